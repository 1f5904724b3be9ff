//! `cargo xtask dist`: the folder a site uploads, from a release build of everything.

pub(crate) mod checker;
mod compiler;
mod first_screens;
mod flat;
mod glue;
mod imports;
mod minify;
mod names;
mod notices;
mod paths;
pub(crate) mod phrases;
mod plain;
mod static_pages;
pub(crate) mod studio;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use clap::Args;

use crate::project::files;
use crate::setup::{self, Tool, Toolbox};
use crate::{assets, process, say};
pub(crate) use names::{find, immutable};
use paths::Places;

/// What the module's glue is called, which goes into the runtime.
const GLUE: &str = "hontou.js";
/// What reads decks of one's own: its glue, a script by itself, and its module.
const READER: [&str; 2] = ["hontou-reader.js", "hontou-reader_bg.wasm"];
/// What stands at the top of the published folder, by its plain name.
const TOP: [&str; 15] = [
    "embed.js",
    "runtime.js",
    "accent.js",
    "figures.js",
    "edition.js",
    "uncover.js",
    "hontou_bg.wasm",
    READER[0],
    READER[1],
    "frame.html",
    "frame.js",
    "doctor.html",
    "doctor.js",
    "doctor-page.js",
    "doctor-texts.js",
];

#[derive(Args, Default)]
pub(crate) struct Options {
    /// Where to put it, over what is there [default: target/hontou, made anew]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Keep what panics say, to look for a fault: readers download a tenth more
    #[arg(long)]
    messages: bool,
}

pub(crate) fn run(tools: &mut Toolbox, options: &Options) -> Result<()> {
    run_beside(tools, options, || {})
}

/// The same, with something that is begun while Trunk compiles.
pub(crate) fn run_beside(tools: &mut Toolbox, options: &Options, begin: impl FnOnce()) -> Result<()> {
    compile(tools, options, begin)?;
    let folder =
        options.out.as_ref().map_or_else(|| emptied(tools.project().published()), std::path::absolute)?;
    let mut written = assemble(tools, &folder)?;
    written.extend(studio::assemble(tools, &folder)?);
    let places = Places::of(tools)?;
    places.ensure_unknown(&folder, &written)?;
    let checker = emptied(tools.project().checker())?;
    places.ensure_unknown(&checker, &checker::assemble(tools, &checker)?)?;
    say::doing("dist", format_args!("{} is what a site uploads", folder.display()));
    Ok(())
}

/// Our own folder starts empty, so that a file no longer published does not linger; in one of the user's everything stays.
fn emptied(folder: PathBuf) -> io::Result<PathBuf> {
    match fs::remove_dir_all(&folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(folder),
    }
}

/// A command of Trunk's, at the checkout's root.
pub(crate) fn trunk(tools: &Toolbox, command: &str) -> Command {
    let mut trunk = tools.command("trunk");
    trunk.arg(command).env("TRUNK_SKIP_VERSION_CHECK", "true");
    if std::env::var_os("NO_COLOR").is_some() {
        // The convention is that any value counts; Trunk takes this variable for a flag and wants a truth.
        trunk.env("NO_COLOR", "true");
    }
    trunk
}

fn compile(tools: &mut Toolbox, options: &Options, begin: impl FnOnce()) -> Result<()> {
    setup::need_wasm_target(tools)?;
    let is_small = !options.messages && setup::has_library_source(tools)?;
    for tool in [Tool::Trunk, Tool::WasmBindgen, Tool::WasmOpt, Tool::Esbuild] {
        tools.need(tool)?;
    }
    // What Trunk's hook does elsewhere.
    assets::run(tools)?;
    say::doing("dist", "building the release with Trunk …");
    let mut trunk = trunk(tools, "build");
    trunk.arg("--release").arg("--dist").arg(tools.project().built());
    trunk.env("TRUNK_CONFIG", compiler::without_hook(tools.project())?);
    paths::forget(&mut trunk, &Places::of(tools)?);
    if is_small {
        compiler::without_messages(&mut trunk);
    }
    begin();
    process::run(&mut trunk)
}

/// Fills the folder, and returns what was written into it.
fn assemble(tools: &Toolbox, folder: &Path) -> Result<Vec<PathBuf>> {
    let built = tools.project().built();
    let mut files = published(&built)?;
    for file in &files {
        ensure!(
            built.join(file).is_file(),
            "the build has no {}; is it still in index.html as an asset?",
            file.display()
        );
        let to = folder.join(file);
        fs::create_dir_all(to.parent().unwrap_or(folder))?;
        fs::copy(built.join(file), &to).with_context(|| format!("cannot write {}", to.display()))?;
    }
    minify::styles(tools, folder, &files)?;
    runtime(tools, folder)?;
    let [glue, module] = READER.map(|file| folder.join(file));
    minify::shake(tools, &glue, "default, read", &[minify::OURS])?;
    imports::shorten(&module, &glue)?;
    minify::decks(folder, &files)?;
    let decks = files.iter().filter(|file| file.starts_with("decks") && has_extension(file, &["json"]));
    let decks: Vec<_> = decks.cloned().collect();
    let pages = static_pages::draw(folder, &decks)?;
    files.extend(pages);
    files.extend(flat::write(folder, &decks)?);
    files.extend(first_screens::write(folder, &decks)?);
    names::write(folder, &mut files)?;
    files.extend(first_screens::pack(folder, &decks, &files)?);
    plain::write(&built, folder, &decks)?;
    files.push(notices::write(tools, folder, notices::WIDGET)?);
    Ok(files)
}

/// The runtime with the module's glue in it, and the module that fits.
fn runtime(tools: &Toolbox, folder: &Path) -> Result<()> {
    let work = tempfile::tempdir()?;
    let glue = work.path().join(GLUE);
    fs::copy(tools.project().built().join(GLUE), &glue).context("the build has no glue")?;
    minify::glue(tools, &glue)?;
    imports::shorten(&folder.join("hontou_bg.wasm"), &glue)?;
    let script = glue::as_function(&fs::read_to_string(&glue)?)?;
    fs::write(&glue, script)?;
    assets::runtime(tools, &glue)?;
    let made = tools.project().assets().join("runtime.js");
    fs::copy(made, folder.join("runtime.js")).map(drop).context("there is no runtime")
}

/// Every file of the build that is published, relative to it; those at the top are named even when they are missing.
fn published(built: &Path) -> Result<Vec<PathBuf>> {
    let mut published: Vec<PathBuf> = TOP.map(PathBuf::from).into();
    let mut add = |inside: &str, extension: &str, except: &str| -> Result<()> {
        let before = published.len();
        let names =
            files(&built.join(inside))?.into_iter().filter_map(|path| path.file_name().map(PathBuf::from));
        let wanted = names.filter(|name| has_extension(name, &[extension]) && name.as_os_str() != except);
        published.extend(wanted.map(|name| Path::new(inside).join(name)));
        ensure!(published.len() > before, "the build has nothing to publish in {inside}/");
        Ok(())
    };
    add("styles", "css", "studio.css")?;
    add("decks", "json", "deck.schema.json")?;
    add("texts", "json", "")?;
    if built.join("decks/figures").is_dir() {
        add("decks/figures", "svg", "")?;
    }
    Ok(published)
}

fn has_extension(file: &Path, any_of: &[&str]) -> bool {
    file.extension().is_some_and(|extension| any_of.iter().any(|known| extension == *known))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_studio_and_the_schema_do_not_lie_among_the_files_of_quizzes() {
        let built = tempfile::tempdir().expect("a folder");
        let have =
            ["styles/widget.css", "styles/studio.css", "decks/exosome.ja.json", "decks/deck.schema.json"];
        let more = ["texts/ja.json", "decks/figures/scale.svg", "hontou-studio.js"];
        for file in have.into_iter().chain(more) {
            let path = built.path().join(file);
            fs::create_dir_all(path.parent().expect("a folder")).expect("made");
            fs::write(path, "").expect("written");
        }

        let published = published(built.path()).expect("a list");

        let rest = ["styles/widget.css", "decks/exosome.ja.json", "texts/ja.json", "decks/figures/scale.svg"];
        assert_eq!(published, TOP.into_iter().chain(rest).map(PathBuf::from).collect::<Vec<_>>());
    }

    #[test]
    fn a_build_without_styles_is_refused() {
        let built = tempfile::tempdir().expect("a folder");
        fs::create_dir_all(built.path().join("styles")).expect("made");
        let refusal = published(built.path()).expect_err("nothing to publish");
        assert_eq!(refusal.to_string(), "the build has nothing to publish in styles/");
    }
}
