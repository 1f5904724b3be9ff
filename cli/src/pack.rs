//! `hontou pack`: writes a deck's own script, with which readers see the first card at once.

use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::{fs, io};

use anyhow::{Context, Result, ensure};
use clap::Args;
use hontou::view::{deck_script, first_screen_file, is_script_of, published_name, sums_in};
use hontou_core::lang::{INTERFACE, Lang};

use crate::{file, say};

const VERSION: &str = env!("CARGO_PKG_VERSION");
const LOADER: &str = "embed.js";
const RUNTIME: &str = "runtime.js";
const STYLES: &str = "styles/widget.css";
/// Mean something else in an address than in a file's name.
const UNFIT: &[char] = &['%', '#', '?', ':', '"', '\'', '&', '<', '>', '\\', ' '];

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
    let (loader, css) = release_in(&folder)?;
    let first = first_screen_file(&deck, &address, &fs::read(path)?, &css);
    let script = deck_script(&loader, &first).with_context(|| {
        format!("{LOADER} is of a release before scripts of a deck's own; take all files of this one")
    })?;

    let name = path.with_extension("js").file_name().map(PathBuf::from).unwrap_or_default();
    let out = folder.join(&name);
    match fs::read(&out) {
        Ok(there) => ensure!(
            is_script_of(&String::from_utf8_lossy(&there), &address),
            "{} is another script: give the deck another name",
            out.display()
        ),
        Err(error) => ensure!(
            error.kind() == io::ErrorKind::NotFound,
            "cannot read {}, which is there already: {error}",
            out.display()
        ),
    }
    fs::write(&out, script).with_context(|| format!("cannot write {}", out.display()))?;
    say::doing(
        "Wrote",
        format_args!("{}; write it again whenever the deck or the widget's files change", out.display()),
    );
    let (name, lang) = (name.display(), &deck.lang);
    println!("<script async src=\"https://example.com/hontou/{name}\" data-lang=\"{lang}\"></script>");
    Ok(())
}

/// The loader, and the widget's style sheet of the same release.
fn release_in(folder: &Path) -> Result<(String, String)> {
    let read = |file: &str| {
        fs::read_to_string(folder.join(file)).with_context(|| {
            format!("{} has no {file}: name the folder that you upload by --folder", folder.display())
        })
    };
    let loader = read(LOADER)?;
    ensure!(
        loader.contains(&format!("\"{VERSION}\"")),
        "{LOADER} in {} is not that of hontou {VERSION}: use the command and the files of one release",
        folder.display()
    );
    // The loader knows the runtime, and that the style sheet, by their content.
    let named = |script: &str, file: &str| {
        let sums = sums_in(script);
        let sum = sums.get(file).with_context(|| {
            format!("{} is no folder to upload: `cargo xtask dist` makes one", folder.display())
        })?;
        read(&published_name(file, sum))
    };
    let css = named(&named(&loader, RUNTIME)?, STYLES)?;
    Ok((loader, css))
}

/// How a page that has the folder's address gets at the deck.
fn address_in(folder: &Path, deck: &Path) -> Result<String> {
    let whole = |path: &Path| path.canonicalize().with_context(|| format!("cannot find {}", path.display()));
    let (folder, deck) = (whole(folder)?, whole(deck)?);
    let inside = deck.strip_prefix(&folder).with_context(|| {
        format!("{} is not in {}: copy it there, as readers fetch it, too", deck.display(), folder.display())
    })?;
    let names =
        inside.components().map(|name| name.as_os_str().to_str().filter(|name| !name.contains(UNFIT)));
    let names = names.collect::<Option<Vec<_>>>().with_context(|| {
        format!("{} cannot be written as an address: rename it without spaces and signs", inside.display())
    })?;
    Ok(names.join("/"))
}
