//! Members of a problem that are missing or wrong: each is a type error, at what is wrong.

use status_codes::{Problem, catalog};

catalog! {
    /// What the shop answers.
    pub enum ShopStatus = "members.toml";
}

use shop_status::{NotInStock, PaymentDeclined};

pub fn sound() -> Problem<ShopStatus> { NotInStock::new("SH-42", 2).with_alternatives(["SH-43"]).into() }

// Cases: one a line, each one error.
pub fn missing() -> NotInStock { NotInStock::new("SH-42") }
pub fn too_many() -> NotInStock { NotInStock::new("SH-42", 2, "SH-43") }
pub fn text_for_a_number() -> NotInStock { NotInStock::new("SH-42", "two") }
pub fn number_for_a_text() -> NotInStock { NotInStock::new(42, 2) }
pub fn negative() -> NotInStock { NotInStock::new("SH-42", -2) }
pub fn text_for_a_choice() -> PaymentDeclined { PaymentDeclined::new("expired-card") }
