//! Whether a response has content.

/// Whether a response with a status has content.
///
/// Two rules that are often mixed up stay apart here: how the message is framed ([`Never`](Self::Never)), and what a
/// server does ([`NotGenerated`](Self::NotGenerated)). A response to HEAD has no content whatever its status, and a
/// 2xx to CONNECT starts a tunnel (RFC 9110 §6.4.1).
///
/// # Examples
///
/// ```
/// use status_codes::{Content, status};
///
/// assert_eq!(status!(204).content(), Content::Never);
/// assert_eq!(status!(205).content(), Content::NotGenerated);
/// assert_eq!(status!(404).content(), Content::Allowed);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Content {
    /// It may have some.
    Allowed,
    /// The message ends at the header section, so there cannot be any: 1xx, 204 and 304 (RFC 9110 §6.4.1, RFC 9112 §6.3).
    Never,
    /// A server must not generate any, but the message is framed as usual: 205 (RFC 9110 §15.3.6).
    NotGenerated,
}
