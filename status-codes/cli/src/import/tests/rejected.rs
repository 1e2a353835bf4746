//! What the rules reject: written differently, or left out with a note.

use status_data::{
    CatalogInfo, Deprecation, Entry, Member, MemberType, RenameAll, Value, parse_catalog, registry,
};

use super::parsed;
use crate::import::draft::{Draft, Status};
use crate::import::repair::checked;
use crate::testing::member;

/// A status that keeps all rules.
fn sound() -> Entry {
    Entry {
        variant: "Lost".to_owned(),
        code: 404,
        id: "lost".to_owned(),
        summary: "It is lost.".to_owned(),
        ..Entry::default()
    }
}

fn draft_of(entries: Vec<Entry>) -> Draft {
    let statuses = entries.into_iter().map(|entry| Status { entry, ..Status::default() }).collect();
    Draft { statuses, ..Draft::default() }
}

/// Repairs one status, and returns what is left of it, its guesses and all notes.
#[track_caller]
fn repaired(entry: Entry, own: Vec<(String, Value)>) -> (Vec<Status>, Vec<String>) {
    let statuses = vec![Status { entry, own, ..Status::default() }];
    let mut draft = Draft { statuses, ..Draft::default() };
    let text = checked(&mut draft);
    let left = draft.statuses.len();
    assert_eq!(parse_catalog(&text, registry()).catalog.entries.len(), left, "{text}");
    (draft.statuses, draft.notes)
}

#[track_caller]
fn only(entry: Entry, own: Vec<(String, Value)>) -> (Status, Vec<String>) {
    let (mut statuses, notes) = repaired(entry, own);
    assert_eq!(statuses.len(), 1, "{notes:?}");
    (statuses.remove(0), notes)
}

fn text(text: &str) -> Value {
    Value::String(text.to_owned())
}

#[test]
fn a_sound_draft_stays_as_it_is() {
    let (status, notes) = only(sound(), vec![("cache".to_owned(), text("never"))]);
    assert_eq!((status.entry, status.guesses, notes), (sound(), vec![], vec![]));
    assert_eq!(status.own.len(), 1);
    let mut empty = Draft::default();
    assert_eq!(checked(&mut empty), "[catalog]\n");
    assert_eq!(empty.notes, [""; 0]);
}

#[test]
fn keys_of_the_source_that_are_rejected_are_left_out_one_by_one() {
    let own = vec![
        ("cache".to_owned(), text("sometimes")),
        ("retry".to_owned(), text("any")),
        ("x y".to_owned(), text("a")),
    ];
    let (status, notes) = only(sound(), own);
    assert_eq!(status.own, [("retry".to_owned(), text("any"))]);
    assert_eq!(notes.len(), 2, "{notes:?}");
    assert!(notes[0].starts_with("`cache` of 404 `Lost`: "), "{notes:?}");
    assert!(notes[1].starts_with("`\"x y\"` of 404 `Lost`: "), "{notes:?}");
}

#[test]
fn keys_of_extensions_that_are_rejected_are_left_out() {
    let extensions = vec![
        ("x-a".to_owned(), Value::Integer(1)),
        ("x b".to_owned(), Value::Integer(2)),
        ("x-c".to_owned(), Value::Integer(3)),
    ];
    let (status, notes) = only(Entry { extensions, ..sound() }, Vec::new());
    let left: Vec<&str> = status.entry.extensions.iter().map(|(key, _)| &**key).collect();
    assert_eq!(left, ["x-a", "x-c"]);
    assert!(notes.len() == 1 && notes[0].starts_with("`\"x b\"` of 404 `Lost`: "), "{notes:?}");
}

#[test]
fn a_description_loses_its_markup_before_it_is_left_out() {
    let guess = "the markup of the description is not supported, so the description is plain text";
    let markup = "An *emphasis*.\n\n<b>HTML</b>";
    let (status, notes) = only(Entry { description: markup.to_owned(), ..sound() }, Vec::new());
    assert_eq!(status.entry.description, "An \\*emphasis\\*.\n\n\\<b\\>HTML\\</b\\>");
    assert_eq!((status.guesses, notes), (vec![guess.to_owned()], vec![]));
    // Nothing of this one would be left.
    let (status, notes) = only(Entry { description: "\u{1b}".to_owned(), ..sound() }, Vec::new());
    assert_eq!((&*status.entry.description, status.guesses), ("", vec![]));
    let start = "`description` of 404 `Lost`: ";
    assert!(notes.len() == 1 && notes[0].starts_with(start), "{notes:?}");
}

#[test]
fn a_summary_is_brought_into_its_form_or_replaced() {
    let guess = "the summary had several lines, invisible characters or an unclosed backquote";
    for (summary, expected) in [
        ("Two\n lines  with `code`.", "Two lines with `code`."),
        ("One ` alone.", "One ' alone."),
        ("`Two` and ` one.", "`Two` and ' one."),
        ("In\u{200b}visible.", "Invisible."),
    ] {
        let (status, notes) = only(Entry { summary: summary.to_owned(), ..sound() }, Vec::new());
        assert_eq!((&*status.entry.summary, notes), (expected, vec![]), "{summary:?}");
        assert_eq!(status.guesses, [guess]);
    }
    for summary in ["", "\u{200b}"] {
        let (status, notes) = only(Entry { summary: summary.to_owned(), ..sound() }, Vec::new());
        assert_eq!(status.entry.summary, "Not described yet.", "{summary:?}");
        assert_eq!(status.guesses, [""; 0]);
        let start = "`summary` of 404 `Lost`: ";
        assert!(notes.len() == 1 && notes[0].starts_with(start), "{notes:?}");
    }
}

#[test]
fn a_title_is_derived_before_it_is_left_out() {
    let own = vec![("cache".to_owned(), text("never"))];
    let (status, notes) = only(Entry { title: Some("a\nb".to_owned()), ..sound() }, own);
    assert_eq!((status.entry.title.as_deref(), status.own.len()), (Some("Lost status"), 1));
    assert!(notes.len() == 1 && notes[0].starts_with("`title` of 404 `Lost`: "), "{notes:?}");
}

#[test]
fn a_type_and_a_deprecation_that_are_rejected_are_left_out() {
    let (status, notes) =
        only(Entry { type_uri: Some("https://a b".to_owned()), ..sound() }, Vec::new());
    assert_eq!(status.entry.type_uri, None);
    assert!(notes.len() == 1 && notes[0].starts_with("`type` of 404 `Lost`: "), "{notes:?}");
    let deprecated = Deprecation { since: String::new(), note: None, replaced_by: None };
    let (status, notes) = only(Entry { deprecated: Some(deprecated), ..sound() }, Vec::new());
    assert_eq!(status.entry.deprecated, None);
    assert!(notes.len() == 1 && notes[0].starts_with("`deprecated` of 404 `Lost`: "), "{notes:?}");
}

#[test]
fn an_id_keeps_what_can_be_seen_of_it() {
    for (id, expected) in [("lo\u{200b}st\u{a0}1", "lost1"), ("\u{200b}", "Lost")] {
        let (status, notes) = only(Entry { id: id.to_owned(), ..sound() }, Vec::new());
        assert_eq!(status.entry.id, expected, "{id:?}");
        assert!(notes.len() == 1 && notes[0].starts_with("`id` of 404 `Lost`: "), "{notes:?}");
    }
}

#[test]
fn a_status_of_which_nothing_can_be_changed_is_left_out() {
    let mut draft = draft_of(vec![
        sound(),
        Entry {
            code: 99,
            variant: "Low".to_owned(),
            id: "low".to_owned(),
            extensions: vec![("x-a".to_owned(), Value::Integer(1))],
            ..sound()
        },
        Entry { code: 410, variant: "Gone".to_owned(), id: "gone".to_owned(), ..sound() },
    ]);
    let text = checked(&mut draft);
    let codes: Vec<u16> = parsed(&text).entries.iter().map(|entry| entry.code).collect();
    assert_eq!(codes, [404, 410]);
    assert_eq!(draft.statuses.len(), 2);
    let start = "the status 99 `Low`: ";
    assert!(draft.notes.len() == 1 && draft.notes[0].starts_with(start), "{:?}", draft.notes);
    let (statuses, notes) = repaired(Entry { code: 1000, ..sound() }, Vec::new());
    assert!(statuses.is_empty() && notes.len() == 1, "{notes:?}");
}

#[test]
fn a_member_loses_a_value_or_goes() {
    let members = vec![
        member("fine", MemberType::Boolean),
        Member { example: Some(text("a")), ..member("left", MemberType::Integer) },
        member("title", MemberType::Boolean),
        Member { minimum: Some(text("a")), ..member("least", MemberType::Integer) },
        Member { one_of: vec![text("a"), text("b")], ..member("kind", MemberType::Integer) },
    ];
    let (status, notes) = only(Entry { members, ..sound() }, Vec::new());
    let left: Vec<&str> = status.entry.members.iter().map(|member| &*member.name).collect();
    assert_eq!(left, ["fine", "left", "least", "kind"]);
    let starts = [
        "the example of `members.left` of 404 `Lost`: ",
        "`members.title` of 404 `Lost`: ",
        "the limits of `members.least` of 404 `Lost`: ",
        "the accepted values of `members.kind` of 404 `Lost`: ",
    ];
    assert_eq!(notes.len(), starts.len(), "{notes:?}");
    for (note, start) in notes.iter().zip(starts) {
        assert!(note.starts_with(start), "{note}");
    }
}

type Change = fn(&mut CatalogInfo);

#[test]
fn keys_of_the_catalog_that_are_rejected_are_left_out() {
    let text = |text: &str| Some(text.to_owned());
    let sound_info = CatalogInfo {
        name: text("A"),
        description: text("D."),
        version: text("1"),
        type_base: text("https://a.example/"),
        rename_all: Some(RenameAll::Kebab),
        id_member: text("code"),
        ..CatalogInfo::default()
    };
    let faults: [(&str, Change, Change); 5] = [
        ("name", |it| it.name = Some("a\nb".into()), |it| it.name = None),
        ("description", |it| it.description = Some("<b>a</b>".into()), |it| it.description = None),
        ("version", |it| it.version = Some(String::new()), |it| it.version = None),
        ("type-base", |it| it.type_base = Some("a b".into()), |it| it.type_base = None),
        ("id-member", |it| it.id_member = Some("title".into()), |it| it.id_member = None),
    ];
    for (key, break_it, leave_out) in faults {
        let (mut info, mut expected) = (sound_info.clone(), sound_info.clone());
        break_it(&mut info);
        leave_out(&mut expected);
        let mut draft = Draft { info, ..draft_of(vec![sound()]) };
        checked(&mut draft);
        assert_eq!(draft.info, expected, "{key}");
        let start = format!("`{key}` of the catalog: ");
        assert!(draft.notes.len() == 1 && draft.notes[0].starts_with(&start), "{:?}", draft.notes);
    }
}
