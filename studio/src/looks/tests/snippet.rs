//! The code of each kind of site, held to the list of the public surface.

use hontou_core::surface::{ATTRIBUTES, TAG};
use serde_json::Value;

use super::{about, looks};
use crate::looks::host::Host;
use crate::looks::settings::Looks;
use crate::looks::snippet::{code, left_out, styles};

const README: &str = include_str!("../../../../README.md");
const SAID: &str = "「A & B」 \"C\" <D> [E]";

/// Everything set that can be.
fn full(host: Host) -> Looks {
    looks(host)
        .with("mode", "cards")
        .with("length", "full")
        .with("order", "shuffle")
        .with("theme", "dark")
        .with("accent", "#0f766e")
        .with("lang", "en")
        .with("heading-level", "3")
        .with("loading", "eager")
        .with("base", "https://example.com/files/")
        .with("cta-label", "予約する")
        .with("cta-href", "https://example.com/book?a=1&b=2")
        .with("disclosure", SAID)
}

/// The names before `="` in a tag or a shortcode.
fn names(code: &str) -> Vec<&str> {
    let parts: Vec<_> = code.split("=\"").collect();
    parts[..parts.len() - 1].iter().filter_map(|part| part.rsplit([' ', '"']).next()).collect()
}

#[test]
fn plain_settings_give_the_lines_of_the_readme() {
    for host in [Host::Page, Host::Shortcode] {
        let plain = Looks { is_built_in: true, ..looks(host) };
        let line = code(&plain, &about());
        assert!(README.contains(&line), "{line}");
    }
    let framed = code(&Looks { is_built_in: true, ..looks(Host::Frame) }, &about());
    let readme = README.replace(
        "?deck=exosome&lang=ja\" title=\"クイズ\"",
        "?deck=exosome&amp;lang=ja\" title=\"日焼け止めの「ほんとう？」\"",
    );
    assert!(readme.contains(&framed), "{framed}");
    let pasted = code(&Looks { is_built_in: true, ..looks(Host::Address) }, &about());
    assert!(README.contains(&pasted), "{pasted}");
}

#[test]
fn a_script_has_every_attribute_once_and_no_other() {
    let line = code(&full(Host::Page), &about());
    let tag = line.replace("<script async src=\"https://example.com/hontou/embed.js\"", "");
    let mut found: Vec<_> =
        names(&tag).into_iter().map(|name| name.strip_prefix("data-").expect("data-")).collect();
    let mut known: Vec<_> = ATTRIBUTES.iter().map(|one| one.name).collect();
    found.sort_unstable();
    known.sort_unstable();
    assert_eq!(found, known);
    assert!(line.contains("data-disclosure=\"「A &amp; B」 &quot;C&quot; &lt;D&gt; [E]\""), "{line}");
    assert!(line.contains("data-cta-href=\"https://example.com/book?a=1&amp;b=2\""), "{line}");
}

#[test]
fn an_app_has_the_element_with_the_same_attributes() {
    for host in [Host::React, Host::Vue] {
        let text = code(&full(host), &about());
        let (_, tag) = text.split_once(&format!("<{TAG}")).expect("the element");
        let found = names(tag);
        assert_eq!(found.len(), ATTRIBUTES.len(), "{found:?}");
        assert!(found.iter().all(|name| ATTRIBUTES.iter().any(|one| one.name == *name)), "{found:?}");
        let package = format!("\"hontou/{}\"", host.key());
        assert!(include_str!("../../../../npm/README.md").contains(&package) && text.contains(&package));
    }
}

#[test]
fn a_block_has_attributes_of_the_block() {
    let known: Value =
        serde_json::from_str(include_str!("../../../../wordpress/block/block.json")).expect("JSON");
    let text = code(&full(Host::Block), &about());
    let inside = text.strip_prefix("<!-- wp:hontou/quiz ").and_then(|rest| rest.strip_suffix(" /-->"));
    let json: Value = serde_json::from_str(inside.expect("a block")).expect("JSON");
    let found = json.as_object().expect("fields");
    for name in found.keys() {
        assert!(known["attributes"][name].is_object(), "{name}");
    }
    // All that the block has, and so all but `base`.
    assert_eq!(found.len(), known["attributes"].as_object().map_or(0, serde_json::Map::len));
    assert_eq!(found["disclosure"], SAID);
    assert_eq!(format!("wp:{}", known["name"].as_str().expect("a name")), "wp:hontou/quiz");
}

#[test]
fn a_shortcode_is_one_line_that_ends_where_it_is_to() {
    let text = code(&full(Host::Shortcode), &about());
    assert_eq!((text.matches('[').count(), text.matches(']').count()), (1, 1), "{text}");
    assert!(!text.contains('\n') && text.ends_with(']'));
    let found = names(&text);
    assert_eq!(found.len(), ATTRIBUTES.len() - 1);
    assert!(
        found.iter().all(|name| ATTRIBUTES.iter().any(|one| one.name.replace('-', "_") == *name)),
        "{found:?}"
    );
}

#[test]
fn a_frame_has_in_its_address_what_it_reads() {
    let text = code(&full(Host::Frame), &about());
    let (_, rest) = text.split_once("frame.html?").expect("an address");
    let (query, _) = rest.split_once('"').expect("its end");
    let found: Vec<_> = query.split("&amp;").filter_map(|part| part.split('=').next()).collect();
    let known: Vec<_> =
        ATTRIBUTES.iter().map(|one| one.name).filter(|name| !matches!(*name, "base" | "loading")).collect();
    assert_eq!(found, known);
    assert!(!query.contains(['<', ' ', '[']));
    let script = include_str!("../../../../embed/frame.js");
    assert!(script.contains("const NEVER = [\"base\", \"loading\"];"));
}

#[test]
fn half_a_booking_link_is_not_written() {
    let half = looks(Host::Page).with("cta-href", "https://example.com/").with("cta-label", "予約");
    assert!(!code(&half, &about()).contains("cta-"));
    assert!(code(&half.with("disclosure", "ひかりクリニック"), &about()).contains("data-cta-href"));
}

#[test]
fn styles_go_where_they_reach_and_what_is_left_out_is_said() {
    let set =
        |host| Looks { radius: "4px".into(), ..looks(host) }.with("accent", "teal").with("loading", "eager");
    assert_eq!(styles(&set(Host::Page)).as_deref(), Some("hontou-quiz {\n  --hontou-radius: 4px;\n}"));
    assert_eq!(left_out(&set(Host::Page)), [""; 0]);
    assert_eq!(styles(&set(Host::Frame)), None);
    assert_eq!(left_out(&set(Host::Frame)), ["loading", "--hontou-radius"]);
    assert_eq!(left_out(&set(Host::Address)), ["accent", "loading", "--hontou-radius"]);
    assert_eq!(styles(&looks(Host::Page)), None);
}
