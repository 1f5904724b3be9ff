<?php
/**
 * Decks of one's own: how they are kept, who may, and what is left when they go.
 */

final class OwnDeckTest extends Page {
	protected function tearDown(): void {
		foreach ( Hontou\own_decks()['kept'] ?? array() as $post ) {
			Hontou\remove_deck( $post );
		}
	}

	/** The files of the deck "kept". */
	private static function files(): array {
		return glob( Hontou\deck_folder()[0] . '/kept.*' );
	}

	private static function keep( array $other = array() ): int {
		$saved = Hontou\save_deck( self::deck( array( 'id' => 'kept' ) + $other ) );
		self::assertIsInt( $saved );
		return $saved;
	}

	public function test_a_deck_comes_back_as_it_was_whoever_saved_it(): void {
		// An editor in a network may write no HTML either.
		self::be( 'author' );
		self::assertFalse( current_user_can( 'unfiltered_html' ) );
		$post = get_post( self::keep() );
		self::assertSame( self::deck( array( 'id' => 'kept' ) ), Hontou\deck_in( $post ) );
		self::assertMatchesRegularExpression( '/^[ -~]+$/', $post->post_content );
		self::assertDoesNotMatchRegularExpression( '/[<>&]/', $post->post_content );
	}

	public function test_its_file_is_json_without_tags(): void {
		self::keep();
		list( $file ) = self::files();
		self::assertSame( self::deck( array( 'id' => 'kept' ) ), json_decode( file_get_contents( $file ), true ) );
		self::assertDoesNotMatchRegularExpression( '/[<>]/', file_get_contents( $file ) );
		self::assertSame( 0644, fileperms( $file ) & 0777 );
		self::assertStringContainsString( substr( hash_file( 'sha256', $file ), 0, 12 ), $file );
	}

	public function test_a_deck_with_the_same_id_and_language_takes_its_place_and_the_old_file_stays_a_while(): void {
		$first = self::keep();
		touch( self::files()[0], time() - 2 * Hontou\KEEP_REPLACED );
		self::assertSame( $first, self::keep( array( 'title' => 'Another' ) ) );
		self::assertSame( 'Another', get_post( $first )->post_title );
		self::assertCount( 2, self::files() );
		foreach ( self::files() as $file ) {
			touch( $file, time() - 2 * Hontou\KEEP_REPLACED );
		}
		self::keep( array( 'title' => 'A third' ) );
		self::assertCount( 2, self::files(), 'the first is gone, the second was replaced just now' );
	}

	public function test_a_file_that_is_gone_is_written_anew_by_the_next_page(): void {
		self::keep();
		list( $file ) = self::files();
		unlink( $file );
		do_shortcode( '[hontou deck="kept"]' );
		self::assertSame( array( $file ), self::files() );
	}

	public function test_a_removed_deck_leaves_nothing(): void {
		$post = get_post( self::keep() );
		Hontou\remove_deck( $post );
		self::assertSame( array(), self::files() );
		self::assertNull( get_post( $post->ID ) );
		self::assertArrayNotHasKey( 'kept', Hontou\own_decks() );
	}

	public function test_what_something_else_wrote_into_the_database_is_no_deck(): void {
		$id = wp_insert_post( array( 'post_type' => Hontou\POST_TYPE, 'post_status' => 'private', 'post_content' => '<script>alert(1)</script>' ) );
		self::assertNull( Hontou\deck_in( get_post( $id ) ) );
		Hontou\own_decks();
		wp_delete_post( $id, true );
	}

	public function test_editors_manage_decks_and_authors_use_them(): void {
		foreach ( array( 'admin' => true, 'editor' => true, 'author' => false, 'contributor' => false ) as $login => $may ) {
			self::be( $login );
			self::assertSame( $may, current_user_can( Hontou\MANAGE_DECKS ), $login );
			$type = get_post_type_object( Hontou\POST_TYPE );
			foreach ( array( 'edit_post', 'delete_post', 'edit_posts', 'publish_posts', 'create_posts' ) as $doing ) {
				self::assertSame( $may, current_user_can( $type->cap->$doing, 1 ), "$login $doing" );
			}
		}
	}

	public function test_drawings_of_the_plugin_lie_beside_a_deck(): void {
		$card = self::deck()['cards'][0] + array( 'figure' => array( 'src' => 'figures/scale.svg', 'alt' => 'x' ) );
		self::keep( array( 'cards' => array( $card ) ) );
		self::assertFileEquals( Hontou\ASSETS . '/decks/figures/scale.svg', Hontou\deck_folder()[0] . '/figures/scale.svg' );
	}

	public function test_a_deck_stays_readable_when_a_release_brings_one_of_its_name(): void {
		$id = Hontou\save_deck( self::deck( array( 'id' => 'exosome' ) ) );
		self::assertNotNull( Hontou\deck_in( get_post( $id ) ) );
		self::assertSame( 'exosome', Hontou\resolve_deck( array( 'deck' => 'exosome' ) )[0] );
		Hontou\remove_deck( get_post( $id ) );
	}

	public function test_a_deck_has_no_page_of_its_own(): void {
		$type = get_post_type_object( Hontou\POST_TYPE );
		self::assertFalse( $type->public || $type->publicly_queryable || $type->show_in_rest || $type->show_ui || ! $type->exclude_from_search );
	}

	public function test_the_screen_does_nothing_without_a_nonce_or_the_right(): void {
		$_POST = array( 'hontou_json' => wp_json_encode( self::deck( array( 'id' => 'kept' ) ) ) );
		$ended = array();
		$end   = fn() => function ( $message, $title = '', $status = 0 ) {
			throw new RuntimeException( 'ended' );
		};
		add_filter( 'wp_die_handler', $end );
		foreach ( array( 'author', 'editor' ) as $login ) {
			self::be( $login );
			// An author with a nonce of their own; an editor without one.
			$_REQUEST = 'author' === $login ? array( '_wpnonce' => wp_create_nonce( 'hontou_add' ) ) : array();
			try {
				Hontou\act();
			} catch ( RuntimeException $exception ) {
				$ended[] = $login;
			}
		}
		remove_filter( 'wp_die_handler', $end );
		$_POST    = array();
		$_REQUEST = array();
		self::assertSame( array( 'author', 'editor' ), $ended );
		self::assertSame( array(), self::files() );
	}

	public function test_the_screen_says_what_is_wrong_as_text(): void {
		self::be( 'editor' );
		Hontou\problems( array( '<b>bad</b>' ) );
		ob_start();
		Hontou\show_screen();
		$html = ob_get_clean();
		Hontou\problems( array() );
		self::assertStringContainsString( '&lt;b&gt;bad&lt;/b&gt;', $html );
		self::assertSame( 0, self::find( $html, '//b | //script' )->length );
		self::assertStringContainsString( '[hontou deck=&quot;small&quot;]', $html );
	}
}
