//! The enums whose values are keywords in a file: each with its keywords in one table.

/// A value that is written as a keyword.
pub trait Keyword: Copy + 'static {
    /// All values.
    const ALL: &'static [Self];

    /// The keyword of each value, in the order of [`ALL`](Self::ALL).
    const WORDS: &'static [&'static str];

    /// Returns the keyword of a value.
    fn as_str(self) -> &'static str;

    /// Returns the value of a keyword, or `None` for any other text.
    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.get(position(Self::WORDS, word)?).copied()
    }
}

fn position(words: &[&str], word: &str) -> Option<usize> {
    words.iter().position(|known| *known == word)
}

macro_rules! keywords {
    ($($(#[$meta:meta])* $vis:vis $name:ident {
        $($(#[$attribute:meta])* $variant:ident = $word:literal: $doc:literal,)*
    })*) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        $vis enum $name { $($(#[$attribute])* #[doc = $doc] $variant,)* }

        impl $crate::keyword::Keyword for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),*];
            const WORDS: &'static [&'static str] = &[$($word),*];

            fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }
        }
    )*};
}

pub(crate) use keywords;

keywords! {
    /// The keyword of a [`Registration`](crate::Registration).
    pub State {
        Permanent = "permanent": "Registered.",
        Temporary = "temporary": "Registered, with an `expires` date.",
        Unused = "unused": "Reserved.",
        Obsoleted = "obsoleted": "Registered as obsoleted, because its definition was withdrawn.",
        Unregistered = "unregistered": "Not registered.",
    }

    /// Whether a cache may store the response (RFC 9110 §15.1, RFC 9111 §3).
    #[derive(Default)]
    pub Cache {
        #[default]
        Explicit = "explicit": "Only with explicit freshness.",
        Heuristic = "heuristic": "Also without explicit freshness: a cache may estimate it.",
        Never = "never": "Never.",
    }

    /// Whether the response has content (RFC 9110 §6.4.1).
    #[derive(Default)]
    pub Content {
        #[default]
        Allowed = "allowed": "The response may have content.",
        Never = "never": "The message ends with the header section.",
        NotGenerated = "not-generated": "A server does not generate any; framing is as usual (205).",
    }

    /// Whether clients retry the same request automatically.
    #[derive(Default)]
    pub Retry {
        #[default]
        Never = "never": "Clients do not retry.",
        Idempotent = "idempotent": "Clients retry idempotent requests.",
        Any = "any": "Clients retry any request.",
    }

    /// The request method when a redirect is followed.
    pub RedirectMethod {
        Kept = "kept": "The method is kept.",
        MayBecomeGet = "may-become-get": "POST may become GET.",
        Get = "get": "The method becomes GET (or HEAD).",
    }

    /// A requirement level (RFC 2119).
    pub Level {
        Must = "must": "MUST.",
        Should = "should": "SHOULD.",
        May = "may": "MAY.",
    }

    /// Where a vendor's code occurs.
    pub Medium {
        Wire = "wire": "In responses: in the status line or in `:status`.",
        Log = "log": "In access logs.",
        Internal = "internal": "Inside the software only.",
        Body = "body": "In the content of a response with another status.",
    }

    /// How ids are derived from variants.
    pub RenameAll {
        Snake = "snake_case": "`folder_not_found`",
        Kebab = "kebab-case": "`folder-not-found`",
        Camel = "camelCase": "`folderNotFound`",
        ScreamingSnake = "SCREAMING_SNAKE_CASE": "`FOLDER_NOT_FOUND`",
    }

    /// A canonical code of gRPC (google/rpc/code.proto).
    pub GrpcCode {
        Ok = "OK": "0",
        Cancelled = "CANCELLED": "1",
        Unknown = "UNKNOWN": "2",
        InvalidArgument = "INVALID_ARGUMENT": "3",
        DeadlineExceeded = "DEADLINE_EXCEEDED": "4",
        NotFound = "NOT_FOUND": "5",
        AlreadyExists = "ALREADY_EXISTS": "6",
        PermissionDenied = "PERMISSION_DENIED": "7",
        ResourceExhausted = "RESOURCE_EXHAUSTED": "8",
        FailedPrecondition = "FAILED_PRECONDITION": "9",
        Aborted = "ABORTED": "10",
        OutOfRange = "OUT_OF_RANGE": "11",
        Unimplemented = "UNIMPLEMENTED": "12",
        Internal = "INTERNAL": "13",
        Unavailable = "UNAVAILABLE": "14",
        DataLoss = "DATA_LOSS": "15",
        Unauthenticated = "UNAUTHENTICATED": "16",
    }

    /// The format of a string member (JSON Schema Validation §7.3).
    pub Format {
        DateTime = "date-time": "RFC 3339.",
        Uri = "uri": "RFC 3986.",
        Uuid = "uuid": "RFC 9562.",
        Email = "email": "RFC 5321.",
    }
}
