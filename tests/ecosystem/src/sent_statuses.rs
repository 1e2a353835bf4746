//! What the extensions of a response say of its status.

use serde_json::json;
use status_codes::{Catalog as _, Code, Problem, SentStatus, Status};

use crate::catalogs::{ShopStatus, TypesStatus};

#[test]
fn status_names_its_id_and_catalog() {
    for status in ShopStatus::ALL {
        let expected = (status.code(), Some(status.id()), Some(ShopStatus::INFO.name()));
        for sent in [SentStatus::from(*status), SentStatus::from(&Problem::new(*status))] {
            assert_eq!((sent.code(), sent.id(), sent.catalog()), expected);
            assert_eq!(sent.headers(), status.headers());
        }
    }
    assert_eq!(SentStatus::from(Status::Gone).catalog(), Some(Status::INFO.name()));
}

#[test]
fn code_has_neither_id_nor_catalog() {
    let problem = Problem::<ShopStatus>::from_code(Code::METHOD_NOT_ALLOWED);
    for sent in [SentStatus::from(Code::METHOD_NOT_ALLOWED), SentStatus::from(&problem)] {
        assert_eq!((sent.code().as_u16(), sent.id(), sent.catalog()), (405, None, None));
        assert_eq!(sent.headers()[0].name(), "Allow");
    }
}

#[test]
fn code_of_the_document_is_that_of_the_response() {
    let document = json!({"type": TypesStatus::OrderLocked.type_uri(), "status": 400});
    let problem: Problem<TypesStatus> = serde_json::from_value(document).unwrap();
    let sent = SentStatus::from(&problem);
    assert_eq!(
        (sent.code(), sent.id()),
        (Code::BAD_REQUEST, problem.status().map(TypesStatus::id))
    );
}
