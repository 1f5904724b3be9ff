//! The zip for any web server: the folder to upload, and beside it what is to be read first.

use std::fs;

use anyhow::{Context, Result};

use super::source::{VERSION, filled};
use super::{Package, Release, addresses, archive, compressed, servers, sheets, start};
use crate::contents::{Contents, within};

/// What the folder is called, in the archive and on the server.
const FOLDER: &str = "hontou";
/// What lies beside it.
const BESIDE: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];
/// What to do with it, for somebody who has just unpacked the archive.
const README: &str = "README.txt";
/// What a Japanese clinic writes beside a booking link: where it is here, and its name in the archive, which opens anywhere.
const DISCLOSURE: [&str; 2] = ["docs/disclosure.ja.md", "disclosure.ja.txt"];

pub(super) const PACKAGE: Package = Package {
    name: |version| format!("hontou-{version}.zip"),
    files: |release| files(release).map(Some),
    pack: archive::zip,
};

fn files(release: &Release) -> Result<Contents> {
    let mut uploaded = release.dist.clone();
    start::add(release, &mut uploaded)?;
    addresses::add(release, &mut uploaded)?;
    sheets::add(release, &mut uploaded)?;
    let servers = servers::beside(release, FOLDER, &uploaded)?;
    servers::add_inside(release, &mut uploaded)?;
    uploaded.extend(release.studio.clone());
    compressed::add(&mut uploaded)?;
    let mut files: Contents = within(FOLDER, uploaded).collect();
    files.extend(within("servers", servers));
    for name in BESIDE {
        let text = fs::read(release.project.path(name)).with_context(|| format!("cannot read {name}"))?;
        files.insert(name.to_owned(), text);
    }
    let readme = release.project.path("release").join(README);
    let readme = fs::read(&readme).with_context(|| format!("cannot read {}", readme.display()))?;
    files.insert(README.to_owned(), filled(readme, VERSION, &release.version));
    let (name, disclosure) = disclosure(release)?;
    files.insert(name, disclosure);
    Ok(files)
}

/// The template, with its name. A browser that a server tells no encoding takes it for UTF-8 by its first sign, as old editors do.
pub(super) fn disclosure(release: &Release) -> Result<(String, Vec<u8>)> {
    let text = fs::read_to_string(release.project.path(DISCLOSURE[0])).context(DISCLOSURE[0])?;
    Ok((DISCLOSURE[1].to_owned(), format!("\u{feff}{text}").into_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dist;
    use crate::project::Project;

    #[test]
    fn the_archive_says_what_to_do_and_holds_the_folder_with_its_page_and_settings() {
        let project = Project::find().expect("the checkout");
        let deck = fs::read(project.path("decks/exosome.ja.json")).expect("a deck");
        let loader = b"loader".repeat(20);
        let dist = Contents::from([
            (dist::immutable(&loader).0, loader.clone()),
            ("embed.js".to_owned(), loader.clone()),
            ("decks/exosome.ja.json".to_owned(), deck),
        ]);
        let files = files(&Release::of_dist(project, dist)).expect("made");
        assert!(files["README.txt"].starts_with(b"hontou 1.2.3\n"));
        assert_eq!(files["hontou/embed.js"], loader);
        assert!(files["disclosure.ja.txt"].starts_with("\u{feff}".as_bytes()));
        for name in [
            "hontou/index.html",
            "hontou/index.html.br",
            "hontou/embed.js.gz",
            "hontou/.htaccess",
            "hontou/card.png",
            "hontou/address/exosome.ja.html.txt.br",
            "hontou/web.config",
            "hontou/decks/exosome.ja.review.html.gz",
            "servers/nginx.conf",
            "servers/Caddyfile",
            "servers/_headers",
            "LICENSE-MIT",
            "disclosure.ja.txt",
        ] {
            assert!(files.contains_key(name), "{name}");
        }
        let names = files.keys().filter(|name| !name.contains('/')).count();
        assert_eq!(names, 4, "whoever unpacks it sees two folders and four files");
    }
}
