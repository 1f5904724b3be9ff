//! What a quiz is to readers who listen, type, enlarge or cannot tell colours: measures that return what they find, so
//! that one test asserts that nothing is found and another that a broken widget does not get by.

mod axe;
mod stops;
mod tree;

use serde::de::DeserializeOwned;
use serde_json::json;

pub use axe::script;
pub use stops::Stop;
pub use tree::Announced;

use crate::quiz::Quiz;

/// `contrast(one, other)` of two colours, for a script that looks into a quiz.
pub const CONTRAST: &str = include_str!("contrast.js");

/// Something about a quiz that is looked for by a script of its own; each returns a line for everything it finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Controls that are less than 44 pixels wide or high, but for links inside a line of text.
    SmallTarget,
    /// What makes the page, or a part of the quiz, scroll sideways, or stands beside the quiz.
    Sideways,
    /// Words that are cut off, or stand outside their control.
    CutOff,
    /// Words of a drawing that can hardly be told from what is behind them.
    FigureContrast,
    /// What is animated, or would be if something changed.
    Motion,
}

impl Fault {
    fn script(self) -> &'static str {
        match self {
            Self::SmallTarget => include_str!("small_target.js"),
            Self::Sideways => include_str!("sideways.js"),
            Self::CutOff => include_str!("cut_off.js"),
            Self::FigureContrast => concat!(include_str!("contrast.js"), include_str!("figure_contrast.js")),
            Self::Motion => include_str!("motion.js"),
        }
    }
}

impl Quiz<'_> {
    /// Everything of this kind that is wrong once nothing moves; of motion, everything at once.
    #[track_caller]
    pub fn faults(&self, fault: Fault) -> Vec<String> {
        if fault == Fault::Motion {
            let found = self.look(fault.script());
            return serde_json::from_value(found).expect("a list of lines");
        }
        self.finds(fault.script())
    }

    /// What a script finds inside, with the names of `look.js`, once nothing moves.
    #[track_caller]
    pub fn finds<T: DeserializeOwned>(&self, body: &str) -> T {
        let found = self.0.measure(body);
        serde_json::from_value(found.clone()).unwrap_or_else(|error| panic!("{error}: {found} of {body}"))
    }

    /// The level and the words of every heading, in order.
    #[track_caller]
    pub fn outline(&self) -> Vec<(u8, String)> {
        self.finds(
            "return shown('h1, h2, h3, h4, h5, h6').map((one) => [Number(one.localName[1]), words(one)])",
        )
    }

    /// The role of what has the focus, as assistive technology reads it.
    pub fn focused_role(&self) -> Option<String> {
        const FOCUSED: &str = "return document.activeElement === host ? root.activeElement : null";
        let element = self.0.element(&self.0.look(FOCUSED).ok()?)?;
        self.0.browser.accessible_role(&element).ok()
    }

    /// The role and the name of the first thing a selector finds inside.
    #[track_caller]
    pub fn told_of(&self, selector: &str) -> (String, String) {
        let found = self.0.look(&format!("return shown({})[0]", json!(selector)));
        let element = found.ok().and_then(|found| self.0.element(&found));
        let element = element.unwrap_or_else(|| panic!("no {selector} on\n{}", self.text()));
        let role = self.0.browser.accessible_role(&element).expect("an element has a role");
        (role, self.0.browser.accessible_name(&element).expect("an element has a name, if an empty one"))
    }

    /// Gives the inside of the quiz rules of a reader's own, as a reader's tool would, until it is drawn from nothing.
    #[track_caller]
    pub fn is_styled(&self, css: &str) {
        let rules = "const style = document.createElement('style'); root.append(style); style.textContent =";
        self.0.look(&format!("{rules} {}", json!(css))).expect("a style can be added");
    }

    /// Waits until nothing in the quiz or on the page moves. Whatever measures does so by itself.
    #[track_caller]
    pub fn comes_to_rest(&self) {
        self.0.measure("return null");
    }
}
