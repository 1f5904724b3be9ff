//! Properties of any text: nothing panics, every place is one of the text, and every text of a draft is a run of it.

use hontou_author::draft::{DraftLang, Drafts, MOST, Place, copied, drafts};
use proptest::prelude::*;
use proptest::strategy::ValueTree;

/// What articles are made of, and what breaks readers of them.
const PARTS: [&str; 52] = [
    "誤解1:",
    "「",
    "」",
    "は誤りです。",
    "わけではありません。",
    "お茶は、",
    "必ずしも",
    "実は",
    "2015年に",
    "30mg",
    "３〜５割",
    "。",
    "、",
    "\n",
    "\n\n",
    "\r\n",
    "# ",
    "■",
    "【",
    "】",
    "第2章",
    "{茶|ちゃ}",
    "🍵",
    "\u{200b}",
    "\u{301}",
    "『",
    "（",
    "Myth 2: ",
    "“",
    "”",
    "\"",
    " is a myth",
    "It is not true that ",
    "no ",
    "evidence ",
    "that ",
    "in ",
    "1999",
    " mg",
    ". ",
    "? ",
    "e.g. ",
    "<p>",
    "</p>",
    "<script>",
    "</script",
    "<!--",
    "-->",
    "&amp;",
    "&#x6c34;",
    "<h2 a='",
    "```\n",
];

fn article() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        8 => prop::sample::select(&PARTS[..]).prop_map(str::to_owned),
        1 => any::<String>(),
    ];
    prop::collection::vec(part, 0..60).prop_map(|parts| parts.concat())
}

fn assert_place(text: &str, place: &Place, run: &str) {
    assert_eq!(text.get(place.bytes.clone()), Some(run));
    let units: Vec<u16> = text.encode_utf16().collect();
    assert_eq!(String::from_utf16(&units[place.units.clone()]).ok().as_deref(), Some(run));
    assert_eq!(text[..place.bytes.start].matches('\n').count() + 1, place.line);
}

fn assert_runs(Drafts { text, title, sections, drafts, left, .. }: &Drafts) {
    assert!(text.contains(title.as_str()));
    assert!(drafts.len() <= MOST && (*left == 0 || drafts.len() == MOST));
    for section in sections {
        assert_place(text, &section.place, &section.title);
    }
    for draft in drafts {
        assert_place(text, &draft.place, &draft.note);
        assert!(!draft.note.trim().is_empty() && !draft.cues.is_empty());
        match &draft.claim_place {
            Some(place) => assert_place(text, place, &draft.claim),
            None => assert_eq!(draft.claim, ""),
        }
        assert!(draft.cues.iter().all(|cue| !cue.words.is_empty() && text.contains(&cue.words)));
        let section = sections.iter().find(|section| Some(&section.id) == draft.topic.as_ref());
        assert_eq!(section.map_or("", |section| &section.title), draft.section);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 1000, ..ProptestConfig::default() })]

    #[test]
    fn every_text_of_a_draft_is_a_run_of_any_article(article in article()) {
        for lang in DraftLang::ALL {
            let found = drafts(&article, lang);
            assert_runs(&found);
            let deck = found.deck();
            prop_assert_eq!(deck.notes.len(), found.drafts.len());
        }
    }

    #[test]
    fn what_is_copied_lies_in_any_text(article in article(), text in article()) {
        for lang in ["ja", "en"] {
            let runs = copied(&text, &article, lang);
            prop_assert!(runs.iter().all(|run| !text[run.clone()].is_empty()));
            prop_assert!(runs.windows(2).all(|two| two[0].end <= two[1].start));
        }
    }
}

/// The strategy reaches what it is for: most articles of such parts have a draft, and some have a claim.
#[test]
fn the_articles_have_drafts() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let (mut some, mut claims) = (0, 0);
    for _ in 0..300 {
        let text = article().new_tree(&mut runner).expect("a text").current();
        let found = drafts(&text, DraftLang::of(&text)).drafts;
        some += usize::from(!found.is_empty());
        claims += usize::from(found.iter().any(|draft| !draft.claim.is_empty()));
    }
    assert!(some > 100 && claims > 50, "{some} of 300 have a draft, {claims} a claim");
}
