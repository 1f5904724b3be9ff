<?php
/**
 * The table of decks on their screen: those that come with the plugin, and those of the site's own.
 *
 * @package Hontou
 */

namespace Hontou;

/**
 * The decks there are.
 *
 * @param array<string, array<string, \WP_Post>> $own By id and language.
 */
function show_decks( array $own ): void {
	$heads = array( __( 'Title', 'hontou' ), __( 'Language', 'hontou' ), __( 'Cards', 'hontou' ), __( 'To be reviewed by', 'hontou' ), __( 'Shortcode', 'hontou' ), __( 'To print and to copy', 'hontou' ), '' );
	echo '<h2>' . esc_html__( 'The decks there are', 'hontou' ) . '</h2><div class="hontou-decks"><table class="widefat striped"><thead><tr>';
	foreach ( $heads as $head ) {
		echo '<th scope="col">' . esc_html( $head ) . '</th>';
	}
	echo '</tr></thead><tbody>';
	foreach ( built_in_languages() as $name => $langs ) {
		foreach ( $langs as $lang ) {
			show_built_in( $name, $lang );
		}
	}
	foreach ( array_merge( array(), ...array_map( 'array_values', array_values( $own ) ) ) as $post ) {
		show_deck( $post, deck_in( $post ) );
	}
	echo '</tbody></table></div>';
}

/**
 * One that comes with the plugin.
 *
 * @param string $name The deck's name.
 * @param string $lang A language in which it is there.
 */
function show_built_in( string $name, string $lang ): void {
	$deck = built_in_deck( $name, $lang );
	if ( ! $deck ) {
		return;
	}
	show_cells( $deck );
	echo '<td>';
	foreach ( array(
		'review.html' => __( 'Review sheet', 'hontou' ),
		'html'        => __( 'All of the text', 'hontou' ),
		'json'        => __( 'JSON', 'hontou' ),
	) as $kind => $words ) {
		printf( '<a class="hontou-file" href="%s" target="_blank">%s</a>', esc_url( assets_url() . "decks/$name.$lang.$kind" ), esc_html( $words ) );
	}
	echo '</td><td>' . esc_html__( 'Comes with the plugin', 'hontou' ) . '</td></tr>';
}

/**
 * One of the site's own.
 *
 * @param \WP_Post $post Of the type.
 * @param array    $deck The deck in it.
 */
function show_deck( \WP_Post $post, array $deck ): void {
	show_cells( $deck );
	echo '<td>';
	if ( has_checker() ) {
		printf( '<button type="button" class="button-link" data-sheet="%s" hidden>%s</button>', esc_url( (string) publish_deck( $deck ) ), esc_html__( 'Review sheet', 'hontou' ) );
	}
	echo '</td><td><form method="post">';
	wp_nonce_field( "hontou_remove_$post->ID" );
	printf(
		'<button class="button-link button-link-delete" name="hontou_remove" value="%d" aria-label="%s">%s</button></form></td></tr>',
		absint( $post->ID ),
		/* translators: %s: the title of a deck */
		esc_attr( sprintf( __( 'Remove %s', 'hontou' ), $deck['title'] ) ),
		esc_html__( 'Remove', 'hontou' )
	);
}

/**
 * The row of a deck begins with these.
 *
 * @param array $deck A deck that was read.
 */
function show_cells( array $deck ): void {
	echo '<tr>';
	foreach ( array( $deck['title'], $deck['lang'], number_format_i18n( count( $deck['cards'] ) ), $deck['review_by'] ) as $cell ) {
		echo '<td>' . esc_html( $cell ) . '</td>';
	}
	echo '<td><code>' . esc_html( sprintf( '[hontou deck="%s"]', $deck['id'] ) ) . '</code></td>';
}
