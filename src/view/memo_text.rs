//! The memo as plain text for the clipboard: the same parts in the same order as on screen.
//!
//! Lines are joined and not formatted: the widget formats nothing, so that the code for it is in no reader's download.

use super::memo_sheet::checklists;
use super::texts::Texts;
use hontou_core::deck::{Deck, ListKind};
use hontou_core::memo::Memo;

pub(super) fn memo_text(texts: &Texts, deck: &Deck, memo: &Memo<'_>, ticked: &[usize]) -> String {
    let mut lines = vec![
        [texts.memo(), " | ", &deck.title.plain()].concat(),
        String::new(),
        memo.headline.title.plain(),
        memo.headline.lead.plain(),
    ];
    if !memo.notes.is_empty() {
        heading(&mut lines, texts.notes());
        for raised in &memo.notes {
            let note = raised.note;
            lines.push(["- [", texts.level(note.level), "] ", &note.title.plain()].concat());
            lines.push(["  ", &note.body.plain()].concat());
            for cause in &raised.causes {
                let cause = texts.labelled(texts.caused_by(), &cause.option.text.plain());
                lines.push(["  → ", &cause].concat());
            }
        }
    }
    if !memo.echoes.is_empty() {
        heading(&mut lines, texts.also());
        for echo in &memo.echoes {
            let echo = texts.labelled(&echo.label.plain(), &echo.cause.option.text.plain());
            lines.push(["- ", &echo].concat());
        }
    }
    for kind in ListKind::ALL {
        let mut is_first = kind == ListKind::Myself;
        for (first, list) in checklists(deck, memo) {
            if list.kind != kind {
                continue;
            }
            if std::mem::take(&mut is_first) {
                heading(&mut lines, texts.for_yourself());
            }
            heading(&mut lines, &list.title.plain());
            let ticked = |number| if ticked.contains(&number) { "☑" } else { "□" };
            let items = list.items.iter().zip(first..);
            lines.extend(items.map(|(item, at)| [ticked(at), " ", &item.plain()].concat()));
        }
    }
    if !deck.help.is_empty() {
        heading(&mut lines, texts.help());
        for place in &deck.help {
            let link = place.link.as_ref().map_or("", |link| link.as_str());
            let place = texts.labelled(&place.title.plain(), &place.text.plain());
            lines.push(["- ", &place, " ", link].concat());
        }
    }
    lines.push(String::new());
    lines.push(texts.not_advice().to_owned());
    lines.join("\n")
}

fn heading(lines: &mut Vec<String>, words: &str) {
    lines.push(String::new());
    lines.push(["■ ", words].concat());
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use hontou_core::memo::Answers;
    use hontou_core::picks::Picks;

    use super::*;
    use crate::view::texts;

    /// The text of a memo in which each question is answered with its first option that names no note, but the first.
    fn text(tree: &str, first: usize) -> (Deck, String) {
        let tree = serde_json::from_str(tree).expect("it is JSON");
        let deck = Deck::read(&hontou_author::json::tree(tree)).expect("a deck");
        let check = deck.check.as_ref().expect("a self-check");
        let harmless =
            check.questions.iter().map(|asked| asked.options.iter().position(|one| one.note.is_none()));
        let mut picks: Vec<_> = harmless.map(Picks::of).collect();
        picks[0] = Picks::of([first]);
        let memo = Memo::new(&deck, check, &Answers::complete(check, &picks).expect("all are answered"));
        let said = memo_text(texts(&deck.lang), &deck, &memo, &[0, 21]);
        (deck, said)
    }

    #[test]
    fn what_to_ask_oneself_is_under_a_heading_below_what_to_ask_others_and_help_is_last() {
        for (tree, heading) in [
            (include_str!("../../decks/exosome.ja.json"), "■ 相談の前に、自分で"),
            (include_str!("../../decks/exosome.en.json"), "■ For yourself, before you ask"),
            (include_str!("../../decks/exosome.ko.json"), "■ 상담 전에 스스로 준비할 것"),
            (include_str!("../../decks/exosome.zh-Hans.json"), "■ 咨询前，自己先准备"),
            (include_str!("../../decks/exosome.zh-Hant.json"), "■ 諮詢前，自己先準備"),
        ] {
            let (deck, said) = text(tree, 3);
            let [product, clinic, own, tell] = &deck.checklists[..] else {
                panic!("{}: four lists", deck.lang)
            };
            let title = |list: &hontou_core::deck::Checklist| format!("\n■ {}\n", list.title.plain());
            let parts = [title(product), title(clinic), format!("\n{heading}\n"), title(own)];
            let places: Vec<_> = parts.iter().map(|part| said.find(part).expect(part)).collect();
            assert!(places.is_sorted(), "{}: {said}", deck.lang);
            assert_eq!(said.matches(heading).count(), 1);
            assert!(!said.contains(&title(tell)), "nobody asked for it");
            let ticked = |item: &hontou_core::deck::Text| format!("\n☑ {}\n", item.plain());
            assert!(said.contains(&ticked(&product.items[0])) && said.contains(&ticked(&own.items[0])));
            for place in &deck.help {
                let at = said.find(&place.text.plain()).expect("where help is");
                assert!(at > places[3] && said.contains(&place.title.plain()), "{}", deck.lang);
                assert!(place.link.as_ref().is_none_or(|link| said.contains(link.as_str())), "{}", deck.lang);
            }
        }
    }

    #[test]
    fn with_a_symptom_there_is_only_what_to_tell_the_doctor() {
        let (deck, said) = text(include_str!("../../decks/exosome.ja.json"), 0);
        assert!(said.contains(&deck.checklists[3].items[0].plain()));
        for list in &deck.checklists[..3] {
            assert!(!said.contains(&list.title.plain()), "{}", list.id.as_str());
        }
    }
}
