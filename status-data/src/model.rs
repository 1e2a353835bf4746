//! What a checked file says: a catalog, its entries, and the vocabulary of their facts.
//!
//! Plain data. Takes no text and gives no messages; every value in here has passed the rules.

use core::fmt;

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
        let mut groups: Vec<&str> = Vec::new();
        for entry in &self.entries {
            for group in &entry.groups {
                groups.push(group);
            }
        }
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

    /// What a catalog's entry without a phrase of its own takes over from the registry.
    #[must_use]
    pub fn protocol_facts(&self) -> Self {
        Self {
            phrase: self.phrase.clone(),
            reference: self.reference.clone(),
            registration: self.registration.clone(),
            cache: self.cache,
            content: self.content,
            redirect: self.redirect,
            headers: self.headers.clone(),
            retry: self.retry,
            methods: self.methods.clone(),
            ..Self::default()
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

/// The text that defines a status.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Reference {
    /// An RFC, with its section where one is named.
    Rfc {
        /// The number of the RFC.
        number: u16,
        /// The section, as in `15.5.5`.
        section: Option<String>,
    },
    /// An Internet-Draft, by name.
    Draft(String),
    /// An https URL.
    Url(String),
}

impl Reference {
    /// Returns the address of the text.
    #[must_use]
    pub fn url(&self) -> String {
        match self {
            Self::Rfc { number, section } => {
                let page = format!("https://www.rfc-editor.org/rfc/rfc{number}.html");
                match section {
                    Some(section) if section.starts_with(|c: char| c.is_ascii_digit()) => {
                        format!("{page}#section-{section}")
                    }
                    Some(appendix) => format!("{page}#appendix-{appendix}"),
                    None => page,
                }
            }
            Self::Draft(name) => format!("https://datatracker.ietf.org/doc/html/{name}"),
            Self::Url(url) => url.clone(),
        }
    }
}

/// `RFC9110, Section 15.5.5`, as the registry writes it.
impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rfc { number, section: None } => write!(f, "RFC{number}"),
            Self::Rfc { number, section: Some(section) } => {
                write!(f, "RFC{number}, Section {section}")
            }
            Self::Draft(text) | Self::Url(text) => f.write_str(text),
        }
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

/// A value that the file writes as one of a few words.
pub trait Keyword: Copy + 'static {
    /// The words with what they stand for.
    const KEYWORDS: &'static [(&'static str, Self)];
}

macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[$doc])* $variant,)* }

        impl Keyword for $name {
            const KEYWORDS: &'static [(&'static str, Self)] = &[$(($word, Self::$variant)),*];
        }
    };
}

words! {
    /// The word for a [`Registration`].
    State {
        /// Registered.
        Permanent = "permanent",
        /// Registered, with an `expires` date.
        Temporary = "temporary",
        /// Reserved.
        Unused = "unused",
        /// Withdrawn.
        Obsoleted = "obsoleted",
        /// Not registered.
        Unregistered = "unregistered",
    }
}

words! {
    /// Whether a cache may store the response (RFC 9110 §15.1, RFC 9111 §3).
    #[derive(Default)]
    Cache {
        /// Only with explicit freshness.
        #[default]
        Explicit = "explicit",
        /// Also with a freshness that the cache estimates.
        Heuristic = "heuristic",
        /// Not at all.
        Never = "never",
    }
}

words! {
    /// Whether the response has content (RFC 9110 §6.4.1).
    #[derive(Default)]
    Content {
        /// It may.
        #[default]
        Allowed = "allowed",
        /// The message ends at the header section.
        Never = "never",
        /// A server generates none; framing is as usual (205).
        NotGenerated = "not-generated",
    }
}

words! {
    /// Whether clients repeat the same request on their own.
    #[derive(Default)]
    Retry {
        /// They do not.
        #[default]
        Never = "never",
        /// Where the request is idempotent.
        Idempotent = "idempotent",
        /// Whatever the request.
        Any = "any",
    }
}

words! {
    /// What becomes of the request method when a redirect is followed.
    RedirectMethod {
        /// Stays as it is.
        Kept = "kept",
        /// POST may become GET.
        MayBecomeGet = "may-become-get",
        /// Becomes GET (or HEAD).
        Get = "get",
    }
}

words! {
    /// Requirement level (RFC 2119).
    Level {
        /// MUST.
        Must = "must",
        /// SHOULD.
        Should = "should",
        /// MAY.
        May = "may",
    }
}

words! {
    /// Where a vendor's code is met.
    Medium {
        /// In the status line or `:status` field.
        Wire = "wire",
        /// In access logs.
        Log = "log",
        /// Inside the software only.
        Internal = "internal",
        /// In the content of a response with another status.
        Body = "body",
    }
}

words! {
    /// How ids are made from variants.
    RenameAll {
        /// `folder_not_found`
        Snake = "snake_case",
        /// `folder-not-found`
        Kebab = "kebab-case",
        /// `folderNotFound`
        Camel = "camelCase",
        /// `FOLDER_NOT_FOUND`
        ScreamingSnake = "SCREAMING_SNAKE_CASE",
    }
}

words! {
    /// A canonical code of gRPC (google/rpc/code.proto).
    GrpcCode {
        /// 0
        Ok = "OK",
        /// 1
        Cancelled = "CANCELLED",
        /// 2
        Unknown = "UNKNOWN",
        /// 3
        InvalidArgument = "INVALID_ARGUMENT",
        /// 4
        DeadlineExceeded = "DEADLINE_EXCEEDED",
        /// 5
        NotFound = "NOT_FOUND",
        /// 6
        AlreadyExists = "ALREADY_EXISTS",
        /// 7
        PermissionDenied = "PERMISSION_DENIED",
        /// 8
        ResourceExhausted = "RESOURCE_EXHAUSTED",
        /// 9
        FailedPrecondition = "FAILED_PRECONDITION",
        /// 10
        Aborted = "ABORTED",
        /// 11
        OutOfRange = "OUT_OF_RANGE",
        /// 12
        Unimplemented = "UNIMPLEMENTED",
        /// 13
        Internal = "INTERNAL",
        /// 14
        Unavailable = "UNAVAILABLE",
        /// 15
        DataLoss = "DATA_LOSS",
        /// 16
        Unauthenticated = "UNAUTHENTICATED",
    }
}

words! {
    /// The format of a member that is a string (JSON Schema Validation §7.3).
    Format {
        /// RFC 3339.
        DateTime = "date-time",
        /// RFC 3986.
        Uri = "uri",
        /// RFC 9562.
        Uuid = "uuid",
        /// RFC 5321.
        Email = "email",
    }
}

/// An extension member of a problem document.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// The name in JSON.
    pub name: String,
    /// The type of its value.
    pub kind: MemberType,
    /// One sentence.
    pub summary: String,
    /// Whether every problem of the status carries it.
    pub required: bool,
    /// The least value of an integer or number.
    pub minimum: Option<Value>,
    /// The greatest value of an integer or number.
    pub maximum: Option<Value>,
    /// The only values, of the member's type; empty where any value of the type is allowed.
    pub one_of: Vec<Value>,
    /// An example, of the member's type.
    pub example: Option<Value>,
    /// Whether the value must not be logged.
    pub sensitive: bool,
}

/// The type of a member's value.
#[derive(Clone, Debug, PartialEq)]
pub enum MemberType {
    /// A string.
    String(Option<Format>),
    /// An integer.
    Integer,
    /// A number.
    Number,
    /// `true` or `false`.
    Boolean,
    /// An array of strings, integers, numbers or booleans.
    Array(Box<MemberType>),
    /// An object; its members are no objects.
    Object(Vec<Member>),
}

/// Any value that TOML can write; a date or time is text.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A string, date or time.
    String(String),
    /// An integer.
    Integer(i64),
    /// A floating-point number.
    Float(f64),
    /// `true` or `false`.
    Boolean(bool),
    /// An array.
    Array(Vec<Value>),
    /// A table, in the order of the file.
    Table(Vec<(String, Value)>),
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
