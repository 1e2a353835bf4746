//! Unit structs, constants and statics with names that expansions used to generate: a pattern of such a name would refer to
//! the user's item. `tests/names.rs` finds generated names that do not start with `__`.

#![no_std]
#![deny(warnings, missing_docs)]

/// Defines modules that have all the names in one way, and uses every macro in each of them.
macro_rules! colliding {
    ($($name:ident)*) => {
        colliding! { @module "unit structs" unit_structs $($name)* / [pub struct] [;] }
        colliding! { @module "consts" consts $($name)* / [pub const] [: ::core::primitive::u8 = 0;] }
        colliding! { @module "statics" statics $($name)* / [pub static] [: ::core::primitive::u8 = 0;] }
    };
    (@module $what:literal $module:ident $($name:ident)* / $before:tt $after:tt) => {
        #[doc = ::core::concat!("Names of ", $what, ".")]
        pub mod $module {
            $(colliding! { @item $name $before $after })*

            status_codes::catalog! {
                /// A catalog in which a number names one status.
                pub enum Files = "../catalog.toml";
            }

            status_codes::catalog! {
                /// A catalog in which statuses share a code.
                pub enum Shop = "../shared.toml";
            }

            status_codes::catalog! {
                /// A catalog whose problems have members.
                pub enum Api = "../members.toml";
            }

            status_codes::impl_serde!(Files, crate = ::serde_core);
            status_codes::impl_serde!(Shop, crate = ::serde_core);

            /// Constants.
            pub const MISSING: (status_codes::Status, Files, Shop) = (
                status_codes::status!(404),
                status_codes::status!(Files, 404),
                status_codes::status!(Shop, 404),
            );

            /// A pattern of each.
            #[must_use]
            pub fn are_missing(__all: (status_codes::Status, Files, Shop)) -> ::core::primitive::bool {
                ::core::matches!(
                    __all,
                    (
                        status_codes::status!(404),
                        status_codes::status!(Files, 404),
                        status_codes::status!(Shop, 404),
                    )
                )
            }
        }
    };
    (@item $name:ident [$($before:tt)*] [$($after:tt)*]) => {
        /// In the way.
        #[allow(non_camel_case_types, non_upper_case_globals, reason = "the name of something else")]
        #[allow(missing_debug_implementations, reason = "nobody makes one")]
        $($before)* $name $($after)*
    };
}

colliding! {
    a all at by_id code codes content deserializer detail documents e entry f facade first found from_code id ids index info
    item len n name names number other others ordered position positions problem range reference response rest result s
    serializer sharing_code span status statuses text title value variants visitor
    registration cache redirect headers retry method_meanings former_phrases former_names related groups deprecated source
    seen_in members example grpc
    BY_ID CODE CODES DESCRIPTIONS DIGITS HEADERS IDS INFO ITEMS NAMES NUMBERS PHRASES POSITIONS REFERENCES STATUS SUMMARIES
    TITLES TYPES VARIANTS
    A C D E F K N R S T V Documents Entry Numbered String Vec
    bool char str u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize f64
}

/// Names that a generic parameter, a type or a trait of an expansion might have.
pub mod enums {
    macro_rules! enums {
        ($($name:ident $doc:literal)*) => {$(
            status_codes::catalog! {
                #[doc = $doc]
                pub enum $name = "../shared.toml";
            }
            status_codes::impl_serde!($name, crate = ::serde_core);
        )*};
    }

    enums! {
        A "A." C "C." CODE "CODE." D "D." E "E." F "F." N "N." R "R." S "S." T "T." V "V."
        Documents "Documents." Entry "Entry." String "String." Vec "Vec." Option "Option." Result "Result."
        r#Raw "Raw."
    }

    /// Found under a name that was written raw.
    pub const RAW: Raw = status_codes::status!(Raw, 404);
}

/// The same name in modules beside each other, with members, under each visibility and in a function.
pub mod twice {
    macro_rules! again {
        ($($visibility:vis mod $module:ident)*) => {$(
            /// A module.
            pub mod $module {
                status_codes::catalog! {
                    /// Beside [`Api`] of `unit_structs`, and [`MISSING`].
                    $visibility enum Api = "../members.toml";
                }

                /// Of the enum of this module.
                pub const MISSING: ::core::primitive::u16 = status_codes::status!(Api, 404).as_u16();
            }
        )*};
    }

    again! { pub mod public pub(crate) mod of_crate pub(super) mod of_parent pub(in super::super) mod of_path mod private }

    macro_rules! spellings {
        ($($module:ident)*) => {$(
            /// Names that differ in the case of letters only.
            pub mod $module {
                status_codes::catalog! {
                    /// In one spelling.
                    pub enum HttpStatus = "../plain.toml";
                }

                status_codes::catalog! {
                    /// In another.
                    pub enum HTTPStatus = "../plain.toml";
                }
            }
        )*};
    }

    spellings! { one another }

    /// What is visible of them from here.
    #[must_use]
    pub fn are_visible() -> ::core::primitive::bool {
        status_codes::catalog! { enum Api = "../members.toml"; }
        public::Api::ALL.len() == of_crate::Api::ALL.len()
            && of_parent::Api::ALL.len() == of_path::Api::ALL.len()
            && private::MISSING == Api::VecSome.as_u16()
    }

    /// The members of some, and of one in another function.
    #[must_use]
    pub fn have_members() -> ::core::primitive::bool {
        status_codes::catalog! { enum Api = "../members.toml"; }
        public::api::VecSome::new([1]).u8 == of_crate::api::VecSome::new([1]).u8
            && of_parent::api::VecSome::new([1]).u8 == api::VecSome::new([1]).u8
    }
}

/// Enums with attributes of which what is generated would be warned about.
pub mod attributes {
    status_codes::catalog! {
        /// Deprecated as a whole.
        #[deprecated(note = "use another")]
        pub enum Old = "../members.toml";
    }

    status_codes::catalog! {
        /// Deprecated under a condition.
        #[cfg_attr(all(), must_use, deprecated(since = "1.1.0"))]
        pub enum Older = "../plain.toml";
    }

    status_codes::catalog! {
        /// Named in a style of its own.
        #[allow(non_camel_case_types, reason = "the name of something else")]
        pub enum Http_Status = "../members.toml";
    }

    macro_rules! passed_on {
        ($($(#[$attribute:meta])* $name:ident = $file:literal;)*) => {$(
            status_codes::catalog! {
                $(#[$attribute])*
                pub enum $name = $file;
            }
        )*};
    }

    // Attributes that come through another macro.
    passed_on! {
        /// Neither the enum nor the fault that its file is missing.
        #[cfg(any())]
        PassedOff = "no-such-file.toml";
        /// Nor here.
        #[cfg_attr(all(), must_use, cfg(any()))]
        PassedOff = "no-such-file.toml";
        /// Deprecated.
        #[deprecated(note = "use another")]
        PassedOld = "../members.toml";
    }

    /// The member of a status.
    #[must_use]
    #[expect(deprecated, reason = "found all the same")]
    pub fn is_known() -> ::core::primitive::bool {
        status_codes::status!(Old, 404) == Old::VecSome
            && old::VecSome::new([1]).u8 == http_status::VecSome::new([1]).u8
            && status_codes::status!(Http_Status, 404) == Http_Status::VecSome
            && status_codes::status!(Older, 404) == Older::FileMissing
    }
}

status_codes::catalog! {
    /// Neither the enum nor the fault that its file is missing.
    #[cfg(any())]
    pub enum Off = "no-such-file.toml";
}

status_codes::catalog! {
    /// Nor here.
    #[cfg_attr(all(), must_use, cfg(any()))]
    pub enum Off = "no-such-file.toml";
}

status_codes::catalog! {
    /// There after all.
    #[cfg(all())]
    pub enum Off = "../catalog.toml";
}

#[cfg(test)]
mod tests {
    use super::{Off, attributes, consts, enums, statics, twice, unit_structs};

    #[test]
    fn the_macros_work_beside_items_of_any_name() {
        assert!(unit_structs::are_missing(unit_structs::MISSING));
        assert!(consts::are_missing(consts::MISSING));
        assert!(statics::are_missing(statics::MISSING));
        assert_eq!(enums::RAW.name(), "CartNotFound");
        assert!(twice::are_visible());
        assert!(twice::have_members());
        assert!(attributes::is_known());
        assert_eq!(Off::from_u16(404), Some(Off::FileMissing));
    }
}
