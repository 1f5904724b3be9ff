//! What is wrong with the deck and what the proof says, found in a worker while the author types.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::Array;
use serde_json::Value;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};
use yew::prelude::*;

use crate::deck::{Node, Path};
use crate::state::today;

/// So long, in ms, after the last keystroke the deck is checked.
const PAUSE: u32 = 250;
const SCRIPT: &str = "./worker.js";

/// Something to fix.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Finding {
    /// Whether readers cannot be given a deck with it.
    pub(crate) is_error: bool,
    pub(crate) code: String,
    pub(crate) path: Path,
    pub(crate) message: String,
    pub(crate) fix: String,
}

impl Finding {
    /// As the checker writes it; `is_error` where it says of no severity.
    fn read(row: &Value, is_error: bool) -> Self {
        let text = |name: &str| row[name].as_str().unwrap_or_default().to_owned();
        Self {
            is_error: row["severity"].as_str().map_or(is_error, |severity| severity == "error"),
            code: text("code"),
            path: Path::parse(row["path"].as_str().unwrap_or_default()),
            message: text("message"),
            fix: text("fix"),
        }
    }
}

/// What was found in one state of the deck.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Checks {
    /// The errors first.
    pub(crate) findings: Vec<Finding>,
    /// The table of the proof, as the checker gives it; nothing while the deck has errors.
    pub(crate) proof: Value,
    /// Whether the deck was changed since.
    pub(crate) is_old: bool,
    /// Why nothing could be checked.
    pub(crate) trouble: Option<String>,
}

type Answered = Box<dyn FnOnce(Result<String, String>)>;

/// The worker, and who waits for it.
pub(crate) struct Checker {
    worker: Option<Worker>,
    waiting: Rc<RefCell<HashMap<u32, Answered>>>,
    number: Cell<u32>,
    /// Listens as long as the worker is there.
    _listener: Option<EventListener>,
}

impl Checker {
    fn start() -> Self {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(SCRIPT, &options).ok();
        let waiting = Rc::new(RefCell::new(HashMap::<u32, Answered>::new()));
        let listener = worker.as_ref().map(|worker| {
            let waiting = waiting.clone();
            EventListener::new(worker, "message", move |event| {
                let Some(event) = event.dyn_ref::<MessageEvent>() else { return };
                let data: Array = event.data().unchecked_into();
                let number = data.get(0).as_f64().unwrap_or_default();
                let answer =
                    data.get(1).as_string().ok_or_else(|| data.get(2).as_string().unwrap_or_default());
                let found =
                    waiting.borrow_mut().iter().map(|(at, _)| *at).find(|at| f64::from(*at) == number);
                let answered = found.and_then(|at| waiting.borrow_mut().remove(&at));
                if let Some(answered) = answered {
                    answered(answer);
                }
            })
        });
        Self { worker, waiting, number: Cell::new(0), _listener: listener }
    }

    /// Calls a function of the checker.
    pub(crate) fn ask(
        &self,
        call: &str,
        given: &[&str],
        answered: impl FnOnce(Result<String, String>) + 'static,
    ) {
        let number = self.number.get() + 1;
        self.number.set(number);
        let message: Array = [JsValue::from(number), call.into()].into_iter().collect();
        for text in given {
            message.push(&(*text).into());
        }
        let sent = self.worker.as_ref().map(|worker| worker.post_message(&message));
        if matches!(sent, Some(Ok(()))) {
            self.waiting.borrow_mut().insert(number, Box::new(answered));
        } else {
            answered(Err(String::new()));
        }
    }
}

/// Checks the deck at each change.
#[hook]
pub(crate) fn use_checks(deck: &Node) -> (Checks, Rc<Checker>) {
    let checks = use_state_eq(Checks::default);
    let checker = use_memo((), |()| Checker::start());
    let latest = use_mut_ref(|| 0_u32);
    let state = checks.clone();
    use_effect_with(deck.clone(), {
        let checker = checker.clone();
        move |deck| {
            let deck = deck.clone();
            *latest.borrow_mut() += 1;
            let own = *latest.borrow();
            state.set(Checks { is_old: true, ..(*state).clone() });
            let timeout = Timeout::new(PAUSE, move || {
                let text = Value::from(&deck).to_string();
                let setter = state.setter();
                let again = checker.clone();
                checker.clone().ask("lint", &[&text.clone(), &today().to_string()], move |lint| {
                    again.ask("prove", &[&text], move |proof| {
                        // What was asked of an older state says nothing of this one.
                        if *latest.borrow() == own {
                            setter.set(read(lint, proof));
                        }
                    });
                });
            });
            move || drop(timeout)
        }
    });
    ((*checks).clone(), checker)
}

fn read(lint: Result<String, String>, proof: Result<String, String>) -> Checks {
    let parse = |text: String| serde_json::from_str::<Value>(&text).map_err(|error| error.to_string());
    match (lint.and_then(parse), proof.and_then(parse)) {
        (Ok(lint), Ok(proof)) => {
            let rows = |tree: &Value, name: &str| tree[name].as_array().cloned().unwrap_or_default();
            let errors = rows(&lint, "errors").into_iter().map(|row| Finding::read(&row, true));
            let found = rows(&lint, "findings").into_iter().map(|row| Finding::read(&row, false));
            let faults = rows(&proof["table"], "faults").into_iter().map(|row| Finding::read(&row, true));
            let mut findings: Vec<_> = errors.chain(faults).chain(found).collect();
            findings.sort_by_key(|finding| !finding.is_error);
            Checks { findings, proof: proof["table"].clone(), is_old: false, trouble: None }
        }
        (Err(why), _) | (_, Err(why)) => Checks { trouble: Some(why), ..Checks::default() },
    }
}
