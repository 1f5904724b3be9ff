//! Debian's packages, where there are any: for what neither Cargo nor npm brings.

use std::process::Command;

use anyhow::Result;

use crate::process;

/// Whether packages can be had this way at all.
pub(crate) fn is_there() -> bool {
    which::which("apt-get").is_ok()
}

/// Installs packages, as root or through sudo.
pub(crate) fn install(packages: &[&str]) -> Result<()> {
    process::run(&mut apt_get(&["update"]))?;
    process::run(apt_get(&["install", "--yes", "--no-install-recommends"]).args(packages))
}

fn apt_get(words: &[&str]) -> Command {
    let is_root = process::read(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    let mut command = if is_root { Command::new("env") } else { Command::new("sudo") };
    if !is_root {
        // sudo forgets the environment, so the variable is set on its far side.
        command.arg("env");
    }
    command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]).args(words);
    command
}
