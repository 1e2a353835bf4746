//! Dates in the form `YYYY-MM-DD`. Their order as text is their order in time.

use jiff::civil::Date;
use jiff::{Timestamp, tz::TimeZone};

/// Returns today's date in UTC. Nothing else in the project reads the clock.
pub(crate) fn today() -> String {
    TimeZone::UTC.to_datetime(Timestamp::now()).date().to_string()
}

/// Returns whether a text is a calendar date in exactly this form.
pub(crate) fn is_date(text: &str) -> bool {
    text.parse::<Date>().is_ok_and(|date| date.to_string() == text)
}

#[cfg(test)]
mod tests {
    use super::{is_date, today};

    #[test]
    fn today_is_a_date() {
        assert!(is_date(&today()));
    }

    #[test]
    fn only_calendar_dates_are_dates() {
        assert!(is_date("2026-11-13") && is_date("2028-02-29"));
        for text in [
            "",
            "2026-11-1",
            "2026-13-01",
            "2026-00-10",
            "2026-11-32",
            "2026-02-29",
            "2026/11/13",
            "20261113",
            "2026-11-13T10:00:00",
            "日本日a",
        ] {
            assert!(!is_date(text), "{text}");
        }
    }
}
