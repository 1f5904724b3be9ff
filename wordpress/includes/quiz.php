<?php
/**
 * The quiz in a page: the one renderer of the block and of the shortcode.
 *
 * @package Hontou
 */

namespace Hontou;

/**
 * The HTML of a quiz.
 *
 * A wrapper carries what the theme says of a block, its width in the column above all: the element undoes what a page says of it,
 * as it does not know what that was meant for.
 *
 * @param array  $written The attributes, by the block's or the shortcode's names.
 * @param string $wrapper The wrapper's attributes, escaped.
 */
function quiz( array $written, string $wrapper ): string {
	static $pages = array();
	$attributes   = clean_attributes( $written );
	if ( is_feed() ) {
		/* translators: a link in a feed, where the quiz cannot run */
		return sprintf( '<p><a href="%s">%s</a></p>', esc_url( get_permalink() ), esc_html__( 'Take the quiz on the page', 'hontou' ) );
	}
	list( $deck, $page ) = resolve_deck( $attributes );
	if ( '' === $deck ) {
		$said = hint( deck_hint( $attributes['deck'] ?? '' ) );
		return '' === $said ? '' : "<div $wrapper>$said</div>";
	}
	$hint = hint( booking_hint( $attributes, $written ) );
	wp_enqueue_script( 'hontou-embed' );
	wp_enqueue_style( 'hontou-quiz-style' );
	// Where the files are is said here: plugins that gather scripts move embed.js elsewhere.
	$attributes = array_merge(
		$attributes,
		array(
			'deck' => $deck,
			'base' => on_this_site( assets_url() ),
		)
	);
	$tag        = '';
	foreach ( $attributes as $name => $value ) {
		$tag .= sprintf( ' %s="%s"', $name, keep_brackets( esc_attr( $value ) ) );
	}
	$key           = md5( $page );
	$page          = isset( $pages[ $key ] ) ? without_ids( $page ) : $page;
	$pages[ $key ] = true;
	// WordPress would put pictures from another server in the place of emoji.
	$page = $page ? '<div class="hontou-static wp-exclude-emoji">' . keep_text( at_level( $page, (int) ( $attributes['heading-level'] ?? 2 ) ) ) . '</div>' : '';
	return "<div $wrapper><hontou-quiz$tag>$page</hontou-quiz>$hint</div>";
}
