//! The widget's own files: absent, broken, cut short, late. Where they cannot be had the deck is read instead.

use std::time::Duration;

use hontou_e2e::deck::Deck;
use hontou_e2e::engine::Engine;
use hontou_e2e::reader::Reader;
use hontou_e2e::response::Response;
use hontou_e2e::site::{SCRIPT_TAG, Site, UNCHECKED};
use hontou_e2e::{settings, words};

use crate::failure::{is_read_instead, is_told};
use crate::walk::{Reply, reply};

const WASM: &str = "/hontou_bg.wasm";
const FLAT: &str = "/decks/exosome.ja.txt";
const RUNTIME: &str = "/runtime.js";

/// A quiz one of whose files comes otherwise.
fn with(path: &str, fault: impl FnOnce(Response) -> Response) -> Reader {
    let site = Site::with(SCRIPT_TAG);
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
    // On a first screen it stands until the module is there.
    quiz.waits_until("return !root.getElementById('again')");
    reply(&quiz, deck.starters()[0], Reply::Wrong);
    quiz.does_not_see(words::TROUBLE);
}

#[test]
fn the_module_is_not_there() {
    fails_and_heals(
        WASM,
        |_| Response::status(404),
        "http",
        &["hontou_bg.", ".wasm answered 404", "uploaded"],
    );
}

#[test]
fn the_server_fails_at_the_module() {
    fails_and_heals(WASM, |_| Response::status(500), "http", &["hontou_bg.", ".wasm answered 500"]);
}

#[test]
fn the_module_is_cut_short_on_its_way() {
    // WebKit hands over what came, as if it were all.
    let (code, told) = match settings::engine() {
        Engine::WebKit => ("integrity", "Upload the whole folder once more, as binary"),
        _ => ("unreachable", ".wasm could not be fetched"),
    };
    fails_and_heals(WASM, Response::truncated, code, &[told]);
}

#[test]
fn the_module_was_uploaded_by_half() {
    fails_and_heals(WASM, half, "integrity", &["hontou_bg.", "is not the file of this release"]);
}

#[test]
fn the_module_is_something_else() {
    fails_and_heals(WASM, page, "integrity", &["hontou_bg.", "Upload the whole folder once more, as binary"]);
}

/// On a page without https a browser looks at no hash.
#[test]
fn a_module_that_cannot_be_looked_at_says_so_when_it_does_not_start() {
    for fault in [half, page] {
        let site = Site::with_head(UNCHECKED, SCRIPT_TAG);
        site.files.spoil(WASM, fault);
        let reader = Reader::opens(site);
        is_read_instead(&reader);
        is_told(
            &reader,
            "wasm-invalid",
            &["could not be started", "Upload it once more, whole and as binary"],
        );
    }
}

/// The module itself looks at what it is given.
#[test]
fn a_built_in_deck_that_cannot_be_looked_at_is_never_shown_damaged() {
    for (from, to) in [("エクソソーム", "エクソゾーム"), ("\u{1f}", "\u{1e}")] {
        let damaged = |file: Response| {
            let deck = String::from_utf8(file.body.clone()).expect("it is text");
            let other = deck.replacen(from, to, 1);
            assert_ne!(other, deck);
            file.saying(other)
        };
        let site =
            Site::with_head(UNCHECKED, &SCRIPT_TAG.replace("data-deck", r#"data-mode="cards" data-deck"#));
        site.files.spoil(FLAT, damaged);
        let reader = Reader::opens(site);
        is_read_instead(&reader);
        is_told(&reader, "integrity", &["decks/exosome.ja.", "Upload the whole folder once more"]);
    }
}

fn half(file: Response) -> Response {
    let half = file.body[..file.body.len() / 2].to_vec();
    file.saying(half)
}

fn page(file: Response) -> Response {
    file.saying("<!doctype html><p>404?")
}

#[test]
fn the_connection_breaks_in_the_middle_of_the_module() {
    fails_and_heals(WASM, Response::reset, "unreachable", &[".wasm could not be fetched"]);
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
fn the_runtime_is_not_there() {
    fails_and_heals(
        RUNTIME,
        |_| Response::status(404),
        "glue",
        &["runtime.", "could not be loaded", "Upload"],
    );
}

#[test]
fn the_runtime_is_served_as_another_type_of_file() {
    fails_and_heals(RUNTIME, |file| file.typed("text/plain"), "glue", &["runtime.", "could not be loaded"]);
}

#[test]
fn words_that_are_not_there() {
    fails_and_heals("/texts/ja.json", |_| Response::status(404), "http", &["texts/ja.", "answered 404"]);
}

#[test]
fn the_network_is_gone_after_the_loader() {
    const FILES: [&str; 5] = [WASM, RUNTIME, "/first/exosome.ja.json", FLAT, "/edition.js"];
    let embed = r#"<hontou-quiz deck="exosome"><p>あとで来てください</p></hontou-quiz>
        <script async src="{files}/embed.js"></script>"#;
    let site = Site::with(embed);
    for file in FILES {
        site.files.spoil(file, Response::hung_up);
    }
    let reader = Reader::opens(site);
    is_told(&reader, "unreachable", &["hontou_bg.", "could not be fetched"]);
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
