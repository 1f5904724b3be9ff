//! `cargo xtask release --bump VERSION`: one version for all, and its day in the changelog.

use std::fs;

use anyhow::{Context, Result, ensure};
use jiff::{Timestamp, tz::TimeZone};
use semver::Version;

use super::changelog;
use crate::setup::Toolbox;
use crate::{process, say};

const MANIFEST: &str = "Cargo.toml";
/// Where each crate of ours takes its version from.
const SHARED: &str = "[workspace.package]\nversion = \"";
/// The crate of ours that is published with another, by its version.
const PUBLISHED: &str = "hontou-core = { path = \"core\", version = \"";
/// The workspaces whose lock files name our crates with their version.
const LOCKED: [&str; 3] = [MANIFEST, "fuzz/Cargo.toml", "examples/yew-app/Cargo.toml"];

/// Raises the version in every file that names it.
pub(super) fn run(tools: &Toolbox, version: &Version) -> Result<()> {
    let project = tools.project();
    let manifest = project.path(MANIFEST);
    let raised = raised(&fs::read_to_string(&manifest)?, version)?;
    let changelog = project.path(changelog::FILE);
    let day = Timestamp::now().to_zoned(TimeZone::UTC).date();
    let dated = changelog::dated(&fs::read_to_string(&changelog)?, &version.to_string(), &day.to_string())?;
    fs::write(manifest, raised)?;
    fs::write(changelog, dated)?;
    for manifest in LOCKED {
        // Cargo writes a lock file anew where it does not fit, and changes nothing else in it.
        process::read(tools.cargo().args(["metadata", "--format-version=1", "--manifest-path", manifest]))?;
    }
    // This program was built with the version before.
    process::run(tools.cargo().args(["run", "--quiet", "--package=xtask", "--", "codegen"]))?;
    say::doing(
        "release",
        format_args!(
            "{version} as of {day}: look at the changes, commit them, and tag the commit v{version}"
        ),
    );
    Ok(())
}

fn raised(manifest: &str, version: &Version) -> Result<String> {
    let (before, rest) =
        manifest.split_once(SHARED).with_context(|| format!("{MANIFEST} has no {SHARED}"))?;
    let (old, after) = rest.split_once('"').context("a version without an end")?;
    let old = Version::parse(old).with_context(|| format!("{MANIFEST} has no version but {old}"))?;
    ensure!(*version > old, "the version is {old}, and {version} is not above it");
    let named = |version: &Version| format!("{PUBLISHED}{version}\"");
    Ok(format!("{before}{SHARED}{version}\"{after}").replace(&named(&old), &named(version)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::Project;

    fn version(text: &str) -> Version {
        Version::parse(text).expect("a version")
    }

    #[test]
    fn the_version_that_all_share_is_raised_and_no_other() {
        let manifest = "[dependencies]\na = { version = \"0.1.0\" }\n[workspace.package]\nversion = \"0.1.0\"\nedition = \"2024\"\n";
        let raised = raised(manifest, &version("0.2.0-rc.1")).expect("raised");
        assert_eq!(raised, manifest.replace("\nversion = \"0.1.0\"", "\nversion = \"0.2.0-rc.1\""));
    }

    #[test]
    fn a_version_that_is_not_above_the_last_is_refused() {
        let manifest = format!("{SHARED}0.2.0\"\n");
        for lower in ["0.2.0", "0.1.9", "0.2.0-rc.1"] {
            let refusal = raised(&manifest, &version(lower)).expect_err("not above").to_string();
            assert!(refusal.contains("is not above it"), "{refusal}");
        }
    }

    #[test]
    fn our_own_manifest_has_the_version_that_all_share() {
        let project = Project::find().expect("the checkout");
        let manifest = fs::read_to_string(project.path(MANIFEST)).expect("a manifest");
        let raised = raised(&manifest, &version("999.0.0")).expect("raised");
        assert!(raised.contains("version = \"999.0.0\"\nedition"));
        assert!(raised.contains(&format!("{PUBLISHED}999.0.0\" }}")));
    }
}
