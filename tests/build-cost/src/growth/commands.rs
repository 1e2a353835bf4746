//! What the command does with a catalog or a document of any size.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::measure::{Failure, run, run_any};
use crate::scratch::project;
use crate::shapes::{IMPORTS, entries};

/// CPU seconds of the command with that many entries.
type Cost = Box<dyn Fn(&Program, usize) -> Result<f64, Failure>>;

/// Every step with what it costs.
pub(super) fn commands() -> impl Iterator<Item = (String, Cost)> {
    let prints = PRINTS.iter().map(|&arguments| {
        let cost: Cost = Box::new(move |program, size| {
            let file = file(&format!("catalog-{size}.toml"), &catalog(size))?;
            // A search that finds nothing ends in an error.
            Ok(run_any(program.with(&arguments.split(' ').collect::<Vec<_>>()).arg(file))?.cpu)
        });
        (format!("`{arguments}`"), cost)
    });
    let diffs = [("`diff`, each edited", EDITED), ("`diff`, each renamed", RENAMED)];
    let diffs = diffs.into_iter().map(|(name, edits)| {
        let cost: Cost = Box::new(move |program, size| {
            let old = file(&format!("catalog-{size}.toml"), &catalog(size))?;
            let replace = |text: String, (old, new): &(&str, &str)| text.replace(old, new);
            let new = edits.iter().fold(catalog(size), replace);
            let new = file(&format!("new-{size}.toml"), &new)?;
            Ok(run_any(program.with(&["diff"]).arg(old).arg(new))?.cpu)
        });
        (name.to_owned(), cost)
    });
    let imports = IMPORTS.iter().map(|import| {
        let cost: Cost = Box::new(move |program, size| {
            let file = file(&format!("import.{}", import.extension), &(import.text)(size))?;
            Ok(run(program.with(&["import"]).arg(file))?.cpu)
        });
        (format!("`import`, {}", import.name), cost)
    });
    prints.chain(diffs).chain(imports)
}

/// CPU seconds of `check`.
pub(super) fn check(program: &Program, text: &str) -> Result<f64, Failure> {
    Ok(run_any(program.with(&["check"]).arg(file("check.toml", text)?))?.cpu)
}

/// What prints a catalog; the file comes last.
const PRINTS: &[&str] = &[
    "export --format json",
    "export --format markdown",
    "export --format html",
    "export --format json-schema",
    "export --format openapi",
    "export --format openapi-yaml",
    "export --format typescript",
    "export --format python",
    "export --format go",
    "export --format java",
    "export --format kotlin",
    "export --format swift",
    "list --catalog",
    "list --format json --catalog",
    "list --format csv --catalog",
    "list --format markdown --catalog",
    "search value --catalog",
    "search value --format json --catalog",
    "search nothing-of-this-kind --catalog",
    "Entry17 --catalog",
    "404 --catalog",
    "404 --json --catalog",
];

/// Edits of every entry.
const EDITED: &[(&str, &str)] = &[("is refused", "is not taken"), ("\"may\"", "\"must\"")];
const RENAMED: &[(&str, &str)] = &[("Entry", "Other")];

/// Entries with a bit of everything.
fn catalog(size: usize) -> String {
    entries(size, |at| {
        format!(
            "description = \"Sent where value {at} is none.\"\nrelated = [\"Entry{}\"]\ngroups = [\"group-{}\"]\nheaders = [{{ name = \"Retry-After\", level = \"may\" }}]\nmembers.value = {{ type = \"integer\", summary = \"The value.\" }}\n",
            (at + 1) % size,
            at % 50,
        )
    })
}

pub(super) fn file(name: &str, text: &str) -> Result<PathBuf, Failure> {
    let folder = project().join("target/build-cost/growth/files");
    fs::create_dir_all(&folder)?;
    let path = folder.join(name);
    fs::write(&path, text)?;
    Ok(path)
}

/// The command, built for release.
pub(super) struct Program(PathBuf);

impl Program {
    pub(super) fn build() -> Result<Self, Failure> {
        let mut cargo = Command::new("cargo");
        cargo.args(["build", "--release", "--quiet", "-p", "status-codes-cli"]);
        run(cargo.current_dir(project()))?;
        let target =
            std::env::var_os("CARGO_TARGET_DIR").map_or(project().join("target"), PathBuf::from);
        Ok(Self(Path::new(&target).join("release/status-codes")))
    }

    fn with(&self, arguments: &[impl AsRef<OsStr>]) -> Command {
        let mut command = Command::new(&self.0);
        command.args(arguments);
        command
    }
}
