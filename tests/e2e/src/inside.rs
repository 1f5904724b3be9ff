//! The closed shadow tree of a widget, as its reader and assistive technology take it: words and names.

use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::CmdError;
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::wait::until;

/// Reads the words a reader sees; begins every script here.
const LOOK: &str = include_str!("look.js");

/// What kind of thing a name belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Button,
    Radio,
    Box,
}

impl Role {
    fn selector(self) -> &'static str {
        match self {
            Self::Button => "button, summary, [role=button]",
            Self::Radio => "input[type=radio], [role=radio]",
            Self::Box => "input[type=checkbox], [role=checkbox]",
        }
    }
}

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

    /// The same with a script that says by its last argument, a callback, when it is done.
    pub(crate) fn look_waiting(&self, body: &str) -> Result<Value, CmdError> {
        self.browser.script_that_waits(&format!("{LOOK}\n{body}"), vec![self.root.clone(), json!(self.host)])
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
        let id = returned.as_object()?.values().next()?.as_str()?;
        Some(Element::from_element_id(self.host.clone().client(), ElementRef::from(id.to_owned())))
    }

    /// The control with this name, or else the only one whose name begins so, as a reader would take it.
    pub(crate) fn find(&self, role: Role, name: &str) -> Option<Element> {
        let wanted = spaceless(name);
        let mut begun = Vec::new();
        for (name, element) in self.controls(role) {
            let name = spaceless(&name);
            if name == wanted {
                return Some(element);
            }
            if name.starts_with(&wanted) {
                begun.push(element);
            }
        }
        begun.pop().filter(|_| begun.is_empty())
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
            let control = self.find(role, name).filter(|control| self.is_enabled(control))?;
            act(&control).ok()
        };
        until(done, || self.without(role, name));
    }

    /// The label of a control, or the control itself if it has none.
    pub(crate) fn label_of(&self, control: &Element) -> Result<Element, CmdError> {
        let label = self.look_at(control, "return element.labels[0] ?? element")?;
        Ok(self.element(&label).unwrap_or_else(|| control.clone()))
    }

    /// Clicks on a control, once it has come into view: where a page scrolls smoothly, a driver does not wait for the end of
    /// it, and `WebKit`'s does not scroll far enough in a frame.
    pub(crate) fn click(&self, control: &Element) -> Result<(), CmdError> {
        self.scroll_to(control)?;
        self.browser.click(control)
    }

    /// Touches a control, once it has come into view: a finger does not scroll by itself.
    pub(crate) fn tap(&self, control: &Element) -> Result<(), CmdError> {
        self.scroll_to(control)?;
        self.browser.tap(control)
    }

    fn scroll_to(&self, control: &Element) -> Result<(), CmdError> {
        self.look_at(control, "element.scrollIntoView({ block: 'center', behavior: 'instant' })").map(drop)
    }

    /// Whether a control can be used.
    pub(crate) fn is_enabled(&self, control: &Element) -> bool {
        self.look_at(control, "return !element.disabled").is_ok_and(|is| is == true)
    }

    /// The controls that are seen, by the name assistive technology reads. Named one by one: each costs a command.
    fn controls(&self, role: Role) -> impl Iterator<Item = (String, Element)> {
        let shown = self.look(&format!("return shown({:?})", role.selector())).unwrap_or_default();
        let elements = shown.as_array().cloned().unwrap_or_default().into_iter();
        elements.filter_map(|element| {
            let element = self.element(&element)?;
            Some((self.name_of(&element)?, element))
        })
    }

    /// The name of a control. Chromium's driver knows none in a frame of a process of its own; the words say it then.
    fn name_of(&self, control: &Element) -> Option<String> {
        const WORDS: &str = "return element.ariaLabel ?? words(element.labels?.[0] ?? element)";
        let words =
            |_| self.look_at(control, WORDS).map(|words| words.as_str().unwrap_or_default().to_owned());
        self.browser.accessible_name(control).or_else(words).ok()
    }

    fn without(&self, role: Role, name: &str) -> String {
        let names: Vec<String> = self.controls(role).map(|(name, _)| name).collect();
        format!("\"{name}\" cannot be used; there is {names:?} on\n{}", self.text())
    }
}

/// Where spaces stand in a name is the browser's choice, and Japanese has none.
fn spaceless(name: &str) -> String {
    name.split_whitespace().collect()
}
