//! The harness itself: that what a test says of servers, pages and browsers comes true in every engine.

use std::time::{Duration, Instant};

use serde_json::json;

use crate::reader::Reader;
use crate::response::Response;
use crate::site::{SCRIPT_TAG, Site};

/// How much of a file the page is given.
const FETCHED: &str =
    "return fetch(arguments[0]).then((file) => file.text()).then((text) => text.length, () => null)";

#[track_caller]
fn fetched(reader: &Reader, address: &str) -> Option<u64> {
    reader.page(FETCHED, vec![json!(address)]).as_u64()
}

#[test]
fn a_spoilt_file_fails_until_it_is_healed() {
    let reader = Reader::opens(Site::with(""));
    let (files, address) = (&reader.site.files, reader.site.written("{files}/embed.js"));
    let whole = fetched(&reader, &address);
    assert!(whole.is_some());
    for spoil in [Response::reset, Response::hung_up, Response::private, Response::truncated] {
        files.spoil("/embed.js", spoil);
        assert_ne!(fetched(&reader, &address), whole);
        files.heal("/embed.js");
        assert_eq!(fetched(&reader, &address), whole);
    }
    files.spoil("/embed.js", |file| file.saying("else").typed("text/plain"));
    assert_eq!(fetched(&reader, &address), Some(4));
    files.shares(false);
    assert_eq!(fetched(&reader, &address), None);
}

#[test]
fn a_late_file_is_late_and_so_is_a_slow_one() {
    const DELAY: Duration = Duration::from_millis(700);
    let reader = Reader::opens(Site::with(""));
    let address = reader.site.written("{files}/embed.js");
    for spoil in [Response::late, Response::slow] {
        reader.site.files.heal("/embed.js");
        reader.site.files.spoil("/embed.js", |file| spoil(file, DELAY));
        let start = Instant::now();
        assert!(fetched(&reader, &address).is_some());
        assert!(start.elapsed() >= DELAY, "{:?}", start.elapsed());
    }
}

#[test]
fn a_request_is_logged_with_its_headers() {
    let reader = Reader::opens(Site::with(""));
    fetched(&reader, &reader.site.written("{files}/embed.js?a=b"));
    let asked = reader.site.files.asked();
    assert_eq!(asked[0].query.as_deref(), Some("a=b"));
    assert_eq!(asked[0].header("origin"), Some(reader.site.page.origin().as_str()));
    assert_eq!(reader.site.requests(), ["/", "/embed.js"]);
}

#[test]
fn what_a_policy_blocks_is_told_and_the_widget_still_found() {
    let policy = "script-src 'self' 'nonce-prelude'; style-src 'none'";
    let site = Site::whole(
        r#"<!doctype html><link rel="icon" href="data:,">{prelude}<script>1</script><p style="color:red">x"#,
    );
    let reader = Reader::opens(site.under("content-security-policy", policy));
    assert_eq!(reader.page("return document.querySelectorAll('p').length", Vec::new()), 1);
    assert!(!reader.blocked().is_empty(), "an inline script is blocked");
}

#[test]
fn the_widget_is_served_by_the_pages_own_origin_too() {
    let reader = Reader::opens(Site::with(&SCRIPT_TAG.replace("{files}", "{own}")));
    reader.quiz().sees("？");
    assert!(reader.site.files.requests().is_empty());
}

#[test]
fn a_quiz_in_a_frame_is_found_from_its_own_and_from_another_origin() {
    let inside = format!("<!doctype html><head>{{prelude}}</head><body>{SCRIPT_TAG}</body>");
    let frames = r#"<iframe id="own" src="/in"></iframe><iframe id="other" src="{files}/in"></iframe>
        <iframe id="alone" sandbox="allow-scripts" src="{files}/in"></iframe>"#;
    let site = Site::with(frames).having_page("/in", &inside).having_page_elsewhere("/in", &inside);
    let reader = Reader::opens(site);
    for frame in ["#own", "#other", "#alone"] {
        reader.in_frame(frame, |reader| reader.quiz().sees("？"));
    }
    assert_eq!(reader.page("return document.querySelectorAll('iframe').length", Vec::new()), 3);
}

#[test]
fn a_reader_goes_on_and_back_and_resizes() {
    let site = Site::with("").having_page("/next", "<!doctype html>{prelude}<h1>next</h1>");
    let reader = Reader::opens(site);
    reader.goes_to("/next");
    reader.waits_until("document.querySelector('h1').textContent === 'next'");
    reader.goes_back();
    reader.waits_until("document.querySelector('#before') !== null");
    reader.resizes(800, 600);
    reader.waits_until("innerWidth === 800 && innerHeight === 600");
    reader.resizes(560, 700);
    reader.waits_until("innerWidth === 560 && innerHeight === 700");
}

#[test]
fn what_is_written_to_the_console_and_not_caught_is_told() {
    let reader = Reader::opens(Site::with(
        "<script>console.warn('hontou: a'); console.error('hontou: b', 1); console.log('c'); throw new Error('d')</script>",
    ));
    let logged = reader.console();
    let levels: Vec<&str> = logged.iter().map(|line| line.level.as_str()).collect();
    assert_eq!(levels, ["WARNING", "SEVERE", "SEVERE"], "{logged:#?}");
    for (line, words) in logged.iter().zip(["hontou: a", "hontou: b", "Error: d"]) {
        assert!(line.message.contains(words), "no {words} in {}", line.message);
    }
    assert_eq!(reader.console(), []);
}
