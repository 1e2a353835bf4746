//! The code next to the quoted request: of the common and combined log formats, and of AWS load balancers.

use super::columns::before_sizes;
use super::three_digits;

/// Returns the code after the request, or the one in the columns before it.
pub(super) fn code<'a>(parts: &[&'a str]) -> Option<&'a str> {
    // A later quoted part may have the form of a request, too: it is a text of the client.
    let mut quoted = (1..parts.len()).step_by(2);
    let at = quoted.find(|&at| is_request(parts[at]) || ends_in_time(parts[at - 1]))?;
    three_digits(parts[at + 1].trim_start()).or_else(|| before_sizes(parts[at - 1]))
}

/// Returns whether a text is a request line, complete or cut off.
fn is_request(text: &str) -> bool {
    let ends_in_version = text.rsplit_once(" HTTP/").is_some_and(|(_, version)| {
        !version.is_empty() && version.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
    });
    let starts_with_method = text.split_once(' ').is_some_and(|(method, target)| {
        !method.is_empty()
            && method.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'-')
            && (target.starts_with(['/', '*']) || target.contains("://") || method == "CONNECT")
    });
    ends_in_version || starts_with_method
}

/// Returns whether a text ends in the time of a log line, `[10/Oct/2000:13:55:36 -0700]`. The request follows, valid or
/// not.
fn ends_in_time(before: &str) -> bool {
    before
        .trim_end()
        .strip_suffix(']')
        .and_then(|before| before.rsplit_once('['))
        .is_some_and(|(_, time)| time.contains('/') && time.contains(':'))
}

#[cfg(test)]
mod tests {
    use super::{ends_in_time, is_request};
    use crate::lookup::log_line::{code, parts};

    #[test]
    fn a_request_has_a_method_or_a_version() {
        for text in [
            "GET / HTTP/1.1",
            "a HTTP/2",
            "GET /cut",
            "VERSION-CONTROL /a",
            "OPTIONS *",
            "GET http://a.example",
            "CONNECT a.example:443",
        ] {
            assert!(is_request(text), "{text}");
        }
        for text in [
            "",
            "GET",
            "GET a",
            " /a",
            "Get /a",
            "GET1 /a",
            "a HTTP/",
            "a HTTP/x",
            "aHTTP/1.1",
            "CONNECT",
            "connect a.example:443",
        ] {
            assert!(!is_request(text), "{text}");
        }
    }

    #[test]
    fn the_time_of_a_log_line_is_in_brackets() {
        for text in ["[10/Oct/2000:13:55:36 -0700]", "a [1/2:3] ", "[a] [1/2:3]"] {
            assert!(ends_in_time(text), "{text}");
        }
        for text in
            ["", "[10:30]", "[10/30]", "10/Oct/2000:13:55:36", "[1/2:3] [a]", "1/2:3]", "[1/2:3"]
        {
            assert!(!ends_in_time(text), "{text}");
        }
    }

    #[track_caller]
    fn check(line: &str, expected: &str) {
        assert_eq!(super::code(&parts(line)), Some(expected), "{line}");
    }

    #[test]
    fn the_code_follows_the_request() {
        let start = "127.0.0.1 - frank [10/Oct/2000:13:55:36 -0700] ";
        for rest in [
            r#""GET /a.gif HTTP/1.0" 404 2326"#,
            r#""POST /v1/100 HTTP/1.1" 404 12 "https://a.example/" "curl/8 503 ""#,
            r#""GET /?q=HTTP/1.1 200 HTTP/1.1" 404 12 "-" "GET / HTTP/1.1" 200"#,
            r#""GET /a\" 200 HTTP/1.1" 404 12"#,
            "\"GET / HTTP/2\"   404 12",
            "\"GET / HTTP/2\"\t404\t12",
            r#""-" 404 0 "-" "-""#,
            r#""\x16\x03\x01" 404 150"#,
        ] {
            check(&format!("{start}{rest}"), "404");
        }
        check(r#"INFO:     10.0.0.1:54321 - "GET / HTTP/1.1" 404 Not Found"#, "404");
        check(r#""GET /cut-off" 404"#, "404");
        check(
            r#"[2026-01-01T00:00:00.310Z] "POST /a HTTP/2" 204 - 154 0 226 100 "10.0.0.1""#,
            "204",
        );
    }

    #[test]
    fn the_load_balancer_of_aws_writes_the_code_before_the_request() {
        let line = |codes| {
            format!(
                "http 2018-07-02T22:23:00.186641Z app/my-loadbalancer/50dc6c495c0c9188 192.168.131.39:2817 10.0.0.1:80 \
                 0.000 0.001 0.000 {codes} 34 366 \"GET http://www.example.com:80/ HTTP/1.1\" \"curl/7.46.0\" - - \
                 arn:aws:elasticloadbalancing:us-east-2:123456789012:targetgroup/my-targets/73e2d6bc24d8a067 \
                 \"Root=1-58337262-36d228ad5d99923122bbe354\" \"-\" \"-\" 100 2018-07-02T22:22:48.364000Z \"forward\" \
                 \"-\" \"-\" \"10.0.0.1:80\" \"200\" \"-\" \"-\""
            )
        };
        check(&line("502 200"), "502");
        check(&line("460 -"), "460");
        assert_eq!(code(&line("- -")), None);
    }

    #[test]
    fn a_number_elsewhere_is_no_code() {
        for line in [
            r#""GET / HTTP/1.1" - 200 "-""#,
            r#"a 200 b "GET / HTTP/1.1""#,
            r#"the file "a" 200 bytes"#,
            r#"[3] "a" 200"#,
            r#"request: "GET / HTTP/1.1", upstream: "http://10.0.0.1:200/""#,
        ] {
            assert_eq!(code(line), None, "{line}");
        }
    }
}
