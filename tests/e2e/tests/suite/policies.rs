//! Pages with strict policies: the quiz works under what the documentation names and no more; where it cannot, all of the
//! deck can be read, and the page's owner is told the line to add.

use hontou_e2e::check::Level;
use hontou_e2e::deck::Deck;
use hontou_e2e::reader::Reader;
use hontou_e2e::site::{SCRIPT, SCRIPT_TAG, Site};

use crate::failure::{is_read_instead, is_told};
use crate::walk::{Reply, go_on, reply, to_the_memo};

/// The one line with the files on the page's own origin.
const OWN_TAG: &str = r#"<script async src="{own}/embed.js" data-deck="exosome"></script>"#;
/// What a policy must name for files of the page's own.
const OWN: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'";
/// And for files on another origin. Where a page begins with the harness's own script, that is admitted by its nonce.
const OTHER: &str =
    "default-src 'none'; script-src {files} 'wasm-unsafe-eval' 'nonce-prelude'; connect-src {files}";

/// A page under a policy, sent as a header.
fn under(policy: &str, embed: &str) -> Site {
    Site::with(embed).under("content-security-policy", policy)
}

/// The quiz can be answered, figure and all, and the policy had nothing of the widget's to block.
#[track_caller]
fn works(site: Site) -> Reader {
    let reader = Reader::opens(site);
    let (quiz, deck) = (reader.quiz(), Deck::published());
    for at in 0..3 {
        reply(&quiz, deck.starters()[at], Reply::Right);
        go_on(&quiz, &deck, at);
    }
    to_the_memo(&quiz, &deck, Level::Confirm);
    // The page's own icon is a data: address.
    let blocked = reader.blocked().into_iter().filter(|line| !line.message.contains("data"));
    assert_eq!(blocked.collect::<Vec<_>>(), []);
    assert_eq!(reader.console(), []);
    reader
}

#[test]
fn the_policy_the_documentation_names_and_nothing_more() {
    works(under(OWN, OWN_TAG));
}

#[test]
fn the_same_with_the_files_on_another_origin() {
    works(under(OTHER, SCRIPT_TAG));
}

#[test]
fn a_policy_in_the_page_itself() {
    let head = format!(r#"<meta http-equiv="Content-Security-Policy" content="{OWN}">"#);
    works(Site::with_head(&head, OWN_TAG));
}

#[test]
fn trusted_types_are_required_for_scripts() {
    works(under(&format!("{OWN}; require-trusted-types-for 'script'; trusted-types 'none'"), OWN_TAG));
}

#[test]
fn only_scripts_with_a_nonce_may_run() {
    let policy = "script-src 'nonce-abc' 'nonce-prelude' 'wasm-unsafe-eval'";
    for tag in [r#"<script nonce="abc""#, r#"<script type="module" nonce="abc""#] {
        works(under(policy, &SCRIPT_TAG.replace("<script", tag)));
    }
}

#[test]
fn only_scripts_with_a_nonce_may_run_and_what_they_load() {
    let policy = "script-src 'nonce-abc' 'nonce-prelude' 'strict-dynamic' 'wasm-unsafe-eval'";
    works(under(policy, &SCRIPT_TAG.replace("<script", r#"<script nonce="abc""#)));
}

#[test]
fn no_style_may_be_written_into_the_page() {
    works(under("style-src 'self'", OWN_TAG));
}

#[test]
fn without_wasm_unsafe_eval_all_of_the_deck_can_be_read_and_the_line_to_add_is_told() {
    let reader = Reader::opens(under(&OWN.replace(" 'wasm-unsafe-eval'", ""), OWN_TAG));
    is_read_instead(&reader);
    let line = reader.site.written("script-src {page} 'wasm-unsafe-eval'");
    is_told(&reader, "wasm-blocked", &["content security policy", &line]);
}

#[test]
fn where_scripts_may_fetch_nothing_the_line_to_add_is_told() {
    let reader = Reader::opens(under(&OWN.replace("connect-src 'self'", "connect-src 'none'"), OWN_TAG));
    let line = reader.site.written("add {page} to its connect-src");
    is_told(&reader, "unreachable", &[&line]);
}

#[test]
fn where_the_widget_may_not_be_imported_the_line_to_add_is_told() {
    let only_the_loader = "script-src {own}/embed.js 'nonce-prelude' 'wasm-unsafe-eval'";
    let reader = Reader::opens(under(only_the_loader, OWN_TAG));
    let line = reader.site.written("add {page} to its script-src");
    is_told(&reader, "glue", &["runtime.", &line]);
}

#[test]
fn files_on_another_origin_that_shares_them() {
    works(Site::with(&format!(r#"<hontou-quiz deck="exosome"></hontou-quiz>{SCRIPT}"#)));
}

#[test]
fn files_on_another_origin_that_does_not_share_them() {
    let site = Site::with(SCRIPT_TAG);
    site.files.shares(false);
    let reader = Reader::opens(site);
    is_told(&reader, "unreachable", &["Access-Control-Allow-Origin: *", "hontou_bg."]);
}

#[test]
fn a_deck_on_another_origin_that_does_not_share_it() {
    let site = Site::with(&format!(r#"<hontou-quiz deck="{{page}}/deck.json"></hontou-quiz>{SCRIPT}"#));
    let site =
        site.having("/deck.json", hontou_e2e::response::Response::json(Deck::published_json().to_string()));
    // The page asks for its own deck by another name of its own machine, which is another origin.
    let elsewhere = site.page.origin().replace("127.0.0.1", "localhost");
    let html = format!(
        r#"<!doctype html><html lang="ja">{{prelude}}<title>花だより</title><link rel="icon" href="data:,">
        <hontou-quiz deck="{elsewhere}/deck.json"></hontou-quiz>{SCRIPT}"#
    );
    let reader = Reader::opens(site.having_page("/", &html));
    is_told(&reader, "unreachable", &["/deck.json could not be fetched", "Access-Control-Allow-Origin: *"]);
}

#[test]
fn a_page_in_a_sandbox_that_may_only_run_scripts() {
    works(under("sandbox allow-scripts", SCRIPT_TAG));
}
