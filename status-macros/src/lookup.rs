//! What a number or a name stands for: in the registry, with the vendors, or nearby.

use status_data::{Entry, VENDORS, nearest, read_catalog, registry};

/// The answer for one number.
pub(crate) enum Found {
    /// The variant.
    Status(&'static str),
    /// Why there is none, and what to write instead.
    Nothing(String),
}

/// Looks a number up in the registry.
pub(crate) fn registered(code: u16) -> Found {
    let entries = &registry().entries;
    match entries.binary_search_by_key(&code, |entry| entry.code) {
        Ok(at) => Found::Status(&entries[at].variant),
        Err(at) => Found::Nothing(unregistered(code, &entries[..at], &entries[at..])),
    }
}

/// The registered entry that a name means: `NotFound`, `NOT_FOUND`, `Not Found`.
pub(crate) fn by_name(name: &str) -> Option<&'static Entry> {
    let plain = |text: &str| -> String {
        text.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
    };
    let entries = &registry().entries;
    let wanted = plain(name);
    let names = entries.iter().flat_map(|entry| {
        [&entry.variant, &entry.phrase].into_iter().chain(&entry.aliases).chain(&entry.former)
    });
    let known = names.map(|name| plain(name)).collect::<Vec<_>>();
    let found = nearest(&wanted, known.iter().map(String::as_str))?;
    entries.iter().find(|entry| {
        [&entry.variant, &entry.phrase]
            .into_iter()
            .chain(&entry.aliases)
            .chain(&entry.former)
            .any(|name| plain(name) == found)
    })
}

/// A number that no status code is.
pub(crate) fn no_status_code(number: &str) -> String {
    format!("{number} is not a status code: it has three digits, 100 to 599")
}

fn unregistered(code: u16, below: &[Entry], above: &[Entry]) -> String {
    let meanings = vendor_meanings(code);
    let same_class = |entry: &&Entry| entry.code / 100 == code / 100;
    let near: Vec<String> = [below.last(), above.first()]
        .into_iter()
        .flatten()
        .filter(same_class)
        .map(|entry| format!("{} ({})", entry.code, entry.phrase))
        .collect();
    let rest = match (meanings.as_slice(), near.as_slice()) {
        ([], _) if code > 599 => return no_status_code(&code.to_string()),
        ([], []) => format!("; `Code` carries any three-digit code: `Code::from_u16({code})`"),
        ([], [near]) => format!("; the nearest registered code is {near}"),
        ([], near) => format!("; the nearest registered codes are {}", near.join(" and ")),
        ([(path, name, title), ..], _) => format!(
            "; {name} calls it {title}: write `status_codes::vendor::{path}`, with feature `vendor`"
        ),
    };
    format!("{code} is not registered{rest}")
}

/// The vendors' statuses of a code: path, name of the vendor and title.
fn vendor_meanings(code: u16) -> Vec<(String, String, String)> {
    let mut meanings = Vec::new();
    for vendor in VENDORS {
        let catalog = read_catalog(vendor.text, registry()).catalog;
        let name = catalog.about.name.clone().unwrap_or_else(|| vendor.name.to_owned());
        meanings.extend(catalog.with_code(code).map(|entry| {
            let path = format!("{}::{}", vendor.name, entry.variant);
            (path, name.clone(), entry.title().to_owned())
        }));
    }
    meanings
}
