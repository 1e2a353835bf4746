//! A text, list or table that is not closed swallows the blocks below it, often to the end of the file.
//!
//! Takes a text that does not parse; gives it without the blocks in which something is not closed, each of them
//! reported once, so that what stands below is read. Blanks take their place: every offset stays.

use core::ops::Range;

use crate::diagnostic::{Diagnostic, Rule};
use crate::document::parse;
use crate::fault::Fault;
use crate::syntax::line_start;

/// Blocks taken out, each at the cost of reading the text once more; after the last, the rest of the file goes, too.
const MOST: usize = 20;

pub(crate) fn without_unclosed(text: &str, diagnostics: &mut Vec<Diagnostic>) -> String {
    let mut text = text.to_owned();
    for round in 1..=MOST {
        let (_, faults) = parse(&text);
        let open = open_text(&text, &faults).or_else(|| open_list(&text, &faults));
        let Some((diagnostic, block)) = open else { break };
        let end = if round == MOST { text.len() } else { block.end };
        diagnostics.push(diagnostic);
        text.replace_range(block.start..end, &" ".repeat(end - block.start));
    }
    text
}

/// A `"""` that is still open where the next block starts, with the block that it stands in.
fn open_text(text: &str, faults: &[Fault]) -> Option<(Diagnostic, Range<usize>)> {
    let mut open = None;
    let mut offset = 0;
    let mut below = text.len();
    for line in text.split_inclusive('\n') {
        if open.is_some() && is_block(line) {
            below = offset;
            break;
        }
        for (at, _) in line.match_indices("\"\"\"") {
            open = if open.is_none() { Some(offset + at) } else { None };
        }
        offset += line.len();
    }
    let start = open?;
    // A text may quote a header; only where reading fails below is it one.
    faults.iter().any(|fault| fault.span.start >= below).then(|| {
        let diagnostic = Diagnostic::new(Rule::Syntax, start..start + 3, "this text is not closed");
        (diagnostic.help("close it with `\"\"\"`"), block_start(text, start)..below)
    })
}

/// A list or inline table that is still open where the next block starts, with the block that it stands in.
fn open_list(text: &str, faults: &[Fault]) -> Option<(Diagnostic, Range<usize>)> {
    let (mut header, mut end) = (None, None);
    for Fault { message, span, first } in faults {
        let here = header_after(text, span.start).filter(|_| first.is_none());
        header = match (header, here) {
            (Some(known), Some(here)) => Some(here.min(known)),
            (known, here) => known.or(here),
        };
        if message.starts_with("unclosed array") || message.starts_with("unclosed inline table") {
            end = Some(text.len());
        }
    }
    let below: usize = header.or(end)?;
    let block = block_start(text, below)..below;
    let mut first = below;
    for fault in faults {
        if block.contains(&fault.span.start) {
            first = first.min(fault.span.start);
        }
    }
    let diagnostic =
        Diagnostic::new(Rule::Syntax, first..first, "a list or table above is not closed");
    Some((diagnostic.help("close it with `]` or `}`"), block))
}

/// What may stand before a header.
const BLANK: [char; 3] = [' ', '\t', '\u{feff}'];

/// The header that is read as something else because of what stands above it: its bracket, if a fault lies there.
pub(crate) fn header_after(text: &str, fault: usize) -> Option<usize> {
    let before = text.get(..fault)?;
    let before = before.strip_suffix('[').unwrap_or(before).trim_end_matches(BLANK);
    let start = before.len();
    if !before.is_empty() && !before.ends_with('\n') {
        return None;
    }
    let line = text.get(start..)?.lines().next().filter(|line| is_block(line))?;
    let bracket = start + line.find('[')?;
    (fault <= bracket + 1).then_some(bracket)
}

/// Whether a line starts a block, and is not an element of a list.
fn is_block(line: &str) -> bool {
    let line = line.trim_start_matches(BLANK).trim_end();
    let inner = line.strip_prefix('[').filter(|inner| inner.ends_with(']')).unwrap_or_default();
    let name = inner.split([']', '.']).next().unwrap_or_default().trim();
    let named = name == "catalog" || name.starts_with(|c: char| c.is_ascii_uppercase());
    named && !name.contains(['"', '\''])
}

/// Where the block starts that an offset lies in, or that ends there.
fn block_start(text: &str, offset: usize) -> usize {
    let mut start = 0;
    let mut at = 0;
    for line in text[..line_start(text, offset)].split_inclusive('\n') {
        if is_block(line) {
            start = at;
        }
        at += line.len();
    }
    start
}
