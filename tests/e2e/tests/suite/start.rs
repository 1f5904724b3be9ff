//! The page that comes with the uploaded folder: it shows the quiz, and the line that puts it on a page.

use std::fs;
use std::path::Path;

use hontou_e2e::access::script;
use hontou_e2e::deck::Deck;
use hontou_e2e::reader::Reader;
use hontou_e2e::response::Response;
use hontou_e2e::site::Site;
use serde_json::json;

const HASH: &str = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

/// The page as somebody opens it who has just uploaded the folder, with this after its address.
fn opened(query: &str) -> Reader {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../release");
    let read = |file: &str| fs::read_to_string(source.join(file)).expect("the page is in release/");
    let site = Site::with("");
    let about = |lang: &str| json!({ "title": Deck::json_in(lang)["title"], "review": "2027-05-31" });
    let release = json!({
        "loader": "embed.abcdefghijkl.js",
        "integrity": HASH,
        "decks": { "exosome": { "en": about("en"), "ja": about("ja") } },
    });
    let first = "<script defer src=\"index.js\">";
    let page = read("index.html").replace("{{release}}", &release.to_string().replace('"', "&quot;"));
    assert!(page.contains(first), "the page begins its scripts in another way now");
    // A page of trusted types lets no script add another.
    let page = site
        .written(&page.replace(first, &format!("{{prelude}}<script defer src=\"/axe.js\"></script>{first}")));
    site.page.answer("/hontou/index.html", Response::html(page));
    site.page.answer("/hontou/index.js", Response::script(read("index.js")));
    site.page.answer("/hontou/index.css", Response::script(read("index.css")).typed("text/css"));
    let reader = Reader::opens(site.having("/axe.js", script()));
    reader.goes_to(&format!("/hontou/index.html?{query}"));
    reader
}

/// The line of a kind that the page shows.
#[track_caller]
fn line(reader: &Reader, kind: &str) -> String {
    let line = reader
        .page(&format!("return document.querySelector('[data-line={kind}] code').textContent"), Vec::new());
    line.as_str().expect("a line").to_owned()
}

#[track_caller]
fn choose(reader: &Reader, list: &str, value: &str) {
    reader.page(
        "const list = document.getElementById(arguments[0]); list.value = arguments[1]; list.dispatchEvent(new Event('change'))",
        vec![json!(list), json!(value)],
    );
}

#[test]
fn the_folder_shows_its_quiz_and_a_line_made_from_its_own_address() {
    let reader = opened("lang=ja");
    reader.quiz().is_on(&Deck::published().starters()[0].claim);
    let base = format!("{}/hontou/", reader.site.page.origin());
    assert_eq!(
        line(&reader, "script"),
        format!("<script async src=\"{base}embed.js\" data-deck=\"exosome\"></script>")
    );
    assert_eq!(
        line(&reader, "strict"),
        format!(
            "<script async src=\"{base}embed.abcdefghijkl.js\" integrity=\"{HASH}\" crossorigin=\"anonymous\" data-deck=\"exosome\"></script>"
        )
    );
    assert_eq!(line(&reader, "link"), format!("{base}frame.html?deck=exosome&lang=ja"));
    assert_eq!(reader.console(), []);
    assert_eq!(reader.blocked(), []);
}

#[test]
fn what_is_chosen_is_in_every_line_and_in_the_quiz() {
    let reader = opened("lang=ja");
    reader.quiz().is_on(&Deck::published().starters()[0].claim);
    choose(&reader, "mode", "check");
    choose(&reader, "quiz-lang", "en");
    for kind in ["script", "strict"] {
        let line = line(&reader, kind);
        assert!(
            line.ends_with(" data-deck=\"exosome\" data-mode=\"check\" data-lang=\"en\"></script>"),
            "{line}"
        );
    }
    assert!(line(&reader, "frame").contains("frame.html?deck=exosome&amp;mode=check&amp;lang=en\""));
    reader.quiz().is_on(&Deck::published_in("en").title);
}

#[test]
fn the_other_language_is_one_press_away() {
    let reader = opened("lang=ja");
    reader.quiz().is_on(&Deck::published().starters()[0].claim);
    let shown =
        |reader: &Reader| reader.page("return document.querySelector('h1').innerText.trim()", Vec::new());
    let japanese = shown(&reader);
    reader.page("document.querySelector('[data-to=en]').click()", Vec::new());
    assert_eq!(shown(&reader), "One more line, and the quiz is on your page");
    assert_ne!(shown(&reader), japanese);
    reader.quiz().is_on(&Deck::published_in("en").starters()[0].claim);
}

/// Saves a file, and returns what the browser was given to save.
#[track_caller]
fn saved(reader: &Reader, kind: &str) -> String {
    const LISTEN: &str = "const make = URL.createObjectURL;
        URL.createObjectURL = (blob) => { blob.text().then((text) => (window.made = text)); return make(blob) };
        window.made = undefined;
        document.querySelector(`[data-file='${arguments[0]}']`).click()";
    reader.page(LISTEN, vec![json!(kind)]);
    reader.waits_until("window.made !== undefined");
    reader.waits_until("document.querySelector('.files [role=status]').textContent === '保存しました'");
    reader.page("return window.made", Vec::new()).as_str().expect("a text").to_owned()
}

#[test]
fn the_files_that_a_pasted_address_needs_have_the_address_of_the_folder() {
    let reader = opened("lang=ja");
    let page = &reader.site.page;
    for kind in ["html", "oembed.json"] {
        let text =
            format!("<a href=\"https://hontou.invalid/exosome.ja.{kind}\">https://hontou.invalid/</a>");
        page.answer(
            &format!("/hontou/address/exosome.ja.{kind}.txt"),
            Response::html(text).typed("text/plain"),
        );
    }
    let base = format!("{}/hontou/", page.origin());
    assert_eq!(line(&reader, "address"), format!("{base}exosome.ja.html"));
    for kind in ["html", "oembed.json"] {
        assert_eq!(saved(&reader, kind), format!("<a href=\"{base}exosome.ja.{kind}\">{base}</a>"));
    }
    assert_eq!(reader.blocked(), []);
}

#[test]
fn who_has_not_uploaded_all_of_the_folder_is_told_which_file_is_missing() {
    let reader = opened("lang=ja");
    reader.quiz().is_on(&Deck::published().starters()[0].claim);
    choose(&reader, "quiz-lang", "en");
    reader.page("document.querySelector('[data-file=html]').click()", Vec::new());
    reader.waits_until(
        "document.querySelector('.files [role=status]').textContent.startsWith('address/exosome.en.html.txt ')",
    );
}

#[test]
fn axe_finds_nothing_in_the_page_of_the_folder() {
    for query in ["lang=ja", "lang=en"] {
        let reader = opened(query);
        reader.quiz().is_on(&Deck::published_in(&query[5..]).starters()[0].claim);
        reader.page("for (const fold of document.querySelectorAll('details')) fold.open = true", Vec::new());
        reader.waits_until("'axe' in window");
        let found = reader.axe_of_the_page();
        assert!(found.is_empty(), "{found:#?}");
    }
}

#[test]
fn whether_a_pasted_address_works_on_this_server_is_said_before_its_files_are_saved() {
    const SAID: &str = "[...document.querySelectorAll('[data-shared]')].filter((one) => !one.hidden).map((one) => one.dataset.shared)";
    let reader = opened("lang=ja");
    reader.site.page.shares(true);
    reader.goes_to("/hontou/index.html?lang=ja");
    reader.waits_until(&format!("{SAID}.join() === 'yes'"));
    reader.site.page.shares(false);
    reader.goes_to("/hontou/index.html?lang=ja");
    reader.waits_until(&format!("{SAID}.join() === 'no'"));
    let request = line(&reader, "request");
    assert!(request.starts_with(&format!("{}/hontou/ ", reader.site.page.origin())), "{request}");
    assert!(request.ends_with("\nAccess-Control-Allow-Origin: *"), "{request}");
}

#[test]
fn the_page_leads_to_the_sheet_to_print_and_says_the_day_of_the_next_review() {
    let reader = opened("lang=ja");
    reader.quiz().is_on(&Deck::published().starters()[0].claim);
    let shown = reader.page(
        "return [document.querySelector('[data-sheet]').getAttribute('href'), document.querySelector('[data-until=ja]').textContent]",
        Vec::new(),
    );
    assert_eq!(shown, json!(["decks/exosome.ja.review.html", "2027年5月31日までにすること"]));
}
