//! `status!` wherever a literal can stand, and through the macros of another crate.

use status_codes::{Documents, Status, catalog, status};
use status_hygiene_reexport as other;

catalog! {
    /// The example of the Files API.
    pub enum FilesStatus = "../status-codes/examples/files-api.toml";
}

const CONST: Status = status!(404);
static STATIC: Status = status!(404);
const OF_CATALOG: FilesStatus = status!(FilesStatus, 404);
static OF_CATALOG_STATIC: FilesStatus = status!(FilesStatus, 404);

#[test]
fn a_literal_is_a_constant_a_static_and_an_expression() {
    let local = status!(404);
    assert_eq!([CONST, STATIC, local, status!(404,)], [Status::NotFound; 4]);
    let local = status!(FilesStatus, 404);
    let all = [OF_CATALOG, OF_CATALOG_STATIC, local, status!(FilesStatus, 404,)];
    assert_eq!(all, [FilesStatus::NotFound; 4]);
    assert_eq!(status!(404).phrase(), "Not Found");
}

#[test]
fn a_literal_is_a_pattern() {
    fn group(status: Status) -> &'static str {
        match status {
            status!(200) | status!(204) => "fine",
            found @ status!(404) if found.is_error() => "missing",
            status!(500) => "broken",
            _ => "other",
        }
    }
    let groups = [Status::Ok, Status::NoContent, Status::NotFound, Status::Gone].map(group);
    assert_eq!(groups, ["fine", "fine", "missing", "other"]);
    assert_eq!(group(Status::InternalServerError), "broken");

    let status = FilesStatus::NotFound;
    assert!(matches!(status, status!(FilesStatus, 404)));
    assert!(!matches!(status, status!(FilesStatus, 200)));
    let Some(status!(FilesStatus, 404)) = Some(status) else { panic!("404 is not itself") };
}

#[test]
fn a_literal_is_an_argument_of_a_const_generic_and_a_length() {
    struct Wrapped<const CODE: u16>;
    impl<const CODE: u16> Wrapped<CODE> {
        const CODE: u16 = CODE;
    }
    assert_eq!(Wrapped::<{ status!(404).as_u16() }>::CODE, 404);
    assert_eq!(Wrapped::<{ status!(FilesStatus, 404).as_u16() }>::CODE, 404);
    assert_eq!([0; status!(404).as_u16() as usize].len(), 404);
    assert_eq!([0_u8; status!(FilesStatus, 200) as usize].len(), 200);
}

#[test]
fn a_literal_passes_through_the_macros_of_another_crate() {
    const PASSED: Status = other::of_literal!(404);
    assert_eq!(PASSED, Status::NotFound);
    assert_eq!(other::of_token!(404), Status::NotFound);
    assert_eq!(other::of_expression!(404), Status::NotFound);
    assert_eq!(other::of_tokens!(404), Status::NotFound);
    assert_eq!(other::of_tokens!(FilesStatus, 404), FilesStatus::NotFound);
    assert_eq!(other::of_catalog!(FilesStatus, 404), FilesStatus::NotFound);
    assert_eq!(other::of_path!(FilesStatus, 404), FilesStatus::NotFound);
    assert!(matches!(Status::NotFound, other::of_literal!(404)));
    assert!(matches!(FilesStatus::NotFound, other::of_catalog!(FilesStatus, 404)));
}

#[test]
fn a_macro_may_pass_what_another_passed() {
    macro_rules! twice {
        ($code:literal) => {
            (other::of_literal!($code), other::of_catalog!(FilesStatus, $code))
        };
    }
    assert_eq!(twice!(404), (Status::NotFound, FilesStatus::NotFound));
}

#[test]
fn a_catalog_of_another_crate_is_checked_by_its_type_alone() {
    const MISSING: other::Files = status!(other::Files, 404);
    type Alias = other::Files;
    trait Api {
        type Status;
    }
    impl Api for u8 {
        type Status = other::Files;
    }

    assert_eq!(MISSING, other::Files::FileMissing);
    assert_eq!(other::file_status!(404), MISSING);
    assert!(matches!(MISSING, other::file_status!(404)));
    assert_eq!(status!(Alias, 200), other::Files::FolderListed);
    assert_eq!(status!(<u8 as Api>::Status, 404), MISSING);
}

#[test]
fn a_code_bounds_a_type() {
    struct Answer<const CODE: u16>
    where
        FilesStatus: Documents<CODE>;
    impl<const CODE: u16> Answer<CODE>
    where
        FilesStatus: Documents<CODE>,
    {
        const STATUS: FilesStatus = <FilesStatus as Documents<CODE>>::STATUS;
    }
    fn of<const CODE: u16>() -> Status
    where
        Status: Documents<CODE>,
    {
        <Status as Documents<CODE>>::STATUS
    }
    assert_eq!(Answer::<404>::STATUS, FilesStatus::NotFound);
    assert_eq!(Answer::<412>::STATUS, FilesStatus::TargetAccessDenied);

    assert_eq!(of::<418>(), Status::ImATeapot);
}

#[test]
fn a_literal_of_each_class_is_the_status_of_its_code() {
    macro_rules! check {
        ($($code:literal)*) => {$(
            assert_eq!(Some(status!($code)), Status::from_u16($code));
            assert_eq!(status!(Status, $code), status!($code));
        )*};
    }
    check! { 100 101 104 200 226 300 306 308 400 404 418 421 451 500 510 511 }
}
