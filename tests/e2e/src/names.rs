//! What the files of a release are called. Each has its content's hash in its name; a test knows it by its plain name.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use hontou::view::{Sums, published_name, sums_in};

/// The names of the files in a folder.
#[derive(Default)]
pub struct Names {
    /// Plain names by published ones.
    plain: HashMap<String, String>,
    published: HashMap<String, String>,
}

impl Names {
    /// Those that the loader of a folder knows, and its runtime.
    pub fn of(folder: &Path) -> Self {
        let sums = |file: &str| sums_in(&fs::read_to_string(folder.join(file)).unwrap_or_default());
        let mut all = sums("embed.js");
        if let Some(runtime) = all.get("runtime.js").map(|sum| published_name("runtime.js", sum)) {
            all.extend(sums(&runtime));
        }
        Self::from(&all)
    }

    fn from(sums: &Sums) -> Self {
        let pairs = sums.iter().map(|(plain, sum)| (plain.clone(), published_name(plain, sum)));
        let pairs: Vec<_> = pairs.collect();
        Self {
            plain: pairs.iter().map(|(plain, published)| (published.clone(), plain.clone())).collect(),
            published: pairs.into_iter().collect(),
        }
    }

    /// The path of a file without its hash, wherever the folder is.
    pub fn plain(&self, published: &str) -> String {
        let known = self.plain.iter().find(|(name, _)| published.ends_with(*name));
        known.map_or_else(|| published.to_owned(), |(name, plain)| published.replace(name, plain))
    }

    /// Where a file is.
    pub fn published<'n>(&'n self, plain: &'n str) -> &'n str {
        self.published.get(plain).map_or(plain, String::as_str)
    }

    /// A file of a folder, by its plain name.
    pub fn file(folder: &Path, plain: &str) -> PathBuf {
        folder.join(Self::of(folder).published(plain))
    }
}
