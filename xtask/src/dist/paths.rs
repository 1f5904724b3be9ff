//! Where things lie on this machine: nothing of it goes into what is published.
//!
//! A panic names its source file, so the module holds the paths of those that may panic: of crates, with the user's name in
//! them, and of the standard library, wherever rustup has put that. Without the folder they lie in they say as much, and
//! weigh less; and two machines build the same bytes.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use anyhow::{Context, Result, bail};

use crate::process;
use crate::project::folders;
use crate::setup::Toolbox;

/// What separates flags that may hold blanks.
const SEPARATOR: &str = "\u{1f}";
/// The flags for the browser's target alone: Cargo would compile for this machine once more with other flags than ours.
const FOR_TARGET: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";
/// The variables that win over it, as Cargo ranks them.
const FOR_ALL: [&str; 2] = ["CARGO_ENCODED_RUSTFLAGS", "RUSTFLAGS"];

/// The folders that differ between two machines.
pub(crate) struct Places {
    home: Option<PathBuf>,
    cargo_home: Option<PathBuf>,
    /// The compiler's own folder.
    sysroot: PathBuf,
    /// The commit the compiler was built from.
    commit: String,
    checkout: PathBuf,
    target: PathBuf,
}

impl Places {
    pub(crate) fn of(tools: &Toolbox) -> Result<Self> {
        let rustc = |arguments: &[&str]| {
            let mut rustc = tools.command("rustc");
            if let Some(named) = tools.variable("RUSTC") {
                rustc = tools.command(&named.to_string_lossy());
            }
            process::read(rustc.args(arguments))
        };
        let version = rustc(&["--version", "--verbose"])?;
        let commit = version.lines().find_map(|line| line.strip_prefix("commit-hash: "));
        let variable = |name| tools.variable(name).map(PathBuf::from);
        let home = variable("HOME").or_else(env::home_dir);
        Ok(Self {
            cargo_home: variable("CARGO_HOME").or_else(|| Some(home.as_ref()?.join(".cargo"))),
            home,
            sysroot: rustc(&["--print", "sysroot"])?.trim().into(),
            commit: commit.context("the compiler does not say what it was built from")?.to_owned(),
            checkout: tools.project().root().to_owned(),
            target: tools.project().target().to_owned(),
        })
    }

    /// What the compiler is to write instead of them. Of several that fit it takes the last.
    fn flags(&self) -> Vec<String> {
        let shorten = |folder: &Path, name: &str| format!("--remap-path-prefix={}={name}", folder.display());
        let mut flags = vec![shorten(&self.target, "."), shorten(&self.checkout, ".")];
        if let Some(home) = &self.cargo_home {
            flags.push(shorten(home, "."));
            // Where Cargo unpacks crates: a folder for each registry, and one for each repository.
            for inside in ["git/checkouts", "registry/src"] {
                flags.extend(
                    folders(&home.join(inside)).unwrap_or_default().iter().map(|at| shorten(at, ".")),
                );
            }
        }
        // As the compiler calls them where rustup has not fetched them. The module's names for these are blanked.
        let library = format!("/rustc/{}", self.commit);
        flags.push(shorten(&self.sysroot.join("lib/rustlib/src/rust"), &library));
        flags
    }

    /// An error that names the file, if one of these in the folder tells where it was built.
    pub(crate) fn ensure_unknown(&self, folder: &Path, files: &[PathBuf]) -> Result<()> {
        for file in files {
            let bytes =
                fs::read(folder.join(file)).with_context(|| format!("cannot read {}", file.display()))?;
            if let Some(place) = self.told_in(&bytes) {
                bail!(
                    "{} tells where it was built: it holds \"{place}\"; see xtask/src/dist/paths.rs",
                    file.display()
                );
            }
        }
        Ok(())
    }

    fn told_in(&self, bytes: &[u8]) -> Option<String> {
        let personal = [self.home.as_deref(), self.cargo_home.as_deref(), Some(&self.sysroot)];
        // A checkout in `/src` or `/app` cannot be told from a part of a path that is fine.
        let long = [&self.checkout, &self.target].into_iter().filter(|place| place.components().count() > 2);
        let places = personal.into_iter().flatten().chain(long.map(PathBuf::as_path));
        let written = places.filter(|place| place.components().count() > 1).flat_map(|place| {
            let place = place.display().to_string();
            [format!("{place}/"), format!("{}/", place.replace('\\', "/")), format!("{place}\\")]
        });
        written.into_iter().find(|place| super::imports::find(bytes, place.as_bytes()).is_some())
    }
}

/// Has the compiler shorten such paths, beside what the user has set.
pub(crate) fn forget(build: &mut Command, places: &Places) {
    let flags: Vec<String> =
        user_flags(|name| env::var(name).ok()).into_iter().chain(places.flags()).collect();
    for name in FOR_ALL {
        build.env_remove(name);
    }
    if flags.iter().any(|flag| flag.contains(char::is_whitespace)) {
        // Only here may a flag hold a blank.
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

    fn places(home: &Path) -> Places {
        Places {
            home: Some(home.to_owned()),
            cargo_home: Some(home.join(".cargo")),
            sysroot: home.join("stable"),
            commit: "0123".into(),
            checkout: "/src".into(),
            target: "/src/target".into(),
        }
    }

    #[test]
    fn crates_and_the_standard_library_are_called_the_same_everywhere() {
        let home = tempfile::tempdir().expect("a folder");
        for inside in ["registry/src/index-1", "git/checkouts/yew-2"] {
            fs::create_dir_all(home.path().join(".cargo").join(inside)).expect("made");
        }
        let flags = places(home.path()).flags();
        let at = home.path().display();
        for wanted in [
            format!("{at}/.cargo/registry/src/index-1=."),
            format!("{at}/.cargo/git/checkouts/yew-2=."),
            format!("{at}/stable/lib/rustlib/src/rust=/rustc/0123"),
            "/src/target=.".to_owned(),
        ] {
            assert!(flags.contains(&format!("--remap-path-prefix={wanted}")), "{wanted} in {flags:?}");
        }
    }

    #[test]
    fn a_file_that_tells_where_it_was_built_is_named() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = "widget.css";
        let places = places(Path::new("/home/hanako"));
        let told = |text: &str| {
            fs::write(folder.path().join(file), text).expect("written");
            places.ensure_unknown(folder.path(), &[file.into()]).map_err(|error| error.to_string())
        };
        assert_eq!(told("./yew-0.23.0/src/scheduler.rs/home/hanakosato/"), Ok(()));
        for place in ["/home/hanako/", "/home/hanako/.cargo/registry/", "/src/target/wasm32"] {
            let refusal = told(&format!("mod.rs{place}")).expect_err("it tells");
            assert!(refusal.starts_with("widget.css tells where it was built"), "{refusal}");
        }
    }

    #[test]
    fn builds_for_this_machine_see_no_flags() {
        let mut build = Command::new("trunk");
        forget(&mut build, &places(Path::new("/home/hanako")));
        let set =
            |name: &str| build.get_envs().find(|(key, _)| *key == name).map(|(_, value)| value.is_some());
        assert_eq!(set("RUSTFLAGS"), Some(false));
        assert_eq!(set("CARGO_ENCODED_RUSTFLAGS"), Some(false));
        assert_eq!(set(FOR_TARGET), Some(true));
    }
}
