//! HTML as text: tags fall away, scripts and styles with what is in them, and headings become `#` lines as in Markdown.
//!
//! The result is text and nothing else. Whoever puts it into a page escapes it, as any text.

use html_escape::decode_html_entities;

/// A text with one of these is HTML.
const SIGNS: [&str; 12] = [
    "<!doctype html",
    "<html",
    "<body",
    "</p>",
    "</div>",
    "</h1>",
    "</h2>",
    "</h3>",
    "</li>",
    "</article>",
    "</section>",
    "<br",
];
/// What is in these is not the article's text.
const DROPPED: [&str; 14] = [
    "script", "style", "template", "noscript", "svg", "math", "iframe", "object", "textarea", "select",
    "button", "nav", "rt", "rp",
];
/// These stand within a line. Every other tag ends it.
const INLINE: [&str; 28] = [
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "dfn", "em", "font", "i", "img", "ins", "kbd",
    "label", "mark", "q", "rb", "ruby", "s", "small", "span", "strong", "sub", "sup", "time", "u",
];

/// Whether a text is HTML, and not plain text or Markdown.
pub(super) fn is_html(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    SIGNS.iter().any(|sign| text.contains(sign))
}

/// The text of some HTML, one paragraph a line.
pub(super) fn text(html: &str) -> String {
    let mut out = Out::default();
    let mut rest = html;
    while !rest.is_empty() {
        let (words, from) = rest.split_at(next_tag(rest).unwrap_or(rest.len()));
        out.words(words);
        rest = match from {
            "" => "",
            comment if comment.starts_with("<!--") => after(comment, "-->"),
            _ => tag(from, &mut out),
        };
    }
    out.text.trim().to_owned()
}

/// Where the next tag or comment begins. A `<` before a digit or a space is a sign of its own, as in "a < b".
fn next_tag(text: &str) -> Option<usize> {
    let opens = |next: char| next.is_ascii_alphabetic() || "/!?".contains(next);
    text.match_indices('<').map(|(at, _)| at).find(|at| text[at + 1..].starts_with(opens))
}

/// Writes what a tag does to the text, and gives what comes after it: for a dropped one, after its end.
fn tag<'h>(html: &'h str, out: &mut Out) -> &'h str {
    let (inside, rest) = split_tag(html);
    let closes = inside.starts_with('/');
    let name = inside.trim_start_matches('/');
    let name = &name[..name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len())];
    let name = name.to_ascii_lowercase();
    if !closes && DROPPED.contains(&name.as_str()) {
        // Only a drawing can end in its own tag, as in XML.
        let is_whole = inside.ends_with('/') && ["svg", "math"].contains(&name.as_str());
        return if is_whole { rest } else { after_end(rest, &name) };
    }
    match name.as_bytes() {
        [b'h', level @ b'1'..=b'6'] => {
            out.paragraph();
            if !closes {
                out.opens = Some("#".repeat(usize::from(level - b'0')) + " ");
            }
        }
        b"li" if !closes => {
            out.paragraph();
            out.opens = Some("- ".to_owned());
        }
        // Cells of a table stay on one line.
        b"td" | b"th" => out.words(" "),
        _ if INLINE.contains(&name.as_str()) => {}
        _ => out.paragraph(),
    }
    rest
}

/// What is between `<` and `>`, and what comes then. A `>` in quotation marks does not end the tag.
fn split_tag(html: &str) -> (&str, &str) {
    let mut quote = None;
    for (at, c) in html.char_indices().skip(1) {
        match (quote, c) {
            (Some(open), _) if c == open => quote = None,
            (None, '>') => return (&html[1..at], &html[at + 1..]),
            (None, '"' | '\'') => quote = Some(c),
            _ => {}
        }
    }
    (&html[1..], "")
}

/// What comes after the end tag. Without one nothing does.
fn after_end<'h>(html: &'h str, name: &str) -> &'h str {
    let ends = |at: &usize| {
        html.get(at + 2..at + 2 + name.len()).is_some_and(|end| end.eq_ignore_ascii_case(name))
            && html[at + 2 + name.len()..].starts_with(|c: char| !c.is_ascii_alphanumeric())
    };
    match html.match_indices("</").map(|(at, _)| at).find(ends) {
        Some(at) => after(&html[at..], ">"),
        None => "",
    }
}

fn after<'h>(text: &'h str, end: &str) -> &'h str {
    text.split_once(end).map_or("", |(_, rest)| rest)
}

/// The text as it is written, with one space for any white space.
#[derive(Default)]
struct Out {
    text: String,
    /// What the next words of this paragraph begin with.
    opens: Option<String>,
    spaced: bool,
}

impl Out {
    fn words(&mut self, html: &str) {
        for c in decode_html_entities(html).chars() {
            if c.is_whitespace() {
                self.spaced = true;
                continue;
            }
            if let Some(opens) = self.opens.take() {
                self.text.push_str(&opens);
            } else if self.spaced && !self.text.is_empty() && !self.text.ends_with('\n') {
                self.text.push(' ');
            }
            self.spaced = false;
            self.text.push(c);
        }
    }

    fn paragraph(&mut self) {
        self.opens = None;
        self.spaced = false;
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push_str("\n\n");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_text(html: &str, expected: &str) {
        assert_eq!(text(html), expected, "{html}");
    }

    #[test]
    fn html_is_told_from_text() {
        assert!(is_html("<!DOCTYPE html><title>Tea</title>"));
        assert!(is_html("Tea<BR>and <b>more</b>"));
        assert!(!is_html("a < b and b > c"));
        assert!(!is_html("# Tea\n\n<b>Tea</b> is a drink."));
    }

    #[test]
    fn tags_fall_away_and_paragraphs_stay_apart() {
        assert_text("<p>Tea is <em>a</em>\n drink.</p><p>So is milk.</p>", "Tea is a drink.\n\nSo is milk.");
        assert_text("<ul><li>one<li>two</ul>", "- one\n\n- two");
        assert_text("a<br>b <!-- c > --> d", "a\n\nb d");
        assert_text("<p title='a > b'>Tea</p>", "Tea");
    }

    #[test]
    fn headings_become_lines_with_signs() {
        assert_text("<h1>Tea</h1>Text<H3 class=x>More</H3><p>End", "# Tea\n\nText\n\n### More\n\nEnd");
        assert_text("<h2></h2><p>Text</p>", "Text");
    }

    #[test]
    fn scripts_and_styles_fall_away_with_what_is_in_them() {
        assert_text("a<script>if (a < b) { '</p>' }</SCRIPT >b", "ab");
        assert_text("a<style>p { }</style><svg><text>b</text></svg>c", "ac");
        assert_text("a<svg/>b<script src=x/>c</script>d", "abd");
        assert_text("a<script>never closed", "a");
        assert_text("<script>a</scripts>b</script>c", "c");
    }

    #[test]
    fn readings_fall_away() {
        assert_text("<ruby>水<rp>(</rp><rt>みず</rt><rp>)</rp></ruby>を飲む", "水を飲む");
    }

    #[test]
    fn entities_are_characters_and_never_tags() {
        assert_text(
            "<p>&lt;script&gt;a&lt;/script&gt; &amp;amp; &#x6c34;</p>",
            "<script>a</script> &amp; 水",
        );
        assert_text("<p>1&nbsp;mg < 2&nbsp;mg</p>", "1 mg < 2 mg");
    }
}
