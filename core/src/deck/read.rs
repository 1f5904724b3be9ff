//! Strict reading of a deck from a tree. Each error says where it is, what is wrong and how to fix it.
//!
//! This is our own code because serde would add too much to the download; `docs/architecture.md` has the figures. `object!`
//! and `choice!` define each type of a deck together with how it is read, so that a field is named once. Reading stops at
//! the first error, which the [`Reader`] keeps.

use super::json::Json;
use super::problem::{Code, Problem, ValueError, did_you_mean, one_of};

/// Reads a `T` from the tree. A field that `T` does not have is an error.
pub(super) fn read<T: Read>(tree: &Json) -> Result<T, Problem> {
    let mut reader = Reader::default();
    match (T::read(tree, &mut reader), reader.problem) {
        (Some(value), _) => Ok(value),
        (None, Some(problem)) => Err(problem),
        (None, None) => unreachable!("what cannot be read says why"),
    }
}

/// A type that can be read from a JSON value.
pub(super) trait Read: Sized {
    /// Reads it. None after an error, which the reader keeps.
    fn read(value: &Json, reader: &mut Reader) -> Option<Self>;

    /// The value of a missing field. None if the field is required.
    fn absent() -> Option<Self> {
        None
    }
}

/// The current path, and the first error.
#[derive(Default)]
pub(super) struct Reader {
    path: String,
    problem: Option<Problem>,
}

impl Reader {
    /// Keeps an error at the current path.
    #[cold]
    fn fail<T>(&mut self, code: Code, message: String, fix: String) -> Option<T> {
        self.problem = Some(Problem { path: self.path.clone(), code, message, fix });
        None
    }

    #[cold]
    fn wrong_type<T>(&mut self, value: &Json, wanted: &str) -> Option<T> {
        self.fail(Code::Type, format!("This is {}.", value.kind()), format!("Write {wanted} here."))
    }

    /// Keeps the error of a single value, if there is one.
    pub(super) fn check<T>(&mut self, read: Result<T, ValueError>) -> Option<T> {
        match read {
            Ok(value) => Some(value),
            Err(ValueError { code, message, fix }) => self.fail(code, message, fix.to_owned()),
        }
    }

    pub(super) fn text<'v>(&mut self, value: &'v Json) -> Option<&'v str> {
        if let Json::String(text) = value { Some(text) } else { self.wrong_type(value, "a string") }
    }

    pub(super) fn number(&mut self, value: &Json) -> Option<f64> {
        if let Json::Number(number) = value { Some(*number) } else { self.wrong_type(value, "a number") }
    }

    /// The fields of an object, all of them known.
    pub(super) fn fields<'v>(&mut self, value: &'v Json, known: &[&str]) -> Option<&'v [(String, Json)]> {
        let Json::Object(fields) = value else { return self.wrong_type(value, "an object, in { },") };
        let Some((stray, _)) = fields.iter().find(|(key, _)| !known.contains(&key.as_str())) else {
            return Some(fields);
        };
        self.enter(stray);
        let suggestion = did_you_mean(stray, known.iter().copied());
        self.fail(
            Code::UnknownField,
            format!("There is no field \"{stray}\" here."),
            format!("{suggestion}The fields are: {}.", known.join(", ")),
        )
    }

    /// One field of an object. If it is missing: `absent`, or else an error.
    pub(super) fn field<T: Read>(
        &mut self,
        fields: &[(String, Json)],
        key: &str,
        absent: Option<T>,
    ) -> Option<T> {
        match fields.iter().find(|(known, _)| known == key) {
            Some((_, value)) => self.inside(key, |reader| T::read(value, reader)),
            None if absent.is_some() => absent,
            None => self.fail(
                Code::MissingField,
                format!("The field \"{key}\" is missing."),
                "Add it.".to_owned(),
            ),
        }
    }

    /// The index of a name among these.
    pub(super) fn choice(&mut self, value: &Json, names: &[&str]) -> Option<usize> {
        let text = self.text(value)?;
        names.iter().position(|name| *name == text).or_else(|| {
            let suggestion = did_you_mean(text, names.iter().copied());
            self.fail(
                Code::UnknownValue,
                format!("\"{text}\" is not a value this field takes."),
                format!("{suggestion}Write {}.", one_of(names)),
            )
        })
    }

    /// Reads a value one step deeper.
    fn inside<T>(&mut self, step: &str, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let outside = self.path.len();
        self.enter(step);
        let value = read(self)?;
        self.path.truncate(outside);
        Some(value)
    }

    fn enter(&mut self, step: &str) {
        if !(self.path.is_empty() || step.starts_with('[')) {
            self.path.push('.');
        }
        self.path.push_str(step);
    }
}

impl Read for String {
    fn read(value: &Json, reader: &mut Reader) -> Option<Self> {
        reader.text(value).map(str::to_owned)
    }
}

impl Read for bool {
    fn read(value: &Json, reader: &mut Reader) -> Option<Self> {
        if let Json::Bool(is) = value { Some(*is) } else { reader.wrong_type(value, "true or false") }
    }
}

impl<T: Read> Read for Option<T> {
    fn read(value: &Json, reader: &mut Reader) -> Option<Self> {
        T::read(value, reader).map(Some)
    }

    fn absent() -> Option<Self> {
        Some(None)
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(value: &Json, reader: &mut Reader) -> Option<Self> {
        let Json::Array(items) = value else { return reader.wrong_type(value, "a list, in [ ],") };
        let mut list = Self::with_capacity(items.len());
        for (at, item) in items.iter().enumerate() {
            list.push(reader.inside(&format!("[{at}]"), |reader| T::read(item, reader))?);
        }
        Some(list)
    }
}

/// Defines a type whose values are objects, and how it is read. `#[key = "…"]` is the name of the field in a deck, if Rust
/// cannot use that name. `#[default]` marks a list or a switch that may be left out.
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
            ) -> Option<Self> {
                const KNOWN: &[&str] = &[$($crate::deck::read::object!(@key $field $($key)?)),*];
                let fields = reader.fields(value, KNOWN)?;
                Some(Self {
                    $($field: reader.field(
                        fields,
                        $crate::deck::read::object!(@key $field $($key)?),
                        $crate::deck::read::object!(@absent $type $(, default $($default)?)?),
                    )?,)*
                })
            }
        }
    };
    (@key $field:ident) => { stringify!($field) };
    (@key $field:ident $key:literal) => { $key };
    (@absent $type:ty) => { <$type as $crate::deck::read::Read>::absent() };
    (@absent $type:ty, default) => { Some(<$type>::default()) };
}

/// Defines a type whose values are names, and how it is read.
macro_rules! choice {
    (
        $(#[$about:meta])*
        pub enum $name:ident { $($(#[doc = $meaning:expr])* $variant:ident = $word:literal,)* }
    ) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename_all = "kebab-case"))]
        pub enum $name { $($(#[doc = $meaning])* $variant,)* }

        impl $name {
            /// All values, in order.
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
            ) -> Option<Self> {
                reader.choice(value, &Self::NAMES).map(|at| Self::ALL[at])
            }
        }
    };
}

/// Implements `Read` for a type by its `TryFrom<String>`.
macro_rules! from_text {
    ($($name:ty),*) => {$(
        impl $crate::deck::read::Read for $name {
            fn read(
                value: &$crate::deck::json::Json,
                reader: &mut $crate::deck::read::Reader,
            ) -> Option<Self> {
                let text = reader.text(value)?.to_owned();
                reader.check(Self::try_from(text))
            }
        }
    )*};
}

pub(super) use {choice, from_text, object};
