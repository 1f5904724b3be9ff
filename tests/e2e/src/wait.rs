//! Waiting for a condition. A page draws in its own time, and a busy machine takes longer.

use std::thread;
use std::time::{Duration, Instant};

/// How long a reader would wait before calling it broken.
const PATIENCE: Duration = Duration::from_secs(15);
/// How long to wait before looking again.
const PAUSE: Duration = Duration::from_millis(15);

/// Looks until there is something; if there never is, fails with what `else_say` says.
#[track_caller]
pub(crate) fn until<T>(mut look: impl FnMut() -> Option<T>, else_say: impl FnOnce() -> String) -> T {
    let start = Instant::now();
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(start.elapsed() < PATIENCE, "{}", else_say());
        thread::sleep(PAUSE);
    }
}
