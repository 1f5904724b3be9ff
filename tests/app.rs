//! An app has the loader's scripts beside it as they are. Which ones, no compiler checks: an import of another one fails in browsers.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const BINDINGS: &str = include_str!("../src/app/place.rs");

/// What the bindings name: `/embed/….js`.
fn named() -> BTreeSet<String> {
    BINDINGS
        .split('"')
        .filter(|word| word.starts_with("/embed/") && !word.contains('$'))
        .map(str::to_owned)
        .collect()
}

/// Where the scripts are that one imports: `…from "PATH";` at the end of a line.
fn imports(script: &str, file: &str) -> Vec<String> {
    let imported = script.lines().filter(|line| line.starts_with("import ") || line.starts_with("export {"));
    let paths = imported.filter_map(|line| line.split_once(" from \"")?.1.strip_suffix("\";"));
    paths.map(|path| resolved(file, path)).collect()
}

fn resolved(from: &str, path: &str) -> String {
    assert!(path.starts_with('.'), "{from} imports {path}, which a browser does not find");
    let mut place = PathBuf::from(from);
    place.pop();
    for step in path.split('/') {
        match step {
            "." => {}
            ".." => drop(place.pop()),
            name => place.push(name),
        }
    }
    place.to_str().expect("ours are ASCII").to_owned()
}

#[test]
fn every_script_that_an_app_needs_is_named_and_no_other() {
    let mut open = vec!["/embed/app/quiz.js".to_owned(), "/embed/runtime/intl.js".to_owned()];
    let mut needed = BTreeSet::new();
    while let Some(file) = open.pop() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(&file[1..]);
        let script = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{file}: {error}"));
        if needed.insert(file.clone()) {
            open.extend(imports(&script, &file));
        }
    }
    assert_eq!(named(), needed);
}

#[cfg(feature = "app")]
#[test]
fn on_a_server_an_app_draws_the_place_of_its_quiz() {
    use hontou::app::{Deck, Quiz, QuizProps};

    let deck = Deck::from_json(include_str!("../decks/exosome.en.json")).expect("a deck");
    let props = yew::props!(QuizProps { deck: std::rc::Rc::new(deck), class: "wide" });
    let drawing = yew::LocalServerRenderer::<Quiz>::with_props(props).hydratable(false);
    assert_eq!(futures::executor::block_on(drawing.render()), "<div class=\"wide\"></div>");
}
