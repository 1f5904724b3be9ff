//! The deck and the words of the interface in languages that nobody speaks, made from the English ones: what is only
//! longer, or only in another script, and must fit all the same.

use hontou_author::prose::each_text;
use serde_json::Value;

use crate::deck::Deck;
use crate::response::Response;
use crate::settings;
use crate::site::{SCRIPT, Site, UNCHECKED};

/// A language that nobody speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pseudo {
    /// English with an accent on each letter, and as much longer as translations get: by two fifths, in brackets, so that
    /// what was cut off, or never went through a catalogue, is seen.
    Long,
    /// English in letters that are joined, and read from right to left.
    Mirrored,
}

/// Where the deck is: beside its figures.
const DECK: &str = "/hontou/decks/pseudo.json";
const ACCENTED: [char; 26] = [
    'å', 'ƀ', 'ç', 'ð', 'é', 'ƒ', 'ĝ', 'ĥ', 'î', 'ĵ', 'ķ', 'ļ', 'ɱ', 'ñ', 'ö', 'þ', 'ǫ', 'ŕ', 'š', 'ţ', 'û',
    'ṽ', 'ŵ', 'ẋ', 'ý', 'ž',
];
const JOINED: [char; 26] = [
    'ا', 'ب', 'ث', 'د', 'ي', 'ف', 'غ', 'ح', 'ى', 'ج', 'ك', 'ل', 'م', 'ن', 'و', 'پ', 'ق', 'ر', 'س', 'ت', 'ؤ',
    'ڤ', 'ة', 'خ', 'ه', 'ز',
];

impl Pseudo {
    /// A page with the quiz in this language, in an element with these attributes. The one of the built-in languages whose
    /// words are put aside for it is that which the loader takes for a deck in this one.
    pub fn site(self, head: &str, attributes: &str) -> Site {
        let (stands_for, deck) = (self.stands_for(), self.deck().to_string());
        let embed =
            format!(r#"<hontou-quiz deck="{DECK}" lang="{stands_for}" {attributes}></hontou-quiz>{SCRIPT}"#);
        // Words of our own making are not those of the release.
        let site = Site::with_head(&format!("{UNCHECKED}{head}"), &embed).having(DECK, Response::json(deck));
        site.files.answer(&format!("/texts/{stands_for}.json"), Response::json(self.words().to_string()));
        site
    }

    /// The built-in deck.
    pub fn deck(self) -> Value {
        let mut deck = Deck::json_in("en");
        each_text(&mut deck, &mut |field, text| {
            // A term is looked for in other texts, so it must be found there.
            *text = if field == "term" { self.spelt(text) } else { self.said(text) };
        });
        deck["lang"] = self.tag().into();
        deck
    }

    /// The words of the interface.
    fn words(self) -> Value {
        let path = settings::file("texts/en.json");
        let file = std::fs::read(path).expect("the published folder has the words of each language");
        let mut words: Vec<String> = serde_json::from_slice(&file).expect("a catalogue is a list of texts");
        // The first is the version of the keys.
        words[1..].iter_mut().for_each(|word| *word = self.said(word));
        // Dates and numbers are the browser's: in digits of the language's own, and in no letters of English.
        words[1] = String::from(if self == Self::Long { "ja" } else { "ar-EG" });
        words.into()
    }

    fn tag(self) -> &'static str {
        if self == Self::Long { "en-XA" } else { "ar" }
    }

    fn stands_for(self) -> &'static str {
        if self == Self::Long { "en" } else { "ja" }
    }

    /// A text in this language; forms that a number chooses between stay apart, and so does what is filled in.
    fn said(self, text: &str) -> String {
        let forms: Vec<String> = text.split('|').map(|form| self.form(form)).collect();
        forms.join("|")
    }

    fn form(self, text: &str) -> String {
        let said = self.spelt(text);
        if self == Self::Mirrored {
            return said;
        }
        let longer = said.chars().filter(|char| char.is_alphabetic()).count() * 2 / 5;
        let more: Vec<&str> = std::iter::repeat_n("ñéɱö", longer.div_ceil(4)).collect();
        format!("[{said} {}]", more.join(" "))
    }

    /// A text in the letters of this language.
    fn spelt(self, text: &str) -> String {
        let letter = |letters: &[char; 26], char: char| {
            let place = u32::from(char.to_ascii_lowercase()).checked_sub(u32::from('a'));
            place.and_then(|place| letters.get(place as usize).copied()).unwrap_or(char)
        };
        let letters = if self == Self::Long { &ACCENTED } else { &JOINED };
        text.chars().map(|char| letter(letters, char)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_filled_in_and_the_forms_of_a_number_stay() {
        assert_eq!(Pseudo::Long.said("{} card|{} cards"), "[{} çåŕð ñéɱö]|[{} çåŕðš ñéɱö]");
        assert_eq!(Pseudo::Mirrored.said("{} card"), "{} ثارد");
    }
}
