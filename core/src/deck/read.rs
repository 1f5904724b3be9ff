//! Strict reading: a serde deserializer over [`Json`] whose every error says where, what and how to mend it.
//!
//! It is our own because of its size in the reader's download; `docs/architecture.md` has the figures. Two things make
//! it small: it carries no parser, and it hands serde the fields of a struct as a *sequence*, in the order in which the
//! struct names them, so that the larger half of what `derive(Deserialize)` writes (telling keys apart) falls away.
//! For the same reason an optional field says `#[serde(default)]`, also where it is an `Option`.

use std::fmt::{self, Display};

use serde::de::value::StrDeserializer;
use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, Expected, IntoDeserializer, SeqAccess, Unexpected,
    Visitor,
};
use serde::forward_to_deserialize_any;

use super::json::Json;
use super::problem::{Problem, did_you_mean, one_of};

/// Reads a `T` from the tree, refusing fields `T` does not have.
pub(super) fn read<T: DeserializeOwned>(tree: &Json) -> Result<T, Problem> {
    T::deserialize(Reader(tree)).map_err(|fault| fault.0.problem)
}

/// The codes a [`Refusal`] may carry; a code is a constant in a [`Problem`] so that code can match on it.
const REFUSALS: [&str; 6] = ["bad-id", "bad-date", "bad-link", "bad-ruby", "bad-figure", "schema"];

#[derive(Debug)]
struct Fault(Box<Wrong>);

/// Boxed as a whole: every `Result` on the way would carry its size.
#[derive(Debug)]
struct Wrong {
    problem: Problem,
    /// The number of the field that is missing, until the struct it is missing from gives it its name.
    missing: Option<usize>,
}

impl Fault {
    fn new(code: &'static str, message: String, mend: String) -> Self {
        let problem = Problem { path: String::new(), code, message, mend };
        Self(Box::new(Wrong { problem, missing: None }))
    }

    /// The same fault seen from one level further out. The path grows from its end, as the call stack unwinds.
    fn inside(mut self, step: &str) -> Self {
        let rest = &self.0.problem.path;
        let dot = if rest.is_empty() || rest.starts_with('[') { "" } else { "." };
        self.0.problem.path = format!("{step}{dot}{rest}");
        self
    }
}

impl Fault {
    /// Gives the missing field its name.
    fn name_missing(&mut self, known: &[&str]) {
        if let Some(field) = self.0.missing.take().and_then(|at| known.get(at)) {
            self.0.problem.message = format!("The field \"{field}\" is missing.");
        }
    }
}

impl Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.problem.fmt(f)
    }
}

impl std::error::Error for Fault {}

impl serde::de::Error for Fault {
    fn custom<T: Display>(said: T) -> Self {
        let said = said.to_string();
        let mut lines = said.splitn(3, '\n');
        let first = lines.next().unwrap_or_default();
        let code = REFUSALS.iter().find(|code| **code == first).copied();
        match (code, lines.next(), lines.next()) {
            (Some(code), Some(mend), Some(message)) => Self::new(code, message.to_owned(), mend.to_owned()),
            _ => Self::new("bad-value", said.clone(), "Correct the value.".to_owned()),
        }
    }

    /// Every kind of value was checked before serde saw it; what is left here cannot be told apart any further.
    fn invalid_type(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::new("type", "This is of another kind.".to_owned(), format!("Write {expected} here."))
    }

    /// serde's word for a field that a struct requires and its sequence of fields lacks.
    fn invalid_length(at: usize, _: &dyn Expected) -> Self {
        let mut fault = Self::new("missing-field", String::new(), "Add it.".to_owned());
        fault.0.missing = Some(at);
        fault
    }

    fn unknown_variant(variant: &str, expected: &'static [&'static str]) -> Self {
        Self::new(
            "unknown-value",
            format!("\"{variant}\" is not a value this field takes."),
            format!("{}Write {}.", did_you_mean(variant, expected.iter().copied()), one_of(expected)),
        )
    }
}

#[derive(Clone, Copy)]
struct Reader<'de>(&'de Json);

impl<'de> Reader<'de> {
    /// The fields of an object, none of them unknown to the struct that is read. Not generic, so there once.
    fn fields(self, known: &'static [&'static str]) -> Result<&'de [(String, Json)], Fault> {
        let Json::Object(fields) = self.0 else { return Err(self.not("an object, in { },")) };
        let Some((stray, _)) = fields.iter().find(|(key, _)| !known.contains(&key.as_str())) else {
            return Ok(fields);
        };
        let fault = Fault::new(
            "unknown-field",
            format!("There is no field \"{stray}\" here."),
            format!("{}The fields are: {}.", did_you_mean(stray, known.iter().copied()), known.join(", ")),
        );
        Err(fault.inside(stray))
    }

    fn text(self) -> Result<&'de str, Fault> {
        let Json::String(text) = self.0 else { return Err(self.not("a string")) };
        Ok(text)
    }

    fn not(self, wanted: &'static str) -> Fault {
        Fault::new("type", format!("This is {}.", self.0.kind()), format!("Write {wanted} here."))
    }
}

impl<'de> Deserializer<'de> for Reader<'de> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.0 {
            Json::Bool(is) => visitor.visit_bool(*is),
            Json::Number(number) => visitor.visit_f64(*number),
            Json::String(text) => visitor.visit_str(text),
            Json::Null | Json::Array(_) | Json::Object(_) => Err(self.not("a plain value")),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let Json::Bool(is) = self.0 else { return Err(self.not("true or false")) };
        visitor.visit_bool(*is)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_str(self.text()?)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let Json::Array(items) = self.0 else { return Err(self.not("a list, in [ ],")) };
        visitor.visit_seq(Items { items, at: 0 })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        let object = self.fields(known)?;
        visitor.visit_seq(Fields { object, known, at: 0 }).map_err(|mut fault| {
            fault.name_missing(known);
            fault
        })
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let Json::Number(number) = self.0 else { return Err(self.not("a number")) };
        visitor.visit_f64(*number)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        let name: StrDeserializer<'_, Fault> = self.text()?.into_deserializer();
        visitor.visit_enum(name)
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 char bytes byte_buf unit unit_struct tuple
        tuple_struct map identifier ignored_any
    }
}

struct Items<'de> {
    items: &'de [Json],
    at: usize,
}

impl<'de> SeqAccess<'de> for Items<'de> {
    type Error = Fault;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Fault> {
        let Some(item) = self.items.get(self.at) else { return Ok(None) };
        let at = self.at;
        self.at += 1;
        seed.deserialize(Reader(item)).map(Some).map_err(|fault| fault.inside(&format!("[{at}]")))
    }
}

/// The fields of an object in the order in which a struct names them.
struct Fields<'de> {
    object: &'de [(String, Json)],
    known: &'static [&'static str],
    at: usize,
}

impl<'de> SeqAccess<'de> for Fields<'de> {
    type Error = Fault;

    /// The value of the next field the struct names; none if the object lacks it, which serde takes for its default
    /// or, where there is none, for a fault.
    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Fault> {
        let Some((name, value)) = self.next() else { return Ok(None) };
        seed.deserialize(Reader(value)).map(Some).map_err(|fault| fault.inside(name))
    }
}

impl<'de> Fields<'de> {
    fn next(&mut self) -> Option<(&'static str, &'de Json)> {
        let name = *self.known.get(self.at)?;
        self.at += 1;
        self.object.iter().find(|(key, _)| key == name).map(|(_, value)| (name, value))
    }
}
