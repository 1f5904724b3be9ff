<?php
/**
 * The widget's script, from the plugin's own folder, on pages that show a quiz and on no other.
 *
 * @package Hontou
 */

namespace Hontou;

add_action( 'init', __NAMESPACE__ . '\register_assets' );
add_filter( 'script_loader_tag', __NAMESPACE__ . '\make_async', 10, 2 );

/** Tells WordPress of the loader. */
function register_assets(): void {
	$args = version_compare( get_bloginfo( 'version' ), '6.3', '>=' ) ? array( 'strategy' => 'async' ) : false;
	wp_register_script( 'hontou-embed', assets_url() . 'embed.js', array(), VERSION, $args );
}

/** Where the widget's files are, with a slash at the end. */
function assets_url(): string {
	return plugins_url( 'assets/', PLUGIN_FILE );
}

/**
 * WordPress 6.2 knows no strategy.
 *
 * @param string $tag    A script's.
 * @param string $handle Its name.
 */
function make_async( string $tag, string $handle ): string {
	return 'hontou-embed' === $handle && ! preg_match( '/\basync\b/', $tag ) ? str_replace( ' src=', ' async src=', $tag ) : $tag;
}
