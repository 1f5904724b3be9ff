<?php
/**
 * Japanese: every word of the plugin, and no other.
 */

final class TranslationTest extends Page {
	/** The words that the code has translated. */
	private static function words(): array {
		$folder = dirname( __DIR__ );
		$words  = array();
		foreach ( array_merge( glob( "$folder/includes/*.php" ), array( "$folder/block/edit.js" ) ) as $file ) {
			preg_match_all( '/\b(?:__|esc_html__|esc_html_e|esc_attr__)\( ?(["\'])((?:(?!\1).)*)\1, ["\']hontou["\']/', file_get_contents( $file ), $found );
			array_push( $words, ...$found[2] );
		}
		$block = json_decode( file_get_contents( "$folder/block/block.json" ), true );
		return array_values( array_unique( array_merge( $words, array( $block['title'], $block['description'] ), $block['keywords'], self::header() ) ) );
	}

	/** What the list of plugins shows of the plugin's head. */
	private static function header(): array {
		preg_match( '/^ \* Description:\s+(.+)$/m', file_get_contents( dirname( __DIR__ ) . '/hontou.php' ), $found );
		return array( $found[1] );
	}

	public function test_the_list_of_plugins_says_what_this_is_in_japanese(): void {
		require_once ABSPATH . 'wp-admin/includes/plugin.php';
		$japanese = fn() => 'ja';
		add_filter( 'pre_determine_locale', $japanese );
		$said = get_plugin_data( Hontou\PLUGIN_FILE, false )['Description'];
		remove_filter( 'pre_determine_locale', $japanese );
		self::assertStringContainsString( '「ほんとう？」カード', $said );
	}

	public function test_every_word_is_there_in_japanese(): void {
		$japanese = array_keys( require dirname( __DIR__ ) . '/languages/ja.php' );
		self::assertSame( array(), array_values( array_diff( self::words(), $japanese ) ), 'missing' );
		self::assertSame( array(), array_values( array_diff( $japanese, self::words() ) ), 'no longer used' );
	}

	public function test_a_placeholder_is_in_both(): void {
		foreach ( require dirname( __DIR__ ) . '/languages/ja.php' as $english => $japanese ) {
			preg_match_all( '/%(?:\d\$)?s/', $english, $asked );
			preg_match_all( '/%(?:\d\$)?s/', $japanese, $given );
			self::assertSame( $asked[0], $given[0], $english );
		}
	}

	public function test_a_japanese_site_speaks_japanese(): void {
		self::assertSame( 'Quiz decks', __( 'Quiz decks', 'hontou' ) );
		$japanese = fn() => 'ja';
		add_filter( 'pre_determine_locale', $japanese );
		$words = array( __( 'Quiz decks', 'hontou' ), _x( 'Hontou quiz', 'block title', 'hontou' ), __( 'Quiz decks', 'other' ) );
		remove_filter( 'pre_determine_locale', $japanese );
		self::assertSame( array( 'クイズのデッキ', 'ほんとう？クイズ', 'Quiz decks' ), $words );
	}
}
