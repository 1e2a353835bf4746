//! Names the values of an entry: the keyword of the format for machines, a phrase for people.

use status_data::{
    Cache, Content, Keyword, Level, Medium, Redirect, RedirectMethod, Registration, Retry, State,
};

/// Returns the keyword of a state in the registry.
pub(crate) fn registration_keyword(registration: &Registration) -> &'static str {
    let state = match registration {
        Registration::Permanent => State::Permanent,
        Registration::Temporary { .. } => State::Temporary,
        Registration::Unused => State::Unused,
        Registration::Obsoleted => State::Obsoleted,
        Registration::Unregistered => State::Unregistered,
    };
    state.as_str()
}

/// Describes the state in the registry.
pub(crate) fn registration(registration: &Registration) -> String {
    match registration {
        Registration::Permanent => "permanent".to_owned(),
        Registration::Temporary { expires } => format!("temporary, expires {expires}"),
        Registration::Unused => "unused: reserved, not to be sent".to_owned(),
        Registration::Obsoleted => "obsoleted: its definition was withdrawn".to_owned(),
        Registration::Unregistered => "not in the registry".to_owned(),
    }
}

/// Describes whether a cache may store the response.
pub(crate) fn cache(cache: Cache) -> &'static str {
    match cache {
        Cache::Explicit => "only with explicit freshness, such as max-age",
        Cache::Heuristic => "yes, even without explicit freshness",
        Cache::Never => "never stored",
    }
}

/// Describes whether the response has content.
pub(crate) fn content(content: Content) -> &'static str {
    match content {
        Content::Allowed => "allowed",
        Content::Never => "never: the message ends with the header section",
        Content::NotGenerated => "a server does not generate any; framing is as usual",
    }
}

/// Describes whether clients retry the request.
pub(crate) fn retry(retry: Retry) -> &'static str {
    match retry {
        Retry::Never => "clients do not retry the same request",
        Retry::Idempotent => "clients retry idempotent requests (practice)",
        Retry::Any => "clients retry any request (practice)",
    }
}

/// Describes how a redirect is followed.
pub(crate) fn redirect(redirect: Redirect) -> String {
    let method = match redirect.method {
        RedirectMethod::Kept => "the method is kept",
        RedirectMethod::MayBecomeGet => "POST may become GET",
        RedirectMethod::Get => "followed with GET",
    };
    let permanence = if redirect.permanent { "permanent" } else { "not permanent" };
    format!("{permanence}, {method}")
}

/// Describes where a vendor's code occurs.
pub(crate) fn medium(medium: Medium) -> &'static str {
    match medium {
        Medium::Wire => "on the wire",
        Medium::Log => "in logs",
        Medium::Internal => "internal to the software",
        Medium::Body => "in the content of a response with another status",
    }
}

/// Returns a requirement level in the words of RFC 2119.
pub(crate) fn level(level: Level) -> &'static str {
    match level {
        Level::Must => "MUST",
        Level::Should => "SHOULD",
        Level::May => "MAY",
    }
}

/// Returns the class of a code, as in `Client Error (4xx)`.
pub(crate) fn class(code: u16) -> &'static str {
    match code / 100 {
        1 => "Informational (1xx)",
        2 => "Successful (2xx)",
        3 => "Redirection (3xx)",
        4 => "Client Error (4xx)",
        5 => "Server Error (5xx)",
        _ => "not defined by RFC 9110",
    }
}

#[cfg(test)]
mod tests {
    use status_data::Keyword;

    use super::*;

    /// Compares the label of each value, in the order of the format.
    #[track_caller]
    fn check<T: Keyword>(label: impl Fn(T) -> &'static str, expected: &[(&str, &str)]) {
        let labels: Vec<_> = T::ALL.iter().map(|value| (value.as_str(), label(*value))).collect();
        assert_eq!(labels, expected);
    }

    #[test]
    fn every_keyword_has_a_label() {
        check(
            cache,
            &[
                ("explicit", "only with explicit freshness, such as max-age"),
                ("heuristic", "yes, even without explicit freshness"),
                ("never", "never stored"),
            ],
        );
        check(
            content,
            &[
                ("allowed", "allowed"),
                ("never", "never: the message ends with the header section"),
                ("not-generated", "a server does not generate any; framing is as usual"),
            ],
        );
        check(
            retry,
            &[
                ("never", "clients do not retry the same request"),
                ("idempotent", "clients retry idempotent requests (practice)"),
                ("any", "clients retry any request (practice)"),
            ],
        );
        check(
            medium,
            &[
                ("wire", "on the wire"),
                ("log", "in logs"),
                ("internal", "internal to the software"),
                ("body", "in the content of a response with another status"),
            ],
        );
        check(level, &[("must", "MUST"), ("should", "SHOULD"), ("may", "MAY")]);
    }

    #[test]
    fn every_state_has_a_keyword_and_a_label() {
        let temporary = Registration::Temporary { expires: "2027-01-31".to_owned() };
        for (state, keyword, label) in [
            (Registration::Permanent, "permanent", "permanent"),
            (temporary, "temporary", "temporary, expires 2027-01-31"),
            (Registration::Unused, "unused", "unused: reserved, not to be sent"),
            (Registration::Obsoleted, "obsoleted", "obsoleted: its definition was withdrawn"),
            (Registration::Unregistered, "unregistered", "not in the registry"),
        ] {
            assert_eq!((registration_keyword(&state), &*registration(&state)), (keyword, label));
        }
    }

    #[test]
    fn redirects_have_a_permanence_and_a_method() {
        for (method, permanent, expected) in [
            (RedirectMethod::Kept, true, "permanent, the method is kept"),
            (RedirectMethod::MayBecomeGet, true, "permanent, POST may become GET"),
            (RedirectMethod::Get, false, "not permanent, followed with GET"),
        ] {
            assert_eq!(redirect(Redirect { method, permanent }), expected);
        }
    }

    #[test]
    fn codes_beyond_the_classes_have_none() {
        for (code, expected) in [
            (199, "Informational (1xx)"),
            (200, "Successful (2xx)"),
            (302, "Redirection (3xx)"),
            (499, "Client Error (4xx)"),
            (599, "Server Error (5xx)"),
            (600, "not defined by RFC 9110"),
            (999, "not defined by RFC 9110"),
        ] {
            assert_eq!(class(code), expected, "{code}");
        }
    }
}
