//! The browsers the tests run in, and what differs between them.

use std::ffi::OsString;
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

use serde_json::{Map, Value, json};

/// A browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, by chromedriver.
    Chromium,
    /// Firefox, by geckodriver.
    Firefox,
    /// `MiniBrowser`, by `WebKitWebDriver`: the engine of Safari.
    WebKit,
}

impl Engine {
    /// Every engine.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The engine with this name.
    pub fn named(name: &str) -> Self {
        Self::ALL.into_iter().find(|engine| engine.name() == name).unwrap_or_else(|| {
            panic!("there is no engine \"{name}\"; the engines are: {}", Self::ALL.map(Self::name).join(", "))
        })
    }

    /// Its name, for `HONTOU_ENGINE`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The environment variable that names the driver's program.
    pub fn driver_variable(self) -> &'static str {
        match self {
            Self::Chromium => "CHROMEDRIVER",
            Self::Firefox => "GECKODRIVER",
            Self::WebKit => "WEBKITDRIVER",
        }
    }

    /// What the driver's program is told, beside its port.
    pub fn driver_arguments(self, folder: &Path) -> Vec<OsString> {
        match self {
            Self::Firefox => {
                let mut folder_for_profiles = OsString::from("--profile-root=");
                folder_for_profiles.push(folder);
                // Its second port is 9222 where nothing else is said, and several run at once.
                vec!["--websocket-port=0".into(), folder_for_profiles]
            }
            Self::Chromium | Self::WebKit => Vec::new(),
        }
    }

    /// Whether the driver finds itself a free port when it is given none; it then says which.
    pub fn chooses_a_port(self) -> bool {
        self != Self::WebKit
    }

    /// The port the driver says it listens on, if this line of its output says so.
    pub fn port_announced(self, line: &str) -> Option<u16> {
        let before = match self {
            Self::Chromium => "started successfully on port ",
            Self::Firefox => "Listening on 127.0.0.1:",
            Self::WebKit => return None,
        };
        line.split_once(before)?.1.trim_end_matches('.').parse().ok()
    }

    /// Whether the browser opens its windows on a screen: there is no such thing as a `MiniBrowser` without one.
    pub fn needs_a_display(self) -> bool {
        self == Self::WebKit
    }

    /// Whether the driver opens a closed shadow tree. Where not, a page keeps its trees; see [`crate::prelude`].
    pub fn opens_shadow_trees(self) -> bool {
        self != Self::WebKit
    }

    /// Whether the driver reads the console. Where not, a page keeps what is written; see [`crate::prelude`].
    pub fn reads_the_console(self) -> bool {
        self == Self::Chromium
    }

    /// Whether a click in a frame may go to the page around it, where the driver has not scrolled far enough.
    pub fn misses_in_frames(self) -> bool {
        self == Self::WebKit
    }

    /// Whether a page has to begin with the prelude.
    pub fn needs_the_prelude(self) -> bool {
        !(self.opens_shadow_trees() && self.reads_the_console())
    }

    /// What a session of the browser is asked for: headless, quiet, with a profile of its own.
    pub fn capabilities(self, profile: &Path) -> Map<String, Value> {
        let capabilities = match self {
            Self::Chromium => chromium(profile),
            Self::Firefox => firefox(),
            Self::WebKit => json!({ "browserName": "MiniBrowser" }),
        };
        let Value::Object(mut capabilities) = capabilities else {
            unreachable!("it was written as an object")
        };
        // Nothing that works takes so long, not even axe beside two compilers.
        capabilities.insert("timeouts".to_owned(), json!({ "script": 180_000, "pageLoad": 120_000 }));
        capabilities
    }
}

fn chromium(profile: &Path) -> Value {
    let mut flags: Vec<String> = [
        "--headless",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-extensions",
        "--disable-component-extensions-with-background-pages",
        "--window-size=1024,900",
    ]
    .map(str::to_owned)
    .into();
    flags.push(format!("--user-data-dir={}", profile.display()));
    if runs_as_root(profile) {
        flags.push("--no-sandbox".to_owned());
    }
    json!({
        "browserName": "chrome",
        "goog:chromeOptions": { "args": flags },
        "goog:loggingPrefs": { "browser": "ALL" },
    })
}

/// The driver makes the profile by itself, and switches off what would ask Mozilla's servers; but also what readers have: that
/// a page from a disk may load nothing.
fn firefox() -> Value {
    json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "args": ["-headless", "--width=1024", "--height=900"],
            "prefs": { "security.fileuri.strict_origin_policy": true },
        },
    })
}

/// Chromium's sandbox cannot be set up by root. Whose process this is shows in what it has just made.
fn runs_as_root(made: &Path) -> bool {
    fs::metadata(made).is_ok_and(|made| made.uid() == 0)
}
