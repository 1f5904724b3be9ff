//! What a page owner writes, and what is made of it.
#![cfg(not(target_arch = "wasm32"))]

use hontou_core::options::{Length, Mode, Options, Order, Theme};

fn read(written: &[(&str, &str)]) -> (Options, Vec<String>) {
    Options::read(|name| written.iter().find(|(key, _)| *key == name).map(|(_, value)| *value))
}

/// Demands that one odd attribute is told in exactly these words and leaves everything as it was.
#[track_caller]
fn odd(written: &[(&str, &str)], expected: &str) {
    let (options, told) = read(written);
    assert_eq!(told, [expected]);
    assert_eq!(Options { disclosure: None, ..options }, Options::default());
}

#[test]
fn nothing_written_means_the_defaults() {
    assert_eq!(read(&[]), (Options::default(), vec![]));
    assert_eq!(Options::default().heading_level, 2);
}

#[test]
fn values_are_trimmed_and_read_in_any_case() {
    let (options, told) = read(&[
        ("mode", " cards "),
        ("length", "FULL"),
        ("order", "shuffle"),
        ("theme", "Dark"),
        ("heading-level", "3"),
    ]);
    assert_eq!(told, [""; 0]);
    assert_eq!((options.mode, options.length, options.order), (Mode::Cards, Length::Full, Order::Shuffle));
    assert_eq!((options.theme, options.heading_level), (Theme::Dark, 3));
}

#[test]
fn an_empty_value_is_as_good_as_none() {
    assert_eq!(read(&[("mode", ""), ("disclosure", "  "), ("cta-label", ""), ("cta-href", " ")]), read(&[]));
}

#[test]
fn an_odd_value_is_told_and_the_default_stands() {
    odd(
        &[("theme", "blue")],
        "theme=\"blue\" is not a value of theme; \"auto\" is used. It takes: auto, light, dark.",
    );
    odd(
        &[("mode", "quiz")],
        "mode=\"quiz\" is not a value of mode; \"all\" is used. It takes: all, cards, check.",
    );
    odd(
        &[("length", "8")],
        "length=\"8\" is not a value of length; \"short\" is used. It takes: short, full.",
    );
    odd(
        &[("order", "random")],
        "order=\"random\" is not a value of order; \"deck\" is used. It takes: deck, shuffle.",
    );
    odd(
        &[("heading-level", "7")],
        "heading-level=\"7\" is not a value of heading-level; \"2\" is used. It takes: 1, 2, 3, 4.",
    );
}

#[test]
fn a_booking_link_shows_only_with_a_disclosure() {
    let link = [("cta-label", "予約する"), ("cta-href", "https://example.com/book")];
    let (options, told) = read(&[link[0], link[1], ("disclosure", "提供：例のクリニック")]);
    assert_eq!(told, [""; 0]);
    let cta = options.cta.expect("all three are there");
    assert_eq!((cta.label.as_str(), cta.href.as_str()), ("予約する", "https://example.com/book"));
    odd(
        &link,
        "cta-href needs a disclosure: write in disclosure=\"…\" who provides this page. The link is not shown.",
    );
    odd(&link[..1], "cta-label and cta-href go together; one is missing. The link is not shown.");
}

#[test]
fn a_booking_link_leads_where_it_seems_to() {
    fn written(href: &str) -> [(&str, &str); 3] {
        [("cta-label", "予約する"), ("cta-href", href), ("disclosure", "x")]
    }
    for href in [
        "https://clinic.example",
        "HTTP://clinic.example:8080/book?at=a@b#c//d",
        "https://clinic.example?mail=a@b",
        "https://クリニック.example/予約",
        "mailto:desk@clinic.example",
        "mailto:?subject=book",
        "tel:+81-3-0000-0000",
    ] {
        let (options, told) = read(&written(href));
        assert_eq!(told, [""; 0]);
        assert_eq!(options.cta.map(|cta| cta.href.as_str().to_owned()).as_deref(), Some(href));
    }
    let hidden = (0x200b..=0x200f).chain(0x202a..=0x202e).chain(0x2060..=0x2069).chain([0xfeff, 0x61c, 0xad]);
    let signs = hidden.chain([0, 9, 10, 0x20, 0x7f, 0x3000]).filter_map(char::from_u32).chain(['\\']);
    let anywhere = signs.flat_map(|sign| {
        let [host, path] = ["https://clinic{}.example/", "https://clinic.example/a{}b"];
        [host, path, "mailto:a{}@b"].map(|address| address.replace("{}", &sign.to_string()))
    });
    let others = [
        "javascript:alert(1)",
        "http:evil.example",
        "https:/evil.example",
        "https:\\\\evil.example",
        "https:///evil.example",
        "https://?evil.example",
        "https://#evil.example",
        "https://clinic.example@evil.example/",
        "https://clinic.example:443@evil.example/",
        "https://@evil.example/",
        "//evil.example/",
        "https://",
        "mailto:",
        "tel:",
        "clinic.example",
        "ｈttps://clinic.example",
    ];
    for href in anywhere.chain(others.map(str::to_owned)) {
        odd(
            &written(&href),
            &format!(
                "cta-href=\"{href}\" is not a link. Write an address that starts with https://, http://, mailto: or tel:, \
                 without a user name, blanks, backslashes or invisible signs. The link is not shown."
            ),
        );
    }
}

/// The table also tests the loader's JavaScript.
#[test]
fn each_quiz_is_as_dark_as_the_table_says() {
    let table: Vec<serde_json::Value> =
        serde_json::from_str(include_str!("../../tests/cases/themes.json")).expect("a list");
    assert!(table.len() > 10, "{} rows", table.len());
    for row in table {
        let theme = row["theme"].as_str();
        let (options, _) = Options::read(|name| theme.filter(|_| name == "theme"));
        let quiz = if options.theme.is_dark(row["page"] == "dark") { "dark" } else { "light" };
        assert_eq!(quiz, row["quiz"], "{row}");
    }
}

/// It blocks nothing: the link is shown either way.
#[test]
fn beside_a_booking_link_a_bare_disclosure_may_owe_more_and_a_full_one_does_not() {
    let owes = |disclosure: &str, link: bool| {
        let href = if link { "https://example.com/book" } else { "" };
        let label = if link { "予約する" } else { "" };
        let (options, told) = read(&[("cta-label", label), ("cta-href", href), ("disclosure", disclosure)]);
        assert_eq!((told, options.cta.is_some()), (vec![], link), "{disclosure}");
        options.may_owe_more()
    };
    assert!(owes("例のクリニック", true), "a bare name");
    assert!(!owes("未承認の医薬品等です。入手経路：院内。副作用被害救済制度の対象外です。", true));
    assert!(!owes("例のクリニック", false), "no link, no advertisement of a treatment");
    assert!(!Options::default().may_owe_more());
}
