//! Packages of npm's as they are published, each the very file that its checksum names. Nothing of theirs is run.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha512};

use super::npm::npm;
use crate::process;

/// A package, and where it is to be.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Package {
    pub(super) folder: String,
    /// What npm calls it.
    pub(super) spec: String,
    pub(super) integrity: String,
    /// The file that names it.
    pub(super) pinned_in: &'static str,
}

/// Fetches them into a folder; the archives, in their order.
pub(super) fn fetch(packages: &[Package], into: &Path) -> Result<Vec<PathBuf>> {
    let mut pack = npm("pack");
    pack.current_dir(into).args(packages.iter().map(|package| &package.spec));
    process::read(&mut pack).context("npm comes with Node.js 20 or later, and must be on PATH")?;
    let fetched = |package: &Package| {
        let file = into.join(archive(&package.spec));
        check(package, &fs::read(&file)?)?;
        Ok(file)
    };
    packages.iter().map(fetched).collect()
}

/// Nothing is unpacked that is not the very file that was looked at when it was chosen.
fn check(package: &Package, archive: &[u8]) -> Result<()> {
    let found = format!("sha512-{}", STANDARD.encode(Sha512::digest(archive)));
    ensure!(
        found == package.integrity,
        "{} is not the file that {} names: its checksum is {found}, not {}",
        package.spec,
        package.pinned_in,
        package.integrity
    );
    Ok(())
}

/// The name npm gives a package it has fetched: `@one/two@1.0.0` is `one-two-1.0.0.tgz`.
fn archive(spec: &str) -> String {
    format!("{}.tgz", spec.trim_start_matches('@').replace(['/', '@'], "-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_with_another_checksum_is_refused() {
        let sum = "3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw==";
        let package = Package {
            folder: "vue".into(),
            spec: "vue@3.5.45".into(),
            integrity: format!("sha512-{sum}"),
            pinned_in: "package.json",
        };
        check(&package, b"abc").expect("the very file");
        let refusal = check(&package, b"abd").expect_err("another file").to_string();
        assert!(refusal.starts_with("vue@3.5.45 is not the file that package.json names"), "{refusal}");
        assert!(refusal.ends_with(&format!("not sha512-{sum}")), "{refusal}");
    }

    #[test]
    fn a_package_is_fetched_under_the_name_npm_gives_it() {
        assert_eq!(archive("vue@3.5.45"), "vue-3.5.45.tgz");
        assert_eq!(archive("@hotwired/turbo@8.0.23"), "hotwired-turbo-8.0.23.tgz");
    }
}
