//! Pages that change without being loaded anew: the quiz comes and goes with its part of the page.

use hontou_e2e::hosts::{Host, Page};

use super::is_answered;

/// The page at `/` and the same at `/second`, each with links to both.
#[track_caller]
fn two_of(name: &str) -> Host {
    let first = Page::named(name).with("here", "first");
    let second = Page::named(name).with("here", "second");
    Host::opens(first.site().having_page("/second", second.html()))
}

/// To the second page, and back by a link and by the browser: on each, one quiz that works.
#[track_caller]
fn is_visited_and_left(host: &Host) {
    host.0.page("window.same = true", Vec::new());
    is_answered(&host.0.quiz());
    for page in ["second", "first", "second"] {
        host.clicks(&format!("#{page}"));
        is_here(host, page);
        host.has_quizzes(1);
        is_answered(&host.0.quiz());
    }
    for page in ["first", "second"] {
        host.0.goes_back();
        is_here(host, page);
        host.has_quizzes(1);
        is_answered(&host.0.quiz());
    }
    assert_eq!(host.0.page("return window.same === true", Vec::new()), true, "the window was kept");
    assert_eq!(host.0.console(), []);
}

#[track_caller]
fn is_here(host: &Host, page: &str) {
    host.0.waits_until(&format!("document.querySelector('#here')?.textContent === '{page}'"));
}

#[test]
fn on_two_pages_between_which_turbo_navigates() {
    is_visited_and_left(&two_of("turbo"));
}

#[test]
fn on_two_pages_between_which_htmx_navigates() {
    is_visited_and_left(&two_of("htmx"));
}

#[test]
fn on_two_pages_between_which_pjax_navigates() {
    is_visited_and_left(&two_of("pjax"));
}

/// A quiz a framework draws: there once, gone when it is taken away, and there again, from its first card on.
#[track_caller]
fn is_drawn_and_taken_away(page: &Page) {
    let host = page.opened();
    is_answered(&host.0.quiz());
    host.has_quizzes(1);
    for _ in 0..2 {
        host.0.page("show(false)", Vec::new());
        host.has_quizzes(0);
        host.0.page("show(true)", Vec::new());
        host.has_quizzes(1);
    }
    is_answered(&host.0.quiz());
    assert_eq!(host.0.console(), []);
}

#[track_caller]
fn app(name: &str, script: &str) -> Page {
    Page::named(name).with("app", &Page::file(script))
}

#[test]
fn in_an_app_of_react_18_in_strict_mode() {
    is_drawn_and_taken_away(&app("react-18", "react-app.js"));
}

#[test]
fn in_an_app_of_react_19_in_strict_mode() {
    is_drawn_and_taken_away(&app("react-19", "react-app.js"));
}

#[test]
fn in_an_app_of_react_18_whose_effect_puts_the_line_in() {
    is_drawn_and_taken_away(&app("react-18", "react-effect.js"));
}

#[test]
fn in_an_app_of_react_19_whose_effect_puts_the_line_in() {
    is_drawn_and_taken_away(&app("react-19", "react-effect.js"));
}

#[test]
fn in_an_app_of_vue() {
    let page = Page::named("vue");
    is_drawn_and_taken_away(&page);
}

#[test]
fn in_elements_of_the_page_that_take_what_is_in_them_elsewhere() {
    let host = Page::named("reparented").opened();
    host.0.waits_until("document.querySelector('my-tabs').shadowRoot !== null");
    let in_a_frame = host.0.quiz();
    is_answered(&in_a_frame);
    is_answered(
        &host.quiz_at(
            "document.querySelector('my-tabs').shadowRoot.querySelector('hontou-quiz')",
            &in_a_frame,
        ),
    );
    assert_eq!(host.0.console(), []);
}
