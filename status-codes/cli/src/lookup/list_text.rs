//! Prints a class or a vendor with its statuses as a table.

use status_codes::Class;
use status_data::{Catalog, Entry, Vendor, plain_to_markdown};
use unicode_width::UnicodeWidthStr;

use crate::data::{registered, vendors};
use crate::terminal::palette::{HEADING, LABEL, PLAIN, of_code};
use crate::terminal::{Terminal, Text, markdown_text};

/// Returns a class with its registered statuses.
pub(crate) fn class(class: Class, terminal: Terminal) -> String {
    let code = u16::from(class.digit()) * 100;
    let meaning = match class {
        Class::Informational => "The request was received; a final response follows.",
        Class::Successful => "The request was received, understood and accepted.",
        Class::Redirection => "The client must take further action to complete the request.",
        Class::ClientError => "The request is invalid or cannot be fulfilled.",
        Class::ServerError => "The server failed to fulfil a request that seems valid.",
    };
    let mut out = Text::styled(class.as_str(), of_code(code))
        .and(" ", PLAIN)
        .and(class.name(), HEADING)
        .lines("", "", terminal);
    out.push('\n');
    out.push_str(&Text::plain(meaning).lines("  ", "  ", terminal));
    let rule =
        format!("A client treats an unknown one as {} (RFC 9110 §15).", class.representative());
    out.push_str(&Text::plain(rule).lines("  ", "  ", terminal));
    out.push('\n');
    out + &summaries(class.statuses().iter().copied().map(registered::entry), terminal)
}

/// Returns a vendor with its codes.
pub(crate) fn vendor(vendor: &Vendor, catalog: &Catalog, terminal: Terminal) -> String {
    let path = format!(" status_codes::vendor::{}", vendor.name);
    let name = vendors::name(vendor, catalog);
    let mut out = Text::styled(name, HEADING).and(path, LABEL).lines("", "", terminal);
    if let Some(description) = &catalog.info.description {
        out.push('\n');
        out.push_str(&markdown_text::lines(description, "  ", terminal));
    }
    out.push('\n');
    out + &summaries(catalog.entries.iter(), terminal)
}

/// Returns each status with its summary, next to it if all names leave room for that, otherwise below it.
fn summaries<'a>(entries: impl Iterator<Item = &'a Entry> + Clone, terminal: Terminal) -> String {
    let names = entries.clone().map(|entry| entry.headline().width());
    let column = names.max().unwrap_or(0) + 4;
    let is_beside = column <= terminal.width / 2;
    let rest = " ".repeat(if is_beside { column } else { 6 });
    let row = |entry: &Entry| {
        let code = Text::styled(entry.code.to_string(), of_code(entry.code));
        let name = code.and(" ", PLAIN).and(entry.label(), HEADING);
        let summary = markdown_text::inline(&plain_to_markdown(&entry.summary), terminal)
            .lines(&rest, &rest, terminal);
        if is_beside {
            let padding = " ".repeat(column.saturating_sub(name.columns() + 2));
            format!("  {}{padding}{}", name.line(terminal), summary.trim_start_matches(' '))
        } else {
            name.lines("  ", &rest, terminal) + &summary
        }
    };
    entries.map(row).collect()
}

#[cfg(test)]
mod tests {
    use crate::data::{labels, vendors};
    use crate::terminal::Terminal;
    use crate::terminal::palette::of_code;
    use crate::testing::unstyled;
    use status_codes::Class;
    use status_data::{Catalog, CatalogInfo, Entry, Vendor};

    /// Compares a vendor with two codes at a width.
    #[track_caller]
    fn check(width: usize, expected: &str) {
        let entry = |code: u16, phrase: &str, summary: &str| Entry {
            code,
            phrase: phrase.to_owned(),
            summary: summary.to_owned(),
            ..Entry::default()
        };
        let entries = vec![
            entry(460, "Closed by client", "The `client` closed the connection first."),
            entry(561, "Unauthorized", "The provider said no."),
        ];
        let info = CatalogInfo {
            name: Some("A Balancer".to_owned()),
            description: Some("What the *balancer* adds to its log.".to_owned()),
            ..CatalogInfo::default()
        };
        let terminal = Terminal { width, ..Terminal::FILE };
        let balancer = Vendor { name: "ABalancer", file: "a.toml", text: "" };
        let shown = super::vendor(&balancer, &Catalog { info, entries }, terminal);
        assert_eq!(unstyled(&shown), expected);
    }

    #[test]
    fn summaries_stand_beside_names_that_leave_room() {
        // The longer name has 20 columns, and half of 48 is the least width that leaves as much for the summaries.
        check(
            48,
            "A Balancer status_codes::vendor::ABalancer\n\n  What the balancer adds to its log.\n\n  \
             460 Closed by client  The client closed the\n                        \
             connection first.\n  561 Unauthorized      The provider said no.\n",
        );
        check(
            47,
            "A Balancer status_codes::vendor::ABalancer\n\n  What the balancer adds to its log.\n\n  \
             460 Closed by client\n      The client closed the connection first.\n  \
             561 Unauthorized\n      The provider said no.\n",
        );
    }

    #[test]
    fn a_class_has_its_rule_before_its_statuses() {
        for class in Class::ALL {
            let shown = super::class(*class, Terminal::FILE);
            let first = class.statuses().first().expect("every class has a status");
            let style = of_code(first.code().as_u16());
            assert!(shown.starts_with(&format!("{style}{}{style:#}", class.as_str())));
            let shown = unstyled(&shown);
            let (head, list) = shown.rsplit_once("\n\n").expect("the list stands apart");
            let [name, "", meaning, rule] = head.lines().collect::<Vec<_>>()[..] else {
                panic!("{head}")
            };
            assert_eq!(name, format!("{} {class}", class.as_str()));
            assert!(meaning.starts_with("  The ") && meaning.ends_with('.'), "{meaning}");
            let general = class.representative();
            let expected = format!("  A client treats an unknown one as {general} (RFC 9110 §15).");
            assert_eq!(rule, expected);
            for status in class.statuses() {
                assert!(list.contains(&status.to_string()), "{status}");
            }
        }
    }

    #[test]
    fn classes_have_one_name() {
        for class in Class::ALL {
            let expected = format!("{} ({})", class.name(), class.as_str());
            assert_eq!(labels::class(u16::from(class.digit()) * 100), expected);
        }
    }

    #[test]
    fn no_name_is_cut() {
        for width in [40, 80, 200] {
            let terminal = Terminal { width, ..Terminal::FILE };
            for (vendor, catalog) in vendors::all() {
                let shown = super::vendor(vendor, catalog, terminal);
                let shown = unstyled(&shown);
                let words: Vec<&str> = shown.split_whitespace().collect();
                let shown = words.join(" ");
                for entry in &catalog.entries {
                    let headline = entry.headline();
                    assert!(shown.contains(&headline), "{width}: {headline}");
                }
            }
        }
    }
}
