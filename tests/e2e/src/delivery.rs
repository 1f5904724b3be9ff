//! How a response reaches a browser: whole, late, or not to its end. Written to the wire by hand, as no library of servers
//! lets a body be shorter than was announced.

use std::fmt::Write;
use std::io;
use std::time::Duration;

use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;
use tokio::time::sleep;

use crate::response::Response;

/// What becomes of a response on its way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Delivery {
    /// It arrives.
    #[default]
    Whole,
    /// Nothing comes for this long, then everything.
    Late(Duration),
    /// Half of the body comes, then nothing for this long, then the rest.
    Slow(Duration),
    /// Half of the body comes, then the connection is closed as if that were all.
    Truncated,
    /// Half of the body comes, then the connection breaks.
    Reset,
    /// The connection is closed before anything comes.
    HungUp,
}

/// Time for what was sent to be read: a reset takes back what was not.
const READING: Duration = Duration::from_millis(50);

/// Sends a response, with these headers, as it is to be delivered.
pub(crate) async fn deliver(
    mut stream: TcpStream,
    response: &Response,
    headers: &[(&str, &str)],
) -> io::Result<()> {
    let (first, second) = response.body.split_at(response.body.len() / 2);
    match response.delivery {
        Delivery::HungUp => return Ok(()),
        Delivery::Late(delay) => sleep(delay).await,
        _ => {}
    }
    stream.write_all(head(response, headers).as_bytes()).await?;
    stream.write_all(first).await?;
    match response.delivery {
        Delivery::Truncated => return stream.shutdown().await,
        Delivery::Reset => {
            stream.flush().await?;
            sleep(READING).await;
            return stream.set_zero_linger();
        }
        Delivery::Slow(delay) => sleep(delay).await,
        _ => {}
    }
    stream.write_all(second).await?;
    stream.shutdown().await
}

fn head(response: &Response, headers: &[(&str, &str)]) -> String {
    let mut head = format!("HTTP/1.1 {}\r\nconnection: close\r\n", response.status);
    for (name, value) in headers {
        let _ = write!(head, "{name}: {value}\r\n");
    }
    let _ = write!(head, "content-length: {}\r\n\r\n", response.body.len());
    head
}
