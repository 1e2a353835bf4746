//! `impl_serde!`: a catalog's status as its id.

#[cfg_attr(not(doctest), doc = include_str!("serde.md"))]
#[macro_export]
macro_rules! impl_serde {
    ($catalog:ty) => {
        $crate::__impl_serde! { [::serde] $catalog }
    };
    ($catalog:ty, crate = $($serde:ident)::+) => {
        $crate::__impl_serde! { [$($serde)::+] $catalog }
    };
}

/// What `impl_serde!` expands to, with the path of the other crate first.
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_serde {
    ([$($serde:tt)+] $catalog:ty) => {
        const _: () = {
            impl $($serde)+::Serialize for $catalog {
                fn serialize<S: $($serde)+::Serializer>(
                    &self,
                    serializer: S,
                ) -> ::core::result::Result<S::Ok, S::Error> {
                    serializer.serialize_str($crate::Catalog::id(*self))
                }
            }

            impl<'de> $($serde)+::Deserialize<'de> for $catalog {
                fn deserialize<D: $($serde)+::Deserializer<'de>>(
                    deserializer: D,
                ) -> ::core::result::Result<Self, D::Error> {
                    deserializer.deserialize_str(IdVisitor)
                }
            }

            struct IdVisitor;

            impl $($serde)+::de::Visitor<'_> for IdVisitor {
                type Value = $catalog;

                fn expecting(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    let about = <$catalog as $crate::Catalog>::INFO;
                    ::core::write!(f, "the id of a status of the {}", about.name())
                }

                fn visit_str<E: $($serde)+::de::Error>(
                    self,
                    id: &str,
                ) -> ::core::result::Result<$catalog, E> {
                    <$catalog as $crate::Catalog>::from_id(id).ok_or_else(|| {
                        E::invalid_value($($serde)+::de::Unexpected::Str(id), &self)
                    })
                }
            }
        };
    };
}
