//! The kinds of finding, each with its stable name.

use std::fmt;

use hontou_core::deck;

/// What kind of finding it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Code {
    /// The file is not JSON.
    Json,
    /// The reader of decks refuses it.
    Deck(deck::Code),
    /// The day of the next review has passed.
    Overdue,
    /// The next review is not after the last.
    ReviewOrder,
    /// The next review is too far off.
    ReviewLate,
    /// A document has no date.
    UndatedSource,
    /// What can age does not say when it was so.
    UndatedCard,
    /// A day lies ahead.
    FutureDate,
    /// A text is empty.
    EmptyText,
    /// A text begins or ends with a blank, or holds a control character.
    StrayBlank,
    /// Markup, which is shown as it is written.
    Html,
    /// A claim is not a question.
    ClaimStates,
    /// A takeaway is a question.
    TakeawayAsks,
    /// A reading is not in kana.
    RubyReading,
    /// A sentence is too long for a phone.
    LongSentence,
    /// The same text occurs twice in a list.
    SaidTwice,
    /// A term of the glossary occurs nowhere.
    UnusedTerm,
    /// A checklist has no item.
    EmptyChecklist,
    /// Nothing cites a source.
    UnusedSource,
    /// A link is not encrypted.
    InsecureLink,
    /// No card belongs to a topic.
    UnusedTopic,
    /// No answer shows a checklist.
    UnusedChecklist,
    /// Too many starter cards.
    ManyStarters,
    /// Too few starter cards.
    FewStarters,
    /// One guess is nearly always right.
    OneSided,
    /// A verdict "unknown" without what is unknown.
    UnknownUnsaid,
    /// The article is cited without a section.
    NoSection,
    /// No answer leads to a note.
    UnusedNote,
    /// A note of level "doctor" does not name one.
    DoctorUnnamed,
    /// No note can lead to a headline.
    UnreachableHeadline,
    /// A question has fewer than two real options.
    NoChoice,
    /// Two options say "I don't know".
    TwoWaysOut,
    /// "I don't know" leads to no note where other answers do.
    UnsureWeightless,
    /// No answer to a safety question matters.
    SafetyWeightless,
    /// The memo would repeat an answer that has a note.
    EchoTwice,
    /// A word that promises, sells or judges.
    Wording,
}

impl Code {
    /// Its stable name, as in `long-sentence`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Deck(code) => code.name(),
            Self::Overdue => "overdue",
            Self::ReviewOrder => "review-order",
            Self::ReviewLate => "review-late",
            Self::UndatedSource => "undated-source",
            Self::UndatedCard => "undated-card",
            Self::FutureDate => "future-date",
            Self::EmptyText => "empty-text",
            Self::StrayBlank => "stray-blank",
            Self::Html => "html",
            Self::ClaimStates => "claim-states",
            Self::TakeawayAsks => "takeaway-asks",
            Self::RubyReading => "ruby-reading",
            Self::LongSentence => "long-sentence",
            Self::SaidTwice => "said-twice",
            Self::UnusedTerm => "unused-term",
            Self::EmptyChecklist => "empty-checklist",
            Self::UnusedSource => "unused-source",
            Self::InsecureLink => "insecure-link",
            Self::UnusedTopic => "unused-topic",
            Self::UnusedChecklist => "unused-checklist",
            Self::ManyStarters => "many-starters",
            Self::FewStarters => "few-starters",
            Self::OneSided => "one-sided",
            Self::UnknownUnsaid => "unknown-unsaid",
            Self::NoSection => "no-section",
            Self::UnusedNote => "unused-note",
            Self::DoctorUnnamed => "doctor-unnamed",
            Self::UnreachableHeadline => "unreachable-headline",
            Self::NoChoice => "no-choice",
            Self::TwoWaysOut => "two-ways-out",
            Self::UnsureWeightless => "unsure-weightless",
            Self::SafetyWeightless => "safety-weightless",
            Self::EchoTwice => "echo-twice",
            Self::Wording => "wording",
        }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
