//! Getting a tool from its registry.
//!
//! It is built beside its place and moved there whole, so that an install cut short leaves nothing that looks done.

use std::fs::{self, File};
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use super::npm;
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

/// Installs a tool of the checkout at `root` into its place in `folder`.
pub(crate) fn install(pin: &Pin, root: &Path, folder: &Path) -> Result<()> {
    let home = pin.home(folder);
    let part = folder.join(format!(".{}.part", pin.folder));
    let whole =
        make_anew(&part).and_then(|()| fetch(pin, root, &part)).and_then(|()| put_in_place(&part, &home));
    whole.with_context(|| {
        format!("cannot install {} {}; by hand: `{}`", pin.name, pin.version, by_hand(pin, &home))
    })
}

fn fetch(pin: &Pin, root: &Path, to: &Path) -> Result<()> {
    match pin.source {
        Source::Crate { package, .. } if prebuilt(package, &pin.version, to) => Ok(()),
        Source::Crate { package, locked } => {
            announce(pin, "building it with cargo");
            process::run(&mut cargo_install(package, &pin.version, locked, to))
        }
        Source::Npm => {
            announce(pin, "installing it with the other tools from npm");
            process::run(&mut npm::install(root, to)?)
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

fn cargo_install(package: &str, version: &str, locked: bool, to: &Path) -> Command {
    let mut cargo = Command::new(project::cargo());
    // Not at the checkout: its cargo configuration and target folder are none of the tool's business.
    cargo.current_dir(to).env_remove("CARGO_TARGET_DIR");
    cargo.args(["install", package, "--version", version]);
    cargo.args(locked.then_some("--locked")).arg("--root").arg(to);
    cargo
}

/// The one line that does the same.
fn by_hand(pin: &Pin, home: &Path) -> String {
    let (version, home) = (&pin.version, home.display());
    match pin.source {
        Source::Crate { package, locked } => {
            let locked = if locked { " --locked" } else { "" };
            format!("cargo install {package} --version {version}{locked} --root {home}")
        }
        Source::Npm => {
            format!(
                "mkdir -p {home}; cp xtask/npm/package*.json {home}; npm ci --ignore-scripts --prefix {home}"
            )
        }
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
