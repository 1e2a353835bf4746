//! The keys of the format, one list for each kind of table. A test compares the JSON Schema with these lists.

/// The keys of an entry of the registry.
pub const REGISTRY_KEYS: &[&str] = &[
    "code",
    "phrase",
    "reference",
    "registration",
    "expires",
    "former",
    "aliases",
    "summary",
    "description",
    "example",
    "cache",
    "content",
    "redirect",
    "headers",
    "retry",
    "methods",
    "related",
];

/// The keys of an entry of any other catalog.
pub const CATALOG_KEYS: &[&str] = &[
    "code",
    "phrase",
    "title",
    "id",
    "former-ids",
    "type",
    "groups",
    "deprecated",
    "reference",
    "former",
    "aliases",
    "summary",
    "description",
    "example",
    "cache",
    "content",
    "redirect",
    "headers",
    "retry",
    "methods",
    "related",
    "members",
    "grpc",
    "source",
    "where",
];

/// The keys of `[catalog]`.
pub const INFO_KEYS: &[&str] = &[
    "name",
    "description",
    "version",
    "type-base",
    "rename-all",
    "beyond-599",
    "shared-ids",
    "id-member",
];

/// The keys of `redirect`.
pub const REDIRECT_KEYS: &[&str] = &["method", "permanent"];

/// The keys of one of `headers`.
pub const HEADER_KEYS: &[&str] = &["name", "level", "when", "reference"];

/// The keys of one of `methods`, if it is a table.
pub const METHOD_KEYS: &[&str] = &["meaning", "reference"];

/// The keys of `deprecated`.
pub const DEPRECATED_KEYS: &[&str] = &["since", "note", "replaced-by"];

/// The keys of one of `members`.
pub const MEMBER_KEYS: &[&str] = &[
    "type",
    "format",
    "items",
    "members",
    "summary",
    "required",
    "minimum",
    "maximum",
    "enum",
    "example",
    "sensitive",
];

/// The top-level keys that are not entries.
pub const RESERVED_KEYS: &[&str] = &["catalog", "$schema"];

/// The prefix of keys that are preserved and not checked.
pub const EXTENSION_PREFIX: &str = "x-";
