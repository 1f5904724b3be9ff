//! What an app may set on a quiz. Everything but the deck has a default.

use std::rc::Rc;

use yew::prelude::*;

use super::{Cta, Deck, Length, Mode, Order, PageEvent, Theme};

/// The properties of a quiz.
#[derive(Clone, Properties)]
pub struct QuizProps {
    /// The deck; see [`Deck::from_json`].
    pub deck: Rc<Deck>,
    /// Told what the reader did with the cards, and that a self-check was finished. Never an answer of one. The same is
    /// dispatched as events of the element, by the names that a page hears.
    #[prop_or_default]
    pub on_event: Callback<PageEvent>,
    /// Which halves of the quiz there are.
    #[prop_or_default]
    pub mode: Mode,
    /// How many cards there are at first.
    #[prop_or_default]
    pub length: Length,
    /// In which order the cards come.
    #[prop_or_default]
    pub order: Order,
    /// Light or dark; by itself as the page, by its `color-scheme`.
    #[prop_or_default]
    pub theme: Theme,
    /// A colour as CSS writes it, which is moved until it can be read. By itself the page's `--hontou-accent`.
    #[prop_or_default]
    pub accent: Option<AttrValue>,
    /// The language of the interface where it does not speak the deck's; by itself the page's.
    #[prop_or_default]
    pub lang: Option<AttrValue>,
    /// The level of the quiz's own heading, 1 to 4.
    #[prop_or(2)]
    pub heading_level: u8,
    /// A link to book a consultation. It needs a disclosure.
    #[prop_or_default]
    pub cta: Option<Cta>,
    /// Who provides the page, and what they earn by it.
    #[prop_or_default]
    pub disclosure: Option<AttrValue>,
    /// The folder that the addresses of the deck's figures begin in; by itself that of the page.
    #[prop_or_default]
    pub base: AttrValue,
    /// The classes of the element that the quiz stands in, to place it on the page.
    #[prop_or_default]
    pub class: Classes,
}

impl PartialEq for QuizProps {
    /// Compares decks by identity, as what draws them does.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.deck, &other.deck)
            && (&self.on_event, self.mode, self.length, self.order, self.theme, self.heading_level)
                == (&other.on_event, other.mode, other.length, other.order, other.theme, other.heading_level)
            && (&self.accent, &self.lang, &self.cta, &self.disclosure, &self.base, &self.class)
                == (&other.accent, &other.lang, &other.cta, &other.disclosure, &other.base, &other.class)
    }
}
