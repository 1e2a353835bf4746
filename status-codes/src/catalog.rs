//! The trait that all generated enums have in common.

mod deprecation;
mod documents;
mod info;
pub(crate) mod lookup;

use core::fmt;
use core::hash::Hash;

use crate::{
    Cache, Class, Code, Content, GrpcCode, HeaderRule, MethodMeaning, Redirect, Reference,
    Registration, Retry, Status,
};

pub use self::deprecation::Deprecation;
pub use self::documents::{Documents, Entry, Numbered};
pub use self::info::CatalogInfo;

/// An enum of statuses that is defined in a TOML file.
///
/// [`Status`], the enums of [`catalog!`](crate::catalog!) and those of the module `vendor` implement this trait. Use it for
/// code that works with every catalog, such as the error handling of a framework. For a specific enum, use its inherent
/// methods of the same names, most of which are `const fn`. Do not implement the trait by hand.
///
/// # Examples
///
/// ```
/// use status_codes::{Catalog, Class, Status};
///
/// fn errors<C: Catalog>() -> impl Iterator<Item = C> {
///     C::ALL.iter().copied().filter(|status| status.code().is_error())
/// }
///
/// assert_eq!(errors::<Status>().next(), Some(Status::BadRequest));
/// ```
pub trait Catalog:
    Copy + Eq + Ord + Hash + fmt::Debug + fmt::Display + Send + Sync + 'static
{
    /// All statuses, in the order of the file.
    const ALL: &'static [Self];

    /// The name, version and other properties of the catalog.
    const INFO: CatalogInfo;

    /// Returns the statuses with this code, in the order of the file.
    fn with_code(code: Code) -> &'static [Self];

    /// Returns the statuses with this id, in the order of the file. There are several only with `shared-ids`.
    fn with_id(id: &str) -> &'static [Self];

    /// Returns the status with this id, or `None` if there is none or several have it. Former ids are not
    /// accepted; `FromStr` accepts them.
    #[must_use]
    fn from_id(id: &str) -> Option<Self> {
        if let [status] = Self::with_id(id) { Some(*status) } else { None }
    }

    /// Returns the first status, in the order of the file, with this id and this code.
    #[must_use]
    fn from_id_and_code(id: &str, code: Code) -> Option<Self> {
        Self::with_id(id).iter().copied().find(|status| status.code() == code)
    }

    /// Returns the status with this type URI, as in the member `type` of a problem document (RFC 9457 §3.1.1).
    ///
    /// If the URIs of the catalog are relative (`/problems/…`), absolute URIs with the same path are accepted, too. If
    /// several statuses have the URI, the first one in the order of the file is returned. `about:blank` identifies no
    /// status, because it has no meaning besides that of the code (§4.2.1).
    #[must_use]
    fn from_type_uri(uri: &str) -> Option<Self> {
        lookup::of_type_uri(uri)
    }

    /// Returns the status code.
    fn code(self) -> Code;

    /// Returns the name of the variant, as in `NotFound`.
    fn name(self) -> &'static str;

    /// Returns the id that clients see: the key `id`, or the name, converted to the case in `rename-all`.
    fn id(self) -> &'static str;

    /// Returns the reason phrase. It may be empty for an unregistered code (RFC 9112 §4).
    fn phrase(self) -> &'static str;

    /// Returns a short name for people (RFC 9457 §3.1.3): the key `title`, or the reason phrase.
    fn title(self) -> &'static str;

    /// Returns what the status tells the client, in one sentence.
    fn summary(self) -> &'static str;

    /// Returns the description in Markdown: when to send the status, and what a client should do. It may be empty.
    fn description(self) -> &'static str;

    /// Returns an HTTP exchange as text: request, blank line, response. Another one may follow after a blank line. It may be
    /// empty.
    fn example(self) -> &'static str;

    /// Returns former ids. They are accepted by `FromStr`, by [`impl_serde!`](crate::impl_serde!) and when a problem is read,
    /// and never sent.
    fn former_ids(self) -> &'static [&'static str];

    /// Returns the gRPC code that the file states for the status, for services that also offer gRPC.
    ///
    /// It is always `None` for [`Status`], because the registry has no gRPC codes. The inherent method [`Status::grpc`] is
    /// another mapping: the one that clients use.
    fn grpc(self) -> Option<GrpcCode>;

    /// Returns the URI of the problem type (RFC 9457 §3.1.1), or `None` if there is neither a key `type` nor a `type-base`.
    fn type_uri(self) -> Option<&'static str>;

    /// Returns the groups that the status belongs to.
    fn groups(self) -> &'static [&'static str];

    /// Returns the deprecation of the status, or `None` if it is not deprecated.
    fn deprecated(self) -> Option<Deprecation<Self>>;

    /// Returns the specification that defines the status.
    fn reference(self) -> Option<Reference>;

    /// Returns the state of the status in IANA's registry.
    fn registration(self) -> Registration;

    /// Returns whether a cache may store the response (RFC 9111 §3).
    fn cache(self) -> Cache;

    /// Returns whether the response has content (RFC 9110 §6.4.1).
    fn content(self) -> Content;

    /// Returns how a client follows the redirect, or `None` if the code is not 301, 302, 303, 307 or 308.
    fn redirect(self) -> Option<Redirect>;

    /// Returns the header fields that the definition requires, recommends or permits.
    fn headers(self) -> &'static [HeaderRule];

    /// Returns whether clients commonly retry the same request automatically.
    fn retry(self) -> Retry;

    /// Returns the meanings for request methods. The slice is empty if the meaning does not depend on the method.
    fn method_meanings(self) -> &'static [MethodMeaning];

    /// Returns former reason phrases, newest first.
    fn former_phrases(self) -> &'static [&'static str];

    /// Returns former names of the variant. Each is also an associated constant of the enum.
    fn former_names(self) -> &'static [&'static str];

    /// Returns similar statuses, which this one may be confused with.
    fn related(self) -> &'static [Self];

    /// Returns the registered status with the same code, or `None` if the code is not registered.
    fn registered(self) -> Option<Status> {
        self.code().registered()
    }

    /// Returns the class, or `None` for codes above 599.
    fn class(self) -> Option<Class> {
        self.code().class()
    }
}
