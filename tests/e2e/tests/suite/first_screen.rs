//! The first screen is there before the module and takes the reader's reply; the module goes on from there, and nobody
//! notices. It comes with a deck's own script, or is fetched by `embed.js`.

use std::fs;
use std::rc::Rc;
use std::time::Duration;

use hontou::view::{deck_script, first_screen_file};
use hontou_e2e::check::Level;
use hontou_e2e::deck::{Deck, Verdict};
use hontou_e2e::engine::Engine;
use hontou_e2e::quiz::Quiz;
use hontou_e2e::reader::{Key, Reader};
use hontou_e2e::response::Response;
use hontou_e2e::site::{SCRIPT_TAG, Site, UNCHECKED};
use hontou_e2e::{settings, words};
use serde_json::{Value, json};

use crate::failure::{is_read_instead, is_told};
use crate::walk::{Reply, go_on, reply, to_the_memo};

/// The line a page's owner pastes.
const TAG: &str = r#"<script async src="{files}/exosome.ja.js" data-deck="exosome"></script>"#;
/// What `embed.js` fetches before it fetches the module.
const FIRST: &str = "/first/exosome.ja.json";
/// Holds the module back until the page opens its gate, notes what the page is told, and has the first screen looked at.
const GATE: &str = r#"<script>
    window.looksEarly = true;
    const gate = new Promise((resolve) => { window.openGate = resolve; });
    const { instantiate } = WebAssembly;
    WebAssembly.instantiate = async (...given) => { await gate; return instantiate(...given); };
    window.told = [];
    for (const type of ["ready", "reveal", "cards-done", "error"])
        addEventListener(`hontou-${type}`, ({ detail }) => told.push([type, detail]));
</script>"#;
/// Everything that is drawn, a line for each tag and text, with attributes in the order of their names. Where a view was
/// scrolled to is no part of it.
const DRAWN: &str = "
    const attributes = (node) => [...node.attributes].filter(({ name }) => name !== 'style').map(({ name, value }) => ` ${name}=${value}`).sort();
    const drawn = (node) => node.nodeType === Node.TEXT_NODE ? [node.data].filter(Boolean)
        : [`<${node.localName}${attributes(node).join('')}>`, ...[...node.childNodes].flatMap(drawn), `</${node.localName}>`];
    const all = root.querySelector('.hontou').cloneNode(true);
    all.normalize();
    return drawn(all);";

fn held_back(embed: &str) -> Site {
    Site::with_head(GATE, embed)
}

fn told(reader: &Reader) -> Value {
    reader.page("return told", Vec::new())
}

/// Lets the module in, and waits until the quiz is its own: what it draws listens to no event of ours any more.
#[track_caller]
fn lets_the_module_in(reader: &Reader, quiz: &Quiz<'_>) {
    quiz.look("root.querySelector('.hontou').early = true");
    reader.page("openGate()", Vec::new());
    quiz.waits_until("return !root.querySelector('.hontou').early");
    reader.asks_names_anew();
}

#[test]
fn a_reader_answers_goes_on_and_reaches_the_memo_while_the_module_comes() {
    answers_goes_on_and_reaches_the_memo(TAG);
}

#[test]
fn the_same_with_a_decks_own_script_alone_which_stands_for_that_deck() {
    let reader =
        answers_goes_on_and_reaches_the_memo(&TAG.replace("data-deck=\"exosome\"", "data-lang=\"ja\""));
    assert_eq!(reader.site.files.requests_for("/decks/exosome.ja.json"), 0, "it comes ready for the widget");
}

#[test]
fn the_same_with_embed_js_which_fetches_the_first_screen_alone_at_first() {
    let reader = answers_goes_on_and_reaches_the_memo(SCRIPT_TAG);
    let asked = reader.site.files.requests();
    assert_eq!(asked[..2], ["/embed.js", FIRST]);
}

#[track_caller]
fn answers_goes_on_and_reaches_the_memo(embed: &str) -> Reader {
    let (reader, deck) = (Reader::opens(held_back(embed)), Deck::published());
    let (quiz, card) = (reader.quiz(), deck.starters()[0]);
    reply(&quiz, card, Reply::Wrong);
    quiz.sees(words::GUESSED_WRONG);
    let revealed =
        json!({ "card": card.id, "guess": card.wrong_guess().name(), "verdict": card.verdict.name() });
    let expected = json!([["ready", {}], ["reveal", revealed]]);
    assert_eq!(told(&reader), expected);
    let focused = quiz.focused();
    assert!(focused.is_some(), "the focus is on the verdict");

    lets_the_module_in(&reader, &quiz);
    assert_eq!(
        (told(&reader), quiz.focused()),
        (expected, focused),
        "nothing is told twice, and the focus stays"
    );
    go_on(&quiz, &deck, 0);
    reply(&quiz, deck.starters()[1], Reply::Right);
    to_the_memo(&quiz, &deck, Level::Doctor);
    assert_eq!(reader.console(), []);
    reader
}

/// The module is waited for, and comes.
#[track_caller]
fn shows_nothing_before_the_module(site: Site) {
    let reader = Reader::opens(site);
    reader.waits_for_files();
    assert_eq!(reader.quiz().look("return !!root.querySelector('.hontou')"), false);
    reader.page("openGate()", Vec::new());
    reader.quiz().is_on(&Deck::published().starters()[0].claim);
}

#[test]
fn a_first_screen_that_is_not_there_is_not_waited_for() {
    let site = held_back(SCRIPT_TAG);
    site.files.answer(FIRST, Response::status(404));
    shows_nothing_before_the_module(site);
}

#[test]
fn a_first_screen_of_another_release_is_not_shown() {
    let site = held_back(SCRIPT_TAG);
    site.files.spoil(FIRST, |file| {
        let other = [&file.body[..], b"\n"].concat();
        file.saying(other)
    });
    shows_nothing_before_the_module(site);
}

#[test]
fn a_first_screen_that_comes_late_keeps_nobody_waiting() {
    let site = Site::with(SCRIPT_TAG);
    site.files.spoil(FIRST, |file| file.late(Duration::from_mins(10)));
    let reader = Reader::opens(site);
    reply(&reader.quiz(), Deck::published().starters()[0], Reply::Right);
}

/// A quiz that asks for another deck, which is not there, and then for this one, whose first screen is late.
fn changing_its_mind() -> Site {
    const MIND: &str = r#"<hontou-quiz deck="/not-there.json" lang="ja" loading="eager"></hontou-quiz>
        <script async src="{files}/embed.js"></script>
        <script>
            window.errors = 0;
            addEventListener("hontou-error", () => { errors++; });
            // In the window, where every driver finds it.
            window.quiz = document.querySelector("hontou-quiz");
            setTimeout(() => { quiz.deck = "exosome"; }, 150);
        </script>"#;
    let site =
        Site::with(MIND).having("/not-there.json", Response::status(404).late(Duration::from_millis(700)));
    site.files.spoil(FIRST, |file| file.late(Duration::from_millis(1500)));
    site
}

#[test]
fn what_was_asked_for_before_and_fails_meanwhile_does_no_harm() {
    let (reader, deck) = (Reader::opens(changing_its_mind()), Deck::published());
    reply(&reader.quiz(), deck.starters()[0], Reply::Right);
    assert_eq!(reader.page("return errors", Vec::new()), 0);
}

#[test]
fn a_quiz_that_is_taken_out_meanwhile_and_put_back_comes() {
    let (reader, deck) = (Reader::opens(changing_its_mind()), Deck::published());
    reader.page(
        "const { quiz } = window;
            setTimeout(() => { const before = quiz.nextSibling; quiz.remove();
            setTimeout(() => before.before(quiz), 2500); }, 400)",
        Vec::new(),
    );
    reader.waits_until("!window.quiz.isConnected");
    reader.waits_until("window.quiz.isConnected");
    reply(&reader.quiz(), deck.starters()[0], Reply::Right);
    go_on(&reader.quiz(), &deck, 0);
    assert_eq!(reader.page("return errors", Vec::new()), 0);
}

#[test]
fn what_runs_or_loads_anything_is_not_drawn() {
    let site = held_back(&format!("{UNCHECKED}{SCRIPT_TAG}"));
    site.files.spoil(FIRST, |file| {
        let mut first: Value = serde_json::from_slice(&file.body).expect("it is JSON");
        let nodes = first["nodes"].as_array_mut().expect("nodes");
        for node in nodes.iter_mut() {
            node[1]["onclick"] = "ran = true".into();
            node[1]["href"] = "javascript:ran = true".into();
        }
        let evil = nodes.len();
        nodes.push(json!(["img", { "src": "/evil.png", "onerror": "ran = true" }]));
        nodes.push(json!(["script", { "src": "/evil.js" }, "ran = true"]));
        for screen in first["short"]["screens"].as_array().expect("screens").clone() {
            let screen = screen.as_u64().and_then(|number| usize::try_from(number).ok()).expect("a number");
            let node = first["nodes"][screen].as_array_mut().expect("a node");
            node.extend([json!(evil), json!(evil + 1)]);
        }
        file.saying(first.to_string())
    });
    let reader = Reader::opens(site);
    let quiz = reader.quiz();
    quiz.is_on(&Deck::published().starters()[0].claim);
    quiz.press(words::SEE);
    assert_eq!(
        quiz.look("return root.querySelectorAll('img, script, [onclick], [href^=javascript]').length"),
        0
    );
    assert_eq!(reader.page("return window.ran === undefined", Vec::new()), true);
    assert!(!reader.site.requests().iter().any(|path| path.contains("evil")));
}

#[test]
fn by_keys_alone_a_reader_answers_and_goes_on_before_the_module_is_there() {
    let (reader, deck) = (Reader::opens(held_back(TAG)), Deck::published());
    let quiz = reader.quiz();
    quiz.is_on(&deck.starters()[0].claim);
    quiz.look("root.querySelector('.answer').focus()");
    reader.types('3');
    quiz.sees(&deck.starters()[0].fact);
    reader.types('1');
    reader.presses(Key::Enter);
    assert_eq!(told(&reader)[1][1]["guess"], Verdict::Unknown.name());

    reader.page("openGate()", Vec::new());
    quiz.is_on(&deck.starters()[1].claim);
    reader.types('1');
    quiz.sees(&deck.starters()[1].fact);
    assert_eq!(told(&reader).as_array().map(Vec::len), Some(3), "{}", told(&reader));
}

fn lines(drawn: &Value) -> impl Iterator<Item = &str> {
    drawn.as_array().expect("lines").iter().filter_map(Value::as_str)
}

/// What is seen, where it is the same to the pixel each time it is drawn.
fn picture(reader: &Reader) -> Option<Vec<u8>> {
    (reader.in_engine() == Engine::Chromium).then(|| reader.sight())
}

/// What is drawn before the module is there is what the module draws.
#[track_caller]
fn is_drawn_the_same(embed: &str, button: Option<usize>) {
    let reader = Reader::opens(held_back(embed));
    let quiz = reader.quiz();
    quiz.waits_until("return !!root.querySelector('.topics li')");
    if let Some(button) = button {
        quiz.look(&format!("root.querySelectorAll('.answer, .see button')[{button}].click()"));
    }
    quiz.comes_to_rest();
    let before = (quiz.look(DRAWN), picture(&reader));
    lets_the_module_in(&reader, &quiz);
    quiz.waits_until("return [...root.querySelectorAll('.figure')].every((figure) => figure.firstChild)");
    quiz.comes_to_rest();
    let after = quiz.look(DRAWN);
    for (before, after) in lines(&before.0).zip(lines(&after)) {
        assert_eq!(before, after, "{embed}, {button:?}");
    }
    assert_eq!(lines(&before.0).count(), lines(&after).count(), "{embed}, {button:?}");
    assert!(lines(&after).count() > 50, "{after}");
    if let Some(before) = before.1 {
        // One in 255: how a round corner is smoothed is another matter each time.
        let difference = reader.largest_difference(&before, &reader.sight());
        assert!(difference <= 1, "another picture, by {difference}: {embed}, {button:?}");
    }
}

#[test]
fn in_each_language_the_module_draws_the_same_whatever_was_replied() {
    const REPLIES: [Option<usize>; 5] = [None, Some(0), Some(1), Some(2), Some(3)];
    for (lang, reply) in ["ja", "en", "ko", "zh-Hans", "zh-Hant"].into_iter().zip(REPLIES) {
        is_drawn_the_same(&TAG.replace(".ja.", &format!(".{lang}.")), reply);
    }
    is_drawn_the_same(SCRIPT_TAG, Some(1));
}

#[test]
fn what_the_owner_writes_is_drawn_the_same() {
    let with = |attributes: &str| TAG.replace("></script>", &format!("{attributes}></script>"));
    is_drawn_the_same(&with(r#" data-length="full" data-heading-level="4" data-theme="dark""#), Some(1));
    is_drawn_the_same(
        &with(
            r#" data-cta-label="予約する" data-cta-href="https://example.com/book?a=1" data-disclosure="この欄は例です。""#,
        ),
        None,
    );
}

#[test]
fn where_the_first_screen_would_be_another_the_module_is_waited_for() {
    let attributes = [
        r#"data-mode="check""#,
        r#"data-order="shuffle""#,
        r#"data-cta-label="予約" data-cta-href="./book""#,
    ];
    for attribute in attributes {
        let reader = Reader::opens(held_back(&TAG.replace("></script>", &format!(" {attribute}></script>"))));
        reader.waits_for_files();
        assert_eq!(reader.quiz().look("return !!root.querySelector('.hontou')"), false, "{attribute}");
        reader.page("openGate()", Vec::new());
        reader.quiz().waits_until("return !!root.querySelector('.hontou')");
    }
}

#[test]
fn if_the_module_never_comes_the_card_stays_and_the_deck_can_be_read() {
    let site = held_back(TAG);
    site.files.spoil("/hontou_bg.wasm", |file| file.saying("no module"));
    let reader = Reader::opens(site);
    let (quiz, deck) = (reader.quiz(), Deck::published());
    reader.page("openGate()", Vec::new());
    is_told(&reader, "integrity", &["hontou_bg."]);
    // What follows is laid out as text.
    let height = quiz.look("return root.querySelector('#again').previousElementSibling.offsetHeight");
    assert!(height.as_u64().is_some_and(|height| height < 60), "{height}");
    reply(&quiz, deck.starters()[0], Reply::Right);
    quiz.press(words::NEXT_CARD);
    quiz.has_focus_on(words::RETRY);
    is_read_instead(&reader);

    reader.site.files.heal("/hontou_bg.wasm");
    quiz.press(words::RETRY);
    // Where the reader wanted to go then.
    quiz.is_on(&deck.starters()[1].claim);
    quiz.does_not_see(words::TROUBLE);
}

#[test]
fn a_deck_that_has_changed_since_is_shown_as_it_is_now() {
    let site = held_back(&format!("{UNCHECKED}{TAG}"));
    let mut changed = Deck::published_json();
    changed["cards"][0]["claim"] = "べつの話？".into();
    let changed = hontou_core::deck::Deck::read(&hontou_author::json::tree(changed)).expect("a deck");
    site.files.spoil("/decks/exosome.ja.txt", |file| file.saying(changed.to_flat()));
    let (reader, deck) = (Reader::opens(site), Deck::published());
    let quiz = reader.quiz();
    reply(&quiz, deck.starters()[0], Reply::Right);
    reader.page("openGate()", Vec::new());
    quiz.is_on("べつの話？");
    quiz.does_not_see(&deck.starters()[0].fact);
    let lines = reader.is_told("has changed since its first screen was drawn");
    assert_eq!(lines.len(), 1, "{lines:#?}");
}

#[test]
fn under_a_strict_policy_with_trusted_types_the_card_is_answered_before_the_module_is_there() {
    const POLICY: &str = "default-src 'none'; script-src {files} 'wasm-unsafe-eval' 'nonce-prelude' 'nonce-gate'; \
        style-src {files}; connect-src {files}; img-src {files}; require-trusted-types-for 'script'; trusted-types 'none'";
    let site = Site::with_head(&GATE.replace("<script>", r#"<script nonce="gate">"#), TAG);
    let (reader, deck) = (Reader::opens(site.under("content-security-policy", POLICY)), Deck::published());
    let quiz = reader.quiz();
    reply(&quiz, deck.starters()[0], Reply::Right);
    lets_the_module_in(&reader, &quiz);
    go_on(&quiz, &deck, 0);
    assert_eq!(reader.console(), []);
}

#[test]
fn beside_embed_js_and_another_decks_script_every_quiz_comes() {
    let all = [TAG, SCRIPT_TAG, &TAG.replace(".ja.", ".en.")].concat();
    let reader = Reader::opens(Site::with(&all.replace("async", "")));
    for (nth, lang) in ["ja", "ja", "en"].into_iter().enumerate() {
        let (quiz, deck) = (reader.nth_quiz(nth), Deck::published_in(lang));
        quiz.is_on(&deck.starters()[0].claim);
        quiz.look("root.querySelector('.answer').click()");
        quiz.sees(&deck.starters()[0].fact);
    }
    assert_eq!(reader.console(), []);
}

/// A page with a deck's own script, as `hontou pack` writes it; and the deck.
fn packed(claim: &str) -> (Site, String) {
    let mut deck = Deck::published_json();
    deck["cards"][0]["claim"] = claim.into();
    let written = deck.to_string();
    let deck = hontou_core::deck::Deck::read(&hontou_author::json::tree(deck)).expect("a deck");
    let published = |file: &str| fs::read_to_string(settings::file(file)).expect("it is published");
    let css = published("styles/widget.css");
    let first = first_screen_file(&Rc::new(deck), "own/mine.json", written.as_bytes(), &css);
    let folder = tempfile::tempdir().expect("a folder");
    let script = folder.path().join("mine.js");
    fs::write(&script, deck_script(&published("embed.js"), &first).expect("a loader")).expect("written");

    let site = held_back(r#"<script async src="{files}/mine.js" data-lang="ja"></script>"#);
    site.files.answer("/mine.js", Response::file(&script));
    site.files.answer("/own/mine.json", Response::json(written.clone()));
    (site, written)
}

#[test]
fn a_deck_of_ones_own_has_its_own_script_too() {
    let (site, _) = packed("わたしの話？");
    let (reader, deck) = (Reader::opens(site), Deck::published());
    let quiz = reader.quiz();
    quiz.is_on("わたしの話？");
    quiz.press(words::SEE);
    quiz.sees(&deck.starters()[0].fact);
    lets_the_module_in(&reader, &quiz);
    quiz.sees(&deck.starters()[0].fact);
    go_on(&quiz, &deck, 0);
    assert_eq!(reader.console(), []);
}

#[test]
fn a_script_that_is_older_than_its_deck_says_what_to_do() {
    let (site, written) = packed("わたしの話？");
    site.files.answer("/own/mine.json", Response::json(written.replace("わたしの話？", "べつの話？")));
    let reader = Reader::opens(site);
    reader.quiz().is_on("わたしの話？");
    reader.page("openGate()", Vec::new());
    reader.quiz().is_on("べつの話？");
    reader.is_told("write its script again with hontou pack");
}

#[test]
fn what_is_pressed_and_taken_back_by_an_answer_is_not_done_later() {
    let (reader, deck) = (Reader::opens(held_back(TAG)), Deck::published());
    let quiz = reader.quiz();
    quiz.is_on(&deck.starters()[0].claim);
    quiz.press(words::CHECK);
    reply(&quiz, deck.starters()[0], Reply::Right);
    lets_the_module_in(&reader, &quiz);
    quiz.sees(&deck.starters()[0].fact);
}

#[test]
fn another_option_before_the_module_is_there_makes_another_first_screen_or_none() {
    const SET: &str = "document.querySelector('hontou-quiz').setAttribute(arguments[0], arguments[1])";
    let (reader, deck) = (Reader::opens(held_back(TAG)), Deck::published());
    let quiz = reader.quiz();
    quiz.is_on(&deck.starters()[0].claim);
    reader.page(SET, vec!["length".into(), "full".into()]);
    quiz.sees(&format!("1 / {}", deck.cards.len()));
    reader.page(SET, vec!["mode".into(), "check".into()]);
    quiz.waits_until("return !root.querySelector('.hontou')");
    reader.page("openGate()", Vec::new());
    quiz.is_on(&deck.check.questions[0].ask);
}

#[test]
fn an_accent_is_there_with_the_first_screen() {
    const COLOUR: &str = "return getComputedStyle(root.querySelector('.kicker')).color";
    let embed = TAG.replace("></script>", r##" data-accent="#7b1fa2"></script>"##);
    let reader = Reader::opens(held_back(&embed));
    let quiz = reader.quiz();
    quiz.is_on(&Deck::published().starters()[0].claim);
    assert_eq!(quiz.look(COLOUR), "rgb(123, 31, 162)");
    lets_the_module_in(&reader, &quiz);
    assert_eq!(quiz.look(COLOUR), "rgb(123, 31, 162)");
}

#[test]
fn a_quiz_that_is_started_anew_before_the_module_is_there_begins_at_its_first_card() {
    let (reader, deck) = (Reader::opens(held_back(TAG)), Deck::published());
    let quiz = reader.quiz();
    reply(&quiz, deck.starters()[0], Reply::Right);
    reader.page("document.querySelector('hontou-quiz').restart()", Vec::new());
    quiz.is_on(&deck.starters()[0].claim);
    quiz.does_not_see(&deck.starters()[0].fact);
    lets_the_module_in(&reader, &quiz);
    quiz.does_not_see(&deck.starters()[0].fact);
    reply(&quiz, deck.starters()[0], Reply::See);
}
