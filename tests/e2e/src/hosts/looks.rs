//! What every part of a widget looks like: its box, and what style sheets made of it.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde::Deserialize;

use crate::inside::Inside;

/// Pixels that are none: where a box ends between two, browsers round.
const NOTHING: f64 = 0.6;

/// The parts of a widget, in order.
#[derive(Clone, Debug, Deserialize)]
#[serde(transparent)]
pub struct Looks(Vec<Part>);

#[derive(Clone, Debug, Deserialize)]
struct Part {
    name: String,
    /// From the left and the top of the widget, then width and height.
    place: [f64; 4],
    style: BTreeMap<String, String>,
}

impl Looks {
    pub(crate) fn of(inside: &Inside<'_>) -> Self {
        let parts = inside.look(include_str!("looks.js")).expect("the inside of a widget can be looked at");
        serde_json::from_value(parts).expect("a part has a name, a place and a style")
    }

    /// The same, once nothing moves.
    #[track_caller]
    pub(crate) fn at_rest(inside: &Inside<'_>) -> Self {
        let parts = inside.measure(include_str!("looks.js"));
        serde_json::from_value(parts).expect("a part has a name, a place and a style")
    }

    /// Where these looks and others differ, a line for each; nothing if they are the same.
    pub fn differences(&self, other: &Self) -> String {
        let mut lines = String::new();
        if self.0.len() != other.0.len() {
            let _ = writeln!(lines, "{} parts, and {}", self.0.len(), other.0.len());
        }
        for (one, other) in self.0.iter().zip(&other.0) {
            if one.name != other.name {
                let _ = writeln!(lines, "{} is in the place of {}", other.name, one.name);
            }
            if one.place.iter().zip(&other.place).any(|(one, other)| (one - other).abs() > NOTHING) {
                let _ = writeln!(lines, "{} is at {:?}, not at {:?}", one.name, other.place, one.place);
            }
            for (property, value) in &one.style {
                let there = other.style.get(property);
                if there != Some(value) {
                    let _ = writeln!(lines, "{} has {property}: {there:?}, not {value:?}", one.name);
                }
            }
        }
        lines
    }
}
