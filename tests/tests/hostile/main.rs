//! Hostile catalogs: either an error with a position, or an enum that contains exactly the texts of the file, in code, at
//! run time and in documentation.
//!
//! `catalogs.rs` writes the files, `markup.rs` is the Markdown parser that judges documentation. A failure names the
//! seed of its catalog.

mod catalogs;
mod markup;

use std::fmt::Write;

use status_data::{Catalog, Entry, Parsed, doc, parse_catalog, registry};
use status_tests::scratch::Scratch;

/// How many catalogs are read.
const READ: u64 = 4000;

/// How many of those without a problem are compiled, beside the one that holds every text.
const COMPILED: usize = 12;

#[test]
fn every_catalog_is_refused_with_a_place_or_documented_as_it_is_written() {
    let (mut accepted, mut refused) = (0, 0);
    for seed in 0..READ {
        let text = catalogs::random(seed);
        let reading = parse_catalog(&text, registry());
        located(&reading, &text, seed);
        documented(&reading.catalog, seed);
        *(if reading.diagnostics.is_empty() { &mut accepted } else { &mut refused }) += 1;
    }
    // Neither half may be what makes this pass.
    assert!(accepted > READ / 10 && refused > READ / 10, "{accepted} accepted, {refused} refused");
}

#[test]
fn what_is_accepted_compiles_without_a_warning_and_says_what_the_file_says() {
    let mut texts = vec![catalogs::of_every_text()];
    let sound = |text: &String| parse_catalog(text, registry()).diagnostics.is_empty();
    texts.extend((0..).map(catalogs::random).filter(sound).take(COMPILED));

    let mut library = String::from("//! Hostile catalogs.\n#![deny(warnings)]\n\n");
    let mut printing = String::from("fn main() {\n");
    let mut expected = String::new();
    let scratch = Scratch::new(env!("CARGO_TARGET_TMPDIR"), "hostile", "src/lib.rs");
    for (number, text) in texts.iter().enumerate() {
        scratch.write(&format!("{number}.toml"), text);
        writeln!(
            library,
            "status_codes::catalog! {{ pub enum Catalog{number} = \"{number}.toml\"; }}"
        )
        .expect("a string can be written to");
        writeln!(printing, "    print(hostile::Catalog{number}::ALL);")
            .expect("a string can be written to");
        for entry in &parse_catalog(text, registry()).catalog.entries {
            expected += &row(entry);
        }
    }
    printing += "}\n\nfn print<C: status_codes::Catalog>(all: &[C]) {\n    for s in all {\n        println!(\n            \
                 \"{:?}\",\n            (s.name(), s.code().as_u16(), s.phrase(), s.title(), s.id(), s.summary(), \
                 s.description())\n        );\n    }\n}\n";
    scratch.write("src/lib.rs", library);
    scratch.write("examples/print.rs", printing);

    let run = scratch.cargo(&["run", "--example", "print"]);
    assert!(run.success, "{}", run.stderr);
    for (found, expected) in run.stdout.lines().zip(expected.lines()) {
        assert_eq!(found, expected);
    }
    assert_eq!(run.stdout.lines().count(), expected.lines().count());

    let run = scratch.cargo(&["doc", "--no-deps"]);
    assert!(run.success, "{}", run.stderr);
    let run = scratch.cargo(&["test", "--doc"]);
    assert!(run.success && run.stdout.contains("running 0 tests"), "{}{}", run.stdout, run.stderr);
}

#[test]
fn the_judge_of_documentation_finds_what_breaks_out() {
    for (markdown, faults) in [
        ("`<b>` \\<b> <https://a.example/> [x](Self::X)", 0),
        ("<b>", 1),
        ("<script>\nx\n</script>", 3),
        ("    code", 1),
        ("```\ncode\n```", 1),
        ("```json,rust\n```", 1),
        ("```json\n{}\n```", 0),
        ("- ```\n  code", 1),
        ("[x]", 1),
        ("[x](javascript:y)", 1),
    ] {
        assert_eq!(markup::faults(markdown).len(), faults, "{markdown:?}");
    }
}

/// Every problem lies in the text, and its message acts neither on a terminal nor on a log.
#[track_caller]
fn located(reading: &Parsed, text: &str, seed: u64) {
    for problem in &reading.diagnostics {
        assert!(text.get(problem.span.clone()).is_some(), "seed {seed}: {problem:?}");
        let shown = problem.render("hostile.toml", text);
        let acts = |c: char| {
            c.is_control() && !"\n\t".contains(c) || ('\u{202a}'..='\u{202e}').contains(&c)
        };
        assert!(!shown.contains(acts), "seed {seed}: {shown:?}");
        assert!(shown.len() < 3_000, "seed {seed}: {} bytes of message", shown.len());
    }
}

/// Phrases cannot split a response, and documentation shows plain texts as they are and nothing but Markdown.
#[track_caller]
fn documented(catalog: &Catalog, seed: u64) {
    let by_variant = catalog.by_variant();
    for entry in &catalog.entries {
        for phrase in [&entry.phrase].into_iter().chain(&entry.former) {
            assert!(
                phrase.bytes().all(|byte| (b' '..=b'~').contains(&byte)),
                "seed {seed}: {phrase:?}"
            );
        }
        let doc = doc::entry(entry, &by_variant, Some("hostile.toml"));
        assert_eq!(markup::faults(&doc), [""; 0], "seed {seed}: {doc}");
        let headline = match &entry.title {
            Some(title) if entry.phrase.is_empty() => format!("{} {title}", entry.code),
            Some(title) if *title != entry.phrase => {
                format!("{} {}: {title}", entry.code, entry.phrase)
            }
            _ => format!("{} {}", entry.code, entry.phrase),
        };
        // Backquotes mark code in the file; a reader of the documentation sees the code alone.
        let plain = |text: &str| text.trim_end().replace('`', "");
        let shown = markup::first_paragraph(&doc);
        assert_eq!(plain(&shown), plain(&headline), "seed {seed}");
        if let Some(source) = &entry.source {
            let shown = markup::cell(&doc, "source");
            assert_eq!(shown.as_deref().map(str::trim), Some(source.trim()), "seed {seed}: {doc}");
        }
    }
}

/// What the compiled enum prints of an entry.
fn row(entry: &Entry) -> String {
    let Entry { variant, code, phrase, id, summary, description, .. } = entry;
    format!("{:?}\n", (variant, code, phrase, entry.title(), id, summary, description))
}
