//! What the loader must know of the Rust code. It is JavaScript, so no compiler checks that.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The published decks, each with its languages: `decks/ID.LANG.json`.
fn shipped() -> BTreeMap<String, Vec<String>> {
    let mut decks = BTreeMap::<String, Vec<String>>::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("decks");
    for entry in fs::read_dir(folder).expect("the decks are there") {
        let name = entry.expect("a file has a name").file_name().into_string().expect("ours are ASCII");
        if let Some((id, lang)) = name.strip_suffix(".json").and_then(|name| name.split_once('.'))
            && lang != "schema"
        {
            decks.entry(id.to_owned()).or_default().push(lang.to_owned());
        }
    }
    decks
}

#[test]
fn the_loader_knows_every_built_in_deck_and_language() {
    let surface = include_str!("../embed/loader/surface.js");
    let line = surface
        .lines()
        .find(|line| line.starts_with("export const LANGS = "))
        .expect("the loader's languages");
    assert!(surface.contains("export const DECKS = { exosome: LANGS };"));
    for (id, mut langs) in shipped() {
        let mut known: Vec<_> = line.split('"').skip(1).step_by(2).map(str::to_owned).collect();
        assert_eq!(known[0], "ja", "Japanese is what is fallen back to");
        known.sort();
        langs.sort();
        assert_eq!(known, langs, "{id}");
    }
}

#[test]
fn the_loader_fetches_the_style_sheets_there_are() {
    let files = include_str!("../embed/shared/files.js");
    for sheet in ["styles/widget.css", "styles/print.css"] {
        assert!(files.contains(&format!("\"{sheet}\"")), "{sheet}");
        assert!(Path::new(env!("CARGO_MANIFEST_DIR")).join(sheet).exists(), "{sheet}");
    }
}

#[test]
fn the_loader_tells_the_version_of_the_package() {
    let surface = include_str!("../embed/loader/surface.js");
    assert!(surface.contains(&format!("export const VERSION = \"{}\";", env!("CARGO_PKG_VERSION"))));
}

#[test]
fn every_script_and_page_beside_the_loader_is_built_and_known_to_the_doctor() {
    let index = include_str!("../index.html");
    let doctor = concat!(include_str!("../embed/doctor.js"), include_str!("../embed/shared/files.js"));
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("embed");
    for entry in fs::read_dir(folder).expect("the loader's folder is there") {
        let name = entry.expect("a file has a name").file_name().into_string().expect("ours are ASCII");
        // Folders contain the modules of scripts. Other files there are for tools.
        let href = match name.rsplit_once('.') {
            Some((_, "html")) => format!("href=\"embed/{name}\""),
            Some((_, "js")) => format!("href=\"target/assets/{name}\""),
            _ => continue,
        };
        assert!(index.contains(&href), "{name} is not in index.html");
    }
    for file in ["embed.js", "runtime.js", "hontou_bg.wasm", "figures.js", "accent.js"] {
        assert!(doctor.contains(&format!("\"{file}\"")), "{file}");
    }
    assert!(doctor.contains("textsFile(LANGS[0])"), "the words of the interface");
}
