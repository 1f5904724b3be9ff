<?php
/**
 * The files in which readers get the decks of one's own: uploads/hontou/ID.LANG.HASH.json.
 *
 * Files, and no REST route: a reader waits for the deck, and a file needs no WordPress to start; hosts and their caches know what
 * to do with it; and plugins that close the REST API to visitors, as many security plugins offer, do not touch it. The name holds
 * the content's hash, so it may be kept for ever. The folder is the site's own, so no header for other origins is needed.
 *
 * The database holds the deck itself. A file that is gone, as after a move, is written anew when a page needs it.
 *
 * @package Hontou
 */

namespace Hontou;

/** How long a file that was replaced stays for pages that sit in a cache, in seconds. */
const KEEP_REPLACED = 30 * DAY_IN_SECONDS;

/** The folder and its address, without a slash at the end; null where nothing can be uploaded. */
function deck_folder(): ?array {
	$uploads = wp_upload_dir( null, false );
	if ( $uploads['error'] || ! wp_mkdir_p( "{$uploads['basedir']}/hontou" ) ) {
		return null;
	}
	return array( "{$uploads['basedir']}/hontou", "{$uploads['baseurl']}/hontou" );
}

/**
 * The address of a deck's file, which is written if it is not there; null if it cannot be.
 *
 * @param array $deck A deck that was read.
 */
function publish_deck( array $deck ): ?string {
	$folder = deck_folder();
	// As data: what could be taken for a tag is written as an escape, whatever opens the file.
	$json = wp_json_encode( $deck, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_HEX_TAG | JSON_PRESERVE_ZERO_FRACTION );
	if ( ! $folder || ! $json ) {
		return null;
	}
	$name = file_stem( $deck['id'], $deck['lang'] ) . '.' . substr( hash( 'sha256', $json ), 0, 12 ) . '.json';
	$path = "$folder[0]/$name";
	put_figures( $deck, $folder[0] );
	if ( ! put_file( $path, $json ) ) {
		return null;
	}
	return on_this_site( "$folder[1]/$name" );
}

/**
 * Puts a file into the folder, whole or not at all: a reader never gets half of it.
 *
 * @param string $path Where.
 * @param string $text What.
 */
function put_file( string $path, string $text ): bool {
	if ( is_file( $path ) ) {
		return true;
	}
	$part = $path . '.' . wp_generate_password( 12, false ) . '.part';
	// phpcs:disable WordPress.WP.AlternativeFunctions -- WP_Filesystem may ask for a password, and readers have none.
	if ( ! wp_mkdir_p( dirname( $path ) ) || strlen( $text ) !== file_put_contents( $part, $text ) || ! rename( $part, $path ) ) {
		return false;
	}
	return chmod( $path, 0644 );
	// phpcs:enable
}

/**
 * Puts the drawings of a deck beside it: those that come with the plugin, as a deck that was made from its deck has them. Others
 * are not taken (see take_deck): opened by its own address, an SVG file of somebody's could run a script on this site.
 *
 * @param array  $deck   A deck that was read.
 * @param string $folder Where its file is.
 */
function put_figures( array $deck, string $folder ): void {
	foreach ( figures_of( $deck ) as $src ) {
		if ( is_built_in_figure( $src ) ) {
			// phpcs:ignore WordPress.WP.AlternativeFunctions -- A file of the plugin.
			put_file( "$folder/$src", (string) file_get_contents( ASSETS . "/decks/$src" ) );
		}
	}
}

/**
 * The files of a deck's drawings, as it names them.
 *
 * @param array $deck A deck that was read.
 * @return array By the card's place in the deck.
 */
function figures_of( array $deck ): array {
	return array_filter( array_map( fn( $card ) => isset( $card['figure'] ) ? $card['figure']['src'] ?? '?' : null, $deck['cards'] ), fn( $src ) => null !== $src );
}

/**
 * Whether a drawing comes with the plugin.
 *
 * @param mixed $src As a deck names it.
 */
function is_built_in_figure( $src ): bool {
	return is_string( $src ) && preg_match( '~^figures/[A-Za-z0-9_-]+\.svg$~D', $src ) && is_file( ASSETS . "/decks/$src" );
}

/**
 * What the names of a deck's files begin with.
 *
 * @param string $id   The deck's.
 * @param string $lang The deck's.
 */
function file_stem( string $id, string $lang ): string {
	return "$id." . strtolower( $lang );
}

/**
 * Removes the files of a deck: those that were replaced long ago, or all.
 *
 * @param string      $id   The deck's.
 * @param string      $lang The deck's.
 * @param string|null $now  The address of its file; null if the deck is removed.
 */
function tidy_files( string $id, string $lang, ?string $now ): void {
	$folder = deck_folder();
	foreach ( $folder ? glob( "$folder[0]/" . file_stem( $id, $lang ) . '.*.json' ) : array() as $path ) {
		if ( null !== $now && basename( $now ) === basename( $path ) ) {
			continue;
		}
		if ( null === $now || filemtime( $path ) < time() - KEEP_REPLACED ) {
			wp_delete_file( $path );
		}
	}
}

/**
 * Notes that a file is replaced from now on.
 *
 * @param string|null $address What publish_deck gave.
 */
function mark_replaced( ?string $address ): void {
	$folder = deck_folder();
	if ( $folder && $address && is_file( "$folder[0]/" . basename( $address ) ) ) {
		touch( "$folder[0]/" . basename( $address ) ); // phpcs:ignore WordPress.WP.AlternativeFunctions -- As above.
	}
}

/**
 * An address without its host if that is the site's: the page may be open under another name, as with or without `www`, and then
 * would not be let at the file.
 *
 * @param string $address In full.
 */
function on_this_site( string $address ): string {
	return wp_parse_url( $address, PHP_URL_HOST ) === wp_parse_url( home_url(), PHP_URL_HOST ) ? wp_make_link_relative( $address ) : $address;
}
