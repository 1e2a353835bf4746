//! Where catalogs come from, and how the values of an entry are named. Every command works on
//! [`status_data::Catalog`], whether it is built in or read from a file.

pub(crate) mod date;
pub(crate) mod deprecation;
pub(crate) mod groups;
pub(crate) mod grpc;
#[cfg(test)]
pub(crate) mod hostile;
pub(crate) mod json;
pub(crate) mod labels;
pub(crate) mod markdown_escape;
pub(crate) mod markdown_source;
pub(crate) mod members;
pub(crate) mod own;
pub(crate) mod reference;
pub(crate) mod registered;
pub(crate) mod source;
pub(crate) mod unique;
pub(crate) mod vendors;

use status_data::Entry;

/// The type of problems that have no meaning beyond their code (RFC 9457 §4.2.1), so it identifies no status.
pub(crate) const ABOUT_BLANK: &str = "about:blank";

/// Returns the type URI of an entry if it identifies the status: it is not `about:blank`.
pub(crate) fn own_type(entry: &Entry) -> Option<&str> {
    entry.type_uri.as_deref().filter(|uri| *uri != ABOUT_BLANK)
}

#[cfg(test)]
mod tests {
    use status_data::Entry;

    use super::own_type;

    #[test]
    fn only_a_type_that_names_the_status_is_its_own() {
        for (uri, expected) in [
            (Some("https://a.example/b"), Some("https://a.example/b")),
            (Some("about:blank"), None),
            (None, None),
        ] {
            let entry = Entry { type_uri: uri.map(str::to_owned), ..Entry::default() };
            assert_eq!(own_type(&entry), expected);
        }
    }
}
