//! What the pages of `tests/hosts` are made of: packages of npm's, each at the exact version and with the checksum that
//! `package.json` names.
//!
//! They are unpacked as they are published, without what they depend on and without running anything of theirs: a page
//! needs a built file or two of each, and WordPress's blocks alone would bring some hundred packages. So there is no lock
//! file of npm's, which would name all of these.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use super::install::{lock, make_anew, put_in_place};
use super::packed::{Package, fetch};
use super::toolbox::shared_folder;
use super::{Tool, Toolbox, apt};
use crate::{process, say};

const MANIFEST: &str = "tests/hosts/package.json";
/// Packages that come without a script for pages are made into one.
const BUNDLES: [&str; 2] = ["openreplay.js", "react-19.js"];
/// Prototype.js is not on npm. It is the very file of its last release.
const PROTOTYPE: &str = "/usr/share/javascript/prototype/prototype.js";
const PROTOTYPE_PACKAGE: &str = "libjs-prototype";

/// The folder that holds `node_modules`, filled when it is not there yet.
pub(crate) fn hosts(tools: &mut Toolbox) -> Result<PathBuf> {
    let project = tools.project().clone();
    let manifest = fs::read_to_string(project.path(MANIFEST)).context("tests/hosts has no package.json")?;
    let bundles = BUNDLES.map(|name| project.path("tests/hosts").join(name));
    let folder = shared_folder()?;
    let home = folder.join(format!("hosts-{:016x}", key(&manifest, &bundles)?));
    if home.is_dir() {
        return Ok(home);
    }
    tools.need(Tool::Esbuild)?;
    let _lock = lock(&folder)?;
    if home.is_dir() {
        // Another clone has just filled it.
        return Ok(home);
    }
    let part = folder.join(".hosts.part");
    let packages = packages(&manifest)?;
    say::doing("setup", format_args!("{} packages for the tests' pages: with npm …", packages.len()));
    make_anew(&part)?;
    unpack(&packages, &part)?;
    for bundle in &bundles {
        make_script(tools, bundle, &part)?;
    }
    prototype(&part.join("node_modules/prototype.js"))?;
    put_in_place(&part, &home)?;
    Ok(home)
}

/// What is installed is known by all that decides what it is.
fn key(manifest: &str, bundles: &[PathBuf]) -> Result<u64> {
    let mut hasher = DefaultHasher::new();
    manifest.hash(&mut hasher);
    for bundle in bundles {
        fs::read(bundle)?.hash(&mut hasher);
    }
    Ok(hasher.finish())
}

fn packages(manifest: &str) -> Result<Vec<Package>> {
    let manifest: Value = serde_json::from_str(manifest).context("tests/hosts/package.json is not JSON")?;
    let packages =
        manifest["dependencies"].as_object().context("tests/hosts/package.json has no dependencies")?;
    let package = |(folder, version): (&String, &Value)| {
        let version = version.as_str().unwrap_or_default();
        let spec = version.strip_prefix("npm:").map_or_else(|| format!("{folder}@{version}"), str::to_owned);
        let is_exact = spec
            .rsplit_once('@')
            .is_some_and(|(_, version)| version.starts_with(|c: char| c.is_ascii_digit()));
        ensure!(
            is_exact,
            "{folder} in tests/hosts/package.json is to have an exact version, not \"{version}\""
        );
        let integrity = manifest["integrity"][folder].as_str().with_context(|| {
            format!(
                "{folder} has no checksum under \"integrity\" in tests/hosts/package.json; \
                 `npm view {spec} dist.integrity` says it"
            )
        })?;
        Ok(Package { folder: folder.clone(), spec, integrity: integrity.to_owned(), pinned_in: MANIFEST })
    };
    packages.iter().map(package).collect()
}

fn unpack(packages: &[Package], into: &Path) -> Result<()> {
    for (package, file) in packages.iter().zip(fetch(packages, into)?) {
        let folder = into.join("node_modules").join(&package.folder);
        fs::create_dir_all(&folder)?;
        let mut tar = Command::new("tar");
        process::run(tar.arg("-xzf").arg(&file).arg("--strip-components=1").arg("-C").arg(folder))?;
        fs::remove_file(file)?;
    }
    Ok(())
}

fn make_script(tools: &Toolbox, bundle: &Path, part: &Path) -> Result<()> {
    let mut esbuild = tools.command("esbuild");
    // Frameworks mount twice only in development.
    esbuild.args(["--bundle", "--log-level=warning", "--define:process.env.NODE_ENV=\"development\""]);
    esbuild.arg(format!("--outdir={}", part.join("node_modules/.bundles").display()));
    process::run(esbuild.arg(bundle).env("NODE_PATH", part.join("node_modules")))
}

/// What no registry has is taken from Debian; elsewhere its one test says that it is not there, and the others run.
fn prototype(into: &Path) -> Result<()> {
    if !Path::new(PROTOTYPE).is_file() {
        if !apt::is_there() {
            say::doing(
                "setup",
                format_args!(
                    "Prototype.js is not on npm; a copy is looked for at {PROTOTYPE}, and there is none"
                ),
            );
            return Ok(());
        }
        apt::install("Prototype.js, for a page of the tests", &[PROTOTYPE_PACKAGE])?;
    }
    fs::create_dir_all(into)?;
    fs::copy(PROTOTYPE, into.join("prototype.js")).context("cannot copy Prototype.js")?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const MANIFEST_OF_ONE: &str =
        r#"{ "dependencies": { "vue": "3.5.45" }, "integrity": { "vue": "sha512-AA==" } }"#;

    #[test]
    fn every_package_has_an_exact_version_and_a_checksum() {
        let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(MANIFEST);
        let packages = packages(&fs::read_to_string(manifest).expect("a manifest")).expect("all of it");
        assert!(packages.iter().all(|package| package.integrity.starts_with("sha512-")), "{packages:?}");
        let react = packages.iter().find(|package| package.folder == "react-18").expect("React 18");
        assert_eq!(react.spec, "react@18.3.1");
    }

    #[test]
    fn a_range_of_versions_and_a_package_without_a_checksum_are_refused() {
        packages(MANIFEST_OF_ONE).expect("it has both");
        let refusal =
            |from, to| packages(&MANIFEST_OF_ONE.replace(from, to)).expect_err("it lacks one").to_string();
        assert!(refusal("3.5.45", "^3.5.0").contains("exact version"));
        assert!(refusal("integrity", "other").ends_with("`npm view vue@3.5.45 dist.integrity` says it"));
    }
}
