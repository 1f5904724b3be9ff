//! What an author does all day: open, write, look, undo; and nothing is lost.

use hontou_e2e::deck::Deck;
use hontou_e2e::engine::Engine;
use hontou_e2e::reader::Reader;
use hontou_e2e::words;
use serde_json::{Value, json};

use super::author::{
    KEPT, STUDIO, author, axe_finds_nothing, begins, chromium_author, clicks, field, has_axe, opens_dialog,
    reads, selects_card, takes_card, writes, writes_and,
};
use super::json::{json_scrolled, json_selection, json_text, opens_json, writes_json};
use crate::walk::{Reply, reply};

/// The preview once it begins with the card of this id, whose claim is this if one is given.
#[track_caller]
pub(super) fn previews(author: &Reader, id: &str, claim: Option<&str>) {
    const FIRST: &str = "(fetch(document.querySelector('.stage hontou-quiz')?.getAttribute('deck') ?? 'data:,{}')
            .then((answer) => answer.json()).then((deck) => { window.first = deck.cards?.[0]; }, () => {}), window.first)";
    let claim = claim.map_or("true".to_owned(), |claim| format!("window.first.claim === {}", json!(claim)));
    author.waits_until(&format!("{FIRST}?.id === {} && {claim}", json!(id)));
}

/// The preview shows this claim. Into a page that is not ours no test can look in `WebKit`.
#[track_caller]
fn shows(author: &Reader, claim: &str) {
    if author.in_engine() != Engine::WebKit {
        author.quiz().is_on(claim);
    }
}

#[test]
fn an_author_opens_writes_sees_takes_back_and_finds_it_again() {
    let author = author();
    takes_card(&author, 2);
    let before = field(&author, "cards[2].claim");
    previews(&author, "reach-dermis", None);
    shows(&author, &Deck::published().cards[2].claim);

    writes(&author, "cards[2].claim", "塗ったものは、肌の奥まで届く。");
    reads(&author, ".form .found", "問いの形になっていません");
    reads(&author, ".findings .finding", "カード 3 · 問い");
    writes(&author, "cards[2].claim", "塗ったものは、肌の奥まで届く？");
    author.waits_until("document.querySelectorAll('.form .found').length === 0");
    author.waits_until(KEPT);
    previews(&author, "reach-dermis", Some("塗ったものは、肌の奥まで届く？"));
    shows(&author, "塗ったものは、肌の奥まで届く？");

    author.goes_to(STUDIO);
    reads(&author, "header.bar .deck", &Deck::published().title);
    author.page("document.querySelectorAll('.outline details[open] .line')[2].click()", Vec::new());
    author.waits_until("document.getElementById('cards[2].claim') !== null");
    assert_eq!(field(&author, "cards[2].claim"), json!("塗ったものは、肌の奥まで届く？"));
    author.waits_until("!document.querySelector('header.bar .tools button').disabled");
    let undo = "document.querySelector('header.bar .tools button')";
    for _ in 0..10 {
        author.page(&format!("if (!{undo}.disabled) {undo}.click()"), Vec::new());
    }
    author.waits_until(&format!("{undo}.disabled"));
    assert_eq!(field(&author, "cards[2].claim"), before, "undo outlives a reload");
    assert_eq!(author.console(), []);
}

#[test]
fn what_is_answered_in_the_preview_is_in_hand() {
    let Some(author) = chromium_author() else { return };
    takes_card(&author, 2);
    let deck = Deck::published();
    // The card in hand comes first, and the others follow it.
    previews(&author, "reach-dermis", None);
    let quiz = author.quiz();
    reply(&quiz, &deck.cards[2], Reply::Right);
    quiz.press(words::NEXT_CARD);
    reply(&quiz, &deck.cards[3], Reply::Right);
    author.waits_until("document.getElementById('cards[3].claim') !== null");
    quiz.sees(&deck.cards[3].fact);
}

#[test]
fn what_needs_no_thought_is_fixed_by_one_press() {
    let Some(author) = chromium_author() else { return };
    takes_card(&author, 2);
    writes(&author, "cards[2].claim", "塗ると真皮《しんぴ》まで届く？");
    clicks(&author, ".form .found .fix");
    author.waits_until("document.querySelectorAll('.form .found').length === 0");
    assert_eq!(field(&author, "cards[2].claim"), json!("塗ると{真皮|しんぴ}まで届く？"));
}

#[test]
fn what_changes_for_readers_is_told_and_a_version_is_gone_back_to() {
    let Some(author) = chromium_author() else { return };
    takes_card(&author, 0);
    let before = field(&author, "cards[0].takeaway");
    writes(&author, "cards[0].takeaway", "日焼け止めと保湿は、これまでどおり続けます。");
    reads(&author, ".versions .changes li", "が変わりました（覚えておくこと）。");
    writes(&author, "version-name", "先生に見せた版");
    clicks(&author, ".versions form button");
    reads(&author, ".versions", "先生に見せた版");
    reads(&author, ".versions", "読者に見える変化はありません。");
    clicks(&author, ".versions li:last-child button");
    author.waits_until(&format!("document.getElementById('cards[0].takeaway').value === {before}"));
    reads(&author, ".versions .changes li", "が変わりました（覚えておくこと）。");
}

#[test]
fn text_that_is_no_json_yet_changes_nothing_and_is_not_lost() {
    let Some(author) = chromium_author() else { return };
    takes_card(&author, 0);
    opens_json(&author);
    let whole = json_text(&author);
    writes_json(&author, &whole.replacen('{', "{,", 1));
    reads(&author, ".source .trouble", "JSON として読めません");
    clicks(&author, ".views button:nth-child(1)");
    author.waits_until("document.getElementById('cards[0].claim') !== null");
    opens_json(&author);
    assert!(json_text(&author).starts_with("{,"), "it is still there");
    writes_json(&author, &whole.replacen("exosome", "another", 1));
    author.waits_until("document.querySelector('.source .trouble').textContent === ''");
    clicks(&author, ".views button:nth-child(1)");
    clicks(&author, ".outline > ul .line");
    author.waits_until("document.getElementById('id')?.value === 'another'");
}

#[test]
fn the_json_begins_at_what_is_in_hand_and_leads_to_where_reading_stops() {
    let Some(author) = chromium_author() else { return };
    takes_card(&author, 20);
    opens_json(&author);
    let card = &Deck::published().cards[20];
    let part = json_selection(&author);
    let part: Value = serde_json::from_str(part.trim().trim_end_matches(',')).expect("a card");
    assert_eq!(part["claim"], json!(&*card.claim));
    author.waits_until("document.querySelector('.source .cm-inHand') !== null");
    assert_ne!(json_scrolled(&author), json!(0));

    writes_json(&author, &json_text(&author).replacen("\"cards\": [", "\"cards\" [", 1));
    clicks(&author, ".source .tools button");
    author.waits_until("document.querySelector('.source .cm-lintRange-error') !== null");
    assert_eq!(json_selection(&author).trim(), "\"cards\" [");
}

#[test]
fn what_a_field_refers_to_is_made_where_it_is_missed() {
    let Some(author) = chromium_author() else { return };
    takes_card(&author, 2);
    let before = Deck::published().sources.len();
    clicks(&author, "[data-field='cards[2].source.ref'] .add");
    let made = format!("sources[{before}].id");
    author.waits_until(&format!("document.getElementById({made:?}) !== null"));
    let id = field(&author, &made);
    selects_card(&author, 2);
    assert_eq!(field(&author, "cards[2].source.ref"), id);
}

/// The whole outline.
#[track_caller]
fn unfolds_outline(author: &Reader) {
    author.page(
        "document.querySelectorAll('.outline details').forEach((one) => { one.open = true })",
        Vec::new(),
    );
}

/// What the outline names by these words.
#[track_caller]
fn selects_line(author: &Reader, words: &str) {
    author.page(
        "[...document.querySelectorAll('.outline .line')].find((one) => one.textContent.includes(arguments[0])).click()",
        vec![json!(words)],
    );
}

#[test]
fn a_note_that_an_answer_has_not_yet_is_made_there_and_is_the_answers() {
    let Some(author) = chromium_author() else { return };
    takes_card(&author, 0);
    let check = Deck::published().check;
    let [question, option] = {
        let free = |at: usize| check.questions[at].options.iter().position(|option| option.note.is_none());
        (0..check.questions.len()).find_map(|at| Some([at, free(at)?])).expect("an answer without a note")
    };
    unfolds_outline(&author);
    selects_line(&author, &check.questions[question].ask);
    let field = format!("check.questions[{question}].options[{option}].note");
    clicks(&author, &format!("[data-field='{field}'] .add"));
    let made = format!("check.notes[{}].id", check.notes.len());
    author.waits_until(&format!("document.getElementById({made:?}) !== null"));
    let id = self::field(&author, &made);
    selects_line(&author, &check.questions[question].ask);
    author.waits_until(&format!("document.getElementById({field:?})?.value === {id}"));

    // Under another name it is still the answer's; and what is taken back is told, and in hand.
    selects_line(&author, id.as_str().expect("an id"));
    writes(&author, &made, "note-of-my-own");
    selects_line(&author, &check.questions[question].ask);
    author.waits_until(&format!("document.getElementById({field:?})?.value === 'note-of-my-own'"));
    clicks(&author, "header.bar .tools button");
    reads(&author, "header.bar .kept", &format!("元に戻しました：注意 {}", check.notes.len() + 1));
    assert_eq!(self::field(&author, &made), id);
    selects_line(&author, &check.questions[question].ask);
    author.waits_until(&format!("document.getElementById({field:?})?.value === {id}"));
}

#[test]
fn a_question_that_was_just_added_hides_neither_the_quiz_nor_what_there_is_to_fix_in_it() {
    let Some(author) = chromium_author() else { return };
    takes_card(&author, 0);
    unfolds_outline(&author);
    author.page(
        "[...document.querySelectorAll('.outline .add')].find((one) => one.textContent === '質問を加える').click()",
        Vec::new(),
    );
    let at = Deck::published().check.questions.len();
    author.waits_until(&format!("document.getElementById('check.questions[{at}].ask') !== null"));
    // Longer than the preview waits before it follows the deck.
    author.page("setTimeout(() => { window.is_late = true }, 2500)", Vec::new());
    author.waits_until("window.is_late");
    assert_eq!(author.page("return document.querySelector('.preview .trouble')", Vec::new()), Value::Null);
    reads(&author, ".findings .finding", "「わからない」");
    reads(&author, ".findings .finding", "まだ書かれていません");
}

#[test]
fn a_finding_of_an_answer_leads_to_that_answer() {
    let Some(author) = chromium_author() else { return };
    takes_card(&author, 0);
    unfolds_outline(&author);
    let check = Deck::published().check;
    let deck: Value =
        serde_json::from_str(include_str!("../../../../../decks/exosome.ja.json")).expect("JSON");
    let at = (0..check.questions.len())
        .find(|at| deck["check"]["questions"][at]["safety"] == true)
        .expect("a question of safety");
    let option = check.questions[at].options.iter().position(|option| option.unsure).expect("a way out");
    selects_line(&author, &check.questions[at].ask);
    let note = format!("check.questions[{at}].options[{option}].note");
    author.waits_until(&format!("document.getElementById({note:?}) !== null"));
    author.page(
        "const select = document.getElementById(arguments[0]); select.value = ''; select.dispatchEvent(new Event('change', { bubbles: true }))",
        vec![json!(note)],
    );
    reads(&author, ".findings .finding", "わからない");
    author.page(
        "[...document.querySelectorAll('.findings button.finding')].find((one) => one.textContent.includes('わからない')).click()",
        Vec::new(),
    );
    author.waits_until(&format!(
        "document.activeElement.closest('[data-field=\"check.questions[{at}].options[{option}]\"]') !== null"
    ));
}

#[test]
fn the_languages_of_a_deck_stand_side_by_side() {
    let Some(author) = chromium_author() else { return };
    takes_card(&author, 0);
    clicks(&author, ".views button:nth-child(3)");
    author.waits_until("document.querySelectorAll('.side-by-side thead th').length === 5");
    let english = Deck::published_in("en");
    reads(&author, ".side-by-side td[lang=en]", &english.cards[0].claim);
    assert_eq!(
        author.page("return document.querySelectorAll('.side-by-side .trouble').length", Vec::new()),
        0
    );
}

#[test]
fn sentences_of_an_article_become_drafts_which_say_what_is_open_and_what_is_copied() {
    const ARTICLE: &str = "お茶の話\n\n「緑茶を毎日三杯飲むだけで、だれでも体重が減る」という話は誤解です。2019年の調査では、差は平均0.3kgでした。\n";
    let Some(author) = chromium_author() else { return };
    opens_dialog(&author);
    writes(&author, "open-article", ARTICLE);
    clicks(&author, "dialog textarea#open-article + p button");
    reads(&author, "dialog .drafts", "緑茶を毎日三杯飲むだけで、だれでも体重が減る");
    clicks(&author, "dialog .drafts + p button");
    author.waits_until("document.querySelector('dialog') === null");
    author.page("document.querySelector('.outline details[open] .line').click()", Vec::new());
    reads(&author, ".origin blockquote", "という話は誤解です。");
    reads(&author, ".origin li", "覚えておくこと");
    reads(&author, ".form .found", "記事と同じ言い方が続いています");
    writes(&author, "cards[0].takeaway", "お茶だけで、やせるとはいえません。");
    author.waits_until(
        "![...document.querySelectorAll('.origin li')].some((one) => one.textContent === '覚えておくこと')",
    );
    author.waits_until(KEPT);
    author.goes_to(STUDIO);
    author.page("document.querySelector('.outline details[open] .line')?.click()", Vec::new());
    author.waits_until("document.querySelector('.outline details[open] .line') !== null");
    author.page("document.querySelector('.outline details[open] .line').click()", Vec::new());
    reads(&author, ".origin blockquote", "という話は誤解です。");
}

#[test]
fn a_pasted_table_becomes_a_deck_and_what_is_no_table_is_told() {
    let Some(author) = chromium_author() else { return };
    opens_dialog(&author);
    writes(&author, "open-paste", "ただの文です。");
    clicks(&author, "dialog textarea#open-paste + p button");
    author.waits_until("document.querySelector('dialog .trouble')?.textContent.length > 10");
    writes(
        &author,
        "open-paste",
        "主張\t答え\t解説\tメモ\n緑茶は薬ですか？\t×\tいいえ。\n新しいですか？\tたぶん\t\n",
    );
    clicks(&author, "dialog textarea#open-paste + p button");
    author.waits_until("document.querySelector('dialog') === null");
    reads(&author, ".outline .line", "緑茶は薬ですか？");
    reads(&author, ".left-out", "カードにない項目の列です");
    author.page("document.querySelectorAll('.outline details[open] .line')[1].click()", Vec::new());
    reads(&author, ".origin", "元のファイルの 3 行目");
}

#[test]
fn who_types_without_a_pause_is_kept_all_the_same() {
    let Some(author) = chromium_author() else { return };
    author.page(
        "const field = document.getElementById('title');
        const set = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value').set;
        window.typing = setInterval(() => {
            set.call(field, `${field.value}あ`);
            field.dispatchEvent(new Event('input', { bubbles: true }));
        }, 100);
        setTimeout(() => { clearInterval(window.typing); window.isOver = true; }, 20000);",
        Vec::new(),
    );
    // What another page finds while it goes on.
    let kept = "(() => {
        const opening = indexedDB.open('hontou-studio');
        opening.onsuccess = () => {
            const all = opening.result.transaction('decks').objectStore('decks').getAll();
            all.onsuccess = () => { window.found = all.result.map((one) => JSON.parse(one).title ?? ''); opening.result.close(); };
        };
        return !window.isOver && window.found?.some((title) => title.endsWith('ああああああああああ'));
    })()";
    author.waits_until(kept);
    author.page("clearInterval(window.typing)", Vec::new());
}

/// As a tab that crashes: nothing of it runs any more.
#[test]
fn what_was_typed_a_moment_before_the_tab_dies_is_there() {
    let Some(author) = chromium_author() else { return };
    author.goes_to("/");
    author.page(
        "document.body.innerHTML = `<iframe src='${arguments[0]}' width=1400 height=900></iframe>`",
        vec![json!(STUDIO)],
    );
    author.in_frame("iframe", |author| {
        begins(author);
        writes(author, "title", "書きかけの題名");
        author.waits_until(KEPT);
        writes(author, "lead", "もう一行");
    });
    author.page("setTimeout(() => document.querySelector('iframe').remove(), 600)", Vec::new());
    author.waits_until("document.querySelector('iframe') === null");
    author.goes_to(STUDIO);
    author.waits_until("document.getElementById('title')?.value === '書きかけの題名'");
    assert_eq!(field(&author, "lead"), json!("もう一行"));
}

#[test]
fn what_was_typed_a_moment_before_another_deck_is_opened_is_kept() {
    let Some(author) = chromium_author() else { return };
    let template = field(&author, "title");
    writes(&author, "title", "先に書いていた題名");
    author.waits_until(KEPT);
    writes_and(
        &author,
        "title",
        "急いで直した題名",
        "setTimeout(() => document.querySelector('#menu button').click());
        setTimeout(() => document.querySelector('dialog .tools button:nth-child(2)').click(), 50);",
    );
    author.waits_until(&format!("document.getElementById('title')?.value === {template}"));
    opens_dialog(&author);
    reads(&author, "dialog .entries", "急いで直した題名");
    clicks(&author, "dialog .entries .line");
    author.waits_until("document.getElementById('title')?.value === '急いで直した題名'");
}

#[test]
fn a_deck_that_is_open_twice_says_so() {
    let Some(author) = chromium_author() else { return };
    writes(&author, "title", "二つのタブ");
    author.waits_until(KEPT);
    author.page("const other = document.createElement('iframe'); other.src = location.href; document.body.append(other)", Vec::new());
    reads(&author, ".elsewhere", "別のタブでも開いています");
}

#[test]
fn axe_finds_nothing_on_any_screen_and_nothing_is_wider_than_a_phone() {
    let author = author();
    takes_card(&author, 0);
    has_axe(&author);
    let holds = |screen: &str| axe_finds_nothing(&author, screen);
    holds("a card");
    opens_json(&author);
    holds("JSON");
    for (at, screen) in [(3, "languages"), (1, "fields")] {
        clicks(&author, &format!(".views button:nth-child({at})"));
        holds(screen);
    }
    for (button, screen) in
        [("#menu button", "open"), ("#menu button + button", "looks"), ("button.main", "hand over")]
    {
        clicks(&author, &format!("header.bar {button}"));
        author.waits_until("document.querySelector('dialog[open]') !== null");
        holds(screen);
        clicks(&author, "dialog > header button");
        author.waits_until("document.querySelector('dialog') === null");
    }
    // No window is as narrow as a phone.
    author.goes_to("/");
    author.page(
        "document.body.innerHTML = `<iframe src='${arguments[0]}' width=320 height=700></iframe>`",
        vec![json!(STUDIO)],
    );
    author.in_frame("iframe", |author| {
        begins(author);
        for pane in 1..=4 {
            clicks(author, &format!(".panes button:nth-child({pane})"));
            let wide = author.page("return document.documentElement.scrollWidth", Vec::new());
            assert_eq!(wide, json!(320), "pane {pane}");
        }
    });
}
