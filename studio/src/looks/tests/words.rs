//! What the dialog says is there in both languages, for every attribute, word and site.

use std::collections::BTreeSet;

use hontou_core::surface::{ATTRIBUTES, Values};

use crate::looks::disclosure::Trouble;
use crate::looks::host::Host;
use crate::words::{Lang, Words};

fn keys(lang: Lang) -> BTreeSet<&'static str> {
    Words(lang).keys().filter(|key| key.starts_with("looks.") || key.starts_with("snippet.")).collect()
}

#[test]
fn both_languages_say_the_same_things() {
    assert_eq!(keys(Lang::Ja), keys(Lang::En));
    for lang in Lang::ALL {
        assert!(keys(lang).iter().all(|key| !Words(lang).get(key).is_empty()));
    }
}

#[test]
fn every_attribute_and_each_of_its_words_has_a_name() {
    for words in Lang::ALL.map(Words) {
        for attribute in ATTRIBUTES {
            let key = format!("looks.{}", attribute.name);
            assert!(words.find(&format!("{key}.label")).is_some(), "{key}");
            let Values::Words(all, _) = attribute.values else { continue };
            assert!(all.iter().all(|word| words.find(&format!("{key}.{word}")).is_some()), "{key}");
        }
        for host in Host::ALL {
            for part in ["host", "steps", "code"] {
                let key = format!("snippet.{part}.{}", host.key());
                assert!(words.find(&key).is_some(), "{key}");
            }
        }
        for trouble in [Trouble::Pair, Trouble::NoLink, Trouble::NoDisclosure] {
            assert!(words.find(trouble.key()).is_some());
        }
    }
}

/// A key that is written in the source, and those of which it writes the beginning.
#[test]
fn the_source_asks_for_no_key_that_is_not_there_and_none_lies_unused() {
    let sources = [
        include_str!("../accent.rs"),
        include_str!("../booking.rs"),
        include_str!("../choices.rs"),
        include_str!("../code.rs"),
        include_str!("../colours.rs"),
        include_str!("../disclosure.rs"),
        include_str!("../panel.rs"),
        include_str!("../shown.rs"),
        include_str!("../../bar.rs"),
    ]
    .concat();
    let all = keys(Lang::Ja);
    let written: BTreeSet<_> = sources
        .split('"')
        .filter(|text| {
            (text.starts_with("looks.") || text.starts_with("snippet.")) && !text.contains(['{', ' '])
        })
        .collect();
    assert!(written.len() > 40);
    let missing: Vec<_> = written.iter().filter(|key| !all.contains(*key)).collect();
    assert!(missing.is_empty(), "{missing:?}");
    // Made of a beginning and a name: `looks.tone.` and what follows it, `looks.help.`, a field by its id.
    let is_made = |key: &str| {
        let mut parts = key.split('.').skip(1);
        let (part, last) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        let is_named = |name: &str| sources.contains(&format!("\"{name}\""));
        match part {
            "host" | "steps" | "code" if key.starts_with("snippet.") => true,
            "tone" | "help" => is_named(last),
            _ if ATTRIBUTES.iter().any(|one| one.name == part) => is_named(part),
            _ => is_named(part) && (last == "label" || last == "default" || is_named(last)),
        }
    };
    let unused: Vec<_> = all.iter().filter(|key| !written.contains(*key) && !is_made(key)).collect();
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn word_press_is_described_in_its_own_words() {
    let translated = include_str!("../../../../wordpress/languages/ja.php");
    for (en, ja) in [("Hontou quiz", "ほんとう？クイズ"), ("Quiz decks", "クイズのデッキ")] {
        let row = translated.lines().find(|line| line.contains(&format!("'{en}'"))).unwrap_or_default();
        assert!(row.contains(&format!("'{ja}'")), "{row}");
        for (lang, name) in [(Lang::En, en), (Lang::Ja, ja)] {
            assert!(Words(lang).get("snippet.steps.block").contains(name), "{name}");
        }
    }
}
