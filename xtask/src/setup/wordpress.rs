//! WordPress for the tests of the plugin: the versions that WordPress Playground publishes on npm, each with a database that is
//! filled already, and the plugin by which it does with SQLite. And PHP to run it.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::apt;
use super::install::{lock, make_anew, put_in_place};
use super::packed::{Package, fetch};
use super::toolbox::shared_folder;
use crate::{process, say};

/// The oldest version the plugin supports, one that many sites have, and the newest there is.
pub(crate) const VERSIONS: [&str; 3] = ["6.2", "6.5", "nightly"];

const SPEC: &str = "@wp-playground/wordpress-builds@0.9.19";
const INTEGRITY: &str =
    "sha512-dlqvh/MJDpE5W68vgPPKUjpip6zMuBh59L3D18ZX+pdwurC4q4ydrTww/3sTMV69BBcoH6kF93YtAtujNC5Mpw==";
/// What WordPress on SQLite asks of PHP.
const EXTENSIONS: [&str; 4] = ["pdo_sqlite", "mbstring", "dom", "SimpleXML"];
const DEBIAN: [&str; 6] = ["php-cli", "php-sqlite3", "php-mbstring", "php-xml", "phpunit", "unzip"];
/// What the tests run by name.
const PROGRAMS: [&str; 3] = ["php", "phpunit", "unzip"];

/// The folder of the package, with the builds of these versions; PHP is there, too.
pub(crate) fn wordpress() -> Result<PathBuf> {
    php()?;
    let folder = shared_folder()?;
    let (_, version) = SPEC.rsplit_once('@').context("a package has a version")?;
    let home = folder.join(format!("wordpress-{version}"));
    if home.is_dir() {
        return Ok(home);
    }
    let _lock = lock(&folder)?;
    if home.is_dir() {
        // Another clone has just fetched it.
        return Ok(home);
    }
    say::doing("setup", format_args!("WordPress, from {SPEC}: with npm (160 MB, about a minute) …"));
    let part = folder.join(format!(".wordpress-{version}.part"));
    make_anew(&part)?;
    let package = Package {
        folder: String::new(),
        spec: SPEC.into(),
        integrity: INTEGRITY.into(),
        pinned_in: "xtask/src/setup/wordpress.rs",
    };
    for archive in fetch(&[package], &part)? {
        let mut tar = Command::new("tar");
        tar.arg("-xzf").arg(&archive).arg("--strip-components=1").arg("-C").arg(&part).args(wanted());
        process::run(&mut tar)?;
        fs::remove_file(archive)?;
    }
    put_in_place(&part, &home)?;
    Ok(home)
}

/// What is used of the package, as its archive names it.
fn wanted() -> Vec<String> {
    let mut wanted =
        vec!["package/src/sqlite-database-integration/sqlite-database-integration.zip".to_owned()];
    for version in VERSIONS {
        wanted.push(format!("package/src/wordpress/wp-{version}.zip"));
        wanted.push(format!("package/public/wp-{version}"));
    }
    wanted
}

/// Makes sure of PHP with what WordPress asks of it, and of PHPUnit.
fn php() -> Result<()> {
    if missing().is_empty() {
        return Ok(());
    }
    if apt::is_there() {
        apt::install("PHP, for the tests of the WordPress plugin", &DEBIAN)?;
    }
    match missing().as_slice() {
        [] => Ok(()),
        lacking => bail!(
            "the tests of the WordPress plugin want PHP with SQLite, mbstring and XML, PHPUnit 9 and unzip; not found: {}",
            lacking.join(", ")
        ),
    }
}

/// The programs and extensions that are not there.
fn missing() -> Vec<&'static str> {
    let mut missing: Vec<_> = PROGRAMS.into_iter().filter(|program| which::which(program).is_err()).collect();
    if missing.contains(&"php") {
        return missing;
    }
    let has = process::read(Command::new("php").arg("-m")).unwrap_or_default();
    missing.extend(EXTENSIONS.into_iter().filter(|name| !has.lines().any(|line| line == *name)));
    missing
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_more_is_unpacked_than_the_versions_that_are_tested() {
        let wanted = wanted();
        assert_eq!(wanted.len(), 1 + 2 * VERSIONS.len());
        assert!(wanted.iter().all(|file| file.starts_with("package/")), "{wanted:?}");
    }
}
