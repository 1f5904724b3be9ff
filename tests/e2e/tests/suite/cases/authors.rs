//! What a page's owner writes or has, and what they are told of it.

use hontou_e2e::deck::{Card, Deck};
use hontou_e2e::reader::Reader;
use hontou_e2e::response::Response;
use hontou_e2e::site::Site;
use serde_json::{Value, json};

use super::embed;
use crate::walk::{Reply, reply};

#[test]
fn a_booking_link_without_a_host_leads_to_the_pages_own() {
    let booking = r#"cta-label="予約" disclosure="広告。花クリニック""#;
    for (href, wanted) in [
        ("/reserve/", "{page}/reserve/"),
        ("./reserve?from=quiz", "{page}/reserve?from=quiz"),
        ("https://example.com/reserve", "https://example.com/reserve"),
    ] {
        let reader = Reader::opens(Site::with(&embed(&format!(r#"{booking} cta-href="{href}""#))));
        let quiz = reader.quiz();
        quiz.sees("予約");
        quiz.sees("広告。花クリニック");
        let link: Value = quiz.finds("return shown('.cta').map((link) => link.href)");
        assert_eq!(link, json!([reader.site.written(wanted)]), "{href}");
    }
}

#[test]
fn a_figure_that_the_network_lost_does_not_send_its_owner_to_upload_what_is_there() {
    let json = Deck::published_json();
    let figure = json["cards"][1]["figure"]["src"].as_str().expect("the second card has a figure");
    for lost in [format!("/decks/{figure}"), "/figures.js".to_owned()] {
        let offline = "<script>Object.defineProperty(navigator, 'onLine', { value: false })</script>";
        let site = Site::with_head(offline, &embed(""));
        site.files.spoil(&lost, Response::hung_up);
        let reader = Reader::opens(site);
        let (quiz, deck) = (reader.quiz(), Deck::published());
        let card: &Card = deck.starters()[1];
        reader.page("location.hash = arguments[0]", vec![json!(format!("hontou-{}", card.id))]);
        reply(&quiz, card, Reply::See);
        let told = reader.is_told("hontou: ");
        assert!(told.iter().all(|line| !line.message.contains("Upload")), "{lost}: {told:#?}");
        // What the figure shows is there in words.
        quiz.sees(json["cards"][1]["figure"]["alt"].as_str().unwrap_or_default());
    }
}

#[test]
fn a_deck_in_a_language_that_is_written_from_right_to_left_is_drawn_so() {
    const LANGS: [&str; 8] = ["ps", "ckb", "yi", "ug", "sd", "dv", "ary", "AR-EG"];
    let mut site = Site::with(&embed(""));
    for lang in LANGS {
        let mut deck = Deck::published_json();
        deck["lang"] = json!(lang);
        deck["title"] = json!(format!("A deck in {lang}"));
        site = site.having(&format!("/{lang}.json"), Response::json(deck.to_string()));
    }
    let reader = Reader::opens(site);
    let quiz = reader.quiz();
    let direction = || quiz.finds::<String>("return getComputedStyle(shown('.claim')[0]).direction");
    quiz.is_on(&Deck::published().starters()[0].claim);
    assert_eq!(direction(), "ltr");
    for lang in LANGS {
        reader.page("arguments[0].deck = arguments[1]", vec![quiz.host(), json!(format!("/{lang}.json"))]);
        quiz.sees(&format!("A deck in {lang}"));
        assert_eq!(direction(), "rtl", "{lang}");
    }
}
