//! Functions for constructing, reading and formatting the structs of `catalog_api/members.rs` (feature `serde`).

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::marker::PhantomData;

use serde_core::de::value::MapAccessDeserializer;
use serde_core::de::{
    Deserialize, DeserializeOwned, Deserializer, Error, MapAccess, Unexpected, Visitor,
};
use serde_json::Value;

use super::members::RawMembers;

/// A JSON object whose members are removed one by one.
pub struct ReadMembers<E>(RawMembers, PhantomData<E>);

/// Formats no value: any may be sensitive.
impl<E> fmt::Debug for ReadMembers<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ReadMembers").finish_non_exhaustive()
    }
}

impl<E: Error> ReadMembers<E> {
    /// Reads the object.
    ///
    /// # Errors
    ///
    /// Returns an error if the value is not an object. The error does not contain the value.
    pub fn new<'de, D: Deserializer<'de, Error = E>>(deserializer: D) -> Result<Self, E> {
        // Any value, since with `deserialize_map` the deserializer itself makes the error.
        deserializer.deserialize_any(ObjectVisitor).map(|members| Self(members, PhantomData))
    }

    /// Removes a required member and returns its value.
    ///
    /// # Errors
    ///
    /// Returns an error if the member is missing or has the wrong type. The error does not contain sensitive values.
    pub fn required<T: DeserializeOwned>(
        &mut self,
        name: &'static str,
        is_sensitive: bool,
    ) -> Result<T, E> {
        let value = self.0.remove(name);
        let value = value.ok_or_else(|| E::custom(format_args!("member `{name}` is missing")))?;
        serde_json::from_value(value).map_err(|error| {
            if is_sensitive {
                E::custom(format_args!("member `{name}` is of another type"))
            } else {
                E::custom(format_args!("member `{name}`: {error}"))
            }
        })
    }

    /// Removes an optional member and returns its value, or `None` if it is absent or `null`.
    ///
    /// # Errors
    ///
    /// Returns an error if the member has the wrong type.
    pub fn optional<T: DeserializeOwned>(
        &mut self,
        name: &'static str,
        is_sensitive: bool,
    ) -> Result<Option<T>, E> {
        match self.0.get(name) {
            None | Some(Value::Null) => Ok(None),
            Some(_) => self.required(name, is_sensitive).map(Some),
        }
    }
}

/// Accepts an object. Errors give the type of any other value and omit the value, since the object may have had sensitive
/// members.
struct ObjectVisitor;

impl<'de> Visitor<'de> for ObjectVisitor {
    type Value = RawMembers;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<RawMembers, A::Error> {
        RawMembers::deserialize(MapAccessDeserializer::new(map))
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<RawMembers, E> {
        Err(E::invalid_type(Unexpected::Other("a boolean"), &self))
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<RawMembers, E> {
        Err(E::invalid_type(Unexpected::Other("a number"), &self))
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<RawMembers, E> {
        Err(E::invalid_type(Unexpected::Other("a number"), &self))
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<RawMembers, E> {
        Err(E::invalid_type(Unexpected::Other("a number"), &self))
    }

    fn visit_str<E: Error>(self, _: &str) -> Result<RawMembers, E> {
        Err(E::invalid_type(Unexpected::Other("a string"), &self))
    }
}

/// Returns an array of texts.
pub fn texts(items: impl IntoIterator<Item = impl Into<String>>) -> Vec<String> {
    items.into_iter().map(Into::into).collect()
}

/// Returns an array of values of one type.
pub fn values<T>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    items.into_iter().collect()
}

/// Returns the name of a field as `Debug` formats it: that of a raw identifier, such as `r#type`, without its prefix.
#[must_use]
pub fn field_name(identifier: &'static str) -> &'static str {
    identifier.strip_prefix("r#").unwrap_or(identifier)
}

/// Returns the value that `Debug` formats for a member.
pub fn debug_member(value: &impl fmt::Debug, is_sensitive: bool) -> &dyn fmt::Debug {
    if is_sensitive { &Sensitive } else { value }
}

/// Replaces a value that must not be logged.
pub(super) struct Sensitive;

impl fmt::Debug for Sensitive {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("<sensitive>")
    }
}

#[cfg(test)]
mod tests {
    extern crate std;

    use std::format;
    use std::string::ToString as _;

    use serde_json::{Value, json};

    use super::{ReadMembers, field_name};

    #[track_caller]
    fn check(value: Value, found: &str) {
        let error = ReadMembers::new(value).expect_err("this is not an object");
        assert_eq!(error.to_string(), format!("invalid type: {found}, expected an object"));
    }

    #[test]
    fn an_error_does_not_quote_what_is_no_object() {
        check(json!("swordfish"), "a string");
        check(json!(1234), "a number");
        check(json!(-1234), "a number");
        check(json!(0.5), "a number");
        check(json!(true), "a boolean");
        check(json!(["swordfish"]), "sequence");
        check(json!(null), "null");
    }

    #[test]
    fn debug_shows_no_value() {
        let members = ReadMembers::new(json!({ "pin": "swordfish" })).expect("this is an object");
        assert_eq!(format!("{members:?}"), "ReadMembers { .. }");
    }

    #[test]
    fn a_raw_identifier_is_shown_as_derive_shows_it() {
        #[derive(Debug)]
        struct Derived {
            #[expect(dead_code, reason = "only its name counts")]
            r#type: u8,
        }
        let shown = format!("{:?}", Derived { r#type: 1 });
        assert_eq!(shown, format!("Derived {{ {}: 1 }}", field_name(stringify!(r#type))));
        assert_eq!(field_name("sku"), "sku");
    }
}
