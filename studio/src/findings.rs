//! What there is to fix, each with the way to it, and what the proof says.

use std::rc::Rc;

use serde_json::Value;
use yew::prelude::*;

use crate::action::Action;
use crate::checks::Checks;
use crate::deck::{Node, Path, fix};
use crate::finding::Finding;
use crate::kept::Version;
use crate::names::title_of;
use crate::origin::Origin;
use crate::versions::Versions;
use crate::words::Words;

#[derive(Properties, PartialEq)]
pub(crate) struct FindingsProps {
    pub(crate) checks: Rc<Checks>,
    /// Those of the checks, and our own.
    pub(crate) findings: Rc<Vec<Finding>>,
    pub(crate) words: Words,
    /// Whether the deck was changed since.
    pub(crate) is_old: bool,
    pub(crate) versions: Rc<Vec<Version>>,
    pub(crate) origin: Rc<Origin>,
    pub(crate) dispatch: Callback<Action>,
    /// Goes to where something is to be fixed.
    pub(crate) go: Callback<Finding>,
}

/// The findings and the proof.
#[component]
pub(crate) fn Findings(props: &FindingsProps) -> Html {
    let FindingsProps { checks, findings, words, is_old, versions, origin, dispatch, go } = props;
    let deck = &checks.deck;
    let errors = findings.iter().filter(|finding| finding.is_error).count();
    let state = match (&checks.trouble, errors, findings.len()) {
        (Some(why), ..) => words.with("findings.trouble", why),
        (None, 0, 0) => words.get("findings.none").to_owned(),
        (None, 0, count) => words.with("findings.warnings", count),
        (None, errors, _) => words.with("findings.errors", errors),
    };
    html! {
        <div class="findings" aria-busy={is_old.to_string()}>
            <h2>{ words.get("findings.title") }</h2>
            <p role="status">{ state }</p>
            <ul>
                { for findings.iter().map(|finding| {
                    let (go, to) = (go.clone(), finding.clone());
                    let [message, fix] = finding.said(words.0);
                    html! {
                        <li>
                            <button type="button" class="finding" data-error={finding.is_error.to_string()}
                                onclick={move |_| go.emit(to.clone())}>
                                <b>{ words.get(if finding.is_error { "findings.error" } else { "findings.warning" }) }</b>
                                <small>{ words.place(&finding.path) }</small>
                                <span>{ message }</span>
                                <i>{ fix }</i>
                            </button>
                            { fix_button(finding, deck, *words, dispatch) }
                        </li>
                    }
                }) }
            </ul>
            { left_out(origin, *words) }
            <Versions versions={versions.clone()} checks={checks.clone()} words={*words} dispatch={dispatch.clone()} />
            { proof(&checks.proof, deck, *words) }
        </div>
    }
}

/// What the file had from which the deck was made, and the deck has not.
fn left_out(origin: &Origin, words: Words) -> Html {
    let dropped = &origin.dropped;
    if dropped.is_empty() {
        return html! {};
    }
    html! {
        <details class="left-out">
            <summary>{ words.get("origin.dropped") }<span class="count">{ dropped.len() }</span></summary>
            <ul>{ for dropped.iter().map(|one| html! { <li>{ one }</li> }) }</ul>
        </details>
    }
}

/// A button that puts it right, where that needs no thought.
pub(crate) fn fix_button(finding: &Finding, deck: &Node, words: Words, dispatch: &Callback<Action>) -> Html {
    if fix(&finding.code, &finding.path, deck).is_none() {
        return html! {};
    }
    let (dispatch, action) = (dispatch.clone(), Action::Fix(finding.code.clone(), finding.path.clone()));
    html! {
        <button type="button" class="fix" onclick={move |_| dispatch.emit(action.clone())}>
            { words.get("findings.fix") }
        </button>
    }
}

/// How many combinations of answers lead to which headline, and the shortest way to each note.
fn proof(table: &Value, deck: &Node, words: Words) -> Html {
    let list = |name: &str| table[name].as_array().cloned().unwrap_or_default();
    if list("headlines").is_empty() || table["questions"] == 0 {
        return html! {};
    }
    let level = |row: &Value| words.get(&format!("Level.{}", row["level"].as_str().unwrap_or_default()));
    let proved = table["proved"].as_bool().unwrap_or_default();
    let notes = deck.get(&Path::parse("check.notes")).map_or(&[][..], Node::items);
    html! {
        <section class="proof">
            <h2>{ words.get("proof.title") }</h2>
            <p>{ words.get(if proved { "proof.holds" } else { "proof.fails" }) }</p>
            <table>
                <caption>{ words.with("proof.combinations", &table["combinations"]) }</caption>
                { for list("headlines").iter().map(|row| html! {
                    <tr><th scope="row">{ level(row) }</th><td>{ row["combinations"].to_string() }</td></tr>
                }) }
            </table>
            <table>
                <caption>{ words.get("proof.ways") }</caption>
                { for list("notes").iter().map(|row| {
                    let id = row["id"].as_str().unwrap_or_default();
                    let title = notes.iter().find(|note| note.text_of("id") == id).map(title_of).unwrap_or_default();
                    let ways: Vec<_> = row["answers"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
                    html! {
                        <tr>
                            <th scope="row">{ if title.is_empty() { id.to_owned() } else { title } }</th>
                            <td>{ level(row) }</td>
                            <td>
                                if ways.is_empty() {
                                    { words.get("proof.unreachable") }
                                }
                                { for ways.iter().map(|way| html! { <p>{ answer(way, deck) }</p> }) }
                            </td>
                        </tr>
                    }
                }) }
            </table>
        </section>
    }
}

/// `health=yes` as the reader sees it: the question, and the answers to it.
fn answer(way: &str, deck: &Node) -> String {
    let named = || {
        let (question, options) = way.split_once('=')?;
        let questions = deck.get(&Path::parse("check.questions"))?.items();
        let question = questions.iter().find(|one| one.text_of("id") == question)?;
        let texts = options.split('+').map(|id| {
            let option = question.items_of("options").iter().find(|one| one.text_of("id") == id);
            option.map_or_else(|| id.to_owned(), title_of)
        });
        Some(format!("{} → {}", title_of(question), texts.collect::<Vec<_>>().join(" + ")))
    };
    named().unwrap_or_else(|| way.to_owned())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_way_is_told_in_the_words_of_the_deck() {
        let deck = Node::from(json!({ "check": { "questions": [{
            "id": "health", "ask": "Any illness?",
            "options": [{ "id": "yes", "text": "Yes" }, { "id": "drug", "text": "A medicine" }],
        }] } }));
        assert_eq!(answer("health=yes+drug", &deck), "Any illness? → Yes + A medicine");
        assert_eq!(answer("gone=yes", &deck), "gone=yes");
    }
}
