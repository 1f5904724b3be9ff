//! What the proof counts.

use std::fs;
use std::path::Path;

use crate::shipped::combinations;
use crate::{memo, named, proved, shipped, small};
use hontou_author::prove::prove;
use hontou_core::deck::{Deck, Level};
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

/// The small deck with three options that go together at its first question.
fn with_several(change: impl FnOnce(&mut Value)) -> Deck {
    let mut tree = small::tree();
    let question = &mut tree["check"]["questions"][0];
    question["several"] = json!(true);
    question["options"][2]["none"] = json!(true);
    let third = json!({ "id": "third", "text": "e", "note": "patience" });
    question["options"].as_array_mut().expect("a list").push(third);
    change(&mut tree);
    shipped::deck(tree)
}

#[test]
fn every_set_of_answers_that_go_together_is_one_combination() {
    let deck = with_several(|_| {});
    let table = proved(&deck);
    assert_eq!(table.faults, []);
    // yes, also and third: 7 sets; "no" and "unsure" by themselves. They lead to ask, patience, both, nothing, sure.
    assert_eq!((table.total, table.looked_at), ((7 + 2) * 9, 5 * 2));
    // To a doctor all sets but "third" alone, which weighs as much as haste.
    assert_eq!(table.headlines.map(|row| row.count), [6 * 9, 9, 9 + 6, 3]);
    assert_counted(&deck);
}

#[test]
fn options_that_lead_to_nothing_or_to_the_same_are_counted_with_what_they_go_with() {
    assert_counted(&with_several(|deck| {
        deck["check"]["questions"][0]["options"][4].as_object_mut().unwrap().remove("note");
    }));
    assert_counted(&with_several(|deck| deck["check"]["questions"][0]["options"][2]["note"] = json!("ask")));
    assert_counted(&with_several(|deck| deck["check"]["questions"][0]["options"][0]["note"] = json!("sure")));
    assert_counted(&with_several(|deck| deck["check"]["questions"][0]["safety"] = json!(false)));
}

#[test]
fn a_question_with_more_sets_of_notes_than_a_proof_checks_is_refused_with_their_number() {
    let deck = with_several(|deck| {
        for nth in 0..27 {
            let id = format!("n{nth}");
            let mut note = deck["check"]["notes"][2].clone();
            note["id"] = json!(id);
            deck["check"]["notes"].as_array_mut().unwrap().push(note);
            let option = json!({ "id": id, "text": "?", "note": id });
            deck["check"]["questions"][0]["options"].as_array_mut().unwrap().push(option);
        }
    });
    // 29 notes that go together, "no" and "unsure"; then the second question's two.
    assert_eq!(prove(&deck).unwrap_err().reduced, ((1 << 29) - 1 + 2) * 2);
}

/// The reduction is exact: checking every combination gives the same counts.
#[test]
fn looking_at_each_and_every_combination_gives_the_same_counts() {
    assert_counted(&shipped::deck(shipped::ja()));
}

#[track_caller]
fn assert_counted(deck: &Deck) {
    let check = deck.check.as_ref().expect("the deck has a self-check");
    let table = proved(deck);
    let (mut levels, mut notes) = ([0_u128; 4], vec![0_u128; check.notes.len()]);
    for picks in combinations(check) {
        let memo = memo(deck, check, &picks);
        levels[memo.level as usize] += 1;
        for raised in &memo.notes {
            notes[check.notes.iter().position(|note| note.id == raised.note.id).expect("the deck has it")] +=
                1;
        }
    }
    assert_eq!(table.total, levels.iter().sum::<u128>());
    assert!((table.looked_at as u128) < table.total, "something was left out");
    assert_eq!(table.headlines.map(|row| row.count), [levels[3], levels[2], levels[1], levels[0]]);
    assert_eq!(table.notes.iter().map(|row| row.count).collect::<Vec<_>>(), notes);
}
