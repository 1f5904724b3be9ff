<?php
/**
 * Which of some languages a tag asks for: what embed/shared/language.js does in the browser, for the static page.
 *
 * @package Hontou
 */

namespace Hontou;

/**
 * The language among `$langs` that is nearest to a tag: that one, else Chinese in the script it is written in there, else the
 * language alone. Null if there is none.
 *
 * @param string   $tag   A language tag; `_` is `-`.
 * @param string[] $langs Where to look.
 */
function nearest_language( string $tag, array $langs ): ?string {
	$whole   = strtolower( str_replace( '_', '-', $tag ) );
	$primary = explode( '-', $whole )[0];
	$wanted  = array( $whole, $primary );
	if ( 'zh' === $primary ) {
		// The script right after the language, else that of the place.
		$has_script = preg_match( '/^[a-z]+(?:-[a-z]{3})*-([a-z]{4})\b/', $whole, $found );
		$script     = $has_script ? $found[1] : ( preg_match( '/-(tw|hk|mo)\b/', $whole ) ? 'hant' : 'hans' );
		array_splice( $wanted, 1, 0, "zh-$script" );
	}
	foreach ( $wanted as $one ) {
		foreach ( $langs as $lang ) {
			if ( strtolower( $lang ) === $one ) {
				return $lang;
			}
		}
	}
	return null;
}

/**
 * The language of a quiz: its own, else the page's, as `<html lang>` has it.
 *
 * @param array<string, string> $attributes Clean ones.
 */
function language_of( array $attributes ): string {
	return $attributes['lang'] ?? get_bloginfo( 'language' );
}
