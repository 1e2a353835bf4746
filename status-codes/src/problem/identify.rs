//! Finds the status of a document: by its type, its id or its code (feature `serde`).

use alloc::vec::Vec;

use serde_json::Value;

use super::ABOUT_BLANK;
use super::members::RawMembers;
use crate::catalog::lookup;
use crate::{Catalog, Code};

/// Returns the status of a document. The code is that of the response, if there is one.
pub(super) fn named<C: Catalog>(members: &RawMembers, code: Option<Code>) -> Option<C> {
    let text = |name| members.get(name).and_then(Value::as_str);
    let uri = text("type").unwrap_or(ABOUT_BLANK); // RFC 9457 §3.1.1
    let id = C::INFO.id_member().and_then(text);
    let code = code.or_else(|| members.get("status").and_then(code_of));
    by_type(uri, id, code).or_else(|| match id {
        Some(id) => lookup::of_id(id, code),
        None => by_code(uri, code),
    })
}

/// Returns the code in the member `status`.
pub(super) fn code_of(value: &Value) -> Option<Code> {
    Code::try_from(value.as_u64()?).ok()
}

/// Returns the status of this type. If several statuses have it, the id decides, then the code.
fn by_type<C: Catalog>(uri: &str, id: Option<&str>, code: Option<Code>) -> Option<C> {
    let first = C::from_type_uri(uri)?;
    let has_type = |status: &C| Catalog::type_uri(*status) == Catalog::type_uri(first);
    let mut found: Vec<C> = C::ALL.iter().copied().filter(has_type).collect();
    if let (Some(id), [_, _, ..]) = (id, &*found) {
        found.retain(|status| status.id() == id || status.former_ids().contains(&id));
    }
    let has_code = |status: &&C| Some(status.code()) == code;
    found.iter().find(has_code).or(found.first()).copied()
}

/// Returns the status with this code, if exactly one has it and the type is `about:blank`.
fn by_code<C: Catalog>(uri: &str, code: Option<Code>) -> Option<C> {
    match C::with_code(code?) {
        [status] if uri == ABOUT_BLANK => Some(*status),
        _ => None,
    }
}
