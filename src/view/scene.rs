//! What every part of the view is handed, and the small pieces they share: headings, buttons, citations.

use yew::prelude::*;

use super::rich::rich;
use super::texts::Texts;
use crate::deck::{Cite, Source, SourceKind, Text};
use crate::session::{Action, Session};

/// What a part is drawn from.
pub(super) struct Scene<'a> {
    pub(super) session: &'a Session,
    pub(super) texts: &'static Texts,
    pub(super) act: &'a Callback<Action>,
    /// Stands on the element that is new to the reader; focus moves there.
    pub(super) focus: &'a NodeRef,
    pub(super) target: Target,
    /// Stands on the place of the drawing on screen.
    pub(super) figure: &'a NodeRef,
    /// The level of the quiz's own heading; 1 to 4.
    pub(super) level: u8,
}

/// Which element of a screen is new to the reader.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Target {
    /// The screen's heading: another screen came.
    #[default]
    Heading,
    /// The verdict: an answer was shown.
    Verdict,
    /// The message that an answer is missing.
    Error,
}

impl Scene<'_> {
    /// A heading `below` levels under the quiz's own, which takes the focus if it is this target.
    pub(super) fn heading(&self, below: u8, target: Target, words: Html) -> Html {
        let node = if target == self.target { self.focus.clone() } else { NodeRef::default() };
        html! { <@{self.tag(below)} tabindex="-1" ref={node}>{ words }</@> }
    }

    /// A heading that never takes the focus.
    pub(super) fn subheading(&self, below: u8, words: impl Into<Html>) -> Html {
        html! { <@{self.tag(below)} class="subheading">{ words.into() }</@> }
    }

    /// The tag of the quiz's own heading.
    pub(super) fn title_tag(&self) -> &'static str {
        self.tag(0)
    }

    fn tag(&self, below: u8) -> &'static str {
        ["h1", "h2", "h3", "h4", "h5", "h6"][usize::from(self.level + below).clamp(1, 6) - 1]
    }

    /// A button that does `action`; it looks as `kind` says: `primary`, `plain`, `quiet` or `way`.
    ///
    /// A class that is not a literal would bring Yew's sets of classes into the download; hence an attribute.
    pub(super) fn button(&self, kind: &'static str, words: impl Into<Html>, action: Action) -> Html {
        html! { <button type="button" data-kind={kind} onclick={self.does(action)}>{ words.into() }</button> }
    }

    /// A callback that does `action`, whatever the event.
    pub(super) fn does<E: 'static>(&self, action: Action) -> Callback<E> {
        let act = self.act.clone();
        Callback::from(move |_| act.emit(action.clone()))
    }

    /// Where something is from: which source, and where in it.
    pub(super) fn citation(&self, cite: &Cite) -> Html {
        let Some(source) = self.session.deck().source(&cite.source) else {
            return html! { <p class="source" /> };
        };
        self.source(source, cite.section.as_ref())
    }

    /// The same in a few words, where the source is named in full further down.
    pub(super) fn short_citation(&self, cite: &Cite) -> Html {
        let kind = self.session.deck().source(&cite.source).map(|source| self.source_kind(source.kind));
        html! {
            <p class="source">
                <span class="source-kind">{ kind }</span>
                if let Some(section) = &cite.section { <span>{ self.texts.section(&section.plain()) }</span> }
            </p>
        }
    }

    fn source_kind(&self, kind: SourceKind) -> &'static str {
        match kind {
            SourceKind::Article => self.texts.source_article,
            SourceKind::Outside => self.texts.source_outside,
            SourceKind::General => self.texts.source_general,
        }
    }

    /// A source in full, and, if given, a place in it.
    pub(super) fn source(&self, source: &Source, section: Option<&Text>) -> Html {
        let texts = self.texts;
        let title = match &source.url {
            Some(url) => html! {
                <a href={url.as_str().to_owned()} target="_blank" rel="noopener noreferrer">{ rich(&source.title) }</a>
            },
            None => html! { <span>{ rich(&source.title) }</span> },
        };
        html! {
            <p class="source">
                <span class="source-kind">{ self.source_kind(source.kind) }</span>
                if let Some(publisher) = &source.publisher { <span>{ rich(publisher) }</span> }
                <cite>{ title }</cite>
                if let Some(section) = section { <span class="section">{ texts.section(&section.plain()) }</span> }
                if let Some(date) = source.date { <span>{ texts.date(date) }</span> }
            </p>
        }
    }
}
