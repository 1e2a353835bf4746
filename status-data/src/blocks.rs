//! Where the blocks of a text begin and end that is not TOML as a whole.
//!
//! A block is a header and what stands below it, together with every other table of the same entry. A line of a
//! text may look like a header; where the text can be read with that line in it, it is none.

use core::ops::Range;
use std::borrow::Cow;
use std::collections::HashMap;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::document::Item;
use crate::syntax;

/// The tables of one entry, or what stands above the first header.
pub(crate) struct Block {
    /// In the order of the file.
    parts: Vec<Range<usize>>,
    /// Where each part ends in the text that they make together.
    ends: Vec<usize>,
    /// Where the name stands first and where again, for each header that repeats it.
    pub(crate) repeated: Vec<(Range<usize>, Range<usize>)>,
}

impl Block {
    fn of(part: Range<usize>) -> Self {
        Self { ends: Vec::from([part.len()]), parts: Vec::from([part]), repeated: Vec::new() }
    }

    fn push(&mut self, part: Range<usize>) {
        self.ends.push(self.len() + part.len());
        self.parts.push(part);
    }

    /// Whether the block starts where the file does.
    pub(crate) fn is_first(&self) -> bool {
        self.parts.first().is_some_and(|part| part.start == 0)
    }

    /// The pieces of the text that the block is made of.
    pub(crate) fn parts<'i>(&self, text: &'i str) -> impl Iterator<Item = &'i str> {
        self.parts.iter().map(|part| &text[part.clone()])
    }

    /// The length of all pieces.
    pub(crate) fn len(&self) -> usize {
        self.ends.last().copied().unwrap_or_default()
    }

    /// Where a span of the block's text lies in the whole text.
    pub(crate) fn span(&self, span: &Range<usize>) -> Range<usize> {
        let at = self.ends.partition_point(|end| *end <= span.start);
        let Some((part, end)) = self.parts.get(at).zip(self.ends.get(at)) else {
            let end = self.parts.last().map_or(0, |part| part.end);
            return end..end;
        };
        let start = part.end - (end - span.start);
        start..(start + span.len()).min(part.end)
    }

    /// A value of the block, with the places that it has in the whole text.
    fn value<'i>(&self, value: Spanned<DeValue<'i>>) -> Spanned<DeValue<'i>> {
        let span = self.span(&value.span());
        let value = match value.into_inner() {
            DeValue::Array(values) => {
                DeValue::Array(values.into_iter().map(|value| self.value(value)).collect())
            }
            DeValue::Table(table) => DeValue::Table(self.items(table).collect()),
            scalar => scalar,
        };
        Spanned::new(span, value)
    }

    /// What a table of the block holds, with the places that it has in the whole text.
    pub(crate) fn items<'i>(&self, table: DeTable<'i>) -> impl Iterator<Item = Item<'i>> {
        table.into_iter().map(|(key, value)| {
            let span = self.span(&key.span());
            (Spanned::new(span, key.into_inner()), self.value(value))
        })
    }
}

/// The blocks of a text in the order of their first headers; the first one has none.
pub(crate) fn blocks(text: &str) -> Vec<Block> {
    let headers = headers(text);
    let first = headers.first().map_or(text.len(), |header| header.line);
    let mut blocks = vec![Block::of(0..first)];
    let (table, _) = syntax::parse(&text[..first]);
    let mut known: HashMap<Cow<'_, str>, (usize, Header)> = table
        .into_iter()
        .map(|(key, _)| {
            let header = Header { line: 0, key: key.span(), kind: Kind::Table };
            (key.into_inner(), (0, header))
        })
        .collect();
    let ends = headers.iter().skip(1).map(|header| header.line).chain([text.len()]);
    let mut above = "";
    for (header, end) in headers.iter().zip(ends) {
        let (name, part) = (&text[header.key.clone()], header.line..end);
        match known.get_mut(name) {
            None => {
                known.insert(name.into(), (blocks.len(), header.clone()));
                blocks.push(Block::of(part));
            }
            Some((at, first)) => {
                let extends = header.kind == Kind::Within
                    || first.kind == Kind::Within
                    || header.kind == Kind::List && first.kind == Kind::List;
                let block = &mut blocks[*at];
                if extends || name == above {
                    block.push(part);
                }
                if !extends && (name != above || block.repeated.is_empty()) {
                    block.repeated.push((first.key.clone(), header.key.clone()));
                }
                if first.kind == Kind::Within {
                    first.kind = header.kind;
                }
            }
        }
        above = name;
    }
    blocks
}

/// A line that starts a block.
#[derive(Clone)]
struct Header {
    /// Where the line starts.
    line: usize,
    /// Where the name of the entry stands, the first part of the key.
    key: Range<usize>,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// `[NotFound]`
    Table,
    /// `[[NotFound]]`
    List,
    /// `[NotFound.methods]`
    Within,
}

/// Every header of a text, without the lines of a longer text that look like one.
fn headers(text: &str) -> Vec<Header> {
    let mut line = 0;
    let lines = text.split_inclusive('\n').map(|content| {
        line += content.len();
        header(line - content.len(), content)
    });
    let found: Vec<Header> = lines.flatten().collect();
    let start = |at: usize| found.get(at).map_or(text.len(), |header| header.line);
    let mut headers = Vec::new();
    let mut at = 0;
    while let Some(header) = found.get(at) {
        headers.push(header.clone());
        let end = text_end(text, header.line, &mut (at + 1..found.len()).map(start));
        at += 1;
        while end.is_some_and(|end| start(at) < end) && at < found.len() {
            at += 1;
        }
    }
    headers
}

/// Where a block really ends that seems to end within a text of several lines: if that text is closed further down,
/// and what seemed to be headers is sound as a part of it.
fn text_end(text: &str, start: usize, ends: &mut dyn Iterator<Item = usize>) -> Option<usize> {
    let is_open =
        |part: &str| ["\"\"\"", "'''"].iter().any(|quotes| part.matches(quotes).count() % 2 == 1);
    let short = ends.next()?;
    if !is_open(&text[start..short]) {
        return None;
    }
    let mut from = short;
    let long = ends.chain([text.len()]).find(|&end| {
        let closes = is_open(&text[from..end]);
        from = end;
        closes
    })?;
    let (_, with) = syntax::parse(&text[start..long]);
    let (_, without) = syntax::parse(&text[start..short]);
    let sound_below = with.iter().all(|error| error.span.end < short - start);
    (sound_below && with.len() < without.len()).then_some(long)
}

fn header(line: usize, content: &str) -> Option<Header> {
    let inner = content.trim_start_matches([' ', '\t', '\u{feff}']).strip_prefix('[')?;
    let (inner, list) = inner.strip_prefix('[').map_or((inner, false), |inner| (inner, true));
    let inner = inner.trim_start();
    let name = inner.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || "-_".contains(c));
    let length = inner.len() - name.len();
    if !inner[..length].contains(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let rest = name.trim_start_matches([' ', '\t']).trim_end();
    let kind = match rest.chars().next() {
        Some('.') => Kind::Within,
        Some(']') => {
            let after = rest.trim_start_matches(']').trim_start();
            if !after.is_empty() && !after.starts_with('#') {
                return None;
            }
            if list { Kind::List } else { Kind::Table }
        }
        None => Kind::Table,
        Some(_) => return None,
    };
    let start = line + content.len() - inner.len();
    Some(Header { line, key: start..start + length, kind })
}
