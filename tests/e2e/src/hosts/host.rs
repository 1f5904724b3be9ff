//! A page that is open: its quizzes, what they look like, and the page around them.

use serde_json::json;

use super::{ALONE, Looks};
use crate::quiz::Quiz;
use crate::reader::Reader;
use crate::site::Site;
use crate::wait::until;

/// A reader at a page of somebody else's.
pub struct Host(pub Reader);

/// How large things are, in CSS pixels.
#[derive(Clone, Copy, Debug)]
pub struct Sizes {
    /// The smallest text a reader has to read.
    pub text: f64,
    /// The widget.
    pub width: f64,
    /// The widest of what is in it.
    pub content: f64,
}

impl Host {
    /// Opens a page in a new browser.
    #[track_caller]
    pub fn opens(site: Site) -> Self {
        Self(Reader::opens(site))
    }

    /// Waits until so many quizzes stand in the page, and sees that no other comes within a frame.
    #[track_caller]
    pub fn has_quizzes(&self, count: usize) {
        let there = || self.0.page("return document.querySelectorAll('hontou-quiz').length", Vec::new());
        until(
            || (there() == count).then_some(()),
            || format!("{} quizzes stand in the page, not {count}", there()),
        );
        self.0.waits_for_observers();
        assert_eq!(there(), count, "quizzes, a frame later");
    }

    /// The quiz a script of the page leads to, in a shadow tree of the page's own. Any other quiz lends its eyes.
    #[track_caller]
    pub fn quiz_at<'r>(&self, way: &str, other: &Quiz<'r>) -> Quiz<'r> {
        let found = || other.0.element(&self.0.page(&format!("return {way}"), Vec::new()));
        until(|| Quiz::of(other.0.browser, found()?), || format!("no quiz at {way}"))
    }

    /// Clicks on something of the page's own.
    #[track_caller]
    pub fn clicks(&self, selector: &str) {
        self.0.page("document.querySelector(arguments[0]).click()", vec![json!(selector)]);
    }

    /// What a quiz looks like once nothing in it moves any more.
    #[track_caller]
    pub fn looks(&self, quiz: &Quiz<'_>) -> Looks {
        Looks::at_rest(&quiz.0)
    }

    /// Waits until a quiz looks like one that was seen elsewhere.
    #[track_caller]
    pub fn looks_like(&self, quiz: &Quiz<'_>, elsewhere: &Looks, screen: &str) {
        let differences = || elsewhere.differences(&Looks::of(&quiz.0));
        until(|| differences().is_empty().then_some(()), || format!("on {screen}:\n{}", differences()));
    }

    /// How large a quiz and its parts are.
    #[track_caller]
    pub fn sizes(&self, quiz: &Quiz<'_>) -> Sizes {
        const SIZES: &str = "
            const read = shown('h2, h3, h4, p, button, label');
            const text = Math.min(...read.map((part) => parseFloat(getComputedStyle(part).fontSize)));
            const content = Math.max(...shown('*').map((part) => part.scrollWidth));
            return [text, host.offsetWidth, content];";
        let [text, width, content] = quiz.finds(SIZES);
        Sizes { text, width, content }
    }

    /// Nobody's script threw and the widget complained of nothing; and but for its quizzes the page is what it is without
    /// the widget: its elements, what they look like, and what its scripts find. The reader is then at that other page.
    #[track_caller]
    pub fn is_left_alone(&self) {
        assert_eq!(self.0.console(), [], "the page's owner was told");
        let with = self.itself();
        self.0.goes_to(ALONE);
        let differing = || {
            let without = self.itself();
            (lacking(&with, &without), lacking(&without, &with))
        };
        until(
            || (differing() == (Vec::new(), Vec::new())).then_some(()),
            || format!("only with the widget, and only without it: {:#?}", differing()),
        );
    }

    /// The page but for its quizzes, line by line.
    fn itself(&self) -> Vec<String> {
        let lines = self.0.page(include_str!("itself.js"), Vec::new());
        serde_json::from_value(lines).expect("a page is a list of lines")
    }
}

/// The lines that are not in others.
fn lacking(lines: &[String], others: &[String]) -> Vec<String> {
    lines.iter().filter(|line| !others.contains(line)).cloned().collect()
}
