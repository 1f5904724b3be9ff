//! `cargo xtask bench`: how long a large deck takes to read and to lint, natively.

use anyhow::Result;

use crate::process;
use crate::setup::Toolbox;

pub(crate) fn run(tools: &Toolbox) -> Result<()> {
    let mut cargo = tools.cargo();
    cargo.args(["bench", "-p", "hontou-author", "--bench", "lint"]);
    // What a release is built for is its size in a reader's download; an author's machine is asked for speed.
    cargo.env("CARGO_PROFILE_BENCH_OPT_LEVEL", "3").env("CARGO_PROFILE_BENCH_LTO", "off");
    process::run(&mut cargo)
}
