//! The example catalogs with every implementation that a service with axum wants. The second one takes the macros'
//! crates under other names, and in older versions.

use status_codes::{catalog, impl_axum, impl_serde, impl_utoipa};

catalog! {
    /// What the Files API answers.
    pub(crate) enum FilesStatus = "../../status-codes/examples/files-api.toml";
}

impl_axum!(FilesStatus);
impl_serde!(FilesStatus);
impl_utoipa! {
    FilesStatus;
    /// What a folder answers.
    pub(crate) struct FolderResponses = FilesStatus::FOLDERS;
    /// What every endpoint may answer.
    pub(crate) struct ServerFailures = FilesStatus::SERVER;
}

catalog! {
    /// What the shop answers.
    pub(crate) enum ShopStatus = "../../status-codes/examples/shop-api.toml";
}

impl_axum!(ShopStatus);
impl_serde!(ShopStatus, crate = renamed::serde,);
impl_utoipa!(ShopStatus);

catalog! {
    /// Statuses that share ids, and a member that carries them.
    pub(crate) enum StoreStatus = "../catalogs/shared-ids.toml";
}

impl_serde!(StoreStatus);
impl_utoipa!(StoreStatus);

catalog! {
    /// Statuses whose shared id was renamed.
    pub(crate) enum RenamedStatus = "../catalogs/shared-former-ids.toml";
}

impl_serde!(RenamedStatus);

catalog! {
    /// Statuses that share a type, and one whose type has no meaning.
    pub(crate) enum TypesStatus = "../catalogs/shared-types.toml";
}

catalog! {
    /// Types without an origin.
    pub(crate) enum RelativeStatus = "../catalogs/relative-types.toml";
}

catalog! {
    /// Header fields that a framework adds to another code, or not at all.
    pub(crate) enum FieldsStatus = "../catalogs/fields.toml";
}

catalog! {
    /// Members of every type, `x-` keys and texts that Markdown would interpret.
    pub(crate) enum DocumentedStatus = "../catalogs/documented.toml";
}

impl_utoipa!(DocumentedStatus);

/// Every implementation for an enum that is deprecated: only what the crate itself writes with it is a use.
pub(crate) mod deprecated {
    #![deny(deprecated)]

    status_codes::catalog! {
        #[deprecated(note = "use `ShopStatus`")]
        #[allow(dead_code, reason = "only its implementations are looked at")]
        pub(crate) enum FormerStatus = "../../status-codes/examples/shop-api.toml";
    }

    status_codes::impl_axum!(FormerStatus);
    status_codes::impl_actix!(FormerStatus);
    status_codes::impl_serde!(FormerStatus);
    status_codes::impl_utoipa!(FormerStatus);
}

/// What users' crates may look like: the frameworks under other names or behind a re-export.
pub(crate) mod renamed {
    pub(crate) use ::serde;

    status_codes::catalog! {
        #[allow(dead_code, reason = "only its implementations are looked at")]
        pub(crate) enum OlderStatus = "../../status-codes/examples/shop-api.toml";
    }

    status_codes::impl_axum!(OlderStatus, crate = ::axum07,);
    status_codes::impl_utoipa! {
        OlderStatus, crate = utoipa5;
        pub(crate) struct CartResponses = OlderStatus::CART;
    }
}
