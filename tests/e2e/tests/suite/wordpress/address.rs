//! The address of a deck's page, pasted into a post: WordPress finds by itself what to embed, and puts it into its sandbox.

use std::rc::Rc;

use hontou::view::static_text;
use hontou_author::json::tree;
use hontou_author::page::{Address, oembed, page};
use hontou_e2e::deck::Deck;
use hontou_e2e::reader::{Key, Reader};
use hontou_e2e::response::Response;
use hontou_e2e::site::Site;
use hontou_e2e::wordpress::{WordPress, keeps_picture};

use super::is_as_wide_as_the_text;
use crate::hosts::is_answered_looking;

const FRAME: &str = "iframe.wp-embedded-content";

/// Puts the page of the built-in deck and what embeds it onto the site of the files, and says where the page is.
pub(super) fn published(site: &Site) -> String {
    let deck = hontou_core::deck::Deck::read(&tree(Deck::json_in("ja"))).expect("it is valid");
    let deck = Rc::new(deck);
    let address = site.written("{files}/exosome.ja.html");
    let place = Address::new(&address, None, "exosome").expect("an address");
    site.files.answer(
        "/exosome.ja.html",
        Response::html(page(&deck, &static_text(Rc::clone(&deck)), &place, true)),
    );
    site.files.answer("/exosome.ja.oembed.json", Response::json(oembed(&deck, &place)));
    address
}

/// What the page around the frame knows of it.
#[track_caller]
fn attribute(reader: &Reader, name: &str) -> String {
    let script = "return document.querySelector(arguments[0]).getAttribute(arguments[1]) ?? ''";
    let value = reader.page(script, vec![FRAME.into(), name.into()]);
    value.as_str().expect("a text").to_owned()
}

/// Whoever pasted it, the quiz is in the post, as wide as the text; WordPress follows its height, and from the memo on hears of no
/// other; and nothing is on the console.
#[track_caller]
fn is_embedded_in(version: &'static str) {
    let Some(site) = WordPress::of(version) else { return };
    let reader = site.visitor(1280, 900);
    let address = published(&reader.site);
    for ((writer, post), width) in site.pastes(&address).into_iter().zip([1280, 390]) {
        reader.views(width, 900);
        reader.whole_console();
        reader.goes_to(&post);
        // Until the frame has told of itself, a link stands in its place.
        reader.waits_until(&format!("document.querySelector('{FRAME}')?.hasAttribute('style') === false"));
        assert_eq!(attribute(&reader, "sandbox"), "allow-scripts");
        is_as_wide_as_the_text(&reader, FRAME);
        reader.page("document.querySelector(arguments[0]).scrollIntoView()", vec![FRAME.into()]);
        let mut heights = Vec::new();
        reader.in_frame(FRAME, |frame| {
            is_answered_looking(&frame.quiz(), |screen| {
                frame.comes_to_rest();
                keeps_picture(frame, &format!("{version}-address-{writer}-{screen}"));
                let script = "return document.documentElement.getBoundingClientRect().height";
                heights.push((screen, frame.page(script, Vec::new()).as_f64().expect("a height")));
            });
        });
        // WordPress lets no frame be higher.
        reader.waits_until(&format!("document.querySelector('{FRAME}').height === '1000'"));
        assert!(
            heights.iter().any(|(screen, height)| *screen == "a claim" && *height < 1000.0),
            "{heights:?}"
        );
        is_as_wide_as_the_text(&reader, FRAME);
        let mut said = reader.whole_console();
        said.retain(|line| !line.message.contains("/favicon.ico "));
        assert_eq!(said, [], "{post}");
    }
    assert_ne!(reader.site.files.requests_for("/exosome.ja.oembed.json"), 0);
}

#[test]
fn a_pasted_address_is_embedded_in_6_2() {
    is_embedded_in("6.2");
}

#[test]
fn a_pasted_address_is_embedded_in_6_5() {
    is_embedded_in("6.5");
}

#[test]
fn a_pasted_address_is_embedded_in_the_newest() {
    is_embedded_in("nightly");
}

#[test]
fn what_the_sandbox_of_wordpress_keeps_from_readers_is_a_link_away() {
    let Some(site) = WordPress::of("nightly") else { return };
    let reader = site.visitor(1280, 900);
    let address = published(&reader.site);
    reader.goes_to(&site.pastes(&address)["author"]);
    reader.waits_until(&format!("document.querySelector('{FRAME}')?.hasAttribute('style') === false"));
    reader.page("document.querySelector(arguments[0]).scrollIntoView()", vec![FRAME.into()]);
    reader.in_frame(FRAME, |frame| {
        frame.quiz().is_on(&Deck::published().starters()[0].claim);
        frame.page("document.querySelector('.way a').focus()", Vec::new());
        frame.presses(Key::Enter);
    });
    let alone = reader.site.written("{files}/frame.html?deck=exosome&lang=ja");
    reader.waits_until(&format!("location.href === '{alone}'"));
    reader.quiz().is_on(&Deck::published().starters()[0].claim);
}
