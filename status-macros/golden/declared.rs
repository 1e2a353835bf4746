const __INFO: __facade::CatalogInfo = __facade::CatalogInfo::new(
        "Shop API",
        ::core::option::Option::None,
        ::core::option::Option::None,
        ::core::option::Option::Some("https://shop.example/problems/"),
    )
    .with_declared(
        &[
            __facade::Declared {
                name: "NotInStock",
                summary: ::core::option::Option::None,
                members: &[
                    __facade::Member {
                        name: "sku",
                        kind: __facade::MemberType::String(::core::option::Option::None),
                        summary: "The stock-keeping unit.",
                        required: true,
                        sensitive: false,
                        minimum: ::core::option::Option::None,
                        maximum: ::core::option::Option::None,
                        one_of: &[],
                        example: ::core::option::Option::Some(
                            __facade::Json::Text("SH-42"),
                        ),
                    },
                    __facade::Member {
                        name: "available",
                        kind: __facade::MemberType::Integer,
                        summary: "Pieces left.",
                        required: true,
                        sensitive: false,
                        minimum: ::core::option::Option::Some(
                            __facade::Json::Literal("0"),
                        ),
                        maximum: ::core::option::Option::None,
                        one_of: &[],
                        example: ::core::option::Option::None,
                    },
                    __facade::Member {
                        name: "alternatives",
                        kind: __facade::MemberType::Array(
                            &__facade::MemberType::String(::core::option::Option::None),
                        ),
                        summary: "What to order instead.",
                        required: false,
                        sensitive: false,
                        minimum: ::core::option::Option::None,
                        maximum: ::core::option::Option::None,
                        one_of: &[],
                        example: ::core::option::Option::None,
                    },
                ],
                sample: &[
                    ("sku", __facade::Json::Text("SH-42")),
                    ("available", __facade::Json::Literal("0")),
                ],
                extensions: &[],
            },
            __facade::Declared {
                name: "PaymentDeclined",
                summary: ::core::option::Option::None,
                members: &[
                    __facade::Member {
                        name: "reason",
                        kind: __facade::MemberType::String(::core::option::Option::None),
                        summary: "Why.",
                        required: true,
                        sensitive: false,
                        minimum: ::core::option::Option::None,
                        maximum: ::core::option::Option::None,
                        one_of: &[
                            __facade::Json::Text("expired-card"),
                            __facade::Json::Text("insufficient-funds"),
                        ],
                        example: ::core::option::Option::None,
                    },
                    __facade::Member {
                        name: "retryAfterDays",
                        kind: __facade::MemberType::Integer,
                        summary: "When to try again.",
                        required: false,
                        sensitive: false,
                        minimum: ::core::option::Option::Some(
                            __facade::Json::Literal("1"),
                        ),
                        maximum: ::core::option::Option::Some(
                            __facade::Json::Literal("30"),
                        ),
                        one_of: &[],
                        example: ::core::option::Option::None,
                    },
                    __facade::Member {
                        name: "iban",
                        kind: __facade::MemberType::String(::core::option::Option::None),
                        summary: "The account.",
                        required: false,
                        sensitive: true,
                        minimum: ::core::option::Option::None,
                        maximum: ::core::option::Option::None,
                        one_of: &[],
                        example: ::core::option::Option::None,
                    },
                    __facade::Member {
                        name: "amount",
                        kind: __facade::MemberType::Object(
                            &[
                                __facade::Member {
                                    name: "value",
                                    kind: __facade::MemberType::Number,
                                    summary: "In units of the currency.",
                                    required: true,
                                    sensitive: false,
                                    minimum: ::core::option::Option::None,
                                    maximum: ::core::option::Option::None,
                                    one_of: &[],
                                    example: ::core::option::Option::None,
                                },
                                __facade::Member {
                                    name: "type",
                                    kind: __facade::MemberType::String(
                                        ::core::option::Option::None,
                                    ),
                                    summary: "The currency.",
                                    required: true,
                                    sensitive: false,
                                    minimum: ::core::option::Option::None,
                                    maximum: ::core::option::Option::None,
                                    one_of: &[],
                                    example: ::core::option::Option::None,
                                },
                            ],
                        ),
                        summary: "What was to be paid.",
                        required: true,
                        sensitive: false,
                        minimum: ::core::option::Option::None,
                        maximum: ::core::option::Option::None,
                        one_of: &[],
                        example: ::core::option::Option::None,
                    },
                ],
                sample: &[
                    ("reason", __facade::Json::Text("expired-card")),
                    (
                        "amount",
                        __facade::Json::Object(
                            &[
                                ("value", __facade::Json::Literal("0.0")),
                                ("type", __facade::Json::Text("string")),
                            ],
                        ),
                    ),
                ],
                extensions: &[],
            },
        ],
    );
