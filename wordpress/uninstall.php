<?php
/**
 * Removes what the plugin kept: the decks of one's own and their files. Pages keep their blocks and shortcodes.
 *
 * @package Hontou
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

/** Of the current site. */
function hontou_uninstall_site(): void {
	$posts = get_posts(
		array(
			'post_type'   => 'hontou_deck',
			'post_status' => 'any',
			'numberposts' => -1,
			'fields'      => 'ids',
		)
	);
	foreach ( $posts as $id ) {
		wp_delete_post( $id, true );
	}
	$folder = wp_upload_dir( null, false )['basedir'] . '/hontou';
	foreach ( array( 'figures/*.svg', 'figures/*.part', '*.json', '*.part' ) as $pattern ) {
		array_map( 'wp_delete_file', glob( "$folder/$pattern" ) );
	}
	foreach ( array( "$folder/figures", $folder ) as $empty ) {
		if ( is_dir( $empty ) && ! glob( "$empty/*" ) ) {
			rmdir( $empty ); // phpcs:ignore WordPress.WP.AlternativeFunctions -- WP_Filesystem may ask for a password.
		}
	}
}

if ( is_multisite() ) {
	foreach ( get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	) as $hontou_site ) {
		switch_to_blog( $hontou_site );
		hontou_uninstall_site();
		restore_current_blog();
	}
} else {
	hontou_uninstall_site();
}
