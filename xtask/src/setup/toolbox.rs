//! The tools of one run: found on PATH, found in the folder all clones share, or installed into it. What is on PATH is taken
//! at its word when it says the right version; with `HONTOU_OWN_TOOLS=1` only what was installed into the folder is.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use super::install::{install, lock};
use super::pins::{Pin, Source, Tool};
use crate::process;
use crate::project::Project;

/// Hands out commands that find the right tools, once they were asked for with [`Toolbox::need`].
pub(crate) struct Toolbox {
    project: Project,
    folder: PathBuf,
    ready: Vec<Tool>,
    path: Vec<PathBuf>,
    /// Whether a tool on PATH will do, if it says the right version.
    trusts_path: bool,
    /// What its commands see instead of this process's own variables.
    environment: Vec<(&'static str, OsString)>,
}

impl Toolbox {
    pub(crate) fn open(project: &Project) -> Result<Self> {
        let path = env::split_paths(&env::var_os("PATH").unwrap_or_default()).collect();
        let trusts_path = env::var_os("HONTOU_OWN_TOOLS").is_none_or(|value| value.is_empty());
        Ok(Self {
            project: project.clone(),
            folder: shared_folder()?,
            ready: Vec::new(),
            path,
            trusts_path,
            environment: Vec::new(),
        })
    }

    /// The same tools at another checkout, in another environment, with the programs of a folder before all others.
    pub(crate) fn elsewhere(
        &self,
        project: Project,
        environment: Vec<(&'static str, OsString)>,
        programs: PathBuf,
    ) -> Self {
        let path = std::iter::once(programs).chain(self.path.iter().cloned()).collect();
        Self { project, folder: self.folder.clone(), ready: self.ready.clone(), path, environment, ..*self }
    }

    /// A variable as its commands see it.
    pub(crate) fn variable(&self, name: &str) -> Option<OsString> {
        let own = self.environment.iter().find(|(known, _)| *known == name);
        own.map(|(_, value)| value.clone()).or_else(|| env::var_os(name))
    }

    pub(crate) fn project(&self) -> &Project {
        &self.project
    }

    /// Makes sure of a tool, installing it where there is none of the right version.
    pub(crate) fn need(&mut self, tool: Tool) -> Result<()> {
        if self.has(tool)? {
            return Ok(());
        }
        let _lock = lock(&self.folder)?;
        if self.has(tool)? {
            // Another clone has just installed it.
            return Ok(());
        }
        let pin = self.pin(tool)?;
        install(&pin, self.project.root(), &self.folder)?;
        ensure!(
            self.has(tool)?,
            "{} was installed into {} but does not say that it is {}; remove that folder and try again",
            pin.name,
            pin.home(&self.folder).display(),
            pin.version,
        );
        Ok(())
    }

    /// Whether the tool is there in the right version, on PATH as it is or in the shared folder.
    pub(crate) fn has(&mut self, tool: Tool) -> Result<bool> {
        if self.ready.contains(&tool) {
            return Ok(true);
        }
        let pin = self.pin(tool)?;
        let found = if self.trusts_path && pin.answers(&self.path) {
            true
        } else {
            let programs = pin.source.programs_in(&pin.home(&self.folder));
            let found = pin.answers(std::slice::from_ref(&programs));
            if found {
                // In front: what PATH had by that name is of another version.
                self.path.insert(0, programs);
            }
            found
        };
        if found {
            self.ready.push(tool);
        }
        Ok(found)
    }

    /// Makes sure of the packages from npm that are bundled and not run. They are always our own.
    pub(crate) fn need_packages(&self) -> Result<()> {
        let modules = self.packages()?;
        if modules.is_dir() {
            return Ok(());
        }
        let _lock = lock(&self.folder)?;
        // Another clone may have just installed them.
        if modules.is_dir() {
            return Ok(());
        }
        install(&self.pin(Tool::Esbuild)?, self.project.root(), &self.folder)
    }

    /// Where they are.
    pub(crate) fn packages(&self) -> Result<PathBuf> {
        Ok(self.pin(Tool::Esbuild)?.home(&self.folder).join("node_modules"))
    }

    /// `program`, at the checkout's root and with the tools on its PATH.
    pub(crate) fn command(&self, program: &str) -> Command {
        // By its full name: a child is looked for on this process's PATH, which knows nothing of the tools.
        self.equipped(self.program(program).map_or(program.into(), PathBuf::into_os_string))
    }

    /// Where a tool's program is.
    pub(crate) fn program(&self, name: &str) -> Option<PathBuf> {
        which::which_in(name, Some(self.joined_path()), ".").ok()
    }

    /// Cargo, likewise.
    pub(crate) fn cargo(&self) -> Command {
        self.equipped(crate::project::cargo())
    }

    fn equipped(&self, program: OsString) -> Command {
        let mut command = self.project.command(program);
        command.env("PATH", self.joined_path()).envs(self.environment.iter().cloned());
        command
    }

    fn joined_path(&self) -> OsString {
        // Only a folder with a colon in its name cannot be joined, and such a one PATH never held.
        env::join_paths(&self.path).unwrap_or_default()
    }

    fn pin(&self, tool: Tool) -> Result<Pin> {
        tool.pin(self.project.root())
    }
}

impl Pin {
    /// The tool's own folder among the shared ones.
    pub(crate) fn home(&self, folder: &Path) -> PathBuf {
        folder.join(&self.folder)
    }

    /// Whether every program of the tool is found in `path` and says the right version. Asked of the programs themselves:
    /// a folder that is there proves nothing when an install was interrupted.
    fn answers(&self, path: &[PathBuf]) -> bool {
        let Ok(path) = env::join_paths(path) else { return false };
        self.programs.iter().all(|program| {
            which::which_in(program, Some(&path), ".").is_ok_and(|found| {
                process::read(Command::new(found).arg("--version")).is_ok_and(|said| self.is_said_in(&said))
            })
        })
    }

    fn is_said_in(&self, words: &str) -> bool {
        words.split(|c: char| !(c.is_alphanumeric() || c == '.' || c == '-')).any(|word| word == self.said)
    }
}

impl Source {
    /// The folder of programs within a tool's folder.
    fn programs_in(self, home: &Path) -> PathBuf {
        match self {
            Self::Crate { .. } => home.join("bin"),
            Self::Npm => home.join("node_modules").join(".bin"),
        }
    }
}

/// `$HONTOU_TOOLS`, or a folder where this kind of machine keeps what can be made again.
pub(super) fn shared_folder() -> Result<PathBuf> {
    let var = |name| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    if let Some(folder) = var("HONTOU_TOOLS") {
        return std::path::absolute(folder).context("HONTOU_TOOLS names no folder");
    }
    let home =
        || env::home_dir().context("no home folder is known; set HONTOU_TOOLS to a folder for the tools");
    let cache = if let Some(cache) = var("XDG_CACHE_HOME") {
        cache
    } else if cfg!(windows) {
        var("LOCALAPPDATA").map_or_else(|| home().map(|home| home.join("AppData").join("Local")), Ok)?
    } else if cfg!(target_os = "macos") {
        home()?.join("Library").join("Caches")
    } else {
        home()?.join(".cache")
    };
    Ok(cache.join("hontou").join("tools"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pin(said: &str) -> Pin {
        Pin {
            name: "tool",
            version: "1.2.3".into(),
            folder: "npm".into(),
            source: Source::Npm,
            programs: &["tool"],
            said: said.into(),
            takes: "no time",
        }
    }

    #[test]
    fn a_version_counts_only_as_a_whole_word() {
        assert!(pin("0.21.14").is_said_in("trunk 0.21.14\n"));
        assert!(pin("132").is_said_in("wasm-opt version 132 (version_132)\n"));
        assert!(!pin("0.21.1").is_said_in("trunk 0.21.14\n"));
        assert!(!pin("0.21.14").is_said_in("trunk 0.21.14-beta.1\n"));
    }

    #[test]
    fn a_folder_without_the_program_is_no_tool() {
        let folder = tempfile::tempdir().expect("a folder");
        assert!(!pin("1.2.3").answers(&[folder.path().to_owned()]));
    }

    #[cfg(unix)]
    #[test]
    fn a_program_on_path_counts_by_its_version_unless_only_our_own_may() {
        let project = Project::find().expect("the checkout");
        let (on_path, ours) =
            (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
        // By another process: while a test beside this one starts a program, a file that is written here cannot be run.
        let says = |version: &str| {
            let write = format!("printf '#!/bin/sh\\necho trunk {version}\\n' > trunk; chmod +x trunk");
            let mut shell = Command::new("sh");
            process::run(shell.args(["-c", &write]).current_dir(on_path.path())).expect("written");
        };
        let has = |trusts_path| {
            let mut tools = Toolbox {
                project: project.clone(),
                folder: ours.path().to_owned(),
                ready: Vec::new(),
                path: vec![on_path.path().to_owned()],
                trusts_path,
                environment: Vec::new(),
            };
            tools.has(Tool::Trunk).expect("a pin")
        };
        says(&Tool::Trunk.pin(project.root()).expect("a pin").version);
        assert!(has(true) && !has(false));
        says("0.0.1");
        assert!(!has(true));
    }
}
