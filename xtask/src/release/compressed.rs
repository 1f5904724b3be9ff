//! A compressed copy beside each file that a server may send in its place: what takes seconds at best compression is done once,
//! here, and not by each server for each reader, or not at all.

use std::io::Write;
use std::path::Path;

use anyhow::Result;
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};

use crate::contents::Contents;

/// What is worth it.
const KINDS: [&str; 7] = ["css", "html", "js", "json", "svg", "txt", "wasm"];

/// Whether it is a compressed copy itself.
pub(super) fn is_compressed(name: &str) -> bool {
    [".br", ".gz"].iter().any(|ending| name.ends_with(ending))
}

/// Adds `FILE.br` and `FILE.gz` for each file that they make smaller.
pub(super) fn add(files: &mut Contents) -> Result<()> {
    let mut copies = Contents::new();
    for (name, bytes) in files.iter().filter(|(name, _)| has_kind(name)) {
        for (ending, copy) in [("br", brotli(bytes)?), ("gz", gzip(bytes)?)] {
            if copy.len() < bytes.len() {
                copies.insert(format!("{name}.{ending}"), copy);
            }
        }
    }
    files.extend(copies);
    Ok(())
}

fn has_kind(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|kind| KINDS.iter().any(|known| kind == *known))
}

fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut copy = Vec::new();
    // Quality 11 by default. All readers wait for it, nobody for us.
    brotli::BrotliCompress(&mut &*bytes, &mut copy, &BrotliEncoderParams::default())?;
    Ok(copy)
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut copy = GzEncoder::new(Vec::new(), Compression::best());
    copy.write_all(bytes)?;
    Ok(copy.finish()?)
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn a_file_has_copies_that_say_the_same_and_are_smaller() {
        let text = "function(){}".repeat(50).into_bytes();
        let mut files = Contents::from([("embed.js".to_owned(), text.clone())]);
        add(&mut files).expect("compressed");
        assert_eq!(files.keys().collect::<Vec<_>>(), ["embed.js", "embed.js.br", "embed.js.gz"]);

        let mut read = Vec::new();
        brotli::BrotliDecompress(&mut files["embed.js.br"].as_slice(), &mut read).expect("brotli");
        assert_eq!(read, text);
        read.clear();
        flate2::read::GzDecoder::new(files["embed.js.gz"].as_slice()).read_to_end(&mut read).expect("gzip");
        assert_eq!(read, text);
    }

    #[test]
    fn what_is_no_text_or_module_or_grows_has_none() {
        let mut files = Contents::from([
            (".htaccess".to_owned(), vec![b'a'; 500]),
            ("THIRD-PARTY-LICENSES".to_owned(), vec![b'a'; 500]),
            ("small.js".to_owned(), b"a".to_vec()),
        ]);
        add(&mut files).expect("nothing to do");
        assert_eq!(files.len(), 3);
    }
}
