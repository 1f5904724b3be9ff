//! What the compiler needs for WebAssembly beside itself, which rustup keeps.

use std::path::Path;

use anyhow::{Context, Result, anyhow};

use super::{Toolbox, WASM_TARGET, is_for_others};
use crate::{process, say};

/// Adds the target where the compiler lacks it. Asked of the compiler and not of rustup, which not everybody has.
pub(crate) fn need_wasm_target(tools: &Toolbox) -> Result<()> {
    let mut ask = tools.command("rustc");
    let libraries = process::read(ask.args(["--print", "target-libdir", "--target", WASM_TARGET]))?;
    if Path::new(libraries.trim()).is_dir() {
        return Ok(());
    }
    say::doing("setup", format_args!("{WASM_TARGET}: adding the target to the compiler …"));
    process::run(tools.command("rustup").args(["target", "add", WASM_TARGET])).with_context(|| {
        format!(
            "the compiler has no {WASM_TARGET}; with rustup the line is: `rustup target add {WASM_TARGET}`"
        )
    })
}

/// Whether the source of the standard library is there, added where the compiler lacks it: a release is smaller by a tenth
/// with a library of its own.
pub(crate) fn has_library_source(tools: &Toolbox) -> Result<bool> {
    const COMPONENT: &str = "rust-src";
    let sysroot = process::read(tools.command("rustc").args(["--print", "sysroot"]))?;
    if Path::new(sysroot.trim()).join("lib/rustlib/src/rust/library/Cargo.lock").is_file() {
        return Ok(true);
    }
    say::doing("setup", format_args!("{COMPONENT}: adding the standard library's source to the compiler …"));
    let added = process::run(tools.command("rustup").args(["component", "add", COMPONENT]));
    if is_for_others() {
        added.as_ref().map_err(|why| anyhow!("no release without {COMPONENT}: {why:#}"))?;
    }
    if added.is_err() {
        say::doing(
            "setup",
            format_args!(
                "without {COMPONENT} the module is larger by a tenth; with rustup the line is: `rustup component add {COMPONENT}`"
            ),
        );
    }
    Ok(added.is_ok())
}
