//! The quiz as one file of HTML: everything that the loader would fetch is in it, and it asks no server, not even from a disk.
//!
//! A loader asks `moved` where a file is (`embed/loader/release.js`). Here that is an address of the browser's own for what is
//! in the page; a page from a disk may load that, and nothing beside itself. Without a script there is the deck to read.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, json};

use super::drawn::Drawn;
use super::folder::escaped;
use super::release::{Release, plain};
use crate::deck::Node;
use crate::names::title_of;

/// Where a loader is told of where its files are.
const MOVED: &str = "\"%moved%\"";
/// For pages that stand by themselves, or of decks that are not in it.
const OTHERS: [&str; 9] = [
    "embed.",
    "index.",
    "frame.",
    "doctor",
    "first/",
    "address/",
    "styles/page.",
    "decks/exosome.",
    "studio/",
];
const STYLE: &str = "html{color-scheme:light dark;font-family:system-ui,sans-serif;line-height:1.75;overflow-wrap:anywhere}\
    body{margin:0 auto;max-width:46rem;padding:1rem}hontou-quiz{display:block;min-height:39rem}";
/// Base64 as bytes, as an address: scripts are imported from there, everything else is fetched.
const SCRIPT: &str = "\
const places = {};
const kinds = { js: \"text/javascript\", json: \"application/json\", wasm: \"application/wasm\", css: \"text/css\", svg: \"image/svg+xml\" };
const place = (url, base) => {
  const name = url.startsWith(base) ? url.slice(base.length) : \"\";
  if (!Object.hasOwn(files, name)) return undefined;
  const bytes = () => Uint8Array.from(atob(files[name]), (sign) => sign.charCodeAt(0));
  return (places[name] ??= URL.createObjectURL(new Blob([bytes()], { type: kinds[name.split(\".\").pop()] ?? \"text/plain\" })));
};
const moved = {
  url: place,
  import: (url, base) => {
    const found = place(url, base);
    return found && import(found);
  },
};
";

/// What the deck is called for the loader, beside the page.
pub(super) const DECK: &str = "deck.json";

/// Writes the page; none if the loader is one that cannot be told where its files are. `drawn` is of the deck as [`DECK`].
pub(super) fn page(release: &Release, deck: &Node, drawn: &Drawn) -> Option<String> {
    let mut files = Map::new();
    let lang = deck.text_of("lang");
    for (name, bytes) in &release.files {
        let is_of_page = OTHERS.iter().any(|other| name.starts_with(other));
        let is_kind =
            ["js", "json", "wasm", "css", "svg"].iter().any(|kind| name.ends_with(&format!(".{kind}")));
        if !is_of_page && is_kind {
            files.insert(plain(name), json!(STANDARD.encode(bytes)));
        }
    }
    files.insert(DECK.to_owned(), json!(STANDARD.encode(&drawn.deck)));
    (drawn.script.matches(MOVED).count() == 1).then_some(())?;
    let loader =
        drawn.script.replace(MOVED, "moved").replace("</script", "<\\/script").replace("<!--", "<\\!--");
    let (lang, title) = (escaped(lang), escaped(&title_of(deck)));
    Some(format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <link rel=\"icon\" href=\"data:,\">\n<style>{STYLE}</style>\n</head>\n<body>\n\
         <hontou-quiz deck=\"{DECK}\" lang=\"{lang}\" heading-level=\"1\" loading=\"eager\">\n{text}</hontou-quiz>\n\
         <script>(() => {{\nconst files = {files};\n{SCRIPT}{loader}\n}})();</script>\n</body>\n</html>\n",
        text = drawn.fragment,
        files = serde_json::Value::from(files),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(script: &str) -> Drawn {
        let [page, address, oembed] = [const { String::new() }; 3];
        let (deck, fragment) = ("{}".to_owned(), "<section></section>".to_owned());
        Drawn { deck, page, fragment, sheet: String::new(), script: script.to_owned(), address, oembed }
    }

    fn release() -> Release {
        let files =
            ["runtime.1v5k8nle6r9b.js", "texts/ja.1v5k8nle6r9b.json", "index.html", "decks/exosome.ja.html"];
        Release { files: files.map(|name| (name.into(), b"abc".to_vec())).into(), is_published: true }
    }

    #[test]
    fn the_page_holds_what_a_loader_asks_for_and_nothing_of_it_ends_the_script() {
        let deck = Node::from(json!({ "lang": "ja", "title": "<b>" }));
        let page = page(&release(), &deck, &drawn("a=[\"%moved%\"][0];'</script>'")).expect("a page");
        assert!(page.contains("\"runtime.js\":\"YWJj\"") && page.contains("\"texts/ja.json\""), "{page}");
        assert!(page.contains("\"deck.json\":\"e30=\"") && !page.contains("exosome"), "{page}");
        assert!(page.contains("a=[moved][0]") && page.contains("&lt;b>"), "{page}");
        assert_eq!(page.matches("</script>").count(), 1);
        assert!(!page.contains("https://") && !page.contains("src="), "{page}");
    }

    #[test]
    fn a_loader_that_cannot_be_told_makes_no_page() {
        let deck = Node::from(json!({ "lang": "ja" }));
        assert!(page(&release(), &deck, &drawn("a=1")).is_none());
    }
}
