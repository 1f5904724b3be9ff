<?php
/**
 * What the tests share: the small deck, users, and pages as WordPress shows them.
 */

abstract class Page extends PHPUnit\Framework\TestCase {
	protected function setUp(): void {
		wp_set_current_user( 0 );
	}

	/** The small deck, with other fields. */
	protected static function deck( array $other = array() ): array {
		return array_merge( json_decode( file_get_contents( __DIR__ . '/deck.json' ), true ), $other );
	}

	/** Why a deck is not taken. */
	protected static function problems( array $deck ): array {
		return Hontou\take_deck( wp_json_encode( $deck ) )[1];
	}

	/** Acts as one of the users of posts.php, with the filters of their content. */
	protected static function be( string $login ): void {
		wp_set_current_user( get_user_by( 'login', $login )->ID );
		kses_init();
	}

	/** The content of a post as a classic theme shows it, and as a block theme does: that changes all of the page once more. */
	protected static function shown( string $content ): array {
		$classic  = apply_filters( 'the_content', $content );
		$template = convert_smilies( wptexturize( do_blocks( do_shortcode( shortcode_unautop( $classic ) ) ) ) );
		return array( 'classic theme' => $classic, 'block theme' => wp_filter_content_tags( $template ) );
	}

	/** A part of a page, as a browser reads it. */
	protected static function find( string $html, string $path ): DOMNodeList {
		$page = new DOMDocument();
		libxml_use_internal_errors( true );
		$page->loadHTML( '<?xml encoding="UTF-8">' . $html );
		return ( new DOMXPath( $page ) )->query( $path );
	}
}
