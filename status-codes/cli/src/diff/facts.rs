//! Compares the facts and texts of one status.

use std::cmp::Ordering;

use status_data::{Cache, Content, Entry, Keyword, Redirect, Retry};

use super::change::Change;
use super::kind::Kind;
use super::{headers, members};

pub(super) fn compare(before: &Entry, after: &Entry, changes: &mut Vec<Change>) {
    let mut add = |kind, message: String| changes.push(Change::of(kind, after, message));
    content(before.content, after.content, &mut add);
    retry(before.retry, after.retry, &mut add);
    cache(before.cache, after.cache, &mut add);
    redirect(before.redirect, after.redirect, &mut add);
    headers::compare(&before.headers, &after.headers, &mut add);
    match (before.grpc, after.grpc) {
        (Some(_), to) if before.grpc != to => {
            add(Kind::GrpcChanged, became("gRPC code", before.grpc, to));
        }
        (None, Some(_)) => add(Kind::GrpcAdded, became("gRPC code", None, after.grpc)),
        _ => {}
    }
    members::compare("", &before.members, &after.members, &mut add);
    texts(before, after, &mut add);
}

/// Describes the change of a keyword.
fn became<W: Keyword>(what: &str, from: Option<W>, to: Option<W>) -> String {
    replaced(what, from.map(Keyword::as_str), to.map(Keyword::as_str))
}

/// Describes the change of a text.
pub(super) fn replaced(what: &str, from: Option<&str>, to: Option<&str>) -> String {
    match (from, to) {
        (Some(from), Some(to)) => format!("the {what} `{from}` became `{to}`"),
        (Some(from), None) => format!("the {what} `{from}` was removed"),
        (_, to) => format!("the {what} is now `{}`", to.unwrap_or_default()),
    }
}

fn content(before: Content, after: Content, add: &mut impl FnMut(Kind, String)) {
    if before != after {
        let kind =
            if before == Content::Allowed { Kind::ContentRemoved } else { Kind::ContentAllowed };
        add(kind, became("content", Some(before), Some(after)));
    }
}

fn retry(before: Retry, after: Retry, add: &mut impl FnMut(Kind, String)) {
    let kind = match place(after).cmp(&place(before)) {
        Ordering::Equal => return,
        Ordering::Less => Kind::RetryNarrowed,
        Ordering::Greater => Kind::RetryWidened,
    };
    add(kind, became("retry", Some(before), Some(after)));
}

fn cache(before: Cache, after: Cache, add: &mut impl FnMut(Kind, String)) {
    let freedom = |cache| match cache {
        Cache::Never => 0,
        Cache::Explicit => 1,
        Cache::Heuristic => 2,
    };
    let kind = match freedom(after).cmp(&freedom(before)) {
        Ordering::Equal => return,
        Ordering::Less => Kind::CacheTightened,
        Ordering::Greater => Kind::CacheLoosened,
    };
    add(kind, became("cache", Some(before), Some(after)));
}

/// Returns the position among the keywords of the format, which for `retry` are ordered by what they allow.
fn place<W: Keyword + PartialEq>(value: W) -> Option<usize> {
    W::ALL.iter().position(|known| *known == value)
}

fn redirect(before: Option<Redirect>, after: Option<Redirect>, add: &mut impl FnMut(Kind, String)) {
    if before == after {
        return;
    }
    match (before, after) {
        (Some(from), Some(to)) if from.method == to.method => {
            let word = |permanent| if permanent { "permanent" } else { "not permanent" };
            let message = format!("the redirect is now {}", word(to.permanent));
            add(Kind::RedirectPermanence, message);
        }
        (from, to) => {
            let method = |redirect: Option<Redirect>| redirect.map(|redirect| redirect.method);
            add(Kind::RedirectChanged, became("redirect", method(from), method(to)));
        }
    }
}

fn texts(before: &Entry, after: &Entry, add: &mut impl FnMut(Kind, String)) {
    match (&before.deprecated, &after.deprecated) {
        (None, Some(deprecation)) => {
            let replaced = deprecation.replaced_by.as_ref();
            let replaced = replaced.map_or(String::new(), |by| format!(", replaced by `{by}`"));
            add(Kind::Deprecated, format!("deprecated since {}{replaced}", deprecation.since));
        }
        (Some(_), None) => add(Kind::Undeprecated, "no longer deprecated".to_owned()),
        _ => {}
    }
    if before.phrase != after.phrase {
        let phrase = |entry: &'_ Entry| Some(entry.phrase.clone()).filter(|it| !it.is_empty());
        let (from, to) = (phrase(before), phrase(after));
        add(Kind::PhraseChanged, replaced("phrase", from.as_deref(), to.as_deref()));
    }
    if before.title() != after.title() && before.title.as_ref().or(after.title.as_ref()).is_some() {
        add(
            Kind::TitleChanged,
            format!("the title `{}` became `{}`", before.title(), after.title()),
        );
    }
    let both = before.deprecated.is_some() && after.deprecated.is_some();
    let keys: Vec<&str> = [
        ("summary", before.summary != after.summary),
        ("description", before.description != after.description),
        ("example", before.example != after.example),
        ("reference", before.reference != after.reference),
        ("registration", before.registration != after.registration),
        ("methods", before.methods != after.methods),
        ("related", before.related != after.related),
        ("former", before.former != after.former),
        ("deprecated", both && before.deprecated != after.deprecated),
        ("source", before.source != after.source),
        ("where", before.seen_in != after.seen_in),
        ("x-", before.extensions != after.extensions),
    ]
    .into_iter()
    .filter_map(|(key, changed)| changed.then_some(key))
    .collect();
    if !keys.is_empty() {
        add(Kind::TextChanged, format!("changed: {}", keys.join(", ")));
    }
}
