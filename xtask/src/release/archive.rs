//! Archives that are the same to the byte whenever and wherever they are made of the same files: sorted, with the same rights
//! for all, and with times that are made of what is in a file.

use std::collections::BTreeSet;
use std::io::{Cursor, Write};

use anyhow::{Context, Result};
use flate2::{Compression, write::GzEncoder};
use hontou_core::deck::Date;
use sha2::{Digest, Sha256};
use zip::write::{SimpleFileOptions, ZipWriter};
use zip::{CompressionMethod, DateTime};

use super::compressed::is_compressed;
use crate::contents::Contents;

/// The first day a zip knows: that of a version without one.
pub(super) const NO_DAY: Date = Date { year: 1980, month: 1, day: 1 };
/// Everybody reads them, their owner writes them; nothing is run.
const RIGHTS: u32 = 0o644;
/// And may look into folders. One that an archive does not name is made for its owner alone by some that unpack it.
const FOLDER_RIGHTS: u32 = 0o755;
/// The moment npm itself gives every file it packs.
const NPM_TIME: u64 = 499_162_500;

/// A zip of the files as of a day.
pub(super) fn zip(files: &Contents, day: Date) -> Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let time = |bytes| moment(day, bytes).context("a zip has no such time");
    for folder in folders(files) {
        let options = SimpleFileOptions::default().unix_permissions(FOLDER_RIGHTS);
        zip.add_directory(folder, options.last_modified_time(time(folder.as_bytes())?))?;
    }
    for (name, bytes) in files {
        let method =
            if is_compressed(name) { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        let level = (method == CompressionMethod::Deflated).then_some(9);
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .compression_level(level)
            .last_modified_time(time(bytes)?)
            .unix_permissions(RIGHTS);
        zip.start_file(name.as_str(), options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// Every folder that a file is in.
fn folders(files: &Contents) -> BTreeSet<&str> {
    let ends = files.keys().flat_map(|name| name.match_indices('/').map(|(at, _)| &name[..at]));
    ends.collect()
}

/// The day, at a time of day that is made of the content. Servers tell two files by one name apart by length and time, and
/// `embed.js` may well be as long as the one before: with the same time for all, browsers would be told that they have it.
fn moment(day: Date, bytes: &[u8]) -> Option<DateTime> {
    let sum = Sha256::digest(bytes);
    let [hour, minute, second] = [sum[0] % 24, sum[1] % 60, sum[2] % 30 * 2];
    DateTime::from_date_and_time(day.year, day.month, day.day, hour, minute, second).ok()
}

/// A gzipped tar, as npm wants it.
pub(super) fn tgz(files: &Contents, _: Date) -> Result<Vec<u8>> {
    let mut tar = tar::Builder::new(GzEncoder::new(Vec::new(), Compression::best()));
    for (name, bytes) in files {
        let mut header = tar::Header::new_ustar();
        header.set_size(bytes.len() as u64);
        header.set_mode(RIGHTS);
        header.set_mtime(NPM_TIME);
        tar.append_data(&mut header, name, bytes.as_slice())?;
    }
    Ok(tar.into_inner()?.finish()?)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::io::Read;

    use super::*;

    const DAY: Date = Date { year: 2026, month: 12, day: 1 };

    fn files() -> Contents {
        BTreeMap::from([
            ("hontou/embed.js".to_owned(), b"one".repeat(50)),
            ("hontou/embed.js.gz".to_owned(), b"two".to_vec()),
            ("hontou/decks/日本.json".to_owned(), b"{}".to_vec()),
        ])
    }

    #[test]
    fn a_zip_holds_the_files_as_they_are_and_says_when_they_were_released() {
        let mut zip = zip::ZipArchive::new(Cursor::new(zip(&files(), DAY).expect("packed"))).expect("a zip");
        assert_eq!(zip.len(), 5);
        for folder in ["hontou/", "hontou/decks/"] {
            let rights = zip.by_name(folder).expect("named").unix_mode().expect("rights");
            assert_eq!(rights & 0o777, FOLDER_RIGHTS);
        }
        for (name, bytes) in files() {
            let mut file = zip.by_name(&name).expect("there");
            let mut read = Vec::new();
            file.read_to_end(&mut read).expect("readable");
            assert_eq!(read, bytes, "{name}");
            let time = file.last_modified().expect("a time");
            assert_eq!((time.year(), time.month(), time.day()), (2026, 12, 1));
            assert_eq!(file.unix_mode().expect("rights") & 0o777, RIGHTS);
        }
    }

    #[test]
    fn two_files_of_one_length_have_two_times() {
        assert_ne!(moment(DAY, b"one"), moment(DAY, b"two"));
        assert_eq!(moment(DAY, b"one"), moment(DAY, b"one"));
        assert!(moment(NO_DAY, b"").is_some(), "a zip knows the day");
    }

    #[test]
    fn a_tar_holds_the_files_as_they_are() {
        let packed = tgz(&files(), DAY).expect("packed");
        let mut tar = tar::Archive::new(flate2::read::GzDecoder::new(packed.as_slice()));
        let mut read = Contents::new();
        for entry in tar.entries().expect("entries") {
            let mut entry = entry.expect("an entry");
            let name = entry.path().expect("a path").to_string_lossy().into_owned();
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).expect("readable");
            read.insert(name, bytes);
        }
        assert_eq!(read, files());
    }
}
