//! The studio in a folder of its own among the files that a site uploads: authors make decks there, and no reader downloads it.
//!
//! Its files keep their plain names, as its page and its service worker know them by these: servers are told to ask each time.
//! `files.json` lists what the studio puts into the archive that it hands over, with sizes and sums.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::{minify, notices};
use crate::assets::BROWSERS;
use crate::contents::{Contents, contents};
use crate::editor;
use crate::setup::Toolbox;
use crate::{process, release};

/// Where it is among the files.
pub(crate) const FOLDER: &str = "studio";
/// Everything that its page loads, and then what comes with the first deck to be drawn.
pub(crate) const LOADED: [&str; 7] = [
    "index.html",
    "start.js",
    "hontou-studio_bg.wasm",
    "studio.css",
    "worker.js",
    "hontou-checker_bg.wasm",
    "hontou-printer_bg.wasm",
];
/// What comes when the JSON is looked at.
pub(crate) const EDITOR: &str = editor::SCRIPT;
/// The scripts, each with what it imports.
const SCRIPTS: [&str; 2] = ["start.js", "worker.js"];
/// What those import.
const GLUE: [&str; 3] = ["hontou-studio.js", "hontou-checker.js", "hontou-printer.js"];
const MANIFEST: &str = "files.json";
/// The service worker, and the place of what tells one release from another.
const OFFLINE: &str = "offline.js";
const RELEASE: &str = "%release%";
/// What is handed over beside the published files. Servers keep some names to themselves, so none has them here.
const KIT: &str = "kit";
/// The page as it is in the checkout, and as it is published: its line for Trunk is another's.
const PAGE: &str = "index.html";
const HERE: [&str; 2] = ["name=\"hontou-files\" content=\"./\"", "src=\"embed.js\""];
const ABOVE: [&str; 2] = ["name=\"hontou-files\" content=\"../\"", "src=\"../embed.js\""];
const OWN: &str =
    "  <link rel=\"stylesheet\" href=\"studio.css\">\n  <script type=\"module\" src=\"start.js\"></script>\n";

/// A file of the archive that the studio hands over.
#[derive(Serialize)]
struct File {
    /// What it is called there.
    name: String,
    /// Where it is, from the studio's page.
    from: String,
    size: usize,
    sha256: String,
}

/// Fills its folder in that of the other files, and returns what was written.
pub(super) fn assemble(tools: &Toolbox, folder: &Path) -> Result<Vec<PathBuf>> {
    let published = contents(folder)?.into_iter().filter(|(name, _)| !is_of_studio(name)).collect();
    let studio = folder.join(FOLDER);
    fs::create_dir_all(&studio)?;
    let built = tools.project().built();
    let copy = |from: &Path, name: &str| {
        fs::copy(from.join(name), studio.join(name)).with_context(|| format!("there is no {name}")).map(drop)
    };
    for name in LOADED.into_iter().filter(|name| has_ending(name, "wasm")) {
        copy(&built, name)?;
    }
    copy(&built, "studio.css")?;
    copy(&built, EDITOR)?;
    minify::styles(tools, &studio, &["studio.css".into()])?;
    scripts(tools, &studio)?;
    let page = fs::read_to_string(tools.project().path(PAGE)).context(PAGE)?;
    fs::write(studio.join(PAGE), page_of(&page)?)?;
    let notices = notices::write(tools, &studio, notices::STUDIO)?;
    let mut files: Vec<PathBuf> = LOADED.map(PathBuf::from).into();
    files.extend([notices, EDITOR.into()]);
    files.extend(hand_over(tools, &studio, &published)?);
    offline(tools, &studio)?;
    files.push(OFFLINE.into());
    Ok(files.iter().map(|file| Path::new(FOLDER).join(file)).collect())
}

/// Whether it is the studio's.
pub(crate) fn is_of_studio(name: &str) -> bool {
    name.starts_with("studio/")
}

/// Each script in one piece with the glue that it imports.
fn scripts(tools: &Toolbox, studio: &Path) -> Result<()> {
    let work = tempfile::tempdir()?;
    for name in GLUE {
        fs::copy(tools.project().built().join(name), work.path().join(name))
            .with_context(|| format!("the build has no {name}"))?;
    }
    for name in SCRIPTS {
        let from = tools.project().path(FOLDER).join(name);
        fs::copy(&from, work.path().join(name)).with_context(|| format!("cannot copy {}", from.display()))?;
    }
    let mut esbuild = tools.command("esbuild");
    esbuild.current_dir(work.path()).args(SCRIPTS).args([
        "--bundle",
        "--format=esm",
        "--minify",
        BROWSERS,
        "--log-level=warning",
    ]);
    process::run(esbuild.arg(format!("--outdir={}", studio.display())))
}

/// The page of the checkout as it is published: without what Trunk reads, without comments, and one folder further down.
fn page_of(page: &str) -> Result<String> {
    let mut rest = page;
    let mut plain = String::new();
    while let Some((before, comment)) = rest.split_once("<!--") {
        plain.push_str(before);
        rest = comment.split_once("-->").context("a comment has no end")?.1;
    }
    plain.push_str(rest);
    let lines = plain.lines().filter(|line| !line.trim().is_empty() && !line.contains("data-trunk"));
    let mut page: String = lines.flat_map(|line| [line, "\n"]).collect();
    for (here, above) in HERE.into_iter().zip(ABOVE) {
        ensure!(page.matches(here).count() == 1, "{PAGE} has no {here}");
        page = page.replace(here, above);
    }
    ensure!(page.contains("</head>"), "{PAGE} has no head");
    Ok(page.replace("</head>", &format!("{OWN}</head>")))
}

/// The service worker, told of which release it is: what its files are, and those that it keeps beside them.
fn offline(tools: &Toolbox, studio: &Path) -> Result<()> {
    let mut sum = Sha256::new();
    for name in LOADED.into_iter().chain([EDITOR, MANIFEST]) {
        sum.update(fs::read(studio.join(name)).with_context(|| format!("there is no {name}"))?);
    }
    let from = tools.project().path(FOLDER).join(OFFLINE);
    let script = fs::read_to_string(&from).with_context(|| format!("cannot read {}", from.display()))?;
    ensure!(script.contains(RELEASE), "{OFFLINE} has no {RELEASE}");
    let script = script.replace(RELEASE, &format!("{:x}", sum.finalize())[..16]);
    fs::write(studio.join(OFFLINE), script).with_context(|| format!("cannot write {OFFLINE}"))
}

/// Writes what is handed over beside the published files, and the list of both.
fn hand_over(tools: &Toolbox, studio: &Path, published: &Contents) -> Result<Vec<PathBuf>> {
    let mut list: Vec<File> =
        published.iter().map(|(name, bytes)| entry(name, format!("../{name}"), bytes)).collect();
    fs::create_dir_all(studio.join(KIT))?;
    let mut written = Vec::new();
    for (name, bytes) in release::kit(tools.project(), published)? {
        let plain = if has_ending(&name, "htaccess") || has_ending(&name, "config") {
            format!("{KIT}/{}.txt", name.trim_start_matches('.'))
        } else {
            format!("{KIT}/{name}")
        };
        list.push(entry(&name, plain.clone(), &bytes));
        fs::write(studio.join(&plain), bytes).with_context(|| format!("cannot write {plain}"))?;
        written.push(plain.into());
    }
    fs::write(studio.join(MANIFEST), serde_json::to_string(&list)?)?;
    written.push(MANIFEST.into());
    Ok(written)
}

fn entry(name: &str, from: String, bytes: &[u8]) -> File {
    File { name: name.to_owned(), from, size: bytes.len(), sha256: format!("{:x}", Sha256::digest(bytes)) }
}

fn has_ending(name: &str, ending: &str) -> bool {
    name.rsplit('.').next() == Some(ending)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::Project;

    #[test]
    fn the_page_is_published_without_what_trunk_reads_and_finds_the_files_above() {
        let project = Project::find().expect("the checkout");
        let page = page_of(&fs::read_to_string(project.path(PAGE)).expect("the page")).expect("made");
        for wanted in ABOVE.into_iter().chain(["href=\"studio.css\"", "src=\"start.js\"", "id=\"studio\""]) {
            assert_eq!(page.matches(wanted).count(), 1, "{wanted} in {page}");
        }
        assert!(!page.contains("trunk") && !page.contains("<!--"), "{page}");
        let refused = page_of("<head></head>").expect_err("it finds no file").to_string();
        assert!(refused.contains("hontou-files"), "{refused}");
    }

    #[test]
    fn the_service_worker_keeps_all_that_the_page_loads() {
        let project = Project::find().expect("the checkout");
        let script = fs::read_to_string(project.path(FOLDER).join(OFFLINE)).expect("it is there");
        for name in LOADED {
            assert!(script.contains(&format!("\"{name}\"")), "{OFFLINE} does not keep {name}");
        }
        assert!(script.contains(RELEASE));
    }

    #[test]
    fn the_editor_is_kept_once_it_was_wanted_and_called_by_one_name() {
        let project = Project::find().expect("the checkout");
        for (file, named) in [
            ("studio/offline.js", format!("LATER = [\"{EDITOR}\"]")),
            ("studio/src/source/editor.rs", format!("\"./{EDITOR}\"")),
            ("studio/src/source/editor.rs", format!("GLOBAL: &str = \"{}\"", editor::GLOBAL)),
            ("studio/src/source/editor.rs", format!("js_namespace = {}", editor::GLOBAL)),
            (PAGE, format!("target/assets/{EDITOR}\"")),
        ] {
            let text = fs::read_to_string(project.path(file)).expect("it is there");
            assert!(text.contains(&named), "{file} has no {named}");
        }
    }

    #[test]
    fn a_file_is_listed_with_where_it_is_and_its_sum() {
        let file = entry("embed.js", "../embed.js".into(), b"abc");
        assert_eq!(
            serde_json::to_string(&file).expect("JSON"),
            "{\"name\":\"embed.js\",\"from\":\"../embed.js\",\"size\":3,\"sha256\":\
             \"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\"}"
        );
    }
}
