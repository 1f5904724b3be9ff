//! The public surface: everything a page owner may write, listen to or style. It is the one list of it: `cargo xtask codegen`
//! makes the loader's `surface.js` and the tables of both READMEs from it, and nothing else is promised.

use crate::options::{HEADING_LEVELS, LENGTHS, MODES, ORDERS, THEMES};

/// The element.
pub const TAG: &str = "hontou-quiz";

/// The decks that come with the widget; each is there in every language of [`INTERFACE`](crate::lang::INTERFACE).
pub const DECKS: [&str; 1] = ["exosome"];

/// A text in the languages of the two READMEs.
#[derive(Clone, Copy, Debug)]
pub struct Said {
    /// In English.
    pub en: &'static str,
    /// In Japanese.
    pub ja: &'static str,
}

/// What an attribute takes.
#[derive(Clone, Copy, Debug)]
pub enum Values {
    /// One of these words; the number is that of the default.
    Words(&'static [&'static str], usize),
    /// Anything of this kind.
    Any(Said),
}

/// An attribute of the element. On the script tag and on a `<div data-hontou>` it is written with `data-` before it.
#[derive(Clone, Copy, Debug)]
pub struct Attribute {
    /// Its name.
    pub name: &'static str,
    /// What it takes.
    pub values: Values,
    /// What it does.
    pub meaning: Said,
    /// Whether it changes how a quiz is drawn, and nothing of what is loaded.
    pub is_option: bool,
}

/// An event that bubbles from the element.
#[derive(Clone, Copy, Debug)]
pub struct Event {
    /// Its type.
    pub name: &'static str,
    /// The keys of its `detail`.
    pub detail: &'static [&'static str],
    /// When it is dispatched.
    pub when: &'static str,
}

/// A kind of failure. Those with the same meaning are next to each other.
#[derive(Clone, Copy, Debug)]
pub struct Failure {
    /// The code in `hontou-error` and on the console.
    pub code: &'static str,
    /// What is wrong.
    pub meaning: &'static str,
}

/// A CSS variable, a part, a method or a property of the element.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// How it is written.
    pub name: &'static str,
    /// What it does.
    pub meaning: &'static str,
}

const fn any(name: &'static str, en: &'static str, ja: &'static str, meaning: Said) -> Attribute {
    Attribute { name, values: Values::Any(Said { en, ja }), meaning, is_option: false }
}

const fn words(
    name: &'static str,
    words: &'static [&'static str],
    default: usize,
    meaning: Said,
) -> Attribute {
    Attribute { name, values: Values::Words(words, default), meaning, is_option: true }
}

const CTA: Said = Said {
    en: "a booking link; shown only with a `disclosure`, the same to every reader",
    ja: "予約のリンク。`disclosure` があるときだけ、だれにも同じように出ます",
};

/// The attributes. Those next to each other with the same meaning share a row of the READMEs.
pub const ATTRIBUTES: [Attribute; 13] = [
    any(
        "deck",
        "a built-in deck's name, or the address of a deck",
        "デッキの名前か、デッキのアドレス",
        Said { en: "which deck; required", ja: "どのデッキを出すか（必須）" },
    ),
    any(
        "lang",
        "a language tag",
        "言語",
        Said {
            en: "which translation of a built-in deck: `ja`, `en`, `ko`, `zh-Hans` or `zh-Hant`, or a tag near one (`zh-TW`); if not given, the page's language, else `ja`",
            ja: "どの言語で出すか（`ja` `en` `ko` `zh-Hans` `zh-Hant`。`zh-TW` のような近い言語でもかまいません）。書かなければページの言語、それもなければ `ja`",
        },
    ),
    words("mode", &MODES, 0, Said { en: "both halves, or one", ja: "両方、カードだけ、セルフチェックだけ" }),
    words("length", &LENGTHS, 0, Said { en: "the starter cards, or all", ja: "はじめのカードだけ、すべて" }),
    words(
        "order",
        &ORDERS,
        0,
        Said { en: "the deck's order, or another each time", ja: "デッキの順、毎回ちがう順" },
    ),
    words(
        "theme",
        &THEMES,
        0,
        Said {
            en: "as the page's `color-scheme` says, or fixed",
            ja: "ページの `color-scheme` に合わせる、明るい、暗い",
        },
    ),
    any(
        "accent",
        "a CSS colour",
        "CSS の色",
        Said {
            en: "for buttons and marks; made darker or lighter if it could not be read",
            ja: "ボタンや印の色。読みにくい色は、読める濃さに直します",
        },
    ),
    words(
        "heading-level",
        &HEADING_LEVELS,
        1,
        Said { en: "the level of the quiz's own heading", ja: "クイズの見出しの段階" },
    ),
    Attribute {
        is_option: false,
        ..words(
            "loading",
            &["lazy", "eager"],
            0,
            Said {
                en: "load when near the view, or at once",
                ja: "画面に近づいたら読み込む、すぐに読み込む",
            },
        )
    },
    Attribute { is_option: true, ..any("cta-label", "text", "文字", CTA) },
    Attribute { is_option: true, ..any("cta-href", "address", "アドレス", CTA) },
    Attribute {
        is_option: true,
        ..any("disclosure", "text", "文字", Said { en: "who provides the page", ja: "ページの提供者" })
    },
    any(
        "base",
        "an address",
        "アドレス",
        Said {
            en: "where the widget's files are, if not beside `embed.js`: on the origin of the page or of `embed.js`; for another origin, write `data-base` on the script tag",
            ja: "ツールのファイルの場所（`embed.js` と同じ場所でないとき）。ページか `embed.js` のあるサイトの中に限ります。ほかのサイトに置くときは、スクリプトタグに `data-base` を書きます",
        },
    ),
];

/// The events.
pub const EVENTS: [Event; 6] = [
    Event { name: "hontou-ready", detail: &[], when: "the first card is there" },
    Event {
        name: "hontou-reveal",
        detail: &["card", "guess", "verdict"],
        when: "an answer was shown; `guess` is null if the reader only looked",
    },
    Event {
        name: "hontou-cards-done",
        detail: &["right", "total"],
        when: "the reader left the last card for the recap",
    },
    Event {
        name: "hontou-check-done",
        detail: &[],
        when: "the reader reached the memo; the event says nothing about it",
    },
    Event { name: "hontou-cta", detail: &[], when: "the reader used the booking link" },
    Event {
        name: "hontou-error",
        detail: &["code", "message"],
        when: "something is wrong; the message says what to change",
    },
];

const NO_DECK: &str = "no deck is named, or none that exists";
const BAD_DECK: &str = "the deck cannot be read; the console shows each error with its place and its fix";
const OURS: &str = "a bug of ours; please report it";
const STOPPED: &str = "a bug of ours; please report it. A build by `cargo xtask dist --messages` writes more of it to the console";

/// What can go wrong.
pub const FAILURES: [Failure; 16] = [
    Failure { code: "deck-missing", meaning: NO_DECK },
    Failure { code: "deck-unknown", meaning: NO_DECK },
    Failure { code: "deck-not-json", meaning: BAD_DECK },
    Failure { code: "deck-invalid", meaning: BAD_DECK },
    Failure {
        code: "deck-too-large",
        meaning: "the deck is larger than 20 MB, 10,000 cards or 20,000 terms, or nested more than 32 levels deep; make several decks of it",
    },
    Failure { code: "encoding", meaning: "a file is not UTF-8; save it as UTF-8" },
    Failure {
        code: "http",
        meaning: "a file answered with an error: it was not uploaded, or the address is wrong",
    },
    Failure {
        code: "unreachable",
        meaning: "a file could not be fetched: no network, another origin without the header above, or a policy without `connect-src`",
    },
    Failure {
        code: "file",
        meaning: "the page was opened from a disk (`file:`), where nothing can be loaded; it needs a web server",
    },
    Failure {
        code: "integrity",
        meaning: "a file is not the one of the release: changed on its way, cut short, or of another one; upload the whole folder again, as binary, and empty the server's caches",
    },
    Failure {
        code: "glue",
        meaning: "a script beside `embed.js` could not be loaded: not uploaded, changed, not served as a script, or a policy without its origin in `script-src`",
    },
    Failure {
        code: "wasm-blocked",
        meaning: "the page's policy forbids WebAssembly; the console shows the line to add",
    },
    Failure { code: "wasm-invalid", meaning: "`hontou_bg.wasm` is damaged or cut short" },
    Failure {
        code: "memory",
        meaning: "the reader's device has no memory left; nothing is wrong with your files",
    },
    Failure { code: "browser", meaning: "the browser is too old, or WebAssembly is switched off" },
    Failure { code: "panic", meaning: STOPPED },
];

/// What every other fault is called.
pub const INTERNAL: Failure = Failure { code: "internal", meaning: OURS };

const VARIABLE: &str = "set on the element, or anything around it";
const PART: &str = "the parts a page may style further";

/// The CSS variables.
pub const VARIABLES: [Entry; 4] = [
    Entry { name: "--hontou-accent", meaning: VARIABLE },
    Entry { name: "--hontou-font", meaning: VARIABLE },
    Entry { name: "--hontou-radius", meaning: VARIABLE },
    Entry { name: "--hontou-space", meaning: VARIABLE },
];

/// The parts.
pub const PARTS: [Entry; 5] = [
    Entry { name: "card", meaning: PART },
    Entry { name: "answer", meaning: PART },
    Entry { name: "verdict", meaning: PART },
    Entry { name: "memo", meaning: PART },
    Entry { name: "cta", meaning: PART },
];

/// The methods of the element, and its property that is no attribute.
pub const MEMBERS: [Entry; 3] = [
    Entry { name: "restart()", meaning: "starts again, without loading anything" },
    Entry {
        name: "diagnose()",
        meaning: "checks the widget's files again; returns a promise of a report in plain JSON",
    },
    Entry { name: "version", meaning: "the version of the script" },
];
