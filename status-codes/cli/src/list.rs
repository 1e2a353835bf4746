//! `list`: prints statuses as an aligned table, or as JSON, CSV or Markdown.

use status_data::{Cache, Entry, Keyword, plain_to_markdown, registry};

use crate::arguments::{CacheFilter, List, ListFormat};
use crate::data::markdown_escape::{self, escaped, sentence};
use crate::data::{json, labels, reference, source, vendors};
use crate::lookup::{class, oneline};
use crate::output::Output;
use crate::terminal::palette::of_code;
use crate::terminal::{Terminal, Text, markdown_text, table, visible};

/// Lists the requested statuses.
pub(crate) fn run(list: &List, terminal: Terminal) -> Output {
    let entries = match entries(list) {
        Ok(entries) => entries,
        Err(reason) => return Output::failure(reason),
    };
    let entries: Vec<&Entry> = entries.iter().collect();
    let own = list.catalog.is_some();
    Output::success(match list.format() {
        ListFormat::Text if own || list.vendor.is_some() => ids(&entries, terminal),
        ListFormat::Text => facts(&entries, terminal),
        ListFormat::Oneline if own => {
            entries.iter().map(|entry| oneline::own_line(entry)).collect()
        }
        ListFormat::Oneline => entries.iter().map(|entry| oneline::line(entry, None)).collect(),
        ListFormat::Json => json(&entries),
        ListFormat::Csv => csv(&entries),
        ListFormat::Markdown => markdown(&entries),
    })
}

/// Returns the columns of the registry.
fn facts(entries: &[&Entry], terminal: Terminal) -> String {
    let row = |entry: &&Entry| {
        vec![
            code(entry),
            Text::plain(entry.title()),
            Text::plain(entry.cache.as_str()),
            Text::plain(entry.retry.as_str()),
            entry.reference.as_ref().map(reference::short).unwrap_or_default(),
        ]
    };
    let rows: Vec<Vec<Text>> = entries.iter().map(row).collect();
    table::table(&["Code", "Status", "Cache", "Retry", "Reference"], &rows, terminal)
}

/// Returns the columns of any other catalog.
fn ids(entries: &[&Entry], terminal: Terminal) -> String {
    let row =
        |entry: &&Entry| vec![code(entry), Text::plain(&entry.id), Text::plain(entry.title())];
    let rows: Vec<Vec<Text>> = entries.iter().map(row).collect();
    table::table(&["Code", "Id", "Title"], &rows, terminal)
}

fn code(entry: &Entry) -> Text {
    Text::styled(entry.code.to_string(), of_code(entry.code))
}

fn entries(list: &List) -> Result<Vec<Entry>, String> {
    let class = match &list.class {
        Some(text) => {
            Some(class(text).ok_or_else(|| format!("no class {text:?}; write 1xx to 5xx"))?)
        }
        None => None,
    };
    let catalog = match (&list.catalog, &list.vendor) {
        (Some(path), _) => source::catalog(path).map_err(|error| error.to_string())?,
        (None, Some(name)) => vendors::find(name).ok_or_else(|| unknown_vendor(name))?.1.clone(),
        (None, None) => registry().clone(),
    };
    let cache = list.cache.map(|cache| match cache {
        CacheFilter::Explicit => Cache::Explicit,
        CacheFilter::Heuristic => Cache::Heuristic,
        CacheFilter::Never => Cache::Never,
    });
    let wanted = |entry: &Entry| {
        class.is_none_or(|class| entry.code / 100 == u16::from(class.digit()))
            && cache.is_none_or(|cache| entry.cache == cache)
    };
    let mut entries: Vec<Entry> = catalog.entries.into_iter().filter(wanted).collect();
    entries.sort_by_key(|entry| entry.code);
    Ok(entries)
}

fn unknown_vendor(name: &str) -> String {
    let names: Vec<&str> = status_data::VENDORS.iter().map(|vendor| vendor.name).collect();
    match vendors::similar_name(name) {
        Some(near) => format!("no vendor {name:?}; did you mean {near}?"),
        None => format!("no vendor {name:?}; known vendors: {}", names.join(", ")),
    }
}

fn json(entries: &[&Entry]) -> String {
    let statuses: Vec<_> = entries.iter().map(|entry| json::entry(entry)).collect();
    json::document(&serde_json::json!({ "version": json::VERSION, "statuses": statuses }))
}

/// RFC 4180, with a header.
fn csv(entries: &[&Entry]) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let header = [
        "code",
        "name",
        "id",
        "phrase",
        "title",
        "summary",
        "registration",
        "cache",
        "content",
        "retry",
        "reference",
        "url",
    ];
    let rows = entries.iter().map(|entry| {
        let text = entry.reference.as_ref().map(ToString::to_string).unwrap_or_default();
        let url = entry.reference.as_ref().map(status_data::Reference::url).unwrap_or_default();
        [
            entry.code.to_string(),
            entry.variant.clone(),
            entry.id.clone(),
            entry.phrase.clone(),
            entry.title().to_owned(),
            markdown_text::plain(&plain_to_markdown(&entry.summary)),
            labels::registration_keyword(&entry.registration).to_owned(),
            entry.cache.as_str().to_owned(),
            entry.content.as_str().to_owned(),
            entry.retry.as_str().to_owned(),
            text,
            url,
        ]
    });
    for row in std::iter::once(header.map(str::to_owned)).chain(rows) {
        let _ = writer.write_record(row.iter().map(|text| cell(text))); // memory takes everything
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Returns a text for a spreadsheet. An apostrophe keeps it from being read as a formula.
fn cell(text: &str) -> String {
    let text = visible(text);
    let formula = text.trim_start().starts_with(['=', '+', '-', '@']);
    if formula { format!("'{text}") } else { text.into_owned() }
}

fn markdown(entries: &[&Entry]) -> String {
    let row = |entry: &&Entry| {
        let reference = entry.reference.as_ref().map_or(String::new(), |reference| {
            markdown_escape::link(&reference.to_string(), &reference.url())
        });
        format!(
            "| {} | {} | {} | {reference} |\n",
            entry.code,
            escaped(&entry.label()),
            sentence(&entry.summary),
        )
    };
    let rows: String = entries.iter().map(row).collect();
    format!("| Code | Status | Summary | Reference |\n| --- | --- | --- | --- |\n{rows}")
}

#[cfg(test)]
mod tests {
    use status_data::Entry;

    use super::{cell, csv, entries, markdown};
    use crate::arguments::{Arguments, Command, List};
    use crate::data::hostile::{HOSTILE, catalog, elements, text_of};

    fn list(arguments: &[&str]) -> List {
        use clap::Parser;
        let arguments = ["status-codes", "list"].iter().chain(arguments);
        match Arguments::parse_from(arguments).command {
            Some(Command::List(list)) => list,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn no_text_becomes_markdown() {
        let table = |text: &str| {
            let catalog = catalog(text);
            markdown(&catalog.entries.iter().collect::<Vec<_>>())
        };
        for text in HOSTILE {
            assert_eq!(elements(&table(text)), elements(&table("a")), "{}", table(text));
            if !text.contains('`') {
                // Title, summary and the text of the link.
                assert!(text_of(&table(text)).matches(text).count() >= 3, "{}", table(text));
            }
        }
    }

    #[test]
    fn no_cell_of_csv_is_a_formula() {
        for text in ["=1+1", "+1", "-1", "@a", " =1"] {
            assert!(cell(text).starts_with('\''), "{text:?}");
            let catalog = catalog(text);
            let written = csv(&catalog.entries.iter().collect::<Vec<_>>());
            let mut reader = csv::Reader::from_reader(written.as_bytes());
            for cell in reader
                .records()
                .flatten()
                .flat_map(|record| record.iter().map(str::to_owned).collect::<Vec<_>>())
            {
                assert!(!cell.trim_start().starts_with(['=', '+', '-', '@']), "{written}");
            }
        }
        for text in ["a", "404", "a=b", "'a", ""] {
            assert_eq!(cell(text), text);
        }
    }

    #[test]
    fn statuses_stand_in_the_order_of_their_codes() {
        let shop = concat!(env!("CARGO_MANIFEST_DIR"), "/../examples/shop-api.toml");
        for arguments in [[].as_slice(), &["--vendor", "nginx"], &["--catalog", shop]] {
            let listed = entries(&list(arguments)).expect("the catalog can be read");
            assert!(
                listed.len() > 1 && listed.is_sorted_by_key(|entry| entry.code),
                "{arguments:?}"
            );
        }
    }

    #[test]
    fn filters_keep_what_they_name() {
        let all = entries(&list(&[])).expect("the registry can be read");
        for (arguments, wanted) in [
            (["--class", "4xx"], (|entry: &Entry| entry.code / 100 == 4) as fn(&Entry) -> bool),
            (["--cache", "never"], |entry| entry.cache == status_data::Cache::Never),
            (["--cache", "explicit"], |entry| entry.cache == status_data::Cache::Explicit),
            (["--cache", "heuristic"], |entry| entry.cache == status_data::Cache::Heuristic),
        ] {
            let expected: Vec<Entry> = all.iter().filter(|entry| wanted(entry)).cloned().collect();
            assert!(!expected.is_empty() && expected.len() < all.len());
            assert_eq!(entries(&list(&arguments)).expect("the registry can be read"), expected);
        }
    }
}
