//! What refers to a thing by its id, so that it can follow when the id is written anew.

use super::node::Node;
use super::path::Path;
use super::shape::Shape;

/// Where the id at this path is referred to. Nowhere, if it is no id that is referred to, nothing is written there, or another
/// thing has the same.
pub fn referring(deck: &Node, path: &Path) -> Vec<Path> {
    let Some((list, id)) = thing(path).zip(deck.get(path).map(Node::text).filter(|id| !id.is_empty())) else {
        return Vec::new();
    };
    let things = deck.get(&Path::parse(list)).map_or(&[][..], Node::items);
    if things.iter().filter(|thing| thing.text_of("id") == id).count() != 1 {
        return Vec::new();
    }
    let mut found = deck.texts(&Path::default());
    found.retain(|(place, text)| *text == id && place != path && Shape::at(place).referred() == Some(list));
    found.into_iter().map(|(place, _)| place).collect()
}

/// The list whose thing has its id at this path.
fn thing(path: &Path) -> Option<&'static str> {
    let thing = path.parent().filter(|thing| *path == thing.field("id") && thing.number().is_some())?;
    let list = thing.parent()?.to_string();
    Shape::REFERRED.into_iter().find(|one| *one == list)
}
