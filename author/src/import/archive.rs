//! A zip archive, which a stranger made: nothing of it is written anywhere, and only what is asked for is inflated.

use std::collections::HashMap;
use std::io::Read;

use flate2::read::DeflateDecoder;
use rawzip::{CompressionMethod, ZipArchive, ZipArchiveEntryWayfinder, ZipSliceArchive};

use super::error::{ErrorCode, ImportError};
use super::limits::{BYTES, FILES, RATIO, RATIO_FROM};

/// An archive whose names have been looked at.
pub(super) struct Archive<'b> {
    archive: ZipSliceArchive<&'b [u8]>,
    files: HashMap<String, (ZipArchiveEntryWayfinder, CompressionMethod)>,
}

fn damaged(error: impl std::fmt::Display) -> ImportError {
    ImportError::new(ErrorCode::Zip, error)
}

impl<'b> Archive<'b> {
    pub(super) fn open(bytes: &'b [u8]) -> Result<Self, ImportError> {
        let archive = ZipArchive::from_slice(bytes).map_err(damaged)?;
        let mut files = HashMap::new();
        let mut entries = archive.entries();
        let mut count = 0;
        while let Some(entry) = entries.next_entry().map_err(damaged)? {
            count += 1;
            if count > FILES {
                return Err(ImportError::new(ErrorCode::ManyFiles, FILES));
            }
            let raw = entry.file_path();
            let name = String::from_utf8_lossy(raw.as_bytes()).replace('\\', "/");
            if leads_out(&name) {
                return Err(ImportError::new(ErrorCode::ZipPath, name));
            }
            if !entry.is_dir() {
                files.insert(name, (entry.wayfinder(), entry.compression_method()));
            }
        }
        Ok(Self { archive, files })
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.files.contains_key(name)
    }

    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// A file as UTF-8; none, if it is not there.
    pub(super) fn text(&self, name: &str) -> Result<Option<String>, ImportError> {
        let Some((place, method)) = self.files.get(name) else { return Ok(None) };
        let entry = self.archive.get_entry(*place).map_err(damaged)?;
        let packed = entry.data();
        // One byte more than may be, so that more is noticed, whatever the archive says of its size.
        let most =
            if packed.len() > RATIO_FROM / RATIO { packed.len().saturating_mul(RATIO) } else { RATIO_FROM };
        let most = most.min(BYTES);
        let mut bytes = Vec::new();
        let read = match *method {
            CompressionMethod::STORE => {
                entry.verifying_reader(packed).take(most as u64 + 1).read_to_end(&mut bytes)
            }
            CompressionMethod::DEFLATE => entry
                .verifying_reader(DeflateDecoder::new(packed))
                .take(most as u64 + 1)
                .read_to_end(&mut bytes),
            _ => return Err(damaged("it is packed in a way that is not read")),
        };
        if bytes.len() > most {
            return Err(ImportError::new(ErrorCode::ZipBomb, name));
        }
        read.map_err(damaged)?;
        let text = String::from_utf8(bytes).map_err(|_| damaged(format_args!("{name} is not UTF-8")))?;
        Ok(Some(text.strip_prefix('\u{feff}').map(ToOwned::to_owned).unwrap_or(text)))
    }
}

/// Whether a name is absolute, or goes up: who unpacks that overwrites other files. Here nothing is, but such an archive is
/// not to be trusted.
fn leads_out(name: &str) -> bool {
    name.starts_with('/') || name.split('/').any(|part| part == "..") || name.as_bytes().get(1) == Some(&b':')
}
