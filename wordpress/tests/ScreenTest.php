<?php
/**
 * The screen of decks, and the way to it: what whoever looks after a site finds there.
 */

final class ScreenTest extends Page {
	/** The screen, as an editor sees it. */
	private static function screen(): string {
		self::be( 'editor' );
		ob_start();
		Hontou\show_screen();
		return ob_get_clean();
	}

	public function test_a_deck_of_the_plugin_has_its_day_and_leads_to_files_that_are_there(): void {
		$deck = Hontou\built_in_deck( 'exosome', 'ja' );
		$row  = self::find( self::screen(), '//tr[td[text()="ja"] and contains(., "exosome")]' )->item( 0 );
		self::assertStringContainsString( $deck['title'], $row->textContent );
		self::assertStringContainsString( $deck['review_by'], $row->textContent );
		$links = array();
		foreach ( $row->getElementsByTagName( 'a' ) as $link ) {
			$links[] = basename( $link->getAttribute( 'href' ) );
			self::assertFileExists( str_replace( plugins_url(), WP_PLUGIN_DIR, $link->getAttribute( 'href' ) ) );
		}
		self::assertSame( array( 'exosome.ja.review.html', 'exosome.ja.html', 'exosome.ja.json' ), $links );
	}

	public function test_a_deck_is_there_once_in_each_language_though_its_sheet_lies_beside_it(): void {
		self::assertSame( array( 'ja', 'en', 'ko', 'zh-Hans', 'zh-Hant' ), Hontou\built_in_languages()['exosome'] );
		self::assertSame( 5, self::find( self::screen(), '//tr[contains(., "exosome.") or .//a[contains(@href, "exosome.")]]' )->length );
	}

	public function test_what_is_said_of_use_leads_to_files_that_are_there(): void {
		$links = self::find( self::screen(), '//div[@id="hontou-use"]//a/@href' );
		self::assertSame( 2, $links->length );
		foreach ( $links as $link ) {
			self::assertFileExists( str_replace( plugins_url(), WP_PLUGIN_DIR, strtok( $link->value, '?' ) ) );
		}
	}

	public function test_a_deck_of_ones_own_has_a_sheet_that_the_browser_makes_of_its_file(): void {
		self::be( 'editor' );
		$saved = Hontou\save_deck( self::deck( array( 'id' => 'sheet' ) ) );
		try {
			$deck = self::find( self::screen(), '//tr[contains(., \'deck="sheet"\')]//button[@data-sheet and @hidden]/@data-sheet' )->item( 0 )->value;
			self::assertSame( Hontou\publish_deck( self::deck( array( 'id' => 'sheet' ) ) ), $deck );
		} finally {
			Hontou\remove_deck( get_post( $saved ) );
		}
	}

	public function test_the_list_of_plugins_leads_to_the_screen_for_those_who_may_open_it(): void {
		$there = array( 'deactivate' => '<a href="#">x</a>' );
		self::be( 'author' );
		self::assertSame( $there, Hontou\add_links( $there ) );
		self::be( 'editor' );
		$links = Hontou\add_links( $there );
		self::assertSame( array( 'hontou-decks', 'hontou-use', 'deactivate' ), array_keys( $links ) );
		self::assertStringContainsString( 'admin.php?page=hontou"', $links['hontou-decks'] );
		self::assertStringContainsString( 'admin.php?page=hontou#hontou-use"', $links['hontou-use'] );
		self::assertNotFalse( has_filter( 'plugin_action_links_' . plugin_basename( Hontou\PLUGIN_FILE ), 'Hontou\\add_links' ) );
	}
}
