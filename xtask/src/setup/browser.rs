//! A browser for the tests, and its driver. What is there is used; Debian's packages are installed where there is none.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::apt;
use crate::say;

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
    if !apt::is_there() {
        bail!("no Chrome with a chromedriver was found; {}", advice());
    }
    say::doing(
        "setup",
        "chromium and its driver: installing Debian's packages with apt-get (half a minute) …",
    );
    apt::install(&PACKAGES).with_context(|| {
        format!("no Chrome with a chromedriver was found, and installing one failed; {}", advice())
    })?;
    installed().with_context(|| format!("the packages are in, but no chromedriver is on PATH; {}", advice()))
}

fn installed() -> Option<PathBuf> {
    let has_browser = !cfg!(target_os = "linux") || BROWSERS.iter().any(|name| which::which(name).is_ok());
    which::which("chromedriver").ok().filter(|_| has_browser)
}

fn advice() -> &'static str {
    if cfg!(target_os = "macos") {
        "with Homebrew the line is: `brew install --cask google-chrome chromedriver`"
    } else if cfg!(windows) {
        "install Chrome, get its chromedriver, and say where: `set CHROMEDRIVER=C:\\path\\to\\chromedriver.exe`"
    } else if apt::is_there() {
        "the line is: `sudo apt-get install chromium chromium-driver`"
    } else {
        "install Chrome or Chromium with its driver, and say where: `export CHROMEDRIVER=/path/to/chromedriver`"
    }
}
