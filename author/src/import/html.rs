//! HTML as plain text: tags go, scripts and styles go with what is in them, entities become their characters. Nothing of it is
//! kept as HTML, and nothing of it is run.

use html_escape::decode_html_entities;

/// Elements whose content no reader sees.
const HIDDEN: [&str; 8] = ["script", "style", "head", "template", "noscript", "iframe", "object", "svg"];
/// Elements that begin a line of their own.
const BLOCKS: [&str; 14] =
    ["p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "blockquote"];
/// Elements that show a file.
const MEDIA: [&str; 6] = ["img", "video", "audio", "embed", "object", "svg"];

/// A text out of HTML.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Plain {
    /// The words, with a line break between blocks.
    pub text: String,
    /// The element of the first picture, film or sound.
    pub media: Option<&'static str>,
}

/// The text of HTML as readers see it.
pub(super) fn plain(html: &str) -> Plain {
    walk(html, true)
}

/// The text of a field in which only entities count, such as H5P's feedback: line breaks are as they are written.
pub(super) fn plain_lines(html: &str) -> Plain {
    walk(html, false)
}

fn walk(html: &str, joins_lines: bool) -> Plain {
    let mut found = Plain::default();
    let mut raw = String::new();
    let mut rest = html;
    let last_end = html.rfind('>').unwrap_or_default();
    // A quotation mark that never ends is found once, not again at every tag.
    let mut minds_quotes = true;
    while let Some(at) = rest.find('<') {
        raw.push_str(&blanks(&rest[..at], joins_lines));
        rest = &rest[at..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment.split_once("-->").map_or("", |(_, rest)| rest);
            continue;
        }
        let may_end = html.len() - rest.len() < last_end;
        let mut tag_here = if may_end { tag(rest, minds_quotes) } else { None };
        if may_end && minds_quotes && tag_here.is_none() {
            tag_here = tag(rest, false);
            minds_quotes = tag_here.is_none();
        }
        let Some((name, closes, after)) = tag_here else {
            raw.push('<');
            rest = &rest[1..];
            continue;
        };
        rest = after;
        let is = |known: &&&str| name.eq_ignore_ascii_case(known);
        if found.media.is_none() && !closes {
            found.media = MEDIA.iter().find(is).copied();
        }
        if let Some(hidden) = HIDDEN.iter().find(is).filter(|_| !closes) {
            rest = behind(rest, hidden);
        } else if BLOCKS.iter().any(|block| is(&block)) {
            raw.push('\n');
        }
    }
    raw.push_str(&blanks(rest, joins_lines));
    found.text = tidy(&decode_html_entities(&raw));
    found
}

/// In HTML a line break is a blank.
fn blanks(text: &str, joins_lines: bool) -> String {
    if joins_lines { text.replace(['\n', '\r', '\t'], " ") } else { text.to_owned() }
}

/// The name of the tag at the start, whether it closes, and what follows. `2 < 3` is no tag, nor is one that does not end.
fn tag(html: &str, minds_quotes: bool) -> Option<(&str, bool, &str)> {
    let inside = html.strip_prefix('<')?;
    let closes = inside.starts_with('/');
    let inside = inside.strip_prefix('/').unwrap_or(inside);
    if !inside.starts_with(|c: char| c.is_ascii_alphabetic() || c == '!' || c == '?') {
        return None;
    }
    let end = inside.find(|c: char| !c.is_ascii_alphanumeric() && c != '!' && c != '?')?;
    let name = &inside[..end];
    let mut quote = None;
    for (at, c) in inside.char_indices().skip(end) {
        match (quote, c) {
            (None, '>') => return Some((name, closes, &inside[at + 1..])),
            (None, '"' | '\'') if minds_quotes => quote = Some(c),
            (Some(open), c) if open == c => quote = None,
            _ => {}
        }
    }
    None
}

/// What follows the end of an element, whatever is in it; nothing, if it never ends.
fn behind<'h>(html: &'h str, name: &str) -> &'h str {
    let mut rest = html;
    while let Some(at) = rest.find("</") {
        rest = &rest[at + 2..];
        let is_it = rest.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name));
        if is_it {
            return rest.split_once('>').map_or("", |(_, rest)| rest);
        }
    }
    ""
}

/// One blank between words, one line break between lines, none around.
pub(super) fn tidy(text: &str) -> String {
    let line = |line: &str| {
        line.split(|c: char| c != '\u{3000}' && c.is_whitespace())
            .filter(|word| !word.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    };
    // Control characters show nothing, and some programs take them for commands.
    let seen: String = text.chars().filter(|c| *c == '\n' || *c == '\t' || !c.is_control()).collect();
    seen.split('\n').map(line).filter(|line| !line.trim().is_empty()).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(html: &str) -> String {
        plain(html).text
    }

    #[test]
    fn a_text_is_what_readers_see() {
        for (html, seen) in [
            ("<p>Is  it\n<b>true</b>?</p>", "Is it true?"),
            ("one<br>two<p>three", "one\ntwo\nthree"),
            ("a &amp; b &lt;b&gt; &#x3042; &nbsp;c", "a & b <b> あ c"),
            ("2 < 3 and 4 > 3", "2 < 3 and 4 > 3"),
            ("a <", "a <"),
            ("<a title='>'>in</a>", "in"),
            ("<!-- no -->yes<!-- never ends", "yes"),
        ] {
            assert_eq!(text(html), seen, "{html}");
        }
    }

    #[test]
    fn scripts_and_styles_go_with_what_is_in_them() {
        for html in [
            "a<script>alert(1)</script>b",
            "a<SCRIPT src=x>1 < 2</SCRIPT >b",
            "a<style>p{}</style>b",
            "a<svg onload=x><b>no</b></svg>b",
        ] {
            assert_eq!(text(html), "ab", "{html}");
        }
        assert_eq!(text("a<script>never ends"), "a");
        assert_eq!(text("&lt;script&gt;"), "<script>", "a text that shows a tag shows it still");
    }

    #[test]
    fn a_picture_is_told() {
        assert_eq!(plain("<p><img src='a.png'>x").media, Some("img"));
        assert_eq!(plain("<p>x").media, None);
    }

    #[test]
    fn many_tags_that_never_end_take_no_time() {
        let html = "<a ".repeat(20_000);
        assert_eq!(text(&html).len(), html.len() - 1);
        assert_eq!(text(&format!("{}>", "<a '".repeat(20_001))), "");
        assert_eq!(text(&"<script>".repeat(20_000)), "");
    }
}
