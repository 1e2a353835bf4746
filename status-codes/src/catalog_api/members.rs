//! The members of problems as types (feature `serde`): a module next to the enum, with a struct for each status with members.
//!
//! The procedural macro passes what varies: names, documentation and types. A member is one line:
//!
//! | part | is |
//! | --- | --- |
//! | `sku` | the field |
//! | `"sku"` | the name in JSON |
//! | `text` | the kind of its value, from which the macros `__member_…` below make types: `text`, `bool`, a number as `u64`, a list as `[text]`, or the name of a type of the module |
//! | `false` | whether it is sensitive |
//! | `with_sku` | the method that sets it if it is optional |
//!
//! No name of the user is in scope in the module, so the parameters of `new` can have the names of the fields.

/// The module and, next to it, the implementations that need the name of the enum.
#[doc(hidden)]
#[macro_export]
macro_rules! __members_api {
    (
        $(#[$attribute:meta])*
        $visibility:vis mod $module:ident { $($items:tt)* }
        $beside:item
    ) => {
        $(#[$attribute])*
        $visibility mod $module { $($items)* }
        $beside
    };
}

/// An object: the members of a problem, or of a member.
#[doc(hidden)]
#[macro_export]
macro_rules! __members_struct {
    (
        $(#[$attribute:meta])*
        $visibility:vis struct $name:ident;
        required {$(
            $(#[$required_attribute:meta])*
            $required:ident: $required_json:literal, $required_kind:tt, $required_sensitive:literal;
        )*}
        optional {$(
            $(#[$optional_attribute:meta])*
            $optional:ident: $optional_json:literal, $optional_kind:tt, $optional_sensitive:literal, $with:ident;
        )*}
        $(new { $(#[$new_attribute:meta])* })?
    ) => {
        $(#[$attribute])*
        #[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
        #[non_exhaustive]
        $visibility struct $name {
            $(
                $(#[$required_attribute])*
                pub $required: $crate::__member_type!($required_kind),
            )*
            $(
                $(#[$optional_attribute])*
                pub $optional: ::core::option::Option<$crate::__member_type!($optional_kind)>,
            )*
        }

        impl $name {
            /// Creates a value with the required members. The methods `with_…` set the optional ones.
            #[must_use]
            $($(#[$new_attribute])*)?
            pub fn new($($required: $crate::__member_argument!($required_kind),)*) -> Self {
                Self {
                    $($required: $crate::__member_value!($required_kind $required),)*
                    $($optional: ::core::option::Option::None,)*
                }
            }

            $(
                $(#[$optional_attribute])*
                #[must_use]
                pub fn $with(
                    mut self,
                    $optional: $crate::__member_argument!($optional_kind),
                ) -> Self {
                    self.$optional = ::core::option::Option::Some(
                        $crate::__member_value!($optional_kind $optional),
                    );
                    self
                }
            )*
        }

        /// Formats the members, omitting the values of sensitive ones.
        impl ::core::fmt::Debug for $name {
            fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                __f.debug_struct(::core::stringify!($name))
                    $(.field(
                        $crate::__private::field_name(::core::stringify!($required)),
                        $crate::__private::debug_member(&self.$required, $required_sensitive),
                    ))*
                    $(.field(
                        $crate::__private::field_name(::core::stringify!($optional)),
                        $crate::__private::debug_member(&self.$optional, $optional_sensitive),
                    ))*
                    .finish()
            }
        }

        /// Serializes a JSON object, without optional members that are not set.
        impl $crate::__private::serde_core::Serialize for $name {
            fn serialize<__S: $crate::__private::serde_core::Serializer>(
                &self,
                __serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                let mut __members = $crate::__private::serde_core::Serializer::serialize_map(
                    __serializer,
                    ::core::option::Option::None,
                )?;
                $(
                    $crate::__private::serde_core::ser::SerializeMap::serialize_entry(
                        &mut __members,
                        $required_json,
                        &self.$required,
                    )?;
                )*
                $(
                    if let ::core::option::Option::Some(__value) = &self.$optional {
                        $crate::__private::serde_core::ser::SerializeMap::serialize_entry(
                            &mut __members,
                            $optional_json,
                            __value,
                        )?;
                    }
                )*
                $crate::__private::serde_core::ser::SerializeMap::end(__members)
            }
        }

        /// Deserializes a JSON object. Unknown members are ignored.
        impl<'__de> $crate::__private::serde_core::Deserialize<'__de> for $name {
            fn deserialize<__D: $crate::__private::serde_core::Deserializer<'__de>>(
                __deserializer: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                let mut __members = $crate::__private::ReadMembers::new(__deserializer)?;
                ::core::result::Result::Ok(Self {
                    $($required: __members.required($required_json, $required_sensitive)?,)*
                    $($optional: __members.optional($optional_json, $optional_sensitive)?,)*
                })
            }
        }
    };
}

/// The type of a member of this kind.
#[doc(hidden)]
#[macro_export]
macro_rules! __member_type {
    (text) => { $crate::__private::String };
    (u64) => { ::core::primitive::u64 };
    (i64) => { ::core::primitive::i64 };
    (f64) => { ::core::primitive::f64 };
    (bool) => { ::core::primitive::bool };
    ([$items:tt]) => { $crate::__private::Vec<$crate::__member_type!($items)> };
    ($type:ident) => { $type };
}

/// What a constructor takes for a member of this kind.
#[doc(hidden)]
#[macro_export]
macro_rules! __member_argument {
    (text) => { impl ::core::convert::Into<$crate::__private::String> };
    ([text]) => {
        impl ::core::iter::IntoIterator<Item = impl ::core::convert::Into<$crate::__private::String>>
    };
    ([$items:tt]) => { impl ::core::iter::IntoIterator<Item = $crate::__member_type!($items)> };
    ($kind:tt) => { $crate::__member_type!($kind) };
}

/// The value of a member of this kind, made of what the constructor takes.
#[doc(hidden)]
#[macro_export]
macro_rules! __member_value {
    (text $argument:ident) => {
        ::core::convert::Into::into($argument)
    };
    ([text] $argument:ident) => {
        $crate::__private::texts($argument)
    };
    ([$items:tt] $argument:ident) => {
        $crate::__private::values($argument)
    };
    ($kind:tt $argument:ident) => {
        $argument
    };
}

/// A text with known values. Unknown values are kept.
#[doc(hidden)]
#[macro_export]
macro_rules! __members_enum {
    (
        $(#[$attribute:meta])*
        $visibility:vis enum $name:ident, $unknown:ident {
            $($(#[$variant_attribute:meta])* $variant:ident = $value:literal,)*
        }
    ) => {
        $(#[$attribute])*
        #[derive(
            ::core::clone::Clone,
            ::core::cmp::PartialEq,
            ::core::cmp::Eq,
            ::core::hash::Hash,
            ::core::fmt::Debug,
        )]
        #[non_exhaustive]
        $visibility enum $name {
            $($(#[$variant_attribute])* $variant,)*
            /// A value that is not in the catalog. `from_value` returns this variant only for unknown values.
            $unknown($crate::__private::String),
        }

        impl $name {
            /// Returns the variant for a value in JSON. Unknown values are kept.
            #[must_use]
            pub fn from_value(__value: &::core::primitive::str) -> Self {
                match __value {
                    $($value => Self::$variant,)*
                    _ => Self::$unknown(::core::convert::From::from(__value)),
                }
            }

            /// Returns the value in JSON.
            #[must_use]
            pub fn as_str(&self) -> &::core::primitive::str {
                match self {
                    $(Self::$variant => $value,)*
                    Self::$unknown(__value) => __value.as_str(),
                }
            }
        }

        /// Serializes a string.
        impl $crate::__private::serde_core::Serialize for $name {
            fn serialize<__S: $crate::__private::serde_core::Serializer>(
                &self,
                __serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                $crate::__private::serde_core::Serializer::serialize_str(
                    __serializer,
                    self.as_str(),
                )
            }
        }

        /// Deserializes a string. Unknown values are kept.
        impl<'__de> $crate::__private::serde_core::Deserialize<'__de> for $name {
            fn deserialize<__D: $crate::__private::serde_core::Deserializer<'__de>>(
                __deserializer: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                let __value = <$crate::__private::String as $crate::__private::serde_core::Deserialize>::deserialize(__deserializer)?;
                ::core::result::Result::Ok(Self::from_value(__value.as_str()))
            }
        }
    };
}

/// Connects the structs with their statuses.
#[doc(hidden)]
#[macro_export]
macro_rules! __members_of {
    ($catalog:ident: $($module:ident::$variant:ident)*) => {$(
        impl $crate::Members for $module::$variant {
            type Catalog = $catalog;
            const STATUS: $catalog = $catalog::$variant;
        }

        /// Creates the problem with this status and these members.
        impl ::core::convert::From<$module::$variant> for $crate::Problem<$catalog> {
            fn from(__members: $module::$variant) -> Self {
                $crate::Problem::with_members(&__members)
            }
        }
    )*};
}
