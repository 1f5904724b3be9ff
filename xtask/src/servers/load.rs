//! What web servers can bear: wrk asks each for the same file again and again, as many browsers would that open the page at once.

use std::fmt::Write;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use super::{Server, start, unpack, zip_in};
use crate::project::Project;
use crate::say::{self, grouped};
use crate::setup::WRK;
use crate::{dist, process};

/// What readers wait for: the first card, in one file; and all that draws the others.
const FILES: [(&str, &str); 2] = [("first screen", "exosome.ja.js"), ("module", "hontou_bg.wasm")];
const SERVERS: [Server; 4] = [Server::Nginx, Server::NginxBrotli, Server::Apache, Server::Caddy];
/// Connections at a time, on so many threads, for so long.
const LOAD: [&str; 3] = ["--connections=64", "--threads=2", "--duration=8s"];

/// Prints a table of requests a second. A response that is none, or not the file, fails it.
pub(crate) fn load(project: &Project) -> Result<()> {
    let unpacked = unpack(&zip_in(&project.release_files())?)?;
    let folder = unpacked.path().join("hontou");
    let wrk = WRK.get()?;
    println!(
        "| server | {} |\n|---|--:|--:|",
        FILES.map(|(what, file)| format!("{what} (`{file}`)")).join(" | ")
    );
    for server in SERVERS {
        let running = match start(server, unpacked.path())? {
            Ok(running) => running,
            Err(why) => {
                say::doing("bench", format_args!("{} is skipped: {why}", server.title()));
                continue;
            }
        };
        let mut row = format!("| {} |", server.title());
        for (_, plain) in FILES {
            let file = dist::find(&folder, plain);
            let file = file.strip_prefix(&folder).unwrap_or(&file).display();
            let mut command = Command::new(&wrk);
            command.args(LOAD).args(["--header", "Accept-Encoding: gzip, deflate, br"]);
            let said = process::read(command.arg(format!("{}{file}", running.address)))?;
            let count = per_second(&said).with_context(|| format!("{}, {file}", server.title()))?;
            write!(row, " {} |", grouped(count))?;
        }
        println!("{row}");
    }
    Ok(())
}

/// The requests a second that wrk has counted, none of which failed.
fn per_second(said: &str) -> Result<u64> {
    let fault = said.lines().find(|line| line.contains("Socket errors") || line.contains("Non-2xx"));
    ensure!(fault.is_none(), "not all was answered:{}", fault.unwrap_or_default());
    let count = said
        .lines()
        .find_map(|line| line.strip_prefix("Requests/sec:"))
        .context("wrk has counted nothing")?;
    // Whole requests are exact enough.
    let count = count.trim().split('.').next().unwrap_or_default().parse()?;
    ensure!(count > 0, "nothing was answered");
    Ok(count)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAID: &str =
        "Running 8s test\n  20 requests in 8.00s, 1.00MB read\nRequests/sec:   2563.81\nTransfer/sec: 1MB\n";

    #[test]
    fn the_requests_a_second_are_read() {
        assert_eq!(per_second(SAID).expect("a number"), 2563);
    }

    #[test]
    fn a_request_that_failed_is_not_passed_over() {
        for fault in
            ["  Socket errors: connect 0, read 3, write 0, timeout 0", "  Non-2xx or 3xx responses: 20"]
        {
            let refusal = per_second(&format!("{fault}\n{SAID}")).expect_err("it failed").to_string();
            assert!(refusal.ends_with(fault), "{refusal}");
        }
        per_second("Requests/sec: 0.00\n").expect_err("nothing");
        per_second("").expect_err("nothing");
    }
}
