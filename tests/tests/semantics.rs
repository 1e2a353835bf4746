//! The facts of each status compared with the table of facts, in both directions. Unregistered entries have no facts there.

use std::collections::BTreeSet;

use status_codes::{Cache, Content, Level, RedirectMethod, Reference, Registration, Retry, Status};
use status_data::registry;
use status_tests::semantics_tsv::{self, Fact};
use status_tests::{REGISTRY_CSV, SEMANTICS_TSV, registry_csv};

/// The keys whose reference the API carries, so that it is compared; the others' stands in the documentation.
const WITH_REFERENCE: &[&str] = &["header", "method"];

#[track_caller]
fn agree(key: &str) {
    let mut table = BTreeSet::new();
    for Fact { code, key: _, value, reference } in facts(key) {
        let reference = if WITH_REFERENCE.contains(&key) { reference } else { String::new() };
        assert!(table.insert((code, value.clone(), reference)), "{code} {key} {value} is repeated");
    }
    let mut api = BTreeSet::new();
    for status in registered() {
        for (value, reference) in said(status, key) {
            let fact =
                (status.as_u16(), value, reference.map_or_else(String::new, |r| r.to_string()));
            assert!(api.insert(fact.clone()), "the API says {fact:?} twice");
        }
    }
    let missing: Vec<_> = table.difference(&api).collect();
    let surplus: Vec<_> = api.difference(&table).collect();
    assert!(!table.is_empty(), "no fact of `{key}`");
    assert!(
        missing.is_empty() && surplus.is_empty(),
        "`{key}`\nonly in the table: {missing:#?}\nonly in the API: {surplus:#?}"
    );
}

/// What the API says of one key, in the words of the table.
fn said(status: Status, key: &str) -> Vec<(String, Option<Reference>)> {
    let word = |word: &str| vec![(word.to_owned(), None)];
    match key {
        "cache" => word(match status.cache() {
            Cache::Explicit => "explicit",
            Cache::Heuristic => "heuristic",
            Cache::Never => "never",
        }),
        "content" => word(match status.content() {
            Content::Allowed => "allowed",
            Content::Never => "never",
            Content::NotGenerated => "not-generated",
        }),
        "retry" => word(match status.retry() {
            Retry::Never => "never",
            Retry::Idempotent => "idempotent",
            Retry::Any => "any",
        }),
        "redirect" => status.redirect().map_or_else(Vec::new, |redirect| {
            let method = match redirect.method() {
                RedirectMethod::Kept => "kept",
                RedirectMethod::MayBecomeGet => "may-become-get",
                RedirectMethod::Get => "get",
            };
            let duration = if redirect.is_permanent() { "permanent" } else { "temporary" };
            word(&format!("{method} {duration}"))
        }),
        "header" => status
            .headers()
            .iter()
            .map(|rule| {
                let level = match rule.level() {
                    Level::Must => "must",
                    Level::Should => "should",
                    Level::May => "may",
                };
                (format!("{} {level}", rule.name()), rule.reference())
            })
            .collect(),
        "method" => status
            .method_meanings()
            .iter()
            .map(|meaning| (meaning.method().to_owned(), meaning.reference()))
            .collect(),
        other => panic!("unknown key `{other}`"),
    }
}

fn facts(key: &str) -> impl Iterator<Item = Fact> {
    semantics_tsv::read(SEMANTICS_TSV).into_iter().filter(move |fact| fact.key == key)
}

fn registered() -> impl Iterator<Item = Status> {
    let registered = |status: &Status| status.registration() != Registration::Unregistered;
    Status::ALL.iter().copied().filter(registered)
}

#[test]
fn cache_agrees() {
    agree("cache");
}

#[test]
fn content_agrees() {
    agree("content");
}

#[test]
fn redirect_agrees() {
    agree("redirect");
}

#[test]
fn retry_agrees() {
    agree("retry");
}

#[test]
fn header_fields_agree_in_level_and_reference() {
    agree("header");
}

#[test]
fn method_meanings_agree_in_reference() {
    agree("method");
}

#[test]
fn the_table_has_no_other_key() {
    for fact in semantics_tsv::read(SEMANTICS_TSV) {
        let known = ["cache", "content", "redirect", "retry", "header", "method"];
        assert!(known.contains(&fact.key.as_str()), "{fact:?}");
    }
}

#[test]
fn the_table_covers_every_registered_code_and_names_a_section() {
    let rows = registry_csv::read(REGISTRY_CSV).expect("the oracle is in IANA's form");
    let rows: BTreeSet<u16> = rows.iter().map(|row| row.code).collect();
    for key in ["cache", "content", "retry"] {
        assert_eq!(facts(key).map(|fact| fact.code).collect::<BTreeSet<_>>(), rows, "{key}");
    }
    for fact in semantics_tsv::read(SEMANTICS_TSV) {
        let practice = fact.key == "retry" && fact.reference == "practice";
        let draft = fact.reference.starts_with("draft-");
        assert!(practice || draft || fact.reference.contains(", Section "), "{fact:?}");
    }
}

/// The rules that common lists get wrong, each as the specification has it.
#[test]
fn common_mistakes_are_not_repeated() {
    let level = |status: Status, name: &str| {
        status.headers().iter().find(|rule| rule.name() == name).map(|rule| rule.level())
    };
    assert_eq!(level(Status::ServiceUnavailable, "Retry-After"), Some(Level::May));
    assert_eq!(level(Status::TooManyRequests, "Retry-After"), Some(Level::May));
    assert_eq!(level(Status::ContentTooLarge, "Retry-After"), Some(Level::Should));
    let location = Status::Created.headers().iter().find(|rule| rule.name() == "Location");
    assert_eq!(location.and_then(|rule| rule.reference()?.section()), Some("9.3.3"));

    let status = |code: u16| Status::from_u16(code).expect("it is registered");
    for code in [200, 203, 204, 206, 300, 301, 308, 404, 405, 410, 414, 451, 501] {
        assert_eq!(status(code).cache(), Cache::Heuristic, "{code}");
    }
    for code in [205, 226, 302, 303, 307, 403, 421, 425, 502, 503] {
        assert_eq!(status(code).cache(), Cache::Explicit, "{code}");
    }
    for code in [100, 101, 102, 103, 104, 428, 429, 431, 511] {
        assert_eq!(status(code).cache(), Cache::Never, "{code}");
    }
    assert_eq!(status(205).content(), Content::NotGenerated);
    for code in [300, 304, 305, 306] {
        assert_eq!(status(code).redirect(), None, "{code}");
    }
}

#[test]
fn related_statuses_name_each_other_and_never_themselves() {
    for &status in Status::ALL {
        let related = status.related();
        assert!(!related.contains(&status), "{status}");
        assert!(related.windows(2).all(|pair| pair[0] < pair[1]), "{status}: {related:?}");
        for other in related {
            assert!(other.related().contains(&status), "{other} does not name {status}");
        }
    }
}

/// The table has no prose, so that of the API is compared with what the reader has.
#[test]
fn every_status_has_the_words_of_the_file() {
    for entry in &registry().entries {
        let status = Status::from_u16(entry.code).expect("the enum is made from the entries");
        assert_eq!(status.name(), entry.variant);
        assert_eq!(status.phrase(), entry.phrase);
        assert_eq!(status.summary(), entry.summary);
        assert_eq!(status.description(), entry.description);
        assert_eq!(status.former_phrases(), entry.former, "{status}");
        assert_eq!(status.former_names(), entry.aliases, "{status}");
        let rules = status.headers().iter().map(|rule| (rule.name(), rule.when()));
        let written = entry.headers.iter().map(|rule| (rule.name.as_str(), rule.when.as_deref()));
        assert!(rules.eq(written), "{status}: {:?}", status.headers());
        let meanings = status.method_meanings().iter().map(|said| (said.method(), said.meaning()));
        let written = entry.methods.iter().map(|said| (&*said.method, &*said.meaning));
        assert!(meanings.eq(written), "{status}: {:?}", status.method_meanings());
    }
}

#[test]
fn every_registered_status_has_its_texts() {
    for status in registered() {
        assert!(status.summary().ends_with('.'), "{status}: {}", status.summary());
        assert!(!status.description().trim().is_empty(), "{status} has no description");
        for meaning in status.method_meanings() {
            assert!(meaning.reference().is_some(), "{status}, {}", meaning.method());
            assert!(!meaning.meaning().is_empty(), "{status}, {}", meaning.method());
        }
    }
}
