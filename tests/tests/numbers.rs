//! Every 16-bit number, and all combinations of three bytes, compared with oracles that only use the raw text of
//! `codes.toml` and the rules of RFC 9110 §15. Wider integers are in `integers.rs`.

use std::collections::BTreeMap;

use status_codes::{Cache, Class, Code, Status};
use status_tests::{SEMANTICS_TSV, codes_of_the_raw_text, semantics_tsv};

#[test]
fn every_u16_is_a_status_exactly_if_the_file_has_it() {
    let codes = codes_of_the_raw_text();
    for number in 0..=u16::MAX {
        let status = Status::from_u16(number);
        assert_eq!(status.is_some(), codes.contains(&number), "{number}");
        assert_eq!(Status::try_from(number).ok(), status);
        if let Some(status) = status {
            assert_eq!(status.as_u16(), number);
            assert_eq!(u16::from(status), number);
            assert_eq!(status as u16, number);
            assert_eq!(status.as_str(), number.to_string());
            assert_eq!(status, number);
            assert_eq!(number, status);
            assert_eq!(status.code(), Code::from(status));
            assert_eq!(Status::try_from(status.code()), Ok(status));
        }
    }
}

#[test]
fn every_u16_is_a_code_exactly_if_it_has_three_digits() {
    for number in 0..=u16::MAX {
        let code = Code::from_u16(number);
        assert_eq!(code.is_some(), number.to_string().len() == 3, "{number}");
        assert_eq!(Code::try_from(number).ok(), code);
        let Some(code) = code else { continue };
        assert_eq!((code.as_u16(), u16::from(code)), (number, number));
        assert_eq!(code.as_str(), number.to_string());
        assert_eq!(format!("{code:?}"), number.to_string());
        assert_eq!(code.as_str().parse(), Ok(code));
        assert_eq!(code.to_string().parse(), Ok(code));
        assert_eq!(Code::from_bytes(code.as_str().as_bytes()), Ok(code));
        assert_eq!(code, number);
        assert_eq!(number, code);
        assert_ne!(code, number + 1);
        assert_ne!(number + 1, code);
        assert_eq!(code.registered(), Status::from_u16(number));
        assert_eq!(Status::try_from(code).ok(), code.registered());
        let Some(status) = code.registered() else { continue };
        assert_eq!(status, code);
        assert_eq!(code, status);
    }
}

#[test]
fn the_first_digit_is_the_class_and_decides_the_predicates() {
    let classes = [
        Class::Informational,
        Class::Successful,
        Class::Redirection,
        Class::ClientError,
        Class::ServerError,
    ];
    assert_eq!(Class::ALL, classes);
    for code in codes() {
        let digit = code.as_str().as_bytes()[0] - b'0';
        let class = classes.get(usize::from(digit) - 1).copied();
        assert_eq!(code.class(), class, "{code}");
        assert_eq!(Class::from_code(code), class, "{code}");
        let is = [
            code.is_informational(),
            code.is_success(),
            code.is_redirection(),
            code.is_client_error(),
            code.is_server_error(),
        ];
        assert_eq!(is, [digit == 1, digit == 2, digit == 3, digit == 4, digit == 5], "{code}");
        assert_eq!(code.is_error(), digit >= 4, "{code}");
        assert_eq!(code.is_final(), digit != 1 || code.as_u16() == 101, "{code}");
        let Some(status) = code.registered() else { continue };
        assert_eq!(Some(status.class()), class, "{code}");
        let same = [
            status.is_informational(),
            status.is_success(),
            status.is_redirection(),
            status.is_client_error(),
            status.is_server_error(),
        ];
        assert_eq!(same, is, "{code}");
        assert_eq!(status.is_error(), code.is_error(), "{code}");
        assert_eq!(status.is_final(), code.is_final(), "{code}");
    }
}

#[test]
fn a_class_has_its_digit_its_name_its_statuses_and_its_representative() {
    let names = ["Informational", "Successful", "Redirection", "Client Error", "Server Error"];
    for ((&class, digit), name) in Class::ALL.iter().zip(1..).zip(names) {
        assert_eq!(class.digit(), digit);
        assert_eq!(class.name(), name);
        assert_eq!(class.to_string(), name);
        assert_eq!(format!("{class:>15.7}|"), format!("{name:>15.7}|"));
        assert_eq!(class.as_str(), format!("{digit}xx"));
        assert_eq!(class.representative().as_u16(), u16::from(digit) * 100);
        let statuses: Vec<Status> =
            Status::ALL.iter().copied().filter(|status| status.class() == class).collect();
        assert_eq!(class.statuses(), statuses);
    }
}

/// RFC 9110 §15: "a client MUST understand the class of any status code … and treat an unrecognized status code as being
/// equivalent to the x00 status code of that class"; one outside of 100–599 as 5xx.
#[test]
fn an_unknown_code_is_equivalent_to_the_x00_of_its_class_and_one_beyond_to_500() {
    let registered = codes_of_the_raw_text();
    for code in codes() {
        let number = code.as_u16();
        let equivalent = match number {
            _ if registered.contains(&number) => number,
            600.. => 500,
            _ => number / 100 * 100,
        };
        assert_eq!(code.equivalent().as_u16(), equivalent, "{code}");
    }
}

/// Heuristics hold only for codes that are defined so, and no interim response is stored.
#[test]
fn an_unknown_code_is_not_cached_heuristically() {
    let table: BTreeMap<u16, String> = semantics_tsv::read(SEMANTICS_TSV)
        .into_iter()
        .filter(|fact| fact.key == "cache")
        .map(|fact| (fact.code, fact.value))
        .collect();
    for code in codes() {
        let expected = match (table.get(&code.as_u16()).map(String::as_str), code.registered()) {
            (Some("explicit"), _) => Cache::Explicit,
            (Some("heuristic"), _) => Cache::Heuristic,
            (Some("never"), _) => Cache::Never,
            (Some(other), _) => panic!("{code}: {other}"),
            (None, Some(unregistered)) => unregistered.cache(),
            (None, None) if code.as_str().starts_with('1') => Cache::Never,
            (None, None) => Cache::Explicit,
        };
        assert_eq!(code.cache(), expected, "{code}");
    }
}

/// All 16,843,009 byte strings of up to three bytes, and longer ones that hold a code.
#[test]
fn three_digits_are_the_only_bytes_of_a_code() {
    let mut accepted = 0;
    let mut check = |bytes: &[u8]| match (Code::from_bytes(bytes), bytes) {
        (Ok(code), [a @ b'1'..=b'9', b, c]) if b.is_ascii_digit() && c.is_ascii_digit() => {
            let digits = [a, b, c].map(|digit| u16::from(digit - b'0'));
            assert_eq!(code.as_u16(), digits[0] * 100 + digits[1] * 10 + digits[2]);
            accepted += 1;
        }
        (Ok(code), _) => panic!("{bytes:?} became {code:?}"),
        (Err(error), _) => assert_eq!(error.code(), None, "{bytes:?}"),
    };
    check(b"");
    for a in 0..=u8::MAX {
        check(&[a]);
        for b in 0..=u8::MAX {
            check(&[a, b]);
            for c in 0..=u8::MAX {
                check(&[a, b, c]);
            }
        }
    }
    for longer in [" 404", "404 ", "4040", "0404", "+404", "404\0", "404\n", "4_04", "٤٠٤"] {
        check(longer.as_bytes());
    }
    assert_eq!(accepted, 900);
}

#[test]
fn a_status_equals_its_own_number_and_no_other() {
    for code in codes() {
        for &status in Status::ALL {
            let number = code.as_u16();
            let equal = [status == code, code == status, status == number, number == status];
            assert_eq!(equal, [status.as_u16() == number; 4], "{status}, {number}");
        }
    }
}

#[test]
fn statuses_and_codes_are_ordered_by_number() {
    assert!(Status::ALL.windows(2).all(|pair| pair[0] < pair[1]));
    assert!(codes().zip(codes().skip(1)).all(|(one, next)| one < next));
    assert_eq!((codes().next(), codes().last()), (Some(Code::MIN), Some(Code::MAX)));
}

/// All 900.
fn codes() -> impl Iterator<Item = Code> {
    (100..=999).filter_map(Code::from_u16)
}
