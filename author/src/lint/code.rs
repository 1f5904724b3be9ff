//! The kinds of finding, each with its stable name.

use std::fmt;

use hontou_core::deck;

/// The kind of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Code {
    /// The file is not JSON.
    Json,
    /// An object has a field twice.
    DuplicateField,
    /// The loader would refuse it.
    DeckTooLarge,
    /// It is not a valid deck.
    Deck(deck::Code),
    /// The review date has passed.
    Overdue,
    /// The next review is not after the last.
    ReviewOrder,
    /// The next review is too far away.
    ReviewLate,
    /// A document has no date.
    UndatedSource,
    /// A fact that can change does not say when it was true.
    UndatedCard,
    /// A day is in the future.
    FutureDate,
    /// A text is empty.
    EmptyText,
    /// A text begins or ends with a space, or contains a control character.
    StrayBlank,
    /// A text contains markup, which readers would see as it is written.
    Html,
    /// A claim is not a question.
    ClaimStates,
    /// A takeaway is a question.
    TakeawayAsks,
    /// A reading is not in kana.
    RubyReading,
    /// Ruby in other signs than ours.
    RubySigns,
    /// A sentence is too long for a phone.
    LongSentence,
    /// A list has the same text twice.
    SaidTwice,
    /// The deck does not use a term of the glossary.
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
    /// An option says "none of these" where only one can be picked anyway.
    NoneAlone,
    /// Several may be picked, and no option says "none of these".
    NoNone,
    /// Several may be picked, and fewer than two go together.
    NotSeveral,
    /// The memo would show an answer twice: with its note and by itself.
    EchoTwice,
    /// A text contains a word that promises, sells or judges.
    Wording,
    /// A rule that needs no knowledge guesses most verdicts.
    Guessable,
    /// A takeaway points at something that the recap does not show.
    PointingTakeaway,
    /// A claim in the present tense with a day on which it was true.
    UndatedClaim,
    /// Two negations that take each other back.
    DoubleNegative,
    /// The same claim in other words.
    ClaimRepeated,
    /// A document has no address to open.
    NoAddress,
}

impl Code {
    /// Its stable name, as in `long-sentence`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::DuplicateField => "duplicate-field",
            Self::DeckTooLarge => "deck-too-large",
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
            Self::RubySigns => "ruby-signs",
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
            Self::NoneAlone => "none-alone",
            Self::NoNone => "no-none",
            Self::NotSeveral => "not-several",
            Self::EchoTwice => "echo-twice",
            Self::Wording => "wording",
            Self::Guessable => "guessable",
            Self::PointingTakeaway => "pointing-takeaway",
            Self::UndatedClaim => "undated-claim",
            Self::DoubleNegative => "double-negative",
            Self::ClaimRepeated => "claim-repeated",
            Self::NoAddress => "no-address",
        }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
