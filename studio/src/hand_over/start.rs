//! `index.html` of the folder: the release's page with the line to paste, told of the decks that are in the folder.

use serde_json::{Map, Value, json};

use super::folder::{Packed, escaped};
use crate::looks::settings::About;
use crate::names::{file_name, title_of};

/// What the page is called.
pub(super) const START: &str = "index.html";
/// Where it has what it knows of the release.
const PLACE: &str = "data-release=\"";

/// The release's page, told of this deck in its languages in the place of the built-in ones; the plain one where there is none.
pub(super) fn page(of_release: Option<&str>, decks: &[Packed<'_>]) -> String {
    of_release.and_then(|page| told(page, decks)).unwrap_or_else(|| plain(decks))
}

fn told(page: &str, decks: &[Packed<'_>]) -> Option<String> {
    let (before, rest) = page.split_once(PLACE)?;
    let (said, after) = rest.split_once('"')?;
    let said = said.replace("&lt;", "<").replace("&quot;", "\"").replace("&amp;", "&");
    let mut about: Value = serde_json::from_str(&said).ok()?;
    let mut own = Map::new();
    for Packed { deck, looks, .. } in decks {
        let name = file_name(deck);
        let (id, lang) = name.split_once('.')?;
        let mut about = json!({ "title": title_of(deck), "review": deck.text_of("review_by") });
        let looks = looks.of_page(&About::of(deck));
        if !looks.is_empty() {
            about["looks"] = looks
                .into_iter()
                .map(|(name, value)| (name.to_owned(), value.into()))
                .collect::<Map<_, _>>()
                .into();
        }
        own.entry(id).or_insert_with(|| json!({}))[lang] = about;
    }
    about["own"] = true.into();
    about["decks"] = own.into();
    Some(format!("{before}{PLACE}{}\"{after}", escaped(&about.to_string())))
}

/// The page where there is none of a release.
fn plain(decks: &[Packed<'_>]) -> String {
    let lang = escaped(decks.first().map_or("", |packed| packed.deck.text_of("lang")));
    let script = |packed: &Packed<'_>| {
        let (name, lang) = (file_name(packed.deck), escaped(packed.deck.text_of("lang")));
        format!(
            "<p><script async src=\"embed.js\" data-deck=\"decks/{name}.json\" data-lang=\"{lang}\"></script></p>\n"
        )
    };
    format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<meta charset=\"utf-8\">\n<title>hontou</title>\n{}</html>\n",
        decks.iter().map(script).collect::<String>()
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::Node;
    use crate::hand_over::drawn::Drawn;
    use crate::looks::host::Host;
    use crate::looks::settings::Looks;

    const PAGE: &str = "<body data-release=\"{&quot;loader&quot;:&quot;l.js&quot;,&quot;decks&quot;:{&quot;exosome&quot;:{}}}\">";

    fn deck(lang: &str, title: &str) -> Node {
        Node::from(json!({ "id": "tea", "lang": lang, "title": title, "review_by": "2027-05-31" }))
    }

    fn with(decks: &[Node]) -> String {
        page(Some(PAGE), &packed(decks, &Looks::default()))
    }

    fn packed<'d>(decks: &'d [Node], looks: &Looks) -> Vec<Packed<'d>> {
        decks.iter().map(|deck| Packed { deck, drawn: Drawn::default(), looks: looks.clone() }).collect()
    }

    #[test]
    fn the_page_knows_the_decks_of_the_folder_alone_in_each_language() {
        let page = with(&[deck("ja", "水"), deck("en", "Water")]);
        assert!(
            page.contains("&quot;own&quot;:true") && page.contains("&quot;loader&quot;:&quot;l.js"),
            "{page}"
        );
        let decks = "&quot;decks&quot;:{&quot;tea&quot;:{&quot;ja&quot;:{&quot;title&quot;:&quot;水&quot;";
        assert!(
            page.contains(decks) && page.contains("&quot;en&quot;:{&quot;title&quot;:&quot;Water"),
            "{page}"
        );
        assert!(!page.contains("exosome"), "{page}");
    }

    #[test]
    fn no_title_becomes_html() {
        let page = with(&[deck("ja", "\"水\" & <b>")]);
        assert!(page.contains("\\&quot;水\\&quot; &amp; &lt;b>") && !page.contains("<b>"), "{page}");
    }

    #[test]
    fn where_the_page_has_no_place_for_it_each_quiz_is_there() {
        let decks = [deck("ja", "水"), deck("en", "Water")];
        let packed = packed(&decks, &Looks::default());
        for found in [page(Some("<body>"), &packed), page(None, &packed)] {
            assert!(found.contains("decks/tea.ja.json") && found.contains("decks/tea.en.json"), "{found}");
        }
    }

    #[test]
    fn the_looks_go_with_the_deck_and_no_sign_of_them_ends_the_attribute() {
        let looks = Looks::default().with("accent", "#0f766e").with("mode", "check");
        let looks = looks.with("base", "https://example.com/").with("cta-label", "予約");
        let mut looks = looks.with("cta-href", "/booking?a=1&b=2").with("disclosure", "<b>\"院\"");
        looks.font = "\"Noto Sans JP\"".to_owned();
        looks.host = Host::Frame;
        let deck = [deck("ja", "水")];
        let page = page(Some(PAGE), &packed(&deck, &looks));
        let (_, rest) = page.split_once(PLACE).expect("a place");
        let (said, after) = rest.split_once('"').expect("an end");
        assert_eq!(after, ">");
        let said = said.replace("&lt;", "<").replace("&quot;", "\"").replace("&amp;", "&");
        let about: Value = serde_json::from_str(&said).expect("JSON");
        let expected = json!({
            "accent": "#0f766e",
            "mode": "check",
            "cta-label": "予約",
            "cta-href": "/booking?a=1&b=2",
            "disclosure": "<b>\"院\"",
            "style": "--hontou-font: \"Noto Sans JP\"",
        });
        assert_eq!(about["decks"]["tea"]["ja"]["looks"], expected);
    }
}
