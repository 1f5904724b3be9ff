//! XML as a walk over its elements. No entity of a document's own is expanded, no other document is fetched.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::error::{ErrorCode, ImportError};
use super::limits::DEPTH;

/// What comes next in a document.
pub(super) enum Step<'x> {
    /// An element begins. Its path is in [`Xml::path`].
    Start(BytesStart<'x>),
    /// Characters within an element.
    Text(String),
    /// The element with this name has ended.
    End(String),
}

pub(super) struct Xml<'x> {
    reader: Reader<&'x [u8]>,
    text: &'x str,
    /// The names of the open elements, without prefixes.
    path: Vec<String>,
    /// An element that was begun and is to be ended, as in `<a/>`.
    empty: bool,
    /// Where lines were counted up to, and how many: counting from the start each time would take a square of the size.
    counted: (usize, usize),
}

impl<'x> Xml<'x> {
    pub(super) fn new(text: &'x str) -> Self {
        let mut reader = Reader::from_str(text);
        reader.config_mut().allow_dangling_amp = true;
        Self { reader, text, path: Vec::new(), empty: false, counted: (0, 1) }
    }

    /// The line that reading has come to.
    pub(super) fn line(&mut self) -> usize {
        let at = usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX).min(self.text.len());
        let (from, lines) = self.counted;
        let new =
            self.text.as_bytes().get(from..at).unwrap_or_default().split(|byte| *byte == b'\n').count() - 1;
        self.counted = (at.max(from), lines + new);
        self.counted.1
    }

    /// Whether the open elements end so.
    pub(super) fn is_in(&self, end: &[&str]) -> bool {
        let from = self.path.len().checked_sub(end.len());
        from.is_some_and(|from| self.path[from..].iter().zip(end).all(|(open, name)| open == name))
    }

    pub(super) fn step(&mut self) -> Result<Option<Step<'x>>, ImportError> {
        if std::mem::take(&mut self.empty) {
            return Ok(self.path.pop().map(Step::End));
        }
        loop {
            let event = self.reader.read_event().map_err(|error| self.broken(error))?;
            match event {
                Event::Start(start) => return self.begin(start).map(Some),
                Event::Empty(start) => {
                    self.empty = true;
                    return self.begin(start).map(Some);
                }
                Event::End(_) => return Ok(self.path.pop().map(Step::End)),
                Event::Text(text) => return Ok(Some(Step::Text(text.xml10_content().into_owned()))),
                Event::CData(text) => return Ok(Some(Step::Text(text.xml10_content().into_owned()))),
                Event::GeneralRef(name) => return Ok(Some(Step::Text(character(&name)))),
                Event::Eof if self.path.is_empty() => return Ok(None),
                Event::Eof => {
                    let open = self.path.last().cloned().unwrap_or_default();
                    return Err(self.broken(format_args!("it ends within <{open}>")));
                }
                // What a document says of itself, and of its entities, is passed over.
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
            }
        }
    }

    fn begin(&mut self, start: BytesStart<'x>) -> Result<Step<'x>, ImportError> {
        if self.path.len() == DEPTH {
            return Err(ImportError::new(ErrorCode::TooDeep, DEPTH));
        }
        self.path.push(start.local_name().as_ref().to_owned());
        Ok(Step::Start(start))
    }

    fn broken(&mut self, error: impl std::fmt::Display) -> ImportError {
        let line = self.line();
        ImportError { line: Some(line), ..ImportError::new(ErrorCode::Xml, error) }
    }
}

/// The value of an attribute, or nothing.
pub(super) fn attribute(start: &BytesStart<'_>, name: &str) -> String {
    let value = start.try_get_attribute(name).ok().flatten();
    value.map(|found| html_escape::decode_html_entities(&found.value).into_owned()).unwrap_or_default()
}

/// The character of `&amp;` or `&#x3042;`. An entity that a document makes up stays as it is written.
fn character(name: &quick_xml::events::BytesRef<'_>) -> String {
    let written = format!("&{};", &**name);
    html_escape::decode_html_entities(&written).into_owned()
}
