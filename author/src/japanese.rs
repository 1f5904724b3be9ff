//! What lint and proof find, said in Japanese: by the rule's name, with what the English message names.

use std::sync::LazyLock;

use hontou_core::deck::Json;
use hontou_core::json::parse;

/// For what the parser says, by a part of its English message; the first that fits is taken.
const JSON: [(&str, [&str; 2]); 12] = [
    (
        "begins with {",
        [
            "デッキの JSON ではありません。",
            "アドレスや記事ではなく、{ で始まる JSON の中身を、最後まで貼ってください。",
        ],
    ),
    (
        "EOF while parsing a string",
        [
            "引用符が閉じられないまま、途中で終わっています。",
            "最後まで貼られているかを確かめ、文字列の終わりに半角の \" を書いてください。",
        ],
    ),
    (
        "EOF while parsing",
        ["途中で終わっています。", "最後まで貼られているかを確かめてください。最後は } です。"],
    ),
    (
        ", not ",
        [
            "ここでは使えない文字「{found}」があります。",
            "引用符は半角の \"、区切りは半角の : と , にしてください。ワードなどを通すと “ ” に変わるので、メモ帳などを使います。",
        ],
    ),
    (
        "trailing comma",
        ["最後の項目のあとに、よけいなカンマがあります。", "} や ] の直前のカンマを消してください。"],
    ),
    (
        "expected `,` or",
        [
            "項目と項目のあいだに、カンマがありません。",
            "前の項目の終わりに、半角の , を書いてください。文字列の中で \" を使うときは、\\\" と書きます。",
        ],
    ),
    (
        "expected `:`",
        ["項目の名前のあとに、コロンがありません。", "名前と値のあいだに、半角の : を書いてください。"],
    ),
    (
        "key must be a string",
        [
            "項目の名前が、引用符で囲まれていません。",
            "名前を半角の \" で囲んでください。カンマが二つ続いていないかも見てください。",
        ],
    ),
    (
        "control character",
        [
            "引用符の中に、改行かタブが入っています。",
            "行の終わりの引用符が半角の \" になっているかを見てください。文の途中の改行は消します。",
        ],
    ),
    ("escape", ["引用符の中の \\ の書き方がちがいます。", "\\ そのものは \\\\ と書いてください。"]),
    (
        "trailing characters",
        [
            "デッキの終わりの } のあとに、まだ文字があります。",
            "二つ貼られていないか、} が一つ多くないかを見てください。",
        ],
    ),
    (
        "expected value",
        [
            "値がないか、引用符で囲まれていません。",
            "文は半角の \" で囲んでください。カンマが二つ続いていないかも見てください。",
        ],
    ),
];

/// Message and fix by the rule's name. What reads decks reads it, so the checker carries no other parser.
static SAID: LazyLock<Json> =
    LazyLock::new(|| parse(include_str!("japanese.json")).expect("it is JSON").tree);

/// What is said by a rule's name.
fn of_rule(code: &str) -> Option<[&'static String; 2]> {
    let Json::Object(rules) = &*SAID else { return None };
    let (_, said) = rules.iter().find(|(name, _)| name == code)?;
    let Json::Array(said) = said else { return None };
    match said.as_slice() {
        [Json::String(message), Json::String(fix)] => Some([message, fix]),
        _ => None,
    }
}

/// The message and the fix in Japanese of a finding by this rule; none for a rule without words. What the English message
/// quotes and counts is in them.
pub fn in_japanese(code: &str, message: &str) -> Option<[String; 2]> {
    if let Some(said) = (code == "json").then(|| of_json(message)).flatten() {
        return Some(said);
    }
    let [said, fix] = of_rule(code)?;
    let mut numbers = message.split(|c: char| !c.is_ascii_digit()).filter(|number| !number.is_empty());
    let number = numbers.next().unwrap_or_default();
    let limit = numbers.next().unwrap_or_default();
    let quoted = quoted(message);
    // Without anything to name there is no bracket to name it in.
    let said = if quoted.is_empty() { said.replace("（{quoted}）", "") } else { said.clone() };
    let said = said.replace("{quoted}", quoted).replace("{number}", number).replace("{limit}", limit);
    Some([said, fix.clone()])
}

/// What the parser met; none if it is in no list.
fn of_json(message: &str) -> Option<[String; 2]> {
    let (_, [said, fix]) = JSON.iter().find(|(part, _)| message.contains(part))?;
    let found = message.rsplit_once(", not ").map_or("", |(_, found)| found.trim_end_matches('.'));
    Some([said.replace("{found}", found), (*fix).to_owned()])
}

/// The first thing in quotation marks.
fn quoted(message: &str) -> &str {
    message.split('"').nth(1).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The names of all rules, from where they are written.
    fn rules() -> Vec<&'static str> {
        let files = [
            include_str!("../../core/src/deck/problem.rs"),
            include_str!("lint/code.rs"),
            include_str!("prove/code.rs"),
        ];
        let lines = files.into_iter().flat_map(str::lines);
        lines.filter_map(|line| line.split_once("=> \"")?.1.strip_suffix("\",")).collect()
    }

    #[test]
    fn every_rule_has_words_and_no_words_are_left_of_another() {
        let rules = rules();
        assert!(rules.len() > 70, "{rules:?}");
        for name in &rules {
            let [message, fix] = in_japanese(name, "There is no \"x\".").unwrap_or_else(|| panic!("{name}"));
            assert!(message.ends_with('。') && fix.ends_with('。'), "{name}");
            assert!(!message.contains("{quoted}"), "{name}");
        }
        let Json::Object(said) = &*SAID else { panic!("{:?}", *SAID) };
        assert!(said.iter().all(|(name, _)| rules.contains(&name.as_str())));
    }

    /// What is said of a text that is no JSON.
    fn of_text(text: &str) -> [String; 2] {
        let day = hontou_core::deck::Date::parse("2026-11-27").expect("a day");
        let found = crate::lint::lint_text(text, day);
        let row = found[0].row();
        assert_eq!(row.code, "json", "{text}");
        in_japanese(row.code, row.message).unwrap_or_else(|| panic!("{text}"))
    }

    #[test]
    fn what_keeps_a_text_from_being_json_is_said_as_it_is() {
        for (text, said) in [
            ("https://example.com/deck.json", "デッキの JSON ではありません"),
            ("エクソソームは細胞が出す袋です。", "デッキの JSON ではありません"),
            ("{ \"schema\": 1,\n \"title\": \"ほん", "引用符が閉じられないまま"),
            ("{ \"schema\": 1,", "途中で終わっています"),
            ("{ “schema”: 1 }", "「“」"),
            ("{ \"title\": “ほんとう” }", "「“」"),
            ("{ \"schema\"： 1 }", "「：」"),
            ("{ \"schema\": 1、\n \"id\": \"a\" }", "「、」"),
            ("{ \"schema\": 1, }", "よけいなカンマ"),
            ("{ \"schema\": 1\n \"id\": \"a\" }", "カンマがありません"),
            ("{ \"schema\" 1 }", "コロンがありません"),
            ("{ schema: 1 }", "囲まれていません"),
            ("{ \"title\": \"ほんとう”,\n \"id\": \"a\" }", "改行かタブ"),
            ("{ \"title\": \"a\\d\" }", "書き方がちがいます"),
            ("{ \"schema\": 1 } }", "まだ文字があります"),
            ("{ \"schema\": }", "値がない"),
        ] {
            let [message, fix] = of_text(text);
            assert!(message.contains(said), "{text}: {message}");
            assert!(
                message.ends_with('。') && fix.ends_with('。') && !message.contains('{'),
                "{message} {fix}"
            );
        }
    }

    #[test]
    fn the_general_words_are_for_what_has_none_of_its_own() {
        assert_eq!(of_text("{ \"schema\": 1e999 }")[0], "JSON として読めません。");
    }

    #[test]
    fn what_the_message_names_is_named() {
        let said = |code, message| in_japanese(code, message).expect("words")[0].clone();
        assert!(said("dangling-id", "There is no source \"fda\".").contains("「fda」"));
        let long =
            said("long-sentence", "A sentence has 92 characters; more than 55 are hard to read on a phone.");
        assert!(long.contains("92字") && long.contains("55字"), "{long}");
        assert_eq!(said("missing-field", "A field is missing."), "必要な項目がありません。");
    }
}
