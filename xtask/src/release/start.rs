//! `index.html` of the uploaded folder: it shows the quiz and the line to paste. Its source is in `release/`.

use std::fs;

use anyhow::{Context, Result, ensure};
use base64::{Engine, engine::general_purpose::STANDARD};
use hontou::view::published_name;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use super::Release;
use super::source::{VERSION, filled};
use crate::contents::Contents;
use crate::{deck, dist};

const PAGE: &str = "index.html";
/// What it names, which is published by its content.
const PARTS: [&str; 2] = ["index.css", "index.js"];

/// Adds the page to what is uploaded.
pub(super) fn add(release: &Release, uploaded: &mut Contents) -> Result<()> {
    let read = |name: &str| {
        fs::read_to_string(release.project.path("release").join(name))
            .with_context(|| format!("cannot read release/{name}"))
    };
    let mut page = read(PAGE)?;
    for part in PARTS {
        let text = read(part)?;
        let name = published_name(part, &STANDARD.encode(Sha256::digest(&text)));
        page = replaced(&page, &format!("\"{part}\""), &format!("\"{name}\""))?;
        uploaded.insert(name, text.into_bytes());
    }
    page = replaced(&page, "{{release}}", &escaped(&about(&release.dist)?.to_string()))?;
    let page = filled(page.into_bytes(), VERSION, &release.version);
    let there = uploaded.insert(PAGE.to_owned(), page);
    ensure!(there.is_none(), "the folder has an {PAGE} already");
    Ok(())
}

/// What the page has to know of the release: the file that never changes, its hash, and the decks by name and language.
fn about(dist: &Contents) -> Result<Value> {
    let loader = dist.get("embed.js").context("the folder has no embed.js")?;
    let (name, integrity) = dist::immutable(loader);
    ensure!(dist.contains_key(&name), "the folder has no {name}: run `cargo xtask dist` again");
    let mut decks = Map::new();
    for (file, bytes) in dist {
        let Some((deck, lang)) = built_in(file) else { continue };
        let text = std::str::from_utf8(bytes).with_context(|| format!("{file} is not UTF-8"))?;
        let read = deck::read(text, file)?;
        let about = json!({ "title": read.title.plain(), "review": read.review_by.to_string() });
        let langs = decks.entry(deck.to_owned()).or_insert_with(|| json!({}));
        langs[lang] = about;
    }
    ensure!(!decks.is_empty(), "the folder has no deck");
    Ok(json!({ "loader": name, "integrity": integrity, "decks": decks }))
}

/// Name and language of the deck in this file; none if it is another file, or the same by its content.
pub(super) fn built_in(file: &str) -> Option<(&str, &str)> {
    let (name, lang) = file.strip_prefix("decks/")?.strip_suffix(".json")?.split_once('.')?;
    (!lang.contains('.')).then_some((name, lang))
}

fn replaced(text: &str, place: &str, with: &str) -> Result<String> {
    ensure!(text.contains(place), "release/{PAGE} has no {place}");
    Ok(text.replace(place, with))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::Project;

    /// What is published, with this checkout's own deck.
    fn dist() -> (Project, Contents) {
        let project = Project::find().expect("the checkout");
        let deck = fs::read(project.path("decks/exosome.ja.json")).expect("a deck");
        let loader = b"l".to_vec();
        let name = dist::immutable(&loader).0;
        let named = [("embed.js", loader.clone()), (&name, loader), ("decks/exosome.ja.json", deck)];
        (project, named.into_iter().map(|(name, bytes)| (name.to_owned(), bytes)).collect())
    }

    #[test]
    fn the_page_names_its_parts_by_content_and_knows_the_decks() {
        let (project, dist) = dist();
        let release = Release::of_dist(project, dist.clone());
        let mut uploaded = dist;
        add(&release, &mut uploaded).expect("a page");
        let page = String::from_utf8(uploaded[PAGE].clone()).expect("text");
        for part in PARTS {
            let stem = part.split('.').next().expect("a name");
            let kind = part.rsplit('.').next().expect("a kind");
            let named = uploaded
                .keys()
                .find(|name| name.starts_with(&format!("{stem}.")) && name.ends_with(&format!(".{kind}")));
            assert!(page.contains(&format!("\"{}\"", named.expect("published"))), "{page}");
        }
        assert!(page.contains("hontou <span>1.2.3</span>") && !page.contains("{{"), "{page}");
        assert!(page.contains("&quot;exosome&quot;:{&quot;ja&quot;:{&quot;title&quot;:"), "{page}");
        assert!(page.contains("&quot;integrity&quot;:&quot;sha256-"), "{page}");
    }

    #[test]
    fn a_folder_without_the_loader_that_never_changes_is_not_packed() {
        let (_, mut dist) = dist();
        about(&dist).expect("all there");
        dist.retain(|name, _| !name.starts_with("embed.") || name == "embed.js");
        assert!(about(&dist).expect_err("it is not there").to_string().contains("cargo xtask dist"));
    }

    #[test]
    fn a_deck_is_known_by_its_plain_name_alone() {
        assert_eq!(built_in("decks/exosome.zh-Hant.json"), Some(("exosome", "zh-Hant")));
        assert_eq!(built_in("decks/exosome.ja.ogbcls9bshxa.json"), None);
        assert_eq!(built_in("decks/exosome.ja.html"), None);
    }
}
