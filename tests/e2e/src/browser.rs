//! A browser with one window: the commands of its driver, blocking.

use std::cell::{Cell, RefCell};
use std::collections::HashSet;
use std::thread;
use std::time::{Duration, Instant};

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::CmdError;
use fantoccini::key::Key;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, Locator};
use hyper::Method;
use serde::Deserialize;
use serde_json::{Value, json};
use url::{ParseError, Url};

use crate::answer::{NO_ANSWER, answer};
use crate::engine::Engine;
use crate::inside::Role;
use crate::running::Running;

/// A line of the page's console.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
pub struct Line {
    /// `SEVERE`, `WARNING`, `INFO` or `DEBUG`.
    pub level: String,
    /// Where it was written, and the words.
    pub message: String,
}

/// A browser a test has acquired, until this is dropped.
pub struct Browser {
    /// What it is.
    pub engine: Engine,
    client: Client,
    running: Option<Running>,
    is_resized: Cell<bool>,
    /// Where the pointer has pressed, and when.
    presses: RefCell<Vec<(Place, Instant)>>,
    /// The names, without spaces, that controls of this page were found to have.
    names: RefCell<HashSet<(Role, String)>>,
}

/// Where the pointer is, in CSS pixels from the corner of the view.
pub(crate) type Place = [f64; 2];

/// So soon, and so near to the press that changed its screen, another one is not meant, and a quiz does not hear it.
const TOO_SOON: Duration = Duration::from_millis(700);
const PAUSE: Duration = Duration::from_millis(20);
/// In CSS pixels, with one for rounding.
pub(crate) const TOO_NEAR: f64 = 41.0;

impl Browser {
    /// A browser that has never been anywhere that a test goes.
    #[track_caller]
    pub fn start(engine: Engine) -> Self {
        let running = Running::acquire(engine);
        let client = running.client.clone();
        let browser = Self {
            engine,
            client,
            running: Some(running),
            is_resized: Cell::new(false),
            presses: RefCell::default(),
            names: RefCell::default(),
        };
        if engine.reads_the_console() {
            // What a page of the test before wrote last is none of this test's business.
            browser.console();
        }
        browser
    }

    /// Opens an address and waits for the page's load event.
    #[track_caller]
    pub fn go(&self, address: &str) {
        self.forgets_names();
        let opened = answer(self.client.goto(address));
        // Beside two compilers a driver now and then never hears of a page that is there. A page that hangs does so twice.
        opened
            .or_else(|_| answer(self.client.goto(address)))
            .unwrap_or_else(|error| panic!("{NO_ANSWER}: {address} does not open: {error}"));
    }

    /// Goes back to the page before.
    #[track_caller]
    pub fn back(&self) {
        answer(self.client.back()).expect("there is a page before this one");
    }

    /// Goes into the document of a frame: everything is looked for, and scripts run, in there until [`Browser::leave_frame`].
    #[track_caller]
    pub fn enter_frame(&self, frame: &Element) {
        answer(frame.enter_frame()).expect("a frame can be entered");
    }

    /// Goes back to the document around the frame.
    #[track_caller]
    pub fn leave_frame(&self) {
        answer(self.client.enter_parent_frame()).expect("a frame can be left");
    }

    /// Makes the window as large as it has to be for a view of this size.
    #[track_caller]
    pub fn resize(&self, width: u32, height: u32) {
        self.is_resized.set(true);
        let mut window = (width, height);
        // What stands around the view is known only once there is a view.
        for _ in 0..2 {
            answer(self.client.set_window_size(window.0, window.1))
                .expect("a window can be made larger and smaller");
            let (wide, high) = self.view();
            window = ((window.0 + width).saturating_sub(wide), (window.1 + height).saturating_sub(high));
        }
    }

    /// How wide and high the view of a page is, in CSS pixels.
    #[track_caller]
    pub fn view(&self) -> (u32, u32) {
        let view =
            self.script("return [innerWidth, innerHeight]", Vec::new()).expect("a page knows its view");
        serde_json::from_value(view).expect("whole pixels")
    }

    /// Runs the body of a function in the page.
    pub fn script(&self, body: &str, arguments: Vec<Value>) -> Result<Value, CmdError> {
        answer(self.client.execute(body, arguments))
    }

    /// Runs the body of a function in the page that says by its last argument, a callback, when it is done.
    pub fn script_that_waits(&self, body: &str, arguments: Vec<Value>) -> Result<Value, CmdError> {
        answer(self.client.execute_async(body, arguments))
    }

    /// Has the browser's own tools do something: in Chromium alone.
    pub fn tools(&self, command: &str, parameters: &Value) -> Result<Value, CmdError> {
        let body = Some(json!({ "cmd": command, "params": parameters }).to_string());
        answer(self.client.issue_cmd(Command {
            method: Method::POST,
            path: "goog/cdp/execute".to_owned(),
            body,
        }))
    }

    /// The view as it is seen, as a PNG file.
    #[track_caller]
    pub fn picture(&self) -> Vec<u8> {
        answer(self.client.screenshot()).expect("a view can be taken a picture of")
    }

    /// Every element a selector finds in the page itself.
    #[track_caller]
    pub fn find_all(&self, selector: &str) -> Vec<Element> {
        answer(self.client.find_all(Locator::Css(selector))).expect("the page can be searched")
    }

    /// The shadow tree of an element, closed or not, to hand to a script. Null if the page keeps it for `look.js`.
    pub fn shadow_root(&self, host: &Element) -> Result<Value, CmdError> {
        const KEPT: &str = "if (!hontouPrelude.rootOf(arguments[0])) throw new Error('no shadow tree')";
        if self.engine.opens_shadow_trees() {
            let path = format!("element/{}/shadow", host.element_id());
            return answer(self.client.issue_cmd(Command { method: Method::GET, path, body: None }));
        }
        self.script(KEPT, vec![json!(host)]).map(|_| Value::Null)
    }

    /// The name assistive technology reads an element by.
    pub fn accessible_name(&self, element: &Element) -> Result<String, CmdError> {
        let path = format!("element/{}/computedlabel", element.element_id());
        let name = answer(self.client.issue_cmd(Command { method: Method::GET, path, body: None }))?;
        // Where a line may end is not read out.
        Ok(name.as_str().unwrap_or_default().trim().replace('\u{200b}', ""))
    }

    /// The role assistive technology reads an element by.
    pub fn accessible_role(&self, element: &Element) -> Result<String, CmdError> {
        let path = format!("element/{}/computedrole", element.element_id());
        let role = answer(self.client.issue_cmd(Command { method: Method::GET, path, body: None }))?;
        Ok(role.as_str().unwrap_or_default().to_owned())
    }

    /// Whether a control of this role that says this name was found to have it.
    pub(crate) fn has_named(&self, role: Role, name: &str) -> bool {
        self.names.borrow().contains(&(role, name.to_owned()))
    }

    /// Forgets which.
    pub(crate) fn forgets_names(&self) {
        self.names.take();
    }

    /// Notes that one does.
    pub(crate) fn names(&self, role: Role, name: String) {
        self.names.borrow_mut().insert((role, name));
    }

    /// Where the last presses were, as far as another one near them would still be too soon.
    pub(crate) fn recent_presses(&self) -> Vec<Place> {
        let mut presses = self.presses.borrow_mut();
        presses.retain(|(_, when)| when.elapsed() < TOO_SOON);
        presses.iter().map(|(place, _)| *place).collect()
    }

    /// Presses at this place by `press`: where another press was just now, as late as a reader who means it.
    pub(crate) fn presses_at(
        &self,
        place: Place,
        press: impl FnOnce(&Self) -> Result<(), CmdError>,
    ) -> Result<(), CmdError> {
        while self.recent_presses().into_iter().any(|recent| is_near(recent, place)) {
            thread::sleep(PAUSE);
        }
        let pressed = press(self);
        self.presses.borrow_mut().push((place, Instant::now()));
        pressed
    }

    /// Clicks in the middle of an element, as a pointer would.
    pub fn click(&self, element: &Element) -> Result<(), CmdError> {
        answer(element.click())
    }

    /// Touches an element in its middle, as a finger would.
    pub fn tap(&self, element: &Element) -> Result<(), CmdError> {
        self.presses_down(Pointer::Finger, vec![to(element)])
    }

    /// Presses in the middle of an element, and then once more whatever is there, or beside it, by then: nothing is asked
    /// meanwhile.
    pub fn press_twice(&self, element: &Element, pointer: Pointer, apart: Apart) -> Result<(), CmdError> {
        let aside = json!({ "type": "pointerMove", "duration": apart.ms, "origin": "pointer", "x": apart.px, "y": 0 });
        self.presses_down(pointer, vec![to(element), aside])
    }

    /// Presses after each of these moves.
    fn presses_down(&self, pointer: Pointer, moves: Vec<Value>) -> Result<(), CmdError> {
        const PRESS: [&str; 2] = ["pointerDown", "pointerUp"];
        let press = PRESS.map(|step| json!({ "type": step, "button": 0 }));
        let steps: Vec<Value> =
            moves.into_iter().flat_map(|step| [step, press[0].clone(), press[1].clone()]).collect();
        self.acts(&json!({
            "type": "pointer",
            "id": pointer.name(),
            "parameters": { "pointerType": pointer.name() },
            "actions": steps,
        }))
    }

    /// Has the driver go through the actions of one source of input.
    fn acts(&self, source: &Value) -> Result<(), CmdError> {
        let body = Some(json!({ "actions": [source] }).to_string());
        let command = Command { method: Method::POST, path: "actions".to_owned(), body };
        answer(self.client.issue_cmd(command)).map(drop)
    }

    /// Presses a key and lets it go, wherever the focus is.
    #[track_caller]
    pub fn press(&self, key: Key) {
        self.press_all(&[key.into()]);
    }

    /// Presses keys one after the other and lets them go the other way round: the first are held for the last.
    #[track_caller]
    pub fn press_all(&self, keys: &[char]) {
        let down = keys.iter().map(|key| KeyAction::Down { value: *key });
        let up = keys.iter().rev().map(|key| KeyAction::Up { value: *key });
        let stroke = down.chain(up).fold(KeyActions::new("keyboard".to_owned()), KeyActions::then);
        answer(self.client.perform_actions(stroke)).expect("a key can be pressed");
    }

    /// The element a script has returned.
    pub fn element(&self, returned: &Value) -> Option<Element> {
        let id = returned.as_object()?.values().next()?.as_str()?;
        Some(Element::from_element_id(self.client.clone(), ElementRef::from(id.to_owned())))
    }

    /// What was written to the console since this was last asked; in some engines, by the page that is open alone.
    #[track_caller]
    pub fn console(&self) -> Vec<Line> {
        let lines = if self.engine.reads_the_console() {
            let body = Some(json!({ "type": "browser" }).to_string());
            let command = Command { method: Method::POST, path: "se/log".to_owned(), body };
            answer(self.client.issue_cmd(command)).expect("the console can be read")
        } else {
            // A page that does not begin with the prelude has nobody to tell.
            self.script("return window.hontouPrelude?.takeLines() ?? []", Vec::new())
                .unwrap_or_else(|_| json!([]))
        };
        serde_json::from_value(lines).expect("a line has a level and words")
    }
}

/// A move to the middle of an element.
fn to(element: &Element) -> Value {
    json!({ "type": "pointerMove", "duration": 0, "origin": element, "x": 0, "y": 0 })
}

/// How far apart two presses are, in time and to the side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Apart {
    /// In milliseconds.
    pub ms: u32,
    /// In CSS pixels.
    pub px: u32,
}

impl Apart {
    /// A slip, such as a double click where one was meant.
    pub const SLIP: Self = Self { ms: 30, px: 3 };
    /// One press after the other.
    pub const LATER: Self = Self { ms: 1200, px: 0 };
    /// One beside the other.
    pub const BESIDE: Self = Self { ms: 80, px: 60 };
}

/// What presses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "a mouse is a mouse and a finger is a finger")]
pub enum Pointer {
    Mouse,
    Finger,
}

impl Pointer {
    fn name(self) -> &'static str {
        match self {
            Self::Mouse => "mouse",
            Self::Finger => "touch",
        }
    }
}

fn is_near([left, top]: Place, [other_left, other_top]: Place) -> bool {
    (left - other_left).hypot(top - other_top) < TOO_NEAR
}

impl Drop for Browser {
    fn drop(&mut self) {
        // In what state a failing test leaves it, nobody knows.
        if let Some(running) = self.running.take().filter(|_| !thread::panicking()) {
            running.release(self.is_resized.get());
        }
    }
}

/// A command fantoccini has no method for.
#[derive(Debug)]
struct Command {
    method: Method,
    path: String,
    body: Option<String>,
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (self.method.clone(), self.body.clone())
    }
}
