//! What the studio hands over is what readers can use: the folder at another place, one file from a disk, a link.

use std::fs;
use std::io::Cursor;
use std::path::Path;

use hontou_e2e::check::Level;
use hontou_e2e::deck::Deck;
use hontou_e2e::reader::Reader;
use hontou_e2e::site::Site;
use serde_json::json;
use tempfile::TempDir;
use zip::ZipArchive;

use super::author::{EMPTY, STUDIO, clicks, writes};
use super::ways_out::{author, handed, hands_over, press, takes, writer, writes_and_keeps};
use crate::doctor::looked_at;
use crate::walk::to_the_memo;

pub(super) fn unpacked(packed: Vec<u8>) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let mut archive = ZipArchive::new(Cursor::new(packed)).expect("an archive");
    archive.extract(folder.path()).expect("unpacked");
    folder
}

pub(super) fn text(folder: &Path, file: &str) -> String {
    fs::read_to_string(folder.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// The line that the folder's page offers.
#[track_caller]
fn pasted(reader: &Reader) -> String {
    let line =
        reader.page("return document.querySelector('[data-line=script] code').textContent", Vec::new());
    line.as_str().expect("a line").to_owned()
}

#[test]
fn the_folder_runs_at_another_place_to_the_memo_and_says_what_to_paste() {
    let Some(author) = author() else { return };
    let folder = unpacked(handed(&author, ".zip", "application/zip"));
    assert_eq!(author.console(), []);
    let files = folder.path().join("hontou");
    assert!(text(folder.path(), "README.txt").starts_with("hontou"));
    assert!(files.join(".htaccess").is_file() && !files.join("studio").exists());
    for file in ["exosome.ja.js", "decks/exosome.en.json", "decks/exosome.ja.review.html"] {
        assert!(!files.join(file).exists(), "the built-in deck's {file} is in the author's folder");
    }

    let line = r#"<script async src="{files}/my-exosome.ja.js" data-lang="ja"></script>"#;
    let site = Site::whole_from(
        files.clone(),
        &format!("<!doctype html>{{prelude}}<link rel=icon href=data:,><p>{line}</p>"),
    );
    let origin = site.files.origin();
    let reader = Reader::opens(site);
    to_the_memo(&reader.quiz(), &Deck::published(), Level::Ready);
    assert_eq!(reader.console(), []);

    reader.goes_to(&format!("{origin}/index.html?lang=ja"));
    reader.quiz().is_on(&Deck::published().starters()[0].claim);
    assert_eq!(
        pasted(&reader),
        format!("<script async src=\"{origin}/my-exosome.ja.js\" data-lang=\"ja\"></script>")
    );
    assert_eq!(reader.console(), []);

    let said = looked_at(&reader, "{files}/");
    assert!(said.contains("問題は見つかりませんでした"), "{said}");
}

#[test]
fn the_folder_has_the_languages_that_are_kept_and_says_which_are_left_out() {
    let Some(author) = writer() else { return };
    takes(&author, "en");
    writes_and_keeps(&author, "version", "9.9");
    // Readers cannot be given a deck without a title.
    takes(&author, "ko");
    writes_and_keeps(&author, "title", "");
    takes(&author, "ja");
    hands_over(&author);
    author.waits_until("document.querySelectorAll('dialog .languages-in').length === 2");
    let said = "return [...document.querySelectorAll('dialog .languages-in')].map((one) => one.textContent)";
    let said = author.page(said, Vec::new());
    assert_eq!(said[0], "入る言語：日本語 と English");
    assert!(said[1].as_str().is_some_and(|left| left.starts_with("한국어 は入りません。")), "{said}");

    let folder = unpacked(handed(&author, ".zip", "application/zip"));
    let files = folder.path().join("hontou");
    assert!(text(folder.path(), "README.txt").contains("入る言語：日本語 と English"));
    for file in ["decks/my-exosome.en.review.html", "address/my-exosome.en.html.txt", "my-exosome.en.js"] {
        assert!(files.join(file).is_file(), "{file}");
    }
    assert!(
        text(&files, "decks/my-exosome.en.json").contains("\"9.9\""),
        "the kept one, and not the built-in one"
    );
    assert!(!files.join("decks/my-exosome.ko.json").exists());

    let site = Site::whole_from(files, EMPTY);
    let origin = site.files.origin();
    let reader = Reader::opens(site);
    reader.goes_to(&format!("{origin}/index.html?lang=ja"));
    reader.quiz().is_on(&Deck::published().starters()[0].claim);
    reader.page(
        "const list = document.getElementById('quiz-lang'); list.value = 'en'; list.dispatchEvent(new Event('change'))",
        Vec::new(),
    );
    reader.quiz().is_on(&Deck::published_in("en").starters()[0].claim);
    let line = format!("<script async src=\"{origin}/my-exosome.en.js\" data-lang=\"en\"></script>");
    assert_eq!(pasted(&reader), line);
    assert_eq!(reader.page("return document.querySelector('[data-languages]').hidden", Vec::new()), false);
    assert_eq!(reader.console(), []);

    let site = Site::whole_from(
        folder.path().join("hontou"),
        "<!doctype html>{prelude}<link rel=icon href=data:,><p><script async src='{files}/my-exosome.en.js' data-lang=en></script></p>",
    );
    let reader = Reader::opens(site);
    reader.quiz().is_on(&Deck::published_in("en").title);
    assert_eq!(reader.console(), []);
}

#[test]
fn the_line_of_the_folder_has_the_looks_that_were_chosen_and_the_quiz_beside_it_too() {
    let Some(author) = writer() else { return };
    takes(&author, "ja");
    clicks(&author, "header.bar .tools:has(.main) button:nth-child(2)");
    author.waits_until("document.getElementById('looks-accent') !== null");
    writes(&author, "looks-accent", "#7a1f5c");
    writes(&author, "looks-disclosure", "「\"光\" & 院」です。");
    author.page(
        "const list = document.getElementById('looks-radius'); list.value = '4px'; list.dispatchEvent(new Event('change', { bubbles: true }))",
        Vec::new(),
    );
    clicks(&author, "dialog > header button");
    author.waits_until("document.querySelector('dialog') === null");
    hands_over(&author);
    let folder = unpacked(handed(&author, ".zip", "application/zip"));

    let site = Site::whole_from(folder.path().join("hontou"), EMPTY);
    let origin = site.files.origin();
    let reader = Reader::opens(site);
    reader.goes_to(&format!("{origin}/index.html?lang=ja"));
    reader.quiz().is_on(&Deck::published().starters()[0].claim);
    let line = format!(
        "<script async src=\"{origin}/my-exosome.ja.js\" style=\"--hontou-radius: 4px\" data-accent=\"#7a1f5c\" data-disclosure=\"「&quot;光&quot; &amp; 院」です。\" data-lang=\"ja\"></script>"
    );
    assert_eq!(pasted(&reader), line);
    let quiz = "const quiz = document.querySelector('hontou-quiz');
        return [quiz.getAttribute('accent'), quiz.style.getPropertyValue('--hontou-radius'), quiz.getAttribute('disclosure')]";
    assert_eq!(reader.page(quiz, Vec::new()), json!(["#7a1f5c", "4px", "「\"光\" & 院」です。"]));
    assert_eq!((reader.console(), reader.blocked()), (vec![], vec![]));
}

#[test]
fn what_is_drawn_in_the_browser_is_what_is_drawn_natively() {
    let Some(author) = author() else { return };
    let folder = unpacked(handed(&author, ".zip", "application/zip"));
    let files = folder.path().join("hontou");
    let deck = text(&files, "decks/my-exosome.ja.json");
    let opened = hontou_author::open::open_text(&deck).unwrap_or_else(|_| panic!("it is a deck"));
    let drawn = hontou::view::static_page(opened.into());
    assert!(text(&files, "decks/my-exosome.ja.html").contains(&drawn));
}

#[test]
fn the_one_file_runs_from_a_disk_to_the_memo() {
    let Some(author) = author() else { return };
    let page = handed(&author, ".ja.html", "text/html");
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("quiz.html");
    fs::write(&file, page).expect("written");

    let reader = Reader::opens(Site::whole(EMPTY));
    reader.goes_to(&format!("file://{}", file.display()));
    to_the_memo(&reader.quiz(), &Deck::published(), Level::Ready);
    assert_eq!(reader.console(), []);
}

#[test]
fn the_cards_go_to_other_programs_and_what_has_no_place_there_is_told() {
    let Some(author) = author() else { return };
    let table = handed(&author, ".csv", "text/csv");
    let table = String::from_utf8(table).expect("UTF-8");
    assert!(table.starts_with('\u{feff}') && table.lines().count() > Deck::published().cards.len());
    author.waits_until(
        "[...document.querySelectorAll('dialog .way li')].some((one) => one.textContent.startsWith('check'))",
    );
    let quiz = String::from_utf8(handed(&author, ".gift", "text/plain")).expect("UTF-8");
    assert!(quiz.starts_with("$CATEGORY: "));
    let packed = unpacked(handed(&author, ".h5p", "application/zip"));
    assert!(text(packed.path(), "content/content.json").contains("H5P.TrueFalse"));
    assert_eq!(author.console(), []);
}

#[test]
fn a_link_shows_the_quiz_and_the_sheet_and_keeps_nothing_until_a_copy_is_made() {
    let Some(author) = author() else { return };
    press(&author, "リンクをコピー");
    author.waits_until("Boolean(window.copied)");
    let link = author.page("return window.copied", Vec::new());
    let link = link.as_str().expect("a link");
    assert!(link.starts_with(&format!("{}{STUDIO}#deck=", author.site.page.origin())), "{link}");

    // A browser that has never seen the studio.
    let site = Site::whole(EMPTY);
    let (reader, deck) = (Reader::opens(site), Deck::published());
    let fragment = link.split_once('#').expect("a fragment").1;
    reader.goes_to(&format!("{STUDIO}#{fragment}"));
    reader.waits_until("document.querySelector('.review iframe')?.srcdoc.length > 10000");
    reader.page("document.querySelector('hontou-quiz').scrollIntoView()", Vec::new());
    reader.quiz().is_on(&deck.cards[0].claim);
    assert!(!reader.site.requests().iter().any(|asked| asked.contains(&fragment[..20])), "the deck was sent");
    reader.page("indexedDB.databases().then((all) => { window.kept = all.length; })", Vec::new());
    reader.waits_until("window.kept === 0");

    reader.page("document.querySelector('.review button.main').click()", Vec::new());
    reader.waits_until(&format!(
        "document.querySelector('header.bar .deck')?.textContent === {}",
        json!(&*deck.title)
    ));
    assert_eq!(reader.page("return location.hash", Vec::new()), "");
}
