//! The command line. Every documentation comment in here is what `--help` prints.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

use crate::export::{Format, Options};
use crate::terminal::palette;

/// Look up HTTP status codes; check, compare and export your own catalogs
///
/// A catalog is a TOML file that lists the statuses of an API. `status-codes init` writes an example.
#[derive(Debug, Parser)]
#[command(
    name = "status-codes",
    version,
    max_term_width = 80,
    styles = palette::HELP,
    override_usage = "status-codes [OPTIONS] QUERY...\n       status-codes COMMAND",
    after_help = "Exit codes: 0 success, 1 errors or breaking changes found, 2 failure",
)]
pub(crate) struct Arguments {
    #[command(flatten)]
    pub(crate) lookup: Lookup,

    /// When to use colour and links
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub(crate) color: Color,

    #[command(subcommand)]
    pub(crate) command: Option<Command>,
}

#[derive(Args, Debug)]
pub(crate) struct Lookup {
    /// A code, name, class, vendor or log line: 404, not found, `NotFound`, 4xx, nginx; `-` reads lines from standard input
    #[arg(
        value_name = "QUERY",
        help = "A code, name, class, vendor or log line, such as 404, not found, NotFound, 4xx or \
                nginx; `-` reads one query per line from standard input"
    )]
    pub(crate) queries: Vec<String>,

    /// Search this catalog first
    ///
    /// Without it, names that are not built in are looked up in the file `*.statuses.toml` of the working directory, if
    /// there is exactly one.
    #[arg(long, value_name = "FILE")]
    pub(crate) catalog: Option<PathBuf>,

    /// The output format
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: LookupFormat,

    /// Same as `--format json`
    #[arg(long, conflicts_with = "format")]
    json: bool,

    /// Same as `--format oneline`: `404 Not Found`
    #[arg(long, conflicts_with_all = ["format", "json"])]
    oneline: bool,

    /// Print only an example HTTP exchange
    #[arg(long, conflicts_with_all = ["format", "json", "oneline"])]
    pub(crate) example: bool,
}

impl Lookup {
    pub(crate) fn format(&self) -> LookupFormat {
        if self.json {
            LookupFormat::Json
        } else if self.oneline {
            LookupFormat::Oneline
        } else {
            self.format
        }
    }

    /// Returns whether an option of lookups was given.
    pub(crate) fn has_options(&self) -> bool {
        self.catalog.is_some() || self.example || self.format() != LookupFormat::Text
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum LookupFormat {
    Text,
    Json,
    /// One line for each status, such as `404 Not Found`
    Oneline,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    /// On a terminal, unless `NO_COLOR` is set
    Auto,
    Always,
    Never,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Search phrases, former names, summaries and descriptions
    Search(Search),
    /// List statuses as a table
    List(List),
    /// Report errors and warnings in catalogs
    Check(Check),
    /// Compare two versions of a catalog and find breaking changes
    #[command(
        override_usage = "status-codes diff [OPTIONS] OLD NEW\n       status-codes diff [OPTIONS] --git REV FILE"
    )]
    Diff(Diff),
    /// Convert an OpenAPI document or a table to a catalog
    Import(Import),
    /// Convert a catalog, or the registry, to another format
    Export(Export),
    /// Write an example catalog, and its JSON Schema for editors
    Init(Init),
    /// Print the JSON Schema of catalog files
    Schema,
    /// Compare the built-in registry with a CSV file from IANA
    CheckRegistry(CheckRegistry),
    /// Print a completion script for a shell
    Completions(Completions),
    /// Print the manual page
    Man(Man),
}

#[derive(Args, Debug)]
pub(crate) struct Search {
    /// Words that must all occur, in any order
    #[arg(required = true, value_name = "WORD")]
    pub(crate) words: Vec<String>,
    /// Search only this catalog
    ///
    /// Without it, the registry, the vendors and, if there is exactly one, the file `*.statuses.toml` of the working
    /// directory are searched.
    #[arg(long, value_name = "FILE")]
    pub(crate) catalog: Option<PathBuf>,
    /// The output format
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: LookupFormat,
    /// Same as `--format oneline`: `404 Not Found`
    #[arg(long, conflicts_with = "format")]
    oneline: bool,
}

impl Search {
    pub(crate) fn format(&self) -> LookupFormat {
        if self.oneline { LookupFormat::Oneline } else { self.format }
    }
}

#[derive(Args, Debug)]
pub(crate) struct List {
    /// Only statuses of a class, such as 4xx
    #[arg(long, value_name = "CLASS")]
    pub(crate) class: Option<String>,
    /// The codes of a vendor, such as nginx
    #[arg(long, value_name = "VENDOR", conflicts_with = "catalog")]
    pub(crate) vendor: Option<String>,
    /// Only statuses with this cache rule
    #[arg(long, value_name = "RULE")]
    pub(crate) cache: Option<CacheFilter>,
    /// The statuses of this catalog; `-` is standard input
    #[arg(long, value_name = "FILE")]
    pub(crate) catalog: Option<PathBuf>,
    /// The output format
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: ListFormat,
    /// Same as `--format oneline`: `404 Not Found`
    #[arg(long, conflicts_with = "format")]
    oneline: bool,
}

impl List {
    pub(crate) fn format(&self) -> ListFormat {
        if self.oneline { ListFormat::Oneline } else { self.format }
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum CacheFilter {
    /// Stored only with explicit freshness, such as `max-age`
    Explicit,
    /// Stored even without explicit freshness
    Heuristic,
    /// Never stored
    Never,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum ListFormat {
    #[value(alias = "table")]
    Text,
    Json,
    Csv,
    Markdown,
    /// One line for each status, such as `404 Not Found`
    Oneline,
}

#[derive(Args, Debug)]
pub(crate) struct Check {
    /// Catalogs in TOML; `-` is standard input
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    /// Apply the rules of the built-in registry file, codes.toml
    #[arg(long)]
    pub(crate) registry: bool,
    /// Fail on warnings, too
    #[arg(long)]
    pub(crate) deny_warnings: bool,
    /// The output format
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(crate) format: CheckFormat,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum CheckFormat {
    Text,
    Json,
    /// Annotations of GitHub Actions
    Github,
}

#[derive(Args, Debug)]
pub(crate) struct Diff {
    /// The old and the new version of the catalog; `-` is standard input
    #[arg(required = true, num_args = 1..=2, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    /// Compare one file with its version in a revision: a commit, a tag or a branch
    #[arg(long, value_name = "REV")]
    pub(crate) git: Option<String>,
    /// Show the changes for one audience only
    #[arg(long, value_name = "WHO")]
    pub(crate) only: Option<DiffOnly>,
    /// The output format
    #[arg(long, default_value = "text")]
    pub(crate) format: DiffFormat,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum DiffOnly {
    /// Programs that read the responses
    Clients,
    /// Code that uses the enum
    Rust,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum DiffFormat {
    Text,
    Json,
    /// A table
    Markdown,
    /// Annotations of GitHub Actions
    Github,
}

#[derive(Args, Debug)]
pub(crate) struct Import {
    /// An OpenAPI document in YAML or JSON, or a table; `-` is standard input
    pub(crate) file: PathBuf,
    /// The format of the file [default: by its extension]
    #[arg(long, value_name = "FORMAT")]
    pub(crate) from: Option<ImportFrom>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum ImportFrom {
    /// OpenAPI 3.0 or 3.1
    Openapi,
    /// A table with columns code, id, summary and others, named in the first row
    Csv,
    /// The same table, separated by tabs
    Tsv,
}

#[derive(Args, Debug)]
pub(crate) struct Export {
    /// A catalog in TOML; `-` is standard input [default: the registry]
    pub(crate) file: Option<PathBuf>,
    /// The output format
    #[arg(long)]
    pub(crate) format: Format,
    #[command(flatten)]
    pub(crate) options: Options,
}

#[derive(Args, Debug)]
pub(crate) struct Init {
    /// The file to write, which must not exist; `-` is standard output, without the schema
    #[arg(value_name = "FILE", default_value = "api.statuses.toml")]
    pub(crate) file: PathBuf,
}

#[derive(Args, Debug)]
pub(crate) struct CheckRegistry {
    /// IANA's file (http-status-codes-1.csv); `-` is standard input
    #[arg(value_name = "CSV")]
    pub(crate) csv: PathBuf,
    /// Report temporary registrations that expired before this date [default: today]
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(crate) on: Option<String>,
    /// The output format
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(crate) format: ReportFormat,
}

/// The format of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ReportFormat {
    Text,
    Json,
}

#[derive(Args, Debug)]
pub(crate) struct Completions {
    /// The shell
    pub(crate) shell: Shell,
}

#[derive(Args, Debug)]
pub(crate) struct Man {
    /// The command to document [default: status-codes itself]
    #[arg(value_name = "COMMAND")]
    pub(crate) command: Option<String>,
}
