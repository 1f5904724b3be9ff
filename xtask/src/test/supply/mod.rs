//! What the project is built from: whether every crate in the lock files has a licence and a source that `deny.toml` allows,
//! and whether somebody has published a security advisory about one.
//!
//! Done here and not by cargo-deny, which is some 180 crates to compile before the first one is checked; `spdx` and `rustsec`,
//! which do the same here, bring a dozen. Whoever has cargo-deny can run it: it reads the same `deny.toml`.

mod advisories;
mod policy;

use anyhow::Result;

use crate::packages;
use crate::setup::Toolbox;
use policy::Policy;

/// The workspaces, each with a lock file of its own.
const WORKSPACES: [&str; 3] = ["Cargo.toml", "fuzz/Cargo.toml", "examples/yew-app/Cargo.toml"];

/// Checks all, and returns what could not be checked, and why.
pub(crate) fn run(tools: &Toolbox) -> Result<Vec<String>> {
    let policy = Policy::read(tools.project())?;
    let checked =
        WORKSPACES.iter().try_for_each(|manifest| policy.check(&packages::all(tools, manifest, None)?));
    let (advisories, unchecked) = advisories::check(tools, &WORKSPACES)?;
    checked.and(advisories).map(|()| unchecked)
}
