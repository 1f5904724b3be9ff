//! `cargo xtask assets`: what the build takes from `target/assets`, made of what lies in the checkout.
//!
//! Trunk runs it before each build (see `Trunk.toml`), so that plain `trunk serve` has it, too. What has not changed is not
//! written anew: Trunk would take it for a change, and build once more for ever.

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result, ensure};
use hontou::view::pack;
use hontou_core::lang::INTERFACE;

use crate::editor;
use crate::function;
use crate::process;
use crate::project::{files, folders};
use crate::setup::{Tool, Toolbox};

/// The oldest browsers the widget is made for: nothing newer than what they read may come out.
pub(crate) const BROWSERS: &str = "--target=chrome109,firefox115,safari16.4";
/// The scripts of `embed/` that a page runs as they are; all others are modules.
const CLASSIC: [&str; 2] = ["embed.js", "frame.js"];
/// One function, to which the loader hands what it shares.
const RUNTIME: &str = "runtime.js";
/// Before such a script: frameworks import it on a server first, where there is nothing for it to do.
const IN_A_BROWSER: &str = "--banner:js=if(typeof IntersectionObserver==='function')";
/// Names inside the loader and the runtime that no page sees: made short, the same in both.
const OWN_NAMES: &str = "--mangle-props=^(shown|hurry|shade|rest|makeWay|makePlace|openLinked|refresh|follow|changed|logged|catalogues|printSheet|sheets|lose|fail|leave|enter|retry|widget|engine|texts|root|wasDark|isReady|takeOut|pressed|drawn)$";
/// What the runtime imports of the loader's, which hands it over: the modules that an app of somebody's own imports, too
/// (src/app/), by their names, all others as one.
const OF_THE_LOADER: [&str; 3] =
    ["--external:loader", "--external:../loader/*", "--external:../shared/element.js"];
/// Published by itself, and not to be copied into a script that imports it.
const SHARED: [&str; 2] = ["doctor.js", "doctor-texts.js"];

pub(crate) fn run(tools: &mut Toolbox) -> Result<()> {
    tools.need(Tool::Esbuild)?;
    styles(tools)?;
    scripts(tools)?;
    edits(tools)?;
    words(tools)
}

/// The style sheets that scripts bring along, made small: a script imports `minified/PATH.css` as text.
fn styles(tools: &Toolbox) -> Result<()> {
    let mut sheets = Vec::new();
    for folder in folders(&tools.project().path("embed"))? {
        sheets.extend(files_in(&folder, "css")?);
    }
    let minified = tools.project().assets().join("minified");
    esbuild(tools, &sheets, &minified, &["--minify", "--outbase=embed"])?;
    joined(tools)?;
    let joined = tools.project().assets().join("styles");
    esbuild(tools, &files_in(&joined, "css")?, &minified.join("styles"), &["--minify"])
}

/// The widget's style sheets as one, and the page's for while it prints: the runtime brings both along.
fn joined(tools: &Toolbox) -> Result<()> {
    let read = |name: &str| {
        fs::read_to_string(tools.project().path(name)).with_context(|| format!("cannot read {name}"))
    };
    let folder = tools.project().assets().join("styles");
    fs::create_dir_all(&folder)?;
    let widget = read("styles/tokens.css")? + &read("styles/widget.css")?;
    write(&folder.join("widget.css"), widget.as_bytes())?;
    write(&folder.join("print.css"), read("styles/print.css")?.as_bytes())
}

/// Each published script of `embed/` with the modules it is made of.
fn scripts(tools: &Toolbox) -> Result<()> {
    let mut scripts = files_in(&tools.project().path("embed"), "js")?;
    scripts.retain(|file| !file.ends_with(RUNTIME));
    let (classic, modules): (Vec<_>, Vec<_>) =
        scripts.into_iter().partition(|file| CLASSIC.iter().any(|name| file.ends_with(name)));
    ensure!(classic.len() == CLASSIC.len(), "embed/ is to hold {}", CLASSIC.join(" and "));
    // What an earlier build has called something is no business of this one's.
    let names = names(tools);
    fs::write(&names, "{}").with_context(|| format!("cannot write {}", names.display()))?;
    bundle(tools, &classic, &["--format=iife", IN_A_BROWSER, OWN_NAMES, &same_names(&names)])?;
    bundle(tools, &modules, &["--format=esm"])?;
    runtime(tools, &tools.project().path("embed/runtime/glue.js"))
}

/// The runtime, with what gets an instance of the module's glue.
pub(crate) fn runtime(tools: &Toolbox, glue: &Path) -> Result<()> {
    let glue = format!("--alias:glue={}", glue.display());
    let names = same_names(&names(tools));
    let mut options = vec!["--format=esm", &glue, OWN_NAMES, &names];
    options.extend(OF_THE_LOADER);
    bundle(tools, &[tools.project().path("embed").join(RUNTIME)], &options)?;
    let file = tools.project().assets().join(RUNTIME);
    let body = function::body_of(&fs::read_to_string(&file)?).with_context(|| {
        format!("the bundler writes {RUNTIME} in another way now: see xtask/src/function.rs")
    })?;
    write(&file, format!("export default loader=>{{{body}}};").as_bytes())
}

/// The studio's editor, with what it takes from npm: a plain script, which the studio can load when it is wanted.
fn edits(tools: &Toolbox) -> Result<()> {
    tools.need_packages()?;
    let folder = tools.project().path(editor::FOLDER);
    let name = format!("--global-name={}", editor::GLOBAL);
    let mut options = vec!["--bundle", "--format=iife", &name, "--tsconfig-raw={}"];
    options.extend(small());
    esbuild(tools, &[folder.join(editor::SCRIPT)], &tools.project().assets(), &options)
}

/// What the names inside are called.
fn names(tools: &Toolbox) -> PathBuf {
    tools.project().assets().join("names.json")
}

fn same_names(file: &Path) -> String {
    format!("--mangle-cache={}", file.display())
}

/// The words of the interface, each language checked and packed for the keys of this release.
fn words(tools: &Toolbox) -> Result<()> {
    let folder = tools.project().assets().join("texts");
    fs::create_dir_all(&folder)?;
    for lang in INTERFACE {
        let name = format!("texts/{lang}.json");
        let source = tools.project().path(&name);
        let source = fs::read_to_string(&source).with_context(|| format!("cannot read {name}"))?;
        let packed = pack(&source).with_context(|| name.clone())?;
        write(&folder.join(format!("{lang}.json")), serde_json::to_string(&packed)?.as_bytes())?;
    }
    Ok(())
}

fn bundle(tools: &Toolbox, scripts: &[PathBuf], format: &[&str]) -> Result<()> {
    let folder = tools.project().assets();
    let minified = format!("--alias:minified={}", folder.join("minified").display());
    let external = SHARED.map(|script| format!("--external:./{script}"));
    // What is there for tsc would have esbuild write "use strict" above all, where it reaches whatever a page's optimiser
    // puts after our script.
    let mut options =
        vec!["--bundle", "--outbase=embed", "--tsconfig-raw={}", "--loader:.css=text", &minified];
    options.extend(format);
    options.extend(small());
    options.extend(external.iter().map(String::as_str));
    esbuild(tools, scripts, &folder, &options)
}

/// Small, but for a build of Trunk's that somebody looks into.
fn small() -> Option<&'static str> {
    env::var_os("TRUNK_PROFILE").is_none_or(|profile| profile != "debug").then_some("--minify")
}

/// Its default of plain ASCII is wanted: a page in another encoding reads `embed.js` as its own.
fn esbuild(tools: &Toolbox, files: &[PathBuf], folder: &Path, options: &[&str]) -> Result<()> {
    let written = tempfile::tempdir()?;
    let mut esbuild = tools.command("esbuild");
    esbuild.args(files).args(options).args([BROWSERS, "--log-level=warning"]);
    esbuild.env("NODE_PATH", tools.packages()?);
    process::run(esbuild.arg(format!("--outdir={}", written.path().display())))?;
    put(written.path(), folder)
}

/// Copies what is in a folder into another, but for files that are there already.
fn put(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).with_context(|| format!("cannot make the folder {}", to.display()))?;
    for folder in folders(from)? {
        put(&folder, &to.join(folder.file_name().unwrap_or_default()))?;
    }
    for file in files(from)? {
        write(&to.join(file.file_name().unwrap_or_default()), &fs::read(&file)?)?;
    }
    Ok(())
}

/// Writes a file, unless it is there already with this content.
fn write(file: &Path, content: &[u8]) -> Result<()> {
    if fs::read(file).is_ok_and(|there| there == content) {
        return Ok(());
    }
    fs::write(file, content).with_context(|| format!("cannot write {}", file.display()))
}

fn files_in(folder: &Path, extension: &str) -> Result<Vec<PathBuf>> {
    let is_wanted = |file: &PathBuf| file.extension().is_some_and(|found| found == extension);
    Ok(files(folder)?.into_iter().filter(is_wanted).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_not_changed_is_not_written_anew() {
        let folder = tempfile::tempdir().expect("a folder");
        let (from, to) = (folder.path().join("from"), folder.path().join("to"));
        let (file, copy) = (from.join("inside/a.css"), to.join("inside/a.css"));
        fs::create_dir_all(from.join("inside")).expect("made");
        fs::write(&file, "1").expect("written");
        put(&from, &to).expect("put");
        let written = || fs::metadata(&copy).and_then(|there| there.modified()).expect("a time");
        let before = written();
        put(&from, &to).expect("put");
        assert_eq!(written(), before);

        fs::write(&file, "2").expect("written");
        put(&from, &to).expect("put");
        assert_eq!(fs::read_to_string(copy).expect("there"), "2");
    }
}
