//! The crates of a workspace, as Cargo knows them.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use crate::process;
use crate::setup::{Toolbox, WASM_TARGET};

/// A crate in the version the lock file names.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Package {
    pub(crate) name: String,
    pub(crate) version: String,
    /// An SPDX expression, or what was one before there was a rule.
    pub(crate) license: Option<String>,
    pub(crate) authors: Vec<String>,
    /// The registry or repository it came from; a crate of ours has none.
    pub(crate) source: Option<String>,
    pub(crate) dependencies: Vec<Dependency>,
    pub(crate) manifest_path: PathBuf,
}

/// What a crate's manifest asks for.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Dependency {
    pub(crate) name: String,
    pub(crate) req: String,
    pub(crate) path: Option<PathBuf>,
}

impl Package {
    /// The folder it was unpacked into.
    pub(crate) fn folder(&self) -> &Path {
        self.manifest_path.parent().unwrap_or(&self.manifest_path)
    }
}

/// All there are of the workspace with this manifest: of every system if none is named.
pub(crate) fn all(tools: &Toolbox, manifest: &str, target: Option<&str>) -> Result<Vec<Package>> {
    #[derive(Deserialize)]
    struct Metadata {
        packages: Vec<Package>,
    }

    let mut cargo = tools.cargo();
    cargo.args(["metadata", "--format-version=1", "--locked", "--manifest-path", manifest]);
    cargo.args(target.iter().flat_map(|target| ["--filter-platform", target]));
    let metadata: Metadata = serde_json::from_str(&process::read(&mut cargo)?).context("cargo metadata")?;
    Ok(metadata.packages)
}

/// Other people's crates in the modules of these packages, with those that only wrote code for them.
pub(crate) fn compiled_in(tools: &Toolbox, ours: &[&str]) -> Result<Vec<Package>> {
    let named = named_in(&process::read(&mut tree(tools, ours))?);
    let mut packages = all(tools, "Cargo.toml", Some(WASM_TARGET))?;
    packages.retain(|package| {
        package.source.is_some() && named.contains(&(package.name.clone(), package.version.clone()))
    });
    packages.sort_by(|one, other| (&one.name, &one.version).cmp(&(&other.name, &other.version)));
    ensure!(!packages.is_empty(), "the module is said to hold no crate at all");
    Ok(packages)
}

fn tree(tools: &Toolbox, ours: &[&str]) -> Command {
    let mut cargo = tools.cargo();
    cargo.args(["tree", "--locked", "--edges=normal"]);
    cargo.args(ours.iter().map(|package| format!("--package={package}")));
    cargo.args(["--prefix=none", "--target"]);
    cargo.arg(WASM_TARGET);
    cargo
}

/// Names and versions: a line is `yew v0.23.0`, and more where there is more to say.
fn named_in(tree: &str) -> BTreeSet<(String, String)> {
    let named = |line: &str| {
        let mut words = line.split(' ');
        Some((words.next()?.to_owned(), words.next()?.strip_prefix('v')?.to_owned()))
    };
    tree.lines().filter_map(named).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_names_each_crate_once() {
        let tree = "hontou v0.1.0 (/src)\nyew v0.23.0\nsyn v2.0.1 (proc-macro)\nyew v0.23.0 (*)\n\n";
        let named: Vec<_> = named_in(tree).into_iter().map(|(name, version)| name + " " + &version).collect();
        assert_eq!(named, ["hontou 0.1.0", "syn 2.0.1", "yew 0.23.0"]);
    }
}
