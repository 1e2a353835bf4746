//! Extension members (RFC 9457 §3.2), one at a time, from a struct, and into one (feature `serde`).

use alloc::string::String;
use core::error::Error;
use core::fmt;

use serde_core::de::DeserializeOwned;
use serde_core::ser::Serialize;
use serde_json::{Map, Value};

use super::Problem;
use crate::Catalog;

/// The members that problems of one status have: a struct that is written and read as a JSON object.
///
/// # Examples
///
/// ```
/// use serde::{Deserialize, Serialize};
/// use status_codes::{Members, Problem, catalog};
///
/// catalog! {
///     pub enum ShopStatus = "examples/shop-api.toml";
/// }
///
/// #[derive(Debug, PartialEq, Serialize, Deserialize)]
/// struct OutOfStock {
///     available: u32,
/// }
///
/// impl Members for OutOfStock {
///     type Catalog = ShopStatus;
///     const STATUS: ShopStatus = ShopStatus::OutOfStock;
/// }
///
/// let problem = Problem::with_members(&OutOfStock { available: 2 });
/// assert_eq!(problem.status(), Some(ShopStatus::OutOfStock));
/// assert_eq!(problem.members::<OutOfStock>()?, OutOfStock { available: 2 });
/// # Ok::<(), status_codes::MembersError>(())
/// ```
pub trait Members: Serialize + DeserializeOwned {
    /// The catalog of the status.
    type Catalog: Catalog;

    /// The status whose problems have these members.
    const STATUS: Self::Catalog;
}

/// With feature `serde`.
impl<C: Catalog> Problem<C> {
    /// Creates a problem of the members' status, with those members.
    #[must_use]
    pub fn with_members(members: &impl Members<Catalog = C>) -> Self {
        fn new<M: Members>(members: &M) -> Problem<M::Catalog> {
            Problem::new(M::STATUS).with_all(members)
        }
        new(members)
    }

    /// Adds an extension member, or replaces the one of that name.
    ///
    /// What cannot be sent is left out, so that the problem still is: a value that has no form in JSON, and one by the
    /// name of a member that the problem has anyway (`type`, `title`, `status`, `detail`, `instance`, the id member of the
    /// catalog). With feature `tracing` that is logged.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_codes::{Problem, Status};
    ///
    /// let problem = Problem::new(Status::Conflict).with("available", 2).with("sizes", ["S", "M"]);
    /// assert_eq!(problem.get_member("available"), Some(&2.into()));
    /// ```
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, value: impl Serialize) -> Self {
        let name = name.into();
        match serde_json::to_value(value) {
            Ok(value) => self.insert(name, value),
            Err(error) => crate::log::member_left_out(&name, &error),
        }
        self
    }

    /// Adds every field of a struct, or entry of a map, as an extension member, as [`with`](Self::with) does.
    ///
    /// What is not written as a JSON object is left out.
    #[must_use]
    pub fn with_all(mut self, members: impl Serialize) -> Self {
        match serde_json::to_value(members) {
            Ok(Value::Object(members)) => {
                for (name, value) in members {
                    self.insert(name, value);
                }
            }
            Ok(other) => crate::log::member_left_out("all", &NotAnObject(&other)),
            Err(error) => crate::log::member_left_out("all", &error),
        }
        self
    }

    /// Returns an extension member.
    #[must_use]
    pub fn get_member(&self, name: &str) -> Option<&Value> {
        self.extras.as_ref()?.members.get(name)
    }

    /// Returns every extension member, those that nobody knows included.
    ///
    /// A member that was read under a reserved name and with another type than RFC 9457 has for it is here, too.
    pub fn get_members(&self) -> impl Iterator<Item = (&str, &Value)> {
        let members = self.extras.as_ref().map(|extras| &extras.members);
        members.into_iter().flatten().map(|(name, value)| (name.as_str(), value))
    }

    /// Reads the members of the status that the problem is about.
    ///
    /// # Errors
    ///
    /// If the problem is about another status, or a member is missing or has another type.
    pub fn members<M: Members<Catalog = C>>(&self) -> Result<M, MembersError> {
        if self.status() == Some(M::STATUS) {
            self.members_as()
        } else {
            Err(MembersError(Fault::OtherStatus(M::STATUS.name())))
        }
    }

    /// Reads the members into any type that is read from a JSON object, whatever the status is.
    ///
    /// # Errors
    ///
    /// If a member is missing or has another type.
    pub fn members_as<T: DeserializeOwned>(&self) -> Result<T, MembersError> {
        let members = self.extras.as_ref().map(|extras| extras.members.clone());
        serde_json::from_value(Value::Object(members.unwrap_or_default()))
            .map_err(|error| MembersError(Fault::Json(error)))
    }

    /// The members that the document has beside its own.
    pub(super) fn extension_members(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.get_members().filter(|(name, _)| !self.is_reserved(name))
    }

    fn insert(&mut self, name: String, value: Value) {
        if self.is_reserved(&name) {
            crate::log::member_left_out(&name, &"the name is reserved");
        } else {
            self.extras_mut().members.insert(name, value);
        }
    }

    fn is_reserved(&self, name: &str) -> bool {
        let id_member = self.id_member().map(|(name, _)| name);
        matches!(name, "type" | "title" | "status" | "detail" | "instance")
            || id_member == Some(name)
    }
}

pub(super) type RawMembers = Map<String, Value>;

struct NotAnObject<'a>(&'a Value);

impl fmt::Display for NotAnObject<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected a JSON object, found {}", self.0)
    }
}

/// The members of a problem that are not those of a type.
#[derive(Debug)]
pub struct MembersError(Fault);

#[derive(Debug)]
enum Fault {
    OtherStatus(&'static str),
    Json(serde_json::Error),
}

impl fmt::Display for MembersError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Fault::OtherStatus(name) => {
                write!(f, "these are members of `{name}`, and the problem is another")
            }
            Fault::Json(error) => write!(f, "the members do not fit: {error}"),
        }
    }
}

impl Error for MembersError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match &self.0 {
            Fault::OtherStatus(_) => None,
            Fault::Json(error) => Some(error),
        }
    }
}
