//! The folder that an owner uploads, packed: the release's files, and the deck in its languages as each goes with it.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use hontou_core::lang::INTERFACE;
use hontou_core::surface::DECKS;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::drawn::Drawn;
use super::release::{Release, plain};
use super::start::{self, START};
use super::translations::listed;
use crate::deck::Node;
use crate::looks::settings::Looks;
use crate::names::file_name;
use crate::words::Words;

/// What the folder is called, in the archive and on the server.
const FOLDER: &str = "hontou";
/// What a clinic has to write beside a booking link.
const DISCLOSURE: &str = "disclosure.ja.txt";

/// A deck as it goes into the folder.
pub(super) struct Packed<'d> {
    pub(super) deck: &'d Node,
    pub(super) drawn: Drawn,
    /// How it is to look.
    pub(super) looks: Looks,
}

/// Packs everything. The first deck is the one in hand, and the others are the same in other languages.
pub(super) fn pack(release: &Release, decks: &[Packed<'_>], words: Words) -> Result<Vec<u8>, String> {
    let start = start::page(release.text(START).as_deref(), decks);
    // A browser that a server tells no encoding takes it for UTF-8 by its first sign.
    let disclosure = format!("\u{feff}{}", include_str!("../../../docs/disclosure.ja.md"));
    let readme = readme(decks, release.is_published, words);
    let mut files: Vec<(String, &[u8])> = Vec::new();
    let taken = release.files.iter().filter(|(file, _)| file != START && !is_left_out(file));
    for (file, bytes) in taken {
        files.push((format!("{FOLDER}/{file}"), bytes));
    }
    for Packed { deck, drawn, .. } in decks {
        let name = file_name(deck);
        let own = [
            (format!("decks/{name}.json"), &drawn.deck),
            (format!("decks/{name}.html"), &drawn.page),
            (format!("decks/{name}.review.html"), &drawn.sheet),
            (format!("{name}.js"), &drawn.script),
            (format!("address/{name}.html.txt"), &drawn.address),
            (format!("address/{name}.oembed.json.txt"), &drawn.oembed),
        ];
        files.extend(own.into_iter().map(|(file, text)| (format!("{FOLDER}/{file}"), text.as_bytes())));
    }
    for (file, text) in [(START, &start), (DISCLOSURE, &disclosure)] {
        files.push((format!("{FOLDER}/{file}"), text.as_bytes()));
    }
    files.push(("README.txt".to_owned(), readme.as_bytes()));
    zipped(&files).map_err(|why| why.to_string())
}

/// Whether a file is a built-in deck's: the folder is for the author's own. `doctor.html` looks at the files of one built-in deck
/// to tell whether a folder is whole; those come along, and no page speaks of them.
fn is_left_out(file: &str) -> bool {
    let plain = plain(file);
    let (folder, name) = plain.rsplit_once('/').unwrap_or(("", &plain));
    let of = |deck: &'static str| Some((deck, name.strip_prefix(deck)?.strip_prefix('.')?));
    let Some((deck, rest)) = DECKS.into_iter().find_map(of) else { return false };
    let is_looked_at = deck == DECKS[0]
        && matches!(folder, "decks" | "first")
        && rest.strip_prefix(INTERFACE[0]).is_some_and(|kind| [".json", ".html", ".txt"].contains(&kind));
    !is_looked_at
}

fn zipped(files: &[(String, &[u8])]) -> zip::result::ZipResult<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in files {
        archive.start_file(name.as_str(), options)?;
        archive.write_all(bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}

fn readme(decks: &[Packed<'_>], is_published: bool, words: Words) -> String {
    let names: Vec<_> = decks.iter().map(|packed| file_name(packed.deck)).collect();
    let mut lines = vec![
        words.with("hand.readme-1", names.join(words.get("hand.comma"))),
        words.with("hand.languages", listed(decks.iter().map(|packed| packed.deck), words)),
    ];
    lines.extend(["hand.readme-2", "hand.readme-3", "hand.readme-4"].map(|key| words.get(key).to_owned()));
    if decks.len() > 1 {
        lines.insert(4, words.get("hand.readme-languages").to_owned());
    }
    if !is_published {
        lines.push(words.get("hand.unpublished").to_owned());
    }
    let mut text = String::new();
    for line in lines {
        // A text takes all.
        let _ = write!(text, "{line}\r\n\r\n");
    }
    text
}

pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use serde_json::json;
    use zip::ZipArchive;

    use super::*;
    use crate::words::Lang;

    fn deck(id: &str, lang: &str) -> Node {
        Node::from(json!({ "id": id, "lang": lang, "title": "\"水|みず\" & <b>", "review_by": "2027-05-31" }))
    }

    fn release(is_published: bool) -> Release {
        let about = "{&quot;loader&quot;:&quot;l.js&quot;,&quot;decks&quot;:{&quot;exosome&quot;:{}}}";
        let page = format!("<body data-release=\"{about}\">");
        let files = [("index.html", page.as_str()), ("embed.js", "loader"), (".htaccess", "Header")];
        Release { files: files.map(|(name, text)| (name.into(), text.into())).into(), is_published }
    }

    /// The files of the archive with these decks, by name.
    fn packed(is_published: bool, decks: &[Node]) -> Vec<(String, String)> {
        let drawn = || Drawn { deck: "{}".to_owned(), script: "loader".to_owned(), ..Drawn::default() };
        let decks: Vec<_> =
            decks.iter().map(|deck| Packed { deck, drawn: drawn(), looks: Looks::default() }).collect();
        let packed = pack(&release(is_published), &decks, Words(Lang::En)).expect("packed");
        let mut archive = ZipArchive::new(Cursor::new(packed)).expect("an archive");
        let count = archive.len();
        let read = |at| {
            let mut file = archive.by_index(at).expect("a file");
            let mut text = String::new();
            file.read_to_string(&mut text).expect("text");
            (file.name().expect("a name").into_owned(), text)
        };
        (0..count).map(read).collect()
    }

    fn text<'f>(files: &'f [(String, String)], wanted: &str) -> &'f str {
        let found = files.iter().filter(|(name, _)| name == wanted).collect::<Vec<_>>();
        assert_eq!(found.len(), 1, "{wanted} is once in the archive");
        &found[0].1
    }

    #[test]
    fn the_folder_has_the_release_and_the_deck_in_each_language_and_says_what_to_do() {
        let files = packed(true, &[deck("tea", "ja"), deck("tea", "en")]);
        for name in ["hontou/.htaccess", "hontou/embed.js", "hontou/disclosure.ja.txt"] {
            text(&files, name);
        }
        for lang in ["ja", "en"] {
            for name in [
                "decks/tea.{}.json",
                "decks/tea.{}.html",
                "decks/tea.{}.review.html",
                "tea.{}.js",
                "address/tea.{}.html.txt",
                "address/tea.{}.oembed.json.txt",
            ] {
                text(&files, &format!("hontou/{}", name.replace("{}", lang)));
            }
        }
        assert!(text(&files, "hontou/index.html").contains("&quot;own&quot;:true"));
        let readme = text(&files, "README.txt");
        assert!(
            readme.starts_with("hontou: tea.ja, tea.en\r\n\r\nLanguages in it: 日本語 and English\r\n"),
            "{readme}"
        );
        assert!(readme.contains(Words(Lang::En).get("hand.readme-languages")), "{readme}");
        assert!(!readme.contains("?\r\n\r\n"), "a line of README.txt has no words");
    }

    #[test]
    fn a_folder_of_no_release_says_so() {
        let says = |is_published| {
            let files = packed(is_published, &[deck("tea", "ja")]);
            text(&files, "README.txt").contains(Words(Lang::En).get("hand.unpublished"))
        };
        assert!(says(false) && !says(true));
    }

    #[test]
    fn of_the_built_in_decks_there_is_only_what_the_doctor_looks_at() {
        for file in [
            "exosome.ja.js",
            "decks/exosome.en.json",
            "decks/exosome.zh-Hans.uh_po_h5cdi2.txt",
            "decks/exosome.ja.review.html",
            "first/exosome.ko.wos_ycvgnbnb.json",
            "address/exosome.ja.html.txt",
        ] {
            assert!(is_left_out(file), "{file}");
        }
        for file in [
            "decks/exosome.ja.json",
            "decks/exosome.ja.html",
            "decks/exosome.ja.fyu2eoqhqyze.txt",
            "first/exosome.ja.k1xij2anspub.json",
            "decks/figures/dish.svg",
            "decks/tea.en.json",
            "embed.js",
        ] {
            assert!(!is_left_out(file), "{file}");
        }
    }

    #[test]
    fn a_deck_gets_no_built_in_decks_name_and_none_that_is_strange() {
        assert_eq!(file_name(&deck("exosome", "ja")), "my-exosome.ja");
        assert_eq!(file_name(&deck("../茶", "ja")), "deck.ja");
        assert_eq!(file_name(&deck("a/b-c", "ja")), "ab-c.ja");
    }
}
