//! The ways a line gets into a page: pasted too often, rewritten, written by scripts, put in long after.

use std::fs;

use hontou_e2e::hosts::{Host, Page};
use hontou_e2e::response::Response;
use hontou_e2e::settings;
use hontou_e2e::site::SCRIPT_TAG;
use serde_json::json;

use super::{is_answered, works_on};

#[test]
fn thirty_on_a_page() {
    let thirty = r#"<hontou-quiz deck="exosome"></hontou-quiz>"#.repeat(30);
    let host = Page::named("thirty").with("thirty", &thirty).opened();
    host.has_quizzes(30);
    for nth in [0, 29] {
        host.0.page(
            "document.querySelectorAll('hontou-quiz')[arguments[0]].scrollIntoView()",
            vec![json!(nth)],
        );
        is_answered(&host.0.nth_quiz(nth));
    }
    for file in ["/embed.js", "/runtime.js", "/hontou_bg.wasm"] {
        assert_eq!(host.0.site.files.requests_for(file), 1, "{file}");
    }
    host.is_left_alone();
}

#[test]
fn with_the_line_pasted_three_times() {
    let host = Page::named("thrice").with("line", SCRIPT_TAG).opened();
    host.has_quizzes(3);
    each_line_has_its_quiz(&host);
    for nth in 0..3 {
        is_answered(&host.0.nth_quiz(nth));
    }
    assert_eq!(host.0.site.files.requests_for("/hontou_bg.wasm"), 1, "one widget for all");
    host.is_left_alone();
}

/// Right after each script tag with a deck stands a quiz, and there is none beside.
#[track_caller]
fn each_line_has_its_quiz(host: &Host) {
    const ALONE: &str = "return [...document.querySelectorAll('script[data-deck]')]
        .filter((tag) => tag.nextElementSibling?.localName !== 'hontou-quiz').length";
    assert_eq!(host.0.page(ALONE, Vec::new()), 0, "lines without a quiz");
}

#[test]
fn with_two_versions_of_the_script() {
    let site = Page::named("two-versions").site();
    site.files.answer("/other/embed.js", another_version());
    let host = Host::opens(site);
    host.has_quizzes(2);
    each_line_has_its_quiz(&host);
    for nth in 0..2 {
        is_answered(&host.0.nth_quiz(nth));
    }
    let told = host.0.console();
    assert_eq!(told.len(), 1, "one line about it: {told:#?}");
    assert_eq!(told[0].level, "WARNING");
    host.is_left_alone();
}

/// The script as another release has it.
#[track_caller]
fn another_version() -> Response {
    let path = settings::published().join("embed.js");
    let script = fs::read_to_string(path).expect("the published folder has a script");
    let (ours, others) = (concat!("\"", env!("CARGO_PKG_VERSION"), "\""), "\"0.0.9\"");
    assert!(script.contains(ours), "the script says its version");
    Response::script(script.replace(ours, others))
}

#[test]
fn with_the_line_put_in_by_document_write() {
    works_on(&Page::named("document-write"));
}

#[test]
fn with_the_line_put_in_by_inner_html_and_the_script_later() {
    works_on(&Page::named("inner-html"));
}

#[test]
fn with_the_line_deferred() {
    works_on(&Page::named("tag").with("how", "defer"));
}

#[test]
fn with_the_line_as_a_module() {
    works_on(&Page::named("tag").with("how", r#"type="module" crossorigin"#));
}

#[test]
fn with_the_line_neither_async_nor_deferred() {
    works_on(&Page::named("tag").with("how", ""));
}

#[test]
fn with_the_script_from_a_tag_manager_and_an_element_in_the_page() {
    let element = r#"<hontou-quiz deck="exosome"></hontou-quiz>"#;
    works_on(&managed(element, "document.head.append(script);"));
}

#[test]
fn with_the_script_from_a_tag_manager_and_a_marked_div_in_the_page() {
    let div = r#"<div data-hontou data-deck="exosome"></div>"#;
    works_on(&managed(div, "script.type = 'module'; document.head.append(script);"));
}

#[test]
fn with_the_line_put_by_a_tag_manager_where_the_quiz_should_stand() {
    let put = "script.dataset.deck = 'exosome'; script.defer = true; document.querySelector('#place').append(script);";
    works_on(&managed(r#"<div id="place"></div>"#, put));
}

#[test]
fn with_the_line_put_into_the_head_its_owner_is_told_once() {
    let page = managed("", "script.dataset.deck = 'exosome'; document.head.append(script);");
    let host = page.opened();
    host.0.waits_until("window.customElements.get('hontou-quiz') !== undefined");
    host.has_quizzes(0);
    let told = host.0.console();
    assert_eq!(told.len(), 1, "{told:#?}");
    assert!(told[0].message.contains("head"), "{told:#?}");
    host.is_left_alone();
}

#[track_caller]
fn managed(place: &str, settings: &str) -> Page {
    Page::named("tag-manager").with("place", place).with("settings", settings)
}

#[test]
fn with_quizzes_put_in_long_after_the_page() {
    let host = Page::named("later").opened();
    host.0.waits_until("window.customElements.get('hontou-quiz') !== undefined");
    host.has_quizzes(0);
    for (count, put) in [
        "feed.append(Object.assign(document.createElement('hontou-quiz'), { deck: 'exosome' }))",
        "feed.insertAdjacentHTML('beforeend', '<hontou-quiz deck=\"exosome\"></hontou-quiz>')",
        "feed.insertAdjacentHTML('beforeend', '<section><div data-hontou data-deck=\"exosome\"></div></section>')",
        "feed.append(document.createElement('div')); feed.lastChild.dataset.deck = 'exosome';
         feed.lastChild.toggleAttribute('data-hontou', true)",
    ]
    .into_iter()
    .enumerate()
    {
        host.0.page(&format!("const feed = document.querySelector('#feed'); {put}"), Vec::new());
        host.has_quizzes(count + 1);
        host.0.page("document.querySelector('#feed').lastChild.scrollIntoView()", Vec::new());
        is_answered(&host.0.nth_quiz(count));
    }
    assert_eq!(host.0.console(), []);
}
