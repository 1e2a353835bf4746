//! The rules of the format, by name.

use crate::keyword::keywords;

keywords! {
    /// A rule of the format. Each has faulty files in the tests of this crate.
    pub Rule {
        Syntax = "syntax": "The text is not TOML.",
        RepeatedTable = "repeated-table": "A table is repeated.",
        NotATable = "not-a-table": "A top-level value is not a table.",
        NoEntries = "no-entries": "The file has no entries.",
        TooManyEntries = "too-many-entries": "There are more entries than an enum can have.",
        UnknownKey = "unknown-key": "The format does not have this key.",
        MissingKey = "missing-key": "A required key is missing.",
        WrongType = "wrong-type": "A value has the wrong TOML type.",
        UnknownWord = "unknown-word": "A value is not one of the accepted keywords.",
        EmptyText = "empty-text": "A text is empty.",
        ControlCharacter = "control-character": "A text contains control characters or invisible characters.",
        OneLine = "one-line": "A text must be on one line.",
        CodeRange = "code-range": "A code is outside 100–599 (or 999).",
        PhraseCharacters = "phrase-characters": "A phrase contains characters that a status line cannot have.",
        VariantName = "variant-name": "The key of a table is not a valid name of a Rust variant.",
        GroupName = "group-name": "A group cannot become the name of a Rust constant.",
        HttpToken = "http-token": "The name of a header field or method is not a token (RFC 9110 §5.6.2).",
        ReferenceForm = "reference-form": "A reference has an unknown form.",
        UriForm = "uri-form": "A URI contains characters that URIs cannot have.",
        DateForm = "date-form": "A date is not of the form `YYYY-MM-DD`.",
        Markdown = "markdown": "Markdown would be misread by rustdoc or a terminal.",
        MemberName = "member-name": "A member of a problem document has an invalid name.",
        MemberType = "member-type": "A value contradicts the type, the limits or the `enum` of its member.",
        ExclusiveKeys = "exclusive-keys": "Keys exclude each other, or one requires another.",
        DuplicateCode = "duplicate-code": "A code is repeated where codes must be unique.",
        DuplicateName = "duplicate-name": "Two items have the same Rust name.",
        DuplicatePhrase = "duplicate-phrase": "A former phrase already names a status.",
        DuplicateId = "duplicate-id": "An id is repeated.",
        RegisteredName = "registered-name": "A registered name belongs to another code; a warning.",
        LostId = "lost-id": "A problem document cannot distinguish statuses; a warning.",
        LetterId = "letter-id": "`rename-all` splits an id into single letters; a warning.",
        RelativeUri = "relative-uri": "A `type-base` is relative, so it means another URI in each document; a warning.",
        RepeatedWord = "repeated-word": "A list contains a value twice.",
        UnknownStatus = "unknown-status": "A variant does not exist in the file.",
        Order = "order": "Entries are not sorted by code.",
    }
}
