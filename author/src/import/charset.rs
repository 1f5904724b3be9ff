//! The bytes of a table or a list of questions as text: what spreadsheets save, of which some says how and some does not.

use encoding_rs::SHIFT_JIS;

use super::error::{ErrorCode, ImportError};
use crate::decode::decode;

/// The text. UTF-8 and UTF-16 are told by their bytes or by a byte order mark. Shift_JIS is taken if the outcome has kana
/// in it, as every Japanese text has: nearly any bytes can be read so, and a wrong guess would show wrong characters.
pub(super) fn text(bytes: &[u8]) -> Result<String, ImportError> {
    let text = match decode(bytes) {
        Ok(text) if !text.contains('\0') => text,
        _ => unmarked(bytes).ok_or_else(|| ImportError::new(ErrorCode::Charset, ""))?,
    };
    if text.trim().is_empty() {
        return Err(ImportError::new(ErrorCode::Empty, ""));
    }
    Ok(text)
}

fn unmarked(bytes: &[u8]) -> Option<String> {
    if bytes.contains(&0) { utf16(bytes) } else { shift_jis(bytes) }
}

/// Without a mark: in the first line of a table some characters are ASCII, whose second byte is null.
fn utf16(bytes: &[u8]) -> Option<String> {
    let (pairs, []) = bytes.as_chunks::<2>() else { return None };
    let nulls = |which: usize| pairs.iter().filter(|pair| pair[which] == 0).count();
    let unit = if nulls(1) > nulls(0) { u16::from_le_bytes } else { u16::from_be_bytes };
    let units: Vec<_> = pairs.iter().copied().map(unit).collect();
    String::from_utf16(&units).ok().filter(|text| !text.contains('\0'))
}

fn shift_jis(bytes: &[u8]) -> Option<String> {
    let text = SHIFT_JIS.decode_without_bom_handling_and_without_replacement(bytes)?;
    let is_kana = |c: &char| ('\u{3041}'..='\u{30fe}').contains(c);
    let foreign = text.chars().filter(|c| !c.is_ascii()).count();
    let kana = text.chars().filter(is_kana).count();
    (foreign > 0 && kana * 10 >= foreign).then(|| text.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_excel_saves_is_read() {
        let said = "主張,答え\r\nエクソソームは薬ですか?,×\r\n";
        let utf16 = |unit: fn(u16) -> [u8; 2]| said.encode_utf16().flat_map(unit).collect::<Vec<_>>();
        let marked = |mark: &[u8], bytes: Vec<u8>| [mark, &bytes].concat();
        for bytes in [
            said.as_bytes().to_vec(),
            marked(b"\xef\xbb\xbf", said.as_bytes().to_vec()),
            marked(b"\xff\xfe", utf16(u16::to_le_bytes)),
            marked(b"\xfe\xff", utf16(u16::to_be_bytes)),
            utf16(u16::to_le_bytes),
            utf16(u16::to_be_bytes),
            SHIFT_JIS.encode(said).0.into_owned(),
        ] {
            assert_eq!(text(&bytes).as_deref(), Ok(said), "{bytes:x?}");
        }
    }

    #[test]
    fn what_only_looks_like_shift_jis_is_refused() {
        // "vérité" in Latin-1, "问题" in GBK, and a Shift_JIS text that was cut off in a character.
        for bytes in [&b"claim\nv\xe9rit\xe9"[..], b"\xce\xca\xcc\xe2,\xb4\xf0\xb0\xb8", b"\x82\xa0\x82"] {
            assert_eq!(text(bytes).map_err(|error| error.code), Err(ErrorCode::Charset), "{bytes:x?}");
        }
    }
}
