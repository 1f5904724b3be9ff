//! `cargo xtask release`: the archives people download, their checksums, whose code they hold, and what has changed.
//!
//! What is packed is what `dist` has left; the same files give the same archives, to the byte, wherever they are made.

mod addresses;
mod archive;
mod bump;
mod changelog;
mod compressed;
mod npm;
mod servers;
mod sheets;
mod source;
mod start;
pub(crate) mod sums;
mod upload;
mod wordpress;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use clap::Args;
use hontou_core::deck::Date;
use semver::Version;

use crate::contents::{Contents, contents};
use crate::project::Project;
use crate::setup::Toolbox;
use crate::{dist, say};
pub(crate) use npm::packed as packed_for_npm;
pub(crate) use servers::is_hashed;
pub(crate) use wordpress::unpacked as unpacked_plugin;

/// Whose code is in them.
const LICENSES: &str = "THIRD-PARTY-LICENSES";
const NOTES: &str = "RELEASE-NOTES.md";

#[derive(Args)]
pub(crate) struct Options {
    /// Pack what the last `dist` left
    #[arg(long)]
    no_build: bool,
    /// Build nothing: raise the version to this one everywhere, and give it its day in the changelog
    #[arg(long, value_name = "VERSION", conflicts_with_all = ["no_build", "tag"])]
    bump: Option<Version>,
    /// The tag this is the release of: it must be `v` and the version, and the changelog must have that version's day
    #[arg(long, value_name = "TAG")]
    tag: Option<String>,
}

/// An archive, by what its name is with the version, what is in it, and how it is packed.
struct Package {
    name: fn(&str) -> String,
    /// Nothing where the checkout has no source for it.
    files: fn(&Release) -> Result<Option<Contents>>,
    pack: fn(&Contents, Date) -> Result<Vec<u8>>,
}

const PACKAGES: [Package; 3] = [upload::PACKAGE, npm::PACKAGE, wordpress::PACKAGE];

/// What all packages are made of.
struct Release {
    project: Project,
    version: String,
    /// The day the changelog gives it.
    date: Option<Date>,
    /// What a site uploads.
    dist: Contents,
    /// What checks decks where they are written.
    checker: Contents,
    /// Where decks are made: among what a site uploads, and in no other package.
    studio: Contents,
}

pub(crate) fn run(tools: &mut Toolbox, options: &Options) -> Result<()> {
    if let Some(version) = &options.bump {
        return bump::run(tools, version);
    }
    let notes = changelog::notes(tools.project())?;
    if let Some(tag) = &options.tag {
        changelog::ensure_tagged(tag, &notes)?;
    }
    if !options.no_build {
        dist::run(tools, &dist::Options::default())?;
    }
    let project = tools.project();
    make(project, &Built::of(project), &project.release_files())
}

/// What `dist` has left.
pub(crate) struct Built {
    /// What a site uploads.
    pub(crate) dist: PathBuf,
    /// What checks decks where they are written.
    pub(crate) checker: PathBuf,
}

impl Built {
    pub(crate) fn of(project: &Project) -> Self {
        Self { dist: project.published(), checker: project.checker() }
    }
}

/// What the studio hands over beside what is published: the page with the line to paste, its picture, the servers' settings.
pub(crate) fn kit(project: &Project, dist: &Contents) -> Result<Contents> {
    let notes = changelog::notes(project)?;
    let release = Release {
        project: project.clone(),
        version: notes.version,
        date: None,
        dist: dist.clone(),
        checker: Contents::new(),
        studio: Contents::new(),
    };
    let mut uploaded = dist.clone();
    start::add(&release, &mut uploaded)?;
    addresses::add_picture(&release, &mut uploaded)?;
    servers::add_inside(&release, &mut uploaded)?;
    uploaded.retain(|name, _| !dist.contains_key(name));
    Ok(uploaded)
}

/// Packs what was built into the folder `to`, which is made anew.
pub(crate) fn make(project: &Project, built: &Built, to: &Path) -> Result<()> {
    for folder in [&built.dist, &built.checker] {
        ensure!(folder.is_dir(), "nothing is published yet: run `cargo xtask dist` first");
    }
    let notes = changelog::notes(project)?;
    if notes.date.is_none() {
        say::doing(
            "release",
            format_args!("{} is not released: its changes are under \"Unreleased\"", notes.version),
        );
    }
    let release = Release::of(project, built)?;
    release.ensure_current()?;
    let mut files = release.archives()?;
    let licenses = release.dist.get(LICENSES).with_context(|| format!("the folder has no {LICENSES}"))?;
    files.insert(LICENSES.to_owned(), licenses.clone());
    files.insert(NOTES.to_owned(), notes.text.into_bytes());
    files.insert(sums::FILE.to_owned(), sums::of(&files).into_bytes());
    if to.exists() {
        fs::remove_dir_all(to)?;
    }
    crate::contents::write(&files, to)?;
    say::doing(
        "release",
        format_args!("{} holds {}", to.display(), files.into_keys().collect::<Vec<_>>().join(", ")),
    );
    Ok(())
}

impl Release {
    /// What was built, in the version that the changelog speaks of.
    fn of(project: &Project, built: &Built) -> Result<Self> {
        let notes = changelog::notes(project)?;
        let (studio, dist) =
            contents(&built.dist)?.into_iter().partition(|(name, _)| dist::studio::is_of_studio(name));
        Ok(Self {
            project: project.clone(),
            version: notes.version,
            date: notes.date,
            dist,
            checker: contents(&built.checker)?,
            studio,
        })
    }

    /// A release for tests, which has nothing but what a site uploads.
    #[cfg(test)]
    fn of_dist(project: Project, dist: Contents) -> Self {
        let [checker, studio] = [Contents::new(), Contents::new()];
        Self { project, version: "1.2.3".into(), date: None, dist, checker, studio }
    }

    /// Whether the folder was built since the version was raised: its loader says which it is.
    fn ensure_current(&self) -> Result<()> {
        let loader = self.dist.get("embed.js").context("the folder has no embed.js")?;
        let said = format!("\"{}\"", self.version);
        ensure!(
            String::from_utf8_lossy(loader).contains(&said),
            "the folder is not of version {}: run `cargo xtask dist` again",
            self.version
        );
        Ok(())
    }

    /// Each package that there is a source for, by its file's name.
    fn archives(&self) -> Result<Contents> {
        let mut archives = Contents::new();
        for package in PACKAGES {
            let name = (package.name)(&self.version);
            let Some(files) = (package.files)(self).with_context(|| name.clone())? else { continue };
            let packed = (package.pack)(&files, self.date.unwrap_or(archive::NO_DAY));
            archives.insert(name.clone(), packed.with_context(|| name)?);
        }
        Ok(archives)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is published, in a folder of its own: this checkout's deck, and so much more as a release needs.
    fn published() -> (tempfile::TempDir, Built) {
        let project = Project::find().expect("the checkout");
        let deck = fs::read(project.path("decks/exosome.ja.json")).expect("a deck");
        let loader = format!("\"{}\"\"%moved%\"import(a){}", env!("CARGO_PKG_VERSION"), "loader".repeat(20))
            .into_bytes();
        let mut files = Contents::from([
            (dist::immutable(&loader).0, loader.clone()),
            ("embed.js".to_owned(), loader),
            ("decks/exosome.ja.json".to_owned(), deck),
            (LICENSES.to_owned(), b"Free.".to_vec()),
        ]);
        files.insert("runtime.1v5k8nle6r9b.js".to_owned(), b"r".repeat(99));
        files.insert("hontou_bg.1v5k8nle6r9b.wasm".to_owned(), b"w".repeat(99));
        let folder = tempfile::tempdir().expect("a folder");
        let built = Built { dist: folder.path().join("hontou"), checker: folder.path().join("checker") };
        crate::contents::write(&files, &built.dist).expect("written");
        let checker = Contents::from([("hontou-checker.js".to_owned(), b"c".to_vec())]);
        crate::contents::write(&checker, &built.checker).expect("written");
        (folder, built)
    }

    #[test]
    fn two_folders_with_the_same_files_give_the_same_release_to_the_byte() {
        let project = Project::find().expect("the checkout");
        let to = tempfile::tempdir().expect("a folder");
        let made = ["one", "two"].map(|name| {
            let folder = to.path().join(name);
            let (_kept, built) = published();
            make(&project, &built, &folder).expect("made");
            sums::verify(&folder).expect("as it is said");
            contents(&folder).expect("read")
        });
        assert!(made[0] == made[1]);
        for name in [LICENSES, NOTES, sums::FILE, &format!("hontou-{}.zip", env!("CARGO_PKG_VERSION"))] {
            assert!(made[0].contains_key(name), "{name}");
        }
    }

    #[test]
    fn a_folder_of_another_version_is_not_packed() {
        let project = Project::find().expect("the checkout");
        let ((_folder, built), to) = (published(), tempfile::tempdir().expect("a folder"));
        fs::write(built.dist.join("embed.js"), "\"0.0.1\"").expect("written");
        let refusal = make(&project, &built, to.path()).expect_err("an old one").to_string();
        assert!(refusal.contains("cargo xtask dist"), "{refusal}");
    }

    #[test]
    fn what_an_earlier_release_has_left_is_taken_away_and_nothing_is_packed_of_nothing() {
        let project = Project::find().expect("the checkout");
        let to = tempfile::tempdir().expect("a folder");
        fs::write(to.path().join("hontou-0.0.1.zip"), "old").expect("written");
        let (_folder, built) = published();
        make(&project, &built, to.path()).expect("made");
        assert!(!to.path().join("hontou-0.0.1.zip").exists());
        let nowhere = to.path().join("nowhere");
        for built in [
            Built { dist: nowhere.clone(), checker: built.checker.clone() },
            Built { dist: built.dist, checker: nowhere },
        ] {
            make(&project, &built, to.path()).expect_err("nothing is published");
        }
    }
}
