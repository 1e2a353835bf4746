//! http: `StatusCode` ↔ `Code` ↔ `Status` over all 900 codes.

use http::StatusCode;
use status_codes::{Catalog, Code, Status, status};

use crate::catalogs::FilesStatus;

fn codes() -> impl Iterator<Item = (u16, StatusCode, Code)> {
    (100..=999).map(|number| {
        (number, StatusCode::from_u16(number).unwrap(), Code::from_u16(number).unwrap())
    })
}

#[test]
fn both_types_hold_the_same_numbers() {
    for number in 0..=u16::MAX {
        assert_eq!(StatusCode::from_u16(number).is_ok(), Code::from_u16(number).is_some());
    }
}

#[test]
fn every_code_goes_to_http_and_back() {
    for (number, theirs, ours) in codes() {
        assert_eq!(Code::from(theirs), ours);
        assert_eq!(StatusCode::from(ours), theirs);
        assert_eq!(ours.http(), theirs);
        assert_eq!(ours.http().as_u16(), number);
    }
}

#[test]
fn every_registered_code_goes_to_status_and_back_and_no_other() {
    for (number, theirs, ours) in codes() {
        let Some(status) = ours.registered() else {
            let error = Status::try_from(theirs).unwrap_err();
            assert_eq!(error.code(), Some(ours));
            assert!(error.to_string().starts_with(&format!("{number} is not a status")));
            continue;
        };
        assert_eq!(Status::try_from(theirs), Ok(status));
        assert_eq!(StatusCode::from(status), theirs);
        assert_eq!(status.http(), theirs);
    }
}

#[test]
fn every_code_of_a_catalog_goes_to_its_status_and_no_other() {
    for (_, theirs, ours) in codes() {
        match *FilesStatus::with_code(ours) {
            [status] => assert_eq!(FilesStatus::try_from(theirs), Ok(status)),
            _ => assert_eq!(FilesStatus::try_from(theirs).unwrap_err().code(), Some(ours)),
        }
    }
}

#[test]
fn comparison_with_http_is_that_of_numbers_from_both_sides() {
    for (_, theirs, ours) in codes() {
        for (_, other, _) in codes() {
            assert_eq!(ours == other, theirs == other);
            assert_eq!(other == ours, other == theirs);
        }
        for status in Status::ALL {
            assert_eq!(*status == theirs, *status == ours);
            assert_eq!(theirs == *status, ours == *status);
        }
    }
}

#[test]
fn conversion_is_const() {
    const STATUS: StatusCode = status!(404).http();
    const CODE: StatusCode = Code::NOT_FOUND.http();
    assert_eq!((STATUS, CODE), (StatusCode::NOT_FOUND, StatusCode::NOT_FOUND));
}

/// `http` answers `canonical_reason` from a list of its own; where it differs, the registry decides.
#[test]
fn phrases_of_http_differ_from_the_registry_for_three_codes() {
    let mut differences = Vec::new();
    for (number, theirs, ours) in codes() {
        // Codes that one of the two does not know are no differences.
        if let (Some(theirs), Some(status)) = (theirs.canonical_reason(), ours.registered())
            && theirs != status.phrase()
        {
            differences.push((number, theirs, status.phrase()));
        }
    }
    let expected = [
        (203, "Non Authoritative Information", "Non-Authoritative Information"), // a hyphen is missing
        (413, "Payload Too Large", "Content Too Large"), // renamed by RFC 9110 §15.5.14
        (422, "Unprocessable Entity", "Unprocessable Content"), // and by §15.5.21
    ];
    assert_eq!(differences, expected);
}
