//! Each change as a Japanese sentence, for the authors of a deck.

use super::{Change, Part};
use hontou_core::deck::{Level, NoteId, Verdict};

impl Change<'_> {
    /// What changed, as a sentence in Japanese.
    pub fn in_japanese(&self) -> String {
        match self {
            Self::Added(part) => format!("{}を加えました。", named(*part)),
            Self::Removed(part) => format!("{}がなくなりました。", named(*part)),
            Self::Reworded(part, fields) => {
                let fields: Vec<_> = fields.iter().map(|field| label(*part, field)).collect();
                format!("{}が変わりました（{}）。", named(*part), fields.join("、"))
            }
            Self::Reordered(parts) => {
                format!("{}の順番が変わりました。", if *parts == "cards" { "カード" } else { "質問" })
            }
            Self::Verdict { card, from, to } => {
                format!(
                    "カード「{}」の答えが「{}」から「{}」に変わりました。",
                    card.as_str(),
                    answer(*from),
                    answer(*to)
                )
            }
            Self::Starter { card, now: true } => {
                format!("カード「{}」が、はじめに出るようになりました。", card.as_str())
            }
            Self::Starter { card, now: false } => {
                format!("カード「{}」が、はじめには出なくなりました。", card.as_str())
            }
            Self::Level { note, from, to } => {
                let direction = if to > from { "重く" } else { "軽く" };
                let (note, from, to) = (note.as_str(), level(*from), level(*to));
                format!("注意「{note}」が「{from}」から「{to}」へ、{direction}なりました。")
            }
            Self::Rewired { question, option, from, to } => {
                let (question, option) = (question.as_str(), option.as_str());
                let (from, to) = (wired(*from), wired(*to));
                format!("質問「{question}」の答え「{option}」の行き先が、{from}から{to}に変わりました。")
            }
        }
    }
}

fn named(part: Part<'_>) -> String {
    let (kind, text) = match part {
        Part::Deck => return "デッキ全体の文".to_owned(),
        Part::SelfCheck => return "セルフチェック".to_owned(),
        Part::Headline(of) => return format!("見出し「{}」", level(of)),
        Part::Card(card) => ("カード", &card.claim),
        Part::Question(question) => ("質問", &question.ask),
        Part::Option(_, option) => ("答え", &option.text),
        Part::Note(note) => ("注意", &note.title),
        Part::Checklist(list) => ("一覧", &list.title),
    };
    format!("{kind}「{}」", text.plain())
}

/// What authors call a field of this part.
fn label<'f>(part: Part<'_>, field: &'f str) -> &'f str {
    match field {
        "sources" if part == Part::Deck => "出典",
        "sources" => "ほかの出典",
        "reviewed" => "確認日",
        "glossary" => "ことばの説明",
        "claim" => "問い",
        "fact" => "事実",
        "why" => "理由",
        "unknown" => "分かっていないこと",
        "takeaway" => "覚えておくこと",
        "topic" => "テーマ",
        "source" => "出典",
        "topics" => "テーマの名前",
        "as_of" => "いつの時点のことか",
        "figure" => "図",
        "title" => "題名",
        "lead" => "題名の下の一行",
        "reviewer" => "確認した専門家",
        "help" => "相談先",
        "ask" => "質問",
        "hint" => "答えるときの手がかり",
        "safety" => "安全についての質問か",
        "several" => "いくつでも選べるか",
        "echo" => "メモでの書き方",
        "text" => "答え",
        "unsure" => "「わからない」の答えか",
        "none" => "「どれもない」の答えか",
        "checklists" => "メモに加える一覧",
        "body" => "本文",
        "items" => "項目",
        other => other,
    }
}

const fn answer(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::True => "はい",
        Verdict::False => "いいえ",
        Verdict::Unknown => "まだ分かっていない",
    }
}

const fn level(level: Level) -> &'static str {
    match level {
        Level::Doctor => "まず医師に",
        Level::Confirm => "先に確認",
        Level::Rethink => "見直す",
        Level::Ready => "確かめることなし",
    }
}

fn wired(note: Option<&NoteId>) -> String {
    note.map_or_else(|| "注意なし".to_owned(), |note| format!("注意「{}」", note.as_str()))
}

#[cfg(test)]
mod tests {
    use hontou_core::deck::{Date, Deck};
    use serde_json::Value;

    use crate::diff::diff;
    use crate::open::open_text;
    use crate::template::{TemplateLang, new_deck};

    fn decks(change: impl FnOnce(&mut Value)) -> [Deck; 2] {
        let [reviewed, review_by] = ["2026-11-23", "2027-11-23"].map(|day| Date::parse(day).expect("a day"));
        let text = new_deck("tea", TemplateLang::Ja, reviewed, review_by).expect("a deck");
        let mut tree: Value = serde_json::from_str(&text).expect("JSON");
        change(&mut tree);
        [open_text(&text).expect("valid"), open_text(&tree.to_string()).expect("valid")]
    }

    #[test]
    fn a_change_names_what_readers_see() {
        let [old, new] = decks(|tree| {
            tree["cards"][0]["fact"] = "書き直した事実です。".into();
            tree["cards"][1]["verdict"] = "true".into();
        });
        let said: Vec<_> = diff(&old, &new).changes.iter().map(super::Change::in_japanese).collect();
        let claim = old.cards[0].claim.plain();
        assert_eq!(said[0], format!("カード「{claim}」が変わりました（事実）。"));
        assert!(
            said.iter().any(|one| one.contains("答えが「いいえ」から「はい」に変わりました。")),
            "{said:?}"
        );
    }
}
