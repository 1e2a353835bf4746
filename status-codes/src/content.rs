//! Whether a response has content.

/// Whether a response with a status has content.
///
/// [`Never`](Self::Never) is about the framing of the message, [`NotGenerated`](Self::NotGenerated) about what a server
/// may send. The request method matters, too: a response to HEAD never has content, and a 2xx response to CONNECT starts
/// a tunnel (RFC 9110 §6.4.1).
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
    /// The response may have content.
    Allowed,
    /// The message ends after the header section: 1xx, 204 and 304 (RFC 9110 §6.4.1, RFC 9112 §6.3).
    Never,
    /// A server must not generate content, but the message is framed as usual: 205 (RFC 9110 §15.3.6).
    NotGenerated,
}
