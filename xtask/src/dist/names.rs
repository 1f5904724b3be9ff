//! Names by content: a file that is wanted is the one of the release, whatever a cache, a proxy or an upload by half has kept.
//!
//! Of each file there is one with its hash in its name. The loader knows those that are wanted first, the runtime the others.
//! Decks and their figures have plain names as well, as authors and static pages know them by these.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hontou::view::{Sums, published_name, sums_in};
use sha2::{Digest, Sha256};

use super::{READER, has_extension};

const LOADER: &str = "embed.js";
const RUNTIME: &str = "runtime.js";
/// What the loader itself asks for; its first screens, too.
const FIRST: [&str; 4] = [RUNTIME, "hontou_bg.wasm", "accent.js", "edition.js"];
/// Scripts of pages, which name them, and what those import.
const OF_PAGES: [&str; 4] = ["frame.js", "doctor-texts.js", "doctor-page.js", "styles/page.css"];
/// So many signs of base64 are 132 bits.
const SHORT: usize = 22;
/// What stands in the loader and the runtime until the hashes are known.
const PLACE: &str = "\"%sums%\"";

/// Names the files of the folder, and writes into them what the others are called. `files` are then those that are there.
pub(crate) fn write(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    let mut names = Names { folder, files, sums: Sums::new() };
    for file in names.all(|file| is_data(file) || is_part(file)) {
        names.name(&file)?;
    }
    names.pages()?;
    let of_quizzes = |file: &str| !FIRST.contains(&file) && !OF_PAGES.contains(&file);
    let runtime = names.all(|file| of_quizzes(file) && !file.starts_with("first/"));
    names.tell(RUNTIME, &runtime)?;
    names.name(RUNTIME)?;
    let first = names.all(|file| FIRST.contains(&file) || file.starts_with("first/"));
    names.tell(LOADER, &first)?;
    names.take_plain_away()?;
    // The loader is told of no name of its own, so it comes last: the name that moves has a copy that never changes.
    let (name, _) = immutable(&fs::read(folder.join(LOADER))?);
    fs::copy(folder.join(LOADER), folder.join(&name)).with_context(|| format!("cannot write {name}"))?;
    files.push(name.into());
    Ok(())
}

/// What a loader with these bytes is called for as long as it is there, and what a page that wants no other writes as `integrity`.
pub(crate) fn immutable(loader: &[u8]) -> (String, String) {
    let sum = STANDARD.encode(Sha256::digest(loader));
    (published_name(LOADER, &sum), format!("sha256-{sum}"))
}

/// Where a file of a release is, by its plain name.
pub(crate) fn find(folder: &Path, plain: &str) -> PathBuf {
    let sums = |script: &Path| sums_in(&fs::read_to_string(script).unwrap_or_default());
    let named = |sums: &Sums, plain: &str| sums.get(plain).map(|sum| folder.join(published_name(plain, sum)));
    let first = sums(&folder.join(LOADER));
    let others = named(&first, RUNTIME).map(|runtime| sums(&runtime)).unwrap_or_default();
    named(&first, plain).or_else(|| named(&others, plain)).unwrap_or_else(|| folder.join(plain))
}

fn is_page(file: &str) -> bool {
    has_extension(Path::new(file), &["html"])
}

/// What a quiz is made of.
fn is_data(file: &str) -> bool {
    // A quiz is drawn from the flat form of a deck; authors know the other by its plain name.
    let is_source = file.starts_with("decks/") && has_extension(Path::new(file), &["json"]);
    !(is_page(file) || is_source)
        && ["first/", "decks/", "texts/", "styles/widget.css"].iter().any(|start| file.starts_with(start))
}

fn is_part(file: &str) -> bool {
    ["figures.js", "uncover.js", "doctor.js"].contains(&file)
        || READER.contains(&file)
        || (FIRST.contains(&file) && file != RUNTIME)
}

/// What an author, a static page or a page's owner knows by its plain name; and what looks for the reason when the runtime,
/// which knows the names, does not come.
fn stays(file: &str) -> bool {
    file.starts_with("decks/") && !has_extension(Path::new(file), &["txt"])
        || is_page(file)
        || [LOADER, "doctor.js"].contains(&file)
}

struct Names<'f> {
    folder: &'f Path,
    files: &'f mut Vec<PathBuf>,
    sums: Sums,
}

impl Names<'_> {
    /// The plain names of the files that are wanted.
    fn all(&self, is_wanted: impl Fn(&str) -> bool) -> Vec<String> {
        let names = self.files.iter().map(|file| file.to_string_lossy().replace('\\', "/"));
        names.filter(|file| is_wanted(file)).collect()
    }

    /// Notes the hash of a file that changes no more.
    fn name(&mut self, file: &str) -> Result<()> {
        let bytes = fs::read(self.folder.join(file)).with_context(|| format!("cannot read {file}"))?;
        let mut sum = STANDARD.encode(Sha256::digest(bytes));
        // Browsers look at scripts themselves, and want all of it; to find another file with so much of it is as hopeless.
        if !has_extension(Path::new(file), &["js"]) {
            sum.truncate(SHORT);
        }
        self.sums.insert(file.to_owned(), sum);
        Ok(())
    }

    /// The scripts and the styles of pages, in the order in which they name each other.
    fn pages(&mut self) -> Result<()> {
        for file in OF_PAGES {
            if file == "doctor-page.js" {
                self.rename_in(file, &["doctor.js", "doctor-texts.js"])?;
            }
            self.name(file)?;
        }
        self.rename_in("frame.html", &["frame.js", "styles/page.css"])?;
        self.rename_in("doctor.html", &["doctor-page.js", "styles/page.css"])?;
        for page in self.all(|file| file.starts_with("decks/") && is_page(file)) {
            self.rename_in(&page, &["styles/page.css"])?;
        }
        Ok(())
    }

    /// Has a file name others as they are published.
    fn rename_in(&self, file: &str, others: &[&str]) -> Result<()> {
        for other in others {
            let published = format!("{}\"", self.published(other));
            self.change(file, |text| text.replace(&format!("{other}\""), &published))?;
        }
        Ok(())
    }

    fn published(&self, file: &str) -> String {
        published_name(file, self.sums.get(file).map_or("", String::as_str))
    }

    /// Writes the hashes of some files into a script.
    fn tell(&self, script: &str, files: &[String]) -> Result<()> {
        let told: Sums = self
            .sums
            .iter()
            .filter(|(file, _)| files.contains(file))
            .map(|(a, b)| (a.clone(), b.clone()))
            .collect();
        let told = serde_json::to_string(&told)?;
        self.change(script, |text| text.replace(PLACE, &told))
    }

    fn change(&self, file: &str, change: impl FnOnce(String) -> String) -> Result<()> {
        let path = self.folder.join(file);
        let before = fs::read_to_string(&path).with_context(|| format!("cannot read {file}"))?;
        let after = change(before.clone());
        ensure!(before != after, "{file} has no place for the names of other files");
        fs::write(path, after).with_context(|| format!("cannot write {file}"))
    }

    /// Puts each file under its published name; those that stay are there twice.
    fn take_plain_away(self) -> Result<()> {
        for file in self.sums.keys() {
            let (plain, published) = (self.folder.join(file), self.folder.join(self.published(file)));
            if stays(file) {
                fs::copy(&plain, &published)?;
            } else {
                fs::rename(&plain, &published)?;
                self.files.retain(|known| known != Path::new(file));
            }
            self.files.push(self.published(file).into());
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder with every file that is named.
    fn built(module: &[u8]) -> (tempfile::TempDir, Vec<PathBuf>) {
        let folder = tempfile::tempdir().expect("a folder");
        for inside in ["styles", "decks", "texts", "first"] {
            fs::create_dir(folder.path().join(inside)).expect("made");
        }
        let place = format!("a([{PLACE}])");
        let page = "<link href=\"../styles/page.css\"><script src=\"frame.js\"></script><script src=\"doctor-page.js\">";
        let texts = [
            (LOADER, place.as_str()),
            (RUNTIME, &place),
            ("accent.js", "a"),
            ("edition.js", "e"),
            ("doctor.js", "d"),
            ("doctor-texts.js", "t"),
            ("doctor-page.js", "import\"./doctor.js\";import\"./doctor-texts.js\""),
            ("figures.js", "f"),
            ("uncover.js", "u"),
            (READER[0], "g"),
            (READER[1], "m"),
            ("frame.js", "r"),
            ("styles/page.css", "p"),
            ("styles/widget.css", "w"),
            ("frame.html", page),
            ("doctor.html", page),
            ("decks/a.ja.json", "{}"),
            ("decks/a.ja.txt", "t"),
            ("decks/a.ja.html", page),
            ("texts/ja.json", "[]"),
            ("first/a.ja.json", "{}"),
        ];
        for (file, text) in texts {
            fs::write(folder.path().join(file), text).expect("written");
        }
        fs::write(folder.path().join("hontou_bg.wasm"), module).expect("written");
        let mut files: Vec<PathBuf> = texts.iter().map(|(file, _)| PathBuf::from(file)).collect();
        files.push("hontou_bg.wasm".into());
        write(folder.path(), &mut files).expect("named");
        (folder, files)
    }

    fn read(folder: &tempfile::TempDir, file: impl AsRef<Path>) -> String {
        fs::read_to_string(folder.path().join(file)).expect("there")
    }

    #[test]
    fn the_loader_leads_to_every_file_by_its_content() {
        let (folder, files) = built(b"\0asm");
        let first = hontou::view::sums_in(&read(&folder, LOADER));
        let wanted = ["accent.js", "edition.js", "first/a.ja.json", "hontou_bg.wasm", RUNTIME];
        assert_eq!(first.keys().collect::<Vec<_>>(), wanted);
        let runtime = read(&folder, published_name(RUNTIME, &first[RUNTIME]));
        let others = hontou::view::sums_in(&runtime);
        for (file, sum) in first.iter().chain(&others) {
            let published = PathBuf::from(published_name(file, sum));
            assert!(files.contains(&published), "{file}");
            let bytes = fs::read(folder.path().join(published)).expect("there");
            assert!(STANDARD.encode(Sha256::digest(bytes)).starts_with(sum), "{file}");
        }
        assert!(others.contains_key("decks/a.ja.txt") && others.contains_key("texts/ja.json"));
    }

    #[test]
    fn another_module_changes_the_names_on_the_way_to_it_and_no_other() {
        let (one, other) = (built(b"\0asm1").1, built(b"\0asm2").1);
        let changed: Vec<_> = other.iter().filter(|file| !one.contains(file)).collect();
        // The loader's own, too, as it names the module.
        assert_eq!(changed.len(), 2, "{changed:?}");
        let names = ["hontou_bg.", "embed."].iter().zip(changed);
        assert!(names.into_iter().all(|(name, changed)| changed.to_string_lossy().starts_with(name)));
    }

    #[test]
    fn the_loader_has_a_name_that_never_changes_too() {
        let (folder, files) = built(b"\0asm");
        let loader = read(&folder, LOADER);
        let (name, integrity) = immutable(loader.as_bytes());
        assert!(files.contains(&PathBuf::from(&name)) && name.starts_with("embed."), "{name}");
        assert_eq!(read(&folder, name), loader);
        let sum = STANDARD.encode(Sha256::digest(&loader));
        assert_eq!(integrity, format!("sha256-{sum}"));
    }

    #[test]
    fn pages_name_their_scripts_and_styles_as_they_are_published() {
        let (folder, files) = built(b"\0asm");
        for page in ["frame.html", "doctor.html", "decks/a.ja.html"] {
            let page = read(&folder, page);
            let style =
                page.split("styles/page.").nth(1).and_then(|rest| rest.split('"').next()).expect("a style");
            assert!(files.contains(&PathBuf::from(format!("styles/page.{style}"))), "{page}");
        }
        assert!(!folder.path().join("styles/page.css").exists() && !folder.path().join("accent.js").exists());
        assert_eq!(read(&folder, "decks/a.ja.json"), "{}", "an author still finds the deck");
        assert!(!folder.path().join("decks/a.ja.txt").exists());
    }

    #[test]
    fn a_loader_without_a_place_for_the_names_is_not_published() {
        let (folder, mut files) = built(b"\0asm");
        files.retain(|file| file == Path::new(LOADER));
        let told = Names { folder: folder.path(), files: &mut files, sums: Sums::new() }.tell(LOADER, &[]);
        assert!(told.expect_err("named already").to_string().starts_with("embed.js has no place"));
    }
}
