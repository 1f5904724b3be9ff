<?php
/**
 * The shortcode: [hontou deck="exosome" mode="cards" cta_label="…" cta_href="…" disclosure="…"].
 *
 * @package Hontou
 */

namespace Hontou;

add_shortcode( 'hontou', __NAMESPACE__ . '\shortcode' );

/**
 * What stands in its place.
 *
 * @param array|string $written Its attributes; WordPress gives '' if there are none.
 */
function shortcode( $written ): string {
	return quiz( is_array( $written ) ? without_curly_quotes( $written ) : array(), 'class="wp-block-hontou-quiz"' );
}

/** The quotation marks that word processors and some editors make of straight ones. */
const CURLY = '(?:[“”„″＂]|&#(?:8220|8221|8222|8243);|&[lr]dquo;|&[pP]rime;)';

/**
 * Attributes in curly quotes as they were meant. WordPress takes such a quote for a part of the value, and what follows a blank in
 * the value for a value by itself.
 *
 * @param array $written As WordPress has read them.
 */
function without_curly_quotes( array $written ): array {
	$read = array();
	$open = null;
	foreach ( $written as $name => $value ) {
		if ( null !== $open && is_int( $name ) ) {
			$read[ $open ] .= " $value";
		} else {
			$open          = is_string( $name ) && preg_match( '/^' . CURLY . '/u', $value ) ? $name : null;
			$read[ $name ] = $value;
		}
		if ( null !== $open && preg_match( '/^' . CURLY . '(.*)' . CURLY . '$/us', $read[ $open ], $inside ) ) {
			$read[ $open ] = $inside[1];
			$open          = null;
		}
	}
	return $read;
}
