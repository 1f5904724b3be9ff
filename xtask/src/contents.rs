//! The files of a folder, all in memory: what is compared, and what goes into an archive.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::project::{files, folders};

/// Files by their path in the folder, with `/` between its parts whatever the system writes; in the order of these paths.
pub(crate) type Contents = BTreeMap<String, Vec<u8>>;

/// Every file in a folder and in those inside it.
pub(crate) fn contents(folder: &Path) -> Result<Contents> {
    let mut all = Contents::new();
    for inside in folders(folder)? {
        let name = name(&inside);
        all.extend(contents(&inside)?.into_iter().map(|(file, bytes)| (format!("{name}/{file}"), bytes)));
    }
    for file in files(folder)? {
        let bytes = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        all.insert(name(&file), bytes);
    }
    Ok(all)
}

/// Writes them into a folder.
pub(crate) fn write(all: &Contents, folder: &Path) -> Result<()> {
    for (file, bytes) in all {
        let path = folder.join(file);
        fs::create_dir_all(path.parent().unwrap_or(folder))?;
        fs::write(&path, bytes).with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(())
}

/// The same files, in a folder of this name.
pub(crate) fn within(folder: &str, all: Contents) -> impl Iterator<Item = (String, Vec<u8>)> {
    all.into_iter().map(move |(file, bytes)| (format!("{folder}/{file}"), bytes))
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_read_as_it_was_written() {
        let folder = tempfile::tempdir().expect("a folder");
        let all = Contents::from([("b".into(), b"2".to_vec()), ("styles/a.css".into(), b"1".to_vec())]);
        write(&all, folder.path()).expect("written");
        assert_eq!(contents(folder.path()).expect("read"), all);
    }

    #[test]
    fn files_move_into_a_folder_with_their_own() {
        let all = Contents::from([("styles/a.css".into(), Vec::new())]);
        assert_eq!(within("hontou", all).next().expect("one").0, "hontou/styles/a.css");
    }
}
