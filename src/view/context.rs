//! The context that every part of the view receives, and the small pieces they share: headings, buttons, citations.

use yew::prelude::*;

use super::element::{element, flag, fold, fresh, marked, pair, press, words};
use super::rich::rich;
use super::texts::Texts;
use hontou_core::deck::{Card, Cite, Help, Said, Source, SourceKind, Term, Text};
use hontou_core::session::{Action, Session};

/// What a part of the view needs to draw itself.
pub(super) struct ViewContext<'a> {
    pub(super) session: &'a Session,
    pub(super) texts: &'static Texts,
    pub(super) act: &'a Callback<Action>,
    /// The element that is new to the reader. The focus moves there.
    pub(super) focus: &'a NodeRef,
    pub(super) target: Target,
    /// Whether the reader hides the readings above words.
    pub(super) readings_hidden: bool,
    /// Hides the readings, or shows them again.
    pub(super) toggle_readings: Callback<Event>,
    /// Whether a long list of cards was opened on this screen.
    pub(super) lists_cards: bool,
    /// It is opened.
    pub(super) list_cards: Callback<Event>,
    /// Shares the quiz or the card on screen.
    pub(super) share: Callback<MouseEvent>,
    /// Whether there is so much room that what folds is open.
    pub(super) is_roomy: bool,
    /// The outcome of the last button, for the status line.
    pub(super) outcome: &'static str,
    /// The place of the drawing on screen.
    pub(super) figure: &'a NodeRef,
    /// The level of the quiz's own heading, 1 to 4.
    pub(super) heading_level: u8,
}

/// Texts one below the other, so that no word is made of the end of one and the begin of the next.
pub(super) fn lines(texts: &mut dyn Iterator<Item = &Text>) -> String {
    texts.map(|text| text.plain() + "\n").collect()
}

/// Which element of a screen is new to the reader.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Target {
    /// The screen's heading: the screen changed.
    #[default]
    Heading,
    /// The verdict: the answer was shown.
    Verdict,
    /// The error that an answer is missing.
    Error,
}

impl ViewContext<'_> {
    /// A heading `below` levels under the quiz's own. It takes the focus if `target` is what is new.
    pub(super) fn heading(&self, below: u8, target: Target, words: Html) -> Html {
        let node = if target == self.target { self.focus.clone() } else { NodeRef::default() };
        fresh(self.tag(below), None, node, words)
    }

    /// A heading that never takes the focus.
    pub(super) fn subheading(&self, below: u8, words: impl Into<Html>) -> Html {
        element(self.tag(below), "subheading", words.into())
    }

    /// The tag of the quiz's own heading.
    pub(super) fn title_tag(&self) -> &'static str {
        self.tag(0)
    }

    fn tag(&self, below: u8) -> &'static str {
        ["h1", "h2", "h3", "h4", "h5", "h6"][usize::from(self.heading_level + below).clamp(1, 6) - 1]
    }

    /// An item of a list to choose from. It is marked if it is on screen, and if it is done.
    #[inline(never)]
    pub(super) fn choice(&self, current: bool, done: bool, words: Html, action: Action) -> Html {
        let names = &["type", "class", "aria-current", "data-replied"];
        let values = [Some("button"), Some("topic"), current.then_some("true"), flag(done)];
        let button = press("", names, &values, words, self.does(action));
        element("li", "", button)
    }

    /// The line above a heading: what it is about, and how far the reader is, as the line with the progress may be out of view.
    pub(super) fn kicker(&self, about: Html, at: usize, of: usize) -> Html {
        let values = [Some("count"), Some("true")];
        let place = self.texts.place(at + 1, of).into();
        let place = marked("span", "", &["class", "aria-hidden"], &values, place);
        element("p", "kicker", html! { <>{ element("span", "", about) }{ place }</> })
    }

    /// A status line. What is said on the button as well is only read aloud here.
    pub(super) fn status(&self, said: &'static str) -> Html {
        let on_button = [self.texts.copied(), self.texts.restart_sure()].contains(&said);
        let values = [Some(if on_button { "aside" } else { "outcome screen-only" }), Some("status")];
        marked("p", "", &["class", "role"], &values, words("span", "", said))
    }

    /// A button that says itself what came of it. Its key keeps the focus on it meanwhile.
    pub(super) fn telling(
        &self,
        kind: &'static str,
        name: &'static str,
        done: &'static str,
        onclick: Callback<MouseEvent>,
    ) -> Html {
        let said = if self.outcome == done { done } else { name };
        press(name, &["type", "data-kind"], &[Some("button"), Some(kind)], words("span", "", said), onclick)
    }

    /// Starts again. With something to lose it asks first.
    pub(super) fn restart(&self) -> Html {
        self.telling("plain", self.texts.restart(), self.texts.restart_sure(), self.does(Action::Restart))
    }

    /// Content behind a line that says what it holds, open where there is room.
    #[inline(never)]
    pub(super) fn fold(&self, label: &'static str, inside: Html) -> Html {
        fold("", "more", self.is_roomy, label.into(), inside)
    }

    /// The difficult words in what is on screen, behind a line, if there are any. Before an answer they wait until they are
    /// wanted: the first card keeps to the room that pages reserve for it.
    pub(super) fn glossary(&self, mut said: String, is_answered: bool) -> Html {
        said.make_ascii_lowercase();
        let said = Said::new(said);
        let terms: Vec<Html> = (self.session.deck().glossary.iter())
            .filter(|term| said.mentions(&term.term.plain().to_ascii_lowercase()))
            .map(|Term { term, meaning }| pair(rich(term), rich(meaning)))
            .collect();
        if terms.is_empty() {
            return Html::default();
        }
        let terms = element("dl", "glossary", terms.into_iter().collect());
        let class = if is_answered { "more" } else { "more shut" };
        fold("", class, is_answered && self.is_roomy, self.texts.glossary().into(), terms)
    }

    /// A callback that emits `action` for any event.
    pub(super) fn does<E: 'static>(&self, action: Action) -> Callback<E> {
        let act = self.act.clone();
        Callback::from(move |_| act.emit(action.clone()))
    }

    /// A citation: the source in full, and the section.
    pub(super) fn citation(&self, cite: &Cite) -> Html {
        let Some(source) = self.session.deck().source(&cite.source) else {
            return Html::default();
        };
        self.source(source, cite.section.as_ref())
    }

    /// All sources of a card, each in full.
    pub(super) fn citations(&self, card: &Card) -> Html {
        let further = card.sources.iter().filter_map(|id| self.session.deck().source(id));
        html! { <>{ self.citation(&card.source) }{ for further.map(|source| self.source(source, None)) }</> }
    }

    /// Where readers find help, if the deck says so: a heading and a list.
    pub(super) fn help(&self, below: u8) -> Html {
        let help = &self.session.deck().help;
        if help.is_empty() {
            return Html::default();
        }
        let place = |place: &Help| {
            let link = place.link.as_ref().map(|link| {
                let address = link.as_str().to_owned();
                html! { <a href={address.clone()} target="_blank" rel="noopener noreferrer">{ address }</a> }
            });
            pair(rich(&place.title), html! { <>{ rich(&place.text) }{ " " }{ link.unwrap_or_default() }</> })
        };
        let places = element("dl", "help", help.iter().map(place).collect());
        html! { <>{ self.subheading(below, self.texts.help()) }{ places }</> }
    }

    /// A short citation, for places where the source in full follows further down.
    pub(super) fn short_citation(&self, cite: &Cite) -> Html {
        let kind = self.session.deck().source(&cite.source).map(|source| self.source_kind(source.kind));
        let said = html! {
            <>
                { words("span", "source-kind", kind.unwrap_or_default()) }
                if let Some(section) = &cite.section { { self.section(section) } }
            </>
        };
        element("p", "source", said)
    }

    fn source_kind(&self, kind: SourceKind) -> &'static str {
        match kind {
            SourceKind::Article => self.texts.source_article(),
            SourceKind::Outside => self.texts.source_outside(),
            SourceKind::General => self.texts.source_general(),
        }
    }

    /// A source in full and, if given, a section of it.
    pub(super) fn source(&self, source: &Source, section: Option<&Text>) -> Html {
        let title = match &source.url {
            Some(url) => html! {
                <a href={url.as_str().to_owned()} target="_blank" rel="noopener noreferrer">{ rich(&source.title) }</a>
            },
            None => rich(&source.title),
        };
        let said = html! {
            <>
                // The spaces keep the parts apart on pages without styles.
                { words("span", "source-kind", self.source_kind(source.kind)) }
                { " " }
                if let Some(publisher) = &source.publisher { { element("span", "", rich(publisher)) } }
                { " " }
                { element("cite", "", title) }
                { " " }
                if let Some(section) = section { { self.section(section) } }
                { " " }
                if let Some(date) = source.date { { element("span", "", self.texts.date(date).into()) } }
            </>
        };
        element("p", "source", said)
    }

    /// A section of a source.
    fn section(&self, section: &Text) -> Html {
        element("span", "", self.texts.section(&section.plain()).into())
    }
}
