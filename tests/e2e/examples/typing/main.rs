//! `cargo xtask bench studio`: what a keystroke costs in the studio, and how long after it what is wrong is told, with the
//! built-in deck, in Chromium slowed four times. Times are in ms.

use hontou_e2e::reader::Reader;
use hontou_e2e::site::Site;
use serde_json::{Value, json};

const STUDIO: &str = "/hontou/studio/index.html";
const SLOWER: u32 = 4;
/// Keystrokes in a row, as far apart as those of somebody who types fast.
const KEYS: usize = 60;
/// Types, and notes for each key how long scripts worked on it, how long the page did with the frame that came of it, and when
/// it was drawn; then how long the findings took.
const TYPE: &str = r"
    const [keys] = arguments;
    const field = document.getElementById('cards[2].claim');
    const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set;
    const task = () => new Promise((done) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = done;
        port2.postMessage(0);
    });
    const frame = () => new Promise((done) => { requestAnimationFrame(() => task().then(done)); });
    const write = (text) => {
        set.call(field, text);
        field.dispatchEvent(new Event('input', { bubbles: true }));
    };
    window.typed = null;
    (async () => {
        const script = [], work = [], drawn = [];
        for (let at = 0; at < keys; at += 1) {
            await new Promise((done) => { setTimeout(done, 80); });
            const start = performance.now();
            write(`${field.value.replace(/[？?]$/, '')}あ？`);
            // What scripts put off to the end of the task: each may put off more.
            for (let hop = 0; hop < 50; hop += 1) await null;
            script.push(performance.now() - start);
            await task();
            work.push(performance.now() - start);
            await frame();
            drawn.push(performance.now() - start);
        }
        await new Promise((done) => { setTimeout(done, 3000); });
        const start = performance.now();
        write(field.value.replace(/[？?]$/, '。'));
        while (!document.querySelector('.form .found[data-error=true]')) await frame();
        window.typed = { script, work, drawn, told: performance.now() - start };
    })();";

fn main() {
    let author = Reader::opens(Site::whole("<!doctype html><link rel=icon href=data:,>"));
    author.views(1440, 900);
    author.goes_to(STUDIO);
    author.waits_until("document.querySelector('header.bar .tools:has(.main) button') !== null");
    author.page("document.querySelector('header.bar .tools:has(.main) button').click()", Vec::new());
    author.waits_until("document.querySelector('dialog button[lang=ja]') !== null");
    author.page("document.querySelector('dialog button[lang=ja]').click()", Vec::new());
    author.waits_until("document.querySelectorAll('.outline details[open] .line').length > 30");
    author.page("document.querySelectorAll('.outline details[open] .line')[2].click()", Vec::new());
    author.waits_until("document.getElementById('cards[2].claim') !== null");
    author.comes_to_rest();
    author.is_on_a_line(0, -1, SLOWER);
    author.page(TYPE, vec![json!(KEYS)]);
    author.waits_until("Boolean(window.typed)");
    let typed = author.page("return window.typed", Vec::new());
    println!("the studio, built-in deck, CPU ÷ {SLOWER}: {KEYS} keystrokes, in ms");
    println!("{:<28}{:>8}{:>8}{:>8}", "", "median", "90 %", "most");
    for (name, what) in
        [("scripts", "script"), ("until the page is free", "work"), ("until it is drawn", "drawn")]
    {
        let mut all: Vec<f64> =
            typed[what].as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
        all.sort_by(f64::total_cmp);
        let at = |share: usize| all[(all.len() - 1) * share / 100];
        println!("{name:<28}{:>8.1}{:>8.1}{:>8.1}", at(50), at(90), at(100));
    }
    println!("{:<28}{:>8.0}", "until a mistake is told", typed["told"].as_f64().unwrap_or_default());
}
