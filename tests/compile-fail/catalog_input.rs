//! What `catalog!` takes, and what else it was given.
#![allow(unused, reason = "only the errors matter")]

use status_codes::catalog;

// Cases: one a line, each one error.
catalog! {}
catalog! { pub }
catalog! { "shop.toml" }
catalog! { ShopStatus = "shop.toml"; }
catalog! { pub struct ShopStatus = "shop.toml"; }
catalog! { enum }
catalog! { enum "shop.toml"; }
catalog! { enum = "shop.toml"; }
catalog! { enum type = "shop.toml"; }
catalog! { enum _ = "shop.toml"; }
catalog! { enum ShopStatus }
catalog! { enum ShopStatus; }
catalog! { enum ShopStatus "shop.toml"; }
catalog! { enum ShopStatus: "shop.toml"; }
catalog! { enum ShopStatus<T> = "shop.toml"; }
catalog! { enum ShopStatus { NotFound } }
catalog! { enum ShopStatus = }
catalog! { enum ShopStatus = ; }
catalog! { enum ShopStatus = shop.toml; }
catalog! { enum ShopStatus = b"shop.toml"; }
catalog! { enum ShopStatus = c"shop.toml"; }
catalog! { enum ShopStatus = 404; }
catalog! { enum ShopStatus = 's'; }
catalog! { enum ShopStatus = concat!("shop", 4); }
catalog! { enum ShopStatus = include_str!("shop.toml"); }
catalog! { enum ShopStatus = "shop.toml"toml; }
catalog! { enum ShopStatus = ""; }
catalog! { enum ShopStatus = "shop.toml" "only.toml"; }
catalog! { enum ShopStatus = "shop.toml", }
catalog! { enum ShopStatus = "shop.toml"; enum OnlyStatus = "only.toml"; }
catalog! { pub pub enum ShopStatus = "shop.toml"; }
catalog! { enum ShopStatus = "shop.toml"; ; }
catalog! { #[derive(Default)] mod enum ShopStatus = "shop.toml"; }
