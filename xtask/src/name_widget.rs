//! `cargo xtask name-widget`, a hook of Trunk's: the module Trunk has just built gets the names it is published under.
//!
//! Trunk names what it builds after the program, and the program called `hontou` is the command for authors.

use std::env;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

const NAMES: [(&str, &str); 2] =
    [("hontou-widget.js", "hontou.js"), ("hontou-widget_bg.wasm", "hontou_bg.wasm")];

pub(crate) fn run() -> Result<()> {
    let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let staging =
        staging.context("this is run by Trunk, which says in TRUNK_STAGING_DIR where its files are")?;
    for (built, published) in NAMES {
        let (from, to) = (staging.join(built), staging.join(published));
        fs::rename(&from, &to).with_context(|| format!("cannot rename {}", from.display()))?;
    }
    Ok(())
}
