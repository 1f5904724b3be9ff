//! A package that is a folder of the checkout with what a site uploads put into it.

use anyhow::{Context, Result, ensure};

use super::Release;
use crate::contents::{Contents, contents, within};

/// What stands in text files for the version.
pub(super) const VERSION: &str = "{{version}}";

/// Such a package.
pub(super) struct Source {
    /// The folder of the checkout.
    pub(super) folder: &'static str,
    /// What the folder is called in the archive.
    pub(super) named: &'static str,
    /// Where in it the files lie that a site uploads.
    pub(super) dist: &'static str,
    /// What of the folder is for those who work on it, by how its path begins.
    pub(super) without: &'static [&'static str],
}

impl Source {
    /// All files of the package; none if the checkout has no such folder.
    pub(super) fn files(&self, release: &Release) -> Result<Option<Contents>> {
        let folder = release.project.path(self.folder);
        if !folder.is_dir() {
            return Ok(None);
        }
        let mut files = Contents::new();
        for (name, bytes) in contents(&folder)? {
            if self.without.iter().any(|begins| name.starts_with(begins)) {
                continue;
            }
            files.insert(name, filled(bytes, VERSION, &release.version));
        }
        for (name, bytes) in within(self.dist, release.dist.clone()) {
            let there = files.insert(name.clone(), bytes);
            ensure!(there.is_none(), "{}/{name} would be overwritten by what a site uploads", self.folder);
        }
        for name in ["LICENSE-APACHE", "LICENSE-MIT"] {
            let license = std::fs::read(release.project.path(name)).with_context(|| name)?;
            files.entry(name.to_owned()).or_insert(license);
        }
        Ok(Some(within(self.named, files).collect()))
    }
}

/// A file with something filled in, if it is text.
pub(super) fn filled(bytes: Vec<u8>, place: &str, with: &str) -> Vec<u8> {
    match String::from_utf8(bytes) {
        Ok(text) => text.replace(place, with).into_bytes(),
        Err(error) => error.into_bytes(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::Project;

    const SOURCE: Source = Source { folder: "plugin", named: "hontou", dist: "assets", without: &["tests/"] };

    fn release(own: &[(&str, &[u8])]) -> (tempfile::TempDir, Release) {
        let root = tempfile::tempdir().expect("a folder");
        let mut checkout =
            Contents::from([("LICENSE-APACHE".into(), Vec::new()), ("LICENSE-MIT".into(), Vec::new())]);
        checkout.extend(own.iter().map(|(name, bytes)| ((*name).to_owned(), bytes.to_vec())));
        crate::contents::write(&checkout, root.path()).expect("written");
        let project = Project::copied_to(root.path().to_owned(), root.path().join("target"));
        let dist = Contents::from([("embed.js".into(), b"{{version}}".to_vec())]);
        (root, Release::of_dist(project, dist))
    }

    #[test]
    fn the_folder_says_the_version_and_holds_what_a_site_uploads_as_it_is() {
        let (_root, release) = release(&[
            ("plugin/hontou.php", b"Version: {{version}}"),
            ("plugin/icon.png", b"\xff{{version}}"),
            ("plugin/tests/all.php", b""),
        ]);
        let files = SOURCE.files(&release).expect("made").expect("a package");
        assert_eq!(files["hontou/hontou.php"], b"Version: 1.2.3");
        assert_eq!(files["hontou/icon.png"], b"\xff{{version}}");
        assert_eq!(files["hontou/assets/embed.js"], b"{{version}}");
        assert!(files.contains_key("hontou/LICENSE-MIT"));
        assert!(!files.contains_key("hontou/tests/all.php"), "the tests are not for those who install it");
    }

    #[test]
    fn without_the_folder_there_is_no_package_and_nothing_is_overwritten() {
        let (_root, without) = release(&[]);
        assert!(SOURCE.files(&without).expect("nothing wrong").is_none());
        let (_root, twice) = release(&[("plugin/assets/embed.js", b"")]);
        assert!(SOURCE.files(&twice).expect_err("twice").to_string().contains("overwritten"));
    }
}
