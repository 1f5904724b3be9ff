//! What the sheet says by itself, and how it looks.

mod en;
mod ja;
mod ko;
mod zh_hans;
mod zh_hant;

use hontou_core::lang::{INTERFACE, Lang};

/// In the order of [`INTERFACE`].
const ALL: [&Words; 5] = [&ja::WORDS, &en::WORDS, &ko::WORDS, &zh_hans::WORDS, &zh_hant::WORDS];

/// The words of the sheet.
pub(super) struct Words {
    pub(super) title: &'static str,
    pub(super) how: &'static str,
    /// What the day of the last review is called, and that of the next.
    pub(super) dates: [&'static str; 2],
    /// The heading of what explains the sheet's own signs.
    pub(super) legend: &'static str,
    pub(super) star: &'static str,
    /// What becomes of a deck whose next review is due.
    pub(super) due: &'static str,
    /// What the digest of the proof is for, under that heading.
    pub(super) digest: &'static str,
    pub(super) changes: &'static str,
    pub(super) no_change: &'static str,
    pub(super) claim: &'static str,
    pub(super) verdicts: [&'static str; 3],
    /// In the order of [`Level::FALLING`].
    pub(super) levels: [&'static str; 4],
    pub(super) is_new: &'static str,
    pub(super) is_changed: &'static str,
    pub(super) why: &'static str,
    pub(super) unknown: &'static str,
    pub(super) takeaway: &'static str,
    pub(super) figure: &'static str,
    pub(super) sources: &'static str,
    pub(super) as_of: &'static str,
    pub(super) check: &'static str,
    /// How to read the answers.
    pub(super) answers: &'static str,
    /// How the memo repeats a question.
    pub(super) echo: &'static str,
    pub(super) safety: &'static str,
    pub(super) several: &'static str,
    pub(super) unsure: &'static str,
    pub(super) none: &'static str,
    pub(super) notes: &'static str,
    pub(super) headlines: &'static str,
    pub(super) lists: &'static str,
    pub(super) help: &'static str,
    pub(super) glossary: &'static str,
    pub(super) proof: &'static str,
    /// What holds for every combination.
    pub(super) proved: &'static str,
    pub(super) not_proved: &'static str,
    pub(super) combinations: &'static str,
    pub(super) ok: &'static str,
    pub(super) change: &'static str,
    pub(super) sign: [&'static str; 3],
    /// Whether the deck may be published, as a whole.
    pub(super) judgement: &'static str,
    pub(super) judgements: [&'static str; 3],
    pub(super) remarks: &'static str,
    pub(super) signature: &'static str,
}

impl Words {
    /// In the language that is nearest to a deck's, or in English.
    pub(super) fn of(lang: &str) -> &'static Self {
        let nearest = Lang::parse(lang).nearest(&INTERFACE);
        INTERFACE
            .iter()
            .zip(ALL)
            .find(|(one, _)| nearest == Some(**one))
            .map_or(&en::WORDS, |(_, words)| words)
    }
}

/// A4, small and calm; nothing is fetched.
pub(super) const STYLE: &str = "@page{size:A4;margin:12mm}body{font:9.5pt/1.4 sans-serif;max-width:190mm;margin:auto;color:#111}\
h1{font-size:16pt}h2{font-size:13pt;break-after:avoid;border-bottom:1px solid #111}article,li,tr{break-inside:avoid}\
article{display:grid;grid-template-columns:1fr 26mm;gap:0 5mm;border-bottom:1px solid #bbb;padding:2mm 0}\
.tick{font-size:10pt;line-height:1.9}.tick i{display:block;border-bottom:1px solid #999;height:7mm}\
p,ul,ol,dl,dd{margin:.5mm 0}.changes{columns:2;font-size:8.5pt}dt{font-weight:700;float:left;margin-inline-end:.7em}.claim{font-weight:700}.small{font-size:8.5pt;color:#444}.mark{border:1px solid;padding:0 1mm;font-size:8.5pt}a{color:inherit;overflow-wrap:anywhere}\
table{border-collapse:collapse;width:100%}td,th{border:1px solid #bbb;padding:1mm 2mm;text-align:left;vertical-align:top}\
.legend{border:1px solid #bbb;padding:0 3mm 1mm;margin:2mm 0;font-size:8.5pt}.legend h2{font-size:10pt;border:0;margin:1mm 0}\
.judgement{break-inside:avoid}.judgement .choices{font-size:11pt;font-weight:700;display:flex;flex-wrap:wrap;gap:2mm 10mm;margin:2mm 0}\
.judgement i{display:block;border-bottom:1px solid #999;height:8mm}.judgement table{margin-top:4mm}\
.sign td{height:14mm;width:25%}b{font-weight:700}";
