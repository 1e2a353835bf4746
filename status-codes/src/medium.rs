//! Where a vendor's code is met.

/// Where a code that a vendor made up is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Medium {
    /// In responses that reach clients.
    Wire,
    /// In access logs; the client sees another status, or none.
    Log,
    /// Inside the software only.
    Internal,
    /// In the content of a response that has another status.
    Body,
}

impl Medium {
    /// The word of the data format: `wire`, `log`, `internal`, `body`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Wire => "wire",
            Self::Log => "log",
            Self::Internal => "internal",
            Self::Body => "body",
        }
    }
}
