//! The proof: its numbers, what it finds in a broken deck, and a memo that breaks each law.
#![cfg(not(target_arch = "wasm32"))]

#[path = "../../tests/shipped/mod.rs"]
mod shipped;
mod small;

use std::fs;
use std::path::Path;

use hontou_author::prove::Fault;
use hontou_author::prove::laws::{self, Case};
use hontou_author::prove::{MOST, Table, prove};
use hontou_core::deck::{Deck, Level, SelfCheck};
use hontou_core::memo::{Answers, Cause, Memo};
use serde_json::{Value, json};

/// The digest of the small deck. FNV-1a of `health=yes,haste=soon,why=a:doctor:ask,patience`, … up to
/// `health=unsure,haste=later,why=a:confirm:sure`, each with a line feed, computed by another program.
const DIGEST: u64 = 0xed36_516c_47b6_6cdf;

/// Every deck that is published, by file name.
fn published() -> Vec<(String, Deck)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../decks");
    let mut decks = Vec::new();
    for entry in fs::read_dir(folder).expect("the decks are there") {
        let path = entry.expect("the folder can be read").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        // A deck is called `exosome.ja.json`; the schema beside the decks is not one.
        if let [_, lang, "json"] = name.split('.').collect::<Vec<_>>()[..]
            && lang != "schema"
        {
            let text = fs::read_to_string(&path).expect("the deck can be read");
            decks.push((name, shipped::deck(serde_json::from_str(&text).expect("a published deck is JSON"))));
        }
    }
    assert!(!decks.is_empty(), "a deck is published");
    decks
}

fn proved(deck: &Deck) -> Table<'_> {
    prove(deck).expect("the deck is small enough")
}

/// The names of the answers, as in `health=yes`.
fn named(causes: &[Cause<'_>]) -> Vec<String> {
    causes
        .iter()
        .map(|cause| format!("{}={}", cause.question.id.as_str(), cause.option.id.as_str()))
        .collect()
}

/// Changes the small deck and demands exactly these faults.
#[track_caller]
fn faulty(change: impl FnOnce(&mut Value), expected: &[&str]) {
    let mut tree = small::tree();
    change(&mut tree);
    let deck = shipped::deck(tree);
    assert_eq!(proved(&deck).faults.iter().map(ToString::to_string).collect::<Vec<_>>(), expected);
}

/// What a law finds in the memo of these picks after a change to the memo.
#[track_caller]
fn breaks(
    law: fn(Case<'_, '_>) -> Option<Fault>,
    picks: [usize; 3],
    tamper: impl for<'d> FnOnce(&'d SelfCheck, &mut Memo<'d>),
    expected: &str,
) {
    let deck = shipped::deck(small::tree());
    let check = deck.check.as_ref().expect("the deck has a self-check");
    let mut memo = memo(&deck, check, &picks);
    assert_eq!(law(Case { check, picks: &picks, memo: &memo }), None, "the memo as it is");
    tamper(check, &mut memo);
    let case = Case { check, picks: &picks, memo: &memo };
    let fault = law(case).expect("the law is broken");
    assert_eq!(
        fault.to_string(),
        expected.replace(" [", " This is a fault of the program, not of the deck: fix core/src/memo.rs. [")
    );
    assert!(laws::breaches(case).contains(&fault), "it is one of the laws that are always checked");
}

fn memo<'d>(deck: &'d Deck, check: &'d SelfCheck, picks: &[usize]) -> Memo<'d> {
    let picks: Vec<_> = picks.iter().copied().map(Some).collect();
    Memo::new(deck, check, &Answers::complete(check, &picks).expect("every question is answered"))
}

#[test]
fn a_small_deck_has_the_numbers_one_counts_by_hand() {
    let deck = shipped::deck(small::tree());
    let table = proved(&deck);
    assert_eq!((table.questions, table.total, table.looked_at), (3, 36, 6));
    assert_eq!(
        table.headlines.map(|row| (row.level, row.count)),
        [(Level::Doctor, 18), (Level::Confirm, 9), (Level::Rethink, 6), (Level::Ready, 3)]
    );
    let notes: Vec<_> =
        table.notes.iter().map(|row| (row.note.id.as_str(), row.count, named(&row.fewest))).collect();
    assert_eq!(
        notes,
        [
            ("ask", 18, vec!["health=yes".to_owned()]),
            ("sure", 9, vec!["health=unsure".to_owned()]),
            ("patience", 24, vec!["haste=soon".to_owned()]),
        ]
    );
    assert_eq!(table.faults, []);
}

#[test]
fn a_note_that_two_questions_share_is_counted_once_for_each_combination() {
    let mut tree = small::tree();
    tree["check"]["questions"][0]["options"][1]["note"] = json!("patience");
    let deck = shipped::deck(tree);
    let table = proved(&deck);
    assert_eq!(table.faults, []);
    // All but those with another answer to the first question (3 of 4) and "later" to the second (1 of 3).
    let patience = &table.notes[2];
    assert_eq!((patience.count, named(&patience.fewest)), (36 - 9, vec!["haste=soon".to_owned()]));
}

#[test]
fn the_digest_is_that_of_the_lines_it_says() {
    assert_eq!(proved(&shipped::deck(small::tree())).digest, DIGEST);
}

#[test]
fn the_digest_knows_answers_levels_and_notes_and_nothing_else() {
    let digest = |change: fn(&mut Value)| {
        let mut tree = small::tree();
        change(&mut tree);
        proved(&shipped::deck(tree)).digest
    };
    assert_eq!(digest(|deck| deck["title"] = json!("another")), DIGEST);
    assert_eq!(digest(|deck| deck["check"]["notes"][0]["body"] = json!("another")), DIGEST);
    assert_ne!(digest(|deck| deck["check"]["notes"][2]["level"] = json!("confirm")), DIGEST);
    assert_ne!(digest(|deck| deck["check"]["questions"][1]["options"][0]["note"] = json!("ask")), DIGEST);
    assert_ne!(digest(|deck| deck["check"]["questions"][2]["options"][0]["id"] = json!("z")), DIGEST);
}

#[test]
fn a_deck_of_cards_alone_has_nothing_to_prove() {
    let mut tree = small::tree();
    tree.as_object_mut().unwrap().remove("check");
    let deck = shipped::deck(tree);
    let table = proved(&deck);
    assert!(table.is_trivial());
    assert_eq!((table.total, table.looked_at, table.faults.len()), (0, 0, 0));
}

#[test]
fn the_published_decks_keep_what_they_promise() {
    for (name, deck) in published() {
        let table = proved(&deck);
        assert_eq!(table.faults, [], "{name}");
        assert_eq!(table.headlines.iter().map(|row| row.count).sum::<u128>(), table.total, "{name}");
        println!("{name}: {} combinations, {} checked, {:016x}", table.total, table.looked_at, table.digest);
    }
}

#[test]
fn a_deck_has_the_same_digest_in_every_language() {
    let decks = published();
    for (name, deck) in &decks {
        for (other, twin) in decks.iter().filter(|(_, twin)| twin.id == deck.id) {
            assert_eq!(proved(deck).digest, proved(twin).digest, "{name} and {other}");
        }
    }
}

/// The reduction is exact: checking every combination gives the same counts.
#[test]
fn looking_at_each_and_every_combination_gives_the_same_counts() {
    let deck = shipped::deck(shipped::ja());
    let check = deck.check.as_ref().unwrap();
    let table = proved(&deck);
    let total: usize = check.questions.iter().map(|question| question.options.len()).product();
    let (mut levels, mut notes) = ([0_u128; 4], vec![0_u128; check.notes.len()]);
    for number in 0..total {
        let mut rest = number;
        let mut digit = |options: usize| {
            let at = rest % options;
            rest /= options;
            at
        };
        let picks: Vec<_> = check.questions.iter().map(|question| digit(question.options.len())).collect();
        let memo = memo(&deck, check, &picks);
        levels[memo.level as usize] += 1;
        for raised in &memo.notes {
            notes[check.notes.iter().position(|note| note.id == raised.note.id).unwrap()] += 1;
        }
    }
    assert_eq!(table.total, total as u128);
    assert!(table.looked_at < total, "something was left out");
    assert_eq!(table.headlines.map(|row| row.count), [levels[3], levels[2], levels[1], levels[0]]);
    assert_eq!(table.notes.iter().map(|row| row.count).collect::<Vec<_>>(), notes);
}

#[test]
fn a_note_that_no_answer_reaches_is_a_fault() {
    faulty(
        |deck| {
            let again = deck["check"]["notes"][1].clone();
            let notes = deck["check"]["notes"].as_array_mut().unwrap();
            notes.push(again);
            notes[3]["id"] = json!("left-over");
        },
        &["check.notes[3]: No answer leads to the note \"left-over\". \
           Name it in the option that should lead to it, or remove it. [unreached-note]"],
    );
}

#[test]
fn a_headline_that_no_combination_gives_is_a_fault() {
    let unreached = |level: &str, fix: &str| {
        format!(
            "check.headlines.{level}: No combination of answers leads to the headline \"{level}\". {fix} [unreached-headline]"
        )
    };
    faulty(
        |deck| {
            deck["check"]["questions"][2]["options"] = json!([
                { "id": "a", "text": "a", "unsure": true, "note": "patience", "checklists": ["list"] },
            ]);
        },
        &[&unreached("ready", "Give every question an option that leads to no note.")],
    );
    faulty(
        |deck| deck["check"]["notes"][0]["level"] = json!("confirm"),
        &[&unreached("doctor", "Let an option lead to a note of level \"doctor\".")],
    );
    faulty(
        |deck| deck["check"]["questions"][0]["options"][2]["note"] = json!("sure"),
        &[
            &unreached(
                "rethink",
                "Let an option lead to a note of level \"rethink\". Some combination of answers must have none that is more severe.",
            ),
            &unreached("ready", "Give every question an option that leads to no note."),
        ],
    );
}

#[test]
fn a_checklist_that_no_answer_shows_is_a_fault_where_others_are_shown() {
    faulty(
        |deck| {
            let again = deck["checklists"][0].clone();
            deck["checklists"].as_array_mut().unwrap().push(again);
            deck["checklists"][1]["id"] = json!("unseen");
        },
        &["checklists[1]: No answer shows the checklist \"unseen\", though others are shown. \
           Name it in the option that should show it, or remove it. [unreached-checklist]"],
    );
    faulty(|deck| deck["check"]["questions"][2]["options"][0]["checklists"] = json!([]), &[]);
}

#[test]
fn a_deck_with_too_many_combinations_is_refused_with_their_number() {
    let refused = |questions: usize| {
        let mut tree = small::tree();
        let question = tree["check"]["questions"][0].clone();
        tree["check"]["questions"] = (0..questions)
            .map(|nth| {
                let mut question = question.clone();
                question["id"] = json!(format!("q{nth}"));
                question
            })
            .collect();
        prove(&shipped::deck(tree)).unwrap_err()
    };
    assert_eq!(refused(14).reduced, 3_u128.pow(14));
    assert!(refused(14).reduced > MOST as u128);
    assert_eq!(
        refused(14).to_string(),
        "The answers can be combined in 4782969 ways that differ in their notes, and the proof checks at most 2000000. \
         Ask fewer questions, or let several answers to a question lead to the same note."
    );
    assert_eq!(refused(500).reduced, u128::MAX, "it stops counting and does not break");
}

/// `Deck::read` refuses such a deck, so this one is changed after reading.
#[test]
fn not_knowing_that_counts_as_ready_is_found_in_every_combination_that_shows_it() {
    let mut deck = shipped::deck(small::tree());
    deck.check.as_mut().unwrap().questions[0].options[3].note = None;
    let faults = proved(&deck).faults;
    assert_eq!(
        faults.iter().map(|fault| (fault.path.as_str(), fault.code.name())).collect::<Vec<_>>(),
        [
            ("check.questions[0].options[3]", "unsure-is-ready"),
            ("check.headlines.confirm", "unreached-headline"),
            ("check.notes[1]", "unreached-note"),
        ]
    );
}

#[test]
fn a_question_without_an_option_leaves_no_combination_and_breaks_nothing() {
    let mut deck = shipped::deck(small::tree());
    deck.check.as_mut().unwrap().questions[1].options.clear();
    let table = proved(&deck);
    assert_eq!((table.total, table.looked_at), (0, 0));
    assert_eq!(table.faults.len(), 4 + 3, "every headline and every note is out of reach");
}

// The laws, one by one. `Memo` cannot be made to break them from outside, so each is shown a memo that was tampered with.

#[test]
fn the_headline_must_be_that_of_the_most_severe_answer() {
    breaks(
        laws::one_headline,
        [0, 0, 0],
        |_, memo| memo.level = Level::Confirm,
        "check: The most severe answer is of level \"doctor\", and the headline is \"confirm\": \
         health=yes,haste=soon,why=a. [headline-not-highest]",
    );
    breaks(
        laws::one_headline,
        [2, 1, 1],
        |check, memo| memo.headline = &check.headlines.rethink,
        "check: The most severe answer is of level \"ready\", and the headline is that of another level: \
         health=no,haste=later,why=b. [headline-not-highest]",
    );
}

#[test]
fn an_answer_that_needs_a_doctor_must_be_heard() {
    breaks(
        laws::doctor_is_heard,
        [1, 1, 0],
        |_, memo| memo.level = Level::Confirm,
        "check.questions[0].options[1]: This answer needs a doctor, and the headline is \"confirm\": \
         health=also,haste=later,why=a. [doctor-unheard]",
    );
}

#[test]
fn not_knowing_must_not_count_as_ready_at_a_safety_question() {
    breaks(
        laws::unsure_is_never_ready,
        [3, 1, 0],
        |_, memo| memo.level = Level::Ready,
        "check.questions[0].options[3]: At a safety question, \"I don't know\" counts as ready: \
         health=unsure,haste=later,why=a. [unsure-is-ready]",
    );
}

#[test]
fn an_answer_must_appear_with_its_note_once() {
    breaks(
        laws::answers_are_heard,
        [0, 0, 0],
        |_, memo| memo.notes.truncate(1),
        "check.questions[1].options[0]: The memo shows this answer 0 times with its note, not once: \
         health=yes,haste=soon,why=a. [answer-unheard]",
    );
    breaks(
        laws::answers_are_heard,
        [0, 1, 0],
        |_, memo| memo.notes.push(memo.notes[0].clone()),
        "check.questions[0].options[0]: The memo shows this answer 2 times with its note, not once: \
         health=yes,haste=later,why=a. [answer-unheard]",
    );
}

#[test]
fn a_note_must_have_a_cause_that_was_given_and_leads_to_it() {
    let expected = "check.notes[0]: The note \"ask\" has no answer that caused it: \
                    health=yes,haste=soon,why=a. [note-without-cause]";
    let law = laws::notes_have_causes;
    breaks(law, [0, 0, 0], |_, memo| memo.notes[0].causes.clear(), expected);
    breaks(law, [0, 0, 0], |_, memo| memo.notes[0].causes = memo.notes[1].causes.clone(), expected);
    breaks(
        law,
        [0, 0, 0],
        |check, memo| memo.notes[0].causes[0].option = &check.questions[0].options[1],
        expected,
    );
}

#[test]
fn a_more_severe_answer_must_not_lower_the_level() {
    let deck = shipped::deck(small::tree());
    let check = deck.check.as_ref().unwrap();
    let (mild, severe) = ([2, 0, 0], [3, 0, 0]);
    assert_eq!(laws::never_lowered(check, (&mild, Level::Rethink), (&severe, Level::Confirm)), None);
    assert_eq!(laws::never_lowered(check, (&mild, Level::Rethink), (&severe, Level::Rethink)), None);
    let fault = laws::never_lowered(check, (&mild, Level::Rethink), (&severe, Level::Ready)).unwrap();
    assert_eq!(
        fault.to_string(),
        "check.questions[0].options[3]: With this answer, which is at least as severe, the level falls from \"rethink\" to \"ready\": \
         health=unsure,haste=soon,why=a. \
         This is a fault of the program, not of the deck: fix core/src/memo.rs. [level-lowered]"
    );
}
