//! A web server on a loopback port: a folder, rules for single paths, and a log of what was asked for.

use std::collections::HashMap;
use std::convert::Infallible;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use bytes::Bytes;
use http_body_util::Full;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use crate::answer::Answer;
use crate::{RUNTIME, block_on};

/// A running server, which is an origin of its own. It stops when this is dropped.
pub struct Server {
    address: SocketAddr,
    room: Arc<Room>,
    serving: JoinHandle<()>,
}

#[derive(Default)]
struct Room {
    folder: Option<PathBuf>,
    /// Sent with every answer.
    headers: Vec<(&'static str, &'static str)>,
    rules: Mutex<HashMap<String, Answer>>,
    log: Mutex<Vec<String>>,
}

impl Server {
    /// A server that has only what it is given by [`Server::answer`].
    pub fn empty() -> Self {
        Self::open(Room::default())
    }

    /// A server of a folder, whose files every other origin may use.
    pub fn of(folder: PathBuf) -> Self {
        let headers = vec![("access-control-allow-origin", "*")];
        Self::open(Room { folder: Some(folder), headers, ..Room::default() })
    }

    fn open(room: Room) -> Self {
        let room = Arc::new(room);
        let listener = block_on(TcpListener::bind("127.0.0.1:0")).expect("a free port");
        let address = listener.local_addr().expect("a bound socket has an address");
        let serving = RUNTIME.spawn(serve(listener, Arc::clone(&room)));
        Self { address, room, serving }
    }

    /// The origin: scheme, host and port.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// From now on answers this to requests for a path.
    pub fn answer(&self, path: &str, answer: Answer) {
        self.room
            .rules
            .lock()
            .expect("no test fails while it holds the rules")
            .insert(path.to_owned(), answer);
    }

    /// The paths that were asked for so far, in order.
    pub fn requests(&self) -> Vec<String> {
        self.room.log.lock().expect("no test fails while it holds the log").clone()
    }

    /// How often a path was asked for.
    pub fn requests_for(&self, path: &str) -> usize {
        self.requests().iter().filter(|asked| *asked == path).count()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

async fn serve(listener: TcpListener, room: Arc<Room>) {
    while let Ok((stream, _)) = listener.accept().await {
        let room = Arc::clone(&room);
        let service = service_fn(move |request: Request<_>| {
            let answered = room.answer(request.uri().path());
            async move { Ok::<_, Infallible>(answered) }
        });
        tokio::spawn(http1::Builder::new().serve_connection(TokioIo::new(stream), service));
    }
}

impl Room {
    fn answer(&self, path: &str) -> Response<Full<Bytes>> {
        self.log.lock().expect("no test fails while it holds the log").push(path.to_owned());
        let rule = self.rules.lock().expect("no test fails while it holds the rules").get(path).cloned();
        let answer = rule.unwrap_or_else(|| self.file(path));
        let always = self.headers.iter().copied();
        let own = answer.headers.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let mut response = Response::builder().status(answer.status).header("cache-control", "no-store");
        for (name, value) in always.chain(own) {
            response = response.header(name, value);
        }
        response.body(Full::new(answer.body.into())).expect("a test writes headers that can be sent")
    }

    fn file(&self, path: &str) -> Answer {
        match &self.folder {
            Some(folder) if !path.contains("..") => Answer::file(&folder.join(path.trim_start_matches('/'))),
            _ => Answer::status(404),
        }
    }
}
