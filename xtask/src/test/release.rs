//! Whether a release is as it should be: the same files give the same archives, the checksums are right, and web servers serve the
//! folder as they are told to.

use anyhow::{Result, bail, ensure};

use super::{apps, served};
use crate::contents::{contents, write};
use crate::release::Built;
use crate::servers::{self, Server};
use crate::setup::Toolbox;
use crate::{release, say};

/// Makes the release of what is published, and looks at it. Returns what was not tried, and why.
pub(crate) fn run(tools: &Toolbox) -> Result<Vec<String>> {
    let project = tools.project();
    let files = project.release_files();
    release::make(project, &Built::of(project), &files)?;
    release::sums::verify(&files)?;
    again(tools)?;
    apps::check(project)?;
    let unpacked = servers::unpack(&servers::zip_in(&files)?)?;
    let mut skipped = Vec::new();
    let mut failed = Vec::new();
    for server in Server::ALL {
        match servers::start(server, unpacked.path())? {
            Err(why) => skipped.push(format!("{}: {why}", server.title())),
            Ok(running) => match served::examine(server, &running.address, &unpacked.path().join("hontou")) {
                Ok(count) => say::doing("served", format_args!("{}: {count} files", server.title())),
                Err(error) => {
                    say::error(&error);
                    failed.push(server.title());
                }
            },
        }
    }
    if !failed.is_empty() {
        bail!("the folder is not served as it should be by {}", failed.join(", "));
    }
    Ok(skipped)
}

/// Once more, from a copy of what is published and into another folder.
fn again(tools: &Toolbox) -> Result<()> {
    let project = tools.project();
    let [copy, other] = [tempfile::tempdir()?, tempfile::tempdir()?];
    let (built, to) = (Built::of(project), other.path().join("files"));
    let copied = Built { dist: copy.path().join("dist"), checker: copy.path().join("checker") };
    write(&contents(&built.dist)?, &copied.dist)?;
    write(&contents(&built.checker)?, &copied.checker)?;
    release::make(project, &copied, &to)?;
    ensure!(
        contents(&project.release_files())? == contents(&to)?,
        "the same folder gives other archives at another place; `cmp` shows where {} and a second run differ",
        project.release_files().display()
    );
    say::doing("release", "packed twice: the same files, to the byte");
    Ok(())
}
