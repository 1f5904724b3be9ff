//! A real WordPress of each version with the plugin in it, as the release packs it: what the tests run in.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::project::Project;
use crate::release::unpacked_plugin;
use crate::setup::{WORDPRESS_VERSIONS, is_for_others, wordpress};
use crate::{process, say};

/// What the plugin's tests are.
pub(crate) const TESTS: &str = "wordpress/tests";
/// The version that has a theme of the older kind, in which templates are PHP. The others have blocks for templates, as most new
/// sites do.
const CLASSIC: &str = "6.2";
/// The addresses of a site's pages, in the folder that holds the sites.
const PAGES: &str = "pages.json";

/// Sites in a folder of this name: one by each version, made anew. Or why there is none, where nobody but us depends on that.
pub(crate) fn sites(project: &Project, name: &str) -> Result<Result<PathBuf, String>> {
    let builds = match wordpress() {
        Ok(builds) => builds,
        Err(why) if is_for_others() => return Err(why),
        Err(why) => return Ok(Err(format!("{why:#}"))),
    };
    let folder = project.target().join("wordpress").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    unpacked_plugin(project, &folder)?;
    for version in WORDPRESS_VERSIONS {
        say::doing("wordpress", format_args!("setting up {version} with the plugin"));
        set_up(project, &builds, &folder, version).with_context(|| format!("WordPress {version}"))?;
    }
    Ok(Ok(folder))
}

fn set_up(project: &Project, builds: &Path, folder: &Path, version: &str) -> Result<()> {
    let site = folder.join(version);
    let mut setup = Command::new("php");
    setup.arg(project.path(TESTS).join("setup.php")).arg("--builds").arg(builds);
    setup.args(["--version", version]).arg("--to").arg(&site).arg("--plugin").arg(folder.join("hontou"));
    if version == CLASSIC {
        setup.arg("--theme").arg(project.path(TESTS).join("classic"));
    }
    let mut said = String::new();
    let done = process::run_captured(&mut setup, |line| said.push_str(line));
    done.with_context(|| said.clone())?;
    let pages = said.find('{').map(|at| &said[at..]).context("no page was made")?;
    fs::write(folder.join(format!("{version}-{PAGES}")), pages)?;
    Ok(())
}
