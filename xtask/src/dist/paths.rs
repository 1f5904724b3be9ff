//! Where things lie on this machine: nothing of it goes into what is published.
//!
//! A panic names its source file, so the module holds the paths of those that may panic: of crates, with the user's name in
//! them. Without the folder they lie in they say as much, and weigh less.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use crate::project::folders;

/// What separates flags that may hold blanks.
const SEPARATOR: &str = "\u{1f}";
/// The flags for the browser's target alone. Trunk's hook is a build for this machine, and must not be one with other flags
/// than ours: Cargo would compile everything once more.
const FOR_TARGET: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";
/// The variables that win over it, as Cargo ranks them.
const FOR_ALL: [&str; 2] = ["CARGO_ENCODED_RUSTFLAGS", "RUSTFLAGS"];

/// Has the compiler shorten such paths, beside what the user has set.
pub(crate) fn forget(build: &mut Command) {
    let set = user_flags(|name| env::var(name).ok());
    let shorten =
        registries().into_iter().map(|folder| format!("--remap-path-prefix={}=.", folder.display()));
    let flags: Vec<String> = set.into_iter().chain(shorten).collect();
    for name in FOR_ALL {
        build.env_remove(name);
    }
    if flags.iter().any(|flag| flag.contains(char::is_whitespace)) {
        // Only here may a flag hold a blank. The hook then compiles the chores once more.
        build.env(FOR_ALL[0], flags.join(SEPARATOR));
    } else {
        build.env(FOR_TARGET, flags.join(" "));
    }
}

/// The flags the user has set: of several variables, those of the first count.
fn user_flags(variable: impl Fn(&str) -> Option<String>) -> Vec<String> {
    let parts = |flags: String, separator: &str| -> Vec<String> {
        flags.split(separator).filter(|flag| !flag.is_empty()).map(str::to_owned).collect()
    };
    if let Some(flags) = variable(FOR_ALL[0]) {
        return parts(flags, SEPARATOR);
    }
    variable(FOR_ALL[1]).or_else(|| variable(FOR_TARGET)).map_or_else(Vec::new, |flags| parts(flags, " "))
}

/// The folders where Cargo unpacks crates, one for each registry.
fn registries() -> Vec<PathBuf> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(env::home_dir()?.join(".cargo")));
    home.and_then(|home| folders(&home.join("registry/src")).ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flags_of_the_user_are_kept_those_that_cargo_would_take() {
        let set = |names: &'static [(&str, &str)]| {
            user_flags(move |wanted| {
                names.iter().find(|(name, _)| *name == wanted).map(|(_, flags)| (*flags).to_owned())
            })
        };
        assert_eq!(set(&[]), [""; 0]);
        assert_eq!(set(&[(FOR_TARGET, "-C a")]), ["-C", "a"]);
        assert_eq!(set(&[(FOR_TARGET, "-C a"), ("RUSTFLAGS", " -C  b ")]), ["-C", "b"]);
        assert_eq!(set(&[("RUSTFLAGS", "-C b"), ("CARGO_ENCODED_RUSTFLAGS", "-C\u{1f}c d")]), ["-C", "c d"]);
    }

    #[test]
    fn the_hook_of_the_build_sees_no_flags() {
        let mut build = Command::new("trunk");
        forget(&mut build);
        let set =
            |name: &str| build.get_envs().find(|(key, _)| *key == name).map(|(_, value)| value.is_some());
        assert_eq!(set("RUSTFLAGS"), Some(false));
        assert_eq!(set("CARGO_ENCODED_RUSTFLAGS"), Some(false));
        assert_eq!(set(FOR_TARGET), Some(true));
    }
}
