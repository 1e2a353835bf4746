//! The model of a checked file: a catalog, its entries and their properties.
//!
//! These types only hold data. All values have passed the rules.

use std::collections::BTreeMap;

use crate::keyword::{Cache, Content, GrpcCode, Level, Medium, RedirectMethod, RenameAll, Retry};
use crate::member::Member;
use crate::reference::Reference;
use crate::value::Value;

/// The statuses of one file. The registry is a catalog, too.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Catalog {
    /// The table `[catalog]`; empty for the registry.
    pub info: CatalogInfo,
    /// The entries in the order of the file.
    pub entries: Vec<Entry>,
}

impl Catalog {
    /// Returns the entries with a code, in the order of the file.
    pub fn with_code(&self, code: u16) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(move |entry| entry.code == code)
    }

    /// Returns the entry with a variant.
    #[must_use]
    pub fn entry(&self, variant: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.variant == variant)
    }

    /// Returns all entries by variant, for many look-ups.
    #[must_use]
    pub fn by_variant(&self) -> BTreeMap<&str, &Entry> {
        self.entries.iter().map(|entry| (entry.variant.as_str(), entry)).collect()
    }

    /// Returns whether all codes are unique, so that each code identifies one status.
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
}

/// The table `[catalog]`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CatalogInfo {
    /// The name of the API, product or vendor.
    pub name: Option<String>,
    /// What the catalog covers.
    pub description: Option<String>,
    /// The version of the API.
    pub version: Option<String>,
    /// The prefix of the URIs of problem types (RFC 9457 §3.1.1).
    pub type_base: Option<String>,
    /// How ids are derived from variants.
    pub rename_all: Option<RenameAll>,
    /// Whether codes 600–999, which RFC 9110 §15 calls invalid, are allowed.
    pub beyond_599: bool,
    /// Whether several entries may have the same id.
    pub shared_ids: bool,
    /// The member of the problem document that carries the id.
    pub id_member: Option<String>,
}

/// One status: a table of the file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entry {
    /// The Rust variant, which is the key of the table.
    pub variant: String,
    /// The status code.
    pub code: u16,
    /// The reason phrase; empty if a catalog has none for an unregistered code.
    pub phrase: String,
    /// A short name, if it differs from the phrase.
    pub title: Option<String>,
    /// The id that clients see.
    pub id: String,
    /// Former ids, which are accepted and never sent.
    pub former_ids: Vec<String>,
    /// The URI of the problem type (RFC 9457 §3.1.1), including `type-base`.
    pub type_uri: Option<String>,
    /// The groups that the entry belongs to.
    pub groups: Vec<String>,
    /// The specification that defines the status.
    pub reference: Option<Reference>,
    /// What the status tells the client, in one sentence.
    pub summary: String,
    /// The description in Markdown; may be empty.
    pub description: String,
    /// The state in IANA's registry.
    pub registration: Registration,
    /// Former phrases and spellings.
    pub former: Vec<String>,
    /// Former names of the variant.
    pub aliases: Vec<String>,
    /// Whether a cache may store the response.
    pub cache: Cache,
    /// Whether the response has content.
    pub content: Content,
    /// How a client follows the redirect.
    pub redirect: Option<Redirect>,
    /// The header fields that the definition requires, recommends or permits.
    pub headers: Vec<HeaderRule>,
    /// Whether clients retry the same request automatically.
    pub retry: Retry,
    /// The meanings for request methods, if they differ.
    pub methods: Vec<MethodMeaning>,
    /// Variants of similar statuses, in both directions.
    pub related: Vec<String>,
    /// The deprecation, if the API no longer sends the status.
    pub deprecated: Option<Deprecation>,
    /// Where a vendor documents the code.
    pub source: Option<String>,
    /// Where a vendor's code occurs.
    pub seen_in: Vec<Medium>,
    /// An HTTP exchange as text: request, blank line, response; may be empty.
    pub example: String,
    /// The extension members of the problem document (RFC 9457 §3.2).
    pub members: Vec<Member>,
    /// The canonical gRPC code.
    pub grpc: Option<GrpcCode>,
    /// The keys that start with `x-`, in the order of the file.
    pub extensions: Vec<(String, Value)>,
}

impl Entry {
    /// Returns the title, or the phrase if the entry has no title.
    #[must_use]
    pub fn title(&self) -> &str {
        self.title.as_deref().unwrap_or(&self.phrase)
    }

    /// Returns the phrase, as in `Not Found`, followed by the title if the entry has one of its own.
    #[must_use]
    pub fn label(&self) -> String {
        match &self.title {
            Some(title) if self.phrase.is_empty() => title.clone(),
            Some(title) if *title != self.phrase => format!("{}: {title}", self.phrase),
            _ => self.phrase.clone(),
        }
    }

    /// Returns code and [`label`](Self::label), as in `404 Not Found`.
    #[must_use]
    pub fn headline(&self) -> String {
        format!("{} {}", self.code, self.label())
    }
}

/// The state of a code in IANA's registry.
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
    /// Registered as obsoleted, because its definition was withdrawn.
    Obsoleted,
    /// Not in the registry.
    #[default]
    Unregistered,
}

/// How a client follows a redirect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Redirect {
    /// The request method of the next request.
    pub method: RedirectMethod,
    /// Whether future requests should use the new URI.
    pub permanent: bool,
}

/// A header field that the definition of a status requires, recommends or permits.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct HeaderRule {
    /// The name of the field.
    pub name: String,
    /// The requirement level.
    pub level: Level,
    /// The condition; without one, the rule always applies.
    pub when: Option<String>,
    /// The section with the rule; optional in a catalog.
    pub reference: Option<Reference>,
}

/// The meaning of a status for one request method.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct MethodMeaning {
    /// The method.
    pub method: String,
    /// The meaning.
    pub meaning: String,
    /// The section with the meaning; optional in a catalog.
    pub reference: Option<Reference>,
}

/// The deprecation of a status.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Deprecation {
    /// Since when: a version, a date or another text.
    pub since: String,
    /// An explanation.
    pub note: Option<String>,
    /// The variant to use instead.
    pub replaced_by: Option<String>,
}
