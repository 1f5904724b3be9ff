<?php
/**
 * What people paste who have read how the widget is put into other pages: `<div data-hontou data-deck="exosome"></div>`. WordPress
 * leaves it to everybody, and takes the script beside it away from those who may not write HTML. The plugin brings that.
 *
 * @package Hontou
 */

namespace Hontou;

add_filter( 'the_content', __NAMESPACE__ . '\bring_script' );

/**
 * Brings the widget's script, and the room for the quiz, if the content asks for a quiz and has no script for it.
 *
 * @param string $content A post's.
 * @return string The same.
 */
function bring_script( $content ) {
	if ( preg_match( '/<div\b[^>]*\sdata-hontou\b/', $content ) && false === strpos( $content, 'embed.js' ) ) {
		wp_enqueue_script( 'hontou-embed' );
		wp_enqueue_style( 'hontou-quiz-style' );
	}
	return $content;
}
