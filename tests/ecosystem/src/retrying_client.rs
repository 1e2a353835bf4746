//! reqwest-retry: a client that uses [`Status::retry`] instead of the list of the middleware.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::extract::{Path, State};
use axum::routing::any;
use reqwest_middleware::{ClientBuilder, ClientWithMiddleware};
use reqwest_retry::policies::ExponentialBackoff;
use reqwest_retry::{
    DefaultRetryableStrategy, RetryTransientMiddleware, Retryable, RetryableStrategy,
    default_on_request_failure, default_on_request_success,
};
use status_codes::{Code, Retry, Status, status};

use crate::server::Server;

/// Repeats what the status of the answer says; a code that nobody registered acts as RFC 9110 §15 says.
struct AsStatusesSay {
    idempotent: bool,
}

impl AsStatusesSay {
    fn repeats(&self, code: Code) -> bool {
        match code.equivalent().retry() {
            Retry::Never => false,
            Retry::Idempotent => self.idempotent,
            Retry::Any => true,
        }
    }
}

impl RetryableStrategy for AsStatusesSay {
    fn handle(
        &self,
        result: &Result<reqwest::Response, reqwest_middleware::Error>,
    ) -> Option<Retryable> {
        match result {
            Ok(response) => self.repeats(response.status().into()).then_some(Retryable::Transient),
            Err(error) => default_on_request_failure(error),
        }
    }
}

/// How often each code was asked for.
type Counts = Arc<Mutex<BTreeMap<u16, u32>>>;

async fn answer(State(counts): State<Counts>, Path(code): Path<u16>) -> Code {
    *counts.lock().unwrap().entry(code).or_default() += 1;
    Code::from_u16(code).unwrap()
}

const REPEATS: u32 = 2;

fn client(strategy: impl RetryableStrategy + Send + Sync + 'static) -> ClientWithMiddleware {
    let policy = ExponentialBackoff::builder()
        .retry_bounds(Duration::ZERO, Duration::ZERO)
        .build_with_max_retries(REPEATS);
    ClientBuilder::new(reqwest::Client::new())
        .with(RetryTransientMiddleware::new_with_policy_and_strategy(policy, strategy))
        .build()
}

/// Not registered after the middleware's list was written: `http` would not know it yet.
fn is_known(code: Code) -> bool {
    code.registered().is_none() || code.http().canonical_reason().is_some()
}

/// The codes that a client repeats, of all that are registered and final.
fn repeated(client: &ClientWithMiddleware, method: &reqwest::Method) -> Vec<u16> {
    let counts = Counts::default();
    let app = Router::new().route("/{code}", any(answer)).with_state(Arc::clone(&counts));
    let server = Server::start(app);
    server.runtime.block_on(async {
        let codes = (200..=599).filter_map(Status::from_u16).filter(|s| is_known(s.code()));
        for status in codes {
            let url = server.url(&format!("/{}", status.as_str()));
            let response = client.request(method.clone(), url).send().await.unwrap();
            assert_eq!(response.status(), status);
        }
    });
    let counts = counts.lock().unwrap();
    assert!(counts.values().all(|count| [1, 1 + REPEATS].contains(count)), "{counts:?}");
    counts.iter().filter(|(_, count)| **count > 1).map(|(code, _)| *code).collect()
}

#[test]
fn idempotent_requests_are_repeated_as_statuses_say() {
    let client = client(AsStatusesSay { idempotent: true });
    let codes = [408, 421, 425, 429, 500, 502, 503, 504];
    assert_eq!(repeated(&client, &reqwest::Method::GET), codes);
}

#[test]
fn other_requests_are_repeated_only_where_the_server_did_not_process_them() {
    let client = client(AsStatusesSay { idempotent: false });
    assert_eq!(repeated(&client, &reqwest::Method::POST), [408, 421, 425, 429]);
}

#[test]
fn list_of_the_middleware_repeats_every_5xx_whatever_the_method() {
    let client = client(DefaultRetryableStrategy);
    let codes = [408, 429, 500, 501, 502, 503, 504, 505, 506, 507, 508, 510, 511];
    assert_eq!(repeated(&client, &reqwest::Method::POST), codes);
}

/// Each difference, and the section that decides it.
#[test]
fn lists_differ_on_these_codes_for_these_reasons() {
    let theirs = |code: Code| {
        let response = http::Response::builder().status(code).body("").unwrap();
        default_on_request_success(&response.into()) == Some(Retryable::Transient)
    };
    let ours = |code: Code| AsStatusesSay { idempotent: true }.repeats(code);
    let differences = |differ: &dyn Fn(Code) -> bool| -> Vec<Code> {
        let codes = (100..=999).filter_map(Code::from_u16).filter(|code| is_known(*code));
        codes.filter(|code| differ(*code)).collect()
    };

    let never = [
        (status!(501), "RFC9110, Section 15.6.2"), // the server lacks what it takes
        (status!(505), "RFC9110, Section 15.6.6"), // the version is not supported
        (status!(506), "RFC2295, Section 8.1"),    // a fault of the server's configuration
        (status!(507), "RFC4918, Section 11.5"),   // MUST NOT be repeated until a user asks for it
        (status!(508), "RFC5842, Section 7.2"),    // the loop is still there
        (status!(510), "RFC2774, Section 7"),      // needs a changed request
        (status!(511), "RFC6585, Section 6"),      // the user has to sign in first
    ];
    assert_eq!(differences(&|code| theirs(code) && !ours(code)), never.map(|(code, _)| code));

    let repeated = [
        (status!(421), "RFC9110, Section 15.5.20"), // MAY be repeated on another connection
        (status!(425), "RFC8470, Section 5.2"),     // repeated outside of early data
    ];
    let (registered, beyond): (Vec<_>, Vec<_>) = differences(&|code| !theirs(code) && ours(code))
        .into_iter()
        .partition(|code| code.registered().is_some());
    assert_eq!(registered, repeated.map(|(code, _)| code));
    // RFC 9110 §15: a client treats a code outside of the five classes as 5xx.
    assert_eq!(beyond, (600..=999).filter_map(Code::from_u16).collect::<Vec<_>>());

    for (status, section) in never.into_iter().chain(repeated) {
        assert_eq!(status.reference().to_string(), section);
    }
}
