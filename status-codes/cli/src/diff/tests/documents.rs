//! Which status an old problem document is read as.

use status_data::Catalog;

use super::base::base;
use crate::diff::documents::{Documents, ambiguity};

const A: &str = "https://a.example/";

/// `First` and `Second` of one code, without types; the id is in the member `code`.
fn shared() -> Catalog {
    let mut catalog = base();
    catalog.entries[1].code = 404;
    catalog.info.id_member = Some("code".into());
    catalog
}

/// The variant that a document of an entry, which may be of another version, is read as.
fn read(catalog: &Catalog, sent: &Catalog, at: usize) -> Option<String> {
    let documents = Documents::new(catalog);
    let found = documents.read_as(&sent.entries[at], &sent.info);
    found.map(|at| catalog.entries[at].variant.clone())
}

#[test]
fn a_type_of_one_status_decides() {
    let mut catalog = shared();
    catalog.entries[1].type_uri = Some(A.into());
    let mut sent = catalog.clone();
    sent.entries[1].id = "first".into();
    assert_eq!(read(&catalog, &sent, 1).as_deref(), Some("Second"));
    sent.entries[1].type_uri = Some("https://b.example/".into());
    assert_eq!(read(&catalog, &sent, 1).as_deref(), Some("First"), "an unknown type leaves the id");
    sent.info.id_member = None;
    assert_eq!(read(&catalog, &sent, 1), None, "another problem");
}

#[test]
fn of_a_shared_type_the_id_decides_then_the_code() {
    let mut catalog = base();
    for entry in &mut catalog.entries {
        entry.type_uri = Some(A.into());
    }
    assert_eq!(read(&catalog, &catalog, 1).as_deref(), Some("Second"), "of its code");
    let mut sent = catalog.clone();
    sent.entries[1].code = 410;
    assert_eq!(read(&catalog, &sent, 1).as_deref(), Some("First"), "the first");
    catalog.info.id_member = Some("code".into());
    assert_eq!(read(&catalog, &sent, 1).as_deref(), Some("First"), "the id was not sent");
    sent.info.id_member = Some("code".into());
    assert_eq!(read(&catalog, &sent, 1).as_deref(), Some("Second"));
    catalog.entries[1].id = "renamed".into();
    assert_eq!(read(&catalog, &sent, 1), None);
    catalog.entries[1].former_ids = vec!["second".into()];
    assert_eq!(read(&catalog, &sent, 1).as_deref(), Some("Second"));
    // Without the type, this status would have that id and code.
    let mut other = base().entries[0].clone();
    (other.variant, other.id, other.code) = ("Other".into(), "second".into(), 410);
    catalog.entries.push(other);
    assert_eq!(read(&catalog, &sent, 1).as_deref(), Some("Second"));
}

#[test]
fn about_blank_is_no_type() {
    let mut catalog = base();
    catalog.entries[0].type_uri = Some("about:blank".into());
    let mut sent = catalog.clone();
    sent.entries[0].code = 409;
    assert_eq!(read(&catalog, &sent, 0).as_deref(), Some("Second"));
    assert_eq!(read(&catalog, &catalog, 0).as_deref(), Some("First"));
}

#[test]
fn an_id_decides_and_its_code_if_it_is_shared() {
    let catalog = shared();
    assert_eq!(read(&catalog, &catalog, 1).as_deref(), Some("Second"));
    let mut ids = shared();
    ids.entries[0].id = "second".into();
    ids.entries[0].code = 410;
    assert_eq!(read(&ids, &ids, 1).as_deref(), Some("Second"), "of its code");
    let mut sent = ids.clone();
    sent.entries[1].code = 422;
    assert_eq!(read(&ids, &sent, 1), None, "which of the two?");
    sent.entries[1].id = "former".into();
    ids.entries[0].former_ids = vec!["former".into(), "former".into()];
    assert_eq!(read(&ids, &sent, 1).as_deref(), Some("First"));
    sent.entries[1].id = "unknown".into();
    sent.entries[1].code = 410;
    assert_eq!(read(&ids, &sent, 1), None, "an unknown id is another problem");
    sent.info.id_member = Some("error".into());
    assert_eq!(read(&ids, &sent, 1).as_deref(), Some("First"), "nobody looks into that member");
}

#[test]
fn a_present_id_precedes_a_former_one_unless_the_code_is_that_of_the_former() {
    let mut catalog = shared();
    catalog.entries[1].code = 410;
    catalog.entries[1].former_ids = vec!["first".into()];
    let mut sent = catalog.clone();
    assert_eq!(read(&catalog, &sent, 0).as_deref(), Some("First"));
    sent.entries[0].code = 410;
    assert_eq!(read(&catalog, &sent, 0).as_deref(), Some("Second"), "of its code");
    sent.entries[0].code = 422;
    assert_eq!(read(&catalog, &sent, 0).as_deref(), Some("First"), "of no code");
    catalog.entries[0].id = "renamed".into();
    assert_eq!(read(&catalog, &sent, 0).as_deref(), Some("Second"), "only a former id");
    catalog.entries[0].former_ids = vec!["first".into()];
    assert_eq!(read(&catalog, &sent, 0), None, "which of the two?");
    sent.entries[0].code = 404;
    assert_eq!(read(&catalog, &sent, 0).as_deref(), Some("First"), "of its code");
}

#[test]
fn a_code_decides_if_one_status_has_it() {
    let mut catalog = base();
    assert_eq!(read(&catalog, &catalog, 0).as_deref(), Some("First"));
    catalog.entries[1].code = 404;
    assert_eq!(read(&catalog, &catalog, 0), None);
}

#[test]
fn a_code_alone_is_no_status_with_a_type() {
    let sent = base();
    let mut catalog = base();
    catalog.entries[0].type_uri = Some(A.into());
    assert_eq!(read(&catalog, &sent, 0), None);
    catalog.entries[0].type_uri = Some("about:blank".into());
    assert_eq!(read(&catalog, &sent, 0).as_deref(), Some("First"));
}

#[test]
fn an_unknown_type_may_end_with_an_id() {
    let mut catalog = base();
    catalog.info.type_base = Some(A.into());
    let mut sent = catalog.clone();
    sent.entries[0].code = 409; // the code of the other
    for (uri, id) in [("first", Some("First")), ("%66irst", Some("First")), ("later", None)] {
        sent.entries[0].type_uri = Some(format!("{A}{uri}"));
        assert_eq!(read(&catalog, &sent, 0).as_deref(), id, "{uri}");
    }
    catalog.info.type_base = None;
    sent.entries[0].type_uri = Some(format!("{A}first"));
    assert_eq!(read(&catalog, &sent, 0), None);
}

#[test]
fn an_ambiguity_names_what_identified_the_status() {
    let mut catalog = base();
    let text = |catalog: &Catalog| ambiguity(&catalog.entries[0], &catalog.info);
    assert!(text(&catalog).contains("only by the code 404"));
    catalog.info.id_member = Some("code".into());
    assert!(text(&catalog).contains("`first` in the member `code`"));
    catalog.entries[0].type_uri = Some("about:blank".into());
    assert!(text(&catalog).contains("`first` in the member `code`"));
    catalog.entries[0].type_uri = Some(A.into());
    assert!(text(&catalog).contains(A));
}
