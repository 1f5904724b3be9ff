<?php
/**
 * Text that reaches readers as it was written. WordPress changes what blocks and shortcodes return: straight quotes become curly,
 * `--` a dash, `:)` a picture, and `[gallery]` a gallery, even in the text of a deck.
 *
 * A block theme does so twice, the second time to the whole page (get_the_block_template_html), after every filter of the content.
 * So no later hook helps: the quotes are kept by telling wptexturize to leave the element alone, and the rest by character
 * references, which a browser reads as the same text.
 *
 * @package Hontou
 */

namespace Hontou;

add_filter( 'no_texturize_tags', __NAMESPACE__ . '\keep_quotes' );

/**
 * Has wptexturize leave out what is inside the element.
 *
 * @param string[] $tags The names of elements that it leaves out.
 * @return string[]
 */
function keep_quotes( array $tags ): array {
	$tags[] = 'hontou-quiz';
	return $tags;
}

/**
 * A piece of HTML in which neither smilies nor shortcodes are found.
 *
 * @param string $html Whole tags and text.
 */
function keep_text( string $html ): string {
	$smilies = array(
		':'   => '&#58;',
		')'   => '&#41;',
		'8O'  => '&#56;O',
		'8-O' => '&#56;-O',
	);
	$parts   = preg_split( '/(<[^>]*>)/', $html, -1, PREG_SPLIT_DELIM_CAPTURE );
	foreach ( $parts as $at => $part ) {
		// Every second one is a tag.
		$parts[ $at ] = keep_brackets( $at % 2 ? $part : strtr( $part, $smilies ) );
	}
	return implode( '', $parts );
}

/**
 * Text or a tag in which no shortcode is found.
 *
 * @param string $html A piece of HTML.
 */
function keep_brackets( string $html ): string {
	return str_replace( '[', '&#91;', $html );
}
