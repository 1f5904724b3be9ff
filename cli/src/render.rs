//! `hontou render`: writes the static page of a deck, one HTML fragment without script or style; or for an address of its
//! own, a page with the quiz, and beside it what WordPress asks for that embeds the address.

use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use anyhow::{Context, Result};
use clap::Args;
use hontou::view::{static_page, static_text};
use hontou_author::page::{Address, description, oembed, page};
use hontou_core::deck::Deck;

use crate::{file, say};

#[derive(Args)]
pub(crate) struct Options {
    /// The deck to write
    #[arg(value_name = "DECK.json")]
    deck: PathBuf,
    /// The file to write [default: print it; with --url, a file with the address's name]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Write a whole page for this address, with the quiz on it, and beside it NAME.oembed.json: WordPress embeds the address
    #[arg(long, value_name = "URL")]
    url: Option<String>,
    /// The folder of the widget's files [default: that of the page]
    #[arg(long, value_name = "URL", requires = "url")]
    files: Option<String>,
    /// The deck on your site, or the name of a built-in one [default: beside the page, by the name it has here]
    #[arg(long, value_name = "URL", requires = "url")]
    deck_url: Option<String>,
    /// Leave out the description for search engines
    #[arg(long)]
    no_json_ld: bool,
}

pub(crate) fn run(options: &Options) -> Result<()> {
    let deck = Rc::new(file::open(&options.deck)?);
    if let Some(url) = &options.url {
        return for_address(options, &deck, url);
    }
    let mut fragment = static_page(Rc::clone(&deck));
    if !options.no_json_ld {
        fragment.push_str(&description(&deck));
    }
    fragment.push('\n');
    match &options.out {
        None => print!("{fragment}"),
        Some(out) => {
            fs::write(out, &fragment).with_context(|| format!("cannot write {}", out.display()))?;
            say::doing("Wrote", format_args!("{}: {} cards", out.display(), deck.cards.len()));
        }
    }
    Ok(())
}

fn for_address(options: &Options, deck: &Rc<Deck>, url: &str) -> Result<()> {
    let name = options.deck.file_name().unwrap_or_default().to_string_lossy();
    let place = options.deck_url.as_deref().unwrap_or(&name);
    let address = Address::new(url, options.files.as_deref(), place)?;
    let [html, json] = address.file_names();
    let html = options.out.clone().unwrap_or_else(|| html.into());
    let json = html.with_file_name(json);
    let text = static_text(Rc::clone(deck));
    written(&html, &page(deck, &text, &address, !options.no_json_ld))?;
    written(&json, &oembed(deck, &address))?;
    say::doing(
        "Wrote",
        format_args!(
            "{} and {}: upload them, to be {url} and {}",
            html.display(),
            json.display(),
            address.oembed()
        ),
    );
    Ok(())
}

fn written(path: &Path, text: &str) -> Result<()> {
    fs::write(path, text).with_context(|| format!("cannot write {}", path.display()))
}
