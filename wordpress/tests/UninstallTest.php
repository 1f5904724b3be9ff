<?php
/**
 * What is left when the plugin is removed: nothing of its own.
 */

final class UninstallTest extends Page {
	public function test_decks_and_their_files_go(): void {
		$decks = array();
		foreach ( Hontou\own_decks() as $langs ) {
			foreach ( $langs as $post ) {
				$decks[] = Hontou\deck_in( $post );
			}
		}
		list( $folder ) = Hontou\deck_folder();
		self::assertNotEmpty( glob( "$folder/*.json" ) );
		define( 'WP_UNINSTALL_PLUGIN', 'hontou/hontou.php' );
		require dirname( Hontou\PLUGIN_FILE ) . '/uninstall.php';
		self::assertSame( array(), get_posts( array( 'post_type' => Hontou\POST_TYPE, 'post_status' => 'any', 'numberposts' => -1 ) ) );
		self::assertDirectoryDoesNotExist( $folder );
		// As it was before.
		wp_set_current_user( 1 );
		array_map( 'Hontou\save_deck', $decks );
		self::assertCount( count( $decks ), glob( "$folder/*.json" ) );
	}
}
