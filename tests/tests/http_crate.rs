//! `Code` and `Status` compared with `http::StatusCode`, whose methods all have an equivalent. Outdated phrases of `http` are
//! listed; the test fails once they are updated.

use http::StatusCode;
use status_codes::{Code, Registration, Status};

/// Phrases of `http` that are not the registry's.
const STALE_PHRASES: &[(u16, &str, &str)] = &[
    (203, "Non Authoritative Information", "a hyphen is missing, from the first version on"),
    (413, "Payload Too Large", "the phrase of RFC 7231; RFC 9110 renamed it"),
    (422, "Unprocessable Entity", "the phrase of RFC 4918; RFC 9110 renamed it"),
];

/// Registered codes that `http` does not know, with the reason.
const LACKING: &[(u16, &str)] = &[
    (104, "a temporary registration of 2024"),
    (306, "reserved and unused; no version of HTTP defines it"),
];

/// Every constant of `http` by its own name: one that `Code` lacks does not compile.
macro_rules! constants {
    ($($name:ident)*) => {
        &[$((stringify!($name), StatusCode::$name, Code::$name)),*]
    };
}

const CONSTANTS: &[(&str, StatusCode, Code)] = constants! {
    CONTINUE SWITCHING_PROTOCOLS PROCESSING EARLY_HINTS
    OK CREATED ACCEPTED NON_AUTHORITATIVE_INFORMATION NO_CONTENT RESET_CONTENT PARTIAL_CONTENT MULTI_STATUS
    ALREADY_REPORTED IM_USED
    MULTIPLE_CHOICES MOVED_PERMANENTLY FOUND SEE_OTHER NOT_MODIFIED USE_PROXY TEMPORARY_REDIRECT PERMANENT_REDIRECT
    BAD_REQUEST UNAUTHORIZED PAYMENT_REQUIRED FORBIDDEN NOT_FOUND METHOD_NOT_ALLOWED NOT_ACCEPTABLE
    PROXY_AUTHENTICATION_REQUIRED REQUEST_TIMEOUT CONFLICT GONE LENGTH_REQUIRED PRECONDITION_FAILED
    PAYLOAD_TOO_LARGE URI_TOO_LONG UNSUPPORTED_MEDIA_TYPE RANGE_NOT_SATISFIABLE EXPECTATION_FAILED IM_A_TEAPOT
    MISDIRECTED_REQUEST UNPROCESSABLE_ENTITY LOCKED FAILED_DEPENDENCY TOO_EARLY UPGRADE_REQUIRED
    PRECONDITION_REQUIRED TOO_MANY_REQUESTS REQUEST_HEADER_FIELDS_TOO_LARGE UNAVAILABLE_FOR_LEGAL_REASONS
    INTERNAL_SERVER_ERROR NOT_IMPLEMENTED BAD_GATEWAY SERVICE_UNAVAILABLE GATEWAY_TIMEOUT
    HTTP_VERSION_NOT_SUPPORTED VARIANT_ALSO_NEGOTIATES INSUFFICIENT_STORAGE LOOP_DETECTED NOT_EXTENDED
    NETWORK_AUTHENTICATION_REQUIRED
};

/// The phrase of a code in `http`, which knows a code exactly if it has one.
fn phrase_in_http(code: u16) -> Option<&'static str> {
    StatusCode::from_u16(code).expect("three digits are a code in http, too").canonical_reason()
}

#[test]
fn every_constant_of_http_is_one_of_code_with_the_same_number() {
    for (name, theirs, ours) in CONSTANTS {
        assert_eq!(theirs.as_u16(), ours.as_u16(), "{name}");
    }
}

#[test]
fn every_code_that_http_knows_is_among_the_constants() {
    let known: Vec<u16> = (100..=999).filter(|code| phrase_in_http(*code).is_some()).collect();
    let listed: Vec<u16> = CONSTANTS.iter().map(|(_, theirs, _)| theirs.as_u16()).collect();
    assert_eq!(known, listed);
}

#[test]
fn phrases_agree_but_for_those_that_are_listed_as_stale() {
    for status in Status::ALL {
        let code = status.as_u16();
        let Some(theirs) = phrase_in_http(code) else { continue };
        let stale = STALE_PHRASES.iter().find(|(stale, ..)| *stale == code);
        match stale {
            Some((_, phrase, reason)) => {
                assert_eq!(theirs, *phrase, "{code} was listed because: {reason}");
                assert_ne!(
                    theirs,
                    status.phrase(),
                    "http is current in {code}: drop it from the list"
                );
            }
            None => assert_eq!(theirs, status.phrase(), "{code}"),
        }
    }
}

#[test]
fn codes_that_http_lacks_are_listed() {
    let registered = |status: &&Status| status.registration() != Registration::Unregistered;
    let statuses = Status::ALL.iter().filter(registered).map(|status| status.as_u16());
    let lacking: Vec<u16> = statuses.filter(|code| phrase_in_http(*code).is_none()).collect();
    let listed: Vec<u16> = LACKING.iter().map(|(code, _)| *code).collect();
    assert_eq!(lacking, listed);
}

#[test]
fn http_knows_no_code_that_is_not_registered() {
    for code in (100..=999).filter(|code| phrase_in_http(*code).is_some()) {
        assert!(Status::from_u16(code).is_some(), "{code}");
    }
}

/// What a program relies on that changes from one type to the other.
#[test]
fn both_types_take_the_same_numbers_and_texts() {
    for number in 0..=u16::MAX {
        let (theirs, ours) = (StatusCode::from_u16(number).ok(), Code::from_u16(number));
        assert_eq!(theirs.map(|code| code.as_u16()), ours.map(Code::as_u16));
        let (Some(theirs), Some(ours)) = (theirs, ours) else { continue };
        assert_eq!(theirs.as_str(), ours.as_str());
        assert_eq!(format!("{theirs:?}"), format!("{ours:?}"));
        assert_eq!(theirs.is_informational(), ours.is_informational());
        assert_eq!(theirs.is_success(), ours.is_success());
        assert_eq!(theirs.is_redirection(), ours.is_redirection());
        assert_eq!(theirs.is_client_error(), ours.is_client_error());
        assert_eq!(theirs.is_server_error(), ours.is_server_error());
    }
    for bytes in
        [&b"404"[..], b"099", b"1000", b"40", b"", b" 404", b"4o4", b"+04", b"999", b"\xff\xff\xff"]
    {
        let theirs = StatusCode::from_bytes(bytes).ok().map(|code| code.as_u16());
        assert_eq!(theirs, Code::from_bytes(bytes).ok().map(Code::as_u16), "{bytes:?}");
    }
}

/// What users of `http` do with a `StatusCode`: the same lines for both types.
macro_rules! same_lines {
    ($module:ident $StatusCode:ty) => {
        mod $module {
            type StatusCode = $StatusCode;

            fn code(number: u16) -> StatusCode {
                StatusCode::from_u16(number).unwrap()
            }

            #[test]
            fn three_digits_are_read() {
                for digits in ["100", "101", "199", "200", "299", "499", "599", "600", "999"] {
                    assert!(StatusCode::from_bytes(digits.as_bytes()).is_ok());
                    assert!(StatusCode::try_from(digits).is_ok());
                    assert!(StatusCode::try_from(digits.as_bytes()).is_ok());
                    assert!(digits.parse::<StatusCode>().is_ok());
                }
                for other in ["", "0", "40", "099", "000", "1000", "-100", "100 ", " 100", "1e2"] {
                    assert!(StatusCode::from_bytes(other.as_bytes()).is_err());
                    assert!(StatusCode::try_from(other).is_err());
                    assert!(StatusCode::try_from(other.as_bytes()).is_err());
                }
            }

            #[test]
            fn code_is_compared_with_its_number() {
                assert_eq!(code(200), 200);
                assert_eq!(200, code(200));
                assert_ne!(code(200), 201);
            }

            #[test]
            fn every_code_goes_to_number_and_text_and_back() {
                for number in 100..1000_u16 {
                    let text = number.to_string();
                    let status = StatusCode::from_bytes(text.as_bytes()).unwrap();
                    assert_eq!(u16::from(status), number);
                    assert_eq!(status.as_u16(), number);
                    assert_eq!(status.as_str(), text);
                    assert_eq!(StatusCode::try_from(number).unwrap(), status);
                }
            }

            #[track_caller]
            fn has_class(of_class: impl Fn(&StatusCode) -> bool, hundreds: u16) {
                for number in 100..1000 {
                    assert_eq!(of_class(&code(number)), number / 100 == hundreds, "{number}");
                }
            }

            #[test]
            fn is_informational() {
                has_class(|status| status.is_informational(), 1);
            }

            #[test]
            fn is_success() {
                has_class(|status| status.is_success(), 2);
            }

            #[test]
            fn is_redirection() {
                has_class(|status| status.is_redirection(), 3);
            }

            #[test]
            fn is_client_error() {
                has_class(|status| status.is_client_error(), 4);
            }

            #[test]
            fn is_server_error() {
                has_class(|status| status.is_server_error(), 5);
            }
        }
    };
}

same_lines! { of_http ::http::StatusCode }
same_lines! { of_code ::status_codes::Code }
