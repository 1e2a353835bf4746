//! The macros work without the prelude, and where common names have another meaning.
//!
//! Under `no_implicit_prelude` a catalog announces it: the compiler then knows no `#[diagnostic::…]` either, and a
//! path to that tool cannot be written.

#![no_std]
#![deny(warnings, missing_docs, clippy::all, clippy::pedantic)]

/// Without a prelude.
#[no_implicit_prelude]
pub mod bare {
    use ::core::matches;
    use ::status_codes::{catalog, status};

    catalog! {
        #![no_implicit_prelude]
        /// A catalog in which a number names one status.
        pub enum Bare = "../catalog.toml";
    }

    catalog! {
        #![no_implicit_prelude]
        /// A catalog in which statuses share a code.
        pub enum BareShop = "../shared.toml";
    }

    catalog! {
        #![no_implicit_prelude]
        /// A catalog whose problems have members.
        pub enum BareApi = "../members.toml";
    }

    /// A constant of each.
    pub const OF_CATALOGS: (Bare, BareShop) = (status!(Bare, 404), status!(BareShop, 404));

    /// A constant.
    pub const MISSING: ::status_codes::Status = status!(404);

    /// In a `const fn`, as expression and pattern.
    #[must_use]
    pub const fn is_missing(status: ::status_codes::Status) -> bool {
        const GONE: ::status_codes::Status = status!(410);
        matches!(status, status!(404) | GONE)
    }

    /// Of a catalog that is defined elsewhere.
    #[must_use]
    pub const fn is_file(status: super::scope::Files) -> bool {
        matches!(status, status!(super::scope::Files, 404))
    }
}

/// Names that stand in the way, as functions, types, traits, macros and modules.
pub mod hostile {
    macro_rules! hostile {
        ($($name:ident)*) => {$(
            /// Not what the name says.
            #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
            pub struct $name;
        )*};
    }
    hostile! {
        Option Some None Result Ok Err Box String Vec Self_ Status Code Class Catalog Documents Reference Cache Content
        Retry Redirect Registration HeaderRule MethodMeaning Deprecation Medium CatalogInfo UnknownCode ParseStatusError
    }

    /// Traits that the derived and the hand-written implementations have in mind.
    pub mod traits {
        macro_rules! hostile {
            ($($name:ident)*) => {$(
                /// Not what the name says.
                #[expect(non_camel_case_types, reason = "the trait is named after its method")]
                pub trait $name {
                    /// A method in the way of others.
                    fn $name(&self) {}
                }
                impl<T> $name for T {}
            )*};
        }
        hostile! { from try_from cmp eq fmt hash clone copied find ok_or code name phrase }
        macro_rules! empty {
            ($($name:ident)*) => {$(
                /// Not what the name says.
                pub trait $name {}
            )*};
        }
        empty! { Clone Copy PartialEq Eq PartialOrd Ord Hash Debug Display From Into TryFrom FromStr Iterator Send Sync Sized }
    }

    /// Not the standard library.
    pub mod core {}
    /// Not the standard library.
    pub mod std {}
    /// Not the standard library.
    pub mod alloc {}
    /// Not the library.
    pub mod status_codes {}
    /// Not the library.
    pub mod status_macros {}
}

/// Everything hostile and the macros in one scope.
pub mod scope {
    #[expect(unused_imports, reason = "names in the way are not meant to be used")]
    #[allow(clippy::wildcard_imports, reason = "all names in the way")]
    use super::hostile::{traits::*, *};
    use ::status_codes::{catalog, status};

    macro_rules! u16 {
        () => {};
    }
    macro_rules! concat {
        () => {};
    }
    macro_rules! include_bytes {
        () => {};
    }
    macro_rules! env {
        () => {};
    }
    macro_rules! compile_error {
        () => {};
    }
    u16!();
    concat!();
    include_bytes!();
    env!();
    compile_error!();

    catalog! {
        /// A catalog in which a number names one status.
        #[non_exhaustive]
        pub enum Files = "../catalog.toml";
    }

    catalog! {
        /// A catalog in which statuses share a code, in the same module.
        pub enum Shop = "../shared.toml";
    }

    catalog! {
        /// A catalog whose problems have members, in the same module.
        pub enum Api = "../members.toml";
    }

    /// A constant of each.
    pub const MISSING: (::status_codes::Status, Files, Shop) =
        (status!(404), status!(Files, 404), status!(Shop, 404));

    /// In the body of a function, with members.
    #[must_use]
    pub fn local_members() -> ::status_codes::Problem<Api> {
        catalog! {
            /// Known in here only.
            #[allow(dead_code, reason = "only members are looked at")]
            enum Local = "../members.toml";
        }
        let local = ::status_codes::Problem::with_members(&local::VecSome::new([1, -1]));
        let members = local.members::<local::VecSome>();
        let ::core::result::Result::Ok(local::VecSome { u8, .. }) = members else {
            return ::status_codes::Problem::new(Api::Debug);
        };
        ::core::convert::From::from(api::VecSome::new(u8))
    }

    /// Modules in modules, and catalogs that are seen as far as each visibility says.
    pub mod outer {
        macro_rules! visible {
            ($($visibility:vis $name:ident $module:ident)*) => {$(
                ::status_codes::catalog! {
                    /// Problems with members.
                    #[allow(dead_code, reason = "only members are looked at")]
                    $visibility enum $name = "../members.toml";
                }

                const _: fn() -> ::status_codes::Problem<$name> =
                    || ::core::convert::From::from($module::VecSome::new([1]));
            )*};
        }

        /// Where they are defined.
        pub mod inner {
            visible! {
                Private private
                pub(self) OfSelf of_self
                pub(super) OfSuper of_super
                pub(in super::super) OfSuperSuper of_super_super
                pub(crate) OfCrate of_crate
                pub(in crate::scope) OfScope of_scope
                pub Public public
            }
        }

        const _: fn() -> ::status_codes::Problem<inner::OfSuper> =
            || ::core::convert::From::from(inner::of_super::VecSome::new([1]));
    }

    const _: fn() -> ::status_codes::Problem<outer::inner::OfSuperSuper> =
        || ::core::convert::From::from(outer::inner::of_super_super::VecSome::new([1]));
    const _: fn() -> ::status_codes::Problem<outer::inner::OfScope> =
        || ::core::convert::From::from(outer::inner::of_scope::VecSome::new([1]));

    /// In the body of a function: a catalog of its own, and a pattern of it.
    #[must_use]
    pub fn local(number: ::core::primitive::u16) -> bool {
        catalog! {
            /// Known in here only.
            enum Local = "../catalog.toml";
        }
        match Local::from_u16(number) {
            ::core::option::Option::Some(status!(Local, 404)) => true,
            ::core::option::Option::Some(other) => other.is_success(),
            ::core::option::Option::None => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::bare::{self, is_file, is_missing};
    use super::scope::{Api, Files, MISSING, Shop, api, local, local_members};

    #[test]
    fn the_macros_work_among_hostile_names() {
        assert_eq!(MISSING.0, ::status_codes::Status::NotFound);
        assert_eq!(MISSING.1, Files::FileMissing);
        assert_eq!(MISSING.2, Shop::CartNotFound);
        assert!(is_missing(bare::MISSING) && is_file(MISSING.1));
        assert!(local(404) && local(200) && !local(410) && !local(500));
        assert_eq!(bare::OF_CATALOGS.0.code(), bare::OF_CATALOGS.1.code());
        assert_eq!(Files::from_id("FileMissing"), Some(Files::FileMissing));
    }
    #[test]
    fn members_work_under_names_that_mean_something() {
        let members = api::String::new("a", ["b"], 1)
            .with_gen(-1)
            .with_async(0.5)
            .with_new(true)
            .with_none([true])
            .with_f("c");
        let problem = ::status_codes::Problem::from(members.clone());
        assert_eq!(problem.members::<api::String>().ok(), Some(members.clone()));
        assert_eq!((members.self_.as_str(), members.r#match), ("a", 1));
        assert_eq!(members.self_texts, ["b"]);
        assert_eq!(
            (members.r#gen, members.r#async, members.new),
            (Some(-1), Some(0.5), Some(true))
        );

        let value = api::VecSomeMember::from_value("nothing");
        assert_eq!(value.as_str(), "nothing");
        let members = api::Vec::new(api::VecSomeMember::ValueSelf)
            .with_option(api::VecOption::new("d").with_value(api::VecOptionValue::B));
        let problem = ::status_codes::Problem::from(members.clone());
        assert_eq!(problem.members::<api::Vec>().ok(), Some(members));

        let problem = local_members();
        assert_eq!(problem.status(), Some(Api::VecSome));
        assert_eq!(problem.members::<api::VecSome>().ok(), Some(api::VecSome::new([1, -1])));
    }
}
