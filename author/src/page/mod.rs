//! The page of a deck for an address of its own: the quiz, and the deck as text. With the `oembed.json` beside it, whoever
//! pastes its address into WordPress has the quiz in the post, and social pages show a card.
//!
//! WordPress takes from an unknown site a blockquote and one frame, which it puts into a sandbox of its own; `frame.html`
//! knows that sandbox. Without the blockquote it loads no script that follows the frame's height.

mod address;
mod words;

use hontou_core::deck::Deck;
use hontou_core::lang::Lang;
use serde_json::json;

pub use address::{Address, PICTURE, Unfit};
use words::Words;

/// How high the frame is until it tells, and how wide for those who want a number: as the first card needs it.
const SIZE: [u16; 2] = [600, 720];
/// The picture's.
const PICTURE_SIZE: [u16; 2] = [1200, 630];
const STYLE: &str = "html{color-scheme:light dark;font-family:system-ui,sans-serif;line-height:1.75;overflow-wrap:anywhere}\
    body{margin:0 auto;max-width:46rem;padding:1rem}hontou-quiz{display:block;min-height:39rem}\
    .text{margin-block:2rem}summary{padding-block:.75rem;cursor:pointer}.text details{border-top:1px solid #8888}";

/// Draws the page. `text` is the deck as text, as the widget draws it for readers without it.
pub fn page(deck: &Deck, text: &str, address: &Address, with_description: bool) -> String {
    let words = Words::of(&deck.lang);
    let [title, lead] = [&deck.title, &deck.lead].map(|text| escaped(&text.plain()));
    let Address { page, files, deck: name, picture } = address;
    let oembed = address.oembed();
    let [width, height] = PICTURE_SIZE;
    let description = if with_description { description(deck) } else { String::new() };
    let direction = if Lang::parse(&deck.lang).is_right_to_left() { " dir=\"rtl\"" } else { "" };
    let (lang, alt, name) = (escaped(&deck.lang), escaped(words.picture), escaped(name));
    format!(
        "<!doctype html>\n<html lang=\"{lang}\"{direction}>\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <link rel=\"canonical\" href=\"{page}\">\n\
         <link rel=\"alternate\" type=\"application/json+oembed\" href=\"{oembed}\">\n\
         <link rel=\"icon\" href=\"data:,\">\n\
         <meta name=\"description\" content=\"{lead}\">\n\
         <meta property=\"og:type\" content=\"website\">\n\
         <meta property=\"og:url\" content=\"{page}\">\n\
         <meta property=\"og:title\" content=\"{title}\">\n\
         <meta property=\"og:description\" content=\"{lead}\">\n\
         <meta property=\"og:image\" content=\"{picture}\">\n\
         <meta property=\"og:image:width\" content=\"{width}\">\n\
         <meta property=\"og:image:height\" content=\"{height}\">\n\
         <meta property=\"og:image:alt\" content=\"{alt}\">\n\
         <meta name=\"twitter:card\" content=\"summary_large_image\">\n\
         <style>{STYLE}</style>\n{description}\n\
         <script async src=\"{files}embed.js\"></script>\n</head>\n<body>\n\
         <hontou-quiz deck=\"{name}\" lang=\"{lang}\" heading-level=\"1\" loading=\"eager\"></hontou-quiz>\n\
         <details class=\"text\"><summary>{read}</summary>\n{text}\n</details>\n</body>\n</html>\n",
        read = words.text,
    )
}

/// The deck to read, as a page by itself that lies beside the deck: the loader shows it where the widget cannot run. `drawn` is
/// the static page, and `styles` leads to the style sheet.
pub fn reading(deck: &Deck, drawn: &str, styles: &str) -> String {
    let (lang, title, styles) = (escaped(&deck.lang), escaped(&deck.title.plain()), escaped(styles));
    format!(
        "<!doctype html><html lang=\"{lang}\"><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>{title}</title>\
         <link rel=\"stylesheet\" href=\"{styles}\">{drawn}</html>\n"
    )
}

/// What stands in the `oembed.json` beside the page.
pub fn oembed(deck: &Deck, address: &Address) -> String {
    let Address { page, picture, .. } = address;
    let (title, [width, height]) = (deck.title.plain(), SIZE);
    let shown = escaped(&title);
    // It fills the column: only `width` of the answer has to be a number.
    let html = format!(
        "<blockquote class=\"wp-embedded-content\"><a href=\"{page}\">{shown}</a></blockquote>\
         <iframe src=\"{}\" title=\"{shown}\" width=\"100%\" height=\"{height}\" frameborder=\"0\" \
         sandbox=\"allow-scripts allow-modals allow-popups allow-popups-to-escape-sandbox\" \
         allow=\"clipboard-write; web-share\"></iframe>",
        frame(deck, address)
    );
    let answer = json!({
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": address.host(),
        "provider_url": format!("{}/", address.site()),
        "width": width,
        "height": height,
        "html": html,
        "thumbnail_url": picture,
        "thumbnail_width": PICTURE_SIZE[0],
        "thumbnail_height": PICTURE_SIZE[1],
    });
    format!("{answer:#}\n")
}

/// The address of the frame, as an attribute. An address of a deck has only signs that may follow a question mark, but for
/// two that are read as something else there.
fn frame(deck: &Deck, address: &Address) -> String {
    let name = address.deck.replace('%', "%25").replace('+', "%2B");
    format!("{}frame.html?deck={name}&amp;lang={}", address.files, escaped(&deck.lang))
}

/// The description for search engines: that this is a quiz, its language, and when it was reviewed. Markup as questions with
/// answers, or as medical claims, would claim more than the deck does.
pub fn description(deck: &Deck) -> String {
    let quiz = json!({
        "@context": "https://schema.org",
        "@type": "Quiz",
        "name": deck.title.plain(),
        "description": deck.lead.plain(),
        "inLanguage": deck.lang,
        "dateModified": deck.reviewed.to_string(),
        "version": deck.version,
    });
    // A text may contain `</script>` or `<!--`. JSON has another way to write the sign, which HTML does not see.
    format!("<script type=\"application/ld+json\">{}</script>", quiz.to_string().replace('<', "\\u003c"))
}

/// A text as content and as an attribute in double quotes: no text of a deck is HTML.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use crate::json::tree;

    const PAGE: &str = "https://example.com/hontou/exosome.ja.html";

    fn deck_saying(title: &str) -> Deck {
        let mut value: Value =
            serde_json::from_str(include_str!("../../../decks/exosome.ja.json")).expect("JSON");
        value["title"] = title.into();
        Deck::read(&tree(value)).expect("a deck")
    }

    fn built_in() -> Address {
        Address::new(PAGE, None, "exosome").expect("an address")
    }

    fn answer(deck: &Deck, address: &Address) -> Value {
        serde_json::from_str(&oembed(deck, address)).expect("it is JSON")
    }

    /// What WordPress looks for: before the end of the head, each link whose type it knows, with its address as it is written.
    fn discovered(page: &str) -> Vec<&str> {
        let head = page.split("</head>").next().unwrap_or_default();
        assert!(head.len() < 150_000, "WordPress reads no more of a page");
        let links = head.split("<link").skip(1).filter_map(|rest| rest.split('>').next());
        let found = links.filter(|link| link.contains("type=\"application/json+oembed\""));
        found.filter_map(|link| link.split("href=\"").nth(1)?.split('"').next()).collect()
    }

    #[test]
    fn the_page_leads_to_what_lies_beside_it_and_every_address_is_absolute() {
        let (deck, address) = (deck_saying("本当？"), built_in());
        let page = page(&deck, "<p>text</p>", &address, true);
        assert_eq!(discovered(&page), ["https://example.com/hontou/exosome.ja.oembed.json"]);
        for said in [
            "<link rel=\"canonical\" href=\"https://example.com/hontou/exosome.ja.html\">",
            "<meta property=\"og:url\" content=\"https://example.com/hontou/exosome.ja.html\">",
            "<meta property=\"og:title\" content=\"本当？\">",
            "<meta property=\"og:image\" content=\"https://example.com/hontou/card.png\">",
            "<meta name=\"twitter:card\" content=\"summary_large_image\">",
            "<script async src=\"https://example.com/hontou/embed.js\"></script>",
            "<hontou-quiz deck=\"exosome\" lang=\"ja\"",
            "<p>text</p>",
        ] {
            assert!(page.contains(said), "{said} is not in {page}");
        }
        for attribute in ["href=\"", "src=\""] {
            for address in page.split(attribute).skip(1) {
                assert!(address.starts_with("https://") || address.starts_with("data:"), "{address}");
            }
        }
    }

    #[test]
    fn the_answer_is_one_that_wordpress_takes() {
        let answer = answer(&deck_saying("本当？"), &built_in());
        assert_eq!(answer["version"], "1.0");
        assert_eq!(answer["type"], "rich");
        assert_eq!(answer["provider_name"], "example.com");
        assert_eq!(answer["thumbnail_url"], "https://example.com/hontou/card.png");
        assert!(answer["width"].is_u64() && answer["height"].is_u64());
        let html = answer["html"].as_str().expect("HTML");
        assert!(html.starts_with("<blockquote") && html.ends_with("></iframe>"), "{html}");
        assert!(
            html.contains("src=\"https://example.com/hontou/frame.html?deck=exosome&amp;lang=ja\""),
            "{html}"
        );
    }

    #[test]
    fn no_title_becomes_html() {
        let (deck, address) = (deck_saying("\"></script><!--<b>&amp;"), built_in());
        let page = page(&deck, "", &address, true);
        let escaped = "&quot;&gt;&lt;/script&gt;&lt;!--&lt;b&gt;&amp;amp;";
        assert_eq!(page.matches(escaped).count(), 2, "{page}");
        assert!(!page.contains("<b>") && !page.contains("<!--"), "{page}");
        let answer = answer(&deck, &address);
        assert_eq!(answer["title"], "\"></script><!--<b>&amp;");
        assert!(answer["html"].as_str().expect("HTML").contains(&format!(">{escaped}</a>")));
    }

    #[test]
    fn the_description_is_json_that_no_text_can_end_early() {
        let html = description(&deck_saying("</script><b>"));
        let inside =
            html.strip_prefix("<script type=\"application/ld+json\">").expect("it begins as a script");
        let inside = inside.strip_suffix("</script>").expect("it ends as a script");
        assert!(!inside.contains('<'), "{inside}");
        let said: Value = serde_json::from_str(inside).expect("it is JSON");
        assert_eq!(said["name"], "</script><b>");
        assert_eq!(said["inLanguage"], "ja");
    }

    #[test]
    fn a_deck_of_ones_own_is_found_beside_the_page_or_where_it_is_said_to_be() {
        let deck = |files: Option<&str>, deck: &str| {
            Address::new("https://example.com/quiz/tea.html", files, deck).map(|address| address.deck)
        };
        assert_eq!(deck(None, "tea.json").as_deref(), Ok("https://example.com/quiz/tea.json"));
        assert_eq!(deck(None, "/decks/tea.json").as_deref(), Ok("https://example.com/decks/tea.json"));
        let other = Some("https://static.example.com/hontou");
        assert_eq!(deck(other, "exosome").as_deref(), Ok("exosome"));
        let refused = deck(other, "tea.json").expect_err("of another site");
        assert!(refused.to_string().contains("not on the site of the widget's files"), "{refused}");
        let address = Address::new(PAGE, None, "a%2Bb+c.json").expect("an address");
        let html = answer(&deck_saying("t"), &address)["html"].to_string();
        assert!(html.contains("frame.html?deck=https://example.com/hontou/a%252Bb%2Bc.json&amp;"), "{html}");
    }

    #[test]
    fn an_address_that_is_none_is_refused_with_what_to_write() {
        for (address, why) in [
            ("hontou/exosome.ja.html", "not the whole address"),
            ("ftp://example.com/a.html", "not the whole address"),
            ("https://user@example.com/a.html", "not the whole address"),
            ("https://example.com/a b.html", "not the whole address"),
            ("https://example.com", "the address of no page"),
            ("https://example.html", "the address of no page"),
            ("https://example.com/hontou/", "the address of no page"),
            ("https://example.com/hontou/.html", "the address of no page"),
            ("https://example.com/a.html?b", "has the sign ? in it"),
            ("https://example.com/a.html#b", "has the sign # in it"),
            ("https://example.com/\".html", "has the sign \" in it"),
            ("https://example.com/本.html", "has the sign 本 in it"),
        ] {
            let refused = Address::new(address, None, "exosome").expect_err(address);
            assert!(refused.to_string().contains(why), "{refused}");
        }
    }

    #[test]
    fn the_two_files_lie_beside_each_other() {
        assert_eq!(built_in().file_names(), ["exosome.ja.html", "exosome.ja.oembed.json"]);
    }
}
