<?php
/**
 * Plugin Name:       Hontou
 * Description:       Turns an article into myth-or-fact cards and a short self-check before seeing a clinic: a block and a shortcode.
 * Version:           {{version}}
 * Requires at least: 6.2
 * Requires PHP:      7.4
 * Author:            The hontou authors
 * License:           GPL-2.0-or-later
 * License URI:       https://www.gnu.org/licenses/gpl-2.0.html
 * Text Domain:       hontou
 *
 * The version is filled in by `cargo xtask release`, which also puts the built widget into assets/.
 *
 * @package Hontou
 */

namespace Hontou;

defined( 'ABSPATH' ) || exit;

const VERSION     = '{{version}}';
const PLUGIN_FILE = __FILE__;
/** The widget as `cargo xtask dist` builds it. */
const ASSETS = __DIR__ . '/assets';

require __DIR__ . '/includes/translation.php';
require __DIR__ . '/includes/attributes.php';
require __DIR__ . '/includes/language.php';
require __DIR__ . '/includes/limits.php';
require __DIR__ . '/includes/shape.php';
require __DIR__ . '/includes/deck-file.php';
require __DIR__ . '/includes/own-deck.php';
require __DIR__ . '/includes/deck.php';
require __DIR__ . '/includes/text.php';
require __DIR__ . '/includes/static-page.php';
require __DIR__ . '/includes/assets.php';
require __DIR__ . '/includes/hints.php';
require __DIR__ . '/includes/quiz.php';
require __DIR__ . '/includes/block.php';
require __DIR__ . '/includes/shortcode.php';
require __DIR__ . '/includes/pasted.php';
if ( is_admin() ) {
	require __DIR__ . '/includes/plugin-row.php';
	require __DIR__ . '/includes/screen-actions.php';
	require __DIR__ . '/includes/screen-checker.php';
	require __DIR__ . '/includes/screen-list.php';
	require __DIR__ . '/includes/screen.php';
}
