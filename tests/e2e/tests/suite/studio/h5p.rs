//! The package for H5P, as a player finds it: h5p-standalone, which has H5P's own core, gets from it what to load and what to
//! start, up to the libraries of H5P. These are in no registry; stand-ins have their names and versions, and show what they are
//! given.

use hontou_e2e::deck::{Deck, Verdict};
use hontou_e2e::hosts::package_file;
use hontou_e2e::reader::Reader;
use hontou_e2e::response::Response;
use hontou_e2e::site::Site;
use serde_json::{Value, json};

use super::hand_over::{text, unpacked};
use super::ways_out::{author, handed};

const PAGE: &str = "<!doctype html><meta charset=utf-8><link rel=icon href=data:,><div id=h5p></div>
    <script src=/player/main.bundle.js></script>
    <script>
        const files = { frameJs: '/player/frame.bundle.js', frameCss: '/player/h5p.css' };
        new H5PStandalone.H5P(document.getElementById('h5p'), { h5pJsonPath: '/quiz', librariesPath: '/libraries', ...files })
            .then(() => { window.end = 'it plays'; }, (error) => { window.end = String(error); });
    </script>";
/// Starts each question by H5P's core, as the set does.
const SET: &str = "H5P.QuestionSet = function ({ questions }, contentId) {
        const started = questions.map((question) => H5P.newRunnable(question, contentId));
        this.attach = ($place) => started.forEach((one) => one.attach(H5P.jQuery('<section>').appendTo($place)));
    };";
const TRUE_FALSE: &str = "H5P.TrueFalse = function ({ question, correct, l10n, behaviour }) {
        this.attach = ($place) => {
            $place.append(H5P.jQuery('<h2>').html(question));
            $place.append(H5P.jQuery('<b>').text(correct === 'true' ? l10n.trueText : l10n.falseText));
            for (const feedback of [behaviour.feedbackOnCorrect, behaviour.feedbackOnWrong]) $place.append(H5P.jQuery('<p>').html(feedback));
        };
    };";
/// What is shown of each question, in the frame that the core draws.
const SHOWN: &str = "const frame = document.querySelector('iframe.h5p-iframe');
    return [...frame.contentDocument.querySelectorAll('section')].map((section) => [...section.children].map((part) => part.textContent.trim()));";

/// What a library says of itself, as H5P's repositories say it of these.
fn library(name: &str, major: u32, minor: u32) -> Response {
    let library = json!({
        "title": name, "machineName": name, "majorVersion": major, "minorVersion": minor, "patchVersion": 0, "runnable": 1,
        "preloadedJs": [{ "path": "it.js" }],
    });
    Response::json(library.to_string())
}

#[test]
fn h5ps_own_core_starts_every_question_of_the_package() {
    let Some(author) = author() else { return };
    let folder = unpacked(handed(&author, ".h5p", "application/zip"));
    let [about, content] = ["h5p.json", "content/content.json"].map(|file| text(folder.path(), file));
    let player = |file: &str| package_file(&format!("h5p-standalone/dist/{file}"));
    let site = Site::whole(PAGE)
        .having("/player/main.bundle.js", player("main.bundle.js"))
        .having("/player/frame.bundle.js", player("frame.bundle.js"))
        .having("/player/h5p.css", player("styles/h5p.css"))
        .having("/quiz/h5p.json", Response::json(about.clone()))
        .having("/quiz/content/content.json", Response::json(content))
        .having("/libraries/H5P.QuestionSet-1.21/library.json", library("H5P.QuestionSet", 1, 21))
        .having("/libraries/H5P.QuestionSet-1.21/it.js", Response::script(SET))
        .having("/libraries/H5P.TrueFalse-1.8/library.json", library("H5P.TrueFalse", 1, 8))
        .having("/libraries/H5P.TrueFalse-1.8/it.js", Response::script(TRUE_FALSE));

    let reader = Reader::opens(site);
    reader.waits_until("Boolean(window.end)");
    assert_eq!(reader.page("return window.end", Vec::new()), "it plays");
    reader.waits_until(
        "document.querySelector('iframe.h5p-iframe')?.contentDocument?.querySelector('section h2') !== null",
    );
    let shown: Vec<[String; 4]> =
        serde_json::from_value(reader.page(SHOWN, Vec::new())).expect("four parts of each question");
    let deck = Deck::published();
    let cards: Vec<_> = deck.cards.iter().filter(|card| card.verdict != Verdict::Unknown).collect();
    assert_eq!(shown.len(), cards.len());
    for ([claim, answer, right, wrong], card) in shown.iter().zip(cards) {
        assert_eq!(*claim, *card.claim);
        assert_eq!(answer, if card.verdict == Verdict::True { "本当" } else { "間違い" });
        assert!(right.starts_with(&*card.fact) && right == wrong, "{right}");
    }
    let about: Value = serde_json::from_str(&about).expect("JSON");
    assert_eq!(about["title"], *deck.title);
    assert_eq!(reader.console(), []);
}
