//! Headings and language: the quiz fits into the outline of the page it stands in.

use hontou_e2e::quiz::Quiz;
use hontou_e2e::reader::Reader;
use hontou_e2e::site::{SCRIPT_TAG, Site};

use super::screens::on_every_screen;

#[test]
fn headings_never_skip_a_level_from_whichever_the_page_begins_at() {
    const SET: &str = "document.querySelector('hontou-quiz').setAttribute('heading-level', arguments[0])";
    let reader = Reader::opens(Site::with(SCRIPT_TAG));
    let quiz = reader.quiz();
    let mut found = Vec::new();
    on_every_screen(&quiz, |screen| {
        for level in 1..=4 {
            reader.page(SET, vec![level.to_string().into()]);
            found.extend(skipped(&quiz, level).into_iter().map(|one| format!("{screen}: {one}")));
        }
    });
    assert!(found.is_empty(), "{found:#?}");
}

/// Headings that are more than a level below the one before, or have no words; and a first one of another level.
#[track_caller]
fn skipped(quiz: &Quiz<'_>, level: u8) -> Vec<String> {
    let mut found = Vec::new();
    let mut before = level - 1;
    for (at, (here, words)) in quiz.outline().into_iter().enumerate() {
        let is_first = at == 0;
        if here > before + 1 || here < level || (is_first && here != level) || words.is_empty() {
            found.push(format!("h{here} \"{words}\" after h{before}"));
        }
        before = here;
    }
    if before < level {
        found.push("no heading at all".to_owned());
    }
    found
}

#[test]
fn the_quiz_says_which_language_it_is_in_whatever_the_page_around_it_is() {
    for (lang, title) in [
        ("ja", "エクソソーム"),
        ("ko", "엑소좀"),
        ("zh-Hans", "外泌体"),
        ("zh-Hant", "外泌體"),
        ("en", "Exosomes"),
    ] {
        let embed = SCRIPT_TAG.replace("data-deck", &format!(r#"data-lang="{lang}" data-deck"#));
        let reader = Reader::opens(Site::with(&embed));
        let quiz = reader.quiz();
        quiz.sees(title);
        let said: Vec<String> = quiz.finds("return shown('h2').map((one) => one.closest('[lang]').lang)");
        assert!(!said.is_empty() && said.iter().all(|said| said == lang), "{lang}: {said:?}");
    }
}
