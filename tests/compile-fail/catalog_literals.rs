//! Codes that a catalog does not document, or not for one status alone: type errors that name catalog, file and code.
#![allow(unused, deprecated, reason = "only the errors matter")]

use status_codes::{Documents, Status, catalog, status, vendor};

catalog! { pub enum ShopStatus = "shop.toml"; }
catalog! { pub enum OnlyStatus = "only.toml"; }

struct Answer<const CODE: u16>
where
    ShopStatus: Documents<CODE>;

// Cases: one a line, each one error.
const _: ShopStatus = status!(ShopStatus, 405);
const _: ShopStatus = status!(ShopStatus, 999);
const _: ShopStatus = status!(ShopStatus, 400);
const _: ShopStatus = status!(ShopStatus, 409);
const _: OnlyStatus = status!(OnlyStatus, 405);
const _: u16 = status!(u16, 404);
fn pattern(status: ShopStatus) -> bool { matches!(status, status!(ShopStatus, 405)) }
fn answer(answer: Answer<405>) {}
fn shared_answer(answer: Answer<409>) {}
