//! The errors of two specifications as catalogs: id, code and URI go through JSON and lead back to their status.

use serde_json::Value;
use status_codes::{Catalog, Code, Problem, catalog};

catalog! {
    /// RFC 8555.
    enum AcmeError = "../catalogs/acme.toml";
}
catalog! {
    /// RFC 6749 and those that extend it.
    enum OauthError = "../catalogs/oauth.toml";
}

/// Sends a status as a problem, and returns the document with the status that a client reads in it.
fn sent<C: Catalog>(status: C) -> (Value, Option<C>) {
    let json = Problem::new(status).json().to_string();
    let media_type = Some(Problem::MEDIA_TYPE);
    let read = Problem::<C>::from_response(status.code(), media_type, json.as_bytes());
    let read = read.expect("what was written is read");
    assert_eq!(read.code(), status.code());
    (serde_json::from_str(&json).expect("JSON"), read.status())
}

#[test]
fn a_type_of_acme_and_the_code_name_the_status() {
    for &status in AcmeError::ALL {
        let (document, read) = sent(status);
        assert_eq!(read, Some(status));
        assert_eq!(document["type"], format!("urn:ietf:params:acme:error:{}", status.id()));
        assert_eq!(document["status"], status.as_u16());
        assert_eq!(AcmeError::from_id_and_code(status.id(), status.code()), Some(status));
    }
    let malformed = AcmeError::with_id("malformed").iter().map(|status| status.as_u16());
    assert_eq!(malformed.collect::<Vec<_>>(), [400, 404, 405]);
    assert_eq!(AcmeError::from_id_and_code("malformed", Code::CONFLICT), None);
}

#[test]
fn an_error_of_oauth_and_the_code_name_the_first_status_of_both() {
    for &status in OauthError::ALL {
        let (document, read) = sent(status);
        assert_eq!(document["error"], status.id());
        assert_eq!(document["status"], status.as_u16());
        let first = OauthError::from_id_and_code(status.id(), status.code());
        assert_eq!(read, first, "{status}");
        let same = OauthError::with_id(status.id()).iter().filter(|s| s.code() == status.code());
        assert_eq!(same.copied().next(), first);
    }
}
