//! Keeps every deck in the browser, at each change, so that no work is lost. Nothing leaves the device.

mod queue;
mod store;

use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

pub(crate) use self::store::{Entry, entries, forget, open, read_looks, write_looks};
use crate::action::Action;
use crate::state::Studio;

/// Whether what is seen is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Keeping {
    /// Nothing was changed yet.
    Untouched,
    /// It is being written.
    Writing,
    /// It is.
    Yes,
    /// The browser keeps nothing, as in some private windows.
    No,
}

/// Keeps the deck, and opens the one that was in hand last.
#[hook]
pub(crate) fn use_kept(studio: &UseReducerHandle<Studio>) -> Keeping {
    let keeping = use_state_eq(|| Keeping::Untouched);
    let dispatcher = studio.dispatcher();
    let setter = keeping.setter();
    use_effect_with((), move |()| {
        queue::tell(Callback::from(move |keeping| setter.set(keeping)));
        spawn_local(async move {
            let Some(last) = entries().await.into_iter().next() else { return };
            if let Some(kept) = open(&last.key).await {
                dispatcher.dispatch(Action::Open(Rc::new(kept)));
            }
        });
    });
    let setter = keeping.setter();
    use_effect_with(studio.kept.clone(), move |kept| {
        // A draft is kept from the beginning; a sample that was only looked at is not.
        let is_draft = !kept.origin.cards.is_empty();
        let is_untouched = kept.history.is_untouched() && kept.versions.len() == 1 && !is_draft;
        let wait = if is_untouched { None } else { queue::want(kept) };
        let timeout = if let Some(wait) = wait {
            setter.set(Keeping::Writing);
            // It is a second at most.
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            Some(Timeout::new(wait as u32, queue::flush))
        } else {
            // A deck that was left within its pause waits no longer.
            queue::flush();
            None
        };
        move || drop(timeout)
    });
    use_effect_with((), |()| {
        // Who leaves waits for no pause, and is asked whether to leave as long as something is not written yet.
        let hidden = EventListener::new(&gloo::utils::document(), "visibilitychange", |_| queue::flush());
        let (window, may_stop) = (gloo::utils::window(), EventListenerOptions::enable_prevent_default());
        let leave = EventListener::new_with_options(&window, "beforeunload", may_stop, |event| {
            queue::flush();
            if !queue::is_idle() {
                event.prevent_default();
            }
        });
        move || drop((hidden, leave))
    });
    *keeping
}
