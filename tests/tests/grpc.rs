//! The two tables between gRPC and HTTP, each as its own source has it.

use status_codes::{Catalog, Code, GrpcCode, Status, catalog};

catalog! {
    enum StoreStatus = "catalogs/shared-ids.toml";
}

/// google/rpc/code.proto: what a server sends.
const SERVER: [(&str, u16); 17] = [
    ("OK", 200),
    ("CANCELLED", 499),
    ("UNKNOWN", 500),
    ("INVALID_ARGUMENT", 400),
    ("DEADLINE_EXCEEDED", 504),
    ("NOT_FOUND", 404),
    ("ALREADY_EXISTS", 409),
    ("PERMISSION_DENIED", 403),
    ("RESOURCE_EXHAUSTED", 429),
    ("FAILED_PRECONDITION", 400),
    ("ABORTED", 409),
    ("OUT_OF_RANGE", 400),
    ("UNIMPLEMENTED", 501),
    ("INTERNAL", 500),
    ("UNAVAILABLE", 503),
    ("DATA_LOSS", 500),
    ("UNAUTHENTICATED", 401),
];

/// doc/http-grpc-status-mapping.md: what a client concludes; every other code is UNKNOWN.
const CLIENT: [(u16, &str); 9] = [
    (400, "INTERNAL"),
    (401, "UNAUTHENTICATED"),
    (403, "PERMISSION_DENIED"),
    (404, "UNIMPLEMENTED"),
    (429, "UNAVAILABLE"),
    (431, "INTERNAL"),
    (502, "UNAVAILABLE"),
    (503, "UNAVAILABLE"),
    (504, "UNAVAILABLE"),
];

#[test]
fn a_server_sends_what_code_proto_says() {
    for (number, (name, code)) in (0..).zip(SERVER) {
        let grpc = GrpcCode::from_u8(number).expect("17 codes");
        assert_eq!(grpc.as_u8(), number);
        assert_eq!(grpc.to_string(), name);
        assert_eq!(grpc.http(), code, "{name}");
    }
    assert_eq!(GrpcCode::from_u8(17), None);
    assert_eq!(GrpcCode::from_u8(u8::MAX), None);
}

#[test]
fn a_client_concludes_what_the_mapping_says() {
    for number in 100..=999 {
        let code = Code::from_u16(number).expect("three digits");
        let row = CLIENT.iter().find(|(row, _)| *row == number);
        assert_eq!(code.grpc().as_str(), row.map_or("UNKNOWN", |(_, name)| name), "{number}");
        if let Some(status) = Status::from_u16(number) {
            assert_eq!(status.grpc(), code.grpc());
        }
    }
}

#[test]
fn the_names_are_those_of_the_data_format() {
    use status_data::Keyword;
    let names: Vec<&str> = GrpcCode::ALL.iter().map(|code| code.as_str()).collect();
    assert_eq!(status_data::GrpcCode::WORDS, names);
}

#[test]
fn a_catalog_has_the_codes_that_its_file_states() {
    fn stated<C: Catalog>() -> Vec<(u16, GrpcCode)> {
        let stated = |status: &C| Some((status.code().as_u16(), status.grpc()?));
        C::ALL.iter().filter_map(stated).collect()
    }
    const STATED: Option<GrpcCode> = StoreStatus::AccessDeniedByPolicy.grpc();
    assert_eq!(STATED, Some(GrpcCode::PermissionDenied));
    assert_eq!(stated::<StoreStatus>(), [(400, GrpcCode::PermissionDenied)]);
    assert_eq!(stated::<Status>(), []);
}
