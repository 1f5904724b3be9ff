//! What has to be on the machine. Each chore asks for what it needs when it needs it; `setup` asks for everything.

mod advice;
pub(crate) mod apt;
mod browser;
mod engine;
mod hosts;
mod install;
mod npm;
mod packed;
mod pins;
mod servers;
mod toolbox;
mod wasm_target;
mod wordpress;

use anyhow::Result;
use clap::Args;

pub(crate) use browser::driver;
pub(crate) use engine::Engine;
pub(crate) use hosts::hosts;
pub(crate) use npm::{npm, read as npm_file};
pub(crate) use pins::{Tool, WASM_TARGET};
pub(crate) use servers::{APACHE, CADDY, NGINX, ServerProgram, WRK, apache_modules, nginx_brotli};
pub(crate) use toolbox::Toolbox;
pub(crate) use wasm_target::{has_library_source, need_wasm_target};
pub(crate) use wordpress::{VERSIONS as WORDPRESS_VERSIONS, wordpress};

#[derive(Args)]
pub(crate) struct Options {
    /// Also the browsers and their drivers, for the tests
    #[arg(long)]
    browsers: bool,
}

/// Installs everything the other chores would, so that they start at once later on.
pub(crate) fn run(tools: &mut Toolbox, options: &Options) -> Result<()> {
    need_wasm_target(tools)?;
    has_library_source(tools)?;
    for tool in Tool::ALL {
        tools.need(tool)?;
    }
    if options.browsers {
        browsers(tools)?;
        hosts(tools)?;
        crate::test::apps::prepare(tools.project())?;
        if let Err(why) = wordpress() {
            if is_for_others() {
                return Err(why);
            }
            crate::say::doing("setup", format_args!("WordPress is skipped: {why:#}"));
        }
    }
    crate::say::doing("setup", "everything is there; `cargo xtask serve` shows the studio");
    Ok(())
}

/// Every browser. Where nobody but us depends on one, those that cannot be had are skipped, but for the first.
fn browsers(tools: &mut Toolbox) -> Result<()> {
    for engine in Engine::ALL {
        if let Err(why) = driver(tools, engine) {
            if is_required(engine) {
                return Err(why);
            }
            crate::say::doing("setup", format_args!("{} is skipped: {why:#}", engine.title()));
        }
    }
    Ok(())
}

/// Whether a run is worth nothing without this browser: the first always, all of them where a machine runs it for others.
pub(crate) fn is_required(engine: Engine) -> bool {
    engine == Engine::Chromium || is_for_others()
}

/// Whether a machine runs this for others: what cannot be had is a failure there.
pub(crate) fn is_for_others() -> bool {
    std::env::var_os("CI").is_some_and(|value| !value.is_empty())
}
