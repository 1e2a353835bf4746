//! The registry, as the enum `Status` knows it, in the form of a catalog.
//!
//! The command shows what the library says, not what a file beside it says; a test compares both.

use status_codes::{
    Cache, Catalog as _, Content, HeaderRule, Level, Medium, MethodMeaning, RedirectMethod,
    Reference, Registration, Retry, Status,
};
use status_data as data;

/// The registry.
pub(crate) fn catalog() -> data::Catalog {
    let about = Status::INFO;
    data::Catalog {
        info: data::CatalogInfo {
            name: Some(about.name().to_owned()),
            description: about.description().map(str::to_owned),
            ..data::CatalogInfo::default()
        },
        entries: Status::ALL.iter().copied().map(entry).collect(),
    }
}

/// One status of it.
pub(crate) fn entry(status: Status) -> data::Entry {
    data::Entry {
        variant: status.name().to_owned(),
        code: status.as_u16(),
        phrase: status.phrase().to_owned(),
        title: None,
        id: status.id().to_owned(),
        type_uri: None,
        groups: Vec::new(),
        reference: Some(reference(status.reference())),
        summary: status.summary().to_owned(),
        description: status.description().to_owned(),
        registration: registration(status.registration()),
        former: owned(status.former_phrases()),
        aliases: owned(status.former_names()),
        cache: cache(status.cache()),
        content: match status.content() {
            Content::Allowed => data::Content::Allowed,
            Content::Never => data::Content::Never,
            Content::NotGenerated => data::Content::NotGenerated,
        },
        redirect: status.redirect().map(|redirect| data::Redirect {
            method: match redirect.method() {
                RedirectMethod::Kept => data::RedirectMethod::Kept,
                RedirectMethod::MayBecomeGet => data::RedirectMethod::MayBecomeGet,
                RedirectMethod::Get => data::RedirectMethod::Get,
            },
            permanent: redirect.is_permanent(),
        }),
        headers: status.headers().iter().copied().map(header).collect(),
        retry: match status.retry() {
            Retry::Never => data::Retry::Never,
            Retry::Idempotent => data::Retry::Idempotent,
            Retry::Any => data::Retry::Any,
        },
        methods: status.method_meanings().iter().copied().map(method).collect(),
        related: status.related().iter().map(|status| status.name().to_owned()).collect(),
        deprecated: None,
        source: None,
        seen_in: Vec::new(),
        ..data::Entry::default()
    }
}

fn owned(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|&text| text.to_owned()).collect()
}

fn reference(reference: Reference) -> data::Reference {
    match reference.rfc() {
        Some(number) => {
            data::Reference::Rfc { number, section: reference.section().map(str::to_owned) }
        }
        None => match reference.to_string() {
            text if text.starts_with("draft-") => data::Reference::Draft(text),
            text => data::Reference::Url(text),
        },
    }
}

/// The enum may grow states; one that this command does not know reads as unregistered.
fn registration(registration: Registration) -> data::Registration {
    match registration {
        Registration::Permanent => data::Registration::Permanent,
        Registration::Temporary { expires } => {
            data::Registration::Temporary { expires: expires.to_string() }
        }
        Registration::Unused => data::Registration::Unused,
        Registration::Obsoleted => data::Registration::Obsoleted,
        _ => data::Registration::Unregistered,
    }
}

fn header(rule: HeaderRule) -> data::HeaderRule {
    data::HeaderRule {
        name: rule.name().to_owned(),
        level: match rule.level() {
            Level::Must => data::Level::Must,
            Level::Should => data::Level::Should,
            Level::May => data::Level::May,
        },
        when: rule.when().map(str::to_owned),
        reference: reference(rule.reference()),
    }
}

fn method(meaning: MethodMeaning) -> data::MethodMeaning {
    data::MethodMeaning {
        method: meaning.method().to_owned(),
        meaning: meaning.meaning().to_owned(),
        reference: meaning.reference().map(reference),
    }
}

/// Whether a cache may store the response.
pub(crate) fn cache(cache: Cache) -> data::Cache {
    match cache {
        Cache::Explicit => data::Cache::Explicit,
        Cache::Heuristic => data::Cache::Heuristic,
        Cache::Never => data::Cache::Never,
    }
}

/// Where a vendor's code is met.
pub(crate) fn medium(medium: Medium) -> data::Medium {
    match medium {
        Medium::Wire => data::Medium::Wire,
        Medium::Log => data::Medium::Log,
        Medium::Internal => data::Medium::Internal,
        Medium::Body => data::Medium::Body,
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_enum_says_what_the_file_says() {
        for (built_in, read) in
            super::catalog().entries.iter().zip(&status_data::registry().entries)
        {
            assert_eq!(built_in, read);
        }
        assert_eq!(super::catalog().entries.len(), status_data::registry().entries.len());
    }
}
