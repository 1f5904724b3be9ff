<?php
/**
 * The renderer, through the block and the shortcode, in WordPress's own filters.
 */

final class QuizTest extends Page {
	private const BLOCK = '<!-- wp:hontou/quiz {"deck":"exosome","lang":"ja"} /-->';

	public function test_block_and_shortcode_give_the_same(): void {
		$block     = do_blocks( '<!-- wp:hontou/quiz {"deck":"exosome","lang":"en","headingLevel":"3","ctaLabel":"Book","ctaHref":"https://example.com/?a=1\u0026b=2","disclosure":"Us \u0026 \u003cyou\u003e"} /-->' );
		$shortcode = do_shortcode( '[hontou deck="exosome" lang="en" heading_level="3" cta_label="Book" cta_href="https://example.com/?a=1&b=2" disclosure="Us & &lt;you&gt;"]' );
		$quizzes   = array();
		foreach ( array( $block, $shortcode ) as $html ) {
			$quiz = self::find( $html, '//hontou-quiz' )->item( 0 );
			foreach ( $quiz->attributes as $attribute ) {
				$quizzes[ $html ][ $attribute->name ] = $attribute->value;
			}
		}
		self::assertSame( $quizzes[ $block ], $quizzes[ $shortcode ] );
		self::assertSame( 'https://example.com/?a=1&b=2', $quizzes[ $block ]['cta-href'] );
		self::assertSame( 'Us & <you>', $quizzes[ $block ]['disclosure'] );
		self::assertSame( '3', $quizzes[ $block ]['heading-level'] );
	}

	/** What studio/src/looks/escape.rs writes for the signs that end an attribute, a shortcode or a block. */
	public function test_block_and_shortcode_of_the_studio_are_read_back(): void {
		$written = array(
			'<!-- wp:hontou/quiz {"deck":"exosome","lang":"en","disclosure":"A \u0022B\u0022 \u003cC\u003e \u0026 \'D\' [E] \u002d\u002d\u003e"} /-->',
			'[hontou deck="exosome" lang="en" disclosure="A \x22B\x22 \x26lt;C\x26gt; \x26amp; \x27D\x27 \x5bE\x5d --\x26gt;"]',
		);
		foreach ( $written as $content ) {
			foreach ( self::shown( $content ) as $theme => $html ) {
				$quiz = self::find( $html, '//hontou-quiz' )->item( 0 );
				self::assertSame( 'A "B" <C> & \'D\' [E] -->', $quiz->getAttribute( 'disclosure' ), "$theme: $content" );
			}
		}
	}

	public function test_the_static_page_is_the_one_of_the_release(): void {
		$shipped = self::find( file_get_contents( Hontou\ASSETS . '/decks/exosome.ja.html' ), '//section[@class="hontou-edition"]' )->item( 0 )->textContent;
		foreach ( self::shown( self::BLOCK ) as $theme => $html ) {
			self::assertSame( $shipped, self::find( $html, '//hontou-quiz//section[@class="hontou-edition"]' )->item( 0 )->textContent, $theme );
		}
	}

	public function test_text_of_a_deck_reaches_readers_as_it_was_written(): void {
		foreach ( self::shown( '<!-- wp:hontou/quiz {"deck":"small","lang":"en"} /-->' ) as $theme => $html ) {
			$deck = self::deck();
			self::assertSame( $deck['title'], self::find( $html, '//hontou-quiz//h2' )->item( 0 )->textContent, $theme );
			self::assertSame( $deck['lead'], self::find( $html, '//hontou-quiz//section/p' )->item( 0 )->textContent, $theme );
			self::assertSame( $deck['cards'][0]['fact'], self::find( $html, '//hontou-quiz//details[1]/p' )->item( 0 )->textContent, $theme );
			self::assertSame( 'Is the 漢字(かんじ) "quoted" 😀?', self::find( $html, '//hontou-quiz//details[1]/summary' )->item( 0 )->textContent, $theme );
			self::assertSame( 0, self::find( $html, '//script | //img | //hontou-quiz//b' )->length, $theme );
		}
	}

	public function test_without_the_filter_quotes_would_be_curly(): void {
		remove_filter( 'no_texturize_tags', 'Hontou\keep_quotes' );
		$html = self::shown( '<hontou-quiz a="b"><p>"straight"</p></hontou-quiz>' );
		add_filter( 'no_texturize_tags', 'Hontou\keep_quotes' );
		self::assertStringNotContainsString( '"straight"', $html['block theme'] );
	}

	public function test_text_around_a_quiz_is_still_made_curly(): void {
		foreach ( self::shown( "<p>\"before\"</p>\n" . self::BLOCK . "\n<p>\"after\"</p>" ) as $theme => $html ) {
			self::assertStringContainsString( '&#8220;before&#8221;', $html, $theme );
			self::assertStringContainsString( '&#8220;after&#8221;', $html, $theme );
		}
	}

	public function test_what_an_author_writes_ends_no_attribute_and_runs_no_shortcode(): void {
		add_shortcode( 'hontou_probe', fn() => 'ran' );
		$evil = '\"\u003e\u003cscript\u003ealert(1)\u003c/script\u003e [hontou_probe]';
		foreach ( self::shown( '<!-- wp:hontou/quiz {"deck":"exosome","ctaLabel":"' . $evil . '","accent":"' . $evil . '","lang":"' . $evil . '"} /-->' ) as $theme => $html ) {
			self::assertSame( 0, self::find( $html, '//script' )->length, $theme );
			self::assertStringNotContainsString( 'ran', self::find( $html, '//hontou-quiz/@cta-label' )->item( 0 )->value, $theme );
			self::assertSame( 0, self::find( $html, '//hontou-quiz/@lang' )->length, $theme );
		}
		remove_shortcode( 'hontou_probe' );
	}

	public function test_a_booking_link_runs_no_script(): void {
		foreach ( array( 'javascript:alert(1)', 'data:text/html,x', ' JaVaScript:alert(1)' ) as $href ) {
			self::assertArrayNotHasKey( 'cta-href', Hontou\clean_attributes( array( 'ctaHref' => $href ) ), $href );
		}
		foreach ( array( 'https://example.com/', 'tel:+81312345678', 'mailto:a@example.com' ) as $href ) {
			self::assertSame( $href, Hontou\clean_attributes( array( 'ctaHref' => $href ) )['cta-href'] );
		}
	}

	public function test_why_a_booking_link_is_not_shown_is_said_to_authors_alone(): void {
		$href  = 'cta_href="https://example.com/book"';
		$cases = array(
			'cta_label="Book" cta_href="example.com/book" disclosure="x"' => 'with https://',
			'cta_label="Book" cta_href="/book" disclosure="x"' => 'with https://',
			'cta_href="book" disclosure="x"'                   => 'with https://',
			"$href disclosure=\"x\""                            => 'no text',
			"cta_label=\"Book\" $href"                         => 'who provides',
			"cta_label=\"Book\" $href disclosure=\"x\""        => '',
			'theme="dark"'                                     => '',
		);
		foreach ( $cases as $written => $said ) {
			wp_set_current_user( 0 );
			self::assertSame( 0, self::find( do_shortcode( "[hontou deck=\"exosome\" $written]" ), '//*[@class="hontou-hint"]' )->length, $written );
			self::be( 'author' );
			$hints = self::find( do_shortcode( "[hontou deck=\"exosome\" $written]" ), '//*[@class="hontou-hint"]' );
			self::assertSame( '' === $said ? 0 : 1, $hints->length, $written );
			if ( $said ) {
				self::assertStringContainsString( $said, $hints->item( 0 )->textContent );
			}
		}
	}

	public function test_curly_quotes_around_a_value_are_straight_ones(): void {
		$straight = do_shortcode( '[hontou deck="exosome" cta_label="Book a visit" theme="dark"]' );
		self::assertStringContainsString( 'cta-label="Book a visit"', $straight );
		foreach ( array( '“%s”', '”%s”', '″%s″', '&#8221;%s&#8243;', '&ldquo;%s&rdquo;' ) as $quotes ) {
			$written = sprintf( "deck=$quotes cta_label=$quotes theme=$quotes", 'exosome', 'Book a visit', 'dark' );
			self::assertSame( $straight, do_shortcode( "[hontou $written]" ), $quotes );
		}
		// Inside straight ones they are meant.
		self::assertStringContainsString( 'cta-label="“Book” a visit"', do_shortcode( '[hontou deck="exosome" cta_label="“Book” a visit"]' ) );
	}

	public function test_a_word_that_an_attribute_does_not_take_is_left_out(): void {
		self::assertSame( array( 'deck' => 'exosome', 'theme' => 'dark' ), Hontou\clean_attributes( array( 'deck' => 'exosome', 'mode' => 'none', 'theme' => 'DARK', 'order' => 'deck', 'base' => 'https://example.com/', 'onclick' => 'x', 'lang' => array( 'x' ) ) ) );
	}

	public function test_headings_of_the_static_page_follow_the_quiz(): void {
		foreach ( array( '' => array( 'h2', 'h3' ), '1' => array( 'h1', 'h2' ), '4' => array( 'h4', 'h5' ) ) as $level => list( $first, $second ) ) {
			$html = do_shortcode( "[hontou deck=\"exosome\" lang=\"en\" heading_level=\"$level\"]" );
			self::assertSame( $first, self::find( $html, '//section[@class="hontou-edition"]/*' )->item( 0 )->nodeName );
			self::assertGreaterThan( 3, self::find( $html, "//section/$second" )->length );
		}
	}

	public function test_an_id_is_on_a_page_once(): void {
		$html = do_blocks( self::BLOCK . self::BLOCK );
		$ids  = array();
		foreach ( self::find( $html, '//details/@id' ) as $id ) {
			$ids[] = $id->value;
		}
		self::assertSame( $ids, array_unique( $ids ) );
		self::assertSame( 2, self::find( $html, '//hontou-quiz' )->length );
	}

	public function test_a_deck_that_is_gone_shows_nothing_to_readers_and_a_line_to_authors(): void {
		$gone = '<!-- wp:hontou/quiz {"deck":"nowhere"} /-->';
		self::assertSame( '', do_blocks( $gone ) );
		self::be( 'author' );
		self::assertStringContainsString( 'There is no deck "nowhere". These are there: exosome', self::find( do_blocks( $gone ), '//p' )->item( 0 )->textContent );
		self::assertSame( 0, self::find( do_blocks( $gone ), '//hontou-quiz' )->length );
	}

	public function test_the_script_is_on_pages_with_a_quiz_alone_and_keeps_nothing_waiting(): void {
		wp_dequeue_script( 'hontou-embed' );
		do_blocks( '<!-- wp:paragraph --><p>x</p><!-- /wp:paragraph -->' );
		self::assertFalse( wp_script_is( 'hontou-embed' ) );
		do_shortcode( '[hontou deck="exosome"]' );
		self::assertTrue( wp_script_is( 'hontou-embed' ) );
		ob_start();
		wp_scripts()->do_items( array( 'hontou-embed' ) );
		self::assertMatchesRegularExpression( '~<script[^>]* async[ >=][^>]*|<script[^>]*embed\.js[^>]* async~', ob_get_clean() );
	}

	public function test_a_feed_has_a_link(): void {
		$GLOBALS['post']              = get_post( wp_insert_post( array( 'post_title' => 'x', 'post_status' => 'draft' ) ) );
		$GLOBALS['wp_query']->is_feed = true;
		$html                         = do_blocks( self::BLOCK );
		$GLOBALS['wp_query']->is_feed = false;
		wp_delete_post( $GLOBALS['post']->ID, true );
		self::assertSame( get_permalink( $GLOBALS['post'] ), self::find( $html, '//a/@href' )->item( 0 )->value );
		self::assertStringNotContainsString( 'hontou-quiz', $html );
	}

	public function test_what_an_author_saves_is_what_an_administrator_saves(): void {
		$content = '<!-- wp:hontou/quiz {"deck":"exosome","ctaLabel":"A \u0022b\u0022 \u0026 c 50%ab","ctaHref":"https://example.com/?a=1\u0026b=2","disclosure":"x"} /-->' . "\n\n" . '[hontou deck="exosome" cta_label="x"]';
		$saved   = array();
		foreach ( array( 'admin', 'author' ) as $login ) {
			self::be( $login );
			$id              = wp_insert_post( wp_slash( array( 'post_title' => 'x', 'post_content' => $content ) ) );
			$saved[ $login ] = do_shortcode( do_blocks( get_post( $id )->post_content ) );
			wp_delete_post( $id, true );
		}
		$shapes = array_map( fn( $html ) => Hontou\without_ids( $html ), $saved );
		self::assertSame( $shapes['admin'], $shapes['author'] );
		self::assertSame( 'A "b" & c 50%ab', self::find( $saved['author'], '//hontou-quiz/@cta-label' )->item( 0 )->value );
	}

	public function test_a_pasted_div_gets_the_script_that_wordpress_took_from_beside_it(): void {
		$asks = array(
			'<div data-hontou data-deck="exosome"></div>' => true,
			"<div class='x'\ndata-hontou=''></div>"        => true,
			'<p>data-hontou</p>'                          => false,
			'<div data-hontouring></div>'                 => false,
			'<div data-hontou></div><script src="https://example.com/embed.js"></script>' => false,
		);
		foreach ( $asks as $content => $wanted ) {
			wp_dequeue_script( 'hontou-embed' );
			self::assertSame( $content, Hontou\bring_script( $content ) );
			self::assertSame( $wanted, wp_script_is( 'hontou-embed' ), $content );
		}
		wp_dequeue_script( 'hontou-embed' );
		self::be( 'author' );
		$kept = wp_kses_post( '<div data-hontou data-deck="exosome" data-lang="ja"></div><script async src="embed.js"></script>' );
		apply_filters( 'the_content', $kept );
		self::assertTrue( wp_script_is( 'hontou-embed' ), $kept );
	}
}
