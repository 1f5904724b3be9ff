//! A deck's cards as a question set of H5P with true/false questions.
//!
//! The package has the content alone. H5P's programs bring the libraries that show it: a host that has them (Moodle, WordPress
//! and Drupal get them from H5P's hub) takes such a file, one that has not says which are missing.

use std::io::Write;
use std::sync::LazyLock;

use flate2::write::DeflateEncoder;
use flate2::{Compression, Crc};
use hontou_core::deck::{Card, Deck, Verdict};
use hontou_core::lang::Lang;
use rawzip::{CompressionMethod, ZipArchiveWriter};
use serde_json::{Value, json};

use super::{Exported, decided, explanation, exported, plain, without};
use crate::import::{Dropped, Reason};
use crate::page::escaped;

/// The libraries the content is for: name, and the major and minor version that a host must have.
pub const H5P_LIBRARIES: [(&str, u32, u32); 2] = [("H5P.QuestionSet", 1, 21), ("H5P.TrueFalse", 1, 8)];

/// H5P cuts longer feedback off.
const FEEDBACK: usize = 2048;

/// The words on what a reader presses and is told, by language, where a host would show English ones.
static WORDS: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(include_str!("h5p.json")).expect("the words are JSON"));

/// The cards as a package, `.h5p`.
///
/// ```
/// use hontou_author::export::h5p;
/// use hontou_author::import::import;
/// use hontou_author::open::open_text;
///
/// let deck = open_text(include_str!("../../../decks/exosome.en.json")).unwrap();
/// let exported = h5p(&deck);
/// let imported = import(&exported.file, Some("exosome.h5p")).unwrap();
/// assert!(imported.cards.len() < deck.cards.len(), "it has no cards whose answer is unknown");
/// ```
pub fn h5p(deck: &Deck) -> Exported<Vec<u8>> {
    let mut dropped = Vec::new();
    let cards = decided(deck, &mut dropped);
    let questions: Vec<_> =
        cards.into_iter().map(|(at, card)| question(deck, at, card, &mut dropped)).collect();
    let mut end = words(&deck.lang, "end");
    for shown in ["showResultPage", "showSolutionButton", "showRetryButton"] {
        end[shown] = true.into();
    }
    let content = json!({
        "introPage": { "showIntroPage": false },
        "progressType": "dots",
        "passPercentage": 50,
        "questions": questions,
        "disableBackwardsNavigation": false,
        "randomQuestions": false,
        "texts": words(&deck.lang, "set"),
        "endGame": end,
        "override": { "checkButton": true },
    });
    let libraries = H5P_LIBRARIES.map(
        |(name, major, minor)| json!({ "machineName": name, "majorVersion": major, "minorVersion": minor }),
    );
    let about = json!({
        "title": plain(&deck.title),
        "language": h5p_language(&deck.lang),
        "mainLibrary": H5P_LIBRARIES[0].0,
        "embedTypes": ["iframe"],
        "license": "U",
        "preloadedDependencies": libraries,
    });
    let file = packed([("h5p.json", about), ("content/content.json", content)]);
    exported(file, dropped, without(deck, &[]))
}

fn question(deck: &Deck, at: usize, card: &Card, dropped: &mut Vec<Dropped>) -> Value {
    let claim = plain(&card.claim);
    let mut feedback = escaped(&explanation(card));
    if feedback.chars().count() > FEEDBACK {
        let fact = escaped(&plain(&card.fact).replace(['\r', '\n'], " "));
        feedback = if fact.chars().count() > FEEDBACK { String::new() } else { fact };
        dropped.push(Dropped::new(Reason::TooLong, format!("cards[{at}]"), plain(&card.why)));
    }
    let (library, major, minor) = H5P_LIBRARIES[1];
    let mut question = json!({
        "library": format!("{library} {major}.{minor}"),
        "subContentId": uuid(&[deck.id.as_str(), &deck.lang, card.id.as_str()]),
        "metadata": { "contentType": "True/False Question", "license": "U", "title": claim },
        "params": {
            "media": { "disableImageZooming": false },
            "question": format!("<p>{}</p>\n", escaped(&claim).replace('\n', " ")),
            "correct": if card.verdict == Verdict::True { "true" } else { "false" },
            "l10n": words(&deck.lang, "question"),
            "behaviour": {
                "enableRetry": true,
                "enableSolutionsButton": true,
                "enableCheckButton": true,
                "confirmCheckDialog": false,
                "confirmRetryDialog": false,
                "autoCheck": false,
            },
        },
    });
    if !feedback.is_empty() {
        for key in ["feedbackOnCorrect", "feedbackOnWrong"] {
            question["params"]["behaviour"][key] = json!(feedback);
        }
    }
    question
}

/// The words of this kind in a language, or in English.
fn words(lang: &str, kind: &str) -> Value {
    let known = |lang: &str| WORDS.get(lang).map(|words| words[kind].clone());
    known(lang).or_else(|| known(Lang::parse(lang).primary())).unwrap_or_else(|| WORDS["en"][kind].clone())
}

/// H5P writes languages in small letters.
fn h5p_language(lang: &str) -> String {
    lang.to_ascii_lowercase()
}

/// A name for a part of the content, always the same for the same card: a host keeps what a learner did by it.
fn uuid(parts: &[&str]) -> String {
    let number = |salt: u8| {
        let mut crc = Crc::new();
        crc.update(&[salt]);
        for part in parts {
            crc.update(part.as_bytes());
            crc.update(b"/");
        }
        crc.sum()
    };
    let [a, b, c, d] = [1, 2, 3, 4].map(number);
    let (b, c) = (b & 0xffff_0fff | 0x4000, c & 0x3fff_ffff | 0x8000_0000);
    format!("{a:08x}-{:04x}-{:04x}-{:04x}-{:04x}{d:08x}", b >> 16, b & 0xffff, c >> 16, c & 0xffff)
}

/// Both files, always with the same bytes for the same deck.
fn packed(files: [(&str, Value); 2]) -> Vec<u8> {
    let mut archive = ZipArchiveWriter::new(Vec::new());
    for (name, value) in files {
        add(&mut archive, name, value.to_string().as_bytes()).expect("memory takes all");
    }
    archive.finish().expect("memory takes all")
}

fn add(archive: &mut ZipArchiveWriter<Vec<u8>>, name: &str, bytes: &[u8]) -> Result<(), rawzip::Error> {
    let (mut entry, config) =
        archive.new_file(name).compression_method(CompressionMethod::DEFLATE).start()?;
    let mut writer = config.wrap(DeflateEncoder::new(&mut entry, Compression::default()));
    writer.write_all(bytes)?;
    let (deflated, sums) = writer.finish()?;
    deflated.finish()?;
    entry.finish(sums)?;
    Ok(())
}
