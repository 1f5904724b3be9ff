<?php
/**
 * The screen of decks: those of the site's own, and a form to add one.
 *
 * @package Hontou
 */

namespace Hontou;

add_action( 'admin_menu', __NAMESPACE__ . '\add_screen' );

/** Puts it into the menu. */
function add_screen(): void {
	$hook = add_menu_page( __( 'Quiz decks', 'hontou' ), __( 'Quiz decks', 'hontou' ), MANAGE_DECKS, 'hontou', __NAMESPACE__ . '\show_screen', 'dashicons-editor-help', 58 );
	add_action(
		"load-$hook",
		function () {
			problems( act() );
		}
	);
}

/**
 * What was wrong with what was sent.
 *
 * @param string[]|null $found To keep for the screen.
 * @return string[]
 */
function problems( ?array $found = null ): array {
	static $kept = array();
	$kept        = $found ?? $kept;
	return $kept;
}

/** The screen. */
function show_screen(): void {
	echo '<div class="wrap"><h1>' . esc_html__( 'Quiz decks', 'hontou' ) . '</h1>';
	show_notices();
	show_use();
	show_decks( own_decks() );
	show_form();
	echo '</div>';
}

/** What was done, or what is wrong. */
function show_notices(): void {
	$done = array(
		'added'   => __( 'The deck was saved.', 'hontou' ),
		'removed' => __( 'The deck was removed.', 'hontou' ),
	);
	// phpcs:ignore WordPress.Security.NonceVerification -- It chooses one of two sentences.
	$said = $done[ sanitize_key( $_GET['hontou_done'] ?? '' ) ] ?? null;
	if ( problems() ) {
		echo '<div class="notice notice-error"><p><strong>' . esc_html__( 'The deck was not saved.', 'hontou' ) . '</strong></p><ul>';
		foreach ( problems() as $problem ) {
			echo '<li>' . esc_html( $problem ) . '</li>';
		}
		echo '</ul></div>';
	} elseif ( $said ) {
		echo '<div class="notice notice-success"><p>' . esc_html( $said ) . '</p></div>';
	}
}

/** How a quiz comes into a page, and what to do before and after. */
function show_use(): void {
	$assets = assets_url();
	$lang   = 'ja' === substr( get_user_locale(), 0, 2 ) ? 'ja' : 'en';
	echo '<div id="hontou-use"><h2>' . esc_html__( 'How it is used', 'hontou' ) . '</h2><ol>';
	foreach ( array(
		__( 'Have a doctor of your clinic check the deck: print its review sheet, which is in the table below.', 'hontou' ),
		__( 'In a post or page, add the block "Hontou quiz", or write the shortcode that is in the table.', 'hontou' ),
		__( 'By the day in the table, put in a new version of the plugin, or a new edition of your own deck. After it, readers are told that the content may be out of date.', 'hontou' ),
		__( 'The line "Not reviewed by a doctor" is about those who made the deck. To name your doctor, copy the deck that comes with the plugin, give it another id, write a "reviewer" (name, role, date), and save it below.', 'hontou' ),
	) as $step ) {
		echo '<li>' . esc_html( $step ) . '</li>';
	}
	echo '</ol><p>';
	foreach ( array(
		array( $assets . "doctor.html?lang=$lang", __( 'If a quiz does not work: check its page', 'hontou' ) ),
		array( plugins_url( 'disclosure.ja.txt', PLUGIN_FILE ), __( 'What a Japanese clinic writes beside a booking link (template)', 'hontou' ) ),
	) as list( $address, $words ) ) {
		printf( '<a href="%s" target="_blank">%s</a><br>', esc_url( $address ), esc_html( $words ) );
	}
	echo '</p></div>';
}

/** The form. What was pasted stays in it if it was not taken. */
function show_form(): void {
	?>
	<h2><?php esc_html_e( 'Add or replace a deck', 'hontou' ); ?></h2>
	<p><?php esc_html_e( 'A deck with the id and language of one that is there takes its place.', 'hontou' ); ?></p>
	<form method="post" enctype="multipart/form-data" id="hontou-add"<?php echo checker_attributes(); // phpcs:ignore WordPress.Security.EscapeOutput -- It escapes. ?>>
		<?php wp_nonce_field( 'hontou_add' ); ?>
		<table class="form-table" role="presentation">
			<tr>
				<th scope="row"><label for="hontou-file"><?php esc_html_e( 'JSON file', 'hontou' ); ?></label></th>
				<td><input type="file" id="hontou-file" name="hontou_file" accept=".json,application/json"></td>
			</tr>
			<tr>
				<th scope="row"><label for="hontou-json"><?php esc_html_e( 'or its text', 'hontou' ); ?></label></th>
				<td><textarea id="hontou-json" name="hontou_json" rows="12" class="large-text code" spellcheck="false" wrap="off" aria-describedby="hontou-status"><?php echo problems() ? esc_textarea( given_json() ) : ''; ?></textarea>
					<p id="hontou-status" class="description" role="status"><?php echo esc_html( checker_words()['missing'] ); ?></p>
					<div id="hontou-findings"></div></td>
			</tr>
		</table>
		<?php submit_button( __( 'Save the deck', 'hontou' ) ); ?>
	</form>
	<?php
}
