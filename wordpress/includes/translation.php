<?php
/**
 * The plugin's words in Japanese, from one list in PHP for PHP and the editor: a compiled catalogue would need tools of its own, and
 * WordPress below 6.5 reads no other. A translation that WordPress has, as from translate.wordpress.org, comes first.
 *
 * @package Hontou
 */

namespace Hontou;

add_filter( 'gettext_hontou', __NAMESPACE__ . '\translate_word', 10, 2 );
add_filter( 'gettext_with_context_hontou', __NAMESPACE__ . '\translate_word', 10, 2 );

/**
 * The words in the user's language, if it is one of ours.
 *
 * @return array<string, string>
 */
function own_words(): array {
	static $japanese = null;
	if ( 'ja' !== substr( determine_locale(), 0, 2 ) ) {
		return array();
	}
	$japanese = $japanese ?? require dirname( PLUGIN_FILE ) . '/languages/ja.php';
	return $japanese;
}

/**
 * A word, translated if nobody else did.
 *
 * @param string $translation What WordPress found.
 * @param string $text        As the code has it.
 */
function translate_word( $translation, $text ) {
	return $translation === $text ? own_words()[ $text ] ?? $text : $translation;
}
