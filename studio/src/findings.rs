//! What there is to fix, each with the way to it, and what the proof says.

use serde_json::Value;
use yew::prelude::*;

use crate::checks::{Checks, Finding};
use crate::words::Words;

#[derive(Properties, PartialEq)]
pub(crate) struct FindingsProps {
    pub(crate) checks: Checks,
    pub(crate) words: Words,
    /// Goes to where something is to be fixed.
    pub(crate) go: Callback<Finding>,
}

/// The findings and the proof.
#[component]
pub(crate) fn Findings(props: &FindingsProps) -> Html {
    let FindingsProps { checks, words, go } = props;
    let errors = checks.findings.iter().filter(|finding| finding.is_error).count();
    let state = match (&checks.trouble, errors, checks.findings.len()) {
        (Some(why), ..) => words.with("findings.trouble", why),
        (None, 0, 0) => words.get("findings.none").to_owned(),
        (None, 0, count) => words.with("findings.warnings", count),
        (None, errors, _) => words.with("findings.errors", errors),
    };
    html! {
        <div class={if checks.is_old { "findings old" } else { "findings" }}>
            <h2>{ words.get("findings.title") }</h2>
            <p role="status">{ state }</p>
            <ul>
                { for checks.findings.iter().map(|finding| {
                    let (go, to) = (go.clone(), finding.clone());
                    html! {
                        <li>
                            <button type="button" class="finding" data-error={finding.is_error.to_string()}
                                onclick={move |_| go.emit(to.clone())}>
                                <b>{ words.get(if finding.is_error { "findings.error" } else { "findings.warning" }) }</b>
                                <code>{ finding.path.to_string() }</code>
                                <span>{ &finding.message }</span>
                                <i>{ &finding.fix }</i>
                            </button>
                        </li>
                    }
                }) }
            </ul>
            { proof(&checks.proof, *words) }
        </div>
    }
}

/// How many combinations of answers lead to which headline, and the shortest way to each note.
fn proof(table: &Value, words: Words) -> Html {
    let list = |name: &str| table[name].as_array().cloned().unwrap_or_default();
    if list("headlines").is_empty() || table["questions"] == 0 {
        return html! {};
    }
    let level = |row: &Value| words.get(&format!("Level.{}", row["level"].as_str().unwrap_or_default()));
    let proved = table["proved"].as_bool().unwrap_or_default();
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
                    let ways: Vec<_> = row["answers"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
                    let way = if ways.is_empty() { words.get("proof.unreachable").to_owned() } else { ways.join(", ") };
                    html! {
                        <tr>
                            <th scope="row">{ row["id"].as_str().unwrap_or_default().to_owned() }</th>
                            <td>{ level(row) }</td>
                            <td>{ way }</td>
                        </tr>
                    }
                }) }
            </table>
        </section>
    }
}
