//! Members that the file declares: a service sends them from the generated structs, a client reads them into these, and
//! the exported JSON Schema judges every problem on the way.

use std::collections::BTreeSet;
use std::fmt::Debug;
use std::fs;

use axum::Router;
use axum::extract;
use axum::routing::get;
use jsonschema::Validator;
use serde_json::{Value, json};
use status_codes::{Members, Problem};

use crate::answer::request;
use crate::catalogs::ShopStatus;
use crate::catalogs::shop_status::{
    CartChanged, EmailTaken, MalformedJson, MinimumOrderNotReached, MinimumOrderNotReachedMinimum,
    MissingField, OutOfStock, PaymentDeclined, PaymentDeclinedReason, QuantityLimitExceeded,
    TokenExpired, TooManyRequests,
};
use crate::server::Server;

/// Every struct of the catalog, with optional members and without.
fn problems_with_members() -> Vec<Problem<ShopStatus>> {
    vec![
        MalformedJson::new(3, 14).into(),
        MissingField::new("address.country").into(),
        TokenExpired::new("2026-11-26T00:45:00Z").into(),
        PaymentDeclined::new().into(),
        PaymentDeclined::new()
            .with_reason(PaymentDeclinedReason::InsufficientFunds)
            .with_other_means(true)
            .into(),
        CartChanged::new(false).into(),
        OutOfStock::new("SH-42-M", 2).into(),
        OutOfStock::new(String::from("SH-42-M"), 0).with_alternatives(["SH-42-L"]).into(),
        EmailTaken::new("a@shop.example").into(),
        MinimumOrderNotReached::new(4.5, MinimumOrderNotReachedMinimum::new(20.0, "EUR")).into(),
        QuantityLimitExceeded::new(3).into(),
        TooManyRequests::new(100).with_limits([100, -1]).into(),
    ]
}

/// The problems of every status.
fn problems() -> Vec<Problem<ShopStatus>> {
    let mut problems = problems_with_members();
    let typed: BTreeSet<_> = problems.iter().filter_map(Problem::status).collect();
    let rest = ShopStatus::ALL.iter().filter(|status| !typed.contains(status));
    problems.extend(rest.map(|status| Problem::new(*status)));
    problems
}

#[test]
fn every_declared_status_has_its_struct_here() {
    let catalog = catalog();
    let entries = catalog.entries.iter().filter(|entry| !entry.members.is_empty());
    let declared: BTreeSet<String> = entries.map(|entry| entry.variant.clone()).collect();
    let statuses = problems_with_members().into_iter().filter_map(|problem| problem.status());
    let typed: BTreeSet<String> = statuses.map(|status| status.name().to_owned()).collect();
    assert_eq!(typed, declared);
}

async fn answer(extract::Path(at): extract::Path<usize>) -> Problem<ShopStatus> {
    problems().swap_remove(at)
}

#[test]
fn what_a_service_sends_is_what_the_exported_schema_says() {
    let schema = schema();
    let definitions = schema["$defs"].as_object().unwrap();
    let whole = jsonschema::validator_for(&schema).unwrap();
    let server = Server::start(Router::new().route("/{at}", get(answer)));
    let mut judged = BTreeSet::new();
    for (at, problem) in problems().into_iter().enumerate() {
        let status = problem.status().unwrap();
        let sent = request(server.address, "GET", &format!("/{at}"));
        if !status.is_error() {
            assert_eq!(sent.content, "");
            continue;
        }
        let document: Value = serde_json::from_str(&sent.content).unwrap();
        assert_eq!(complaints(&whole, &document), [""; 0], "{document}");
        let definition = definition(&schema, status.name());
        assert_eq!(complaints(&definition, &document), [""; 0], "{document}");
        judged.insert(status.name().to_owned());

        let read: Problem<ShopStatus> = serde_json::from_value(document).unwrap();
        assert_eq!(read, problem, "the client reads what was sent");
    }
    let mut defined: BTreeSet<String> = definitions.keys().cloned().collect();
    defined.remove("problem");
    assert_eq!(judged, defined, "every status is judged");
}

#[test]
fn the_schema_refuses_a_problem_without_its_members() {
    let schema = schema();
    for problem in problems_with_members() {
        let status = problem.status().unwrap();
        let bare = serde_json::to_value(Problem::new(status)).unwrap();
        let optional = status == ShopStatus::PaymentDeclined;
        let accepted = complaints(&definition(&schema, status.name()), &bare).is_empty();
        assert_eq!(accepted, optional, "{status:?}");
    }
}

/// What the command exports.
fn schema() -> Value {
    serde_json::from_str(&status_codes_cli::export::json_schema::document(&catalog())).unwrap()
}

fn catalog() -> status_data::Catalog {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../status-codes/examples/shop-api.toml");
    let text = fs::read_to_string(file).unwrap();
    status_data::parse_catalog(&text, status_data::registry()).catalog
}

/// The definition of one status, which is strict.
fn definition(schema: &Value, variant: &str) -> Validator {
    let own = json!({ "$ref": format!("#/$defs/{variant}"), "$defs": schema["$defs"] });
    jsonschema::options().should_validate_formats(true).build(&own).unwrap()
}

fn complaints(schema: &Validator, document: &Value) -> Vec<String> {
    schema.iter_errors(document).map(|error| error.to_string()).collect()
}

#[test]
fn members_are_read_back_into_their_struct() {
    let sent = OutOfStock::new("SH-42-M", 2).with_alternatives(vec!["SH-42-L".to_owned()]);
    let problem = Problem::from(sent.clone()).detail("Two are left.");
    assert_eq!(problem.status(), Some(ShopStatus::OutOfStock));
    let read: OutOfStock = problem.members().unwrap();
    assert_eq!(read, sent);
    assert_eq!((read.sku.as_str(), read.available), ("SH-42-M", 2));
    assert_eq!(problem.get_member("alternatives"), Some(&json!(["SH-42-L"])));
}

#[test]
fn each_struct_is_read_as_it_was_written() {
    check(&MalformedJson::new(3, u64::MAX));
    check(&MissingField::new(""));
    check(&TokenExpired::new("no date, and carried all the same"));
    check(&PaymentDeclined::new());
    check(&PaymentDeclined::new().with_other_means(false));
    check(&CartChanged::new(true));
    check(&OutOfStock::new("\"\\\u{0}", 0).with_alternatives([""; 0]));
    check(&EmailTaken::new("a@shop.example"));
    check(&MinimumOrderNotReached::new(0.1, MinimumOrderNotReachedMinimum::new(-0.0, "EUR")));
    check(&QuantityLimitExceeded::new(0));
    check(&TooManyRequests::new(100).with_limits([i64::MIN, i64::MAX]));
}

#[track_caller]
fn check<M: Members<Catalog = ShopStatus> + Clone + PartialEq + Debug>(members: &M)
where
    Problem<ShopStatus>: From<M>,
{
    let problem = Problem::from(members.clone());
    assert_eq!(problem, Problem::with_members(members));
    assert_eq!(problem.status(), Some(M::STATUS));
    assert_eq!(problem.members::<M>().unwrap(), *members);
    let read: Problem<ShopStatus> = serde_json::from_str(&problem.json().to_string()).unwrap();
    assert_eq!(read.members::<M>().unwrap(), *members);
}

#[test]
fn a_struct_is_an_error_with_the_question_mark() {
    fn reserve(quantity: u64) -> Result<(), Problem<ShopStatus>> {
        if quantity > 2 {
            Err(OutOfStock::new("SH-42-M", 2))?;
        }
        Ok(())
    }

    assert_eq!(reserve(2), Ok(()));
    let problem = reserve(3).unwrap_err();
    assert_eq!(problem.members::<OutOfStock>().unwrap().available, 2);
}

#[test]
fn unknown_values_and_members_are_carried() {
    let document = json!({
        "type": ShopStatus::PaymentDeclined.type_uri(), "title": "Payment declined", "status": 402,
        "reason": "stolen-card", "other_means": null, "bank": { "bic": "X" },
    });
    let problem: Problem<ShopStatus> = serde_json::from_value(document.clone()).unwrap();
    let members: PaymentDeclined = problem.members().unwrap();
    let reason = members.reason.clone().unwrap();
    assert_eq!(reason, PaymentDeclinedReason::UnknownValue("stolen-card".to_owned()));
    assert_eq!(reason.as_str(), "stolen-card");
    assert_eq!(members.other_means, None);
    assert_eq!(serde_json::to_value(&members).unwrap(), json!({ "reason": "stolen-card" }));
    assert_eq!(serde_json::to_value(&problem).unwrap(), document, "the problem keeps all of it");
}

#[test]
fn every_value_is_a_variant() {
    for (value, variant) in [
        ("card-expired", PaymentDeclinedReason::CardExpired),
        ("insufficient-funds", PaymentDeclinedReason::InsufficientFunds),
        ("limit-reached", PaymentDeclinedReason::LimitReached),
        ("", PaymentDeclinedReason::UnknownValue(String::new())),
    ] {
        assert_eq!(PaymentDeclinedReason::from_value(value), variant);
        assert_eq!(variant.as_str(), value);
        let json = Value::from(value);
        assert_eq!(serde_json::to_value(&variant).unwrap(), json);
        assert_eq!(serde_json::from_value::<PaymentDeclinedReason>(json).unwrap(), variant);
    }
    assert!(serde_json::from_value::<PaymentDeclinedReason>(json!(7)).is_err());
}

#[test]
fn what_does_not_fit_says_which_member() {
    let out_of_stock = Problem::new(ShopStatus::OutOfStock);
    let refused = |problem: &Problem<ShopStatus>| {
        let error = problem.members::<OutOfStock>().unwrap_err().to_string();
        error.strip_prefix("the members do not fit: ").map_or(error.clone(), str::to_owned)
    };
    assert_eq!(refused(&out_of_stock), "member `sku` is missing");
    let out_of_stock = out_of_stock.with("sku", "SH-42-M");
    assert_eq!(refused(&out_of_stock), "member `available` is missing");
    for (value, expected) in [
        (json!("two"), "invalid type: string \"two\", expected u64"),
        (json!(-1), "invalid value: integer `-1`, expected u64"),
        (json!(0.5), "invalid type: floating point `0.5`, expected u64"),
        (json!(null), "invalid type: null, expected u64"),
    ] {
        let problem = out_of_stock.clone().with("available", value);
        assert_eq!(refused(&problem), format!("member `available`: {expected}"));
    }
    let problem = out_of_stock.with("available", 2).with("alternatives", [1]);
    let expected = "member `alternatives`: invalid type: integer `1`, expected a string";
    assert_eq!(refused(&problem), expected);

    let minimum = json!({ "missing": 4.5, "minimum": { "amount": 20 } });
    let error = Problem::new(ShopStatus::MinimumOrderNotReached).with_all(minimum);
    let error = error.members::<MinimumOrderNotReached>().unwrap_err().to_string();
    let expected = "the members do not fit: member `minimum`: member `currency` is missing";
    assert_eq!(error, expected);
    let other = Problem::from(CartChanged::new(true));
    assert_eq!(refused(&other), "these are members of `OutOfStock`, and the problem is another");
}

#[test]
fn sensitive_values_are_sent_and_neither_shown_nor_in_an_error() {
    let members = EmailTaken::new("a@shop.example");
    assert_eq!(format!("{members:?}"), "EmailTaken { email: <sensitive> }");
    let problem = Problem::from(members).detail("Another account has it.");
    assert_eq!(problem.get_member("email"), Some(&json!("a@shop.example")));
    assert!(!problem.to_string().contains("a@shop"), "{problem}");

    let wrong = Problem::new(ShopStatus::EmailTaken).with("email", ["a@shop.example"]);
    let error = wrong.members::<EmailTaken>().unwrap_err().to_string();
    assert_eq!(error, "the members do not fit: member `email` is of another type");
    let shown = format!("{:?}", OutOfStock::new("SH-42-M", 2));
    assert_eq!(shown, r#"OutOfStock { sku: "SH-42-M", available: 2, alternatives: None }"#);
}
