//! The sheet of each built-in deck for the doctor who checks it before a clinic publishes it, as `hontou review` writes it. It
//! lies beside the deck; no reader downloads it.

use anyhow::{Context, Result, ensure};
use hontou_author::review::sheet;

use super::Release;
use super::start::built_in;
use crate::contents::Contents;
use crate::deck;

/// Adds them, each by its path in what a site uploads.
pub(super) fn add(release: &Release, uploaded: &mut Contents) -> Result<()> {
    for (file, bytes) in &release.dist {
        let Some((name, lang)) = built_in(file) else { continue };
        let text = std::str::from_utf8(bytes).with_context(|| format!("{file} is not UTF-8"))?;
        let drawn = sheet(&deck::read(text, file)?, None);
        let there = uploaded.insert(format!("decks/{name}.{lang}.review.html"), drawn.into_bytes());
        ensure!(there.is_none(), "the folder has a sheet of {file} already");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::Project;

    #[test]
    fn each_deck_has_the_sheet_that_the_command_writes() {
        let project = Project::find().expect("the checkout");
        let read = |lang: &str| {
            let file = format!("decks/exosome.{lang}.json");
            (file.clone(), std::fs::read(project.path(&file)).expect("a deck"))
        };
        let dist = Contents::from([read("ja"), read("en"), ("decks/figures/a.svg".to_owned(), Vec::new())]);
        let written = deck::open(&project.path("decks/exosome.ja.json")).expect("a deck");
        let mut uploaded = Contents::new();
        add(&Release::of_dist(project, dist), &mut uploaded).expect("made");
        let names = ["decks/exosome.en.review.html", "decks/exosome.ja.review.html"];
        assert_eq!(uploaded.keys().collect::<Vec<_>>(), names);
        let japanese = String::from_utf8_lossy(&uploaded[names[1]]);
        assert_eq!(japanese, sheet(&written, None));
        // Nothing to unfold, and room for a name.
        assert!(!japanese.contains("<details") && japanese.contains("class=\"sign\""), "{japanese}");
    }
}
