//! Every text the widget says by itself, by key. What a deck says is in the deck.
//!
//! `texts/LANG.json` holds the words of each language; the build packs them into a list, which is what a reader downloads.
//! The list begins with the version of the keys it was packed for, so that a list that does not fit is refused and never
//! shown shifted.

/// Names each key once: for the fields, and for the list they travel as.
macro_rules! words {
    ($($(#[$meaning:meta])? $name:ident,)*) => {
        /// The words of a language. A `{}` is filled in; with what, each key says.
        #[derive(Clone, Copy)]
        #[expect(missing_docs, reason = "each is named after what it says")]
        pub struct Words {
            $($(#[$meaning])? pub $name: &'static str,)*
        }

        impl Words {
            /// The keys, in the order in which the words travel.
            pub const KEYS: &[&str] = &[$(stringify!($name),)*];

            /// The words of a packed list; none if it was packed for other keys. They are kept for as long as the page is
            /// there.
            pub fn unpack(mut packed: impl Iterator<Item = String>) -> Option<Self> {
                if packed.next()? != Self::version() {
                    return None;
                }
                Some(Self { $($name: Box::leak(packed.next()?.into_boxed_str()),)* })
            }
        }
    };
}

words! {
    /// The tag by which dates and plurals are asked for.
    locale,
    is_true,
    is_false,
    is_unknown,
    doctor,
    confirm,
    rethink,
    ready,
    /// `{}`: how many; where a language has a form for one, `one|other`.
    count_cards,
    /// The same.
    count_questions,
    /// The same.
    count_minutes,
    /// `{}`: the cards, the minutes.
    count_and_minutes,
    cards,
    questions,
    check,
    to_cards,
    topics,
    starter,
    all,
    your_guess,
    see,
    guessed_right,
    /// `{}`: the guess.
    you_guessed,
    seen,
    why,
    unknown,
    takeaway,
    glossary,
    /// `{}`: the date.
    as_of_day,
    back,
    next,
    next_card,
    to_recap,
    /// `{}`: the cards.
    told_by,
    recap_lead,
    surprised,
    show_card,
    /// `{}`: the questions, the minutes.
    to_check,
    restart,
    unanswered,
    stays_here,
    to_memo,
    memo,
    notes,
    caused_by,
    change,
    also,
    all_answers,
    print,
    copy,
    copied,
    copy_failed,
    share,
    link_copied,
    /// `{}`: the date.
    made_on_day,
    write_here,
    source_article,
    source_outside,
    source_general,
    /// `{}`: the section.
    in_section,
    not_advice,
    /// `{}`: the date.
    reviewed_on,
    /// `{}`: the date.
    overdue_since,
    /// `{}`: a label, what is said under it.
    labelled,
    hide_readings,
    share_card,
}

impl Words {
    /// The version of the keys: it changes with every key and with their order.
    pub fn version() -> String {
        const VERSION: u32 = version(Words::KEYS);
        VERSION.to_string()
    }
}

/// FNV-1a over the keys, each ended by a zero.
const fn version(keys: &[&str]) -> u32 {
    let mut hash: u32 = 0x811c_9dc5;
    let mut key = 0;
    while key < keys.len() {
        let bytes = keys[key].as_bytes();
        let mut at = 0;
        while at <= bytes.len() {
            let byte = if at < bytes.len() { bytes[at] } else { 0 };
            hash = (hash ^ byte as u32).wrapping_mul(0x0100_0193);
            at += 1;
        }
        key += 1;
    }
    hash
}
