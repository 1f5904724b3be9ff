<?php
/**
 * The checker on the screen of decks: what `hontou lint` says, compiled to WebAssembly, in the browser of whoever adds a deck. It is
 * not there if the files were not built, and may not run; the shape is checked by PHP whatever it says.
 *
 * @package Hontou
 */

namespace Hontou;

/** The built files: `cargo xtask dist` makes them, and the release packs them. */
const CHECKER = 'checker/hontou-checker.js';
const MODULE  = 'checker/hontou-checker_bg.wasm';

add_action( 'admin_enqueue_scripts', __NAMESPACE__ . '\enqueue_checker' );

/**
 * Brings script and styles to the screen of decks, and to no other.
 *
 * @param string $hook The screen's.
 */
function enqueue_checker( $hook ): void {
	if ( 'toplevel_page_hontou' !== $hook ) {
		return;
	}
	wp_enqueue_style( 'hontou-decks', plugins_url( 'screen/decks.css', PLUGIN_FILE ), array(), VERSION );
	if ( has_checker() ) {
		// A plain script, for WordPress below 6.5; it starts the checker by itself.
		wp_enqueue_script( 'hontou-decks', plugins_url( 'screen/decks.js', PLUGIN_FILE ), array(), VERSION, true );
	}
}

/** Whether the checker's files are there. */
function has_checker(): bool {
	$folder = dirname( PLUGIN_FILE );
	return is_file( "$folder/" . CHECKER ) && is_file( "$folder/" . MODULE );
}

/** What the form tells the script: where the checker is, and the words. Attributes, so that nothing is inline. */
function checker_attributes(): string {
	if ( ! has_checker() ) {
		return '';
	}
	$told = array(
		'worker'   => plugins_url( 'screen/worker.js', PLUGIN_FILE ) . '?ver=' . VERSION,
		'checker'  => plugins_url( CHECKER, PLUGIN_FILE ) . '?ver=' . VERSION,
		'module'   => plugins_url( MODULE, PLUGIN_FILE ) . '?ver=' . VERSION,
		'most'     => MOST_BYTES,
		'reserved' => wp_json_encode( built_in_decks() ),
		'words'    => wp_json_encode( checker_words() ),
	);
	$html = '';
	foreach ( $told as $name => $value ) {
		$html .= sprintf( ' data-%s="%s"', $name, esc_attr( $value ) );
	}
	return $html;
}

/**
 * The words of the script.
 *
 * @return array<string, string>
 */
function checker_words(): array {
	return array(
		'checking'     => __( 'The deck is being checked …', 'hontou' ),
		'ready'        => __( 'A deck is checked here while you write. Nothing is sent before you save it.', 'hontou' ),
		'missing'      => __( 'The checker does not run here: only the shape of the deck is checked when you save it. Run "hontou lint" on it first.', 'hontou' ),
		/* translators: %s: the name of a file */
		'taken'        => __( 'The text of %s is in the field, where you can change it.', 'hontou' ),
		/* translators: %s: the name of a file */
		'unread'       => __( '%s is too large, or is not text in UTF-8.', 'hontou' ),
		/* translators: 1: a title, 2: a language, 3: a number of cards, 4: a number of questions */
		'deck'         => __( '%1$s (%2$s). Cards: %3$s. Questions: %4$s.', 'hontou' ),
		'clean'        => __( 'No errors and no warnings: the deck can be saved.', 'hontou' ),
		/* translators: %s: a number */
		'warnings'     => __( 'No errors. Warnings: %s. The deck can be saved.', 'hontou' ),
		/* translators: %s: a number */
		'errors'       => __( 'Errors: %s. The deck cannot be saved before they are corrected.', 'hontou' ),
		'refused'      => __( 'The deck was not saved. Correct the errors first.', 'hontou' ),
		'errorsHead'   => __( 'Errors', 'hontou' ),
		'warningsHead' => __( 'Warnings', 'hontou' ),
		/* translators: %s: a number */
		'line'         => __( 'Line %s', 'hontou' ),
		'fix'          => __( 'What to do: ', 'hontou' ),
		/* translators: %s: a number */
		'most'         => __( 'These are the first %s.', 'hontou' ),
		'reserved'     => reserved_words()[0],
		'reservedFix'  => reserved_words()[1],
		'sheetFailed'  => __( 'The review sheet could not be made. Paste the deck once more to see what is wrong with it.', 'hontou' ),
	);
}
