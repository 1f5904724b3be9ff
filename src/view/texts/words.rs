//! Every text of the interface, by key. The texts of a deck are in the deck.
//!
//! `texts/LANG.json` has the words of each language. The build packs them into a list, which readers download. The list
//! begins with the version of the keys it was packed for. A list of another version is refused, because each word would
//! appear in the wrong place.

/// Names each key once, for the methods and for the packed list.
macro_rules! words {
    ($($(#[$meaning:meta])? $name:ident,)*) => {
        #[expect(non_camel_case_types, reason = "they are keys of texts/LANG.json")]
        enum Key {
            $($name,)*
        }

        /// The words of a language, a method for each key. What is said of a key says what its `{}` stand for.
        #[expect(missing_docs, reason = "each is named after what it says")]
        impl Words {
            /// The keys, in the order of the packed list.
            pub const KEYS: &[&str] = &[$(stringify!($name),)*];

            $(
                $(#[$meaning])?
                pub const fn $name(&self) -> &'static str {
                    self.0[Key::$name as usize]
                }
            )*
        }
    };
}

/// How many there are.
const COUNT: usize = Words::KEYS.len();

/// The words of a language. A list, as code that puts each in a field of its own would be a kilobyte of the download.
#[derive(Clone, Copy)]
pub struct Words([&'static str; COUNT]);

words! {
    /// The language tag for dates and plurals.
    locale,
    is_true,
    is_false,
    is_unknown,
    doctor,
    confirm,
    rethink,
    ready,
    /// `{}`: how many. A language with a singular has both forms, `one|other`.
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
    the_answer,
    see,
    unknown_means,
    guessed_right,
    guessed_wrong,
    claim_is,
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
    /// `{}`: the cards guessed right, the others that were guessed.
    as_expected,
    /// `{}`: the questions, the minutes.
    to_check,
    restart,
    restart_sure,
    choose_all,
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
    headline_changed,
    not_kept,
    copied,
    copy_failed,
    print_failed,
    share,
    link_copied,
    /// `{}`: the address.
    copy_by_hand,
    /// `{}`: the date.
    made_on_day,
    /// Over the lists that the reader asks nobody else.
    for_yourself,
    help,
    /// What there is room for on paper, with `|` between.
    write_here,
    source,
    source_article,
    source_outside,
    source_general,
    /// `{}`: the section.
    in_section,
    not_advice,
    /// `{}`: the date.
    reviewed_on,
    /// `{}`: the expert's name, what makes them one, the date.
    reviewed_by,
    not_reviewed,
    /// `{}`: the date.
    overdue_since,
    /// `{}`: a label, its text.
    labelled,
    hide_readings,
    share_card,
}

impl Words {
    /// Unpacks a list. None if it was packed for other keys. Nothing frees the words.
    pub fn unpack(mut packed: impl Iterator<Item = String>) -> Option<Self> {
        if packed.next()?.parse() != Ok(VERSION) {
            return None;
        }
        let words: Vec<&'static str> = packed.map(|word| &*word.leak()).collect();
        words.try_into().ok().map(Self)
    }

    /// The version of the keys. It changes with every key and with their order.
    pub fn version() -> String {
        VERSION.to_string()
    }
}

const VERSION: u32 = version(Words::KEYS);

/// FNV-1a over the keys, with a zero byte after each.
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
