<?php
/**
 * Pastes an address into posts of a site that setup.php has made: into the block of an administrator's, as the editor saves
 * it, and as a line of an author's post. Prints the posts as JSON: name, path.
 *
 *     php paste.php DIR ADDRESS
 */

if ( PHP_SAPI !== 'cli' ) {
	exit( 1 );
}
list( , $dir, $address ) = $argv;
// What WordPress asks of a request.
$_SERVER += array( 'HTTP_HOST' => '127.0.0.1', 'REQUEST_METHOD' => 'GET', 'SERVER_PROTOCOL' => 'HTTP/1.1', 'REQUEST_URI' => '/' );
define( 'WP_USE_THEMES', false );
require "$dir/wp-load.php";

$block = '<!-- wp:embed ' . serialize_block_attributes( array( 'url' => $address, 'type' => 'rich' ) ) . " -->\n"
	. "<figure class=\"wp-block-embed is-type-rich\"><div class=\"wp-block-embed__wrapper\">\n$address\n</div></figure>\n<!-- /wp:embed -->";
$ways  = array(
	'admin'  => "<!-- wp:paragraph -->\n<p>A paragraph before it.</p>\n<!-- /wp:paragraph -->\n\n$block\n\n<!-- wp:paragraph -->\n<p>A paragraph after it.</p>\n<!-- /wp:paragraph -->",
	'author' => "A paragraph before it.\n\n$address\n\nA paragraph after it.",
);
$pages = array();
foreach ( $ways as $name => $content ) {
	$user = get_user_by( 'login', $name );
	// The first administrator is who the build made.
	wp_set_current_user( $user ? $user->ID : 1 );
	kses_init();
	$id = wp_insert_post( wp_slash( array( 'post_title' => "An address by $name", 'post_content' => $content, 'post_status' => 'publish', 'post_author' => get_current_user_id() ) ), true );
	if ( is_wp_error( $id ) ) {
		fwrite( STDERR, "paste.php: $name: " . $id->get_error_message() . "\n" );
		exit( 1 );
	}
	$pages[ $name ] = "/?p=$id";
}
echo wp_json_encode( $pages, JSON_UNESCAPED_SLASHES ), "\n";
