//! Generates a test that names every constant of `codes.toml`, and one that calls a function for every vendor's enum. Neither
//! can be listed at run time, and a hand-written list would have to be edited with the data.
//!
//! The spelling of constants is computed independently of the macros, on purpose.

use std::error::Error;
use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let mut consts = String::from("const CONSTS: &[Named] = &[\n");
    for entry in &status_data::registry().entries {
        let (variant, code) = (&entry.variant, entry.code);
        for name in [variant].into_iter().chain(&entry.aliases) {
            let upper = upper(name);
            writeln!(
                consts,
                "    Named {{ name: \"{name}\", number: {code}, status: Status::{name}, code: Code::{upper} }},",
            )?;
        }
    }
    consts.push_str("];\n");
    let folder = env::var("OUT_DIR")?;
    fs::write(Path::new(&folder).join("consts.rs"), consts)?;
    let of_vendor =
        |vendor: &status_data::Vendor| format!("reads_back::<vendor::{}>();\n", vendor.name);
    let vendors: String = status_data::VENDORS.iter().map(of_vendor).collect();
    fs::write(Path::new(&folder).join("vendors.rs"), format!("fn vendors() {{\n{vendors}}}\n"))?;
    println!("cargo::rerun-if-changed=build.rs");
    Ok(())
}

/// `NotFound` becomes `NOT_FOUND`.
fn upper(name: &str) -> String {
    let mut upper = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !upper.is_empty() {
            upper.push('_');
        }
        upper.push(letter.to_ascii_uppercase());
    }
    upper
}
