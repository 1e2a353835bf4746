//! Header fields of the response of a problem (feature `serde`).

use alloc::string::ToString;
use core::fmt;

use super::Problem;
use super::detail::displayed;
use crate::Catalog;

/// Header fields of the response (feature `serde`).
impl<C: Catalog> Problem<C> {
    /// Adds a header field to the response, such as `Retry-After` (RFC 9110 §10.2.3).
    ///
    /// Several fields with the same name are all sent, in the order in which they were added. An invalid name or value
    /// (RFC 9110 §5.1, §5.5), or a value whose `Display` returns an error, is omitted rather than failing the response;
    /// with feature `tracing` an error is logged. The same applies to `Content-Encoding`, `Content-Length`, `Content-Type`
    /// and `Transfer-Encoding`, which belong to the document and are sent with it.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_codes::{Problem, Status};
    ///
    /// let problem = Problem::new(Status::ServiceUnavailable).header("Retry-After", 30);
    /// assert_eq!(problem.get_header("Retry-After"), Some("30"));
    /// ```
    #[must_use]
    pub fn header(mut self, name: impl AsRef<str>, value: impl fmt::Display) -> Self {
        let name = name.as_ref();
        match displayed(&value) {
            _ if describes_content(name) => {
                crate::log::header_left_out(name, "the name is reserved");
            }
            Some(value) if is_token(name) && is_field_value(&value) => {
                self.extras_mut().header_fields.push((name.to_string(), value));
            }
            _ => crate::log::header_left_out(name, "its name or value is invalid"),
        }
        self
    }

    /// Returns the value of the first header field with this name, ignoring case, or `None` if there is none.
    #[must_use]
    pub fn get_header(&self, name: &str) -> Option<&str> {
        let mut fields = self.get_headers();
        fields.find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }

    /// Returns an iterator over the names and values of all header fields, in the order in which they were added.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_codes::{Problem, Status};
    ///
    /// let problem = Problem::new(Status::MethodNotAllowed).header("Allow", "GET, HEAD");
    /// assert_eq!(problem.get_headers().collect::<Vec<_>>(), [("Allow", "GET, HEAD")]);
    /// ```
    pub fn get_headers(&self) -> impl Iterator<Item = (&str, &str)> {
        let fields = self.extras.iter().flat_map(|extras| &extras.header_fields);
        fields.map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

/// Returns whether the field describes the content of the message, which is the document.
pub(super) fn describes_content(name: &str) -> bool {
    ["content-encoding", "content-length", "content-type", "transfer-encoding"]
        .iter()
        .any(|field| name.eq_ignore_ascii_case(field))
}

/// Fields with a digest of the content, which does not apply to other content (RFC 9530; the last two are obsolete).
#[cfg(any(feature = "http", feature = "actix"))]
pub(crate) const DIGESTS: [&str; 4] = ["content-digest", "repr-digest", "content-md5", "digest"];

/// Returns whether the name is a token (RFC 9110 §5.6.2).
fn is_token(name: &str) -> bool {
    let is_tchar = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    !name.is_empty() && name.bytes().all(is_tchar)
}

/// Returns whether the value has no control characters except tab (RFC 9110 §5.5).
fn is_field_value(value: &str) -> bool {
    value.bytes().all(|byte| byte == b'\t' || (byte >= b' ' && byte != 0x7F))
}
