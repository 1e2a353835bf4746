//! What a checked file says: a catalog, its entries, and the vocabulary of their facts.
//!
//! Plain data. Takes no text and gives no messages; every value in here has passed the rules.

use crate::member::Member;
use crate::reference::Reference;
use crate::value::Value;
use crate::vocabulary::{
    Cache, Content, GrpcCode, Level, Medium, RedirectMethod, RenameAll, Retry,
};

/// A set of statuses from one file; the registry is the built-in one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Catalog {
    /// What `[catalog]` says; empty for the registry.
    pub info: CatalogInfo,
    /// The entries in the order of the file.
    pub entries: Vec<Entry>,
}

impl Catalog {
    /// The entries of one code, in the order of the file.
    pub fn with_code(&self, code: u16) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(move |entry| entry.code == code)
    }

    /// The entry of that variant.
    #[must_use]
    pub fn entry(&self, variant: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.variant == variant)
    }

    /// Whether no two entries share a code, so that a number alone names one status.
    #[must_use]
    pub fn has_unique_codes(&self) -> bool {
        let mut seen = [false; 1000];
        for entry in &self.entries {
            match seen.get_mut(usize::from(entry.code)) {
                Some(seen) if !*seen => *seen = true,
                _ => return false,
            }
        }
        true
    }
    /// The groups that entries name, sorted, each once.
    #[must_use]
    pub fn groups(&self) -> Vec<&str> {
        let mut groups: Vec<&str> =
            self.entries.iter().flat_map(|entry| &entry.groups).map(String::as_str).collect();
        groups.sort_unstable();
        groups.dedup();
        groups
    }
}

/// The `[catalog]` table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CatalogInfo {
    /// The name of the API, product or vendor.
    pub name: Option<String>,
    /// What the catalog covers.
    pub description: Option<String>,
    /// The version of the API.
    pub version: Option<String>,
    /// The URI prefix of diagnostic types (RFC 9457 §3.1.1).
    pub type_base: Option<String>,
    /// How ids are made from variants that state none.
    pub rename_all: Option<RenameAll>,
    /// Whether codes 600–999, which RFC 9110 §15 calls invalid, are allowed.
    pub beyond_599: bool,
    /// Whether several entries may have one id.
    pub shared_ids: bool,
    /// The member of the problem document that carries the id.
    pub id_member: Option<String>,
}

/// One status: a table of the file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entry {
    /// The Rust variant: the key of the table.
    pub variant: String,
    /// The status code.
    pub code: u16,
    /// The reason phrase; empty where a catalog gives an unregistered code none.
    pub phrase: String,
    /// A short name of its own; without one the phrase serves.
    pub title: Option<String>,
    /// The id that a catalog's clients see.
    pub id: String,
    /// Former ids: they parse, and are never sent.
    pub former_ids: Vec<String>,
    /// The diagnostic type URI (RFC 9457 §3.1.1), `type-base` applied.
    pub type_uri: Option<String>,
    /// The groups that the entry belongs to.
    pub groups: Vec<String>,
    /// The defining text.
    pub reference: Option<Reference>,
    /// One sentence.
    pub summary: String,
    /// Markdown; empty where there is none.
    pub description: String,
    /// State in IANA's registry.
    pub registration: Registration,
    /// Former phrases and spellings.
    pub former: Vec<String>,
    /// Former names.
    pub aliases: Vec<String>,
    /// Whether a cache may store the response.
    pub cache: Cache,
    /// Whether the response has content.
    pub content: Content,
    /// How a client follows it.
    pub redirect: Option<Redirect>,
    /// Header fields that the definition asks for.
    pub headers: Vec<HeaderRule>,
    /// Whether clients repeat the same request on their own.
    pub retry: Retry,
    /// What it means per request method.
    pub methods: Vec<MethodMeaning>,
    /// Variants that it is confused with, both directions.
    pub related: Vec<String>,
    /// Set once a catalog no longer uses the status.
    pub deprecated: Option<Deprecation>,
    /// Where a vendor documents it.
    pub source: Option<String>,
    /// Where a vendor's code is met.
    pub seen_in: Vec<Medium>,
    /// An HTTP exchange as text: request, blank line, response; empty where there is none.
    pub example: String,
    /// The extension members of the problem document (RFC 9457 §3.2).
    pub members: Vec<Member>,
    /// The canonical gRPC code.
    pub grpc: Option<GrpcCode>,
    /// Keys that start with `x-`, in the order of the file.
    pub extensions: Vec<(String, Value)>,
}

impl Entry {
    /// The title, or the phrase where the entry has none.
    #[must_use]
    pub fn title(&self) -> &str {
        self.title.as_deref().unwrap_or(&self.phrase)
    }

    /// Returns code and phrase, as in `404 Not Found`, followed by the title where the entry has one of its own.
    #[must_use]
    pub fn headline(&self) -> String {
        let Self { code, phrase, title, .. } = self;
        match title {
            Some(title) if phrase.is_empty() => format!("{code} {title}"),
            Some(title) if title != phrase => format!("{code} {phrase}: {title}"),
            _ => format!("{code} {phrase}"),
        }
    }
}

/// Returns the class of a code with its digits, as in `Client errors (4xx)`.
#[must_use]
pub fn class_label(code: u16) -> &'static str {
    match code / 100 {
        1 => "Informational (1xx)",
        2 => "Successful (2xx)",
        3 => "Redirection (3xx)",
        4 => "Client errors (4xx)",
        5 => "Server errors (5xx)",
        6 => "Beyond RFC 9110 (6xx)",
        7 => "Beyond RFC 9110 (7xx)",
        8 => "Beyond RFC 9110 (8xx)",
        _ => "Beyond RFC 9110 (9xx)",
    }
}

/// State in IANA's registry.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum Registration {
    /// A registered status.
    Permanent,
    /// Registered for a limited time.
    Temporary {
        /// The last day, as `YYYY-MM-DD`.
        expires: String,
    },
    /// Reserved and not to be used.
    Unused,
    /// Registered, its definition withdrawn.
    Obsoleted,
    /// Not in the registry.
    #[default]
    Unregistered,
}

/// How a client follows a redirect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Redirect {
    /// What becomes of the method.
    pub method: RedirectMethod,
    /// Whether future requests should use the new URI.
    pub permanent: bool,
}

/// A header field that the definition of a status asks for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct HeaderRule {
    /// The name of the field.
    pub name: String,
    /// How strongly.
    pub level: Level,
    /// In which case; always, where there is none.
    pub when: Option<String>,
    /// The section that says so; a catalog's own rule may have none.
    pub reference: Option<Reference>,
}

/// What a status means in answer to one request method.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct MethodMeaning {
    /// The method.
    pub method: String,
    /// The meaning.
    pub meaning: String,
    /// The section that says so; a catalog's own meaning may have none.
    pub reference: Option<Reference>,
}

/// When and why a catalog stopped to use a status.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Deprecation {
    /// When: a version, a date, whatever the API counts by.
    pub since: String,
    /// What to know.
    pub note: Option<String>,
    /// The variant to use instead.
    pub replaced_by: Option<String>,
}
