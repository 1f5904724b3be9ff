//! `cargo xtask serve`: the studio in a browser, rebuilt at each change.

use std::env;
use std::net::{TcpStream, ToSocketAddrs};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};
use clap::Args;

use crate::dist::trunk;
use crate::setup::{self, Tool, Toolbox};
use crate::{process, say};

/// Where Trunk fetches ready-built tools from.
const DOWNLOADS: (&str, u16) = ("github.com", 443);
/// Longer than a far server takes, shorter than anyone minds.
const PATIENCE: Duration = Duration::from_secs(2);

#[derive(Args)]
pub(crate) struct Options {
    /// More for `trunk serve`, such as `--port 9000`
    #[arg(last = true, value_name = "TRUNK ARGS")]
    more: Vec<String>,
}

pub(crate) fn run(tools: &mut Toolbox, options: &Options) -> Result<()> {
    setup::need_wasm_target(tools)?;
    tools.need(Tool::Trunk)?;
    // Building wasm-bindgen takes minutes that Trunk's own download saves, where it can download.
    if !tools.has(Tool::WasmBindgen)? && !can_download() {
        tools.need(Tool::WasmBindgen)?;
    }
    say::doing("serve", "the studio; Trunk prints the address once it is built, Ctrl-C ends it");
    let mut serve = trunk(tools, "serve");
    serve.args(has_desktop().then_some("--open")).args(&options.more);
    process::run(&mut serve)
        .context("if Trunk could not download a tool, `cargo xtask setup` installs them all")
}

/// Whether that host answers. The name is looked up on a thread of its own: a resolver may take far longer than `PATIENCE`.
pub(crate) fn can_download() -> bool {
    let (tell, told) = mpsc::channel();
    thread::spawn(move || {
        let mut addresses = DOWNLOADS.to_socket_addrs().into_iter().flatten();
        let reached = addresses.any(|address| TcpStream::connect_timeout(&address, PATIENCE).is_ok());
        // Nobody listens any more once patience ran out.
        let _ = tell.send(reached);
    });
    told.recv_timeout(PATIENCE).unwrap_or(false)
}

fn has_desktop() -> bool {
    let set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    !set("CI") && (cfg!(any(windows, target_os = "macos")) || set("DISPLAY") || set("WAYLAND_DISPLAY"))
}
