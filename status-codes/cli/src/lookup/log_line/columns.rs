//! The code in a column without a name: `HAProxy`, Squid, IIS, AWS.

use super::whole;

/// Returns the code in the columns before the first quote.
pub(super) fn code(columns: &str) -> Option<&str> {
    after_timers(columns).or_else(|| after_result(columns)).or_else(|| of_iis(columns))
}

/// `HAProxy`: `10/0/30/69/109 503 212`
fn after_timers(columns: &str) -> Option<&str> {
    let is_timers = |word: &str| {
        let mut timers = word.split('/').map(|timer| timer.trim_start_matches(['+', '-']));
        word.matches('/').count() == 4 && timers.all(is_number)
    };
    let mut words = columns.split_whitespace();
    words.find(|word| is_timers(word))?;
    whole(words.next()?)
}

/// Squid: `TCP_MISS/404`
fn after_result(columns: &str) -> Option<&str> {
    columns.split_whitespace().find_map(|word| {
        let (result, code) = word.split_once('/')?;
        let is_result = ["TCP", "UDP", "NONE"].iter().any(|start| {
            result.strip_prefix(start).is_some_and(|rest| {
                rest.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_')
            })
        });
        whole(code).filter(|_| is_result)
    })
}

/// IIS: its default columns start with the date and end in status, substatus, Windows status and time.
fn of_iis(columns: &str) -> Option<&str> {
    let date = columns.split_whitespace().next()?.split('-');
    let is_date = date.clone().count() == 3 && date.clone().all(is_number);
    let is_complete = columns.split_whitespace().count() >= 14;
    let mut last = columns.split_whitespace().rev();
    let (time, windows, substatus) = (last.next()?, last.next()?, last.next()?);
    let code = whole(last.next()?)?;
    (is_date && is_complete && [time, windows, substatus].into_iter().all(is_number))
        .then_some(code)
}

/// AWS: the columns before the request are the status of the load balancer, that of the target, and two sizes.
pub(super) fn before_sizes(columns: &str) -> Option<&str> {
    let mut last = columns.split_whitespace().rev();
    let (sent, received, target) = (last.next()?, last.next()?, last.next()?);
    let code = whole(last.next()?)?;
    let is_status = target == "-" || whole(target).is_some();
    (is_number(sent) && is_number(received) && is_status).then_some(code)
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::{before_sizes, code};
    use crate::lookup::log_line::check;

    #[test]
    fn timers_are_five_numbers() {
        for (columns, expected) in [
            ("10/0/30/69/109 503 1", Some("503")),
            ("+10/-0/30/69/109 503", Some("503")),
            ("a 1/1/1/1/1 404", Some("404")),
            ("10/0/30/69 503 1", None),
            ("10/0/30/69/109/1 503 1", None),
            ("10//30/69/109 503 1", None),
            ("a/b/c/d/e 503 1", None),
            ("10/0/30/69/1s 503 1", None),
            ("10/0/30/69/109 5033", None),
            ("10/0/30/69/109", None),
        ] {
            assert_eq!(code(columns), expected, "{columns}");
        }
    }

    #[test]
    fn columns_of_iis_start_with_a_date() {
        let rest = "a b c d e f g h i 404 0 2 150";
        for (columns, expected) in [
            (format!("2026-01-01 {rest}"), Some("404")),
            (format!("2026-01-xx {rest}"), None),
            (format!("20260101 {rest}"), None),
            (format!("2026-01-01-01 {rest}"), None),
            (format!("2026--01 {rest}"), None),
            // One column less than there are at least.
            ("2026-01-01 b c d e f g h i 404 0 2 150".to_owned(), None),
            ("2026-01-01 a b c d e f g h i 404 - 2 150".to_owned(), None),
            ("2026-01-01 a b c d e f g h i 404 0 - 150".to_owned(), None),
            ("2026-01-01 a b c d e f g h i 404 0 2 -".to_owned(), None),
            ("2026-01-01 a b c d e f g h i 4040 0 2 150".to_owned(), None),
        ] {
            assert_eq!(code(&columns), expected, "{columns}");
        }
    }

    #[test]
    fn two_sizes_and_the_status_of_the_target_follow_the_code() {
        for (columns, expected) in [
            ("a 502 200 34 366", Some("502")),
            ("502 - 34 366 ", Some("502")),
            ("a 502 200 34 -", None),
            ("a 502 200 - 366", None),
            ("a 502 x 34 366", None),
            ("a 5020 200 34 366", None),
            ("a - 200 34 366", None),
            ("200 34 366", None),
            ("", None),
        ] {
            assert_eq!(before_sizes(columns), expected, "{columns}");
        }
    }

    #[test]
    fn results_of_squid_are_in_capitals() {
        for (columns, expected) in [
            ("a TCP_MISS/404 b", Some("404")),
            ("UDP_HIT/404", Some("404")),
            ("NONE/404 TCP_MISS/200", Some("404")),
            ("TCP_Miss/404", None),
            ("TCP_MISS1/404", None),
            ("X_TCP/404", None),
            ("TCP_MISS/404/1", None),
            ("TCP_MISS 404", None),
        ] {
            assert_eq!(code(columns), expected, "{columns}");
        }
    }

    #[test]
    fn haproxy_has_the_code_after_the_timers() {
        let start = "Feb  6 12:14:14 localhost haproxy[14389]: 10.0.1.2:33317 [06/Feb/2009:12:14:14.655] http-in static/srv1";
        let end = r#"- - ---- 1/1/1/1/0 0/0 {1wt.eu} {} "GET /index.html HTTP/1.1""#;
        check(&format!("{start} 10/0/30/69/109 503 2750 {end}"), "503");
        check(&format!("{start} 10/0/-1/-1/+109 404 2750 {end}"), "404");
        check(&format!("{start} 10/0/-1/-1/109 -1 0 {end}"), None);
    }

    #[test]
    fn squid_has_the_code_after_the_result() {
        check(
            "1286536309.586 921 10.0.0.68 TCP_MISS/404 507 GET http://a.example/200 - DIRECT/10.0.0.1",
            "404",
        );
        check("TCP_MEM_HIT/200", "200");
        check("NONE/400", "400");
        check("10.0.0.1 /NONE/400 DIRECT/200 none/200 TCP_MISS/4040 -", None);
    }

    #[test]
    fn iis_has_the_code_before_the_time() {
        let start = "2026-01-01 00:00:00 10.0.0.1 GET /200 - 80 - 10.0.0.2 Mozilla/5.0 -";
        check(&format!("{start} 404 0 2 150"), "404");
        check(&format!("{start} 404 0 2 150 200.0"), None);
        check("2026-01-01 took 404 0 2 150", None);
    }
}
