//! Strict reading of a deck from a tree: an error says where, what is wrong and how to fix it.
//!
//! Of our own because of its size in the reader's download; `docs/architecture.md` has the figures. `object!`, `choice!` and
//! `from_text!` say how each type of a deck is read, so that a field is named once.
//!
//! The first error stays in the [`Reader`], and reading goes on with something empty: code that returned at each error
//! would be a third larger. What was read is thrown away then.

use super::json::Json;
use super::problem::{Code, Problem, ValueError, did_you_mean, one_of};

/// Reads a `T` from the tree, refusing fields `T` does not have.
pub(super) fn read<T: Read>(tree: &Json) -> Result<T, Problem> {
    let mut reader = Reader::default();
    let value = T::read(tree, &mut reader);
    reader.problem.map_or(Ok(value), Err)
}

/// What can be read from a value.
pub(super) trait Read: Sized {
    /// Reads it; something empty after an error, which the reader keeps.
    fn read(value: &Json, reader: &mut Reader) -> Self;

    /// Reads it as a field, which may be missing.
    fn read_field(value: Option<&Json>, reader: &mut Reader) -> Self {
        Self::read(reader.required(value), reader)
    }
}

/// Reads a field that may be left out.
pub(super) fn read_or_default<T: Read + Default>(value: Option<&Json>, reader: &mut Reader) -> T {
    value.map_or_else(T::default, |value| T::read(value, reader))
}

/// Where reading is, and the first error.
#[derive(Default)]
pub(super) struct Reader {
    path: String,
    /// Where in the path each step begins.
    steps: Vec<usize>,
    problem: Option<Problem>,
}

impl Reader {
    /// Keeps an error at the value that is read.
    #[cold]
    fn fail(&mut self, code: Code, message: String, fix: String) {
        if self.problem.is_none() {
            self.problem = Some(Problem { path: self.path.clone(), code, message, fix });
        }
    }

    #[cold]
    fn wrong_type(&mut self, value: &Json, wanted: &str) {
        self.fail(Code::Type, format!("This is {}.", value.kind()), format!("Write {wanted} here."));
    }

    /// Keeps what a type said of its value.
    #[cold]
    pub(super) fn refuse(&mut self, ValueError { code, message, fix }: ValueError) {
        self.fail(code, message, fix.to_owned());
    }

    pub(super) fn text<'v>(&mut self, value: &'v Json) -> &'v str {
        let Json::String(text) = value else {
            self.wrong_type(value, "a string");
            return "";
        };
        text
    }

    pub(super) fn number(&mut self, value: &Json) -> f64 {
        let Json::Number(number) = value else {
            self.wrong_type(value, "a number");
            return 0.0;
        };
        *number
    }

    fn list<'v>(&mut self, value: &'v Json) -> &'v [Json] {
        let Json::Array(items) = value else {
            self.wrong_type(value, "a list, in [ ],");
            return &[];
        };
        items
    }

    /// The fields of an object, none of them unknown to the type that is read.
    pub(super) fn fields<'v>(&mut self, value: &'v Json, known: &[&str]) -> &'v [(String, Json)] {
        let Json::Object(fields) = value else {
            self.wrong_type(value, "an object, in { },");
            return &[];
        };
        if let Some((stray, _)) = fields.iter().find(|(key, _)| !known.contains(&key.as_str())) {
            self.enter(stray);
            let suggestion = did_you_mean(stray, known.iter().copied());
            self.fail(
                Code::UnknownField,
                format!("There is no field \"{stray}\" here."),
                format!("{suggestion}The fields are: {}.", known.join(", ")),
            );
            self.leave();
        }
        fields
    }

    /// Goes to a field of an object; none if it is missing. Follow it by [`Reader::leave`].
    pub(super) fn field<'v>(&mut self, fields: &'v [(String, Json)], key: &str) -> Option<&'v Json> {
        self.enter(key);
        fields.iter().find(|(known, _)| known == key).map(|(_, value)| value)
    }

    /// The field that was gone to, which must be there.
    fn required<'v>(&mut self, value: Option<&'v Json>) -> &'v Json {
        value.unwrap_or_else(|| {
            let at = self.steps.last().copied().unwrap_or_default();
            let key = self.path.split_off(at);
            let message = format!("The field \"{}\" is missing.", key.trim_start_matches('.'));
            self.fail(Code::MissingField, message, "Add it.".to_owned());
            &Json::Null
        })
    }

    /// The place of a word among those that a field takes.
    pub(super) fn choice(&mut self, value: &Json, names: &[&str]) -> usize {
        let text = self.text(value);
        names.iter().position(|name| *name == text).unwrap_or_else(|| {
            let suggestion = did_you_mean(text, names.iter().copied());
            self.fail(
                Code::UnknownValue,
                format!("\"{text}\" is not a value this field takes."),
                format!("{suggestion}Write {}.", one_of(names)),
            );
            0
        })
    }

    fn enter(&mut self, step: &str) {
        self.steps.push(self.path.len());
        if !(self.path.is_empty() || step.starts_with('[')) {
            self.path.push('.');
        }
        self.path.push_str(step);
    }

    pub(super) fn leave(&mut self) {
        if let Some(at) = self.steps.pop() {
            self.path.truncate(at);
        }
    }
}

impl Read for String {
    fn read(value: &Json, reader: &mut Reader) -> Self {
        reader.text(value).to_owned()
    }
}

impl Read for bool {
    fn read(value: &Json, reader: &mut Reader) -> Self {
        let Json::Bool(is) = value else {
            reader.wrong_type(value, "true or false");
            return false;
        };
        *is
    }
}

impl<T: Read> Read for Option<T> {
    fn read(value: &Json, reader: &mut Reader) -> Self {
        Some(T::read(value, reader))
    }

    fn read_field(value: Option<&Json>, reader: &mut Reader) -> Self {
        value.map(|value| T::read(value, reader))
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(value: &Json, reader: &mut Reader) -> Self {
        let items = reader.list(value);
        let mut list = Self::with_capacity(items.len());
        for (at, item) in items.iter().enumerate() {
            reader.enter(&format!("[{at}]"));
            list.push(T::read(item, reader));
            reader.leave();
        }
        list
    }
}

/// Defines a type whose values are objects, how it is read, and how it is [written flat](super::flat). `#[key = "…"]`: what the field is called in a deck, where
/// Rust cannot call it so. `#[default]`: a list or a switch that may be left out.
macro_rules! object {
    (
        $(#[doc = $about:expr])*
        pub struct $name:ident {
            $(
                $(#[doc = $meaning:expr])*
                $(#[key = $key:literal])?
                $(#[default $($default:tt)?])?
                pub $field:ident: $type:ty,
            )*
        }
    ) => {
        $(#[doc = $about])*
        #[derive(Clone, Debug, PartialEq)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub struct $name {
            $(
                $(#[doc = $meaning])*
                $(#[cfg_attr(feature = "schema", schemars(rename = $key))])?
                $(#[cfg_attr(feature = "schema", schemars(default))] $($default)?)?
                pub $field: $type,
            )*
        }

        impl $crate::deck::read::Read for $name {
            fn read(
                value: &$crate::deck::json::Json,
                reader: &mut $crate::deck::read::Reader,
            ) -> Self {
                const KNOWN: &[&str] = &[$($crate::deck::read::object!(@key $field $($key)?)),*];
                let fields = reader.fields(value, KNOWN);
                $(
                    let $field = reader.field(fields, $crate::deck::read::object!(@key $field $($key)?));
                    let $field =
                        $crate::deck::read::object!(@read $type $(, default $($default)?)?)($field, reader);
                    reader.leave();
                )*
                Self { $($field),* }
            }
        }

        impl $crate::deck::flat::Flat for $name {
            const SHAPE: u32 = {
                let shape = $crate::deck::flat::mix(0, "object");
                $(let shape = $crate::deck::flat::with(
                    $crate::deck::flat::mix(shape, stringify!($field)),
                    <$type as $crate::deck::flat::Flat>::SHAPE,
                );)*
                shape
            };

            fn take(from: &mut $crate::deck::flat::FlatReader<'_>) -> Self {
                Self { $($field: $crate::deck::flat::Flat::take(from)),* }
            }

            fn put(&self, into: &mut $crate::deck::flat::FlatWriter) {
                $($crate::deck::flat::Flat::put(&self.$field, into);)*
            }
        }
    };
    (@key $field:ident) => { stringify!($field) };
    (@key $field:ident $key:literal) => { $key };
    (@read $type:ty) => { <$type as $crate::deck::read::Read>::read_field };
    (@read $type:ty, default) => { $crate::deck::read::read_or_default::<$type> };
}

/// Defines a type that is one of a few words, how it is read, and how it is written flat.
macro_rules! choice {
    (
        $(#[$about:meta])*
        pub enum $name:ident { $($(#[$meaning:meta])* $variant:ident = $word:literal,)* }
    ) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum $name { $($(#[$meaning])* #[cfg_attr(feature = "schema", schemars(rename = $word))] $variant,)* }

        impl $name {
            /// All of them, in their order.
            pub const ALL: [Self; [$($word),*].len()] = [$(Self::$variant),*];
            const NAMES: [&str; [$($word),*].len()] = [$($word),*];

            /// The name used in decks, events and style sheets.
            pub const fn name(self) -> &'static str {
                Self::NAMES[self as usize]
            }
        }

        impl $crate::deck::read::Read for $name {
            fn read(
                value: &$crate::deck::json::Json,
                reader: &mut $crate::deck::read::Reader,
            ) -> Self {
                Self::ALL[reader.choice(value, &Self::NAMES)]
            }
        }

        impl $crate::deck::flat::Flat for $name {
            const SHAPE: u32 = {
                let shape = $crate::deck::flat::mix(0, "choice");
                $(let shape = $crate::deck::flat::mix(shape, $word);)*
                shape
            };

            fn take(from: &mut $crate::deck::flat::FlatReader<'_>) -> Self {
                from.one_of(&Self::ALL)
            }

            fn put(&self, into: &mut $crate::deck::flat::FlatWriter) {
                into.number(*self as usize);
            }
        }
    };
}

/// Has a type be read from a text by its `TryFrom<String>`; `$empty` is what an error leaves.
macro_rules! from_text {
    ($name:ty, $empty:expr) => {
        impl $crate::deck::read::Read for $name {
            fn read(value: &$crate::deck::json::Json, reader: &mut $crate::deck::read::Reader) -> Self {
                Self::try_from(reader.text(value).to_owned()).unwrap_or_else(|error| {
                    reader.refuse(error);
                    $empty
                })
            }
        }
    };
}

pub(super) use {choice, from_text, object};
