//! Files that are damaged or made to do harm: each ends in a clear message, soon.

use std::time::{Duration, Instant};

use hontou_author::import::{ErrorCode, Reason, import, limits};
use proptest::prelude::*;

use super::{archives, cards, imported};

/// How long any of them may take, unoptimised and beside other work.
const SOON: Duration = Duration::from_secs(20);

#[track_caller]
fn refused(bytes: &[u8]) -> ErrorCode {
    let start = Instant::now();
    let error = import(bytes, None).expect_err("it is refused");
    assert!(start.elapsed() < SOON, "{:?}", start.elapsed());
    let message = error.to_string();
    assert!(message.len() < 600 && message.ends_with(&format!("[{}]", error.code.name())), "{message}");
    error.code
}

#[test]
fn bombs_are_refused_before_they_go_off() {
    let zeros = vec![b' '; limits::BYTES + 1];
    assert_eq!(
        refused(&archives::h5p("H5P.TrueFalse", str::from_utf8(&zeros).expect("blanks"))),
        ErrorCode::ZipBomb
    );
    // Less than a file may have, but packed as no text is.
    let some = " ".repeat(2_000_000);
    assert_eq!(refused(&archives::h5p("H5P.TrueFalse", &some)), ErrorCode::ZipBomb);
    let names: Vec<_> = (0..=limits::FILES).map(|number| format!("content/{number}")).collect();
    let files: Vec<_> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    assert_eq!(refused(&archives::zip(&files)), ErrorCode::ManyFiles);
}

#[test]
fn one_text_named_by_every_cell_is_not_copied_without_end() {
    let text = format!("<sst><si><t>{}</t></si></sst>", "0123456789abcdef".repeat(2_000));
    let rows = "<row><c t='s'><v>0</v></c><c t='s'><v>0</v></c></row>".repeat(1_000);
    let first = "<row><c t='inlineStr'><is><t>claim</t></is></c></row>";
    assert_eq!(refused(&archives::xlsx(&format!("{first}{rows}"), &text)), ErrorCode::ZipBomb);
}

#[test]
fn names_that_lead_out_of_the_archive_are_refused() {
    for name in ["../../etc/passwd", "/etc/passwd", "content/../../x", "C:\\x", "..\\x"] {
        let bytes = archives::zip(&[("h5p.json", b"{}"), (name, b"")]);
        assert_eq!(refused(&bytes), ErrorCode::ZipPath, "{name}");
    }
}

#[test]
fn what_is_cut_off_is_refused() {
    let whole = archives::h5p("H5P.TrueFalse", r#"{"question":"Is it?","correct":"true"}"#);
    for at in [4, whole.len() / 2, whole.len() - 1] {
        assert_eq!(refused(&whole[..at]), ErrorCode::Zip, "{at}");
    }
    let mut damaged = whole.clone();
    damaged[45] ^= 0x55;
    assert!(import(&damaged, None).is_err());
    assert_eq!(refused(b"<quiz><question type='truefalse'><name>"), ErrorCode::Xml);
    assert_eq!(refused(b"{\"pages\": [{\"elements\":"), ErrorCode::Json);
    assert_eq!(refused(b"claim,answer\n\"Is it?,true\n"), ErrorCode::OpenQuote);
}

#[test]
fn nesting_ends() {
    assert_eq!(refused(format!("<quiz>{}", "<a>".repeat(1_000_000)).as_bytes()), ErrorCode::TooDeep);
    let json = format!("{{\"pages\":{}", "[".repeat(1_000_000));
    assert_eq!(refused(json.as_bytes()), ErrorCode::Json);
}

#[test]
fn entities_of_a_document_are_not_expanded() {
    let bomb = r#"<?xml version="1.0"?><!DOCTYPE quiz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
        <quiz><question type="truefalse"><questiontext format="plain_text"><text>Is &b; &f; &#x3042; &amp; it?</text></questiontext>
        <answer fraction="100"><text>true</text></answer></question></quiz>"#;
    assert_eq!(cards(&imported(bomb))[0]["claim"], "Is &b; &f; あ & it?");
}

#[test]
fn large_tables_are_refused() {
    assert_eq!(refused(&vec![b'a'; limits::BYTES + 1]), ErrorCode::TooLarge);
    let rows = |number: usize| format!("claim\n{}", "Is it?\n".repeat(number));
    assert_eq!(refused(rows(limits::ROWS).as_bytes()), ErrorCode::ManyRows);
    assert_eq!(refused(rows(limits::CARDS + 1).as_bytes()), ErrorCode::ManyCards);
    let start = Instant::now();
    assert_eq!(imported(&rows(limits::CARDS)).cards.len(), limits::CARDS);
    assert!(start.elapsed() < SOON, "{:?}", start.elapsed());
    assert_eq!(refused(format!("claim\n{}", ",".repeat(1_000_000)).as_bytes()), ErrorCode::ManyColumns);
}

#[test]
fn a_text_that_is_too_long_is_left_out_alone() {
    let found = imported(&format!("claim,fact\nIs it?,{}\nOr this?,Yes.\n", "x".repeat(limits::TEXT + 1)));
    assert_eq!((found.cards.len(), found.cards[0].open.contains(&"fact")), (2, true));
    assert_eq!((found.dropped.len(), found.dropped[0].code.name()), (1, "long-text"));
    assert!(found.dropped[0].what.len() < 100);
}

#[test]
fn the_list_of_what_was_left_out_ends() {
    let found = imported(&format!("claim,verdict\n{}", "Is it?,perhaps\n".repeat(3_000)));
    assert_eq!(found.dropped.len(), limits::DROPPED + 1);
    assert_eq!(found.dropped.last().map(|last| last.what.as_str()), Some("2000 more"));
}

#[test]
fn other_files_are_told_apart() {
    for (bytes, code) in [
        (&b""[..], ErrorCode::Empty),
        (b" \n\t", ErrorCode::Empty),
        (b"%PDF-1.7 \xe2\xe3", ErrorCode::UnknownFormat),
        (b"\x1f\x8b\x08\0", ErrorCode::UnknownFormat),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", ErrorCode::OldExcel),
        (b"<html><body>", ErrorCode::UnknownFormat),
        (b"<svg/>", ErrorCode::UnknownFormat),
        (b"{\"name\": 1}", ErrorCode::UnknownFormat),
        (b"{\"pages\": []}", ErrorCode::NoQuestions),
        (b"claim,verdict\n", ErrorCode::NoQuestions),
        (b"claim\n\xe9t\xe9\n", ErrorCode::Charset),
    ] {
        assert_eq!(refused(bytes), code, "{bytes:x?}");
    }
    assert_eq!(refused(&archives::zip(&[("content.xml", b"<x/>")])), ErrorCode::ZipContent);
}

#[test]
fn html_that_runs_is_never_kept() {
    let found = imported(
        "::a::[html]<img src=x onerror\\=alert(1)>Is <svg onload\\=alert(2)><script>alert(3)</script></svg>it?{T####<iframe src\\='javascript\\:alert(4)'>x</iframe>Yes.}\n",
    );
    assert_eq!((&cards(&found)[0]["claim"], &cards(&found)[0]["fact"]), (&"Is it?".into(), &"Yes.".into()));
}

#[test]
fn every_kind_has_a_name_of_its_own() {
    let mut names: Vec<_> = ErrorCode::ALL.iter().map(|code| code.name()).collect();
    names.extend(Reason::ALL.iter().map(|reason| reason.name()));
    let kinds = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), kinds);
}

#[test]
fn the_numbers_in_messages_are_those_of_the_limits() {
    let too_large = import(&vec![b'a'; limits::BYTES + 1], None).expect_err("too large");
    let said = format!("has {} bytes; at most {} are read", limits::BYTES + 1, limits::BYTES);
    assert!(too_large.message.contains(&said), "{too_large}");
    let text = imported(&format!("claim,fact\nIs it?,{}\n", "x".repeat(limits::TEXT + 1)));
    assert!(text.dropped[0].why.contains(&limits::TEXT.to_string()));
    let rows = imported(&format!("claim,verdict\n{}", "Is it?,perhaps\n".repeat(limits::DROPPED + 1)));
    assert!(rows.dropped[limits::DROPPED].why.contains(&limits::DROPPED.to_string()));
}

/// Beginnings that lead to each of the formats.
const BEGINNINGS: [&[u8]; 9] = [
    b"",
    b"claim,verdict\n",
    b"::a::",
    b"<quiz><question type='truefalse'>",
    b"PK\x03\x04",
    b"{\"pages\":[",
    b"\xff\xfe",
    b"{\"questions\":[{\"library\":\"H5P.TrueFalse 1.8\",\"params\":{",
    b"$CATEGORY: a\n\n",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn no_bytes_make_import_panic(beginning in prop::sample::select(&BEGINNINGS[..]), bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = import(&[beginning, &bytes].concat(), None);
    }

    #[test]
    fn no_text_makes_import_panic(beginning in prop::sample::select(&BEGINNINGS[..]), text in "[<>/a-z='\"&;#{}\\\\~:!\\[\\]\\n,| -]{0,200}") {
        let _ = import(&[beginning, text.as_bytes()].concat(), None);
    }

    #[test]
    fn no_damage_to_an_archive_makes_import_panic(at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut bytes = archives::xlsx("<row><c t='s'><v>0</v></c></row>", "<sst><si><t>claim</t></si></sst>");
        let at = at.index(bytes.len());
        bytes[at] = byte;
        let _ = import(&bytes, None);
    }
}
