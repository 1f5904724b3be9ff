//! The package for npm: the folder `npm/` of the checkout with the widget's files in `dist/`, and the loader as a module that
//! takes them from where a bundler puts them.
//!
//! A bundler finds a file by `new URL("…", import.meta.url)` and a script by `import("…")`, each written out. So `files.js`
//! has one such call for every file, by its plain name; and `loader.js` is the published loader with that list in it.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hontou_core::lang::INTERFACE;
use hontou_core::surface::DECKS;
use sha2::{Digest, Sha256};

use super::source::Source;
use super::{Built, Package, Release, archive, servers};
use crate::contents::Contents;
use crate::project::Project;

const NAMED: &str = "package";
const SOURCE: Source = Source { folder: "npm", named: NAMED, dist: "dist", without: &[] };
/// What the loader, and what looks for a fault, have in the place of the list.
const PLACE: &str = "\"%moved%\"";
const DOCTOR: &str = "doctor.";
const MODULE: &str = "hontou_bg.";
/// How the list is used: see `moved` in embed/loader/release.js. What bundlers say of an address may lack the origin.
const USE: &str = "\
const plain = (url, base) => (url.startsWith(base) ? url.slice(base.length) : \"\");
export const moved = {
  url(url, base) {
    const place = others[plain(url, base)]?.();
    return place && new URL(place, location.href).href;
  },
  import: (url, base) => scripts[plain(url, base)]?.(),
";
/// What comes along as it is in the checkout: the lists of the surface, and the schema.
const COPIED: [(&str, &str); 2] =
    [("embed/loader/surface.js", "surface.js"), ("decks/deck.schema.json", "deck.schema.json")];
/// Where the glue of a module looks for it if it is handed none, which never happens; bundlers find nothing there.
const BESIDE: (&str, &str) = ("new URL(\"hontou-reader_bg.wasm\",import.meta.url)", "void 0");
/// What a folder elsewhere has, which `base` may name, is for the browser to import, and no bundler's to look for.
const ELSEWHERE: (&str, &str) =
    ("import(", "import(/* webpackIgnore: true */ /* turbopackIgnore: true */ /* @vite-ignore */ ");
/// For pages that stand by themselves; no quiz loads them.
const OF_PAGES: [&str; 5] = ["embed.", "frame.", "doctor-page.", "doctor-texts.", "styles/"];

pub(super) const PACKAGE: Package =
    Package { name: |version| format!("hontou-{version}.tgz"), files, pack: archive::tgz };

/// Packs it alone, of what is published, into a folder. Returns the file.
pub(crate) fn packed(project: &Project, into: &Path) -> Result<PathBuf> {
    let release = Release::of(project, &Built::of(project))?;
    release.ensure_current()?;
    let files = files(&release)?.context("there is no folder npm/")?;
    let file = into.join((PACKAGE.name)(&release.version));
    fs::write(&file, (PACKAGE.pack)(&files, release.date.unwrap_or(archive::NO_DAY))?)?;
    Ok(file)
}

fn files(release: &Release) -> Result<Option<Contents>> {
    let Some(mut files) = SOURCE.files(release)? else { return Ok(None) };
    let mut add = |name: &str, bytes: Vec<u8>| files.insert(format!("{NAMED}/{name}"), bytes);
    for (from, to) in COPIED {
        add(to, std::fs::read(release.project.path(from)).with_context(|| from)?);
    }
    let loader = release.dist.get("embed.js").context("there is no loader")?;
    let loader = told(loader, "./files.js").context("embed.js")?;
    add("loader.js", loader.into_bytes());
    add("files.js", list(&release.dist)?.into_bytes());
    for (name, script) in
        release.dist.iter().filter(|(name, _)| is_hashed_for_quizzes(name) && is_script(name))
    {
        let script = if name.starts_with(DOCTOR) { told(script, "../files.js") } else { text(script) };
        let script = script.with_context(|| name.clone())?.replace(BESIDE.0, BESIDE.1);
        ensure!(
            !script.contains(",import.meta.url)"),
            "{name} looks for something beside it, where a bundler has put nothing"
        );
        add(&format!("scripts/{name}"), script.into_bytes());
    }
    Ok(Some(files))
}

/// A script that is told where the files are.
fn told(script: &[u8], list: &str) -> Result<String> {
    let script = text(script)?;
    ensure!(script.contains(PLACE), "it has no place for where a bundler has put the files");
    let script = script.replace(PLACE, "moved").replace(ELSEWHERE.0, ELSEWHERE.1);
    Ok(format!("import {{ moved }} from \"{list}\";\n{script}"))
}

fn text(bytes: &[u8]) -> Result<String> {
    Ok(String::from_utf8(bytes.to_vec())?)
}

/// The module that names every file a quiz may want.
fn list(dist: &Contents) -> Result<String> {
    let of_quizzes = || dist.keys().filter(|name| is_hashed_for_quizzes(name));
    let mut list = "// Where a bundler has put the widget's files, by their plain names.\n".to_owned();
    list.push_str("const scripts = {\n  __proto__: null,\n");
    for name in of_quizzes().filter(|name| is_script(name)) {
        let _ = writeln!(list, "  \"{}\": () => import(\"./scripts/{name}\"),", plain(name));
    }
    list.push_str("};\nconst others = {\n  __proto__: null,\n");
    for name in of_quizzes().filter(|name| !is_script(name)) {
        let _ = writeln!(list, "  \"{}\": {},", plain(name), place(name));
    }
    for deck in DECKS {
        for lang in INTERFACE {
            let page = format!("decks/{deck}.{lang}.html");
            if dist.contains_key(&page) {
                // Of a deck of ours nobody reads the JSON itself; where a quiz cannot run, its static page is shown.
                let _ = writeln!(list, "  \"decks/{deck}.{lang}.json\": {},", place(&page));
            }
        }
    }
    let module = dist.iter().find(|(name, _)| name.starts_with(MODULE)).context("there is no module")?.1;
    let _ = write!(list, "}};\n{USE}  sum: \"{}\",\n}};\n", STANDARD.encode(Sha256::digest(module)));
    Ok(list)
}

fn is_hashed_for_quizzes(name: &str) -> bool {
    servers::is_hashed(name) && !OF_PAGES.iter().any(|page| name.starts_with(page))
}

/// Vite would write small files into the script, where a policy lets nobody fetch them; other bundlers ignore the query.
fn place(name: &str) -> String {
    format!("() => new URL(\"./dist/{name}?no-inline\", import.meta.url).href")
}

fn is_script(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|ending| ending == "js")
}

/// `runtime.js` of `runtime.1v5k8nle6r9b.js`.
fn plain(published: &str) -> String {
    let mut parts: Vec<_> = published.split('.').collect();
    parts.remove(parts.len().saturating_sub(2));
    parts.join(".")
}

#[cfg(test)]
mod tests {
    use super::*;

    const HASH: &str = "1v5k8nle6r9b";

    fn release(loader: &str, doctor: &str) -> Release {
        let hashed = |before: &str, ending: &str| (format!("{before}.{HASH}.{ending}"), b"a file".to_vec());
        let mut dist = Contents::from([
            hashed("runtime", "js"),
            hashed("hontou_bg", "wasm"),
            hashed("texts/ja", "json"),
            hashed("doctor-page", "js"),
            hashed("embed", "js"),
            ("decks/exosome.ja.html".to_owned(), Vec::new()),
        ]);
        dist.insert("embed.js".to_owned(), loader.as_bytes().to_vec());
        dist.insert(format!("doctor.{HASH}.js"), doctor.as_bytes().to_vec());
        Release::of_dist(Project::find().expect("the checkout"), dist)
    }

    const LOADER: &str = "a=[\"%moved%\"][0];import(b)";
    const DOCTOR: &str = "c=[\"%moved%\"][0]";

    fn packed() -> Contents {
        files(&release(LOADER, DOCTOR)).expect("made").expect("a package")
    }

    fn text(files: &Contents, name: &str) -> String {
        String::from_utf8(files[&format!("package/{name}")].clone()).expect("text")
    }

    #[test]
    fn every_file_a_quiz_may_want_is_named_so_that_a_bundler_finds_it() {
        let list = text(&packed(), "files.js");
        for line in [
            "  \"runtime.js\": () => import(\"./scripts/runtime.1v5k8nle6r9b.js\"),",
            "  \"texts/ja.json\": () => new URL(\"./dist/texts/ja.1v5k8nle6r9b.json?no-inline\", import.meta.url).href,",
            "  \"decks/exosome.ja.json\": () => new URL(\"./dist/decks/exosome.ja.html?no-inline\", import.meta.url).href,",
        ] {
            assert!(list.lines().any(|one| one == line), "{line}\n{list}");
        }
        assert!(!list.contains("embed.") && !list.contains("doctor-page"), "{list}");
        assert!(list.contains("  sum: \"c2XQKYYeMsUh+AibAKb7MtrwYVAltptZnRzlNQG4RcI=\","), "{list}");
    }

    #[test]
    fn the_loader_and_the_doctor_are_modules_with_that_list() {
        let files = packed();
        let before = "import { moved } from \"./files.js\";\na=[moved][0];import(";
        let loader = text(&files, "loader.js");
        let own = loader.strip_prefix(before).unwrap_or_else(|| panic!("{loader}"));
        // A bundler leaves it as it is.
        assert!(own.contains("webpackIgnore: true") && own.ends_with("*/ b)"), "{loader}");
        let doctor = text(&files, &format!("scripts/doctor.{HASH}.js"));
        assert_eq!(doctor, "import { moved } from \"../files.js\";\nc=[moved][0]");
    }

    #[test]
    fn what_has_no_place_for_the_list_is_refused() {
        for (loader, doctor) in [("import(b)", DOCTOR), (LOADER, "c")] {
            files(&release(loader, doctor)).expect_err(loader);
        }
    }

    #[test]
    fn whatever_the_package_exports_is_in_it() {
        let files = packed();
        let manifest: serde_json::Value = serde_json::from_str(&text(&files, "package.json")).expect("JSON");
        assert_eq!(manifest["version"], "1.2.3");
        let exports = manifest["exports"].as_object().expect("exports");
        let named = exports.values().flat_map(|one| match one {
            serde_json::Value::Object(kinds) => kinds.values().cloned().collect(),
            other => vec![other.clone()],
        });
        let named: Vec<String> = named.filter_map(|one| Some(one.as_str()?.to_owned())).collect();
        assert!(named.len() > 10, "{named:?}");
        for file in named {
            let (before, after) = file.trim_start_matches("./").split_once('*').unwrap_or((&file[2..], ""));
            let before = format!("package/{before}");
            assert!(files.keys().any(|one| one.starts_with(&before) && one.ends_with(after)), "{file}");
        }
    }
}
