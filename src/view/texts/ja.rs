//! 日本語の文言。

use super::Texts;
use crate::deck::{Level, Verdict};

pub(super) static TEXTS: Texts = Texts {
    verdict: |verdict| match verdict {
        Verdict::True => "ほんとう",
        Verdict::False => "ちがう",
        Verdict::Unknown => "まだ不明",
    },
    level: |level| match level {
        Level::Doctor => "まず医師に",
        Level::Confirm => "先に確認",
        Level::Rethink => "見直す",
        Level::Ready => "比べる",
    },
    date: |date| format!("{}年{}月{}日", date.year, date.month, date.day),

    cards_and_minutes: |cards, minutes| format!("{cards}枚・約{minutes}分"),
    place: |at, of| format!("{at} / {of}"),
    cards: "カード",
    questions: "質問",
    check: "相談前のセルフチェック",
    to_cards: "カードに戻る",
    topics: "テーマから選ぶ",
    starter: "はじめのカード",
    all: "すべてのカード",
    count: |cards| format!("{cards}枚"),

    your_guess: "あなたの予想",
    see: "予想せずに答えを見る",
    guessed_right: "予想どおりでした",
    guessed: |guess| format!("予想は「{guess}」でした"),
    seen: "答えを見ました",
    why: "迷いやすい理由",
    unknown: "まだ分かっていないこと",
    takeaway: "覚えておくこと",
    glossary: "ことばの説明",
    as_of: |date| format!("{}年{}月{}日の時点", date.year, date.month, date.day),
    back: "前へ",
    next: "次へ",
    next_card: "次のカードへ",
    to_recap: "まとめを見る",

    recap: |cards| format!("{cards}枚のカードで分かったこと"),
    recap_lead: "印のあるものは、予想とちがった事実です。",
    surprised: "予想とちがった",
    show_card: "カードを見る",
    check_invitation: |questions, minutes| {
        format!("相談前のセルフチェックへ（{questions}問・約{minutes}分）")
    },
    restart: "最初からやり直す",

    unanswered: "答えを一つ選んでください。答えたくないときは「わからない・答えたくない」を選べます。",
    stays_here: "答えはこの画面の中だけで使います。送信も保存もしません。",
    to_memo: "メモを見る",

    memo: "相談前の整理メモ",
    notes: "気をつけること",
    caused_by: "あなたの答え",
    change: "変更",
    also: "書き添えること",
    all_answers: "すべての答えを見る・変更する",
    print: "印刷する",
    copy: "文章をコピー",
    copied: "メモをコピーしました。",
    copy_failed: "コピーできませんでした。印刷をお使いください。",
    share: "このクイズを人に知らせる",
    link_copied: "ページのアドレスをコピーしました。答えは含まれません。",
    made_on: |date| format!("{}年{}月{}日に作成", date.year, date.month, date.day),
    write_here: "聞いたこと・決めたこと",

    source_article: "もとの記事",
    source_outside: "記事以外の資料",
    source_general: "一般的な注意",
    section: |section| format!("「{section}」の節"),
    not_advice: "相談の準備のための情報です。医療上の助言ではありません。",
    reviewed: |date| format!("内容の確認日：{}年{}月{}日", date.year, date.month, date.day),
    overdue: |date| {
        format!(
            "このカードは{}年{}月{}日までに見直す予定でした。内容が古くなっているかもしれません。",
            date.year, date.month, date.day
        )
    },
};
