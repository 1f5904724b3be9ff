//! The contrast, and that it is the widget's.

use serde_json::Value;

use crate::looks::accent::{THEMES, bytes, contrast, figure, hex, numbers, readable, tones};

const TOKENS: &str = include_str!("../../../../styles/tokens.css");

#[test]
fn each_colour_becomes_what_the_widget_makes_of_it() {
    let cases: Vec<Value> =
        serde_json::from_str(include_str!("../../../../tests/cases/accents.json")).expect("a list");
    assert!(cases.len() > 20);
    for case in cases {
        let text = |name: &str| case[name].as_str().unwrap_or_default().to_owned();
        let colour = |name: &str| numbers(&text(name)).expect("a colour");
        let [red, green, blue] = readable(colour("colour"), colour("paper"));
        assert_eq!(format!("rgb({red},{green},{blue})"), text("readable"), "{case}");
        let expected = case["contrast"].as_f64().expect("a number");
        assert!((contrast(colour("colour"), colour("paper")) - expected).abs() < 1e-4, "{case}");
    }
}

#[test]
fn papers_and_own_accents_are_those_of_the_style_sheet() {
    let (light, dark) = TOKENS.split_once("data-theme=\"dark\"").expect("both themes are there");
    for ((_, paper, own), styles) in THEMES.into_iter().zip([light, dark]) {
        let paper = hex(paper);
        let is_written = |hex: &str| styles.contains(&format!("--paper: {hex};"));
        assert!(is_written(&paper) || (paper == "#ffffff" && is_written("#fff")), "{paper}");
        assert!(styles.contains(&format!("--hontou-accent, {}))", hex(own))), "{}", hex(own));
    }
    assert!(TOKENS.contains("--on-accent: var(--paper);"), "text on the accent has the paper's colour");
}

#[test]
fn a_pale_accent_is_moved_on_white_and_stays_on_black() {
    let [light, dark] = tones(numbers("rgb(250, 204, 21)"));
    assert!(light.is_moved() && light.contrast >= 4.5 && light.asked_contrast < 2.0);
    assert!(!dark.is_moved() && (dark.contrast - dark.asked_contrast).abs() < f64::EPSILON);
    assert_eq!(hex(dark.used), "#facc15");
    // Without one it is the widget's own, which nobody moves.
    assert!(tones(None).iter().all(|tone| !tone.is_moved()));
}

#[test]
fn a_contrast_is_never_rounded_up() {
    assert_eq!(figure(4.499), "4.49");
    assert_eq!(figure(21.0), "21.00");
    assert_eq!(numbers("teal"), None);
    assert_eq!(numbers("rgba(255, 0, 51, 0.5)").map(bytes), Some([255, 0, 51]));
}
