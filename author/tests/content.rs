//! What the built-in deck says in every language, whatever its wording: promises that a doctor and a lawyer asked for.
#![cfg(not(target_arch = "wasm32"))]

#[path = "../../tests/shipped/mod.rs"]
mod shipped;

use hontou_author::lint::guessed;
use hontou_core::deck::{Deck, Level, SourceKind, Text, Verdict};
use hontou_core::memo::{Answers, Memo};
use hontou_core::picks::Picks;

/// The decks in the order of [`hontou_core::lang::INTERFACE`]: ja, en, ko, zh-Hans, zh-Hant.
fn decks() -> impl Iterator<Item = Deck> {
    shipped::all().into_iter().map(|(_, tree)| shipped::deck(tree))
}

/// Each deck with what it must say, in the same order.
fn each<T>(said: [T; 5]) -> impl Iterator<Item = (Deck, T)> {
    decks().zip(said)
}

#[track_caller]
fn says(deck: &Deck, text: &str, words: &[&str]) {
    for word in words {
        assert!(text.contains(word), "{}: no {word} in {text}", deck.lang);
    }
}

/// The memo of someone who picks this at this question and what is harmless at every other.
fn harmless_but(deck: &Deck, question: &str, option: &str) -> (Level, String, Vec<String>) {
    let check = deck.check.as_ref().expect("a self-check");
    let picks: Vec<_> = (check.questions.iter())
        .map(|asked| {
            let place = asked.options.iter().position(|one| {
                if asked.id.as_str() == question { one.id.as_str() == option } else { one.note.is_none() }
            });
            Picks::of([place.expect("the option is there")])
        })
        .collect();
    let memo = Memo::new(deck, check, &Answers::complete(check, &picks).expect("all are answered"));
    let notes = memo.notes.iter().flat_map(|raised| [&raised.note.title, &raised.note.body]);
    let lists = memo.checklists.iter().map(|list| list.id.as_str().to_owned());
    (memo.level, notes.map(Text::plain).collect(), lists.collect())
}

#[test]
fn who_considers_a_treatment_reads_what_it_is_and_that_not_doing_it_is_a_choice() {
    for (deck, words) in each([
        ["承認", "費用はすべて自分で払います", "受けないことも選べます"],
        ["unapproved", "you bear the whole cost", "You can choose not to have the procedure"],
        ["승인되지 않은", "비용은 모두 본인이 냅니다", "받지 않는 것도 선택할 수 있습니다"],
        ["未获批", "费用全部自付", "也可以选择不做"],
        ["未核准", "費用全部自付", "也可以選擇不做"],
    ]) {
        let (level, notes, lists) = harmless_but(&deck, "considering", "treatment");
        assert_eq!(level, Level::Confirm, "{}: nothing of it is ready", deck.lang);
        says(&deck, &notes, &words);
        assert_eq!(lists, ["clinic", "self"]);
    }
}

#[test]
fn who_is_allergic_or_has_a_symptom_is_sent_to_a_doctor_and_told_not_to_try_it() {
    let doctors = ["医師", "doctor", "의사", "医生", "醫師"];
    let no_trial = ["パッチテストも", "patch test", "패치 테스트도", "局部试用", "局部測試"];
    for ((deck, doctor), trial) in each(doctors).zip(no_trial) {
        let (level, notes, _) = harmless_but(&deck, "skin-type", "allergic");
        assert_eq!(level, Level::Doctor, "{}", deck.lang);
        says(&deck, &notes, &[doctor, trial]);
        let (level, notes, lists) = harmless_but(&deck, "considering", "symptom");
        assert_eq!(
            (level, lists),
            (Level::Doctor, vec!["tell".to_owned()]),
            "{}: no list to buy by",
            deck.lang
        );
        says(&deck, &notes, &[doctor, "119"]);
    }
}

#[test]
fn cosmetics_and_nothing_else_are_ready_and_not_called_harmless() {
    for (deck, word) in each([
        "安全だと分かったわけではなく",
        "does not mean there is no risk",
        "안전",
        "不等于安全",
        "不代表安全",
    ]) {
        let (level, notes, lists) = harmless_but(&deck, "considering", "cosmetics");
        assert_eq!((level, notes.as_str()), (Level::Ready, ""), "{}", deck.lang);
        assert_eq!(lists, ["product", "self"]);
        let headline = deck.check.as_ref().expect("a self-check").headlines.of(Level::Ready);
        says(&deck, &headline.lead.plain(), &[word]);
    }
}

#[test]
fn a_reaction_to_a_cosmetic_can_be_an_emergency_and_the_card_and_the_memo_say_so() {
    let at = shipped::card("risk-free");
    for (deck, words) in each([
        ["息苦しさ", "待たずに救急へ"],
        ["trouble breathing", "call emergency services at once"],
        ["숨쉬기 어렵거나", "119"],
        ["呼吸困难", "马上拨打急救电话"],
        ["呼吸困難", "立刻打119"],
    ]) {
        says(&deck, &deck.cards[at].fact.plain(), &words);
        let headline = deck.check.as_ref().expect("a self-check").headlines.of(Level::Ready);
        says(&deck, &headline.lead.plain(), &words);
    }
}

#[test]
fn nobody_is_left_to_inject_themselves_or_to_put_off_a_treatment() {
    for (deck, [needles, put_off]) in each([
        ["注射や針、ローラー", "治療や検査の代わりにせず"],
        ["needles, rollers or injections", "Do not stop or delay treatment"],
        ["침, 롤러", "치료나 검사를 그만두거나 미루지 마세요"],
        ["针、滚轮", "代替治疗或检查"],
        ["針、滾輪", "代替治療或檢查"],
    ]) {
        let (_, notes, _) = harmless_but(&deck, "health", "cancer");
        says(&deck, &notes, &[put_off]);
        let (_, notes, _) = harmless_but(&deck, "health", "illness");
        says(&deck, &notes, &[put_off]);
        let own = deck.checklists.iter().find(|list| list.id.as_str() == "self").expect("a list to oneself");
        says(&deck, &own.items.iter().map(Text::plain).collect::<String>(), &[needles]);
    }
}

#[test]
fn the_card_on_mice_names_the_antibody_wherever_it_is_read_alone() {
    let at = shipped::card("mouse-figure");
    for (deck, [antibody, mice, cancer]) in each([
        ["抗体", "マウス", "がん細胞"],
        ["antibody", "mice", "cancer cells"],
        ["항체", "생쥐", "암세포"],
        ["抗体", "小鼠", "癌细胞"],
        ["抗體", "小鼠", "癌細胞"],
    ]) {
        let card = &deck.cards[at];
        says(&deck, &card.claim.plain(), &[antibody, cancer]);
        says(&deck, &card.takeaway.plain(), &[antibody, cancer, mice]);
        says(&deck, &card.fact.plain(), &[mice]);
    }
}

#[test]
fn every_source_can_be_opened_or_says_why_not() {
    for (deck, words) in each([
        ["アドレスの記載なし", "リンク先はありません"],
        ["it gives no author, date or address", "so there is no link"],
        ["주소는 적혀 있지 않음", "링크는 없습니다"],
        ["未注明作者、日期、网址", "没有链接"],
        ["未載作者、公開日期和網址", "沒有連結"],
    ]) {
        for source in deck.sources.iter().filter(|source| source.url.is_none()) {
            assert_ne!(source.kind, SourceKind::Outside, "{}: {}", deck.lang, source.id.as_str());
            let said = source.title.plain() + &source.publisher.as_ref().map(Text::plain).unwrap_or_default();
            assert!(words.iter().any(|word| said.contains(word)), "{}: {said}", deck.lang);
        }
    }
}

/// Besides the article, which nobody has seen, and what is said in general.
#[test]
fn every_card_but_one_of_caution_rests_on_a_document_that_can_be_opened() {
    for deck in decks() {
        for card in deck.cards.iter().filter(|card| card.id.as_str() != "not-for-everyone") {
            let mut cited =
                [&card.source.source].into_iter().chain(&card.sources).filter_map(|id| deck.source(id));
            assert!(cited.any(|source| source.url.is_some()), "{}: {}", deck.lang, card.id.as_str());
        }
    }
}

#[test]
fn neither_words_nor_one_answer_guess_more_than_half() {
    for deck in decks() {
        let half = deck.cards.len() / 2;
        let right = guessed(&deck).expect("each language has its words");
        let ids: Vec<_> = right.iter().map(|card| card.id.as_str()).collect();
        assert!(right.len() <= half, "{}: {} of {}: {ids:?}", deck.lang, right.len(), deck.cards.len());
        for verdict in Verdict::ALL {
            let right = deck.cards.iter().filter(|card| card.verdict == verdict).count();
            assert!(right <= half, "{}: always {}", deck.lang, verdict.name());
        }
    }
}

/// How far down the drawing a path goes, by the numbers of its "M… V…" commands.
fn depth(path: &str) -> f64 {
    let numbers = path.split(['M', 'L', 'V']).filter_map(|piece| piece.split_whitespace().last());
    numbers.filter_map(|number| number.parse::<f64>().ok()).fold(0.0, f64::max)
}

#[test]
fn the_solid_line_of_the_figure_ends_at_the_surface() {
    let figure = include_str!("../../decks/figures/layers.svg");
    let surface = 52.0;
    assert!(figure.contains("d=\"M0 52H320\""), "the surface");
    let arrows: Vec<_> =
        figure.lines().filter(|line| line.contains("<path class=\"accent\" d=\"M190 ")).collect();
    let (dashed, solid): (Vec<&str>, Vec<&str>) =
        arrows.iter().partition(|line| line.contains("stroke-dasharray"));
    let drawn = |line: &str| depth(line.split('"').nth(3).expect("a path"));
    assert!(!solid.is_empty() && !dashed.is_empty(), "{arrows:?}");
    assert!(solid.iter().all(|line| drawn(line) <= surface), "it claims no way in: {solid:?}");
    assert!(dashed.iter().any(|line| drawn(line) > surface), "and what nobody knows is dashes: {dashed:?}");
}
