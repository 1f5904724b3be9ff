//! The markup of the first screens, drawn without a browser by the same components.
#![cfg(not(target_arch = "wasm32"))]

mod shipped;

use std::rc::Rc;

use futures::executor::block_on;
use hontou::view::{Effects, Quiz, QuizProps, texts};
use hontou_core::deck::{Date, Deck};
use hontou_core::options::{Cta, Length, Mode, Options, Theme};
use yew::LocalServerRenderer;

fn props(deck: Deck) -> QuizProps {
    QuizProps {
        texts: texts(&deck.lang),
        deck: Rc::new(deck),
        options: Options::default(),
        seed: 1,
        today: Date::new(2026, 11, 23),
        dark: false,
        roomy: false,
        replied: None,
        effects: Effects::default(),
    }
}

fn drawn(props: QuizProps) -> String {
    block_on(LocalServerRenderer::<Quiz>::with_props(props).hydratable(false).render())
}

fn first_screen() -> String {
    drawn(props(shipped::deck(shipped::ja())))
}

#[track_caller]
fn has(html: &str, piece: &str) {
    assert!(html.contains(piece), "{piece} is not in {html}");
}

#[track_caller]
fn has_not(html: &str, piece: &str) {
    assert!(!html.contains(piece), "{piece} is in {html}");
}

#[test]
fn the_first_screen_is_the_first_claim_with_three_answers_as_plain_buttons() {
    let html = first_screen();
    has(&html, "日焼け止めや保湿は必要？</h3>");
    assert_eq!(html.matches("class=\"answer\"").count(), 3, "{html}");
    for answer in ["はい", "いいえ", "まだ分かっていない"] {
        has(&html, &format!("<span>{answer}</span></button>"));
    }
    has(&html, "8枚・約3分");
    has_not(&html, "<section class=\"reveal\"");
}

#[test]
fn the_answer_is_not_in_the_page_before_it_is_asked_for() {
    let deck = shipped::deck(shipped::ja());
    let html = first_screen();
    has_not(&html, &deck.cards[0].fact.plain());
    has_not(&html, &deck.cards[0].takeaway.plain());
}

#[test]
fn headings_follow_the_level_the_page_owner_set() {
    let html = first_screen();
    has(&html, "<h2 class=\"title\">");
    has(&html, "<h3 tabindex=\"-1\">");
    let options = Options { heading_level: 4, ..Options::default() };
    let html = drawn(QuizProps { options, ..props(shipped::deck(shipped::ja())) });
    has(&html, "<h4 class=\"title\">");
    has(&html, "<h5 tabindex=\"-1\">");
}

#[test]
fn the_list_of_all_cards_waits_to_be_opened_and_the_bar_has_as_many_steps_as_can_be_seen() {
    let html = |cards: usize| {
        let mut tree = shipped::ja();
        let all = tree["cards"].as_array_mut().expect("cards");
        let card = all[0].clone();
        all.truncate(cards);
        for number in all.len()..cards {
            let mut copy = card.clone();
            copy["id"] = format!("copy-{number}").into();
            all.push(copy);
        }
        let options = Options { length: Length::Full, ..Options::default() };
        drawn(QuizProps { options, ..props(shipped::deck(tree)) })
    };
    let count = |html: &str, piece: &str| html.matches(piece).count();
    let (few, many) = (html(38), html(1_000));
    assert_eq!((count(&few, "<i data-state"), count(&many, "<i data-state")), (38, 60));
    assert_eq!(count(&many, "<i data-state=\"now\""), 1);
    for html in [few, many] {
        has(&html, "<ol></ol>");
    }
}

#[test]
fn the_self_check_alone_begins_with_its_first_question() {
    let options = Options { mode: Mode::Check, ..Options::default() };
    let html = drawn(QuizProps { options, ..props(shipped::deck(shipped::ja())) });
    assert_eq!(html.matches("type=\"radio\"").count(), 7, "{html}");
    has(&html, "セルフチェックの答えは、送信も保存もしません。");
    has_not(&html, "<form");
    has_not(&html, "カードに戻る");
}

#[test]
fn a_question_that_takes_several_answers_has_check_boxes_and_says_so() {
    let mut tree = shipped::ja();
    tree["check"]["questions"].as_array_mut().unwrap().drain(0..2);
    let options = Options { mode: Mode::Check, ..Options::default() };
    let html = drawn(QuizProps { options, ..props(shipped::deck(tree)) });
    assert_eq!(html.matches("type=\"checkbox\"").count(), 5, "{html}");
    has_not(&html, "type=\"radio\"");
    has(&html, "<p class=\"hint\">当てはまるものをすべて選んでください。</p>");
}

#[test]
fn no_style_attribute_is_drawn_because_a_policy_may_forbid_it() {
    has_not(&first_screen(), " style=");
}

#[test]
fn text_is_text() {
    let mut tree = shipped::ja();
    tree["cards"][0]["claim"] = "<img src=x onerror=alert(1)>".into();
    let html = drawn(props(shipped::deck(tree)));
    has(&html, "&lt;img src=x onerror=alert(1)&gt;");
    has_not(&html, "<img");
}

#[test]
fn an_overdue_deck_says_so_and_works() {
    let html = drawn(QuizProps { today: Date::new(2028, 1, 1), ..props(shipped::deck(shipped::ja())) });
    has(&html, "2027年5月31日までに見直す予定でした");
    assert_eq!(html.matches("class=\"answer\"").count(), 3);
    has_not(&first_screen(), "見直す予定でした");
}

#[test]
fn the_theme_is_the_page_owners_and_else_the_pages() {
    let theme = |theme, dark| {
        let options = Options { theme, ..Options::default() };
        drawn(QuizProps { options, dark, ..props(shipped::deck(shipped::ja())) })
    };
    has(&theme(Theme::Auto, false), "data-theme=\"light\"");
    has(&theme(Theme::Auto, true), "data-theme=\"dark\"");
    has(&theme(Theme::Light, true), "data-theme=\"light\"");
    has(&theme(Theme::Dark, false), "data-theme=\"dark\"");
}

#[test]
fn a_booking_link_stands_at_the_foot_with_its_disclosure() {
    let cta = Cta {
        label: "相談を予約する".to_owned(),
        href: hontou_core::deck::Link::parse("tel:0300000000").unwrap(),
    };
    let options =
        Options {
            cta: Some(cta), disclosure: Some("提供：例のクリニック".to_owned()), ..Options::default()
        };
    let html = drawn(QuizProps { options, ..props(shipped::deck(shipped::ja())) });
    has(&html, "href=\"tel:0300000000\"");
    has(&html, "相談を予約する</a>");
    has(&html, "提供：例のクリニック");
}

#[test]
fn the_foot_says_who_reviewed_the_deck_and_else_that_no_doctor_has() {
    let none = [
        "医師の監修はありません。",
        "Not reviewed by a doctor.",
        "의사의 감수를 받지 않았습니다.",
        "本内容未经医生审核。",
        "本內容未經醫師審閱。",
    ];
    for ((_, tree), none) in shipped::all().into_iter().zip(none) {
        let mut reviewed = tree.clone();
        reviewed["reviewer"] =
            serde_json::json!({ "name": "Dr. Hana", "role": "Ward 7", "date": "2026-11-20" });
        let pages = [tree, reviewed].map(|tree| {
            let page = hontou::view::static_page(Rc::new(shipped::deck(tree.clone())));
            (page, drawn(props(shipped::deck(tree))))
        });
        for html in [&pages[0].0, &pages[0].1] {
            has(html, none);
        }
        for html in [&pages[1].0, &pages[1].1] {
            has_not(html, none);
            has(html, "Dr. Hana");
            has(html, "Ward 7");
        }
    }
}

#[test]
fn the_static_page_says_where_help_is_and_what_to_ask_oneself_apart() {
    for ((_, tree), own) in shipped::all().into_iter().zip([
        "相談の前に、自分で",
        "For yourself, before you ask",
        "상담 전에 스스로 준비할 것",
        "咨询前，自己先准备",
        "諮詢前，自己先準備",
    ]) {
        let deck = Rc::new(shipped::deck(tree));
        let html = hontou::view::static_page(Rc::clone(&deck));
        let place = |words: &str| html.find(words).unwrap_or_else(|| panic!("{}: no {words}", deck.lang));
        let lists = &deck.checklists;
        assert!(place(&lists[1].title.plain()) < place(own) && place(own) < place(&lists[2].title.plain()));
        for one in &deck.help {
            has(&html, &one.text.plain().replace('&', "&amp;"));
            if let Some(link) = &one.link {
                has(&html, &format!("href=\"{}\"", link.as_str()));
            }
        }
        // Several sources of a card are all there.
        let card = &deck.cards[shipped::card("clinic-how")];
        let at = place("<details id=\"hontou-clinic-how\">");
        let card_html = &html[at..][..html[at..].find("</details>").expect("it ends")];
        assert_eq!(card_html.matches("class=\"source\"").count(), 1 + card.sources.len(), "{card_html}");
    }
}

#[test]
fn hard_words_are_explained_beside_a_question_and_wait_on_the_first_card_for_its_answer() {
    let html = first_screen();
    has_not(&html, "<dl class=\"glossary\">");
    let options = || Options { mode: Mode::Check, ..Options::default() };
    let html = drawn(QuizProps { options: options(), ..props(shipped::deck(shipped::ja())) });
    has(&html, "かゆみのあるふくらみが、急に皮膚に出るものです。");
    // English parts its words: no term is found inside another word.
    let mut tree = shipped::en();
    tree["glossary"] =
        serde_json::json!([{ "term": "cell", "meaning": "A cell." }, { "term": "sun", "meaning": "A sun." }]);
    tree["check"]["questions"][0]["hint"] = "Is this excellent sunscreen?".into();
    let asked = |tree| drawn(QuizProps { options: options(), ..props(shipped::deck(tree)) });
    has_not(&asked(tree.clone()), "<dl class=\"glossary\">");
    tree["check"]["questions"][0]["hint"] = "Are these cells?".into();
    let html = asked(tree);
    has(&html, "A cell.");
    has_not(&html, "A sun.");
}

#[test]
fn the_static_page_holds_every_card_question_and_thing_to_ask_without_script_or_style() {
    for tree in [shipped::ja(), shipped::en()] {
        let deck = Rc::new(shipped::deck(tree));
        let html = hontou::view::static_page(Rc::clone(&deck));
        assert_eq!(html.matches("<details id=\"hontou-").count(), deck.cards.len());
        for card in &deck.cards {
            has(&html, &format!("<details id=\"hontou-{}\">", card.id.as_str()));
        }
        for term in ["<script", "<style", " style=", "<button", "<form", "onclick"] {
            has_not(&html, term);
        }
        let items: usize = deck.checklists.iter().map(|list| list.items.len()).sum();
        let options: usize = deck
            .check
            .iter()
            .flat_map(|check| &check.questions)
            .map(|question| question.options.len() + 1)
            .sum();
        assert_eq!(html.matches("<li>").count(), items + options);
        has(&html, "https://www.mhlw.go.jp/content/001281987.pdf");
    }
}
