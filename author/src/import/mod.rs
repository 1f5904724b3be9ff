//! A draft of a deck from a file of another program: a table, or a quiz of Moodle, H5P or SurveyJS.
//!
//! Files come from strangers. What is in them becomes plain text or is named among what was left out; a file that is too
//! large, damaged or made to do harm ends in an [`ImportError`].

mod archive;
mod charset;
mod csv;
mod draft;
mod dropped;
mod error;
mod gift;
mod h5p;
mod html;
mod ids;
pub mod limits;
mod moodle;
mod survey;
mod table;
mod words;
mod xlsx;
mod xml;

use serde::Serialize;
use serde_json::Value;

pub use draft::{DraftCard, Origin};
pub(crate) use dropped::shortened;
pub use dropped::{Dropped, Reason};
pub use error::{ErrorCode, ImportError};

use archive::Archive;
use draft::Drafts;

/// The format of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Format {
    /// A table with delimiters.
    Csv,
    /// A table of Excel.
    Xlsx,
    /// Moodle's questions as text.
    Gift,
    /// Moodle's questions as XML.
    MoodleXml,
    /// A quiz of H5P, packed or its `content.json` alone.
    H5p,
    /// A survey of SurveyJS.
    SurveyJs,
}

/// What came of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Imported {
    /// The JSON of a deck in which required fields may be missing, and no field is that a deck does not have.
    pub deck: String,
    /// The required fields outside of the cards that are missing, as in `review_by` or `sources[0].kind`.
    pub open: Vec<String>,
    /// Its cards, in their order, each with what is missing.
    pub cards: Vec<DraftCard>,
    /// What the file has and the deck does not.
    pub dropped: Vec<Dropped>,
    /// The format it was read as.
    pub format: Format,
}

/// Reads a file, whose format is told by what is in it. `name` is what the file is called: it becomes the deck's id, and decides
/// between a table and GIFT where the text could be either.
///
/// ```
/// use hontou_author::import::import;
///
/// let table = "claim,verdict,explanation\nIs it a drug?,false,No. Nobody has approved it.\nIs it new?,maybe,\n";
/// let imported = import(table.as_bytes(), Some("tea.csv")).unwrap();
/// assert_eq!(imported.cards[0].open, ["topic", "why", "takeaway", "source"]);
/// assert_eq!(
///     imported.dropped[0].to_string(),
///     "line 3: maybe; it says neither true nor false nor unknown. Choose the verdict of the card. [verdict-unread]"
/// );
/// ```
pub fn import(bytes: &[u8], name: Option<&str>) -> Result<Imported, ImportError> {
    if bytes.len() > limits::BYTES {
        return Err(ImportError::new(ErrorCode::TooLarge, bytes.len()));
    }
    let mut drafts = Drafts::default();
    let format = match bytes {
        [] => return Err(ImportError::new(ErrorCode::Empty, "")),
        [b'P', b'K', 3 | 5, 4 | 6, ..] => packed(bytes, &mut drafts)?,
        [0xd0, 0xcf, 0x11, 0xe0, ..] => return Err(ImportError::new(ErrorCode::OldExcel, "")),
        _ => {
            if is_binary(bytes) {
                return Err(ImportError::new(ErrorCode::UnknownFormat, ""));
            }
            written(&charset::text(bytes)?, name, &mut drafts)?
        }
    };
    drafts.finish(format, name)
}

/// What begins as other files do: PDF, gzip (a backup of Moodle), pictures.
fn is_binary(bytes: &[u8]) -> bool {
    const BEGINNINGS: [&[u8]; 5] = [b"%PDF", b"\x1f\x8b", b"\x89PNG", b"\xff\xd8\xff", b"GIF8"];
    BEGINNINGS.iter().any(|beginning| bytes.starts_with(beginning))
}

fn packed(bytes: &[u8], drafts: &mut Drafts) -> Result<Format, ImportError> {
    let archive = Archive::open(bytes)?;
    if h5p::is_here(&archive) {
        h5p::unpack(&archive, drafts)?;
        Ok(Format::H5p)
    } else if xlsx::is_here(&archive) {
        let rows = xlsx::rows(&archive, drafts)?;
        table::read(&rows, drafts)?;
        Ok(Format::Xlsx)
    } else {
        Err(ImportError::new(ErrorCode::ZipContent, ""))
    }
}

fn written(text: &str, name: Option<&str>, drafts: &mut Drafts) -> Result<Format, ImportError> {
    let start = text.trim_start();
    if start.starts_with('<') {
        if start.starts_with("<html")
            || start.starts_with("<!DOCTYPE html")
            || start.starts_with("<!doctype html")
        {
            return Err(ImportError::new(ErrorCode::UnknownFormat, ""));
        }
        moodle::read(text, drafts)?;
        return Ok(Format::MoodleXml);
    }
    // Ruby begins with a brace, too.
    if start.strip_prefix(['{', '[']).is_some_and(|inside| inside.trim_start().starts_with(['"', '{', '}'])) {
        return json(text, drafts);
    }
    if gift::is_it(text, name) {
        gift::read(text, drafts)?;
        return Ok(Format::Gift);
    }
    table::read(&csv::rows(text)?, drafts)?;
    Ok(Format::Csv)
}

fn json(text: &str, drafts: &mut Drafts) -> Result<Format, ImportError> {
    let value: Value = serde_json::from_str(text).map_err(|error| {
        let line = Some(error.line());
        ImportError { line, ..ImportError::new(ErrorCode::Json, error) }
    })?;
    if value.get("cards").is_some_and(Value::is_array) {
        Err(ImportError::new(ErrorCode::AlreadyDeck, ""))
    } else if h5p::is_content(&value, text) {
        h5p::read(&value, drafts)?;
        Ok(Format::H5p)
    } else if survey::is_it(&value) {
        survey::read(&value, drafts)?;
        Ok(Format::SurveyJs)
    } else {
        Err(ImportError::new(ErrorCode::UnknownFormat, ""))
    }
}

/// The language of some texts, where its letters tell it; else none.
fn language<'t>(texts: impl Iterator<Item = &'t str>) -> &'static str {
    let (mut kana, mut hangul) = (0, 0);
    for c in texts.flat_map(str::chars).take(10_000) {
        match c {
            '\u{3041}'..='\u{30fe}' => kana += 1,
            '\u{ac00}'..='\u{d7a3}' => hangul += 1,
            _ => {}
        }
    }
    match (kana, hangul) {
        (0, 0) => "",
        _ if kana >= hangul => "ja",
        _ => "ko",
    }
}
