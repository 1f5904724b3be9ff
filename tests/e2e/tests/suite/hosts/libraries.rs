//! Scripts that change what a browser has: libraries as they are published, and mistakes people made.

use hontou_e2e::engine::Engine;
use hontou_e2e::hosts::Page;
use hontou_e2e::settings;

use super::works_on;

/// `WebKitWebDriver` works with the page's own Promise and objects, and gives up on such a page. For it the page is restored
/// once the quiz is there, and not loaded before; the widget has then been fetched, started and drawn as elsewhere.
#[track_caller]
fn within_a_drivers_reach(name: &str) -> Page {
    const RESTORED: &str = r#"const held = new Image();
        held.src = "/never";
        const done = () => { restore(); held.src = "data:,"; };
        if (location.pathname === "/") addEventListener("hontou-ready", done);
        else done();"#;
    let needs_it = settings::engine() == Engine::WebKit;
    Page::named(name).with("driver", if needs_it { RESTORED } else { "" })
}

#[test]
fn on_a_page_with_prototype_js() {
    works_on(&Page::named("prototype"));
}

#[test]
fn on_a_page_with_mootools() {
    works_on(&Page::named("mootools"));
}

#[test]
fn on_a_page_whose_promise_is_bluebird_and_whose_fetch_is_a_polyfill() {
    works_on(&Page::named("bluebird"));
}

#[test]
fn on_a_page_whose_promise_map_and_url_are_those_of_core_js() {
    works_on(&Page::named("core-js"));
}

#[test]
fn on_a_page_whose_promise_fetch_and_map_only_throw() {
    works_on(&within_a_drivers_reach("garbage"));
}

#[test]
fn on_a_page_that_adds_to_every_array() {
    works_on(&Page::named("array-prototype"));
}

#[test]
fn on_a_page_that_adds_to_every_object() {
    works_on(&within_a_drivers_reach("object-prototype"));
}

#[test]
fn on_a_page_with_sugar_extending_every_object() {
    works_on(&Page::named("sugar"));
}

#[test]
fn on_a_page_with_zone_js() {
    works_on(&Page::named("zone"));
}

#[test]
fn on_a_page_whose_base_address_leads_elsewhere() {
    works_on(&Page::named("base"));
}

#[test]
fn on_a_page_whose_elements_hide_what_the_document_has() {
    works_on(&Page::named("clobbered"));
}
