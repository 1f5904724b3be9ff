//! A browser with one window: the commands of its driver, blocking.

use std::time::Duration;

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::key::Key;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper::Method;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tempfile::TempDir;
use url::{ParseError, Url};

use crate::block_on;
use crate::driver::Driver;
use crate::engine::Engine;

/// A line of the page's console.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// `SEVERE`, `WARNING`, `INFO` or `DEBUG`.
    pub level: String,
    /// Where it was written, and the words.
    pub message: String,
}

/// A running browser. It is closed, with its driver, when this is dropped.
pub struct Browser {
    client: Client,
    _driver: Driver,
    /// Goes last: the browser writes to it until it has ended.
    _profile: TempDir,
}

impl Browser {
    /// Starts a browser that has never been anywhere.
    #[track_caller]
    pub fn start(engine: Engine) -> Self {
        let driver = Driver::start(engine);
        let profile = TempDir::with_prefix("hontou-e2e-").expect("a folder for the browser's profile");
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(engine.capabilities(profile.path()));
        let client = block_on(builder.connect(&driver.address())).expect("the driver starts a browser");
        Self { client, _driver: driver, _profile: profile }
    }

    /// Opens an address and waits for the page's load event.
    #[track_caller]
    pub fn go(&self, address: &str) {
        block_on(self.client.goto(address)).expect("the page opens");
    }

    /// Runs the body of a function in the page.
    pub fn script(&self, body: &str, arguments: Vec<Value>) -> Result<Value, CmdError> {
        block_on(self.client.execute(body, arguments))
    }

    /// Runs the body of a function in the page that says by its last argument, a callback, when it is done.
    pub fn script_that_waits(&self, body: &str, arguments: Vec<Value>) -> Result<Value, CmdError> {
        block_on(self.client.execute_async(body, arguments))
    }

    /// Every element a selector finds in the page itself.
    #[track_caller]
    pub fn find_all(&self, selector: &str) -> Vec<Element> {
        block_on(self.client.find_all(Locator::Css(selector))).expect("the page can be searched")
    }

    /// The shadow tree of an element, closed or not, to hand to a script.
    pub fn shadow_root(&self, host: &Element) -> Result<Value, CmdError> {
        let path = format!("element/{}/shadow", host.element_id());
        block_on(self.client.issue_cmd(Command { method: Method::GET, path, body: None }))
    }

    /// The name assistive technology reads an element by.
    pub fn accessible_name(&self, element: &Element) -> Result<String, CmdError> {
        let path = format!("element/{}/computedlabel", element.element_id());
        let name = block_on(self.client.issue_cmd(Command { method: Method::GET, path, body: None }))?;
        Ok(name.as_str().unwrap_or_default().trim().to_owned())
    }

    /// Clicks in the middle of an element, as a pointer would.
    pub fn click(&self, element: &Element) -> Result<(), CmdError> {
        block_on(element.click())
    }

    /// Presses a key and lets it go, wherever the focus is.
    #[track_caller]
    pub fn press(&self, key: Key) {
        let value = char::from(key);
        let stroke = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value })
            .then(KeyAction::Up { value });
        block_on(self.client.perform_actions(stroke)).expect("a key can be pressed");
    }

    /// What was written to the console since this was last asked.
    #[track_caller]
    pub fn console(&self) -> Vec<Line> {
        let body = Some(json!({ "type": "browser" }).to_string());
        let command = Command { method: Method::POST, path: "se/log".to_owned(), body };
        let lines = block_on(self.client.issue_cmd(command)).expect("the console can be read");
        let text = |line: &Value, key: &str| line[key].as_str().unwrap_or_default().to_owned();
        let lines = lines.as_array().map(Vec::as_slice).unwrap_or_default();
        lines.iter().map(|line| Line { level: text(line, "level"), message: text(line, "message") }).collect()
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // A driver that is killed leaves its browser behind: the session is ended first. A test may be failing here
        // already, so what cannot be ended in order is left to the driver's end.
        let closing = self.client.clone().close();
        let _ = block_on(async { tokio::time::timeout(Duration::from_secs(10), closing).await });
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
