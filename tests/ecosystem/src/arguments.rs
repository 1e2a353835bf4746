//! clap: statuses, codes and catalogs as arguments, by `FromStr`.

use clap::Parser;
use clap::error::ErrorKind;
use status_codes::{Code, Status};

use crate::catalogs::FilesStatus;

#[derive(Debug, Parser)]
struct Arguments {
    /// As code, phrase or name.
    #[arg(long)]
    status: Vec<Status>,
    /// Any three digits.
    #[arg(long)]
    code: Option<Code>,
    /// As id.
    #[arg(long)]
    answer: Option<FilesStatus>,
}

#[track_caller]
fn refuse(option: &str, value: &str, message: &str) {
    let error = Arguments::try_parse_from(["program", option, value]).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::ValueValidation);
    let shown = error.to_string();
    assert!(shown.contains(value) && shown.contains(message), "{shown}");
}

#[test]
fn arguments_are_read_in_every_form() {
    let line = "program --status 404 --status NotFound --status gone --code 499 --answer not-found";
    let arguments = Arguments::try_parse_from(line.split(' ')).unwrap();
    assert_eq!(arguments.status, [Status::NotFound, Status::NotFound, Status::Gone]);
    assert_eq!(arguments.code, Code::from_u16(499));
    assert_eq!(arguments.answer, Some(FilesStatus::NotFound));
}

#[test]
fn a_status_of_a_catalog_is_a_default_value() {
    #[derive(Parser)]
    struct Defaults {
        #[arg(long, default_value_t = FilesStatus::NotFound)]
        answer: FilesStatus,
    }
    assert_eq!(Defaults::try_parse_from(["program"]).unwrap().answer, FilesStatus::NotFound);
    let answer = Defaults::try_parse_from(["program", "--answer", "409 conflict"]).unwrap().answer;
    assert_eq!(answer, FilesStatus::Conflict);
}

#[test]
fn what_names_no_status_is_refused_with_the_reason() {
    refuse("--status", "499", "no status has the code 499");
    refuse("--status", "65936", "not a status code: expected three digits, 100 to 999");
    refuse("--status", "404 Gone", "the phrase is not that of 404");
    refuse("--code", "99", "not a status code: expected three digits, 100 to 999");
    refuse("--answer", "499", "no status has the code 499");
    refuse("--answer", "nowhere", "no status has this name or phrase");
}
