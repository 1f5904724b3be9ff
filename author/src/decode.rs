//! The bytes of a deck or an article as text. Editors write UTF-8, some with a byte order mark, or UTF-16 with one.
//!
//! The loader has the same rule in `embed/shared/decode.js`; `tests/cases/encodings.json` tests both.

use std::fmt;

/// Bytes that are neither UTF-8 nor UTF-16 with a byte order mark. It is written behind the file's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotUtf8;

impl fmt::Display for NotUtf8 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("is not UTF-8. Save it as UTF-8")
    }
}

impl std::error::Error for NotUtf8 {}

/// The text, without its byte order mark. Nothing is guessed: a wrong guess would show readers wrong characters.
///
/// # Errors
///
/// If the bytes are in another encoding, or damaged.
///
/// ```
/// use hontou_author::decode::decode;
///
/// assert_eq!(decode(b"\xef\xbb\xbf{}").unwrap(), "{}");
/// assert_eq!(decode(b"\xff\xfe{\0}\0").unwrap(), "{}");
/// assert!(decode(b"\x96\x7b\x93\x96").is_err());
/// ```
pub fn decode(bytes: &[u8]) -> Result<String, NotUtf8> {
    match bytes {
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => utf8(rest),
        _ => utf8(bytes),
    }
}

fn utf8(bytes: &[u8]) -> Result<String, NotUtf8> {
    str::from_utf8(bytes).map(str::to_owned).map_err(|_| NotUtf8)
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, NotUtf8> {
    let (pairs, []) = bytes.as_chunks() else { return Err(NotUtf8) };
    let units: Vec<_> = pairs.iter().copied().map(unit).collect();
    String::from_utf16(&units).map_err(|_| NotUtf8)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use serde_json::Value;

    use super::*;

    fn bytes(hex: &str) -> Vec<u8> {
        hex.split_whitespace().map(|byte| u8::from_str_radix(byte, 16).expect("a byte")).collect()
    }

    #[test]
    fn each_file_is_the_text_that_the_table_says() {
        let cases: Vec<Value> =
            serde_json::from_str(include_str!("../../tests/cases/encodings.json")).expect("a list");
        assert!(cases.len() > 20, "{} rows", cases.len());
        for case in cases {
            let text = decode(&bytes(case["bytes"].as_str().expect("bytes"))).ok();
            assert_eq!(text.as_deref(), case["text"].as_str(), "{}", case["file"]);
        }
    }
}
