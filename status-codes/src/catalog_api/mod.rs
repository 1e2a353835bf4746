//! The API of all generated enums, written once. The procedural macro calls it beside each enum that it defines.
//!
//! The first word says which kind of catalog it is:
//!
//! | word | enum | files |
//! | --- | --- | --- |
//! | `registry` | `Status`: a variant's discriminant is its code | `unique.rs`, `registry.rs` |
//! | `unique` | a catalog of the same kind | `unique.rs`, `own.rs` |
//! | `shared` | a catalog in which statuses share codes | `shared.rs`, `own.rs` |
//!
//! All have `texts.rs`, `facts.rs` and `traits.rs`. If all ids are unique, the procedural macro also calls
//! `__catalog_unique_ids!`. The parts that vary with the data are generated in the same `const _` and found by name:
//!
//! | part | is | of |
//! | --- | --- | --- |
//! | `__VARIANTS` | all statuses in the order of the file | all |
//! | `__NAMES`, `__PHRASES`, `__SUMMARIES`, `__DESCRIPTIONS`, `__EXAMPLES` | statics of texts, by position | all |
//! | `__registration`, `__cache`, `__content`, `__redirect`, `__headers`, `__retry`, `__method_meanings`, `__former_phrases`, `__former_names`, `__related` | `const fn`s of a status | all |
//! | `__HIGHEST`, `__Position` | the highest code, and an integer for positions | `registry`, `unique` |
//! | `__CODES`, `__with_code` | codes by position, and the statuses of a number | `shared` |
//! | `__DIGITS`, `__REFERENCES` | statics by position | `registry` |
//! | `__TITLES`, `__IDS`, `__TYPES`, `__ID_ORDER` | statics by position, and the positions in the order of the ids | `unique`, `shared` |
//! | `__reference`, `__groups`, `__former_ids`, `__deprecated`, `__grpc`, `__source`, `__seen_in` | `const fn`s of a status | `unique`, `shared` |
//! | `__INFO` | what `[catalog]` says | `unique`, `shared` |
//!
//! The members of problems have their own types: see `members.rs`.
//!
//! All local names in these macros start with `__`, because a unit struct, const or static of the same name in the user's
//! crate would be taken as a pattern. Only the documentation of the registry has examples: in a user's enum they would
//! become tests of the user's crate.

mod facts;
#[cfg(feature = "serde")]
mod members;
mod own;
mod registry;
mod shared;
mod texts;
mod traits;
mod unique;

/// See the module's documentation.
#[doc(hidden)]
#[macro_export]
macro_rules! __catalog_api {
    (registry $name:ident) => {
        $crate::__catalog_texts! { registry $name }
        $crate::__catalog_facts! { registry $name }
        $crate::__catalog_traits! { $name }
        $crate::__catalog_unique! { registry $name }
        $crate::__catalog_registry! { $name }
    };
    (unique $name:ident) => {
        $crate::__catalog_texts! { own $name }
        $crate::__catalog_facts! { own $name }
        $crate::__catalog_traits! { $name }
        $crate::__catalog_unique! { own $name }
        $crate::__catalog_own! { $name }

        impl $crate::Catalog for $name {
            $crate::__catalog_methods! {}
            $crate::__catalog_own_methods! {}
            $crate::__catalog_methods_by_code! {}
        }
    };
    (shared $name:ident) => {
        $crate::__catalog_texts! { own $name }
        $crate::__catalog_facts! { own $name }
        $crate::__catalog_traits! { $name }
        $crate::__catalog_shared! { $name }
        $crate::__catalog_own! { $name }

        impl $crate::Catalog for $name {
            $crate::__catalog_methods! {}
            $crate::__catalog_own_methods! {}
            $crate::__catalog_methods_by_shared_code! {}
        }
    };
}

/// An example in the documentation of the registry, and nothing in that of any other enum.
#[doc(hidden)]
#[macro_export]
macro_rules! __example {
    (registry $example:literal) => {
        ::core::concat!("\n# Examples\n\n```\n", $example, "\n```\n")
    };
    ($kind:ident $example:literal) => {
        ""
    };
}
