//! What a web server says of each file, by what it is asked for: the right type, the compressed copy, how long it may be kept, and
//! that other origins may have it.

use std::io::Read;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use ureq::Agent;
use ureq::http::HeaderMap;

use crate::contents::{Contents, contents};
use crate::release::is_hashed;
use crate::servers::Server;

/// What browsers say they take: all of them, older ones, and tools.
const ACCEPTED: [&str; 3] = ["gzip, deflate, br", "gzip", ""];

/// Asks a server for every file of the folder in every way, and returns how many there are. All that is wrong is in the error.
pub(super) fn examine(server: Server, address: &str, folder: &Path) -> Result<usize> {
    let agent: Agent = Agent::config_builder().http_status_as_error(false).build().into();
    let files = contents(folder)?;
    let asked: Vec<_> = files.keys().filter(|file| is_for_readers(file)).collect();
    ensure!(asked.len() > 30, "there are only {} files to ask for", asked.len());
    let mut wrong = Vec::new();
    for file in &asked {
        for accepted in ACCEPTED {
            let response = Response::get(&agent, &format!("{address}{file}"), accepted)?;
            let checked = response.check(server, file, accepted, &files);
            wrong.extend(checked.err().map(|error| format!("{file} for \"{accepted}\": {error:#}")));
        }
    }
    wrong.extend(index(&agent, address, &files).err().map(|error| format!("the folder: {error:#}")));
    let count = wrong.len();
    wrong.truncate(20);
    ensure!(count == 0, "{}, {count} faults, at first:\n  {}", server.title(), wrong.join("\n  "));
    Ok(asked.len())
}

/// The folder's own address shows its page, and what has not changed is not sent again.
fn index(agent: &Agent, address: &str, files: &Contents) -> Result<()> {
    let page = Response::get(agent, address, "")?;
    ensure!(page.status == 200 && page.body == files["index.html"], "it does not show index.html");
    let loader = agent.get(format!("{address}embed.js")).header("accept-encoding", "gzip").call()?;
    let tag = said(loader.headers(), "etag");
    let again = agent.get(format!("{address}embed.js")).header("accept-encoding", "gzip");
    let again = again.header("if-none-match", &tag).call()?;
    ensure!(
        !tag.is_empty() && again.status() == 304,
        "what a browser has ({tag}) is sent again: {}",
        again.status()
    );
    Ok(())
}

/// Compressed copies are asked for by no one, and settings are for the server.
fn is_for_readers(file: &str) -> bool {
    ![".br", ".gz", ".htaccess", "web.config"].iter().any(|ending| file.ends_with(ending))
}

/// What a server has said.
struct Response {
    status: u16,
    headers: HeaderMap,
    body: Vec<u8>,
}

impl Response {
    fn get(agent: &Agent, address: &str, accepted: &str) -> Result<Self> {
        let mut response = agent
            .get(address)
            .header("accept-encoding", accepted)
            .call()
            .with_context(|| address.to_owned())?;
        Ok(Self {
            status: response.status().as_u16(),
            headers: response.headers().clone(),
            body: response.body_mut().read_to_vec()?,
        })
    }

    fn said(&self, name: &str) -> String {
        said(&self.headers, name)
    }

    fn check(&self, server: Server, file: &str, accepted: &str, files: &Contents) -> Result<()> {
        ensure!(self.status == 200, "status {}", self.status);
        ensure!(self.decoded()? == files[file], "another content");
        // A server without modules serves files, and no more is asked of it.
        if !server.knows_settings() {
            return Ok(());
        }
        let encoding = self.said("content-encoding");
        let wanted = encoding_of(server, file, accepted, files);
        ensure!(encoding == wanted, "encoding \"{encoding}\", not \"{wanted}\"");
        if let Some((kind, is_text)) = kind_of(file) {
            let said = self.said("content-type").to_ascii_lowercase();
            let mut parts = said.split(';').map(str::trim);
            ensure!(parts.next() == Some(kind), "type {said}, not {kind}");
            let is_utf8 = parts.any(|part| part == "charset=utf-8");
            ensure!(is_utf8 || !is_text, "type {said}: no charset");
        }
        let has_copy = files.contains_key(&format!("{file}.gz"));
        let varies = self.said("vary").to_ascii_lowercase().contains("accept-encoding");
        ensure!(varies || !has_copy, "vary \"{}\" does not name accept-encoding", self.said("vary"));
        ensure!(self.said("access-control-allow-origin") == "*", "no other origin may use it");
        let kept = self.said("cache-control");
        let wanted = match file.strip_prefix("studio/") {
            // Its files know each other by plain names, and are of one release.
            Some(own) if !own.contains('/') => "no-cache",
            _ if is_hashed(file) => "public, max-age=31536000, immutable",
            _ => "public, max-age=300",
        };
        ensure!(kept == wanted, "cache-control \"{kept}\", not \"{wanted}\"");
        let lang = self.said("content-language");
        ensure!(lang.is_empty(), "content-language \"{lang}\"");
        Ok(())
    }

    fn decoded(&self) -> Result<Vec<u8>> {
        let mut bytes = Vec::new();
        match self.said("content-encoding").as_str() {
            "" => return Ok(self.body.clone()),
            "br" => brotli::BrotliDecompress(&mut self.body.as_slice(), &mut bytes)?,
            "gzip" => drop(flate2::read::GzDecoder::new(self.body.as_slice()).read_to_end(&mut bytes)?),
            other => bail!("the encoding \"{other}\" was not asked for"),
        }
        Ok(bytes)
    }
}

/// All that was said under this name.
fn said(headers: &HeaderMap, name: &str) -> String {
    let all =
        headers.get_all(name).iter().map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned());
    all.collect::<Vec<_>>().join(", ")
}

/// The best there is of what is accepted.
fn encoding_of(server: Server, file: &str, accepted: &str, files: &Contents) -> &'static str {
    let has = |ending: &str| files.contains_key(&format!("{file}.{ending}"));
    if accepted.contains("br") && server.knows_brotli() && has("br") {
        "br"
    } else if accepted.contains("gzip") && has("gz") {
        "gzip"
    } else {
        ""
    }
}

/// What a file is by its name, and whether its text needs a charset: scripts of a page in another one would be read in that.
fn kind_of(file: &str) -> Option<(&'static str, bool)> {
    Some(match Path::new(file).extension()?.to_str()? {
        "js" => ("text/javascript", true),
        "css" => ("text/css", true),
        "html" => ("text/html", true),
        "txt" => ("text/plain", true),
        "json" => ("application/json", false),
        "svg" => ("image/svg+xml", false),
        "png" => ("image/png", false),
        "wasm" => ("application/wasm", false),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "runtime.1v5k8nle6r9b.js";

    fn files() -> Contents {
        let body = b"r".repeat(90);
        [FILE, "runtime.1v5k8nle6r9b.js.gz"].map(|name| (name.to_owned(), body.clone())).into()
    }

    /// What a server says of the file that does as it was told, but for this.
    fn saying(name: &'static str, value: &'static str) -> Result<()> {
        let mut headers = HeaderMap::new();
        for (name, value) in [
            ("content-type", "text/javascript; charset=utf-8"),
            ("vary", "Accept-Encoding"),
            ("access-control-allow-origin", "*"),
            ("cache-control", "public, max-age=31536000, immutable"),
        ] {
            headers.insert(name, value.parse()?);
        }
        if !name.is_empty() {
            headers.insert(name, value.parse()?);
        }
        let response = Response { status: 200, headers, body: files()[FILE].clone() };
        response.check(Server::Nginx, FILE, "", &files())
    }

    #[test]
    fn a_response_as_the_settings_say_is_well() {
        saying("", "").expect("as it should be");
    }

    #[test]
    fn everything_a_server_can_say_wrongly_is_found() {
        for (name, value) in [
            ("content-type", "application/octet-stream"),
            ("content-type", "text/javascript"),
            ("vary", "Origin"),
            ("access-control-allow-origin", "https://example.com"),
            ("cache-control", "public, max-age=300"),
            ("content-language", "ja"),
            ("content-encoding", "x-gzip"),
        ] {
            saying(name, value).expect_err(&format!("{name}: {value}"));
        }
    }

    #[test]
    fn a_copy_is_wanted_where_there_is_one_and_it_is_asked_for() {
        let wanted = |server, accepted| encoding_of(server, FILE, accepted, &files());
        assert_eq!(wanted(Server::Caddy, "gzip, deflate, br"), "gzip", "there is no other copy");
        assert_eq!(wanted(Server::Caddy, ""), "");
        assert_eq!(encoding_of(Server::Caddy, "embed.js", "gzip", &files()), "");
    }
}
