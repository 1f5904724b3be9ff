//! The programs of all native tests, of the end-to-end tests too: built once, with one choice of features, and run from
//! here. Left to itself, Cargo builds a third of the dependencies again for each package that is tested alone.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail, ensure};
use serde::Deserialize;

use super::tally::Tally;
use crate::setup::Toolbox;
use crate::{process, say};

/// The package of the end-to-end tests. They need a browser, and run by themselves.
const E2E: &str = "hontou-e2e";

/// A test program, and where Cargo would run it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct TestProgram {
    package: String,
    /// Its main file, from the package's folder: what Cargo calls it by.
    source: String,
    folder: PathBuf,
    program: PathBuf,
}

impl TestProgram {
    /// Whether it needs a browser.
    pub(crate) fn is_e2e(&self) -> bool {
        self.package == E2E
    }

    /// The command that runs its tests, as `cargo test` would.
    pub(crate) fn command(&self) -> Command {
        let mut command = Command::new(&self.program);
        command.current_dir(&self.folder).env("CARGO_MANIFEST_DIR", &self.folder);
        command
    }
}

/// Builds them all. Each line Cargo writes for people goes to `listen`.
pub(crate) fn build(cargo: &mut Command, mut listen: impl FnMut(&str)) -> Result<Vec<TestProgram>> {
    let mut programs = Vec::new();
    cargo.args(["test", "--workspace", "--no-run", "--message-format=json-render-diagnostics"]);
    process::run_captured(cargo, |line| {
        if line.starts_with('{') {
            programs.extend(program_in(line));
        } else {
            listen(line);
        }
    })?;
    ensure!(!programs.is_empty(), "cargo built no test");
    Ok(programs)
}

/// The test program a message of Cargo's announces, if it announces one.
fn program_in(line: &str) -> Option<TestProgram> {
    #[derive(Deserialize)]
    struct Artifact {
        manifest_path: PathBuf,
        target: Target,
        profile: Profile,
        executable: Option<PathBuf>,
    }
    #[derive(Deserialize)]
    struct Target {
        src_path: PathBuf,
    }
    #[derive(Deserialize)]
    struct Profile {
        test: bool,
    }

    let artifact: Artifact = serde_json::from_str(line).ok()?;
    let program = artifact.executable.filter(|_| artifact.profile.test)?;
    let folder = artifact.manifest_path.parent()?.to_owned();
    let source = artifact.target.src_path.strip_prefix(&folder).unwrap_or(&artifact.target.src_path);
    Some(TestProgram {
        package: package_in(&artifact.manifest_path)?,
        source: source.display().to_string(),
        folder,
        program,
    })
}

/// The name a manifest gives its package.
fn package_in(manifest: &Path) -> Option<String> {
    let manifest: toml::Table = std::fs::read_to_string(manifest).ok()?.parse().ok()?;
    Some(manifest.get("package")?.get("name")?.as_str()?.to_owned())
}

/// Runs the tests that need no browser, then those in the documentation. One that fails stops no other.
pub(crate) fn run_native(programs: &[TestProgram], tools: &Toolbox, tally: &mut Tally) -> Result<()> {
    let mut failed = Vec::new();
    for test in programs.iter().filter(|program| !program.is_e2e()) {
        say::doing("test", format_args!("{} {}", test.package, test.source));
        if let Err(error) = process::run_streaming(&mut test.command(), |line| tally.count(line)) {
            say::error(&error);
            failed.push(format!("{} {}", test.package, test.source));
        }
    }
    let mut documentation = tools.cargo();
    documentation.args(["test", "--workspace", "--doc", "--no-fail-fast"]);
    if let Err(error) = process::run_streaming(&mut documentation, |line| tally.count(line)) {
        say::error(&error);
        failed.push("the documentation".to_owned());
    }
    if !failed.is_empty() {
        bail!("tests failed in {}", failed.join(", "));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(is_test: bool) -> String {
        let folder = env!("CARGO_MANIFEST_DIR");
        serde_json::json!({
            "reason": "compiler-artifact",
            "manifest_path": format!("{folder}/Cargo.toml"),
            "target": { "src_path": format!("{folder}/src/main.rs") },
            "profile": { "test": is_test },
            "executable": "/somewhere/xtask-0123",
        })
        .to_string()
    }

    #[test]
    fn a_test_program_is_known_by_its_package_and_its_file() {
        let program = program_in(&message(true)).expect("a test program");
        assert_eq!((program.package.as_str(), program.source.as_str()), ("xtask", "src/main.rs"));
        assert!(!program.is_e2e());
    }

    #[test]
    fn what_is_no_test_is_no_test_program() {
        assert_eq!(program_in(&message(false)), None);
        assert_eq!(program_in(r#"{"reason":"build-finished","success":true}"#), None);
    }
}
