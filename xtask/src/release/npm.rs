//! The package for npm: the folder `npm/` of the checkout with the widget's files in `dist/`, and the loader as a module that
//! takes them from where a bundler puts them.
//!
//! A bundler finds a file by `new URL("…", import.meta.url)` and a script by `import("…")`, each written out. So `files.js`
//! has one such call for every file, by its plain name; and `loader.js` is the published loader with that list in it.

use std::fmt::Write;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use hontou_core::lang::INTERFACE;
use hontou_core::surface::DECKS;

use super::source::Source;
use super::{Package, Release, archive, servers};
use crate::contents::Contents;

const NAMED: &str = "package";
const SOURCE: Source = Source { folder: "npm", named: NAMED, dist: "dist", without: &[] };
/// What the loader has in the place of the list.
const PLACE: &str = "\"%moved%\"";
/// What comes along as it is in the checkout: the lists of the surface, and the schema.
const COPIED: [(&str, &str); 2] =
    [("embed/loader/surface.js", "surface.js"), ("decks/deck.schema.json", "deck.schema.json")];
/// Where the glue of a module looks for it if it is handed none, which never happens; bundlers find nothing there.
const BESIDE: (&str, &str) = ("new URL(\"hontou-reader_bg.wasm\",import.meta.url)", "void 0");
/// For pages that stand by themselves; no quiz loads them.
const OF_PAGES: [&str; 5] = ["embed.", "frame.", "doctor-page.", "doctor-texts.", "styles/"];

pub(super) const PACKAGE: Package =
    Package { name: |version| format!("hontou-{version}.tgz"), files, pack: archive::tgz };

fn files(release: &Release) -> Result<Option<Contents>> {
    let Some(mut files) = SOURCE.files(release)? else { return Ok(None) };
    let mut add = |name: &str, bytes: Vec<u8>| files.insert(format!("{NAMED}/{name}"), bytes);
    for (from, to) in COPIED {
        add(to, std::fs::read(release.project.path(from)).with_context(|| from)?);
    }
    let loader = String::from_utf8(release.dist.get("embed.js").context("there is no loader")?.clone())?;
    ensure!(loader.contains(PLACE), "embed.js has no place for where a bundler has put its files");
    let loader = loader.replace(PLACE, "files");
    add("loader.js", format!("import {{ files }} from \"./files.js\";\n{loader}").into_bytes());
    add("files.js", list(&release.dist).into_bytes());
    for (name, script) in
        release.dist.iter().filter(|(name, _)| is_hashed_for_quizzes(name) && is_script(name))
    {
        let script =
            String::from_utf8(script.clone()).with_context(|| name.clone())?.replace(BESIDE.0, BESIDE.1);
        ensure!(
            !script.contains(",import.meta.url)"),
            "{name} looks for something beside it, where a bundler has put nothing"
        );
        add(&format!("scripts/{name}"), script.into_bytes());
    }
    Ok(Some(files))
}

/// The module that names every file a quiz may want.
fn list(dist: &Contents) -> String {
    let mut list = String::from(
        "// Where a bundler has put the widget's files, by their plain names.\nexport const files = {\n",
    );
    for name in dist.keys().filter(|name| is_hashed_for_quizzes(name)) {
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
    list + "};\n"
}

fn is_hashed_for_quizzes(name: &str) -> bool {
    servers::is_hashed(name) && !OF_PAGES.iter().any(|page| name.starts_with(page))
}

/// Vite would write small files into the script, where a policy lets nobody fetch them; other bundlers ignore the query.
fn place(name: &str) -> String {
    if is_script(name) {
        format!("() => import(\"./scripts/{name}\")")
    } else {
        format!("() => new URL(\"./dist/{name}?no-inline\", import.meta.url).href")
    }
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
    use crate::project::Project;

    const HASH: &str = "1v5k8nle6r9b";

    fn release(loader: &str) -> Release {
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
        Release { project: Project::find().expect("the checkout"), version: "1.2.3".into(), date: None, dist }
    }

    fn packed() -> Contents {
        files(&release("a({...[\"%moved%\"][0]})")).expect("made").expect("a package")
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
    }

    #[test]
    fn the_loader_is_a_module_with_that_list_and_one_without_a_place_is_refused() {
        let loader = text(&packed(), "loader.js");
        assert_eq!(loader, "import { files } from \"./files.js\";\na({...[files][0]})");
        files(&release("a()")).expect_err("no place");
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
