//! Looks and code: what an author chooses there shows in figures, in the preview, and in the code of each kind of site.

use hontou_e2e::access::CONTRAST;
use hontou_e2e::engine::Engine;
use hontou_e2e::reader::Reader;
use serde_json::{Value, json};

use super::author::{author, clicks, reads, takes_card, writes};

/// Chooses in a field with a list, as a hand does.
const CHOOSE: &str = "const field = document.getElementById(arguments[0]);
    field.value = arguments[1];
    field.dispatchEvent(new Event('change', { bubbles: true }));";
const CODE: &str = "document.querySelector('[aria-labelledby=snippet-code] code').textContent";

/// The built-in deck is open, and the dialog above it.
#[track_caller]
fn at_the_looks() -> Reader {
    let author = author();
    takes_card(&author, 0);
    clicks(&author, "#menu > button + button");
    author.waits_until("document.getElementById('looks-accent') !== null");
    author
}

#[track_caller]
fn chooses(author: &Reader, field: &str, value: &str) {
    author.page(CHOOSE, vec![json!(field), json!(value)]);
    author.waits_until(&format!("document.getElementById({field:?}).value === {value:?}"));
}

#[track_caller]
fn code(author: &Reader) -> String {
    author.page(&format!("return {CODE}"), Vec::new()).as_str().expect("a text").to_owned()
}

/// What is said of a colour on paper that is light or dark: its signs and its contrast, as asked and as used.
#[track_caller]
fn tone(author: &Reader, at: usize) -> [(String, f64); 2] {
    const READ: &str = "const [asked, used, onIt] = [...document.querySelectorAll('.tones li')[arguments[0]].querySelectorAll('dd')];
        const figure = (part) => Number(part.textContent.match(/([\\d.]+) : 1/)[1]);
        return [[asked.querySelector('code').textContent, figure(asked)], [used.querySelector('code').textContent, figure(onIt)]];";
    serde_json::from_value(author.page(READ, vec![json!(at)])).expect("two colours with their figures")
}

/// The contrast of two colours, not by way of the studio.
#[track_caller]
fn contrast(author: &Reader, one: &str, other: &str) -> f64 {
    let script = format!(
        "{CONTRAST} const paint = document.createElement('i'); document.body.append(paint);
        const [one, other] = [...arguments].map((colour) => {{
            paint.style.color = colour;
            return getComputedStyle(paint).color;
        }});
        paint.remove();
        return contrast(one, other);"
    );
    author.page(&script, vec![json!(one), json!(other)]).as_f64().expect("a number")
}

#[test]
fn an_accent_is_moved_until_it_can_be_read_and_the_figures_say_by_how_much() {
    let author = at_the_looks();
    let before = author.page("return document.querySelectorAll('.tones dd').length", Vec::new());
    writes(&author, "looks-accent", "gold");
    // One line more: the colour that was asked for, which light paper does not bear.
    author.waits_until(&format!("document.querySelectorAll('.tones dd').length > {before}"));
    let [asked, used] = tone(&author, 0);
    assert_eq!(asked.0, "#ffd700");
    assert!(asked.1 < 1.5 && used.1 >= 5.1, "{asked:?} {used:?}");
    for (colour, figure) in [&asked, &used] {
        let exact = contrast(&author, colour, "#ffffff");
        assert!((exact - figure).abs() < 0.011, "{colour}: {figure} is said, and it is {exact}");
    }
    // The quiz beside it is in that very colour.
    if author.in_engine() != Engine::WebKit {
        let quiz = author.nth_quiz(1);
        quiz.comes_to_rest();
        let colours: Vec<String> = quiz.finds(
            "return shown('*').flatMap((part) => [getComputedStyle(part).color, getComputedStyle(part).backgroundColor])",
        );
        let rgb = author.page("const paint = document.createElement('i'); document.body.append(paint);
            paint.style.color = arguments[0]; const { color } = getComputedStyle(paint); paint.remove(); return color;",
            vec![json!(used.0)]);
        assert!(colours.iter().any(|colour| *colour == rgb), "{rgb} in {colours:?}");
    }

    writes(&author, "looks-accent", "goldish");
    reads(&author, "dialog .trouble", "「goldish」");
    clicks(&author, ".accent > button");
    author.waits_until(&format!("document.querySelectorAll('.tones dd').length === {before}"));
    author.waits_until("document.querySelector('dialog .trouble') === null");
    assert!(!code(&author).contains("accent"));
}

#[test]
fn each_kind_of_site_has_code_of_its_own_with_what_was_chosen() {
    let author = at_the_looks();
    writes(&author, "looks-accent", "#7a1f5c");
    for (field, value) in [("theme", "dark"), ("mode", "cards"), ("order", "shuffle"), ("font", "serif")] {
        chooses(&author, &format!("looks-{field}"), value);
    }
    let hosts: [(&str, &[&str]); 7] = [
        (
            "page",
            &[
                "<script async src=",
                "/embed.js\"",
                " data-accent=\"#7a1f5c\"",
                " data-theme=\"dark\"",
                " data-mode=\"cards\"",
                " data-order=\"shuffle\"",
            ],
        ),
        (
            "block",
            &[
                "<!-- wp:hontou/quiz {",
                "\"accent\":\"#7a1f5c\"",
                "\"theme\":\"dark\"",
                "\"mode\":\"cards\"",
                "\"order\":\"shuffle\"",
            ],
        ),
        (
            "shortcode",
            &["[hontou ", " accent=\"#7a1f5c\"", " theme=\"dark\"", " mode=\"cards\"", " order=\"shuffle\""],
        ),
        (
            "frame",
            &["<iframe src=", "accent=%237a1f5c", "theme=dark", "mode=cards", "order=shuffle", " sandbox="],
        ),
        ("address", &["https://example.com/hontou/my-exosome.ja.html"]),
        (
            "react",
            &[
                "import \"hontou/react\"",
                " accent=\"#7a1f5c\"",
                " theme=\"dark\"",
                " mode=\"cards\"",
                " order=\"shuffle\"",
            ],
        ),
        (
            "vue",
            &[
                "import \"hontou/vue\"",
                " accent=\"#7a1f5c\"",
                " theme=\"dark\"",
                " mode=\"cards\"",
                " order=\"shuffle\"",
            ],
        ),
    ];
    let offered = author.page(
        "return [...document.getElementById('looks-host').options].map(({ value }) => value).sort()",
        Vec::new(),
    );
    let mut tried: Vec<_> = hosts.map(|(host, _)| host).into();
    tried.sort_unstable();
    assert_eq!(offered, json!(tried), "every kind of site is tried");
    for (host, parts) in hosts {
        chooses(&author, "looks-host", host);
        author.waits_until(&format!("{CODE}.includes({})", json!(parts[0])));
        let code = code(&author);
        for part in parts {
            assert!(code.contains(part), "{host} has no {part}: {code}");
        }
        // A style sheet of the page does not reach into a frame, and a bare address takes nothing along.
        let said = author
            .page("return document.querySelector('.snippet > .warning')?.textContent ?? ''", Vec::new());
        let said = said.as_str().expect("a text");
        assert_eq!(said.contains("--hontou-font"), matches!(host, "frame" | "address"), "{host}: {said}");
        assert_eq!(said.contains("accent"), host == "address", "{host}: {said}");
        let styles = author.page(
            "return document.querySelector('[aria-labelledby=snippet-styles]')?.textContent ?? null",
            Vec::new(),
        );
        assert_eq!(styles.is_string(), !matches!(host, "frame" | "address"), "{host}: {styles}");
    }
}

#[test]
fn a_booking_link_is_in_the_code_with_a_disclosure_beside_it_and_not_before() {
    let author = at_the_looks();
    let trouble = |author: &Reader| -> Value {
        author
            .page("return document.querySelector('#looks-booking .trouble')?.textContent ?? null", Vec::new())
    };
    assert_eq!(trouble(&author), Value::Null);
    writes(&author, "looks-cta-label", "相談を予約する");
    reads(&author, "#looks-booking .trouble", "両方書くと表示されます");
    writes(&author, "looks-cta-href", "https://example.com/book");
    reads(&author, "#looks-booking .trouble", "だれのページかの説明がない");
    assert!(!code(&author).contains("example.com/book"), "{}", code(&author));

    // The template is there for the asking; its blanks and what it lacks are told.
    clicks(&author, "#looks-booking button");
    reads(&author, "#looks-booking .warning", "ひな形の〔");
    author.waits_until("document.querySelector('#looks-booking button').disabled");
    assert_eq!(trouble(&author), Value::Null);
    writes(&author, "looks-disclosure", "ひかりクリニックのページです。");
    author.waits_until("document.querySelectorAll('#looks-booking .lacks li').length > 3");
    author.waits_until(&format!("{CODE}.includes('data-disclosure=\"ひかりクリニックのページです。\"')"));
    let line = code(&author);
    assert!(
        line.contains("data-cta-label=\"相談を予約する\" data-cta-href=\"https://example.com/book\""),
        "{line}"
    );

    // Kept in this browser, for the next time.
    clicks(&author, "dialog > header button");
    author.waits_until("document.querySelector('dialog') === null");
    clicks(&author, "#menu > button + button");
    author.waits_until("document.getElementById('looks-cta-label')?.value === '相談を予約する'");
}
