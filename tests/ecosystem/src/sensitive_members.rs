//! Members that the file declares as sensitive are sent, and are in no log: not in `Debug` and `Display` of what holds them,
//! not in an error, and not in a line of the layer.

use std::error::Error;
use std::fmt::Debug;

use axum::body::Body;
use axum::http::Request;
use axum::routing::get;
use serde::{Deserialize, Serialize, Serializer};
use serde_json::{Value, json};
use status_codes::{Code, Members, Problem, ProblemLayer};
use tower_service::Service as _;

use crate::catalogs::DocumentedStatus;
use crate::catalogs::documented_status::{AllStatuses, StorageFailed};
use crate::logged::logged;

const SECRET: &str = "swordfish";

/// A problem with a secret in each sensitive member, and other values in members that are not.
fn problem() -> Problem<DocumentedStatus> {
    Problem::new(DocumentedStatus::AllStatuses)
        .with("who", SECRET)
        .with("names", [SECRET, SECRET])
        .with("product", json!({ "sku": "SH-42", "serial": SECRET, "sizes": [1] }))
        .with("unknown", "carried")
        .detail("There is no such page.")
}

#[track_caller]
fn check(text: &str) {
    assert!(!text.contains(SECRET), "{text}");
}

#[test]
fn debug_of_a_problem_has_everything_else() {
    let shown = format!("{:?}", problem());
    let expected = "Problem { status: AllStatuses, detail: Some(\"There is no such page.\"), instance: None, members: {\
        \"names\": <sensitive>, \"product\": {\"serial\": <sensitive>, \"sizes\": Array [Number(1)], \"sku\": String(\"SH-42\")}, \
        \"unknown\": String(\"carried\"), \"who\": <sensitive>}, header_fields: [], cause: None, \
        read: ReadAs { code: None, type_uri: None, title: None } }";
    assert_eq!(in_order(&shown), in_order(expected));
    check(&format!("{:#?}", problem()));
    check(&problem().to_string());
    let document = problem().json().to_string();
    assert_eq!(document.matches(SECRET).count(), 4, "it is sent: {document}");
}

/// The members of a map have another order where a crate of the program asks `serde_json` for that of the document.
fn in_order(shown: &str) -> Vec<&str> {
    let mut parts: Vec<&str> = shown.split([',', '{', '}', ' ']).collect();
    parts.sort_unstable();
    parts
}

#[test]
fn debug_omits_members_of_a_status_that_is_not_known() {
    let of_code = Problem::<DocumentedStatus>::from_code(Code::from_u16(444).unwrap());
    let problem = of_code.with("who", SECRET).with("names", SECRET).with("text", "shown");
    assert_eq!(problem.status(), None);
    let shown = format!("{problem:?}");
    check(&shown);
    assert!(shown.contains("shown") && shown.contains("444"), "{shown}");
}

#[test]
fn debug_shows_an_object_that_is_not_declared_as_its_value() {
    let value = json!({ "a": 1 });
    let shown = format!("{:?}", problem().with("free", &value));
    assert!(shown.contains(&format!("\"free\": {value:?}")), "{shown}");
}

#[test]
fn debug_omits_what_should_be_an_object_with_a_sensitive_member() {
    let problem = problem().with("product", SECRET).with("who", json!({ "name": SECRET }));
    check(&format!("{:?}", problem.with("names", json!(null))));
}

#[test]
fn debug_of_what_holds_a_problem_omits_them_too() {
    let result: Result<(), _> = Err(problem());
    check(&format!("{result:?}"));
    let boxed: Box<dyn Error> = Box::new(problem());
    check(&format!("{boxed:?} {boxed}"));
    let actix = actix_web::Error::from(problem());
    check(&format!("{actix:?} {actix}"));
    let members = StorageFailed::new(SECRET, 3);
    assert_eq!(format!("{members:?}"), "StorageFailed { token: <sensitive>, attempts: 3 }");
}

#[track_caller]
fn check_error<M>(problem: &Problem<DocumentedStatus>, expected: &str)
where
    M: for<'de> Deserialize<'de> + Debug,
{
    let error = problem.members_as::<M>().unwrap_err();
    check(&format!("{error:?} {error}"));
    if let Some(source) = error.source() {
        check(&format!("{source:?} {source}"));
    }
    assert_eq!(error.to_string(), format!("the members do not fit: {expected}"));
}

#[test]
fn errors_of_reading_quote_no_sensitive_value() {
    #[derive(Debug, Deserialize)]
    struct Other {
        #[expect(dead_code, reason = "only reading counts")]
        who: u32,
    }
    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "lowercase")]
    enum Choice {
        Never,
    }
    #[derive(Debug, Deserialize)]
    struct Choices {
        #[expect(dead_code, reason = "only reading counts")]
        who: Choice,
    }
    #[derive(Debug, Deserialize)]
    struct Address {
        #[expect(dead_code, reason = "only reading counts")]
        who: std::net::IpAddr,
    }
    #[derive(Debug, Deserialize)]
    struct Unknown {
        #[expect(dead_code, reason = "only reading counts")]
        unknown: u32,
    }

    #[derive(Debug, Deserialize)]
    struct Text {
        #[expect(dead_code, reason = "only reading counts")]
        who: String,
    }

    let of_number = |who: Value| Problem::new(DocumentedStatus::AllStatuses).with("who", who);
    check_error::<Text>(&of_number(json!(7)), "invalid type: integer `0`, expected a string");
    let of_float = of_number(json!(7.25));
    check_error::<Text>(&of_float, "invalid type: floating point `0.5`, expected a string");
    check_error::<Other>(&problem(), "invalid type: string \"<sensitive>\", expected u32");
    check_error::<Choices>(&problem(), "unknown variant `<sensitive>`, expected `never`");
    check_error::<Address>(&problem(), "invalid IP address syntax");
    check_error::<Unknown>(&problem(), "invalid type: string \"carried\", expected u32");
    check_error::<AllStatuses>(&problem(), "member `text` is missing");
    let wrong = Problem::new(DocumentedStatus::StorageFailed).with("token", [SECRET]);
    check_error::<StorageFailed>(&wrong, "member `token` is of another type");
    let wrong = wrong.with("token", 5).with("attempts", "many");
    check_error::<StorageFailed>(&wrong, "member `token` is of another type");
}

/// A type that takes every placeholder and not the value.
#[test]
fn errors_that_a_placeholder_does_not_reproduce_quote_nothing() {
    #[derive(Debug)]
    struct NoFish;

    impl<'de> Deserialize<'de> for NoFish {
        fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            let text = String::deserialize(deserializer)?;
            let is_fish = text.ends_with("fish");
            if is_fish { Err(serde::de::Error::custom(text)) } else { Ok(Self) }
        }
    }

    #[derive(Debug, Deserialize)]
    struct Picky {
        #[expect(dead_code, reason = "only reading counts")]
        who: NoFish,
    }

    check_error::<Picky>(&problem(), "a sensitive value is of another form");
}

/// A value that cannot be serialized and says why with itself.
struct Failing;

impl Serialize for Failing {
    fn serialize<S: Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        Err(serde::ser::Error::custom(SECRET))
    }
}

#[test]
fn lines_about_members_that_are_left_out_quote_no_value() {
    let (_, log) = logged(|| {
        let problem = problem().with("who", Failing).with_all(Failing);
        problem.with_all(SECRET).with_all([SECRET])
    });
    check(&log);
    assert_eq!(log.lines().count(), 4, "{log}");
    let (_, log) = logged(|| Problem::new(DocumentedStatus::Empty).with("a", Failing));
    assert!(log.contains(SECRET), "without sensitive members the reason is logged: {log}");
}

#[test]
fn line_about_members_that_are_no_object_says_what_they_are() {
    let values = [json!(null), json!(true), json!(7), json!(SECRET), json!([SECRET])];
    let types = ["null", "a boolean", "a number", "a string", "an array"];
    for (value, found) in values.into_iter().zip(types) {
        let (_, log) = logged(|| problem().with_all(value));
        let line = format!("expected a JSON object, found {found}");
        assert!(log.contains(&line), "{log}");
    }
}

#[test]
fn the_layer_logs_no_sensitive_member() {
    let failed = async || {
        let problem = Problem::from(StorageFailed::new(SECRET, 3));
        problem.detail("The third attempt failed.").caused_by(std::io::Error::other("timed out"))
    };
    let mut app =
        axum::Router::new().route("/", get(failed)).layer(ProblemLayer::<DocumentedStatus>::new());
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let request = Request::get("/").body(Body::empty()).unwrap();
    let (response, log) = logged(|| runtime.block_on(app.call(request)).unwrap());
    check(&log);
    assert!(log.contains("The third attempt failed.") && log.contains("timed out"), "{log}");
    let content = runtime.block_on(axum::body::to_bytes(response.into_body(), 10_000)).unwrap();
    let sent: Value = serde_json::from_slice(&content).unwrap();
    assert_eq!(sent["token"], SECRET);
    assert_eq!(StorageFailed::STATUS, DocumentedStatus::StorageFailed);
}
