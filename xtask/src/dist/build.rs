//! The name of a build, in every file that has to fit the others, so that a mix of two releases is told
//! (`embed/loader/build.js`).

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use hontou::view::checksum;

const LOADER: &str = "embed.js";
const GLUE: &str = "hontou.js";
const MODULE: &str = "hontou_bg.wasm";
/// Modules that the loader imports when they are wanted.
const PARTS: [&str; 3] = ["accent.js", "figures.js", "uncover.js"];
const STYLES: [&str; 2] = ["styles/print.css", "styles/widget.css"];
/// What stands in the loader until the name is known.
const UNNAMED: &str = "b-%%%%%%%%";

/// Names the build, and writes the name into its files.
pub(crate) fn name(folder: &Path) -> Result<()> {
    let files = [LOADER, GLUE, MODULE].into_iter().chain(PARTS).chain(STYLES);
    let mut all = Vec::new();
    for file in files {
        all.extend(fs::read(folder.join(file)).with_context(|| format!("cannot read {file}"))?);
    }
    all.resize(all.len().next_multiple_of(4), 0);
    let build = format!("b-{:08x}", checksum(&all));

    let module = checksum(&fs::read(folder.join(MODULE))?);
    change(folder, GLUE, |glue| format!("{glue}export const build=\"{build}\",wasm={module};"))?;
    for part in PARTS {
        change(folder, part, |script| format!("{script}export const build=\"{build}\";"))?;
    }
    for style in STYLES {
        change(folder, style, |css| format!("{}/*{build}*/", css.trim_end()))?;
    }
    change(folder, LOADER, |loader| loader.replace(UNNAMED, &build))
}

fn change(folder: &Path, file: &str, change: impl FnOnce(&str) -> String) -> Result<()> {
    let path = folder.join(file);
    let before = fs::read_to_string(&path)?;
    let after = change(&before);
    ensure!(before != after, "{file} has no place for the name of its build");
    fs::write(path, after).with_context(|| format!("cannot write {file}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder with every file that is named.
    fn built(module: &[u8]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        fs::create_dir(folder.path().join("styles")).expect("made");
        for file in [GLUE].into_iter().chain(PARTS).chain(STYLES) {
            fs::write(folder.path().join(file), "a\n").expect("written");
        }
        fs::write(folder.path().join(LOADER), format!("x=\"{UNNAMED}\"")).expect("written");
        fs::write(folder.path().join(MODULE), module).expect("written");
        name(folder.path()).expect("named");
        folder
    }

    fn read(folder: &tempfile::TempDir, file: &str) -> String {
        fs::read_to_string(folder.path().join(file)).expect("there")
    }

    #[test]
    fn every_file_names_the_same_build_and_another_module_makes_another() {
        let (one, other) = (built(b"\0asm1234"), built(b"\0asm1243"));
        let build = read(&one, LOADER).replace("x=", "").replace('"', "");
        assert_ne!(build, UNNAMED);
        assert_eq!(read(&one, "styles/widget.css"), format!("a/*{build}*/"));
        assert_eq!(read(&one, "accent.js"), format!("a\nexport const build=\"{build}\";"));
        assert!(read(&one, GLUE).contains(&build));
        assert!(!read(&other, LOADER).contains(&build));
    }

    #[test]
    fn a_loader_without_a_place_for_the_name_is_not_published() {
        let folder = built(b"\0asm");
        assert!(
            name(folder.path()).expect_err("named already").to_string().starts_with("embed.js has no place")
        );
    }
}
