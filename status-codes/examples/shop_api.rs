//! A larger catalog, `shop-api.toml`, with shared codes, ids, groups and deprecated statuses.
//!
//! ```sh
//! cargo run -p status-codes --example shop_api
//! ```

use status_codes::{Catalog, Code, catalog, status};

catalog! {
    /// The responses of the Shop API.
    pub enum ShopStatus = "examples/shop-api.toml";
}

fn main() {
    // A code of exactly one status can be written as a number. For a shared code, use the variant.
    println!("{}", status!(ShopStatus, 402));
    println!("{}", ShopStatus::OutOfStock);

    println!("\nAll statuses with the code 409:");
    for status in ShopStatus::with_code(Code::CONFLICT) {
        println!("    {:28} {}", status.id(), status.title());
    }

    println!("\nResponses of the checkout:");
    for status in ShopStatus::CHECKOUT {
        println!("    {status}");
    }

    println!("\nDeprecated:");
    for status in ShopStatus::ALL {
        if let Some(deprecation) = status.deprecated() {
            let instead = deprecation.replaced_by().map_or("nothing", Catalog::id);
            println!("    {} since {}, replaced by {instead}", status.id(), deprecation.since());
        }
    }

    // Clients send and log ids.
    let id = "not_in_stock";
    match id.parse::<ShopStatus>() {
        Ok(status) => println!("\n{id}: {}", status.summary()),
        Err(error) => println!("\n{id}: {error}"),
    }
}
