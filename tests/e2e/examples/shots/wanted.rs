//! Which pictures are to be made: words like `lang=ja,en` narrow it down.

use hontou_e2e::tour::SCREENS;

use crate::camera::Theme;

/// What stands where a quiz cannot be had: all of the deck to read, and a line alone.
pub(crate) const TROUBLES: [&str; 2] = ["trouble", "no-deck"];
const LANGS: [&str; 5] = ["ja", "en", "ko", "zh-Hans", "zh-Hant"];
const WIDTHS: [&str; 4] = ["280", "360", "768", "1280"];

/// What is to be made.
pub(crate) struct Wanted {
    pub(crate) langs: Vec<String>,
    pub(crate) screens: Vec<String>,
    pub(crate) themes: Vec<Theme>,
    pub(crate) widths: Vec<u32>,
}

/// Every screen, in the order in which it is met.
pub(crate) fn screens() -> Vec<&'static str> {
    [&SCREENS[..], &TROUBLES].concat()
}

impl Wanted {
    /// What is left by these words of everything there is; of the languages, the first where none is said.
    pub(crate) fn said(words: impl Iterator<Item = String>) -> Self {
        let words: Vec<String> = words.collect();
        let langs = picked(&words, "lang", &LANGS).unwrap_or_else(|| vec![LANGS[0].to_owned()]);
        let of_all = |name, all: &[&str]| {
            picked(&words, name, all).unwrap_or_else(|| all.iter().map(ToString::to_string).collect())
        };
        let themes = of_all("theme", &Theme::ALL.map(Theme::name));
        let themes = Theme::ALL.into_iter().filter(|theme| themes.iter().any(|name| name == theme.name()));
        let widths = of_all("width", &WIDTHS);
        let widths = widths.iter().map(|width| width.parse().expect("a width is a whole number of pixels"));
        Self {
            langs,
            screens: of_all("screen", &screens()),
            themes: themes.collect(),
            widths: widths.collect(),
        }
    }
}

/// What the words say of one thing, if anything.
fn picked(words: &[String], name: &str, all: &[&str]) -> Option<Vec<String>> {
    let said = words.iter().find_map(|word| word.strip_prefix(name)?.strip_prefix('='))?;
    let picked: Vec<String> = said.split(',').map(str::to_owned).collect();
    for one in &picked {
        // Any width will do.
        let is_known = all.contains(&one.as_str()) || (name == "width" && one.parse::<u32>().is_ok());
        assert!(is_known, "there is no {name} \"{one}\"; there is: {}", all.join(", "));
    }
    Some(picked)
}
