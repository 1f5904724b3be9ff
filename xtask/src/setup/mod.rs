//! What has to be on the machine. Each chore asks for what it needs when it needs it; `setup` asks for everything.

pub(crate) mod apt;
mod browser;
mod install;
mod pins;
mod toolbox;
mod wasm_target;

use anyhow::Result;
use clap::Args;

pub(crate) use browser::chromedriver;
pub(crate) use pins::{Tool, WASM_TARGET};
pub(crate) use toolbox::Toolbox;
pub(crate) use wasm_target::need_wasm_target;

#[derive(Args)]
pub(crate) struct Options {
    /// Also a browser and its driver, for the tests
    #[arg(long)]
    browsers: bool,
}

/// Installs everything the other chores would, so that they start at once later on.
pub(crate) fn run(tools: &mut Toolbox, options: &Options) -> Result<()> {
    need_wasm_target(tools)?;
    for tool in Tool::ALL {
        tools.need(tool)?;
    }
    if options.browsers {
        chromedriver()?;
    }
    crate::say::doing("setup", "everything is there; `cargo xtask serve` shows the studio");
    Ok(())
}
