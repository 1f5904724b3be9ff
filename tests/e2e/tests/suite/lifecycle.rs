//! Pages that take a quiz away, put it back, or move it.

use hontou_e2e::deck::Deck;
use hontou_e2e::engine::Engine;
use hontou_e2e::reader::Reader;
use hontou_e2e::site::{SCRIPT, SCRIPT_TAG, Site};
use hontou_e2e::{spy, words};
use serde_json::json;

use crate::walk::{Reply, go_on, reply};

#[test]
fn a_quiz_that_was_removed_works_again_when_it_is_put_back() {
    let (reader, deck) = (Reader::opens(spy::page(SCRIPT_TAG)), Deck::published());
    let quiz = reader.quiz();
    reply(&quiz, deck.starters()[0], Reply::Right);
    reader.page("window.kept = arguments[0]; kept.remove()", vec![quiz.host()]);
    reader.waits_until("document.querySelector('hontou-quiz') === null");
    reader.page("document.querySelector('#after').before(kept)", Vec::new());
    spy::receives(&reader, "hontou-ready", 2);

    let quiz = reader.quiz();
    reply(&quiz, deck.starters()[0], Reply::Wrong);
    go_on(&quiz, &deck, 0);
    quiz.is_on(&deck.starters()[1].claim);
    assert_eq!(reader.site.files.requests_for("/hontou_bg.wasm"), 1, "the widget was there already");
}

#[test]
fn a_removed_quiz_hears_of_nothing_and_says_nothing() {
    let (reader, deck) = (Reader::opens(spy::page(SCRIPT_TAG)), Deck::published());
    let quiz = reader.quiz();
    quiz.is_on(&deck.title);
    reader.page("window.kept = arguments[0]; kept.remove()", vec![quiz.host()]);
    let requests = reader.site.requests();
    reader.page("return new Promise(requestAnimationFrame)", Vec::new());
    reader.page("kept.setAttribute('theme', 'blue'); kept.setAttribute('deck', 'other')", Vec::new());
    reader.page("document.documentElement.style.colorScheme = 'dark'", Vec::new());
    reader.page("return new Promise(requestAnimationFrame)", Vec::new());
    assert_eq!(spy::learned(&reader).events.len(), 1, "ready, and nothing after it");
    assert_eq!(reader.console(), []);
    assert_eq!(reader.site.requests(), requests);
}

/// Of two quizzes the first is taken out by a listener of the page for the press on it.
#[test]
fn a_quiz_that_the_press_on_it_takes_out_leaves_the_other_alone() {
    const TWO: &str = r#"<hontou-quiz deck="exosome" loading="eager"></hontou-quiz><hontou-quiz deck="exosome" loading="eager"></hontou-quiz>
        <script async src="{files}/embed.js"></script>"#;
    let deck = Deck::published();
    let [card, next] = [deck.starters()[0], deck.starters()[1]];
    for (hears, press, before) in
        [("document", "click", true), ("quiz", "click", true), ("document", "hontou-reveal", false)]
    {
        let reader = Reader::opens(Site::with(TWO));
        let [first, second] = [0, 1].map(|nth| reader.nth_quiz(nth));
        second.is_on(&card.claim);
        if press == "click" {
            // It is the module's by then, and no first screen.
            reply(&first, card, Reply::Right);
            go_on(&first, &deck, 0);
            first.is_on(&next.claim);
        }
        reader.page(
            "const quiz = document.querySelector('hontou-quiz');
            const hears = arguments[0] === 'quiz' ? quiz : document;
            hears.addEventListener(arguments[1], () => quiz.remove(), arguments[2])",
            vec![json!(hears), json!(press), json!(before)],
        );
        first.press(words::SEE);
        reader.waits_until("document.querySelectorAll('hontou-quiz').length === 1");
        let left = reader.nth_quiz(0);
        reply(&left, card, Reply::Right);
        go_on(&left, &deck, 0);
        left.is_on(&next.claim);
        assert_eq!(reader.console(), [], "{press} of the {hears}");
    }
}

#[test]
fn a_quiz_that_is_moved_keeps_the_readers_place() {
    let (reader, deck) = (Reader::opens(spy::page(SCRIPT_TAG)), Deck::published());
    let quiz = reader.quiz();
    reply(&quiz, deck.starters()[0], Reply::Right);
    go_on(&quiz, &deck, 0);
    reply(&quiz, deck.starters()[1], Reply::Wrong);
    reader.page("document.querySelector('#before').before(arguments[0])", vec![quiz.host()]);
    reader.page("return new Promise(requestAnimationFrame)", Vec::new());
    quiz.is_on(&deck.starters()[1].claim);
    quiz.sees(&deck.starters()[1].fact);
    go_on(&quiz, &deck, 1);
    quiz.is_on(&deck.starters()[2].claim);
    assert_eq!(spy::receives(&reader, "hontou-ready", 1).name, "hontou-ready", "it did not start again");
}

/// Counts what is listened for on what outlives a quiz: the window, the document, and what they answer for.
const COUNT_LISTENERS: &str = r#"<script>
    window.listeners = 0;
    const outlives = (target) => !(target instanceof Node) || document.contains(target);
    for (const [name, step] of [["addEventListener", 1], ["removeEventListener", -1]]) {
        const native = EventTarget.prototype[name];
        EventTarget.prototype[name] = function (...words) {
            if (outlives(this ?? window)) window.listeners += step;
            return native.apply(this ?? window, words);
        };
    }
    window.observers = 0;
    for (const Observer of [MutationObserver, IntersectionObserver, ResizeObserver]) {
        const { observe, unobserve, disconnect } = Observer.prototype;
        Observer.prototype.observe = function (...words) { (this.seen ??= new Set()).add(words[0]); return observe.apply(this, words); };
        if (unobserve) Observer.prototype.unobserve = function (...words) { this.seen?.delete(words[0]); return unobserve.apply(this, words); };
        Observer.prototype.disconnect = function () { this.seen?.clear(); return disconnect.apply(this); };
        const construct = Observer;
        window[Observer.name] = class extends construct { constructor(...words) { super(...words); (window.all ??= []).push(this); } };
    }
    window.observed = () => all.reduce((sum, observer) => sum + (observer.seen?.size ?? 0), 0);
</script>"#;
/// Puts quizzes in, waits until each is ready, and takes them away again.
const CYCLE: &str = "return Promise.all(Array.from({ length: arguments[0] }, () => new Promise((resolve) => {
    const quiz = document.createElement('hontou-quiz');
    quiz.deck = 'exosome';
    quiz.loading = 'eager';
    quiz.addEventListener('hontou-ready', () => setTimeout(() => { quiz.remove(); setTimeout(resolve, 50); }, 50));
    document.querySelector('#after').before(quiz);
}))).then(() => true)";

#[test]
fn a_thousand_quizzes_that_came_and_went_leave_nothing_behind() {
    let site = Site::with_head(COUNT_LISTENERS, r#"<script src="{files}/embed.js"></script>"#);
    let reader = Reader::opens(site);
    let cycle = || reader.page(CYCLE, vec![json!(50)]);
    let counted = || reader.page("return [listeners, observed()]", Vec::new());
    // The first ones bring what is kept for all: the module, its style sheets, the elements it copies.
    for _ in 0..3 {
        cycle();
    }
    let before = counted();
    let held = (reader.in_engine() == Engine::Chromium).then(|| reader.holdings());
    for _ in 0..20 {
        cycle();
    }
    assert_eq!(counted(), before, "listeners and observed elements");
    assert_eq!(reader.site.files.requests_for("/hontou_bg.wasm"), 1);
    // No other engine's driver collects garbage and counts.
    if let Some([nodes, listeners, bytes]) = held {
        let [nodes_now, listeners_now, bytes_now] = reader.holdings();
        println!(
            "after a thousand more: {nodes} → {nodes_now} nodes, {listeners} → {listeners_now} listeners, {bytes} → {bytes_now} bytes"
        );
        assert!(nodes_now <= nodes + 20, "{nodes} → {nodes_now} nodes");
        assert!(listeners_now <= listeners, "{listeners} → {listeners_now} listeners");
        // Yew forgets its listeners. What they hold is freed; three empty functions for each quiz stay in the module's table.
        assert!(bytes_now <= bytes + 1_000 * 450 + 300_000, "{bytes} → {bytes_now} bytes of script");
    }
}

#[test]
fn a_page_that_is_gone_back_to_has_a_quiz_that_works() {
    let site =
        Site::with(SCRIPT_TAG).having_page("/next", "<!doctype html>{prelude}<title>次</title><p>つぎの記事");
    let (reader, deck) = (Reader::opens(site), Deck::published());
    reply(&reader.quiz(), deck.starters()[0], Reply::Right);
    reader.goes_to("/next");
    reader.goes_back();
    let quiz = reader.quiz();
    quiz.is_on(&deck.starters()[0].claim);
    // A page that was kept is as it was left; one that was not begins anew. Both go on from there.
    if !quiz.has_button(words::NEXT_CARD) {
        reply(&quiz, deck.starters()[0], Reply::Right);
    }
    go_on(&quiz, &deck, 0);
    quiz.is_on(&deck.starters()[1].claim);
    assert_eq!(reader.page("return document.querySelectorAll('hontou-quiz').length", Vec::new()), 1);
}

#[test]
fn a_quiz_put_in_and_taken_out_in_one_go_asks_for_nothing() {
    let reader = Reader::opens(Site::with(SCRIPT));
    reader.waits_until("customElements.get('hontou-quiz') !== undefined");
    let at_once =
        "const quiz = document.createElement('hontou-quiz'); quiz.deck = 'exosome'; quiz.loading = 'eager';
        document.body.append(quiz); quiz.remove(); document.body.append(quiz); quiz.remove()";
    reader.page(at_once, Vec::new());
    reader.waits_for_observers();
    assert_eq!(reader.console(), []);
    assert_eq!(reader.page("return document.querySelectorAll('hontou-quiz').length", Vec::new()), 0);
}
