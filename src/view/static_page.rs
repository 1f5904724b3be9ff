//! The static page of a deck: the whole deck as one piece of HTML, drawn natively from the same parts as the widget.
//!
//! It has no script and is readable without styles: every card is a `<details>`, and the questions are lists. It serves
//! readers without JavaScript, search engines, and pages on which the widget cannot run.

use std::rc::Rc;

use yew::prelude::*;

use super::context::{Target, ViewContext};
use super::rich::rich;
use super::texts::{Texts, texts};
use hontou_core::deck::{Card, Checklist, Deck, ListKind, Question, Term, Text};
use hontou_core::session::{Session, Start};

/// Draws the static page; `has_targets` says whether an address can lead to a card of it.
pub(super) async fn draw(deck: Rc<Deck>, has_targets: bool) -> String {
    let props = StaticPageProps { deck, has_targets };
    yew::LocalServerRenderer::<StaticPage>::with_props(props).hydratable(false).render().await
}

#[derive(Properties)]
struct StaticPageProps {
    deck: Rc<Deck>,
    /// Whether an address can lead to a card of it.
    has_targets: bool,
}

impl PartialEq for StaticPageProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.deck, &other.deck) && self.has_targets == other.has_targets
    }
}

struct StaticPage;

impl Component for StaticPage {
    type Message = ();
    type Properties = StaticPageProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let deck = &ctx.props().deck;
        let session = Session::new(Rc::clone(deck), Start::default());
        let (act, node) = (Callback::noop(), NodeRef::default());
        let context = ViewContext {
            session: &session,
            texts: texts(&deck.lang),
            act: &act,
            focus: &node,
            target: Target::Error,
            figure: &node,
            readings_hidden: false,
            toggle_readings: Callback::noop(),
            lists_cards: false,
            list_cards: Callback::noop(),
            share: Callback::noop(),
            is_roomy: false,
            outcome: "",
            heading_level: 2,
        };
        whole(&context, deck, ctx.props().has_targets)
    }
}

fn whole(context: &ViewContext<'_>, deck: &Deck, has_targets: bool) -> Html {
    let texts = context.texts;
    let by_topic = deck.topics.iter().map(|topic| {
        let cards = deck.cards.iter().filter(|card| card.topic == topic.id);
        html! { <section>{ context.subheading(1, rich(&topic.title)) }{ for cards.map(|card| folded(context, card, has_targets)) }</section> }
    });
    html! {
        <section class="hontou-edition" lang={deck.lang.clone()}>
            { context.subheading(0, rich(&deck.title)) }
            <p>{ rich(&deck.lead) }</p>
            { for by_topic }
            if let Some(check) = &deck.check {
                <section>
                    { context.subheading(1, texts.check()) }
                    <ol>{ for check.questions.iter().map(|asked| question(texts, asked)) }</ol>
                    { for check.notes.iter().map(|note| html! {
                        <details><summary>{ rich(&note.title) }</summary><p>{ rich(&note.body) }</p>{ context.short_citation(&note.source) }</details>
                    }) }
                </section>
            }
            { for lists(deck, ListKind::Ask).map(|list| checklist(context, list)) }
            if lists(deck, ListKind::Myself).next().is_some() {
                { context.subheading(1, texts.for_yourself()) }
            }
            { for lists(deck, ListKind::Myself).map(|list| checklist(context, list)) }
            { context.help(1) }
            <dl>{ for deck.glossary.iter().map(term) }</dl>
            <footer>
                { for deck.sources.iter().map(|source| context.source(source, None)) }
                <p>{ texts.not_advice() }{ " " }{ texts.reviewed(deck) }</p>
            </footer>
        </section>
    }
}

/// A card: the claim is visible, the rest opens below it. As in the widget, the fact comes first.
fn folded(context: &ViewContext<'_>, card: &Card, is_target: bool) -> Html {
    let texts = context.texts;
    let labelled = |label: &'static str, text: &Text| html! { <p><b>{ label }</b>{ " " }{ rich(text) }</p> };
    html! {
        <details id={is_target.then(|| format!("hontou-{}", card.id.as_str()))}>
            <summary>{ rich(&card.claim) }</summary>
            <p><strong>{ texts.verdict(card.verdict) }</strong>{ " " }{ rich(&card.fact) }</p>
            if let Some(date) = card.as_of { <p>{ texts.as_of(date) }</p> }
            if let Some(figure) = &card.figure { <p>{ rich(&figure.alt) }</p> }
            { labelled(texts.why(), &card.why) }
            if let Some(unknown) = &card.unknown { { labelled(texts.unknown(), unknown) } }
            { labelled(texts.takeaway(), &card.takeaway) }
            { context.citations(card) }
        </details>
    }
}

fn question(texts: &Texts, question: &Question) -> Html {
    html! {
        <li>
            { rich(&question.ask) }
            if question.several { <p>{ texts.choose_all() }</p> }
            <ul>{ for question.options.iter().map(|option| html! { <li>{ rich(&option.text) }</li> }) }</ul>
        </li>
    }
}

fn lists(deck: &Deck, kind: ListKind) -> impl Iterator<Item = &Checklist> {
    deck.checklists.iter().filter(move |list| list.kind == kind)
}

fn checklist(context: &ViewContext<'_>, list: &Checklist) -> Html {
    html! {
        <section>
            { context.subheading(if list.kind == ListKind::Myself { 2 } else { 1 }, rich(&list.title)) }
            <ul>{ for list.items.iter().map(|item| html! { <li>{ rich(item) }</li> }) }</ul>
        </section>
    }
}

fn term(Term { term, meaning }: &Term) -> Html {
    html! { <><dt>{ rich(term) }</dt><dd>{ rich(meaning) }</dd></> }
}
