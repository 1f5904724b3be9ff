//! `hontou pack`: writes a deck's own script, with which readers see the first card at once.

use std::fs;
use std::path::{Component, Path, PathBuf};
use std::rc::Rc;

use anyhow::{Context, Result, ensure};
use clap::Args;
use hontou::view::{deck_script, first_screen_file};
use hontou_core::lang::{INTERFACE, Lang};

use crate::{file, say};

const LOADER: &str = "embed.js";
const STYLES: &str = "styles/widget.css";
/// Stands in each deck's script, and in no other that is published.
const MARK: &str = "\"nodes\":";

#[derive(Args)]
pub(crate) struct Options {
    /// The deck, in the folder that you upload
    #[arg(value_name = "DECK.json")]
    deck: PathBuf,
    /// The folder that you upload, with embed.js in it [default: the deck's]
    #[arg(long, value_name = "DIR")]
    folder: Option<PathBuf>,
}

pub(crate) fn run(options: &Options) -> Result<()> {
    let path = &options.deck;
    let deck = Rc::new(file::open(path)?);
    ensure!(
        Lang::parse(&deck.lang).nearest(&INTERFACE).is_some(),
        "the widget has no words in \"{}\", the deck's language, so its first screen cannot be drawn ahead; the deck works with embed.js",
        deck.lang
    );
    let folder = match &options.folder {
        Some(folder) => folder.clone(),
        None => path.parent().map(|parent| Path::new(".").join(parent)).unwrap_or_default(),
    };
    let address = address_in(&folder, path)?;
    let read = |file: &str| {
        fs::read_to_string(folder.join(file)).with_context(|| {
            format!("{} has no {file}: name the folder that you upload by --folder", folder.display())
        })
    };
    let (loader, css) = (read(LOADER)?, read(STYLES)?);
    let first = first_screen_file(&deck, &address, &fs::read(path)?, &css);
    let script = deck_script(&loader, &first).with_context(|| {
        format!("{LOADER} is of a release before scripts of a deck's own; take all files of this one")
    })?;

    let name = path.with_extension("js").file_name().map(PathBuf::from).unwrap_or_default();
    let out = folder.join(&name);
    let there = fs::read_to_string(&out).unwrap_or_default();
    ensure!(
        there.is_empty() || there.contains(MARK),
        "{} is another script: give the deck another name",
        out.display()
    );
    fs::write(&out, script).with_context(|| format!("cannot write {}", out.display()))?;
    say::doing("Wrote", format_args!("{}; write it again whenever the deck changes", out.display()));
    let (name, lang) = (name.display(), &deck.lang);
    println!("<script async src=\"https://example.com/hontou/{name}\" data-lang=\"{lang}\"></script>");
    Ok(())
}

/// How a page that has the folder's address gets at the deck.
fn address_in(folder: &Path, deck: &Path) -> Result<String> {
    let whole = |path: &Path| path.canonicalize().with_context(|| format!("cannot find {}", path.display()));
    let (folder, deck) = (whole(folder)?, whole(deck)?);
    let inside = deck.strip_prefix(&folder).with_context(|| {
        format!("{} is not in {}: copy it there, as readers fetch it, too", deck.display(), folder.display())
    })?;
    let parts = inside.components().filter_map(|part| match part {
        Component::Normal(name) => Some(name.to_string_lossy()),
        _ => None,
    });
    Ok(parts.collect::<Vec<_>>().join("/"))
}
