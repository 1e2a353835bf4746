//! A client that cargo-progenitor wrote: it knows the types of the catalog, and reads one that is not known.

use serde_json::{Value, json};
use shop_client::types::{Problem, ProblemType};

fn known(problem: &Problem) -> Option<ProblemType> {
    serde_json::from_value(problem.type_.as_str().into()).ok()
}

#[test]
fn known_problem_is_told_by_its_type() {
    let sent = json!({ "type": "https://shop.example/problems/not_in_stock", "status": 409 });
    let problem: Problem = serde_json::from_value(sent).unwrap();
    assert_eq!(known(&problem), Some(ProblemType::HttpsShopExampleProblemsNotInStock));
}

#[test]
fn problem_of_a_newer_catalog_is_read() {
    let sent = std::fs::read(std::env::var_os("NEWER").unwrap()).unwrap();
    let sent: Value = serde_json::from_slice(&sent).unwrap();
    let problem: Problem = serde_json::from_value(sent.clone()).unwrap();
    assert_eq!(problem.type_, sent["type"].as_str().unwrap());
    assert_eq!(known(&problem), None);
}
