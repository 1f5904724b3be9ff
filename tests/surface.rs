//! The public surface is what `hontou_core::surface` lists: what the widget is written with names nothing else, and all of it.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use hontou_core::options::Options;
use hontou_core::surface::{ATTRIBUTES, EVENTS, PARTS, VARIABLES, Values};

/// Everything in the files of these folders with one of these endings.
fn sources(folders: &[&str], ending: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = folders.iter().flat_map(|folder| fs::read_dir(root.join(folder)).expect("a folder"));
    let files = files.map(|entry| entry.expect("an entry").path());
    let wanted = files.filter(|path| path.to_string_lossy().ends_with(ending));
    wanted.map(|path| fs::read_to_string(path).expect("a text")).collect()
}

/// What follows each `before`, up to the first character that no name has.
fn named<'t>(text: &'t str, before: &str) -> BTreeSet<&'t str> {
    let parts = text.split(before).skip(1);
    parts
        .map(|part| part.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).next().unwrap_or_default())
        .collect()
}

#[test]
fn the_parts_are_those_that_the_view_exposes() {
    let view = sources(&["src/view"], ".rs");
    let known: BTreeSet<_> = PARTS.iter().map(|part| part.name).collect();
    let exposed = &named(&view, " part=\"") | &named(&view, "exposed(\"");
    assert_eq!(exposed, known);
}

#[test]
fn the_events_are_those_that_are_dispatched() {
    let dispatched = sources(&["src"], ".rs") + &sources(&["embed/loader"], ".js").replace("surface.js", "");
    let surface = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("embed/loader/surface.js"));
    let dispatched = dispatched.replace(&surface.expect("it is there"), "");
    let others = ["quiz", "height", "printing"];
    let found: BTreeSet<_> =
        named(&dispatched, "\"hontou-").into_iter().filter(|name| !others.contains(name)).collect();
    let known: BTreeSet<_> = EVENTS.iter().map(|event| event.name.trim_start_matches("hontou-")).collect();
    assert_eq!(found, known);
}

#[test]
fn the_variables_are_those_that_the_style_sheets_read() {
    let styles = sources(&["styles"], ".css") + &sources(&["embed/accent", "embed/loader"], ".js");
    // Not a name: `--hontou-*` in a comment.
    let ours = ["tint", ""];
    let found: BTreeSet<_> =
        named(&styles, "--hontou-").into_iter().filter(|name| !ours.contains(name)).collect();
    let known: BTreeSet<_> = VARIABLES.iter().map(|one| one.name.trim_start_matches("--hontou-")).collect();
    assert_eq!(found, known);
}

/// What is listed as a word is taken in silence; anything else is reported with that list.
#[test]
fn every_word_of_an_attribute_is_taken_and_others_are_reported() {
    for attribute in ATTRIBUTES.iter().filter(|attribute| attribute.is_option) {
        let Values::Words(words, default) = attribute.values else { continue };
        let read = |word: &'static str| Options::read(|name| (name == attribute.name).then_some(word)).1;
        for word in words {
            assert_eq!(read(word), [""; 0], "{}={word}", attribute.name);
        }
        let [message] = &read("neither")[..] else { panic!("{} takes anything", attribute.name) };
        assert!(message.contains(&format!("\"{}\" is used", words[default])), "{message}");
        assert!(message.ends_with(&format!("It takes: {}.", words.join(", "))), "{message}");
    }
}
