//! The drafts of an article: what the rules find in its sentences, ranked.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

use hontou_core::deck::Verdict;

use super::outline::{Outline, Paragraph};
use super::rule::{Cues, DraftLang, Hit, Rule};
use super::sentence::sentences;
use super::words::prefix;
use super::{Cue, Draft, Drafts, MOST, Open, Place, Section};

/// So much less counts each next draft of a section.
const EACH: usize = 2;

/// What is longer, in bytes, is no sentence of an article. The time to read one grows faster than its length.
const LONGEST: usize = 3000;

/// A sentence with what was found in it.
struct Found<'r> {
    note: Range<usize>,
    section: Option<usize>,
    is_pointing: bool,
    /// Each with its place in the text, the heaviest first.
    hits: Vec<(&'r Rule, Hit)>,
}

impl Found<'_> {
    /// The claim and the verdict of the heaviest rule that gives a claim, or else the verdict of the heaviest that has one.
    fn said(&self) -> (Option<Range<usize>>, Option<Verdict>) {
        let with_claim = self.hits.iter().find_map(|(rule, hit)| Some((hit.claim.clone()?, rule.verdict)));
        match with_claim {
            Some((claim, verdict)) => (Some(claim), verdict),
            None => (None, self.hits.iter().find_map(|(rule, _)| rule.verdict)),
        }
    }

    /// The heaviest rule counts most, then a claim, then that other rules found the sentence, too. One that points to
    /// another sentence counts less.
    fn rank(&self) -> usize {
        let heaviest = self.hits.first().map_or(0, |(rule, _)| usize::from(rule.weight));
        let has_claim = self.hits.iter().any(|(_, hit)| hit.claim.is_some());
        let others = self.hits.len().clamp(1, 4) - 1;
        (4 * heaviest + 4 * usize::from(has_claim) + 3 * others)
            .saturating_sub(6 * usize::from(self.is_pointing))
    }
}

pub(super) fn drafts(text: String, lang: DraftLang) -> Drafts {
    let cues = lang.cues();
    let outline = Outline::new(&text, &cues.headings);
    let mut found = found(&text, &outline, &cues);
    let all = found.len();
    found = ranked(found);
    let places = Places::new(&text);
    let sections: Vec<_> = (outline.sections.iter().enumerate())
        .map(|(at, section)| Section {
            id: format!("topic-{}", at + 1),
            title: text[section.title.clone()].to_owned(),
            level: section.level,
            place: places.of(section.title.clone()),
        })
        .collect();
    let drafts: Vec<_> = (found.iter().enumerate())
        .map(|(at, found)| draft(at, found, found.section.map(|at| &sections[at]), &places))
        .collect();
    let title = outline.title.map_or("", |title| &text[title]).to_owned();
    Drafts { lang, title, sections, left: all - drafts.len(), drafts, text }
}

/// The sentences that a rule finds, in order, each once.
fn found<'r>(text: &str, outline: &Outline, cues: &'r Cues) -> Vec<Found<'r>> {
    let mut all = Vec::new();
    for Paragraph { range, section } in &outline.paragraphs {
        let own = sentences(text, range.clone(), &cues.short).into_iter();
        all.extend(own.map(|sentence| (*section, sentence)));
    }
    let mut found = Vec::new();
    let mut seen = HashSet::new();
    let mut above = None;
    for (at, (section, sentence)) in all.iter().enumerate() {
        let heading = section.filter(|_| *section != above).map(|at| &outline.sections[at].title);
        above = *section;
        // A heading may name the misconception that its first sentence corrects.
        let named =
            heading.map(|heading| hits(text, heading, cues.rules.iter().filter(|rule| rule.is_label())));
        if sentence.len() > LONGEST || !seen.insert(&text[sentence.clone()]) {
            continue;
        }
        let hits =
            named.filter(|hits| !hits.is_empty()).unwrap_or_else(|| hits(text, sentence, cues.rules.iter()));
        let is_label = hits.first().is_some_and(|(rule, _)| rule.is_label());
        if hits.is_empty() || !(is_label || says_enough(&text[sentence.clone()], cues)) {
            continue;
        }
        let mut note = sentence.clone();
        // A label with nothing but the claim: what comes next corrects it, unless that is a label, too.
        let claim = hits.first().and_then(|(_, hit)| hit.claim.as_ref()).filter(|_| is_label);
        if claim.is_some_and(|claim| says_nothing(&text[claim.end.clamp(note.start, note.end)..note.end]))
            && let Some((_, next)) = all.get(at + 1).filter(|(next, _)| next == section)
            && !cues.rules.iter().any(|rule| rule.is_label() && rule.hit(&text[next.clone()]).is_some())
        {
            seen.insert(&text[next.clone()]);
            note.end = next.end;
        }
        let is_pointing = cues.pointing.iter().any(|word| begins(&text[note.clone()], word));
        found.push(Found { note, section: *section, is_pointing, hits });
    }
    found
}

/// Whether there is no letter in it.
fn says_nothing(text: &str) -> bool {
    !text.contains(char::is_alphanumeric)
}

/// Whether a text begins with this word.
fn begins(text: &str, word: &str) -> bool {
    let is_letter = |c: char| c.is_ascii_alphanumeric();
    prefix(text, word).is_some_and(|end| !(word.ends_with(is_letter) && text[end..].starts_with(is_letter)))
}

/// What the rules find in a range of the text, the heaviest first.
fn hits<'r>(text: &str, range: &Range<usize>, rules: impl Iterator<Item = &'r Rule>) -> Vec<(&'r Rule, Hit)> {
    let placed = |part: Range<usize>| range.start + part.start..range.start + part.end;
    let hit = |rule: &'r Rule| {
        let Hit { words, claim } = rule.hit(&text[range.clone()])?;
        Some((rule, Hit { words: placed(words), claim: claim.map(placed) }))
    };
    let mut hits: Vec<_> = rules.filter_map(hit).collect();
    hits.sort_by_key(|(rule, _)| Reverse(rule.weight));
    hits
}

/// A question says nothing that a card could rest on, and neither does a sentence of a few words.
fn says_enough(sentence: &str, cues: &Cues) -> bool {
    let end = sentence.trim_end_matches(['」', '』', '”', '"', ')', '）', '*', '_', '。']);
    let asks = end.ends_with(['?', '？'])
        || end.ends_with("ですか")
        || end.ends_with("ませんか")
        || end.ends_with("ょうか");
    !asks && sentence.chars().count() >= cues.shortest
}

/// The best, each next one of a section counting a little less, so that a long section does not take all places.
fn ranked(mut found: Vec<Found<'_>>) -> Vec<Found<'_>> {
    found.sort_by_key(|found| Reverse(found.rank()));
    let mut taken = HashMap::new();
    let mut ranked: Vec<_> = (found.into_iter())
        .map(|found| {
            let before = taken.entry(found.section).or_insert(0_usize);
            *before += 1;
            (found.rank().saturating_sub(EACH * *before), found)
        })
        .collect();
    ranked.sort_by_key(|(rank, _)| Reverse(*rank));
    ranked.truncate(MOST);
    ranked.into_iter().map(|(_, found)| found).collect()
}

fn draft(at: usize, found: &Found<'_>, section: Option<&Section>, places: &Places<'_>) -> Draft {
    let run = |range: &Range<usize>| places.text[range.clone()].to_owned();
    let (claim, verdict) = found.said();
    let cue = |(rule, hit): &(&Rule, Hit)| Cue { rule: rule.name.clone(), words: run(&hit.words) };
    Draft {
        id: format!("draft-{}", at + 1),
        claim: claim.as_ref().map(run).unwrap_or_default(),
        verdict,
        note: run(&found.note),
        topic: section.map(|section| section.id.clone()),
        section: section.map(|section| section.title.clone()).unwrap_or_default(),
        place: places.of(found.note.clone()),
        open: open(claim.is_some(), verdict),
        claim_place: claim.map(|claim| places.of(claim)),
        cues: found.hits.iter().map(cue).collect(),
    }
}

fn open(has_claim: bool, verdict: Option<Verdict>) -> Vec<Open> {
    let mut open = vec![if has_claim { Open::Wording } else { Open::Claim }];
    open.extend(verdict.is_none().then_some(Open::Verdict));
    open.extend([Open::Fact, Open::Why]);
    open.extend((verdict == Some(Verdict::Unknown)).then_some(Open::Unknown));
    open.extend([Open::Takeaway, Open::Source]);
    open
}

/// The lines of a text: where each begins, in bytes and in units of UTF-16.
struct Places<'t> {
    text: &'t str,
    lines: Vec<(usize, usize)>,
}

impl<'t> Places<'t> {
    fn new(text: &'t str) -> Self {
        let mut lines = vec![(0, 0)];
        let (mut bytes, mut units) = (0, 0);
        for line in text.split_inclusive('\n') {
            bytes += line.len();
            units += line.encode_utf16().count();
            lines.push((bytes, units));
        }
        Self { text, lines }
    }

    fn of(&self, bytes: Range<usize>) -> Place {
        let line = self.lines.partition_point(|&(start, _)| start <= bytes.start);
        let units = self.units(bytes.start)..self.units(bytes.end);
        Place { line, bytes, units }
    }

    fn units(&self, at: usize) -> usize {
        let line = self.lines.partition_point(|&(start, _)| start <= at).saturating_sub(1);
        let (start, units) = self.lines[line];
        units + self.text[start..at].encode_utf16().count()
    }
}

#[cfg(test)]
mod tests {
    use super::super::drafts;
    use super::*;

    #[test]
    fn a_place_is_counted_in_lines_bytes_and_units() {
        let found = drafts("🍵の話\n\n🍵は熱い。緑茶は、実は紅茶と同じ木の葉です。", DraftLang::Ja);
        let place = Place { line: 3, bytes: 28..79, units: 12..29 };
        let expected = &found.text[place.bytes.clone()];
        assert_eq!((found.drafts[0].note.as_str(), &found.drafts[0].place), (expected, &place));
    }

    #[test]
    fn a_sentence_is_one_draft_with_all_that_found_it() {
        let found = drafts("緑茶は、実は2015年に研究が進められました。", DraftLang::Ja);
        let cues: Vec<_> =
            found.drafts[0].cues.iter().map(|cue| (cue.rule.as_str(), cue.words.as_str())).collect();
        assert_eq!(cues, [("correction", "実は"), ("year", "2015"), ("stage", "研究が進め")]);
        assert_eq!(found.drafts.len(), 1);
        assert_eq!((found.drafts[0].topic.as_ref(), found.drafts[0].section.as_str()), (None, ""));
    }

    #[test]
    fn a_label_alone_takes_the_sentence_that_corrects_it() {
        let found = drafts(
            "# Tea\n\n## Myth 1: Tea is bad\n\nStudies say little.\n\nMyth: Tea is hot. It can be cold.",
            DraftLang::En,
        );
        let said: Vec<_> =
            found.drafts.iter().map(|draft| (draft.claim.as_str(), draft.note.as_str())).collect();
        assert_eq!(
            said,
            [("Tea is bad", "Studies say little."), ("Tea is hot", "Myth: Tea is hot. It can be cold.")]
        );
    }

    #[test]
    fn questions_and_sentences_of_a_few_words_are_no_drafts() {
        let found = drafts("緑茶は、実は紅茶と同じ木の葉なのでしょうか。実は同じです。", DraftLang::Ja);
        assert_eq!(found.drafts, []);
    }

    #[test]
    fn what_is_more_than_an_author_reads_is_counted() {
        let sentence = |number: usize| format!("水の量は、あわせて{number}グラムになりました。");
        let text = (0..MOST + 7).map(sentence).collect::<Vec<_>>().concat();
        let found = drafts(&text, DraftLang::Ja);
        assert_eq!((found.drafts.len(), found.left), (MOST, 7));
    }

    #[test]
    fn what_is_too_long_for_a_sentence_is_passed_over() {
        let found =
            drafts(&("「".repeat(100_000) + "は誤りです。\n\n緑茶は、実は紅茶と同じ木です。"), DraftLang::Ja);
        assert_eq!(found.drafts.iter().map(|draft| draft.place.line).collect::<Vec<_>>(), [3]);
    }

    #[test]
    fn open_says_what_is_missing() {
        let names = |text| {
            drafts(text, DraftLang::Ja).drafts[0].open.iter().map(|open| open.name()).collect::<Vec<_>>()
        };
        assert_eq!(
            names("「お茶は悪い」は誤りだと言えます。"),
            ["wording", "fact", "why", "takeaway", "source"]
        );
        assert_eq!(
            names("お茶の害は、まだ分かっていません。"),
            ["claim", "fact", "why", "unknown", "takeaway", "source"]
        );
        assert_eq!(
            names("緑茶は、実は紅茶と同じ木です。"),
            ["claim", "verdict", "fact", "why", "takeaway", "source"]
        );
    }
}
