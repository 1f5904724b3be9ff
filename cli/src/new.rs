//! `hontou new`: writes a small deck to start from.

use std::fs::File;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use clap::{Args, ValueEnum};
use hontou_author::template::{TemplateLang, new_deck};

use crate::say;
use crate::today::{a_year_after, today};

#[derive(Args)]
pub(crate) struct Options {
    /// The deck's name: small letters a-z, digits and hyphens, as in green-tea
    id: String,
    /// The language of the deck
    #[arg(long, value_enum, default_value_t)]
    lang: Lang,
    /// The file to write [default: ID.LANG.json in this folder]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(super) enum Lang {
    #[default]
    Ja,
    En,
}

impl From<Lang> for TemplateLang {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::Ja => Self::Ja,
            Lang::En => Self::En,
        }
    }
}

pub(crate) fn run(options: &Options) -> Result<()> {
    let lang = TemplateLang::from(options.lang);
    let text = match new_deck(&options.id, lang, today(), a_year_after(today())) {
        Ok(text) => text,
        Err(problems) => {
            for problem in &problems {
                say::error(&anyhow::anyhow!("{problem}"));
            }
            bail!("no deck was written");
        }
    };
    let path = options.out.clone().unwrap_or_else(|| format!("{}.{}.json", options.id, lang.tag()).into());
    save(&path, &text)?;
    say::doing("Wrote", path.display());
    Ok(())
}

/// Writes a new file. It never overwrites one.
pub(crate) fn save(path: &Path, text: &str) -> Result<()> {
    let name = path.display();
    let mut file = match File::create_new(path) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            bail!("{name} already exists; name another file with --out")
        }
        file => file.with_context(|| format!("cannot write {name}"))?,
    };
    file.write_all(text.as_bytes()).with_context(|| format!("cannot write {name}"))
}

/// A new deck with a change, for the tests of the other commands.
#[cfg(test)]
pub(super) fn begun(change: impl FnOnce(&mut serde_json::Value)) -> hontou_core::deck::Deck {
    let text = new_deck("tea", TemplateLang::En, today(), a_year_after(today())).expect("it is a deck");
    let mut value = serde_json::from_str(&text).expect("it is JSON");
    change(&mut value);
    hontou_core::deck::Deck::read(&hontou_author::json::tree(value)).expect("it is still a deck")
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::super::file;
    use super::*;

    fn options(id: &str, lang: Lang, out: &Path) -> Options {
        Options { id: id.to_owned(), lang, out: Some(out.to_owned()) }
    }

    #[test]
    fn a_new_deck_is_written_with_today_s_date_and_can_be_read() {
        let folder = tempfile::tempdir().expect("a folder");
        for (lang, tag) in [(Lang::Ja, "ja"), (Lang::En, "en")] {
            let path = folder.path().join(format!("tea.{tag}.json"));
            run(&options("tea", lang, &path)).expect("it is written");
            let deck = file::open(&path).expect("it is read");
            assert_eq!((deck.id.as_str(), deck.lang.as_str()), ("tea", tag));
            assert_eq!((deck.reviewed, deck.review_by), (today(), a_year_after(today())));
        }
    }

    #[test]
    fn a_bad_id_leaves_nothing_behind() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("tea.json");
        assert!(run(&options("Green Tea", Lang::En, &path)).is_err());
        assert!(!path.exists(), "nothing is left behind");
    }

    #[test]
    fn a_file_that_is_there_stays_as_it_is() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("tea.json");
        fs::write(&path, "mine").expect("the file is written");
        let error = run(&options("tea", Lang::En, &path)).expect_err("it is there already");
        assert!(error.to_string().ends_with("tea.json already exists; name another file with --out"));
        assert_eq!(fs::read_to_string(&path).expect("it is there"), "mine");
    }
}
