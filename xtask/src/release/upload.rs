//! The zip for any web server: the folder to upload, and beside it what is to be read first.

use std::fs;

use anyhow::{Context, Result};

use super::{Package, Release, archive, compressed, servers, start};
use crate::contents::{Contents, within};

/// What the folder is called, in the archive and on the server.
const FOLDER: &str = "hontou";
/// What lies beside it.
const BESIDE: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];

pub(super) const PACKAGE: Package = Package {
    name: |version| format!("hontou-{version}.zip"),
    files: |release| files(release).map(Some),
    pack: archive::zip,
};

fn files(release: &Release) -> Result<Contents> {
    let mut uploaded = release.dist.clone();
    start::add(release, &mut uploaded)?;
    let servers = servers::beside(release, FOLDER, &uploaded)?;
    servers::add_inside(release, &mut uploaded)?;
    compressed::add(&mut uploaded)?;
    let mut files: Contents = within(FOLDER, uploaded).collect();
    files.extend(within("servers", servers));
    for name in BESIDE {
        let text = fs::read(release.project.path(name)).with_context(|| format!("cannot read {name}"))?;
        files.insert(name.to_owned(), text);
    }
    Ok(files)
}
