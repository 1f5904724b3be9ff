//! With what the preview begins: what is in hand, unless the author came to it in the preview itself.

use super::theme::Theme;
use crate::deck::{Node, Path};
use crate::field::form_of;

/// The deck and what of it is in hand, as the preview was drawn last.
#[derive(Default)]
pub(super) struct Front {
    pub(super) deck: Option<Node>,
    pub(super) selected: Path,
    pub(super) theme: Theme,
    /// What the quiz begins with.
    pub(super) began: Path,
    /// What the author came to in it.
    reached: Path,
}

impl Front {
    /// The author goes on in the quiz to this, or presses a text of it: no reason to begin anew.
    pub(super) fn reach(&mut self, path: &Path) {
        self.reached = form_of(path);
    }

    /// Takes note of what is there now. Where the deck has changed, the quiz begins anew anyway: then with what is in hand.
    pub(super) fn follow(&mut self, deck: &Node, selected: &Path) {
        let is_edited = self.deck.as_ref() != Some(deck);
        if is_edited || (self.selected != *selected && self.reached != *selected) {
            self.began = selected.up_to(3);
        }
        if self.selected != *selected {
            self.reached.clone_from(selected);
        }
        self.deck = Some(deck.clone());
        self.selected.clone_from(selected);
    }
}

/// The deck with the card or the question in hand as the first, so that it is what readers see.
pub(super) fn in_front(deck: &Node, shown: &Path) -> Node {
    let (Some(list), Some(at)) = (shown.parent(), shown.number()) else { return deck.clone() };
    if !matches!(list.to_string().as_str(), "cards" | "check.questions") {
        return deck.clone();
    }
    let mut items = deck.get(&list).map_or(&[][..], Node::items).to_vec();
    if at >= items.len() {
        return deck.clone();
    }
    items.rotate_left(at);
    deck.with(&list, Some(Node::list(items)), &|_| Vec::new())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn deck() -> Node {
        Node::from(json!({ "cards": [{ "id": "a" }, { "id": "b" }, { "id": "c" }] }))
    }

    #[test]
    fn the_quiz_begins_with_what_was_chosen_elsewhere_and_not_with_what_it_came_to_itself() {
        let (deck, card) = (deck(), |at| Path::parse("cards").item(at));
        let mut front = Front::default();
        let begins = |front: &mut Front, at| {
            front.follow(&deck, &card(at));
            front.began.number()
        };
        assert_eq!(begins(&mut front, 0), Some(0));
        front.reach(&card(1).field("claim"));
        assert_eq!(begins(&mut front, 1), Some(0), "it is on the screen");
        assert_eq!(begins(&mut front, 2), Some(2));
        assert_eq!(begins(&mut front, 1), Some(1), "it was left since");
    }

    #[test]
    fn what_is_edited_is_what_is_shown() {
        let card = Path::parse("cards").item(1);
        let mut front = Front::default();
        front.follow(&deck(), &Path::default());
        front.reach(&card);
        front.follow(&deck(), &card);
        assert!(front.began.is_root());
        let edited = deck().with(&card.field("id"), Some("d".into()), &|_| Vec::new());
        front.follow(&edited, &card);
        assert_eq!(front.began, card);
        assert_eq!(in_front(&edited, &card).items_of("cards")[0].text_of("id"), "d");
    }
}
