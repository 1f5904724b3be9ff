//! What a server responds with: a status, headers, a body, and what becomes of them on their way.

use std::fs;
use std::path::Path;
use std::time::Duration;

use crate::delivery::Delivery;
use crate::prelude;

/// A response to a request.
#[derive(Clone, Debug, Default)]
pub struct Response {
    /// The status code.
    pub status: u16,
    /// Names and values.
    pub headers: Vec<(String, String)>,
    /// The body, whole.
    pub body: Vec<u8>,
    /// How it reaches the browser.
    pub delivery: Delivery,
    /// Whether it is withheld from other origins, though the server shares its files with them.
    pub is_private: bool,
}

impl Response {
    /// A response that is nothing but a status.
    pub fn status(status: u16) -> Self {
        Self { status, ..Self::default() }
    }

    /// A page.
    pub fn html(body: impl Into<Vec<u8>>) -> Self {
        Self::of("text/html; charset=utf-8", body)
    }

    /// A file of data.
    pub fn json(body: impl Into<Vec<u8>>) -> Self {
        Self::of("application/json", body)
    }

    /// A script.
    pub fn script(body: impl Into<Vec<u8>>) -> Self {
        Self::of("text/javascript; charset=utf-8", body)
    }

    /// A file as a plain web server serves it; 404 if there is none. The loader has a way in for the tests where they need one.
    pub fn file(path: &Path) -> Self {
        let kind = match path.extension().and_then(|extension| extension.to_str()) {
            Some("js") => "text/javascript; charset=utf-8",
            Some("css") => "text/css; charset=utf-8",
            Some("html") => "text/html; charset=utf-8",
            Some("json") => "application/json",
            Some("wasm") => "application/wasm",
            Some("svg") => "image/svg+xml",
            // A server that was never told a charset says none.
            Some("txt") => "text/plain",
            _ => "application/octet-stream",
        };
        let file = fs::read(path).map_or_else(|_| Self::status(404), |body| Self::of(kind, body));
        if path.extension().is_some_and(|kind| kind == "js") { prelude::with_a_way_in(file) } else { file }
    }

    /// The same with one more header.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    fn of(kind: &str, body: impl Into<Vec<u8>>) -> Self {
        Self { status: 200, body: body.into(), ..Self::default() }.with("content-type", kind)
    }
}

/// What goes wrong with a response: for [`crate::server::Server::spoil`], as `spoil(path, Response::truncated)`.
impl Response {
    /// The same under another content type.
    #[must_use]
    pub fn typed(mut self, kind: &str) -> Self {
        self.headers.retain(|(name, _)| name != "content-type");
        self.with("content-type", kind)
    }

    /// The same with other bytes in it.
    #[must_use]
    pub fn saying(self, body: impl Into<Vec<u8>>) -> Self {
        Self { body: body.into(), ..self }
    }

    /// The same, withheld from other origins.
    #[must_use]
    pub fn private(self) -> Self {
        Self { is_private: true, ..self }
    }

    /// The same after nothing came for a while.
    #[must_use]
    pub fn late(self, delay: Duration) -> Self {
        Self { delivery: Delivery::Late(delay), ..self }
    }

    /// The same with a wait in its middle.
    #[must_use]
    pub fn slow(self, delay: Duration) -> Self {
        Self { delivery: Delivery::Slow(delay), ..self }
    }

    /// The first half of it, announced as the whole; then the connection is closed in good order. `WebKit` takes the half
    /// for all there is, where the other engines have the request fail.
    #[must_use]
    pub fn truncated(self) -> Self {
        Self { delivery: Delivery::Truncated, ..self }
    }

    /// The first half of it; then the connection breaks.
    #[must_use]
    pub fn reset(self) -> Self {
        Self { delivery: Delivery::Reset, ..self }
    }

    /// Nothing: the connection is closed at once.
    #[must_use]
    pub fn hung_up(self) -> Self {
        Self { delivery: Delivery::HungUp, ..self }
    }
}
