//! Where things lie on this machine: nothing of it goes into what is published.
//!
//! A panic names its source file, so the module holds the paths of those that may panic: of crates, with the user's name in
//! them. Without the folder they lie in they say as much, and weigh less.

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;

use crate::project::folders;

/// What stands between the flags.
const SEPARATOR: &str = "\u{1f}";

/// The compiler's flags that shorten such paths, after those the user has set.
pub(crate) fn forgotten() -> OsString {
    let set = env::var("RUSTFLAGS").unwrap_or_default();
    let set = env::var("CARGO_ENCODED_RUSTFLAGS")
        .unwrap_or_else(|_| set.split_whitespace().collect::<Vec<_>>().join(SEPARATOR));
    let mut flags: Vec<String> = Some(set).filter(|set| !set.is_empty()).into_iter().collect();
    for folder in registries() {
        flags.push(format!("--remap-path-prefix={}=.", folder.display()));
    }
    flags.join(SEPARATOR).into()
}

/// The folders where Cargo unpacks crates, one for each registry.
fn registries() -> Vec<PathBuf> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(env::home_dir()?.join(".cargo")));
    home.and_then(|home| folders(&home.join("registry/src")).ok()).unwrap_or_default()
}
