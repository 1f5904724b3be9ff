//! What a page owner may set on a widget: attributes, read with care. An invalid value is reported once, and the default is
//! used. The attributes are listed in [`surface`](crate::surface).

use crate::deck::Link;

/// Which halves of the quiz there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// Cards, and the self-check one tap away.
    #[default]
    All,
    /// Cards alone.
    Cards,
    /// The self-check alone.
    Check,
}

/// How many cards there are at first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Length {
    /// The starter cards.
    #[default]
    Short,
    /// All of them.
    Full,
}

/// In which order the cards come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// That of the deck.
    #[default]
    Deck,
    /// Another one each time.
    Shuffle,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the page around it.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// Whether a quiz with this theme is dark on a page that is dark, or is not. The loader has the same rule in
    /// `embed/shared/theme.js`; `tests/cases/themes.json` tests both.
    pub fn is_dark(self, page_is_dark: bool) -> bool {
        match self {
            Self::Auto => page_is_dark,
            Self::Light => false,
            Self::Dark => true,
        }
    }
}

/// A link to book a consultation. It never depends on an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cta {
    /// What the link says.
    pub label: String,
    /// Where it leads.
    pub href: Link,
}

/// Everything a page owner may set, with its defaults.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// `mode`
    pub mode: Mode,
    /// `length`
    pub length: Length,
    /// `order`
    pub order: Order,
    /// `theme`
    pub theme: Theme,
    /// `heading-level`: the level of the quiz's own heading, 1 to 4; the headings inside follow it.
    pub heading_level: u8,
    /// `cta-label` and `cta-href`, if `disclosure` is there too.
    pub cta: Option<Cta>,
    /// `disclosure`: who provides the page, and what they earn by it.
    pub disclosure: Option<String>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            mode: Mode::default(),
            length: Length::default(),
            order: Order::default(),
            theme: Theme::default(),
            heading_level: 2,
            cta: None,
            disclosure: None,
        }
    }
}

impl Options {
    /// Reads the attributes a page owner wrote: each by its name, without `data-`. Says what is invalid about them.
    pub fn read<'a>(attribute: impl Fn(&str) -> Option<&'a str>) -> (Self, Vec<String>) {
        let mut invalid = Vec::new();
        let text = |name: &str| attribute(name).map(str::trim).filter(|value| !value.is_empty());
        let mut number =
            |name, known: &[&str], default| choice(name, text(name), known, default, &mut invalid);
        let mut options = Self {
            mode: [Mode::All, Mode::Cards, Mode::Check][number("mode", &MODES, 0)],
            length: [Length::Short, Length::Full][number("length", &LENGTHS, 0)],
            order: [Order::Deck, Order::Shuffle][number("order", &ORDERS, 0)],
            theme: [Theme::Auto, Theme::Light, Theme::Dark][number("theme", &THEMES, 0)],
            // A quiz usually comes under the page's own `h1`.
            heading_level: [1, 2, 3, 4][number("heading-level", &HEADING_LEVELS, 1)],
            cta: None,
            disclosure: text("disclosure").map(str::to_owned),
        };
        match (text("cta-label"), text("cta-href")) {
            (None, None) => {}
            (Some(label), Some(href)) => match (Link::parse(href), &options.disclosure) {
                (None, _) => invalid.push(
                    ["cta-href=\"", href, "\" is not a link. ", Link::RULE, " The link is not shown."].concat(),
                ),
                (_, None) => invalid.push(
                    "cta-href needs a disclosure: write in disclosure=\"…\" who provides this page. The link is not shown."
                        .to_owned(),
                ),
                (Some(href), Some(_)) => options.cta = Some(Cta { label: label.to_owned(), href }),
            },
            _ => invalid.push("cta-label and cta-href go together; one is missing. The link is not shown.".to_owned()),
        }
        (options, invalid)
    }
}

impl Options {
    /// Whether a booking link on a Japanese page may need a longer disclosure: it does not have the first word of what is owed
    /// beside a treatment that is not approved (未承認). A guess: it knows neither the page nor the treatment.
    /// `embed/doctor/disclosure.js` has the whole list.
    pub fn may_owe_more(&self) -> bool {
        let word = "未承認".as_bytes();
        // `str::contains` is a kilobyte of every reader's download.
        let says = |said: &String| said.as_bytes().windows(word.len()).any(|here| here == word);
        self.cta.is_some() && !self.disclosure.as_ref().is_some_and(says)
    }
}

/// What `mode` takes.
pub const MODES: [&str; 3] = ["all", "cards", "check"];
/// What `length` takes.
pub const LENGTHS: [&str; 2] = ["short", "full"];
/// What `order` takes.
pub const ORDERS: [&str; 2] = ["deck", "shuffle"];
/// What `theme` takes.
pub const THEMES: [&str; 3] = ["auto", "light", "dark"];
/// What `heading-level` takes.
pub const HEADING_LEVELS: [&str; 4] = ["1", "2", "3", "4"];

/// The number of the value written, if it is one of these (in any case); otherwise of the default.
fn choice(
    name: &str,
    written: Option<&str>,
    known: &[&str],
    default: usize,
    invalid: &mut Vec<String>,
) -> usize {
    let Some(written) = written else { return default };
    if let Some(at) = known.iter().position(|word| word.eq_ignore_ascii_case(written)) {
        return at;
    }
    let (used, known) = (known[default], known.join(", "));
    // Not by `format!`, whose code would be in every reader's download.
    invalid.push(
        [
            name,
            "=\"",
            written,
            "\" is not a value of ",
            name,
            "; \"",
            used,
            "\" is used. It takes: ",
            &known,
            ".",
        ]
        .concat(),
    );
    default
}
