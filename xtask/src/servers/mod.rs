//! Web servers of other people, each with the settings that a release brings for it: for the tests, and to be loaded.

mod load;
mod settings;

use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};

pub(crate) use load::load;

use crate::process;
use crate::setup::{APACHE, CADDY, NGINX, ServerProgram, is_for_others, nginx_brotli};

/// A server, as somebody may have set it up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Server {
    Nginx,
    /// With the module that knows brotli.
    NginxBrotli,
    /// With what Debian's own settings say of types and compression, and `.htaccess` as it is uploaded.
    Apache,
    /// The same, where the folder is not below the root of the site.
    ApacheAlias,
    /// Without any module that `.htaccess` would like to have.
    ApacheBare,
    Caddy,
}

impl Server {
    pub(crate) const ALL: [Self; 6] =
        [Self::Nginx, Self::NginxBrotli, Self::Apache, Self::ApacheAlias, Self::ApacheBare, Self::Caddy];

    /// What people call it.
    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::Nginx => "nginx",
            Self::NginxBrotli => "nginx with brotli",
            Self::Apache => "Apache",
            Self::ApacheAlias => "Apache with an alias",
            Self::ApacheBare => "Apache without modules",
            Self::Caddy => "Caddy",
        }
    }

    fn program(self) -> ServerProgram {
        match self {
            Self::Nginx | Self::NginxBrotli => NGINX,
            Self::Apache | Self::ApacheAlias | Self::ApacheBare => APACHE,
            Self::Caddy => CADDY,
        }
    }

    /// Whether it sends what brotli has compressed.
    pub(crate) fn knows_brotli(self) -> bool {
        !matches!(self, Self::Nginx | Self::ApacheBare)
    }

    /// Whether it does what the settings of a release say.
    pub(crate) fn knows_settings(self) -> bool {
        self != Self::ApacheBare
    }
}

/// A server that is running. It stops when this is dropped.
pub(crate) struct Running {
    child: Child,
    /// Where the folder is.
    pub(crate) address: String,
    /// Its settings and its log, which go when it goes.
    work: tempfile::TempDir,
}

/// Starts a server of what was unpacked from the zip of a release into `unpacked`; nothing, and why, where this machine cannot
/// have it and nobody but us depends on that.
pub(crate) fn start(server: Server, unpacked: &Path) -> Result<Result<Running, String>> {
    let program = server.program().get();
    let module = if server == Server::NginxBrotli { nginx_brotli().map(drop) } else { Ok(()) };
    match module.and(program) {
        Ok(program) => Running::new(server, &program, unpacked).map(Ok),
        Err(why) if is_for_others() => Err(why),
        Err(why) => Ok(Err(format!("{why:#}"))),
    }
}

impl Running {
    fn new(server: Server, program: &Path, unpacked: &Path) -> Result<Self> {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let work = tempfile::tempdir()?;
        // A server that root starts works as somebody else.
        open_to_all(work.path())?;
        let settings = work.path().join("settings");
        fs::write(&settings, settings::of(server, port, unpacked, work.path())?)?;
        let log = fs::File::create(work.path().join("log"))?;
        let mut command = command(server, program, &settings);
        command
            .env("HOME", work.path())
            .env("XDG_DATA_HOME", work.path())
            .env("XDG_CONFIG_HOME", work.path());
        command.stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log);
        let child = command.spawn().with_context(|| format!("cannot start {}", server.title()))?;
        let mut running = Self { child, address: format!("http://127.0.0.1:{port}/hontou/"), work };
        running.wait(server, port)?;
        Ok(running)
    }

    /// Until it listens.
    fn wait(&mut self, server: Server, port: u16) -> Result<()> {
        let end = Instant::now() + Duration::from_secs(20);
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            let log = || fs::read_to_string(self.work.path().join("log")).unwrap_or_default();
            if let Some(status) = self.child.try_wait()? {
                bail!("{} did not start ({status}):\n{}", server.title(), log());
            }
            ensure!(Instant::now() < end, "{} does not listen:\n{}", server.title(), log());
            thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if matches!(self.child.try_wait(), Ok(Some(_))) {
            return;
        }
        // It has processes of its own, which a signal to end lets it end; killed, it would leave them.
        let ended = process::run(Command::new("kill").arg(self.child.id().to_string()));
        if ended.is_err() {
            let _ = self.child.kill();
        }
        let _ = self.child.wait();
    }
}

fn command(server: Server, program: &Path, settings: &Path) -> Command {
    let mut command = Command::new(program);
    match server.program().name() {
        "nginx" => command.arg("-c").arg(settings).args(["-e", "stderr"]),
        "apache2" => command.arg("-f").arg(settings).arg("-DFOREGROUND"),
        _ => command.args(["run", "--adapter", "caddyfile", "--config"]).arg(settings),
    };
    command
}

#[cfg(unix)]
fn open_to_all(folder: &Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    Ok(fs::set_permissions(folder, fs::Permissions::from_mode(0o777))?)
}

#[cfg(not(unix))]
fn open_to_all(_: &Path) -> Result<()> {
    bail!("the servers are tested on Unix alone")
}

/// Unpacks the zip for web servers of a release.
pub(crate) fn unpack(zip: &Path) -> Result<tempfile::TempDir> {
    let folder = tempfile::tempdir()?;
    open_to_all(folder.path())?;
    let mut zip = zip::ZipArchive::new(fs::File::open(zip)?)?;
    zip.extract(folder.path())?;
    Ok(folder)
}

/// The zip for web servers among the files of a release.
pub(crate) fn zip_in(files: &Path) -> Result<PathBuf> {
    let name = format!("hontou-{}.zip", env!("CARGO_PKG_VERSION"));
    let zip = files.join(&name);
    ensure!(zip.is_file(), "there is no {name}: run `cargo xtask release` first");
    Ok(zip)
}
