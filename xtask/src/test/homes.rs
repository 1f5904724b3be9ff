//! Whether two homes build the same files: the release once more, from a copy of the source in another folder, with another
//! home, another `CARGO_HOME`, another target folder and a compiler in another place that has its library's source.
//!
//! What is built stays in the target folder, so that the next run compiles only what has changed.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};

use crate::contents::{Contents, contents, within};
use crate::project::{Project, folders};
use crate::setup::Toolbox;
use crate::{dist, process, say};

/// Where the compiler looks for its library's source. If this file is there, it calls the library's files by their place.
const LIBRARY: &str = "lib/rustlib/src/rust/library/std/src/lib.rs";

/// Builds it, and compares it with what is published.
pub(crate) fn run(tools: &Toolbox) -> Result<()> {
    let home = tools.project().target().join("other-home");
    say::doing("homes", format_args!("building the release once more, for another home: {}", home.display()));
    let mut other = other_home(tools, &home)?;
    dist::run(&mut other, &dist::Options::default())?;
    compare(&all_built(tools.project())?, &all_built(other.project())?)
}

/// What a site uploads, and what checks decks where they are written.
fn all_built(project: &Project) -> Result<Contents> {
    let mut all = contents(&project.published())?;
    all.extend(within("checker", contents(&project.checker())?));
    Ok(all)
}

/// The tools of somebody who has the same source and nothing else in the same place.
fn other_home(tools: &Toolbox, home: &Path) -> Result<Toolbox> {
    let checkout = home.join("checkout");
    copy_source(tools, &checkout)?;
    let cargo_home = home.join("cargo");
    link_registry(tools, &cargo_home)?;
    let sysroot = PathBuf::from(process::read(tools.command("rustc").args(["--print", "sysroot"]))?.trim());
    let target = home.join("target");
    let environment: Vec<(&'static str, OsString)> = vec![
        ("HOME", home.into()),
        ("CARGO_HOME", cargo_home.into()),
        ("CARGO_TARGET_DIR", (&target).into()),
        // All that is needed was there a moment ago.
        ("CARGO_NET_OFFLINE", "true".into()),
        ("RUSTC", other_compiler(&sysroot, &home.join("rust"))?.into()),
    ];
    // Cargo itself, as rustup's stand-in looks for the compiler in the home folder.
    Ok(tools.elsewhere(Project::copied_to(checkout, target), environment, sysroot.join("bin")))
}

/// Everything Git knows or would take, so that what is not committed yet counts, too.
fn copy_source(tools: &Toolbox, to: &Path) -> Result<()> {
    let mut git = tools.command("git");
    git.args(["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate"]);
    let listed = process::read(&mut git).context("the source is copied as Git lists it")?;
    if to.exists() {
        fs::remove_dir_all(to)?;
    }
    for file in listed.split_terminator('\0') {
        let from = tools.project().path(file);
        if from.is_file() {
            fs::create_dir_all(to.join(file).parent().unwrap_or(to))?;
            fs::copy(from, to.join(file)).with_context(|| format!("cannot copy {file}"))?;
        }
    }
    Ok(())
}

/// The crates that were fetched already, under another address.
fn link_registry(tools: &Toolbox, cargo_home: &Path) -> Result<()> {
    let real = tools.variable("CARGO_HOME").map(PathBuf::from);
    let real = real.or_else(|| Some(std::env::home_dir()?.join(".cargo"))).context("Cargo has no home")?;
    fs::create_dir_all(cargo_home)?;
    for name in ["registry", "git", "config.toml"] {
        if real.join(name).exists() {
            link(&real.join(name), &cargo_home.join(name))?;
        }
    }
    Ok(())
}

/// A program that is the same compiler, told that it lies elsewhere and has its library's source.
fn other_compiler(sysroot: &Path, to: &Path) -> Result<PathBuf> {
    let libraries = to.join("lib/rustlib");
    fs::create_dir_all(&libraries)?;
    for folder in folders(&sysroot.join("lib/rustlib"))? {
        link(&folder, &libraries.join(folder.file_name().unwrap_or_default()))?;
    }
    let library = to.join(LIBRARY);
    if !library.is_file() {
        fs::create_dir_all(library.parent().unwrap_or(to))?;
        fs::write(&library, "")?;
    }
    let program = to.join("rustc");
    let line = format!(
        "#!/bin/sh\nexec '{}' --sysroot '{}' \"$@\"\n",
        sysroot.join("bin/rustc").display(),
        to.display()
    );
    // Cargo compiles everything anew for a compiler that was written anew.
    if fs::read_to_string(&program).ok().as_deref() != Some(&line) {
        fs::write(&program, line)?;
        make_runnable(&program)?;
    }
    Ok(program)
}

#[cfg(unix)]
fn make_runnable(program: &Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    Ok(fs::set_permissions(program, fs::Permissions::from_mode(0o755))?)
}

#[cfg(unix)]
fn link(from: &Path, to: &Path) -> Result<()> {
    if fs::read_link(to).is_ok_and(|there| there == from) {
        return Ok(());
    }
    if to.is_symlink() {
        fs::remove_file(to)?;
    }
    std::os::unix::fs::symlink(from, to).with_context(|| format!("cannot link {}", to.display()))
}

#[cfg(not(unix))]
fn make_runnable(_: &Path) -> Result<()> {
    bail!("another home is made of links and a shell script, as Unix has them")
}

#[cfg(not(unix))]
fn link(_: &Path, to: &Path) -> Result<()> {
    make_runnable(to)
}

fn compare(here: &Contents, there: &Contents) -> Result<()> {
    ensure!(!here.is_empty(), "nothing is published yet: run `cargo xtask dist` first");
    let all = here.keys().chain(there.keys().filter(|file| !here.contains_key(*file)));
    let differ: Vec<_> = all.filter(|file| here.get(*file) != there.get(*file)).map(String::as_str).collect();
    if !differ.is_empty() {
        bail!("another home builds another release; these files differ: {}", differ.join(", "));
    }
    say::doing("homes", format_args!("all {} files are the same, to the byte", here.len()));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_differs_or_is_missing_is_named() {
        let contents = |files: &[(&str, &str)]| {
            files
                .iter()
                .map(|(file, text)| ((*file).to_owned(), text.as_bytes().to_vec()))
                .collect::<Contents>()
        };
        let one = contents(&[("a", "1"), ("styles/b", "2"), ("d", "4")]);
        compare(&one, &one).expect("the same");
        let refusal =
            compare(&one, &contents(&[("a", "1"), ("styles/b", "3"), ("c", "")])).expect_err("not the same");
        assert!(refusal.to_string().ends_with("differ: d, styles/b, c"), "{refusal}");
        compare(&contents(&[]), &contents(&[])).expect_err("two empty folders prove nothing");
    }
}
