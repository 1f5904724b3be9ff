//! Where things are in this checkout.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

/// The checkout the chores work on.
#[derive(Clone, Debug)]
pub(crate) struct Project {
    root: PathBuf,
    target: PathBuf,
}

impl Project {
    /// The checkout this program was built from. Cargo tells where that is when it runs the program, which is surer than
    /// what was compiled in: clones may share a target folder.
    pub(crate) fn find() -> Result<Self> {
        let package = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or(env!("CARGO_MANIFEST_DIR").into());
        let root =
            Path::new(&package).parent().context("the xtask package has no folder above it")?.to_owned();
        let target = std::env::var_os("CARGO_TARGET_DIR").map_or("target".into(), PathBuf::from);
        Ok(Self { target: root.join(target), root })
    }

    /// A copy of a checkout, with a target folder of its own.
    pub(crate) fn copied_to(root: PathBuf, target: PathBuf) -> Self {
        Self { root, target }
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// Cargo's target folder.
    pub(crate) fn target(&self) -> &Path {
        &self.target
    }

    /// A file or folder of the checkout.
    pub(crate) fn path(&self, inside: &str) -> PathBuf {
        self.root.join(inside)
    }

    /// What is made for `index.html`, which names it: in the checkout itself, wherever Cargo's target folder is.
    pub(crate) fn assets(&self) -> PathBuf {
        self.root.join("target").join("assets")
    }

    /// What Trunk builds for a release, away from the `dist/` that `trunk serve` keeps.
    pub(crate) fn built(&self) -> PathBuf {
        self.target.join("trunk")
    }

    /// What the tests saw, as the page on compatibility would say it.
    pub(crate) fn seen_compatibility(&self) -> PathBuf {
        self.target.join("compatibility.md")
    }

    /// What a site uploads.
    pub(crate) fn published(&self) -> PathBuf {
        self.target.join("hontou")
    }

    /// What checks decks where they are written.
    pub(crate) fn checker(&self) -> PathBuf {
        self.target.join("checker")
    }

    /// The archives of a release, and what lies beside them.
    pub(crate) fn release_files(&self) -> PathBuf {
        self.target.join("release-files")
    }

    /// Pictures of what is published.
    pub(crate) fn shots(&self) -> PathBuf {
        self.target.join("shots")
    }

    /// The decks in a language, in the order of their names.
    pub(crate) fn decks(&self, lang: &str) -> Result<Vec<PathBuf>> {
        let ending = format!(".{lang}.json");
        let mut decks: Vec<_> = files(&self.path("decks"))?
            .into_iter()
            .filter(|path| path.to_string_lossy().ends_with(&ending))
            .collect();
        decks.sort();
        Ok(decks)
    }

    /// `program`, to be run at the checkout's root.
    pub(crate) fn command(&self, program: OsString) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root);
        command
    }
}

/// The very cargo that runs this program, where one does.
pub(crate) fn cargo() -> OsString {
    std::env::var_os("CARGO").unwrap_or("cargo".into())
}

/// The files right inside a folder.
pub(crate) fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    inside(folder, Path::is_file)
}

/// The folders right inside a folder.
pub(crate) fn folders(folder: &Path) -> Result<Vec<PathBuf>> {
    inside(folder, Path::is_dir)
}

fn inside(folder: &Path, wanted: fn(&Path) -> bool) -> Result<Vec<PathBuf>> {
    let entries =
        folder.read_dir().with_context(|| format!("cannot read the folder {}", folder.display()))?;
    let mut found = Vec::new();
    for entry in entries {
        let path = entry?.path();
        if wanted(&path) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
