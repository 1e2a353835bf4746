/**The members of the problems of [`ShopStatus`](super::ShopStatus): a struct for each status that has any.

Limits are stated and not checked. The module is empty without the feature `serde` of `status-codes`.
*/
pub mod shop_status {
    use facade::__private as __facade;
    __facade::__members_struct! {
        #[doc =
        "The members of [`NotInStock`](super::ShopStatus::NotInStock).\n\nFewer pieces are in stock than were ordered.\n"]
        pub struct NotInStock; required { #[doc =
        "The stock-keeping unit.\n\nFor example, `\"SH-42\"`.\n"] sku : "sku", text,
        false; #[doc = "Pieces left.\n\nAt least `0`.\n"] available : "available", u64,
        false; } optional { #[doc = "What to order instead."] alternatives :
        "alternatives", [text], false, with_alternatives; }
    }
    __facade::__members_struct! {
        #[doc =
        "The members of [`PaymentDeclined`](super::ShopStatus::PaymentDeclined).\n\nThe bank declined the payment.\n"]
        pub struct PaymentDeclined; required { #[doc = "Why."] reason : "reason",
        PaymentDeclinedReason, false; #[doc = "What was to be paid."] amount : "amount",
        PaymentDeclinedAmount, false; } optional { #[doc =
        "When to try again.\n\n`retryAfterDays` in JSON. From `1` to `30`.\n"]
        retry_after_days : "retryAfterDays", u64, false, with_retry_after_days; #[doc =
        "The account.\n\nSensitive: `Debug` does not show it.\n"] iban : "iban", text,
        true, with_iban; }
    }
    __facade::__members_enum! {
        #[doc = "The values of `reason` of [`PaymentDeclined`].\n\nWhy.\n"] pub enum
        PaymentDeclinedReason, UnknownValue { #[doc = "`\"expired-card\"` in JSON."]
        ExpiredCard = "expired-card", #[doc = "`\"insufficient-funds\"` in JSON."]
        InsufficientFunds = "insufficient-funds", }
    }
    __facade::__members_struct! {
        #[doc = "The member `amount` of [`PaymentDeclined`].\n\nWhat was to be paid.\n"]
        pub struct PaymentDeclinedAmount; required { #[doc = "In units of the currency."]
        value : "value", f64, false; #[doc = "The currency."] r#type : "type", text,
        false; } optional {}
    }
}
const _: () = {
    use facade::__private as __facade;
    __facade::__members_of! {
        ShopStatus : shop_status::NotInStock shop_status::PaymentDeclined
    }
};
