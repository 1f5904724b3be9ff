//! Where a quiz stands and how wide it is, is the page's: before it is there and after. How it looks is ours.

use hontou_e2e::access::Fault;
use hontou_e2e::deck::Deck;
use hontou_e2e::reader::Reader;
use hontou_e2e::site::Site;
use serde_json::{Value, json};

use super::{element, embed};

/// Further down than a quiz looks ahead.
const FAR: &str = r#"<div style="height: 4000px"></div>"#;

/// A page with these rules, and this far down in it; `{quiz}` is the script tag.
fn page(rules: &str, body: &str) -> Site {
    let tag = r#"<script async src="{files}/embed.js" data-deck="exosome"></script>"#;
    Site::whole(&format!(
        r#"<!doctype html><html lang="ja"><head>{{prelude}}<meta charset="utf-8"><title>花だより</title>
        <link rel="icon" href="data:,"><meta name="viewport" content="width=device-width">
        <style>body {{ margin: 0 }} {rules}</style></head><body>{FAR}{}</body></html>"#,
        body.replace("{quiz}", tag)
    ))
}

/// The left edge of something, and its width.
#[track_caller]
fn line(reader: &Reader, selector: &str) -> [f64; 2] {
    const LINE: &str = "const { left, width } = document.querySelector(arguments[0]).getBoundingClientRect();
        return [left, width]";
    serde_json::from_value(reader.page(LINE, vec![json!(selector)])).expect("two numbers")
}

#[track_caller]
fn is_at(found: [f64; 2], wanted: [f64; 2], what: &str) {
    let near = found.iter().zip(wanted).all(|(one, other)| (one - other).abs() <= 1.0);
    assert!(near, "{what} is at {found:?}, and not at {wanted:?}");
}

/// The quiz stands where something else does, while it is far off and once it is there.
#[track_caller]
fn stands_like(reader: &Reader, other: &str) {
    stands_at(reader, line(reader, other));
}

/// The quiz begins here and is as wide as this, while it is far off and once it is there.
#[track_caller]
fn stands_at(reader: &Reader, wanted: [f64; 2]) {
    let quiz = reader.quiz();
    is_at(line(reader, "hontou-quiz"), wanted, "the quiz that is not loaded");
    assert_eq!(reader.site.files.requests_for("/hontou_bg.wasm"), 0, "it is not loaded");
    reader.page("arguments[0].scrollIntoView()", vec![quiz.host()]);
    quiz.is_on(&Deck::published().starters()[0].claim);
    quiz.comes_to_rest();
    is_at(line(reader, "hontou-quiz"), wanted, "the quiz");
    assert_eq!(quiz.faults(Fault::Sideways), [""; 0]);
}

#[test]
fn in_the_content_of_a_wordpress_page_it_is_as_wide_as_the_text() {
    let rules = ".is-layout-constrained > :where(:not(.alignfull)) {
        max-width: 620px; margin-left: auto !important; margin-right: auto !important }";
    let body = r#"<main class="entry-content is-layout-constrained"><p id="w">本文の幅。</p>{quiz}<p>本文。</p></main>"#;
    stands_like(&Reader::opens(page(rules, body)), "#w");
}

#[test]
fn in_a_grid_with_named_columns_it_is_in_that_of_the_text() {
    let rules = ".g { display: grid; grid-template-columns:
        [full-start] 16px [content-start] minmax(0, 1fr) [content-end] 16px [full-end] }
        .g > * { grid-column: content }";
    let body = r#"<main class="g"><p id="w">本文の幅。</p>{quiz}<p>本文。</p></main>"#;
    stands_like(&Reader::opens(page(rules, body)), "#w");
}

#[test]
fn in_a_flex_box_it_takes_the_place_and_the_share_it_is_given() {
    let rules =
        ".f { display: flex; width: 900px } .f hontou-quiz { order: -1; flex: 1 } aside { width: 200px }";
    let body = r#"<main class="f"><aside>わき。</aside>{quiz}</main>"#;
    let reader = Reader::opens(page(rules, body));
    stands_at(&reader, [0.0, 700.0]);
    is_at(line(&reader, "aside"), [700.0, 200.0], "what stands beside it");
}

#[test]
fn a_width_and_margins_that_the_page_gives_it_hold_important_or_not() {
    for important in ["", "!important"] {
        let rules = format!(
            "main {{ width: 800px }} hontou-quiz {{ max-width: 400px{important}; margin: 0 auto{important} }}"
        );
        stands_at(&Reader::opens(page(&rules, "<main>{quiz}</main>")), [200.0, 400.0]);
    }
}

#[test]
fn floated_or_taken_out_of_the_flow_it_stands_where_the_page_says() {
    for (rule, wanted) in [
        ("float: right; width: 400px", [400.0, 400.0]),
        ("position: relative; left: 50px; width: 500px", [50.0, 500.0]),
        ("position: absolute; left: 30px; width: 420px", [30.0, 420.0]),
        ("width: min(100%, 30rem); margin-inline-start: auto", [320.0, 480.0]),
    ] {
        for important in ["", " !important"] {
            let rule = rule.replace(';', &format!("{important};"));
            let rules = format!("main {{ width: 800px }} hontou-quiz {{ {rule}{important} }}");
            stands_at(&Reader::opens(page(&rules, "<main>{quiz}</main>")), wanted);
        }
    }
}

#[test]
fn in_a_narrow_flex_box_it_does_not_run_over() {
    for rule in
        ["flex-direction: column", "flex-direction: column; align-items: center", "flex-direction: row"]
    {
        let rules = format!(".c {{ display: flex; width: 300px; {rule} }}");
        let reader = Reader::opens(page(&rules, r#"<main class="c">{quiz}</main>"#));
        let [left, width] = line(&reader, "hontou-quiz");
        assert!(left >= -1.0 && left + width <= 301.0 && width > 200.0, "{rule}: {width} pixels from {left}");
        stands_at(&reader, [left, width]);
    }
}

#[test]
fn a_rule_that_takes_it_off_the_page_does_so_and_it_comes_back() {
    let rules = "<style>.off { display: none !important }
        @media (min-width: 100px) { .only-on-watches { display: none } }</style>";
    for class in ["off", "only-on-watches"] {
        let reader = Reader::opens(Site::with_head(rules, &embed(&format!(r#"class="{class}""#))));
        let quiz = reader.quiz();
        let height = || reader.page("return arguments[0].offsetHeight", vec![quiz.host()]);
        assert_eq!(height(), 0, "{class}");
        reader.page("arguments[0].className = ''", vec![quiz.host()]);
        quiz.is_on(&Deck::published().starters()[0].claim);
        reader.page("arguments[0].className = arguments[1]", vec![quiz.host(), json!(class)]);
        assert_eq!(height(), 0, "{class}, once it was there");
    }
}

#[test]
fn on_a_page_that_is_hidden_until_it_is_ready_it_is_hidden_too() {
    let body = format!(r#"<div id="app" style="visibility: hidden">{}</div>"#, embed(""));
    let reader = Reader::opens(Site::with(&body));
    let (quiz, deck) = (reader.quiz(), Deck::published());
    quiz.waits_until("return root.querySelector('.answer') !== null");
    assert_eq!(quiz.text(), "", "nothing of it is seen");
    reader.page("document.querySelector('#app').style.visibility = ''", Vec::new());
    quiz.is_on(&deck.starters()[0].claim);
}

const LOOK: &str = "const { padding, borderTopWidth, opacity, transform, filter, overflow } = getComputedStyle(arguments[0]);
        return [padding, borderTopWidth, opacity, transform, filter, overflow, arguments[0].offsetHeight > 200]";

#[test]
fn what_a_page_does_to_the_look_of_everything_is_not_done_to_it() {
    let rules =
        "<style>main * { padding: 50px !important; border: 9px solid red !important; opacity: 0 !important;
        transform: scale(.1) !important; filter: blur(9px) !important; overflow: hidden !important;
        height: 10px !important; max-height: 10px !important }</style>";
    let reader = Reader::opens(Site::with_head(
        rules,
        &format!("<main>{}</main>{}", element(""), hontou_e2e::site::SCRIPT),
    ));
    let quiz = reader.quiz();
    quiz.is_on(&Deck::published().starters()[0].claim);
    let look: Value = reader.page(LOOK, vec![quiz.host()]);
    assert_eq!(look, json!(["0px", "0px", "1", "none", "none", "visible", true]));
}
