//! The status of a document that was read: found by its type, its id or its code.

use serde_json::{Value, json};
use status_codes::{Code, Problem};

use crate::catalogs::TypesStatus::{
    self, NotFound, OrderChanged, OrderClosed, OrderLocked, OrderSilent,
};
use crate::catalogs::{RelativeStatus, ShopStatus};

const CONFLICT: &str = "https://types.example/problems/conflict";

fn read(code: u16, document: &Value) -> Problem<TypesStatus> {
    let code = Code::from_u16(code).unwrap();
    let content = document.to_string();
    Problem::from_response(code, Some(Problem::MEDIA_TYPE), content.as_bytes()).unwrap()
}

#[test]
fn every_status_of_a_shared_type_is_read_back() {
    for status in TypesStatus::ALL {
        let problem = Problem::new(*status).detail("closed");
        let document = serde_json::to_value(&problem).unwrap();
        assert_eq!(read(status.as_u16(), &document), problem);
        assert_eq!(serde_json::from_value::<Problem<TypesStatus>>(document).unwrap(), problem);
    }
}

#[test]
fn about_blank_has_no_meaning_besides_the_code() {
    for document in [json!({"status": 500}), json!({"type": "about:blank", "status": 500})] {
        let problem = read(500, &document);
        assert_eq!((problem.status(), problem.code()), (None, Code::INTERNAL_SERVER_ERROR));
        assert_eq!(problem.title(), "Internal Server Error");
        assert_eq!(read(404, &document).status(), Some(NotFound));
        assert_eq!(read(410, &document).status(), Some(OrderSilent));
        assert_eq!(read(423, &document).status(), None, "its own problems have a type");
    }
    assert_eq!(TypesStatus::from_type_uri("about:blank"), None);
}

#[test]
fn missing_type_is_about_blank() {
    let read = |document: Value| {
        let content = document.to_string();
        let media_type = Some(Problem::MEDIA_TYPE);
        Problem::<ShopStatus>::from_response(Code::PAYMENT_REQUIRED, media_type, content.as_bytes())
            .unwrap()
    };
    let missing = read(json!({"detail": "declined"}));
    assert_eq!(missing.status(), None);
    assert_eq!((missing.type_uri(), missing.title()), ("about:blank", "Payment Required"));
    assert_eq!(missing, read(json!({"type": "about:blank", "detail": "declined"})));
    assert_eq!(read(json!({"type": 7})).type_uri(), "about:blank");

    let by_id = self::read(409, &json!({"code": "order-changed"}));
    assert_eq!((by_id.status(), by_id.type_uri()), (Some(OrderChanged), "about:blank"));
    let titled = self::read(409, &json!({"code": "order-changed", "title": "Conflict"}));
    assert_eq!(by_id, titled, "this is the title of `about:blank`");
}

#[test]
fn shared_type_leaves_the_decision_to_the_id_and_then_to_the_code() {
    let of = |code, id| read(code, &json!({"type": CONFLICT, "code": id})).status();
    assert_eq!(of(409, "order-changed"), Some(OrderChanged));
    assert_eq!(of(409, "stale"), Some(OrderChanged));
    assert_eq!(of(502, "order-locked"), Some(OrderLocked));
    assert_eq!(
        of(421, "order-changed"),
        Some(OrderChanged),
        "the other with this id has another type"
    );
    assert_eq!(of(409, "new-id"), None);
    assert_eq!(read(423, &json!({"type": CONFLICT})).status(), Some(OrderLocked));
    assert_eq!(read(409, &json!({"type": CONFLICT})).status(), Some(OrderClosed));
    assert_eq!(TypesStatus::from_type_uri(CONFLICT), Some(OrderClosed));
}

#[test]
fn relative_type_is_found_under_any_origin_unless_it_is_that_of_another_status() {
    for (uri, status) in [
        ("/problems/out-of-stock", Some(RelativeStatus::OutOfStock)),
        ("https://api.example/problems/out-of-stock", Some(RelativeStatus::OutOfStock)),
        ("https://shop.example/problems/out-of-stock", Some(RelativeStatus::Elsewhere)),
        ("https://api.example/v2/problems/out-of-stock", None),
    ] {
        assert_eq!(RelativeStatus::from_type_uri(uri), status, "{uri}");
    }
}

#[test]
fn former_id_is_read_from_the_end_of_the_type() {
    for (uri, status) in [
        ("/problems/sold%20out", Some(RelativeStatus::OutOfStock)),
        ("https://api.example/problems/sold%20out", Some(RelativeStatus::OutOfStock)),
        ("/problems/%73old%20out", Some(RelativeStatus::OutOfStock)),
        ("/problems/sold out", Some(RelativeStatus::OutOfStock)),
        ("/problems/unknown", None),
        ("/problems/%ff", None),
        ("/problems/sold%2", None),
        ("/else/sold%20out", None),
    ] {
        let content = json!({ "type": uri }).to_string();
        let media_type = Some(Problem::MEDIA_TYPE);
        let read = Problem::from_response(Code::CONFLICT, media_type, content.as_bytes()).unwrap();
        assert_eq!((read.status(), read.type_uri()), (status, uri));
    }
}
