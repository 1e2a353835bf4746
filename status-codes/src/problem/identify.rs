//! Finds the status of a document: by its type, its id or its code (feature `serde`).

use alloc::string::String;
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
        None => by_code(uri, code).or_else(|| by_id_in_type(uri, code)),
    })
}

/// Returns the status with the id at the end of the type URI, which may be a former one.
fn by_id_in_type<C: Catalog>(uri: &str, code: Option<Code>) -> Option<C> {
    lookup::of_id(&percent_decoded(lookup::id_in_type_uri::<C>(uri)?)?, code)
}

/// Returns `None` if the result is not UTF-8.
fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let hex = |at: usize| tail.get(at).and_then(|&byte| char::from(byte).to_digit(16));
        if let (b'%', Some(high), Some(low)) = (first, hex(0), hex(1)) {
            bytes.extend(u8::try_from(high * 16 + low));
            rest = &tail[2..];
        } else {
            bytes.push(*first);
            rest = tail;
        }
    }
    String::from_utf8(bytes).ok()
}

/// Returns the code in the member `status`.
pub(super) fn code_of(value: &Value) -> Option<Code> {
    Code::try_from(value.as_u64()?).ok()
}

/// Returns the status of this type. If several statuses have it, the id decides, then the code.
fn by_type<C: Catalog>(uri: &str, id: Option<&str>, code: Option<Code>) -> Option<C> {
    let first = C::from_type_uri(uri)?;
    let is_of_type = |status: &C| Catalog::type_uri(*status) == Catalog::type_uri(first);
    let mut found: Vec<C> = C::ALL.iter().copied().filter(is_of_type).collect();
    if let (Some(id), [_, _, ..]) = (id, &*found) {
        found.retain(|status| status.id() == id || status.former_ids().contains(&id));
    }
    let has_code = |status: &&C| Some(status.code()) == code;
    found.iter().find(has_code).or(found.first()).copied()
}

/// Returns the status with this code, if exactly one has it and neither the document nor the status has a type.
fn by_code<C: Catalog>(uri: &str, code: Option<Code>) -> Option<C> {
    match C::with_code(code?) {
        [status] if uri == ABOUT_BLANK && !has_type(*status) => Some(*status),
        _ => None,
    }
}

/// Returns whether the problems of the status have a type other than `about:blank`.
fn has_type<C: Catalog>(status: C) -> bool {
    Catalog::type_uri(status).is_some_and(|own| own != ABOUT_BLANK)
}
