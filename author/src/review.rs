//! The sheet for the one who signs: everything a deck tells readers, on paper, with boxes to tick. One HTML page without
//! script.

use std::fmt::Write;

use hontou_core::deck::{Card, Cite, Deck, Level, SelfCheck, Source, Text, Verdict};
use hontou_core::lang::Lang;

use crate::diff::diff;
use crate::prove::{Table, prove};

/// The words of the sheet, in Japanese for a Japanese deck and in English for any other.
struct Words {
    title: &'static str,
    how: &'static str,
    changes: &'static str,
    no_change: &'static str,
    claim: &'static str,
    verdicts: [&'static str; 3],
    why: &'static str,
    unknown: &'static str,
    takeaway: &'static str,
    sources: &'static str,
    as_of: &'static str,
    check: &'static str,
    notes: &'static str,
    headlines: &'static str,
    lists: &'static str,
    help: &'static str,
    glossary: &'static str,
    proof: &'static str,
    ok: &'static str,
    change: &'static str,
    sign: [&'static str; 3],
}

const JA: Words = Words {
    title: "内容確認シート",
    how: "読者に見える文をすべて載せています。項目ごとに「よい」か「直す」に印をつけ、直す文を欄に書いてください。",
    changes: "前の版からの変更",
    no_change: "読者に見える変更はありません。",
    claim: "問い",
    verdicts: ["はい", "いいえ", "まだ分かっていない"],
    why: "理由",
    unknown: "分かっていないこと",
    takeaway: "覚えておくこと",
    sources: "出典",
    as_of: "の時点",
    check: "セルフチェック",
    notes: "メモに出る注意",
    headlines: "メモの見出し",
    lists: "聞くことの一覧",
    help: "困ったときの相談先",
    glossary: "ことばの説明",
    proof: "答えの組み合わせの確認",
    ok: "よい",
    change: "直す",
    sign: ["確認した人", "職種・所属", "日付"],
};

const EN: Words = Words {
    title: "Review sheet",
    how: "Everything that readers see is here. Tick “ok” or “change” for each item, and write what to change beside it.",
    changes: "What changed since the last edition",
    no_change: "Readers see no change.",
    claim: "Claim",
    verdicts: ["Yes", "No", "Not known yet"],
    why: "Why",
    unknown: "Not known",
    takeaway: "Takeaway",
    sources: "Sources",
    as_of: "as of",
    check: "Self-check",
    notes: "Notes on the memo",
    headlines: "Headlines of the memo",
    lists: "Questions to ask",
    help: "Where to get help",
    glossary: "Glossary",
    proof: "Every combination of answers",
    ok: "ok",
    change: "change",
    sign: ["Reviewed by", "Role", "Date"],
};

/// A4, small and calm; nothing is fetched.
const STYLE: &str = "@page{size:A4;margin:14mm}body{font:10.5pt/1.5 sans-serif;max-width:190mm;margin:auto;color:#111}\
h1{font-size:16pt}h2{font-size:13pt;break-after:avoid;border-bottom:1px solid #111}article,li,tr{break-inside:avoid}\
article{display:grid;grid-template-columns:1fr 26mm;gap:0 5mm;border-bottom:1px solid #bbb;padding:2mm 0}\
.tick{font-size:10pt;line-height:1.9}.tick i{display:block;border-bottom:1px solid #999;height:7mm}\
p{margin:.5mm 0}.claim{font-weight:700}.small{font-size:9pt;color:#444}a{color:inherit;overflow-wrap:anywhere}\
table{border-collapse:collapse;width:100%}td,th{border:1px solid #bbb;padding:1mm 2mm;text-align:left;vertical-align:top}\
.sign td{height:12mm;width:33%}b{font-weight:700}";

/// Draws the sheet; `since` is the edition that was signed before.
pub fn sheet(deck: &Deck, since: Option<&Deck>) -> String {
    let words = if Lang::parse(&deck.lang).primary() == "ja" { &JA } else { &EN };
    let mut page = Page { words, deck, html: String::new() };
    page.head();
    if let Some(old) = since {
        page.changes(old);
    }
    for (at, card) in deck.cards.iter().enumerate() {
        page.card(at + 1, card);
    }
    if let Some(check) = &deck.check {
        page.check(check);
    }
    page.lists();
    if let Ok(table) = prove(deck) {
        page.proof(&table);
    }
    page.foot();
    page.html
}

struct Page<'d> {
    words: &'static Words,
    deck: &'d Deck,
    html: String,
}

impl Page<'_> {
    fn add(&mut self, piece: impl std::fmt::Display) {
        write!(self.html, "{piece}").expect("a text takes all");
    }

    fn heading(&mut self, words: &str) {
        self.add(format_args!("<h2>{}</h2>", escaped(words)));
    }

    /// A line with a label, if there is something to say.
    fn line(&mut self, label: &str, text: &str) {
        if !text.is_empty() {
            self.add(format_args!("<p><b>{}</b> {}</p>", escaped(label), escaped(text)));
        }
    }

    /// An item with its boxes.
    fn item(&mut self, inside: impl FnOnce(&mut Self)) {
        self.add("<article><div>");
        inside(self);
        let Words { ok, change, .. } = self.words;
        self.add(format_args!("</div><div class=\"tick\">☐ {ok}　☐ {change}<i></i><i></i></div></article>"));
    }

    fn head(&mut self) {
        let (deck, words) = (self.deck, self.words);
        let (title, sheet) = (escaped(&deck.title.plain()), words.title);
        self.add(format_args!(
            "<!doctype html><html lang=\"{}\"><meta charset=\"utf-8\"><title>{title}: {sheet}</title><style>{STYLE}</style><h1>{title}: {sheet}</h1>",
            escaped(&deck.lang),
        ));
        self.add(format_args!(
            "<p class=\"small\">{} {} · {} · {} → {}</p><p>{}</p>",
            deck.id.as_str(),
            escaped(&deck.version),
            escaped(&deck.lang),
            deck.reviewed,
            deck.review_by,
            words.how
        ));
        self.item(|page| {
            page.add(format_args!("<p class=\"claim\">{title}</p><p>{}</p>", escaped(&deck.lead.plain())));
        });
    }

    fn changes(&mut self, old: &Deck) {
        self.heading(self.words.changes);
        let found = diff(old, self.deck).changes;
        if found.is_empty() {
            self.add(format_args!("<p>{}</p>", self.words.no_change));
        }
        self.add("<ul>");
        for change in found {
            self.add(format_args!("<li>{}</li>", escaped(&change.to_string())));
        }
        self.add("</ul>");
    }

    fn card(&mut self, number: usize, card: &Card) {
        let words = self.words;
        if number == 1 {
            self.heading(words.claim);
        }
        self.item(|page| {
            let star = if card.starter { "★ " } else { "" };
            let verdict = match card.verdict {
                Verdict::True => words.verdicts[0],
                Verdict::False => words.verdicts[1],
                Verdict::Unknown => words.verdicts[2],
            };
            page.add(format_args!("<p class=\"claim\">{number}. {star}{}</p>", escaped(&card.claim.plain())));
            page.line(verdict, &card.fact.plain());
            page.line(words.why, &card.why.plain());
            page.line(words.unknown, &card.unknown.as_ref().map(Text::plain).unwrap_or_default());
            page.line(words.takeaway, &card.takeaway.plain());
            if let Some(date) = card.as_of {
                page.add(format_args!("<p class=\"small\">{date} {}</p>", words.as_of));
            }
            page.sources(
                &card.source,
                &card.sources.iter().filter_map(|id| page.deck.source(id)).collect::<Vec<_>>(),
            );
        });
    }

    fn sources(&mut self, cite: &Cite, further: &[&Source]) {
        let label = self.words.sources;
        self.add(format_args!("<p class=\"small\">{label}: "));
        let section =
            cite.section.as_ref().map(|section| format!("（{}）", section.plain())).unwrap_or_default();
        for (at, source) in
            self.deck.source(&cite.source).into_iter().chain(further.iter().copied()).enumerate()
        {
            let dot = if at > 0 { " · " } else { "" };
            let (title, section) =
                (escaped(&source.title.plain()), if at == 0 { escaped(&section) } else { String::new() });
            let publisher = source.publisher.as_ref().map(Text::plain).unwrap_or_default();
            let date = source.date.map(|date| date.to_string()).unwrap_or_default();
            self.add(format_args!("{dot}{title}{section} {} {date}", escaped(&publisher)));
            if let Some(url) = &source.url {
                let url = escaped(url.as_str());
                self.add(format_args!(" <a href=\"{url}\">{url}</a>"));
            }
        }
        self.add("</p>");
    }

    fn check(&mut self, check: &SelfCheck) {
        self.heading(self.words.check);
        for (at, question) in check.questions.iter().enumerate() {
            self.item(|page| {
                page.add(format_args!(
                    "<p class=\"claim\">{}. {}</p>",
                    at + 1,
                    escaped(&question.ask.plain())
                ));
                if let Some(hint) = &question.hint {
                    page.add(format_args!("<p class=\"small\">{}</p>", escaped(&hint.plain())));
                }
                page.add("<ul>");
                for option in &question.options {
                    let note = check
                        .note_of(option)
                        .map(|note| format!(" → {} [{}]", note.title.plain(), note.level.name()));
                    let said = [option.text.plain(), note.unwrap_or_default()].concat();
                    page.add(format_args!("<li>{}</li>", escaped(&said)));
                }
                page.add("</ul>");
            });
        }
        self.heading(self.words.notes);
        for note in &check.notes {
            self.item(|page| {
                page.line(&format!("[{}] {}", note.level.name(), note.title.plain()), &note.body.plain());
                page.sources(&note.source, &[]);
            });
        }
        self.heading(self.words.headlines);
        for level in Level::FALLING {
            let headline = check.headlines.of(level);
            self.item(|page| {
                page.line(&format!("[{}] {}", level.name(), headline.title.plain()), &headline.lead.plain())
            });
        }
    }

    fn lists(&mut self) {
        let deck = self.deck;
        if !deck.checklists.is_empty() {
            self.heading(self.words.lists);
        }
        for list in &deck.checklists {
            self.item(|page| {
                page.add(format_args!("<p class=\"claim\">{}</p><ul>", escaped(&list.title.plain())));
                for item in &list.items {
                    page.add(format_args!("<li>{}</li>", escaped(&item.plain())));
                }
                page.add("</ul>");
            });
        }
        if !deck.help.is_empty() {
            self.heading(self.words.help);
        }
        for place in &deck.help {
            let link = place.link.as_ref().map(|link| format!(" {}", link.as_str())).unwrap_or_default();
            self.item(|page| page.line(&place.title.plain(), &[place.text.plain(), link].concat()));
        }
        if !deck.glossary.is_empty() {
            self.heading(self.words.glossary);
        }
        for term in &deck.glossary {
            self.item(|page| page.line(&term.term.plain(), &term.meaning.plain()));
        }
    }

    fn proof(&mut self, table: &Table<'_>) {
        if table.is_trivial() {
            return;
        }
        self.heading(self.words.proof);
        self.add(format_args!("<p>{} · {:016x}</p><table>", table.total, table.digest));
        for row in &table.headlines {
            self.add(format_args!("<tr><td>{}</td><td>{}</td></tr>", row.level.name(), row.count));
        }
        self.add("</table>");
    }

    fn foot(&mut self) {
        let [who, role, date] = self.words.sign;
        self.add(format_args!(
            "<h2>{who}</h2><table class=\"sign\"><tr><th>{who}</th><th>{role}</th><th>{date}</th></tr><tr><td></td><td></td><td></td></tr></table></html>\n"
        ));
    }
}

/// No text of a deck is HTML.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
