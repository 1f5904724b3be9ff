//! The editor, which is a script of its own (`studio/editor/`): fetched when it is first wanted, from beside the studio.

use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;

use gloo::events::EventListener;
use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::text::Stop;
use crate::words::Words;

/// Beside the page. `studio/offline.js` knows it by this name, too.
const SCRIPT: &str = "./editor.js";
/// What it makes known.
const GLOBAL: &str = "hontouEditor";
/// What `CodeMirror` says by itself, and our key for it.
const PHRASES: [(&str, &str); 24] = [
    ("Find", "editor.find"),
    ("Replace", "editor.replace-by"),
    ("next", "editor.next"),
    ("previous", "editor.previous"),
    ("all", "editor.all"),
    ("match case", "editor.case"),
    ("regexp", "editor.regexp"),
    ("by word", "editor.word"),
    ("replace", "editor.replace"),
    ("replace all", "editor.replace-all"),
    ("replaced match on line $", "editor.replaced-on-line"),
    ("replaced $ matches", "editor.replaced"),
    ("current match", "editor.match"),
    ("on line", "editor.on-line"),
    ("close", "editor.close"),
    ("Go to line", "editor.go-to-line"),
    ("go", "editor.go"),
    ("Folded lines", "editor.folded-lines"),
    ("Unfolded lines", "editor.unfolded-lines"),
    ("to", "editor.to"),
    ("folded code", "editor.folded"),
    ("unfold", "editor.unfold"),
    ("Fold line", "editor.fold-line"),
    ("Unfold line", "editor.unfold-line"),
];

#[wasm_bindgen]
extern "C" {
    type Mounted;

    #[wasm_bindgen(js_namespace = hontouEditor, catch)]
    fn mount(parent: &Element, given: &Object, told: &Closure<dyn Fn(String)>) -> Result<Mounted, JsValue>;

    #[wasm_bindgen(method)]
    fn set(this: &Mounted, text: &str);

    #[wasm_bindgen(method)]
    fn mark(this: &Mounted, first: usize, end: usize, select: bool);

    #[wasm_bindgen(method)]
    fn tell(this: &Mounted, message: &str, line: f64, unit: u32);

    #[wasm_bindgen(method)]
    fn go(this: &Mounted, line: usize);

    #[wasm_bindgen(method)]
    fn speak(this: &Mounted, said: &Object);

    #[wasm_bindgen(method)]
    fn close(this: &Mounted);
}

/// What it begins with.
pub(super) struct Begin<'t> {
    pub(super) text: &'t str,
    /// What is selected, in UTF-16 units.
    pub(super) selection: Range<u32>,
    /// Whether the keyboard is on what it replaces.
    pub(super) has_focus: bool,
    pub(super) words: Words,
}

/// An editor on the page, for as long as this is there.
pub(super) struct Editor {
    mounted: Mounted,
    /// What stands in it.
    text: Rc<RefCell<String>>,
    _told: Closure<dyn Fn(String)>,
}

impl Editor {
    /// Puts one into an element; none if the script is another than it should be.
    pub(super) fn mount(parent: &Element, begin: &Begin, typed: impl Fn(String) + 'static) -> Option<Self> {
        let text = Rc::new(RefCell::new(begin.text.to_owned()));
        let told = {
            let text = text.clone();
            Closure::<dyn Fn(String)>::new(move |now: String| {
                text.borrow_mut().clone_from(&now);
                typed(now);
            })
        };
        let given = spoken(begin.words);
        put(&given, "text", begin.text);
        put(&given, "from", begin.selection.start);
        put(&given, "to", begin.selection.end);
        put(&given, "focus", begin.has_focus);
        let mounted = mount(parent, &given, &told).ok()?;
        Some(Self { mounted, text, _told: told })
    }

    /// Shows another text. What was typed in it comes back with each keystroke, and is there already.
    pub(super) fn set(&self, text: &str) {
        if *self.text.borrow() != text {
            self.text.replace(text.to_owned());
            self.mounted.set(text);
        }
    }

    /// Marks the lines of what is in hand.
    pub(super) fn mark(&self, lines: &Range<usize>, select: bool) {
        self.mounted.mark(lines.start, lines.end, select);
    }

    /// Says why the text cannot be read, and marks where reading stops.
    pub(super) fn tell(&self, trouble: Option<&str>, stop: Option<Stop>) {
        // No text has more lines than a number of JavaScript's can count.
        #[allow(clippy::cast_precision_loss)]
        let line = stop.map_or(-1.0, |stop| stop.line as f64);
        self.mounted.tell(trouble.unwrap_or_default(), line, stop.map_or(0, |stop| stop.unit));
    }

    /// Goes to a line.
    pub(super) fn go(&self, line: usize) {
        self.mounted.go(line);
    }

    /// Speaks another language.
    pub(super) fn speak(&self, words: Words) {
        self.mounted.speak(&spoken(words));
    }
}

impl Drop for Editor {
    fn drop(&mut self) {
        self.mounted.close();
    }
}

/// What it says, and what is said of it.
fn spoken(words: Words) -> Object {
    let [said, phrases] = [(); 2].map(|()| Object::new());
    for (phrase, key) in PHRASES {
        put(&phrases, phrase, words.get(key));
    }
    put(&said, "phrases", phrases);
    put(&said, "id", super::ID);
    put(&said, "help", super::HELP);
    put(&said, "label", words.get("source.title"));
    said
}

fn put(object: &Object, name: &str, value: impl Into<JsValue>) {
    // It is an object of our own: this does not fail.
    let _ = Reflect::set(object, &name.into(), &value.into());
}

/// Whether the script is there.
pub(super) fn is_there() -> bool {
    Reflect::has(&gloo::utils::window(), &GLOBAL.into()).unwrap_or(false)
}

/// Fetches the script, and tells once it is there, for as long as what this returns is kept. One that does not come is asked
/// for again the next time.
pub(super) fn fetch(came: impl FnOnce() + 'static) -> Option<[EventListener; 2]> {
    let document = gloo::utils::document();
    let selector = format!("script[src='{SCRIPT}']");
    let script = if let Some(asked) = document.query_selector(&selector).ok()? {
        asked
    } else {
        let script = document.create_element("script").ok()?;
        script.set_attribute("src", SCRIPT).ok()?;
        document.head()?.append_child(&script).ok()?;
        script
    };
    let failed = script.clone();
    Some([
        EventListener::once(&script, "load", move |_| came()),
        EventListener::once(&script, "error", move |_| failed.remove()),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Lang;

    #[test]
    fn every_word_of_the_editor_is_there_in_both_languages_and_none_lies_unused() {
        for words in Lang::ALL.map(Words) {
            let mut keys: Vec<_> = words.keys().filter(|key| key.starts_with("editor.")).collect();
            let mut wanted = PHRASES.map(|(_, key)| key);
            keys.sort_unstable();
            wanted.sort_unstable();
            assert_eq!(keys, wanted);
        }
        for (phrase, key) in PHRASES {
            assert_eq!(phrase.contains('$'), Words(Lang::Ja).get(key).contains('$'), "{key}");
        }
    }
}
