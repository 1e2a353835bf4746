//! The command line. Every text in here is what `--help` says.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::export::{Format, Options};
use crate::terminal::palette;

/// Look up HTTP status codes; check, compare and export your own catalogs.
#[derive(Debug, Parser)]
#[command(
    name = "status-codes",
    version,
    max_term_width = 80,
    styles = palette::HELP,
    override_usage = "status-codes [OPTIONS] QUERY...\n       status-codes [OPTIONS] COMMAND",
    after_help = "Exit codes: 0 success, 1 errors or breaking changes found, 2 failure",
)]
pub(crate) struct Arguments {
    /// What to look up: code, phrase, name, class or vendor
    #[arg(
        value_name = "QUERY",
        help = "What to look up: 404 \"not found\" NotFound 4xx 499 nginx"
    )]
    pub(crate) queries: Vec<String>,

    /// Print what was looked up as JSON
    #[arg(long)]
    pub(crate) json: bool,

    /// When to use colour and links
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub(crate) color: Color,

    #[command(subcommand)]
    pub(crate) command: Option<Command>,
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
    /// Check catalogs by the rules of the macro
    Check(Check),
    /// Compare two versions of a catalog and find breaking changes
    Diff(Diff),
    /// Write a catalog, or the registry, in another format
    Export(Export),
    /// Print the JSON Schema of the TOML format
    Schema,
    /// Compare the built-in registry with a CSV file from IANA
    CheckRegistry(CheckRegistry),
}

#[derive(Args, Debug)]
pub(crate) struct Search {
    /// Words that must all occur, in any order
    #[arg(required = true, value_name = "WORD")]
    pub(crate) words: Vec<String>,
}

#[derive(Args, Debug)]
pub(crate) struct List {
    /// Only one class, as in 4xx
    #[arg(long, value_name = "CLASS")]
    pub(crate) class: Option<String>,
    /// The unregistered codes of a vendor, as in nginx
    #[arg(long, value_name = "VENDOR", conflicts_with = "catalog")]
    pub(crate) vendor: Option<String>,
    /// Only statuses of one cache rule
    #[arg(long, value_name = "WHEN")]
    pub(crate) cache: Option<CacheFilter>,
    /// The statuses of a catalog; `-` is standard input
    #[arg(long, value_name = "FILE")]
    pub(crate) catalog: Option<PathBuf>,
    /// The output format
    #[arg(long, default_value = "table")]
    pub(crate) format: ListFormat,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum CacheFilter {
    Explicit,
    Heuristic,
    Never,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum ListFormat {
    Table,
    Json,
    Csv,
    Markdown,
}

#[derive(Args, Debug)]
pub(crate) struct Check {
    /// Catalogs in TOML; `-` is standard input
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    /// Apply the rules of the registry's own file
    #[arg(long)]
    pub(crate) registry: bool,
    /// The output format
    #[arg(long, default_value = "text")]
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
    /// The catalog as it was; `-` is standard input
    pub(crate) old: PathBuf,
    /// The catalog as it is
    pub(crate) new: PathBuf,
}

#[derive(Args, Debug)]
pub(crate) struct Export {
    /// A catalog in TOML; `-` is standard input
    pub(crate) file: Option<PathBuf>,
    /// The output format
    #[arg(long)]
    pub(crate) format: Format,
    #[command(flatten)]
    pub(crate) options: Options,
}

#[derive(Args, Debug)]
pub(crate) struct CheckRegistry {
    /// IANA's file (http-status-codes-1.csv); `-` is standard input
    #[arg(value_name = "CSV")]
    pub(crate) csv: PathBuf,
    /// The date for which temporary registrations are judged [default: today]
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(crate) on: Option<String>,
}
