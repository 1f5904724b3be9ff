//! The program that drives a browser, on a port of its own; it ends with the value.

use std::io::{BufRead, BufReader, Read};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::thread;
use std::time::Duration;

use crate::display::Display;
use crate::engine::Engine;
use crate::settings;

/// A running driver.
#[must_use = "the driver is killed when this is dropped"]
pub struct Driver {
    process: Child,
    port: u16,
    /// A driver whose output nobody holds may die of writing to it.
    _output: BufReader<ChildStdout>,
    /// Goes last: its browser is on it.
    display: Option<Display>,
}

/// How often a driver is started before it is given up. One takes the same port for both versions of IP, and ends if the
/// port that is free for the one is taken for the other: rare, and more often so the more browsers run.
const TRIES: usize = 5;
/// How long to wait before knocking again at a driver that does not say when it is ready.
const PAUSE: Duration = Duration::from_millis(10);

impl Driver {
    /// Starts the driver of an engine, on a free port. What it writes goes into this folder.
    pub fn start(engine: Engine, folder: &Path) -> Self {
        (0..TRIES).find_map(|_| Self::try_start(engine, folder)).unwrap_or_else(|| {
            panic!("{} ended {TRIES} times before it could be spoken to", settings::driver(engine).display())
        })
    }

    fn try_start(engine: Engine, folder: &Path) -> Option<Self> {
        let program = settings::driver(engine);
        let display = engine.needs_a_display().then(Display::start);
        let chosen = if engine.chooses_a_port() { 0 } else { free_port() };
        let mut command = Command::new(&program);
        command.arg(format!("--port={chosen}")).args(engine.driver_arguments(folder));
        if let Some(display) = &display {
            command.env("DISPLAY", display.name()).env_remove("WAYLAND_DISPLAY");
        }
        let mut process = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{} could not be started: {error}", program.display()));
        let mut output = BufReader::new(process.stdout.take().expect("its output is piped"));
        let port = if engine.chooses_a_port() {
            output.by_ref().lines().map_while(Result::ok).find_map(|line| engine.port_announced(&line))
        } else {
            answers(&mut process, chosen).then_some(chosen)
        };
        if port.is_none() {
            // It has ended; this only takes it off the system's list.
            let _ = process.wait();
        }
        Some(Self { process, port: port?, _output: output, display })
    }

    /// The numbers of its process and, if it has a display to itself, of that one's.
    pub fn processes(&self) -> Vec<u32> {
        let display = self.display.as_ref().map(Display::process);
        [self.process.id()].into_iter().chain(display).collect()
    }

    /// Where it takes commands.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

/// A port nobody has at this moment. Somebody may before the driver does; it then ends, and another is tried.
pub(crate) fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("a bound socket has an address").port()
}

/// Waits until something answers at a port; false if the process that should has ended.
pub(crate) fn answers(process: &mut Child, port: u16) -> bool {
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        if !matches!(process.try_wait(), Ok(None)) {
            return false;
        }
        thread::sleep(PAUSE);
    }
    true
}

impl Drop for Driver {
    fn drop(&mut self) {
        // One that ended by itself is what we want, too.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
