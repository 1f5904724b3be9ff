//! A screen that nobody looks at, for a browser that cannot do without one; it ends with the value.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// A running X server. Each browser has one to itself: on a shared one, without a window manager, browsers take the
/// keyboard from each other.
#[must_use = "the server is killed when this is dropped"]
pub struct Display {
    process: Child,
    number: String,
}

impl Display {
    /// Starts a server, on a free number that it chooses by itself.
    pub fn start() -> Self {
        let mut process = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| {
                panic!("Xvfb, the screen of a browser that needs one, could not be started: {error}")
            });
        let mut number = String::new();
        let said = BufReader::new(process.stdout.take().expect("its output is piped")).read_line(&mut number);
        assert!(said.is_ok() && !number.is_empty(), "Xvfb ended without naming its display");
        Self { process, number: format!(":{}", number.trim()) }
    }

    /// The number of its process.
    pub(crate) fn process(&self) -> u32 {
        self.process.id()
    }

    /// What `DISPLAY` is for those who draw on it.
    pub fn name(&self) -> &str {
        &self.number
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // Asked to end, it takes its lock away; killed, it would leave that behind.
        let asked = Command::new("kill").arg(self.process.id().to_string()).status();
        if !asked.is_ok_and(|status| status.success()) {
            let _ = self.process.kill();
        }
        let _ = self.process.wait();
    }
}
