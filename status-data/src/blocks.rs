//! Finds the valid entries of a text that is not valid TOML.
//!
//! A block is a header with the lines below it. Each block is parsed alone, so that a syntax error only affects its entry.
//! The blocks of that entry are replaced by blanks, so that the positions of all others do not change.

use core::ops::Range;
use std::collections::HashMap;

use crate::diagnostic::{Ctxt, Diagnostic};
use crate::explain::{is_in_key, unfit_name};
use crate::names::Names;
use crate::rule::Rule;
use crate::syntax;
use crate::value::{shown, type_of};

/// A header with the lines below it. The first block has no header.
struct Block<'i> {
    /// The name of the entry, which is the first part of the key, and its span.
    name: &'i str,
    key: Range<usize>,
    kind: Kind,
    span: Range<usize>,
}

impl Block<'_> {
    /// Returns the line of the header.
    fn header<'i>(&self, text: &'i str) -> &'i str {
        let lines = &text[self.span.clone()];
        lines.split_inclusive('\n').next().unwrap_or_default()
    }

    /// Returns the block with blanks in place of faulty lines, or `None` if that is not valid either.
    fn without(&self, lines: &[Range<usize>], text: &str) -> Option<String> {
        let header = self.span.start + self.header(text).len();
        if self.name.is_empty() || lines.first().is_some_and(|lines| lines.start < header) {
            return None;
        }
        let (mut part, mut from) = (String::new(), self.span.start);
        for lines in lines {
            part += &text[from..lines.start];
            part += &blank(&text[lines.clone()]);
            from = lines.end;
        }
        part += &text[from..self.span.end];
        let is_valid = |part: &String| syntax::parse_to_first(part, self.span.start).1.is_none();
        let header_only = self.header(text).to_owned() + &blank(&text[header..self.span.end]);
        [part, header_only].into_iter().find(is_valid)
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// `[NotFound]`
    Table,
    /// `[[NotFound]]`
    List,
    /// `[NotFound.methods]`, or no header
    Within,
}

/// Reports syntax errors. Returns the text without their entries, and whether `[catalog]` is one of them.
pub(crate) fn readable(text: &str, cx: &Ctxt) -> (String, bool) {
    let blocks = blocks(text);
    let mut dropped = repeated(&blocks, text, cx);
    // What is valid of faulty blocks, by the start of the key: the first two blocks may start at the same place.
    let mut parts = HashMap::new();
    // Errors in a repeated entry are not reported.
    let once: Vec<_> = blocks.iter().filter(|block| dropped.get(block.name).is_none()).collect();
    for block in once {
        let lines = syntax::report(text, block.span.clone(), cx);
        if lines.is_empty() {
            continue;
        }
        match block.without(&lines, text) {
            Some(part) => drop(parts.insert(block.key.start, (block, part))),
            None => drop(dropped.add(block.name, block.key.clone())),
        }
    }
    if dropped.get("").is_some() {
        // Tables below may continue a table above the first header.
        for key in syntax::parse_to_first(&text[blocks[0].span.clone()], 0).0.keys() {
            dropped.add(key.get_ref(), key.span());
        }
    }
    loop {
        let part = |block: &Block<'_>| match (dropped.get(block.name), parts.get(&block.key.start))
        {
            (Some(_), _) => blank(&text[block.span.clone()]),
            // The rest of a faulty block may conflict with others. That is reported first, then the entry is dropped.
            (None, Some((_, part))) => part.clone(),
            (None, None) => text[block.span.clone()].to_owned(),
        };
        let readable: String = blocks.iter().map(part).collect();
        let is_valid = !drop_conflicts(&readable, &blocks, &mut dropped, cx);
        if is_valid && parts.is_empty() {
            return (readable, dropped.get("catalog").is_some());
        }
        for (_, (block, _)) in parts.drain() {
            dropped.add(block.name, block.key.clone());
        }
    }
}

/// Reports blocks that are valid alone and invalid together, and drops their entries. Returns whether there are any.
fn drop_conflicts(text: &str, blocks: &[Block<'_>], dropped: &mut Names, cx: &Ctxt) -> bool {
    let block_at = |offset: usize| {
        let next = blocks.partition_point(|block| block.span.start <= offset);
        blocks[..next].last()
    };
    let (table, errors) = syntax::parse(text, 0);
    let headers = if errors.is_empty() { Names::default() } else { headers(blocks, text) };
    let mut reported = None;
    for error in errors {
        let Some(block) = block_at(error.span.start) else { continue };
        // Other errors of the block follow from the first: all keys of a repeated table are repeated, too.
        if reported.is_some_and(|start| start >= block.span.start) {
            continue;
        }
        reported = Some(block.span.start);
        dropped.add(block.name, block.key.clone());
        if let Some(diagnostic) = repeated_header(block, &headers, text) {
            cx.push(diagnostic);
            continue;
        }
        let first = table.get_key_value(&text[error.span.clone()]);
        let first = first.map(|(key, _)| key.span()).filter(|key| key.end <= error.span.start);
        if let Some(block) = first.as_ref().and_then(|key| block_at(key.start)) {
            dropped.add(block.name, block.key.clone());
        }
        cx.push(match first {
            Some(first) => error.other(first, "first"),
            None => error,
        });
    }
    reported.is_some()
}

/// Returns the headers, except those of lists, whose elements have the same.
fn headers(blocks: &[Block<'_>], text: &str) -> Names {
    let mut headers = Names::default();
    for block in blocks {
        let header = block.header(text);
        if !header.trim_start().starts_with("[[") {
            headers.add(header, block.span.clone());
        }
    }
    headers
}

/// Returns the error of a block whose header is the same as one above.
fn repeated_header(block: &Block<'_>, headers: &Names, text: &str) -> Option<Diagnostic> {
    let line = block.header(text);
    let first = headers.get(line).filter(|first| first.end <= block.span.start)?;
    let header = line.trim();
    let indent = line.len() - line.trim_start().len();
    let span = |block: &Range<usize>| block.start + indent..block.start + indent + header.len();
    let message = format!("`{}` is written twice", shown(header));
    let diagnostic = Diagnostic::new(Rule::Syntax, span(&block.span), &message);
    let diagnostic = diagnostic.help("write one table with the keys of both");
    Some(diagnostic.other(span(&first), "first"))
}

fn blank(part: &str) -> String {
    " ".repeat(part.len())
}

/// Reports repeated tables, and returns their names.
fn repeated(blocks: &[Block<'_>], text: &str, cx: &Ctxt) -> Names {
    let (mut firsts, mut lists, mut repeated) =
        (Names::default(), Names::default(), Names::default());
    let top = blocks.first().map_or(0..0, |block| block.span.clone());
    if blocks.len() == 1 {
        return repeated;
    }
    for key in syntax::parse_to_first(&text[top.clone()], 0).0.keys() {
        firsts.add(key.get_ref(), key.span());
    }
    for (above, Block { name, key, kind, .. }) in blocks.iter().zip(blocks.iter().skip(1)) {
        if *kind == Kind::Within {
            continue;
        }
        let first = firsts.add(name, key.clone());
        if *kind == Kind::List && (first.is_none() || lists.get(name).is_some()) {
            lists.add(name, key.clone());
            continue;
        }
        let Some(first) = first else { continue };
        if top.contains(&first.start) {
            repeated.add("", top.clone());
        }
        // A name that is repeated several times in a row is reported once.
        if repeated.add(name, key.clone()).is_none() || above.name != *name {
            let message = format!("`[{}]` is written twice", shown(name));
            let help = match *name {
                "catalog" => "a file has one `[catalog]` table",
                _ => "write one block for each status, or give one of them another name",
            };
            let diagnostic = Diagnostic::new(Rule::RepeatedTable, key.clone(), &message);
            cx.push(diagnostic.help(help).other(first, "first"));
        }
    }
    repeated
}

/// Returns the blocks of a text. A line of a multi-line string may look like a header. It is not one if the text is valid
/// with that line in it.
fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut headers = vec![Block { name: "", key: 0..0, kind: Kind::Within, span: 0..0 }];
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        headers.extend(header(line, start));
        start += line.len();
    }
    let mut ends: Vec<usize> = headers.iter().skip(1).map(|header| header.span.start).collect();
    ends.push(text.len());
    let mut blocks: Vec<Block<'_>> = Vec::new();
    for (at, mut block) in headers.into_iter().enumerate() {
        let start = block.span.start;
        if blocks.last().is_some_and(|above| start < above.span.end) {
            continue;
        }
        block.span = start..text_end(text, start, &ends[at..]).unwrap_or(ends[at]);
        blocks.push(block);
    }
    blocks
}

/// Returns where a block ends that seems to end within a multi-line string: after the end of the string, if the text up to
/// there is valid.
fn text_end(text: &str, start: usize, ends: &[usize]) -> Option<usize> {
    let is_open =
        |part: &str| ["\"\"\"", "'''"].iter().any(|quotes| part.matches(quotes).count() % 2 == 1);
    if !is_open(&text[start..ends[0]]) {
        return None;
    }
    let closing = ends.windows(2).find(|pair| is_open(&text[pair[0]..pair[1]]))?;
    let (header, whole) = (ends[0] - start, &text[start..closing[1]]);
    let (table, errors) = syntax::parse(whole, start);
    let (above, below): (Vec<_>, Vec<_>) =
        errors.into_iter().partition(|error| error.span.end <= header);
    let is_sound = below.is_empty()
        || syntax::end_of_string_at(&table, header, whole).is_some_and(|end| {
            // Errors below the string do not matter, unless its end seems to be the start of another.
            let last_line = whole[..end].trim_end_matches(['"', '\'', ' ', '\t']);
            !last_line.ends_with('=') && below.iter().all(|error| error.span.start >= end)
        });
    let (_, without) = syntax::parse(&whole[..header], start);
    (is_sound && above.len() < without.len()).then_some(closing[1])
}

/// Returns the start of a block if the line is a header, even one without a closing bracket or with a name that is no key.
fn header(line: &str, start: usize) -> Option<Block<'_>> {
    let outer = line.trim_start_matches([' ', '\t', '\u{feff}']).strip_prefix('[')?;
    let inner = outer.strip_prefix('[');
    let closed = if inner.is_some() { Kind::List } else { Kind::Table };
    let written = inner.unwrap_or(outer).trim_start();
    let rest = written.trim_start_matches(is_in_key);
    let key = &written[..written.len() - rest.len()];
    let (name, kind) = match rest.trim().chars().next() {
        Some('.') => (key, Kind::Within),
        Some(']') => (key, closed),
        None => (key, Kind::Table),
        Some(_) => (unfit_name(written)?, closed),
    };
    // Elements of a list of lists: `[1]`, `[true]`, `[1e5]`. No value starts with a capital, as most names do.
    let is_value = !name.starts_with(char::is_uppercase) && type_of(name).is_some();
    if !name.contains(char::is_alphabetic) || is_value {
        return None;
    }
    let at = start + line.len() - written.len();
    Some(Block { name, key: at..at + name.len(), kind, span: start..start })
}
