//! Extension members (RFC 9457 §3.2): adding them singly or from a struct, and reading them (feature `serde`).

use alloc::string::String;
use core::error::Error;
use core::fmt;

use serde_core::de::DeserializeOwned;
use serde_core::ser::Serialize;
use serde_json::{Map, Value};

use super::Problem;
use crate::Catalog;

/// A struct with the extension members of the problems of one status (RFC 9457 §3.2).
///
/// With feature `serde`, [`catalog!`](crate::catalog!) generates such a struct for each status with the key `members`, in a
/// module named after the enum. The trait can also be implemented for your own structs.
///
/// # Examples
///
/// ```
/// use shop_status::OutOfStock;
/// use status_codes::{Problem, catalog};
///
/// catalog! {
///     pub enum ShopStatus = "examples/shop-api.toml";
/// }
///
/// # fn main() -> Result<(), status_codes::MembersError> {
/// let problem = Problem::from(OutOfStock::new("SH-42-M", 2));
/// assert_eq!(problem.status(), Some(ShopStatus::OutOfStock));
///
/// let members: OutOfStock = problem.members()?;
/// assert_eq!(members.available, 2);
/// # Ok(())
/// # }
/// ```
///
/// For your own struct, if the file declares no members:
///
/// ```
/// use serde::{Deserialize, Serialize};
/// use status_codes::{Members, Problem, Status};
///
/// #[derive(Debug, PartialEq, Serialize, Deserialize)]
/// struct Conflict {
///     newest: u32,
/// }
///
/// impl Members for Conflict {
///     type Catalog = Status;
///     const STATUS: Status = Status::Conflict;
/// }
///
/// let problem = Problem::with_members(&Conflict { newest: 7 });
/// assert_eq!(problem.members::<Conflict>()?, Conflict { newest: 7 });
/// # Ok::<(), status_codes::MembersError>(())
/// ```
pub trait Members: Serialize + DeserializeOwned {
    /// The catalog that the status belongs to.
    type Catalog: Catalog;

    /// The status whose problems have these members.
    const STATUS: Self::Catalog;
}

/// Extension members (feature `serde`).
impl<C: Catalog> Problem<C> {
    /// Creates a problem with these members and their [status](Members::STATUS).
    #[must_use]
    pub fn with_members(members: &impl Members<Catalog = C>) -> Self {
        fn new<M: Members>(members: &M) -> Problem<M::Catalog> {
            Problem::new(M::STATUS).with_all(members)
        }
        new(members)
    }

    /// Sets an extension member (RFC 9457 §3.2), replacing a member with the same name.
    ///
    /// The member is omitted, rather than failing the response, if the value cannot be serialized as JSON or the name is
    /// reserved: `type`, `title`, `status`, `detail`, `instance`, and the `id-member` of the catalog. With feature
    /// `tracing` an error is logged. JSON has no NaN and no infinity: such a number is sent as `null`.
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
            Err(error) => self.left_out(&name, &error),
        }
        self
    }

    /// Sets each field of a struct, or each entry of a map, as an extension member. See [`with`](Self::with).
    ///
    /// A value that does not serialize as a JSON object is omitted; with feature `tracing` an error is logged.
    ///
    /// # Examples
    ///
    /// ```
    /// use serde::Serialize;
    /// use status_codes::{Problem, Status};
    ///
    /// #[derive(Serialize)]
    /// struct Stock {
    ///     available: u32,
    ///     warehouse: &'static str,
    /// }
    ///
    /// let problem = Problem::new(Status::Conflict).with_all(Stock { available: 2, warehouse: "north" });
    /// assert_eq!(problem.get_member("warehouse"), Some(&"north".into()));
    /// ```
    #[must_use]
    pub fn with_all(mut self, members: impl Serialize) -> Self {
        match serde_json::to_value(members) {
            Ok(Value::Object(members)) => {
                for (name, value) in members {
                    self.insert(name, value);
                }
            }
            Ok(other) => crate::log::member_left_out("all", &NotAnObject(&other)),
            Err(error) => self.left_out("all", &error),
        }
        self
    }

    /// Returns the extension member with this name, or `None` if there is none.
    #[must_use]
    pub fn get_member(&self, name: &str) -> Option<&Value> {
        self.extras.as_ref()?.members.get(name)
    }

    /// Returns an iterator over the names and values of all extension members, including unknown ones.
    ///
    /// Members of RFC 9457 that were read with a wrong type, such as a number as `title`, are included, too.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_codes::{Problem, Status};
    ///
    /// let problem = Problem::new(Status::Conflict).with("available", 2);
    /// for (name, value) in problem.get_members() {
    ///     println!("{name}: {value}");
    /// }
    /// # assert_eq!(problem.get_members().count(), 1);
    /// ```
    pub fn get_members(&self) -> impl Iterator<Item = (&str, &Value)> {
        let members = self.extras.as_ref().map(|extras| &extras.members);
        members.into_iter().flatten().map(|(name, value)| (name.as_str(), value))
    }

    /// Reads the members into the struct for the status of the problem.
    ///
    /// # Errors
    ///
    /// Returns an error if the problem has another status, or a member is missing or has the wrong type.
    pub fn members<M: Members<Catalog = C>>(&self) -> Result<M, MembersError> {
        if self.status() == Some(M::STATUS) {
            self.members_as()
        } else {
            Err(MembersError(Fault::OtherStatus(M::STATUS.name())))
        }
    }

    /// Reads the members into any type that deserializes from a JSON object, regardless of the status.
    ///
    /// # Errors
    ///
    /// Returns an error if a member is missing or has the wrong type. The error does not contain sensitive values.
    ///
    /// # Examples
    ///
    /// ```
    /// use serde::Deserialize;
    /// use status_codes::{Problem, Status};
    ///
    /// #[derive(Deserialize)]
    /// struct Stock {
    ///     available: u32,
    /// }
    ///
    /// let problem = Problem::new(Status::Conflict).with("available", 2);
    /// let stock: Stock = problem.members_as()?;
    /// assert_eq!(stock.available, 2);
    /// # Ok::<(), status_codes::MembersError>(())
    /// ```
    pub fn members_as<T: DeserializeOwned>(&self) -> Result<T, MembersError> {
        let members = self.extras.as_ref().map(|extras| extras.members.clone()).unwrap_or_default();
        let error = match T::deserialize(Value::Object(members)) {
            Ok(members) => return Ok(members),
            Err(error) => error,
        };
        // The message may quote a value. With sensitive members, it is the message for placeholders in their place.
        let members = self.extras.as_ref().map(|extras| &extras.members);
        let masked = members.and_then(|members| self.sensitivity().masked(members));
        Err(MembersError(match masked.map(|masked| T::deserialize(Value::Object(masked))) {
            None => Fault::Json(error),
            Some(Err(error)) => Fault::Json(error),
            Some(Ok(_)) => Fault::Sensitive,
        }))
    }

    /// Returns the extension members that are written to the document.
    pub(super) fn extension_members(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.get_members().filter(|(name, _)| !self.is_reserved(name))
    }

    fn insert(&mut self, name: String, value: Value) {
        // A problem that is read may have an unknown id, which stays. An id that is set would be taken for a status.
        if self.is_reserved(&name) || C::INFO.id_member() == Some(&name) {
            crate::log::member_left_out(&name, &"the name is reserved");
        } else {
            self.extras_mut().members.insert(name, value);
        }
    }

    /// Logs that a value could not be serialized. The error may quote the value, so it is omitted if that may be sensitive.
    fn left_out(&self, name: &str, error: &serde_json::Error) {
        if self.sensitivity().is_empty() {
            crate::log::member_left_out(name, error);
        } else {
            crate::log::member_left_out(name, &"it cannot be serialized");
        }
    }

    fn is_reserved(&self, name: &str) -> bool {
        let id_member = self.id_member().map(|(name, _)| name);
        matches!(name, "type" | "title" | "status" | "detail" | "instance")
            || id_member == Some(name)
    }
}

pub(super) type RawMembers = Map<String, Value>;

/// Says the type alone, since the value may be sensitive.
struct NotAnObject<'a>(&'a Value);

impl fmt::Display for NotAnObject<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected a JSON object, found ")?;
        f.write_str(match self.0 {
            Value::Null => "null",
            Value::Bool(_) => "a boolean",
            Value::Number(_) => "a number",
            Value::String(_) => "a string",
            Value::Array(_) => "an array",
            Value::Object(_) => "an object",
        })
    }
}

/// An error returned when the members of a problem do not match a type.
#[derive(Debug)]
pub struct MembersError(Fault);

#[derive(Debug)]
enum Fault {
    OtherStatus(&'static str),
    Json(serde_json::Error),
    /// The fault is in a value that must not be shown.
    Sensitive,
}

impl fmt::Display for MembersError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Fault::OtherStatus(name) => {
                write!(f, "these are members of `{name}`, and the problem is another")
            }
            Fault::Json(error) => write!(f, "the members do not fit: {error}"),
            Fault::Sensitive => {
                f.write_str("the members do not fit: a sensitive value is of another form")
            }
        }
    }
}

impl Error for MembersError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match &self.0 {
            Fault::OtherStatus(_) | Fault::Sensitive => None,
            Fault::Json(error) => Some(error),
        }
    }
}
