//! Web servers, for the tests of how they serve the folder, and what loads them. What is there is used. Debian would start nginx and
//! Caddy on port 80 as soon as they are installed, so these are unpacked beside our other tools.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use super::apt;
use super::install::{lock, make_anew, put_in_place};
use super::toolbox::shared_folder;
use crate::project::files;
use crate::{process, say};

/// A program, the package it comes in, and whether installing that starts nothing.
#[derive(Clone, Copy)]
pub(crate) struct ServerProgram {
    name: &'static str,
    package: &'static str,
    is_quiet: bool,
}

pub(crate) const NGINX: ServerProgram = ServerProgram { name: "nginx", package: "nginx", is_quiet: false };
pub(crate) const APACHE: ServerProgram =
    ServerProgram { name: "apache2", package: "apache2-bin", is_quiet: true };
pub(crate) const CADDY: ServerProgram = ServerProgram { name: "caddy", package: "caddy", is_quiet: false };
pub(crate) const WRK: ServerProgram = ServerProgram { name: "wrk", package: "wrk", is_quiet: true };

impl ServerProgram {
    pub(crate) fn name(self) -> &'static str {
        self.name
    }

    /// Where it is, once it is there.
    pub(crate) fn get(self) -> Result<PathBuf> {
        if let Some(found) = self.find()? {
            return Ok(found);
        }
        if self.is_quiet {
            ensure_apt(self.name)?;
            apt::install(&format!("{}, for the tests of servers", self.name), &[self.package])?;
        } else {
            unpack(self.package, &self.home()?)?;
        }
        self.find()?.with_context(|| format!("{} was installed and is not found", self.name))
    }

    /// On PATH, where Debian puts what is for root, or where we have unpacked it.
    fn find(self) -> Result<Option<PathBuf>> {
        let own = self.home()?;
        let mut places: Vec<_> = env::split_paths(&env::var_os("PATH").unwrap_or_default()).collect();
        places.extend(["/usr/sbin".into(), own.join("usr/sbin"), own.join("usr/bin")]);
        Ok(which::which_in(self.name, env::join_paths(places).ok(), "/").ok())
    }

    fn home(self) -> Result<PathBuf> {
        Ok(shared_folder()?.join(format!("debian-{}", self.name)))
    }
}

fn ensure_apt(name: &str) -> Result<()> {
    ensure!(apt::is_there(), "{name} was not found, and there is no apt-get to get it with");
    Ok(())
}

/// Fetches a package of Debian's, and unpacks it into a folder among our tools.
fn unpack(package: &str, home: &Path) -> Result<()> {
    ensure_apt(package)?;
    let folder = shared_folder()?;
    let _lock = lock(&folder)?;
    let part = folder.join(format!(".{package}.part"));
    make_anew(&part)?;
    say::doing("setup", format_args!("{package}: unpacking Debian's package …"));
    let download = || {
        let mut apt_get = Command::new("apt-get");
        process::run(apt_get.current_dir(&part).args(["download", "--quiet", package]))
    };
    if download().is_err() {
        // A machine that nobody has asked for long knows packages that are gone, or none.
        apt::update()?;
        download()?;
    }
    for file in files(&part)? {
        process::run(Command::new("dpkg-deb").arg("--extract").arg(file).arg(&part))?;
    }
    put_in_place(&part, home)
}

/// The folder of Apache's modules, which lie beside no program.
pub(crate) fn apache_modules() -> Result<&'static Path> {
    let folders = ["/usr/lib/apache2/modules", "/usr/lib64/httpd/modules"].map(Path::new);
    folders.into_iter().find(|folder| folder.is_dir()).context("Apache's modules were not found")
}

/// nginx's module for files that brotli has compressed.
pub(crate) fn nginx_brotli() -> Result<PathBuf> {
    const MODULE: &str = "usr/lib/nginx/modules/ngx_http_brotli_static_module.so";
    const PACKAGE: &str = "libnginx-mod-http-brotli-static";
    let system = Path::new("/").join(MODULE);
    if system.is_file() {
        return Ok(system);
    }
    let home = shared_folder()?.join("debian-nginx-brotli");
    if !home.join(MODULE).is_file() {
        unpack(PACKAGE, &home)?;
    }
    Ok(home.join(MODULE))
}
