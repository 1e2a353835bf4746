//! Resolves the names that vendors give to codes, unregistered and registered ones.

use status_codes::{Code, Status};

use super::query::Found;
use crate::data::registered;
use crate::data::vendors::{self, Meaning};

/// Resolves a code with a phrase that vendors give to it, and that is not registered; or an unregistered code alone.
pub(super) fn renamed(query: &str) -> Option<Found<'static>> {
    let phrase = query.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_theirs = phrase.len() < query.len() && phrase.trim().parse::<Status>().is_err();
    if is_theirs { of_vendors(query) } else { None }
}

/// Resolves an unregistered code, with or without its phrase, or the phrase or name that vendors give to a code.
pub(super) fn of_vendors(query: &str) -> Option<Found<'static>> {
    let digits = query.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, rest) = query.split_at(digits);
    let rest = rest.trim_start();
    let (code, name) = match Code::from_bytes(digits.as_bytes()) {
        Ok(code) => (code, rest),
        Err(_) => (code_of_vendors(query)?, query),
    };
    let mut meanings = vendors::meanings_of(code.as_u16());
    if name.is_empty() {
        return code.registered().is_none().then_some(Found::Unregistered(code, meanings));
    }
    meanings.retain(|one| names(*one, name));
    if meanings.is_empty() {
        return None;
    }
    Some(match code.registered() {
        Some(status) => Found::Renamed(registered::entry(status), meanings),
        None => Found::Unregistered(code, meanings),
    })
}

/// Returns the code to which vendors give a name.
fn code_of_vendors(name: &str) -> Option<Code> {
    // `redirect` is a word of several registered phrases, so the one vendor with a code of that name is not meant.
    let is_word =
        |status: &Status| status.phrase().split(' ').any(|word| word.eq_ignore_ascii_case(name));
    if Status::ALL.iter().any(is_word) {
        return None;
    }
    let codes = vendors::meanings().filter(|one| names(*one, name)).map(|one| one.entry.code);
    codes.min().and_then(Code::from_u16)
}

/// Returns whether a text is a vendor's name for its code.
fn names(meaning: Meaning, text: &str) -> bool {
    let Meaning { vendor, entry, .. } = meaning;
    let path = format!("{}::{}", vendor.name, entry.variant);
    let named = [&entry.phrase, entry.title(), &entry.variant, &path];
    !text.is_empty() && named.iter().any(|name| name.eq_ignore_ascii_case(text))
}

#[cfg(test)]
mod tests {
    use crate::lookup::query::{Found, find as find_in};

    fn find(query: &str) -> Found<'static> {
        find_in(query, None)
    }

    #[test]
    fn the_name_of_a_vendor_for_a_registered_code_says_whose_it_is() {
        for (query, code, vendor) in [
            ("captcha", 405, "AwsWaf"),
            ("405 CAPTCHA", 405, "AwsWaf"),
            ("Resource Limit Is Reached", 508, "CloudLinux"),
            ("HTTP/1.1 508 Resource Limit Is Reached", 508, "CloudLinux"),
            ("< HTTP/1.1 508 resource limit is reached", 508, "CloudLinux"),
        ] {
            let Found::Renamed(entry, meanings) = find(query) else { panic!("{query}") };
            assert_eq!(entry.code, code, "{query}");
            assert_eq!(meanings.len(), 1, "{query}");
            assert_eq!(meanings[0].vendor.name, vendor, "{query}");
        }
        // Vendors use these with another title.
        for query in ["507 Insufficient Storage", "HTTP/1.1 508 Loop Detected", "508 any phrase"] {
            assert!(matches!(find(query), Found::Status(_)), "{query}");
        }
        // A status line has a code.
        assert!(matches!(find("HTTP/1.1 captcha"), Found::Nothing { .. }));
        let Found::Unregistered(_, meanings) = find("HTTP/1.1 499 Token Required") else {
            panic!()
        };
        assert_eq!(meanings.len(), 1);
    }

    #[test]
    fn a_word_of_registered_phrases_is_no_name_of_a_vendor() {
        let Found::Nothing { near, .. } = find("redirect") else { panic!("found") };
        assert_eq!(near.as_deref(), Some("`307 Temporary Redirect`"));
        assert!(matches!(find("451 Redirect"), Found::Renamed(..)));
    }
}
