//! A quiz as a reader meets it: headings and words to see, buttons and answers to press, all found by name.

use fantoccini::elements::Element;
use serde_json::{Value, json};

use crate::browser::{Apart, Browser, Pointer};
use crate::inside::{Inside, Role};
use crate::wait::until;

/// One widget on the page.
pub struct Quiz<'r>(pub(crate) Inside<'r>);

/// Light or dark, by what is painted behind the quiz's heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "light is light and dark is dark")]
pub enum Shade {
    Light,
    Dark,
}

impl<'r> Quiz<'r> {
    /// The quiz in this element, if a widget stands in it.
    pub(crate) fn of(browser: &'r Browser, host: Element) -> Option<Self> {
        Inside::of(browser, host).map(Self)
    }

    /// The element in the page, to hand to a script of the page.
    pub fn host(&self) -> Value {
        json!(self.0.host)
    }
}

/// What is seen.
impl Quiz<'_> {
    /// What the line says that tells what came of a press; nothing if it has nothing to say.
    pub fn status(&self) -> String {
        let said = self.0.look("return shown('[role=status]').map(words).filter(Boolean).join('\\n')");
        said.ok().and_then(|said| said.as_str().map(str::to_owned)).unwrap_or_default()
    }

    /// Waits until that line has something to say.
    #[track_caller]
    pub fn says(&self) -> String {
        let said = || Some(self.status()).filter(|said| !said.is_empty());
        until(said, || format!("nothing was said on\n{}", self.text()))
    }

    /// Everything there is to read at the moment, a line for each box, without readings above words.
    pub fn text(&self) -> String {
        self.0.text()
    }

    /// Waits for a screen with this heading.
    #[track_caller]
    pub fn is_on(&self, heading: &str) {
        let there = || self.headings().iter().any(|words| words == heading).then_some(());
        until(there, || format!("no heading \"{heading}\" on\n{}", self.text()));
    }

    fn headings(&self) -> Vec<String> {
        let headings = self.0.look("return shown('h1, h2, h3, h4, h5, h6, [role=heading]').map(words)");
        serde_json::from_value(headings.unwrap_or_default()).unwrap_or_default()
    }

    /// Waits for these words.
    #[track_caller]
    pub fn sees(&self, words: &str) {
        until(|| self.text().contains(words).then_some(()), || format!("no \"{words}\" in\n{}", self.text()));
    }

    /// These words are not there. What the reader waits for instead must have been seen before.
    #[track_caller]
    pub fn does_not_see(&self, words: &str) {
        let text = self.text();
        assert!(!text.contains(words), "\"{words}\" in\n{text}");
    }

    /// Waits until the focus is, in the page's eyes, on the quiz and, inside, on something that says these words.
    #[track_caller]
    pub fn has_focus_on(&self, words: &str) {
        let there = || self.focused().filter(|focused| focused.contains(words)).map(drop);
        until(there, || format!("the focus is not on \"{words}\" but on {:?}", self.focused()));
    }

    /// The words of what has the focus, or its name if it has no words.
    pub fn focused(&self) -> Option<String> {
        const FOCUSED: &str = "return document.activeElement === host ? root.activeElement : null";
        let element = self.0.element(&self.0.look(FOCUSED).ok()?)?;
        let words = self.0.look_at(&element, "return words(element)").ok()?;
        let words = words.as_str().filter(|words| !words.is_empty()).map(str::to_owned);
        words.or_else(|| self.0.browser.accessible_name(&element).ok())
    }

    /// Waits until the paper behind the headings is light, or dark.
    #[track_caller]
    pub fn becomes(&self, shade: Shade) {
        until(|| (self.shade()? == shade).then_some(()), || format!("the quiz did not become {shade:?}"));
    }

    fn shade(&self) -> Option<Shade> {
        const LIGHTNESS: &str = "
            let paper = shown('h1, h2, h3, h4')[0];
            const paint = document.createElement('canvas').getContext('2d');
            for (; paper; paper = paper.parentElement) {
                paint.fillStyle = getComputedStyle(paper).backgroundColor;
                paint.fillRect(0, 0, 1, 1);
                const [red, green, blue, opacity] = paint.getImageData(0, 0, 1, 1).data;
                if (opacity > 0) return (red + green + blue) / 3 / 255;
            }
            return null;";
        let lightness = self.0.look(LIGHTNESS).ok()?.as_f64()?;
        Some(if lightness > 0.5 { Shade::Light } else { Shade::Dark })
    }

    /// Runs a script that looks into the quiz, with the names of `look.js`: for where things are, not for what they say.
    #[track_caller]
    pub fn look(&self, body: &str) -> Value {
        self.0.look(body).unwrap_or_else(|error| panic!("{error} in the script {body}"))
    }

    /// Waits until such a script returns true.
    #[track_caller]
    pub fn waits_until(&self, body: &str) {
        // A quiz that is being drawn for the first time cannot be looked into yet.
        let holds = || self.0.look(body).is_ok_and(|holds| holds == true).then_some(());
        until(holds, || format!("{body} never was true on\n{}", self.text()));
    }

    /// Whether there is a button with this name at the moment.
    pub fn has_button(&self, name: &str) -> bool {
        self.0.find(Role::Button, name).is_some()
    }

    /// Whether a button can be pressed.
    #[track_caller]
    pub fn is_enabled(&self, name: &str) -> bool {
        self.0.is_enabled(&self.0.wait_for(Role::Button, name))
    }

    /// Whether a button says that it is pressed; none if it says nothing of the kind.
    #[track_caller]
    pub fn is_pressed(&self, name: &str) -> Option<bool> {
        let button = self.0.wait_for(Role::Button, name);
        let pressed = self.0.look_at(&button, "return element.getAttribute('aria-pressed')").ok()?;
        pressed.as_str().map(|pressed| pressed == "true")
    }

    /// Whether an answer of a question is picked.
    #[track_caller]
    pub fn is_chosen(&self, answer: &str) -> bool {
        let choice = self.0.wait_for(Role::Choice, answer);
        self.0.look_at(&choice, "return element.checked").is_ok_and(|is| is == true)
    }
}

/// What is done.
impl Quiz<'_> {
    /// Presses the button with this name, or with the one name that begins so.
    #[track_caller]
    pub fn press(&self, name: &str) {
        self.0.act(Role::Button, name, |button| self.0.click(button));
    }

    /// Picks an answer of a question, by clicking on its words. Not one that is picked already: of a box, that would take it back.
    #[track_caller]
    pub fn choose(&self, answer: &str) {
        if !self.is_chosen(answer) {
            self.0.act(Role::Choice, answer, |choice| self.0.click(&self.0.label_of(choice)?));
        }
        self.has_picked(answer);
    }

    /// Ticks a box, or unticks it, by clicking on its words.
    #[track_caller]
    pub fn ticks(&self, name: &str) {
        self.0.act(Role::Box, name, |ticked| self.0.click(&self.0.label_of(ticked)?));
    }

    /// Presses the button with this name, and once more whatever is there, or beside it, by then.
    #[track_caller]
    pub fn press_twice(&self, name: &str, pointer: Pointer, apart: Apart) {
        self.0.act(Role::Button, name, |control| {
            self.0.presses(control, |browser, pressed| browser.press_twice(pressed, pointer, apart))
        });
    }

    /// The same without a driver, which may be too slow for that: the second press comes once the screen has changed.
    #[track_caller]
    pub fn press_twice_by_script(&self, name: &str) {
        const TWICE: &str = "
            const { left, top, width, height } = element.getBoundingClientRect();
            const [clientX, clientY] = [left + width / 2, top + height / 2];
            const press = (target) => target.dispatchEvent(
                new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, detail: 1, clientX, clientY }));
            press(element);
            return new Promise(requestAnimationFrame).then(() => { press(root.elementFromPoint(clientX, clientY)); });";
        self.0.act(Role::Button, name, |control| {
            self.0.look_at(control, "element.scrollIntoView({ block: 'center', behavior: 'instant' })")?;
            self.0.look_at(control, TWICE).map(drop)
        });
    }

    /// Touches the button with this name, or with the one name that begins so.
    #[track_caller]
    pub fn tap(&self, name: &str) {
        self.0.act(Role::Button, name, |button| self.0.tap(button));
    }

    /// Picks an answer of a question, by touching its words, unless it is picked already.
    #[track_caller]
    pub fn tap_choice(&self, answer: &str) {
        if !self.is_chosen(answer) {
            self.0.act(Role::Choice, answer, |choice| self.0.tap(&self.0.label_of(choice)?));
        }
        self.has_picked(answer);
    }

    #[track_caller]
    fn has_picked(&self, answer: &str) {
        let picked = || self.is_chosen(answer).then_some(());
        until(picked, || format!("\"{answer}\" was pressed and is not picked"));
    }
}
