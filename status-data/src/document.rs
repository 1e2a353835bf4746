//! Text → a tree of tables and values, and every place where the text is not TOML.
//!
//! The parser gives events and recovers from faults by guessing; here events become tables by the rules of TOML 1.1
//! for what may stand twice. A fault costs the value that it lies in, never what stands below. Judges no format.

use core::ops::Range;
use std::borrow::Cow;

use toml_parser::decoder::ScalarKind;
use toml_parser::parser::{Event, EventKind, RecursionGuard, ValidateWhitespace, parse_document};
use toml_parser::{Source, Span};

use crate::datetime::{NO_DATETIME, is_datetime};
use crate::fault::{Fault, Faults};
use crate::table::{At, Made, Table, Value};

/// Lists and tables in each other, and keys with dots.
const DEPTH: u32 = 80;

type Key<'i> = At<Cow<'i, str>>;

/// The top level of a text, and its faults: those of its form first, then those of values and names.
pub(crate) fn parse(text: &str) -> (Table<'_>, Vec<Fault>) {
    let source = Source::new(text);
    let mut faults = Faults::default();
    let mut events = Vec::new();
    let mut checked = ValidateWhitespace::new(&mut events, source);
    let mut guarded = RecursionGuard::new(&mut checked, DEPTH);
    parse_document(&source.lex().into_vec(), &mut guarded, &mut faults);
    events.retain(|event| !is_between(event.kind()));

    let mut root = Table::new(Made::Header);
    let mut reader = Reader { source, events: &events, end: 0, faults };
    reader.pairs(&mut root);
    while let Some(open) = reader.next() {
        let mut unplaced = Table::new(Made::Header);
        reader.block(open, &mut root, &mut unplaced);
    }
    (root, reader.faults.0)
}

/// What says nothing about the tree.
fn is_between(kind: EventKind) -> bool {
    use EventKind::{Comment, Error, Newline, Whitespace};
    matches!(kind, Whitespace | Comment | Newline | Error)
}

struct Reader<'e, 'i> {
    source: Source<'i>,
    events: &'e [Event],
    /// Where the last event ended.
    end: usize,
    faults: Faults,
}

impl<'i> Reader<'_, 'i> {
    fn next(&mut self) -> Option<Event> {
        let (next, rest) = self.events.split_first()?;
        self.events = rest;
        self.end = next.span().end();
        Some(*next)
    }

    fn peek(&self) -> Option<EventKind> {
        self.events.first().map(Event::kind)
    }

    fn skip(&mut self, kind: EventKind) -> bool {
        let is_next = self.peek() == Some(kind);
        if is_next {
            self.next();
        }
        is_next
    }

    /// A header and what stands below it.
    fn block<'t>(&mut self, open: Event, root: &'t mut Table<'i>, unplaced: &'t mut Table<'i>) {
        let path = self.path();
        let list = open.kind() == EventKind::ArrayTableOpen;
        let _ = self.skip(EventKind::StdTableClose) || self.skip(EventKind::ArrayTableClose);
        let span = open.span().start()..self.end;
        let table = self.open(root, path, list, span).unwrap_or(unplaced);
        self.pairs(table);
    }

    /// The table of a header, or of an element of a list of tables.
    fn open<'t>(
        &mut self,
        root: &'t mut Table<'i>,
        mut path: Vec<Key<'i>>,
        list: bool,
        span: Range<usize>,
    ) -> Option<&'t mut Table<'i>> {
        let key = path.pop()?;
        let top = path.is_empty();
        let parent = self.descend(root, path, false)?;
        let new = Value::Table(Table::new(Made::Header));
        let Some(known) = parent.find(&key.0) else {
            let value = if list { Value::Array(vec![(new, span.clone())]) } else { new };
            return parent.push(key, (value, span)).value.0.open_table();
        };
        let listed = matches!(known.value.0, Value::Array(_));
        let made = known.value.0.open_table().map(|table| table.made);
        if made.is_none() || list != listed || (!list && made != Some(Made::Implied)) {
            self.faults.twice(key.1.clone(), known.key.1.clone());
            // At the top level it still starts a block, which `syntax.rs` tells from the one above.
            let repeated = if top { Some(parent.push_again(key, (new, span))) } else { None };
            return repeated?.value.0.open_table();
        }
        if let Value::Array(values) = &mut known.value.0 {
            values.push((new, span));
        } else {
            known.key.1 = key.1;
            known.value.1 = span;
        }
        let table = parent.find(&key.0)?.value.0.open_table()?;
        table.made = Made::Header;
        Some(table)
    }

    /// Keys with their values, up to the next header.
    fn pairs(&mut self, table: &mut Table<'i>) {
        let mut unplaced = None;
        while let Some(kind) = self.peek() {
            match kind {
                EventKind::StdTableOpen | EventKind::ArrayTableOpen => break,
                EventKind::SimpleKey => {
                    // A key without a value may be a header without its bracket: what stands below is of no table.
                    if !self.pair(unplaced.as_mut().unwrap_or(table)) {
                        unplaced = Some(Table::new(Made::Header));
                    }
                }
                _ => {
                    self.next();
                }
            }
        }
    }

    /// Whether a key has a value.
    fn pair(&mut self, table: &mut Table<'i>) -> bool {
        let mut path = self.path();
        self.skip(EventKind::KeyValSep);
        let Some(value) = self.value() else { return false };
        let Some(key) = path.pop() else { return true };
        let Some(parent) = self.descend(table, path, true) else { return true };
        if let Some(known) = parent.find(&key.0) {
            self.faults.twice(key.1, known.key.1.clone());
        } else {
            parent.push(key, value);
        }
        true
    }

    /// A key, one for each part between dots.
    fn path(&mut self) -> Vec<Key<'i>> {
        let mut path = Vec::new();
        while self.peek() == Some(EventKind::SimpleKey) {
            if let Some(event) = self.next() {
                let mut key = Cow::Borrowed("");
                if let Some(raw) = self.source.get(event) {
                    raw.decode_key(&mut key, &mut self.faults);
                }
                path.push((key, range(event.span())));
            }
            if !self.skip(EventKind::KeySep) {
                break;
            }
        }
        if path.len() > DEPTH as usize {
            let span = path.swap_remove(0).1;
            self.faults.add("too many dots in one key", span);
            path.clear();
        }
        path
    }

    fn value(&mut self) -> Option<At<Value<'i>>> {
        let start = self.events.first()?.span().start();
        let value = match self.peek()? {
            EventKind::Scalar => self.scalar()?,
            EventKind::ArrayOpen => self.array(),
            EventKind::InlineTableOpen => self.inline_table(),
            _ => return None,
        };
        Some((value, start..self.end))
    }

    fn array(&mut self) -> Value<'i> {
        self.next();
        let mut values = Vec::new();
        while let Some(value) = self.value() {
            values.push(value);
            self.skip(EventKind::ValueSep);
        }
        self.skip(EventKind::ArrayClose);
        Value::Array(values)
    }

    fn inline_table(&mut self) -> Value<'i> {
        self.next();
        let mut table = Table::new(Made::Inline);
        while self.peek() == Some(EventKind::SimpleKey) {
            self.pair(&mut table);
            self.skip(EventKind::ValueSep);
        }
        self.skip(EventKind::InlineTableClose);
        Value::Table(table)
    }

    fn scalar(&mut self) -> Option<Value<'i>> {
        let event = self.next()?;
        let mut text = Cow::Borrowed("");
        Some(match self.source.get(event)?.decode_scalar(&mut text, &mut self.faults) {
            ScalarKind::String => Value::String(text),
            ScalarKind::Boolean(value) => Value::Boolean(value),
            ScalarKind::Float => Value::Float,
            ScalarKind::Integer(radix) => {
                let number = i64::from_str_radix(&text, radix.value());
                Value::Integer(number.unwrap_or(i64::MAX))
            }
            ScalarKind::DateTime => {
                if !is_datetime(&text) {
                    self.faults.add(NO_DATETIME, range(event.span()));
                }
                Value::Datetime(text)
            }
        })
    }

    /// The table that a path leads to; what is missing on the way is made.
    fn descend<'t>(
        &mut self,
        mut table: &'t mut Table<'i>,
        path: Vec<Key<'i>>,
        dotted: bool,
    ) -> Option<&'t mut Table<'i>> {
        let made = if dotted { Made::Dotted } else { Made::Implied };
        for key in path {
            let span = key.1.clone();
            let pair = table.find_or_push(key, made);
            let name = pair.value.0.name();
            table = match pair.value.0.open_table() {
                Some(Table { made: Made::Inline, .. }) => {
                    self.faults.add("cannot extend an inline table with a dotted key", span);
                    return None;
                }
                Some(Table { made: Made::Header, .. }) if dotted => {
                    self.faults.twice(span, pair.key.1.clone());
                    return None;
                }
                Some(next) => next,
                None => {
                    self.faults.add(&format!("cannot extend {name} with a dotted key"), span);
                    return None;
                }
            };
            if dotted {
                table.made = Made::Dotted;
            }
        }
        Some(table)
    }
}

fn range(span: Span) -> Range<usize> {
    span.start()..span.end()
}
