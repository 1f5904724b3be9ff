//! What stands around a quiz stays where it is while the quiz comes, and so do the reader's focus and place.

use hontou_e2e::deck::Deck;
use hontou_e2e::engine::Engine;
use hontou_e2e::outcome::applies_in;
use hontou_e2e::reader::Reader;
use hontou_e2e::site::Site;
use serde_json::json;

use crate::walk::{Reply, reply};

/// Watches, from before anything is drawn: where what follows the quiz stands in each frame, and what the browser itself
/// calls a shift.
const WATCH: &str = r##"<script>
    window.tops = new Set();
    window.shifts = [];
    const watch = () => {
        // Its paragraph's margin moves it, and may be read a frame later than it.
        const after = document.querySelector("#after:has(a)");
        if (after) tops.add(Math.round(after.getBoundingClientRect().top + scrollY));
        requestAnimationFrame(watch);
    };
    requestAnimationFrame(watch);
    if (PerformanceObserver.supportedEntryTypes.includes("layout-shift")) {
        new PerformanceObserver((list) => shifts.push(...list.getEntries().map(({ value }) => value)))
            .observe({ type: "layout-shift", buffered: true });
    }
</script>"##;
/// What the documentation says keeps the room.
const ROOM: &str = r#"style="display:block;min-height:39rem""#;

fn element(more: &str) -> Site {
    let embed = format!(
        r#"<hontou-quiz deck="exosome" {more}></hontou-quiz><script async src="{{files}}/embed.js"></script>"#
    );
    Site::with_head(WATCH, &embed)
}

/// The quiz came, was there for a while, and nothing moved.
#[track_caller]
fn shifts_nothing(site: Site) {
    let reader = Reader::opens(site);
    let quiz = reader.quiz();
    quiz.is_on(&Deck::published().starters()[0].claim);
    for _ in 0..3 {
        reader.waits_for_observers();
    }
    let tops = reader.page("return [...tops]", Vec::new());
    assert_eq!(tops.as_array().map(Vec::len), Some(1), "what follows stood at {tops}");
    assert_eq!(reader.page("return shifts", Vec::new()), json!([]));
}

#[test]
fn an_element_with_room_shifts_nothing_when_it_is_loaded_near_the_view() {
    shifts_nothing(element(ROOM));
}

#[test]
fn an_element_with_room_shifts_nothing_when_it_is_loaded_at_once() {
    shifts_nothing(element(&format!(r#"{ROOM} loading="eager""#)));
}

#[test]
fn a_script_tag_with_room_shifts_nothing() {
    let tag = format!(r#"<script async src="{{files}}/embed.js" data-deck="exosome" {ROOM}></script>"#);
    shifts_nothing(Site::with_head(WATCH, &tag));
}

#[test]
fn a_div_with_room_shifts_nothing() {
    let div = format!(
        r#"<div data-hontou data-deck="exosome" {ROOM}></div><script async src="{{files}}/embed.js"></script>"#
    );
    shifts_nothing(Site::with_head(WATCH, &div));
}

/// A page that has the script before its body keeps no room itself: the loader does, from the first moment.
#[test]
fn where_the_page_keeps_no_room_the_script_keeps_what_the_first_card_takes() {
    for width in [300, 320, 345, 358, 366, 400, 610] {
        let quiz = format!(
            r#"<hontou-quiz deck="exosome" loading="eager" style="display:block;width:{width}px"></hontou-quiz>"#
        );
        let head = format!(r#"{WATCH}<script src="{{files}}/embed.js"></script>"#);
        shifts_nothing(Site::with_head(&head, &quiz));
    }
}

/// Without room a page that is drawn before the script comes must move once; after that it never does.
#[test]
fn a_quiz_that_nobody_kept_room_for_moves_the_page_at_most_once() {
    let reader = Reader::opens(element(""));
    let quiz = reader.quiz();
    quiz.is_on(&Deck::published().starters()[0].claim);
    reader.waits_for_observers();
    let tops = reader.page("return [...tops]", Vec::new());
    assert!(tops.as_array().is_some_and(|tops| tops.len() <= 2), "what follows stood at {tops}");
}

#[test]
fn the_watch_sees_a_shift() {
    if !applies_in(&[Engine::Chromium], "layout shifts are reported by Chromium alone") {
        return;
    }
    let reader = Reader::opens(element(ROOM));
    reader.quiz().is_on(&Deck::published().starters()[0].claim);
    reader.page("document.querySelector('#before').style.paddingTop = '90px'", Vec::new());
    reader.waits_until("shifts.length > 0 && tops.size > 1");
}

#[test]
fn a_readers_place_and_focus_are_not_taken_when_the_quiz_comes() {
    let embed = r#"<div style="height:2000px"></div><input id="field"><div style="height:300px"></div>
        <hontou-quiz deck="exosome" style="display:block;min-height:39rem"></hontou-quiz><div style="height:3000px"></div>"#;
    let reader = Reader::opens(Site::with(embed));
    reader.page(
        "scrollTo(0, 1900); field.focus({ preventScroll: true }); window.place = scrollY;
         const script = document.createElement('script'); script.src = arguments[0]; document.body.append(script)",
        vec![json!(reader.site.written("{files}/embed.js"))],
    );
    let quiz = reader.quiz();
    quiz.is_on(&Deck::published().starters()[0].claim);
    reader.waits_for_observers();
    assert_eq!(reader.page("return document.activeElement === field && scrollY === place", Vec::new()), true);
}

#[test]
fn the_room_that_was_kept_is_given_back_when_the_reader_acts() {
    let tall = r#"style="display:block;min-height:120rem""#;
    let (reader, deck) = (Reader::opens(element(tall)), Deck::published());
    let quiz = reader.quiz();
    quiz.is_on(&deck.starters()[0].claim);
    reader.waits_until("document.querySelector('hontou-quiz').offsetHeight >= 1920");
    reply(&quiz, deck.starters()[0], Reply::Right);
    reader.waits_until("document.querySelector('hontou-quiz').offsetHeight < 1920");
}
