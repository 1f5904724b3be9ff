//! The `hontou` program as a shell runs it: what it prints, where, and how it ends.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::{Value, json};

fn hontou(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_hontou")).args(arguments).output().expect("it starts")
}

fn deck(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../decks").join(name).display().to_string()
}

/// A built-in deck with one text in the place of another.
fn changed(folder: &Path, from: &str, to: &str) -> String {
    let text = fs::read_to_string(deck("exosome.en.json")).expect("it is there");
    assert!(text.contains(from), "{from} is in the deck");
    let path: PathBuf = folder.join("deck.json");
    fs::write(&path, text.replacen(from, to, 1)).expect("written");
    path.display().to_string()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn without_a_command_it_says_what_there_is() {
    let help = hontou(&["--help"]);
    assert_eq!(help.status.code(), Some(0));
    for command in [
        "new", "lint", "prove", "diff", "render", "pack", "review", "draft", "overlap", "import", "export",
        "schema",
    ] {
        assert!(said(&help).contains(&format!("\n  {command} ")), "{command}");
    }
    assert_eq!(hontou(&["repair"]).status.code(), Some(2), "no such command");
}

/// Not the built-in decks: one day their review is due, and lint says so.
#[test]
fn a_new_deck_is_written_and_lint_prints_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("tea.json").display().to_string();
    assert_eq!(hontou(&["new", "tea", "--lang", "en", "--out", &path]).status.code(), Some(0));
    let output = hontou(&["lint", "--strict", &path]);
    assert_eq!((output.status.code(), said(&output).as_str()), (Some(0), ""));
    assert_eq!(output.stderr, b"");
    assert_eq!(hontou(&["new", "tea", "--out", &path]).status.code(), Some(1), "it is there already");
}

#[test]
fn lint_ends_with_1_for_an_error_and_2_for_a_file_that_cannot_be_read() {
    let folder = tempfile::tempdir().expect("a folder");
    let broken = changed(folder.path(), "\"verdict\": \"false\"", "\"verdict\": \"maybe\"");
    let output = hontou(&["lint", "--json", &broken]);
    assert_eq!(output.status.code(), Some(1));
    let rows: Value = serde_json::from_str(&said(&output)).expect("JSON");
    assert_eq!(rows[0]["code"], "unknown-value");
    assert_eq!(rows[0]["severity"], "error");
    assert!(rows[0]["fix"].as_str().is_some_and(|fix| fix.contains("Write \"true\"")), "{rows:#}");
    assert!(rows[0]["line"].as_u64().is_some_and(|line| line > 1), "{rows:#}");

    let missing = hontou(&["lint", "nowhere.json"]);
    assert_eq!(missing.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&missing.stderr).contains("nowhere.json"));
}

/// What each command that opens a deck prints about it, on both outputs, and its exit code.
fn opened(deck: &str, article: &str) -> Vec<(String, Option<i32>)> {
    let commands: [&[&str]; 5] = [
        &["lint", deck],
        &["prove", deck],
        &["render", deck],
        &["diff", deck, deck],
        &["overlap", deck, article],
    ];
    let run = |arguments: &&[&str]| {
        let output = hontou(arguments);
        (said(&output) + &String::from_utf8_lossy(&output.stderr), output.status.code())
    };
    commands.iter().map(run).collect()
}

#[test]
fn no_command_loses_a_field_that_is_there_twice() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = changed(folder.path(), "\"fact\":", "\"fact\": \"It is lost.\", \"f\\u0061ct\":");
    let article = folder.path().join("article.txt").display().to_string();
    fs::write(&article, "Title").expect("written");
    let runs = opened(&path, &article);
    let codes: Vec<_> = runs.iter().map(|(_, code)| code.expect("it ends by itself")).collect();
    assert_eq!(codes, [1, 1, 1, 2, 1]);
    for (said, _) in runs {
        for part in
            ["error[duplicate-field]: This field is there twice.", "cards[0].fact", "help: Keep one of them."]
        {
            assert!(said.contains(part), "{said}");
        }
    }
}

#[test]
fn lint_marks_the_second_of_two_equal_fields_at_any_depth() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("deck.json").display().to_string();
    let text = fs::read_to_string(deck("exosome.en.json")).expect("it is there");
    let text = text
        .replacen("\"lead\":", "\"checklists\": [{ \"id\": \"a\",\n \"id\": \"b\" }],\n \"lead\":", 1)
        .replacen("\"ask\":", "\"ask\": \"?\",\n \"ask\":", 1)
        .replacen("\"meaning\":", "\"meaning\": \"?\",\n \"meaning\":", 1);
    fs::write(&path, &text).expect("written");
    let rows: Value = serde_json::from_str(&said(&hontou(&["lint", "--json", &path]))).expect("JSON");
    let rows = rows.as_array().expect("a list").iter().filter(|row| row["code"] == "duplicate-field");
    let found: Vec<_> = rows
        .map(|row| {
            let number =
                |field: &str| usize::try_from(row[field].as_u64().expect("a number")).expect("small");
            let line = text.lines().nth(number("line") - 1).expect("a line");
            let rest: String = line.chars().skip(number("column") - 1).collect();
            let name = rest.split(':').next().expect("a name").to_owned();
            (row["path"].as_str().expect("a path"), name)
        })
        .collect();
    let expected = [
        ("checklists[0].id", "\"id\""),
        ("check.questions[0].ask", "\"ask\""),
        ("checklists", "\"checklists\""),
        ("glossary[0].meaning", "\"meaning\""),
    ];
    assert_eq!(found, expected.map(|(path, name)| (path, name.to_owned())));
}

/// A new deck as an editor saves it that writes this encoding.
fn saved(folder: &Path, encode: impl FnOnce(&str) -> Vec<u8>) -> String {
    let [path, other] = ["deck.json", "fresh.json"].map(|name| folder.join(name).display().to_string());
    assert_eq!(hontou(&["new", "tea", "--lang", "en", "--out", &other]).status.code(), Some(0));
    let text = fs::read_to_string(&other).expect("written").replace("Choosing", "お茶🍵");
    fs::write(&path, encode(&text)).expect("written");
    path
}

#[test]
fn every_command_takes_a_deck_and_an_article_as_windows_saves_them() {
    let crlf = |text: &str| text.replace('\n', "\r\n");
    let encodings: [fn(&str) -> Vec<u8>; 3] = [
        |text| [b"\xef\xbb\xbf", text.as_bytes()].concat(),
        |text| "\u{feff}".chars().chain(text.chars()).flat_map(utf16).flat_map(u16::to_le_bytes).collect(),
        |text| "\u{feff}".chars().chain(text.chars()).flat_map(utf16).flat_map(u16::to_be_bytes).collect(),
    ];
    for encode in encodings {
        let folder = tempfile::tempdir().expect("a folder");
        let path = saved(folder.path(), |text| encode(&crlf(text)));
        let article = folder.path().join("article.txt").display().to_string();
        fs::write(&article, encode("Title\r\n\r\nText.\r\n")).expect("written");
        for (said, code) in opened(&path, &article) {
            assert_eq!(code, Some(0), "{said}");
            assert!(!said.contains(['\u{feff}', '\u{fffd}']), "{said}");
        }
        assert!(said(&hontou(&["render", &path])).contains("お茶🍵"));

        fs::write(&article, encode("Title\r\n\r\nIs it known what (subject) does over many years?"))
            .expect("written");
        let overlap = hontou(&["overlap", &path, &article]);
        assert_eq!(overlap.status.code(), Some(1), "{}", said(&overlap));
    }
}

#[test]
fn a_page_for_an_address_is_written_with_what_embeds_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let deck = changed(folder.path(), "\"lang\": \"en\"", "\"lang\": \"en-GB\"");
    let out = folder.path().join("tea.html");
    let written = out.display().to_string();
    let url = "https://example.com/quiz/tea.html";
    let output = hontou(&["render", &deck, "--url", url, "--out", &written]);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let page = fs::read_to_string(&out).expect("the page");
    assert!(page.contains("href=\"https://example.com/quiz/tea.oembed.json\""), "{page}");
    assert!(page.contains("deck=\"https://example.com/quiz/deck.json\""), "{page}");
    assert!(!page.contains("id=\"hontou-"), "an address that names a card leads to the quiz");
    let answer = fs::read(folder.path().join("tea.oembed.json")).expect("the answer");
    let answer: Value = serde_json::from_slice(&answer).expect("JSON");
    assert_eq!(answer["type"], "rich");

    let refused = hontou(&["render", &deck, "--url", "tea.html", "--out", &written]);
    assert_eq!(refused.status.code(), Some(1));
    let why = String::from_utf8_lossy(&refused.stderr);
    assert!(why.contains("tea.html is not the whole address of something on the web"), "{why}");
}

fn utf16(char: char) -> Vec<u16> {
    char.encode_utf16(&mut [0; 2]).to_vec()
}

#[test]
fn a_file_in_another_encoding_is_refused_with_what_to_do() {
    let folder = tempfile::tempdir().expect("a folder");
    // Shift_JIS for 茶.
    let path = saved(folder.path(), |text| {
        let (before, after) = text.split_once("お茶🍵").expect("it is there");
        [before.as_bytes(), b"\x92\x83", after.as_bytes()].concat()
    });
    let article = folder.path().join("article.txt").display().to_string();
    fs::write(&article, "Title").expect("written");
    let runs = opened(&path, &article);
    let expected = format!("error: {path} is not UTF-8. Save it as UTF-8\n");
    assert_eq!(runs.iter().map(|(_, code)| code.expect("it ends")).collect::<Vec<_>>(), [2, 1, 1, 2, 1]);
    assert!(runs.iter().all(|(said, _)| *said == expected), "{runs:#?}");

    fs::write(&article, b"\x92\x83").expect("written");
    let overlap = hontou(&["overlap", &deck("exosome.en.json"), &article]);
    assert_eq!(overlap.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&overlap.stderr).contains("article.txt is not UTF-8. Save it as UTF-8"));
}

#[test]
fn lint_says_how_to_write_ruby_that_a_japanese_keyboard_wrote() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("deck.json").display().to_string();
    assert_eq!(hontou(&["new", "tea", "--out", &path]).status.code(), Some(0));
    let mut value: Value = serde_json::from_str(&fs::read_to_string(&path).expect("written")).expect("JSON");
    let mut with_claims = |claims: [&str; 3]| {
        for (at, claim) in claims.iter().enumerate() {
            value["cards"][at]["claim"] = (*claim).into();
        }
        fs::write(&path, value.to_string()).expect("written");
        let output = hontou(&["lint", &path]);
        (said(&output), output.status.code())
    };
    let [keyboard, aozora] =
        ["｛幹細胞｜かんさいぼう｝は増えますか？", "｜幹細胞《かんさいぼう》は増えますか？"];
    let (found, code) = with_claims([keyboard, aozora, "{幹細胞｜かんさいぼう}は増えますか？"]);
    assert_eq!(code, Some(1), "{found}");
    assert!(found.contains("error[bad-ruby]") && found.contains("cards[2].claim"), "{found}");
    assert!(found.contains("half-width { | }, not ｛ ｜ ｝"), "{found}");

    let (found, code) = with_claims([keyboard, aozora, "幹細胞《かんさいぼう》は増えるのですか？"]);
    assert_eq!(code, Some(0), "{found}");
    for (at, written) in
        ["｛幹細胞｜かんさいぼう｝", "｜幹細胞《かんさいぼう》", "幹細胞《かんさいぼう》"].iter().enumerate()
    {
        assert!(found.contains(&format!("warning[ruby-signs]: \"{written}\" looks like ruby")), "{found}");
        assert!(found.contains(&format!("cards[{at}].claim")), "{found}");
    }
    assert_eq!(
        found.matches("help: Write it as {幹細胞|かんさいぼう}, with half-width { | }.").count(),
        3,
        "{found}"
    );
}

#[test]
fn prove_and_diff_end_well_for_the_built_in_deck() {
    let (old, folder) = (deck("exosome.en.json"), tempfile::tempdir().expect("a folder"));
    let proof = hontou(&["prove", &old]);
    assert_eq!(proof.status.code(), Some(0), "{}", said(&proof));
    assert!(said(&proof).contains("proved"));
    let new = changed(folder.path(), "\"verdict\": \"false\"", "\"verdict\": \"true\"");
    let diff = hontou(&["diff", &old, &new]);
    assert_eq!(diff.status.code(), Some(0));
    assert!(said(&diff).contains("The verdict of card"), "{}", said(&diff));
    assert_eq!(hontou(&["diff", &old, "nowhere.json"]).status.code(), Some(2));
}

#[test]
fn a_deck_in_taiwan_s_tag_is_drawn_with_traditional_words() {
    let folder = tempfile::tempdir().expect("a folder");
    let text = fs::read_to_string(deck("exosome.zh-Hant.json")).expect("it is there");
    let path = folder.path().join("deck.json");
    fs::write(&path, text.replace("\"lang\": \"zh-Hant\"", "\"lang\": \"zh_TW\"")).expect("written");
    let page = said(&hontou(&["render", &path.display().to_string()]));
    assert!(page.contains("尚不清楚") && !page.contains("まだ分かっていない"), "traditional words");
}

/// The sheet of a deck in this folder, as it is printed.
#[track_caller]
fn reviewed(arguments: &[&str]) -> String {
    let output = hontou(arguments);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    said(&output)
}

/// Every text of a deck that readers see, with the names of the fields on the way to it. What is not named here as a name
/// of something is a text: a field that comes later is, too.
fn texts(tree: &Value) -> Vec<(String, String)> {
    const NAMES: [&str; 16] = [
        "$schema",
        "id",
        "lang",
        "kind",
        "ref",
        "topic",
        "verdict",
        "src",
        "note",
        "level",
        "checklists",
        "sources",
        "date",
        "as_of",
        "reviewed",
        "review_by",
    ];
    match tree {
        Value::String(text) => vec![(String::new(), text.clone())],
        Value::Array(items) => items.iter().flat_map(texts).collect(),
        Value::Object(fields) => fields
            .iter()
            .filter(|(name, value)| !NAMES.contains(&name.as_str()) || is_of_objects(value))
            .flat_map(|(name, value)| {
                texts(value).into_iter().map(move |(path, text)| (format!("{name}.{path}"), text))
            })
            .collect(),
        _ => Vec::new(),
    }
}

/// Whether this is a list of things, as the deck's sources are, and not of names, as a card's are.
fn is_of_objects(value: &Value) -> bool {
    value.as_array().is_some_and(|items| items.iter().all(Value::is_object))
}

#[test]
fn review_writes_everything_that_readers_see_with_boxes_and_no_script() {
    let (path, folder) = (deck("exosome.ja.json"), tempfile::tempdir().expect("a folder"));
    let out = folder.path().join("sheet.html").display().to_string();
    reviewed(&["review", &path, "--out", &out]);
    let sheet = fs::read_to_string(out).expect("it is written");
    assert_eq!(sheet, reviewed(&["review", &path]));
    let tree: Value = serde_json::from_str(&fs::read_to_string(&path).expect("it is there")).expect("JSON");
    let list = |pointer: &str| tree.pointer(pointer).and_then(Value::as_array).expect("a list").clone();
    let mut ticked = 1;
    // Readings are not shown, as nothing of them is to be signed.
    let without_readings = |text: &str| {
        let mut pieces = text.split('{');
        let first = pieces.next().unwrap_or_default().to_owned();
        pieces.fold(first, |said, piece| {
            let (base, rest) = piece.split_once('|').expect("ruby");
            said + base + rest.split_once('}').expect("ruby").1
        })
    };
    for pointer in ["/cards", "/check/questions", "/check/notes", "/checklists", "/help"] {
        ticked += list(pointer).len();
    }
    for (path, text) in texts(&tree) {
        let text = without_readings(&text).replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
        assert!(sheet.contains(&text), "{path}: {text}");
    }
    for source in list("/sources") {
        if let Some(url) = source["url"].as_str() {
            assert!(sheet.contains(&format!("href=\"{}\"", url.replace('&', "&amp;"))), "{url}");
        }
    }
    // One for the title, one for each headline, one for the hard words.
    assert_eq!(sheet.matches("class=\"tick\"").count(), ticked + 4 + 1);
    assert!(sheet.contains("確認した人") && sheet.contains("答えの組み合わせの確認"));
    assert!(!sheet.contains("<script") && !sheet.contains("class=\"mark\""), "nothing to compare it with");
}

#[test]
fn review_says_what_has_changed_since_the_edition_that_was_signed() {
    let folder = tempfile::tempdir().expect("a folder");
    let old = folder.path().join("old.json");
    let path = deck("exosome.en.json");
    let mut tree: Value =
        serde_json::from_str(&fs::read_to_string(&path).expect("it is there")).expect("JSON");
    let since = |tree: &Value| {
        fs::write(&old, tree.to_string()).expect("written");
        reviewed(&["review", &path, "--since", &old.display().to_string()])
    };
    let same = since(&tree);
    assert!(same.contains("Readers see no change."), "{same}");
    assert_eq!(same.matches("class=\"mark\"").count(), 0);
    tree["cards"][2]["fact"] = json!("It was another fact.");
    tree["check"]["notes"][0]["body"] = json!("Ask a doctor.");
    tree["cards"].as_array_mut().expect("cards").remove(9);
    let sheet = since(&tree);
    assert_eq!(sheet.matches("<b class=\"mark\">changed</b>").count(), 2, "{sheet}");
    assert_eq!(sheet.matches("<b class=\"mark\">new</b>").count(), 1);
    assert!(sheet.contains("Card reach-dermis changed: fact.") && !sheet.contains("Readers see no change."));
    assert_eq!(hontou(&["review", &path, "--since", "nowhere.json"]).status.code(), Some(1));
}

#[test]
fn schema_writes_the_file_that_the_decks_name() {
    let schema = fs::read_to_string(deck("deck.schema.json")).expect("it is there");
    assert_eq!(said(&hontou(&["schema"])), schema);
}

/// A folder as it is uploaded, as far as packing looks at it, with a deck in it.
fn uploaded() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("styles")).expect("made");
    let write = |file: &str, text: &str| fs::write(folder.path().join(file), text).expect("written");
    let [runtime, styles] = ["r", "s"].map(|sign| format!("{}=", sign.repeat(43)));
    let version = env!("CARGO_PKG_VERSION");
    write("embed.js", &format!("\"{version}\",{{\"runtime.js\":\"{runtime}\"}},load([\"%first screen%\"])"));
    write("runtime.rrrrrrrrrrrr.js", &format!("a={{\"styles/widget.css\":\"{styles}\"}}"));
    write("styles/widget.ssssssssssss.css", ".hontou{}");
    fs::copy(deck("exosome.en.json"), folder.path().join("mine.json")).expect("copied");
    folder
}

#[test]
fn a_deck_in_the_folder_that_is_uploaded_gets_its_own_script() {
    let folder = uploaded();
    let path = |name: &str| folder.path().join(name).display().to_string();
    for _ in ["the first time", "once more"] {
        let output = hontou(&["pack", &path("mine.json")]);
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
        let line = "<script async src=\"https://example.com/hontou/mine.js\" data-lang=\"en\"></script>\n";
        assert_eq!(said(&output), line);
    }
    fs::copy(path("mine.json"), path("化粧品.json")).expect("copied");
    for _ in ["the first time", "once more"] {
        assert_eq!(hontou(&["pack", &path("化粧品.json")]).status.code(), Some(0));
    }
    let script = fs::read_to_string(path("mine.js")).expect("written");
    assert!(script.contains("load([{\"lang\":\"en\""), "{}", &script[..80]);
    assert!(script.contains("\"deck\":\"mine.json\"") && script.contains(".hontou{}"));
}

#[test]
fn a_deck_elsewhere_one_without_words_and_a_name_that_is_taken_are_refused_with_what_to_do() {
    let folder = uploaded();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let refused = |arguments: &[&str], because: &str| {
        let output = hontou(arguments);
        assert_eq!(output.status.code(), Some(1));
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(error.contains(because), "{error}");
    };
    let root = folder.path().display().to_string();
    refused(&["pack", &deck("exosome.en.json"), "--folder", &root], "copy it there");
    refused(&["pack", &deck("exosome.en.json")], "has no embed.js");

    fs::copy(path("mine.json"), path("frame.json")).expect("copied");
    fs::write(path("frame.js"), "frame()").expect("written");
    refused(&["pack", &path("frame.json")], "give the deck another name");
    assert_eq!(fs::read_to_string(path("frame.js")).expect("there"), "frame()");

    fs::create_dir(path("other")).expect("made");
    fs::copy(path("mine.json"), path("other/mine.json")).expect("copied");
    assert_eq!(hontou(&["pack", &path("mine.json")]).status.code(), Some(0));
    refused(&["pack", &path("other/mine.json"), "--folder", &root], "give the deck another name");
    fs::copy(path("mine.json"), path("q #1.json")).expect("copied");
    refused(&["pack", &path("q #1.json")], "rename it");

    let french = fs::read_to_string(path("mine.json")).expect("there").replacen("\"en\"", "\"fr\"", 1);
    fs::write(path("french.json"), french).expect("written");
    refused(&["pack", &path("french.json")], "no words in \"fr\"");

    let loader = fs::read_to_string(path("embed.js")).expect("there");
    let other = loader.replace(env!("CARGO_PKG_VERSION"), "0.0.1");
    fs::write(path("embed.js"), other).expect("written");
    refused(&["pack", &path("mine.json")], "of one release");
    // What `trunk serve` makes has no names by content.
    fs::write(path("embed.js"), loader.replace("runtime.js", "runtime.mjs")).expect("written");
    refused(&["pack", &path("mine.json")], "cargo xtask dist");
}

#[test]
fn import_writes_a_draft_and_says_what_is_missing_and_left_out() {
    let folder = tempfile::tempdir().expect("a folder");
    let [table, out] = ["tea.csv", "tea.json"].map(|name| folder.path().join(name).display().to_string());
    fs::write(&table, "主張,答え,解説,メモ\n緑茶は薬ですか?,×,いいえ。\n新しいですか?,たぶん,\n")
        .expect("written");
    let output = hontou(&["import", &table, "--out", &out]);
    assert_eq!((output.status.code(), said(&output).as_str()), (Some(0), ""));
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    for line in [
        "missing in the deck: version, title, lead, reviewed, review_by, sources, topics\n",
        "missing in 1 card: topic, why, takeaway, source (card-1)\n",
        "missing in 1 card: topic, verdict, fact, why, takeaway, source (card-2)\n",
        "left out: line 1: メモ; a card has no such field. Copy what you need into another field. [unknown-column]\n",
        "left out: line 3: たぶん; it says neither true nor false nor unknown. Choose the verdict of the card. [verdict-unread]\n",
        "with 2 cards: a draft to complete\n",
    ] {
        assert!(told.contains(line), "{line} in {told}");
    }
    let deck: Value = serde_json::from_str(&fs::read_to_string(&out).expect("written")).expect("JSON");
    assert_eq!(
        (&deck["id"], &deck["lang"], &deck["cards"][0]["verdict"]),
        (&json!("tea"), &json!("ja"), &json!("false"))
    );
    assert_eq!(hontou(&["import", &table, "--out", &out]).status.code(), Some(1), "it is there already");
    let report: Value = serde_json::from_str(&said(&hontou(&["import", &table, "--json"]))).expect("JSON");
    assert_eq!((&report["format"], &report["dropped"][0]["code"]), (&json!("csv"), &json!("unknown-column")));
    let refused = hontou(&["import", &deck_path_of_no_quiz(folder.path())]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("[no-claims]"));
}

fn deck_path_of_no_quiz(folder: &Path) -> String {
    let path = folder.join("note.txt");
    fs::write(&path, "just some words\n").expect("written");
    path.display().to_string()
}

#[test]
fn export_writes_what_import_reads() {
    let folder = tempfile::tempdir().expect("a folder");
    let from = deck("exosome.en.json");
    let shipped: Value =
        serde_json::from_str(&fs::read_to_string(&from).expect("it is there")).expect("JSON");
    let cards = shipped["cards"].as_array().expect("cards");
    let decided = cards.iter().filter(|card| card["verdict"] != "unknown").count();
    for (format, number) in [("csv", cards.len()), ("gift", decided), ("h5p", decided)] {
        let out = folder.path().join(format!("deck.{format}")).display().to_string();
        let output = hontou(&["export", &from, "--as", format, "--out", &out]);
        assert_eq!((output.status.code(), said(&output).as_str()), (Some(0), ""), "{format}");
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(
            told.contains(
                "left out: check: the self-check with 8 questions; the format has no place for it."
            ),
            "{told}"
        );
        let report: Value = serde_json::from_str(&said(&hontou(&["import", &out, "--json"]))).expect("JSON");
        assert_eq!(
            (&report["format"], report["cards"].as_array().map(Vec::len)),
            (&json!(format), Some(number))
        );
    }
    let printed = hontou(&["export", &from, "--as", "gift"]);
    assert!(said(&printed).starts_with("$CATEGORY: "), "it is printed where no file is named");
}

/// An article with one misconception, in this folder.
fn article(folder: &Path) -> String {
    let path = folder.join("article.md").display().to_string();
    fs::write(&path, "# お茶の話\n\n「緑茶は体を冷やす」という話は誤りです。\n").expect("written");
    path
}

#[test]
fn draft_shows_what_an_article_gives_and_says_that_nothing_was_checked() {
    let folder = tempfile::tempdir().expect("a folder");
    let output = hontou(&["draft", &article(folder.path())]);
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]));
    for part in
        ["下書き1件", "何も確かめていません", "draft-1  お茶の話 · 3行目", "緑茶は体を冷やす\n", "まちがい"]
    {
        assert!(said(&output).contains(part), "{part}: {}", said(&output));
    }
    let english = said(&hontou(&["draft", "--lang", "en", &article(folder.path())]));
    assert!(english.starts_with("0 drafts") && english.contains("Nothing was checked"), "{english}");
    assert_eq!(hontou(&["draft", "nowhere.txt"]).status.code(), Some(1));
}

#[test]
fn draft_writes_a_deck_that_lint_finds_incomplete_and_overwrites_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let (article, path) = (article(folder.path()), folder.path().join("tea.json").display().to_string());
    let output = hontou(&["draft", "--json", "-o", &path, &article]);
    assert_eq!(output.status.code(), Some(0));
    assert!(String::from_utf8_lossy(&output.stderr).contains("not complete, and nothing in it was checked"));
    let printed: Value = serde_json::from_str(&said(&output)).expect("JSON");
    let written: Value = serde_json::from_str(&fs::read_to_string(&path).expect("written")).expect("JSON");
    assert_eq!(printed["deck"], written);
    assert_eq!(printed["drafts"][0]["verdict"], "false");
    assert_eq!(printed["drafts"][0]["cues"][0]["rule"], "quoted-false");
    assert_eq!(printed["notes"][0]["open"], json!(["wording", "fact", "why", "takeaway", "source"]));
    assert_eq!(hontou(&["lint", &path]).status.code(), Some(1), "it is not complete");
    assert_eq!(hontou(&["draft", "-o", &path, &article]).status.code(), Some(1), "it is there already");
}
