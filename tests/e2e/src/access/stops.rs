//! Where Tab stops, in order: what is there, where it stands, and how the focus shows.

use serde::Deserialize;

use crate::quiz::Quiz;
use crate::reader::{Key, Reader};
use crate::wait::until;

/// More stops than any screen has.
const MANY: usize = 60;
/// What the focus is on, its box, and the width of what was drawn around it.
const HERE: &str = "
    if (document.activeElement !== host || !root.activeElement) return null;
    const stop = root.activeElement;
    const seen = stop.labels?.[0] ?? stop;
    const { left, top, right, bottom } = seen.getBoundingClientRect();
    const ring = (part) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(part);
        return outlineStyle === 'none' ? 0 : parseFloat(outlineWidth);
    };
    return {
        name: stop.localName + ' ' + words(seen),
        place: [left + scrollX, top + scrollY, right + scrollX, bottom + scrollY],
        ring: Math.max(ring(stop), ring(seen)),
    };";

/// Which element has the focus, by its name in the page and its number in the quiz; nothing while it is on its way in.
const FOCUS: &str = "
    const { activeElement } = document;
    if (activeElement === host && !root.activeElement) return null;
    return [activeElement.id, activeElement === host ? [...root.querySelectorAll('*')].indexOf(root.activeElement) : -1];";

/// A place where Tab stops.
#[derive(Clone, Debug, Deserialize, PartialEq)]
pub struct Stop {
    /// What it is and says.
    pub name: String,
    /// Its left, top, right and bottom, from the corner of the page.
    pub place: [f64; 4],
    /// How wide the ring around it is.
    pub ring: f64,
}

impl Stop {
    /// Whether somebody who reads line by line comes to this after the other.
    pub fn is_read_after(&self, other: &Self) -> bool {
        let ([left, top, _, bottom], [other_left, other_top, _, other_bottom]) = (self.place, other.place);
        // Of two in one line the one that begins further left is read first.
        let in_line = (top.max(other_top) + 1.0) < bottom.min(other_bottom);
        if in_line { left > other_left } else { top > other_top }
    }
}

impl Quiz<'_> {
    /// Where the focus is now, if it is in the quiz.
    #[track_caller]
    pub fn stop(&self) -> Option<Stop> {
        self.finds(HERE)
    }

    /// Every stop of Tab from here, which is outside, through the quiz and out of it again.
    #[track_caller]
    pub fn stops(&self, reader: &Reader) -> Vec<Stop> {
        self.stops_by(reader, || reader.presses(Key::Tab))
    }

    /// The same the other way round.
    #[track_caller]
    pub fn stops_back(&self, reader: &Reader) -> Vec<Stop> {
        self.stops_by(reader, || reader.presses_with(Key::Shift, Key::Tab))
    }

    #[track_caller]
    fn stops_by(&self, reader: &Reader, tab: impl Fn()) -> Vec<Stop> {
        let mut stops = Vec::new();
        for _ in 0..MANY {
            let before = self.look(FOCUS);
            tab();
            // A driver may be back before the key is.
            let moved = || Some(self.look(FOCUS)).filter(|now| !now.is_null() && *now != before);
            until(moved, || format!("Tab did not move the focus on from {before}: {stops:#?}"));
            let focus = reader.page("return document.activeElement.id", Vec::new());
            match self.stop() {
                Some(stop) => stops.push(stop),
                None if stops.is_empty() => assert_eq!(focus, "", "Tab went past the quiz"),
                None => return stops,
            }
        }
        panic!("Tab never left the quiz: {stops:#?}");
    }
}
