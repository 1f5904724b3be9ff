//! What the sheet says by itself, and how it looks.

/// The words of the sheet, in Japanese for a Japanese deck and in English for any other.
pub(super) struct Words {
    pub(super) title: &'static str,
    pub(super) how: &'static str,
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
}

pub(super) const JA: Words = Words {
    title: "内容確認シート",
    how: "読者に見える文をすべて載せています。項目ごとに「よい」か「直す」に印をつけ、直す文を欄に書いてください。",
    changes: "前の版からの変更",
    no_change: "読者に見える変更はありません。",
    claim: "問い",
    verdicts: ["はい", "いいえ", "まだ分かっていない"],
    levels: ["まず医師に", "先に確認", "見直す", "確かめることなし"],
    is_new: "新しい",
    is_changed: "変更あり",
    why: "理由",
    unknown: "分かっていないこと",
    takeaway: "覚えておくこと",
    figure: "図",
    sources: "出典",
    as_of: "{}の時点",
    check: "セルフチェック",
    notes: "メモに出る注意",
    headlines: "メモの見出し",
    lists: "聞くことの一覧",
    help: "困ったときの相談先",
    glossary: "ことばの説明",
    proof: "答えの組み合わせの確認",
    proved: "答えの組み合わせをすべて計算し、次のことを確かめました。見出しはいつも、いちばん重い答えのものになる。医師に聞くべき答えが一つでもあれば、見出しは「まず医師に」になる。重い答えを足しても、見出しは軽くならない。安全の質問で「わからない」と答えると、「確かめることなし」にはならない。",
    not_proved: "答えの組み合わせに、次の問題があります。直すまで公開できません。",
    combinations: "通り",
    ok: "よい",
    change: "直す",
    sign: ["確認した人", "職種・所属", "日付"],
};

pub(super) const EN: Words = Words {
    title: "Review sheet",
    how: "Everything that readers see is here. Tick “ok” or “change” for each item, and write what to change beside it.",
    changes: "What changed since the last edition",
    no_change: "Readers see no change.",
    claim: "Claim",
    verdicts: ["Yes", "No", "Not known yet"],
    levels: ["Doctor first", "Check first", "Think it over", "Nothing to check"],
    is_new: "new",
    is_changed: "changed",
    why: "Why",
    unknown: "Not known",
    takeaway: "Takeaway",
    figure: "Figure",
    sources: "Sources",
    as_of: "as of {}",
    check: "Self-check",
    notes: "Notes on the memo",
    headlines: "Headlines of the memo",
    lists: "Questions to ask",
    help: "Where to get help",
    glossary: "Glossary",
    proof: "Every combination of answers",
    proved: "Every combination of answers was computed. The headline is always that of the most severe answer. One answer that needs a doctor is enough for “Doctor first”. A more severe answer never makes the headline lighter. “I don’t know” at a question of safety never leads to “Nothing to check”.",
    not_proved: "The combinations of answers have these faults, and the deck must not be published with them.",
    combinations: "combinations",
    ok: "ok",
    change: "change",
    sign: ["Reviewed by", "Role", "Date"],
};

/// A4, small and calm; nothing is fetched.
pub(super) const STYLE: &str = "@page{size:A4;margin:12mm}body{font:9.5pt/1.4 sans-serif;max-width:190mm;margin:auto;color:#111}\
h1{font-size:16pt}h2{font-size:13pt;break-after:avoid;border-bottom:1px solid #111}article,li,tr{break-inside:avoid}\
article{display:grid;grid-template-columns:1fr 26mm;gap:0 5mm;border-bottom:1px solid #bbb;padding:2mm 0}\
.tick{font-size:10pt;line-height:1.9}.tick i{display:block;border-bottom:1px solid #999;height:7mm}\
p,ul,ol,dl,dd{margin:.5mm 0}.changes{columns:2;font-size:8.5pt}dt{font-weight:700;float:left;margin-inline-end:.7em}.claim{font-weight:700}.small{font-size:8.5pt;color:#444}.mark{border:1px solid;padding:0 1mm;font-size:8.5pt}a{color:inherit;overflow-wrap:anywhere}\
table{border-collapse:collapse;width:100%}td,th{border:1px solid #bbb;padding:1mm 2mm;text-align:left;vertical-align:top}\
.sign td{height:12mm;width:33%}b{font-weight:700}";
