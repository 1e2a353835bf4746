//! Names and former names as consts, on `Status` and on `Code`: a missing one does not compile.

use status_codes::{Code, Status};

/// A name of a status, current or former.
struct Named {
    name: &'static str,
    number: u16,
    status: Status,
    code: Code,
}

include!(concat!(env!("OUT_DIR"), "/consts.rs"));

#[test]
fn every_const_has_the_value_of_its_name() {
    for Named { name, number, status, code } in CONSTS {
        assert_eq!(status.as_u16(), *number, "Status::{name}");
        assert_eq!(code.as_u16(), *number, "Code for {name}");
        let former = status.former_names().contains(name);
        assert!(former || status.name() == *name, "{status:?} does not know the name {name}");
    }
}

#[test]
fn every_name_is_a_const() {
    let names: Vec<&str> = CONSTS.iter().map(|named| named.name).collect();
    for status in Status::ALL {
        for name in [status.name()].iter().chain(status.former_names()) {
            assert!(names.contains(name), "{name}");
        }
    }
}

/// Names that other libraries have had for years.
#[test]
fn well_known_former_names_are_there() {
    const FORMER: [(Status, Code, u16); 6] = [
        (Status::MovedTemporarily, Code::MOVED_TEMPORARILY, 302),
        (Status::PayloadTooLarge, Code::PAYLOAD_TOO_LARGE, 413),
        (Status::RequestEntityTooLarge, Code::REQUEST_ENTITY_TOO_LARGE, 413),
        (Status::RequestUriTooLong, Code::REQUEST_URI_TOO_LONG, 414),
        (Status::RequestedRangeNotSatisfiable, Code::REQUESTED_RANGE_NOT_SATISFIABLE, 416),
        (Status::UnprocessableEntity, Code::UNPROCESSABLE_ENTITY, 422),
    ];
    for (status, code, number) in FORMER {
        assert_eq!((status.as_u16(), code.as_u16()), (number, number));
    }
}

/// A former name stays usable where only a constant is: as a pattern.
#[test]
fn a_former_name_is_a_pattern() {
    assert!(matches!(Status::ContentTooLarge, Status::PayloadTooLarge));
    assert!(matches!(Code::CONTENT_TOO_LARGE, Code::PAYLOAD_TOO_LARGE));
}
