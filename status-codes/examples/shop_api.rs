//! A larger catalog, `shop-api.toml`: many statuses share a code, have ids, belong to groups, and some are deprecated.
//!
//! ```sh
//! cargo run -p status-codes --example shop_api
//! ```

use status_codes::{Catalog, Code, catalog, status};

catalog! {
    /// What the Shop API answers.
    pub enum ShopStatus = "examples/shop-api.toml";
}

fn main() {
    // A code that one status has can be written as a number; one that several share needs a name.
    println!("{}", status!(ShopStatus, 402));
    println!("{}", ShopStatus::OutOfStock);

    println!("\nEverything on 409:");
    for status in ShopStatus::with_code(Code::CONFLICT) {
        println!("    {:28} {}", status.id(), status.title());
    }

    println!("\nWhat the checkout answers:");
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
