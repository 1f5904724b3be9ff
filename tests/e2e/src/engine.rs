//! The browsers the tests run in, and what differs between them.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

use serde_json::{Map, Value, json};

/// A browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, by chromedriver.
    Chromium,
}

impl Engine {
    /// The engine with this name.
    pub fn named(name: &str) -> Self {
        match name {
            "chromium" => Self::Chromium,
            other => panic!("there is no engine \"{other}\"; the engines are: chromium"),
        }
    }

    /// The environment variable that names the driver's program.
    pub fn driver_variable(self) -> &'static str {
        match self {
            Self::Chromium => "CHROMEDRIVER",
        }
    }

    /// The port the driver says it listens on, if this line of its output says so.
    pub fn port_announced(self, line: &str) -> Option<u16> {
        match self {
            Self::Chromium => {
                line.split_once("started successfully on port ")?.1.trim_end_matches('.').parse().ok()
            }
        }
    }

    /// What a session of the browser is asked for: headless, quiet, with a profile of its own.
    pub fn capabilities(self, profile: &Path) -> Map<String, Value> {
        match self {
            Self::Chromium => chromium(profile),
        }
    }
}

fn chromium(profile: &Path) -> Map<String, Value> {
    let mut flags: Vec<String> = [
        "--headless",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=1024,900",
    ]
    .map(str::to_owned)
    .into();
    flags.push(format!("--user-data-dir={}", profile.display()));
    if runs_as_root(profile) {
        flags.push("--no-sandbox".to_owned());
    }
    let capabilities = json!({
        "browserName": "chrome",
        "goog:chromeOptions": { "args": flags },
        "goog:loggingPrefs": { "browser": "ALL" },
    });
    let Value::Object(capabilities) = capabilities else { unreachable!("it was written as an object") };
    capabilities
}

/// Chromium's sandbox cannot be set up by root. Whose process this is shows in what it has just made.
fn runs_as_root(made: &Path) -> bool {
    fs::metadata(made).is_ok_and(|made| made.uid() == 0)
}
