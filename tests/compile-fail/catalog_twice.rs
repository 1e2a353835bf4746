//! One name for two enums: in one module it is one error, in two modules none.
#![allow(unused, reason = "only the errors matter")]

use status_codes::catalog;

mod orders {
    super::catalog! { pub enum OrderStatus = "members.toml"; }
}

mod refunds {
    super::catalog! { pub enum OrderStatus = "members.toml"; }
}

const SOUND: (orders::OrderStatus, refunds::OrderStatus) =
    (status_codes::status!(orders::OrderStatus, 404), status_codes::status!(refunds::OrderStatus, 404));

// Cases: one a line, each one error.
mod shop { super::catalog! { pub enum ShopStatus = "members.toml"; } super::catalog! { pub enum ShopStatus = "members.toml"; } }
mod cart { super::catalog! { enum CartStatus = "shop.toml"; } super::catalog! { enum CartStatus = "only.toml"; } }
fn local() { catalog! { enum LocalStatus = "shop.toml"; } catalog! { #[cfg(all())] #[must_use] enum LocalStatus = "shop.toml"; } }
