//! The texts in English.

use super::Texts;
use crate::deck::{Date, Level, Verdict};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// `23 November 2026`: a form that no reader takes for another day.
fn date(date: Date) -> String {
    let month = MONTHS.get(usize::from(date.month).wrapping_sub(1)).copied().unwrap_or_default();
    format!("{} {month} {}", date.day, date.year)
}

/// `1 card`, `8 cards`.
fn counted(count: usize, one: &str) -> String {
    let ending = if count == 1 { "" } else { "s" };
    format!("{count} {one}{ending}")
}

pub(super) static TEXTS: Texts = Texts {
    verdict: |verdict| match verdict {
        Verdict::True => "True",
        Verdict::False => "Not true",
        Verdict::Unknown => "Not known",
    },
    level: |level| match level {
        Level::Doctor => "Doctor first",
        Level::Confirm => "Make sure",
        Level::Rethink => "Think over",
        Level::Ready => "Compare",
    },
    date,

    cards_and_minutes: |cards, minutes| {
        format!("{}, about {}", counted(cards, "card"), counted(minutes, "minute"))
    },
    place: |at, of| format!("{at} / {of}"),
    cards: "Card",
    questions: "Question",
    check: "Self-check before a consultation",
    to_cards: "Back to the cards",
    topics: "Choose a topic",
    starter: "First cards",
    all: "All cards",
    count: |cards| counted(cards, "card"),

    your_guess: "Your guess",
    see: "Show the answer without guessing",
    guessed_right: "As you guessed",
    guessed: |guess| format!("You guessed “{guess}”"),
    seen: "You looked",
    why: "Why it is easy to get wrong",
    unknown: "What is not known yet",
    takeaway: "To remember",
    glossary: "Words explained",
    as_of: |day| format!("As of {}", date(day)),
    back: "Back",
    next: "Next",
    next_card: "Next card",
    to_recap: "See the recap",

    recap: |cards| format!("What {} told", counted(cards, "card")),
    recap_lead: "Marked: facts that differ from your guess.",
    surprised: "Differs from your guess",
    show_card: "Show card",
    check_invitation: |questions, minutes| {
        format!(
            "To the self-check ({}, about {})",
            counted(questions, "question"),
            counted(minutes, "minute")
        )
    },
    restart: "Start again",

    unanswered: "Choose one answer. If you would rather not say, choose “I don't know / rather not say”.",
    stays_here: "Your answers are used on this screen only. They are not sent and not stored.",
    to_memo: "See the memo",

    memo: "Memo for the consultation",
    notes: "What to mind",
    caused_by: "Your answer",
    change: "Change",
    also: "For the record",
    all_answers: "See and change all answers",
    print: "Print",
    copy: "Copy as text",
    copied: "The memo was copied.",
    copy_failed: "Copying did not work. Please print it instead.",
    share: "Tell someone about this quiz",
    link_copied: "The page's address was copied. It holds no answer.",
    made_on: |day| format!("Made on {}", date(day)),
    write_here: "What I asked, what I decided",

    source_article: "Article",
    source_outside: "Other source",
    source_general: "General caution",
    section: |section| format!("section “{section}”"),
    not_advice: "This is information to prepare a conversation. It is not medical advice.",
    reviewed: |day| format!("Last reviewed {}.", date(day)),
    overdue: |day| format!("This was to be reviewed by {}. It may be out of date.", date(day)),
};
