//! The statuses of the Shop API in a crate of their own, as servers and clients share it.

status_codes::catalog! {
    /// What the shop answers.
    pub enum ShopStatus = "../../../status-codes/examples/shop-api.toml";
}
