//! Security advisories: those of the Rust project about crates, npm's about its packages. Both are asked for anew, as they change by the day;
//! without a network they cannot be had, and that is said. `HONTOU_ADVISORIES=required` makes it a failure.

use std::env;
use std::path::Path;
use std::process::Stdio;

use anyhow::{Context, Result, bail, ensure};
use rustsec::{Database, Lockfile, Report, report::Settings};
use serde_json::Value;

use crate::serve::can_download;
use crate::setup::Toolbox;
use crate::{process, say};

const DATABASE: &str = "https://github.com/RustSec/advisory-db";

/// The outcome, and what could not be checked.
pub(super) fn check(
    tools: &Toolbox,
    manifests: &[&str],
    of_npm: &[&str],
) -> Result<(Result<()>, Vec<String>)> {
    let mut found = Vec::new();
    let mut unchecked = Vec::new();
    match fetched(tools) {
        Ok(database) => {
            for manifest in manifests {
                found.extend(about(database.path(), &tools.project().path(manifest).with_extension("lock"))?);
            }
        }
        Err(why) => unchecked.push(format!("advisories about crates: {why:#}")),
    }
    for folder in of_npm {
        match asked_npm(tools, folder) {
            Ok(told) => found.extend(told),
            Err(why) => unchecked.push(format!("advisories about npm's packages in {folder}: {why:#}")),
        }
    }
    for line in &unchecked {
        say::doing("supply", format_args!("not checked: {line}"));
    }
    let is_required = env::var_os("HONTOU_ADVISORIES").is_some_and(|value| value == "required");
    ensure!(unchecked.is_empty() || !is_required, "advisories were required, and could not be had");
    let outcome =
        if found.is_empty() { Ok(()) } else { Err(anyhow::anyhow!("advisories:\n{}", found.join("\n"))) };
    Ok((outcome, unchecked))
}

/// A copy of the database about crates.
fn fetched(tools: &Toolbox) -> Result<tempfile::TempDir> {
    ensure!(can_download(), "RustSec's database cannot be reached from here");
    let folder = tempfile::tempdir()?;
    let mut git = tools.command("git");
    git.args(["clone", "--quiet", "--depth=1", DATABASE]).arg(folder.path());
    process::read(git.env("GIT_TERMINAL_PROMPT", "0").stdin(Stdio::null()))
        .context("RustSec's database cannot be fetched")?;
    Ok(folder)
}

/// A line for each advisory about a package in a lock file. What is merely no longer maintained is not among them.
fn about(database: &Path, lock: &Path) -> Result<Vec<String>> {
    let database = Database::open(database).context("RustSec's database cannot be read")?;
    let lockfile = Lockfile::load(lock).with_context(|| format!("cannot read {}", lock.display()))?;
    let report = Report::generate(&database, &lockfile, &Settings::default());
    let line = |found: &rustsec::Vulnerability| {
        let (package, advisory) = (&found.package, &found.advisory);
        format!("{} {}: {}: {}", package.name, package.version, advisory.id, advisory.title)
    };
    Ok(report.vulnerabilities.list.iter().map(line).collect())
}

/// What npm's registry knows of the packages in the lock file of a folder.
fn asked_npm(tools: &Toolbox, folder: &str) -> Result<Vec<String>> {
    let mut npm = tools.command("npm");
    npm.current_dir(tools.project().path(folder));
    npm.args(["audit", "--json", "--package-lock-only"]).stdin(Stdio::null()).stderr(Stdio::null());
    // It fails if there is an advisory, too: what it says decides.
    let output = npm.output().context("npm comes with Node.js, and must be on PATH")?;
    told(folder, &String::from_utf8_lossy(&output.stdout))
}

fn told(folder: &str, report: &str) -> Result<Vec<String>> {
    let report: Value = serde_json::from_str(report).context("npm's registry gave no answer")?;
    let Some(found) = report["vulnerabilities"].as_object() else {
        bail!("npm's registry answers no such question");
    };
    let line = |(name, about): (&String, &Value)| {
        format!("{name} from npm, in {folder}: {}", about["severity"].as_str().unwrap_or("of unknown weight"))
    };
    Ok(found.iter().map(line).collect())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn an_advisory_about_a_locked_version_is_told_and_one_about_others_is_not() {
        let folder = tempfile::tempdir().expect("a folder");
        let advisory = |name: &str, id: &str, patched: &str| {
            let place = folder.path().join("crates").join(name);
            fs::create_dir_all(&place).expect("made");
            let text = format!(
                "```toml\n[advisory]\nid = \"{id}\"\npackage = \"{name}\"\ndate = \"2026-01-02\"\n\
                 [versions]\npatched = [\"{patched}\"]\n```\n\n# Reads too far\n\nIt does.\n"
            );
            fs::write(place.join(format!("{id}.md")), text).expect("written");
        };
        advisory("alpha", "RUSTSEC-2026-0001", ">= 1.2.4");
        advisory("beta", "RUSTSEC-2026-0002", ">= 1.2.3");
        let entry = |name| {
            format!(
                "[[package]]\nname = \"{name}\"\nversion = \"1.2.3\"\n\
                 source = \"registry+https://github.com/rust-lang/crates.io-index\"\n"
            )
        };
        let lock = folder.path().join("Cargo.lock");
        fs::write(&lock, format!("version = 4\n{}{}", entry("alpha"), entry("beta"))).expect("written");

        let told = about(folder.path(), &lock).expect("both can be read");

        assert_eq!(told, ["alpha 1.2.3: RUSTSEC-2026-0001: Reads too far"]);
    }

    #[test]
    fn the_lock_files_can_be_read() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::create_dir(folder.path().join("crates")).expect("made");
        for lock in ["../Cargo.lock", "../fuzz/Cargo.lock"] {
            let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join(lock);
            assert_eq!(about(folder.path(), &lock).expect("readable"), [""; 0]);
        }
    }

    #[test]
    fn what_npm_says_is_told_and_no_answer_is_not_taken_for_a_good_one() {
        assert_eq!(told("tests", r#"{ "vulnerabilities": {} }"#).expect("nothing"), [""; 0]);
        let found =
            told("tests", r#"{ "vulnerabilities": { "esbuild": { "severity": "high" } } }"#).expect("one");
        assert_eq!(found, ["esbuild from npm, in tests: high"]);
        for none in ["", r#"{ "message": "405 Method Not Allowed" }"#] {
            told("tests", none).expect_err(none);
        }
    }
}
