//! Text → status and status → text, for every name that the data knows; and how width and precision change what is displayed.

use std::collections::BTreeMap;
use std::fmt::Display;

use status_codes::{Code, Date, ParseStatusError, Status};

/// A text as it is, in lower and upper case, and in both alternations.
fn cases(text: &str) -> Vec<String> {
    let alternate = |upper: usize| {
        let letters = text.chars().enumerate().map(|(at, letter)| {
            if at % 2 == upper { letter.to_ascii_uppercase() } else { letter.to_ascii_lowercase() }
        });
        letters.collect()
    };
    vec![text.to_owned(), text.to_lowercase(), text.to_uppercase(), alternate(0), alternate(1)]
}

#[track_caller]
fn reads(text: &str, status: Status) {
    for text in cases(text) {
        assert_eq!(text.parse(), Ok(status), "{text}");
        assert_eq!(text.parse(), Ok(status.code()), "{text}");
    }
}

/// `NotFound` becomes `NOT_FOUND`.
fn screaming(name: &str) -> String {
    let mut screaming = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !screaming.is_empty() {
            screaming.push('_');
        }
        screaming.push(letter);
    }
    screaming.to_uppercase()
}

/// Every text that names a status by itself.
fn names(status: Status) -> Vec<String> {
    let names = || [status.name()].into_iter().chain(status.former_names().iter().copied());
    let phrases = [status.phrase()].into_iter().chain(status.former_phrases().iter().copied());
    names()
        .map(screaming)
        .chain(names().map(str::to_owned))
        .chain(phrases.map(str::to_owned))
        .collect()
}

#[test]
fn every_name_and_phrase_is_read_in_any_case() {
    for &status in Status::ALL {
        for name in names(status) {
            reads(&name, status);
        }
    }
}

#[test]
fn a_number_is_read_alone_and_before_every_phrase() {
    for &status in Status::ALL {
        reads(status.as_str(), status);
        reads(&status.to_string(), status);
        for phrase in [status.phrase()].iter().chain(status.former_phrases()) {
            reads(&format!("{} {phrase}", status.as_str()), status);
        }
    }
}

#[test]
fn no_text_names_two_statuses() {
    let mut known = BTreeMap::new();
    for &status in Status::ALL {
        for name in names(status) {
            let other = known.insert(name.to_lowercase(), status);
            assert!(other.is_none_or(|other| other == status), "{name}: {status:?} and {other:?}");
        }
    }
}

#[test]
fn the_phrase_of_another_status_is_an_error_that_names_the_number() {
    for &status in Status::ALL {
        for &other in Status::ALL {
            if other == status {
                continue;
            }
            let text = format!("{} {}", status.as_str(), other.phrase());
            let error = text.parse::<Status>().expect_err("number and phrase disagree");
            assert_eq!(error.code(), Some(status.code()), "{text}");
            assert!(error.to_string().contains(status.as_str()), "{error}");
            assert_eq!(text.parse(), Ok(status.code()), "a phrase says nothing about a code");
        }
    }
}

#[track_caller]
fn error(text: &str, message: &str, code: Option<u16>) {
    let error: ParseStatusError = text.parse::<Status>().expect_err("it names no status");
    assert_eq!(error.to_string(), message, "{text}");
    assert_eq!(error.code().map(Code::as_u16), code, "{text}");
}

#[test]
fn what_names_no_status_is_an_error_that_says_why() {
    error("", "the text is empty", None);
    for name in [
        " ",
        "Nothing",
        "not-found",
        "not_Found_",
        "_NOT_FOUND",
        "NOT__FOUND",
        "NotFound ",
        " 404",
        "-404",
    ] {
        error(name, "no status has this name or phrase", None);
    }
    for number in ["0", "4", "40", "4040", "099", "0404", "65936", "99999999999999999999999999"] {
        error(number, "not a status code: expected three digits, 100 to 999", None);
    }
    error("600", "no status has the code 600", Some(600));
    error("999 Request denied", "no status has the code 999", Some(999));
    error("999", "no status has the code 999", Some(999));
    error("404 Gone", "the phrase is not that of 404", Some(404));
    for text in ["404Not Found", "404\tNot Found", "404-Not Found", "404\r\n", "404\u{a0}Not Found"]
    {
        error(text, "expected a space and a phrase, or nothing, after 404", Some(404));
    }
    for text in ["404 Not\rFound", "404 \n", "404 \0", "404 \u{9b}"] {
        error(text, "the phrase of 404 has a control character", Some(404));
    }
    error("HTTP/1.1 404 Not Found", "no status has this name or phrase", None);
}

/// Phrases that servers send, which are not registered, or are none.
#[test]
fn phrase_after_a_code_carries_no_meaning() {
    for (text, code) in [
        ("200 ", 200),
        ("404  Not Found", 404),
        ("404 Not Found ", 404),
        ("404 NotFound", 404),
        ("404 404", 404),
        ("404 Nicht gefunden: ä", 404),
        ("405 Not Allowed", 405),                     // nginx
        ("408 Request Time-out", 408),                // nginx
        ("413 Request Entity Too Large", 413),        // nginx
        ("414 Request-URI Too Large", 414),           // nginx
        ("414 Request URI Too Long", 414),            // Go
        ("503 Service Temporarily Unavailable", 503), // nginx
        ("504 Gateway Time-out", 504),                // nginx
    ] {
        assert_eq!(text.parse::<Status>().map(Status::as_u16), Ok(code), "{text}");
        assert_eq!(text.parse::<Code>().map(Code::as_u16), Ok(code), "{text}");
    }
    for (text, code) in
        [("499 Client Closed Request", 499), ("999 Request denied", 999), ("404 OK", 404)]
    {
        assert_eq!(text.parse::<Code>().map(Code::as_u16), Ok(code), "{text}");
        assert!(text.parse::<Status>().is_err(), "{text}");
    }
}

/// Letters outside of ASCII are never folded into letters of a name, nor taken for digits.
#[test]
fn text_outside_of_ascii_names_nothing() {
    for text in [
        "O\u{212A}",
        "İm a teapot",
        "I’m a teapot",
        "４０４",
        "٤٠٤",
        "Not\u{a0}Found",
        "404\u{a0}Not Found",
    ] {
        assert!(text.parse::<Status>().is_err(), "{text}");
        assert!(text.parse::<Code>().is_err(), "{text}");
    }
}

#[test]
fn a_code_is_read_though_nobody_registered_it() {
    for number in 100..=999 {
        let code = Code::from_u16(number).expect("it has three digits");
        assert_eq!(number.to_string().parse(), Ok(code));
        let shown = match Status::from_u16(number) {
            Some(status) => format!("{number} {}", status.phrase()),
            None => number.to_string(),
        };
        assert_eq!(code.to_string(), shown);
        assert_eq!(shown.parse(), Ok(code));
    }
}

/// Whether width, fill, alignment and precision do to a value what they do to its text.
macro_rules! formats {
    ($($format:literal)*) => {
        fn check_formats(value: impl Display) {
            let text = value.to_string();
            for width in [0, 1, 3, 4, 8, 20, 21, 60] {
                for precision in [0, 1, 3, 4, 5, 8, 50] {
                    $(
                        let expected = format!($format, text, width = width, precision = precision);
                        let found = format!($format, value, width = width, precision = precision);
                        assert_eq!(found, expected, $format, text, width = width, precision = precision);
                    )*
                }
            }
        }
    };
}

formats! {
    "{0:.precision$}{0:width$}" "{0:<width$}{0:.precision$}" "{0:>width$}{0:.precision$}" "{0:^width$}{0:.precision$}"
    "{:width$.precision$}" "{:<width$.precision$}" "{:>width$.precision$}" "{:^width$.precision$}"
    "{:*<width$.precision$}" "{:*>width$.precision$}" "{:*^width$.precision$}" "{:é^width$.precision$}"
    "{:0width$.precision$}" "{:+width$.precision$}" "{:#width$.precision$}" "{:#>width$.precision$}"
}

#[test]
fn a_width_a_fill_an_alignment_and_a_precision_hold_for_the_whole() {
    (100..=999).filter_map(Code::from_u16).for_each(check_formats);
    for status in Status::ALL {
        check_formats(status);
        check_formats(status.reference());
        check_formats(status.reference().url());
    }
    check_formats(Date::new(2026, 11, 13));
    check_formats(Date::new(u16::MAX, 1, 1));
}

#[test]
fn displayed_plainly_a_status_is_its_number_and_phrase() {
    for status in Status::ALL {
        assert_eq!(status.to_string(), format!("{} {}", status.as_str(), status.phrase()));
    }
    assert_eq!(format!("{:>20}|", Status::NotFound), "       404 Not Found|");
    assert_eq!(format!("{:.5}|", Status::NotFound), "404 N|");
}

#[test]
fn debugged_a_status_is_its_name_and_a_code_its_number() {
    for status in Status::ALL {
        assert_eq!(format!("{status:?}"), status.name());
        assert_eq!(format!("{status:#?}"), status.name());
        assert_eq!(format!("{:?}", Some(status)), format!("Some({})", status.name()));
        assert_eq!(format!("{:?}", status.code()), status.as_str());
        assert_eq!(format!("{:#?}", status.code()), status.as_str());
    }
}

/// `Debug` is written by hand, once for all catalogs; users expect the derived one.
#[test]
fn debug_is_what_derive_would_have_written() {
    #[derive(Debug)]
    enum Derived {
        NotFound,
    }
    assert_eq!(format!("{:?}", Status::NotFound), format!("{:?}", Derived::NotFound));
    assert_eq!(format!("{:>20.3?}", Status::NotFound), format!("{:>20.3?}", Derived::NotFound));
    assert_eq!(format!("{:#?}", Some(Status::NotFound)), format!("{:#?}", Some(Derived::NotFound)));
}
