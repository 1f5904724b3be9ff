//! An article's outline: its title, its sections, and the paragraphs of each.

use std::ops::Range;

use super::rule::Headings;
use super::sentence::without_list_sign;
use super::words::bare;

/// The parts of an article, as ranges of its text.
pub(super) struct Outline {
    /// The heading above everything else, if there is one.
    pub(super) title: Option<Range<usize>>,
    /// In order. Each has a paragraph.
    pub(super) sections: Vec<Section>,
    /// In order.
    pub(super) paragraphs: Vec<Paragraph>,
}

/// A heading with text below it.
pub(super) struct Section {
    pub(super) title: Range<usize>,
    /// 1 for the article's title, then as many as there are signs or as HTML says.
    pub(super) level: u8,
}

pub(super) struct Paragraph {
    pub(super) range: Range<usize>,
    /// The number of its section. Before the first heading there is none.
    pub(super) section: Option<usize>,
}

enum Kind {
    Blank,
    Heading(u8, Range<usize>),
    Text,
}

struct Line<'t> {
    range: Range<usize>,
    text: &'t str,
}

impl Outline {
    pub(super) fn new(text: &str, rules: &Headings) -> Self {
        let lines = lines(text);
        let is_spaced = lines
            .windows(3)
            .any(|three| three[1].text.is_empty() && !three[0].text.is_empty() && !three[2].text.is_empty());
        let mut found = Found::default();
        let mut is_code = false;
        for (at, line) in lines.iter().enumerate() {
            let is_fence = line.text.starts_with("```") || line.text.starts_with("~~~");
            is_code ^= is_fence;
            let kind = if is_fence || is_code { Kind::Blank } else { kind(&lines, at, is_spaced, rules) };
            match kind {
                Kind::Blank => found.end_paragraph(),
                Kind::Heading(level, title) => found.heading(level, title),
                Kind::Text => found.text(line, is_spaced, rules),
            }
        }
        found.outline()
    }
}

#[derive(Default)]
struct Found {
    title: Option<Range<usize>>,
    headings: Vec<Section>,
    paragraphs: Vec<Paragraph>,
    is_open: bool,
}

impl Found {
    fn end_paragraph(&mut self) {
        self.is_open = false;
    }

    fn heading(&mut self, level: u8, title: Range<usize>) {
        self.is_open = false;
        let is_title = self.headings.is_empty() && self.paragraphs.is_empty();
        if is_title {
            self.title = Some(title.clone());
        }
        self.headings.push(Section { title, level: if is_title { 1 } else { level } });
    }

    fn text(&mut self, line: &Line<'_>, is_spaced: bool, rules: &Headings) {
        match self.paragraphs.last_mut().filter(|_| self.is_open) {
            Some(last) if without_list_sign(line.text) == line.text => last.range.end = line.range.end,
            _ => {
                let section = self.headings.len().checked_sub(1);
                self.paragraphs.push(Paragraph { range: line.range.clone(), section });
            }
        }
        // Without empty lines between paragraphs a line that ends like a sentence ends one.
        self.is_open = is_spaced || !ends_like_a_sentence(line.text, rules);
    }

    /// Headings without a paragraph are left out: links, and what is around an article.
    fn outline(self) -> Outline {
        let Self { title, headings, mut paragraphs, .. } = self;
        let mut numbers = vec![None; headings.len()];
        let mut sections = 0;
        for paragraph in &mut paragraphs {
            paragraph.section = paragraph.section.map(|heading| {
                *numbers[heading].get_or_insert_with(|| {
                    sections += 1;
                    sections - 1
                })
            });
        }
        let kept = headings.into_iter().zip(numbers).filter_map(|(heading, number)| number.map(|_| heading));
        Outline { title, sections: kept.collect(), paragraphs }
    }
}

fn lines(text: &str) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let mut at = 0;
    for whole in text.split_inclusive(['\n', '\r']) {
        let start = at + (whole.len() - whole.trim_start().len());
        let trimmed = whole.trim();
        // The second half of `\r\n` is no line.
        if !(whole == "\n" && text[..at].ends_with('\r')) {
            let start = if trimmed.is_empty() { at } else { start };
            lines.push(Line { range: start..start + trimmed.len(), text: trimmed });
        }
        at += whole.len();
    }
    lines
}

fn kind(lines: &[Line<'_>], at: usize, is_spaced: bool, rules: &Headings) -> Kind {
    let Line { range, text } = &lines[at];
    // Also what Markdown draws below a heading or between parts.
    if text.trim_matches(['=', '-', '*', '_', ' ']).is_empty() {
        return Kind::Blank;
    }
    let title = |from: usize| {
        let words = text[from..].trim_matches(|c: char| c.is_whitespace() || "#*_".contains(c));
        let start = range.start + from + text[from..].find(words).unwrap_or(0);
        (!words.is_empty()).then(|| start..start + words.len())
    };
    let signs = text.len() - text.trim_start_matches('#').len();
    if (1..=6).contains(&signs) && text[signs..].starts_with(char::is_whitespace) {
        let level = u8::try_from(signs).unwrap_or(6);
        return title(signs).map_or(Kind::Blank, |title| Kind::Heading(level, title));
    }
    if let Some(inside) = marked(text, rules)
        && let Some(title) = bare(text, inside)
    {
        return Kind::Heading(2, range.start + title.start..range.start + title.end);
    }
    if is_short(text, rules) && stands_alone(lines, at, is_spaced, rules) {
        return title(0).map_or(Kind::Blank, |title| Kind::Heading(2, title));
    }
    Kind::Text
}

/// The words of a heading with a mark: `■`, `【…】`, `第1章`.
fn marked(text: &str, rules: &Headings) -> Option<Range<usize>> {
    let mark = rules.marks.iter().find(|mark| text.starts_with(mark.as_str()))?;
    if text.chars().count() > rules.longest || text.ends_with('。') {
        return None;
    }
    match mark.as_str() {
        "【" => text.ends_with('】').then(|| mark.len()..text.len() - '】'.len_utf8()),
        "第" => {
            let digit = |c: char| c.is_numeric() || "一二三四五六七八九十".contains(c);
            let rest = text[mark.len()..].trim_start_matches(digit);
            let is_part = rest.len() < text.len() - mark.len() && rest.starts_with(['章', '節', '部']);
            is_part.then_some(0..text.len())
        }
        _ => Some(mark.len()..text.len()),
    }
}

/// Whether a line is short and does not end like a sentence, and is neither part of a list nor a link to a document.
fn is_short(text: &str, rules: &Headings) -> bool {
    let of_publisher = text.split_once([':', '：']).is_some_and(|(before, _)| {
        rules.publishers.iter().any(|publisher| before.ends_with(publisher.as_str()))
    });
    let is_listed = ["- ", "* ", "+ ", "• ", "・", "> ", "|"].iter().any(|sign| text.starts_with(sign));
    text.chars().count() <= rules.longest && !ends_like_a_sentence(text, rules) && !of_publisher && !is_listed
}

fn ends_like_a_sentence(text: &str, rules: &Headings) -> bool {
    let text = text.trim_end_matches(['」', '』', '”', '"', ')', '）', '*', '_']);
    rules.ends.iter().any(|end| text.ends_with(end.as_str()))
}

/// Whether a line has an empty one above, and below an empty one or one too long to be of the same paragraph.
fn stands_alone(lines: &[Line<'_>], at: usize, is_spaced: bool, rules: &Headings) -> bool {
    let above = at.checked_sub(1).map_or("", |at| lines[at].text);
    let below = lines.get(at + 1).map_or("", |line| line.text);
    let underlined = below.len() > 2 && below.trim_matches(['=', '-']).is_empty();
    let is_free_above = above.is_empty()
        || above.starts_with('#')
        || (!is_spaced && (ends_like_a_sentence(above, rules) || is_short(above, rules)));
    let is_free_below =
        below.is_empty() || underlined || !is_spaced || below.chars().count() > 2 * rules.longest;
    is_free_above && is_free_below
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::rule::DraftLang;

    #[track_caller]
    fn assert_outline(text: &str, title: Option<&str>, expected: &[(&str, &[&str])]) {
        let outline = Outline::new(text, &DraftLang::of(text).cues().headings);
        assert_eq!(outline.title.map(|range| &text[range]), title);
        let paragraphs = |number: usize| {
            let own = outline.paragraphs.iter().filter(move |paragraph| paragraph.section == Some(number));
            own.map(|paragraph| &text[paragraph.range.clone()]).collect::<Vec<_>>()
        };
        let sections = outline.sections.iter().enumerate();
        let found: Vec<_> =
            sections.map(|(at, section)| (&text[section.title.clone()], paragraphs(at))).collect();
        let expected: Vec<_> = expected.iter().map(|(title, own)| (*title, own.to_vec())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn markdown_has_signs_and_lines_below() {
        assert_outline(
            "# Tea\n\nA drink.\nIt is hot.\n\n## Leaves ##\n- one\n- two\n\nMore\n----\n\nText.",
            Some("Tea"),
            &[("Tea", &["A drink.\nIt is hot."]), ("Leaves", &["- one", "- two"]), ("More", &["Text."])],
        );
    }

    #[test]
    fn a_short_line_that_stands_alone_is_a_heading() {
        assert_outline(
            "お茶の話\n\nお茶は飲み物です。\n\nお茶の葉\n\n葉は緑です。\n\n●香り\n花の香りがします。",
            Some("お茶の話"),
            &[
                ("お茶の話", &["お茶は飲み物です。"]),
                ("お茶の葉", &["葉は緑です。"]),
                ("香り", &["花の香りがします。"]),
            ],
        );
    }

    #[test]
    fn without_empty_lines_every_line_is_a_paragraph() {
        assert_outline(
            "お茶の話\r\nお茶は飲み物です。\r\n第2章 お茶の葉\r\n葉は緑です。\r\n冬も緑です。",
            Some("お茶の話"),
            &[("お茶の話", &["お茶は飲み物です。"]), ("第2章 お茶の葉", &["葉は緑です。", "冬も緑です。"])],
        );
    }

    #[test]
    fn links_to_documents_and_headings_without_text_are_no_sections() {
        assert_outline(
            "お茶の話\n\nお茶は飲み物です。\n\n日本茶学会:お茶の手引き\n\n葉もあります。\n\nお茶の手引きの紹介\n\n【香り】\n\n花です。",
            Some("お茶の話"),
            &[
                ("お茶の話", &["お茶は飲み物です。", "日本茶学会:お茶の手引き", "葉もあります。"]),
                ("香り", &["花です。"]),
            ],
        );
    }

    #[test]
    fn code_is_no_text_and_a_text_may_have_no_heading() {
        assert_outline("Tea is a drink.\n\n```\n# no\n```\n\nIt is hot.", None, &[]);
    }
}
