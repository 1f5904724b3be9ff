//! Debian's packages, where there are any: for what neither Cargo nor npm brings.

use std::process::Command;

use anyhow::Result;

use crate::{process, say};

/// Whether packages can be had this way at all.
pub(crate) fn is_there() -> bool {
    which::which("apt-get").is_ok()
}

/// Installs packages on this system, as root or through sudo, and first says for what, which, and by which commands.
pub(crate) fn install(purpose: &str, packages: &[&str]) -> Result<()> {
    let mut commands = commands(is_root(), packages);
    let lines: Vec<_> = commands.iter().map(|command| format!("`{}`", process::line(command))).collect();
    say::doing(
        "setup",
        format_args!(
            "{purpose}: about to install on this system, by apt-get {}: {}. The commands: {}",
            if is_root() { "as root" } else { "through sudo" },
            packages.join(", "),
            lines.join(", then ")
        ),
    );
    commands.iter_mut().try_for_each(process::run)
}

/// Asks anew what packages there are, as root or through sudo.
pub(crate) fn update() -> Result<()> {
    let [mut update, _] = commands(is_root(), &[]);
    say::doing("setup", format_args!("about to ask what packages there are: `{}`", process::line(&update)));
    process::run(&mut update)
}

fn is_root() -> bool {
    process::read(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

fn commands(is_root: bool, packages: &[&str]) -> [Command; 2] {
    let apt_get = |words: &[&str]| {
        let mut command = Command::new(if is_root { "env" } else { "sudo" });
        if !is_root {
            // sudo forgets the environment, so the variable is set on its far side.
            command.arg("env");
        }
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]).args(words);
        command
    };
    let mut install = apt_get(&["install", "--yes", "--no-install-recommends"]);
    install.args(packages);
    [apt_get(&["update"]), install]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_is_what_is_run() {
        let lines = |is_root| commands(is_root, &["xvfb"]).each_ref().map(process::line);
        let install = "env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends xvfb";
        assert_eq!(lines(true)[1], install);
        assert_eq!(lines(false)[1], format!("sudo {install}"));
        assert_eq!(lines(false)[0], "sudo env DEBIAN_FRONTEND=noninteractive apt-get update");
    }
}
