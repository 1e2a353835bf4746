//! http-cache-semantics: its two hand-written lists of codes, and [`Code::cache`] in their place.
//!
//! A cache asks two things of a code: may it store a response with explicit freshness, and may it estimate freshness
//! where nothing is said? The second is a matter of the definition of each code alone.

use http::{Request, Response};
use http_cache_semantics::CachePolicy;
use status_codes::{Cache, Code, status};

/// All codes but those that were registered after the peer's lists were written: `http` does not know them yet.
fn codes() -> impl Iterator<Item = Code> {
    let known =
        |code: &Code| code.registered().is_none() || code.http().canonical_reason().is_some();
    (100..=999).filter_map(Code::from_u16).filter(known)
}

/// Whether the peer stores an answer to GET with that header field.
fn theirs(code: Code, header: Option<(&str, &str)>) -> bool {
    let request = Request::get("https://files.example/a").body(()).unwrap();
    let mut response = Response::builder().status(code);
    if let Some((name, value)) = header {
        response = response.header(name, value);
    }
    CachePolicy::new(&request, &response.body(()).unwrap()).is_storable()
}

/// The same question without a list. This cache does not combine ranges, so it stores no 206; RFC 9111 §3 wants both 206
/// and 304 understood.
fn ours(code: Code, explicit: bool) -> bool {
    let understood = code != status!(206) && code != status!(304);
    understood
        && match code.cache() {
            Cache::Heuristic => true,
            Cache::Explicit => explicit,
            Cache::Never => false,
        }
}

fn differing(differ: impl Fn(Code) -> bool) -> Vec<u16> {
    codes().filter(|code| differ(*code)).map(Code::as_u16).collect()
}

#[test]
fn heuristics_differ_only_on_451_which_rfc_7725_section_3_decides() {
    let lacking = differing(|code| ours(code, false) && !theirs(code, None));
    assert_eq!(lacking, [451]);
    assert_eq!(differing(|code| !ours(code, false) && theirs(code, None)), [0_u16; 0]);
    assert_eq!(status!(451).reference().rfc(), Some(7725));
}

#[test]
fn explicit_freshness_differs_where_rfc_9111_section_3_wants_no_code_understood_but_206_and_304() {
    let fresh = Some(("cache-control", "max-age=60"));
    // RFC 7234, which the peer follows, let a cache store only codes that it understands. RFC 9111 §3 asks that of 206,
    // of 304 and where `must-understand` is given.
    let lacking = differing(|code| ours(code, true) && !theirs(code, fresh));
    let understood: Vec<u16> = codes().filter(|c| theirs(*c, fresh)).map(Code::as_u16).collect();
    assert_eq!(understood, [200, 203, 204, 300, 301, 302, 303, 307, 308, 404, 405, 410, 414, 501]);
    let rest = differing(|code| ours(code, true) && !understood.contains(&code.as_u16()));
    assert_eq!(lacking, rest);
    for code in [201, 400, 403, 422, 451, 500, 503, 599] {
        assert!(lacking.contains(&code));
    }
    assert_eq!(differing(|code| !ours(code, true) && theirs(code, fresh)), [0_u16; 0]);
}

#[test]
fn neither_stores_what_rfc_6585_forbids_to_store() {
    let fresh = Some(("cache-control", "max-age=60"));
    for code in [status!(428), status!(429), status!(431), status!(511)].map(Code::from) {
        assert!(!ours(code, true) && !theirs(code, fresh));
        assert_eq!(code.registered().and_then(|status| status.reference().rfc()), Some(6585));
    }
}
