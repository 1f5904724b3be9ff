//! A web server on a loopback port: a folder, rules for single paths, and a log of what was asked for.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};

use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

use crate::delivery::deliver;
use crate::names::Names;
use crate::request::Request;
use crate::response::Response;
use crate::{RUNTIME, block_on, prelude};

/// A running server, which is an origin of its own. It stops when this is dropped.
pub struct Server {
    address: SocketAddr,
    state: Arc<State>,
    serving: JoinHandle<()>,
}

#[derive(Default)]
struct State {
    /// Where a folder's files begin, and the folder.
    folder: Option<(&'static str, PathBuf)>,
    /// What its files are called. Rules and the log are about plain names.
    names: Names,
    /// Whether every other origin may use what is here.
    is_shared: AtomicBool,
    rules: Mutex<HashMap<String, Response>>,
    log: Mutex<Vec<Request>>,
}

impl Server {
    /// A server that has only what it is given by [`Server::answer`].
    pub fn empty() -> Self {
        Self::open(State::default())
    }

    /// A server of a folder, whose files every other origin may use.
    pub fn of(folder: PathBuf) -> Self {
        let names = Names::of(&folder);
        Self::open(State { folder: Some(("/", folder)), names, is_shared: true.into(), ..State::default() })
    }

    /// A server that has a folder under a path, which ends in a slash, and shares with no other origin.
    pub fn with(path: &'static str, folder: PathBuf) -> Self {
        let names = Names::of(&folder);
        Self::open(State { folder: Some((path, folder)), names, ..State::default() })
    }

    fn open(state: State) -> Self {
        let state = Arc::new(state);
        let listener = block_on(TcpListener::bind("127.0.0.1:0")).expect("a free port");
        let address = listener.local_addr().expect("a bound socket has an address");
        let serving = RUNTIME.spawn(serve(listener, Arc::clone(&state)));
        Self { address, state, serving }
    }

    /// The origin: scheme, host and port.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// From now on answers requests for a path with this.
    pub fn answer(&self, path: &str, response: Response) {
        self.state.rules().insert(path.to_owned(), response);
    }

    /// From now on answers requests for a path with what came so far, changed:
    /// `spoil("/embed.js", Response::truncated)`, `spoil("/embed.js", |file| file.typed("text/plain"))`.
    pub fn spoil(&self, path: &str, change: impl FnOnce(Response) -> Response) {
        let spoilt = change(self.state.response_to(path));
        self.answer(path, spoilt);
    }

    /// From now on answers requests for a path as if nothing had been said about it.
    pub fn heal(&self, path: &str) {
        self.state.rules().remove(path);
    }

    /// From now on says with every response whether other origins may use it.
    pub fn shares(&self, is_shared: bool) {
        self.state.is_shared.store(is_shared, Ordering::Relaxed);
    }

    /// The paths that were asked for so far, in order.
    pub fn requests(&self) -> Vec<String> {
        self.state.log().iter().map(|request| request.path.clone()).collect()
    }

    /// How often a path was asked for.
    pub fn requests_for(&self, path: &str) -> usize {
        self.state.log().iter().filter(|request| request.path == path).count()
    }

    /// What was asked for so far, in order, with its headers.
    pub fn asked(&self) -> Vec<Request> {
        self.state.log().clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

async fn serve(listener: TcpListener, state: Arc<State>) {
    while let Ok((stream, _)) = listener.accept().await {
        let state = Arc::clone(&state);
        // A browser that goes away in the middle has its reasons.
        tokio::spawn(async move { state.serve(stream).await.ok() });
    }
}

impl State {
    async fn serve(&self, mut stream: TcpStream) -> std::io::Result<()> {
        let Some(mut request) = Request::read(&mut stream).await? else { return Ok(()) };
        request.path = self.names.plain(&request.path);
        let response = self.response_to(&request.path);
        // The prelude is none of the page's business, nor of its tests.
        if request.path != prelude::PATH {
            self.log().push(request);
        }
        let always = [("cache-control", "no-store"), ("access-control-allow-origin", "*")];
        let is_shared = self.is_shared.load(Ordering::Relaxed) && !response.is_private;
        let always = &always[..if is_shared { 2 } else { 1 }];
        let own = response.headers.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let own: Vec<_> = own.collect();
        let unsaid = always.iter().filter(|(name, _)| own.iter().all(|(said, _)| said != name));
        let headers: Vec<_> = unsaid.chain(&own).copied().collect();
        deliver(stream, &response, &headers).await
    }

    fn response_to(&self, path: &str) -> Response {
        let rule = self.rules().get(path).cloned();
        rule.unwrap_or_else(|| if path == prelude::PATH { prelude::script() } else { self.file(path) })
    }

    fn file(&self, path: &str) -> Response {
        let inside = |(before, folder): &(&'static str, PathBuf)| {
            let path = path.strip_prefix(before).filter(|path| !path.contains(".."))?;
            Some(Response::file(&folder.join(self.names.published(path))))
        };
        self.folder.as_ref().and_then(inside).unwrap_or_else(|| Response::status(404))
    }

    fn rules(&self) -> MutexGuard<'_, HashMap<String, Response>> {
        self.rules.lock().expect("no test fails while it holds the rules")
    }

    fn log(&self) -> MutexGuard<'_, Vec<Request>> {
        self.log.lock().expect("no test fails while it holds the log")
    }
}
