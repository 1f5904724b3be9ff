//! What the module draws is what is drawn natively, byte for byte. Node.js runs it.
#![cfg(target_arch = "wasm32")]

use hontou_native::{ALL, Drawn};
use hontou_printer::{address, page, script};
use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test as test;

/// As the native ones were drawn with.
const LOADER: &str = "a([\"%first screen%\"])";
const STYLES: &str = include_str!("../../styles/widget.css");

fn told(answer: &str) -> Value {
    serde_json::from_str(answer).expect("an answer is JSON")
}

#[test]
async fn every_built_in_deck_has_the_same_static_page() {
    for Drawn { lang, deck, fragment, .. } in ALL {
        let drawn = told(&page(deck.to_owned(), "page.css".into()).await);
        assert!(drawn["fragment"] == *fragment, "{lang}: {drawn}");
        let start = format!("<!doctype html><html lang=\"{lang}\">");
        assert!(drawn["page"].as_str().is_some_and(|page| page.starts_with(&start)), "{drawn}");
    }
}

#[test]
async fn every_built_in_deck_has_the_same_page_for_an_address() {
    for Drawn { lang, deck, page, oembed, .. } in ALL {
        let url = format!("https://example.com/hontou/{lang}.html");
        let place = format!("decks/exosome.{lang}.json");
        let drawn = told(&address(deck.to_owned(), url, None, place).await);
        assert!(drawn["page"] == *page && drawn["oembed"] == *oembed, "{lang}: {drawn}");
        assert_eq!(drawn["names"], json!([format!("{lang}.html"), format!("{lang}.oembed.json")]));
    }
}

#[test]
async fn every_built_in_deck_has_the_same_script() {
    for Drawn { lang, deck, script: native, .. } in ALL {
        let place = format!("decks/exosome.{lang}.json");
        let drawn = told(&script(deck.to_owned(), place, LOADER.into(), STYLES.into()).await);
        assert!(drawn["script"] == *native, "{lang}: {drawn}");
    }
}

#[test]
async fn what_is_in_the_way_is_told_and_nothing_is_drawn() {
    let broken = ALL[0].deck.replace("\"schema\": 1", "\"schema\": 7");
    for answer in [
        page(broken.clone(), String::new()).await,
        address(broken.clone(), "https://example.com/a.html".into(), None, "exosome".into()).await,
        script(broken, "a.json".into(), LOADER.into(), String::new()).await,
    ] {
        let answer = told(&answer);
        assert_eq!(answer["errors"][0]["path"], "schema", "{answer}");
        assert_eq!(answer.as_object().map(serde_json::Map::len), Some(1), "{answer}");
    }
    let deck = ALL[0].deck;
    let answer = told(&address(deck.into(), "example.com".into(), None, "exosome".into()).await);
    assert!(answer["refused"].as_str().is_some_and(|why| why.contains("not the whole address")), "{answer}");
    let answer = told(&script(deck.into(), "a.json".into(), "loader".into(), String::new()).await);
    assert!(answer["refused"].as_str().is_some_and(|why| why.contains("embed.js")), "{answer}");
    let foreign = deck.replace("\"lang\": \"ja\"", "\"lang\": \"fr\"");
    let answer = told(&script(foreign, "a.json".into(), LOADER.into(), String::new()).await);
    assert!(answer["refused"].as_str().is_some_and(|why| why.contains("no words in \"fr\"")), "{answer}");
}
