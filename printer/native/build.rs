//! Draws the built-in decks by the native functions: a build script runs natively, whatever its package is built for.

use std::path::PathBuf;
use std::rc::Rc;
use std::{env, fs};

use hontou::view::{deck_script, first_screen_file, static_page, static_text};
use hontou_author::open::open_text;
use hontou_author::page::{Address, description, oembed, page};

const LANGS: [&str; 5] = ["ja", "en", "ko", "zh-Hans", "zh-Hant"];
/// Stand for what a release has.
const LOADER: &str = "a([\"%first screen%\"])";
const STYLES: &str = "../../styles/widget.css";

fn main() {
    let to = PathBuf::from(env::var_os("OUT_DIR").expect("Cargo sets it"));
    let css = fs::read_to_string(STYLES).expect("the style sheet");
    for lang in LANGS {
        let file = format!("decks/exosome.{lang}.json");
        println!("cargo::rerun-if-changed=../../{file}");
        let text = fs::read_to_string(format!("../../{file}")).expect("a built-in deck");
        let deck = Rc::new(open_text(&text).unwrap_or_else(|_| panic!("{file} is no deck")));
        let address = Address::new(&format!("https://example.com/hontou/{lang}.html"), None, &file)
            .expect("an address");
        let first = first_screen_file(&deck, &file, text.as_bytes(), &css);
        let drawn = [
            ("fragment.html", static_page(Rc::clone(&deck)) + &description(&deck) + "\n"),
            ("page.html", page(&deck, &static_text(Rc::clone(&deck)), &address, true)),
            ("oembed.json", oembed(&deck, &address)),
            ("js", deck_script(LOADER, &first).expect("it is a loader")),
        ];
        for (kind, text) in drawn {
            fs::write(to.join(format!("{lang}.{kind}")), text).expect("written");
        }
    }
    println!("cargo::rerun-if-changed={STYLES}");
}
