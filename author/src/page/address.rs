//! Where the page of a deck is: its own address, that of the widget's files, and what it says of the deck.

use std::fmt;

use hontou_core::deck::Link;

/// The addresses that a page and its `oembed.json` are made with. All of them are absolute: who embeds a pasted address
/// asks for what the page names as it is written.
#[derive(Clone, Debug)]
pub struct Address {
    /// The page's own.
    pub(super) page: String,
    /// The folder of the widget's files, with a slash at its end.
    pub(super) files: String,
    /// What the quiz has as `deck`.
    pub(super) deck: String,
    /// The picture for social pages.
    pub(super) picture: String,
}

/// Why no page can be made.
#[derive(Debug, PartialEq, Eq)]
pub struct Unfit(String);

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Unfit {}

/// What an address may hold besides letters and digits. Nothing of it means something else in HTML, so the same text stands
/// in a page, in the HTML that is in an `oembed.json`, and there once more.
const FIT: &str = "-._~%/:[]!$*+,;=@()";
const ENDING: &str = ".html";
/// Where the picture is among the files.
pub const PICTURE: &str = "card.png";

impl Address {
    /// The page at `page`. Its files are in the folder `files`, if not in that of the page; the deck is a built-in one's name,
    /// or the address of a deck on the site of the files, which may be relative to the page.
    pub fn new(page: &str, files: Option<&str>, deck: &str) -> Result<Self, Unfit> {
        let page = whole(page)?;
        let (folder, name) = page.rsplit_once('/').unwrap_or_default();
        if name.strip_suffix(ENDING).is_none_or(str::is_empty) || host(&page) == name {
            return Err(Unfit(format!(
                "{page} is the address of no page. Write all of it, up to a name that ends in {ENDING}, as in \
                 https://example.com/hontou/my-deck.html"
            )));
        }
        let files = match files {
            Some(files) => whole(files)?.trim_end_matches('/').to_owned() + "/",
            None => format!("{folder}/"),
        };
        let deck = if is_name(deck) { deck.to_owned() } else { beside(&page, folder, deck)? };
        // frame.html shows none of another site.
        if !is_name(&deck) && origin(&deck) != origin(&files) {
            return Err(Unfit(format!(
                "The deck {deck} is not on the site of the widget's files, {}, and only decks of that site are shown in a \
                 frame. Upload it there, too, and name it there",
                origin(&files)
            )));
        }
        Ok(Self { picture: format!("{files}{PICTURE}"), page, files, deck })
    }

    /// What the page is called, without its ending.
    fn name(&self) -> &str {
        self.page.strip_suffix(ENDING).unwrap_or(&self.page)
    }

    /// The address of what lies beside the page and says how to embed it.
    pub fn oembed(&self) -> String {
        format!("{}.oembed.json", self.name())
    }

    /// The names of the two files.
    pub fn file_names(&self) -> [String; 2] {
        [self.page.clone(), self.oembed()]
            .map(|address| address.rsplit('/').next().unwrap_or_default().to_owned())
    }

    /// The site of the page: scheme, host and port.
    pub(super) fn site(&self) -> &str {
        origin(&self.page)
    }

    /// The site as people say it.
    pub(super) fn host(&self) -> &str {
        host(&self.page)
    }
}

fn whole(address: &str) -> Result<String, Unfit> {
    let starts = ["https://", "http://"].iter().any(|start| address.starts_with(start));
    let fits = |sign: char| sign.is_ascii_alphanumeric() || FIT.contains(sign);
    if !starts || Link::parse(address).is_none() {
        return Err(Unfit(format!(
            "{address} is not the whole address of something on the web. Write it as a browser shows it, with https://"
        )));
    }
    if let Some(sign) = address.chars().find(|&sign| !fits(sign)) {
        return Err(Unfit(format!(
            "{address} has the sign {sign} in it. Leave out what follows a ? or #, and write other signs percent-encoded, \
             as a browser copies them"
        )));
    }
    Ok(address.to_owned())
}

/// Whether it names a built-in deck.
fn is_name(deck: &str) -> bool {
    !deck.contains(['/', '.', ':'])
}

fn beside(page: &str, folder: &str, deck: &str) -> Result<String, Unfit> {
    if deck.contains("://") {
        whole(deck)
    } else if let Some(path) = deck.strip_prefix('/') {
        whole(&format!("{}/{path}", origin(page)))
    } else {
        whole(&format!("{folder}/{deck}"))
    }
}

fn origin(address: &str) -> &str {
    let start = address.find("://").map_or(0, |at| at + 3);
    &address[..address[start..].find('/').map_or(address.len(), |at| start + at)]
}

fn host(address: &str) -> &str {
    origin(address).rsplit("://").next().unwrap_or_default()
}
