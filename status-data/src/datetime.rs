//! Whether a text is a date, a time or both, as RFC 3339 and TOML 1.1 write them.

use core::ops::RangeInclusive;

/// What a fault says of any other text.
pub(crate) const NO_DATETIME: &str = "no such date or time";

/// `2026-11-13`, `12:00`, `12:00:00.5`, `2026-11-13T12:00:00Z`, `2026-11-13 12:00+01:00`.
pub(crate) fn is_datetime(text: &str) -> bool {
    let Some((date, time)) = text.split_once(['T', 't', ' ']) else {
        return if text.contains(':') { is_time(text) } else { is_date(text) };
    };
    let clock = time.find(['Z', 'z', '+', '-']).unwrap_or(time.len());
    let (time, offset) = time.split_at(clock);
    let offset = match offset {
        "" | "Z" | "z" => true,
        _ => offset.len() == 6 && !offset.starts_with(['Z', 'z']) && is_time(&offset[1..]),
    };
    offset && is_date(date) && is_time(time)
}

/// Whether a date or time is a date alone.
pub(crate) fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let &[year, month, day] = &*parts else { return false };
    let (Some(year), Some(month)) = (number(year, 4, 0..=9999), number(month, 2, 1..=12)) else {
        return false;
    };
    let days = match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    number(day, 2, 1..=days).is_some()
}

fn is_time(text: &str) -> bool {
    let parts: Vec<&str> = text.split(':').collect();
    let (hour, minute, second) = match *parts {
        [hour, minute] => (hour, minute, "00"),
        [hour, minute, second] => (hour, minute, second),
        _ => return false,
    };
    let (second, fraction) = second.split_once('.').unwrap_or((second, "0"));
    let fraction = !fraction.is_empty() && fraction.bytes().all(|byte| byte.is_ascii_digit());
    let minutes = number(hour, 2, 0..=23).is_some() && number(minute, 2, 0..=59).is_some();
    minutes && number(second, 2, 0..=60).is_some() && fraction
}

fn number(text: &str, digits: usize, range: RangeInclusive<u16>) -> Option<u16> {
    let plain = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|number| plain && range.contains(number))
}
