//! Drafts as a deck that is not complete: what is known is filled in, and what is open is an empty text.

use serde::Serialize;
use serde_json::{Value, json};

use super::{Draft, DraftLang, Drafts, Open, Place, drafts};

/// A deck that is not complete, and beside it what its form has no field for.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DraftDeck {
    /// The deck, with the names of its schema. No reader can open it before its empty texts are written.
    pub deck: Value,
    /// What is to be known of each card, in the order of the cards.
    pub notes: Vec<CardNote>,
    /// How many more drafts there would be.
    pub left: usize,
}

/// What is to be known of a card while it is written. The schema of a deck has no field for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CardNote {
    /// The id of the card.
    pub id: String,
    /// The sentence of the article.
    pub note: String,
    /// Where it is in the article.
    pub place: Place,
    /// What is yet to be written.
    pub open: Vec<Open>,
}

/// The drafts of an article as a deck, topic by topic in the order of the article.
///
/// ```
/// use hontou_author::draft::{DraftLang, draft_deck};
///
/// let article = "お茶の話\n\n「緑茶は体を冷やす」という話は誤りです。";
/// let made = draft_deck(article, DraftLang::Ja);
/// assert_eq!(made.deck["topics"][0]["title"], "お茶の話");
/// assert_eq!(made.deck["cards"][0]["claim"], "緑茶は体を冷やす");
/// assert_eq!(made.deck["cards"][0]["verdict"], "false");
/// assert_eq!(made.deck["cards"][0]["fact"], "", "it is for the author to write");
/// assert_eq!(made.notes[0].note, "「緑茶は体を冷やす」という話は誤りです。");
/// ```
pub fn draft_deck(article: &str, lang: DraftLang) -> DraftDeck {
    drafts(article, lang).deck()
}

impl Drafts {
    /// The drafts as a deck, topic by topic in the order of the article.
    pub fn deck(&self) -> DraftDeck {
        let mut drafts: Vec<_> = self.drafts.iter().collect();
        let starters: Vec<_> = drafts.iter().take(STARTERS).map(|draft| draft.id.as_str()).collect();
        drafts.sort_by_key(|draft| draft.place.bytes.start);
        let is_used = |id: &str| drafts.iter().any(|draft| draft.topic.as_deref() == Some(id));
        let mut topics: Vec<_> = (self.sections.iter())
            .filter(|section| is_used(&section.id))
            .map(|section| json!({ "id": section.id, "title": plain(&section.title) }))
            .collect();
        if drafts.iter().any(|draft| draft.topic.is_none()) {
            topics.insert(0, json!({ "id": NO_TOPIC, "title": "" }));
        }
        let deck = json!({
            "$schema": "deck.schema.json",
            "schema": 1,
            "id": "",
            "lang": self.lang.tag(),
            "version": "0.1.0",
            "title": "",
            "lead": "",
            "reviewed": "",
            "review_by": "",
            "sources": [{ "id": "article", "kind": "article", "title": plain(&self.title) }],
            "topics": topics,
            "cards": drafts.iter().map(|draft| card(draft, starters.contains(&draft.id.as_str()))).collect::<Vec<_>>(),
        });
        let note = |draft: &&Draft| CardNote {
            id: draft.id.clone(),
            note: draft.note.clone(),
            place: draft.place.clone(),
            open: draft.open.clone(),
        };
        DraftDeck { deck, notes: drafts.iter().map(note).collect(), left: self.left }
    }
}

/// The topic of drafts above the first heading.
const NO_TOPIC: &str = "topic-0";
/// So many drafts that say most are starter cards, until the author chooses others. A deck needs one.
const STARTERS: usize = 8;

fn card(draft: &Draft, is_starter: bool) -> Value {
    let mut card = json!({
        "id": draft.id,
        "topic": draft.topic.as_deref().unwrap_or(NO_TOPIC),
        "claim": plain(&draft.claim),
        "verdict": draft.verdict.map_or("", hontou_core::deck::Verdict::name),
        "fact": "",
        "why": "",
        "takeaway": "",
        "source": { "ref": "article" },
    });
    if is_starter {
        card["starter"] = true.into();
    }
    if draft.open.contains(&Open::Unknown) {
        card["unknown"] = "".into();
    }
    if !draft.section.is_empty() {
        card["source"]["section"] = plain(&draft.section).into();
    }
    card
}

/// Braces are ruby in a deck, and an article's are none.
fn plain(text: &str) -> String {
    text.replace(['{', '}'], "")
}
