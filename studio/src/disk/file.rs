//! A file that was chosen, and what waits to be written over it.

use wasm_bindgen::JsValue;

use crate::deck::Node;

/// A file that was chosen.
pub(super) struct File {
    pub(super) handle: JsValue,
    pub(super) has_failed: bool,
    /// What was written last, or is being written.
    written: Option<Node>,
    wanted: Option<Node>,
    is_writing: bool,
}

impl File {
    /// One that says this already, if anything.
    pub(super) fn new(handle: JsValue, written: Option<Node>) -> Self {
        Self { handle, has_failed: false, written, wanted: None, is_writing: false }
    }

    /// Whether there is something to write.
    pub(super) fn want(&mut self, deck: &Node) -> bool {
        self.wanted = (self.written.as_ref() != Some(deck)).then(|| deck.clone());
        self.wanted.is_some()
    }

    /// What is to be written now: one after the other.
    pub(super) fn take(&mut self) -> Option<Node> {
        let deck = if self.is_writing { None } else { self.wanted.take() }?;
        self.is_writing = true;
        self.written = Some(deck.clone());
        Some(deck)
    }

    /// What failed is tried once more with the next change.
    pub(super) fn settle(&mut self, is_written: bool) {
        self.is_writing = false;
        self.has_failed = !is_written;
        if !is_written {
            self.written = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn file() -> File {
        File::new(JsValue::UNDEFINED, None)
    }

    fn deck(title: &str) -> Node {
        Node::from(json!({ "title": title }))
    }

    #[test]
    fn a_change_is_written_once_and_another_waits_for_it() {
        let mut file = file();
        assert!(file.want(&deck("a")));
        assert_eq!(file.take(), Some(deck("a")));
        assert!(!file.want(&deck("a")), "it is being written");
        assert!(file.want(&deck("b")));
        assert_eq!(file.take(), None, "one after the other");
        file.settle(true);
        assert_eq!(file.take(), Some(deck("b")));
        file.settle(true);
        assert_eq!(file.take(), None);
        assert!(!file.has_failed);
    }

    #[test]
    fn a_file_that_was_opened_is_written_once_it_is_changed() {
        let mut file = File::new(JsValue::UNDEFINED, Some(deck("a")));
        assert!(!file.want(&deck("a")) && file.want(&deck("b")));
    }

    #[test]
    fn what_is_taken_back_within_the_pause_is_not_written() {
        let mut file = file();
        file.want(&deck("a"));
        file.take();
        file.settle(true);
        assert!(file.want(&deck("b")) && !file.want(&deck("a")));
        assert_eq!(file.take(), None);
    }

    #[test]
    fn what_could_not_be_written_is_tried_with_the_next_change() {
        let mut file = file();
        file.want(&deck("a"));
        file.take();
        file.settle(false);
        assert!(file.has_failed && file.want(&deck("a")));
        file.take();
        file.settle(true);
        assert!(!file.has_failed);
    }
}
