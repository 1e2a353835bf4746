//! Content: whether a problem is sent with a document depends on the code that is sent.

use actix_web::ResponseError as _;
use actix_web::body::MessageBody as _;
use axum::body::HttpBody as _;
use axum::response::IntoResponse as _;
use serde_json::json;
use status_codes::{Catalog, Code, Problem, Status};

use crate::catalogs::TypesStatus;

/// Checks whether there is a document, in each framework, too.
#[track_caller]
fn check<C: Catalog>(problem: Problem<C>, code: u16, has_content: bool) {
    assert_eq!(problem.code().as_u16(), code);
    let expected = has_content.then(|| problem.json().to_string());
    assert_eq!(problem.content().map(|content| content.to_string()), expected, "{problem}");
    let length = expected.map_or(0, |content| content.len() as u64);

    let of_actix = problem.error_response();
    assert_eq!(of_actix.headers().contains_key("content-type"), has_content, "{problem}");
    assert_eq!(of_actix.into_body().try_into_bytes().unwrap().len() as u64, length);
    let of_axum = problem.into_response();
    assert_eq!(of_axum.headers().contains_key("content-type"), has_content);
    assert_eq!(of_axum.into_body().size_hint().exact(), Some(length));
}

fn read(code: u16, document: &serde_json::Value) -> Problem<TypesStatus> {
    let code = Code::from_u16(code).unwrap();
    let content = document.to_string();
    Problem::from_response(code, Some(Problem::MEDIA_TYPE), content.as_bytes()).unwrap()
}

#[test]
fn code_or_status_without_content_has_none() {
    check(Problem::new(TypesStatus::OrderSilent).detail("gone"), 410, false);
    check(Problem::new(TypesStatus::OrderLocked), 423, true);
    for code in (100..200).chain([204, 205, 304]) {
        let problem = Problem::<Status>::from_code(Code::from_u16(code).unwrap());
        check(problem.detail("told"), code, false);
    }
}

#[test]
fn below_400_a_problem_is_sent_if_it_says_more_than_the_status() {
    let problem = || Problem::<Status>::from_code(Code::from_u16(299).unwrap());
    check(problem(), 299, false);
    check(problem().header("x-left", "2"), 299, false);
    check(problem().detail("told"), 299, true);
    check(problem().instance("/1"), 299, true);
    check(problem().with("left", 2), 299, true);
}

#[test]
fn code_that_was_read_decides_about_the_content() {
    let locked = json!({"type": TypesStatus::OrderLocked.type_uri(), "code": "order-locked"});
    for (code, has_content) in [(204, false), (304, false), (199, false), (502, true)] {
        let problem = read(code, &locked).detail("told");
        assert_eq!(problem.status(), Some(TypesStatus::OrderLocked));
        check(problem, code, has_content);
    }
    let silent = read(502, &json!({"code": "order-silent"}));
    assert_eq!(silent.status(), Some(TypesStatus::OrderSilent));
    check(silent, 502, true);

    let document =
        json!({"type": TypesStatus::OrderLocked.type_uri(), "status": 204, "detail": "told"});
    check(serde_json::from_value::<Problem<TypesStatus>>(document).unwrap(), 204, false);
}
