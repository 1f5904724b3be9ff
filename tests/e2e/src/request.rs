//! What a browser asks a server for.

use std::io;

use tokio::io::{AsyncBufReadExt, AsyncReadExt, BufReader};
use tokio::net::TcpStream;

/// A request.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// `GET`, most often.
    pub method: String,
    /// The path, without what follows a question mark.
    pub path: String,
    /// What follows the question mark.
    pub query: Option<String>,
    /// Names, in small letters, and values.
    pub headers: Vec<(String, String)>,
}

impl Request {
    /// The value of a header, by its name in small letters.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(named, _)| named == name).map(|(_, value)| value.as_str())
    }

    /// Reads a request to its end; none if the browser only opened a connection.
    pub(crate) async fn read(stream: &mut TcpStream) -> io::Result<Option<Self>> {
        let mut lines = BufReader::new(stream);
        let mut line = String::new();
        if lines.read_line(&mut line).await? == 0 {
            return Ok(None);
        }
        let mut request = Self::begun(&line);
        loop {
            line.clear();
            lines.read_line(&mut line).await?;
            let Some((name, value)) = line.split_once(':') else { break };
            request.headers.push((name.to_lowercase(), value.trim().to_owned()));
        }
        // A connection that is closed before all was read is reset, and the response may be lost.
        let length = request.header("content-length").and_then(|length| length.parse().ok());
        lines.read_exact(&mut vec![0; length.unwrap_or_default()]).await?;
        Ok(Some(request))
    }

    fn begun(line: &str) -> Self {
        let mut words = line.split(' ');
        let method = words.next().unwrap_or_default().to_owned();
        let target = words.next().unwrap_or_default();
        let (path, query) =
            target.split_once('?').map_or((target, None), |(path, query)| (path, Some(query)));
        Self { method, path: path.to_owned(), query: query.map(str::to_owned), headers: Vec::new() }
    }
}
