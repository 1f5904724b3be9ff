//! What a reader notices who goes through a whole deck: each rule in a small deck that breaks it and in one that does not, in
//! each language that has words for it.

use hontou_author::lint::lint;
use hontou_core::lang::INTERFACE;
use serde_json::{Value, json};

use crate::today;

/// A deck of these claims with their verdicts.
fn deck(lang: &str, claims: &[(String, &str)]) -> Value {
    let card = |(at, (claim, verdict)): (usize, &(String, &str))| {
        json!({
            "id": format!("c{at}"), "topic": "t", "starter": at < 5, "claim": claim, "verdict": verdict, "fact": "f",
            "why": "w", "takeaway": "t", "source": { "ref": "s", "section": "s" }, "unknown": "u",
        })
    };
    json!({
        "schema": 1, "id": "small", "lang": lang, "version": "1", "title": "t", "lead": "l",
        "reviewed": "2026-01-01", "review_by": "2027-01-01",
        "sources": [{ "id": "s", "kind": "article", "title": "s" }],
        "topics": [{ "id": "t", "title": "t" }],
        "cards": claims.iter().enumerate().map(card).collect::<Vec<_>>(),
    })
}

/// A deck of one card with this in it.
fn with(lang: &str, field: &str, value: Value) -> Value {
    let mut deck = deck(lang, &[("?".to_owned(), "true")]);
    deck["cards"][0][field] = value;
    deck
}

/// The places of the findings of a kind.
fn found(deck: Value, code: &str) -> Vec<String> {
    let found = lint(&hontou_author::json::tree(deck), today());
    found.into_iter().filter(|one| one.problem.code.name() == code).map(|one| one.problem.path).collect()
}

/// As many claims as asked for, each its own, each with a word.
fn claims<'v>(words: &str, verdict: &'v str, count: usize) -> Vec<(String, &'v str)> {
    (0..count).map(|nth| (format!("{nth}{words}{nth}？"), verdict)).collect()
}

#[test]
fn words_that_sound_too_wide_do_not_give_the_verdicts_away() {
    for (lang, wide) in [
        ("ja", "だれ"),
        ("en", " everyone only "),
        ("ko", " 모두 "),
        ("zh-Hans", "一样"),
        ("zh-Hant", "一樣"),
    ] {
        let half = |first, second| {
            let claims = [claims(wide, first, 6), claims(" x ", second, 6)].concat();
            found(deck(lang, &claims), "guessable")
        };
        assert_eq!(half("false", "true"), ["cards"], "{lang}: right for all");
        assert_eq!(half("true", "false"), [""; 0], "{lang}: right for none");
        let few = [claims(wide, "false", 5), claims(" x ", "true", 5)].concat();
        assert_eq!(
            found(deck(lang, &few), "guessable"),
            [""; 0],
            "{lang}: of few cards any rule is right by chance"
        );
    }
    let thirds = |verdict, wide| [claims(" any ", wide, 9), claims(" x ", verdict, 6)].concat();
    assert_eq!(
        found(deck("en", &thirds("unknown", "false")), "guessable"),
        [""; 0],
        "9 of 15, which is 60 %"
    );
    // No words are known of this language.
    assert_eq!(
        found(deck("fr", &[claims(" x ", "true", 7), claims(" y ", "false", 7)].concat()), "guessable"),
        [""; 0]
    );
}

#[test]
fn a_word_is_a_whole_word_where_words_are_parted() {
    let inside = [claims(" anyhow allergic ", "false", 7), claims(" x ", "true", 5)].concat();
    assert_eq!(found(deck("en", &inside), "guessable"), [""; 0]);
}

#[test]
fn no_answer_is_right_for_nearly_all() {
    for verdict in ["true", "false", "unknown"] {
        let other = if verdict == "true" { "false" } else { "true" };
        let share = |most| {
            let claims = [claims(" x ", verdict, most), claims(" y ", other, 15 - most)].concat();
            found(deck("fr", &claims), "guessable")
        };
        assert_eq!((share(10), share(9)), (vec!["cards".to_owned()], Vec::new()), "{verdict}");
    }
    assert_eq!(
        found(deck("fr", &claims(" x ", "false", 15)), "guessable"),
        [""; 0],
        "it is one-sided, and said once"
    );
    assert_eq!(found(deck("fr", &claims(" x ", "false", 15)), "one-sided"), ["cards"]);
}

#[test]
fn a_takeaway_names_what_it_is_about() {
    for (lang, pointing, naming) in [
        ("ja", "それは袋です。", "エクソソームは袋です。"),
        ("en", "It is a sac.", "An exosome is a sac."),
        ("ko", "이것은 주머니입니다.", "엑소좀은 주머니입니다."),
        ("zh-Hans", "这是小囊泡。", "外泌体是小囊泡。"),
        ("zh-Hant", "這是小囊泡。", "外泌體是小囊泡。"),
    ] {
        let place = ["cards[0].takeaway"];
        assert_eq!(found(with(lang, "takeaway", json!(pointing)), "pointing-takeaway"), place, "{lang}");
        assert_eq!(found(with(lang, "takeaway", json!(naming)), "pointing-takeaway"), [""; 0], "{lang}");
    }
    assert_eq!(
        found(with("en", "takeaway", json!("Items are few.")), "pointing-takeaway"),
        [""; 0],
        "a whole word"
    );
}

#[test]
fn a_claim_that_was_true_on_a_day_says_when() {
    for lang in INTERFACE {
        let dated = |claim: &str| {
            let mut deck = with(lang, "claim", json!(claim));
            deck["cards"][0]["as_of"] = json!("2024-07-31");
            found(deck, "undated-claim")
        };
        assert_eq!(dated("？"), ["cards[0].claim"], "{lang}");
        assert_eq!(dated("2024？"), [""; 0], "{lang}");
        assert_eq!(dated("20240？"), ["cards[0].claim"], "{lang}: not a year");
        assert_eq!(
            found(with(lang, "claim", json!("？")), "undated-claim"),
            [""; 0],
            "{lang}: it does not age"
        );
    }
}

#[test]
fn japanese_says_no_once() {
    for field in ["fact", "why", "takeaway"] {
        let text = json!("働かないわけではない。");
        assert_eq!(found(with("ja", field, text.clone()), "double-negative"), [format!("cards[0].{field}")]);
        assert_eq!(found(with("en", field, text), "double-negative"), [""; 0], "the words are Japanese");
        assert_eq!(found(with("ja", field, json!("働かない。")), "double-negative"), [""; 0]);
    }
}

#[test]
fn the_same_claim_is_not_asked_in_other_words() {
    for (lang, one, other, apart) in [
        (
            "ja",
            "エクソソームの化粧品は人の肌に合う？",
            "エクソソームの化粧品は人の肌に悪い？",
            "化粧品のエクソソームは何から？",
        ),
        (
            "en",
            "Do we know what exosomes do to skin today?",
            "Do we know what exosomes do to skin over years?",
            "Do we know what skin does?",
        ),
        (
            "ko",
            "이 새 약은 늘 모든 사람의 피부에 잘 맞나요?",
            "이 새 약은 늘 모든 사람의 피부에 안 맞나요?",
            "이 약은 누가 만드나요?",
        ),
        (
            "zh-Hans",
            "外泌体化妆品涂在皮肤上以后会马上起效吗？",
            "外泌体化妆品涂在皮肤上以后会留下来吗？",
            "皮肤会变吗？",
        ),
        (
            "zh-Hant",
            "外泌體保養品擦在皮膚上以後會馬上有效嗎？",
            "外泌體保養品擦在皮膚上以後會留下來嗎？",
            "皮膚會變嗎？",
        ),
    ] {
        let two = |second: &str| {
            let claims = [(one.to_owned(), "true"), (second.to_owned(), "false")];
            found(deck(lang, &claims), "claim-repeated")
        };
        assert_eq!(two(other), ["cards[1].claim"], "{lang}");
        assert_eq!(two(apart), [""; 0], "{lang}");
    }
}

#[test]
fn a_document_can_be_opened_and_says_when_it_is_from() {
    let source = |source: Value| {
        let mut deck = deck("en", &[("?".to_owned(), "true")]);
        deck["sources"][0] = source;
        (found(deck.clone(), "no-address"), found(deck, "undated-source"))
    };
    let (place, none) = (vec!["sources[0]".to_owned()], Vec::new());
    let bare = json!({ "id": "s", "kind": "outside", "title": "A paper" });
    assert_eq!(source(bare.clone()), (place.clone(), place.clone()));
    for (field, value) in [("title", "A report of 2020"), ("publisher", "A journal (2024)")] {
        let mut dated = bare.clone();
        dated[field] = json!(value);
        dated["url"] = json!("https://example.com/");
        assert_eq!(source(dated), (none.clone(), none.clone()), "{field}");
    }
    // Of these there is nothing to open.
    for kind in ["article", "general"] {
        assert_eq!(
            source(json!({ "id": "s", "kind": kind, "title": "s" })),
            (none.clone(), none.clone()),
            "{kind}"
        );
    }
}
