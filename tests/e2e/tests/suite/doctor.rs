//! `diagnose()` and `doctor.html`: what was looked at, what failed, and the fix.

use hontou_e2e::deck::Deck;
use hontou_e2e::reader::Reader;
use hontou_e2e::response::Response;
use hontou_e2e::server::Server;
use hontou_e2e::site::{SCRIPT_TAG, Site};
use hontou_e2e::{settings, words};
use serde_json::{Value, json};

/// What a quiz finds out about itself.
#[track_caller]
fn diagnosed(reader: &Reader) -> Value {
    reader.page("return arguments[0].diagnose()", vec![reader.quiz().host()])
}

/// The checks that failed: each one's name, code and fix.
fn failed(report: &Value) -> Vec<(String, String, String)> {
    let text = |check: &Value, key: &str| check[key].as_str().unwrap_or_default().to_owned();
    let checks = report["checks"].as_array().expect("a report has checks").iter();
    let failed = checks.filter(|check| check["ok"] == false && check["optional"] != true);
    failed.map(|check| (text(check, "name"), text(check, "code"), check["fix"].to_string())).collect()
}

#[test]
fn a_quiz_that_works_finds_nothing_and_sends_nothing_of_the_reader() {
    let reader = Reader::opens(Site::with(SCRIPT_TAG));
    reader.quiz().is_on(&Deck::published().title);
    let report = diagnosed(&reader);
    assert_eq!(report["ok"], true, "{report:#}");
    assert_eq!(report["version"], json!(env!("CARGO_PKG_VERSION")));
    assert_eq!(failed(&report), []);
    assert!(reader.site.files.asked().iter().all(|request| !request.path.contains('?')));
}

#[test]
fn a_policy_without_webassembly_is_found_with_the_line_to_add() {
    let policy = "script-src {files} 'nonce-prelude'";
    let reader = Reader::opens(Site::with(SCRIPT_TAG).under("content-security-policy", policy));
    reader.quiz().sees(words::TROUBLE);
    let report = diagnosed(&reader);
    assert_eq!(report["ok"], false);
    assert_eq!(report["trouble"]["code"], "wasm-blocked");
    let [(name, code, fix)] = &failed(&report)[..] else { panic!("one thing fails: {report:#}") };
    assert_eq!((name.as_str(), code.as_str()), ("wasm", "wasm-blocked"));
    assert!(fix.contains(&reader.site.written("script-src {files} 'wasm-unsafe-eval'")), "{fix}");
}

#[test]
fn a_file_that_was_not_uploaded_is_found() {
    let site = Site::with(SCRIPT_TAG);
    site.files.answer("/figures.js", Response::status(404));
    let reader = Reader::opens(site);
    reader.quiz().is_on(&Deck::published().title);
    let report = diagnosed(&reader);
    let [(name, code, fix)] = &failed(&report)[..] else { panic!("one thing fails: {report:#}") };
    assert_eq!((name.as_str(), code.as_str()), ("figures", "http"));
    assert!(fix.contains("/figures."), "{fix}");
}

#[test]
fn without_its_own_script_a_diagnosis_still_says_why() {
    let site = Site::with(SCRIPT_TAG);
    site.files.answer("/doctor.js", Response::status(404));
    let reader = Reader::opens(site);
    reader.quiz().is_on(&Deck::published().title);
    let report = diagnosed(&reader);
    assert_eq!((&report["ok"], &report["checks"][0]["name"]), (&json!(false), &json!("doctor")));
}

/// Opens the doctor's page of the published folder and has it look at an address, and at whatever that names; what it says
/// then.
#[track_caller]
pub(crate) fn looked_at(reader: &Reader, address: &str) -> String {
    let said = looks_at(reader, address);
    if reader.page(&format!("return !!{GO_ON}"), Vec::new()) == true { goes_on(reader) } else { said }
}

/// The button that has other origins asked.
const GO_ON: &str = "document.querySelector('[role=status] button')";

/// Opens the doctor's page and has it look at an address; what it says, or asks, then.
#[track_caller]
fn looks_at(reader: &Reader, address: &str) -> String {
    const LOOK: &str = "const field = document.querySelector('input'); field.value = arguments[0];
        document.querySelector('form').requestSubmit()";
    reader.goes_to(&reader.site.written("{own}/doctor.html?lang=ja"));
    reader.waits_until("document.querySelector('form') !== null");
    reader.page(LOOK, vec![json!(reader.site.written(address))]);
    said(reader)
}

/// Has the doctor ask whom it named; what it says, or asks, then.
#[track_caller]
fn goes_on(reader: &Reader) -> String {
    reader.page(&format!("{GO_ON}.click()"), Vec::new());
    said(reader)
}

#[track_caller]
fn said(reader: &Reader) -> String {
    const SAID: &str = "return document.querySelector('main').innerText";
    reader.waits_until("document.querySelector('[role=status] h2') !== null");
    reader.page(SAID, Vec::new()).as_str().unwrap_or_default().to_owned()
}

#[test]
fn the_doctors_page_finds_nothing_wrong_with_a_folder_and_a_page_that_are_well() {
    let own = r#"<hontou-quiz deck="exosome"></hontou-quiz><script async src="{own}/embed.js"></script>"#;
    let reader = Reader::opens(Site::with(own));
    for address in ["{own}/", "{files}/", "{page}/"] {
        let said = looked_at(&reader, address);
        assert!(said.contains("問題は見つかりませんでした"), "{address}: {said}");
    }
}

/// WordPress puts a pasted address into such a frame.
#[test]
fn the_doctors_page_says_if_a_sandbox_is_not_let_at_the_files() {
    let own =
        r#"<iframe sandbox="allow-scripts" src="{own}/frame.html?deck=exosome&lang=ja" title="q"></iframe>"#;
    let reader = Reader::opens(Site::with(own));
    reader.site.page.shares(true);
    let said = looked_at(&reader, "{page}/");
    assert!(said.contains("問題は見つかりませんでした"), "{said}");
    reader.site.page.shares(false);
    let said = looked_at(&reader, "{page}/");
    assert!(said.contains("直すところが1件あります"), "{said}");
    assert!(said.contains(&reader.site.written("{own}/\nAccess-Control-Allow-Origin: *")), "{said}");
}

#[test]
fn the_doctors_page_reads_a_pages_policy_and_says_what_to_add() {
    let own = r#"<script async src="{own}/embed.js" data-deck="exosome"></script>"#;
    let policy = "default-src 'self'; script-src 'self'; connect-src 'none'";
    let reader = Reader::opens(Site::with(own).under("content-security-policy", policy));
    let said = looked_at(&reader, "{page}/");
    assert!(said.contains("直すところが1件あります"), "{said}");
    assert!(said.contains("script-src 'wasm-unsafe-eval'"), "{said}");
    assert!(said.contains(&reader.site.written("connect-src {page}")), "{said}");
}

#[test]
fn the_doctors_page_names_each_file_that_is_missing_and_a_page_without_a_quiz() {
    let reader = Reader::opens(Site::with(""));
    let said = looked_at(&reader, "{page}/nothing/");
    assert!(said.contains("もう一度すべてアップロードしてください"), "{said}");
    let said = looked_at(&reader, "{page}/");
    assert!(said.contains("クイズのスクリプトがありません"), "{said}");
}

/// The page with the quiz may be anybody's, and name what only whoever opened the doctor can reach.
#[test]
fn the_doctors_page_asks_before_it_fetches_what_a_page_names_elsewhere() {
    let elsewhere = Server::of(settings::published());
    let deck = format!("{}/decks/exosome.ja.json", elsewhere.origin());
    let names = format!(
        r#"<base href="{{files}}/folder/"><script src="../embed.js"></script>
        <hontou-quiz base="{{files}}/" deck="{deck}"></hontou-quiz>
        <script src="{0}/embed.js"></script><img src="{0}/picture.png"><link rel="stylesheet" href="{0}/style.css">"#,
        elsewhere.origin()
    );
    let leads_on = r#"<script src="/hontou/embed.js" data-deck="/go"></script>"#;
    let site = Site::with("").having_page("/names", &names).having_page("/leads-on", leads_on);
    site.page.answer("/go", Response::status(302).with("location", &deck));
    site.page.answer("/moved", Response::status(302).with("location", &site.written("{page}/names")));
    let reader = Reader::opens(site);

    let asks = looks_at(&reader, "{page}/names");
    assert!(asks.contains("ほかのサーバーに接続してもよいですか"), "{asks}");
    for origin in [reader.site.files.origin(), elsewhere.origin()] {
        assert!(asks.contains(&origin), "{origin} is not in {asks}");
    }
    // An address on the page's own origin may lead on to another one.
    let asks = looks_at(&reader, "{page}/leads-on");
    assert!(asks.contains(&reader.site.written("{page}/go （別の場所に転送されます")), "{asks}");
    let asks = looks_at(&reader, "{page}/moved");
    assert!(asks.contains(&reader.site.written("{page}/moved （別の場所に転送されます")), "{asks}");
    assert_eq!(reader.site.page.requests_for("/names"), 1);
    let fetched = || [reader.site.files.requests(), elsewhere.requests()].concat();
    assert_eq!(fetched(), [""; 0]);

    // One thing is allowed at a time.
    let asks = goes_on(&reader);
    assert!(asks.contains(&elsewhere.origin()), "{asks}");
    assert_eq!((reader.site.page.requests_for("/names"), fetched()), (2, vec![]));
    let said = goes_on(&reader);
    assert!(said.contains("問題は見つかりませんでした"), "{said}");
    assert_eq!(reader.site.files.requests_for("/hontou_bg.wasm"), 1);
    let mut fetched = elsewhere.requests();
    fetched.sort();
    assert_eq!(fetched, ["/decks/exosome.ja.html", "/decks/exosome.ja.json"]);
}
