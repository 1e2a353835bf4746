//! serde: documents are read back, and unknown types and members are kept.

use std::panic::{RefUnwindSafe, UnwindSafe};

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use status_codes::{Catalog, Code, Members, Problem, Status};

use crate::catalogs::{FilesStatus, RenamedStatus, ShopStatus, StoreStatus};

const PROBLEM: Option<&str> = Some(Problem::MEDIA_TYPE);

fn full<C: Catalog>(problem: Problem<C>) -> Problem<C> {
    problem.detail("two \"left\"").instance("/orders/17").with("available", 2).with("sizes", ["S"])
}

/// Through both writers and both readers.
#[track_caller]
fn check_round_trip<C: Catalog>(problem: &Problem<C>) {
    let json = problem.json().to_string();
    let document: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(serde_json::to_value(problem).unwrap(), document);
    assert_eq!(serde_json::to_string(problem).unwrap(), json);
    assert_eq!(serde_json::from_str::<Problem<C>>(&json).unwrap(), *problem, "{json}");
    let read = Problem::<C>::from_response(problem.code(), PROBLEM, json.as_bytes()).unwrap();
    assert_eq!(read, *problem, "{json}");
}

fn every_status_round_trips<C: Catalog>() {
    for status in C::ALL {
        check_round_trip(&Problem::new(*status));
        check_round_trip(&full(Problem::new(*status)));
    }
    for code in (100..=999).filter_map(Code::from_u16) {
        check_round_trip(&Problem::<C>::from_code(code));
        check_round_trip(&full(Problem::<C>::from_code(code)));
    }
}

#[test]
fn every_status_and_every_code_round_trips() {
    every_status_round_trips::<FilesStatus>();
    every_status_round_trips::<ShopStatus>();
    every_status_round_trips::<Status>();
}

fn read(document: &Value) -> Problem<ShopStatus> {
    let read = serde_json::from_value::<Problem<ShopStatus>>(document.clone()).unwrap();
    assert_eq!(serde_json::to_value(&read).unwrap(), *document, "is written as it was read");
    read
}

#[test]
fn unknown_type_keeps_code_type_title_and_members() {
    let problem = read(&json!({
        "type": "https://shop.example/problems/sold_to_another", "title": "Sold to another",
        "status": 409, "detail": "It is gone.", "instance": "/orders/17", "buyer": {"id": 7},
    }));
    assert_eq!((problem.status(), problem.code()), (None, Code::CONFLICT));
    assert_eq!(problem.type_uri(), "https://shop.example/problems/sold_to_another");
    assert_eq!(problem.title(), "Sold to another");
    assert_eq!(problem.get_member("buyer"), Some(&json!({"id": 7})));
    let shown = "409 https://shop.example/problems/sold_to_another: It is gone.";
    assert_eq!(problem.to_string(), shown);
}

#[test]
fn unknown_type_without_a_title_does_not_get_that_of_the_code() {
    let problem = read(&json!({"type": "https://shop.example/problems/sold", "status": 409}));
    assert_eq!((problem.status(), problem.title()), (None, ""));
    let plain = Problem::<ShopStatus>::from_code(Code::CONFLICT).detail("Taken.");
    assert_eq!((plain.title(), plain.to_string().as_str()), ("Conflict", "409 Conflict: Taken."));
}

#[test]
fn id_member_is_written_and_tells_the_status() {
    for status in StoreStatus::ALL {
        let problem = full(Problem::new(*status));
        let json = problem.json().to_string();
        let document: Value = serde_json::from_str(&json).unwrap();
        assert_eq!(document["code"], status.id());
        assert_eq!(serde_json::to_value(&problem).unwrap(), document);
        let same = (status.id(), status.code());
        let first = StoreStatus::ALL.iter().find(|other| (other.id(), other.code()) == same);
        let read = Problem::<StoreStatus>::from_response(status.code(), PROBLEM, json.as_bytes());
        let read = read.unwrap();
        assert_eq!(read.status().as_ref(), first);
        assert_eq!(read.get_member("code"), None, "it is the status");
        assert_eq!(serde_json::to_value(&read).unwrap(), document);
    }
}

#[test]
fn id_member_is_former_unknown_or_taken() {
    let read = |id: &str| {
        let document = json!({"status": 403, "code": id, "key": "a"}).to_string();
        let code = Code::FORBIDDEN;
        Problem::<StoreStatus>::from_response(code, PROBLEM, document.as_bytes()).unwrap()
    };
    assert_eq!(read("Forbidden").status(), Some(StoreStatus::AccessDenied));
    let unknown = read("newId");
    assert_eq!((unknown.status(), unknown.code()), (None, Code::FORBIDDEN));
    assert_eq!(unknown.get_member("code"), Some(&json!("newId")));
    let taken = Problem::new(StoreStatus::AccessDenied).with("code", "mine");
    assert_eq!(taken, Problem::new(StoreStatus::AccessDenied));
    let without_status = Problem::<StoreStatus>::from_code(Code::FORBIDDEN);
    assert_eq!(without_status.clone().with("code", "accessDenied"), without_status);
}

#[test]
fn former_id_of_several_statuses_leaves_the_decision_to_the_code() {
    let read = |code: u16| {
        let code = Code::from_u16(code).unwrap();
        let document = br#"{"code": "accessDenied"}"#;
        Problem::<RenamedStatus>::from_response(code, PROBLEM, document).unwrap().status()
    };
    assert_eq!(read(403), Some(RenamedStatus::AccessDenied));
    assert_eq!(read(400), Some(RenamedStatus::AccessDeniedByPolicy));
    assert_eq!(read(404), None);
}

#[test]
fn text_has_the_code_that_was_received() {
    let document = json!({"type": ShopStatus::OutOfStock.type_uri(), "detail": "Two are left."});
    let read = |code| {
        let content = document.to_string();
        Problem::<ShopStatus>::from_response(code, PROBLEM, content.as_bytes()).unwrap()
    };
    let id = ShopStatus::OutOfStock.id();
    assert_eq!(read(Code::CONFLICT).to_string(), format!("409 {id}: Two are left."));
    assert_eq!(read(Code::BAD_GATEWAY).to_string(), format!("502 {id}: Two are left."));
}

#[test]
fn number_that_json_does_not_have_is_null() {
    let problem = Problem::new(Status::Conflict).with("load", f64::NAN).with("most", f32::INFINITY);
    assert_eq!(problem.get_member("load"), Some(&Value::Null));
    assert_eq!(problem.get_member("most"), Some(&Value::Null));
}

#[test]
fn about_blank_is_the_code_alone() {
    // Whoever sends this without the type of the status, such as a proxy, means the code.
    let document = json!({"type": "about:blank", "title": "Payment Required", "status": 402});
    assert_eq!(ShopStatus::with_code(Code::PAYMENT_REQUIRED), [ShopStatus::PaymentDeclined]);
    assert_eq!((read(&document).status(), read(&document).code()), (None, Code::PAYMENT_REQUIRED));

    let shared = read(&json!({"type": "about:blank", "title": "Conflict", "status": 409}));
    assert_eq!((shared.status(), shared.code()), (None, Code::CONFLICT));
    let unregistered = read(&json!({"type": "about:blank", "status": 499}));
    assert_eq!((unregistered.code().as_u16(), unregistered.title()), (499, ""));
}

#[test]
fn title_of_about_blank_is_the_reason_phrase() {
    let problem: Problem<ShopStatus> =
        serde_json::from_value(json!({"status": 402, "type": "about:blank"})).unwrap();
    assert_eq!(problem.title(), "Payment Required");
    assert_eq!(Problem::new(ShopStatus::OutOfStock).title(), ShopStatus::OutOfStock.title());
}

#[test]
fn translated_title_is_kept() {
    let problem = read(&json!({
        "type": ShopStatus::OutOfStock.type_uri(), "title": "Ausverkauft", "status": 409,
    }));
    assert_eq!(problem.status(), Some(ShopStatus::OutOfStock));
    assert_eq!(problem.title(), "Ausverkauft");
}

#[test]
fn code_of_the_response_wins_over_the_advisory_member() {
    let json = json!({"type": ShopStatus::OutOfStock.type_uri(), "status": 409}).to_string();
    let read = |code| Problem::<ShopStatus>::from_response(code, PROBLEM, json.as_bytes()).unwrap();
    assert_eq!(read(Code::CONFLICT).get_members().count(), 0);
    let rewritten = read(Code::BAD_GATEWAY);
    assert_eq!(rewritten.status(), Some(ShopStatus::OutOfStock));
    assert_eq!(rewritten.code(), Code::BAD_GATEWAY);
    assert_eq!(rewritten.get_member("status"), Some(&json!(409)));
}

#[test]
fn members_of_another_type_than_the_specification_has_are_ignored_and_kept() {
    let document = json!({
        "type": 7, "title": null, "status": "409", "detail": ["a"], "instance": {},
    });
    let problem = Problem::<ShopStatus>::from_response(
        Code::CONFLICT,
        PROBLEM,
        document.to_string().as_bytes(),
    )
    .unwrap();
    assert_eq!(problem, problem.clone());
    assert_eq!((problem.code(), problem.title()), (Code::CONFLICT, "Conflict"));
    assert_eq!((problem.get_detail(), problem.get_instance()), (None, None));
    for (name, value) in document.as_object().unwrap() {
        assert_eq!(problem.get_member(name), Some(value));
    }
    let written = serde_json::to_value(&problem).unwrap();
    assert_eq!(written, json!({"type": "about:blank", "title": "Conflict", "status": 409}));
}

#[test]
fn document_without_a_code_is_that_of_its_type_or_an_error() {
    let uri = ShopStatus::OutOfStock.type_uri();
    let problem: Problem<ShopStatus> = serde_json::from_value(json!({"type": uri})).unwrap();
    assert_eq!((problem.status(), problem.code().as_u16()), (Some(ShopStatus::OutOfStock), 409));
    for document in [json!({}), json!({"type": "about:blank"}), json!({"status": 65_945})] {
        let error = serde_json::from_value::<Problem<ShopStatus>>(document).unwrap_err();
        let message = "the type is unknown and `status` is missing, so there is no status code";
        assert_eq!(error.to_string(), message);
    }
    let read = Problem::<ShopStatus>::from_response(Code::GONE, PROBLEM, b"{}").unwrap();
    assert_eq!((read.code(), read.title()), (Code::GONE, "Gone"));
}

#[track_caller]
fn refuse(content_type: Option<&str>, content: &str, message: &str, truncated: bool) {
    let read =
        Problem::<ShopStatus>::from_response(Code::BAD_GATEWAY, content_type, content.as_bytes());
    let error = read.unwrap_err();
    assert_eq!(error.to_string(), format!("502 Bad Gateway without a problem document: {message}"));
    assert_eq!((error.code(), error.is_truncated()), (Code::BAD_GATEWAY, truncated));
    let is_of_json = !message.starts_with("expected the media type");
    assert_eq!(std::error::Error::source(&error).is_some(), is_of_json);
}

#[test]
fn what_is_no_problem_document_is_an_error_that_says_why() {
    let media_type = "expected the media type `application/problem+json`, found ";
    refuse(Some("text/html"), "<p>", &format!("{media_type}`text/html`"), false);
    refuse(Some("application/json"), "{}", &format!("{media_type}`application/json`"), false);
    refuse(Some("a\u{202E}\n"), "{}", &format!("{media_type}`a\\u{{202e}}\\n`"), false);
    refuse(None, "{}", &format!("{media_type}none"), false);
    let cut = "the content is cut off: EOF while parsing";
    refuse(PROBLEM, "", &format!("{cut} a value at line 1 column 0"), true);
    refuse(PROBLEM, r#"{"type":"abo"#, &format!("{cut} a string at line 1 column 12"), true);
    refuse(PROBLEM, r#"{"status":502"#, &format!("{cut} an object at line 1 column 13"), true);
    let kind = "expected a problem document, which is an object at line 1 column";
    refuse(PROBLEM, "[]", &format!("invalid type: sequence, {kind} 0"), false);
    refuse(PROBLEM, "{} {}", "trailing characters at line 1 column 4", false);
    for accepted in ["Application/Problem+JSON", "application/problem+json; charset=utf-8"] {
        assert!(Problem::<Status>::from_response(Code::OK, Some(accepted), b"{}").is_ok());
    }
    // RFC 8259 §8.1: a byte order mark may be ignored.
    let marked = b"\xEF\xBB\xBF{\"detail\":\"a\"}";
    let read = Problem::<Status>::from_response(Code::GONE, PROBLEM, marked).unwrap();
    assert_eq!(read.get_detail(), Some("a"));
    refuse(PROBLEM, "\u{feff}\u{feff}{}", "expected value at line 1 column 1", false);
    // JSON that serde_json does not represent: half of a surrogate pair, a number beyond `f64`.
    refuse(PROBLEM, r#"{"a":"\ud83d"}"#, "unexpected end of hex escape at line 1 column 13", false);
    refuse(PROBLEM, r#"{"a":1e999}"#, "number out of range at line 1 column 10", false);
}

#[test]
fn every_part_of_a_document_is_an_error_and_never_a_panic() {
    let json = full(Problem::new(ShopStatus::OutOfStock)).json().to_string();
    for end in 0..json.len() {
        let part = &json.as_bytes()[..end];
        let read = Problem::<ShopStatus>::from_response(Code::CONFLICT, PROBLEM, part);
        assert!(read.unwrap_err().is_truncated(), "{end}");
    }
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct OutOfStock {
    available: u32,
}

impl Members for OutOfStock {
    type Catalog = ShopStatus;
    const STATUS: ShopStatus = ShopStatus::OutOfStock;
}

#[test]
fn members_are_written_from_a_struct_and_read_into_it() {
    let problem = Problem::with_members(&OutOfStock { available: 2 }).with("more", true);
    check_round_trip(&problem);
    assert_eq!(problem.members::<OutOfStock>().unwrap(), OutOfStock { available: 2 });

    let wrong = Problem::new(ShopStatus::OutOfStock).with("available", "two");
    let error = wrong.members::<OutOfStock>().unwrap_err().to_string();
    assert!(error.starts_with("the members do not fit: invalid type: string"), "{error}");
    let missing = Problem::new(ShopStatus::OutOfStock).members::<OutOfStock>().unwrap_err();
    assert_eq!(missing.to_string(), "the members do not fit: missing field `available`");
    let other = Problem::new(ShopStatus::CartNotFound).members::<OutOfStock>().unwrap_err();
    assert_eq!(other.to_string(), "these are members of `OutOfStock`, and the problem is another");
    // What serde says is the source, too, unless there is nothing from serde.
    let reason = std::error::Error::source(&missing).map(ToString::to_string);
    assert_eq!(reason.as_deref(), Some("missing field `available`"));
    assert!(std::error::Error::source(&other).is_none());
}

#[test]
fn reserved_names_and_values_without_json_are_left_out() {
    let reserved = json!({
        "type": "x", "title": "x", "status": 7, "detail": "x", "instance": "x", "left": 2,
    });
    let no_json = std::collections::BTreeMap::from([((1, 2), 3)]);
    let problem = Problem::new(ShopStatus::OutOfStock).with_all(reserved).with("map", no_json);
    let problem = problem.with_all(7).with_all(["a"]);
    assert_eq!(problem, Problem::new(ShopStatus::OutOfStock).with("left", 2));
}

#[test]
fn problem_is_two_words_and_crosses_threads() {
    fn crosses_threads<
        T: std::error::Error + Send + Sync + UnwindSafe + RefUnwindSafe + 'static,
    >() {
    }

    crosses_threads::<Problem<ShopStatus>>();
    assert!(size_of::<Problem<ShopStatus>>() <= 2 * size_of::<usize>());
    assert!(size_of::<Result<(), Problem<Status>>>() <= 2 * size_of::<usize>());
}

#[test]
fn cause_is_the_source_and_neither_sent_nor_compared() {
    use std::error::Error as _;

    let problem = Problem::new(Status::BadGateway).caused_by("no route to 10.0.0.7");
    assert_eq!(problem.source().unwrap().to_string(), "no route to 10.0.0.7");
    assert_eq!(problem.json().to_string(), Problem::new(Status::BadGateway).json().to_string());
    assert_eq!(problem, Problem::new(Status::BadGateway).caused_by("another"));
    assert_eq!(problem, Problem::new(Status::BadGateway));
    assert_eq!(Problem::new(Status::BadGateway), problem);
    assert_ne!(problem, Problem::new(Status::GatewayTimeout));
    assert_ne!(problem.clone().detail("a"), Problem::new(Status::BadGateway));
    assert_ne!(Problem::new(Status::BadGateway), problem.detail("a"));
    let left_out = Problem::new(Status::Conflict).with_all(json!({}));
    assert_eq!(left_out.with("status", 1), Problem::new(Status::Conflict));
}
