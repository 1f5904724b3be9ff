<?php
/**
 * How large a deck of one's own may be. The widget's loader takes more (core/src/deck/limits.rs); a database and a form do not.
 *
 * @package Hontou
 */

namespace Hontou;

/** The bytes of its file. */
const MOST_BYTES = 2000000;
/** How deep its lists and objects may be nested, as in the loader. */
const MOST_DEPTH = 32;
/** Its cards. */
const MOST_CARDS = 1000;
/** The terms of its glossary. */
const MOST_TERMS = 2000;
