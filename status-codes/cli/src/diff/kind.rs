//! All kinds of changes in one table: their severity for clients and for Rust code, and the reason.
//!
//! A change is breaking for Rust code if no use of the changed item compiles any more. It is risky if only some uses
//! fail: a new variant in a `match` that lists all variants, a deprecation in a build that denies warnings.

/// The severity of a change for those who depend on the catalog.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// No one needs to act.
    Compatible,
    /// Some need to act; the reason says who.
    Risky,
    /// Code that was correct before is wrong now.
    Breaking,
}

impl Severity {
    /// All severities, the highest first.
    pub(crate) const ALL: [Self; 3] = [Self::Breaking, Self::Risky, Self::Compatible];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Compatible => "compatible",
            Self::Risky => "risky",
            Self::Breaking => "breaking",
        }
    }
}

/// Who depends on a catalog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Programs that read the responses of the API.
    Clients,
    /// Code that uses the enum.
    Rust,
}

impl Audience {
    pub(crate) const ALL: [Self; 2] = [Self::Clients, Self::Rust];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Clients => "clients",
            Self::Rust => "Rust code",
        }
    }
}

/// The severity of a change for one audience, with the reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Effect {
    pub(crate) severity: Severity,
    pub(crate) reason: &'static str,
}

macro_rules! kinds {
    ($($kind:ident $name:literal
        clients $client:ident $why_client:literal
        rust $rust:ident $why_rust:literal)*) => {
        /// A kind of change.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub(crate) enum Kind { $($kind,)* }

        impl Kind {
            /// All kinds, in the order of the table.
            #[cfg(test)]
            pub(crate) const ALL: &'static [Self] = &[$(Self::$kind,)*];

            /// The name in JSON.
            pub(crate) const fn name(self) -> &'static str {
                match self { $(Self::$kind => $name,)* }
            }

            /// Returns what the change means for an audience.
            pub(crate) const fn effect(self, audience: Audience) -> Effect {
                match (self, audience) {
                    $(
                        (Self::$kind, Audience::Clients) => {
                            Effect { severity: Severity::$client, reason: $why_client }
                        }
                        (Self::$kind, Audience::Rust) => {
                            Effect { severity: Severity::$rust, reason: $why_rust }
                        }
                    )*
                }
            }
        }
    };
}

kinds! {
    // What identifies a status.
    StatusRemoved "status-removed"
        clients Breaking "the id is no longer sent, and no status is found for problem documents with it"
        rust Breaking "the variant no longer exists"
    StatusAdded "status-added"
        clients Compatible "clients handle an unknown status by its code"
        rust Risky "a `match` that lists every variant must be extended"
    IdChanged "id-changed"
        clients Breaking "clients expect the former id, and no status is found for problem documents with it"
        rust Risky "`from_id` and `FromStr` no longer accept the former id"
    IdReplaced "id-replaced"
        clients Risky "the former id is still accepted, but clients that only know it fall back to the code"
        rust Risky "`from_id` no longer accepts the former id; `FromStr` does"
    FormerIdRemoved "former-id-removed"
        clients Breaking "no status is found for problem documents with the former id"
        rust Risky "`FromStr` no longer accepts the former id"
    FormerIdAdded "former-id-added"
        clients Compatible "a former id is accepted and never sent"
        rust Compatible "more texts are accepted"
    CodeChanged "code-changed"
        clients Breaking "clients that check the code handle the response as another status"
        rust Breaking "`status!` and comparisons with the former code no longer match"
    CodeShared "code-shared"
        clients Risky "clients that only check the code cannot distinguish the statuses"
        rust Breaking "`status!` with the code no longer compiles, since it must name one status"
    CodeUnshared "code-unshared"
        clients Compatible "the code now belongs to one status"
        rust Compatible "`status!` with the code now compiles"
    TypeChanged "type-changed"
        clients Breaking "clients identify a problem by its type URI (RFC 9457, Section 3.1.1)"
        rust Compatible "only the value of `type_uri` changes"
    TypeRemoved "type-removed"
        clients Breaking "clients identify a problem by its type URI (RFC 9457, Section 3.1.1)"
        rust Compatible "only the value of `type_uri` changes"
    TypeAdded "type-added"
        clients Compatible "clients had no type URI to rely on"
        rust Compatible "only the value of `type_uri` changes"
    BlankReplaced "blank-replaced"
        clients Risky "clients of one version do not find the status in documents of the other: a code alone is no status with a type"
        rust Compatible "only the value of `type_uri` changes"
    DocumentAmbiguous "document-ambiguous"
        clients Breaking "problem documents no longer identify the status"
        rust Compatible "Rust names do not change"
    ReadAsAnother "read-as-another"
        clients Risky "clients of the old version handle the new status as another one"
        rust Compatible "Rust names do not change"
    IdMemberChanged "id-member-changed"
        clients Breaking "clients read the id from the former member"
        rust Compatible "Rust names do not change"
    IdMemberAdded "id-member-added"
        clients Compatible "clients ignore members that they do not know (RFC 9457, Section 3.2)"
        rust Compatible "Rust names do not change"

    // Rust names.
    NameRemoved "name-removed"
        clients Risky "constants of generated clients are named after the variant"
        rust Breaking "the former name no longer exists; `aliases` would keep it"
    NameReplaced "name-replaced"
        clients Risky "constants of generated clients are named after the variant, and have no aliases"
        rust Risky "the former name is a constant now: paths and patterns compile, `use` of the variant does not"
    NameMoved "name-moved"
        clients Risky "code that uses a constant of a generated client may mean another status"
        rust Risky "code that uses the name compiles and means another status"
    AliasAdded "alias-added"
        clients Compatible "generated clients have no aliases"
        rust Compatible "one more constant"
    AliasRemoved "alias-removed"
        clients Compatible "generated clients have no aliases"
        rust Breaking "the constant no longer exists"
    GroupRemoved "group-removed"
        clients Risky "the type of groups in generated TypeScript no longer has it"
        rust Breaking "the constant of the group no longer exists"
    GroupLeft "group-left"
        clients Risky "code that checks the group of a generated client handles the status differently"
        rust Risky "code that checks the group handles the status differently"
    GroupJoined "group-joined"
        clients Compatible "responses do not change"
        rust Compatible "the constant of the group has one more status"
    CodesShared "codes-shared"
        clients Compatible "changes of each code are listed separately"
        rust Breaking "`from_u16`, `TryFrom`, `==` with a number and the code by `as` exist only if every code is unique"
    CodesUnique "codes-unique"
        clients Compatible "changes of each code are listed separately"
        rust Risky "`as` and `Ord` now use the code instead of the position"
    IdsShared "ids-shared"
        clients Compatible "changes of each id are listed separately"
        rust Breaking "`from_id` exists only if every id is unique"
    OrderChanged "order-changed"
        clients Compatible "responses do not change"
        rust Risky "`ALL` and, if codes are shared, `as` and `Ord` depend on the position"

    // Facts.
    ContentRemoved "content-removed"
        clients Breaking "the problem document is no longer sent"
        rust Compatible "only the value of `content` changes"
    ContentAllowed "content-allowed"
        clients Compatible "clients accept content in any response that may have it"
        rust Compatible "only the value of `content` changes"
    RetryNarrowed "retry-narrowed"
        clients Breaking "clients that still retry automatically may repeat side effects"
        rust Compatible "only the value of `retry` changes"
    RetryWidened "retry-widened"
        clients Compatible "clients may retry more requests than before"
        rust Compatible "only the value of `retry` changes"
    RequiredHeaderDropped "required-header-dropped"
        clients Breaking "clients may rely on a header field that every response must have"
        rust Compatible "only the value of `headers` changes"
    HeaderWeakened "header-weakened"
        clients Risky "clients that use the header field receive it less often"
        rust Compatible "only the value of `headers` changes"
    HeaderAdded "header-added"
        clients Compatible "clients ignore header fields that they do not use"
        rust Compatible "only the value of `headers` changes"
    RedirectChanged "redirect-changed"
        clients Breaking "clients follow the redirect with another request"
        rust Compatible "only the value of `redirect` changes"
    RedirectPermanence "redirect-permanence"
        clients Risky "clients may remember the new URI, or no longer do"
        rust Compatible "only the value of `redirect` changes"
    CacheLoosened "cache-loosened"
        clients Risky "caches may reuse responses that they did not store before"
        rust Compatible "only the value of `cache` changes"
    CacheTightened "cache-tightened"
        clients Compatible "caches forward more requests"
        rust Compatible "only the value of `cache` changes"
    GrpcChanged "grpc-changed"
        clients Breaking "gRPC clients receive another code"
        rust Compatible "only the gRPC code changes"
    GrpcAdded "grpc-added"
        clients Risky "gRPC clients may have received the code that the status code maps to"
        rust Compatible "only the gRPC code changes"

    // Members of the problem document, and the structs that hold them (feature `serde`).
    MemberRemoved "member-removed"
        clients Breaking "clients may rely on the member"
        rust Breaking "the field no longer exists"
    MemberRetyped "member-retyped"
        clients Breaking "clients read the member as its former type"
        rust Breaking "the field has another type"
    MemberOptional "member-optional"
        clients Breaking "clients may rely on a member that every problem has"
        rust Breaking "the field is an `Option` now, and `new` no longer takes it"
    MemberWidened "member-widened"
        clients Risky "clients may receive a value that was not allowed before"
        rust Compatible "the type of the field does not change"
    MemberNarrowed "member-narrowed"
        clients Compatible "every value was allowed before"
        rust Compatible "the type of the field does not change"
    MemberValueRemoved "member-value-removed"
        clients Compatible "every value was allowed before"
        rust Breaking "the variant of the value no longer exists"
    MemberFieldRetyped "member-field-retyped"
        clients Compatible "the member is of the same type in JSON"
        rust Breaking "the field has another type"
    MemberAdded "member-added"
        clients Compatible "clients ignore members that they do not know (RFC 9457, Section 3.2)"
        rust Compatible "the parameters of `new` do not change, and the struct is `non_exhaustive`"
    RequiredMemberAdded "required-member-added"
        clients Compatible "clients ignore members that they do not know (RFC 9457, Section 3.2)"
        rust Breaking "`new` has one more parameter"
    MemberRequired "member-required"
        clients Compatible "clients receive the member more often"
        rust Breaking "the field is no longer an `Option`, and `new` takes it"
    MembersReordered "members-reordered"
        clients Compatible "the order of members is not significant in JSON"
        rust Breaking "`new` takes the required members in the order of the file"
    MembersRenamed "members-renamed"
        clients Risky "types of generated clients are named after the variant"
        rust Breaking "the struct of the members is named after the variant, and aliases do not apply to it"
    MemberExposed "member-exposed"
        clients Risky "clients that log what is not sensitive now log the value"
        rust Risky "`Debug` and logs now contain the value"
    MemberSensitive "member-sensitive"
        clients Compatible "the same value is sent"
        rust Compatible "`Debug` and logs omit the value"
    MemberText "member-text"
        clients Compatible "texts are for people"
        rust Compatible "texts are for people"

    // Texts.
    Deprecated "deprecated"
        clients Compatible "the status may still be sent"
        rust Risky "builds that deny warnings fail where the variant is used"
    Undeprecated "undeprecated"
        clients Compatible "the status is in use again"
        rust Compatible "the warning is no longer emitted"
    TitleChanged "title-changed"
        clients Compatible "titles are for people (RFC 9457, Section 3.1.3)"
        rust Compatible "titles are for people"
    PhraseChanged "phrase-changed"
        clients Compatible "clients ignore the reason phrase (RFC 9112, Section 4)"
        rust Compatible "only the value of `phrase` changes"
    TextChanged "text-changed"
        clients Compatible "texts are for people"
        rust Compatible "texts are for people"
    CatalogRenamed "catalog-renamed"
        clients Risky "packages and classes of generated clients are named after it"
        rust Compatible "only the value of `INFO` changes"
    CatalogChanged "catalog-changed"
        clients Compatible "texts are for people"
        rust Compatible "only the value of `INFO` changes"
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::{Audience, Kind, Severity};

    #[test]
    fn names_are_kebab_case_and_unique() {
        let names: HashSet<&str> = Kind::ALL.iter().map(|kind| kind.name()).collect();
        assert_eq!(names.len(), Kind::ALL.len());
        for name in names {
            assert!(name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'), "{name}");
        }
    }

    #[test]
    fn only_from_str_accepts_a_former_id() {
        for (kind, reason) in [
            (Kind::IdReplaced, "`from_id` no longer accepts the former id; `FromStr` does"),
            (Kind::FormerIdRemoved, "`FromStr` no longer accepts the former id"),
        ] {
            let effect = kind.effect(Audience::Rust);
            assert_eq!((effect.severity, effect.reason), (Severity::Risky, reason));
        }
    }

    #[test]
    fn names_that_generated_clients_have_are_risky_for_clients() {
        for (kind, severity) in [
            (Kind::NameRemoved, Severity::Risky),
            (Kind::NameReplaced, Severity::Risky),
            (Kind::AliasRemoved, Severity::Compatible),
            (Kind::GroupRemoved, Severity::Risky),
            (Kind::MembersRenamed, Severity::Risky),
            (Kind::CatalogRenamed, Severity::Risky),
            (Kind::CatalogChanged, Severity::Compatible),
        ] {
            assert_eq!(kind.effect(Audience::Clients).severity, severity, "{kind:?}");
        }
    }

    #[test]
    fn every_effect_has_a_reason_without_a_period() {
        for kind in Kind::ALL {
            for audience in Audience::ALL {
                let reason = kind.effect(audience).reason;
                assert!(!reason.is_empty() && !reason.ends_with('.'), "{kind:?}");
            }
        }
    }
}
