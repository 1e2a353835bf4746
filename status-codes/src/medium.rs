//! Where a vendor's code occurs.

/// Where an unregistered code of a vendor occurs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Medium {
    /// In responses that clients receive.
    Wire,
    /// In access logs. The client receives another status, or no response.
    Log,
    /// Inside the software only, as in its source code or API.
    Internal,
    /// In the content of a response with another status code.
    Body,
}

impl Medium {
    /// Returns the name in the data format: `wire`, `log`, `internal` or `body`.
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
