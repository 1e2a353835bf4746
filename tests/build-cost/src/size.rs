//! `size`: the bytes that each accessor adds to a stripped release binary, beside the same with `http`.
//!
//! Each program reads a number from its arguments and prints what the accessor gives; the base prints the number.

use std::fs;

use crate::dependencies as needs;
use crate::elf::loaded;
use crate::measure::{Failure, run};
use crate::scratch::Scratch;

/// A Markdown table.
pub(crate) fn size() -> Result<String, Failure> {
    let base = bytes("base", needs::NONE, "number")?;
    let mut text = String::from(
        "### Bytes added to a stripped release binary\n\n| program | bytes | target |\n| --- | ---: | ---: |\n",
    );
    let http = added("http-phrase", needs::HTTP, HTTP_PHRASE, base)?;
    for (name, value) in OURS {
        let ours = added(&format!("ours-{name}"), &needs::ours(), value, base)?;
        let target = if *name == "phrase" {
            let verdict = if ours * 10 <= http * 11 { "" } else { ", **missed**" };
            format!("≤ 1.1 × http's {http}{verdict}")
        } else {
            String::new()
        };
        text += &format!("| `Status`: `from_u16`, `{name}` | {ours} | {target} |\n");
    }
    for (name, value) in CODE {
        let ours = added(&format!("code-{name}"), &needs::ours(), value, base)?;
        text += &format!("| `Code`: `from_u16`, `{name}` | {ours} | |\n");
    }
    text += &format!("| `http`: `from_u16`, `canonical_reason` | {http} | |\n");
    for (name, value) in HTTP {
        let theirs = added(&format!("http-{name}"), needs::HTTP, value, base)?;
        text += &format!("| `http`: `from_u16`, `{name}` | {theirs} | |\n");
    }
    Ok(text)
}

const HTTP_PHRASE: &str =
    "http::StatusCode::from_u16(number).ok().and_then(|status| status.canonical_reason())";

macro_rules! of_status {
    ($($accessor:literal)*) => {
        &[$((
            $accessor,
            concat!("status_codes::Status::from_u16(number).map(|status| status.", $accessor, "())"),
        )),*]
    };
}

const OURS: &[(&str, &str)] = of_status! {
    "phrase" "as_u16" "as_str" "name" "summary" "description" "class" "reference" "registration" "cache"
    "content" "redirect" "headers" "retry" "method_meanings" "former_phrases" "former_names" "related"
    "is_client_error" "to_string"
};

const CODE: &[(&str, &str)] = &[
    ("as_str", "status_codes::Code::from_u16(number).map(|code| code.as_str())"),
    ("registered", "status_codes::Code::from_u16(number).map(|code| code.registered())"),
    ("to_string", "status_codes::Code::from_u16(number).map(|code| code.to_string())"),
];

const HTTP: &[(&str, &str)] = &[
    ("as_str", "http::StatusCode::from_u16(number).ok().map(|status| status.as_str().to_owned())"),
    ("to_string", "http::StatusCode::from_u16(number).ok().map(|status| status.to_string())"),
];

fn added(name: &str, manifest: &str, value: &str, base: u64) -> Result<u64, Failure> {
    Ok(bytes(name, manifest, value)?.saturating_sub(base))
}

fn bytes(name: &str, manifest: &str, value: &str) -> Result<u64, Failure> {
    let manifest = format!("{manifest}\n[profile.release]\nstrip = true\n");
    let source = format!(
        "fn main() {{\n    let number: u16 = std::env::args().count() as u16;\n    println!(\"{{:?}}\", {value});\n}}\n"
    );
    let scratch = Scratch::write(&format!("size/{name}"), &manifest, &[("src/main.rs", &source)])?;
    run(&mut scratch.cargo(&["build", "--release", "--offline", "--quiet"]))?;
    eprintln!("size of {name}");
    loaded(&fs::read(scratch.built("release/scratch"))?)
}
