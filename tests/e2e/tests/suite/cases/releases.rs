//! Two releases at one address: a cache, a proxy or an upload by half has some files of the one, some of the other. They never
//! run together: it works, or the owner is told.

use std::collections::BTreeMap;
use std::fs;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hontou::view::{Sums, published_name, sums_in};
use hontou_e2e::engine::Engine as Browser;
use hontou_e2e::names::Names;
use hontou_e2e::reader::Reader;
use hontou_e2e::response::Response;
use hontou_e2e::site::Site;
use hontou_e2e::{settings, words};
use serde_json::Value;
use sha2::{Digest, Sha256};
use tempfile::TempDir;

use super::{can_be_answered, embed, works};
use crate::failure::{is_read_instead, is_told};

/// A release by the published names of its files, the loader among them.
type Release = BTreeMap<String, Vec<u8>>;

/// The two, whose files differ, but for the decks; of the first also what each is called.
struct Two {
    this: Release,
    other: Release,
    names: Names,
}

impl Two {
    fn releases() -> Self {
        let folder = settings::published();
        let (mut this, mut other) = (Release::new(), Release::new());
        let read = |file: &str| fs::read(folder.join(file)).expect("it is published");
        let mut both = |plain: &str, published: &str, length: usize, body: Vec<u8>| {
            this.insert(published.to_owned(), read(published));
            // A flat deck has a checksum of its own: in other bytes it is another deck.
            let body = if plain.starts_with("decks/exosome.") { body } else { another(published, body) };
            let sum = STANDARD.encode(Sha256::digest(&body)).chars().take(length).collect::<String>();
            let name = if plain == "embed.js" { plain.to_owned() } else { published_name(plain, &sum) };
            other.insert(name, body);
            sum
        };
        let mut renamed = |script: &str, sums: &Sums| {
            let mut script = script.to_owned();
            for (plain, sum) in sums {
                let published = published_name(plain, sum);
                script = script.replace(sum, &both(plain, &published, sum.len(), read(&published)));
            }
            script
        };
        let text = |file: &str| String::from_utf8(read(file)).expect("a script is a text");
        let mut first = sums_in(&text("embed.js"));
        let sum = first.remove("runtime.js").expect("the loader knows the runtime");
        let published = published_name("runtime.js", &sum);
        let runtime = renamed(&text(&published), &sums_in(&text(&published)));
        let loader = renamed(&text("embed.js"), &first);
        let loader = loader.replace(&sum, &both("runtime.js", &published, sum.len(), runtime.into_bytes()));
        both("embed.js", "embed.js", 0, loader.into_bytes());
        Self { this, other, names: Names::of(&folder) }
    }
}

/// A file that says the same in other bytes.
fn another(name: &str, mut body: Vec<u8>) -> Vec<u8> {
    // A section that nobody reads, called "other".
    let more: &[u8] = if name.contains("_bg.") { b"\0\x06\x05other" } else { b"\n" };
    body.extend(more);
    body
}

/// A page whose loader is that of a release, with these files beside it.
fn page(loader: &Release, files: &[&Release]) -> (Site, TempDir) {
    let folder = TempDir::new().expect("a folder");
    let write = |name: &str, body: &[u8]| {
        let file = folder.path().join(name);
        fs::create_dir_all(file.parent().expect("a folder")).expect("made");
        fs::write(file, body).expect("written");
    };
    for (name, body) in files.iter().copied().flatten() {
        write(name, body);
    }
    write("embed.js", &loader["embed.js"]);
    for file in ["decks/exosome.ja.html", "decks/exosome.ja.json"] {
        write(file, &fs::read(settings::published().join(file)).expect("it is published"));
    }
    let html = format!(
        r#"<!doctype html><html lang="ja"><head>{{prelude}}<meta charset="utf-8"><title>花だより</title>
        <link rel="icon" href="data:,"></head><body>{}</body></html>"#,
        embed("")
    );
    (Site::whole_from(folder.path().to_owned(), &html), folder)
}

#[test]
fn files_of_two_releases_that_lie_beside_each_other_are_never_mixed() {
    let two = Two::releases();
    for loader in [&two.this, &two.other] {
        let (site, _folder) = page(loader, &[&two.this, &two.other]);
        works(&Reader::opens(site));
    }
}

#[test]
fn an_old_loader_whose_files_are_gone_says_so() {
    let two = Two::releases();
    for (loader, files) in [(&two.this, &two.other), (&two.other, &two.this)] {
        let (site, _folder) = page(loader, &[files]);
        let reader = Reader::opens(site);
        is_told(&reader, "http", &["hontou_bg.", "answered 404", "a cache has an old embed.js, empty it"]);
    }
}

/// What a proxy does that goes by the beginning of a name, or somebody who renames files to make it work.
#[test]
fn a_file_of_another_release_under_the_name_of_this_one_is_not_used() {
    let two = Two::releases();
    let wrong = |plain: &str| {
        let published = two.names.published(plain).to_owned();
        let mut files = two.this.clone();
        files.insert(published.clone(), another(&published, two.this[&published].clone()));
        let (site, folder) = page(&two.this, &[&files]);
        (Reader::opens(site), folder, published)
    };
    for plain in ["hontou_bg.wasm", "decks/exosome.ja.txt", "texts/ja.json"] {
        let (reader, folder, published) = wrong(plain);
        is_read_instead(&reader);
        is_told(&reader, "integrity", &[&published, "is not the file of this release"]);
        fs::write(folder.path().join(&published), &two.this[&published]).expect("written");
        reader.quiz().press(words::RETRY);
        can_be_answered(&reader.quiz());
    }
    // WebKit looks at no hash of a script that is loaded ahead; docs/architecture.md says so.
    if settings::engine() != Browser::WebKit {
        let (reader, _folder, _) = wrong("runtime.js");
        is_read_instead(&reader);
        is_told(&reader, "glue", &["runtime.", "not the one of this release"]);
    }
    // It is only not shown ahead.
    let (reader, _folder, _) = wrong("first/exosome.ja.json");
    works(&reader);
}

/// The loader by the name that never changes, and the hash of what our server sends under it.
fn immutable() -> (String, String) {
    let loader = fs::read(settings::published().join("embed.js")).expect("it is published");
    let name = published_name("embed.js", &STANDARD.encode(Sha256::digest(loader)));
    // Where the loader is sent with a way in, that is what a browser has to find.
    let sent = Response::file(&settings::published().join(&name)).body;
    (name, format!("sha256-{}", STANDARD.encode(Sha256::digest(sent))))
}

fn strict(name: &str, hash: &str) -> String {
    format!(
        r#"<script async src="{{files}}/{name}" integrity="{hash}" crossorigin="anonymous" onerror="window.isRefused = true" data-deck="exosome" data-loading="eager"></script>"#
    )
}

#[test]
fn a_page_that_names_the_loader_by_its_hash_runs_that_one_and_no_other() {
    let (name, hash) = immutable();
    works(&Reader::opens(Site::with(&strict(&name, &hash))));

    let site = Site::with("").having_page("/strict.html", &strict(&name, &hash));
    site.files.spoil(&format!("/{name}"), |file| {
        let changed = another("embed.js", file.body.clone());
        Response { body: changed, ..file }
    });
    let reader = Reader::opens(site);
    reader.goes_to("/strict.html");
    reader.waits_until("window.isRefused");
    assert_eq!(reader.page("return document.querySelector('hontou-quiz')", Vec::new()), Value::Null);
}

#[test]
fn the_loader_under_both_its_names_is_one_to_a_page() {
    let (name, hash) = immutable();
    let reader = Reader::opens(Site::with(&format!(
        r#"<script async src="{{files}}/embed.js" data-deck="exosome" data-loading="eager"></script>{}"#,
        strict(&name, &hash)
    )));
    for nth in [0, 1] {
        can_be_answered(&reader.nth_quiz(nth));
    }
    assert_eq!(reader.console(), []);
    assert_eq!(reader.site.files.requests_for("/hontou_bg.wasm"), 1);
}

#[test]
fn files_of_one_release_are_used_together() {
    works(&Reader::opens(Site::with(&embed(""))));
}
