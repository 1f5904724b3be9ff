//! Any attributes that a page owner may write.

use hontou_core::options::Options;
use proptest::collection::hash_map;
use proptest::prelude::*;
use proptest::sample::select;

use crate::holds;
use crate::trees::word;

#[test]
fn no_attribute_makes_the_options_panic() {
    let value = prop_oneof![
        word(),
        select(
            &[
                "ALL",
                " cards ",
                "check",
                "full",
                "shuffle",
                "Dark",
                "4",
                "5",
                "https://example.com",
                "mailto:"
            ][..]
        )
        .prop_map(str::to_owned),
    ];
    let names =
        ["mode", "length", "order", "theme", "heading-level", "cta-label", "cta-href", "disclosure", "other"];
    holds("attributes", 8, hash_map(select(names.to_vec()), value, 0..10), |written| {
        let (options, warnings) = Options::read(|name| written.get(name).map(String::as_str));
        prop_assert!(warnings.len() <= written.len());
        prop_assert!((1..=4).contains(&options.heading_level));
        prop_assert!(options.cta.is_none() || options.disclosure.is_some(), "no link without a disclosure");
        prop_assert!(options.disclosure.is_none_or(|text| !text.is_empty() && text.trim() == text));
        Ok(warnings.is_empty())
    });
}
