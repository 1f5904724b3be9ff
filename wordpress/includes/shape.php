<?php
/**
 * Whether a deck of one's own has the shape that the widget needs: what keeps a page from showing an error to its readers.
 *
 * This is no lint. The wording, the ids that name nothing in the self-check and the rules of the memo are what the `author` crate
 * knows; compiled to WebAssembly it runs in the screen where a deck is added, before the form is sent (screen-checker.php). It does
 * not replace this: a browser's word is not to be trusted by a server. Other code can add problems by the filter
 * `hontou_deck_problems`.
 *
 * @package Hontou
 */

namespace Hontou;

/** What each entry of a list needs, as text. */
const FIELDS = array(
	'sources' => array( 'id', 'kind', 'title' ),
	'topics'  => array( 'id', 'title' ),
	'cards'   => array( 'id', 'topic', 'claim', 'verdict', 'fact', 'why', 'takeaway' ),
);

/**
 * The deck in a text that somebody wants to add, and why it is not taken: of the two, one is empty.
 *
 * @param string $json What was pasted or uploaded.
 * @return array{0: array, 1: string[]}
 */
function take_deck( string $json ): array {
	list( $deck, $problems ) = read_deck( $json );
	if ( $problems ) {
		return array( array(), $problems );
	}
	if ( in_array( $deck['id'], built_in_decks(), true ) ) {
		list( $what, $fix ) = reserved_words();
		$problems[]         = 'id: ' . sprintf( $what, $deck['id'] ) . ' ' . sprintf( $fix, "{$deck['id']}-clinic" );
	}
	foreach ( figures_of( $deck ) as $at => $src ) {
		if ( ! is_built_in_figure( $src ) ) {
			/* translators: %s: a place in the deck */
			$problems[] = sprintf( __( '%s: only the drawings that come with the plugin can be shown. Leave it out.', 'hontou' ), "cards[$at].figure" );
		}
	}
	/**
	 * What is wrong with a deck that is to be added. If nothing is, it is saved.
	 *
	 * @param string[] $problems Sentences, as text.
	 * @param array    $deck     The deck.
	 */
	$problems = (array) apply_filters( 'hontou_deck_problems', $problems, $deck );
	return $problems ? array( array(), $problems ) : array( $deck, array() );
}

/**
 * That a deck has the id of one that comes with the plugin, and what to do.
 *
 * @return string[]
 */
function reserved_words(): array {
	return array(
		/* translators: %s: an id */
		__( '"%s" is the name of a deck that comes with the plugin.', 'hontou' ),
		/* translators: %s: an id */
		__( 'Write another id near the top of the text, as in "id": "%s".', 'hontou' ),
	);
}

/**
 * The deck in a text, and what is wrong with its shape: of the two, one is empty.
 *
 * @param string $json A deck's.
 * @return array{0: array, 1: string[]}
 */
function read_deck( string $json ): array {
	// Windows editors put a byte order mark before the text.
	$json = preg_replace( '/^\xEF\xBB\xBF/', '', $json );
	if ( strlen( $json ) > MOST_BYTES ) {
		/* translators: %s: a number of bytes, with its unit */
		return array( array(), array( sprintf( __( 'The deck is larger than %s. Make several decks of it.', 'hontou' ), size_format( MOST_BYTES ) ) ) );
	}
	$deck = json_decode( $json, true, MOST_DEPTH + 1 );
	if ( null === $deck ) {
		/* translators: %s: the reason, in English */
		return array( array(), array( sprintf( __( 'This is not JSON in UTF-8: %s.', 'hontou' ), json_last_error_msg() ) ) );
	}
	if ( ! is_array( $deck ) || wp_is_numeric_array( $deck ) ) {
		return array( array(), array( __( 'A deck is one JSON object, in { and }.', 'hontou' ) ) );
	}
	$problems = array_merge( problems_of_head( $deck ), problems_of_lists( $deck ) );
	if ( ! $problems ) {
		$problems = problems_of_cards( $deck );
	}
	return $problems ? array( array(), $problems ) : array( $deck, array() );
}

/**
 * What is wrong with the fields that name and date a deck.
 *
 * @param array $deck The deck.
 * @return string[]
 */
function problems_of_head( array $deck ): array {
	$problems = array();
	if ( ! in_array( $deck['schema'] ?? null, array( 1, 1.0 ), true ) ) {
		$problems[] = __( 'schema: it must be 1.', 'hontou' );
	}
	$patterns = array(
		'id'        => '/^[a-z0-9-]{1,60}$/D',
		'lang'      => '/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}$/D',
		'reviewed'  => '/^\d{4}-\d{2}-\d{2}$/D',
		'review_by' => '/^\d{4}-\d{2}-\d{2}$/D',
	);
	foreach ( array( 'id', 'lang', 'version', 'title', 'lead', 'reviewed', 'review_by' ) as $field ) {
		if ( ! is_said( $deck[ $field ] ?? null ) ) {
			$problems[] = missing( $field );
		} elseif ( isset( $patterns[ $field ] ) && ! preg_match( $patterns[ $field ], $deck[ $field ] ) ) {
			/* translators: %s: the name of a field */
			$problems[] = sprintf( __( '%s: it is not written as the documentation of decks says.', 'hontou' ), $field );
		}
	}
	return $problems;
}

/**
 * What is wrong with its lists, but for what their entries say of each other.
 *
 * @param array $deck The deck.
 * @return string[]
 */
function problems_of_lists( array $deck ): array {
	$problems = array();
	foreach ( FIELDS as $list => $fields ) {
		$entries = $deck[ $list ] ?? null;
		if ( ! is_array( $entries ) || ! $entries || ! wp_is_numeric_array( $entries ) ) {
			$problems[] = missing( $list );
			continue;
		}
		foreach ( $entries as $at => $entry ) {
			foreach ( $fields as $field ) {
				if ( ! is_array( $entry ) || ! is_said( $entry[ $field ] ?? null ) ) {
					$problems[] = missing( "{$list}[$at].$field" );
				}
			}
		}
	}
	foreach ( array(
		'cards'    => MOST_CARDS,
		'glossary' => MOST_TERMS,
	) as $list => $most ) {
		if ( is_array( $deck[ $list ] ?? null ) && count( $deck[ $list ] ) > $most ) {
			/* translators: 1: the name of a list, 2: a number */
			$problems[] = sprintf( __( '%1$s: there are more than %2$s entries. Make several decks of it.', 'hontou' ), $list, number_format_i18n( $most ) );
		}
	}
	// A page of the same complaint helps nobody.
	return array_slice( $problems, 0, 20 );
}

/**
 * What is wrong with the cards of a deck whose lists are whole.
 *
 * @param array $deck The deck.
 * @return string[]
 */
function problems_of_cards( array $deck ): array {
	$problems = array();
	$topics   = array_column( $deck['topics'], 'id' );
	$sources  = array_column( $deck['sources'], 'id' );
	foreach ( $deck['cards'] as $at => $card ) {
		$names = array(
			'topic'      => array( $card['topic'], $topics ),
			'source.ref' => array( $card['source']['ref'] ?? null, $sources ),
			'verdict'    => array( $card['verdict'], array( 'true', 'false', 'unknown' ) ),
		);
		foreach ( $names as $field => list( $value, $known ) ) {
			if ( ! in_array( $value, $known, true ) ) {
				/* translators: 1: a place in the deck, 2: the values it may have */
				$problems[] = sprintf( __( '%1$s: it must be one of: %2$s.', 'hontou' ), "cards[$at].$field", implode( ', ', $known ) );
			}
		}
	}
	if ( ! in_array( true, array_column( $deck['cards'], 'starter' ), true ) ) {
		$problems[] = __( 'cards: at least one needs "starter": true.', 'hontou' );
	}
	return array_slice( $problems, 0, 20 );
}

/**
 * Whether something is said.
 *
 * @param mixed $value A field's.
 */
function is_said( $value ): bool {
	return is_string( $value ) && '' !== trim( $value );
}

/**
 * That something is missing.
 *
 * @param string $place Where in the deck.
 */
function missing( string $place ): string {
	/* translators: %s: a place in the deck */
	return sprintf( __( '%s: it is missing, empty, or not of its kind.', 'hontou' ), $place );
}
