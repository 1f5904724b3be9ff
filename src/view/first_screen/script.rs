//! A first screen as it is published: beside the loader, and with it in one script.

use std::fmt::Write;
use std::rc::Rc;

use serde_json::{Value, json};

use super::draw;
use super::styles::needed;
use hontou_core::deck::Deck;

/// Where the loader takes a first screen (`embed/loader/packed.js`).
const PLACE: &str = "\"%first screen%\"";

/// What the loader fetches to show the first screen of a deck.
///
/// `address` leads to the deck from the folder of the loader, `bytes` are what is there. `css` is the widget's style sheet
/// of the same release: what the first screen needs of it comes along.
pub(in super::super) async fn draw_file(deck: &Rc<Deck>, address: &str, bytes: &[u8], css: &str) -> Value {
    let mut first = draw(deck).await;
    first["deck"] = json!(address);
    first["sum"] = json!(checksum(bytes));
    first["css"] = json!(needed(css, &first["nodes"]));
    first
}

/// The loader with a first screen in it; none if what was given is not a loader, or has one already.
pub fn deck_script(loader: &str, first: &Value) -> Option<String> {
    (loader.matches(PLACE).count() == 1).then(|| loader.replace(PLACE, &in_ascii(&first.to_string())))
}

/// Whether this is the script of the deck at this address.
pub fn is_script_of(script: &str, address: &str) -> bool {
    script.contains(&in_ascii(&format!("\"deck\":{}", json!(address))))
}

/// By what the loader tells two files apart, as in `embed/runtime/checksum.js`: what is left over after the last four bytes does
/// not count.
pub fn checksum(bytes: &[u8]) -> u32 {
    let words = bytes.as_chunks::<4>().0.iter().map(|word| u32::from_le_bytes(*word));
    words.fold(0, |sum, word| (sum ^ word).wrapping_mul(0x0100_0193))
}

/// A page in another encoding reads a script as its own: whatever is not ASCII is written by its number.
fn in_ascii(json: &str) -> String {
    let mut ascii = String::with_capacity(json.len());
    for sign in json.chars() {
        if sign.is_ascii() {
            ascii.push(sign);
            continue;
        }
        for unit in sign.encode_utf16(&mut [0; 2]) {
            write!(ascii, "\\u{unit:04x}").expect("a text takes all");
        }
    }
    ascii
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_beyond_ascii_are_written_by_their_number() {
        assert_eq!(in_ascii("\"aあ𠮷\""), "\"a\\u3042\\ud842\\udfb7\"");
    }

    #[test]
    fn a_script_is_known_by_its_decks_address() {
        let script = deck_script("[\"%first screen%\"]", &json!({ "deck": "日本/a.json" })).expect("made");
        assert!(is_script_of(&script, "日本/a.json"));
        assert!(!is_script_of(&script, "a.json"));
    }

    #[test]
    fn a_script_is_made_of_a_loader_and_of_nothing_else() {
        let first = json!({ "lang": "日" });
        let script = deck_script("a([\"%first screen%\"])", &first);
        assert_eq!(script.as_deref(), Some("a([{\"lang\":\"\\u65e5\"}])"));
        assert_eq!(deck_script(&script.expect("made"), &first), None);
    }
}
