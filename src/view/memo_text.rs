//! The memo as plain text for the clipboard: the same parts in the same order as on screen.

use super::memo_sheet::checklists;
use super::texts::Texts;
use hontou_core::deck::Deck;
use hontou_core::memo::Memo;

pub(super) fn memo_text(texts: &Texts, deck: &Deck, memo: &Memo<'_>, ticked: &[usize]) -> String {
    let mut lines = vec![
        format!("{} | {}", texts.memo(), deck.title.plain()),
        String::new(),
        memo.headline.title.plain(),
        memo.headline.lead.plain(),
    ];
    if !memo.notes.is_empty() {
        heading(&mut lines, texts.notes());
        for raised in &memo.notes {
            let note = raised.note;
            lines.push(format!("- [{}] {}", texts.level(note.level), note.title.plain()));
            lines.push(format!("  {}", note.body.plain()));
            for cause in &raised.causes {
                lines.push(format!("  → {}", texts.labelled(texts.caused_by(), &cause.option.text.plain())));
            }
        }
    }
    if !memo.echoes.is_empty() {
        heading(&mut lines, texts.also());
        for echo in &memo.echoes {
            lines.push(format!("- {}", texts.labelled(&echo.label.plain(), &echo.cause.option.text.plain())));
        }
    }
    for (first, list) in checklists(deck, memo) {
        heading(&mut lines, &list.title.plain());
        let ticked = |number| if ticked.contains(&number) { "☑" } else { "□" };
        lines.extend(
            list.items.iter().zip(first..).map(|(item, at)| format!("{} {}", ticked(at), item.plain())),
        );
    }
    if !deck.help.is_empty() {
        heading(&mut lines, texts.help());
        for place in &deck.help {
            let link = place.link.as_ref().map_or("", |link| link.as_str());
            lines.push(format!("- {} {link}", texts.labelled(&place.title.plain(), &place.text.plain())));
        }
    }
    lines.push(String::new());
    lines.push(texts.not_advice().to_owned());
    lines.join("\n")
}

fn heading(lines: &mut Vec<String>, words: &str) {
    lines.push(String::new());
    lines.push(format!("■ {words}"));
}
