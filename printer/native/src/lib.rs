//! The built-in decks as they are drawn natively, in each language.

/// What is drawn of a deck.
pub struct Drawn {
    /// The deck's language.
    pub lang: &'static str,
    /// Its text.
    pub deck: &'static str,
    /// The static page with the description for search engines.
    pub fragment: &'static str,
    /// The page for an address of its own.
    pub page: &'static str,
    /// What lies beside that.
    pub oembed: &'static str,
    /// Its own script.
    pub script: &'static str,
}

macro_rules! drawn {
    ($lang:literal) => {
        Drawn {
            lang: $lang,
            deck: include_str!(concat!("../../../decks/exosome.", $lang, ".json")),
            fragment: include_str!(concat!(env!("OUT_DIR"), "/", $lang, ".fragment.html")),
            page: include_str!(concat!(env!("OUT_DIR"), "/", $lang, ".page.html")),
            oembed: include_str!(concat!(env!("OUT_DIR"), "/", $lang, ".oembed.json")),
            script: include_str!(concat!(env!("OUT_DIR"), "/", $lang, ".js")),
        }
    };
}

/// Of each language.
pub const ALL: [Drawn; 5] = [drawn!("ja"), drawn!("en"), drawn!("ko"), drawn!("zh-Hans"), drawn!("zh-Hant")];
