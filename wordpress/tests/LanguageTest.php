<?php
/**
 * The nearest language, by the same cases as in JavaScript and Rust; and which deck a page shows.
 */

final class LanguageTest extends Page {
	public function test_it_is_the_one_the_widget_takes(): void {
		foreach ( json_decode( file_get_contents( dirname( __DIR__, 2 ) . '/tests/cases/languages.json' ), true ) as $case ) {
			if ( isset( $case['tag'], $case['among'] ) ) {
				self::assertSame( $case['nearest'] ?? null, Hontou\nearest_language( $case['tag'], $case['among'] ), $case['tag'] );
			}
		}
	}

	public function test_a_deck_of_ones_own_follows_the_language_of_the_quiz(): void {
		foreach ( array( 'ja' => 'ja', 'en' => 'en', 'en-GB' => 'en' ) as $lang => $file ) {
			list( $address, $page ) = Hontou\resolve_deck( array( 'deck' => 'small', 'lang' => $lang ) );
			self::assertMatchesRegularExpression( "~^/wp-content/uploads/hontou/small\\.$file\\.[0-9a-f]{12}\\.json$~", $address );
			self::assertStringContainsString( "<section lang=\"$file\"", $page );
		}
	}

	public function test_the_built_in_decks_are_those_of_the_release(): void {
		self::assertSame( array( 'ja', 'en', 'ko', 'zh-Hans', 'zh-Hant' ), Hontou\built_in_languages()['exosome'] );
	}
}
