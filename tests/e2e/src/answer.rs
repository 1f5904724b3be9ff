//! Waiting for a driver. Beside two compilers one now and then stops answering, and would be waited for without end.

use std::future::Future;
use std::io;
use std::time::Duration;

use fantoccini::error::CmdError;
use tokio::time::timeout;

use crate::block_on;

/// What a test says that failed because of its driver alone.
pub(crate) const NO_ANSWER: &str = "the driver gives no answer";

/// Longer than a driver waits for a page or a script itself.
const PATIENCE: Duration = Duration::from_secs(200);

/// What a driver answers to a command.
pub(crate) fn answer<T>(command: impl Future<Output = Result<T, CmdError>>) -> Result<T, CmdError> {
    answer_within(PATIENCE, command)
}

/// What a driver answers to a command in this time.
pub(crate) fn answer_within<T>(
    patience: Duration,
    command: impl Future<Output = Result<T, CmdError>>,
) -> Result<T, CmdError> {
    let none = || CmdError::Lost(io::Error::new(io::ErrorKind::TimedOut, NO_ANSWER));
    block_on(async { timeout(patience, command).await }).unwrap_or_else(|_| Err(none()))
}
