//! Cases: header fields, how clients treat a response, texts.

use status_data::{
    Cache, Content, Deprecation, GrpcCode, HeaderRule, Level, Medium, MethodMeaning, Redirect,
    RedirectMethod, Reference, Registration, Retry, Value,
};

use super::base::{Case, KEEP};
use crate::diff::kind::Kind;

fn header(level: Level, when: Option<&str>) -> HeaderRule {
    HeaderRule {
        name: "Retry-After".into(),
        level,
        when: when.map(str::to_owned),
        reference: Some(Reference::Draft("draft-a".into())),
    }
}

fn redirect(method: RedirectMethod, permanent: bool) -> Redirect {
    Redirect { method, permanent }
}

fn deprecation(since: &str) -> Deprecation {
    Deprecation { since: since.into(), note: None, replaced_by: None }
}

/// The expected changes, how the old version differs from the base, and how the new version differs from the old one.
pub(super) const CASES: &[Case] = &[
    (&[Kind::ContentRemoved], KEEP, |c| c.entries[0].content = Content::Never),
    (
        &[Kind::ContentAllowed],
        |c| c.entries[0].content = Content::NotGenerated,
        |c| {
            c.entries[0].content = Content::Allowed;
        },
    ),
    (
        &[Kind::RetryNarrowed],
        |c| c.entries[0].retry = Retry::Any,
        |c| {
            c.entries[0].retry = Retry::Idempotent;
        },
    ),
    (&[Kind::RetryWidened], KEEP, |c| c.entries[0].retry = Retry::Idempotent),
    (
        &[Kind::RequiredHeaderDropped],
        |c| c.entries[0].headers = vec![header(Level::Must, None)],
        |c| c.entries[0].headers.clear(),
    ),
    (
        &[Kind::RequiredHeaderDropped],
        |c| c.entries[0].headers = vec![header(Level::Must, None)],
        |c| c.entries[0].headers = vec![header(Level::Must, Some("on Sundays"))],
    ),
    (
        &[Kind::RequiredHeaderDropped],
        |c| c.entries[0].headers = vec![header(Level::Must, Some("on Sundays"))],
        |c| c.entries[0].headers = vec![header(Level::Should, None)],
    ),
    (
        &[Kind::HeaderWeakened],
        |c| c.entries[0].headers = vec![header(Level::Should, None)],
        |c| c.entries[0].headers.clear(),
    ),
    (
        &[Kind::HeaderWeakened],
        |c| c.entries[0].headers = vec![header(Level::Must, Some("on Sundays"))],
        |c| c.entries[0].headers = vec![header(Level::Must, Some("on Mondays"))],
    ),
    (
        &[Kind::HeaderAdded],
        |c| c.entries[0].headers = vec![header(Level::Should, None)],
        |c| c.entries[0].headers = vec![header(Level::Must, None)],
    ),
    (&[Kind::HeaderAdded], KEEP, |c| c.entries[0].headers = vec![header(Level::May, None)]),
    (&[Kind::RedirectChanged], KEEP, |c| {
        c.entries[0].redirect = Some(redirect(RedirectMethod::Get, true));
    }),
    (
        &[Kind::RedirectPermanence],
        |c| c.entries[0].redirect = Some(redirect(RedirectMethod::Get, true)),
        |c| c.entries[0].redirect = Some(redirect(RedirectMethod::Get, false)),
    ),
    (&[Kind::CacheLoosened], KEEP, |c| c.entries[0].cache = Cache::Heuristic),
    (&[Kind::CacheTightened], KEEP, |c| c.entries[0].cache = Cache::Never),
    (&[Kind::GrpcAdded], KEEP, |c| c.entries[0].grpc = Some(GrpcCode::NotFound)),
    (
        &[Kind::GrpcChanged],
        |c| c.entries[0].grpc = Some(GrpcCode::NotFound),
        |c| {
            c.entries[0].grpc = None;
        },
    ),
    (&[Kind::Deprecated], KEEP, |c| c.entries[0].deprecated = Some(deprecation("2.0.0"))),
    (
        &[Kind::Undeprecated],
        |c| c.entries[0].deprecated = Some(deprecation("2.0.0")),
        |c| {
            c.entries[0].deprecated = None;
        },
    ),
    (
        &[Kind::TextChanged],
        |c| c.entries[0].deprecated = Some(deprecation("2.0.0")),
        |c| {
            c.entries[0].deprecated = Some(deprecation("2.1.0"));
        },
    ),
    (&[Kind::TitleChanged], KEEP, |c| c.entries[0].title = Some("Other".into())),
    (&[Kind::PhraseChanged], KEEP, |c| c.entries[0].phrase = "Other".into()),
    (
        &[Kind::PhraseChanged],
        |c| c.entries[0].phrase = "Not Found".into(),
        |c| c.entries[0].phrase = "Not Here".into(),
    ),
    (
        &[Kind::PhraseChanged],
        |c| c.entries[0].phrase = "Not Found".into(),
        |c| c.entries[0].phrase.clear(),
    ),
    (&[Kind::TextChanged], KEEP, |c| c.entries[0].summary = "Another.".into()),
    (&[Kind::TextChanged], KEEP, |c| {
        c.entries[0].extensions = vec![("x-owner".into(), Value::Boolean(true))];
    }),
    (
        &[Kind::RedirectChanged],
        |c| c.entries[0].redirect = Some(redirect(RedirectMethod::Get, true)),
        |c| c.entries[0].redirect = None,
    ),
    (
        &[Kind::RedirectChanged],
        |c| c.entries[0].redirect = Some(redirect(RedirectMethod::Get, true)),
        |c| c.entries[0].redirect = Some(redirect(RedirectMethod::Kept, false)),
    ),
    (
        &[Kind::RedirectPermanence],
        |c| c.entries[0].redirect = Some(redirect(RedirectMethod::Get, false)),
        |c| c.entries[0].redirect = Some(redirect(RedirectMethod::Get, true)),
    ),
    (
        &[Kind::HeaderWeakened],
        |c| c.entries[0].headers = vec![header(Level::May, None)],
        |c| c.entries[0].headers = vec![header(Level::Must, Some("on Sundays"))],
    ),
    (
        &[Kind::HeaderWeakened],
        |c| c.entries[0].headers = vec![header(Level::Should, None)],
        |c| c.entries[0].headers = vec![header(Level::May, None)],
    ),
    (
        &[Kind::RequiredHeaderDropped],
        |c| c.entries[0].headers = vec![header(Level::May, None), header(Level::Must, None)],
        |c| c.entries[0].headers = vec![header(Level::May, None)],
    ),
    (
        &[],
        |c| c.entries[0].headers = vec![header(Level::May, None)],
        |c| c.entries[0].headers[0].reference = None,
    ),
    (&[Kind::Deprecated], KEEP, |c| {
        let replaced = Deprecation { replaced_by: Some("Second".into()), ..deprecation("2.0.0") };
        c.entries[0].deprecated = Some(replaced);
    }),
    (&[Kind::TextChanged], KEEP, |c| {
        let entry = &mut c.entries[0];
        entry.description = "More.".into();
        entry.example = "GET / HTTP/1.1".into();
        entry.reference = Some(Reference::Draft("draft-a".into()));
        entry.registration = Registration::Permanent;
        entry.methods =
            vec![MethodMeaning { method: "GET".into(), meaning: "Other.".into(), reference: None }];
        entry.related = vec!["Second".into()];
        entry.former = vec!["Earlier".into()];
        entry.source = Some("https://a.example/".into());
        entry.seen_in = vec![Medium::Log];
    }),
];
