//! Log events (feature `tracing`). Without the feature, these functions do nothing.

#![cfg_attr(not(feature = "tracing"), expect(unused_variables, reason = "nothing is logged"))]

#[cfg(feature = "serde")]
use core::fmt;

/// The `Display` of a text that was to be sent returned an error.
pub(crate) fn text_left_out(member: &str, sent: crate::SentStatus) {
    #[cfg(feature = "tracing")]
    tracing::error!(
        code = sent.code().as_u16(),
        id = sent.id(),
        member,
        "omitted a text of a problem: its `Display` returned an error"
    );
}

#[cfg(feature = "serde")]
pub(crate) fn member_left_out(name: &str, reason: &dyn fmt::Display) {
    #[cfg(feature = "tracing")]
    tracing::error!(member = name, %reason, "omitted a member of a problem");
}

#[cfg(feature = "serde")]
pub(crate) fn header_left_out(name: &str, reason: &str) {
    #[cfg(feature = "tracing")]
    tracing::error!(header = ?name, %reason, "omitted a header field of a problem");
}

#[cfg(any(feature = "axum", feature = "actix"))]
pub(crate) fn server_error(
    sent: crate::SentStatus,
    detail: Option<&str>,
    cause: Option<&(dyn core::error::Error + 'static)>,
) {
    #[cfg(feature = "tracing")]
    tracing::error!(
        code = sent.code().as_u16(),
        id = sent.id(),
        detail,
        error = cause.map(|cause| tracing::field::display(Chain(cause))),
        "answered with a server error"
    );
}

#[cfg(any(feature = "axum", feature = "actix"))]
pub(crate) fn header_missing(sent: crate::SentStatus, name: &str) {
    #[cfg(feature = "tracing")]
    tracing::warn!(
        code = sent.code().as_u16(),
        id = sent.id(),
        header = name,
        "answered without a header field that the status must have"
    );
}

/// Formats an error with its chain of sources, as in `the storage does not respond: timed out`.
#[cfg(all(feature = "tracing", any(feature = "axum", feature = "actix")))]
struct Chain<'a>(&'a (dyn core::error::Error + 'static));

#[cfg(all(feature = "tracing", any(feature = "axum", feature = "actix")))]
impl fmt::Display for Chain<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&shown(self.0))?;
        let mut error = self.0;
        while let Some(source) = error.source() {
            write!(f, ": {}", shown(source))?;
            error = source;
        }
        Ok(())
    }
}

/// An error whose `Display` returns one would take the whole line with it.
#[cfg(all(feature = "tracing", any(feature = "axum", feature = "actix")))]
fn shown(error: &dyn core::error::Error) -> alloc::string::String {
    crate::problem::displayed(&error).unwrap_or_else(|| "an error that cannot be displayed".into())
}
