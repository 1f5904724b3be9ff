//! `deny.toml`, as far as it can be held to what Cargo says of its packages.

use std::fs;

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use spdx::{Expression, ParseMode};

use crate::packages::Package;
use crate::project::Project;
use crate::say;

/// The one registry, as lock files name it.
const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// What may be built with.
#[derive(Debug, Deserialize)]
pub(super) struct Policy {
    licenses: Licenses,
    bans: Bans,
}

#[derive(Debug, Deserialize)]
struct Licenses {
    allow: Vec<String>,
    exceptions: Vec<Exception>,
}

#[derive(Debug, Deserialize)]
struct Exception {
    #[serde(rename = "crate")]
    name: String,
    allow: Vec<String>,
}

#[derive(Debug, Deserialize)]
struct Bans {
    deny: Vec<Banned>,
}

#[derive(Debug, Deserialize)]
struct Banned {
    #[serde(rename = "crate")]
    name: String,
    reason: String,
}

impl Policy {
    pub(super) fn read(project: &Project) -> Result<Self> {
        let text = fs::read_to_string(project.path("deny.toml")).context("there is no deny.toml")?;
        toml::from_str(&text).context("deny.toml is not what cargo-deny reads")
    }

    /// An error that names every package that may not be built with, and why.
    pub(super) fn check(&self, packages: &[Package]) -> Result<()> {
        let mut complaints = Vec::new();
        for package in packages {
            let found =
                [self.license(package), Self::source(package), self.ban(package), Self::wildcard(package)];
            for complaint in found.into_iter().flatten() {
                complaints.push(format!("{} {}: {complaint}", package.name, package.version));
            }
        }
        if !complaints.is_empty() {
            bail!("deny.toml forbids:\n{}", complaints.join("\n"));
        }
        say::doing(
            "supply",
            format_args!("{} packages: licences and sources are as deny.toml wants them", packages.len()),
        );
        Ok(())
    }

    fn license(&self, package: &Package) -> Option<String> {
        let Some(license) = &package.license else { return Some("it names no licence".to_owned()) };
        let Ok(expression) = Expression::parse_mode(license, ParseMode::LAX) else {
            return Some(format!("\"{license}\" is no licence"));
        };
        let exceptions = self.licenses.exceptions.iter().filter(|exception| exception.name == package.name);
        let allowed: Vec<&String> =
            self.licenses.allow.iter().chain(exceptions.flat_map(|exception| &exception.allow)).collect();
        let is_fine =
            expression.evaluate(|wanted| allowed.iter().any(|allowed| **allowed == wanted.to_string()));
        (!is_fine).then(|| format!("the licence {license} is not allowed"))
    }

    fn source(package: &Package) -> Option<String> {
        let source = package.source.as_ref().filter(|source| *source != REGISTRY)?;
        Some(format!("it comes from {source}"))
    }

    fn ban(&self, package: &Package) -> Option<String> {
        let banned = self.bans.deny.iter().find(|banned| banned.name == package.name)?;
        Some(banned.reason.clone())
    }

    /// Any version at all, in a manifest of ours. Those that lie beside each other have none.
    fn wildcard(package: &Package) -> Option<String> {
        let is_loose = |wanted: &&crate::packages::Dependency| wanted.req == "*" && wanted.path.is_none();
        let loose = package.dependencies.iter().filter(|_| package.source.is_none()).find(is_loose)?;
        Some(format!("it takes any version of {}", loose.name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::packages::Dependency;

    fn policy() -> Policy {
        Policy::read(&Project::find().expect("the checkout")).expect("deny.toml")
    }

    fn package(name: &str, license: &str) -> Package {
        Package {
            name: name.to_owned(),
            license: Some(license.to_owned()),
            source: Some(REGISTRY.to_owned()),
            ..Package::default()
        }
    }

    #[track_caller]
    fn refusal(package: Package) -> String {
        policy().check(&[package]).expect_err("it is forbidden").to_string()
    }

    #[test]
    fn one_licence_of_several_is_enough_and_of_two_at_once_both_count() {
        for fine in ["MIT", "MIT/Apache-2.0", "MIT OR GPL-3.0-only", "(MIT OR GPL-3.0-only) AND Zlib"] {
            policy().check(&[package("a", fine)]).expect(fine);
        }
        for forbidden in ["GPL-3.0-only", "MIT AND GPL-3.0-only", "MPL-2.0", "whatever"] {
            assert!(refusal(package("a", forbidden)).contains(forbidden));
        }
        assert!(refusal(Package { license: None, ..package("a", "") }).contains("no licence"));
    }

    #[test]
    fn an_exception_is_for_one_crate() {
        policy().check(&[package("webdriver", "MPL-2.0")]).expect("the exception");
    }

    #[test]
    fn other_sources_crates_that_are_not_wanted_and_any_version_are_refused() {
        let elsewhere =
            Package { source: Some("git+https://example.com/a".to_owned()), ..package("a", "MIT") };
        assert!(refusal(elsewhere).contains("it comes from git+https://example.com/a"));
        assert!(refusal(package("openssl-sys", "MIT")).contains("TLS"));

        let loose = Dependency { name: "yew".to_owned(), req: "*".to_owned(), path: None };
        let ours =
            |dependency| Package { source: None, dependencies: vec![dependency], ..package("ours", "MIT") };
        assert!(refusal(ours(loose.clone())).contains("any version of yew"));
        policy().check(&[ours(Dependency { path: Some("core".into()), ..loose })]).expect("it lies beside");
    }
}
