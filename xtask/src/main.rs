//! The project's own chores, run as `cargo xtask …`: the command line, and nothing else.

mod assets;
mod bench;
mod codegen;
mod contents;
mod deck;
mod dist;
mod editor;
mod function;
mod fuzz;
mod packages;
mod process;
mod project;
mod release;
mod say;
mod serve;
mod servers;
mod setup;
mod shots;
mod size;
mod test;
mod wordpress;
mod yew_app;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

use project::Project;
use setup::Toolbox;

/// The project's chores. Each one first installs what it needs and finds missing.
#[derive(Parser)]
#[command(name = "xtask", bin_name = "cargo xtask", arg_required_else_help = true)]
struct CommandLine {
    #[command(subcommand)]
    chore: Chore,
}

#[derive(Subcommand)]
enum Chore {
    /// Install the tools that are missing
    Setup(setup::Options),
    /// Serve the studio and rebuild it at each change
    Serve(serve::Options),
    /// Make what the build takes from `target/assets`; Trunk does so before each build
    Assets,
    /// Write again what is made from Rust: the loader's list, the READMEs' tables, the schema
    Codegen(codegen::Options),
    /// Assemble the folder a site uploads
    Dist(dist::Options),
    /// Make the files of a release: archives, their checksums, licences and notes
    Release(release::Options),
    /// Weigh what a reader downloads; fails above the limit
    Size(size::Options),
    /// Run every check there is
    Test(test::Options),
    /// Take a picture of every screen, for somebody to look at
    Shots(shots::Options),
    /// Try everything in every browser, and write down what works
    Compatibility,
    /// Look for bytes that make deck, lint, session or memo panic
    Fuzz(fuzz::Options),
    /// Measure how long a large deck takes, how soon a reader can answer, or what web servers can bear
    Bench(bench::Options),
}

fn main() -> ExitCode {
    match run(CommandLine::parse().chore) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say::error(&error);
            ExitCode::FAILURE
        }
    }
}

fn run(chore: Chore) -> Result<()> {
    let project = Project::find()?;
    let mut tools = Toolbox::open(&project)?;
    match chore {
        Chore::Setup(options) => setup::run(&mut tools, &options),
        Chore::Serve(options) => serve::run(&mut tools, &options),
        Chore::Assets => assets::run(&mut tools),
        Chore::Codegen(options) => codegen::run(&project, &options),
        Chore::Dist(options) => dist::run(&mut tools, &options),
        Chore::Release(options) => release::run(&mut tools, &options),
        Chore::Size(options) => size::run(&mut tools, &options),
        Chore::Test(options) => test::run(&mut tools, &options),
        Chore::Shots(options) => shots::run(&mut tools, &options),
        Chore::Compatibility => test::compatibility::run(&mut tools),
        Chore::Fuzz(options) => fuzz::run(&tools, &options),
        Chore::Bench(options) => bench::run(&mut tools, &options),
    }
}
