//! What a TOML text says: tables in the order of the file, each key and value with its place.
//!
//! Knows how a table came to be, because TOML lets some be added to and others not. Knows nothing of the text.

use core::ops::Range;
use std::borrow::Cow;
use std::collections::HashMap;

/// A value with the place where it stands.
pub(crate) type At<T> = (T, Range<usize>);

/// A table: its keys in the order of the file.
pub(crate) struct Table<'i> {
    entries: Vec<Pair<'i>>,
    /// Where a key stands first among `entries`.
    positions: HashMap<String, usize>,
    pub(crate) made: Made,
}

/// A key with its value.
pub(crate) struct Pair<'i> {
    pub(crate) key: At<Cow<'i, str>>,
    pub(crate) value: At<Value<'i>>,
}

pub(crate) enum Value<'i> {
    String(Cow<'i, str>),
    /// One that no `i64` holds saturates, so that a range check names it.
    Integer(i64),
    Float,
    Boolean(bool),
    /// As it is written.
    Datetime(Cow<'i, str>),
    Array(Vec<At<Value<'i>>>),
    Table(Table<'i>),
}

/// How a table came to be.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Made {
    /// By its header, once; the top level has none and needs none.
    Header,
    /// By the header of a table within; its own may follow.
    Implied,
    /// By a dotted key; more of them may follow.
    Dotted,
    /// By braces, which hold all of it.
    Inline,
}

impl<'i> Table<'i> {
    pub(crate) fn new(made: Made) -> Self {
        Self { entries: Vec::new(), positions: HashMap::new(), made }
    }

    pub(crate) fn entries(&self) -> &[Pair<'i>] {
        &self.entries
    }

    /// The value of a key with its place.
    pub(crate) fn get(&self, key: &str) -> Option<&At<Value<'i>>> {
        self.positions.get(key).map(|&at| &self.entries[at].value)
    }

    pub(crate) fn find(&mut self, key: &str) -> Option<&mut Pair<'i>> {
        self.positions.get(key).map(|&at| &mut self.entries[at])
    }

    /// The entry of a key; a new table if it has none.
    pub(crate) fn find_or_push(&mut self, key: At<Cow<'i, str>>, made: Made) -> &mut Pair<'i> {
        if let Some(&at) = self.positions.get(&*key.0) {
            return &mut self.entries[at];
        }
        let span = key.1.clone();
        self.push(key, (Value::Table(Table::new(made)), span))
    }

    /// Adds the entry of a key that has none.
    pub(crate) fn push(&mut self, key: At<Cow<'i, str>>, value: At<Value<'i>>) -> &mut Pair<'i> {
        self.positions.insert(key.0.to_string(), self.entries.len());
        self.push_again(key, value)
    }

    /// Adds an entry of a key that has one, which stays what is found.
    pub(crate) fn push_again(
        &mut self,
        key: At<Cow<'i, str>>,
        value: At<Value<'i>>,
    ) -> &mut Pair<'i> {
        let at = self.entries.len();
        self.entries.push(Pair { key, value });
        &mut self.entries[at]
    }
}

impl<'i> Value<'i> {
    /// The type in words.
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::String(_) => "a string",
            Self::Integer(_) => "a whole number",
            Self::Float => "a float",
            Self::Boolean(_) => "a boolean",
            Self::Datetime(_) => "a date or time",
            Self::Array(_) => "a list",
            Self::Table(_) => "a table",
        }
    }

    pub(crate) fn as_str(&self) -> Option<&str> {
        if let Self::String(text) = self { Some(text) } else { None }
    }

    pub(crate) fn as_integer(&self) -> Option<i64> {
        if let Self::Integer(number) = self { Some(*number) } else { None }
    }

    pub(crate) fn as_bool(&self) -> Option<bool> {
        if let Self::Boolean(value) = self { Some(*value) } else { None }
    }

    pub(crate) fn as_datetime(&self) -> Option<&str> {
        if let Self::Datetime(text) = self { Some(text) } else { None }
    }

    pub(crate) fn as_array(&self) -> Option<&[At<Value<'i>>]> {
        if let Self::Array(values) = self { Some(values) } else { None }
    }

    pub(crate) fn as_table(&self) -> Option<&Table<'i>> {
        if let Self::Table(table) = self { Some(table) } else { None }
    }

    /// The table that a longer key or header goes on from: of a list of tables, the last.
    pub(crate) fn open_table(&mut self) -> Option<&mut Table<'i>> {
        match self {
            Self::Table(table) => Some(table),
            Self::Array(values) => match values.last_mut() {
                Some((Self::Table(last), _)) if last.made == Made::Header => Some(last),
                _ => None,
            },
            _ => None,
        }
    }
}
