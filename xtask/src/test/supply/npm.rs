//! The lock files of npm's: each package has a checksum and a source that is not named, which is the user's choice.

use std::fs;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::project::Project;
use crate::say;

pub(super) const LOCK: &str = "package-lock.json";

/// An error that names every package of a lock file that is not as it should be, and why.
pub(super) fn check(project: &Project, folder: &str) -> Result<()> {
    let lock = fs::read_to_string(project.path(folder).join(LOCK)).with_context(|| folder.to_owned())?;
    let count = checked(&lock).with_context(|| format!("{folder}/{LOCK}"))?;
    say::doing("supply", format_args!("{count} packages of npm's in {folder}: each has its checksum"));
    Ok(())
}

/// How many packages there are.
fn checked(lock: &str) -> Result<usize> {
    let lock: Value = serde_json::from_str(lock)?;
    let packages = lock["packages"].as_object().context("it names no packages")?;
    let others = || packages.iter().filter(|(name, _)| !name.is_empty());
    let complaints: Vec<String> =
        others().filter_map(|(name, package)| Some(format!("{name}: {}", complaint(package)?))).collect();
    if !complaints.is_empty() {
        bail!("{}", complaints.join("\n"));
    }
    match others().count() {
        0 => bail!("it names no packages"),
        count => Ok(count),
    }
}

fn complaint(package: &Value) -> Option<&'static str> {
    // What another package carries in itself has that package's checksum.
    let has_sum = package["integrity"].as_str().is_some_and(|sum| sum.starts_with("sha512-"));
    if !has_sum && package["inBundle"] != true {
        Some("it has no checksum")
    } else if package.get("resolved").is_some() {
        Some("it names a registry; lock with `--omit-lockfile-registry-resolved`")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_without_a_checksum_and_one_that_names_a_registry_are_refused() {
        let lock =
            |package: &str| format!(r#"{{ "packages": {{ "": {{}}, "node_modules/a": {package} }} }}"#);
        let sum = r#""integrity": "sha512-AA==""#;
        assert_eq!(checked(&lock(&format!("{{ {sum} }}"))).expect("fine"), 1);
        assert_eq!(checked(&lock(r#"{ "inBundle": true }"#)).expect("carried"), 1);
        for (package, why) in [
            ("{}".to_owned(), "node_modules/a: it has no checksum"),
            (r#"{ "integrity": "sha1-AA==" }"#.to_owned(), "node_modules/a: it has no checksum"),
            (
                format!(r#"{{ {sum}, "resolved": "https://example.com/a.tgz" }}"#),
                "node_modules/a: it names a",
            ),
        ] {
            let refusal = checked(&lock(&package)).expect_err(why).to_string();
            assert!(refusal.starts_with(why), "{refusal}");
        }
        checked(r#"{ "packages": { "": {} } }"#).expect_err("nothing is locked");
    }
}
