//! The page of each built-in deck for an address of its own, and its `oembed.json`. Where a folder will be uploaded is not
//! known here, and who embeds a pasted address takes addresses as they are written: so `index.html`, which knows, puts the
//! folder's own into these files, for its owner to upload beside it.

use std::rc::Rc;

use anyhow::{Context, Result};
use hontou::view::static_text;
use hontou_author::page::{Address, PICTURE, oembed, page};

use super::Release;
use super::start::built_in;
use crate::contents::Contents;
use crate::deck;
use crate::dist::phrases;

/// Stands for the address of the folder. Nobody can have it.
const PLACE: &str = "https://hontou.invalid/";

/// Adds them, as text, and the picture for social pages.
pub(super) fn add(release: &Release, uploaded: &mut Contents) -> Result<()> {
    for (file, bytes) in &release.dist {
        let Some((name, lang)) = built_in(file) else { continue };
        let text = std::str::from_utf8(bytes).with_context(|| format!("{file} is not UTF-8"))?;
        let mut written = serde_json::from_str(text).with_context(|| format!("{file} is not JSON"))?;
        phrases::mark(&mut written);
        let deck = Rc::new(deck::read(&written.to_string(), file)?);
        let address = Address::new(&format!("{PLACE}{name}.{lang}.html"), None, name)?;
        let made = [page(&deck, &static_text(Rc::clone(&deck)), &address, true), oembed(&deck, &address)];
        for (file, text) in address.file_names().into_iter().zip(made) {
            uploaded.insert(format!("address/{file}.txt"), text.into_bytes());
        }
    }
    add_picture(release, uploaded)
}

/// The picture for social pages.
pub(super) fn add_picture(release: &Release, uploaded: &mut Contents) -> Result<()> {
    let picture = release.project.path("release").join(PICTURE);
    let picture = std::fs::read(&picture).with_context(|| format!("cannot read {}", picture.display()))?;
    uploaded.insert(PICTURE.to_owned(), picture);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::Project;

    #[test]
    fn each_deck_has_both_files_with_a_place_for_the_address_and_there_is_the_picture() {
        let project = Project::find().expect("the checkout");
        let deck = |lang: &str| {
            let file = format!("decks/exosome.{lang}.json");
            (file.clone(), std::fs::read(project.path(&file)).expect("a deck"))
        };
        let dist = Contents::from([deck("ja"), deck("zh-Hant")]);
        let mut uploaded = Contents::new();
        add(&Release::of_dist(project.clone(), dist), &mut uploaded).expect("made");
        assert_eq!(
            uploaded.keys().collect::<Vec<_>>(),
            [
                "address/exosome.ja.html.txt",
                "address/exosome.ja.oembed.json.txt",
                "address/exosome.zh-Hant.html.txt",
                "address/exosome.zh-Hant.oembed.json.txt",
                PICTURE,
            ]
        );
        let page = String::from_utf8_lossy(&uploaded["address/exosome.ja.html.txt"]);
        assert!(page.contains(&format!("href=\"{PLACE}exosome.ja.oembed.json\"")), "{page}");
        let answer = String::from_utf8_lossy(&uploaded["address/exosome.zh-Hant.oembed.json.txt"]);
        assert!(answer.contains(&format!("{PLACE}frame.html?deck=exosome&amp;lang=zh-Hant")), "{answer}");
        let script = std::fs::read_to_string(project.path("release/index.js")).expect("it is there");
        assert!(
            script.contains(&format!("const PLACE = \"{PLACE}\";")),
            "index.js takes another place for it"
        );
        let picture = &uploaded[PICTURE];
        assert!(picture.starts_with(b"\x89PNG") && picture.len() < 30_000);
        let side = |at: usize| u32::from_be_bytes(picture[at..at + 4].try_into().expect("four bytes"));
        assert_eq!([side(16), side(20)], [1200, 630]);
    }
}
