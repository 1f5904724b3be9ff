//! The words of the interface a reader acts on or waits for. What a deck says stands in the deck.

#![expect(missing_docs, reason = "each is the Japanese for its name")]

pub const SEE: &str = "予想せずに答えを見る";
pub const GUESSED_RIGHT: &str = "予想どおり";
pub const GUESSED_WRONG: &str = "予想は外れました";
pub const CLAIM_IS: &str = "答え：";
pub const UNKNOWN_MEANS: &str = "「まだ分かっていない」は研究で未解明のこと。";
pub const BACK: &str = "前へ";
pub const NEXT: &str = "次へ";
pub const NEXT_CARD: &str = "次のカードへ";
pub const TO_RECAP: &str = "まとめを見る";
pub const TO_CHECK: &str = "お店やクリニックで聞くことのメモを作る";
pub const CARDS: &str = "カード";
pub const TOPICS: &str = "テーマから選ぶ";
pub const ALL_CARDS: &str = "すべてのカード";
pub const GLOSSARY: &str = "ことばの説明";
pub const YOUR_GUESS: &str = "あなたの予想";
pub const CHECK: &str = "相談前のセルフチェック";
pub const TO_CARDS: &str = "カードに戻る";
pub const TO_MEMO: &str = "メモを見る";
pub const ALL_ANSWERS: &str = "すべての答えを見る・変更する";
pub const COPY: &str = "文章をコピー";
pub const PRINT: &str = "印刷する";
pub const COPIED: &str = "コピーしました";
pub const RESTART: &str = "最初からやり直す";
pub const RESTART_SURE: &str = "もう一度押すと、セルフチェックの答えを消して最初から始めます。";
pub const SHARE: &str = "このクイズを共有する";
pub const SHARE_CARD: &str = "このカードを共有する";
pub const CHOOSE_ALL: &str = "当てはまるものをすべて選んでください。";
pub const UNANSWERED: &str = "答えを選んでください。";
pub const ENLARGE: &str = "図を大きく見る";
pub const CLOSE: &str = "閉じる";
pub const TROUBLE: &str = "クイズを読み込めませんでした。";
pub const RETRY: &str = "もう一度読み込む";
pub const EDITION: &str = "クイズのかわりに、内容をそのままお読みいただけます。";

/// The name of the button by which the answer to a question is changed.
pub fn change(ask: &str) -> String {
    format!("変更 {ask}")
}
