//! The statuses of a files API, from `files-api.toml`, printed as its reference page.
//!
//! ```sh
//! cargo run -p status-codes --example files_api
//! ```
//!
//! The entry for 412 differs from RFC 9110. It has its own phrase, so it inherits nothing from `Status`, and its
//! description explains the difference.

use status_codes::{Catalog, Class, Code, catalog, status};

catalog! {
    /// The responses of the Files API.
    pub enum FilesStatus = "examples/files-api.toml";
}

/// Checked at compile time: exactly one status of the API has this code.
const DENIED: FilesStatus = status!(FilesStatus, 412);

fn main() {
    print_page::<FilesStatus>();

    println!("Responses of the endpoints for folders:");
    for status in FilesStatus::FOLDERS {
        println!("    {status}");
    }
    assert_eq!(DENIED.retry(), status!(412).retry());
    assert_ne!(DENIED.summary(), status!(412).summary());
}

/// Prints any catalog, including `Status`.
fn print_page<C: Catalog>() {
    println!("{} {}\n", C::INFO.name(), C::INFO.version().unwrap_or_default());
    for class in Class::ALL {
        let of_class = |status: &&C| status.class() == Some(*class);
        let mut statuses = C::ALL.iter().filter(of_class).peekable();
        if statuses.peek().is_some() {
            println!("{class} ({})\n", class.as_str());
        }
        for status in statuses {
            print_status(*status);
        }
    }
}

fn print_status<C: Catalog>(status: C) {
    let code: Code = status.code();
    let own = if status.title() == status.phrase() { "" } else { status.title() };
    println!("{}", format!("{} {}  {own}", code.as_str(), status.phrase()).trim_end());
    println!("    {}", status.summary());
    for line in status.description().lines() {
        println!("    {line}");
    }
    for rule in status.headers() {
        println!("    {:?}: {} {}", rule.level(), rule.name(), rule.when().unwrap_or_default());
    }
    println!("    id {}, type {}\n", status.id(), status.type_uri().unwrap_or("about:blank"));
}
