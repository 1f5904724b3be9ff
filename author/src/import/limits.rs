//! How large a file may be that is imported. All limits of import are here: whoever opens a file of a stranger gets a clear
//! message, in little time and memory.

use hontou_core::deck::LIMITS;

/// The bytes of a file, also of one inflated from an archive. A deck may not have more.
pub const BYTES: usize = LIMITS.bytes;
/// The cards, as a deck may have no more of them.
pub const CARDS: usize = LIMITS.cards;
/// The rows of a table: some are empty, or say why they are there.
pub const ROWS: usize = 2 * CARDS;
/// The columns of a table: a deck has fewer than twenty fields.
pub const COLUMNS: usize = 256;
/// The characters of one text: a cell of Excel has no more.
pub const TEXT: usize = 32_767;
/// How many things that were left out are named. The others are counted.
pub const DROPPED: usize = 1_000;
/// The files in an archive: H5P with the libraries of every content type has some thousands.
pub const FILES: usize = 10_000;
/// How often larger than its packed bytes a file may be, once it has a megabyte: XML of spreadsheets reaches 50.
pub const RATIO: usize = 200;
/// From how many bytes on the ratio counts: less is no burden.
pub const RATIO_FROM: usize = 1_000_000;
/// How deep XML and the parts of a quiz may be nested: Moodle's and Excel's go ten deep.
pub const DEPTH: usize = 64;
