//! Resolves a query, or finds out why it names nothing and what is similar.

use status_codes::{Class, Code, Status};
use status_data::{Catalog, Entry, Vendor};

use super::log_line;
use super::near::{near, near_own};
use super::of_vendors::{of_vendors, renamed};
use crate::data::own::Own;
use crate::data::registered;
use crate::data::vendors::{self, Meaning};

/// The result of a query.
#[derive(Debug)]
pub(crate) enum Found<'a> {
    /// A registered status.
    Status(&'static Entry),
    /// A registered status, by another name that vendors give to its code.
    Renamed(&'static Entry, Vec<Meaning>),
    /// Statuses of the user's catalog.
    Own(&'a Own, Vec<&'a Entry>),
    /// All statuses of a class.
    Class(Class),
    /// All codes of a vendor.
    Vendor(&'static Vendor, &'static Catalog),
    /// An unregistered code, with the meanings that vendors give to it.
    Unregistered(Code, Vec<Meaning>),
    /// Nothing.
    Nothing {
        /// Why.
        why: String,
        /// A suggestion.
        near: Option<String>,
    },
}

/// Resolves a query: `404`, `Not Found`, `404 Not Found`, `NotFound`, `4xx`, `nginx`, `499`, `folder-exists`, or a line
/// with a code in it.
pub(crate) fn find<'a>(query: &str, own: Option<&'a Own>) -> Found<'a> {
    // A log line is not a name, so it is not compared with any.
    let renamed = log_line::status_line(query).and_then(renamed);
    let code = log_line::code(query);
    let query = code.as_deref().unwrap_or_else(|| query.trim());
    let of_own =
        own.map(|own| (own, own.entries(query))).filter(|(_, entries)| !entries.is_empty());
    let found = match of_own {
        Some((own, entries)) if own.is_named => return Found::Own(own, entries),
        of_own => match (renamed.unwrap_or_else(|| built_in(query)), of_own) {
            (found, Some((own, entries))) if found.missing(query).is_some() => {
                return Found::Own(own, entries);
            }
            (found, _) => found,
        },
    };
    match found {
        Found::Nothing { why, near: None } => {
            Found::Nothing { why, near: own.and_then(|own| near_own(query, own)) }
        }
        found => found,
    }
}

fn built_in(query: &str) -> Found<'static> {
    // A registered code parses with any phrase that is not registered.
    if let Some(found) = renamed(query) {
        return found;
    }
    let error = match query.parse::<Status>() {
        Ok(status) => return Found::Status(registered::entry(status)),
        Err(error) => error,
    };
    if let Some(class) = class(query) {
        return Found::Class(class);
    }
    if let Some(found) = of_vendors(query) {
        return found;
    }
    if let Some((vendor, catalog)) = vendors::find(query) {
        return Found::Vendor(vendor, catalog);
    }
    Found::Nothing { why: error.to_string(), near: near(query, error.code()) }
}

impl Found<'_> {
    /// Returns in one line why a query has no result.
    pub(crate) fn missing(&self, query: &str) -> Option<String> {
        match self {
            Self::Nothing { why, near } => {
                let query = shown(query);
                let near =
                    near.as_ref().map_or(String::new(), |near| format!("; did you mean {near}?"));
                Some(format!("\"{query}\": {why}{near}"))
            }
            Self::Unregistered(code, meanings) if meanings.is_empty() => {
                let code = code.as_str();
                Some(format!("{code} is not registered, and no vendor is known to use it"))
            }
            _ => None,
        }
    }
}

/// Returns a query as messages show it.
pub(super) fn shown(query: &str) -> String {
    let query = query.trim();
    match query.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", query[..end].escape_debug()),
        None => query.escape_debug().to_string(),
    }
}

/// The most characters of a name. A longer text names nothing, and is not shown as a whole.
pub(super) const LONGEST: usize = 200;

/// Returns the class in `4xx` or `client error`.
pub(crate) fn class(text: &str) -> Option<Class> {
    Class::ALL.iter().copied().find(|class| {
        class.as_str().eq_ignore_ascii_case(text) || class.name().eq_ignore_ascii_case(text)
    })
}

#[cfg(test)]
mod tests {
    use super::{Found, Own};
    use crate::data::own;
    use crate::testing::SMALL;
    use status_codes::Class;

    fn find(query: &str) -> Found<'static> {
        super::find(query, None)
    }

    #[test]
    fn a_status_has_many_names() {
        for query in ["404", " 404 ", "not found", "NotFound", "NOT_FOUND", "404 Not Found"] {
            assert!(matches!(find(query), Found::Status(entry) if entry.code == 404), "{query}");
        }
        assert!(matches!(find("payload too large"), Found::Status(entry) if entry.code == 413));
    }

    #[test]
    fn a_catalog_comes_first_if_it_is_named_and_last_if_it_was_found() {
        let own = own::find(Some(SMALL.as_ref())).expect("it can be read").expect("it is named");
        let found_own = Own { is_named: false, catalog: own.catalog.clone(), name: String::new() };
        let count = |found: &Found<'_>| match found {
            Found::Own(_, entries) => entries.len(),
            _ => 0,
        };
        for (query, named, found) in
            [("404", 1, 0), ("conflict", 2, 0), ("409", 2, 0), ("name-taken", 1, 1), ("410", 0, 0)]
        {
            assert_eq!(count(&super::find(query, Some(&own))), named, "{query}");
            assert_eq!(count(&super::find(query, Some(&found_own))), found, "{query}");
        }
        assert!(matches!(super::find("404", Some(&found_own)), Found::Status(_)));
        // The code of the line is looked up, and the phrase only if a vendor uses it.
        assert_eq!(count(&super::find("HTTP/1.1 409 Conflict", Some(&own))), 2);
        let renamed = super::find("HTTP/1.1 508 Resource Limit Is Reached", Some(&own));
        assert!(matches!(renamed, Found::Renamed(entry, _) if entry.code == 508));
    }

    #[test]
    fn a_line_with_a_code_is_that_code() {
        for query in ["HTTP/1.1 404 Not Found", "a - - [b] \"GET / HTTP/1.1\" 404 12"] {
            assert!(matches!(find(query), Found::Status(entry) if entry.code == 404), "{query}");
        }
        assert!(matches!(find("HTTP/1.1 499"), Found::Unregistered(code, _) if code == 499));
    }

    #[test]
    fn a_long_text_is_not_compared_and_not_shown_as_a_whole() {
        let query = format!("{}é", "not fuond ".repeat(100_000));
        let found = find(&query);
        assert!(matches!(found, Found::Nothing { near: None, .. }));
        let missing = found.missing(&query).expect("nothing was found");
        assert!(missing.len() < 300 && missing.starts_with("\"not fuond"), "{missing}");
        assert!(matches!(find("not fuond"), Found::Nothing { near: Some(_), .. }));
    }

    #[test]
    fn a_class_goes_by_digit_or_name() {
        for query in ["4xx", "4XX", "client error"] {
            assert!(matches!(find(query), Found::Class(Class::ClientError)), "{query}");
        }
    }

    #[test]
    fn a_vendor_and_its_codes_are_found() {
        assert!(matches!(find("nginx"), Found::Vendor(vendor, _) if vendor.name == "Nginx"));
        for query in
            ["499", "Client Closed Request", "499 client closed request", "ClientClosedRequest"]
        {
            let Found::Unregistered(code, meanings) = find(query) else { panic!("{query}") };
            assert_eq!(code, 499, "{query}");
            assert!(!meanings.is_empty(), "{query}");
        }
    }

    #[test]
    fn what_is_not_found_says_why_and_what_is_near() {
        for (query, why, near) in [
            ("404 Gone", "the phrase is not that of 404", Some("`404 Not Found` or `410 Gone`")),
            (
                "4040",
                "not a status code: expected three digits, 100 to 999",
                Some("`404 Not Found`"),
            ),
            ("not fuond", "no status has this name or phrase", Some("`404 Not Found`")),
            ("ngnix", "no status has this name or phrase", Some("`Nginx`")),
            ("teapot", "no status has this name or phrase", Some("`418 I'm a teapot`")),
            ("499 Not Found", "no status has the code 499", Some("`404 Not Found`")),
            ("qqqqqqqqqq", "no status has this name or phrase", None),
            // Parts of words, names of vendors, and words that many names have.
            ("x", "no status has this name or phrase", None),
            ("or", "no status has this name or phrase", None),
            ("aws", "no status has this name or phrase", None),
            ("from", "no status has this name or phrase", None),
            ("tea", "no status has this name or phrase", None),
            ("", "the text is empty", None),
        ] {
            let Found::Nothing { why: found, near: found_near } = find(query) else {
                panic!("{query}")
            };
            assert_eq!((found.as_str(), found_near.as_deref()), (why, near), "{query}");
        }
    }

    #[test]
    fn no_command_takes_a_name_away_from_lookups() {
        use clap::CommandFactory;
        for command in crate::arguments::Arguments::command().get_subcommands() {
            for name in command.get_name_and_visible_aliases() {
                assert!(matches!(find(name), Found::Nothing { .. }), "{name}");
            }
        }
    }
}
