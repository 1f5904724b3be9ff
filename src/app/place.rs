//! The quiz in its element: a drawing of its own in a closed shadow tree, and the loader's scripts for its effects.

use js_sys::Date as Now;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;
use yew::AppHandle;
use yew::prelude::*;

use super::{Deck, Msg, Quiz, QuizProps};
use crate::host::{self, Intl, Loader};
use crate::view::{self, Effects, LocaleFormat, texts};
use hontou_core::deck::Date;
use hontou_core::lang::{INTERFACE, Lang};
use hontou_core::options::{Options, Theme};
use hontou_core::session::{Action, PageEvent};

/// Of the quiz, as the loader and the runtime have them.
const QUIZ_CSS: &str = concat!(
    include_str!("../../embed/loader/host.css"),
    include_str!("../../styles/tokens.css"),
    include_str!("../../styles/widget.css"),
);
/// Of the page, while it prints.
const PRINT_CSS: &str = include_str!("../../styles/print.css");
const FIGURE_CSS: &str = include_str!("../../embed/figures/figures.css");

#[wasm_bindgen(module = "/embed/app/quiz.js")]
extern "C" {
    type AppQuiz;

    #[wasm_bindgen(constructor)]
    fn new(element: &HtmlElement, css: Vec<String>, heard: &Closure<dyn Fn(Option<String>)>) -> AppQuiz;

    #[wasm_bindgen(method, getter)]
    fn place(this: &AppQuiz) -> HtmlElement;

    #[wasm_bindgen(method, getter)]
    fn services(this: &AppQuiz) -> Loader;

    #[wasm_bindgen(method, getter, js_name = isDark)]
    fn is_dark(this: &AppQuiz) -> bool;

    #[wasm_bindgen(method, getter, js_name = isRoomy)]
    fn is_roomy(this: &AppQuiz) -> bool;

    #[wasm_bindgen(method, getter)]
    fn lang(this: &AppQuiz) -> String;

    #[wasm_bindgen(method)]
    fn dress(this: &AppQuiz, lang: &str, theme: &str, accent: Option<&str>, base: &str);

    #[wasm_bindgen(method, js_name = openLinked)]
    fn open_linked(this: &AppQuiz);

    #[wasm_bindgen(method)]
    fn opened(this: &AppQuiz);

    #[wasm_bindgen(method)]
    fn close(this: &AppQuiz);
}

#[wasm_bindgen(module = "/embed/runtime/intl.js")]
extern "C" {
    fn intl(locale: &str) -> Intl;
}

/// Names what those import, so that it lies beside them. `tests/app.rs` finds what is missing.
macro_rules! with_modules {
    ($($file:literal,)*) => {
        $(const _: () = {
            #[wasm_bindgen(module = $file)]
            extern "C" {
                type Module;
            }
        };)*
    };
}

with_modules![
    "/embed/accent.js",
    "/embed/accent/readable.js",
    "/embed/figures/draw.js",
    "/embed/figures/file.js",
    "/embed/figures/show.js",
    "/embed/loader/keys.js",
    "/embed/loader/page.js",
    "/embed/loader/presses.js",
    "/embed/loader/root.js",
    "/embed/loader/shared-address.js",
    "/embed/loader/surface.js",
    "/embed/loader/view.js",
    "/embed/loader/wide.js",
    "/embed/loader/width.js",
    "/embed/runtime/copy.js",
    "/embed/runtime/paper.js",
    "/embed/runtime/share.js",
    "/embed/runtime/wasm-closures.js",
    "/embed/shared/copy.js",
    "/embed/shared/element.js",
    "/embed/shared/language.js",
    "/embed/shared/native-promise.js",
    "/embed/shared/once.js",
    "/embed/shared/request.js",
    "/embed/shared/theme.js",
    "/embed/uncover.js",
];

/// The browser's formats of a locale.
pub(crate) fn format(locale: &'static str) -> Box<dyn LocaleFormat> {
    Box::new(intl(locale))
}

/// A quiz that is drawn.
pub(super) struct Place {
    scripts: AppQuiz,
    loader: Loader,
    effects: Effects,
    seed: u32,
    drawing: AppHandle<view::Quiz>,
    /// The scripts call it.
    _heard: Closure<dyn Fn(Option<String>)>,
}

impl Place {
    /// Draws a quiz in an element.
    pub(super) fn new(element: &HtmlElement, ctx: &Context<Quiz>) -> Self {
        let msg = |card: Option<String>| card.map_or(Msg::Turned, Msg::Linked);
        let heard = ctx.link().callback(msg);
        let heard: Closure<dyn Fn(Option<String>)> = Closure::new(move |card| heard.emit(card));
        let css = [QUIZ_CSS, PRINT_CSS, FIGURE_CSS].map(str::to_owned).to_vec();
        let scripts = AppQuiz::new(element, css, &heard);
        let loader = scripts.services();
        let mut effects = host::effects(&loader);
        let (told, dispatched) = (ctx.link().callback(Msg::Happened), effects.page_event);
        effects.page_event = Callback::from(move |event: PageEvent| {
            dispatched.emit(event.clone());
            told.emit(event);
        });
        let seed = host::seed();
        let props = inner(ctx.props(), &scripts, &loader, &effects, seed);
        let drawing =
            yew::Renderer::<view::Quiz>::with_root_and_props(scripts.place().into(), props).render();
        scripts.open_linked();
        Self { scripts, loader, effects, seed, drawing, _heard: heard }
    }

    /// Draws what was changed.
    pub(super) fn draw(&mut self, props: &QuizProps) {
        self.drawing.update(inner(props, &self.scripts, &self.loader, &self.effects, self.seed));
    }

    /// Opens the card with this id, if the deck has it, and moves the focus there.
    pub(super) fn open(&self, props: &QuizProps, card: &str) {
        let Some(at) = props.deck.cards.iter().position(|known| known.id.as_str() == card) else { return };
        self.scripts.opened();
        self.drawing.send_message(view::Msg::Act(Action::Open(at)));
        self.drawing.send_message(view::Msg::Focus);
    }

    /// Takes the quiz out, and frees what it holds.
    pub(super) fn close(self) {
        self.drawing.destroy();
        self.scripts.close();
    }
}

/// What the quiz itself is drawn from.
fn inner(
    props: &QuizProps,
    scripts: &AppQuiz,
    loader: &Loader,
    effects: &Effects,
    seed: u32,
) -> view::QuizProps {
    let options = options(props, loader);
    if options.may_owe_more() && props.deck.lang == "ja" {
        host::warn(loader, host::MAY_OWE_MORE);
    }
    let theme = match options.theme {
        Theme::Auto => "auto",
        Theme::Light => "light",
        Theme::Dark => "dark",
    };
    scripts.dress(&props.deck.lang, theme, props.accent.as_deref(), &props.base);
    view::QuizProps {
        texts: texts(&interface_lang(&props.deck, props, scripts)),
        deck: props.deck.clone(),
        options,
        seed,
        today: today(),
        dark: scripts.is_dark(),
        roomy: scripts.is_roomy(),
        replied: None,
        effects: effects.clone(),
    }
}

fn options(props: &QuizProps, loader: &Loader) -> Options {
    let disclosure = props.disclosure.as_deref().map(str::trim).filter(|said| !said.is_empty());
    if props.cta.is_some() && disclosure.is_none() {
        host::warn(
            loader,
            "cta needs a disclosure: say there who provides this page. The link is not shown.",
        );
    }
    Options {
        mode: props.mode,
        length: props.length,
        order: props.order,
        theme: props.theme,
        heading_level: props.heading_level.clamp(1, 4),
        cta: props.cta.clone().filter(|_| disclosure.is_some()),
        disclosure: disclosure.map(str::to_owned),
    }
}

/// The deck's language, if the interface speaks it.
fn interface_lang(deck: &Deck, props: &QuizProps, scripts: &AppQuiz) -> String {
    match (Lang::parse(&deck.lang).nearest(&INTERFACE), &props.lang) {
        (Some(known), _) => known.to_owned(),
        (None, Some(lang)) => lang.to_string(),
        (None, None) => scripts.lang(),
    }
}

/// The reader's day.
fn today() -> Option<Date> {
    let now = Now::new_0();
    let (year, month, day) = (now.get_full_year(), now.get_month() + 1, now.get_date());
    Date::parse(&format!("{year:04}-{month:02}-{day:02}"))
}
