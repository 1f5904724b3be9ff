//! What is wrong with the deck and what the proof says, found in a worker while the author types.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use serde_json::Value;
use yew::prelude::*;

use crate::begin::today;
use crate::checker::Checker;
use crate::deck::{Node, drawable};
use crate::finding::Finding;
use crate::origin::of_the_template;
use crate::words::Words;

/// So long, in ms, after the last keystroke the deck is checked, and proved.
const PAUSE: u32 = 120;
const LONG_PAUSE: u32 = 500;

/// What was found in one state of the deck.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Checks {
    /// The errors first.
    pub(crate) findings: Vec<Finding>,
    /// The table of the proof, as the checker gives it; nothing while the deck has errors.
    pub(crate) proof: Value,
    /// What changes for readers since the last version, as the checker gives it.
    pub(crate) diff: Value,
    /// The deck in which it was found.
    pub(crate) deck: Node,
    /// Why nothing could be checked.
    pub(crate) trouble: Option<String>,
}

impl Checks {
    /// Of a deck that nobody has looked at yet.
    fn none(deck: Node) -> Self {
        Self { findings: Vec::new(), proof: Value::Null, diff: Value::Null, deck, trouble: None }
    }
}

/// What was told last of each kind.
#[derive(Default)]
struct Told {
    found: Vec<Finding>,
    /// What there is besides in a deck that cannot be read as it is.
    more: Vec<Finding>,
    /// What the proof found.
    faults: Vec<Finding>,
    proof: Value,
    diff: Value,
    trouble: Option<String>,
}

impl Told {
    fn hear(&mut self, kind: Kind, answer: Result<String, String>) {
        let parse = |text: String| serde_json::from_str::<Value>(&text).map_err(|error| error.to_string());
        let rows = |tree: &Value, name: &str| tree[name].as_array().cloned().unwrap_or_default();
        let tree = match answer.and_then(parse) {
            Ok(tree) => tree,
            Err(why) => {
                self.trouble = Some(why);
                return;
            }
        };
        self.trouble = None;
        match kind {
            Kind::Lint => {
                let errors = rows(&tree, "errors").into_iter().map(|row| Finding::read(&row, true));
                let found = rows(&tree, "findings").into_iter().map(|row| Finding::read(&row, false));
                self.found = errors.chain(found).collect();
                self.more.clear();
            }
            Kind::More => {
                let found = rows(&tree, "errors").into_iter().map(|row| Finding::read(&row, true));
                let found =
                    found.chain(rows(&tree, "findings").into_iter().map(|row| Finding::read(&row, false)));
                self.more = found.collect();
            }
            Kind::Proof => {
                let faults = rows(&tree["table"], "faults");
                self.faults = faults.into_iter().map(|row| Finding::read(&row, true)).collect();
                self.proof = tree["table"].clone();
            }
            Kind::Diff => self.diff = tree,
        }
    }

    fn checks(&self, deck: Node) -> Checks {
        let mut findings = self.found.clone();
        // What the completed deck lacks is said once, and not of what was only put there to complete it.
        let is_new = |one: &&Finding| {
            one.code != "unknown-unsaid" && !self.found.iter().any(|other| other.path == one.path)
        };
        findings.extend(self.more.iter().filter(is_new).cloned());
        // Lint and proof both tell of a note that nothing leads to.
        let is_told = |fault: &Finding| {
            let twin = fault.code.replace("unreached", "unused");
            self.found.iter().any(|other| other.code == twin && other.path == fault.path)
        };
        findings.extend(self.faults.iter().filter(|fault| !is_told(fault)).cloned());
        findings.sort_by_key(|finding| !finding.is_error);
        let (proof, diff, trouble) = (self.proof.clone(), self.diff.clone(), self.trouble.clone());
        Checks { findings, proof, diff, deck, trouble }
    }
}

/// How many errors a deck has that is not in hand, of the answers of the lint and of the proof; the error is why one has none.
pub(crate) fn errors_in(deck: &Node, lint: String, proof: String) -> Result<usize, String> {
    let mut told = Told::default();
    for (kind, answer) in [(Kind::Lint, lint), (Kind::Proof, proof)] {
        told.hear(kind, Ok(answer));
        if let Some(why) = told.trouble.take() {
            return Err(why);
        }
    }
    let checks = told.checks(deck.clone());
    let blanks = of_the_template(deck, Words::default());
    Ok(checks.findings.iter().chain(&blanks).filter(|one| one.is_error).count())
}

#[derive(Clone, Copy)]
enum Kind {
    Lint,
    /// The lint of the deck completed.
    More,
    Proof,
    Diff,
}

/// Checks the deck at each change. The lint answers at once; a proof takes as long as there are combinations of answers, so it
/// has a worker of its own.
#[hook]
pub(crate) fn use_checks(deck: &Node, last: &Node) -> (Rc<Checks>, Rc<Checker>) {
    let checks = use_state(|| Rc::new(Checks::none(deck.clone())));
    let lint = use_memo((), |()| Checker::start());
    let proof = use_memo((), |()| Checker::start());
    let told = use_mut_ref(Told::default);
    let latest = use_mut_ref(|| 0_u32);
    let setter = checks.setter();
    use_effect_with((deck.clone(), last.clone()), {
        let (lint, proof) = (lint.clone(), proof.clone());
        move |(deck, last)| {
            *latest.borrow_mut() += 1;
            let own = *latest.borrow();
            let hear = {
                let deck = deck.clone();
                move |kind: Kind| {
                    let (latest, told, setter, deck) =
                        (latest.clone(), told.clone(), setter.clone(), deck.clone());
                    move |answer: Result<String, String>| {
                        // What was asked of an older state says nothing of this one.
                        if *latest.borrow() == own {
                            told.borrow_mut().hear(kind, answer);
                            setter.set(Rc::new(told.borrow().checks(deck)));
                        }
                    }
                }
            };
            let soon = {
                let (deck, hear) = (deck.clone(), hear.clone());
                Timeout::new(PAUSE, move || {
                    let text = Value::from(&deck).to_string();
                    let completed = Value::from(&drawable(&deck)).to_string();
                    let day = today().to_string();
                    lint.ask("lint", &[&text, &day], hear(Kind::Lint));
                    // One card without an answer hides what is wrong with the others.
                    if completed != text {
                        lint.ask("lint", &[&completed, &day], hear(Kind::More));
                    }
                })
            };
            let later = {
                let (deck, last) = (deck.clone(), last.clone());
                Timeout::new(LONG_PAUSE, move || {
                    let (text, before) = (Value::from(&deck).to_string(), Value::from(&last).to_string());
                    proof.ask("diff", &[&before, &text], hear(Kind::Diff));
                    proof.ask("prove", &[&text], hear(Kind::Proof));
                })
            };
            move || drop((soon, later))
        }
    });
    ((*checks).clone(), lint)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn errors_of_the_lint_of_the_proof_and_blanks_of_the_template_keep_a_deck_back() {
        let count = |title: &str, lint: Value, proof: Value| {
            errors_in(
                &Node::from(json!({ "lang": "ja", "title": title })),
                lint.to_string(),
                proof.to_string(),
            )
        };
        let none = || json!({ "errors": [], "findings": [{ "severity": "warning", "code": "long" }] });
        let faults = json!({ "errors": [], "table": { "faults": [{ "code": "unreached-headline" }] } });
        assert_eq!(count("お茶", none(), json!({ "errors": [] })), Ok(0));
        assert_eq!(count("お茶", json!({ "errors": [{ "code": "missing-field" }] }), json!({})), Ok(1));
        assert_eq!(count("お茶", none(), faults), Ok(1));
        assert_eq!(count("○○のこと", none(), json!({})), Ok(1));
        assert!(errors_in(&Node::from(json!({})), "no JSON".into(), "{}".into()).is_err());
    }
}
