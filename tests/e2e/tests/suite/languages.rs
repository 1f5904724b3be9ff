//! Five languages, of which one reaches a reader; and two that nobody speaks, for the layout.

use hontou_e2e::access::Fault;
use hontou_e2e::deck::Deck;
use hontou_e2e::pseudo::Pseudo;
use hontou_e2e::reader::Reader;
use hontou_e2e::response::Response;
use hontou_e2e::site::{SCRIPT, SCRIPT_TAG, Site};
use hontou_e2e::tour;
use serde_json::json;

const LANGS: [&str; 5] = ["ja", "en", "ko", "zh-Hans", "zh-Hant"];

fn embed(lang: &str) -> String {
    SCRIPT_TAG.replace("data-deck", &format!(r#"data-lang="{lang}" data-deck"#))
}

/// The files of the widget that were asked for and belong to one language.
fn of_a_language(reader: &Reader) -> Vec<String> {
    let mut asked = reader.site.files.requests();
    asked.retain(|path| LANGS.iter().any(|lang| path.contains(&format!("{lang}."))));
    asked.sort();
    asked.dedup();
    asked
}

#[track_caller]
fn is_given(reader: &Reader, lang: &str) {
    reader.quiz().is_on(&Deck::published_in(lang).starters()[0].claim);
    let files = [
        format!("/decks/exosome.{lang}.txt"),
        format!("/first/exosome.{lang}.json"),
        format!("/texts/{lang}.json"),
    ];
    // The first screen is there before the module has asked for the rest.
    reader.waits_until(
        "['/decks/', '/first/', '/texts/'].every((folder) =>
            performance.getEntriesByType('resource').some(({ name }) => name.includes(folder)))",
    );
    assert_eq!(of_a_language(reader), files);
    assert_eq!(reader.console(), []);
}

#[test]
fn a_reader_is_sent_one_language_and_no_other() {
    for lang in LANGS {
        is_given(&Reader::opens(Site::with(&embed(lang))), lang);
    }
}

#[test]
fn a_tag_that_is_near_to_a_language_leads_to_it() {
    for (tag, lang) in [
        ("zh-TW", "zh-Hant"),
        ("zh-HK", "zh-Hant"),
        ("zh-Hant-HK", "zh-Hant"),
        ("zh", "zh-Hans"),
        ("zh-CN", "zh-Hans"),
        ("ZH-hans-sg", "zh-Hans"),
        ("en-AU", "en"),
        ("ko-KR", "ko"),
        ("ja-JP", "ja"),
    ] {
        is_given(&Reader::opens(Site::with(&embed(tag))), lang);
    }
}

#[test]
fn the_language_is_the_elements_else_the_pages_else_japanese() {
    let page = |lang: &str, embed: &str| {
        Site::with(&format!(r#"<script>document.documentElement.lang = "{lang}"</script>{embed}"#))
    };
    is_given(&Reader::opens(page("ko", &embed("en"))), "en");
    is_given(&Reader::opens(page("zh-TW", SCRIPT_TAG)), "zh-Hant");
    is_given(&Reader::opens(page("fr", SCRIPT_TAG)), "ja");
    is_given(&Reader::opens(page("", SCRIPT_TAG)), "ja");
}

#[test]
fn a_deck_in_a_language_without_words_stands_among_words_of_the_page() {
    let mut deck = Deck::published_json();
    deck["lang"] = json!("fr");
    for (lang, see) in [("en", "Show the answer without guessing"), ("fr", hontou_e2e::words::SEE)] {
        let embed = format!(r#"<hontou-quiz deck="/deck.json" lang="{lang}"></hontou-quiz>{SCRIPT}"#);
        let site = Site::with(&embed).having("/deck.json", Response::json(deck.to_string()));
        let reader = Reader::opens(site);
        assert!(reader.quiz().is_enabled(see), "{lang}");
        assert_eq!(reader.console(), []);
    }
}

#[test]
fn another_language_keeps_the_readers_place_and_is_sent_then() {
    let reader = Reader::opens(Site::with(SCRIPT_TAG));
    let quiz = reader.quiz();
    for (at, lang) in LANGS.into_iter().enumerate() {
        let deck = Deck::published_in(lang);
        reader.page("arguments[0].lang = arguments[1]", vec![quiz.host(), json!(lang)]);
        quiz.is_on(&deck.starters()[0].claim);
        if at == 0 {
            quiz.press(hontou_e2e::words::SEE);
        }
        quiz.sees(&deck.starters()[0].fact);
        // And the first screen of the first.
        assert_eq!(of_a_language(&reader).len(), 1 + 2 * (at + 1), "{lang}");
    }
}

#[test]
fn longer_words_fit_on_a_phone() {
    everything_fits(Pseudo::Long, 320);
}

#[test]
fn longer_words_fit_where_there_is_room() {
    everything_fits(Pseudo::Long, 1024);
}

#[test]
fn words_from_right_to_left_fit_on_a_phone() {
    everything_fits(Pseudo::Mirrored, 320);
}

#[test]
fn words_from_right_to_left_fit_where_there_is_room() {
    everything_fits(Pseudo::Mirrored, 1024);
}

/// On every screen nothing is too wide or cut off, every word went through a catalogue or the deck, and it is read in the
/// direction of its language.
#[track_caller]
fn everything_fits(pseudo: Pseudo, width: u32) {
    let column = format!("<style>hontou-quiz {{ max-inline-size: {width}px }}</style>");
    let reader = Reader::opens(pseudo.site(&column, ""));
    let mut found = Vec::new();
    tour::through(&reader, &pseudo.deck(), |screen| {
        let quiz = reader.quiz();
        quiz.comes_to_rest();
        for fault in [Fault::Sideways, Fault::CutOff] {
            found.extend(quiz.faults(fault).into_iter().map(|one| format!("{screen}, {fault:?}: {one}")));
        }
        let english = quiz
            .text()
            .lines()
            .find(|line| !line.starts_with("https://") && line.contains(|c: char| c.is_ascii_alphabetic()))
            .map(str::to_owned);
        found.extend(english.map(|line| format!("{screen}, in no catalogue: {line}")));
        found.extend(
            wrong_way(&quiz.finds::<Vec<(String, bool)>>(STARTS), pseudo)
                .map(|name| format!("{screen}, the wrong way: {name}")),
        );
    });
    assert!(found.is_empty(), "{found:#?}");
}

/// Lines of text that do not fill their box, and whether they stand at its right end rather than at its left.
const STARTS: &str = "
    const range = document.createRange();
    return shown('h2, h3, h4, .fact, .more p, .takeaway, .note p:not(.cause), .checklist label > span, .fine').flatMap((part) => {
        range.selectNodeContents(part);
        const [text, box] = [range.getBoundingClientRect(), part.getBoundingClientRect()];
        const { paddingLeft, paddingRight } = getComputedStyle(part);
        const [left, right] = [text.left - box.left - parseFloat(paddingLeft), box.right - parseFloat(paddingRight) - text.right];
        return Math.abs(left - right) < 8 ? [] : [[part.localName + '.' + part.className, left > right]];
    })";

/// The names of those that begin at the other side than their language does.
fn wrong_way(starts: &[(String, bool)], pseudo: Pseudo) -> impl Iterator<Item = &str> {
    let from_the_right = pseudo == Pseudo::Mirrored;
    starts
        .iter()
        .filter(move |(_, at_the_right)| *at_the_right != from_the_right)
        .map(|(name, _)| name.as_str())
}

#[test]
fn from_right_to_left_the_first_answer_is_at_the_right_and_digits_are_the_languages_own() {
    let reader = Reader::opens(Pseudo::Mirrored.site("", ""));
    let quiz = reader.quiz();
    quiz.sees("١ / ٨");
    let lefts: Vec<f64> =
        quiz.finds("return shown('.answer').map((one) => one.getBoundingClientRect().left)");
    assert!(lefts.is_sorted_by(|one, next| one > next), "{lefts:?}");
    // What stands around a quiz keeps its own direction.
    let around =
        reader.page("return getComputedStyle(arguments[0].parentElement).direction", vec![quiz.host()]);
    assert_eq!(around, "ltr");
}
