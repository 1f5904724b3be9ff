//! What waits to be written: of each deck the last that became of it.

use std::cell::RefCell;
use std::mem;

use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use super::{Keeping, store};
use crate::kept::{Kept, now};

/// So long, in ms, after a change it is written down: less than anybody's pause for thought.
const PAUSE: f64 = 250.0;
/// So long at most, in ms, a change waits for its author to pause.
const MOST: f64 = 1000.0;

thread_local! {
    /// One, as is the database.
    static QUEUE: RefCell<Queue> = RefCell::default();
}

#[derive(Default)]
struct Queue {
    waiting: Vec<Kept>,
    /// Since when something waits, in ms.
    since: Option<f64>,
    /// What was written last, or is being written.
    written: Option<Kept>,
    /// The keys of what is being written, in its order.
    under_way: Vec<String>,
    /// Told what becomes of it.
    told: Option<Callback<Keeping>>,
}

impl Queue {
    /// In how many ms it is to be written, at this time; not at all if it is written. What waited of the same deck waits no
    /// longer.
    fn want(&mut self, kept: &Kept, now: f64) -> Option<f64> {
        self.waiting.retain(|other| other.key != kept.key);
        if self.written.as_ref() == Some(kept) {
            return None;
        }
        self.waiting.push(kept.clone());
        let since = *self.since.get_or_insert(now);
        Some(PAUSE.min(since + MOST - now).max(0.0))
    }

    /// What is to be written now.
    fn take(&mut self) -> Vec<Kept> {
        self.since = None;
        let taken = mem::take(&mut self.waiting);
        self.under_way.extend(taken.iter().map(|kept| kept.key.clone()));
        if let Some(last) = taken.last() {
            self.written = Some(last.clone());
        }
        taken
    }

    /// Tells what became of one, once there is something to tell.
    fn settle(&mut self, kept: Kept, is_written: bool) -> Option<Keeping> {
        if let Some(at) = self.under_way.iter().position(|key| *key == kept.key) {
            self.under_way.remove(at);
        }
        if !is_written {
            // It is tried once more with the next change, unless that is one of the same deck.
            self.written = None;
            let is_last =
                !self.under_way.contains(&kept.key) && self.waiting.iter().all(|other| other.key != kept.key);
            if is_last {
                self.waiting.push(kept);
            }
            return Some(Keeping::No);
        }
        (self.waiting.is_empty() && self.under_way.is_empty()).then_some(Keeping::Yes)
    }
}

/// Who is told what becomes of what is written.
pub(super) fn tell(told: Callback<Keeping>) {
    QUEUE.with_borrow_mut(|queue| queue.told = Some(told));
}

/// In how many ms [`flush`] is to be called for it; not at all if it is written.
pub(super) fn want(kept: &Kept) -> Option<f64> {
    QUEUE.with_borrow_mut(|queue| queue.want(kept, now()))
}

/// Whether all is written.
pub(super) fn is_idle() -> bool {
    QUEUE.with_borrow(|queue| queue.waiting.is_empty() && queue.under_way.is_empty())
}

/// Writes all that waits.
pub(super) fn flush() {
    for kept in QUEUE.with_borrow_mut(Queue::take) {
        spawn_local(async move {
            let is_written = store::write(&kept).await.is_ok();
            let (keeping, told) =
                QUEUE.with_borrow_mut(|queue| (queue.settle(kept, is_written), queue.told.clone()));
            if let Some((keeping, told)) = keeping.zip(told) {
                told.emit(keeping);
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use serde_json::json;

    use super::*;
    use crate::deck::{History, Node};

    fn kept(key: &str, title: &str) -> Kept {
        let history = History::new(Node::from(json!({ "title": title })));
        Kept { key: key.to_owned(), history, versions: Rc::default(), origin: Rc::default() }
    }

    #[test]
    fn a_deck_that_is_left_at_once_waits_beside_the_next() {
        let mut queue = Queue::default();
        for wanted in [kept("one", "a"), kept("one", "b"), kept("two", "c")] {
            assert!(queue.want(&wanted, 0.0).is_some());
        }
        assert_eq!(queue.take(), [kept("one", "b"), kept("two", "c")]);
        assert_eq!(queue.take(), []);
    }

    #[test]
    fn what_is_written_already_is_not_wanted_and_nothing_older_is_written_after_it() {
        let mut queue = Queue::default();
        queue.want(&kept("one", "a"), 0.0);
        queue.take();
        assert!(queue.want(&kept("one", "b"), 0.0).is_some());
        assert_eq!(queue.want(&kept("one", "a"), 0.0), None);
        assert_eq!(queue.take(), []);
    }

    #[test]
    fn who_does_not_pause_is_waited_for_a_second_and_no_longer() {
        let mut queue = Queue::default();
        let waits = |queue: &mut Queue, at: f64| queue.want(&kept("one", &at.to_string()), at);
        assert_eq!(waits(&mut queue, 10.0), Some(250.0));
        assert_eq!(waits(&mut queue, 200.0), Some(250.0));
        assert_eq!(waits(&mut queue, 900.0), Some(110.0));
        assert_eq!(waits(&mut queue, 1200.0), Some(0.0));
        queue.take();
        assert_eq!(waits(&mut queue, 1300.0), Some(250.0), "from the first change after it");
    }

    #[test]
    fn it_is_kept_once_all_is() {
        let mut queue = Queue::default();
        queue.want(&kept("one", "a"), 0.0);
        queue.want(&kept("two", "b"), 0.0);
        queue.take();
        queue.want(&kept("two", "c"), 0.0);
        assert_eq!(queue.settle(kept("one", "a"), true), None);
        queue.take();
        assert_eq!(queue.settle(kept("two", "b"), true), None);
        assert_eq!(queue.settle(kept("two", "c"), true), Some(Keeping::Yes));
    }

    #[test]
    fn what_could_not_be_written_waits_for_the_next_change() {
        let mut queue = Queue::default();
        queue.want(&kept("one", "a"), 0.0);
        queue.take();
        assert_eq!(queue.settle(kept("one", "a"), false), Some(Keeping::No));
        queue.want(&kept("two", "b"), 0.0);
        assert_eq!(queue.take(), [kept("one", "a"), kept("two", "b")]);
    }

    #[test]
    fn what_could_not_be_written_does_not_come_after_what_became_of_it() {
        let mut queue = Queue::default();
        queue.want(&kept("one", "a"), 0.0);
        queue.take();
        queue.want(&kept("one", "b"), 0.0);
        queue.settle(kept("one", "a"), false);
        assert_eq!(queue.take(), [kept("one", "b")]);
        queue.want(&kept("one", "c"), 0.0);
        queue.take();
        queue.settle(kept("one", "b"), false);
        assert_eq!(queue.take(), []);
    }
}
