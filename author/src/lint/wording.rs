//! Words that promise, sell or judge, as data: each with the reason why a health editor removes it.
//!
//! The Japanese words are those that the Act on Pharmaceuticals and Medical Devices and the guidelines on medical advertising
//! forbid in advertising: guarantees of effect or safety, testimonials, superlatives. The other languages follow them.

use super::passage::{Passage, Role};
use super::{Code, Findings};
use hontou_core::deck::Deck;
use hontou_core::lang::{INTERFACE, Lang};

/// Why a word is not allowed.
#[derive(Clone, Copy)]
enum Reason {
    Effect,
    Safety,
    Sells,
    Judges,
    Authority,
}

impl Reason {
    const fn said(self) -> (&'static str, &'static str) {
        match self {
            Self::Effect => ("promises an effect", "Say what is known, and what is not."),
            Self::Safety => {
                ("promises safety", "Say which risks are known, and that records are few where they are.")
            }
            Self::Sells => ("sells", "Leave it out; a deck informs."),
            Self::Judges => ("judges a person", "Say what to ask or to make sure of instead."),
            Self::Authority => ("claims an authority's blessing", "Name the document and what it says."),
        }
    }
}

use Reason::{Authority, Effect, Judges, Safety, Sells};

const JA: &[(&str, Reason)] = &[
    ("若返", Effect),
    ("再生する", Effect),
    ("活性化", Effect),
    ("効果を実感", Effect),
    ("効果抜群", Effect),
    ("必ず", Effect),
    ("確実に", Effect),
    ("治ります", Effect),
    ("治せます", Effect),
    ("奇跡", Effect),
    ("魔法", Effect),
    ("100%", Effect),
    ("安全です", Safety),
    ("安心です", Safety),
    ("副作用がありません", Safety),
    ("副作用はありません", Safety),
    ("リスクはありません", Safety),
    ("問題ありません", Safety),
    ("大丈夫です", Safety),
    ("おすすめ", Sells),
    ("お勧め", Sells),
    ("最高の", Sells),
    ("日本一", Sells),
    ("No.1", Sells),
    ("今だけ", Sells),
    ("限定価格", Sells),
    ("お得", Sells),
    ("大人気", Sells),
    ("体験談", Sells),
    ("ビフォーアフター", Sells),
    ("あなたに最適", Judges),
    ("向いています", Judges),
    ("診断", Judges),
    ("判定", Judges),
    ("公式", Authority),
    ("ガイドラインに準拠", Authority),
    ("国が認めた", Authority),
];

const EN: &[(&str, Reason)] = &[
    ("guarantee", Effect),
    ("rejuvenat", Effect),
    ("miracle", Effect),
    ("anti-aging", Effect),
    ("anti-ageing", Effect),
    ("clinically proven", Effect),
    ("works wonders", Effect),
    ("100%", Effect),
    ("will cure", Effect),
    ("is safe", Safety),
    ("are safe", Safety),
    ("completely safe", Safety),
    ("no side effects", Safety),
    ("risk-free", Safety),
    ("nothing to worry about", Safety),
    ("buy now", Sells),
    ("limited offer", Sells),
    ("limited time", Sells),
    ("we recommend", Sells),
    ("the best", Sells),
    ("number one", Sells),
    ("best-selling", Sells),
    ("before and after", Sells),
    ("testimonial", Sells),
    ("perfect for you", Judges),
    ("right for you", Judges),
    ("you are suited", Judges),
    ("diagnos", Judges),
    ("your score", Judges),
    ("official", Authority),
    ("approved by experts", Authority),
    ("complies with the guideline", Authority),
];

const KO: &[(&str, Reason)] = &[
    ("젊어집니다", Effect),
    ("회춘", Effect),
    ("재생됩", Effect),
    ("재생시", Effect),
    ("반드시", Effect),
    ("확실히", Effect),
    ("완치", Effect),
    ("효과를 실감", Effect),
    ("기적의", Effect),
    ("100%", Effect),
    ("안전합니다", Safety),
    ("안심하세요", Safety),
    ("부작용이 없습니다", Safety),
    ("위험이 없습니다", Safety),
    ("추천합니다", Sells),
    ("최고의", Sells),
    ("지금만", Sells),
    ("전후 사진", Sells),
    ("당신에게 딱", Judges),
    ("판정", Judges),
    ("공식", Authority),
];

const ZH_HANS: &[(&str, Reason)] = &[
    ("返老还童", Effect),
    ("年轻化", Effect),
    ("再生肌肤", Effect),
    ("一定会", Effect),
    ("必定", Effect),
    ("保证", Effect),
    ("根治", Effect),
    ("奇迹", Effect),
    ("见效快", Effect),
    ("100%", Effect),
    ("是安全的", Safety),
    ("绝对安全", Safety),
    ("没有副作用", Safety),
    ("没有任何风险", Safety),
    ("请放心", Safety),
    ("推荐购买", Sells),
    ("最好的", Sells),
    ("第一品牌", Sells),
    ("限时", Sells),
    ("优惠", Sells),
    ("最适合您", Judges),
    ("诊断为", Judges),
    ("官方认证", Authority),
    ("国家认可", Authority),
];

const ZH_HANT: &[(&str, Reason)] = &[
    ("返老還童", Effect),
    ("年輕化", Effect),
    ("再生肌膚", Effect),
    ("一定會", Effect),
    ("必定", Effect),
    ("保證", Effect),
    ("根治", Effect),
    ("奇蹟", Effect),
    ("見效快", Effect),
    ("100%", Effect),
    ("是安全的", Safety),
    ("絕對安全", Safety),
    ("沒有副作用", Safety),
    ("沒有任何風險", Safety),
    ("請放心", Safety),
    ("推薦購買", Sells),
    ("最好的", Sells),
    ("第一品牌", Sells),
    ("限時", Sells),
    ("優惠", Sells),
    ("最適合您", Judges),
    ("診斷為", Judges),
    ("官方認證", Authority),
    ("國家認可", Authority),
];

pub(super) fn lint(deck: &Deck, passages: &[Passage<'_>], found: &mut Findings) {
    let words = match Lang::parse(&deck.lang).nearest(&INTERFACE) {
        Some("ja") => JA,
        Some("en") => EN,
        Some("ko") => KO,
        Some("zh-Hans") => ZH_HANS,
        Some("zh-Hant") => ZH_HANT,
        _ => return,
    };
    for Passage { path, text, role } in passages {
        // The authors of a source chose the words of its title.
        if *role == Role::Theirs {
            continue;
        }
        // It takes the promise back.
        let said = unquoted(&text.plain()).to_lowercase().replace("必ずしも", "");
        for (word, reason) in words {
            if said.contains(&word.to_lowercase()) {
                let (does, fix) = reason.said();
                let message = format!("\"{word}\" {does}.");
                found.error(
                    path,
                    Code::Wording,
                    message,
                    format!("{fix} In quotation marks the word is allowed."),
                );
            }
        }
    }
}

/// The text without its quotations: a quoted word is mentioned, not used.
fn unquoted(text: &str) -> String {
    let mut depth = 0_usize;
    let mut said = String::new();
    for c in text.chars() {
        match c {
            '「' | '『' | '“' => depth += 1,
            '」' | '』' | '”' => depth = depth.saturating_sub(1),
            _ if depth == 0 => said.push(c),
            _ => {}
        }
    }
    said
}
