//! `hontou draft`: shows drafts of cards that an article gives, and writes them as a deck that is not complete.

use std::fmt::Write;
use std::path::PathBuf;

use anyhow::Result;
use clap::Args;
use hontou_author::draft::{CardNote, Draft, DraftDeck, DraftLang, Drafts, Open, drafts};
use hontou_core::deck::Verdict;
use serde::Serialize;
use serde_json::Value;

use crate::new::{Lang, save};
use crate::say::{FAINT, STRONG};
use crate::{file, say};

#[derive(Args)]
pub(crate) struct Options {
    /// The article: plain text, Markdown or HTML
    #[arg(value_name = "ARTICLE")]
    article: PathBuf,
    /// The language of the article [default: Japanese if it has kana, else English]
    #[arg(long, value_enum)]
    lang: Option<Lang>,
    /// Also write the drafts as a deck for you to complete
    #[arg(short, long, value_name = "DECK.json")]
    out: Option<PathBuf>,
    /// Print JSON instead: the drafts, the deck and what is open in it
    #[arg(long)]
    json: bool,
}

/// What `--json` prints.
#[derive(Serialize)]
struct Printed {
    #[serde(flatten)]
    drafts: Drafts,
    deck: Value,
    notes: Vec<CardNote>,
}

pub(crate) fn run(options: &Options) -> Result<()> {
    let article = file::text(&options.article, "article")?;
    let lang = options.lang.map_or_else(|| DraftLang::of(&article), DraftLang::from);
    let drafts = drafts(&article, lang);
    let DraftDeck { deck, notes, .. } = drafts.deck();
    if let Some(out) = &options.out {
        save(out, &format!("{deck:#}\n"))?;
        say::doing(
            "Wrote",
            format_args!("{}: it is not complete, and nothing in it was checked", out.display()),
        );
    }
    if options.json {
        println!("{}", serde_json::to_string_pretty(&Printed { drafts, deck, notes })?);
    } else {
        anstream::print!("{}", shown(&drafts));
    }
    Ok(())
}

impl From<Lang> for DraftLang {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::Ja => Self::Ja,
            Lang::En => Self::En,
        }
    }
}

/// The drafts to read, in the language of the article.
fn shown(drafts: &Drafts) -> String {
    let words = Words::of(drafts.lang);
    let mut shown = format!("{}\n", words.about(drafts));
    for draft in &drafts.drafts {
        shown.push('\n');
        // A string takes whatever is written.
        let _ = write_draft(&mut shown, draft, words);
    }
    shown
}

fn write_draft(shown: &mut String, draft: &Draft, words: &Words) -> std::fmt::Result {
    let Draft { id, claim, verdict, note, section, place, cues, open, .. } = draft;
    let line = words.line.replace("{}", &place.line.to_string());
    let place = if section.is_empty() { line } else { format!("{section} · {line}") };
    writeln!(shown, "{STRONG}{id}{STRONG:#}  {FAINT}{}{FAINT:#}", one_line(&place))?;
    if !claim.is_empty() {
        writeln!(shown, "  {}: {}", words.claim, one_line(claim))?;
    }
    if let Some(verdict) = verdict {
        writeln!(shown, "  {}: {}", words.verdict, words.name(*verdict))?;
    }
    writeln!(shown, "  {}: {}", words.note, one_line(note))?;
    let found: Vec<_> = cues.iter().map(|cue| format!("{} ({})", one_line(&cue.words), cue.rule)).collect();
    writeln!(shown, "  {}: {}", words.found, found.join(", "))?;
    let open: Vec<_> = open.iter().copied().map(Open::name).collect();
    writeln!(shown, "  {}: {}", words.open, open.join(", "))
}

/// A text of the article on one line, without what a terminal would obey.
fn one_line(text: &str) -> String {
    let words: Vec<_> = text.split_whitespace().collect();
    words.join(" ").replace(char::is_control, "")
}

/// The words around the drafts.
struct Words {
    lang: DraftLang,
    line: &'static str,
    claim: &'static str,
    verdict: &'static str,
    verdicts: [&'static str; 3],
    note: &'static str,
    found: &'static str,
    open: &'static str,
}

static JA: Words = Words {
    lang: DraftLang::Ja,
    line: "{}行目",
    claim: "問い（記事の言葉のまま）",
    verdict: "記事の言い方から",
    verdicts: ["ほんとう", "まちがい", "まだわからない"],
    note: "記事の文",
    found: "見つけた手がかり",
    open: "これから書くところ",
};

static EN: Words = Words {
    lang: DraftLang::En,
    line: "line {}",
    claim: "claim, in the article's words",
    verdict: "as the words say",
    verdicts: ["true", "false", "unknown"],
    note: "the article says",
    found: "found by",
    open: "to write",
};

impl Words {
    fn of(lang: DraftLang) -> &'static Self {
        match lang {
            DraftLang::Ja => &JA,
            DraftLang::En => &EN,
        }
    }

    fn name(&self, verdict: Verdict) -> &'static str {
        self.verdicts[verdict as usize]
    }

    /// What these are, before anybody takes them for more.
    fn about(&self, Drafts { drafts, left, sections, .. }: &Drafts) -> String {
        let (number, sections) = (drafts.len(), sections.len());
        match self.lang {
            DraftLang::Ja => {
                let left = if *left == 0 {
                    String::new()
                } else {
                    format!("候補はあと{left}文ありました。")
                };
                format!(
                    "下書き{number}件（見出し{sections}件の記事から）。{left}\nこれは下書きです。記事の文をそのまま写したもので、正しいかどうかは何も確かめていません。\n自分の言葉に書き直し、出典を確かめてください。"
                )
            }
            DraftLang::En => {
                let left =
                    if *left == 0 { String::new() } else { format!(" {left} more sentences were left out.") };
                format!(
                    "{} from an article with {}.{left}\nThese are drafts: sentences of the article as they are. Nothing was checked, and none of it may be true.\nPut them into your own words, and look up the sources.",
                    file::counted(number, "draft"),
                    file::counted(sections, "section"),
                )
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(article: &str, lang: DraftLang) -> String {
        anstream::adapter::strip_str(&shown(&drafts(article, lang))).to_string()
    }

    #[test]
    fn a_draft_is_shown_with_its_claim_its_verdict_and_what_is_open() {
        assert_eq!(
            plain("# Tea\n\n“Tea cools the body” is a common myth.\n", DraftLang::En),
            "1 draft from an article with 1 section.\n\
             These are drafts: sentences of the article as they are. Nothing was checked, and none of it may be true.\n\
             Put them into your own words, and look up the sources.\n\n\
             draft-1  Tea · line 3\n  \
               claim, in the article's words: Tea cools the body\n  \
               as the words say: false\n  \
               the article says: “Tea cools the body” is a common myth.\n  \
               found by: is a common myth (quoted-false)\n  \
               to write: wording, fact, why, takeaway, source\n"
        );
    }

    #[test]
    fn a_japanese_article_is_spoken_of_in_japanese() {
        let shown = plain("お茶の量は、いれ方で異なります。", DraftLang::Ja);
        assert!(shown.starts_with("下書き1件（見出し0件の記事から）。\nこれは下書きです。"), "{shown}");
        assert!(shown.contains("draft-1  1行目\n  記事の文: お茶の量は"), "{shown}");
        assert!(!shown.contains("記事の言い方から"), "no words give a verdict: {shown}");
    }

    #[test]
    fn what_a_terminal_would_obey_is_not_written() {
        let shown = plain("Tea \u{1b}[31mcontains\u{7} about 30 mg of caffeine.", DraftLang::En);
        assert!(!shown.contains(['\u{1b}', '\u{7}']), "{shown:?}");
    }
}
