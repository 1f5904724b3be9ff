//! Tables: CSV, TSV and Excel.

use hontou_author::import::{ErrorCode, import};
use serde_json::json;

use super::{archives, cards, imported, told};

#[test]
fn a_table_with_every_column_is_a_card_with_every_field() {
    let found = imported(
        "id,topic,starter,claim,verdict,fact,why,unknown,takeaway,source,section,kind,publisher,date,url,as_of\n\
         Made of,Basics,yes,Is it?,unknown,We cannot tell.,Nobody looked.,How long.,Not known.,A paper,Part 1,outside,A house,2024/7/31,https://example.com/a,2026年11月1日\n",
    );
    assert_eq!(
        cards(&found),
        [json!({
            "id": "made-of", "topic": "basics", "starter": true, "claim": "Is it?", "verdict": "unknown",
            "fact": "We cannot tell.", "why": "Nobody looked.", "unknown": "How long.", "takeaway": "Not known.",
            "source": { "ref": "a-paper", "section": "Part 1" }, "as_of": "2026-11-01"
        })]
    );
    let deck: serde_json::Value = serde_json::from_str(&found.deck).expect("JSON");
    assert_eq!(
        deck["sources"],
        json!([{ "id": "a-paper", "kind": "outside", "title": "A paper", "publisher": "A house", "date": "2024-07-31", "url": "https://example.com/a" }])
    );
    assert_eq!(deck["topics"], json!([{ "id": "basics", "title": "Basics" }]));
    assert_eq!(found.cards[0].open, [""; 0]);
    assert_eq!(found.open, ["lang", "version", "title", "lead", "reviewed", "review_by"]);
    assert_eq!(told(&found), [""; 0]);
}

#[test]
fn a_table_as_a_clinic_writes_it_is_read() {
    let found = imported(
        "エクソソームの誤解集\n\n主張\t答え（○×）\t解説\t出典\tURL\tテーマ\n\
         エクソソームは薬ですか？\t×\t\"いいえ。\n承認された薬はありません。\"\t厚生労働省\thttps://www.mhlw.go.jp/\t基本\n\
         幹細胞と同じですか？\t△\t\t\t\t基本\n\t○\t主張がない行\t\t\t\n",
    );
    let cards = cards(&found);
    assert_eq!((&cards[0]["verdict"], &cards[1]["verdict"]), (&json!("false"), &json!("unknown")));
    assert_eq!(
        (&cards[0]["fact"], &cards[0]["why"]),
        (&json!("いいえ。"), &json!("承認された薬はありません。"))
    );
    assert_eq!((&cards[0]["topic"], &cards[1]["topic"]), (&json!("topic-1"), &json!("topic-1")));
    assert_eq!(found.cards[0].open, ["takeaway"]);
    assert_eq!(found.cards[0].from.line, Some(4));
    assert_eq!(found.cards[1].from.line, Some(6));
    assert_eq!(
        told(&found),
        [
            "line 1: エクソソームの誤解集; it is no question. Copy what you need into the deck. [other-text]",
            "line 7: 主張がない行; there is no claim in it. Write the claim, or delete the row. [no-claim]"
        ]
    );
}

#[test]
fn a_verdict_is_there_only_if_the_file_says_it() {
    let found = imported("claim,verdict\nIs it?,\nOr this?,perhaps\n");
    assert!(cards(&found).iter().all(|card| card.get("verdict").is_none()));
    assert!(found.cards.iter().all(|card| card.open.contains(&"verdict")));
    assert_eq!(found.dropped.len(), 1, "an empty cell says nothing, and nothing is left out");
}

#[test]
fn what_no_field_takes_is_told() {
    let found = imported(
        "claim,answer,answer,mood,date,url,kind,starter\nIs it?,yes,no,fine,soon,javascript:alert(1),blog,often\n",
    );
    let codes: Vec<_> = found.dropped.iter().map(|dropped| (dropped.line, dropped.code.name())).collect();
    assert_eq!(
        codes,
        [
            (Some(1), "second-column"),
            (Some(1), "unknown-column"),
            (Some(2), "bad-date"),
            (Some(2), "bad-kind"),
            (Some(2), "bad-switch"),
            (Some(2), "bad-link"),
        ]
    );
    assert_eq!(cards(&found)[0]["verdict"], "true", "the first column counts");
}

#[test]
fn equal_ids_are_made_different() {
    let found = imported("id,claim\na,1?\nA,2?\na-2,3?\n,4?\n主張,5?\n");
    let ids: Vec<_> = found.cards.iter().map(|card| card.id.as_str()).collect();
    assert_eq!(ids, ["a", "a-2", "a-2-2", "card-1", "card-2"]);
}

#[test]
fn an_excel_table_is_read_from_its_first_sheet() {
    let bytes = archives::xlsx(
        "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='inlineStr'><is><t>答え</t></is></c><c r='D1' t='str'><v>時点</v></c></row>\
         <row r='3'><c r='A3' t='s'><v>1</v></c><c r='B3' t='b'><v>0</v></c><c r='D3'><v>46349</v></c></row>",
        "<sst><si><t>主張</t><rPh sb='0' eb='2'><t>シュチョウ</t></rPh></si><si><r><t>薬で</t></r><r><t>すか？</t></r></si></sst>",
    );
    let found = import(&bytes, Some("cards.xlsx")).expect("a table");
    let first = &cards(&found)[0];
    assert_eq!(
        (&first["claim"], &first["verdict"], &first["as_of"]),
        (&json!("薬ですか？"), &json!("false"), &json!("2026-11-23"))
    );
    assert_eq!(found.cards[0].from.line, Some(3));
    assert_eq!(
        told(&found),
        ["Notes; only the first sheet is read. Save it as a file of its own. [other-sheet]"]
    );
}

#[test]
fn a_table_without_headings_says_which_it_needs() {
    let error = import(b"1,2\n3,4\n", None).expect_err("no headings");
    assert_eq!(error.code, ErrorCode::NoClaims);
    assert_eq!(
        error.to_string(),
        "No column is headed as the claims are. The first row says: 1, 2. Write headings into the first row, as in claim, verdict, explanation; or 主張, 答え, 解説. [no-claims]"
    );
}
