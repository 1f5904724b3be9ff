<?php
/**
 * What the list of plugins says of this one: where its screen is, and how it is used.
 *
 * @package Hontou
 */

namespace Hontou;

add_filter( 'plugin_action_links_' . plugin_basename( PLUGIN_FILE ), __NAMESPACE__ . '\add_links' );

/**
 * Puts two links before those of WordPress, for who may open where they lead.
 *
 * @param string[] $links HTML.
 * @return string[]
 */
function add_links( array $links ): array {
	if ( ! current_user_can( MANAGE_DECKS ) ) {
		return $links;
	}
	$screen = admin_url( 'admin.php?page=hontou' );
	$ours   = array(
		'hontou-decks' => sprintf( '<a href="%s">%s</a>', esc_url( $screen ), esc_html__( 'Decks', 'hontou' ) ),
		'hontou-use'   => sprintf( '<a href="%s">%s</a>', esc_url( "$screen#hontou-use" ), esc_html__( 'How it is used', 'hontou' ) ),
	);
	return $ours + $links;
}
