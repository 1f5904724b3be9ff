//! The flat form of a deck: what was read and validated once, ready to be taken up. Published decks travel so, and the strict
//! reader stays out of the download of all who only read.
//!
//! It is text, because servers compress text and know its type, and in three parts, because each compresses best by itself:
//!
//! | part | what |
//! |---|---|
//! | head | [`FLAT_VERSION`], a checksum of all that follows, the deck's language |
//! | shape | the numbers: of a list how long it is, of a choice which, of a field that may be left out whether it is there |
//! | names | ids, days and addresses, in their order |
//! | texts | what readers read, from the end to the start, so that no number has to say where the names end |
//!
//! A control character that the deck does not have separates them: the one right after the version. Like the strict reader
//! this one keeps its fault and goes on with something empty; what was taken is thrown away then.

use super::model::Deck;

/// The version of the flat form. Another shape of a deck, or another order of its fields, is another version.
pub const FLAT_VERSION: &str = match str::from_utf8(&HEX) {
    Ok(version) => version,
    Err(_) => "",
};

const HEX: [u8; 8] = hex(mix(<Deck as Flat>::SHAPE, "head 1"));

/// What can be written flat.
pub(super) trait Flat: Sized {
    /// A hash of what it is made of.
    const SHAPE: u32;

    /// Takes it up; something empty after a fault, which the reader keeps.
    fn take(from: &mut FlatReader<'_>) -> Self;

    /// Writes it.
    fn put(&self, into: &mut FlatWriter);
}

/// Numbers are written in digits of five bits, the lowest first: printable, and one for nearly every number.
const DIGIT: u8 = b'0';
/// The bit that says that another digit follows.
const MORE: u8 = 32;
/// Of these one separates the parts.
const SEPARATORS: std::ops::RangeInclusive<u8> = 1..=31;

impl Deck {
    /// The deck in its flat form.
    pub fn to_flat(&self) -> String {
        let mut writer = FlatWriter::default();
        self.put(&mut writer);
        writer.finish(&self.lang)
    }

    /// Takes up what [`Deck::to_flat`] wrote; nothing if that was another version, or is damaged. No rule of a deck is looked
    /// at again: the checksum tells whether this is what was written.
    pub fn from_flat(flat: &str) -> Option<Self> {
        let rest = flat.strip_prefix(FLAT_VERSION)?;
        let mut reader =
            FlatReader { separator: *rest.as_bytes().first()?, shape: &[], rest, is_faulty: false };
        reader.name();
        reader.shape = reader.name().as_bytes();
        reader.is_faulty |= reader.number() != checksum(reader.rest.as_bytes());
        reader.name();
        reader.shape = reader.name().as_bytes();
        let deck = Self::take(&mut reader);
        (!reader.is_faulty && reader.shape.is_empty() && reader.rest.is_empty()).then_some(deck)
    }
}

/// Where reading is.
pub(super) struct FlatReader<'f> {
    separator: u8,
    shape: &'f [u8],
    /// The names and texts that are left.
    rest: &'f str,
    is_faulty: bool,
}

impl<'f> FlatReader<'f> {
    /// The next number.
    pub(super) fn number(&mut self) -> u32 {
        let mut number = 0;
        for shift in (0..u32::BITS).step_by(5) {
            let Some((digit, shape)) = self.shape.split_first() else { break };
            self.shape = shape;
            let digit = digit.wrapping_sub(DIGIT);
            if digit >= 2 * MORE {
                break;
            }
            number |= u64::from(digit % MORE) << shift;
            if digit < MORE {
                return self.or_fault(u32::try_from(number).ok(), 0);
            }
        }
        self.is_faulty = true;
        0
    }

    /// The next name.
    pub(super) fn name(&mut self) -> &'f str {
        let end = self.rest.bytes().position(|byte| byte == self.separator);
        let (name, rest) = self.parted(end);
        self.rest = rest;
        name
    }

    /// The next text.
    pub(super) fn text(&mut self) -> &'f str {
        let start = self.rest.bytes().rposition(|byte| byte == self.separator);
        let (rest, text) = self.parted(start);
        self.rest = rest;
        text
    }

    /// What is before a separator, and after it.
    fn parted(&mut self, at: Option<usize>) -> (&'f str, &'f str) {
        let parts = at.and_then(|at| Some((self.rest.get(..at)?, self.rest.get(at + 1..)?)));
        self.is_faulty |= parts.is_none();
        parts.unwrap_or_default()
    }

    /// One of these, or something empty in its place.
    pub(super) fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        let one = all.get(self.number() as usize);
        self.or_fault(one.copied(), all[0])
    }

    /// A value that is there, or something empty in its place.
    pub(super) fn or_fault<T>(&mut self, value: Option<T>, empty: T) -> T {
        self.is_faulty |= value.is_none();
        value.unwrap_or(empty)
    }
}

/// What was written so far.
#[derive(Default)]
pub(super) struct FlatWriter {
    shape: String,
    names: Vec<String>,
    texts: Vec<String>,
}

impl FlatWriter {
    pub(super) fn number(&mut self, number: usize) {
        digits(&mut self.shape, number);
    }

    pub(super) fn name(&mut self, name: impl Into<String>) {
        self.names.push(name.into());
    }

    pub(super) fn text(&mut self, text: impl Into<String>) {
        self.texts.push(text.into());
    }

    fn finish(self, lang: &str) -> String {
        let all = || self.names.iter().chain(&self.texts);
        let is_free = |sign: &u8| all().all(|text| !text.as_bytes().contains(sign));
        // One that is in no deck, and if somebody has used them all, is left out of this one's texts: nobody sees it.
        let separator = char::from(SEPARATORS.rev().find(is_free).unwrap_or(*SEPARATORS.end()));
        let plain = |text: &str| text.replace(separator, "");
        let mut body = String::new();
        for name in [lang, &self.shape].into_iter().chain(self.names.iter().map(String::as_str)) {
            body += &plain(name);
            body.push(separator);
        }
        for text in self.texts.iter().rev() {
            body.push(separator);
            body += &plain(text);
        }
        let mut sum = String::new();
        digits(&mut sum, checksum(body.as_bytes()) as usize);
        format!("{FLAT_VERSION}{separator}{sum}{separator}{body}")
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a digit is less than 64")]
fn digits(into: &mut String, mut number: usize) {
    const BASE: usize = MORE as usize;
    while number >= BASE {
        into.push(char::from(DIGIT + MORE + (number % BASE) as u8));
        number /= BASE;
    }
    into.push(char::from(DIGIT + number as u8));
}

/// FNV-1a: whatever one byte is changed to, the sum is another.
fn checksum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(SEED, |sum, byte| (sum ^ u32::from(*byte)).wrapping_mul(PRIME))
}

const SEED: u32 = 0x811c_9dc5;
const PRIME: u32 = 0x0100_0193;

/// The hash of what was hashed so far and a word.
pub(super) const fn mix(hash: u32, word: &str) -> u32 {
    let mut hash = hash ^ SEED;
    let mut at = 0;
    while at < word.len() {
        hash = (hash ^ word.as_bytes()[at] as u32).wrapping_mul(PRIME);
        at += 1;
    }
    hash
}

/// The hash of what was hashed so far and of what belongs to it.
pub(super) const fn with(hash: u32, part: u32) -> u32 {
    (hash ^ part).wrapping_mul(PRIME)
}

const fn hex(number: u32) -> [u8; 8] {
    let mut hex = [0; 8];
    let mut at = 0;
    while at < hex.len() {
        hex[at] = b"0123456789abcdef"[(number >> (28 - 4 * at)) as usize & 15];
        at += 1;
    }
    hex
}

impl Flat for String {
    const SHAPE: u32 = mix(0, "name");

    fn take(from: &mut FlatReader<'_>) -> Self {
        from.name().to_owned()
    }

    fn put(&self, into: &mut FlatWriter) {
        into.name(self);
    }
}

impl Flat for bool {
    const SHAPE: u32 = mix(0, "bool");

    fn take(from: &mut FlatReader<'_>) -> Self {
        from.one_of(&[false, true])
    }

    fn put(&self, into: &mut FlatWriter) {
        into.number(usize::from(*self));
    }
}

impl<T: Flat> Flat for Option<T> {
    const SHAPE: u32 = with(mix(0, "option"), T::SHAPE);

    fn take(from: &mut FlatReader<'_>) -> Self {
        bool::take(from).then(|| T::take(from))
    }

    fn put(&self, into: &mut FlatWriter) {
        self.is_some().put(into);
        if let Some(value) = self {
            value.put(into);
        }
    }
}

impl<T: Flat> Flat for Vec<T> {
    const SHAPE: u32 = with(mix(0, "list"), T::SHAPE);

    fn take(from: &mut FlatReader<'_>) -> Self {
        let mut list = Self::new();
        for _ in 0..from.number() {
            // A number that is too high ends here, and not when all memory is taken.
            if from.is_faulty {
                break;
            }
            list.push(T::take(from));
        }
        list
    }

    fn put(&self, into: &mut FlatWriter) {
        into.number(self.len());
        for value in self {
            value.put(into);
        }
    }
}

/// Has a type that holds a string be written flat, as a `name` or a `text`.
macro_rules! flat_string {
    ($name:ident, $part:ident) => {
        impl $crate::deck::flat::Flat for $name {
            const SHAPE: u32 = $crate::deck::flat::mix(0, stringify!($part));

            fn take(from: &mut $crate::deck::flat::FlatReader<'_>) -> Self {
                Self(from.$part().to_owned())
            }

            fn put(&self, into: &mut $crate::deck::flat::FlatWriter) {
                into.$part(self.0.as_str());
            }
        }
    };
}

pub(super) use flat_string;
