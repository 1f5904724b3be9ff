//! How web servers are to serve the folder: what each file is, that other sites may use it, how long it may be kept, and that a
//! compressed copy may be sent in its place. What works by being uploaded lies in the folder; the rest beside it.

use std::fs;

use anyhow::{Context, Result, ensure};

use super::Release;
use crate::contents::Contents;

/// How long a hash in a name is, as `published_name` writes it.
const HASH: usize = 12;
/// The place for each file that has one.
const HASHED: &str = "{{hashed}}\n";

/// Adds what a server reads in the folder itself.
pub(super) fn add_inside(release: &Release, uploaded: &mut Contents) -> Result<()> {
    uploaded.insert(".htaccess".to_owned(), read(release, "htaccess")?.into_bytes());
    let location = |file: &str| {
        format!(
            "  <location path=\"{file}\"><system.webServer><staticContent><clientCache cacheControlCustom=\"public, immutable\" \
             cacheControlMode=\"UseMaxAge\" cacheControlMaxAge=\"365.00:00:00\" /></staticContent></system.webServer></location>\n"
        )
    };
    let iis = listed(&read(release, "web.config")?, uploaded, location)?;
    uploaded.insert("web.config".to_owned(), iis.into_bytes());
    Ok(())
}

/// What somebody has to put into a server's own settings, for a folder with these files in it.
pub(super) fn beside(release: &Release, folder: &str, uploaded: &Contents) -> Result<Contents> {
    let mut files = Contents::new();
    for name in ["nginx.conf", "Caddyfile"] {
        files.insert(name.to_owned(), read(release, name)?.into_bytes());
    }
    // Hosts differ in what they do where two rules name one header, so each file is named once.
    let rule =
        |file: &str| format!("/{folder}/{file}\n  Cache-Control: public, max-age=31536000, immutable\n");
    let headers = listed(&read(release, "_headers")?, uploaded, rule)?;
    files.insert("_headers".to_owned(), headers.into_bytes());
    Ok(files)
}

fn read(release: &Release, name: &str) -> Result<String> {
    let path = release.project.path("release/servers").join(name);
    fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
}

fn listed(text: &str, uploaded: &Contents, line: impl Fn(&str) -> String) -> Result<String> {
    ensure!(text.contains(HASHED), "it has no {}", HASHED.trim());
    let lines: String = uploaded.keys().filter(|file| is_hashed(file)).map(|file| line(file)).collect();
    Ok(text.replace(HASHED, &lines))
}

/// Whether a file's content is in its name, so that the name never stands for another.
pub(crate) fn is_hashed(file: &str) -> bool {
    let mut parts = file.rsplit('/').next().unwrap_or(file).rsplit('.');
    let hash = parts.nth(1).unwrap_or_default();
    let fits = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '_';
    parts.next().is_some() && hash.len() == HASH && hash.chars().all(fits)
}

#[cfg(test)]
mod tests {
    use hontou::view::published_name;

    use super::*;
    use crate::project::Project;

    fn release() -> Release {
        let project = Project::find().expect("the checkout");
        Release::of_dist(project, Contents::new())
    }

    #[test]
    fn a_name_with_a_hash_is_known_and_no_other() {
        let named = published_name("decks/exosome.zh-Hans.txt", "Ab+/yzQ0123456789");
        assert!(is_hashed(&named), "{named}");
        for other in
            ["embed.js", "decks/exosome.zh-Hans.json", "abcdefghijkl.js", "a.abcdefghijkl.js.br", "x/y"]
        {
            assert!(!is_hashed(other), "{other}");
        }
    }

    #[test]
    fn hosts_that_want_a_list_get_each_file_that_never_changes() {
        let named = "runtime.1v5k8nle6r9b.js";
        let mut uploaded: Contents =
            [named, "embed.js"].into_iter().map(|name| (name.to_owned(), Vec::new())).collect();
        let beside = beside(&release(), "hontou", &uploaded).expect("made");
        let headers = std::str::from_utf8(&beside["_headers"]).expect("text");
        assert!(
            headers.contains(&format!(
                "\n/hontou/{named}\n  Cache-Control: public, max-age=31536000, immutable\n"
            ))
        );
        assert!(!headers.contains("embed.js") && !headers.contains("{{"), "{headers}");

        add_inside(&release(), &mut uploaded).expect("made");
        let iis = std::str::from_utf8(&uploaded["web.config"]).expect("text");
        assert_eq!(iis.matches("<location ").count(), 2, "the studio's and one: {iis}");
        assert!(iis.contains(&format!("path=\"{named}\"")) && iis.trim_end().ends_with("</configuration>"));
    }
}
