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
	return quiz( is_array( $written ) ? $written : array(), 'class="wp-block-hontou-quiz"' );
}
