//! Two articles of our own, as health pages write them: one in Markdown, one as plain text with its lines broken.

use hontou_author::draft::{Draft, DraftLang, Drafts, drafts};
use hontou_core::deck::Verdict::{self, False, Unknown};

const DRIP: &str = include_str!("drip.md");
const SUNSCREEN: &str = include_str!("sunscreen.txt");

/// A draft that must be there: how its note begins, its claim, its verdict, its section, and what found it first.
type Wanted = (&'static str, &'static str, Option<Verdict>, &'static str, &'static str);

fn of(text: &str) -> Drafts {
    drafts(text, DraftLang::En)
}

/// The text with one space for any white space.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn assert_finds(article: &str, wanted: &[Wanted]) {
    let found = of(article).drafts;
    for (note, claim, verdict, section, rule) in wanted {
        let draft = found
            .iter()
            .find(|draft| flat(&draft.note).starts_with(note))
            .unwrap_or_else(|| panic!("{note}"));
        let Draft { claim: said, verdict: given, section: place, cues, .. } = draft;
        assert_eq!(
            (flat(said).as_str(), *given, place.as_str(), cues[0].rule.as_str()),
            (*claim, *verdict, *section, *rule),
            "{note}"
        );
    }
}

#[track_caller]
fn assert_leaves(article: &str, sentences: &[&str]) {
    let found = of(article).drafts;
    for sentence in sentences {
        assert!(flat(article).contains(sentence), "{sentence} is in the article");
        let draft = found.iter().find(|draft| flat(&draft.note).contains(sentence));
        assert!(draft.is_none(), "{draft:?}");
    }
}

#[test]
fn what_an_article_on_drips_corrects_is_found() {
    assert_finds(
        DRIP,
        &[
            (
                "It is a myth that",
                "a drip of vitamin C prevents colds",
                Some(False),
                "What people say",
                "not-so",
            ),
            (
                "“A drip makes up",
                "A drip makes up for bad nights",
                Some(False),
                "What people say",
                "quoted-false",
            ),
            (
                "There is no good",
                "drips make the skin of healthy people lighter",
                None,
                "What people say",
                "no-evidence",
            ),
            ("Whether drips help", "", Some(Unknown), "What people say", "not-known"),
            (
                "**Myth: More vitamin",
                "More vitamin C is always better",
                Some(False),
                "What people say",
                "myth-label",
            ),
            ("A high level", "", None, "What a drip does", "correction"),
            ("Adults in Britain", "", None, "What vitamin C is", "number"),
            ("James Lind", "", None, "What vitamin C is", "year"),
            ("Vitamin C is also known", "", None, "What vitamin C is", "definition"),
            ("Fruit and vegetables", "", None, "What vitamin C is", "content"),
            ("Large amounts can lead", "", None, "Who should be careful", "risk"),
            ("While pregnant", "", None, "Who should be careful", "risk"),
            ("Any needle can cause", "", None, "Who should be careful", "risk"),
            ("Blood sugar meters", "", None, "Who should be careful", "maybe"),
            ("Prices vary", "", None, "What it costs", "difference"),
        ],
    );
}

#[test]
fn what_an_article_on_sunscreen_corrects_is_found() {
    assert_finds(
        SUNSCREEN,
        &[
            (
                "\"You cannot burn",
                "You cannot burn on a cloudy day",
                Some(False),
                "Five things people say",
                "quoted-false",
            ),
            (
                "\"Dark skin needs",
                "Dark skin needs no protection",
                Some(False),
                "Five things people say",
                "quoted-false",
            ),
            (
                "It is not true",
                "one morning layer lasts all day",
                Some(False),
                "Five things people say",
                "not-so",
            ),
            ("No sunscreen blocks", "", None, "Five things people say", "correction"),
            ("In fact, since 2012", "", None, "Five things people say", "correction"),
            ("Contrary to what", "", None, "What the number means", "correction"),
            ("SPF is short for", "", None, "What the number means", "definition"),
            ("SPF 30 lets through", "", None, "What the number means", "number"),
            ("Sunscreen should be put", "", None, "What the number means", "need"),
            ("Whether that has any effect", "", Some(Unknown), "Is it safe?", "not-known"),
            ("Studies have shown", "", None, "Is it safe?", "finding"),
            ("An allergic rash", "", None, "Is it safe?", "risk"),
            ("Babies under six", "", None, "Is it safe?", "instead"),
        ],
    );
}

#[test]
fn what_says_nothing_for_a_card_is_left() {
    assert_leaves(
        DRIP,
        &[
            "Clinics in many countries sell",
            "Some people get one",
            "Nobody could say why",
            "Does a drip cure a hangover?",
            "Many clinics say so.",
            "Ask for the whole price",
            "A good clinic takes",
            "Nobody has to decide",
            "Bring a friend",
            "The chairs are",
        ],
    );
    assert_leaves(
        SUNSCREEN,
        &[
            "Every summer",
            "We sell sunscreen ourselves",
            "Hats and long sleeves",
            "Clothes do not wash off.",
            "A shadow shorter",
            "Come in and ask.",
            "The coffee is free",
        ],
    );
}

#[test]
fn no_verdict_is_given_but_where_the_words_give_it() {
    for (article, verdicts) in [(DRIP, 4), (SUNSCREEN, 4)] {
        let found = of(article);
        let given = found.drafts.iter().filter(|draft| draft.verdict.is_some()).count();
        assert_eq!(given, verdicts, "{:#?}", found.drafts);
        assert!(found.drafts.iter().all(|draft| draft.verdict != Some(Verdict::True)));
    }
}

#[test]
fn headings_of_both_articles_are_their_sections() {
    let sections =
        |article| of(article).sections.into_iter().map(|section| section.title).collect::<Vec<_>>();
    assert_eq!(of(DRIP).title, "Vitamin C drips: what is known");
    assert_eq!(
        sections(DRIP),
        [
            "Vitamin C drips: what is known",
            "What vitamin C is",
            "What a drip does",
            "What people say",
            "Who should be careful",
            "What it costs"
        ]
    );
    assert_eq!(
        sections(SUNSCREEN),
        [
            "Sunscreen, plainly",
            "Two kinds of rays",
            "What the number means",
            "Five things people say",
            "Is it safe?",
            "Shade, clothes and the time of day"
        ]
    );
}

/// The same article as a page: nothing is lost but the tags, and nothing of a script comes in.
#[test]
fn as_html_an_article_gives_the_same_drafts() {
    let mut html = String::from(
        "<!doctype html><script>var a = '<p>In fact, it is a myth that scripts are read.</p>'</script>",
    );
    for part in DRIP.split("\n\n") {
        let signs = part.len() - part.trim_start_matches('#').len();
        let (tag, words) =
            if signs == 0 { ("p".to_owned(), part) } else { (format!("h{signs}"), part[signs..].trim()) };
        html += &[
            "<",
            &tag,
            " class=\"a>b\">",
            &words.replace('&', "&amp;").replace(" a ", " <b>a</b> "),
            "</",
            &tag,
            ">",
        ]
        .concat();
    }
    let said = |text: &str| {
        of(text).drafts.into_iter().map(|draft| (draft.claim, draft.note, draft.section)).collect::<Vec<_>>()
    };
    assert_eq!(said(&html), said(DRIP));
}
