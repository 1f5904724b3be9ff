//! Pictures of every screen of the widget, for somebody to look at: `cargo xtask shots` runs this.
//!
//! A quiz is walked through once a language. On each screen the view is made every width and theme in turn, which costs
//! less than another walk.

mod camera;
mod index;
mod sheet;
mod wanted;

use std::env;
use std::path::PathBuf;

use camera::Camera;
use hontou_e2e::deck::Deck;
use hontou_e2e::reader::Reader;
use hontou_e2e::response::Response;
use hontou_e2e::site::{SCRIPT, Site};
use hontou_e2e::tour;
use wanted::{TROUBLES, Wanted};

/// The folder the pictures are put into; there must be one.
const FOLDER: &str = "HONTOU_SHOTS";
/// A page with nothing on it but the quiz, as wide as the view, light or dark as the reader's system is. A scroll bar would
/// take some of the width, and be gone in the picture.
const HEAD: &str = r#"<!doctype html>{prelude}<meta charset="utf-8"><title>hontou</title>
    <link rel="icon" href="data:,"><style>html { color-scheme: light dark; scrollbar-width: none } body { margin: 0 }</style>"#;

fn main() {
    let folder = PathBuf::from(env::var_os(FOLDER).expect("HONTOU_SHOTS is set: run `cargo xtask shots`"));
    let wanted = Wanted::said(env::args().skip(1));
    let mut sections = Vec::new();
    for lang in &wanted.langs {
        let reader = Reader::opens(page(lang));
        let mut camera = Camera::new(&reader, &wanted, &folder, lang);
        tour::through(&reader, &Deck::json_in(lang), |screen| camera.takes(screen));
        past_the_troubles(&mut camera, &reader);
        sheet::of_each_view(&reader, &folder, lang, &camera.shots);
        sections.push((lang.clone(), camera.shots));
    }
    index::write(&folder, &sections);
}

fn page(lang: &str) -> Site {
    let quiz = |deck: &str| {
        format!(r#"{HEAD}<hontou-quiz {deck} lang="{lang}" loading="eager"></hontou-quiz>{SCRIPT}"#)
    };
    Site::whole(&quiz(r#"deck="exosome""#)).having_page("/no-deck", &quiz(""))
}

/// Where the widget cannot be had, and what stands there instead; where nobody said which deck, and nothing can.
fn past_the_troubles(camera: &mut Camera<'_>, reader: &Reader) {
    let [trouble, no_deck] = TROUBLES;
    reader.site.files.answer("/hontou_bg.wasm", Response::status(404));
    reader.goes_to("/");
    reader.quiz().waits_until("return !!root.querySelector('details')");
    camera.takes(trouble);
    reader.goes_to("/no-deck");
    reader.quiz().waits_until("return !!root.querySelector('button')");
    camera.takes(no_deck);
}
