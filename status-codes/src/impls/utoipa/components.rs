//! The components of `impl_utoipa!`, which its responses refer to, as `status-codes export --format openapi` writes them.

/// Implements `OpenApi` for a catalog.
#[doc(hidden)]
#[macro_export]
macro_rules! __utoipa_components {
    ([$($utoipa:tt)+] $catalog:ty) => {
        #[allow(deprecated)] // the enum may be
        const _: () = {
            use $($utoipa)+::openapi as __openapi;
            use $crate::__private::{Declared as __Declared, Member as __Member, MemberType as __Kind};
            use __openapi::schema::{SchemaFormat as __Format, Type as __Type};
            use ::core::option::Option as __Option;
            use ::std::string::{String as __String, ToString as _};
            use ::std::vec::Vec as __Vec;

            impl $($utoipa)+::OpenApi for $catalog {
                fn openapi() -> __openapi::OpenApi {
                    let __about = <$catalog as $crate::Catalog>::INFO;
                    let __version = __about.version().unwrap_or("0.0.0");
                    let mut __components =
                        __openapi::ComponentsBuilder::new().schema("Problem", __problem());
                    if let __Option::Some(__types) = __problem_type() {
                        __components = __components.schema("ProblemType", __types);
                    }
                    for __status in <$catalog as $crate::Catalog>::ALL {
                        let __declared = $crate::__private::openapi::declared(*__status);
                        if !__declared.members.is_empty() {
                            let __name = ::std::format!("{}Problem", __declared.name);
                            let __schema = __problem_of(*__status, &__declared);
                            __components = __components.schema(__name, __schema);
                        }
                    }
                    let __info = __openapi::InfoBuilder::new()
                        .title(__about.name())
                        .version(__version)
                        .description(__about.description());
                    __openapi::OpenApiBuilder::new()
                        .info(__info.build())
                        .components(__Option::Some(__components.build()))
                        .build()
                }
            }

            /// A problem document (RFC 9457). It is open: `type` may be one that is not known yet.
            fn __problem() -> __openapi::schema::Object {
                let __uri = |__description: &str| {
                    let __format = __Format::Custom(__String::from("uri-reference"));
                    __text(__description).format(__Option::Some(__format))
                };
                let __type = __uri(
                    "The URI of the problem type. Clients must accept unknown types.",
                )
                .default(__Option::Some("about:blank".into()));
                let __status = __described("The status code.", __Type::Integer)
                    .minimum(__Option::Some(100_i32))
                    .maximum(__Option::Some(999_i32));
                let mut __schema = __described("A problem document (RFC 9457).", __Type::Object)
                    .property("type", __type)
                    .property("title", __text("A short name of the problem type."))
                    .property("status", __status)
                    .property("detail", __text("An explanation of this occurrence."))
                    .property("instance", __uri("The URI of this occurrence."))
                    .additional_properties(__Option::Some(
                        __openapi::schema::AdditionalProperties::FreeForm(true),
                    ));
                if let __Option::Some(__member) = <$catalog as $crate::Catalog>::INFO.id_member() {
                    __schema = __schema.property(__member, __text("The id of the problem."));
                }
                __schema.build()
            }

            /// Lists the known values of `type`, or of the member with the id if no status has a type URI.
            fn __problem_type() -> __Option<__openapi::schema::Object> {
                let __statuses: __Vec<$catalog> = <$catalog as $crate::Catalog>::ALL
                    .iter()
                    .copied()
                    .filter(|__status| $crate::__private::openapi::has_problem(*__status))
                    .collect();
                let __type = |__status| $crate::__private::openapi::type_uri(__status);
                let __has_types = __statuses.iter().any(|__status| __type(*__status).is_some());
                let __member = match <$catalog as $crate::Catalog>::INFO.id_member() {
                    __Option::Some(__member) if !__has_types => __member,
                    _ => "type",
                };
                let mut __known: __Vec<(&'static str, $catalog)> = __Vec::new();
                for __status in __statuses {
                    let __value = match __member {
                        "type" => __type(__status),
                        _ => __Option::Some($crate::Catalog::id(__status)),
                    };
                    let __Option::Some(__value) = __value else { continue };
                    if __known.iter().all(|(__other, _)| *__other != __value) {
                        __known.push((__value, __status));
                    }
                }
                if __known.is_empty() {
                    return __Option::None;
                }
                let __names = |(_, __status): &(_, $catalog)| $crate::Catalog::name(*__status);
                let __names: __Vec<&str> = __known.iter().map(__names).collect();
                let __descriptions: __Vec<__String> = __known
                    .iter()
                    .map(|(_, __status)| {
                        $crate::__private::openapi::plain_description(*__status).to_string()
                    })
                    .collect();
                let __extensions = __openapi::extensions::ExtensionsBuilder::new()
                    .add("x-enum-varnames", __names)
                    .add("x-enum-descriptions", __descriptions);
                let __values = __known.iter().map(|(__value, _)| *__value);
                let __description = ::std::format!(
                    "The known values of `{__member}`. A newer version of the API may send others."
                );
                let __schema = __text(&__description)
                    .enum_values(__Option::Some(__values))
                    .extensions(__Option::Some(__extensions.build()));
                __Option::Some(__schema.build())
            }

            /// The problem of a status with its members.
            fn __problem_of(
                __status: $catalog,
                __declared: &__Declared,
            ) -> __openapi::Schema {
                let __is_deprecated = $crate::Catalog::deprecated(__status).is_some();
                let __deprecated = __is_deprecated.then_some(__openapi::Deprecated::True);
                let __code = $crate::Catalog::code(__status).as_u16();
                let mut __extensions = __openapi::extensions::ExtensionsBuilder::new();
                for (__name, __value) in __declared.extensions {
                    if let __Option::Some(__value) = $crate::__utoipa_value! { __openapi __value } {
                        __extensions = __extensions.add(*__name, __value);
                    }
                }
                __extensions = __extensions.add("x-status-code", __code); // even if the file has this key
                let __description = $crate::__private::openapi::description(__status).to_string();
                let __members = __object(__declared.members).deprecated(__deprecated).build();
                let __schema = __openapi::schema::AllOfBuilder::new()
                    .description(__Option::Some(__description))
                    .item(__openapi::Ref::from_schema_name("Problem"))
                    .item(__openapi::Schema::Object(__members))
                    .extensions(__Option::Some(__extensions.build()));
                __openapi::Schema::AllOf(__schema.build())
            }

            fn __object(__members: &[__Member]) -> __openapi::ObjectBuilder {
                let mut __object = __openapi::ObjectBuilder::new().schema_type(__Type::Object);
                for __member in __members {
                    __object = __object.property(__member.name, __member_schema(__member));
                    if __member.required {
                        __object = __object.required(__member.name);
                    }
                }
                __object
            }

            fn __member_schema(__member: &__Member) -> __openapi::Schema {
                let __summary = __Option::Some(__member.summary);
                let __extensions = __member.sensitive.then(|| {
                    __openapi::extensions::ExtensionsBuilder::new().add("x-sensitive", true).build()
                });
                let __examples = __member
                    .example
                    .iter()
                    .filter_map(|__value| $crate::__utoipa_value! { __openapi __value });
                if let __Kind::Array(__items) = __member.kind {
                    let __schema = __openapi::schema::ArrayBuilder::new()
                        .items(__typed(__items))
                        .description(__summary)
                        .examples(__examples)
                        .extensions(__extensions);
                    return __openapi::Schema::Array(__schema.build());
                }
                let mut __schema = __typed(&__member.kind)
                    .description(__summary)
                    .examples(__examples)
                    .extensions(__extensions);
                if !__member.one_of.is_empty() {
                    let __values = __member
                        .one_of
                        .iter()
                        .filter_map(|__value| $crate::__utoipa_value! { __openapi __value });
                    __schema = __schema.enum_values(__Option::Some(__values));
                }
                let __schema =
                    __schema.minimum(__limit(__member.minimum)).maximum(__limit(__member.maximum));
                __openapi::Schema::Object(__schema.build())
            }

            fn __typed(__kind: &__Kind) -> __openapi::ObjectBuilder {
                let __of = |__type| __openapi::ObjectBuilder::new().schema_type(__type);
                match __kind {
                    __Kind::String(__Option::None) => __of(__Type::String),
                    __Kind::String(__Option::Some(__format)) => {
                        let __format = __Format::Custom(__String::from(*__format));
                        __of(__Type::String).format(__Option::Some(__format))
                    }
                    __Kind::Integer => {
                        let __format = __Format::KnownFormat(__openapi::schema::KnownFormat::Int64);
                        __of(__Type::Integer).format(__Option::Some(__format))
                    }
                    __Kind::Number => __of(__Type::Number),
                    __Kind::Boolean => __of(__Type::Boolean),
                    __Kind::Array(_) => __of(__Type::Array),
                    __Kind::Object(__members) => __object(__members),
                }
            }

            fn __limit(__limit: __Option<$crate::__private::Json>) -> __Option<$($utoipa)+::Number> {
                let __text = __limit?.to_string();
                let __integer = __text.parse::<::core::primitive::i64>();
                let __integer = __integer.ok().map(::core::convert::Into::into);
                let __number = || __text.parse::<::core::primitive::f64>().ok();
                __integer.or_else(|| __number().map(::core::convert::Into::into))
            }

            fn __text(__description: &str) -> __openapi::ObjectBuilder {
                __described(__description, __Type::String)
            }

            fn __described(__description: &str, __type: __Type) -> __openapi::ObjectBuilder {
                __openapi::ObjectBuilder::new()
                    .schema_type(__type)
                    .description(__Option::Some(__description))
            }
        };
    };
}
