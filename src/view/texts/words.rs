//! Every text the widget says by itself; what a deck says stands in the deck.

/// Has each name stand once, for the fields and for the list they travel as.
macro_rules! words {
    ($($(#[$meaning:meta])? $name:ident,)*) => {
        /// The words of a language. A `{}` is where something comes in; what, is said at each.
        #[derive(Clone, Copy)]
        #[expect(missing_docs, reason = "each is named after what it says")]
        pub struct Words {
            $($(#[$meaning])? pub $name: &'static str,)*
        }

        impl Words {
            /// The words as a reader downloads them: a list, in the order of the fields.
            #[cfg(not(target_arch = "wasm32"))]
            pub fn list(&self) -> Vec<&'static str> {
                vec![$(self.$name,)*]
            }

            /// The words of such a list; a text that is missing is empty. The list is kept for as long as the page is there.
            pub fn of(list: impl Iterator<Item = String>) -> Self {
                let mut words = [""; [$(stringify!($name),)*].len()];
                for (place, word) in words.iter_mut().zip(list) {
                    *place = Box::leak(word.into_boxed_str());
                }
                let [$($name,)*] = words;
                Self { $($name,)* }
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
