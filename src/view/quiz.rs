//! The one component: it holds the session, draws the current screen, and asks for effects.

use std::rc::Rc;

use yew::prelude::*;

use super::card::card;
use super::context::{Target, ViewContext};
use super::effects::{Copy, Drawing, Effects, Share};
use super::foot::foot;
use super::head::head;
use super::keys::pressed;
use super::memo_sheet::{Actions, memo_sheet};
use super::memo_text::memo_text;
use super::nav::nav;
use super::question::question;
use super::recap::recap;
use super::texts::Texts;
use hontou_core::deck::{CardId, Date, Deck, Level};
use hontou_core::options::Options;
use hontou_core::session::{Action, Reply, Screen, Session, Start};

/// The properties of a quiz.
#[derive(Clone, Properties)]
pub struct QuizProps {
    /// The deck.
    pub deck: Rc<Deck>,
    /// The words of the interface, in the deck's language.
    pub texts: &'static Texts,
    /// The options of the page owner.
    pub options: Options,
    /// The seed that shuffles the cards, if the options ask for it.
    pub seed: u32,
    /// Today: decides whether the deck is overdue, and dates the memo.
    pub today: Option<Date>,
    /// Whether the page around the widget is dark.
    pub dark: bool,
    /// Whether there is so much room that nothing needs to be folded.
    pub roomy: bool,
    /// What the reader replied to the first card before this quiz was there, if its first card is that one. It counts only at
    /// the beginning.
    pub replied: Option<(String, Reply)>,
    /// The effects that the view can ask for.
    pub effects: Effects,
}

impl PartialEq for QuizProps {
    /// Compares decks by identity: a deck never changes, and comparing it word by word would be slow.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.deck, &other.deck)
            && std::ptr::eq(self.texts, other.texts)
            && (&self.options, self.seed, self.today, self.dark, self.roomy)
                == (&other.options, other.seed, other.today, other.dark, other.roomy)
            && self.effects == other.effects
    }
}

impl QuizProps {
    fn start(&self) -> Start {
        use hontou_core::options::Order;
        let seed = (self.options.order == Order::Shuffle).then_some(self.seed);
        Start { mode: self.options.mode, length: self.options.length, seed }
    }

    /// The session as it begins, with what was replied already. The page has heard of that.
    fn session(&self) -> Session {
        let session = Session::new(Rc::clone(&self.deck), self.start());
        let first = session.cards().next().map(|card| card.id.as_str());
        match &self.replied {
            Some((card, reply)) if first == Some(card) => session.reduce(reply.action()).0,
            _ => session,
        }
    }
}

/// The quiz.
pub struct Quiz {
    session: Session,
    focus: NodeRef,
    figure: NodeRef,
    /// The card whose figure was drawn last. Each figure is drawn only once.
    drawn: Option<CardId>,
    target: Target,
    /// The focus must still move to what is new.
    moved: bool,
    outcome: &'static str,
    /// The readings above words are hidden.
    readings_hidden: bool,
    /// A long list of cards was opened on this screen.
    lists_cards: bool,
    /// The questions to ask that the reader ticked, by their number in the deck.
    ticked: Vec<usize>,
    /// The level of the memo that the reader saw last.
    level: Option<Level>,
}

/// The messages of a quiz.
pub enum Msg {
    /// The reader acted.
    Act(Action),
    /// The focus must move to the current screen, because the reader asked for it.
    Focus,
    /// Hides the readings above words, or shows them again.
    ToggleReadings,
    /// Draws a long list of cards.
    ListCards,
    /// Ticks a question to ask, or unticks it.
    Tick(usize),
    /// The outcome of a button, in words.
    Outcome(&'static str),
}

impl Component for Quiz {
    type Message = Msg;
    type Properties = QuizProps;

    fn create(ctx: &Context<Self>) -> Self {
        Self {
            session: ctx.props().session(),
            focus: NodeRef::default(),
            figure: NodeRef::default(),
            drawn: None,
            target: Target::Heading,
            moved: false,
            outcome: "",
            readings_hidden: false,
            lists_cards: false,
            ticked: Vec::new(),
            level: None,
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &QuizProps) -> bool {
        let props = ctx.props();
        if !Rc::ptr_eq(&props.deck, &old.deck) || props.start() != old.start() {
            self.session = self.session.carried_over(Rc::clone(&props.deck), props.start());
            self.lists_cards = false;
        }
        if props.deck.id != old.deck.id {
            self.forget();
        }
        // What was said of a button was said in other words. A question whether to start again is asked again.
        if !std::ptr::eq(props.texts, old.texts) {
            self.outcome = "";
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        let texts = ctx.props().texts;
        match msg {
            Msg::Outcome(words) => self.outcome = words,
            Msg::Focus => self.moved = true,
            Msg::ToggleReadings => self.readings_hidden = !self.readings_hidden,
            Msg::ListCards => self.lists_cards = true,
            Msg::Tick(number) => {
                // What was copied is not what is there now.
                self.outcome = "";
                match self.ticked.iter().position(|ticked| *ticked == number) {
                    Some(at) => drop(self.ticked.remove(at)),
                    None => self.ticked.push(number),
                }
            }
            // A memo that is lost by a slip of the finger is lost for good: the first press asks.
            Msg::Act(Action::Restart) if self.session.has_picks() && self.outcome != texts.restart_sure() => {
                self.outcome = texts.restart_sure();
            }
            Msg::Act(action) => {
                let session = &self.session;
                let restarts = action == Action::Restart;
                let (next, event) = session.reduce(action);
                if next == *session && !next.is_unanswered() {
                    return false;
                }
                self.target = target(session, &next);
                self.lists_cards &= next.screen() == session.screen();
                self.moved = !matches!(next.screen(), Screen::Question(_))
                    || next.screen() != session.screen()
                    || next.is_unanswered();
                self.session = next;
                self.outcome = "";
                if restarts {
                    self.forget();
                }
                if let Some(event) = event {
                    ctx.props().effects.page_event.emit(event);
                }
            }
        }
        true
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if first {
            ctx.props().effects.ready.emit(());
        }
        if let Some(memo) = self.session.memo().filter(|_| self.session.screen() == Screen::Memo) {
            // What the reader read there is no longer so. It is said once the memo is there, or nobody would hear of it.
            if self.level.replace(memo.level).is_some_and(|level| level != memo.level) {
                ctx.link().send_message(Msg::Outcome(ctx.props().texts.headline_changed()));
            }
        }
        if std::mem::take(&mut self.moved) {
            ctx.props().effects.show.emit(self.focus.clone());
        }
        let shown = self.session.revealed();
        if self.drawn.as_ref() != shown.map(|card| &card.id) {
            if let Some(figure) = shown.and_then(|card| card.figure.clone()) {
                ctx.props().effects.figure.emit(Drawing { place: self.figure.clone(), figure });
            }
            self.drawn = shown.map(|card| card.id.clone());
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let theme = if props.options.theme.is_dark(props.dark) { "dark" } else { "light" };
        let session = &self.session;
        let act = ctx.link().callback(Msg::Act);
        let context = ViewContext {
            session,
            texts: props.texts,
            act: &act,
            focus: &self.focus,
            figure: &self.figure,
            is_roomy: props.roomy,
            readings_hidden: self.readings_hidden,
            toggle_readings: ctx.link().callback(|_| Msg::ToggleReadings),
            lists_cards: self.lists_cards,
            list_cards: ctx.link().callback(|_| Msg::ListCards),
            share: self.share(ctx),
            outcome: self.outcome,
            target: self.target,
            heading_level: props.options.heading_level,
        };
        let (screen, key) = (session.screen(), props.effects.key.clone());
        let shown = match screen {
            Screen::Card(at) => card(&context, at),
            Screen::Recap => recap(&context),
            Screen::Question(at) => question(&context, at),
            Screen::Memo => memo(ctx, &context, &self.ticked),
        };
        html! {
            <div
                key={session.deck().lang.clone()}
                class="hontou"
                data-theme={theme}
                lang={session.deck().lang.clone()}
                data-bare={self.readings_hidden.then_some("")}
                data-phrased={session.deck().lead.has_phrases().then_some("")}
                onkeydown={ctx.link().batch_callback(move |event| pressed(screen, key.emit(event)?).map(Msg::Act))}
            >
                { head(&context) }
                { shown }
                { nav(&context) }
                { foot(&context, &props.options, props.today, &props.effects) }
            </div>
        }
    }
}

impl Quiz {
    /// Forgets what was done on a memo.
    fn forget(&mut self) {
        self.ticked.clear();
        self.level = None;
    }

    /// Shares the card whose answer is on screen, or else the quiz.
    fn share(&self, ctx: &Context<Self>) -> Callback<MouseEvent> {
        let texts = ctx.props().texts;
        let share = Share {
            title: self.session.deck().title.plain(),
            card: self.session.revealed().map(|card| card.id.clone()),
            done: ctx.link().callback(move |outcome: String| {
                Msg::Outcome(match &*outcome {
                    "" => "",
                    "copied" => texts.link_copied(),
                    // Nothing frees it, and a reader does not ask often.
                    url => texts.link_by_hand(url).leak(),
                })
            }),
        };
        ctx.props().effects.share.reform(move |_| share.clone())
    }
}

fn memo(ctx: &Context<Quiz>, context: &ViewContext<'_>, ticked: &[usize]) -> Html {
    let Some(memo) = context.session.memo() else { return Html::default() };
    let (effects, link, texts) = (&ctx.props().effects, ctx.link(), context.texts);
    let outcome = |done: &'static str, failed: &'static str| {
        link.callback(move |outcome: String| Msg::Outcome(if outcome.is_empty() { failed } else { done }))
    };
    let (copied, printed) = (outcome(texts.copied(), texts.copy_failed()), outcome("", texts.print_failed()));
    let copy = Copy { text: memo_text(texts, context.session.deck(), &memo, ticked), done: copied };
    let actions = Actions {
        print: effects.print.reform(move |_| printed.clone()),
        copy: effects.copy.reform(move |_| copy.clone()),
        tick: link.callback(Msg::Tick),
        ticked,
        made_on: ctx.props().today.map(|today| texts.made_on(today)),
    };
    memo_sheet(context, &memo, &actions)
}

/// What is new on screen after a change of state.
fn target(before: &Session, after: &Session) -> Target {
    match (before.screen(), after.screen()) {
        (Screen::Question(_), Screen::Question(_)) if after.is_unanswered() => Target::Error,
        (Screen::Card(from), Screen::Card(at))
            if from == at && before.reply_at(at).is_none() && after.reply_at(at).is_some() =>
        {
            Target::Verdict
        }
        _ => Target::Heading,
    }
}
