//! Changes that `diff` calls compatible are compatible: a crate with the old names compiles with the new catalog, which knows
//! the old ids, and every problem document of one version is read as the same status by the other. Every run uses new random
//! versions.

mod code;
mod version;

use std::fmt::Write as _;

use proptest::strategy::{Strategy as _, ValueTree as _};
use proptest::test_runner::TestRunner;
use status_codes_cli::diff::{Audience, Severity as Change, worst};
use status_data::{Catalog, Severity, parse_catalog, registry};
use status_tests::scratch::Scratch;

/// The catalog, if the rules take it.
fn catalog(text: &str) -> Option<Catalog> {
    let parsed = parse_catalog(text, registry());
    let sound = parsed.diagnostics.iter().all(|it| it.severity != Severity::Error);
    sound.then_some(parsed.catalog)
}

/// How many pairs of each kind a run builds.
const PAIRS: usize = 12;

#[test]
fn compatible_versions_keep_names_and_documents() {
    let pairs = version::pair();
    let mut runner = TestRunner::default();
    let scratch = Scratch::with_dependency(
        env!("CARGO_TARGET_TMPDIR"),
        "diff-promise",
        "src/main.rs",
        "status-codes = { path = PATH, features = [\"serde\"] }\nserde_json = \"1\"",
    );
    let (mut modules, mut calls) =
        (String::from("#![allow(deprecated, dead_code)]\n"), String::new());
    let (mut for_rust, mut for_clients) = (0, 0);
    for at in 0..20_000 {
        if for_rust >= PAIRS && for_clients >= PAIRS {
            break;
        }
        let (old_text, new_text) =
            pairs.new_tree(&mut runner).expect("a pair can be made").current();
        let (Some(old), Some(new)) = (catalog(&old_text), catalog(&new_text)) else { continue };
        // What is risky for Rust code still compiles, for the old names are written as paths.
        let worst_for_rust = worst(&old, &new, Audience::Rust);
        let rust = worst_for_rust < Change::Breaking && for_rust < PAIRS;
        let clients =
            worst(&old, &new, Audience::Clients) == Change::Compatible && for_clients < PAIRS;
        if old_text == new_text || !(rust || clients) {
            continue;
        }
        scratch.write(&format!("old{at}.toml"), &old_text);
        scratch.write(&format!("new{at}.toml"), &new_text);
        let _ = write!(
            modules,
            "mod pair{at} {{\n\
             mod old {{ status_codes::catalog! {{ pub enum Api = \"old{at}.toml\"; }} }}\n\
             mod new {{ status_codes::catalog! {{ pub enum Api = \"new{at}.toml\"; }} }}\n"
        );
        if rust {
            for_rust += 1;
            modules.push_str(&code::names(&old));
            if worst_for_rust == Change::Compatible {
                modules.push_str(&code::ids(&old));
                let _ = writeln!(calls, "    pair{at}::ids();");
            }
        }
        if clients {
            for_clients += 1;
            modules.push_str(&code::documents(&old, &new));
            let _ = writeln!(calls, "    pair{at}::documents();");
        }
        modules.push_str("}\n");
    }
    assert_eq!((for_rust, for_clients), (PAIRS, PAIRS), "too few pairs are compatible");
    scratch.write("src/main.rs", format!("{modules}fn main() {{\n{calls}}}\n"));
    let run = scratch.cargo(&["run"]);
    assert!(run.success, "{}\n{}", run.stderr, scratch.folder().display());
}
