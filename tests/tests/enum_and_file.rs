//! The enum `Status` says what the registry's file says, fact by fact.

use std::fmt::Debug;

use status_codes::Status;
use status_data::{Entry, Registration};

/// Both crates have types of their own for a fact; the names of their variants are the same.
#[track_caller]
fn same(status: Status, ours: impl Debug, theirs: impl Debug) {
    assert_eq!(format!("{ours:?}"), format!("{theirs:?}"), "{status}");
}

#[track_caller]
fn check(status: Status, entry: &Entry) {
    assert_eq!(status.name(), entry.variant);
    assert_eq!(status.as_u16(), entry.code);
    assert_eq!(status.phrase(), entry.phrase);
    assert_eq!(status.summary(), entry.summary);
    assert_eq!(status.description(), entry.description);
    assert_eq!(status.former_phrases(), entry.former);
    assert_eq!(status.former_names(), entry.aliases);
    same(status, status.cache(), entry.cache);
    same(status, status.content(), entry.content);
    same(status, status.retry(), entry.retry);
    let redirect = status.redirect().map(|redirect| (redirect.method(), redirect.is_permanent()));
    same(status, redirect, entry.redirect.map(|redirect| (redirect.method, redirect.permanent)));
    match (status.registration(), &entry.registration) {
        (
            status_codes::Registration::Temporary { expires: date },
            Registration::Temporary { expires },
        ) => assert_eq!(date.to_string(), *expires),
        (ours, theirs) => same(status, ours, theirs),
    }
    let related: Vec<&str> = status.related().iter().map(|status| status.name()).collect();
    assert_eq!(related, entry.related);
    assert_eq!(status.headers().len(), entry.headers.len(), "{status}");
    for (ours, theirs) in status.headers().iter().zip(&entry.headers) {
        assert_eq!((ours.name(), ours.when()), (&*theirs.name, theirs.when.as_deref()));
        same(status, ours.level(), theirs.level);
    }
    assert_eq!(status.method_meanings().len(), entry.methods.len(), "{status}");
    for (ours, theirs) in status.method_meanings().iter().zip(&entry.methods) {
        assert_eq!((ours.method(), ours.meaning()), (&*theirs.method, &*theirs.meaning));
    }
}

#[test]
fn the_enum_says_what_the_file_says() {
    let entries = &status_data::registry().entries;
    assert_eq!(Status::ALL.len(), entries.len());
    for (status, entry) in Status::ALL.iter().zip(entries) {
        check(*status, entry);
    }
}
