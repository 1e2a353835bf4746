//! A reference to the specification that defines a status.

use core::fmt;

use crate::text::pad;

/// A reference to the specification that defines a status or a rule.
///
/// It names an RFC, usually with a section, an Internet-Draft, or a document by its URL. Its `Display` is the form that
/// IANA's registry uses; [`url`](Self::url) returns the URL of the document.
///
/// # Examples
///
/// ```
/// use status_codes::status;
///
/// let reference = status!(404).reference();
/// assert_eq!(reference.rfc(), Some(9110));
/// assert_eq!(reference.section(), Some("15.5.5"));
/// assert_eq!(reference.to_string(), "RFC9110, Section 15.5.5");
/// assert_eq!(
///     reference.url().to_string(),
///     "https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.5",
/// );
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Reference(Kind);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Kind {
    Rfc(u16),
    Section(u16, &'static str),
    Draft(&'static str),
    Url(&'static str),
}

impl Reference {
    /// Creates a reference to a whole RFC.
    #[must_use]
    pub const fn of_rfc(number: u16) -> Self {
        Self(Kind::Rfc(number))
    }

    /// Creates a reference to a section of an RFC, as in `15.5.5`, or an appendix, as in `A.1`.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_codes::Reference;
    ///
    /// assert_eq!(Reference::section_of(9110, "15.5.5").to_string(), "RFC9110, Section 15.5.5");
    /// ```
    #[must_use]
    pub const fn section_of(rfc: u16, section: &'static str) -> Self {
        Self(Kind::Section(rfc, section))
    }

    /// Creates a reference to an Internet-Draft by its name and version, as in `draft-ietf-httpbis-resumable-upload-11`.
    #[must_use]
    pub const fn of_draft(name: &'static str) -> Self {
        Self(Kind::Draft(name))
    }

    /// Creates a reference to another document by its https URL.
    #[must_use]
    pub const fn of_url(url: &'static str) -> Self {
        Self(Kind::Url(url))
    }

    /// Returns the number of the RFC, or `None` if the document is not an RFC.
    #[must_use]
    pub const fn rfc(self) -> Option<u16> {
        match self.0 {
            Kind::Rfc(number) | Kind::Section(number, _) => Some(number),
            Kind::Draft(_) | Kind::Url(_) => None,
        }
    }

    /// Returns the section of the RFC, or `None` if the reference is to a whole document.
    #[must_use]
    pub const fn section(self) -> Option<&'static str> {
        match self.0 {
            Kind::Section(_, section) => Some(section),
            Kind::Rfc(_) | Kind::Draft(_) | Kind::Url(_) => None,
        }
    }

    /// Returns the URL of the document, with the section as fragment. It implements `Display`.
    #[must_use]
    pub const fn url(self) -> ReferenceUrl {
        ReferenceUrl(self)
    }
}

/// Formats the reference as IANA's registry does, as in `RFC9110, Section 15.5.5`.
impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Kind::Rfc(number) => pad(f, format_args!("RFC{number}")),
            Kind::Section(number, section) => {
                pad(f, format_args!("RFC{number}, Section {section}"))
            }
            Kind::Draft(text) | Kind::Url(text) => f.pad(text),
        }
    }
}

/// The URL of a [`Reference`], returned by [`Reference::url`]. Formatting it does not allocate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ReferenceUrl(Reference);

impl fmt::Display for ReferenceUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.0 {
            Kind::Rfc(number) => {
                pad(f, format_args!("https://www.rfc-editor.org/rfc/rfc{number}.html"))
            }
            Kind::Section(number, section) => {
                let numbered = section.as_bytes().first().is_some_and(u8::is_ascii_digit);
                let kind = if numbered { "section" } else { "appendix" };
                let rfc = Self(Reference(Kind::Rfc(number)));
                pad(f, format_args!("{rfc}#{kind}-{section}"))
            }
            Kind::Draft(name) => {
                pad(f, format_args!("https://datatracker.ietf.org/doc/html/{name}"))
            }
            Kind::Url(url) => f.pad(url),
        }
    }
}
