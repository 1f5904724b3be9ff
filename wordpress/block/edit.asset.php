<?php
/**
 * What edit.js needs of WordPress.
 *
 * @package Hontou
 */

return array(
	'dependencies' => array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-i18n' ),
	'version'      => \Hontou\VERSION,
);
