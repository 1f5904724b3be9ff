//! A browser for the tests, and its driver. What is there is used; Debian's packages are installed where there is none.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::{process, say};

/// What Chrome's family calls itself on PATH. Elsewhere than on Linux the driver looks where installers put it.
const BROWSERS: [&str; 5] =
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/// The fonts are a courtesy to whoever looks at a screenshot.
const PACKAGES: [&str; 3] = ["chromium", "chromium-driver", "fonts-noto-cjk"];

/// The path of a chromedriver whose browser is there.
pub(crate) fn chromedriver() -> Result<PathBuf> {
    if let Some(named) = std::env::var_os("CHROMEDRIVER") {
        return which::which(&named).with_context(|| {
            format!("CHROMEDRIVER names {}, which is no program", Path::new(&named).display())
        });
    }
    if let Some(driver) = installed() {
        return Ok(driver);
    }
    if which::which("apt-get").is_err() {
        bail!("no Chrome with a chromedriver was found; {}", advice());
    }
    say::doing(
        "setup",
        "chromium and its driver: installing Debian's packages with apt-get (half a minute) …",
    );
    process::run(&mut apt_get(&["update"]))
        .and_then(|()| process::run(apt_get(&["install", "--yes", "--no-install-recommends"]).args(PACKAGES)))
        .with_context(|| {
            format!("no Chrome with a chromedriver was found, and installing one failed; {}", advice())
        })?;
    installed().with_context(|| format!("the packages are in, but no chromedriver is on PATH; {}", advice()))
}

fn installed() -> Option<PathBuf> {
    let has_browser = !cfg!(target_os = "linux") || BROWSERS.iter().any(|name| which::which(name).is_ok());
    which::which("chromedriver").ok().filter(|_| has_browser)
}

fn apt_get(words: &[&str]) -> Command {
    let is_root = process::read(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    let mut command = if is_root { Command::new("env") } else { Command::new("sudo") };
    if !is_root {
        // sudo forgets the environment, so the variable is set on its far side.
        command.arg("env");
    }
    command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]).args(words);
    command
}

fn advice() -> &'static str {
    if cfg!(target_os = "macos") {
        "with Homebrew the line is: `brew install --cask google-chrome chromedriver`"
    } else if cfg!(windows) {
        "install Chrome, get its chromedriver, and say where: `set CHROMEDRIVER=C:\\path\\to\\chromedriver.exe`"
    } else if which::which("apt-get").is_ok() {
        "the line is: `sudo apt-get install chromium chromium-driver`"
    } else {
        "install Chrome or Chromium with its driver, and say where: `export CHROMEDRIVER=/path/to/chromedriver`"
    }
}
