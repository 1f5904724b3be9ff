//! Files of two releases: one from a cache, one from the server. They never run together.

use hontou_e2e::deck::Deck;
use hontou_e2e::reader::Reader;
use hontou_e2e::response::Response;
use hontou_e2e::settings;
use hontou_e2e::site::Site;

use super::{can_be_answered, embed};
use crate::failure::{is_read_instead, is_told};

const WASM: &str = "/hontou_bg.wasm";
const DOCTOR: &str = "まず医師に";

/// The file comes from another release: it is not used, the reader has all of the deck to read, the owner hears which file
/// it is; and once it fits, another try gives the quiz.
#[track_caller]
fn is_not_used(path: &str, change: impl FnOnce(Response) -> Response) {
    is_not_used_in(&embed(""), path, change);
}

#[track_caller]
fn is_not_used_in(embed: &str, path: &str, change: impl FnOnce(Response) -> Response) {
    let site = Site::with(embed);
    let whole = Response::file(&settings::published().join(path.trim_start_matches('/')));
    site.files.spoil(path, change);
    let reader = Reader::opens(site);
    is_read_instead(&reader);
    reader.quiz().does_not_see(DOCTOR);
    let file = path.rsplit('/').next().unwrap_or_default();
    is_told(&reader, "version", &[file, "of another", "Upload the whole folder", "empty the caches"]);
    reader.site.files.answer(path, whole);
    reader.quiz().press(hontou_e2e::words::RETRY);
    can_be_answered(&reader.quiz());
}

/// Text files of a release name its build; the same one, as another release has it.
pub(crate) fn of_another_build(file: Response) -> Response {
    let text = String::from_utf8(file.body.clone()).expect("it is a text");
    let build = build();
    assert!(text.contains(&build), "the file does not name its build");
    file.saying(text.replace(&build, "b-00000000"))
}

/// The name of the published build: the last thing in a style sheet.
fn build() -> String {
    let css =
        std::fs::read_to_string(settings::published().join("styles/widget.css")).expect("it is published");
    let start = css.rfind("b-").expect("a style sheet names its build");
    css[start..].chars().take("b-00000000".len()).collect()
}

#[test]
fn words_of_an_older_release_are_not_read_one_off() {
    is_not_used("/texts/ja.json", |file| {
        let mut words: Vec<String> = serde_json::from_slice(&file.body).expect("a list of texts");
        words.retain(|word| word != DOCTOR);
        file.saying(serde_json::to_vec(&words).expect("a list of texts"))
    });
}

#[test]
fn a_module_whose_imports_mean_something_else_is_not_run() {
    is_not_used(WASM, |file| {
        let swapped = with_two_imports_exchanged(&file.body);
        file.saying(swapped)
    });
}

#[test]
fn a_module_of_another_build_is_not_run() {
    is_not_used(WASM, |file| {
        let mut body = file.body.clone();
        // A section that nobody reads, called "other".
        body.extend([0, 6, 5]);
        body.extend(b"other");
        file.saying(body)
    });
}

#[test]
fn glue_of_another_build_is_not_run() {
    is_not_used("/hontou.js", of_another_build);
}

#[test]
fn a_style_sheet_of_another_build_is_not_used() {
    is_not_used("/styles/print.css", of_another_build);
    // The widget's comes with a first screen, where there is one.
    is_not_used_in(&embed(r#"mode="cards""#), "/styles/widget.css", of_another_build);
}

#[test]
fn the_script_itself_of_another_build_says_so_too() {
    let site = Site::with(&embed(""));
    site.files.spoil("/embed.js", of_another_build);
    let reader = Reader::opens(site);
    is_read_instead(&reader);
    is_told(&reader, "version", &["Upload the whole folder"]);
}

#[test]
fn files_of_one_release_are_used_together() {
    let reader = Reader::opens(Site::with(&embed("")));
    reader.quiz().is_on(&Deck::published().starters()[0].claim);
    assert_eq!(reader.console(), []);
}

/// The module with the names of the first two functions exchanged that it imports from the same place: what a build looks
/// like that gave the short names to others.
fn with_two_imports_exchanged(module: &[u8]) -> Vec<u8> {
    let mut module = module.to_vec();
    let mut reader = Bytes { bytes: &module, at: 8 };
    while reader.byte() != 2 {
        let length = reader.number();
        reader.at += length;
    }
    reader.number();
    let count = reader.number();
    let mut named: Vec<(Vec<u8>, usize)> = Vec::new();
    for _ in 0..count {
        let from = reader.name().to_vec();
        let name = reader.name();
        let (length, at) = (name.len(), reader.at - 1);
        // A function, by its type; a release imports nothing else.
        assert_eq!(reader.byte(), 0, "an import that is no function");
        reader.number();
        if length != 1 {
            continue;
        }
        if let Some((_, other)) = named.iter().find(|(place, _)| *place == from) {
            let other = *other;
            module.swap(other, at);
            return module;
        }
        named.push((from, at));
    }
    panic!("no two imports of one place have names of one letter");
}

struct Bytes<'b> {
    bytes: &'b [u8],
    at: usize,
}

impl<'b> Bytes<'b> {
    fn byte(&mut self) -> u8 {
        self.at += 1;
        self.bytes[self.at - 1]
    }

    /// A number as WebAssembly writes it: seven bits a byte.
    fn number(&mut self) -> usize {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = self.byte();
            number |= usize::from(byte & 0x7f) << shift;
            shift += 7;
            if byte < 0x80 {
                return number;
            }
        }
    }

    fn name(&mut self) -> &'b [u8] {
        let length = self.number();
        self.at += length;
        &self.bytes[self.at - length..self.at]
    }
}
