//! `check-registry CSV`: compares the built-in registry with IANA's current one.
//!
//! New: a code that is missing here. Changed: another phrase, state or reference. Lapsed: a code that IANA no longer
//! lists, or whose temporary registration has expired on the given date.

use serde_json::json;
use status_data::{Entry, Registration, registry};

use crate::arguments::{CheckRegistry, ReportFormat};
use crate::data::{date, json, labels, source};
use crate::output::{Exit, Output};
use crate::registry_csv::{self, Record};
use crate::terminal::palette::{GOOD, HEADING, PLAIN, of_code};
use crate::terminal::{Terminal, Text};

/// The differences.
pub(crate) fn run(check: &CheckRegistry, terminal: Terminal) -> Output {
    let on = match check.on.as_deref() {
        Some(text) if !date::is_date(text) => {
            return Output::failure(format_args!("{text:?} is not a date; write it as 2026-11-13"));
        }
        Some(text) => text.to_owned(),
        None => date::today(),
    };
    let source = match source::read(&check.csv) {
        Ok(source) => source,
        Err(why) => return Output::failure(why),
    };
    let rows = match registry_csv::read(&source.text) {
        Ok(rows) => rows,
        Err(error) => {
            let name = &source.name;
            return Output::failure(format_args!("{name} is not IANA's registry file: {error}"));
        }
    };
    let differences = differences(&rows, &registry().entries, &on);
    let exit = if differences.is_empty() { Exit::Success } else { Exit::Error };
    let stdout = match check.format {
        ReportFormat::Text => text(&differences, rows.len(), terminal),
        ReportFormat::Json => json(&differences, rows.len()),
    };
    Output { stdout, exit, ..Output::default() }
}

fn text(differences: &[Difference], count: usize, terminal: Terminal) -> String {
    if differences.is_empty() {
        return format!("{GOOD}up to date{GOOD:#}: {count} codes, the same as at IANA\n");
    }
    let line = |Difference { kind, code, what }: &Difference| {
        Text::styled(code.to_string(), of_code(*code))
            .and(" ", PLAIN)
            .and(*kind, HEADING)
            .and(format!(": {what}"), PLAIN)
            .lines("", "    ", terminal)
    };
    differences.iter().map(line).collect()
}

fn json(differences: &[Difference], count: usize) -> String {
    let differences: Vec<_> = differences
        .iter()
        .map(|Difference { kind, code, what }| json!({ "code": code, "kind": kind, "message": what }))
        .collect();
    json::document(&json!({ "version": json::VERSION, "codes": count, "differences": differences }))
}

#[derive(Debug, PartialEq, Eq)]
struct Difference {
    kind: &'static str,
    code: u16,
    what: String,
}

fn differences(rows: &[Record], entries: &[Entry], on: &str) -> Vec<Difference> {
    let mut differences = Vec::new();
    for row in rows {
        match entries.iter().find(|entry| entry.code == row.code) {
            Some(entry) => compare(row, entry, &mut differences),
            None => differences.push(new(row)),
        }
        if let Registration::Temporary { expires } = &row.registration {
            if expires.as_str() < on {
                let what = format!(
                    "its temporary registration expired on {expires}, but the CSV file still lists it"
                );
                differences.push(Difference { kind: "lapsed", code: row.code, what });
            }
        }
    }
    for entry in entries {
        let listed = rows.iter().any(|row| row.code == entry.code);
        if !listed && entry.registration != Registration::Unregistered {
            let expired = match &entry.registration {
                Registration::Temporary { expires } => {
                    format!("; its temporary registration ran until {expires}")
                }
                _ => String::new(),
            };
            let what = format!(
                "IANA no longer lists {}{expired}; `registration = \"unregistered\"` keeps the variant",
                entry.headline()
            );
            differences.push(Difference { kind: "lapsed", code: entry.code, what });
        }
    }
    differences.sort_by_key(|difference| difference.code);
    differences
}

fn new(row: &Record) -> Difference {
    let phrase = row.phrase.as_deref().unwrap_or("(unused)");
    let what = format!(
        "{phrase}, {}, {}",
        labels::registration(&row.registration),
        row.references.join(", "),
    );
    Difference { kind: "new", code: row.code, what }
}

fn compare(row: &Record, entry: &Entry, differences: &mut Vec<Difference>) {
    let mut changed = |key: &str, ours: &str, theirs: &str| {
        let what = format!("{key} is {theirs:?} at IANA, {ours:?} here");
        differences.push(Difference { kind: "changed", code: row.code, what });
    };
    if let Some(phrase) = row.phrase.as_deref().filter(|phrase| *phrase != entry.phrase) {
        changed("the phrase", &entry.phrase, phrase);
    }
    if row.registration != entry.registration {
        let [ours, theirs] = [&entry.registration, &row.registration].map(labels::registration);
        changed("the registration", &ours, &theirs);
    }
    let ours = entry.reference.as_ref().map(ToString::to_string).unwrap_or_default();
    if !row.references.iter().any(|theirs| agree(theirs, &ours)) {
        changed("the reference", &ours, &row.references.join(", "));
    }
}

/// Returns whether two references are equal, or ours is a section of the document that IANA names as a whole.
fn agree(theirs: &str, ours: &str) -> bool {
    ours.strip_prefix(theirs).is_some_and(|rest| rest.is_empty() || rest.starts_with(", Section "))
}

#[cfg(test)]
mod tests {
    use super::{agree, differences};
    use crate::output::Exit;
    use crate::registry_csv::read;
    use crate::run::result_of;
    use crate::testing::Folder;
    use status_data::registry;

    const IANA: &str = include_str!("../../../tests/registry.csv");

    #[track_caller]
    fn check(from: &str, to: &str, on: &str, expected: &[(&str, u16, &str)]) {
        assert!(IANA.contains(from), "{from}");
        let rows = read(&IANA.replacen(from, to, 1)).expect("the file stays well-formed");
        let found = differences(&rows, &registry().entries, on);
        let found: Vec<_> =
            found.iter().map(|one| (one.kind, one.code, one.what.as_str())).collect();
        assert_eq!(found, expected);
    }

    const BEFORE: &str = "2026-11-13";

    #[test]
    fn differences_are_an_error_and_no_failure() {
        let folder = Folder::new("check-registry");
        let same = folder.write("same.csv", IANA);
        let other = folder.write("other.csv", &IANA.replacen("404,Not Found,", "404,Nowhere,", 1));
        let run = |file: &str, format: &str| {
            let output = result_of(&["check-registry", file, "--on", BEFORE, "--format", format]);
            assert_eq!(output.stderr, "");
            (output.stdout, output.exit)
        };
        let codes = read(IANA).expect("the file is well-formed").len();
        let up_to_date = format!("up to date: {codes} codes, the same as at IANA\n");
        assert_eq!(run(&same, "text"), (up_to_date, Exit::Success));
        let message = "the phrase is \"Nowhere\" at IANA, \"Not Found\" here";
        assert_eq!(run(&other, "text"), (format!("404 changed: {message}\n"), Exit::Error));
        let json = |file: &str, differences: serde_json::Value, expected: Exit| {
            let (text, exit) = run(file, "json");
            let document: serde_json::Value =
                serde_json::from_str(&text).expect("the document is JSON");
            let whole =
                serde_json::json!({ "version": 1, "codes": codes, "differences": differences });
            assert_eq!((document, exit), (whole, expected));
        };
        json(&same, serde_json::json!([]), Exit::Success);
        let changed = serde_json::json!({ "code": 404, "kind": "changed", "message": message });
        json(&other, serde_json::json!([changed]), Exit::Error);
    }

    #[test]
    fn what_is_no_registry_file_is_a_failure() {
        let folder = Folder::new("check-registry-failures");
        let html = folder.write("a.csv", "<html>\n");
        for (line, message) in [
            (
                &["check-registry", &html, "--on", "2026-13-01"][..],
                "error: \"2026-13-01\" is not a date; write it as 2026-11-13\n",
            ),
            (
                &["check-registry", "no-such.csv"],
                "error: cannot read no-such.csv: there is no such file\n",
            ),
            (
                &["check-registry", &html],
                "error: a.csv is not IANA's registry file: line 1: the columns are not Value, Description, Reference\n",
            ),
        ] {
            let output = result_of(line);
            assert_eq!((&*folder.shown(&output.stderr), output.exit), (message, Exit::Failure));
        }
    }

    #[test]
    fn our_reference_may_be_a_section_of_theirs() {
        assert!(agree("RFC6585", "RFC6585"));
        assert!(agree("RFC6585", "RFC6585, Section 6"));
        assert!(!agree("RFC658", "RFC6585, Section 6"));
        assert!(!agree("RFC6585, Section 6", "RFC6585"));
    }

    #[test]
    fn the_data_agrees_with_the_registry() {
        check("", "", BEFORE, &[]);
    }

    #[test]
    fn a_temporary_registration_lapses_on_its_day() {
        let what =
            "its temporary registration expired on 2026-11-13, but the CSV file still lists it";
        check("", "", "2026-11-14", &[("lapsed", 104, what)]);
    }

    #[test]
    fn a_new_code_is_reported() {
        let what = "Nothing New, permanent, RFC9999, Section 1";
        let rows = "419,Nothing New,\"[RFC9999, Section 1]\"\n420,Unassigned,";
        check("419-420,Unassigned,", rows, BEFORE, &[("new", 419, what)]);
    }

    #[test]
    fn an_unused_code_that_is_new_has_no_phrase() {
        let what = "(unused), unused: reserved, not to be sent, RFC9999";
        let rows = "419,(Unused),[RFC9999]\n420,Unassigned,";
        check("419-420,Unassigned,", rows, BEFORE, &[("new", 419, what)]);
    }

    #[test]
    fn differences_stand_in_the_order_of_their_codes() {
        let rows = read(&IANA.replacen("404,Not Found,", "404,Nowhere,", 1));
        let mut entries = registry().entries.clone();
        entries.retain(|entry| entry.code != 103);
        entries.push(status_data::Entry { code: 299, ..status_data::Entry::default() });
        entries.push(status_data::Entry {
            code: 298,
            registration: status_data::Registration::Permanent,
            ..status_data::Entry::default()
        });
        entries.reverse();
        let found = differences(&rows.expect("it is well-formed"), &entries, BEFORE);
        let found: Vec<_> = found.iter().map(|one| (one.code, one.kind)).collect();
        assert_eq!(found, [(103, "new"), (298, "lapsed"), (404, "changed")]);
    }

    #[test]
    fn a_changed_row_is_reported_fact_by_fact() {
        check(
            "404,Not Found,",
            "404,Nowhere,",
            BEFORE,
            &[("changed", 404, "the phrase is \"Nowhere\" at IANA, \"Not Found\" here")],
        );
        check(
            "expires 2026-11-13",
            "expires 2027-11-13",
            BEFORE,
            &[(
                "changed",
                104,
                "the registration is \"temporary, expires 2027-11-13\" at IANA, \"temporary, expires 2026-11-13\" here",
            )],
        );
        check(
            "[RFC9110, Section 15.5.5]",
            "[RFC9999, Section 15.5.5]",
            BEFORE,
            &[(
                "changed",
                404,
                "the reference is \"RFC9999, Section 15.5.5\" at IANA, \"RFC9110, Section 15.5.5\" here",
            )],
        );
    }

    #[test]
    fn a_code_that_iana_dropped_has_lapsed() {
        check(
            "511,Network Authentication Required,[RFC6585]",
            "511,Unassigned,",
            BEFORE,
            &[(
                "lapsed",
                511,
                "IANA no longer lists 511 Network Authentication Required; `registration = \"unregistered\"` keeps the variant",
            )],
        );
        check(
            "104,\"Upload Resumption Supported (TEMPORARY - registered 2024-11-13, extension registered 2025-09-15, expires 2026-11-13)\",[draft-ietf-httpbis-resumable-upload-05]",
            "104,Unassigned,",
            BEFORE,
            &[(
                "lapsed",
                104,
                "IANA no longer lists 104 Upload Resumption Supported; its temporary registration ran until 2026-11-13; `registration = \"unregistered\"` keeps the variant",
            )],
        );
    }
}
