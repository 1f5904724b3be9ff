//! The widget's own files: absent, broken, cut short, late. Where they cannot be had the deck is read instead.

use std::time::Duration;

use hontou_e2e::deck::Deck;
use hontou_e2e::engine::Engine;
use hontou_e2e::reader::Reader;
use hontou_e2e::response::Response;
use hontou_e2e::site::{SCRIPT_TAG, Site};
use hontou_e2e::{settings, words};

use crate::failure::{is_read_instead, is_told};
use crate::walk::{Reply, reply};

const WASM: &str = "/hontou_bg.wasm";
const GLUE: &str = "/hontou.js";
const STYLES: &str = "/styles/widget.css";
const WORDS: &str = "/texts/ja.json";

/// A quiz one of whose files comes otherwise.
fn with(path: &str, fault: impl FnOnce(Response) -> Response) -> Reader {
    // The widget's style sheet comes with the first screen, where there is one.
    let mode = if path == STYLES { r#"data-mode="cards" data-deck"# } else { "data-deck" };
    let site = Site::with(&SCRIPT_TAG.replace("data-deck", mode));
    site.files.spoil(path, fault);
    Reader::opens(site)
}

/// It is read instead, the owner is told this, and once the server has healed another try gives the quiz.
#[track_caller]
fn fails_and_heals(path: &str, fault: impl FnOnce(Response) -> Response, code: &str, holding: &[&str]) {
    let reader = with(path, fault);
    is_read_instead(&reader);
    is_told(&reader, code, holding);
    reader.site.files.heal(path);
    reader.quiz().press(words::RETRY);
    works(&reader);
}

#[track_caller]
fn works(reader: &Reader) {
    let (quiz, deck) = (reader.quiz(), Deck::published());
    reply(&quiz, deck.starters()[0], Reply::Wrong);
    quiz.does_not_see(words::TROUBLE);
}

/// The words of another release: what comes first is the version of their keys.
fn of_another_release(file: Response) -> Response {
    let mut words: Vec<String> = serde_json::from_slice(&file.body).expect("a list of texts");
    words[0] = "1".into();
    file.saying(serde_json::to_vec(&words).expect("a list of texts"))
}

/// As releases did before words had a version.
fn without_a_version(file: Response) -> Response {
    let words: Vec<String> = serde_json::from_slice(&file.body).expect("a list of texts");
    file.saying(serde_json::to_vec(&words[1..]).expect("a list of texts"))
}

#[test]
fn words_of_another_release_are_never_shown() {
    let holding = ["texts/ja.json is of another release", "Upload the whole folder once more"];
    fails_and_heals(WORDS, of_another_release, "version", &holding);
}

#[test]
fn words_without_a_version_are_never_shown_shifted() {
    fails_and_heals(WORDS, without_a_version, "version", &["texts/ja.json is of another release"]);
}

#[test]
fn the_module_is_not_there() {
    fails_and_heals(WASM, |_| Response::status(404), "http", &["hontou_bg.wasm answered 404", "uploaded"]);
}

#[test]
fn the_server_fails_at_the_module() {
    fails_and_heals(WASM, |_| Response::status(500), "http", &["hontou_bg.wasm answered 500"]);
}

#[test]
fn the_module_is_cut_short_on_its_way() {
    // WebKit hands over what came, as if it were all.
    let (code, told) = match settings::engine() {
        Engine::WebKit => ("wasm-invalid", "Upload it once more, whole and as binary"),
        _ => ("unreachable", "hontou_bg.wasm could not be fetched"),
    };
    fails_and_heals(WASM, Response::truncated, code, &[told]);
}

#[test]
fn the_module_was_uploaded_by_half() {
    let half = |file: Response| {
        let half = file.body[..file.body.len() / 2].to_vec();
        file.saying(half)
    };
    fails_and_heals(
        WASM,
        half,
        "wasm-invalid",
        &["hontou_bg.wasm could not be started", "Upload it once more"],
    );
}

#[test]
fn the_module_is_something_else() {
    let page = |file: Response| file.saying("<!doctype html><p>404?");
    fails_and_heals(WASM, page, "wasm-invalid", &["Upload it once more, whole and as binary"]);
}

#[test]
fn the_connection_breaks_in_the_middle_of_the_module() {
    fails_and_heals(WASM, Response::reset, "unreachable", &["hontou_bg.wasm could not be fetched"]);
}

#[test]
fn the_module_is_served_as_another_type_of_file() {
    works(&with(WASM, |file| file.typed("text/plain")));
}

#[test]
fn the_module_takes_ten_seconds() {
    works(&with(WASM, |file| file.slow(Duration::from_secs(10))));
}

#[test]
fn the_glue_is_not_there() {
    fails_and_heals(GLUE, |_| Response::status(404), "glue", &["hontou.js could not be loaded", "Upload it"]);
}

#[test]
fn the_glue_is_served_as_another_type_of_file() {
    fails_and_heals(GLUE, |file| file.typed("text/plain"), "glue", &["hontou.js could not be loaded"]);
}

#[test]
fn a_style_sheet_is_not_there() {
    for path in [STYLES, "/styles/print.css"] {
        fails_and_heals(path, |_| Response::status(404), "http", &[&format!("{path} answered 404")[1..]]);
    }
}

#[test]
fn the_network_is_gone_after_the_loader() {
    const FILES: [&str; 7] = [
        WASM,
        GLUE,
        STYLES,
        "/styles/print.css",
        "/first/exosome.ja.json",
        "/decks/exosome.ja.json",
        "/edition.js",
    ];
    let embed = r#"<hontou-quiz deck="exosome"><p>あとで来てください</p></hontou-quiz>
        <script async src="{files}/embed.js"></script>"#;
    let site = Site::with(embed);
    for file in FILES {
        site.files.spoil(file, Response::hung_up);
    }
    let reader = Reader::opens(site);
    is_told(&reader, "unreachable", &["decks/exosome.ja.json could not be fetched"]);
    let shown = "return arguments[0].firstElementChild.checkVisibility()";
    assert_eq!(reader.page(shown, vec![reader.quiz().host()]), true, "what stands in for the quiz stays");

    for file in FILES {
        reader.site.files.heal(file);
    }
    reader.quiz().press(words::RETRY);
    works(&reader);
}

#[test]
fn a_browser_without_webassembly_reads_the_deck() {
    let reader = Reader::opens(Site::with_head("<script>delete window.WebAssembly</script>", SCRIPT_TAG));
    is_read_instead(&reader);
    is_told(&reader, "browser", &["WebAssembly"]);
}

#[test]
fn a_browser_too_old_for_our_style_sheets_reads_the_deck() {
    let old =
        "<script>delete window.CSSStyleSheet.prototype.replaceSync; delete window.CSSStyleSheet</script>";
    let reader = Reader::opens(Site::with_head(old, SCRIPT_TAG));
    is_read_instead(&reader);
    is_told(&reader, "browser", &["too old"]);
}
