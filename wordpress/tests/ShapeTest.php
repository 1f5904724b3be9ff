<?php
/**
 * What is taken as a deck.
 */

final class ShapeTest extends Page {
	public function test_the_built_in_deck_is_taken_under_another_name(): void {
		$deck = json_decode( file_get_contents( Hontou\ASSETS . '/decks/exosome.ja.json' ), true );
		self::assertSame( array( 'id: "exosome" is the name of a deck that comes with the plugin. Write another id near the top of the text, as in "id": "exosome-clinic".' ), self::problems( $deck ) );
		self::assertSame( array(), self::problems( array( 'id' => 'ours' ) + $deck ) );
	}

	public function test_a_drawing_of_somebodys_is_not_taken(): void {
		foreach ( array( 'figures/evil.svg', '../exosome.ja.html', 'figures/../figures/scale.svg', array(), null ) as $src ) {
			$card = self::deck()['cards'][0] + array( 'figure' => array( 'src' => $src, 'alt' => 'x' ) );
			self::assertStringStartsWith( 'cards[0].figure: ', self::problems( self::deck( array( 'cards' => array( $card ) ) ) )[0] ?? 'nothing' );
		}
	}

	public function test_a_byte_order_mark_is_no_fault(): void {
		self::assertSame( array( self::deck(), array() ), Hontou\read_deck( "\xEF\xBB\xBF" . wp_json_encode( self::deck() ) ) );
	}

	/** @dataProvider faults */
	public function test_a_fault_is_named_with_its_place( string $begins, array $change ): void {
		$problems = self::problems( self::deck( $change ) );
		self::assertStringStartsWith( $begins, $problems[0] ?? 'nothing' );
	}

	public static function faults(): array {
		$card = self::deck()['cards'][0];
		return array(
			array( 'schema', array( 'schema' => 2 ) ),
			array( 'id', array( 'id' => '../x' ) ),
			array( 'id', array( 'id' => "x\n" ) ),
			array( 'lang', array( 'lang' => 'en/../..' ) ),
			array( 'title', array( 'title' => array( 'x' ) ) ),
			array( 'reviewed', array( 'reviewed' => 'today' ) ),
			array( 'cards', array( 'cards' => array() ) ),
			array( 'cards', array( 'cards' => array( 'x' => 1 ) ) ),
			array( 'cards[0].claim', array( 'cards' => array( array( 'claim' => '' ) + $card ) ) ),
			array( 'cards[0].id', array( 'cards' => array( 'x' ) ) ),
			array( 'cards[0].topic', array( 'cards' => array( array( 'topic' => 'none' ) + $card ) ) ),
			array( 'cards[0].source.ref', array( 'cards' => array( array( 'source' => 'article' ) + $card ) ) ),
			array( 'cards[0].source.ref', array( 'cards' => array( array( 'source' => null ) + $card ) ) ),
			array( 'cards[0].verdict', array( 'cards' => array( array( 'verdict' => 'maybe' ) + $card ) ) ),
			array( 'cards: at least one', array( 'cards' => array( array( 'starter' => false ) + $card ) ) ),
			array( 'cards: there are more', array( 'cards' => array_fill( 0, Hontou\MOST_CARDS + 1, $card ) ) ),
			array( 'glossary: there are more', array( 'glossary' => array_fill( 0, Hontou\MOST_TERMS + 1, 1 ) ) ),
		);
	}

	public function test_what_is_no_deck_at_all_is_refused(): void {
		foreach ( array( '', 'x', '[]', '[{}]', '"x"', '1', 'null', "{\"a\":\"\xff\"}", '{', str_repeat( '[', 40 ) . str_repeat( ']', 40 ), '<b>' ) as $text ) {
			list( $deck, $problems ) = Hontou\read_deck( $text );
			self::assertSame( array(), $deck, $text );
			self::assertCount( 1, $problems, $text );
		}
		$nested = array_reduce( range( 1, Hontou\MOST_DEPTH ), fn( $inner ) => array( $inner ), 1 );
		self::assertStringContainsString( 'depth', self::problems( self::deck( array( 'glossary' => $nested ) ) )[0] ?? 'nothing' );
		self::assertSame( array(), self::problems( self::deck( array( 'glossary' => $nested[0] ) ) ) );
		self::assertStringStartsWith( 'The deck is larger than 2 MB', Hontou\read_deck( str_repeat( ' ', Hontou\MOST_BYTES + 1 ) )[1][0] );
	}

	public function test_other_code_may_refuse_a_deck(): void {
		$refuse = fn( $problems, $deck ) => array_merge( $problems, array( "No {$deck['id']}." ) );
		add_filter( 'hontou_deck_problems', $refuse, 10, 2 );
		$problems = self::problems( self::deck() );
		remove_filter( 'hontou_deck_problems', $refuse, 10 );
		self::assertSame( array( 'No small.' ), $problems );
	}
}
