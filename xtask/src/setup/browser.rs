//! Browsers for the tests, and their drivers. What is there is used; Debian's packages are installed where there is none.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::engine::Engine;
use super::pins::Tool;
use super::toolbox::Toolbox;
use super::{advice, apt};
use crate::process;

/// What Chrome's family calls itself on PATH. Elsewhere than on Linux the driver looks where installers put it.
const CHROMES: [&str; 5] =
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const FIREFOXES: [&str; 2] = ["firefox", "firefox-esr"];

/// The path of the driver of an engine whose browser is there, too.
pub(crate) fn driver(tools: &mut Toolbox, engine: Engine) -> Result<PathBuf> {
    if let Some(named) = std::env::var_os(engine.variable()) {
        return which::which(&named).with_context(|| {
            format!("{} names {}, which is no program", engine.variable(), Path::new(&named).display())
        });
    }
    if !is_there(engine) {
        install(engine)?;
    }
    match engine {
        Engine::Chromium => Ok(which::which("chromedriver")?),
        Engine::Firefox => geckodriver(tools),
        Engine::Webkit => Ok(which::which("WebKitWebDriver")?),
    }
}

/// Whether everything is there that comes as a package.
fn is_there(engine: Engine) -> bool {
    let has = |name: &str| which::which(name).is_ok();
    let has_any = |names: &[&str]| !cfg!(target_os = "linux") || names.iter().any(|name| has(name));
    match engine {
        Engine::Chromium => has("chromedriver") && has_any(&CHROMES) && has_fonts(),
        Engine::Firefox => has_any(&FIREFOXES),
        // It has no mode without a screen, so one is made that nobody looks at.
        Engine::Webkit => has("WebKitWebDriver") && has("Xvfb"),
    }
}

/// Whether there are fonts as readers have them. Where Debian has none for Latin, it falls back to one so wide that an English
/// memo does not fit its sheet of paper. Elsewhere the system brings them.
fn has_fonts() -> bool {
    !apt::is_there()
        || process::read(Command::new("fc-match").arg("Arial")).is_ok_and(|font| !font.contains("DejaVu"))
}

fn packages(engine: Engine) -> &'static [&'static str] {
    match engine {
        Engine::Chromium => {
            &["chromium", "chromium-driver", "fontconfig", "fonts-liberation", "fonts-noto-cjk"]
        }
        Engine::Firefox => &["firefox-esr"],
        Engine::Webkit => &["webkit2gtk-driver", "xvfb"],
    }
}

fn install(engine: Engine) -> Result<()> {
    let advice = advice::line(engine, apt::is_there());
    let title = engine.title();
    if !apt::is_there() {
        bail!("{title} was not found, or not its driver; {advice}");
    }
    apt::install(&format!("{title} and its driver, for the tests"), packages(engine))
        .with_context(|| format!("{title} was not found, and installing it failed; {advice}"))?;
    if !is_there(engine) {
        bail!("the packages of {title} are in, but not everything is on PATH; {advice}");
    }
    Ok(())
}

/// Debian has none, so it is built like our other tools where there is no other.
fn geckodriver(tools: &mut Toolbox) -> Result<PathBuf> {
    if let Ok(found) = which::which("geckodriver") {
        return Ok(found);
    }
    tools.need(Tool::Geckodriver)?;
    tools.program("geckodriver").context("geckodriver was installed and is not found")
}
