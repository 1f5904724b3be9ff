//! The plugin for WordPress: the folder `wordpress/` of the checkout with the widget's files in `assets/`, and in `checker/` what
//! checks decks of one's own.

use std::path::Path;

use anyhow::{Context, Result};

use super::source::Source;
use super::upload::disclosure;
use super::{Built, Package, Release, archive, sheets};
use crate::contents::{Contents, within, write};
use crate::project::Project;

const SOURCE: Source = Source {
    folder: "wordpress",
    named: "hontou",
    dist: "assets",
    // WordPress has its own file for those who install it, readme.txt.
    without: &["tests/", "README.md"],
};

pub(super) const PACKAGE: Package =
    Package { name: |version| format!("hontou-wordpress-{version}.zip"), files, pack: archive::zip };

/// Where in the plugin the checker is.
const CHECKER: &str = "hontou/checker";
/// Where what a site uploads is.
const ASSETS: &str = "hontou/assets";

fn files(release: &Release) -> Result<Option<Contents>> {
    let Some(mut files) = SOURCE.files(release)? else { return Ok(None) };
    files.extend(within(CHECKER, release.checker.clone()));
    let mut drawn = Contents::new();
    sheets::add(release, &mut drawn)?;
    files.extend(within(ASSETS, drawn));
    files.extend(within("hontou", [disclosure(release)?].into()));
    Ok(Some(files))
}

/// Writes the folder `hontou` into another, as it comes out of the archive.
pub(crate) fn unpacked(project: &Project, into: &Path) -> Result<()> {
    let release = Release::of(project, &Built::of(project))?;
    write(&files(&release)?.context("there is no folder wordpress/")?, into)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all_files() -> Contents {
        let project = Project::find().expect("the checkout");
        let deck = std::fs::read(project.path("decks/exosome.en.json")).expect("a deck");
        let dist = [("embed.js", b"loader".to_vec()), ("decks/exosome.en.json", deck)];
        let dist = dist.map(|(name, bytes)| (name.to_owned(), bytes)).into();
        let checker = ["hontou-checker.js", "THIRD-PARTY-LICENSES"];
        let checker = checker.map(|name| (name.to_owned(), b"built".to_vec())).into();
        let release = Release { checker, ..Release::of_dist(project, dist) };
        files(&release).expect("made").expect("there is a plugin")
    }

    fn text(files: &Contents, name: &str) -> String {
        String::from_utf8(files[name].clone()).expect("text")
    }

    #[test]
    fn the_plugin_says_its_version_wherever_wordpress_reads_it() {
        let files = all_files();
        for (name, line) in [
            ("hontou/hontou.php", " * Version:           1.2.3\n"),
            ("hontou/hontou.php", "const VERSION     = '1.2.3';\n"),
            ("hontou/readme.txt", "\nStable tag: 1.2.3\n"),
            ("hontou/block/block.json", "\"version\": \"1.2.3\""),
        ] {
            assert!(text(&files, name).contains(line), "{name} lacks {line}");
        }
        let unfilled = files.values().filter(|bytes| String::from_utf8_lossy(bytes).contains("{{version}}"));
        // hontou.php says in a comment what is filled in, and by then says the version there, too.
        assert_eq!(unfilled.count(), 0);
    }

    #[test]
    fn the_archive_has_the_licence_of_each_part_and_nothing_that_wordpress_refuses() {
        let files = all_files();
        assert!(text(&files, "hontou/LICENSE").contains("GNU GENERAL PUBLIC LICENSE"));
        assert!(text(&files, "hontou/readme.txt").contains("\nLicense: GPL-2.0-or-later\n"));
        for name in [
            "hontou/LICENSE-MIT",
            "hontou/assets/embed.js",
            "hontou/checker/hontou-checker.js",
            "hontou/checker/THIRD-PARTY-LICENSES",
            "hontou/uninstall.php",
            "hontou/disclosure.ja.txt",
            "hontou/assets/decks/exosome.en.review.html",
        ] {
            assert!(files.contains_key(name), "{name}");
        }
        for name in files.keys() {
            let ending = Path::new(name).extension().unwrap_or_default();
            let is_for_us = name.contains("/tests/") || ending == "md";
            let is_hidden = name.split('/').any(|part| part.starts_with('.'));
            assert!(!is_for_us && !is_hidden && ending != "zip", "{name}");
        }
    }
}
