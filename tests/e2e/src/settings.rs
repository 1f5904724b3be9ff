//! What the tests take from outside. `cargo xtask test` sets all of it.

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;

use crate::engine::Engine;
use crate::names::Names;

/// The folder a site uploads: `HONTOU_DIST`.
pub fn published() -> PathBuf {
    let folder = PathBuf::from(variable("HONTOU_DIST"));
    assert!(
        folder.join("embed.js").is_file(),
        "HONTOU_DIST is {}, which holds no embed.js",
        folder.display()
    );
    folder
}

/// The folder of apps that were built with npm's package: `HONTOU_APPS`.
pub fn apps() -> PathBuf {
    PathBuf::from(variable("HONTOU_APPS"))
}

/// One of its files, by its plain name.
pub fn file(plain: &str) -> PathBuf {
    Names::file(&published(), plain)
}

/// The browser to test in: `HONTOU_ENGINE`.
pub fn engine() -> Engine {
    let named = variable("HONTOU_ENGINE");
    Engine::named(&named.to_string_lossy())
}

/// The program that drives the browser, in the variable of its engine: `CHROMEDRIVER`, `GECKODRIVER`, `WEBKITDRIVER`.
pub fn driver(engine: Engine) -> PathBuf {
    variable(engine.driver_variable()).into()
}

/// The folder of sites of WordPress: `HONTOU_WORDPRESS`. None where it is set to nothing: this machine has no WordPress.
pub fn wordpress() -> Option<PathBuf> {
    let folder = PathBuf::from(variable("HONTOU_WORDPRESS"));
    folder.is_dir().then_some(folder)
}

/// The folder of the app of `examples/yew-app`, as a site would upload it: `HONTOU_YEW_APP`.
pub fn yew_app() -> PathBuf {
    variable("HONTOU_YEW_APP").into()
}

fn variable(name: &str) -> OsString {
    env::var_os(name).unwrap_or_else(|| {
        panic!("{name} is not set: run these tests with `cargo xtask test --only dist,e2e`")
    })
}
