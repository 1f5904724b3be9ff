<?php
/**
 * The block, and what its editor needs to know.
 *
 * @package Hontou
 */

namespace Hontou;

add_action( 'init', __NAMESPACE__ . '\register_block' );
add_action( 'enqueue_block_editor_assets', __NAMESPACE__ . '\tell_editor' );

/** Tells WordPress of the block. */
function register_block(): void {
	register_block_type( dirname( PLUGIN_FILE ) . '/block' );
}

/** Gives the editor the decks there are, where the widget is, and the words in its language. */
function tell_editor(): void {
	$decks = array();
	foreach ( built_in_languages() as $name => $langs ) {
		$page    = built_in_page( $name, nearest_language( get_bloginfo( 'language' ), $langs ) ?? $langs[0] );
		$title   = preg_match( '~<h2\b.*?</h2>~', $page, $found ) ? wp_strip_all_tags( $found[0] ) : '';
		$decks[] = array(
			'name'  => $name,
			'title' => "$title ($name)",
			'langs' => $langs,
		);
	}
	foreach ( own_decks() as $name => $own ) {
		$addresses = array();
		foreach ( $own as $lang => $post ) {
			$addresses[ $lang ] = in_full( (string) publish_deck( deck_in( $post ) ) );
		}
		$first   = array_values( $own )[0];
		$decks[] = array(
			'name'      => $name,
			'title'     => "$first->post_title ($name)",
			'langs'     => array_keys( $own ),
			'addresses' => $addresses,
		);
	}
	$told = array(
		'decks'      => $decks,
		'script'     => assets_url() . 'embed.js?ver=' . VERSION,
		'lang'       => get_bloginfo( 'language' ),
		// What a Japanese clinic writes beside a booking link.
		'disclosure' => plugins_url( 'disclosure.ja.txt', PLUGIN_FILE ),
	);
	$code = 'window.hontouEditor = ' . wp_json_encode( $told, JSON_HEX_TAG | JSON_HEX_AMP ) . ';';
	if ( own_words() ) {
		$code .= 'wp.i18n.setLocaleData(' . wp_json_encode( array( '' => (object) array() ) + array_map( fn( $text ) => array( $text ), own_words() ), JSON_HEX_TAG ) . ', "hontou");';
	}
	wp_add_inline_script( 'hontou-quiz-editor-script', $code, 'before' );
}

/**
 * An address with its host: the editor shows the block in a frame that has no address of its own.
 *
 * @param string $address On this site or in full.
 */
function in_full( string $address ): string {
	return \WP_Http::make_absolute_url( $address, home_url( '/' ) );
}
