//! What the page of a deck says besides the deck, by language.

use hontou_core::lang::Lang;

/// The words of the page.
pub(super) struct Words {
    lang: &'static str,
    /// What opens the deck as text, below the quiz.
    pub(super) text: &'static str,
    /// What the picture shows, for those who do not see it.
    pub(super) picture: &'static str,
}

const ALL: [Words; 5] = [
    Words {
        lang: "en",
        text: "Read all of it as text (with the answers)",
        picture: "Three speech bubbles: one with lines of text, one crossed out, one with a question mark",
    },
    Words {
        lang: "ja",
        text: "文章で読む（答えも載っています）",
        picture: "三つのふきだし。文の入ったもの、線で消されたもの、疑問符の入ったもの",
    },
    Words {
        lang: "ko",
        text: "글로 읽기(정답 포함)",
        picture: "말풍선 세 개: 글이 든 것, 줄을 그어 지운 것, 물음표가 든 것",
    },
    Words {
        lang: "zh-Hans",
        text: "阅读文字版（含答案）",
        picture: "三个对话气泡：一个有文字，一个被划掉，一个有问号",
    },
    Words {
        lang: "zh-Hant",
        text: "閱讀文字版（含答案）",
        picture: "三個對話氣泡：一個有文字，一個被劃掉，一個有問號",
    },
];

impl Words {
    /// In the language that is nearest to a deck's, or in English.
    pub(super) fn of(lang: &str) -> &'static Self {
        let nearest = Lang::parse(lang).nearest(&ALL.each_ref().map(|words| words.lang));
        ALL.iter().find(|words| Some(words.lang) == nearest).unwrap_or(&ALL[0])
    }
}
