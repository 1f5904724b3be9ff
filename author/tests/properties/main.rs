//! Properties of any input: random bytes, random trees, damaged decks, random attributes, any order of actions.
//!
//! Each property prints how many cases it was tested with. `PROPTEST_CASES=2560 cargo test --test properties` tests ten
//! times as many.
#![cfg(not(target_arch = "wasm32"))]

mod damage;
#[path = "../digest/mod.rs"]
mod digest;
mod options;
mod sessions;
#[path = "../../../tests/shipped/mod.rs"]
mod shipped;
mod trees;
mod values;

use std::cell::Cell;
use std::io::Write;

use proptest::strategy::Strategy;
use proptest::test_runner::{Config, TestCaseError, TestRunner};

/// Tests a property with this many times the usual number of cases. It prints how many there were, and how many of them
/// went as deep as possible: a valid deck, a memo.
#[track_caller]
fn holds<S: Strategy>(
    name: &str,
    times: u32,
    strategy: S,
    property: impl Fn(S::Value) -> Result<bool, TestCaseError>,
) {
    let config = Config { failure_persistence: None, ..Config::default() };
    let cases = config.cases.saturating_mul(times);
    let (ran, deep) = (Cell::new(0_u32), Cell::new(0_u32));
    let outcome = TestRunner::new(Config { cases, ..config }).run(&strategy, |value| {
        ran.set(ran.get() + 1);
        deep.set(deep.get() + u32::from(property(value)?));
        Ok(())
    });
    say(&format!("{name}: {} cases, {} to the end", ran.get(), deep.get()));
    if let Err(failure) = outcome {
        panic!("{failure}");
    }
}

/// Prints a line even if the test passes, unlike `eprintln!`.
fn say(line: &str) {
    let mut stderr = std::io::stderr();
    writeln!(stderr, "{line}").expect("standard error is open");
}

#[test]
fn the_proof_of_the_shipped_decks_comes_to_the_same_as_in_the_browser() {
    for tree in [shipped::ja(), shipped::en()] {
        let deck = shipped::deck(tree);
        assert_eq!(
            hontou_author::prove::prove(&deck).expect("few enough answers").digest,
            digest::SHIPPED,
            "see tests/digest/mod.rs"
        );
    }
}
