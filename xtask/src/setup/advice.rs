//! What to type where a browser cannot be installed for the user.

use super::engine::Engine;

/// A browser and its driver, by hand. `has_apt`: whether this is a Debian, or one of its kin.
pub(super) fn line(engine: Engine, has_apt: bool) -> &'static str {
    if cfg!(target_os = "macos") {
        match engine {
            Engine::Chromium => "with Homebrew the line is: `brew install --cask google-chrome chromedriver`",
            Engine::Firefox => "with Homebrew the line is: `brew install --cask firefox`",
            Engine::Webkit => "its driver is for Linux; leave it out with `--engine chromium,firefox`",
        }
    } else if cfg!(windows) {
        match engine {
            Engine::Chromium => {
                "install Chrome, get its chromedriver, and say where: `set CHROMEDRIVER=C:\\path\\to\\chromedriver.exe`"
            }
            Engine::Firefox => "install Firefox: `winget install Mozilla.Firefox`",
            Engine::Webkit => "its driver is for Linux; leave it out with `--engine chromium,firefox`",
        }
    } else if has_apt {
        match engine {
            Engine::Chromium => "the line is: `sudo apt-get install chromium chromium-driver`",
            Engine::Firefox => "the line is: `sudo apt-get install firefox-esr`",
            Engine::Webkit => "the line is: `sudo apt-get install webkit2gtk-driver xvfb`",
        }
    } else {
        match engine {
            Engine::Chromium => {
                "install Chrome or Chromium with its driver, and say where: `export CHROMEDRIVER=/path/to/chromedriver`"
            }
            Engine::Firefox => "install Firefox, so that `firefox` is on PATH",
            Engine::Webkit => {
                "install Xvfb and WebKitGTK with its driver, and say where: `export WEBKITDRIVER=/path/to/WebKitWebDriver`"
            }
        }
    }
}
