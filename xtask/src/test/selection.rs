//! The engines a run was asked for.

use crate::setup::{self, Engine};

/// What `--engine` says.
pub(crate) struct EngineSelection {
    named: Vec<Engine>,
}

impl EngineSelection {
    /// These, or every one there is where none is named.
    pub(crate) fn of(named: &[Engine]) -> Self {
        let named = Engine::ALL.into_iter().filter(|engine| named.contains(engine));
        Self { named: named.collect() }
    }

    /// The engines to test in, in their order.
    pub(crate) fn engines(&self) -> Vec<Engine> {
        if self.named.is_empty() { Engine::ALL.into() } else { self.named.clone() }
    }

    /// The engines for the tests of single parts, which one engine is enough for unless others are named.
    pub(crate) fn for_parts(&self) -> Vec<Engine> {
        let named = if self.named.is_empty() { vec![Engine::Chromium] } else { self.named.clone() };
        // wasm-bindgen's runner does not speak to WebKitGTK's driver.
        named.into_iter().filter(|engine| *engine != Engine::Webkit).collect()
    }

    /// Whether the run has failed if this engine cannot be had.
    pub(crate) fn is_required(&self, engine: Engine) -> bool {
        self.named.contains(&engine) || setup::is_required(engine)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_name_all_are_wanted_and_parts_are_tested_in_one() {
        let selection = EngineSelection::of(&[]);
        assert_eq!(selection.engines(), Engine::ALL);
        assert_eq!(selection.for_parts(), [Engine::Chromium]);
        assert!(selection.is_required(Engine::Chromium));
    }

    #[test]
    fn what_is_named_is_required_and_comes_in_order() {
        let selection = EngineSelection::of(&[Engine::Webkit, Engine::Firefox, Engine::Firefox]);
        assert_eq!(selection.engines(), [Engine::Firefox, Engine::Webkit]);
        assert_eq!(selection.for_parts(), [Engine::Firefox]);
        assert!(selection.is_required(Engine::Webkit));
    }
}
