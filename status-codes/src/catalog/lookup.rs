//! Finds statuses by id, name, type URI and text, for all catalogs.

use crate::error::Fault;
use crate::problem::ABOUT_BLANK;
use crate::{Catalog, Code, ParseStatusError};

/// Returns the statuses in the order of their positions in `order`.
#[must_use]
pub const fn in_order<S: Copy, const N: usize>(statuses: &[S], order: &[u16; N]) -> [S; N] {
    let mut ordered = [statuses[0]; N];
    let mut at = 0;
    while at < N {
        ordered[at] = statuses[order[at] as usize];
        at += 1;
    }
    ordered
}

/// Returns the statuses of an id, among statuses in the order of their ids.
#[must_use]
pub fn with_id<S: Catalog>(by_id: &'static [S], id: &str) -> &'static [S] {
    let start = by_id.partition_point(|status| status.id() < id);
    let end = by_id.partition_point(|status| status.id() <= id);
    by_id.get(start..end).unwrap_or_default()
}

/// Returns the status of a name, as a slice.
#[must_use]
pub fn with_name<S: Catalog>(name: &str) -> &'static [S] {
    let position = S::ALL.iter().position(|status| status.name() == name);
    position.and_then(|position| S::ALL.get(position..=position)).unwrap_or_default()
}

/// Returns the status that a text names: what it displays as, its id, a former id, its name, or its code.
///
/// # Errors
///
/// Returns an error unless the text names exactly one status.
pub fn parse<S: Catalog>(text: &str) -> Result<S, ParseStatusError> {
    named(text).map_err(ParseStatusError)
}

fn named<S: Catalog>(text: &str) -> Result<S, Fault> {
    if text.is_empty() {
        return Err(Fault::Empty);
    }
    if let Some(status) = displayed(text) {
        return Ok(status);
    }
    match S::with_id(text) {
        [status] => return Ok(*status),
        [_, _, ..] => return Err(Fault::SharedId),
        [] => {}
    }
    let mut former = had_id(text);
    match (former.next(), former.next()) {
        (Some(status), None) => return Ok(status),
        (Some(_), Some(_)) => return Err(Fault::SharedId),
        (None, _) => {}
    }
    let has_name = |status: &S| status.name() == text || status.former_names().contains(&text);
    if let Some(status) = S::ALL.iter().copied().find(has_name) {
        return Ok(status);
    }
    let code = Code::from_bytes(text.as_bytes()).map_err(|_| Fault::UnknownName)?;
    match S::with_code(code) {
        [status] => Ok(*status),
        [] => Err(Fault::UnknownCode(code)),
        _ => Err(Fault::SharedCode(code)),
    }
}

/// Returns the status for the form of `Display`, `409 folder-exists`, with its id or a former one.
fn displayed<S: Catalog>(text: &str) -> Option<S> {
    let (code, id) = text.split_once(' ')?;
    of_id_and_code(id, Code::from_bytes(code.as_bytes()).ok()?)
}

/// Returns the first status with this id and code, or with this former id and code.
fn of_id_and_code<S: Catalog>(id: &str, code: Code) -> Option<S> {
    let former = || had_id(id).find(|status: &S| status.code() == code);
    S::from_id_and_code(id, code).or_else(former)
}

/// Returns the status with this id, present or former. If several have it, the code decides.
pub(crate) fn of_id<S: Catalog>(id: &str, code: Option<Code>) -> Option<S> {
    let of_code = code.and_then(|code| of_id_and_code(id, code));
    let of_former = || {
        let mut found = had_id(id);
        found.next().filter(|_| found.next().is_none())
    };
    of_code.or_else(|| S::from_id(id)).or_else(of_former)
}

/// Returns the statuses that had the id.
fn had_id<S: Catalog>(id: &str) -> impl Iterator<Item = S> {
    S::ALL.iter().copied().filter(move |status| status.former_ids().contains(&id))
}

/// Returns the status of what `impl_serde!` writes: an id, or a code and an id that several statuses have. Former ids are read
/// as well.
#[must_use]
pub fn deserialized<S: Catalog>(text: &str) -> Option<S> {
    of_id(text, None).or_else(|| displayed(text))
}

/// Returns whether no other status has the id.
#[must_use]
pub fn has_own_id<S: Catalog>(status: S) -> bool {
    S::with_id(status.id()).len() <= 1
}

/// Returns the status with a type URI. If those of the catalog are relative, an absolute one with the same path is accepted.
pub(crate) fn of_type_uri<S: Catalog>(uri: &str) -> Option<S> {
    if uri == ABOUT_BLANK {
        return None;
    }
    let of = |wanted: &str| {
        S::ALL.iter().copied().find(|status| status.type_uri().is_some_and(|own| own == wanted))
    };
    of(uri).or_else(|| of(path(uri)?))
}

/// Returns the id at the end of a type URI of the catalog, percent-encoded.
#[cfg(feature = "serde")]
pub(crate) fn id_in_type_uri<S: Catalog>(uri: &str) -> Option<&str> {
    let base = S::INFO.type_base()?;
    uri.strip_prefix(base).or_else(|| path(uri)?.strip_prefix(base))
}

/// Returns the path, query and fragment of an absolute URI.
fn path(uri: &str) -> Option<&str> {
    let (_, rest) = uri.split_once("://")?;
    Some(rest.split_at(rest.find('/')?).1)
}
