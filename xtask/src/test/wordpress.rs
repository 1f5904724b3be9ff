//! The plugin for WordPress: that PHP can read it, that it keeps WordPress's rules where those are installed, and its PHPUnit tests
//! in each version. What readers and authors meet in a browser is among the end-to-end tests.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail, ensure};

use super::tally::Tally;
use crate::project::{Project, files, folders};
use crate::setup::{Toolbox, WORDPRESS_VERSIONS};
use crate::wordpress::{TESTS, sites};
use crate::{process, say};

/// What goes wrong in PHP, in a site's folder.
const LOG: &str = "wp-content/debug.log";

/// Runs them all. Returns what was not tried, and why.
pub(crate) fn run(tools: &Toolbox, tally: &mut Tally) -> Result<Vec<String>> {
    let project = tools.project();
    let sites = match sites(project, "php")? {
        Ok(sites) => sites,
        Err(why) => return Ok(vec![why]),
    };
    reads(&project.path("wordpress"))?;
    let mut failed = Vec::new();
    for version in WORDPRESS_VERSIONS {
        say::doing("phpunit", format_args!("in WordPress {version}"));
        if let Err(error) = test_in(project, &sites.join(version), tally) {
            say::error(&error);
            failed.push(version);
        }
    }
    if !failed.is_empty() {
        bail!("the plugin's tests failed in WordPress {}", failed.join(", "));
    }
    Ok(rules(project)?.into_iter().collect())
}

/// Whether PHP can read every file.
fn reads(folder: &Path) -> Result<()> {
    let scripts = scripts(folder)?;
    ensure!(scripts.len() > 20, "there are only {} files of PHP", scripts.len());
    for script in &scripts {
        // It writes what is wrong to standard output.
        let mut said = String::new();
        let read =
            process::run_captured(Command::new("php").arg("-l").arg(script), |line| said.push_str(line));
        if let Err(error) = read {
            bail!("{error:#}\n{said}");
        }
    }
    say::doing("php", format_args!("-l: all {} files can be read", scripts.len()));
    Ok(())
}

fn scripts(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = files(folder)?;
    found.retain(|file| file.extension().is_some_and(|ending| ending == "php"));
    for inside in folders(folder)? {
        found.extend(scripts(&inside)?);
    }
    Ok(found)
}

fn test_in(project: &Project, site: &Path, tally: &mut Tally) -> Result<()> {
    let before = *tally;
    let mut phpunit = Command::new("phpunit");
    phpunit.args(["--colors=never", "-c"]).arg(project.path(TESTS)).env("HONTOU_WP", site);
    process::run_streaming(&mut phpunit, |line| tally.count_phpunit(line))?;
    ensure!(*tally != before, "there was no test to run");
    let log = fs::read_to_string(site.join(LOG)).unwrap_or_default();
    ensure!(log.is_empty(), "WordPress was not content with the plugin:\n{log}");
    Ok(())
}

/// `phpcs` by the rules of WordPress. Debian has the program without them; why they were not kept, if they are not there.
fn rules(project: &Project) -> Result<Option<String>> {
    let known = process::read(Command::new("phpcs").arg("-i")).unwrap_or_default();
    if !known.contains("WordPress") {
        return Ok(Some("phpcs with the rules of WordPress (WPCS 3) is not installed".to_owned()));
    }
    let standard = project.path(TESTS).join("phpcs.xml");
    process::run(Command::new("phpcs").arg("-s").arg(format!("--standard={}", standard.display())))?;
    Ok(None)
}
