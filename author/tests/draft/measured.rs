//! Measured on the article that the built-in deck was made from, which is not ours to pass on: the tests run where it lies
//! beside the checkout, as the step `overlap` of the suite does.

use std::path::PathBuf;
use std::{env, fs};

use hontou_author::draft::{DraftLang, MOST, drafts};
use hontou_core::deck::Verdict;

use super::shipped;

/// Each card that cites a section of the article, with a few words of every sentence of that section that it rests on.
/// A table made by hand, by reading each section.
const PASSAGES: [(&str, &[&str]); 33] = [
    ("basic-care", &["他のケアは不要"]),
    ("stem-cells", &["幹細胞そのもの"]),
    ("reach-dermis", &["十分なデータ", "真皮層まで到達"]),
    ("quick-change", &["即効性を求める", "劇的な変化"]),
    ("clinic-how", &["マイクロニードル", "針を使って"]),
    ("price-quality", &["高価なエクソソーム製品ほど"]),
    ("risk-free", &["合わない可能性", "副作用がない"]),
    ("own-cells", &["あらゆる細胞が分泌"]),
    ("size", &["30ナノメートル", "10億分の1"]),
    ("cargo", &["2007年", "指令を送り"]),
    ("supernatant", &["密接に関連", "全く新しい成分", "有効成分の一つ"]),
    ("muscle-brain", &["筋肉の細胞"]),
    ("sun-signal", &["紫外線を浴びる", "紫外線が来た"]),
    ("young-old", &["若い細胞が分泌", "若い線維芽細胞", "老化した細胞のエ"]),
    ("dish-face", &["培養細胞を使った"]),
    ("lifestyle", &["生活習慣", "十分な睡眠"]),
    ("not-only-good", &["がん細胞もエクソ", "血管の細胞", "免疫細胞に対して", "巧みに利用"]),
    ("not-for-everyone", &["妊娠中や授乳中"]),
    ("maker-quality", &["製造元によって", "製品間での差"]),
    ("repeated-treatment", &["長期的な影響", "長期的な安全性"]),
    ("total-cost", &["1回の施術で", "トータルコスト"]),
    ("origins", &["骨髄由来"]),
    ("concentration", &["具体的な数値"]),
    ("tested-in-people", &["臨床試験データ"]),
    ("which-better", &["一概には"]),
    ("big-words", &["画期的"]),
    ("satisfaction", &["主観的な満足"]),
    ("one-option", &["選択肢の一つ"]),
    ("drug-carrier", &["人工的なナノ粒子"]),
    ("medical-use", &["大量に生産"]),
    ("mouse-figure", &["マウスを使った"]),
    ("heart", &["心筋梗塞"]),
    ("fertility", &["基礎研究の段階"]),
];

fn article() -> Option<String> {
    let beside = || {
        let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().ok()?;
        let folders = fs::read_dir(root).ok()?.flatten();
        folders.map(|folder| folder.path().join("article.ja.txt")).find(|article| article.is_file())
    };
    let path = env::var_os("HONTOU_ARTICLE").map(PathBuf::from).or_else(beside)?;
    Some(fs::read_to_string(path).expect("the article can be read"))
}

#[test]
fn every_misconception_that_the_article_names_has_its_draft() {
    let Some(article) = article() else { return };
    let found = drafts(&article, DraftLang::Ja);
    let named: Vec<_> =
        article.lines().filter_map(|line| line.strip_prefix("誤解")?.split_once(":「")).collect();
    assert_eq!(named.len(), 5);
    for (_, rest) in named {
        let (claim, _) = rest.split_once('」').expect("it is quoted");
        let draft = found.drafts.iter().find(|draft| draft.claim == claim).expect("it has a draft");
        assert_eq!(draft.verdict, Some(Verdict::False));
        assert_eq!(draft.cues[0].rule, "myth-label");
    }
}

#[test]
fn most_cards_of_the_deck_have_a_draft_from_their_passage() {
    let Some(article) = article() else { return };
    let found = drafts(&article, DraftLang::Ja).drafts;
    assert!(found.len() <= MOST);
    let deck = shipped::deck(shipped::ja());
    let cited = |id: &str| {
        let card = deck.cards.iter().find(|card| card.id.as_str() == id).expect("it is a card");
        card.source.section.as_ref().expect("it cites a section").plain()
    };
    let citing = deck.cards.iter().filter(|card| card.source.section.is_some()).count();
    assert_eq!(citing, PASSAGES.len(), "each card that cites a section is in the table");
    let mut without = Vec::new();
    for (id, passages) in PASSAGES {
        let section = cited(id);
        assert!(passages.iter().all(|words| article.contains(words)), "{id}: {passages:?}");
        let rests = |note: &str| passages.iter().any(|words| note.contains(words));
        match found.iter().find(|draft| draft.section == section && rests(&draft.note)) {
            Some(draft) => println!("{id}: {} {}", draft.id, draft.note),
            None => without.push(id),
        }
    }
    let with = PASSAGES.len() - without.len();
    println!("{with} of {} cards have a draft, not {}", PASSAGES.len(), without.join(", "));
    assert!(with >= 25, "only {with}");
}
