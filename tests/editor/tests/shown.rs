//! What an editor shows of `status!` and of the enums: documentation where the number stands, the way to the
//! definition, proposals with code and phrase, and no error that outlives its fault.
//!
//! The expected texts come from the data files, never from this file.

use std::path::Path;
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};

use status_data::{Catalog, Entry, parse_catalog, registry};
use status_editor_tests::Editor;

const FILES_API: &str = include_str!("../../../status-codes/examples/files-api.toml");

const SHOWN: &str = "\
use status_codes::{Status, catalog, status};

catalog! {
    /// What the Files API answers.
    pub enum FilesStatus = \"files-api.toml\";
}

pub const CONSTANT: Status = status!(410);

pub fn expression() -> Status {
    status!(404)
}

pub fn pattern(status: Status) -> bool {
    match status {
        status!(405) => true,
        _ => false,
    }
}

pub fn inside_another_macro(status: Status) -> bool {
    matches!(status, status!(200) | status!(204))
}

pub fn of_a_catalog() -> FilesStatus {
    status!(FilesStatus, 404)
}

pub fn pattern_of_a_catalog(status: FilesStatus) -> bool {
    match status {
        status!(FilesStatus, 403) => true,
        _ => false,
    }
}
";

/// The same name twice: the compiler sees the second enum in a module of its own.
const TWICE: &str = "\
pub mod orders {
    status_codes::catalog! {
        /// What orders answer.
        pub enum OrderStatus = \"files-api.toml\";
    }

    pub fn order() -> OrderStatus {
        status_codes::status!(OrderStatus, 404)
    }
}

pub mod refunds {
    status_codes::catalog! {
        /// What refunds answer.
        pub enum OrderStatus = \"files-api.toml\";
    }

    pub fn refund() -> OrderStatus {
        let refunded: OrderStatus = status_codes::status!(OrderStatus, 403);
        refunded
    }
}
";

const UNFINISHED: &str = "\
use crate::shown::FilesStatus;
use status_codes::Status;

pub fn of_the_registry() -> Status {
    Status::
}

pub fn of_a_catalog() -> FilesStatus {
    FilesStatus::
}

pub fn of_an_order() {
    crate::twice::orders::OrderStatus::
}

pub fn of_a_refund() {
    crate::twice::refunds::OrderStatus::
}
";

const FAULTY: &str = "\
use status_codes::{Status, status};

pub fn mended() -> Status {
    status!(499)
}
";

/// One server for all tests of this file: it takes longer to start than to answer.
fn editor() -> MutexGuard<'static, Editor> {
    static EDITOR: LazyLock<Mutex<Editor>> = LazyLock::new(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("editor");
        let files = [
            ("files-api.toml", FILES_API),
            (
                "src/lib.rs",
                "pub mod faulty;\npub mod shown;\npub mod twice;\npub mod unfinished;\n",
            ),
            ("src/shown.rs", SHOWN),
            ("src/twice.rs", TWICE),
            ("src/unfinished.rs", UNFINISHED),
            ("src/faulty.rs", FAULTY),
        ];
        Mutex::new(Editor::open(&folder, &files))
    });
    EDITOR.lock().unwrap_or_else(PoisonError::into_inner)
}

fn files() -> Catalog {
    parse_catalog(FILES_API, registry()).catalog
}

#[track_caller]
fn one(catalog: &Catalog, code: u16) -> &Entry {
    let mut entries = catalog.with_code(code);
    let entry = entries.next().unwrap_or_else(|| panic!("{code} is in the data"));
    assert!(entries.next().is_none(), "{code} has one entry");
    entry
}

/// Hovering a number shows its entry: the number, the phrase, the summary and the beginning of the description.
#[track_caller]
fn check_hover(place: &str, entry: &Entry) {
    check_hover_in(&mut editor(), "src/shown.rs", place, entry);
}

#[track_caller]
fn check_hover_in(editor: &mut Editor, file: &str, place: &str, entry: &Entry) {
    let shown = editor.hover(file, place);
    for expected in [&format!("{} {}", entry.code, entry.phrase), &entry.summary] {
        assert!(shown.contains(expected), "{place} does not show `{expected}`:\n{shown}");
    }
    let description = entry.description.lines().next().unwrap_or_default();
    assert!(shown.contains(description), "{place} does not show `{description}`:\n{shown}");
}

#[test]
fn hovering_a_number_shows_the_status() {
    let registry = registry();
    check_hover("const CONSTANT: Status = status!(4$010)", one(registry, 410));
    check_hover("    status!(4$004)", one(registry, 404));
    check_hover("        status!(4$005) =>", one(registry, 405));
    check_hover("status!(2$000) |", one(registry, 200));
    check_hover("| status!(2$004)", one(registry, 204));
}

#[test]
fn hovering_a_number_of_a_catalog_shows_its_status() {
    let files = files();
    check_hover("    status!(FilesStatus, 4$004)", one(&files, 404));
    check_hover("        status!(FilesStatus, 4$003) =>", one(&files, 403));
}

/// Editing a definition makes the server expand it again, in the same process.
#[test]
fn enums_of_one_name_are_shown_each_where_it_is_defined() {
    let (mut editor, files) = (editor(), files());
    for times in 1..=3 {
        assert_eq!(editor.errors("src/twice.rs"), [""; 0]);
        check_hover_in(&mut editor, "src/twice.rs", "(OrderStatus, 4$004)", one(&files, 404));
        check_hover_in(&mut editor, "src/twice.rs", "(OrderStatus, 4$003)", one(&files, 403));
        for (place, answers) in [
            ("fn order() -> Order$0Status", "orders answer"),
            ("fn refund() -> Order$0Status", "refunds answer"),
        ] {
            let shown = editor.hover("src/twice.rs", place);
            assert!(shown.contains(answers), "{place} does not show `{answers}`:\n{shown}");
            let definitions = editor.definitions("src/twice.rs", place);
            let leads = |(file, lines): &(String, String)| {
                file == "src/twice.rs" && lines.contains("enum OrderStatus")
            };
            assert!(definitions.iter().any(leads), "{definitions:#?}");
        }
        for what in ["orders", "refunds"] {
            let answer = format!("What {what} answer");
            editor.replace("src/twice.rs", &answer, &format!("{answer} {times}"));
        }
    }
}

#[test]
fn hovering_the_catalog_shows_the_catalog() {
    let shown = editor().hover("src/shown.rs", "    status!(Files$0Status, 404)");
    assert!(shown.contains("What the Files API answers."), "{shown}");
}

#[test]
fn hovering_the_macro_shows_how_it_is_used() {
    let shown = editor().hover("src/shown.rs", "    sta$0tus!(404)");
    assert!(shown.contains("Creates a status from a literal, checked at compile time."), "{shown}");
}

#[test]
fn a_number_leads_to_the_enum() {
    let definitions = editor().definitions("src/shown.rs", "    status!(4$004)");
    let leads = |(file, lines): &(String, String)| {
        file == "src/status.rs" && lines.contains("status_macros::registry!")
    };
    assert!(definitions.iter().any(leads), "{definitions:#?}");
}

/// The number itself leads to the trait, as every associated const does in rust-analyzer.
#[test]
fn the_catalog_beside_a_number_leads_to_its_enum() {
    let definitions = editor().definitions("src/shown.rs", "    status!(Files$0Status, 404)");
    let leads = |(file, lines): &(String, String)| {
        file == "src/shown.rs" && lines.contains("enum FilesStatus")
    };
    assert!(definitions.iter().any(leads), "{definitions:#?}");
}

/// Every status of the catalog is proposed, with its code and phrase.
#[track_caller]
fn check_completions(place: &str, catalog: &Catalog) {
    let proposals = editor().completions("src/unfinished.rs", place);
    for entry in &catalog.entries {
        let proposal = proposals.iter().find(|proposal| proposal.label == entry.variant);
        let proposal = proposal.unwrap_or_else(|| panic!("{} is not proposed", entry.variant));
        let headline = format!("{} {}", entry.code, entry.phrase);
        let shown = &proposal.documentation;
        assert!(
            shown.starts_with(&headline),
            "{} does not show `{headline}`: {shown}",
            entry.variant
        );
    }
}

#[test]
fn completion_proposes_every_status_with_code_and_phrase() {
    check_completions("    Status::$0\n", registry());
    check_completions("    FilesStatus::$0\n", &files());
    check_completions("    crate::twice::orders::OrderStatus::$0\n", &files());
    check_completions("    crate::twice::refunds::OrderStatus::$0\n", &files());
}

#[test]
fn an_error_goes_with_its_fault() {
    let mut editor = editor();
    let errors = editor.errors("src/faulty.rs");
    assert!(errors.iter().any(|error| error.starts_with("499 is not registered")), "{errors:#?}");
    editor.replace("src/faulty.rs", "499", "404");
    assert_eq!(editor.errors("src/faulty.rs"), [""; 0]);
    editor.replace("src/faulty.rs", "404", "4040");
    let errors = editor.errors("src/faulty.rs");
    assert!(
        errors.iter().any(|error| error.starts_with("4040 is not a status code")),
        "{errors:#?}"
    );
    editor.replace("src/faulty.rs", "4040", "410");
    assert_eq!(editor.errors("src/faulty.rs"), [""; 0]);
}
