<?php
/**
 * The block in a page.
 *
 * @package Hontou
 *
 * @var array $attributes The block's.
 */

// phpcs:ignore WordPress.Security.EscapeOutput -- The renderer escapes.
echo Hontou\quiz( $attributes, get_block_wrapper_attributes() );
