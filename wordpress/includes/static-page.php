<?php
/**
 * The deck as text inside the element: for search engines, for readers without JavaScript, and if the widget fails.
 *
 * @package Hontou
 */

namespace Hontou;

/**
 * The static page of a deck of the plugin, as `hontou render` made it.
 *
 * @param string $deck The deck's name.
 * @param string $lang A language in which it is there.
 */
function built_in_page( string $deck, string $lang ): string {
	// phpcs:ignore WordPress.WP.AlternativeFunctions -- A file of the plugin, and no address.
	$page = file_get_contents( ASSETS . "/decks/$deck.$lang.html" );
	return $page && preg_match( '~<section\b[^>]*\bclass="hontou-edition".*</section>~s', $page, $found ) ? $found[0] : '';
}

/**
 * A deck of one's own: its title, and each claim with its fact. The whole of it is for the widget.
 *
 * @param array $deck A deck that was read.
 */
function own_page( array $deck ): string {
	$cards = '';
	foreach ( $deck['cards'] as $card ) {
		$cards .= '<details><summary>' . deck_text( $card['claim'] ) . '</summary><p>' . deck_text( $card['fact'] ) . '</p></details>';
	}
	return sprintf(
		'<section lang="%s" class="hontou-edition"><h2>%s</h2><p>%s</p>%s</section>',
		esc_attr( $deck['lang'] ),
		deck_text( $deck['title'] ),
		deck_text( $deck['lead'] ),
		$cards
	);
}

/**
 * Text of a deck as HTML. Its one markup is ruby: {漢字|かんじ}.
 *
 * @param string $text As the deck has it.
 */
function deck_text( string $text ): string {
	return preg_replace( '/\{([^{}|]+)\|([^{}|]+)\}/u', '<ruby>$1<rp>(</rp><rt>$2</rt><rp>)</rp></ruby>', htmlspecialchars( $text, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8' ) );
}

/**
 * A static page under a heading of another level: those that are made begin with 2.
 *
 * @param string $html  A static page.
 * @param int    $level Of its first heading.
 */
function at_level( string $html, int $level ): string {
	return preg_replace_callback( '~(</?h)([2-4])\b~', fn( $found ) => $found[1] . ( (int) $found[2] + $level - 2 ), $html );
}

/**
 * The same once more on a page: without the ids, which one page may hold once.
 *
 * @param string $html A static page.
 */
function without_ids( string $html ): string {
	return preg_replace( '/(<details) id="hontou-[^"]*"/', '$1', $html );
}
