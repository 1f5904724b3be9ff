//! The program that drives a browser, on a port of its own; it ends with the value.

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, ChildStdout, Command, Stdio};

use crate::engine::Engine;
use crate::settings;

/// A running driver.
#[must_use = "the driver is killed when this is dropped"]
pub struct Driver {
    process: Child,
    port: u16,
    /// A driver whose output nobody holds may die of writing to it.
    _output: BufReader<ChildStdout>,
}

/// How often a driver is started before it is given up. One takes the same port for both versions of IP, and ends if the
/// port that is free for the one is taken for the other: rare, and more often so the more browsers run.
const TRIES: usize = 5;

impl Driver {
    /// Starts the driver of an engine, on a free port that it chooses by itself.
    pub fn start(engine: Engine) -> Self {
        (0..TRIES).find_map(|_| Self::try_start(engine)).unwrap_or_else(|| {
            panic!("{} ended {TRIES} times without naming its port", settings::driver(engine).display())
        })
    }

    fn try_start(engine: Engine) -> Option<Self> {
        let program = settings::driver(engine);
        let mut process = Command::new(&program)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{} could not be started: {error}", program.display()));
        let mut output = BufReader::new(process.stdout.take().expect("its output is piped"));
        let port =
            output.by_ref().lines().map_while(Result::ok).find_map(|line| engine.port_announced(&line));
        if port.is_none() {
            // It has ended; this only takes it off the system's list.
            let _ = process.wait();
        }
        Some(Self { process, port: port?, _output: output })
    }

    /// Where it takes commands.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // One that ended by itself is what we want, too.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
