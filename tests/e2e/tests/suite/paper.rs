//! The memo on paper: one sheet of A4, in black and white, with all there is to take along and nothing else.

use hontou_e2e::check::Level;
use hontou_e2e::deck::Deck;
use hontou_e2e::engine::Engine;
use hontou_e2e::outcome::applies_in;
use hontou_e2e::quiz::{Quiz, Shade};
use hontou_e2e::reader::Reader;
use hontou_e2e::site::{SCRIPT_TAG, Site};
use hontou_e2e::text::Text;
use hontou_e2e::tour;
use pdf_extract::{Document, content::Content, extract_text_from_mem};
use unicode_normalization::UnicodeNormalization;

pub(crate) fn can_print() -> bool {
    applies_in(&[Engine::Chromium], "only Chromium's driver prints to a file")
}

const DIALOG: &str = "window.printing = false; window.print = () => { dispatchEvent(new Event('beforeprint')); window.printing = true }";

/// The memo of the answers that give it the most to say, as it comes out of the printer.
#[track_caller]
fn printed(reader: &Reader, deck: &Deck) -> Vec<u8> {
    tour::to_the_memo(reader, deck, &deck.check.answers_saying_most());
    on_paper(reader, &reader.quiz())
}

/// The memo this quiz is at, as it comes out of the printer.
#[track_caller]
pub(crate) fn on_paper(reader: &Reader, quiz: &Quiz<'_>) -> Vec<u8> {
    // Where a word has a reading, the letters of both come in turn. They take their room, and are not read.
    quiz.is_styled("rt { visibility: hidden }");
    // A dialog opens, and stays so until the sheet is out.
    reader.page(DIALOG, Vec::new());
    reader.comes_to_rest();
    tour::press(quiz, ".memo .moves [data-kind=plain]");
    reader.waits_until("window.printing");
    let paper = reader.paper();
    reader.waits_until("document.adoptedStyleSheets.length === 0");
    paper
}

/// The words on it, without blanks and breaks: where a line ends on paper is the printer's.
pub(crate) fn words(paper: &[u8]) -> String {
    squeezed(&extract_text_from_mem(paper).expect("a sheet has words"))
}

pub(crate) fn read(paper: &[u8]) -> Document {
    Document::load_mem(paper).expect("a sheet is a PDF file")
}

/// Signs for which a font has the shape of another, where Unicode's own folding does not make them one.
const SHAPES: [(char, char); 28] = [
    ('‧', '・'),
    ('∕', '/'),
    ('⻅', '见'),
    ('⻆', '角'),
    ('⻋', '车'),
    ('⻑', '長'),
    ('⻓', '长'),
    ('⻔', '门'),
    ('⻘', '青'),
    ('⻚', '页'),
    ('⻛', '风'),
    ('⻝', '食'),
    ('⻣', '骨'),
    ('⻢', '马'),
    ('⻉', '贝'),
    ('⻜', '飞'),
    ('⻥', '鱼'),
    ('⻦', '鸟'),
    ('⻩', '黄'),
    ('⻬', '齐'),
    ('⻮', '齿'),
    ('⻰', '龙'),
    ('⻁', '虎'),
    ('⻄', '西'),
    ('⺠', '民'),
    ('⺟', '母'),
    ('⻨', '麦'),
    ('⻤', '鬼'),
];

/// Without blanks, and with one sign where a font has one shape for two: a PDF file knows only the shapes.
pub(crate) fn squeezed(text: &str) -> String {
    let same = |char| SHAPES.iter().find(|(shape, _)| *shape == char).map_or(char, |(_, sign)| *sign);
    text.nfkc().filter(|char| !char.is_whitespace()).map(same).collect()
}

fn page_in(lang: &str) -> Site {
    Site::with(&SCRIPT_TAG.replace("data-deck", &format!(r#"data-lang="{lang}" data-deck"#)))
}

#[test]
fn the_longest_memo_is_one_page_with_every_note_in_every_language() {
    if !can_print() {
        return;
    }
    for lang in ["ja", "en", "ko", "zh-Hans", "zh-Hant"] {
        let (reader, deck) = (Reader::opens(page_in(lang)), Deck::published_in(lang));
        let paper = printed(&reader, &deck);
        assert_eq!(read(&paper).get_pages().len(), 1, "{lang}");
        let (words, check) = (words(&paper), &deck.check);
        let answers = check.answers_saying_most();
        let headline = &check.headlines[&Level::Doctor];
        let mut wanted: Vec<&Text> = vec![&headline.title, &headline.lead];
        for answer in &answers {
            if let Some(note) = check.note_of(answer) {
                wanted.extend([&note.title, &note.body, &answer.text]);
            }
            for list in deck.checklists.iter().filter(|list| answer.checklists.contains(&list.id)) {
                wanted.push(&list.title);
                wanted.extend(&list.items);
            }
        }
        assert!(wanted.len() > 20, "{lang}: the memo that says most says much");
        for text in wanted {
            assert!(words.contains(&squeezed(text)), "{lang}: \"{}\" is not in\n{words}", &**text);
        }
    }
}

#[test]
fn it_has_the_date_the_sources_and_room_to_write_and_nothing_of_the_page() {
    if !can_print() {
        return;
    }
    let (reader, deck) = (Reader::opens(Site::with(SCRIPT_TAG)), Deck::published());
    let paper = printed(&reader, &deck);
    let words = words(&paper);
    let address = reader.page("return location.href", Vec::new());
    let today = reader.page("return new Date().toLocaleDateString('ja', { dateStyle: 'long' })", Vec::new());
    for part in [
        &format!("{}に作成", today.as_str().expect("a day")),
        "聞いたこと・決めたこと",
        "医療の助言ではありません。",
        "もとにした記事",
        "エクソソーム、ほんとう？",
        "製品や施術の名前",
        "使っている薬",
        address.as_str().expect("an address"),
    ] {
        assert!(words.contains(&squeezed(part)), "no {part} in\n{words}");
    }
    for part in ["春の花だより", "つぎの記事", "印刷する", "変更", "カードに戻る"] {
        assert!(!words.contains(&squeezed(part)), "{part} in\n{words}");
    }
}

#[test]
fn it_is_black_on_white_also_on_a_dark_page() {
    if !can_print() {
        return;
    }
    let dark = "<style>html { color-scheme: dark }</style>";
    let (reader, deck) = (Reader::opens(Site::with_head(dark, SCRIPT_TAG)), Deck::published());
    reader.quiz().becomes(Shade::Dark);
    let paper = read(&printed(&reader, &deck));
    let mut seen = 0;
    for page in paper.get_pages().into_values() {
        let content = paper
            .get_page_content(page)
            .and_then(|content| Content::decode(&content))
            .expect("a page can be read");
        for step in content.operations {
            if !["rg", "RG"].contains(&step.operator.as_str()) {
                continue;
            }
            let [red, green, blue] = &step.operands[..] else { panic!("{step:?}") };
            assert!(red == green && green == blue, "a colour: {step:?}");
            seen += 1;
        }
    }
    assert!(seen > 0, "nothing on it has a colour, not even black");
}

#[test]
fn a_memo_of_every_box_there_is_to_tick_is_one_page_too() {
    if !can_print() {
        return;
    }
    for lang in ["ja", "en", "ko", "zh-Hans", "zh-Hant"] {
        let (reader, deck) = (Reader::opens(page_in(lang)), Deck::published_in(lang));
        tour::to_the_memo(&reader, &deck, &deck.check.answers_saying_most());
        let quiz = reader.quiz();
        for (at, question) in deck.check.questions.iter().enumerate().filter(|(_, question)| question.several)
        {
            quiz.look(&format!("root.querySelectorAll('.all-answers button')[{at}].click()"));
            quiz.is_on(&question.ask);
            quiz.look("for (const box of root.querySelectorAll('.option:not([data-picked]) input')) if (!box.closest('.option').matches(':nth-last-of-type(-n+2)')) box.click()");
            tour::press(&quiz, ".moves [data-kind=primary]");
        }
        quiz.waits_until("return root.querySelectorAll('.note').length >= 7");
        assert_eq!(read(&on_paper(&reader, &quiz)).get_pages().len(), 1, "{lang}");
    }
}
