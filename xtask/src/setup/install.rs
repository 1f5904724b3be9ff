//! Getting a tool from its registry.
//!
//! It is built beside its place and moved there whole, so that an install cut short leaves nothing that looks done.

use std::fs::{self, File};
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use super::pins::{Pin, Source};
use crate::{process, project, say};

/// Waits until no other clone is installing, and keeps others waiting until the file is dropped.
#[must_use = "without it two clones install into one folder at once"]
pub(crate) fn lock(folder: &Path) -> Result<File> {
    fs::create_dir_all(folder).with_context(|| format!("cannot make the folder {}", folder.display()))?;
    let lock = File::create(folder.join(".lock"))?;
    lock.lock().context("cannot lock the folder of tools")?;
    Ok(lock)
}

pub(crate) fn install(pin: &Pin, folder: &Path) -> Result<()> {
    let home = pin.home(folder);
    let part = folder.join(format!(".{}-{}.part", pin.name, pin.version));
    let whole = make_anew(&part).and_then(|()| fetch(pin, &part)).and_then(|()| put_in_place(&part, &home));
    whole.with_context(|| {
        format!("cannot install {} {}; by hand: `{}`", pin.name, pin.version, by_hand(pin, &home))
    })
}

fn fetch(pin: &Pin, to: &Path) -> Result<()> {
    match pin.source {
        Source::Crate { package, .. } if prebuilt(package, &pin.version, to) => Ok(()),
        Source::Crate { .. } => {
            announce(pin, "building it with cargo");
            process::run(&mut from_registry(pin, to))
        }
        Source::Npm { .. } => {
            announce(pin, "installing it with npm");
            process::run(&mut from_registry(pin, to))
                .context("npm comes with Node.js 20 or later, and must be on PATH")
        }
    }
}

fn announce(pin: &Pin, how: &str) {
    say::doing("setup", format_args!("{} {}: {how} ({}) …", pin.name, pin.version, pin.takes));
}

/// The author's own build, through cargo-binstall where the user has that. Whether it worked: if not, the crate is built.
fn prebuilt(package: &str, version: &str, to: &Path) -> bool {
    let Ok(binstall) = which::which("cargo-binstall") else { return false };
    say::doing("setup", format_args!("{package} {version}: looking for a ready build with cargo-binstall …"));
    let mut command = Command::new(binstall);
    command.args(["--no-confirm", "--strategies", "crate-meta-data", "--root"]).arg(to);
    process::run(command.arg(format!("{package}@{version}"))).is_ok()
}

fn from_registry(pin: &Pin, to: &Path) -> Command {
    match pin.source {
        Source::Crate { package, locked } => {
            let mut cargo = Command::new(project::cargo());
            // Not at the checkout: its cargo configuration and target folder are none of the tool's business.
            cargo.current_dir(to).env_remove("CARGO_TARGET_DIR");
            cargo.args(["install", package, "--version", &pin.version]);
            cargo.args(locked.then_some("--locked")).arg("--root").arg(to);
            cargo
        }
        Source::Npm { package } => {
            // By its full name: on Windows npm is a script, and only a full name says so.
            let mut npm = Command::new(which::which("npm").unwrap_or("npm".into()));
            npm.args([
                "install",
                "--no-audit",
                "--no-fund",
                "--no-package-lock",
                "--loglevel=error",
                "--prefix",
            ]);
            npm.arg(to).arg(format!("{package}@{}", pin.version));
            npm
        }
    }
}

/// The one line that does the same.
fn by_hand(pin: &Pin, home: &Path) -> String {
    let (version, home) = (&pin.version, home.display());
    match pin.source {
        Source::Crate { package, locked } => {
            let locked = if locked { " --locked" } else { "" };
            format!("cargo install {package} --version {version}{locked} --root {home}")
        }
        Source::Npm { package } => format!("npm install --prefix {home} {package}@{version}"),
    }
}

/// An empty folder, without what an install that was cut short left in it.
pub(super) fn make_anew(folder: &Path) -> Result<()> {
    remove(folder)?;
    fs::create_dir_all(folder).with_context(|| format!("cannot make the folder {}", folder.display()))
}

pub(super) fn put_in_place(part: &Path, home: &Path) -> Result<()> {
    // What is there was looked at a moment ago, and is no whole tool.
    remove(home)?;
    fs::rename(part, home).with_context(|| format!("cannot move the tool to {}", home.display()))
}

fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("cannot remove {}", folder.display()))?;
    }
    Ok(())
}
