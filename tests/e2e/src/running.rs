//! Browsers that are running. Each test acquires one that holds nothing of another test.

use std::fs;
use std::io;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, MutexGuard};
use std::time::Duration;

use fantoccini::error::{CmdError, NewSessionError};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use tempfile::TempDir;
use tokio::time::timeout;

use crate::answer::{NO_ANSWER, answer_within};
use crate::block_on;
use crate::driver::Driver;
use crate::engine::Engine;
use crate::outcome;

/// Longer than a browser that is well takes to start beside two compilers.
const START: Duration = Duration::from_mins(2);
/// Longer than one takes for what costs no work.
const AT_ONCE: Duration = Duration::from_secs(20);
/// So many tests may have a browser. After some hundred tabs Firefox opens no page any more, and a test waits for it in vain.
const TESTS: u32 = 60;

/// Browsers whose test is over, and that may be used again. All are of the engine this process tests in.
static IDLE: Mutex<Vec<Running>> = Mutex::new(Vec::new());

/// A browser, its driver, and where they write. They end with the value, or else with the process.
pub(crate) struct Running {
    pub(crate) client: Client,
    driver: Driver,
    /// After the driver: the browser writes to it until it has ended.
    profile: TempDir,
    /// Its window, as it was started, in CSS pixels.
    window: (u64, u64),
    /// So many tests have had it.
    tests: u32,
    /// Ends the browser with this process, in which idle browsers are never dropped. None until it is started.
    guard: Option<Child>,
}

impl Running {
    /// A browser that has never been to an origin of the test's.
    #[track_caller]
    pub(crate) fn acquire(engine: Engine) -> Self {
        let idle = idle().pop();
        // Most often it is the machine that is too busy.
        idle.unwrap_or_else(|| {
            Self::start(engine)
                .or_else(|_| Self::start(engine))
                .unwrap_or_else(|error| panic!("{NO_ANSWER}: no browser is started: {error}"))
        })
    }

    /// Takes a browser back after a test that passed, for the next one: starting another takes longer than most tests.
    pub(crate) fn release(mut self, is_resized: bool) {
        self.tests += 1;
        if self.tests < TESTS && (!is_resized || self.resizes_back()) && self.renew().is_ok() {
            idle().push(self);
        }
    }

    /// Whether the window is of its first size again.
    fn resizes_back(&self) -> bool {
        let [width, height] =
            [self.window.0, self.window.1].map(|size| u32::try_from(size).unwrap_or_default());
        let resized = answer_within(AT_ONCE, async {
            self.client.set_window_size(width, height).await?;
            self.client.get_window_size().await
        });
        resized.is_ok_and(|window| window == self.window)
    }

    fn start(engine: Engine) -> Result<Self, NewSessionError> {
        let profile = TempDir::with_prefix("hontou-e2e-").expect("a folder for the browser's profile");
        let driver = Driver::start(engine, profile.path());
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(engine.capabilities(profile.path()));
        let connected = block_on(async { timeout(START, builder.connect(&driver.address())).await });
        let client = connected.unwrap_or_else(|_| Err(NewSessionError::Lost(io::Error::other(NO_ANSWER))))?;
        outcome::is_tested_in(&client);
        let window = block_on(client.get_window_size())
            .map_err(|_| NewSessionError::Lost(io::Error::other(NO_ANSWER)))?;
        let mut running = Self { client, driver, profile, window, tests: 0, guard: None };
        running.guard = Some(running.guarded());
        Ok(running)
    }

    /// A new tab in the place of the old one, and no cookie: those are kept for the host, whatever the port. The tab opens a
    /// page before it is given to a test: Firefox now and then makes one in which no page ever loads.
    fn renew(&self) -> Result<(), CmdError> {
        answer_within(AT_ONCE, async {
            self.client.delete_all_cookies().await?;
            let tab = self.client.new_window(true).await?;
            self.client.close_window().await?;
            self.client.switch_to_window(tab.handle).await?;
            self.client.goto("about:blank").await
        })
    }

    /// A process that outlives this one, sees its end by the end of its input, and then ends the idle browser.
    fn guarded(&self) -> Child {
        const END: &str =
            r#"cat > /dev/null; profile=$1; shift; kill "$@"; sleep 1; kill -9 "$@"; rm -rf "$profile""#;
        let processes = self.driver.processes();
        let browser = children(processes[0]);
        let processes = browser.into_iter().chain(processes);
        Command::new("sh")
            .args(["-c", END, "sh"])
            .arg(self.profile.path())
            .args(processes.map(|process| process.to_string()))
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("a system has a shell")
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // A driver that is killed leaves its browser behind: the session is ended first. A test may be failing here
        // already, so what cannot be ended in order is left to the driver's end.
        let closing = self.client.clone().close();
        let _ = answer_within(AT_ONCE, closing);
        if let Some(guard) = &mut self.guard {
            let _ = guard.kill();
            let _ = guard.wait();
        }
    }
}

/// The processes another has started: of a driver, its browser.
fn children(parent: u32) -> Vec<u32> {
    let is_child = |process: &u32| {
        // "123 (a name) S 1 …": the parent comes second after the name, which may hold anything.
        let stat = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
        let after_name = stat.rsplit_once(')').map_or("", |(_, rest)| rest);
        after_name.split_whitespace().nth(1).and_then(|word| word.parse().ok()) == Some(parent)
    };
    let processes = fs::read_dir("/proc").into_iter().flatten().flatten();
    let numbers = processes.filter_map(|process| process.file_name().to_str()?.parse().ok());
    numbers.filter(is_child).collect()
}

fn idle() -> MutexGuard<'static, Vec<Running>> {
    IDLE.lock().expect("no test fails while it holds the browsers")
}
