//! The API of all generated enums, written once. The procedural macro calls it beside each enum that it defines.
//!
//! The first word says which kind of catalog it is:
//!
//! | word | enum | files |
//! | --- | --- | --- |
//! | `registry` | `Status`: a variant's discriminant is its code | `unique.rs`, `registry.rs` |
//! | `unique` | a catalog of one's own of the same kind | `unique.rs`, `own.rs` |
//! | `shared` | a catalog in which statuses share codes | `shared.rs`, `own.rs` |
//!
//! Where no two statuses share an id, the procedural macro calls `__catalog_unique_ids!`, too. All have `texts.rs`, `facts.rs` and `traits.rs`. The parts that vary with the data stand in the same `const _` and are
//! found by their names:
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
//! | `__reference`, `__groups`, `__former_ids`, `__deprecated`, `__source`, `__seen_in` | `const fn`s of a status | `unique`, `shared` |
//! | `__INFO` | what `[catalog]` says | `unique`, `shared` |
//!
//! The members of problems are types of their own: see `members.rs`.
//!
//! Every name that is made up here starts with `__`: a unit struct, a const or a static of the user's would be taken for
//! what a parameter of the same name means. Examples stand in the documentation of the registry only: in that of a
//! user's enum they would become tests of the user's crate.

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
