//! The rules of the format, by name.

use crate::vocabulary::keywords;

keywords! {
    /// A rule of the format. Each has faulty files in the tests of this crate.
    pub Rule {
        Syntax = "syntax": "The text is not TOML.",
        RepeatedTable = "repeated-table": "One table is written twice.",
        NotATable = "not-a-table": "Something other than a table stands at the top level.",
        NoEntries = "no-entries": "The file has no entry.",
        TooManyEntries = "too-many-entries": "More entries than an enum can number.",
        UnknownKey = "unknown-key": "A key that the format does not have.",
        MissingKey = "missing-key": "A key that an entry needs.",
        WrongType = "wrong-type": "A value of another TOML type.",
        UnknownWord = "unknown-word": "A word outside a fixed list.",
        EmptyText = "empty-text": "A text that says nothing.",
        ControlCharacter = "control-character": "A text with a character that acts on a terminal.",
        OneLine = "one-line": "A sentence that spans several lines.",
        CodeRange = "code-range": "A code outside 100–599 (or 999).",
        PhraseCharacters = "phrase-characters": "A phrase that cannot stand in a status line.",
        VariantName = "variant-name": "A table's key that cannot be a Rust variant.",
        GroupName = "group-name": "A group that cannot become a Rust const.",
        HttpToken = "http-token": "A name that is no token of HTTP.",
        ReferenceForm = "reference-form": "A reference in another form.",
        UriForm = "uri-form": "A URI with characters that a URI does not have.",
        DateForm = "date-form": "A date in another form.",
        Markdown = "markdown": "Markdown that would become something else in documentation.",
        MemberName = "member-name": "A name that a member of a problem document cannot have.",
        MemberType = "member-type": "A value that is not of a member's type.",
        ExclusiveKeys = "exclusive-keys": "Keys that cannot stand together, or not without another.",
        DuplicateCode = "duplicate-code": "A code used twice where codes are unique.",
        DuplicateName = "duplicate-name": "Two things of one Rust name.",
        DuplicatePhrase = "duplicate-phrase": "A former phrase that already names a status.",
        DuplicateId = "duplicate-id": "An id used twice.",
        RegisteredName = "registered-name": "A registered name on another code; a warning.",
        LostId = "lost-id": "Statuses that a problem document cannot tell apart; a warning.",
        LetterId = "letter-id": "An id that `rename-all` makes of single letters; a warning.",
        RelativeUri = "relative-uri": "A `type-base` that means another URI in each document; a warning.",
        RepeatedWord = "repeated-word": "A word that stands twice in one list.",
        UnknownStatus = "unknown-status": "A variant that the file does not have.",
        Order = "order": "Entries that are not in the order of their codes.",
    }
}
