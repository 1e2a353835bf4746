//! `problem_details`: another implementation of RFC 9457 reads our JSON, and writes the same JSON.

use problem_details::ProblemDetails;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use status_codes::{Catalog, Problem, Status};

use crate::answer::document;
use crate::catalogs::{FilesStatus, ShopStatus};

fn every_status_of<C: Catalog>() {
    for status in C::ALL {
        let json = Problem::new(*status).json().to_string();
        let read: ProblemDetails = serde_json::from_str(&json).unwrap();
        assert_eq!(read.status.unwrap().as_u16(), status.code().as_u16());
        assert_eq!(read.title.as_deref(), Some(status.title()));
        assert_eq!(read.detail, None);
        let written = serde_json::to_value(&read).unwrap();
        assert_eq!(written, document(*status, None));
    }
}

#[test]
fn other_implementation_reads_every_problem_and_writes_the_same() {
    every_status_of::<FilesStatus>();
    every_status_of::<ShopStatus>();
    every_status_of::<Status>();
}

#[test]
fn members_beyond_the_four_come_with_the_other_implementation() {
    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Stock {
        left: u32,
    }

    let status = ShopStatus::OutOfStock;
    let problem = ProblemDetails::from_status_code(status.code().http())
        .with_type(status.type_uri().unwrap_or_default().parse::<http::Uri>().unwrap())
        .with_title(status.title())
        .with_instance(http::Uri::from_static("/orders/17"))
        .with_extensions(Stock { left: 2 });
    assert_eq!(
        serde_json::to_value(problem).unwrap(),
        json!({
            "type": "https://shop.example/problems/not_in_stock",
            "title": "Out of stock",
            "status": 409,
            "instance": "/orders/17",
            "left": 2,
        }),
    );
}

#[test]
fn any_detail_survives_as_json() {
    let every_character: String =
        (0..=0x2FF).chain(0x2020..0x2030).filter_map(char::from_u32).collect();
    let details = [
        "",
        "\"",
        "\\",
        "\"\"\\\\",
        "\0",
        "\u{1F}\u{20}\u{7F}",
        "\r\n\t",
        "\u{2028}\u{2029}\u{FFFF}",
        "\u{1F600}é\"é",
        "ends with \\",
        "\\u0041",
        "</script>",
        "}\",\"status\":200,{",
        &every_character,
    ];
    for detail in details {
        let json = Problem::new(FilesStatus::NotFound).detail(detail).json().to_string();
        assert!(json.bytes().all(|byte| byte >= b' '), "{json:?}");
        let read: Value = serde_json::from_str(&json).unwrap();
        assert_eq!(read, document(FilesStatus::NotFound, Some(detail)));
    }
}

/// How a detail is written between its quotes.
#[track_caller]
fn written(detail: &str, expected: &str) {
    let json = Problem::new(FilesStatus::NotFound).detail(detail).json().to_string();
    let end = format!(r#","detail":"{expected}"}}"#);
    assert!(json.ends_with(&end), "{json}");
}

#[test]
fn only_quotes_backslashes_and_control_characters_are_escaped() {
    written(r#"a "b""#, r#"a \"b\""#);
    written(r"C:\temp", r"C:\\temp");
    written("a\nb\r\t\0\u{1F}", r"a\nb\u000d\u0009\u0000\u001f");
    for plain in [" ", "!", "/", "~\u{7F}\u{80}", "é €\u{2028}😀", "<b>&</b>"] {
        written(plain, plain);
    }
}

#[test]
fn detail_is_anything_that_is_displayed_in_pieces() {
    let problem = Problem::new(FilesStatus::NotFound);
    let problem = problem.json_with_detail(format_args!("{:?} {}", "a\"b", 7)).to_string();
    let read: Value = serde_json::from_str(&problem).unwrap();
    assert_eq!(read["detail"], r#""a\"b" 7"#);
}

#[test]
fn question_mark_turns_a_status_into_a_problem() {
    fn find(name: &str) -> Result<(), Problem<FilesStatus>> {
        let allowed = !name.starts_with('.');
        allowed.then_some(()).ok_or(FilesStatus::Forbidden)?;
        Err(Problem::new(FilesStatus::NotFound).detail(format_args!("no {name}")))
    }

    let problem = find(".git").unwrap_err();
    assert_eq!((problem.status(), problem.get_detail()), (Some(FilesStatus::Forbidden), None));
    assert_eq!(find("a").unwrap_err().get_detail(), Some("no a"));
}
