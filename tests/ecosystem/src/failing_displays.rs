//! A `Display` that returns an error, for which `to_string` panics, only removes the detail of a problem.

use std::fmt;

use actix_web::ResponseError as _;
use axum::response::IntoResponse as _;
use serde_json::{Value, json};
use shop_catalog::ShopStatus;
use status_codes::{Problem, Status};

use crate::logged::logged;

/// Writes the text, then fails.
#[derive(Debug)]
struct Fails(&'static str);

impl fmt::Display for Fails {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)?;
        Err(fmt::Error)
    }
}

impl std::error::Error for Fails {}

impl From<Fails> for Problem<ShopStatus> {
    fn from(error: Fails) -> Self {
        Self::new(ShopStatus::OutOfStock).detail(error)
    }
}

const LOST: &str = "omitted a text of a problem: its `Display` returned an error";

#[test]
fn problem_is_without_the_text_and_the_log_says_so() {
    let bare = Problem::new(ShopStatus::OutOfStock);
    for member in ["detail", "instance"] {
        let (problem, log) = logged(|| match member {
            "detail" => bare.clone().detail(Fails("half")),
            _ => bare.clone().instance(Fails("half")),
        });
        assert_eq!(problem.json().to_string(), bare.json().to_string());
        let line = format!("ERROR {LOST} code=409 id=\"not_in_stock\" member=\"{member}\"");
        assert_eq!(log, line);
    }
    let (problem, log) = logged(|| bare.clone().header("X-Half", Fails("half")));
    assert_eq!((problem, log.contains("X-Half")), (bare, true), "{log}");
}

#[test]
fn value_that_cannot_be_serialized_is_no_member_and_the_log_says_why() {
    struct Refuses;

    impl serde::Serialize for Refuses {
        fn serialize<S: serde::Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
            Err(serde::ser::Error::custom("not today"))
        }
    }

    let bare = Problem::new(Status::Conflict);
    for (problem, reason) in [
        (logged(|| bare.clone().with("stock", Refuses)), "member=\"stock\" reason=not today"),
        (logged(|| bare.clone().with_all(Refuses)), "member=\"all\" reason=not today"),
        (
            logged(|| bare.clone().with("status", 1)),
            "member=\"status\" reason=the name is reserved",
        ),
    ] {
        let (problem, log) = problem;
        assert_eq!(problem.json().to_string(), bare.json().to_string());
        assert_eq!(log, format!("ERROR omitted a member of a problem {reason}"));
    }
}

#[test]
fn text_that_cannot_be_displayed_takes_the_place_of_none() {
    let problem = Problem::new(ShopStatus::OutOfStock).detail("first").detail(Fails("half"));
    assert_eq!(problem.get_detail(), None);
}

#[test]
fn document_that_is_written_without_allocation_has_no_detail_then() {
    let problem = Problem::new(ShopStatus::OutOfStock);
    for text in ["", "half", "\"\\"] {
        let (json, log) = logged(|| problem.json_with_detail(Fails(text)).to_string());
        assert_eq!(json, problem.json().to_string());
        assert!(log.contains(LOST), "{log}");
    }
}

#[test]
fn text_that_fails_only_once_it_is_written_ends_early() {
    struct FailsLater(std::cell::Cell<bool>);

    impl fmt::Display for FailsLater {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("half")?;
            if self.0.replace(true) { Err(fmt::Error) } else { Ok(()) }
        }
    }

    let problem = Problem::new(ShopStatus::OutOfStock);
    let json = problem.json_with_detail(FailsLater(false.into())).to_string();
    assert_eq!(serde_json::from_str::<Value>(&json).unwrap()["detail"], json!("half"));
}

#[test]
fn sink_that_fails_is_told_of() {
    struct Full;

    impl fmt::Write for Full {
        fn write_str(&mut self, text: &str) -> fmt::Result {
            if text.contains("two") { Err(fmt::Error) } else { Ok(()) }
        }
    }

    let problem = Problem::new(ShopStatus::OutOfStock);
    for detail in ["one", "two"] {
        let written = fmt::write(&mut Full, format_args!("{}", problem.json_with_detail(detail)));
        assert_eq!(written.is_ok(), detail == "one");
    }
}

#[test]
fn question_mark_and_responses_of_frameworks_do_not_panic() {
    fn fails() -> Result<(), Problem<ShopStatus>> {
        Err(Fails("half"))?
    }

    let problem = fails().unwrap_err().caused_by(Fails("half"));
    assert_eq!(problem.error_response().status(), 409);
    assert_eq!(problem.into_response().status(), 409);
}
