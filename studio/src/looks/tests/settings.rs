//! What is written of what was chosen.

use hontou_core::surface::{ATTRIBUTES, VARIABLES, Values};

use super::{about, looks};
use crate::looks::address::origin;
use crate::looks::host::Host;
use crate::looks::policy::line;
use crate::looks::settings::{FOLDER, Looks, is_plain};

#[test]
fn what_is_so_by_itself_is_not_written() {
    let mut looks = looks(Host::Page);
    for attribute in ATTRIBUTES {
        if let Values::Words(words, default) = attribute.values {
            looks = looks.with(attribute.name, words[default]);
        }
    }
    looks.is_built_in = true;
    assert_eq!(looks.written(&about()), [("deck", "exosome".to_owned())]);
    // Nor is a word that the widget does not know.
    assert_eq!(looks.with("mode", "everything").written(&about()).len(), 1);
}

#[test]
fn every_other_word_is_written_where_it_is_taken() {
    for attribute in ATTRIBUTES {
        let Values::Words(words, default) = attribute.values else { continue };
        for word in words.iter().filter(|word| **word != words[default]) {
            for host in Host::ALL {
                let written = looks(host).with(attribute.name, word).written(&about());
                let is_there = written.contains(&(attribute.name, (*word).to_owned()));
                assert_eq!(is_there, host.takes(attribute.name), "{} {host:?}", attribute.name);
            }
        }
    }
}

#[test]
fn the_deck_is_named_as_the_site_knows_it() {
    let deck = |looks: &Looks| looks.deck_for(&about());
    assert_eq!(deck(&looks(Host::Page)), "https://example.com/hontou/decks/sunscreen.ja.json");
    assert_eq!(deck(&looks(Host::Block)), "sunscreen");
    assert_eq!(deck(&looks(Host::React)), "/sunscreen.ja.json");
    let elsewhere = Looks { deck: " https://files.example/a.json ".into(), ..looks(Host::Block) };
    assert_eq!(deck(&elsewhere), "https://files.example/a.json");
    assert_eq!(deck(&Looks { is_built_in: true, ..elsewhere }), "exosome");
}

#[test]
fn a_folder_is_read_as_people_copy_it() {
    for (typed, home) in [
        ("", FOLDER),
        ("clinic.example/hontou", "https://clinic.example/hontou/"),
        (" https://clinic.example/hontou/index.html ", "https://clinic.example/hontou/"),
        ("https://clinic.example/a/embed.js?x#y", "https://clinic.example/a/"),
        ("https://clinic.example", "https://clinic.example/"),
        ("http://localhost:8080/h/", "http://localhost:8080/h/"),
    ] {
        let looks = Looks { folder: typed.into(), ..Looks::default() };
        assert_eq!((looks.home().as_str(), looks.has_bad_folder()), (home, false), "{typed}");
    }
    for typed in [
        "ftp://clinic.example/",
        "javascript:alert(1)//://x",
        "https://me@bank.example/",
        "a b",
        "\"><script>",
    ] {
        let looks = Looks { folder: typed.into(), ..Looks::default() };
        assert!(looks.has_bad_folder(), "{typed}");
        assert_eq!(looks.home(), FOLDER);
    }
}

#[test]
fn the_policy_names_the_origins_and_nothing_else() {
    let own =
        Looks { folder: "https://files.example:8443/h/".into(), is_built_in: true, ..looks(Host::Page) };
    let line = |looks: &Looks| line(looks, &about());
    let plain =
        "script-src https://files.example:8443 'wasm-unsafe-eval'; connect-src https://files.example:8443";
    assert_eq!(line(&own).as_deref(), Some(plain));
    let deck = Looks { is_built_in: false, deck: "https://decks.example/a.json".into(), ..own.clone() };
    assert_eq!(line(&deck), Some(format!("{plain} https://decks.example")));
    let readme = include_str!("../../../../README.md");
    for host in [Host::Block, Host::Shortcode, Host::React, Host::Vue] {
        let said = line(&looks(host)).expect("a line");
        assert!(readme.contains(&format!("\n{said}\n")), "{said}");
    }
    assert_eq!(
        line(&Looks { host: Host::Frame, ..own }).as_deref(),
        Some("frame-src https://files.example:8443")
    );
    assert_eq!(origin("/a.json"), "");
}

#[test]
fn a_variable_is_one_of_the_surface_and_ends_nothing() {
    let looks =
        Looks { font: "\"Noto Sans JP\", sans-serif".into(), radius: "4px".into(), ..looks(Host::Page) };
    assert_eq!(looks.variables().len(), 2);
    assert!(looks.variables().iter().all(|(name, _)| VARIABLES.iter().any(|one| one.name == *name)));
    for bad in ["a; color: red", "a}", "</style>", "\"a", "calc(1px", "a\nb"] {
        assert!(!is_plain(bad), "{bad}");
        assert!(Looks { font: bad.into(), ..Looks::default() }.variables().is_empty());
    }
}

#[test]
fn what_is_kept_is_read_back_and_so_is_less() {
    let looks = Looks { font: "serif".into(), is_built_in: true, ..looks(Host::Frame) }.with("mode", "cards");
    let text = serde_json::to_string(&looks).expect("JSON");
    assert_eq!(serde_json::from_str::<Looks>(&text).expect("the same"), looks);
    assert_eq!(serde_json::from_str::<Looks>("{\"later\": 1}").expect("none"), Looks::default());
}
