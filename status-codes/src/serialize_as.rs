//! Serialization with serde (feature `serde`): statuses as numbers, reason phrases or names.
//!
//! | type | serialized as | how |
//! | --- | --- | --- |
//! | [`Status`], [`Code`] | a number, as in `404` | by default |
//! | [`Status`] | its reason phrase, as in `"Not Found"` | `#[serde(with = "status_codes::serialize_as::phrase")]` |
//! | [`Status`] | its name, as in `"NotFound"` | `#[serde(with = "status_codes::serialize_as::name")]` |
//! | an enum of [`catalog!`](crate::catalog!) | its id, as in `"not-found"` | [`impl_serde!`](crate::impl_serde!) |
//! | [`Problem`](crate::Problem) | the problem document, an object | by default |
//!
//! Numbers are deserialized from integers only, and checked at their full width: 65936, -1, 404.0, `"404"` and `null` are
//! errors. As a key of a JSON object, a number is a string, as for all integers in serde.
//!
//! # Examples
//!
//! ```
//! use serde::{Deserialize, Serialize};
//! use status_codes::{Code, Status};
//!
//! #[derive(Serialize, Deserialize)]
//! struct Exchange {
//!     answer: Status,
//!     upstream: Option<Code>,
//!     #[serde(with = "status_codes::serialize_as::phrase")]
//!     shown: Status,
//!     #[serde(with = "status_codes::serialize_as::name")]
//!     logged: Status,
//! }
//!
//! let text = r#"{"answer":502,"upstream":499,"shown":"Bad Gateway","logged":"BadGateway"}"#;
//! let exchange: Exchange = serde_json::from_str(text)?;
//! assert_eq!(exchange.shown, Status::BadGateway);
//! assert_eq!(serde_json::to_string(&exchange)?, text);
//!
//! let error = serde_json::from_str::<Status>("65936").unwrap_err();
//! assert!(error.to_string().starts_with("65936 is not a status of the HTTP status code registry"));
//! # Ok::<(), serde_json::Error>(())
//! ```

use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{Deserialize, Deserializer, Error, Visitor};
use serde_core::ser::{Serialize, Serializer};

use crate::{Code, Status};

/// Deserializes an integer of any width into a type with checked conversions.
struct Number<T>(PhantomData<T>);

macro_rules! checked {
    ($($visit:ident($integer:ident))*) => {$(
        fn $visit<E: Error>(self, number: $integer) -> Result<T, E> {
            T::try_from(number).map_err(E::custom)
        }
    )*};
}

impl<T, Fault> Visitor<'_> for Number<T>
where
    Fault: fmt::Display,
    T: TryFrom<u64, Error = Fault>
        + TryFrom<i64, Error = Fault>
        + TryFrom<u128, Error = Fault>
        + TryFrom<i128, Error = Fault>,
{
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a status code as a number")
    }

    // Serde forwards narrower integers to these.
    checked! { visit_u64(u64) visit_i64(i64) visit_u128(u128) visit_i128(i128) }
}

macro_rules! as_number {
    ($($ours:ident)*) => {$(
        /// Serializes the code as a number.
        impl Serialize for $ours {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_u16(self.as_u16())
            }
        }

        /// Deserializes an integer, which is checked at its full width.
        impl<'de> Deserialize<'de> for $ours {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_u16(Number(PhantomData))
            }
        }
    )*};
}

as_number! { Status Code }

/// Deserializes a text by comparing it with each status.
struct Text {
    expected: &'static str,
    names: fn(Status, &str) -> bool,
}

impl Visitor<'_> for Text {
    type Value = Status;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expected)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Status, E> {
        let named = Status::ALL.iter().copied().find(|status| (self.names)(*status, text));
        named.ok_or_else(|| E::invalid_value(serde_core::de::Unexpected::Str(text), &self))
    }
}

/// Serializes a status as its reason phrase: `#[serde(with = "status_codes::serialize_as::phrase")]`.
///
/// The current phrase is written, as in `Not Found`. Former phrases are read, too. Reading is case-insensitive.
pub mod phrase {
    use super::{Deserializer, Serializer, Status, Text};

    /// Serializes the reason phrase.
    ///
    /// # Errors
    ///
    /// Returns the error of the serializer.
    pub fn serialize<S: Serializer>(status: &Status, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(status.phrase())
    }

    /// Deserializes a current or former reason phrase.
    ///
    /// # Errors
    ///
    /// Returns an error unless the input is a string with such a phrase.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Status, D::Error> {
        let names = crate::text::is_phrase;
        deserializer.deserialize_str(Text { expected: "the reason phrase of a status", names })
    }
}

/// Serializes a status as its name: `#[serde(with = "status_codes::serialize_as::name")]`.
///
/// The current name is written, as in `NotFound`. Former names are read, too, so that stored data stays readable when a
/// status is renamed. Reading is case-sensitive.
pub mod name {
    use super::{Deserializer, Serializer, Status, Text};

    /// Serializes the name.
    ///
    /// # Errors
    ///
    /// Returns the error of the serializer.
    pub fn serialize<S: Serializer>(status: &Status, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(status.name())
    }

    /// Deserializes a current or former name.
    ///
    /// # Errors
    ///
    /// Returns an error unless the input is a string with such a name.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Status, D::Error> {
        let names = |status: Status, text: &str| {
            status.name() == text || status.former_names().contains(&text)
        };
        deserializer.deserialize_str(Text { expected: "the name of a status", names })
    }
}
