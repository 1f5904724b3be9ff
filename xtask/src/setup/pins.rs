//! The exact version of every tool, and where each comes from. No other code in `xtask` names a version.
//!
//! Three more files have a say: `Cargo.lock` fixes wasm-bindgen, whose CLI must equal the library; `xtask/npm` fixes what
//! comes from npm; and `Trunk.toml` repeats wasm-opt's and bounds Trunk's for those who type `trunk serve`. Tests hold them
//! to each other.

use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;

use super::npm;

const TRUNK: &str = "0.21.14";
const GECKODRIVER: &str = "0.37.1";

pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// A tool the chores call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tool {
    Trunk,
    WasmBindgen,
    WasmOpt,
    Esbuild,
    /// For the tests alone.
    Typescript,
    /// For the tests alone.
    Geckodriver,
}

/// What is to be installed for a tool.
#[derive(Clone, Debug)]
pub(crate) struct Pin {
    /// What people call it.
    pub(crate) name: &'static str,
    pub(crate) version: String,
    /// The name of its folder among the shared ones. The tools from npm are all in one.
    pub(crate) folder: String,
    pub(crate) source: Source,
    /// The programs that must be there and say `said` when asked for their version.
    pub(crate) programs: &'static [&'static str],
    pub(crate) said: String,
    /// How long an install takes on a small machine, for whoever waits.
    pub(crate) takes: &'static str,
}

/// The registry a tool comes from.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Source {
    /// A crate, built here. `locked`: with the versions its author released it with.
    Crate { package: &'static str, locked: bool },
    /// npm, ready to run, with the other tools of `xtask/npm`.
    Npm,
}

impl Tool {
    /// Those that the other chores need, whoever works here.
    pub(crate) const ALL: [Self; 4] = [Self::Trunk, Self::WasmBindgen, Self::WasmOpt, Self::Esbuild];

    /// What to install for this tool, given the checkout's root.
    pub(crate) fn pin(self, root: &Path) -> Result<Pin> {
        Ok(match self {
            Self::Trunk => Pin {
                name: "trunk",
                version: TRUNK.into(),
                folder: format!("trunk-{TRUNK}"),
                source: Source::Crate { package: "trunk", locked: true },
                programs: &["trunk"],
                said: TRUNK.into(),
                takes: "about 6 minutes",
            },
            Self::WasmBindgen => {
                let version = locked_version(&root.join("Cargo.lock"), "wasm-bindgen")?;
                Pin {
                    name: "wasm-bindgen",
                    folder: format!("wasm-bindgen-{version}"),
                    // Its own lock file has named versions that were withdrawn since.
                    source: Source::Crate { package: "wasm-bindgen-cli", locked: false },
                    programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
                    said: version.clone(),
                    version,
                    takes: "about 2 minutes",
                }
            }
            Self::WasmOpt => {
                let mut pin = from_npm(root, "binaryen", &["wasm-opt"])?;
                // The package is 132.0.0, the program says "version 132".
                pin.said.truncate(pin.said.find('.').unwrap_or(pin.said.len()));
                pin
            }
            Self::Esbuild => from_npm(root, "esbuild", &["esbuild"])?,
            Self::Typescript => from_npm(root, "typescript", &["tsc"])?,
            Self::Geckodriver => Pin {
                name: "geckodriver",
                version: GECKODRIVER.into(),
                folder: format!("geckodriver-{GECKODRIVER}"),
                source: Source::Crate { package: "geckodriver", locked: true },
                programs: &["geckodriver"],
                said: GECKODRIVER.into(),
                takes: "about 2 minutes",
            },
        })
    }
}

fn from_npm(root: &Path, package: &'static str, programs: &'static [&'static str]) -> Result<Pin> {
    let version = npm::version(root, package)?;
    Ok(Pin {
        name: package,
        folder: npm::folder(root)?,
        source: Source::Npm,
        programs,
        said: version.clone(),
        version,
        takes: "some seconds",
    })
}

fn locked_version(lock: &Path, package: &str) -> Result<String> {
    #[derive(Deserialize)]
    struct Lock {
        package: Vec<Locked>,
    }
    #[derive(Deserialize)]
    struct Locked {
        name: String,
        version: String,
    }

    let text = std::fs::read_to_string(lock).with_context(|| format!("cannot read {}", lock.display()))?;
    let lock: Lock = toml::from_str(&text).context("Cargo.lock is not what cargo writes")?;
    let found = lock.package.into_iter().find(|locked| locked.name == package);
    Ok(found.with_context(|| format!("Cargo.lock names no {package}"))?.version)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn root() -> std::path::PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
    }

    fn trunk_toml() -> toml::Table {
        std::fs::read_to_string(root().join("Trunk.toml")).expect("Trunk.toml").parse().expect("TOML")
    }

    #[test]
    fn trunk_toml_admits_the_trunk_we_install() {
        let admitted = trunk_toml()["trunk-version"].as_str().expect("a string").to_owned();
        let admitted = semver::VersionReq::parse(&admitted).expect("a requirement");
        assert!(
            admitted.matches(&semver::Version::parse(TRUNK).expect("a version")),
            "{admitted} and {TRUNK}"
        );
    }

    #[test]
    fn trunk_toml_names_the_wasm_opt_we_install() {
        let release = Tool::WasmOpt.pin(&root()).expect("a pin").said;
        assert_eq!(trunk_toml()["tools"]["wasm_opt"].as_str(), Some(format!("version_{release}").as_str()));
    }

    #[test]
    fn the_wasm_bindgen_cli_has_the_version_of_the_library() {
        let folder = tempfile::tempdir().expect("a folder");
        let entry = |name, version| format!("[[package]]\nname = \"{name}\"\nversion = \"{version}\"\n");
        let lock = entry("wasm-bindgen-macro", "9.9.9") + &entry("wasm-bindgen", "0.2.7");
        std::fs::write(folder.path().join("Cargo.lock"), lock).expect("written");

        let pin = Tool::WasmBindgen.pin(folder.path()).expect("a pin");

        assert_eq!((pin.version.as_str(), pin.said.as_str()), ("0.2.7", "0.2.7"));
    }
}
