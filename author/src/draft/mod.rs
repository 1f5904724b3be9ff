//! From an article: drafts of cards, each with the sentence that it comes from.
//!
//! Nothing is written here. Every text of a draft is a run of the article or empty, and `open` says what an author has yet
//! to write. A verdict is given only where the article's own words give it. The words that are looked for are data, in
//! `ja.json` and `en.json`.
//!
//! | module | contents |
//! |---|---|
//! | `html` | HTML as text |
//! | `outline` | title, sections and paragraphs of a text |
//! | `sentence` | the sentences of a paragraph |
//! | `rule` | the cues as data, and what each takes from a sentence |
//! | `words`, `number` | how words, quotations, numbers and years are found |
//! | `collect` | the drafts of an article, ranked |
//! | `deck` | drafts as a deck that is not complete |

mod collect;
mod deck;
mod html;
mod number;
mod outline;
mod rule;
mod sentence;
mod words;

use std::ops::Range;

use hontou_core::deck::Verdict;
use serde::{Serialize, Serializer};

pub use deck::{CardNote, DraftDeck, draft_deck};
pub use rule::DraftLang;

use crate::overlap::Article;

/// The most drafts of one article. An author reads each of them.
pub const MOST: usize = 60;

/// What an article gives: its text, its sections, and drafts of cards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Drafts {
    /// The language whose cues were looked for.
    pub lang: DraftLang,
    /// The article as it was read, which every place counts in: the text as it was given or, of HTML, its text.
    pub text: String,
    /// The title, a run of the text. It is empty if there is none.
    pub title: String,
    /// The sections that have text, in the order of the article.
    pub sections: Vec<Section>,
    /// The drafts, those first that say most for a card.
    pub drafts: Vec<Draft>,
    /// How many more there would be.
    pub left: usize,
}

/// A section of the article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Section {
    /// Its id as a topic of a deck: `topic-1` is the first.
    pub id: String,
    /// Its heading, a run of the text.
    pub title: String,
    /// 1 for the title of the article, 2 and more for headings below.
    pub level: u8,
    /// Where its heading is.
    pub place: Place,
}

/// A draft of a card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Draft {
    /// Its id as a card of a deck: `draft-1` is the first.
    pub id: String,
    /// What the article calls a misconception, in its own words. It is empty if the words give no claim.
    pub claim: String,
    /// The verdict that the words themselves give.
    #[serde(serialize_with = "name")]
    pub verdict: Option<Verdict>,
    /// The sentence, as a note for the author.
    pub note: String,
    /// The id of the section it is in.
    pub topic: Option<String>,
    /// The heading of that section, or empty.
    pub section: String,
    /// Where the note is.
    pub place: Place,
    /// Where the claim is, if there is one.
    pub claim_place: Option<Place>,
    /// What found it, the strongest first.
    pub cues: Vec<Cue>,
    /// What the author has yet to write, in the order of a card's fields.
    pub open: Vec<Open>,
}

/// A rule that found a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Cue {
    /// The stable name of the rule.
    pub rule: String,
    /// The words that it found, a run of the text.
    pub words: String,
}

/// A run of the article's text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Place {
    /// The line it begins on, counted from 1.
    pub line: usize,
    /// Its bytes in UTF-8, as Rust counts them.
    pub bytes: Range<usize>,
    /// Its units in UTF-16, as JavaScript and a text area count them.
    pub units: Range<usize>,
}

/// A field of a card that is for the author to write.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Open {
    /// The claim: there is none.
    Claim,
    /// The claim is the article's own wording, and no question yet.
    Wording,
    /// Whether the claim is true.
    Verdict,
    /// The fact, which the answer states first.
    Fact,
    /// Why people believe otherwise.
    Why,
    /// What is not known yet, for the verdict `unknown`.
    Unknown,
    /// The fact in one line.
    Takeaway,
    /// A source besides the article, and the section if the article has no headings.
    Source,
}

impl Open {
    /// Its stable name, as in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Claim => "claim",
            Self::Wording => "wording",
            Self::Verdict => "verdict",
            Self::Fact => "fact",
            Self::Why => "why",
            Self::Unknown => "unknown",
            Self::Takeaway => "takeaway",
            Self::Source => "source",
        }
    }
}

/// The drafts of an article: plain text, Markdown or HTML.
///
/// ```
/// use hontou_author::draft::{DraftLang, drafts};
/// use hontou_core::deck::Verdict;
///
/// let article = "# Tea\n\nThe saying “Green tea has no caffeine” is not true. We like tea.";
/// let found = drafts(article, DraftLang::En);
/// assert_eq!(found.drafts.len(), 1);
/// assert_eq!(found.drafts[0].claim, "Green tea has no caffeine");
/// assert_eq!(found.drafts[0].verdict, Some(Verdict::False));
/// assert_eq!(found.drafts[0].section, "Tea");
/// ```
pub fn drafts(article: &str, lang: DraftLang) -> Drafts {
    let text = if html::is_html(article) { html::text(article) } else { article.to_owned() };
    collect::drafts(text, lang)
}

/// The bytes of a text that are copied from the article, by the rule of [`overlap`](crate::overlap): to be put into other
/// words. `article` is the text of [`Drafts::text`], and `lang` the language of both.
///
/// ```
/// use hontou_author::draft::copied;
///
/// let article = "お茶の話\n\n緑茶と紅茶は、もともと同じ木の葉からつくられています。";
/// assert_eq!(copied("緑茶と紅茶はもともと同じ木の葉からつくられる", article, "ja").len(), 1);
/// assert!(copied("紅茶も緑茶も、同じ木の葉？", article, "ja").is_empty());
/// ```
pub fn copied(text: &str, article: &str, lang: &str) -> Vec<Range<usize>> {
    Article::new(article).copied(text, lang)
}

#[expect(clippy::ref_option, clippy::trivially_copy_pass_by_ref, reason = "serde calls it so")]
fn name<S: Serializer>(verdict: &Option<Verdict>, into: S) -> Result<S::Ok, S::Error> {
    verdict.map(Verdict::name).serialize(into)
}
