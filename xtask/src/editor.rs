//! The editor of the studio's JSON view: `studio/editor/` in one script with what it takes from npm.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::Value;

use crate::packages::Package;
use crate::setup::{Toolbox, npm_file};

/// Its scripts, and what of them is bundled.
pub(crate) const FOLDER: &str = "studio/editor";
pub(crate) const SCRIPT: &str = "editor.js";
/// What it makes known to the studio, which loads it as a plain script.
pub(crate) const GLOBAL: &str = "hontouEditor";
/// What is locked beside it and only run.
const TOOLS: [&str; 3] = ["binaryen", "esbuild", "typescript"];
const REGISTRY: &str = "npm";

/// Other people's packages in the script, each in the version that is locked.
pub(crate) fn packages(tools: &Toolbox) -> Result<Vec<Package>> {
    let read = |file: &str| npm_file(tools.project().root(), file);
    let names = names(&read("package.json")?, &read("package-lock.json")?)?;
    let modules = tools.packages()?;
    names.iter().map(|name| package(&modules, name)).collect()
}

/// The packages that the manifest names for it, and all that these depend on.
fn names(manifest: &str, lock: &str) -> Result<BTreeSet<String>> {
    let [manifest, lock] = [manifest, lock].map(serde_json::from_str::<Value>);
    let (manifest, lock) = (manifest?, lock?);
    let of = |package: &Value| -> Vec<String> {
        let named = package["dependencies"].as_object();
        named.into_iter().flat_map(|named| named.keys().cloned()).collect()
    };
    let mut open: Vec<String> =
        of(&manifest).into_iter().filter(|name| !TOOLS.contains(&name.as_str())).collect();
    let mut names = BTreeSet::new();
    while let Some(name) = open.pop() {
        let locked = lock["packages"].get(format!("node_modules/{name}"));
        if !names.contains(&name) {
            open.extend(of(locked.with_context(|| format!("{name} is not locked"))?));
            names.insert(name);
        }
    }
    Ok(names)
}

fn package(modules: &Path, name: &str) -> Result<Package> {
    #[derive(Deserialize)]
    struct Manifest {
        version: String,
        license: Option<String>,
    }

    let file = modules.join(name).join("package.json");
    let text = fs::read_to_string(&file).with_context(|| format!("{name} is not installed"))?;
    let Manifest { version, license } =
        serde_json::from_str(&text).with_context(|| format!("{name}: package.json"))?;
    let source = Some(REGISTRY.to_owned());
    Ok(Package { name: name.to_owned(), version, license, source, manifest_path: file, ..Package::default() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::Project;

    fn locked() -> BTreeSet<String> {
        let project = Project::find().expect("the checkout");
        let read = |file: &str| npm_file(project.root(), file).expect(file);
        names(&read("package.json"), &read("package-lock.json")).expect("names")
    }

    #[test]
    fn what_is_in_the_script_is_known_to_the_last_package() {
        let names = locked();
        let some = [
            "@codemirror/view",
            "@lezer/json",
            "@lezer/lr",
            "@marijn/find-cluster-break",
            "crelt",
            "style-mod",
            "w3c-keyname",
        ];
        for name in some {
            assert!(names.contains(name), "{name} in {names:?}");
        }
        assert!(TOOLS.iter().all(|tool| !names.contains(*tool)), "{names:?}");
    }

    #[test]
    fn what_the_scripts_import_is_named_by_the_manifest() {
        let project = Project::find().expect("the checkout");
        let manifest: Value =
            serde_json::from_str(&npm_file(project.root(), "package.json").expect("it is there"))
                .expect("JSON");
        for file in crate::project::files(&project.path(FOLDER)).expect("scripts") {
            let script = fs::read_to_string(&file).expect("a script");
            let imported =
                script.lines().filter_map(|line| line.split_once(" from \"")?.1.strip_suffix("\";"));
            for name in imported.filter(|name| !name.starts_with('.')) {
                assert!(manifest["dependencies"].get(name).is_some(), "{}: {name}", file.display());
            }
        }
    }

    #[test]
    fn each_word_that_the_packages_say_is_said_in_the_studios_languages() {
        let project = Project::find().expect("the checkout");
        let Ok(modules) = Toolbox::open(&project).and_then(|tools| tools.packages()) else { return };
        let words = fs::read_to_string(project.path("studio/src/source/editor.rs")).expect("the words");
        // What is said of lists and characters that this editor does not show.
        let unused = ["Control character", "Diagnostics", "No diagnostics", "Selection deleted"];
        for name in locked().iter().filter(|name| name.starts_with("@codemirror/")) {
            let Ok(script) = fs::read_to_string(modules.join(name).join("dist/index.js")) else { continue };
            for call in script.split("phrase(").skip(1) {
                let call = call.split(['\n', ')']).next().unwrap_or_default();
                for phrase in call.split('"').skip(1).step_by(2).filter(|phrase| !unused.contains(phrase)) {
                    assert!(words.contains(&format!("(\"{phrase}\", ")), "{name} says \"{phrase}\"");
                }
            }
        }
    }
}
