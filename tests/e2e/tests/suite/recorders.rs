//! Session recorders, as sites use them: what they record of a self-check. They are started before the widget and after it.

use hontou_e2e::check::Level;
use hontou_e2e::deck::Deck;
use hontou_e2e::engine::Engine;
use hontou_e2e::hosts::Page;
use hontou_e2e::outcome::{TRIES_THE_TEST, applies_in};
use hontou_e2e::quiz::Quiz;
use hontou_e2e::reader::Reader;
use hontou_e2e::settings;
use hontou_e2e::site::{SCRIPT_TAG, Site};
use hontou_e2e::spy::leak_in;

use crate::walk::to_the_memo;

/// A recorder: its file, and how it is started so that the page keeps what it records.
struct Recorder(&'static str, &'static str);

const CLARITY: Recorder = Recorder(
    "/npm/clarity-js/build/clarity.min.js",
    "clarity('start', { projectId: 'x', content: true, delay: 50, unmask: ['html'], upload: (payload) => recorded.push(payload) })",
);
const RRWEB: Recorder =
    Recorder("/npm/rrweb/umd/rrweb.min.js", "rrweb.record({ emit: (event) => recorded.push(event) })");
/// It hands all it records to a worker, which sends it: here the page is the worker.
const OPENREPLAY: Recorder = Recorder(
    "/npm/.bundles/openreplay.js",
    "window.Worker = class { postMessage(message) { recorded.push(structuredClone(message)) } addEventListener() {} terminate() {} };
    new OpenReplay({ projectKey: 'x', ingestPoint: location.origin + '/ingest', __DISABLE_SECURE_MODE: true,
        obscureTextNumbers: false, obscureTextEmails: false, defaultInputMode: 0, forceSingleTab: true }).start()",
);

impl Recorder {
    fn page(&self, first: &str) -> Site {
        use hontou_e2e::response::Response;
        const SESSION: &str = r#"{"token":"t","userUUID":"u","sessionID":"1","projectID":"1","beaconSizeLimit":1000000,
            "compressionThreshold":24000,"startTimestamp":1,"delay":0,"features":{},"canvasEnabled":false}"#;
        let page = Page::named("recorded").with("recorder", self.0).with("first", first);
        page.site().having("/ingest/v1/web/start", Response::json(SESSION))
    }

    /// A page on which it was started before anything of the widget's.
    fn before(&self) -> Site {
        self.page(&format!(r#"<script src="{}"></script><script>{}</script>"#, self.0, self.1))
    }

    /// Starts it on a page where the quiz is.
    fn starts(&self, reader: &Reader) {
        const LOAD: &str = "return new Promise((resolve) => {
            const script = document.createElement('script');
            script.src = arguments[0];
            script.onload = () => resolve(true);
            document.head.append(script);
        })";
        reader.page(LOAD, vec![self.0.into()]);
        reader.page(self.1, Vec::new());
    }

    /// Goes through the self-check to a memo that says "see a doctor", and finds no word of it in what was recorded.
    fn reads_nothing(reader: &Reader, quiz: &Quiz<'_>) {
        let deck = Deck::published();
        to_the_memo(quiz, &deck, Level::Doctor);
        // What is done on the page afterwards is recorded after all that.
        reader.page("document.querySelector('#after').append('終わりの印')", Vec::new());
        reader.waits_until("JSON.stringify(recorded).includes('終わりの印')");
        assert_eq!(leak_in(&recorded(reader), &deck.check), None);
    }

    fn holds(&self) {
        let reader = Reader::opens(self.before());
        Self::reads_nothing(&reader, &reader.quiz());

        let reader = Reader::opens(self.page(""));
        let quiz = reader.quiz();
        quiz.is_on(&Deck::published().title);
        self.starts(&reader);
        Self::reads_nothing(&reader, &quiz);
    }

    /// It is worth something that it finds nothing: in a tree that is open to it, it finds everything.
    fn finds_what_is_open(&self) {
        let site = self.before();
        site.files.spoil("/embed.js", |file| {
            let script = String::from_utf8_lossy(&file.body).replace("mode:\"closed\"", "mode:\"open\"");
            file.saying(script)
        });
        let (reader, deck) = (Reader::opens(site), Deck::published());
        to_the_memo(&reader.quiz(), &deck, Level::Doctor);
        reader.page("document.querySelector('#after').append('終わりの印')", Vec::new());
        reader.waits_until("JSON.stringify(recorded).includes('終わりの印')");
        assert_ne!(leak_in(&recorded(&reader), &deck.check), None);
    }
}

/// What it recorded so far, once it has recorded the page's own words.
fn recorded(reader: &Reader) -> String {
    const RECORDED: &str = "JSON.stringify(recorded)";
    reader.waits_until(&format!("{RECORDED}.includes('庭のようすを書きます')"));
    let recorded = reader.page(&format!("return {RECORDED}"), Vec::new());
    recorded.as_str().expect("JSON is a text").to_owned()
}

#[test]
fn clarity_records_no_word_of_a_self_check() {
    CLARITY.holds();
}

#[test]
fn rrweb_records_no_word_of_a_self_check() {
    RRWEB.holds();
}

#[test]
fn openreplay_records_no_word_of_a_self_check() {
    OPENREPLAY.holds();
}

#[test]
fn each_of_them_records_what_stands_in_an_open_tree() {
    if !applies_in(&[Engine::Chromium], TRIES_THE_TEST) {
        return;
    }
    for recorder in [CLARITY, RRWEB, OPENREPLAY] {
        recorder.finds_what_is_open();
    }
}

/// What such recorders do, without one: the tree that it would have kept is not among those it was handed.
#[test]
fn a_function_in_the_place_of_the_browsers_is_handed_no_tree() {
    const WRAPS: [&str; 2] = [
        "const native = Element.prototype.attachShadow;
        Element.prototype.attachShadow = function (init) { const root = native.call(this, init); kept.push(root); return root; };",
        "const native = Element.prototype.attachShadow;
        Element.prototype.attachShadow = new Proxy(native, { apply(to, host, words) {
            const root = Reflect.apply(to, host, words); kept.push(root); return root; } });",
    ];
    for wrap in WRAPS {
        let head = format!("<script>window.kept = []; {wrap}</script>");
        let (reader, deck) = (Reader::opens(Site::with_head(&head, SCRIPT_TAG)), Deck::published());
        reader.quiz().is_on(&deck.title);
        assert_eq!(reader.page("return kept.length", Vec::new()), 0, "{wrap}");
        // The way to the browser's own function is gone again.
        assert_eq!(reader.page("return document.querySelectorAll('iframe').length", Vec::new()), 0);
    }
}

/// It is what a page can see of the widget in the published script: once, so that a test's server can send an open one.
#[test]
fn the_published_script_makes_a_closed_tree_and_no_other() {
    for file in std::fs::read_dir(settings::published()).expect("it is published") {
        let path = file.expect("a file").path();
        if path.extension().is_some_and(|extension| extension == "js") {
            let script = std::fs::read_to_string(&path).expect("a script is a text");
            let makes = |what: &str| script.matches(what).count();
            // A deck's own script is the same one, and so is the copy whose name never changes.
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            let expected = usize::from(name.starts_with("embed.") || name.starts_with("exosome."));
            assert_eq!(makes(r#"mode:"closed""#), expected, "{}", path.display());
            assert_eq!(makes(r#"mode:"open""#), 0, "{}", path.display());
        }
    }
}
