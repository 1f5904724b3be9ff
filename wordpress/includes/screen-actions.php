<?php
/**
 * What the screen of decks does: adds one, removes one. Each is asked for by a form with a nonce, by somebody who may.
 *
 * @package Hontou
 */

namespace Hontou;

/**
 * Does what a form asks for, before the screen is shown. Returns what is wrong, and goes elsewhere if nothing is.
 *
 * @return string[]
 */
function act(): array {
	// phpcs:disable WordPress.Security.NonceVerification -- Each of the two checks its own.
	$adds    = isset( $_POST['hontou_json'] );
	$removes = isset( $_POST['hontou_remove'] );
	// phpcs:enable
	if ( ! $adds && ! $removes ) {
		return array();
	}
	if ( ! current_user_can( MANAGE_DECKS ) ) {
		wp_die( esc_html__( 'You may not change decks.', 'hontou' ), 403 );
	}
	return $removes ? act_remove() : act_add();
}

/**
 * Adds a deck, or replaces one.
 *
 * @return string[]
 */
function act_add(): array {
	check_admin_referer( 'hontou_add' );
	list( $deck, $problems ) = take_deck( given_json() );
	if ( $problems ) {
		return $problems;
	}
	$saved = save_deck( $deck );
	return is_wp_error( $saved ) ? array( $saved->get_error_message() ) : done( 'added' );
}

/**
 * Removes a deck.
 *
 * @return string[]
 */
function act_remove(): array {
	$id = absint( $_POST['hontou_remove'] ?? 0 );
	check_admin_referer( "hontou_remove_$id" );
	$post = get_post( $id );
	if ( $post && POST_TYPE === $post->post_type ) {
		remove_deck( $post );
	}
	return done( 'removed' );
}

/** What was uploaded, else what was pasted: bytes that nobody has looked at yet; read_deck does. */
function given_json(): string {
	// phpcs:disable WordPress.Security, WordPress.WP.AlternativeFunctions -- act_add() has checked the nonce; JSON is read as JSON, and would be broken by what cleans text.
	$file = $_FILES['hontou_file'] ?? array( 'error' => UPLOAD_ERR_NO_FILE );
	if ( UPLOAD_ERR_OK === $file['error'] && is_uploaded_file( $file['tmp_name'] ) ) {
		// One byte more than is taken tells that it is too large.
		return (string) file_get_contents( $file['tmp_name'], false, null, 0, MOST_BYTES + 1 );
	}
	return is_string( $_POST['hontou_json'] ?? null ) ? wp_unslash( $_POST['hontou_json'] ) : '';
	// phpcs:enable
}

/**
 * Back to the screen, so that loading it again does nothing twice.
 *
 * @param string $what Was done.
 * @return never
 */
function done( string $what ) {
	wp_safe_redirect( add_query_arg( 'hontou_done', $what, menu_page_url( 'hontou', false ) ) );
	exit;
}
