//! `impl_serde!`: serializes the statuses of a catalog as their ids.

#[cfg_attr(not(doctest), doc = include_str!("serde.md"))]
#[macro_export]
macro_rules! impl_serde {
    ($catalog:ty $(,)?) => {
        $crate::__impl_serde! { [::serde] $catalog }
    };
    ($catalog:ty, crate = $($serde:ident)::+ $(,)?) => {
        $crate::__impl_serde! { [$($serde)::+] $catalog }
    };
    ($catalog:ty, crate = ::$($serde:ident)::+ $(,)?) => {
        $crate::__impl_serde! { [::$($serde)::+] $catalog }
    };
}

/// The expansion of `impl_serde!`. The first argument is the path of the other crate.
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_serde {
    ([$($serde:tt)+] $catalog:ty) => {
        #[allow(deprecated)] // the enum may be
        const _: () = {
            impl $($serde)+::Serialize for $catalog {
                fn serialize<__S: $($serde)+::Serializer>(
                    &self,
                    __serializer: __S,
                ) -> ::core::result::Result<__S::Ok, __S::Error> {
                    if $crate::__private::has_own_id(*self) {
                        let __id = $crate::Catalog::id(*self);
                        $($serde)+::Serializer::serialize_str(__serializer, __id)
                    } else {
                        $($serde)+::Serializer::collect_str(__serializer, self)
                    }
                }
            }

            impl<'__de> $($serde)+::Deserialize<'__de> for $catalog {
                fn deserialize<__D: $($serde)+::Deserializer<'__de>>(
                    __deserializer: __D,
                ) -> ::core::result::Result<Self, __D::Error> {
                    $($serde)+::Deserializer::deserialize_str(__deserializer, __IdVisitor)
                }
            }

            struct __IdVisitor;

            impl $($serde)+::de::Visitor<'_> for __IdVisitor {
                type Value = $catalog;

                fn expecting(
                    &self,
                    __f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    let __info = <$catalog as $crate::Catalog>::INFO;
                    ::core::write!(__f, "the id of a status of the {}", __info.name())
                }

                fn visit_str<__E: $($serde)+::de::Error>(
                    self,
                    __id: &::core::primitive::str,
                ) -> ::core::result::Result<$catalog, __E> {
                    ::core::option::Option::ok_or_else(
                        $crate::__private::deserialized::<$catalog>(__id),
                        || __E::invalid_value($($serde)+::de::Unexpected::Str(__id), &self),
                    )
                }
            }
        };
    };
}
