//! What all generated enums share.

pub(crate) mod lookup;

use core::fmt;
use core::hash::Hash;

use crate::{
    Cache, Class, Code, Content, HeaderRule, MethodMeaning, Redirect, Reference, Registration,
    Retry, Status,
};

/// A set of statuses from one TOML file; implemented by [`Status`], by every enum of [`catalog!`](crate::catalog!) and
/// by the vendors' enums.
///
/// Every method is there as an inherent `const fn` of the same name, too; the trait is for code that works with any
/// catalog, such as the answer of a framework or a page of documentation.
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
    /// Every status, in the order of the file.
    const ALL: &'static [Self];

    /// What the file says of itself.
    const INFO: CatalogInfo;

    /// The statuses of one code, in the order of the file.
    fn with_code(code: Code) -> &'static [Self];

    /// Returns the statuses of an id, in the order of the file: several only where the file says `shared-ids`.
    fn with_id(id: &str) -> &'static [Self];

    /// Returns the status of an id, if exactly one has it. Former ids are read by `FromStr`.
    #[must_use]
    fn from_id(id: &str) -> Option<Self> {
        if let [status] = Self::with_id(id) { Some(*status) } else { None }
    }

    /// Returns the status that a response with this id and code means: the first of the file that has both.
    #[must_use]
    fn from_id_and_code(id: &str, code: Code) -> Option<Self> {
        Self::with_id(id).iter().copied().find(|status| status.code() == code)
    }

    /// Returns the status of a type URI, as in the member `type` of a problem document (RFC 9457 §3.1.1).
    ///
    /// Where the catalog's URIs are relative (`/problems/…`), the absolute URI that a client makes of one is found, too.
    #[must_use]
    fn from_type_uri(uri: &str) -> Option<Self> {
        lookup::of_type_uri(uri)
    }

    /// The status code.
    fn code(self) -> Code;

    /// The name of the variant, as in `NotFound`.
    fn name(self) -> &'static str;

    /// The id that clients see; the name, unless the file says otherwise.
    fn id(self) -> &'static str;

    /// The reason phrase; empty where the catalog has none for an unregistered code, which RFC 9112 §4 allows.
    fn phrase(self) -> &'static str;

    /// A short name; the phrase, unless the file says otherwise.
    fn title(self) -> &'static str;

    /// One sentence: what the status tells the client.
    fn summary(self) -> &'static str;

    /// Markdown: when to send it, what a client does next. Empty where the file has none.
    fn description(self) -> &'static str;

    /// An HTTP exchange as text: request, blank line, response. Empty where the file has none.
    fn example(self) -> &'static str;

    /// Former ids: they parse, and are never sent.
    fn former_ids(self) -> &'static [&'static str];

    /// The URI of the problem type (RFC 9457 §3.1.1).
    fn type_uri(self) -> Option<&'static str>;

    /// The groups of the status.
    fn groups(self) -> &'static [&'static str];

    /// Since when the status is deprecated, and what replaces it.
    fn deprecated(self) -> Option<Deprecation<Self>>;

    /// The defining text.
    fn reference(self) -> Option<Reference>;

    /// State in IANA's registry.
    fn registration(self) -> Registration;

    /// Whether a cache may store the response.
    fn cache(self) -> Cache;

    /// Whether the response has content.
    fn content(self) -> Content;

    /// How a client follows it, if it is one of the five redirects.
    fn redirect(self) -> Option<Redirect>;

    /// The header fields that its definition asks for.
    fn headers(self) -> &'static [HeaderRule];

    /// Whether clients repeat the same request on their own.
    fn retry(self) -> Retry;

    /// What it means per request method.
    fn method_meanings(self) -> &'static [MethodMeaning];

    /// Former phrases and spellings.
    fn former_phrases(self) -> &'static [&'static str];

    /// Former names; each is an associated const of the enum, too.
    fn former_names(self) -> &'static [&'static str];

    /// What it is confused with.
    fn related(self) -> &'static [Self];

    /// The registered status of the same code.
    fn registered(self) -> Option<Status> {
        self.code().registered()
    }

    /// The class; `None` for codes from 600.
    fn class(self) -> Option<Class> {
        self.code().class()
    }
}

/// Implemented once for each code that exactly one status of a catalog has.
///
/// `status!(FilesStatus, 404)` is its [`STATUS`](Self::STATUS). It also bounds types of your own: a number that the API
/// does not document is then a type error.
///
/// # Examples
///
/// ```
/// use status_codes::{Catalog, Documents, Status};
///
/// /// An answer whose code is part of its type.
/// struct Answer<const CODE: u16>(&'static str)
/// where
///     Status: Documents<CODE>;
///
/// impl<const CODE: u16> Answer<CODE>
/// where
///     Status: Documents<CODE>,
/// {
///     fn phrase(&self) -> &'static str {
///         <Status as Documents<CODE>>::STATUS.phrase()
///     }
/// }
///
/// assert_eq!(Answer::<404>("no such file").phrase(), "Not Found");
/// ```
///
/// ```compile_fail
/// # use status_codes::{Documents, Status};
/// # struct Answer<const CODE: u16>(&'static str) where Status: Documents<CODE>;
/// let answer = Answer::<499>("gone before we were done");
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a catalog of statuses",
    note = "`catalog!` makes an enum from a TOML file; `Status` is the registry's"
)]
pub trait Documents<const CODE: u16>: Catalog {
    /// The status with the code.
    const STATUS: Self;

    /// What `status!` goes through, so that an editor shows the status at the number and not this trait.
    #[doc(hidden)]
    type Entry: Entry<Self>;
}

/// The status of one code, documented at the impl as the variant is.
#[doc(hidden)]
pub trait Entry<S> {
    /// The status with the code.
    const STATUS: S;
}

/// The type whose impls of [`Entry`] are the entries of all catalogs. It is here and not in the expansion, since
/// rust-analyzer does not find impls for a type that stands inside of a `const _`.
#[doc(hidden)]
#[derive(Debug)]
pub enum Numbered<const CODE: u16> {}

/// What a catalog says of itself, in `[catalog]`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct CatalogInfo {
    name: &'static str,
    description: Option<&'static str>,
    version: Option<&'static str>,
    type_base: Option<&'static str>,
    id_member: Option<&'static str>,
}

impl CatalogInfo {
    #[doc(hidden)]
    #[must_use]
    pub const fn new(
        name: &'static str,
        description: Option<&'static str>,
        version: Option<&'static str>,
        type_base: Option<&'static str>,
    ) -> Self {
        Self { name, description, version, type_base, id_member: None }
    }

    #[doc(hidden)]
    #[must_use]
    pub const fn with_id_member(mut self, name: &'static str) -> Self {
        self.id_member = Some(name);
        self
    }

    /// The name of the API, product or vendor; that of the enum where the file has none.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.name
    }

    /// What the catalog covers, in Markdown.
    #[must_use]
    pub const fn description(self) -> Option<&'static str> {
        self.description
    }

    /// The version of the API.
    #[must_use]
    pub const fn version(self) -> Option<&'static str> {
        self.version
    }

    /// The URI that type URIs start with (RFC 9457 §3.1.1).
    #[must_use]
    pub const fn type_base(self) -> Option<&'static str> {
        self.type_base
    }

    /// Returns the name of the member of a problem document that carries the id of the status (RFC 9457 §3.2).
    #[must_use]
    pub const fn id_member(self) -> Option<&'static str> {
        self.id_member
    }
}

/// Since when a status of a catalog is deprecated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Deprecation<S> {
    since: &'static str,
    note: Option<&'static str>,
    replaced_by: Option<S>,
}

impl<S: Copy> Deprecation<S> {
    #[doc(hidden)]
    #[must_use]
    pub const fn new(
        since: &'static str,
        note: Option<&'static str>,
        replaced_by: Option<S>,
    ) -> Self {
        Self { since, note, replaced_by }
    }

    /// The version of the API that deprecated it.
    #[must_use]
    pub const fn since(self) -> &'static str {
        self.since
    }

    /// What to know, in Markdown.
    #[must_use]
    pub const fn note(self) -> Option<&'static str> {
        self.note
    }

    /// The status to use instead.
    #[must_use]
    pub const fn replaced_by(self) -> Option<S> {
        self.replaced_by
    }
}
