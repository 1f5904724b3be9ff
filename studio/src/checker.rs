//! The worker that lints, proves, compares and draws decks, so that typing never waits for it.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use gloo::events::EventListener;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};

const SCRIPT: &str = "./worker.js";

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
    /// One with a worker of its own.
    pub(crate) fn start() -> Self {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(SCRIPT, &options).ok();
        let waiting = Rc::new(RefCell::new(HashMap::<u32, Answered>::new()));
        let listener = worker.as_ref().map(|worker| {
            let waiting = waiting.clone();
            EventListener::new(worker, "message", move |event| {
                let Some(event) = event.dyn_ref::<MessageEvent>() else { return };
                let data: Array = event.data().unchecked_into();
                let answer =
                    data.get(1).as_string().ok_or_else(|| data.get(2).as_string().unwrap_or_default());
                // A number travels as text, so that it stays the one it was.
                let number = data.get(0).as_string().and_then(|number| number.parse::<u32>().ok());
                let answered = number.and_then(|number| waiting.borrow_mut().remove(&number));
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
        let message: Array = [JsValue::from(number.to_string()), call.into()].into_iter().collect();
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
