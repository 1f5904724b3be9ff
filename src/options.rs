//! What a page owner may set on a widget: attributes, read with care. An odd value is told once and the default stands.

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
    /// `accent`: a CSS colour. Whether it is one only the browser knows; see `host`.
    pub accent: Option<String>,
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
            accent: None,
            heading_level: 2,
            cta: None,
            disclosure: None,
        }
    }
}

impl Options {
    /// Reads the attributes a page owner wrote: each by its name, without `data-`. Says what was odd about them.
    pub fn read<'a>(attribute: impl Fn(&str) -> Option<&'a str>) -> (Self, Vec<String>) {
        let mut odd = Vec::new();
        let text = |name: &str| attribute(name).map(str::trim).filter(|value| !value.is_empty());
        let mut options = Self {
            mode: choice("mode", text("mode"), &MODES, 0, &mut odd),
            length: choice("length", text("length"), &LENGTHS, 0, &mut odd),
            order: choice("order", text("order"), &ORDERS, 0, &mut odd),
            theme: choice("theme", text("theme"), &THEMES, 0, &mut odd),
            accent: text("accent").map(str::to_owned),
            heading_level: choice("heading-level", text("heading-level"), &HEADING_LEVELS, 1, &mut odd),
            cta: None,
            disclosure: text("disclosure").map(str::to_owned),
        };
        match (text("cta-label"), text("cta-href")) {
            (None, None) => {}
            (Some(label), Some(href)) => match (Link::parse(href), &options.disclosure) {
                (None, _) => odd.push(format!(
                    "cta-href=\"{href}\" is not a link; write an address that starts with https:, http:, mailto: or tel:. \
                     The link is not shown."
                )),
                (_, None) => odd.push(
                    "cta-href needs a disclosure: write in disclosure=\"…\" who provides this page. The link is not shown."
                        .to_owned(),
                ),
                (Some(href), Some(_)) => options.cta = Some(Cta { label: label.to_owned(), href }),
            },
            _ => odd.push("cta-label and cta-href go together; one is missing. The link is not shown.".to_owned()),
        }
        (options, odd)
    }
}

type Choices<T, const N: usize> = [(&'static str, T); N];

const MODES: Choices<Mode, 3> = [("all", Mode::All), ("cards", Mode::Cards), ("check", Mode::Check)];
const LENGTHS: Choices<Length, 2> = [("short", Length::Short), ("full", Length::Full)];
const ORDERS: Choices<Order, 2> = [("deck", Order::Deck), ("shuffle", Order::Shuffle)];
const THEMES: Choices<Theme, 3> = [("auto", Theme::Auto), ("light", Theme::Light), ("dark", Theme::Dark)];
/// The second is the default: a widget usually stands under the page's own `h1`.
const HEADING_LEVELS: Choices<u8, 4> = [("1", 1), ("2", 2), ("3", 3), ("4", 4)];

/// The value written, if it is one of these (in any case); otherwise the one numbered `default`.
fn choice<T: Copy, const N: usize>(
    name: &str,
    written: Option<&str>,
    known: &Choices<T, N>,
    default: usize,
    odd: &mut Vec<String>,
) -> T {
    let default = known[default];
    let Some(written) = written else { return default.1 };
    if let Some((_, value)) = known.iter().find(|(word, _)| word.eq_ignore_ascii_case(written)) {
        return *value;
    }
    let words: Vec<_> = known.iter().map(|(word, _)| *word).collect();
    odd.push(format!(
        "{name}=\"{written}\" is not a value of {name}; \"{}\" is used. It takes: {}.",
        default.0,
        words.join(", ")
    ));
    default.1
}
