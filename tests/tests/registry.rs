//! The enum against IANA's registry, in both directions.

use status_codes::{Catalog, Code, Date, Reference, Registration, Status};
use status_tests::{REGISTRY_CSV, codes_of_the_raw_text, registry_csv};

fn rows() -> Vec<registry_csv::Record> {
    registry_csv::read(REGISTRY_CSV).expect("the oracle is in IANA's form")
}

#[test]
fn every_row_is_in_the_enum_with_phrase_reference_and_registration() {
    for row in rows() {
        let Some(status) = Status::from_u16(row.code) else { panic!("no variant for {row:?}") };
        if let Some(phrase) = &row.phrase {
            assert_eq!(status.phrase(), phrase, "{row:?}");
        }
        assert_eq!(as_read(status.registration()), row.registration, "{row:?}");
        refers_to(status.reference(), &row.references[0]);
    }
}

/// The state in the words of the reader, which has the date as text.
fn as_read(registration: Registration) -> status_data::Registration {
    match registration {
        Registration::Permanent => status_data::Registration::Permanent,
        Registration::Temporary { expires } => {
            status_data::Registration::Temporary { expires: expires.to_string() }
        }
        Registration::Unused => status_data::Registration::Unused,
        Registration::Obsoleted => status_data::Registration::Obsoleted,
        Registration::Unregistered => status_data::Registration::Unregistered,
        other => panic!("a state that the registry does not have: {other:?}"),
    }
}

#[test]
fn a_date_is_written_as_in_the_registry_and_ordered_by_time() {
    let date = Date::new(2026, 9, 30);
    assert_eq!((date.year(), date.month(), date.day()), (2026, 9, 30));
    assert_eq!(date.to_string(), "2026-09-30");
    assert!(date < Date::new(2026, 10, 1) && date > Date::new(2025, 12, 31));
}

/// A section may be ours where IANA names only the document; everything that IANA names agrees.
#[track_caller]
fn refers_to(reference: Reference, iana: &str) {
    let ours = reference.to_string();
    let rfc = reference.rfc().map(|rfc| format!("RFC{rfc}"));
    assert!(ours == iana || rfc.as_deref() == Some(iana), "{ours} is not {iana}");
}

#[test]
fn every_registered_entry_is_a_row() {
    let rows = rows();
    for status in Status::ALL {
        let row = rows.iter().any(|row| row.code == status.as_u16());
        let registered = status.registration() != Registration::Unregistered;
        assert_eq!(registered, row, "{status}");
    }
}

/// The reader of the oracle demands that its rows and ranges cover 100–599, so what has no row is unassigned.
#[test]
fn no_unassigned_code_has_a_registered_variant() {
    let rows = rows();
    for code in (100..=599).filter(|code| rows.iter().all(|row| row.code != *code)) {
        let registration = Status::from_u16(code).map(Status::registration);
        assert!(matches!(registration, None | Some(Registration::Unregistered)), "{code}");
    }
}

/// Guards the oracle itself: IANA removes no code.
#[test]
fn the_oracle_holds_the_codes_of_2026_in_their_states() {
    let rows = rows();
    let in_state = |state: &status_data::Registration| -> Vec<u16> {
        rows.iter().filter(|row| row.registration == *state).map(|row| row.code).collect()
    };
    assert!(rows.len() >= 64);
    assert!(in_state(&status_data::Registration::Permanent).len() >= 60);
    assert_eq!(in_state(&status_data::Registration::Unused), [306, 418]);
    assert_eq!(in_state(&status_data::Registration::Obsoleted), [510]);
}

#[test]
fn the_unused_codes_have_a_phrase_of_our_own() {
    assert_eq!(Status::SwitchProxy.to_string(), "306 Switch Proxy");
    assert_eq!(Status::ImATeapot.to_string(), "418 I'm a teapot");
}

#[test]
fn the_enum_has_every_block_of_the_file_and_nothing_else() {
    let codes: Vec<u16> = codes_of_the_raw_text().into_iter().collect();
    let statuses: Vec<u16> = Status::ALL.iter().map(|status| status.as_u16()).collect();
    assert_eq!(statuses, codes);
}

#[test]
fn every_reference_has_an_address() {
    for status in Status::ALL {
        let url = status.reference().url().to_string();
        assert!(url.starts_with("https://"), "{status}: {url}");
        if let Some(section) = status.reference().section() {
            assert!(url.ends_with(&format!("#section-{section}")), "{status}: {url}");
        }
    }
    let address = |status: Status| status.reference().url().to_string();
    assert_eq!(address(Status::Locked), "https://www.rfc-editor.org/rfc/rfc4918.html#section-11.3");
    assert_eq!(
        address(Status::UploadResumptionSupported),
        "https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-resumable-upload-05",
    );
}

#[test]
fn the_trait_says_what_the_methods_say() {
    for &status in Status::ALL {
        let code = Code::from_u16(status.as_u16()).expect("a status has three digits");
        assert_eq!(<Status as Catalog>::with_code(code), [status]);
        assert_eq!(<Status as Catalog>::from_id(status.name()), Some(status));
        assert_eq!(Catalog::code(status), status.code());
        assert_eq!(Catalog::name(status), status.name());
        assert_eq!(Catalog::id(status), status.name());
        assert_eq!(Catalog::phrase(status), status.phrase());
        assert_eq!(Catalog::title(status), status.phrase());
        assert_eq!(Catalog::summary(status), status.summary());
        assert_eq!(Catalog::description(status), status.description());
        assert_eq!(Catalog::reference(status), Some(status.reference()));
        assert_eq!(Catalog::registration(status), status.registration());
        assert_eq!(Catalog::cache(status), status.cache());
        assert_eq!(Catalog::content(status), status.content());
        assert_eq!(Catalog::redirect(status), status.redirect());
        assert_eq!(Catalog::headers(status), status.headers());
        assert_eq!(Catalog::retry(status), status.retry());
        assert_eq!(Catalog::method_meanings(status), status.method_meanings());
        assert_eq!(Catalog::former_phrases(status), status.former_phrases());
        assert_eq!(Catalog::related(status), status.related());
        assert_eq!(Catalog::class(status), Some(status.class()));
        assert_eq!(Catalog::registered(status), Some(status));
    }
    for code in (100..=999).filter_map(Code::from_u16).filter(|code| code.registered().is_none()) {
        assert!(<Status as Catalog>::with_code(code).is_empty(), "{code:?}");
    }
}
