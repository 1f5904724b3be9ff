//! The way to a part of a deck: `cards[2].source.section`, as lint and proof write it.

use std::fmt;
use std::rc::Rc;

/// A step of the way.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// To a field.
    Field(Rc<str>),
    /// To an item of a list, counted from 0.
    Item(usize),
}

/// A way from the deck to a part of it; empty, it is the deck.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Path(Rc<[Step]>);

impl Path {
    /// The steps, in order.
    pub fn steps(&self) -> &[Step] {
        &self.0
    }

    /// Whether it is the deck itself.
    pub fn is_root(&self) -> bool {
        self.0.is_empty()
    }

    /// The way to a field of what is there.
    #[must_use]
    pub fn field(&self, name: &str) -> Self {
        self.step(Step::Field(name.into()))
    }

    /// The way to an item of the list that is there.
    #[must_use]
    pub fn item(&self, at: usize) -> Self {
        self.step(Step::Item(at))
    }

    fn step(&self, step: Step) -> Self {
        Self(self.0.iter().cloned().chain([step]).collect())
    }

    /// The first so many steps.
    #[must_use]
    pub fn up_to(&self, depth: usize) -> Self {
        Self(self.0[..depth.min(self.0.len())].into())
    }

    /// The way to what holds it, none for the deck.
    pub fn parent(&self) -> Option<Self> {
        (!self.is_root()).then(|| self.up_to(self.0.len() - 1))
    }

    /// The number of the item that it leads to, if it leads to one.
    pub fn number(&self) -> Option<usize> {
        match self.0.last() {
            Some(Step::Item(at)) => Some(*at),
            _ => None,
        }
    }

    /// Whether the other is this, or leads further.
    pub fn holds(&self, other: &Self) -> bool {
        other.0.starts_with(&self.0)
    }

    /// Reads what lint and proof write. What is no way at all is the deck: a finding is shown there rather than nowhere.
    pub fn parse(text: &str) -> Self {
        let mut steps = Vec::new();
        for piece in text.split('.').filter(|piece| !piece.is_empty()) {
            let (name, numbers) = piece.split_once('[').unwrap_or((piece, ""));
            if !name.is_empty() {
                steps.push(Step::Field(name.into()));
            }
            for number in numbers.split(['[', ']']).filter(|one| !one.is_empty()) {
                let Ok(at) = number.parse() else { return Self(steps.into()) };
                steps.push(Step::Item(at));
            }
        }
        Self(steps.into())
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, step) in self.0.iter().enumerate() {
            match step {
                Step::Field(name) if at == 0 => f.write_str(name)?,
                Step::Field(name) => write!(f, ".{name}")?,
                Step::Item(at) => write!(f, "[{at}]")?,
            }
        }
        Ok(())
    }
}
