//! Apps of Vite, Astro and Next that import npm's package, as they are built, and nothing else is done.

use std::path::Path;

use hontou_e2e::app::App;
use hontou_e2e::check::Level;
use hontou_e2e::deck::Deck;
use hontou_e2e::engine::Engine;
use hontou_e2e::outcome::applies_in;
use hontou_e2e::reader::Reader;
use hontou_e2e::site::Site;
use hontou_e2e::tour;
use hontou_e2e::wordpress::keeps_picture;

/// Whether it is tried in this engine.
fn is_tried() -> bool {
    applies_in(
        &[Engine::Chromium],
        "it tries what bundlers do with the package, which is the same in every engine",
    )
}

/// A reader of the app on a phone, who has come to the memo.
#[track_caller]
fn at_the_memo(app: &App, name: &str) -> Reader {
    let reader = Reader::opens(Site::with(""));
    reader.views(390, 844);
    reader.goes_to(&app.address);
    let deck = Deck::published();
    let quiz = reader.quiz();
    quiz.is_on(&deck.starters()[0].claim);
    tour::press(&quiz, ".answer[data-verdict=true]");
    quiz.waits_until("return !!root.querySelector('.reveal')");
    tour::to_the_memo(&reader, &deck, &deck.check.answers_leading_to(Level::Confirm));
    assert_eq!(reader.console(), [], "nothing is told to the owner");
    for width in [390, 1280] {
        reader.views(width, 900);
        reader.comes_to_rest();
        keeps_picture(&reader, &format!("{name}-{width}"));
    }
    reader
}

/// The owner is told that all is well, of a module that lies where the bundler has put it.
#[track_caller]
fn is_diagnosed(reader: &Reader) {
    let report = reader.page("return document.querySelector('hontou-quiz').diagnose()", Vec::new());
    assert_eq!(report["ok"], true, "{report:#}");
    let names: Vec<_> = report["checks"].as_array().expect("checks").iter().map(|one| &one["name"]).collect();
    assert_eq!(names, ["page", "wasm"], "{report:#}");
}

#[test]
fn an_app_of_vite_leads_to_the_memo() {
    if !is_tried() {
        return;
    }
    let app = App::of_files("vite");
    let reader = at_the_memo(&app, "vite");
    let asked = app.requests();
    let is_module = |path: &&String| Path::new(path).extension().is_some_and(|ending| ending == "wasm");
    assert_eq!(asked.iter().filter(is_module).count(), 1, "{asked:?}");
    assert!(asked.iter().all(|path| path == "/index.html" || path.starts_with("/assets/")), "{asked:?}");
    is_diagnosed(&reader);
}

#[test]
fn an_app_of_astro_leads_to_the_memo() {
    if !is_tried() {
        return;
    }
    let app = App::of_files("astro");
    let reader = at_the_memo(&app, "astro");
    let asked = app.requests();
    assert!(asked.iter().all(|path| path == "/index.html" || path.starts_with("/_astro/")), "{asked:?}");
    is_diagnosed(&reader);
}

#[test]
fn an_app_of_next_that_a_server_renders_leads_to_the_memo_and_is_hydrated_as_it_was_sent() {
    if !is_tried() {
        return;
    }
    let app = App::of_next();
    let reader = at_the_memo(&app, "next");
    // React says on the console where what it finds is not what the server has sent; `at_the_memo` has looked there.
    let sent = reader.page("return fetch('').then((page) => page.text())", Vec::new());
    assert!(sent.as_str().is_some_and(|html| html.contains("<hontou-quiz deck=\"exosome\"")), "{sent}");
    is_diagnosed(&reader);
}
