//! Faulty files for every rule, in a folder with its name, with their exact messages. The file of `too-many-entries` is
//! created in `large.rs`.
//!
//! `registry-*.toml` and `catalog-*.toml` are parsed as registry or catalog. The result is compared with the `.expected`
//! file: the variants that are kept, then every message. `faults/forms/` has cases that belong to no single rule.
//! The first line of a case counts its faults (`# 2 faults: …`, `# no fault: …`). That count is never rewritten, so that
//! a fault with two messages fails. To rewrite the expected files, run this and read the difference:
//!
//! ```text
//! SNAPSHOTS=overwrite cargo test -p status-data --test faults
//! ```

use std::fs;
use std::path::{Path, PathBuf};

use status_data::{Keyword, Parsed, Rule, parse_catalog, parse_registry, registry};

#[test]
fn every_rule_has_a_case_that_breaks_only_this_rule() {
    let mut faults = Vec::new();
    for rule in Rule::ALL {
        let cases = cases(rule.as_str());
        if cases.is_empty() && *rule != Rule::TooManyEntries {
            faults.push(format!("faults/{}/ has no case", rule.as_str()));
        }
        for case in cases {
            for diagnostic in case.reading().diagnostics {
                if diagnostic.rule != *rule {
                    faults.push(format!(
                        "{}: also breaks `{}`",
                        case.name,
                        diagnostic.rule.as_str()
                    ));
                }
            }
            faults.extend(case.check());
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn every_form_of_a_file_is_read_as_expected() {
    let cases = cases("forms");
    assert!(!cases.is_empty(), "faults/forms/ has no case");
    let faults: Vec<String> = cases.iter().flat_map(Case::check).collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn every_folder_is_a_rule_and_every_expected_file_has_its_case() {
    let rules: Vec<&str> = Rule::ALL.iter().map(|rule| rule.as_str()).collect();
    for folder in entries(&folder()) {
        let name = file_name(&folder);
        assert!(rules.contains(&name.as_str()) || name == "forms", "no rule `{name}`");
        for file in entries(&folder) {
            let case = file.with_extension("toml");
            assert!(case.is_file(), "{} has no case", file.display());
        }
    }
}

#[test]
fn names_of_rules_are_unique() {
    let mut names: Vec<&str> = Rule::ALL.iter().map(|rule| rule.as_str()).collect();
    names.sort_unstable();
    assert!(names.windows(2).all(|pair| pair[0] != pair[1]));
}

struct Case {
    /// As in `order/registry-moved.toml`. Messages name the file without the folder.
    name: String,
    path: PathBuf,
    text: String,
}

impl Case {
    fn reading(&self) -> Parsed {
        match file_name(&self.path).split('-').next() {
            Some("registry") => parse_registry(&self.text),
            Some("catalog") => parse_catalog(&self.text, registry()),
            _ => panic!("{}: a case starts with `registry-` or `catalog-`", self.name),
        }
    }

    /// Returns the differences from the stated count and the `.expected` file.
    fn check(&self) -> Vec<String> {
        let mut faults = Vec::new();
        let reading = self.reading();
        let count = self.count();
        if reading.diagnostics.len() != count {
            let found = reading.diagnostics.len();
            faults.push(format!("{}: counts {count} faults, has {found} messages", self.name));
        }
        let found = expected(&reading, &file_name(&self.path), &self.text);
        let beside = self.path.with_extension("expected");
        // By hand and not by `snapbox`: Rust 1.85 and the lowest versions run this test without dev-dependencies.
        if std::env::var("SNAPSHOTS").is_ok_and(|action| action == "overwrite") {
            fs::write(&beside, &found).expect("the folder of the case is writable");
        } else {
            let wanted = fs::read_to_string(&beside).unwrap_or_default();
            if wanted != found {
                faults.push(format!("{}: expected\n{wanted}\nfound\n{found}", self.name));
            }
        }
        faults
    }

    /// Returns the number of faults in the first line.
    fn count(&self) -> usize {
        let first = self.text.trim_start_matches('\u{feff}').lines().next().unwrap_or_default();
        match first.strip_prefix("# ").and_then(|line| line.split(' ').next()) {
            Some("no") => 0,
            Some(number) => number.parse().expect("the first line counts the faults"),
            None => panic!("{}: the first line is `# 1 fault: …`", self.name),
        }
    }
}

fn expected(reading: &Parsed, file: &str, text: &str) -> String {
    let kept: Vec<&str> =
        reading.catalog.entries.iter().map(|entry| entry.variant.as_str()).collect();
    let kept = if kept.is_empty() { "nothing".to_owned() } else { kept.join(", ") };
    let mut parts = vec![format!("kept: {kept}")];
    parts.extend(reading.messages(file, text));
    parts.join("\n\n") + "\n"
}

fn cases(name: &str) -> Vec<Case> {
    let folder = folder().join(name);
    if !folder.is_dir() {
        return Vec::new();
    }
    entries(&folder)
        .into_iter()
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .map(|path| Case {
            name: format!("{name}/{}", file_name(&path)),
            text: fs::read_to_string(&path).expect("a case is UTF-8"),
            path,
        })
        .collect()
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/faults")
}

/// Returns the entries of a folder, sorted.
fn entries(folder: &Path) -> Vec<PathBuf> {
    let read = fs::read_dir(folder).expect("the folder of the cases is readable");
    let mut paths: Vec<PathBuf> =
        read.map(|entry| entry.expect("a file of the folder is readable").path()).collect();
    paths.sort();
    paths
}

fn file_name(path: &Path) -> String {
    path.file_name().expect("a case has a name").to_string_lossy().into_owned()
}
