//! What others make of npm's package: it is installed as it is packed, looked at by the tools that judge packages, compiled
//! against by TypeScript, and built into apps of Vite, Next and Astro, which the end-to-end tests then open.
//!
//! Each folder has a lock file, which names no registry. What is locked is installed once and kept in the target folder.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::contents::{contents, write};
use crate::project::Project;
use crate::setup::npm;
use crate::{process, release, say};

/// Where the tools are that judge it.
const PACKAGE: &str = "tests/package";
/// The apps, in `tests/apps`.
const APPS: [&str; 3] = ["vite", "astro", "next"];
/// What is run in `tests/package`: with the package's file, or where it is installed.
const OF_THE_FILE: [&str; 2] = ["publint", "attw"];
const INSTALLED: [&str; 4] = ["dom", "react-18", "react-19", "vue"];
const LOCK: &str = "package-lock.json";
/// The lock file whose packages are there, whole.
const DONE: &str = ".installed";

/// Looks at the package that lies among the files of a release.
pub(crate) fn check(project: &Project) -> Result<()> {
    let package = in_folder(&project.release_files())?;
    let folder = installed(project, PACKAGE, &package)?;
    imports_nothing_on_a_server(&folder)?;
    for script in OF_THE_FILE {
        process::read(run(script, &folder).arg("--").arg(&package)).with_context(|| script)?;
    }
    for script in INSTALLED {
        process::read(&mut run(script, &folder)).with_context(|| script)?;
    }
    say::doing(
        "npm",
        format_args!("{} passes {OF_THE_FILE:?}, and compiles for {INSTALLED:?}", package.display()),
    );
    Ok(())
}

/// Builds each app with the package of what is published. Returns the folder they are in.
pub(crate) fn build(project: &Project) -> Result<PathBuf> {
    let made = tempfile::tempdir()?;
    let package = release::packed_for_npm(project, made.path())?;
    for app in APPS {
        say::doing("npm", format_args!("building an app of {app}"));
        let folder = installed(project, &format!("tests/apps/{app}"), &package)?;
        process::read(&mut run("build", &folder)).with_context(|| format!("the app of {app}"))?;
    }
    Ok(home(project, "tests/apps"))
}

fn in_folder(release: &Path) -> Result<PathBuf> {
    let files = crate::project::files(release)?;
    let found = files.into_iter().find(|file| file.extension() == Some(OsStr::new("tgz")));
    found.context("the release has no package for npm")
}

fn home(project: &Project, source: &str) -> PathBuf {
    project.target().join(source)
}

/// Installs what the lock files name, for later.
pub(crate) fn prepare(project: &Project) -> Result<()> {
    locked(project, PACKAGE)?;
    locked(project, super::formats::FOLDER)?;
    APPS.iter().try_for_each(|app| locked(project, &format!("tests/apps/{app}")).map(drop))
}

/// A copy of a folder of the checkout, with what its lock file names and the package itself.
fn installed(project: &Project, source: &str, package: &Path) -> Result<PathBuf> {
    let folder = locked(project, source)?;
    install(npm("install").arg("--no-save").arg(package), &folder)?;
    Ok(folder)
}

/// A copy of a folder of the checkout, with what its lock file names.
pub(super) fn locked(project: &Project, source: &str) -> Result<PathBuf> {
    let folder = home(project, source);
    fs::create_dir_all(&folder)?;
    write(&contents(&project.path(source))?, &folder)?;
    let (lock, done) = (fs::read(folder.join(LOCK)).with_context(|| source.to_owned())?, folder.join(DONE));
    if fs::read(&done).ok().as_ref() != Some(&lock) {
        say::doing("npm", format_args!("installing what {source}/{LOCK} names …"));
        install(&mut npm("ci"), &folder)?;
        fs::write(&done, &lock)?;
    }
    Ok(folder)
}

fn install(npm: &mut Command, folder: &Path) -> Result<()> {
    npm.args(["--no-audit", "--no-fund", "--include=optional"]).current_dir(folder);
    process::read(npm).context("npm comes with Node.js 20 or later, and must be on PATH").map(drop)
}

fn run(script: &str, folder: &Path) -> Command {
    let mut run = npm("run");
    run.args(["--silent", script]).current_dir(folder);
    run.env("NEXT_TELEMETRY_DISABLED", "1").env("ASTRO_TELEMETRY_DISABLED", "1");
    run
}

/// Node has no window, and neither has what renders a page on a server.
fn imports_nothing_on_a_server(folder: &Path) -> Result<()> {
    let script = "const before = Object.keys(globalThis).length;
        const { TAG } = await import('hontou');
        console.log(TAG, Object.keys(globalThis).length - before)";
    let mut node = Command::new("node");
    node.args(["--input-type=module", "--eval", script]).current_dir(folder);
    let said = process::read(&mut node)?;
    ensure!(said.trim() == "hontou-quiz 0", "on a server the package does more than nothing: {said}");
    Ok(())
}
