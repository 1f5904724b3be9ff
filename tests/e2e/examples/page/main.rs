//! `cargo xtask bench page`: how soon a reader can read and answer the first card, and how soon a press is felt, beside a page
//! written by hand with the same card. Each load is cold, in Chromium. Read the ratios, not the milliseconds.

use std::fs;
use std::path::Path;

use hontou_e2e::deck::{Deck, Verdict};
use hontou_e2e::reader::Reader;
use hontou_e2e::response::Response;
use hontou_e2e::settings;
use hontou_e2e::site::Site;
use serde_json::json;

/// Loads of each page on each line.
const ROUNDS: usize = 5;
/// Where the page has the widget's files.
const FILES: &str = "/hontou/";
/// Notes when the first card was drawn, and how long after a press its answer was, both at the end of the frame, in ms.
const PROBE: &str = r#"<script>
    window.seen = {};
    let up = 0;
    const note = (what, since) => requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => { seen[what] ??= performance.now() - since; };
        port2.postMessage(0);
    });
    addEventListener("pointerup", ({ timeStamp }) => { up = timeStamp; }, true);
    addEventListener("hontou-ready", () => note("first", 0));
    addEventListener("hontou-reveal", () => note("felt", up));
</script>"#;

/// A page, and what stands in its middle.
const PAGES: [(&str, &str); 3] = [
    ("by hand", r#"<main><script src="/by-hand.js"></script></main>"#),
    (
        "exosome.ja.js",
        r#"<script async src="/hontou/exosome.ja.js" data-lang="ja" style="display:block;min-height:40rem"></script>"#,
    ),
    (
        "embed.js",
        r#"<script async src="/hontou/embed.js" data-deck="exosome" style="display:block;min-height:40rem"></script>"#,
    ),
];

/// A line, and how much slower than here the reader's device is.
struct Line {
    name: &'static str,
    latency_ms: u32,
    bytes_a_second: i32,
    slower: u32,
}

const LINES: [Line; 2] = [
    Line { name: "slow 4G, CPU ÷ 4", latency_ms: 150, bytes_a_second: 200_000, slower: 4 },
    Line { name: "not slowed", latency_ms: 0, bytes_a_second: -1, slower: 1 },
];

/// What one load came to.
#[derive(Clone, Copy, Default)]
struct Load {
    first: f64,
    felt: f64,
    requests: f64,
    kilobytes: f64,
}

fn main() {
    let files = compressed(&settings::published(), FILES);
    for line in LINES {
        println!("\n{}: medians of {ROUNDS} cold loads", line.name);
        println!(
            "{:<16}{:>14}{:>10}{:>12}{:>10}{:>10}{:>8}",
            "", "first card ms", "× by hand", "first press", "× by hand", "requests", "KB"
        );
        let mut loads = [const { Vec::new() }; PAGES.len()];
        for _ in 0..ROUNDS {
            for (loads, (_, embed)) in loads.iter_mut().zip(PAGES) {
                loads.push(load(embed, &files, &line));
            }
        }
        let by_hand = median(&loads[0]);
        for ((name, _), loads) in PAGES.iter().zip(&loads) {
            let load = median(loads);
            println!(
                "{name:<16}{:>14.0}{:>10.2}{:>12.1}{:>10.2}{:>10.0}{:>8.1}",
                load.first,
                load.first / by_hand.first,
                load.felt,
                load.felt / by_hand.felt,
                load.requests,
                load.kilobytes
            );
        }
    }
}

/// Opens the page anew, waits until all of it is there, and presses the first answer.
fn load(embed: &str, files: &[(String, Response)], line: &Line) -> Load {
    let page = format!(
        r#"<!doctype html><html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>花だより</title><link rel="icon" href="data:,">{PROBE}</head><body><h1>花だより</h1>{embed}<p>次は夏に。</p></body></html>"#
    );
    let site = Site::with("").having_page("/bench", &page);
    for (path, response) in files {
        site.page.answer(path, response.clone());
    }
    let reader = Reader::opens(site);
    reader.is_on_a_line(line.latency_ms, line.bytes_a_second, line.slower);
    reader.goes_to("/bench");
    reader.waits_until("seen.first > 0");
    let read = |what: &str| reader.page(&format!("return {what}"), Vec::new()).as_f64().expect("a number");
    if embed.contains("hontou") {
        // The module's, and no first screen.
        reader.quiz().waits_until("return !!root.querySelector('.answer')");
    }
    reader.comes_to_rest();
    reader.presses_first(".answer");
    reader.waits_until("seen.felt > 0");
    Load {
        first: read("seen.first"),
        felt: read("seen.felt"),
        requests: read("1 + performance.getEntriesByType('resource').length"),
        kilobytes: read(
            "performance.getEntriesByType('resource').reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) / 1000",
        ),
    }
}

/// The published files as a server sends them, and the script of the page written by hand.
fn compressed(folder: &Path, path: &str) -> Vec<(String, Response)> {
    let deck = Deck::published();
    let card = deck.starters()[0];
    let words = json!({
        "claim": *card.claim,
        "fact": *card.fact,
        "answers": Verdict::ALL.map(Verdict::word),
        "right": Verdict::ALL.iter().position(|verdict| *verdict == card.verdict),
    });
    let script = format!("const CARD = {words};\n{}", include_str!("by-hand.js"));
    let mut files = vec![("/by-hand.js".to_owned(), small(Response::script(script)))];
    let mut folders = vec![(folder.to_owned(), path.to_owned())];
    while let Some((folder, path)) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("it is published").flatten() {
            let name = format!("{path}{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                folders.push((entry.path(), format!("{name}/")));
            } else {
                files.push((name, small(Response::file(&entry.path()))));
            }
        }
    }
    files
}

fn small(file: Response) -> Response {
    let mut body = Vec::new();
    brotli::BrotliCompress(&mut &*file.body, &mut body, &brotli::enc::BrotliEncoderParams::default())
        .expect("memory takes all that is written");
    file.saying(body).with("content-encoding", "br")
}

fn median(loads: &[Load]) -> Load {
    let of = |what: fn(&Load) -> f64| {
        let mut all: Vec<_> = loads.iter().map(what).collect();
        all.sort_by(f64::total_cmp);
        all[all.len() / 2]
    };
    Load {
        first: of(|load| load.first),
        felt: of(|load| load.felt),
        requests: of(|load| load.requests),
        kilobytes: of(|load| load.kilobytes),
    }
}
