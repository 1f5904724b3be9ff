//! The closed shadow tree of a widget, as its reader and assistive technology take it: words and names.

use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use serde_json::{Value, json};

use crate::browser::{Browser, Place, TOO_NEAR};
use crate::wait::until;

/// Reads the words a reader sees; begins every script here.
const LOOK: &str = include_str!("look.js");
/// Waits until nothing moves; begins every script that measures.
pub(crate) const SETTLE: &str = include_str!("settle.js");

/// Notes in a frame whether a press comes to a control. If it went past it, a script clicks.
const LISTEN: &str = "
    if (window.parent === window) return;
    hontouPrelude.missed = true;
    element.addEventListener('pointerdown', () => { hontouPrelude.missed = false; }, { capture: true, once: true });";

/// What kind of thing a name belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Role {
    Button,
    /// An answer to a question: a radio button, or a box where several may be picked.
    Choice,
    Box,
}

impl Role {
    fn selector(self) -> &'static str {
        match self {
            Self::Button => "button, summary, [role=button]",
            Self::Choice => "fieldset input, [role=radio]",
            Self::Box => "input[type=checkbox], [role=checkbox]",
        }
    }
}

/// A control that is seen.
struct Control {
    element: Element,
    /// Its words, without spaces.
    says: String,
    is_enabled: bool,
}

/// A control was drawn anew while it was asked for its name.
struct Gone;

/// How often to look at what is drawn anew meanwhile.
const TRIES: usize = 3;

/// The inside of the widget that stands in an element.
pub(crate) struct Inside<'r> {
    pub(crate) browser: &'r Browser,
    pub(crate) host: Element,
    root: Value,
}

impl<'r> Inside<'r> {
    /// The inside of this element, if a widget stands in it.
    pub(crate) fn of(browser: &'r Browser, host: Element) -> Option<Self> {
        let root = browser.shadow_root(&host).ok()?;
        Some(Self { browser, host, root })
    }

    /// Runs a script that looks into the shadow tree, with the names of `look.js`.
    pub(crate) fn look(&self, body: &str) -> Result<Value, CmdError> {
        self.browser.script(&format!("{LOOK}\n{body}"), vec![self.root.clone(), json!(self.host)])
    }

    /// What a script returns that measures sizes, places or colours: it runs once fonts are there and nothing moves.
    ///
    /// Everything that is measured is measured by this or by [`Inside::measure_waiting`]: what fades has no colour yet, and
    /// what slides no place, and on a busy machine the middle of either lasts.
    #[track_caller]
    pub(crate) fn measure(&self, body: &str) -> Value {
        self.measure_waiting(&format!("const measured = () => {{ {body}\n }}; found(measured());"))
    }

    /// The same with a script that hands over what it found by `found(…)`. It runs again if something began to move meanwhile.
    #[track_caller]
    pub(crate) fn measure_waiting(&self, body: &str) -> Value {
        let script = at_rest(&format!("{LOOK}\n{SETTLE}"), body);
        measured(self.browser.script_that_waits(&script, vec![self.root.clone(), json!(self.host)]), body)
    }

    /// The same, looking at one `element`.
    pub(crate) fn look_at(&self, element: &Element, body: &str) -> Result<Value, CmdError> {
        let arguments = vec![self.root.clone(), json!(self.host), json!(element)];
        self.browser.script(&format!("{LOOK}\n{body}"), arguments)
    }

    /// Everything there is to read.
    pub(crate) fn text(&self) -> String {
        let text = self.look("return words(root)").unwrap_or_default();
        text.as_str().unwrap_or_default().to_owned()
    }

    /// The element a script has returned.
    pub(crate) fn element(&self, returned: &Value) -> Option<Element> {
        self.browser.element(returned)
    }

    /// The control with this name, or else the only one whose name begins so, as a reader would take it.
    pub(crate) fn find(&self, role: Role, name: &str) -> Option<Element> {
        self.find_control(role, name).map(|control| control.element)
    }

    /// The same. Those that say these words are asked for their name first, as each name costs a command; what counts is the
    /// name alone. A control that says what it is named is asked once a page.
    fn find_control(&self, role: Role, name: &str) -> Option<Control> {
        let wanted = spaceless(name);
        // What was drawn anew meanwhile has no name any more.
        (0..TRIES).find_map(|_| self.find_drawn(role, &wanted).ok())?
    }

    /// The same of what is drawn at the moment, or an error if that is gone already.
    fn find_drawn(&self, role: Role, wanted: &str) -> Result<Option<Control>, Gone> {
        let mut begun = Vec::new();
        for control in self.controls(role, wanted) {
            let says_it = control.says == wanted;
            if says_it && self.browser.has_named(role, wanted) {
                return Ok(Some(control));
            }
            let name = spaceless(&self.name_of(&control.element).ok_or(Gone)?);
            if name == wanted {
                if says_it {
                    self.browser.names(role, wanted.to_owned());
                }
                return Ok(Some(control));
            }
            if name.starts_with(wanted) {
                begun.push(control);
            }
        }
        Ok(begun.pop().filter(|_| begun.is_empty()))
    }

    /// The same, waiting for it.
    #[track_caller]
    pub(crate) fn wait_for(&self, role: Role, name: &str) -> Element {
        until(|| self.find(role, name), || self.without(role, name))
    }

    /// Does something to a control once it is there and enabled; a page that is being drawn anew is tried again.
    #[track_caller]
    pub(crate) fn act(&self, role: Role, name: &str, act: impl Fn(&Element) -> Result<(), CmdError>) {
        let done = || {
            let control = self.find_control(role, name).filter(|control| control.is_enabled)?;
            act(&control.element).ok()
        };
        until(done, || self.without(role, name));
    }

    /// The label of a control, or the control itself if it has none.
    pub(crate) fn label_of(&self, control: &Element) -> Result<Element, CmdError> {
        let label = self.look_at(control, "return element.labels?.[0] ?? element")?;
        Ok(self.element(&label).unwrap_or_else(|| control.clone()))
    }

    /// Clicks on a control, once it has come into view: where a page scrolls smoothly, a driver does not wait for the end of
    /// it, and `WebKit`'s does not scroll far enough in a frame.
    pub(crate) fn click(&self, control: &Element) -> Result<(), CmdError> {
        if !self.browser.engine.misses_in_frames() {
            return self.presses(control, Browser::click);
        }
        self.look_at(control, LISTEN)?;
        self.presses(control, Browser::click)?;
        // Where there is nobody to ask any more, the press was heard.
        let _gone = self.look_at(control, "if (hontouPrelude.missed) element.click()");
        Ok(())
    }

    /// Touches a control, once it has come into view: a finger does not scroll by itself.
    pub(crate) fn tap(&self, control: &Element) -> Result<(), CmdError> {
        self.presses(control, Browser::tap)
    }

    /// Presses a control, once it has come into view, by `press`.
    pub(crate) fn presses(
        &self,
        control: &Element,
        press: impl FnOnce(&Browser, &Element) -> Result<(), CmdError>,
    ) -> Result<(), CmdError> {
        let place = self.scroll_to(control)?;
        self.browser.presses_at(place, |browser| press(browser, control))
    }

    /// Brings a control to the middle of the view, or a little higher if there was a press just now: what came there since is
    /// not what the reader pressed, and a quiz knows. Where it is then.
    fn scroll_to(&self, control: &Element) -> Result<Place, CmdError> {
        let script = format!(
            "element.scrollIntoView({{ block: 'center', behavior: 'instant' }});
            const presses = {};
            const middle = () => {{
                const {{ left, top, width, height }} = element.getBoundingClientRect();
                return [left + width / 2, top + height / 2];
            }};
            const isNear = ([x, y]) => presses.some(([left, top]) => Math.hypot(x - left, y - top) < {TOO_NEAR});
            for (let tries = 0; isNear(middle()) && tries < 3; tries += 1) {{
                window.scrollBy({{ top: {TOO_NEAR}, behavior: 'instant' }});
            }}
            return middle();",
            json!(self.browser.recent_presses()),
        );
        let place = self.look_at(control, &script)?;
        Ok(serde_json::from_value(place).unwrap_or_default())
    }

    /// Whether a control can be used.
    pub(crate) fn is_enabled(&self, control: &Element) -> bool {
        self.look_at(control, "return !element.disabled").is_ok_and(|is| is == true)
    }

    /// The controls that are seen, those whose words begin so first.
    fn controls(&self, role: Role, first: &str) -> Vec<Control> {
        let script = format!(
            "const first = {}; const said = (control) => (control.ariaLabel ?? words(control.labels?.[0] ?? control)).replace(/\\s/g, '');
            const rank = (says) => (says === first ? 0 : says.startsWith(first) ? 1 : 2);
            return shown({:?}).map((control) => [control, said(control), !control.disabled])
                .sort(([, one], [, other]) => rank(one) - rank(other));",
            json!(first),
            role.selector(),
        );
        let shown = self.look(&script).unwrap_or_default();
        let control = |found: &Value| {
            Some(Control {
                element: self.element(&found[0])?,
                says: found[1].as_str()?.to_owned(),
                is_enabled: found[2].as_bool()?,
            })
        };
        shown.as_array().into_iter().flatten().filter_map(control).collect()
    }

    /// The name of a control. Chromium's driver knows none in a frame of a process of its own; the words say it then.
    fn name_of(&self, control: &Element) -> Option<String> {
        const WORDS: &str = "return element.ariaLabel ?? words(element.labels?.[0] ?? element)";
        let words =
            |_| self.look_at(control, WORDS).map(|words| words.as_str().unwrap_or_default().to_owned());
        self.browser.accessible_name(control).or_else(words).ok()
    }

    fn without(&self, role: Role, name: &str) -> String {
        let controls = self.controls(role, "");
        let names: Vec<_> = controls.iter().filter_map(|control| self.name_of(&control.element)).collect();
        format!("\"{name}\" cannot be used; there is {names:?} on\n{}", self.text())
    }
}

/// A script that measures at rest, after these definitions.
pub(crate) fn at_rest(definitions: &str, body: &str) -> String {
    format!(
        "const done = arguments[arguments.length - 1];\n{definitions}\nmeasureAtRest((found) => {{\n{body}\n}}, done);"
    )
}

/// What such a script found.
#[track_caller]
pub(crate) fn measured(result: Result<Value, CmdError>, body: &str) -> Value {
    let mut result = result.unwrap_or_else(|error| panic!("{error} in the script {body}"));
    assert!(result["error"].is_null(), "{} in the script {body}", result["error"]);
    result["found"].take()
}

/// Where spaces stand in a name is the browser's choice, and Japanese has none.
fn spaceless(name: &str) -> String {
    name.split_whitespace().collect()
}
