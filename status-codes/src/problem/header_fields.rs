//! Header fields that a problem is sent with, and is read with (feature `serde`).

use alloc::string::ToString;
use core::fmt;

use super::Problem;
use crate::Catalog;

/// With feature `serde`.
impl<C: Catalog> Problem<C> {
    /// Adds a header field to the response, such as `Retry-After` (RFC 9110 §10.2.3).
    ///
    /// Fields of one name are sent one after the other. What is no field is left out, so that the problem is still sent: a
    /// name that is no token, a value with control characters (RFC 9110 §5.1, §5.5). With feature `tracing` that is logged.
    ///
    /// # Examples
    ///
    /// ```
    /// use http::header::RETRY_AFTER;
    /// use status_codes::{Problem, Status};
    ///
    /// let problem = Problem::new(Status::ServiceUnavailable).header(RETRY_AFTER, 30);
    /// assert_eq!(problem.get_header("Retry-After"), Some("30"));
    /// ```
    #[must_use]
    pub fn header(mut self, name: impl AsRef<str>, value: impl fmt::Display) -> Self {
        let (name, value) = (name.as_ref(), value.to_string());
        if is_token(name) && is_field_value(&value) {
            self.extras_mut().header_fields.push((name.to_string(), value));
        } else {
            crate::log::header_left_out(name);
        }
        self
    }

    /// Returns the value of the first header field of that name, ignoring case.
    #[must_use]
    pub fn get_header(&self, name: &str) -> Option<&str> {
        let mut fields = self.get_headers();
        fields.find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }

    /// Returns the names and values of all header fields.
    pub fn get_headers(&self) -> impl Iterator<Item = (&str, &str)> {
        let fields = self.extras.iter().flat_map(|extras| &extras.header_fields);
        fields.map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

/// RFC 9110 §5.6.2.
fn is_token(name: &str) -> bool {
    let is_tchar = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    !name.is_empty() && name.bytes().all(is_tchar)
}

/// RFC 9110 §5.5: no control character but the tab.
fn is_field_value(value: &str) -> bool {
    value.bytes().all(|byte| byte == b'\t' || (byte >= b' ' && byte != 0x7F))
}
