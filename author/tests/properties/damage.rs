//! Damage to a shipped deck: values at random places, fields and items removed, renamed, doubled and swapped.

use hontou_core::deck::Json;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

use crate::trees::{date, leaf, tree, use_up, word};
use crate::{holds, shipped};

/// Damage to a deck, at a random place where it is possible.
#[derive(Clone, Debug)]
enum Damage {
    /// Replaces a value with another.
    Put(Index, Json),
    /// Copies the value of one place to another.
    Copy(Index, Index),
    /// Removes a field or an item.
    Remove(Index, Index),
    /// Renames a field.
    Rename(Index, Index, String),
    /// Duplicates a field or an item.
    Double(Index, Index),
    /// Swaps two fields or items.
    Swap(Index, Index, Index),
}

fn damage() -> impl Strategy<Value = Damage> {
    let at = any::<Index>;
    prop_oneof![
        3 => (at(), leaf()).prop_map(|(at, value)| Damage::Put(at, value)),
        1 => (at(), tree()).prop_map(|(at, value)| Damage::Put(at, value)),
        4 => (at(), at()).prop_map(|(from, to)| Damage::Copy(from, to)),
        4 => (at(), at()).prop_map(|(at, child)| Damage::Remove(at, child)),
        1 => (at(), at(), word()).prop_map(|(at, child, name)| Damage::Rename(at, child, name)),
        2 => (at(), at()).prop_map(|(at, child)| Damage::Double(at, child)),
        2 => (at(), at(), at()).prop_map(|(at, one, other)| Damage::Swap(at, one, other)),
    ]
}

impl Damage {
    fn apply(&self, tree: &mut Json) {
        match self {
            Self::Put(at, value) => *pick(tree, *at, |_| true) = value.clone(),
            Self::Copy(from, to) => {
                let value = pick(tree, *from, is_plain).clone();
                *pick(tree, *to, is_plain) = value;
            }
            Self::Remove(at, child) => match pick(tree, *at, has_children) {
                Json::Array(items) => drop(items.remove(child.index(items.len()))),
                Json::Object(fields) => drop(fields.remove(child.index(fields.len()))),
                _ => {}
            },
            Self::Rename(at, child, name) => {
                if let Json::Object(fields) = pick(tree, *at, has_children) {
                    let child = child.index(fields.len());
                    fields[child].0.clone_from(name);
                }
            }
            Self::Double(at, child) => match pick(tree, *at, has_children) {
                Json::Array(items) => items.push(items[child.index(items.len())].clone()),
                Json::Object(fields) => fields.push(fields[child.index(fields.len())].clone()),
                _ => {}
            },
            Self::Swap(at, one, other) => {
                let place = pick(tree, *at, has_children);
                let many = children(place).count();
                match place {
                    Json::Array(items) => items.swap(one.index(many), other.index(many)),
                    Json::Object(fields) => fields.swap(one.index(many), other.index(many)),
                    _ => {}
                }
            }
        }
    }
}

fn is_plain(tree: &Json) -> bool {
    !matches!(tree, Json::Array(_) | Json::Object(_))
}

fn has_children(tree: &Json) -> bool {
    children(tree).next().is_some()
}

fn children(tree: &Json) -> Box<dyn Iterator<Item = &Json> + '_> {
    match tree {
        Json::Array(items) => Box::new(items.iter()),
        Json::Object(fields) => Box::new(fields.iter().map(|(_, value)| value)),
        _ => Box::new(std::iter::empty()),
    }
}

/// One of the matching places in a tree, or the tree as a whole if there is none.
fn pick(tree: &mut Json, at: Index, like: fn(&Json) -> bool) -> &mut Json {
    fn count(tree: &Json, like: fn(&Json) -> bool) -> usize {
        usize::from(like(tree)) + children(tree).map(|child| count(child, like)).sum::<usize>()
    }
    fn find<'t>(tree: &'t mut Json, nth: &mut usize, like: fn(&Json) -> bool) -> Option<&'t mut Json> {
        if like(tree) {
            if *nth == 0 {
                return Some(tree);
            }
            *nth -= 1;
        }
        match tree {
            Json::Array(items) => items.iter_mut().find_map(|item| find(item, nth, like)),
            Json::Object(fields) => fields.iter_mut().find_map(|(_, value)| find(value, nth, like)),
            _ => None,
        }
    }
    let mut nth = match count(tree, like) {
        0 => return tree,
        places => at.index(places),
    };
    find(tree, &mut nth, like).expect("as many were counted")
}

#[test]
fn no_damage_to_a_shipped_deck_makes_reader_lint_or_proof_panic() {
    let decks = [shipped::ja(), shipped::en()].map(hontou_author::json::tree);
    holds("damaged decks", 4, (0..2_usize, vec(damage(), 1..4), date()), |(which, damages, today)| {
        let mut tree = decks[which].clone();
        for damage in &damages {
            damage.apply(&mut tree);
        }
        Ok(use_up(&tree, today))
    });
}
