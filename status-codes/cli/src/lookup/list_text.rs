//! A class or a vendor: what it is, and its statuses as a table.

use status_codes::Class;
use status_data::{Catalog, Entry, Vendor};
use unicode_width::UnicodeWidthStr;

use crate::data::{built_in, vendors, words};
use crate::terminal::palette::{HEADING, LABEL, PLAIN, of_code};
use crate::terminal::{Screen, Text, markdown_text, table};

/// A class with its registered statuses.
pub(crate) fn class(class: Class, screen: Screen) -> String {
    let code = u16::from(class.digit()) * 100;
    let meaning = match class {
        Class::Informational => {
            "The request was received and the process continues; a final response follows."
        }
        Class::Successful => "The request was received, understood and accepted.",
        Class::Redirection => "The client has to do more to complete the request.",
        Class::ClientError => "The request is wrong, or cannot be fulfilled as it is.",
        Class::ServerError => "The request seems valid, and the server failed to fulfil it.",
    };
    let mut out = Text::styled(class.as_str(), of_code(code))
        .and(" ", PLAIN)
        .and(class.name(), HEADING)
        .lines("", "", screen);
    out.push('\n');
    out.push_str(&Text::plain(meaning).lines("  ", "  ", screen));
    let rule =
        format!("A client treats an unknown one as {} (RFC 9110 §15).", class.representative());
    out.push_str(&Text::plain(rule).lines("  ", "  ", screen));
    out.push('\n');
    let entries: Vec<Entry> = class.statuses().iter().copied().map(built_in::entry).collect();
    out + &summaries(&entries, screen)
}

/// A vendor with its codes.
pub(crate) fn vendor(vendor: &Vendor, catalog: &Catalog, screen: Screen) -> String {
    let path = format!(" status_codes::vendor::{}", vendor.name);
    let name = vendors::name(vendor, catalog);
    let mut out = Text::styled(name, HEADING).and(path, LABEL).lines("", "", screen);
    if let Some(description) = &catalog.info.description {
        out.push('\n');
        out.push_str(&markdown_text::lines(description, "  ", screen));
    }
    out.push('\n');
    out + &summaries(&catalog.entries, screen)
}

/// Each status with its summary beside it.
fn summaries(entries: &[Entry], screen: Screen) -> String {
    let names = entries.iter().map(|entry| words::headline(entry).width());
    let column = names.max().unwrap_or(0).min(screen.width / 2 - 4) + 4;
    let rest = " ".repeat(column);
    let row = |entry: &Entry| {
        let code = Text::styled(entry.code.to_string(), of_code(entry.code));
        let name = table::cut(&words::name(entry), column - 8);
        let left = code.and(" ", PLAIN).and(name, HEADING);
        let padding = " ".repeat(column.saturating_sub(left.columns() + 2));
        let summary = markdown_text::inline(&entry.summary, screen).lines(&rest, &rest, screen);
        format!("  {}{padding}{}", left.line(screen), summary.trim_start_matches(' '))
    };
    entries.iter().map(row).collect()
}

#[cfg(test)]
mod tests {
    use crate::data::words;
    use status_codes::Class;

    #[test]
    fn classes_have_one_name() {
        for class in Class::ALL {
            let expected = format!("{} ({})", class.name(), class.as_str());
            assert_eq!(words::class(u16::from(class.digit()) * 100), expected);
        }
    }
}
