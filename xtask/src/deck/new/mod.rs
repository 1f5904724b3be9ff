//! `deck new`: a small deck that is valid from the start, with every part a deck can have and where to write what.

use std::fs::File;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use clap::{Args, ValueEnum};
use hontou::deck::{Date, Deck, Json, Problem};
use serde_json::{Value, json};

use super::today::{a_year_after, today};
use crate::project::Project;
use crate::say;

#[derive(Args)]
pub(crate) struct Options {
    /// The deck's name: small letters, digits and hyphens
    id: String,
    /// The language to begin in
    #[arg(long, value_enum, default_value_t)]
    lang: Lang,
    /// Where to write it, instead of decks/ID.LANG.json
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum Lang {
    #[default]
    Ja,
    En,
}

impl Lang {
    const fn name(self) -> &'static str {
        match self {
            Self::Ja => "ja",
            Self::En => "en",
        }
    }

    /// The deck to begin with. Its id and its days are filled in.
    const fn template(self) -> &'static str {
        match self {
            Self::Ja => include_str!("ja.json"),
            Self::En => include_str!("en.json"),
        }
    }
}

pub(crate) fn run(options: &Options) -> Result<()> {
    let Options { id, lang, out } = options;
    let text = match written(id, *lang, today()) {
        Ok(text) => text,
        Err(problems) => {
            for problem in &problems {
                say::error(&anyhow::anyhow!("{problem}"));
            }
            bail!("no deck was written");
        }
    };
    let path = match out {
        Some(path) => path.clone(),
        None => Project::find()?.path(&format!("decks/{id}.{}.json", lang.name())),
    };
    save(&path, &text)?;
    say::doing("Wrote", path.display());
    Ok(())
}

/// The text of a new deck, if the reader takes it.
fn written(id: &str, lang: Lang, today: Date) -> Result<String, Vec<Problem>> {
    let text = lang
        .template()
        // As JSON writes it, whatever was typed: the reader is to say what is wrong with an id, not the parser.
        .replace("\"%id%\"", &json!(id).to_string())
        .replace("%reviewed%", &today.to_string())
        .replace("%review_by%", &a_year_after(today).to_string());
    let tree: Value = serde_json::from_str(&text).expect("a template is JSON");
    Deck::read(&Json::from(tree)).map(|_| text)
}

/// Writes a file that is not there yet.
fn save(path: &Path, text: &str) -> Result<()> {
    let name = path.display();
    let mut file = match File::create_new(path) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            bail!("{name} is there already; write another file with --out")
        }
        file => file.with_context(|| format!("cannot write {name}"))?,
    };
    file.write_all(text.as_bytes()).with_context(|| format!("cannot write {name}"))
}

/// A new deck, changed: what the other chores are tried on.
#[cfg(test)]
pub(super) fn begun(change: impl FnOnce(&mut Value)) -> Deck {
    let text = written("tea", Lang::En, today()).expect("it is a deck");
    let mut tree = serde_json::from_str(&text).expect("it is JSON");
    change(&mut tree);
    Deck::read(&Json::from(tree)).expect("it is still a deck")
}

#[cfg(test)]
mod tests {
    use std::fs;

    use hontou::deck::lint::lint;
    use hontou::prove::prove;

    use super::super::file;
    use super::*;

    const LANGS: [Lang; 2] = [Lang::Ja, Lang::En];

    fn options(id: &str, lang: Lang, out: &Path) -> Options {
        Options { id: id.to_owned(), lang, out: Some(out.to_owned()) }
    }

    #[test]
    fn a_new_deck_is_read_proved_and_has_nothing_to_mend() {
        let folder = tempfile::tempdir().expect("a folder");
        for lang in LANGS {
            let path = folder.path().join(format!("tea.{}.json", lang.name()));
            run(&options("tea", lang, &path)).expect("it is written");
            let deck = file::open(&path).expect("it is read");
            assert_eq!((deck.id.as_str(), deck.lang.as_str()), ("tea", lang.name()));
            assert_eq!((deck.reviewed, deck.review_by), (today(), a_year_after(today())));
            assert_eq!(prove(&deck).expect("it is small").faults, []);
            let text = fs::read_to_string(&path).expect("it is there");
            let tree: Value = serde_json::from_str(&text).expect("it is JSON");
            assert_eq!(lint(&Json::from(tree), today()), []);
        }
    }

    #[test]
    fn the_two_languages_begin_alike() {
        let digest = |lang| {
            let text = written("tea", lang, today()).expect("it is a deck");
            let tree: Value = serde_json::from_str(&text).expect("it is JSON");
            prove(&Deck::read(&Json::from(tree)).expect("it is a deck")).expect("it is small").digest
        };
        assert_eq!(digest(Lang::Ja), digest(Lang::En));
    }

    #[test]
    fn a_bad_id_is_refused_in_the_reader_s_own_words() {
        for id in ["Green Tea", "", "te\"a"] {
            let problems = written(id, Lang::En, today()).expect_err("it is no id");
            let expected = format!(
                "id: \"{id}\" is not an id. Use small letters a-z, digits and hyphens, as in \"stem-cells\". [bad-id]"
            );
            assert_eq!(problems.iter().map(ToString::to_string).collect::<Vec<_>>(), [expected]);
        }
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
        assert!(error.to_string().ends_with("tea.json is there already; write another file with --out"));
        assert_eq!(fs::read_to_string(&path).expect("it is there"), "mine");
    }
}
