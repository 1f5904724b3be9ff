<?php
/**
 * The checker on the screen of decks: brought there and nowhere else, and named to the script without anything inline.
 */

final class CheckerTest extends Page {
	protected function tearDown(): void {
		wp_dequeue_script( 'hontou-decks' );
		wp_dequeue_style( 'hontou-decks' );
		wp_deregister_script( 'hontou-decks' );
		wp_deregister_style( 'hontou-decks' );
	}

	/** The form, as the screen shows it. */
	private static function form(): DOMElement {
		self::be( 'editor' );
		ob_start();
		Hontou\show_form();
		return self::find( ob_get_clean(), '//form' )->item( 0 );
	}

	public function test_the_screen_of_decks_has_it_and_no_other(): void {
		self::assertNotFalse( has_action( 'admin_enqueue_scripts', 'Hontou\\enqueue_checker' ) );
		foreach ( array( 'edit.php', 'plugins.php' ) as $other ) {
			Hontou\enqueue_checker( $other );
			self::assertFalse( wp_script_is( 'hontou-decks' ), $other );
			self::assertFalse( wp_style_is( 'hontou-decks' ), $other );
		}
		Hontou\enqueue_checker( 'toplevel_page_hontou' );
		self::assertTrue( wp_script_is( 'hontou-decks' ) );
		self::assertTrue( wp_style_is( 'hontou-decks' ) );
	}

	public function test_the_screen_is_the_one_that_is_asked_for(): void {
		self::be( 'editor' );
		require_once ABSPATH . 'wp-admin/includes/plugin.php';
		Hontou\add_screen();
		self::assertSame( 'toplevel_page_hontou', get_plugin_page_hookname( 'hontou', '' ) );
		self::assertNotFalse( has_action( 'toplevel_page_hontou' ) );
	}

	public function test_the_script_is_a_file_of_the_plugin_with_its_version_and_nothing_inline(): void {
		Hontou\enqueue_checker( 'toplevel_page_hontou' );
		$script = wp_scripts()->registered['hontou-decks'];
		self::assertSame( array( plugins_url( 'hontou/screen/decks.js' ), Hontou\VERSION, array() ), array( $script->src, $script->ver, $script->extra['before'] ?? $script->extra['after'] ?? array() ) );
		self::assertFileExists( dirname( Hontou\PLUGIN_FILE ) . '/screen/decks.js' );
		self::assertFileExists( dirname( Hontou\PLUGIN_FILE ) . '/screen/decks.css' );
	}

	public function test_the_form_names_built_files_of_the_plugin(): void {
		$form = self::form();
		foreach ( array( 'data-checker', 'data-module', 'data-worker' ) as $name ) {
			list( $path, $version ) = explode( '?ver=', $form->getAttribute( $name ) );
			self::assertSame( Hontou\VERSION, $version );
			self::assertStringStartsWith( plugins_url( 'hontou/' ), $path );
			self::assertFileExists( str_replace( plugins_url(), WP_PLUGIN_DIR, $path ) );
		}
		self::assertSame( Hontou\checker_words(), json_decode( $form->getAttribute( 'data-words' ), true ) );
		self::assertFileExists( dirname( Hontou\PLUGIN_FILE ) . '/checker/THIRD-PARTY-LICENSES' );
	}

	public function test_without_the_built_files_the_screen_is_as_it_was_and_says_so(): void {
		$module = dirname( Hontou\PLUGIN_FILE ) . '/' . Hontou\MODULE;
		rename( $module, "$module.away" );
		try {
			Hontou\enqueue_checker( 'toplevel_page_hontou' );
			self::assertFalse( wp_script_is( 'hontou-decks' ) );
			$form = self::form();
			self::assertFalse( $form->hasAttribute( 'data-checker' ) );
			self::assertStringContainsString( Hontou\checker_words()['missing'], $form->textContent );
		} finally {
			rename( "$module.away", $module );
		}
	}

	public function test_every_word_that_the_script_asks_for_is_there_and_no_other(): void {
		preg_match_all( '/\bwords\.(\w+)/', file_get_contents( dirname( Hontou\PLUGIN_FILE ) . '/screen/decks.js' ), $asked );
		$asked = array_unique( $asked[1] );
		$told  = array_keys( Hontou\checker_words() );
		sort( $asked );
		sort( $told );
		self::assertSame( $told, $asked );
	}
}
