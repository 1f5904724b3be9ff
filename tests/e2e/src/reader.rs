//! A reader with a page open, and what the page itself can tell.

use std::cell::RefCell;
use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
pub use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::browser::{Browser, Line};
use crate::engine::Engine;
use crate::inside::{SETTLE, at_rest, measured};
use crate::quiz::Quiz;
use crate::settings;
use crate::site::Site;
use crate::wait::until;

/// The element a quiz stands in.
const HOST: &str = "hontou-quiz";
/// For so long nothing is asked for once everything is there: a page takes a moment to run what has come.
const QUIET: Duration = Duration::from_millis(400);
/// What the built-in quiz in Japanese asks for behind its first screen.
const WHOLE: [&str; 4] = ["/runtime.js", "/hontou_bg.wasm", "/decks/exosome.ja.txt", "/texts/ja.json"];

/// A reader.
pub struct Reader {
    pub(crate) browser: Browser,
    /// The page the reader has open.
    pub site: Site,
    /// What was written to the console and not asked for yet.
    unread: RefCell<Vec<Line>>,
}

impl Reader {
    /// Opens a page in a new browser.
    #[track_caller]
    pub fn opens(site: Site) -> Self {
        let browser = Browser::start(settings::engine());
        browser.go(&site.address());
        Self { browser, site, unread: RefCell::default() }
    }

    /// The browser the reader sits at.
    pub fn in_engine(&self) -> Engine {
        self.browser.engine
    }

    /// Goes to another page in the same window; `/…` is one on the page's own origin.
    #[track_caller]
    pub fn goes_to(&self, address: &str) {
        if address.starts_with('/') {
            self.browser.go(&format!("{}{address}", self.site.page.origin()));
        } else {
            self.browser.go(address);
        }
    }

    /// Goes back to the page before.
    #[track_caller]
    pub fn goes_back(&self) {
        self.browser.back();
    }

    /// Makes the window as large as a view of this size wants, in CSS pixels. No browser goes below about 500 in width:
    /// narrower pages are made with a frame, or a narrow element around the quiz.
    #[track_caller]
    pub fn resizes(&self, width: u32, height: u32) {
        self.browser.resize(width, height);
    }

    /// Does something inside a frame of the page, from whatever origin: quizzes are looked for and scripts run in there.
    #[track_caller]
    pub fn in_frame<T>(&self, frame: &str, act: impl FnOnce(&Self) -> T) -> T {
        let found = || self.browser.find_all(frame).into_iter().next();
        self.browser.enter_frame(&until(found, || format!("no {frame} on the page")));
        let done = act(self);
        self.browser.leave_frame();
        done
    }

    /// The first quiz on the page.
    #[track_caller]
    pub fn quiz(&self) -> Quiz<'_> {
        self.nth_quiz(0)
    }

    /// The quiz at this place of the page, from 0.
    #[track_caller]
    pub fn nth_quiz(&self, nth: usize) -> Quiz<'_> {
        let quiz = || Quiz::of(&self.browser, self.browser.find_all(HOST).into_iter().nth(nth)?);
        until(quiz, || format!("no quiz number {nth} on the page; console: {:#?}", self.console()))
    }

    /// The quiz that a script of the page returns: in a shadow tree of the page's own, say.
    #[track_caller]
    pub fn quiz_at(&self, way: &str) -> Quiz<'_> {
        let found = || self.browser.element(&self.page(&format!("return {way}"), Vec::new()));
        until(|| Quiz::of(&self.browser, found()?), || format!("no quiz at {way}"))
    }

    /// Presses a key.
    #[track_caller]
    pub fn presses(&self, key: Key) {
        self.browser.press(key);
    }

    /// Presses a key while another is held.
    #[track_caller]
    pub fn presses_with(&self, held: Key, key: impl Into<char>) {
        self.browser.press_all(&[held.into(), key.into()]);
    }

    /// Presses the key of a character.
    #[track_caller]
    pub fn types(&self, character: char) {
        self.browser.press_all(&[character]);
    }

    /// What controls are named is asked anew: others may be in their place.
    pub fn asks_names_anew(&self) {
        self.browser.forgets_names();
    }

    /// What the page owner was told since this was last asked: the widget's lines, and errors nobody caught.
    #[track_caller]
    pub fn console(&self) -> Vec<Line> {
        self.lines_with(&["hontou: ", "Uncaught"])
    }

    /// Everything that stands on the console since this was last asked, whoever wrote it.
    #[track_caller]
    pub fn whole_console(&self) -> Vec<Line> {
        self.lines_with(&[""])
    }

    /// Waits until the page's owner is told something in which these words stand; everything they were told up to then.
    #[track_caller]
    pub fn is_told(&self, words: &str) -> Vec<Line> {
        let mut told = Vec::new();
        let mut all = || {
            told.extend(self.console());
            told.iter().any(|line: &Line| line.message.contains(words)).then(|| told.clone())
        };
        until(&mut all, || format!("nobody was told \"{words}\""))
    }

    /// What a policy of the page has blocked since this was last asked, in the browser's words.
    #[track_caller]
    pub fn blocked(&self) -> Vec<Line> {
        self.lines_with(&["Content Security Policy"])
    }

    /// Takes the lines of the console in which one of these stands.
    #[track_caller]
    fn lines_with(&self, marks: &[&str]) -> Vec<Line> {
        let mut unread = self.unread.borrow_mut();
        unread.extend(self.browser.console());
        unread.extract_if(.., |line| marks.iter().any(|mark| line.message.contains(mark))).collect()
    }

    /// Runs a script of the page: the body of a function.
    #[track_caller]
    pub fn page(&self, body: &str, arguments: Vec<Value>) -> Value {
        self.browser
            .script(body, arguments)
            .unwrap_or_else(|error| panic!("{error} in the page's script {body}"))
    }

    /// What a script of the page finds that hands it over by `found(…)`, once nothing on the page moves.
    #[track_caller]
    pub(crate) fn measures(&self, body: &str) -> Value {
        // No widget is looked into.
        let script = at_rest(&format!("const root = null;\n{SETTLE}"), body);
        measured(self.browser.script_that_waits(&script, Vec::new()), body)
    }

    /// The view as it is seen, as a PNG file.
    #[track_caller]
    pub fn sight(&self) -> Vec<u8> {
        self.browser.picture()
    }

    /// By how much two such pictures differ where they differ most, of 255; a whole 255 if one is larger.
    #[track_caller]
    pub fn largest_difference(&self, one: &[u8], other: &[u8]) -> u64 {
        const COMPARE: &str = "const [one, other, done] = arguments;
            const pixels = async (png) => {
                const image = new Image();
                image.src = `data:image/png;base64,${png}`;
                await image.decode();
                const canvas = document.createElement('canvas');
                [canvas.width, canvas.height] = [image.width, image.height];
                const paint = canvas.getContext('2d');
                paint.drawImage(image, 0, 0);
                return paint.getImageData(0, 0, image.width, image.height).data;
            };
            Promise.all([pixels(one), pixels(other)]).then(([one, other]) => done(one.length === other.length
                ? one.reduce((most, value, at) => Math.max(most, Math.abs(value - other[at])), 0) : 255));";
        let pictures = [one, other].map(|png| BASE64_STANDARD.encode(png).into());
        let difference =
            self.browser.script_that_waits(COMPARE, pictures.into()).expect("pictures can be compared");
        difference.as_u64().expect("a whole number")
    }

    /// Waits until nothing on the page moves, nor in any quiz on it.
    #[track_caller]
    pub fn comes_to_rest(&self) {
        self.measures("found(null)");
        for host in self.browser.find_all(HOST) {
            if let Some(quiz) = Quiz::of(&self.browser, host) {
                quiz.comes_to_rest();
            }
        }
    }

    /// Waits until a script of the page returns true.
    #[track_caller]
    pub fn waits_until(&self, condition: &str) {
        let holds = || (self.page(&format!("return {condition}"), Vec::new()) == true).then_some(());
        until(holds, || format!("{condition} never was; console: {:#?}", self.console()));
    }

    /// The page's own elements as they are now, and that all of them are seen.
    #[track_caller]
    pub fn article(&self) -> Value {
        const READ: &str = "return [...document.querySelectorAll('article')]
            .map((part) => [part.outerHTML, part.checkVisibility(), getComputedStyle(part).color])";
        self.page(READ, Vec::new())
    }

    /// Waits until the browser has told every observer which elements are near the view.
    #[track_caller]
    pub fn waits_for_observers(&self) {
        const OBSERVED: &str = "const done = arguments[arguments.length - 1];
            new IntersectionObserver(() => requestAnimationFrame(() => done(true))).observe(document.body);";
        self.browser.script_that_waits(OBSERVED, Vec::new()).expect("observers are told within a frame");
    }

    /// Waits until everything that was asked for has come, and nothing is asked for for a while: what has come may ask for more.
    /// A file counts as a resource only once it is there.
    #[track_caller]
    pub fn waits_for_files(&self) {
        const LOADED: &str = "return performance.getEntriesByType('resource')
            .filter(({ name }) => !name.endsWith('/prelude.js')).length";
        let loaded = || self.page(LOADED, Vec::new());
        let mut last = (0, Instant::now());
        let all_there = || {
            let asked = self.site.requests().len();
            if asked != last.0 {
                last = (asked, Instant::now());
            }
            // The page itself is no resource of the page.
            (loaded() == asked - 1 && last.1.elapsed() >= QUIET).then_some(())
        };
        until(all_there, || format!("{} files came of {:#?}", loaded(), self.site.requests()));
    }

    /// Waits until everything has come that the built-in quiz in Japanese is made of, its module included. A first screen is
    /// there long before.
    #[track_caller]
    pub fn waits_for_all_of_the_quiz(&self) {
        let lacking = || {
            let asked = self.site.requests();
            WHOLE.into_iter().find(|file| !asked.iter().any(|path| path == file))
        };
        until(|| lacking().is_none().then_some(()), || format!("{:?} was not asked for", lacking()));
        self.waits_for_files();
    }

    /// Everything a visit can leave behind: requests, cookies, storage, the address, the history.
    #[track_caller]
    pub fn footprint(&self) -> Value {
        const LEFT: &str = "const done = arguments[arguments.length - 1];
            Promise.all([indexedDB.databases(), caches.keys()]).then(([databases, caches]) => done({
                resources: performance.getEntriesByType('resource').map((entry) => entry.name),
                cookie: document.cookie,
                local: localStorage.length,
                session: sessionStorage.length,
                databases: databases.length,
                caches: caches.length,
                address: location.href,
                history: history.length,
                state: history.state,
            }));";
        let mut left = self.browser.script_that_waits(LEFT, Vec::new()).expect("a page may look at itself");
        left["requests"] = json!(self.site.requests());
        left
    }
}
