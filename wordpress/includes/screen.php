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
	echo '<p>' . esc_html__( 'These decks can be chosen in the block "Hontou quiz", or named in the shortcode. The deck "exosome" comes with the plugin.', 'hontou' ) . '</p>';
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

/**
 * The decks there are.
 *
 * @param array<string, array<string, \WP_Post>> $decks By id and language.
 */
function show_decks( array $decks ): void {
	if ( ! $decks ) {
		return;
	}
	echo '<div class="hontou-decks"><table class="widefat striped"><thead><tr>';
	foreach ( array( __( 'Title', 'hontou' ), __( 'Language', 'hontou' ), __( 'Cards', 'hontou' ), __( 'To be reviewed by', 'hontou' ), __( 'Shortcode', 'hontou' ), '' ) as $head ) {
		echo '<th scope="col">' . esc_html( $head ) . '</th>';
	}
	echo '</tr></thead><tbody>';
	foreach ( array_merge( ...array_map( 'array_values', array_values( $decks ) ) ) as $post ) {
		show_deck( $post, deck_in( $post ) );
	}
	echo '</tbody></table></div>';
}

/**
 * One of them.
 *
 * @param \WP_Post $post Of the type.
 * @param array    $deck The deck in it.
 */
function show_deck( \WP_Post $post, array $deck ): void {
	$cells = array( $deck['title'], $deck['lang'], number_format_i18n( count( $deck['cards'] ) ), $deck['review_by'] );
	echo '<tr>';
	foreach ( $cells as $cell ) {
		echo '<td>' . esc_html( $cell ) . '</td>';
	}
	echo '<td><code>' . esc_html( sprintf( '[hontou deck="%s"]', $deck['id'] ) ) . '</code></td><td><form method="post">';
	wp_nonce_field( "hontou_remove_$post->ID" );
	printf(
		'<button class="button-link button-link-delete" name="hontou_remove" value="%d" aria-label="%s">%s</button></form></td></tr>',
		absint( $post->ID ),
		/* translators: %s: the title of a deck */
		esc_attr( sprintf( __( 'Remove %s', 'hontou' ), $deck['title'] ) ),
		esc_html__( 'Remove', 'hontou' )
	);
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
