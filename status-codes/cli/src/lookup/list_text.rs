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
    use status_codes::Class;

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
                let shown = anstream::adapter::strip_str(&shown).to_string();
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
