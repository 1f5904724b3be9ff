<?php
/**
 * The decks of one's own, as the database holds them: posts of a type that no page, feed, search or REST route shows.
 *
 * Posts, and no option: each deck is a row of its own, with its author, its date and its revisions, and the tools of WordPress
 * export it. The content is JSON in plain ASCII, with `<`, `>` and `&` as escapes: what WordPress does to content that may be HTML
 * finds nothing to change in it, whoever saves.
 *
 * @package Hontou
 */

namespace Hontou;

const POST_TYPE = 'hontou_deck';

/**
 * Who may add, change and remove a deck. Everybody who may write a post uses one. But a deck stands on pages of others, and
 * changing it changes them: that is what editors may do (`edit_others_posts`). An administrator is not needed, since a deck is
 * text and never HTML.
 */
const MANAGE_DECKS = 'edit_others_posts';

add_action( 'init', __NAMESPACE__ . '\register_decks' );

/** Tells WordPress of the type. */
function register_decks(): void {
	$all = array_fill_keys( array( 'edit_post', 'read_post', 'delete_post', 'edit_posts', 'edit_others_posts', 'publish_posts', 'read_private_posts', 'create_posts', 'delete_posts' ), MANAGE_DECKS );
	register_post_type(
		POST_TYPE,
		array(
			'label'        => __( 'Quiz decks', 'hontou' ),
			'public'       => false,
			'show_in_rest' => false,
			'rewrite'      => false,
			'query_var'    => false,
			'can_export'   => true,
			'supports'     => array( 'title', 'author', 'revisions' ),
			// Also for XML-RPC, which reaches every type.
			'capabilities' => $all,
			'map_meta_cap' => false,
		)
	);
}

/**
 * The decks there are, by id and language.
 *
 * @return array<string, array<string, \WP_Post>>
 */
function own_decks(): array {
	$decks = array();
	$posts = get_posts(
		array(
			'post_type'   => POST_TYPE,
			'post_status' => 'private',
			'numberposts' => -1, // phpcs:ignore WordPress.WP.PostsPerPage -- All there are; they are few.
			'orderby'     => 'name',
			'order'       => 'ASC',
		)
	);
	foreach ( $posts as $post ) {
		$deck = deck_in( $post );
		if ( $deck ) {
			$decks[ $deck['id'] ][ $deck['lang'] ] = $post;
		}
	}
	return $decks;
}

/**
 * The deck in a post; null if something else wrote it.
 *
 * @param \WP_Post $post Of the type.
 */
function deck_in( \WP_Post $post ): ?array {
	static $read = array();
	$key         = "$post->ID $post->post_modified_gmt " . md5( $post->post_content );
	if ( ! isset( $read[ $key ] ) ) {
		$read[ $key ] = read_deck( $post->post_content )[0];
	}
	return $read[ $key ] ? $read[ $key ] : null;
}

/**
 * Saves a deck, in the place of the one with its id and language.
 *
 * @param array $deck A deck that was read.
 * @return int|\WP_Error The post's id.
 */
function save_deck( array $deck ) {
	$before = own_decks()[ $deck['id'] ][ $deck['lang'] ] ?? null;
	if ( $before ) {
		mark_replaced( publish_deck( deck_in( $before ) ) );
	}
	$address = publish_deck( $deck );
	if ( null === $address ) {
		return new \WP_Error( 'hontou_folder', __( 'The folder of uploads cannot be written to. Your host can help.', 'hontou' ) );
	}
	$json  = wp_json_encode( $deck, JSON_HEX_TAG | JSON_HEX_AMP | JSON_PRESERVE_ZERO_FRACTION );
	$saved = wp_insert_post(
		wp_slash(
			array(
				'ID'           => $before ? $before->ID : 0,
				'post_type'    => POST_TYPE,
				'post_status'  => 'private',
				'post_title'   => sanitize_text_field( $deck['title'] ),
				'post_name'    => file_stem( $deck['id'], $deck['lang'] ),
				'post_content' => $json,
			)
		),
		true
	);
	if ( ! is_wp_error( $saved ) ) {
		tidy_files( $deck['id'], $deck['lang'], $address );
	}
	return $saved;
}

/**
 * Removes a deck and its files. Pages that show it say so to their owner.
 *
 * @param \WP_Post $post Of the type.
 */
function remove_deck( \WP_Post $post ): void {
	$deck = deck_in( $post );
	wp_delete_post( $post->ID, true );
	if ( $deck ) {
		tidy_files( $deck['id'], $deck['lang'], null );
	}
}
