<?php
/**
 * The widget's attributes, as the table of the README names them, and what is taken over of what an author wrote.
 *
 * `base` is not among them: in WordPress the widget's files are the plugin's own, and code comes from nowhere else.
 *
 * @package Hontou
 */

namespace Hontou;

/** Each attribute of the element, with its name in the block and, if it takes one of a few words, these. The first is the default. */
const ATTRIBUTES = array(
	'deck'          => array( 'deck', null ),
	'lang'          => array( 'lang', null ),
	'mode'          => array( 'mode', array( 'all', 'cards', 'check' ) ),
	'length'        => array( 'length', array( 'short', 'full' ) ),
	'order'         => array( 'order', array( 'deck', 'shuffle' ) ),
	'theme'         => array( 'theme', array( 'auto', 'light', 'dark' ) ),
	'accent'        => array( 'accent', null ),
	'heading-level' => array( 'headingLevel', array( '2', '1', '3', '4' ) ),
	'loading'       => array( 'loading', array( 'lazy', 'eager' ) ),
	'cta-label'     => array( 'ctaLabel', null ),
	'cta-href'      => array( 'ctaHref', null ),
	'disclosure'    => array( 'disclosure', null ),
);

/**
 * What was written, by the element's names: cleaned, and without what is empty or the default.
 *
 * An invalid word stays away here, and the default holds, as in the widget.
 *
 * @param array $written By the names of the block (`ctaLabel`), of the element (`cta-label`) or of a shortcode (`cta_label`).
 * @return array<string, string>
 */
function clean_attributes( array $written ): array {
	$clean = array();
	foreach ( ATTRIBUTES as $name => list( $in_block, $words ) ) {
		$value = $written[ $in_block ] ?? $written[ $name ] ?? $written[ str_replace( '-', '_', $name ) ] ?? '';
		$value = is_scalar( $value ) ? clean_value( $name, (string) $value, $words ) : '';
		if ( '' !== $value ) {
			$clean[ $name ] = $value;
		}
	}
	return $clean;
}

/**
 * One value.
 *
 * @param string        $name  The attribute's name.
 * @param string        $value As it was written.
 * @param string[]|null $words Those it may be, if they are few.
 */
function clean_value( string $name, string $value, ?array $words ): string {
	$value = trim( $value );
	if ( $words ) {
		$value = strtolower( $value );
		return in_array( $value, array_slice( $words, 1 ), true ) ? $value : '';
	}
	switch ( $name ) {
		case 'cta-href':
			return preg_match( LINK, $value ) ? esc_url_raw( $value, array( 'https', 'http', 'tel', 'mailto' ) ) : '';
		case 'deck':
			return is_deck_name( $value ) ? $value : esc_url_raw( $value, array( 'https', 'http' ) );
		case 'lang':
			return preg_match( '/^[A-Za-z0-9_-]{1,35}$/', $value ) ? str_replace( '_', '-', $value ) : '';
		default:
			// Text, which is escaped where it is written. What takes tags out of text takes too much.
			return trim( preg_replace( '/[\s\x00-\x1f]+/', ' ', wp_check_invalid_utf8( $value ) ) );
	}
}

/**
 * Whether this is the name of a deck, and not an address.
 *
 * @param string $deck What was written.
 */
function is_deck_name( string $deck ): bool {
	return (bool) preg_match( '/^[\w-]+$/', $deck );
}
