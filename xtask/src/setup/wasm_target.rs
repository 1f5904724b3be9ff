//! The compiler's half for WebAssembly, which rustup keeps.

use std::path::Path;

use anyhow::{Context, Result};

use super::{Toolbox, WASM_TARGET};
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
