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
			$parts = explode( '.', basename( $page ) );
			// Beside the page of a deck lies its review sheet, which has a part more.
			if ( 3 === count( $parts ) ) {
				$found[ $parts[0] ][] = $parts[1];
			}
		}
		foreach ( $found as &$langs ) {
			// Japanese first, as in the widget.
			usort( $langs, fn( $a, $b ) => array( 'ja' !== $a, $a ) <=> array( 'ja' !== $b, $b ) );
		}
	}
	return $found;
}

/**
 * A deck of the plugin; null if its file is not there.
 *
 * @param string $name The deck's name.
 * @param string $lang A language in which it is there.
 */
function built_in_deck( string $name, string $lang ): ?array {
	$path = ASSETS . "/decks/$name.$lang.json";
	// phpcs:ignore WordPress.WP.AlternativeFunctions -- A file of the plugin, and no address.
	return is_file( $path ) ? json_decode( (string) file_get_contents( $path ), true ) : null;
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
