//! The settings of a whole server, around those that a release brings.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::Server;
use crate::setup::{apache_modules, nginx_brotli};

/// What Apache is made of to serve files at all, and in the order it wants.
const APACHE_BARE: [&str; 3] = ["mpm_event", "authz_core", "dir"];
/// What a host has as a rule; Debian does.
const APACHE_USUAL: [&str; 9] =
    ["mime", "headers", "rewrite", "negotiation", "filter", "deflate", "brotli", "env", "setenvif"];
const APACHE_ALIAS: &str = "alias";
/// A worker for each connection that the load has: with fewer, Apache drops connections that wait, which is no fault of a response
/// and is counted as one.
const APACHE_WORKERS: &str = "\
StartServers 4
ServerLimit 4
ThreadsPerChild 64
MinSpareThreads 64
MaxSpareThreads 256
MaxRequestWorkers 256
MaxKeepAliveRequests 0
";
/// What Debian and others say beside that, and our `.htaccess` has to get along with.
const APACHE_DEFAULTS: &str = "\
AddType application/x-compress .Z
AddType application/x-gzip .gz .tgz
AddLanguage ja .ja
AddLanguage ko .ko
AddLanguage br .br
AddLanguage zh-CN .zh-cn
AddCharset EUC-JP .ja
AddOutputFilterByType BROTLI_COMPRESS text/html text/css text/javascript application/javascript application/json application/wasm
AddOutputFilterByType DEFLATE text/html text/css text/javascript application/javascript application/json application/wasm
";

pub(super) fn of(server: Server, port: u16, unpacked: &Path, work: &Path) -> Result<String> {
    let read = |name: &str| {
        let path = unpacked.join("servers").join(name);
        fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
    };
    match server {
        Server::Nginx => nginx(&read("nginx.conf")?, "", port, unpacked, work),
        Server::NginxBrotli => {
            let module = nginx_brotli()?;
            let load = format!("load_module {};", module.display());
            let ours = read("nginx.conf")?;
            let with = ours.replace("# brotli_static on;", "brotli_static on;");
            ensure!(ours != with, "nginx.conf says no longer how brotli is switched on");
            nginx(&with, &load, port, unpacked, work)
        }
        Server::Apache => apache(&APACHE_USUAL, APACHE_DEFAULTS, port, unpacked, work),
        Server::ApacheBare => apache(&[], "", port, unpacked, work),
        Server::ApacheAlias => {
            let modules: Vec<_> = APACHE_USUAL.into_iter().chain([APACHE_ALIAS]).collect();
            let alias = format!("{APACHE_DEFAULTS}Alias /hontou {}\n", unpacked.join("hontou").display());
            apache(&modules, &alias, port, unpacked, work)
        }
        Server::Caddy => Ok(format!(
            "{{\n\tadmin off\n\tauto_https off\n}}\nhttp://127.0.0.1:{port} {{\n\troot * {}\n{}\n}}\n",
            unpacked.display(),
            read("Caddyfile")?
        )),
    }
}

fn nginx(ours: &str, load: &str, port: u16, root: &Path, work: &Path) -> Result<String> {
    let mut settings = format!("{load}\nworker_processes 1;\ndaemon off;\npid {}/pid;\n", work.display());
    settings.push_str(
        "events { worker_connections 1024; }\nhttp {\naccess_log off;\nsendfile on;\ntcp_nopush on;\n",
    );
    for kind in ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"] {
        writeln!(settings, "{kind}_temp_path {}/{kind};", work.display())?;
    }
    writeln!(settings, "server {{\nlisten 127.0.0.1:{port};\nroot {};\n{ours}\n}}\n}}", root.display())?;
    Ok(settings)
}

fn apache(modules: &[&str], more: &str, port: u16, root: &Path, work: &Path) -> Result<String> {
    let folder = apache_modules()?.display();
    let mut settings = String::new();
    for module in APACHE_BARE.iter().chain(modules) {
        writeln!(settings, "LoadModule {module}_module {folder}/mod_{module}.so")?;
    }
    // Apache's types begin with the system's, where there are any.
    fs::write(work.join("mime.types"), fs::read("/etc/mime.types").unwrap_or_default())?;
    if modules.contains(&"mime") {
        writeln!(settings, "TypesConfig {}/mime.types", work.display())?;
    }
    let (work, root) = (work.display(), root.display());
    // Where the folder is below an alias, nothing is below the root.
    let top = if more.contains("Alias ") { work.to_string() } else { root.to_string() };
    write!(
        settings,
        "ServerRoot {work}\nServerName localhost\nListen 127.0.0.1:{port}\nPidFile {work}/pid\nErrorLog {work}/log\n\
         User nobody\nGroup nogroup\nDocumentRoot {top}\nDirectoryIndex index.html\n{APACHE_WORKERS}{more}\
         <Directory {root}>\nAllowOverride FileInfo\nOptions FollowSymLinks\nRequire all granted\n</Directory>\n"
    )?;
    Ok(settings)
}
