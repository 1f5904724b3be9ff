//! `cargo xtask codegen`: what is made from Rust and kept in the checkout. `--check` fails where a file is stale.

mod deck;
mod npm;
mod readme;
mod script;

use std::fs;

use anyhow::{Context, Result, bail};
use clap::Args;

use crate::project::Project;
use crate::say;

#[derive(Args)]
pub(crate) struct Options {
    /// Change nothing; fail if a file is stale
    #[arg(long)]
    check: bool,
}

/// A file, and how its text is made from the one it has now.
struct Generated {
    file: &'static str,
    make: fn(&str) -> Result<String>,
}

const FILES: [Generated; 8] = [
    Generated { file: "decks/deck.schema.json", make: |_| Ok(hontou_author::schema::text()) },
    Generated { file: "embed/loader/surface.js", make: |_| Ok(script::surface()) },
    Generated { file: "npm/element.d.ts", make: npm::element },
    Generated { file: "npm/deck.d.ts", make: deck::types },
    Generated { file: "npm/custom-elements.json", make: npm::manifest },
    Generated { file: "npm/web-types.json", make: |_| Ok(npm::web_types()) },
    Generated { file: "README.md", make: readme::english },
    Generated { file: "README.ja.md", make: readme::japanese },
];

pub(crate) fn run(project: &Project, options: &Options) -> Result<()> {
    let mut stale = Vec::new();
    for Generated { file, make } in FILES {
        let path = project.path(file);
        let there = fs::read_to_string(&path).unwrap_or_default();
        let made = make(&there).with_context(|| file)?;
        if made == there {
            continue;
        }
        if options.check {
            stale.push(file);
        } else {
            fs::write(&path, made).with_context(|| format!("cannot write {file}"))?;
            say::doing("wrote", file);
        }
    }
    if !stale.is_empty() {
        bail!("stale: {}; `cargo xtask codegen` writes them again", stale.join(", "));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_generated_is_stale() {
        let project = Project::find().expect("a checkout");
        run(&project, &Options { check: true }).expect("up to date");
    }
}
