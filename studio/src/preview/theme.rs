//! What the preview is shown as: a light or a dark page, the colours that a reader forces upon it, a sheet of paper. The last
//! two are the widget's own rules for them, which a browser on a screen leaves out.

use js_sys::{Array, Object};
use wasm_bindgen::JsCast;
use web_sys::{
    CssGroupingRule, CssMediaRule, CssRuleList, CssStyleRule, CssStyleSheet, MediaList, ShadowRoot,
};

/// What it is shown as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Theme {
    #[default]
    Light,
    Dark,
    /// A contrast theme of the reader's system.
    Forced,
    Paper,
}

impl Theme {
    pub(super) const ALL: [Self; 4] = [Self::Light, Self::Dark, Self::Forced, Self::Paper];

    /// For style sheets and words.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Forced => "forced",
            Self::Paper => "paper",
        }
    }

    /// As the quiz takes it.
    pub(super) fn of_quiz(self) -> &'static str {
        match self {
            Self::Light | Self::Paper => "light",
            Self::Dark | Self::Forced => "dark",
        }
    }

    /// Whether the quiz's tree has to be known for it.
    pub(super) fn is_by_sheets(self) -> bool {
        matches!(self, Self::Forced | Self::Paper)
    }
}

/// The system colours of a contrast theme with a black ground. Browsers have no way to ask for those of another theme.
const CHOSEN: [(&str, &str); 13] = [
    ("canvas", "#000"),
    ("canvastext", "#fff"),
    ("linktext", "#8080ff"),
    ("visitedtext", "#8080ff"),
    ("graytext", "#a6a6a6"),
    ("highlight", "#d6b4fd"),
    ("highlighttext", "#000"),
    ("buttonface", "#000"),
    ("buttontext", "#ffee32"),
    ("buttonborder", "#ffee32"),
    ("field", "#000"),
    ("fieldtext", "#fff"),
    ("selecteditem", "#d6b4fd"),
];

/// What a browser does by itself: no shadows, no gradients, and none of the page's own grounds.
const FORCED: &str = "
    .hontou[data-theme] { color-scheme: dark !important; --true-wash: #000; --false-wash: #000; --unknown-wash: #000 }
    *, ::before, ::after { box-shadow: none !important; text-shadow: none !important; background-image: none !important }";

/// The style sheets of a quiz as they are for one of these; as they were once this is dropped.
pub(super) struct Turned {
    root: ShadowRoot,
    media: Vec<(MediaList, String)>,
    sheet: Option<CssStyleSheet>,
}

impl Turned {
    /// Nothing, if a quiz knows the theme by itself.
    pub(super) fn to(theme: Theme, root: ShadowRoot) -> Option<Self> {
        let mut turned = Self { root, media: Vec::new(), sheet: None };
        match theme {
            Theme::Light | Theme::Dark => return None,
            Theme::Forced => turned.force(),
            Theme::Paper => turned.print(),
        }
        Some(turned)
    }

    /// Rules for a screen do not count, those for paper do.
    fn print(&mut self) {
        for rule in media_rules(&self.root) {
            let media = rule.media();
            let query = media.media_text();
            if let Some(on_paper) = on_paper(&query) {
                media.set_media_text(on_paper);
                self.media.push((media, query));
            }
        }
    }

    /// The rules for forced colours once more, with colours that can be seen without a contrast theme, above all others.
    fn force(&mut self) {
        let colours = media_rules(&self.root).into_iter();
        let colours = colours.filter(|rule| is_for_forced_colours(&rule.media().media_text()));
        let rules = colours.flat_map(|rule| each(&rule.unchecked_ref::<CssGroupingRule>().css_rules()));
        let rules: Vec<String> = rules
            .filter_map(|rule| rule.dyn_into::<CssStyleRule>().ok())
            .map(|rule| format!("{} {{ {} }}", rule.selector_text(), forced(&rule.style().css_text())))
            .collect();
        let css = format!("{FORCED}\n{}", rules.join("\n"));
        let made = CssStyleSheet::new().and_then(|sheet| sheet.replace_sync(&css).map(|()| sheet));
        if let Ok(sheet) = made {
            let sheets = Array::from(&self.root.adopted_style_sheets());
            sheets.push(&sheet);
            self.root.set_adopted_style_sheets(&sheets);
            self.sheet = Some(sheet);
        }
    }
}

impl Drop for Turned {
    fn drop(&mut self) {
        for (media, query) in self.media.drain(..) {
            media.set_media_text(&query);
        }
        if let Some(own) = self.sheet.take() {
            let sheets = Array::from(&self.root.adopted_style_sheets());
            let others: Array = sheets.iter().filter(|sheet| !Object::is(sheet, own.as_ref())).collect();
            self.root.set_adopted_style_sheets(&others);
        }
    }
}

/// What hangs on a medium in the style sheets of a tree.
fn media_rules(root: &ShadowRoot) -> Vec<CssMediaRule> {
    let sheets = root.adopted_style_sheets();
    let sheets = sheets.iter().filter_map(|sheet| sheet.dyn_into::<CssStyleSheet>().ok());
    // Each is the widget's own: none is hidden from the page.
    let rules = sheets.filter_map(|sheet| sheet.css_rules().ok()).flat_map(|rules| each(&rules));
    rules.filter_map(|rule| rule.dyn_into().ok()).collect()
}

fn each(rules: &CssRuleList) -> Vec<web_sys::CssRule> {
    (0..rules.length()).filter_map(|at| rules.get(at)).collect()
}

/// What a media query comes to on paper, if that is another thing than on a screen.
fn on_paper(query: &str) -> Option<&'static str> {
    match query {
        "print" | "not screen" => Some("all"),
        "screen" | "not print" => Some("not all"),
        _ => None,
    }
}

fn is_for_forced_colours(query: &str) -> bool {
    query.split_whitespace().collect::<String>() == "(forced-colors:active)"
}

/// Declarations with the colours of the theme, each so that no other counts.
fn forced(declarations: &str) -> String {
    let each = declarations.split(';').map(str::trim).filter(|one| !one.is_empty());
    let each = each.map(|one| in_chosen(one.trim_end_matches("!important").trim_end()) + " !important");
    each.collect::<Vec<_>>().join("; ")
}

/// The same with a colour in the place of each system colour.
fn in_chosen(css: &str) -> String {
    let is_of_word = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let pieces = css.split_inclusive(|c| !is_of_word(c)).map(|piece| {
        let word = piece.trim_end_matches(|c| !is_of_word(c));
        let chosen = CHOSEN.iter().find(|(name, _)| word.eq_ignore_ascii_case(name));
        chosen.map_or(piece.to_owned(), |(_, colour)| format!("{colour}{}", &piece[word.len()..]))
    });
    pieces.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHEETS: [&str; 2] =
        [include_str!("../../../styles/tokens.css"), include_str!("../../../styles/widget.css")];

    /// The media of the widget's rules.
    fn queries() -> Vec<&'static str> {
        let rules =
            SHEETS.iter().flat_map(|sheet| sheet.lines()).filter_map(|line| line.strip_prefix("@media "));
        rules.map(|line| line.trim_end_matches(" {")).collect()
    }

    #[test]
    fn every_rule_of_the_widget_for_a_screen_or_for_paper_is_known() {
        let of_paper: Vec<_> = queries()
            .into_iter()
            .filter(|query| query.contains("print") || query.contains("screen"))
            .collect();
        assert!(of_paper.contains(&"print") && of_paper.contains(&"not print"), "{of_paper:?}");
        for query in of_paper {
            assert!(on_paper(query).is_some(), "@media {query}");
        }
        assert_eq!(on_paper("(hover: hover)"), None);
    }

    #[test]
    fn every_rule_of_the_widget_for_forced_colours_is_known() {
        let of_colours: Vec<_> =
            queries().into_iter().filter(|query| query.contains("forced-colors")).collect();
        assert!(of_colours.len() > 1, "{of_colours:?}");
        assert!(of_colours.into_iter().all(is_for_forced_colours));
        assert!(!is_for_forced_colours("(forced-colors: none)"));
    }

    #[test]
    fn system_colours_are_those_of_a_contrast_theme() {
        assert_eq!(
            forced("border: 3px solid Highlight; --paper: Canvas; background: var(--canvas);"),
            "border: 3px solid #d6b4fd !important; --paper: #000 !important; background: var(--canvas) !important"
        );
        assert_eq!(forced("color: buttontext !important;"), "color: #ffee32 !important");
    }
}
