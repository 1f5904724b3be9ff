//! Booking link and disclosure.

use hontou_core::options::Options;

use crate::looks::disclosure::{Trouble, has_blanks, lacked, one_line, template, trouble};
use crate::looks::settings::Looks;

#[test]
fn a_link_is_kept_away_by_what_the_widget_keeps_it_away_by() {
    for label in ["", "予約する"] {
        for href in ["", "https://example.com/book", "tel:0312345678", "javascript:alert(1)", "book now"] {
            for said in ["", "ひかりクリニックのページです。"] {
                let read = |name: &str| match name {
                    "cta-label" => Some(label),
                    "cta-href" => Some(href),
                    "disclosure" => Some(said),
                    _ => None,
                };
                let (options, invalid) = Options::read(read);
                let found = trouble(label, href, said);
                assert_eq!(found.is_some(), !invalid.is_empty(), "{label} {href} {said}: {invalid:?}");
                let looks = Looks::default().with("cta-label", label).with("cta-href", href);
                assert_eq!(looks.with("disclosure", said).has_booking(), options.cta.is_some());
            }
        }
    }
    // The loader makes a whole address of it first.
    assert_eq!(trouble("予約", "/book", "ひかりクリニック"), None);
    assert_eq!(trouble("予約", "/book\\x", "ひかりクリニック"), Some(Trouble::NoLink));
}

#[test]
fn what_is_owed_are_the_items_of_the_template() {
    let all = lacked("", |_, _| false);
    assert_eq!(all.len(), 8);
    assert!(lacked("", |_, _| true).is_empty());
    // An item is known by the words it is asked for, and by none of another's.
    let lacks = lacked("救済の対象になりません", |words, text| {
        words.split('|').any(|word| text.contains(word))
    });
    assert_eq!(lacks.len(), 7);
    assert!(!lacks.contains(&"副作用被害救済制度の対象外であること"));
}

#[test]
fn the_template_is_that_of_the_documents_with_its_blanks() {
    assert_eq!(template().lines().count(), 9);
    assert!(template().starts_with("このページは、〔医療機関の名前〕が提供しています。"));
    assert!(has_blanks(template()) && !has_blanks("ひかりクリニック"));
}

#[test]
fn an_attribute_is_one_line() {
    assert_eq!(one_line(" 一行目。\n  二行目。\r\n\nthird\nline "), "一行目。二行目。third line");
    assert!(!one_line(template()).contains('\n'));
}
