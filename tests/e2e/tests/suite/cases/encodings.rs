//! Bytes that a server or an editor takes for something else: decks and words are UTF-8, whatever a header says.

use encoding_rs::SHIFT_JIS;
use hontou_e2e::deck::Deck;
use hontou_e2e::reader::Reader;
use hontou_e2e::response::Response;
use hontou_e2e::site::{SCRIPT, Site};
use hontou_e2e::{spy, words};
use serde_json::{Value, json};

use super::embed;
use crate::failure::is_told;
use crate::frame::prepare;
use crate::walk::{Reply, reply};

const OLD: [&str; 2] = ["Shift_JIS", "EUC-JP"];

/// The built-in quiz, or the one of `/deck.json`, is read as it was written.
#[track_caller]
fn is_read(reader: &Reader) {
    let (quiz, deck) = (reader.quiz(), Deck::published());
    quiz.is_on(&deck.starters()[0].claim);
    assert!(quiz.has_button(words::SEE), "{}", quiz.text());
    reply(&quiz, deck.starters()[0], Reply::Right);
    quiz.sees(words::GUESSED_RIGHT);
    assert_eq!(reader.console(), []);
}

/// A page whose own server has a deck of these bytes.
fn own_deck(file: impl Into<Vec<u8>>) -> Site {
    let embed = format!(r#"<hontou-quiz deck="/deck.json" lang="ja" loading="eager"></hontou-quiz>{SCRIPT}"#);
    spy::page(&embed).having("/deck.json", Response::json(file))
}

/// The deck without readings, as an author in a hurry has it.
fn plain(text: &mut Value) {
    match text {
        Value::String(words) => {
            let seen = hontou_e2e::text::Text::from(std::mem::take(words));
            (*seen).clone_into(words);
        }
        Value::Array(all) => all.iter_mut().for_each(plain),
        Value::Object(all) => all.values_mut().for_each(plain),
        _ => (),
    }
}

fn plain_deck() -> String {
    let mut deck = Deck::published_json();
    plain(&mut deck);
    deck.to_string()
}

#[test]
fn files_that_a_server_calls_shift_jis_or_euc_jp_are_read_as_utf_8() {
    for (charset, attributes) in OLD.into_iter().zip(["", r#"mode="cards""#]) {
        let site = Site::with(&embed(attributes));
        for file in ["/first/exosome.ja.json", "/texts/ja.json"] {
            site.files.spoil(file, |file| file.typed(&format!("application/json; charset={charset}")));
        }
        site.files
            .spoil("/decks/exosome.ja.txt", |file| file.typed(&format!("text/plain; charset={charset}")));
        site.files.spoil("/runtime.js", |file| file.typed(&format!("text/javascript; charset={charset}")));
        is_read(&Reader::opens(site));
    }
}

#[test]
fn a_deck_of_ones_own_that_a_server_calls_shift_jis_or_euc_jp_is_read_as_utf_8() {
    for charset in OLD {
        let site = own_deck(plain_deck());
        site.page.spoil("/deck.json", |file| file.typed(&format!("application/json; charset={charset}")));
        is_read(&Reader::opens(site));
    }
}

#[test]
fn a_deck_that_begins_with_a_byte_order_mark_is_read() {
    let deck = Deck::published_json().to_string();
    is_read(&Reader::opens(own_deck(format!("\u{feff}{deck}"))));
    for written in [u16::to_le_bytes, u16::to_be_bytes] {
        let units = [0xfeff].into_iter().chain(deck.encode_utf16());
        is_read(&Reader::opens(own_deck(units.flat_map(written).collect::<Vec<u8>>())));
    }
}

#[test]
fn a_deck_that_was_saved_as_shift_jis_is_told_to_be_saved_as_utf_8() {
    let deck = plain_deck();
    let (bytes, _, _) = SHIFT_JIS.encode(&deck);
    let reader = Reader::opens(own_deck(bytes.into_owned()));
    is_told(&reader, "encoding", &["/deck.json", "UTF-8"]);
    let detail = spy::receives(&reader, "hontou-error", 1).detail;
    assert_eq!(detail["code"], json!("encoding"), "{detail:#}");
    reader.site.page.answer("/deck.json", Response::json(deck));
    reader.quiz().press(words::RETRY);
    reader.quiz().is_on(&Deck::published().starters()[0].claim);
}

/// Letters by their numbers, for a page that is not in Unicode itself.
fn letters(text: &str) -> String {
    let numbers: Vec<String> = text.chars().map(|letter| format!("&#{};", u32::from(letter))).collect();
    numbers.concat()
}

#[test]
fn on_a_page_in_shift_jis_a_frame_leaves_out_what_its_address_cannot_say() {
    // Letters by their numbers, as the page itself is in Shift_JIS; a browser writes the address in that.
    let site = Site::with("").having_page(
        "/",
        &format!(
            r#"<!doctype html><html lang="ja"><head>{{prelude}}<title>quiz</title><link rel="icon" href="data:,"></head><body>
            <iframe src="{{files}}/frame.html?deck=exosome&amp;lang=ja&amp;disclosure={}&amp;cta-label={}&amp;cta-href=https://example.com/"
            title="quiz" width="700" height="900"></iframe></body></html>"#,
            letters("広告。花クリニック"),
            letters("予約")
        ),
    );
    site.page.spoil("/", |page| page.typed("text/html; charset=Shift_JIS"));
    prepare(&site);
    let reader = Reader::opens(site);
    reader.in_frame("iframe", |frame| {
        let quiz = frame.quiz();
        quiz.is_on(&Deck::published().starters()[0].claim);
        let seen = quiz.text();
        if seen.contains("広告。花クリニック") {
            quiz.sees("予約");
            return;
        }
        assert!(!seen.contains('\u{fffd}') && !seen.contains("%8"), "rubbish is shown:\n{seen}");
        let told = frame.is_told("UTF-8");
        assert!(told.iter().any(|line| line.message.contains("percent-encode")), "{told:#?}");
    });
}
