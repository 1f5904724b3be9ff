<?php
/**
 * Makes a WordPress ready for the tests: the plugin, an author, a deck of one's own, and a page for each way of showing
 * a quiz, saved as an administrator and as an author would. Prints them as JSON: name, path.
 *
 *     php posts.php DIR [THEME]
 */

if ( PHP_SAPI !== 'cli' ) {
	exit( 1 );
}
$dir         = $argv[1];
$other_theme = $argv[2] ?? '';
// What WordPress asks of a request.
$_SERVER += array( 'HTTP_HOST' => '127.0.0.1', 'REQUEST_METHOD' => 'GET', 'SERVER_PROTOCOL' => 'HTTP/1.1', 'REQUEST_URI' => '/' );
define( 'WP_USE_THEMES', false );
require "$dir/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/plugin.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

/** A small deck, with text that WordPress would change. */
function small_deck( string $lang ): string {
	return wp_json_encode( array( 'lang' => $lang ) + json_decode( file_get_contents( __DIR__ . '/deck.json' ), true ) );
}

update_option( 'permalink_structure', '' );
if ( $other_theme ) {
	switch_theme( $other_theme );
}
update_option( 'blogname', 'Hikari Clinic' );
foreach ( array( 'sqlite-database-integration/load.php', 'hontou/hontou.php' ) as $plugin ) {
	// In silence: the SQLite plugin would go to its screen, and end this.
	$wrong = activate_plugin( $plugin, '', false, true );
	if ( is_wp_error( $wrong ) ) {
		fwrite( STDERR, "posts.php: $plugin: " . $wrong->get_error_message() . "\n" );
		exit( 1 );
	}
}
// Made active just now, it has missed these hooks.
Hontou\register_decks();
Hontou\register_assets();
if ( ! WP_Block_Type_Registry::get_instance()->is_registered( 'hontou/quiz' ) ) {
	Hontou\register_block();
}

wp_set_password( 'password', 1 );
$users = array( 'admin' => 1 );
foreach ( array( 'author', 'editor', 'contributor' ) as $role ) {
	$made           = wp_insert_user( array( 'user_login' => $role, 'user_pass' => 'password', 'user_email' => "$role@example.com", 'role' => $role ) );
	$users[ $role ] = is_wp_error( $made ) ? get_user_by( 'login', $role )->ID : $made;
}
// The first visit of the editor begins with a tour that covers it.
foreach ( $users as $user ) {
	update_user_meta( $user, $GLOBALS['wpdb']->get_blog_prefix() . 'persisted_preferences', array( 'core/edit-post' => array( 'welcomeGuide' => false ), 'core' => array( 'welcomeGuide' => false ), '_modified' => gmdate( 'c' ) ) );
}

wp_set_current_user( $users['editor'] );
kses_init();
// Two small ones, and the built-in deck as a clinic would make it its own.
$ours = array( 'id' => 'ours' ) + json_decode( file_get_contents( Hontou\ASSETS . '/decks/exosome.ja.json' ), true );
foreach ( array( small_deck( 'ja' ), small_deck( 'en' ), wp_json_encode( $ours ) ) as $json ) {
	list( $deck, $problems ) = Hontou\take_deck( $json );
	$saved                   = $problems ? $problems : Hontou\save_deck( $deck );
	if ( ! is_int( $saved ) ) {
		fwrite( STDERR, 'posts.php: a deck was not saved: ' . wp_json_encode( $saved ) . "\n" );
		exit( 1 );
	}
}

$before = "<!-- wp:paragraph -->\n<p>A paragraph before it, with \"quotes\".</p>\n<!-- /wp:paragraph -->\n\n";
$after  = "\n\n<!-- wp:paragraph -->\n<p>A paragraph after it.</p>\n<!-- /wp:paragraph -->";
$cta    = 'ctaLabel":"Book \u0022now\u0022 [gallery]","ctaHref":"https://example.com/book?a=1&b=2","disclosure":"This page is provided by Hikari Clinic.';
$embed  = wp_make_link_relative( Hontou\assets_url() . 'embed.js' );
$ways   = array(
	'block'         => $before . '<!-- wp:hontou/quiz {"deck":"exosome","lang":"ja"} /-->' . $after,
	'block-cta'     => $before . '<!-- wp:hontou/quiz {"deck":"exosome","lang":"en","accent":"#0f766e","' . $cta . '"} /-->' . $after,
	'block-own'     => $before . '<!-- wp:hontou/quiz {"deck":"small"} /-->' . $after,
	'block-check'   => $before . '<!-- wp:hontou/quiz {"deck":"exosome","lang":"ja","mode":"check"} /-->' . $after,
	'block-ours'    => $before . '<!-- wp:hontou/quiz {"deck":"ours","length":"full"} /-->' . $after,
	'block-wide'    => $before . '<!-- wp:hontou/quiz {"deck":"exosome","align":"wide"} /-->' . $after,
	'shortcode'     => $before . "<!-- wp:shortcode -->\n[hontou deck=\"exosome\" lang=\"ja\"]\n<!-- /wp:shortcode -->" . $after,
	'shortcode-own' => $before . "<!-- wp:shortcode -->\n[hontou deck=\"small\" lang=\"ja\"]\n<!-- /wp:shortcode -->" . $after,
	'classic'       => "A paragraph before it, with \"quotes\".\n\n[hontou deck=\"exosome\" lang=\"ja\"]\n\nA paragraph after it.",
	// What the plugin does not make, and people paste.
	'script'        => $before . "<!-- wp:html -->\n<script async src=\"$embed\" data-deck=\"exosome\" data-lang=\"ja\"></script>\n<!-- /wp:html -->" . $after,
	'div'           => $before . "<!-- wp:html -->\n<div data-hontou data-deck=\"exosome\" data-lang=\"ja\"></div>\n<!-- /wp:html -->" . $after,
	'two'           => '<!-- wp:hontou/quiz {"deck":"exosome","lang":"ja"} /-->' . "\n\n" . '<!-- wp:hontou/quiz {"deck":"exosome","lang":"ja","mode":"check"} /-->',
	// Of a deck that an editor will add.
	'block-clinic'  => $before . '<!-- wp:hontou/quiz {"deck":"clinic","length":"full"} /-->' . $after,
	'gone'          => $before . '<!-- wp:hontou/quiz {"deck":"nowhere"} /-->' . $after,
);
$pages  = array();
foreach ( array( 'admin', 'author' ) as $name ) {
	wp_set_current_user( $users[ $name ] );
	kses_init();
	foreach ( $ways as $way => $content ) {
		$id = wp_insert_post( wp_slash( array( 'post_title' => "$way by $name", 'post_name' => "$way-$name", 'post_content' => $content, 'post_status' => 'publish', 'post_author' => $users[ $name ] ) ), true );
		if ( is_wp_error( $id ) ) {
			fwrite( STDERR, "posts.php: $way by $name: " . $id->get_error_message() . "\n" );
			exit( 1 );
		}
		$pages[ "$way-$name" ] = "/?p=$id";
	}
}
echo wp_json_encode( $pages, JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES ), "\n";
