//! What a first screen needs of the widget's style sheet: the reader waits for no rule about another screen.
//!
//! It goes by names alone. A rule stays if every element, class, id, attribute and language that it names is on the first
//! screen; states and what stands in other round brackets are taken to be there. For paper there is the whole sheet.

use std::collections::HashSet;

use serde_json::Value;

/// What the loader or the browser sets. From right to left the loader draws nothing.
const SET: [&str; 5] = ["[data-theme", "[data-bare", "[open", "[lang", "[disabled"];

/// The names of the elements, classes, ids and attributes in a tree, and its languages.
#[derive(Default)]
struct Names {
    names: HashSet<String>,
    langs: HashSet<String>,
}

impl Names {
    fn of(nodes: &Value) -> Self {
        // Around all, and of the text itself.
        let mut names: HashSet<String> =
            ["*", "div", "slot"].into_iter().chain(SET).map(str::to_owned).collect();
        let mut langs = HashSet::new();
        for node in nodes.as_array().into_iter().flatten() {
            langs.extend(node[1]["lang"].as_str().map(str::to_owned));
            names.extend(node[0].as_str().map(str::to_owned));
            let words = |key: &str| node[1][key].as_str().unwrap_or_default().split_ascii_whitespace();
            names.extend(words("class").map(|class| format!(".{class}")));
            names.extend(words("id").map(|id| format!("#{id}")));
            let attributes = node[1].as_object().into_iter().flatten();
            names.extend(attributes.map(|(name, _)| format!("[{name}")));
        }
        // The owner's heading level makes others of these.
        if names.contains("h2") {
            names.extend((1..=6).map(|level| format!("h{level}")));
        }
        Self { names, langs }
    }

    /// Whether a selector may be about something that is there.
    fn have(&self, selector: &str) -> bool {
        let mut depth = 0;
        let mut name = String::new();
        let mut is_there = true;
        let mut end = |name: &mut String| {
            let plain = name.trim_end_matches(['=', '^', '$', '*', '~', '|']);
            if !matches!(plain.chars().next(), None | Some(':' | '0'..='9')) {
                is_there &= plain == "*" || self.names.contains(plain);
            }
            name.clear();
        };
        let mut is_spoken = true;
        for (at, sign) in selector.char_indices() {
            match sign {
                '(' => {
                    if depth == 0 && name == ":lang" {
                        let lang = selector[at + 1..].split(')').next().unwrap_or_default();
                        is_spoken &= self.langs.iter().any(|one| one.starts_with(lang));
                    }
                    end(&mut name);
                    depth += 1;
                }
                ')' => depth -= 1,
                _ if depth > 0 => {}
                ']' => end(&mut name),
                // After the name of an attribute comes how it is compared, and a value.
                _ if name.starts_with('[') && (sign == '=' || name.ends_with('=')) => {
                    if !name.ends_with('=') {
                        name.push('=');
                    }
                }
                '.' | '#' | ':' | '[' => {
                    if name != ":" {
                        end(&mut name);
                    }
                    name.push(sign);
                }
                ' ' | '>' | '+' | '~' => end(&mut name),
                _ => name.push(sign),
            }
        }
        end(&mut name);
        is_there && is_spoken
    }
}

/// The rules of a small style sheet that a first screen with these nodes needs, in their order.
pub(super) fn needed(css: &str, nodes: &Value) -> String {
    let kept = of_interest(css, &Names::of(nodes));
    // A movement that no rule is left to ask for.
    let mut without = String::with_capacity(kept.len());
    for (head, body) in blocks(&kept) {
        let movement = head.strip_prefix("@keyframes ").map(str::trim);
        if movement.is_none_or(|name| kept.matches(name).count() > 1) {
            without.extend([head, body]);
        }
    }
    without
}

fn of_interest(css: &str, names: &Names) -> String {
    let mut kept = String::with_capacity(css.len());
    for (head, body) in blocks(css) {
        if body.is_empty() || head.starts_with("@keyframes") {
            kept.extend([head, body]);
        } else if head.starts_with("@media print") {
            // Whoever prints so early gets it as on the screen.
        } else if head.starts_with('@') {
            let inside = of_interest(&body[1..body.len() - 1], names);
            if !inside.is_empty() {
                kept.extend([head, "{", &inside, "}"]);
            }
        } else {
            let selectors: Vec<_> = parts(head).into_iter().filter(|one| names.have(one)).collect();
            if !selectors.is_empty() {
                kept.extend([&selectors.join(","), body]);
            }
        }
    }
    kept
}

/// The selectors of a list: a comma in brackets is part of one.
fn parts(list: &str) -> Vec<&str> {
    let (mut depth, mut start, mut parts) = (0, 0, Vec::new());
    for (at, sign) in list.char_indices() {
        match sign {
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&list[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&list[start..]);
    parts
}

/// What stands before each block, and the block in its braces; a statement has none.
fn blocks(css: &str) -> Vec<(&str, &str)> {
    let (mut depth, mut start, mut open, mut blocks) = (0, 0, 0, Vec::new());
    let mut quote = None;
    for (at, sign) in css.char_indices() {
        match (quote, sign) {
            (Some(end), _) => quote = Some(end).filter(|end| *end != sign),
            (None, '"' | '\'') => quote = Some(sign),
            (None, '{') => {
                if depth == 0 {
                    open = at;
                }
                depth += 1;
            }
            (None, '}') => {
                depth -= 1;
                if depth == 0 {
                    blocks.push((css[start..open].trim(), &css[open..=at]));
                    start = at + 1;
                }
            }
            (None, ';') if depth == 0 => {
                blocks.push((&css[start..=at], ""));
                start = at + 1;
            }
            _ => {}
        }
    }
    blocks
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn kept(css: &str) -> String {
        needed(
            css,
            &json!([["h2", { "class": "claim big", "lang": "zh-Hans" }], ["button", { "id": "go", "data-kind": "x" }, "x"]]),
        )
    }

    #[test]
    fn what_names_something_that_is_not_there_is_left_out() {
        assert_eq!(kept(".claim{a:b}.memo{a:b}"), ".claim{a:b}");
        assert_eq!(kept(".claim.big>button,.claim p{a:b}"), ".claim.big>button{a:b}");
        assert_eq!(kept("#go{a:b}#gone{a:b}h5{a:b}li{a:b}"), "#go{a:b}h5{a:b}");
        let attributes = "[data-kind=way] .claim{a:b}[data-level=doctor]{a:b}[open]:not(:host)>button{a:b}";
        assert_eq!(kept(attributes), attributes.replace("[data-level=doctor]{a:b}", ""));
        assert_eq!(kept(".claim:lang(ko){a:b}:is(.claim):lang(zh){a:b}"), ":is(.claim):lang(zh){a:b}");
    }

    #[test]
    fn states_and_what_stands_in_round_brackets_count_as_there() {
        for css in [
            ":host{a:b}",
            ".claim:hover::before{content:\"}{\"}",
            "button[data-kind=\"a,b\"]:not(.memo,li){a:b}",
            ":is(.memo,.claim) button{a:b}",
            "*{a:b}",
        ] {
            assert_eq!(kept(css), css);
        }
    }

    #[test]
    fn a_condition_around_nothing_and_a_movement_that_nothing_asks_for_go() {
        assert_eq!(
            kept("@media print{.claim{a:b}}@media screen{.memo{a:b}}@media (hover){.claim{a:b}}"),
            "@media (hover){.claim{a:b}}"
        );
        let moved = "@keyframes open{from{a:b}}.claim{animation:open 1s}";
        assert_eq!(kept(moved), moved);
        assert_eq!(kept("@keyframes open{from{a:b}}.memo{animation:open 1s}"), "");
    }
}
