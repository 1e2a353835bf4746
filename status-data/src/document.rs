//! Text → the tables and values of its top level, in the order of the file, and every place where it is not TOML.
//!
//! A text without a fault is read in one piece. In any other, each block is read alone, so that a fault costs the
//! block that it lies in and nothing else.

use core::cell::OnceCell;
use core::ops::Range;

use toml::Spanned;
use toml::de::{DeString, DeValue};

use crate::blocks::{Block, blocks};
use crate::diagnostic::{Ctxt, Diagnostic, Rule};
use crate::syntax;
use crate::value::shown;

/// The most syntax errors of one block that are reported: the rest of it is read again after each.
const MOST: usize = 10;

/// The most bytes of one block that are read again, so that a large one takes no longer than a few small ones.
const MOST_BYTES: usize = 256 * 1024;

/// A key of the top level with its value.
pub(crate) type Item<'i> = (Spanned<DeString<'i>>, Spanned<DeValue<'i>>);

/// The top level of a text.
pub(crate) struct Document<'i> {
    /// What can be read, in the order of the file.
    pub(crate) items: Vec<Item<'i>>,
    /// Whether a block was dropped, so that a name may be missing without being wrong.
    pub(crate) is_partial: bool,
}

/// Reads a text; `sorted` is where a copy of it is kept in which the tables of each entry stand together.
pub(crate) fn parse<'i>(text: &'i str, sorted: &'i OnceCell<String>, cx: &Ctxt) -> Document<'i> {
    let (table, errors) = syntax::parse(text);
    let mut items: Vec<Item<'i>> = if errors.is_empty() {
        table.into_iter().collect()
    } else {
        let blocks = blocks(text);
        let mut sorted = sorted
            .get_or_init(|| blocks.iter().flat_map(|block| block.parts(text)).collect())
            .as_str();
        let parse = |block: &Block| {
            let (part, rest) = sorted.split_at(block.len());
            sorted = rest;
            parse_block(block, part, text, cx)
        };
        blocks.iter().flat_map(parse).collect()
    };
    items.sort_by_key(|(key, _)| key.span().start);
    Document { items, is_partial: !errors.is_empty() }
}

fn parse_block<'i>(block: &Block, source: &'i str, text: &str, cx: &Ctxt) -> Vec<Item<'i>> {
    if !block.repeated.is_empty() {
        block.repeated.iter().for_each(|(first, again)| cx.push(repeated(first, again, text)));
        return Vec::new();
    }
    let parse = if block.is_first() { syntax::parse } else { syntax::parse_part };
    let (table, errors) = parse(source);
    if errors.is_empty() {
        return block.items(table).collect();
    }
    report(block, source, cx);
    Vec::new()
}

/// Reports the first error of a block; then that of the lines below the value that it lies in, and so on.
fn report(block: &Block, source: &str, cx: &Ctxt) {
    let (mut from, mut bytes) = (0, 0);
    for _ in 0..MOST {
        let rest = &source[from..];
        bytes += rest.len();
        if from > 0 && bytes > MOST_BYTES {
            break;
        }
        let parse = if from == 0 && block.is_first() { syntax::parse } else { syntax::parse_part };
        let (table, errors) = parse(rest);
        let Some(first) = errors.first() else { break };
        let values = syntax::values_at(&table, first.span.start, rest);
        let mut diagnostic = syntax::diagnostic(first, &table, &values, rest);
        let span = |span: Range<usize>| block.span(&(from + span.start..from + span.end));
        diagnostic.span = span(diagnostic.span);
        diagnostic.other = diagnostic.other.map(|(other, what)| (span(other), what));
        cx.push(diagnostic);
        let end = values.first().map_or(0, |value| value.span().end).max(first.span.end);
        from += rest[end..].find('\n').map_or(rest.len(), |newline| end + newline + 1);
    }
}

/// A table that is written twice.
fn repeated(first: &Range<usize>, again: &Range<usize>, text: &str) -> Diagnostic {
    let name = &text[again.clone()];
    let help = if name == "catalog" {
        "a file describes itself once"
    } else {
        "write one block for each status, or give one of them another name"
    };
    let message = format!("`[{}]` is written twice", shown(name));
    Diagnostic::new(Rule::RepeatedTable, again.clone(), message)
        .help(help)
        .other(first.clone(), "first")
}
