//! Pages on which something is not as the widget needs it: it works all the same, or the owner is told what it is.

use std::fs;
use std::path::Path;
use std::process::Command;

use hontou_e2e::deck::Deck;
use hontou_e2e::reader::Reader;
use hontou_e2e::response::Response;
use hontou_e2e::settings;
use hontou_e2e::site::{SCRIPT_TAG, Site};
use serde_json::json;
use tempfile::TempDir;

use super::{can_be_answered, embed, works};
use crate::failure::{is_read_instead, is_told};

/// The loader as the tests' servers send it.
fn script() -> String {
    let file = Response::file(&settings::published().join("embed.js"));
    String::from_utf8(file.body).expect("a script is a text")
}

/// A page whose own server has a copy of the script here, with something before it.
fn copied(path: &str, body: &str) -> Site {
    Site::with(body).having(path, Response::script(format!("var a=1;{}", script())))
}

const OPTIMISED: &str = "/wp-content/cache/min/1/all.js";

fn optimised(attributes: &str, on_the_script: &str) -> Site {
    let quiz = format!(
        r#"<hontou-quiz deck="exosome" lang="ja" loading="eager" {attributes}><p id="mine">代わりの文。</p></hontou-quiz>"#
    );
    copied(OPTIMISED, &format!(r#"{quiz}<script defer src="{OPTIMISED}" {on_the_script}></script>"#))
}

#[test]
fn a_script_that_a_plugin_copied_elsewhere_says_so() {
    let reader = Reader::opens(optimised("", ""));
    is_told(&reader, "http", &[OPTIMISED, "plugin", "exclude", "base="]);
    let shown = "return document.querySelector('#mine').checkVisibility()";
    assert_eq!(reader.page(shown, Vec::new()), true, "what stands in for the quiz stays");
}

#[test]
fn a_script_that_a_plugin_copied_elsewhere_works_once_it_knows_the_folder() {
    works(&Reader::opens(optimised(r#"base="{own}/""#, "")));
    // Of another origin the script tag alone may speak, and then for all.
    works(&Reader::opens(optimised("", r#"data-base="{files}""#)));
    works(&Reader::opens(optimised(r#"base="{files}""#, r#"data-base="{files}""#)));
}

const BUNDLE: &str = "/assets/index-9c1f.js";

fn bundled(attributes: &str) -> Site {
    let quiz =
        format!(r#"<hontou-quiz deck="exosome" lang="ja" loading="eager" {attributes}></hontou-quiz>"#);
    let body = format!(
        r#"<div id="app"></div><script type="module" src="{BUNDLE}"></script><script>app.innerHTML = '{quiz}'</script>"#
    );
    copied(BUNDLE, &body)
}

#[test]
fn a_script_that_was_bundled_says_so() {
    let reader = Reader::opens(bundled(""));
    is_told(&reader, "http", &["bundler", "base="]);
}

#[test]
fn a_script_that_was_bundled_works_once_it_knows_the_folder() {
    works(&Reader::opens(bundled(r#"base="{own}/""#)));
}

#[test]
fn curly_quotes_around_a_value_are_taken_off_and_that_is_told_once() {
    let tag = SCRIPT_TAG.replace("data-deck=\"exosome\"", "data-deck=”exosome” data-loading=eager");
    let reader = Reader::opens(Site::with(&tag));
    can_be_answered(&reader.quiz());
    let told = reader.console();
    assert_eq!(told.len(), 1, "{told:#?}");
    assert!(told[0].message.contains("exosome") && told[0].message.contains("quotes"), "{told:#?}");
}

#[test]
fn curly_quotes_around_every_value_are_told_once_each() {
    let tag = SCRIPT_TAG.replace(
        "data-deck=\"exosome\"",
        "data-deck=”exosome” data-lang=“en” data-mode=「cards」 data-loading=‘eager’",
    );
    let (reader, deck) = (Reader::opens(Site::with(&tag)), Deck::published_in("en"));
    let quiz = reader.quiz();
    quiz.is_on(&deck.starters()[0].claim);
    quiz.does_not_see("Self-check");
    let mut told: Vec<String> = reader.console().into_iter().map(|line| line.message).collect();
    let count = told.len();
    told.dedup();
    assert!((1..=4).contains(&count) && told.len() == count, "{told:#?}");
}

#[test]
fn a_language_written_as_a_locale_is_known() {
    for (tag, lang) in [("en_US", "en"), ("zh_TW", "zh-Hant"), ("ko_KR", "ko")] {
        let page = format!("<script>document.documentElement.lang = '{tag}'</script>{SCRIPT_TAG}");
        let element = SCRIPT_TAG.replace("data-deck", &format!(r#"data-lang="{tag}" data-deck"#));
        for body in [page, element] {
            let reader = Reader::opens(Site::with(&body));
            reader.quiz().is_on(&Deck::published_in(lang).starters()[0].claim);
            assert_eq!(reader.console(), [], "{tag}");
        }
    }
}

#[test]
fn a_country_in_the_place_of_a_language_is_told_once() {
    for tag in ["jp", "cn", "kr"] {
        let element = SCRIPT_TAG.replace("data-deck", &format!(r#"data-lang="{tag}" data-deck"#));
        let reader = Reader::opens(Site::with(&element));
        reader.quiz().waits_until("return root.querySelector('.answer') !== null");
        let told = reader.console();
        assert_eq!(told.len(), 1, "{tag}: {told:#?}");
        assert!(told[0].message.contains("lang=") && told[0].message.contains(tag), "{told:#?}");
    }
}

#[test]
fn a_page_opened_from_a_disk_says_that_it_needs_a_server() {
    let disk = TempDir::new().expect("a folder");
    copy(&settings::published(), &disk.path().join("w"));
    fs::write(disk.path().join("w/embed.js"), script()).expect("a file can be written");
    // What some engines need is beside the page, too.
    let prelude = include_str!("../../../src/prelude.js");
    fs::write(disk.path().join("prelude.js"), prelude).expect("a file can be written");
    let html = r#"<!doctype html><html lang="ja"><head><script src="./prelude.js"></script><meta charset="utf-8">
        <title>花だより</title></head><body><p>前の文。</p>
        <script async src="./w/embed.js" data-deck="exosome" data-loading="eager"></script></body></html>"#;
    let file = disk.path().join("page.html");
    fs::write(&file, html).expect("a file can be written");
    let reader = Reader::opens(Site::with(""));
    drop(reader.console());
    reader.goes_to(&format!("file://{}", file.display()));
    is_told(&reader, "file", &["file:", "web server"]);
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir(to).expect("a folder can be made");
    for entry in fs::read_dir(from).expect("a folder can be read").flatten() {
        let (path, there) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &there);
        } else {
            fs::copy(&path, &there).expect("a file can be copied");
        }
    }
}

#[test]
fn a_device_without_memory_reads_the_deck_and_nobody_is_sent_to_upload_again() {
    let full = "<script>const start = WebAssembly.instantiate;
        WebAssembly.instantiate = (bytes, imports) => bytes.byteLength > 1000
            ? Promise.reject(new RangeError('WebAssembly.instantiate(): Out of memory: Cannot allocate Wasm memory for new instance'))
            : start(bytes, imports)</script>";
    let reader = Reader::opens(Site::with_head(full, &embed("")));
    is_read_instead(&reader);
    let told = reader.is_told("[memory]");
    assert_eq!(told.len(), 1, "{told:#?}");
    assert!(told[0].message.contains("memory") && !told[0].message.contains("pload"), "{told:#?}");
}

#[test]
fn a_monitor_that_adds_a_header_to_every_request_is_got_round() {
    let monitor = "<script>const send = XMLHttpRequest.prototype.send;
        XMLHttpRequest.prototype.send = function (body) {
            this.setRequestHeader('traceparent', '00-11111111111111111111111111111111-2222222222222222-01');
            return send.call(this, body);
        }</script>";
    let reader = Reader::opens(Site::with_head(monitor, &embed("")));
    works(&reader);
    let asked = reader.site.files.asked();
    assert!(asked.iter().any(|request| request.method == "OPTIONS"), "the header has to be asked for");
}

/// A page that embeds only what agrees to it.
fn wary(tag: &str) -> Site {
    Site::with(&format!(
        r#"<hontou-quiz deck="exosome" lang="ja"><p id="mine">代わりの文。</p></hontou-quiz>{tag}"#
    ))
    .under("cross-origin-embedder-policy", "require-corp")
}

#[test]
fn on_a_page_that_embeds_only_what_agrees_it_works_with_crossorigin_on_the_tag() {
    works(&Reader::opens(wary(r#"<script async crossorigin src="{files}/embed.js"></script>"#)));
}

#[test]
fn on_a_page_that_embeds_only_what_agrees_the_doctor_names_what_is_missing() {
    let reader = Reader::opens(wary(r#"<script async src="{files}/embed.js"></script>"#));
    let said = crate::doctor::looked_at(&reader, "{page}/");
    assert!(said.contains("crossorigin") || said.contains("Cross-Origin-Resource-Policy"), "{said}");
}

/// Runs a script by Node.js, with the address of the published script in `FILE`.
#[track_caller]
fn runs_in_node(script: &str) {
    let file = url::Url::from_file_path(
        settings::published().join("embed.js").canonicalize().expect("it is published"),
    );
    let script = script.replace("FILE", &json!(file.expect("a path").as_str()).to_string());
    let run = Command::new("node").args(["--input-type=module", "-e", &script]).output();
    let run = run.expect("Node.js is there");
    let said = format!("{}{}", String::from_utf8_lossy(&run.stdout), String::from_utf8_lossy(&run.stderr));
    assert!(run.status.success(), "{said}");
    assert_eq!(said, "");
}

#[test]
fn a_server_that_imports_the_script_comes_to_no_harm() {
    runs_in_node("await import(FILE)");
}

#[test]
fn a_document_without_layout_comes_to_no_harm() {
    // As in jsdom: a document, and neither matchMedia nor IntersectionObserver nor style sheets that can be made.
    runs_in_node(
        "class EventTarget2 extends EventTarget {}
        class Node extends EventTarget2 {}
        class Element extends Node {}
        class HTMLElement extends Element {}
        class Document extends Node { get currentScript() { return null } }
        class HTMLDocument extends Document {}
        const root = new HTMLElement();
        Object.assign(root, { matches: () => false, querySelectorAll: () => [], querySelector: () => null, lang: '' });
        const document = new HTMLDocument();
        Object.assign(document, { documentElement: root, body: root, readyState: 'complete', baseURI: 'http://localhost/',
            querySelector: () => null, querySelectorAll: () => [] });
        Object.assign(globalThis, { window: globalThis, self: globalThis, document, Node, Element, HTMLElement, Document, HTMLDocument,
            location: new URL('http://localhost/'), addEventListener() {}, removeEventListener() {},
            customElements: { get() {}, define() {} },
            MutationObserver: class { observe() {} disconnect() {} } });
        const { warn } = console;
        console.warn = () => {};
        await import(FILE);
        console.warn = warn;
        process.exit(0);",
    );
}

/// Runs the script as a blob, as managers do that delay it.
fn as_blob(attributes: &str) -> Site {
    let quiz =
        format!(r#"<hontou-quiz deck="exosome" lang="ja" loading="eager" {attributes}></hontou-quiz>"#);
    let run = "<script>fetch('{own}/embed.js').then((answer) => answer.blob()).then((blob) => {
        const script = document.createElement('script');
        script.src = URL.createObjectURL(new Blob([blob], { type: 'text/javascript' }));
        document.head.append(script);
    })</script>";
    Site::with(&format!("{quiz}{run}"))
}

#[test]
fn a_script_that_is_run_as_a_blob_says_what_to_write() {
    is_told(&Reader::opens(as_blob("")), "http", &["exclude", "base="]);
    works(&Reader::opens(as_blob(r#"base="{own}/""#)));
}
