<?php
/**
 * Sets up a real WordPress with this plugin, on SQLite, without a database server: what the tests run in.
 *
 *     php setup.php --builds DIR --version 6.5 --to DIR --plugin DIR [--theme DIR]
 *
 * --builds   the unpacked npm package @wp-playground/wordpress-builds: `npm pack` it, then `tar xzf`
 * --version  one of its builds: 6.2, 6.3, 6.4, 6.5, beta, nightly
 * --to       the new WordPress; what is there is removed. It may be served at any port: `php -S 127.0.0.1:PORT -t DIR`
 * --plugin   the folder of the plugin, as it comes out of the release's archive
 * --theme    a theme to use in the place of the build's own, which is a block theme
 *
 * Needs php-cli with sqlite3, mbstring, xml, and `unzip`. Every user's password is `password`; posts.php makes the pages, and
 * prints their addresses.
 */

if ( PHP_SAPI !== 'cli' ) {
	exit( 1 );
}
$given = getopt( '', array( 'builds:', 'version:', 'to:', 'plugin:', 'theme:' ) );
foreach ( array( 'builds', 'version', 'to', 'plugin' ) as $name ) {
	if ( empty( $given[ $name ] ) ) {
		fwrite( STDERR, "setup.php: --$name is missing; the head of this file explains it.\n" );
		exit( 2 );
	}
}
list( 'builds' => $builds, 'version' => $version, 'to' => $to, 'plugin' => $plugin ) = $given;

/** Runs a command, and ends all if it fails. */
function run( string $command, string ...$arguments ): void {
	passthru( vsprintf( $command, array_map( 'escapeshellarg', $arguments ) ), $status );
	if ( 0 !== $status ) {
		fwrite( STDERR, "setup.php: $command failed ($status).\n" );
		exit( 1 );
	}
}

if ( is_dir( $to ) && ! is_file( "$to/wp-load.php" ) ) {
	fwrite( STDERR, "setup.php: $to is something else than a WordPress; it is left alone.\n" );
	exit( 1 );
}
run( 'rm -rf %s && mkdir -p %s', $to, $to );
run( 'unzip -q %s -d %s', "$builds/src/wordpress/wp-$version.zip", $to );
// The build lacks what a browser asks for; that lies beside it.
run( 'cp -rn %s/. %s', "$builds/public/wp-$version", $to );

// The database: the build's own, already installed, and the drop-in that reads it.
$plugins = "$to/wp-content/plugins";
run( 'unzip -q %s -d %s', "$builds/src/sqlite-database-integration/sqlite-database-integration.zip", $plugins );
// Some builds have a part of that plugin already.
run( 'rm -rf %s && mv %s %s', "$plugins/sqlite-database-integration", "$plugins/sqlite-database-integration-main", "$plugins/sqlite-database-integration" );
run( 'cp %s %s', "$plugins/sqlite-database-integration/db.copy", "$to/wp-content/db.php" );

// What goes wrong in PHP is written to a log, which a test can read. Nothing is asked of the network. It is wherever it is served.
$config = file_get_contents( "$to/wp-config.php" );
$wanted = <<<'PHP'
<?php
define( 'WP_HOME', 'http://' . ( $_SERVER['HTTP_HOST'] ?? '127.0.0.1' ) );
define( 'WP_SITEURL', WP_HOME );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_LOG', __DIR__ . '/wp-content/debug.log' );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
PHP;
$config = preg_replace( "/^\s*define\(\s*'WP_DEBUG'.*$/m", '', $config );
file_put_contents( "$to/wp-config.php", preg_replace( '/^<\?php/', $wanted, $config, 1 ) );

// The log of what the build itself did is no concern of the tests.
run( 'rm -f %s', "$to/wp-content/debug.log" );

run( 'cp -r %s %s', $plugin, "$plugins/hontou" );

// WordPress asks only the usual ports of a server. That of a test has another; on the web none has.
run( 'mkdir -p %s', "$to/wp-content/mu-plugins" );
$ports = <<<'PHP'
<?php
add_filter(
	'http_allowed_safe_ports',
	function ( $ports, $host, $url ) {
		return array_merge( $ports, array( wp_parse_url( $url, PHP_URL_PORT ) ) );
	},
	10,
	3
);
PHP;
file_put_contents( "$to/wp-content/mu-plugins/ports.php", $ports );

if ( isset( $given['theme'] ) ) {
	run( 'cp -r %s %s', $given['theme'], "$to/wp-content/themes/" );
}
run( 'php %s %s %s', __DIR__ . '/posts.php', $to, basename( $given['theme'] ?? '' ) );
