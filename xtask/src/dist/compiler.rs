//! The compiler's own flags for a release. They stand here and not in `Cargo.toml`, so that `trunk serve` works with a plain
//! stable compiler.
//!
//! A release holds a standard library that was built for it, in which a panic stops the module at once: the words of panics,
//! and the code that writes them, are a tenth of what a reader would download. Both are still unstable in Cargo;
//! `RUSTC_BOOTSTRAP` lets the stable compiler take them.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::project::Project;

const FLAGS: [(&str, &str); 4] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_PANIC_IMMEDIATE_ABORT", "true"),
    ("CARGO_PROFILE_RELEASE_PANIC", "immediate-abort"),
];

/// Has Trunk build with them.
pub(crate) fn without_messages(trunk: &mut Command) {
    trunk.envs(FLAGS);
}

/// A copy of `Trunk.toml` without its hook: that is a build for this machine, and would take these flags for its own.
pub(crate) fn without_hook(project: &Project) -> Result<PathBuf> {
    let written = fs::read_to_string(project.path("Trunk.toml")).context("there is no Trunk.toml")?;
    let folder = project.target().join("trunk-release");
    fs::create_dir_all(&folder)?;
    let file = folder.join("Trunk.toml");
    fs::write(&file, hookless(&written, &project.path("index.html").display().to_string())?)?;
    Ok(file)
}

/// Trunk reads paths from where its settings are.
fn hookless(written: &str, index: &str) -> Result<String> {
    let mut settings: toml::Table = written.parse().context("Trunk.toml cannot be read")?;
    settings.remove("hooks");
    settings.remove("watch");
    let build = settings.get_mut("build").and_then(toml::Value::as_table_mut);
    build.context("Trunk.toml has no [build]")?.insert("target".into(), index.into());
    Ok(settings.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_copy_has_no_hook_and_builds_the_same_page() {
        let copy = hookless(include_str!("../../../Trunk.toml"), "/src/index.html").expect("written");
        let copy: toml::Table = copy.parse().expect("it can be read");
        assert!(!copy.contains_key("hooks"), "{copy}");
        assert_eq!(copy["build"]["target"].as_str(), Some("/src/index.html"));
        assert_eq!(copy["build"]["filehash"].as_bool(), Some(false));
        assert!(copy["tools"]["wasm_opt"].is_str());
    }

    #[test]
    fn settings_without_a_page_are_refused() {
        let error = hookless("[tools]", "/src/index.html").expect_err("nothing is built");
        assert_eq!(error.to_string(), "Trunk.toml has no [build]");
    }
}
