//! `THIRD-PARTY-LICENSES` in the published folder: whose code the module and its glue hold, and under which terms. Nothing
//! links to it, so no reader downloads it.
//!
//! Made here and not by cargo-about, which is some 190 crates to compile on every machine that builds a release. This takes
//! every text that a package brings along, whichever licence one would choose.

use std::collections::HashMap;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::editor;
use crate::packages::{self, Package};
use crate::project::files;
use crate::setup::Toolbox;

/// The file's name.
const FILE: &str = "THIRD-PARTY-LICENSES";
/// How the names of files begin that hold a licence or a notice.
const BEGINNINGS: [&str; 6] = ["LICENSE", "LICENCE", "COPYING", "COPYRIGHT", "NOTICE", "UNLICENSE"];
/// The standard library is no package. Its own list is as long as a book, most of it for other systems.
const RUST: &str = include_str!("rust.txt");
/// For packages that name this licence and bring no text.
const MIT: &str = include_str!("mit.txt");
/// What a site uploads.
pub(crate) const WIDGET: Parts = Parts {
    packages: &["hontou", "hontou-reader"],
    modules: "hontou_bg.wasm and in\nhontou-reader_bg.wasm",
    glue: "Parts of runtime.js, and hontou-reader.js, are",
    has_editor: false,
};
/// What checks decks where they are written.
pub(crate) const CHECKER: Parts = Parts {
    packages: &["hontou-checker"],
    modules: "hontou-checker_bg.wasm",
    glue: "hontou-checker.js is",
    has_editor: false,
};
/// Where decks are made.
pub(crate) const STUDIO: Parts = Parts {
    packages: &["hontou-studio", "hontou-checker", "hontou-printer"],
    modules: "hontou-studio_bg.wasm, in\nhontou-checker_bg.wasm and in hontou-printer_bg.wasm",
    glue: "Parts of start.js and worker.js are",
    has_editor: true,
};
const EDITOR: &str = "editor.js is CodeMirror's for the most part; the packages from npm that it holds are named after all others.\n";
const OWN: &str =
    "hontou itself is licensed under MIT OR Apache-2.0, at your option; its notice comes first.\n";
const RULE: &str = "--------------------------------------------------------------------------------------------------------";

/// What a list of packages is about.
#[derive(Clone, Copy)]
pub(crate) struct Parts {
    /// Our packages.
    packages: &'static [&'static str],
    /// What of them is published.
    modules: &'static str,
    glue: &'static str,
    /// Whether the editor lies beside them, which is made of packages from npm.
    has_editor: bool,
}

impl Parts {
    fn head(self) -> String {
        let Self { modules, glue, has_editor, .. } = self;
        let editor = if has_editor { EDITOR } else { "" };
        format!(
            "hontou is made of code by many people. This file names the packages whose code is in {modules}, or wrote code for them, \
             and keeps their licences and notices. {glue} wasm-bindgen's, with wasm-bindgen's licences.\n{editor}{OWN}"
        )
    }
}

/// Writes the file into a folder, and returns its name.
pub(crate) fn write(tools: &Toolbox, folder: &Path, parts: Parts) -> Result<PathBuf> {
    let own = fs::read_to_string(tools.project().path("LICENSE-MIT"))?;
    let text = text(&parts.head(), &own, &packages(tools, parts)?)?;
    fs::write(folder.join(FILE), text).with_context(|| format!("cannot write {FILE}"))?;
    Ok(FILE.into())
}

/// Crates first, and then what comes from npm.
fn packages(tools: &Toolbox, parts: Parts) -> Result<Vec<Package>> {
    let mut packages = packages::compiled_in(tools, parts.packages)?;
    if parts.has_editor {
        packages.extend(editor::packages(tools)?);
    }
    Ok(packages)
}

/// The list of packages with the numbers of their texts, then each text once.
fn text(head: &str, own: &str, packages: &[Package]) -> Result<String> {
    let mut texts: Vec<String> = Vec::new();
    let mut numbers = HashMap::new();
    let mut list = String::new();
    for package in packages {
        let license = package.license.as_deref().context("no licence at all");
        let license = license.with_context(|| format!("{} {}", package.name, package.version))?;
        write!(list, "{} {}: {license}", package.name, package.version)?;
        for text in texts_of(package)? {
            // Some break their lines elsewhere.
            let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
            let number = *numbers.entry(words).or_insert_with(|| {
                texts.push(text);
                texts.len()
            });
            write!(list, " [{number}]")?;
        }
        list.push('\n');
    }
    let mut all = format!("{head}\n{RULE}\n{own}\n{RULE}\n{list}\n{RULE}\n{RUST}");
    for (text, number) in texts.iter().zip(1..) {
        write!(all, "\n{RULE}\n[{number}]\n\n{text}\n")?;
    }
    Ok(all)
}

/// Each text in the package's folder. Where there is none, its authors' names with the text they name.
fn texts_of(package: &Package) -> Result<Vec<String>> {
    let mut texts = Vec::new();
    for file in files(package.folder())? {
        let name = file.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
        if BEGINNINGS.iter().any(|beginning| name.starts_with(beginning)) {
            let text =
                fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
            texts.push(text.replace('\r', "").trim().to_owned());
        }
    }
    if texts.is_empty() {
        let license = package.license.as_deref().unwrap_or_default();
        let is_mit = license.split(['/', ' ']).any(|word| word == "MIT") && !license.contains("AND");
        ensure!(
            is_mit && !package.authors.is_empty(),
            "{} {} has no text of its licence ({license}); add one in xtask/src/dist/notices",
            package.name,
            package.version
        );
        texts.push(format!("Copyright (c) {}\n\n{}", package.authors.join(", "), MIT.trim()));
    }
    Ok(texts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::process;
    use crate::project::Project;
    use crate::setup::WASM_TARGET;

    fn package(name: &str, folder: &Path, license: &str) -> Package {
        let manifest = folder.join(name).join("Cargo.toml");
        fs::create_dir_all(folder.join(name)).expect("made");
        let json = serde_json::json!({
            "name": name, "version": "1.0.0", "license": license, "authors": ["Hanako"], "source": "registry",
            "dependencies": [], "manifest_path": manifest,
        });
        serde_json::from_value(json).expect("a package")
    }

    #[test]
    fn every_crate_in_a_module_is_named_and_has_a_text() {
        let project = Project::find().expect("the checkout");
        let tools = Toolbox::open(&project).expect("tools");
        for (parts, least) in [(WIDGET, 50), (CHECKER, 20), (STUDIO, 60)] {
            let packages = packages::compiled_in(&tools, parts.packages).expect("packages");
            let notices = text("head", "ours", &packages).expect("a text of each");
            assert_eq!(notices, text("head", "ours", &packages).expect("the same again"));

            let mut cargo = tools.cargo();
            cargo.args(["tree", "-p", parts.packages[0], "-e", "normal", "--prefix", "none", "-f", "{p}"]);
            let tree = process::read(cargo.args(["--target", WASM_TARGET])).expect("a tree");
            let others = tree.lines().filter(|line| !line.is_empty() && !line.starts_with("hontou"));
            let mut count = 0;
            for line in others {
                let named = line.split(' ').take(2).collect::<Vec<_>>().join(" ").replace(" v", " ");
                let entry = notices.lines().find(|entry| entry.starts_with(&format!("{named}: ")));
                let entry = entry.unwrap_or_else(|| panic!("{named} is not named"));
                assert!(entry.ends_with(']'), "{entry}");
                count += 1;
            }
            assert!(count > least, "{count} crates");
            for whose_text_is_shared in ["unicode-ident", "bumpalo"] {
                assert!(RUST.contains(&format!("that of {whose_text_is_shared} below")));
                assert!(notices.contains(&format!("\n{whose_text_is_shared} ")), "{whose_text_is_shared}");
            }
        }
    }

    #[test]
    fn a_file_says_what_it_is_about() {
        assert!(WIDGET.head().contains(" in hontou_bg.wasm and in\nhontou-reader_bg.wasm, or wrote "));
        assert!(CHECKER.head().contains(" in hontou-checker_bg.wasm, or wrote "));
        assert!(
            STUDIO.head().contains("\neditor.js is CodeMirror's") && !WIDGET.head().contains("editor.js")
        );
    }

    #[test]
    fn the_same_text_stands_there_once_however_its_lines_break() {
        let folder = tempfile::tempdir().expect("a folder");
        let packages = ["one", "two", "bare"].map(|name| package(name, folder.path(), "MIT/Apache-2.0"));
        fs::write(folder.path().join("one/LICENSE-MIT"), "Be\nfree\n").expect("written");
        fs::write(folder.path().join("two/license.md"), "Be free\r\n").expect("written");
        fs::write(folder.path().join("two/NOTICE"), "By Taro").expect("written");
        let notices = text("head", "ours", &packages).expect("all have one");
        assert!(
            notices.contains("one 1.0.0: MIT/Apache-2.0 [1]\ntwo 1.0.0: MIT/Apache-2.0 [2] [1]\n"),
            "{notices}"
        );
        assert!(
            notices.contains("\n[2]\n\nBy Taro\n") && notices.contains("\n[3]\n\nCopyright (c) Hanako\n")
        );
    }

    #[test]
    fn a_package_without_a_text_that_is_known_stops_the_build() {
        let folder = tempfile::tempdir().expect("a folder");
        for license in ["Zlib", "MIT AND Zlib"] {
            let refusal =
                text("head", "ours", &[package("bare", folder.path(), license)]).expect_err("no text");
            assert!(refusal.to_string().starts_with("bare 1.0.0 has no text of its licence"), "{refusal}");
        }
    }
}
