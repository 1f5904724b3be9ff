//! `SHA256SUMS`: the checksum of each file of a release, as `sha256sum --check` reads it.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha256};

use crate::contents::{Contents, contents};

pub(super) const FILE: &str = "SHA256SUMS";

/// A line for each file.
pub(super) fn of(files: &Contents) -> String {
    let mut lines = String::new();
    for (name, bytes) in files {
        for byte in Sha256::digest(bytes) {
            // Writing to a string cannot fail.
            let _ = write!(lines, "{byte:02x}");
        }
        let _ = writeln!(lines, "  {name}");
    }
    lines
}

/// Whether every file of the folder has its line and is what this says.
pub(crate) fn verify(folder: &Path) -> Result<()> {
    let said = fs::read_to_string(folder.join(FILE)).with_context(|| format!("there is no {FILE}"))?;
    let mut files = contents(folder)?;
    files.remove(FILE);
    let found = of(&files);
    let differs = said.lines().find(|line| !found.lines().any(|other| other == *line));
    ensure!(differs.is_none(), "a file is not what {FILE} says: {}", differs.unwrap_or_default());
    let unsaid = found.lines().find(|line| !said.lines().any(|other| other == *line));
    ensure!(unsaid.is_none(), "{FILE} does not name a file: {}", unsaid.unwrap_or_default());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder() -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        let mut files = Contents::from([("a.zip".into(), b"abc".to_vec()), ("b".into(), Vec::new())]);
        files.insert(FILE.into(), of(&files).into_bytes());
        crate::contents::write(&files, folder.path()).expect("written");
        folder
    }

    #[test]
    fn a_line_is_as_sha256sum_writes_it() {
        let lines = fs::read_to_string(folder().path().join(FILE)).expect("there");
        let first = lines.lines().next().expect("a line");
        assert_eq!(first, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a.zip");
    }

    #[test]
    fn another_content_and_a_file_too_many_are_found() {
        verify(folder().path()).expect("as it is said");
        let changed = folder();
        fs::write(changed.path().join("a.zip"), "abd").expect("written");
        let refusal = verify(changed.path()).expect_err("changed").to_string();
        assert!(refusal.ends_with("  a.zip"), "{refusal}");
        let added = folder();
        fs::write(added.path().join("c"), "").expect("written");
        let refusal = verify(added.path()).expect_err("added").to_string();
        assert!(refusal.contains("does not name"), "{refusal}");
    }
}
