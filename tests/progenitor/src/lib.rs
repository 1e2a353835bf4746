//! A client that progenitor generated from the exported OpenAPI document reads known and unknown problems.

#![cfg(test)]

/// What progenitor wrote.
#[allow(
    missing_docs,
    unreachable_pub,
    unused_qualifications,
    rust_2018_idioms,
    clippy::all,
    clippy::pedantic,
    clippy::unwrap_used,
    dead_code,
    reason = "generated code keeps its own style"
)]
mod client {
    include!(concat!(env!("OUT_DIR"), "/client.rs"));
}

use client::types::{Problem, ProblemType};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

/// progenitor hands the content of a problem document over as it came; its type reads it.
fn read(problem: &Value) -> Problem {
    serde_json::from_value(problem.clone()).expect("a problem of any type is read")
}

fn known(problem: &Problem) -> Option<ProblemType> {
    serde_json::from_value(problem.type_.as_str().into()).ok()
}

#[test]
fn known_problem_is_told_by_its_type() {
    let sent = json!({ "type": "https://shop.example/problems/not_in_stock", "status": 409 });
    assert_eq!(known(&read(&sent)), Some(ProblemType::HttpsShopExampleProblemsNotInStock));
}

#[test]
fn problem_of_a_newer_catalog_is_read() {
    let sent = json!({ "type": "https://shop.example/problems/invented_later", "stock": 2 });
    let problem = read(&sent);
    assert_eq!(problem.type_, "https://shop.example/problems/invented_later");
    assert_eq!(known(&problem), None);
}

#[tokio::test]
async fn every_error_of_the_operation_is_documented() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
    let address = listener.local_addr().expect("the port has an address");
    let server = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.expect("the client connects");
        let _ = stream.read(&mut [0; 4096]).await.expect("the client sends a request");
        let response = "HTTP/1.1 409 Conflict\r\ncontent-type: application/problem+json\r\n\
                        content-length: 2\r\nconnection: close\r\n\r\n{}";
        stream.write_all(response.as_bytes()).await.expect("the client reads the response");
    });
    let client = client::Client::new(&format!("http://{address}"));
    let error = client.place_order().await.expect_err("an error is no success");
    server.await.expect("the service answers");
    assert!(matches!(error, client::Error::ErrorResponse(_)), "{error}");
    assert_eq!(error.status().map(|code| code.as_u16()), Some(409));
}
