//! Waiting for a condition. A page draws in its own time, and a busy machine takes longer.

use std::thread;
use std::time::{Duration, Instant};

/// How long to look before calling it broken. Only a failing test ever waits so long; a machine that runs three browsers
/// beside a compiler takes many times what a reader's does.
const PATIENCE: Duration = Duration::from_mins(2);
/// How long to wait before looking again: at first, and at most. Each look costs a browser and its driver some work.
const PAUSES: (Duration, Duration) = (Duration::from_millis(10), Duration::from_millis(80));

/// Looks until there is something; if there never is, fails with what `else_say` says.
#[track_caller]
pub(crate) fn until<T>(mut look: impl FnMut() -> Option<T>, else_say: impl FnOnce() -> String) -> T {
    let (start, mut pause) = (Instant::now(), PAUSES.0);
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(start.elapsed() < PATIENCE, "{}", else_say());
        thread::sleep(pause);
        pause = (pause * 3 / 2).min(PAUSES.1);
    }
}
