//! The tools that come from npm: one lock file for all, `xtask/npm/package-lock.json`, and nothing of theirs is run at install.
//!
//! The lock file has the checksum of every package, also of those that bring programs for other systems. It names no address
//! of a registry: that is the user's choice.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::Value;

const FOLDER: &str = "xtask/npm";
const MANIFEST: &str = "package.json";
const LOCK: &str = "package-lock.json";

/// npm, with no script of a package allowed to run.
pub(crate) fn npm(command: &str) -> Command {
    // By its full name: on Windows npm is a script, and only a full name says so.
    let mut npm = Command::new(which::which("npm").unwrap_or("npm".into()));
    npm.args([command, "--ignore-scripts", "--loglevel=error"]);
    npm
}

/// The exact version of a package, as the manifest of the tools has it.
pub(super) fn version(root: &Path, package: &str) -> Result<String> {
    let manifest: Value = serde_json::from_str(&read(root, MANIFEST)?)
        .with_context(|| format!("{FOLDER}/{MANIFEST} is not JSON"))?;
    let version = manifest["dependencies"][package].as_str();
    Ok(version.with_context(|| format!("{FOLDER}/{MANIFEST} names no {package}"))?.to_owned())
}

/// The name of the folder for the tools of this lock file: another lock file makes another.
pub(super) fn folder(root: &Path) -> Result<String> {
    let mut hasher = DefaultHasher::new();
    for file in [MANIFEST, LOCK] {
        read(root, file)?.hash(&mut hasher);
    }
    Ok(format!("npm-{:016x}", hasher.finish()))
}

/// The command that fills a folder with just what is locked, and fails where a checksum differs.
pub(super) fn install(root: &Path, to: &Path) -> Result<Command> {
    for file in [MANIFEST, LOCK] {
        fs::write(to.join(file), read(root, file)?)?;
    }
    let mut npm = npm("ci");
    // What is made for one system is optional, and is the program itself.
    npm.args(["--no-audit", "--no-fund", "--include=optional"]).current_dir(to);
    Ok(npm)
}

/// A file of the folder that says what comes from npm.
pub(crate) fn read(root: &Path, file: &str) -> Result<String> {
    fs::read_to_string(root.join(FOLDER).join(file)).with_context(|| format!("cannot read {FOLDER}/{file}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn root() -> std::path::PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
    }

    fn locked() -> serde_json::Map<String, Value> {
        let mut lock: Value = serde_json::from_str(&read(&root(), LOCK).expect("a lock file")).expect("JSON");
        let Value::Object(mut packages) = lock["packages"].take() else { panic!("no packages") };
        assert!(packages.remove("").is_some(), "the tools themselves");
        packages
    }

    #[test]
    fn every_package_is_locked_by_its_checksum_and_no_registry_is_named() {
        for (name, package) in locked() {
            assert!(package["integrity"].as_str().is_some_and(|sum| sum.starts_with("sha512-")), "{name}");
            assert!(package.get("resolved").is_none(), "{name} names a registry");
        }
    }

    #[test]
    fn the_programs_of_every_system_are_locked() {
        let locked = locked();
        for system in ["linux-x64", "linux-arm64", "darwin-x64", "darwin-arm64", "win32-x64"] {
            for package in ["@esbuild/", "@typescript/typescript-"] {
                let name = format!("node_modules/{package}{system}");
                assert!(locked.contains_key(&name), "{name}");
            }
        }
    }

    #[test]
    fn the_lock_file_has_the_versions_of_the_manifest() {
        for package in ["esbuild", "typescript", "binaryen"] {
            let version = version(&root(), package).expect("a version");
            assert_eq!(locked()[&format!("node_modules/{package}")]["version"], *version, "{package}");
        }
    }

    #[test]
    fn another_lock_file_is_another_folder() {
        let other = tempfile::tempdir().expect("a folder");
        fs::create_dir_all(other.path().join(FOLDER)).expect("made");
        for (file, text) in [(MANIFEST, read(&root(), MANIFEST)), (LOCK, Ok("{}".to_owned()))] {
            fs::write(other.path().join(FOLDER).join(file), text.expect("read")).expect("written");
        }
        assert_ne!(folder(other.path()).expect("a name"), folder(&root()).expect("a name"));
    }
}
