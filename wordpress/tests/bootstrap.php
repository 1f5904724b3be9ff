<?php
/**
 * Begins the tests inside a real WordPress, as a visitor who is not logged in. HONTOU_WP names its folder.
 */

$_SERVER += array( 'HTTP_HOST' => '127.0.0.1', 'REQUEST_METHOD' => 'GET', 'SERVER_PROTOCOL' => 'HTTP/1.1', 'REQUEST_URI' => '/' );
$hontou_wp = getenv( 'HONTOU_WP' );
if ( ! $hontou_wp || ! is_file( "$hontou_wp/wp-load.php" ) ) {
	fwrite( STDERR, "bootstrap.php: HONTOU_WP names no WordPress. setup.php makes one.\n" );
	exit( 1 );
}
// PHPUnit reads this file in a function, and makes variables that are left over global: they would be in the way of those that
// WordPress means.
( static function ( $hontou_wp ) {
	global $table_prefix, $shortcode_tags;
	require "$hontou_wp/wp-load.php";
} )( $hontou_wp );
// The screen is loaded in wp-admin alone.
require_once ABSPATH . 'wp-admin/includes/template.php';
require_once dirname( Hontou\PLUGIN_FILE ) . '/includes/screen-actions.php';
require_once dirname( Hontou\PLUGIN_FILE ) . '/includes/screen-checker.php';
require_once dirname( Hontou\PLUGIN_FILE ) . '/includes/screen-list.php';
require_once dirname( Hontou\PLUGIN_FILE ) . '/includes/screen.php';
require_once dirname( Hontou\PLUGIN_FILE ) . '/includes/plugin-row.php';
require __DIR__ . '/Page.php';
