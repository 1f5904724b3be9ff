//! `examples/yew-app`, an app as somebody else has one, built with Trunk for the end-to-end tests; and the crates that such an
//! app takes, as a registry would have them.

use std::path::PathBuf;

use anyhow::{Result, ensure};

use crate::setup::{self, Tool, Toolbox, WASM_TARGET};
use crate::{dist, process, say};

/// Where the app is.
pub(crate) const APP: &str = "examples/yew-app";
/// What is published for it.
const CRATES: [&str; 2] = ["hontou-core", "hontou"];

/// Builds the app, and returns the folder that a site would upload.
pub(crate) fn build(tools: &mut Toolbox) -> Result<PathBuf> {
    setup::need_wasm_target(tools)?;
    for tool in [Tool::Trunk, Tool::WasmBindgen, Tool::WasmOpt] {
        tools.need(tool)?;
    }
    let work = tools.project().target().join("yew-app");
    let folder = work.join("dist");
    say::doing("yew-app", "building the app with Trunk …");
    let mut trunk = dist::trunk(tools, "build");
    trunk.args(["--release", "--locked", "--dist"]).arg(&folder);
    // A target folder of its own: other builds go on beside this one.
    trunk.current_dir(tools.project().path(APP)).env("CARGO_TARGET_DIR", work.join("cargo"));
    process::run(&mut trunk)?;
    ensure!(folder.join("snippets").is_dir(), "the app has none of the loader's scripts beside it");
    Ok(folder)
}

/// Packs the crates, and builds each from what was packed alone, for the browser and with `<Quiz />`: then whatever that includes
/// is in its package.
pub(crate) fn package(tools: &Toolbox) -> Result<()> {
    setup::need_wasm_target(tools)?;
    let mut cargo = tools.cargo();
    cargo.args([
        "package",
        "--quiet",
        "--locked",
        "--allow-dirty",
        "--features=hontou/app",
        "--target",
        WASM_TARGET,
    ]);
    cargo.args(CRATES.map(|name| format!("--package={name}")));
    process::run(&mut cargo)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::project::Project;

    #[test]
    fn the_app_takes_the_wasm_bindgen_that_is_installed_for_the_widget() {
        let project = Project::find().expect("the checkout");
        let locked = |file: &str| {
            let lock = fs::read_to_string(project.path(file)).expect("a lock file");
            let (_, rest) = lock.split_once("name = \"wasm-bindgen\"\n").expect("it is in there");
            rest.lines().next().expect("its version").to_owned()
        };
        assert_eq!(locked(&format!("{APP}/Cargo.lock")), locked("Cargo.lock"));
    }
}
