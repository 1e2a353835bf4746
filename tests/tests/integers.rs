//! Checked conversions from integers of every width, including extremes: none is truncated.

use std::collections::BTreeSet;
use std::fmt::Debug;

use status_codes::{Code, Status};
use status_tests::codes_of_the_raw_text;

/// All conversions of one integer type, for numbers that the type holds: codes and their neighbours, and those that would
/// be a code if they were cut.
macro_rules! never_truncates {
    ($($test:ident $integer:ident;)*) => {$(
        #[test]
        fn $test() {
            let codes = codes_of_the_raw_text();
            let mut numbers: BTreeSet<$integer> = BTreeSet::from([$integer::MIN, $integer::MAX, 0]);
            for number in (0..=1_100_u32).chain(65_436..=66_700) {
                numbers.extend($integer::try_from(number));
            }
            for code in (100..=999_i128).chain(0..256) {
                for shift in [8, 16, 32, 64, 96] {
                    for number in [code + (1 << shift), code - (1 << shift), -code] {
                        numbers.extend($integer::try_from(number));
                    }
                }
            }
            for number in numbers {
                let code = u16::try_from(number).ok().filter(|code| (100..=999).contains(code));
                let status = code.filter(|code| codes.contains(code));
                agree(&number, Code::try_from(number).map(Code::as_u16), code);
                agree(&number, Status::try_from(number).map(Status::as_u16), status);
            }
        }
    )*};
}

never_truncates! {
    u8_never_truncates u8;
    u16_never_truncates u16;
    u32_never_truncates u32;
    u64_never_truncates u64;
    u128_never_truncates u128;
    usize_never_truncates usize;
    i8_never_truncates i8;
    i16_never_truncates i16;
    i32_never_truncates i32;
    i64_never_truncates i64;
    i128_never_truncates i128;
    isize_never_truncates isize;
}

/// The error names the number as it is written.
#[track_caller]
fn agree(
    number: &(impl ToString + Debug),
    found: Result<u16, impl ToString>,
    expected: Option<u16>,
) {
    match (found, expected) {
        (Ok(found), Some(expected)) => assert_eq!(found, expected),
        (Ok(found), None) => panic!("{number:?} became {found}"),
        (Err(error), Some(_)) => panic!("{number:?}: {}", error.to_string()),
        (Err(error), None) => {
            let (error, number) = (error.to_string(), number.to_string());
            assert!(error.starts_with(&format!("{number} is not a status")), "{error}");
        }
    }
}

#[test]
fn an_error_still_has_the_code_if_there_is_one() {
    let code = |number: i128| Status::try_from(number).expect_err("it is not registered").code();
    assert_eq!(code(600).map(Code::as_u16), Some(600));
    assert_eq!(code(999).map(Code::as_u16), Some(999));
    for none in [-404, 0, 99, 1000, 65_936, i128::MIN, i128::MAX] {
        assert_eq!(code(none), None, "{none}");
    }
}
