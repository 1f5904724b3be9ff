//! Web servers, for the tests of how they serve the folder, and what loads them. What is there is used. Debian would start nginx and
//! Caddy on port 80 as soon as they are installed, so these are unpacked beside our other tools.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::apt;
use super::install::{lock, make_anew, put_in_place};
use super::toolbox::shared_folder;
use crate::process;

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
        if !apt::is_there() {
            bail!("{} was not found, and there is no apt-get to get it with", self.name);
        }
        if self.is_quiet {
            apt::install(&format!("{}, for the tests of servers", self.name), &[self.package])?;
        } else {
            self.unpack()?;
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

    fn unpack(self) -> Result<()> {
        let folder = shared_folder()?;
        let _lock = lock(&folder)?;
        let part = folder.join(format!(".debian-{}.part", self.name));
        make_anew(&part)?;
        crate::say::doing("setup", format_args!("{}: unpacking Debian's package …", self.name));
        process::run(Command::new("apt-get").current_dir(&part).args(["download", "-q", self.package]))?;
        for package in fs::read_dir(&part)? {
            let package = package?.path();
            process::run(Command::new("dpkg-deb").arg("--extract").arg(package).arg(&part))?;
        }
        put_in_place(&part, &self.home()?)
    }
}

/// The folder of Apache's modules, which lie beside no program.
pub(crate) fn apache_modules() -> Result<&'static Path> {
    let folders = ["/usr/lib/apache2/modules", "/usr/lib64/httpd/modules"].map(Path::new);
    folders.into_iter().find(|folder| folder.is_dir()).context("Apache's modules were not found")
}

/// nginx's module for files that brotli has compressed, where it is installed.
pub(crate) fn nginx_brotli() -> Option<&'static Path> {
    let module = Path::new("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so");
    module.is_file().then_some(module)
}
