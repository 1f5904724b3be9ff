//! What the project is built from: whether every crate in the lock files has a licence and a source that `deny.toml` allows,
//! whether every package of npm's has a checksum and no address, and whether somebody has published a security advisory about one.
//!
//! Done here and not by cargo-deny, which is some 180 crates to compile before the first one is checked; `spdx` and `rustsec`,
//! which do the same here, bring a dozen. Whoever has cargo-deny can run it: it reads the same `deny.toml`.

mod advisories;
mod npm;
mod policy;

use anyhow::Result;

use crate::packages;
use crate::setup::Toolbox;
use policy::Policy;

/// The workspaces, each with a lock file of its own.
const WORKSPACES: [&str; 3] = ["Cargo.toml", "fuzz/Cargo.toml", "examples/yew-app/Cargo.toml"];

/// The folders with a lock file of npm's: the tools, what reads exported GIFT, what judges our package, and the apps that are built with it.
const OF_NPM: [&str; 6] =
    ["xtask/npm", "tests/gift", "tests/package", "tests/apps/astro", "tests/apps/next", "tests/apps/vite"];

/// Checks all, and returns what could not be checked, and why.
pub(crate) fn run(tools: &Toolbox) -> Result<Vec<String>> {
    let policy = Policy::read(tools.project())?;
    let checked =
        WORKSPACES.iter().try_for_each(|manifest| policy.check(&packages::all(tools, manifest, None)?));
    let checked = checked.and(OF_NPM.iter().try_for_each(|folder| npm::check(tools.project(), folder)));
    let (advisories, unchecked) = advisories::check(tools, &WORKSPACES, &OF_NPM)?;
    checked.and(advisories).map(|()| unchecked)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::Project;

    #[test]
    fn every_lock_file_of_npm_is_looked_at() {
        let project = Project::find().expect("the checkout");
        for parent in ["xtask", "tests", "tests/apps", "embed", "wordpress", "npm", "."] {
            for folder in std::fs::read_dir(project.path(parent)).expect(parent).flatten() {
                if folder.path().join(npm::LOCK).is_file() {
                    let name = format!("{parent}/{}", folder.file_name().to_string_lossy());
                    assert!(OF_NPM.contains(&name.as_str()), "{name}");
                }
            }
        }
        for folder in OF_NPM {
            npm::check(&project, folder).expect(folder);
        }
    }
}
