<?php
/**
 * Which deck a quiz shows: one that comes with the plugin, one of the site's own, or one at an address.
 *
 * @package Hontou
 */

namespace Hontou;

/** The names of the decks that come with the plugin. @return string[] */
function built_in_decks(): array {
	return array_keys( built_in_languages() );
}

/**
 * The languages in which each deck of the plugin is there; the first is the one that is shown if none is near.
 *
 * @return array<string, string[]>
 */
function built_in_languages(): array {
	static $found = null;
	if ( null === $found ) {
		$found = array();
		foreach ( glob( ASSETS . '/decks/*.html' ) as $page ) {
			list( $name, $lang ) = explode( '.', basename( $page ) );
			$found[ $name ][]    = $lang;
		}
		foreach ( $found as &$langs ) {
			// Japanese first, as in the widget.
			usort( $langs, fn( $a, $b ) => array( 'ja' !== $a, $a ) <=> array( 'ja' !== $b, $b ) );
		}
	}
	return $found;
}

/**
 * What the element is given as its deck, and the static page that stands inside it.
 *
 * @param array<string, string> $attributes Clean ones.
 * @return array{0: string, 1: string} The second is HTML, and may be empty. The first is empty if there is no such deck.
 */
function resolve_deck( array $attributes ): array {
	$deck  = $attributes['deck'] ?? '';
	$langs = built_in_languages()[ $deck ] ?? null;
	if ( $langs ) {
		return array( $deck, built_in_page( $deck, nearest_language( language_of( $attributes ), $langs ) ?? $langs[0] ) );
	}
	if ( ! is_deck_name( $deck ) ) {
		return array( $deck, '' );
	}
	$own = own_decks()[ $deck ] ?? array();
	if ( ! $own ) {
		return array( '', '' );
	}
	$langs   = array_keys( $own );
	$found   = deck_in( $own[ nearest_language( language_of( $attributes ), $langs ) ?? $langs[0] ] );
	$address = publish_deck( $found );
	return array( $address ?? '', own_page( $found ) );
}
