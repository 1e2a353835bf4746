//! What a number or a name stands for: in the registry, with the vendors, or nearby.

use status_data::{Entry, VENDORS, parse_catalog, registry, suggest};

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
    let entries = &registry().entries;
    let mut known: Vec<(String, &Entry)> = Vec::new();
    for entry in entries {
        known.push((plain(&entry.variant), entry));
        known.push((plain(&entry.phrase), entry));
        for names in [&entry.aliases, &entry.former] {
            for name in names {
                known.push((plain(name), entry));
            }
        }
    }
    let wanted = plain(name);
    let found = suggest(&wanted, known.iter().map(|(name, _)| name.as_str()))?;
    known.iter().find(|(name, _)| name == found).map(|(_, entry)| *entry)
}

/// A name without what tells its spellings apart.
fn plain(name: &str) -> String {
    let mut plain = name.to_ascii_lowercase();
    plain.retain(|c| c.is_ascii_alphanumeric());
    plain
}

/// A number that no status code is.
pub(crate) fn no_status_code(number: &str) -> String {
    format!("{number} is not a status code: it has three digits, 100 to 599")
}

fn unregistered(code: u16, below: &[Entry], above: &[Entry]) -> String {
    let meanings = vendor_meanings(code);
    let mut near = Vec::new();
    for entry in [below.last(), above.first()].into_iter().flatten() {
        if entry.code / 100 == code / 100 {
            near.push(format!("{} ({})", entry.code, entry.phrase));
        }
    }
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
        let catalog = parse_catalog(vendor.text, registry()).catalog;
        let name = catalog.info.name.clone().unwrap_or_else(|| vendor.name.to_owned());
        for entry in catalog.with_code(code) {
            let path = format!("{}::{}", vendor.name, entry.variant);
            meanings.push((path, name.clone(), entry.title().to_owned()));
        }
    }
    meanings
}
