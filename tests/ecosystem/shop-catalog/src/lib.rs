//! The statuses of the Shop API in a separate crate, which servers and clients can share.

status_codes::catalog! {
    /// What the shop answers.
    pub enum ShopStatus = "../../../status-codes/examples/shop-api.toml";
}
