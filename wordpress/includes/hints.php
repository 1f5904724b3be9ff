<?php
/**
 * Why a page does not show what its author wrote: said on the page to those who may write posts, and to no reader.
 *
 * @package Hontou
 */

namespace Hontou;

/** How the address of a link begins, as in the widget (core/src/deck/link.rs). */
const LINK = '~^(?:https?://|mailto:|tel:)\S+$~iD';

/**
 * What is wrong with a deck that cannot be shown.
 *
 * @param string $deck Its name, as it was written.
 */
function deck_hint( string $deck ): string {
	if ( '' === $deck ) {
		return __( 'Choose a deck for this quiz.', 'hontou' );
	}
	if ( isset( own_decks()[ $deck ] ) ) {
		/* translators: %s: the name of a deck */
		return sprintf( __( 'The file of the deck "%s" cannot be written. The folder of uploads has to be writable; your host can help.', 'hontou' ), $deck );
	}
	$names = implode( ', ', array_merge( built_in_decks(), array_keys( own_decks() ) ) );
	/* translators: 1: the name of a deck, 2: the names of those there are */
	return sprintf( __( 'There is no deck "%1$s". These are there: %2$s.', 'hontou' ), $deck, $names );
}

/**
 * Why a booking link is not shown; empty if it is, or if none was wanted.
 *
 * @param array $attributes Clean ones.
 * @param array $written    The same as they were written.
 */
function booking_hint( array $attributes, array $written ): string {
	$href   = $attributes['cta-href'] ?? '';
	$wanted = $written['ctaHref'] ?? $written['cta-href'] ?? $written['cta_href'] ?? '';
	$label  = $attributes['cta-label'] ?? '';
	if ( '' === $label && ( ! is_string( $wanted ) || '' === trim( $wanted ) ) ) {
		return '';
	}
	if ( '' === $href ) {
		return __( 'The booking link is not shown: write its address with https:// at the beginning.', 'hontou' );
	}
	if ( '' === $label ) {
		return __( 'The booking link is not shown: it has no text.', 'hontou' );
	}
	if ( '' === ( $attributes['disclosure'] ?? '' ) ) {
		return __( 'The booking link is not shown: say who provides this page.', 'hontou' );
	}
	return '';
}

/**
 * A hint as HTML.
 *
 * @param string $said What it says; nothing is said if it is empty.
 */
function hint( string $said ): string {
	if ( '' === $said || ! current_user_can( 'edit_posts' ) ) {
		return '';
	}
	return '<p class="hontou-hint">' . keep_text( esc_html( $said . ' ' . __( 'Readers do not see this line.', 'hontou' ) ) ) . '</p>';
}
