//! What would not notice a broken widget holds nothing: each of these breaks one thing, and the same checks have to find it.

use hontou_e2e::reader::Reader;
use hontou_e2e::site::{SCRIPT_TAG, Site};
use hontou_e2e::words;

use super::axe::findings;
use super::focus::lost_focus;
use super::page;
use super::told::unnamed;

#[test]
fn a_contrast_that_is_broken_is_found() {
    let reader = Reader::opens(page(""));
    let quiz = reader.quiz();
    quiz.sees(words::SEE);
    assert_eq!(findings(&quiz), [""; 0]);
    quiz.is_styled(".hontou { --soft: #9a9a9a !important }");
    let found = findings(&quiz);
    assert!(found.iter().any(|one| one.starts_with("color-contrast")), "{found:#?}");
}

/// The words still stand beside the radio buttons, and are no label of theirs any more.
const UNLABELLED: &str = "for (const label of root.querySelectorAll('.option')) {
        const words = document.createElement('div');
            words.append(...label.childNodes);
            label.append(document.createElement('i'));
            label.after(words);
        }
        return null;";

#[test]
fn a_label_that_is_gone_is_found() {
    let reader = Reader::opens(page(""));
    let quiz = reader.quiz();
    quiz.press(words::CHECK);
    quiz.sees(words::NEXT);
    assert_eq!((findings(&quiz), unnamed(&quiz)), (Vec::new(), Vec::new()));
    quiz.finds::<()>(UNLABELLED);
    let found = findings(&quiz);
    assert!(found.iter().any(|one| one.starts_with("label at")), "{found:#?}");
    assert!(!unnamed(&quiz).is_empty(), "radio buttons without a name");
}

#[test]
fn a_group_that_has_lost_its_name_is_found() {
    let reader = Reader::opens(page(""));
    let quiz = reader.quiz();
    quiz.sees(words::SEE);
    assert_eq!(unnamed(&quiz), [""; 0]);
    quiz.finds::<()>("root.querySelector('.answers').removeAttribute('aria-label'); return null");
    assert!(!unnamed(&quiz).is_empty(), "a group without a name");
}

#[test]
fn a_focus_that_does_not_move_is_found() {
    let reader = Reader::opens(Site::with(SCRIPT_TAG));
    reader.page("HTMLElement.prototype.focus = () => {}", Vec::new());
    let lost = lost_focus(&reader);
    assert!(lost.iter().any(|one| one.starts_with("an answer:")), "{lost:#?}");
    assert!(lost.iter().any(|one| one.starts_with("Change:")), "{lost:#?}");
}
