//! `size`: the bytes that each accessor adds to a stripped release binary, compared with `http`.
//!
//! Each program derives a number from its arguments and prints the result of the accessor; the base prints the number.

use std::fs;

use object::{Object as _, ObjectSection as _, SectionFlags, SectionKind, elf};

use crate::dependencies as needs;
use crate::measure::{Failure, run};
use crate::scratch::Scratch;

/// A Markdown table.
pub(crate) fn size() -> Result<String, Failure> {
    let base = bytes("base", needs::NONE, &[("number", "number")])?;
    let base = base.first().copied().unwrap_or_default();
    let http = bytes("http", needs::HTTP, HTTP)?;
    let ours = bytes("ours", &needs::ours(), OURS)?;
    let most = http.first().copied().unwrap_or_default().saturating_sub(base);
    let mut text = String::from(
        "### Bytes added to a stripped release binary\n\n| program | bytes | target |\n| --- | ---: | ---: |\n",
    );
    for ((name, _), bytes) in OURS.iter().zip(ours).chain(HTTP.iter().zip(http)) {
        let added = bytes.saturating_sub(base);
        let target = if *name == OURS[0].0 {
            let verdict = if added * 10 <= most * 11 { "" } else { ", **missed**" };
            format!("≤ 1.1 × {most}{verdict}")
        } else {
            String::new()
        };
        text += &format!("| {name} | {added} | {target} |\n");
    }
    Ok(text)
}

/// What to call a program, and the value that it prints.
type Program = (&'static str, &'static str);

macro_rules! of_status {
    ($($accessor:literal)*) => {
        &[$((
            concat!("`Status::from_u16`, `", $accessor, "`"),
            concat!("status_codes::Status::from_u16(number).map(|status| status.", $accessor, "())"),
        ),)*
        (
            "`Code::from_u16`, `as_str`",
            "status_codes::Code::from_u16(number).map(|code| code.as_str())",
        ),
        (
            "`Code::from_u16`, `to_string`",
            "status_codes::Code::from_u16(number).map(|code| code.to_string())",
        )]
    };
}

const OURS: &[Program] = of_status! {
    "phrase" "as_u16" "as_str" "name" "summary" "description" "class" "reference" "registration" "cache" "content"
    "redirect" "headers" "retry" "method_meanings" "former_phrases" "former_names" "related" "is_client_error"
    "to_string"
};

const HTTP: &[Program] = &[
    (
        "`http::StatusCode::from_u16`, `canonical_reason`",
        "http::StatusCode::from_u16(number).ok().and_then(|status| status.canonical_reason())",
    ),
    (
        "`http::StatusCode::from_u16`, `as_str`",
        "http::StatusCode::from_u16(number).ok().map(|status| status.as_str().to_owned())",
    ),
    (
        "`http::StatusCode::from_u16`, `to_string`",
        "http::StatusCode::from_u16(number).ok().map(|status| status.to_string())",
    ),
];

/// The bytes of each program, in order.
fn bytes(folder: &str, manifest: &str, programs: &[Program]) -> Result<Vec<u64>, Failure> {
    let manifest = format!("{manifest}\n[profile.release]\nstrip = true\n");
    let sources: Vec<(String, String)> = programs
        .iter()
        .enumerate()
        .map(|(at, (_, value))| {
            let source = format!(
                "fn main() {{\n    let number: u16 = std::env::args().count() as u16 * 100;\n    println!(\"{{:?}}\", {value});\n}}\n"
            );
            (format!("src/bin/program_{at}.rs"), source)
        })
        .collect();
    let files: Vec<(&str, &str)> =
        sources.iter().map(|(path, source)| (path.as_str(), source.as_str())).collect();
    let scratch = Scratch::write(&format!("size/{folder}"), &manifest, &files)?;
    run(&mut scratch.cargo(&["build", "--release", "--offline", "--quiet"]))?;
    let program = |at| loaded(&fs::read(scratch.built(&format!("release/program_{at}")))?);
    (0..programs.len()).map(program).collect()
}

/// The bytes of a program that are loaded into memory: code, constants, relocations and initialised data. The size of the
/// file itself moves in steps of a page, which would hide what an accessor adds.
fn loaded(file: &[u8]) -> Result<u64, Failure> {
    let program = object::File::parse(file)?;
    let is_loaded = |flags| matches!(flags, SectionFlags::Elf { sh_flags, .. } if sh_flags.0 & elf::SHF_ALLOC.0 != 0);
    let sections = program.sections().filter(|section| is_loaded(section.flags()));
    let with_bytes = sections.filter(|section| {
        !matches!(section.kind(), SectionKind::UninitializedData | SectionKind::UninitializedTls)
    });
    Ok(with_bytes.map(|section| section.size()).sum())
}
