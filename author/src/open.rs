//! Opens a deck as strictly as an author needs it: with every error of the reader, and without a field that is lost.

use hontou_core::deck::{Deck, Problem};

use crate::json::{Duplicate, Parsed, Source, parse};
use crate::limits::too_large;
use crate::lint::{Code, Finding, Located, Severity, no_json};

/// The deck in a text that was parsed.
///
/// # Errors
///
/// That it is [too large](too_large); else each field that is there twice, and what [`Deck::read`] refuses.
///
/// ```
/// use hontou_author::json::parse;
/// use hontou_author::open::open;
///
/// let problems = open(&parse(r#"{ "schema": 2, "schema": 1 }"#).unwrap()).unwrap_err();
/// assert_eq!(
///     problems[0].to_string(),
///     "schema: This field is there twice. Keep one of them. [duplicate-field]"
/// );
/// ```
pub fn open(parsed: &Parsed) -> Result<Deck, Vec<Problem<Code>>> {
    if let Some(problem) = too_large(&parsed.tree, parsed.bytes) {
        return Err(vec![problem]);
    }
    let mut problems: Vec<_> = parsed.duplicates.iter().map(twice).collect();
    match Deck::read(&parsed.tree) {
        Ok(deck) if problems.is_empty() => return Ok(deck),
        Ok(_) => {}
        Err(refused) => problems.extend(refused.into_iter().map(|problem| problem.map(Code::Deck))),
    }
    Err(problems)
}

/// The deck in a text.
///
/// # Errors
///
/// That it is not JSON, or what [`open`] refuses, each with its place.
///
/// ```
/// use hontou_author::open::open_text;
///
/// let refused = open_text("{\n  \"schema\": 2\n}").unwrap_err();
/// assert_eq!((refused[0].row().line, refused[0].row().code), (2, "schema"));
/// ```
pub fn open_text(text: &str) -> Result<Deck, Vec<Located<'_>>> {
    let source = Source::new(text);
    let parsed = parse(text).map_err(|error| vec![no_json(&source, &error)])?;
    open(&parsed).map_err(|problems| {
        let located = |(at, problem): (usize, Problem<Code>)| {
            // Fields that are there twice come first, in their order.
            let twice = parsed.duplicates.get(at).filter(|_| problem.code == Code::DuplicateField);
            let place = twice.map_or_else(|| source.value(&problem.path), |twice| source.key(twice));
            Located { finding: Finding { severity: Severity::Error, problem }, place }
        };
        problems.into_iter().enumerate().map(located).collect()
    })
}

/// What an author reads about a field that is there twice.
pub fn twice(duplicate: &Duplicate) -> Problem<Code> {
    Problem {
        path: duplicate.path.clone(),
        code: Code::DuplicateField,
        message: "This field is there twice.".to_owned(),
        fix: "Keep one of them.".to_owned(),
    }
}
