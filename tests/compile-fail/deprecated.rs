//! Deprecated statuses: an error at every use under `deny(deprecated)`, and none in what `catalog!` generates.
#![deny(warnings, deprecated)]

use status_codes::catalog;

catalog! {
    /// What the shop answers.
    pub enum ShopStatus = "shop.toml";
}

// Cases: one a line, each one error.
pub const SKU: ShopStatus = ShopStatus::InvalidSku;
pub fn pattern(status: ShopStatus) -> bool { matches!(status, ShopStatus::AccountSuspended) }
