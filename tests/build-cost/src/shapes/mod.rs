//! Catalogs of any size in shapes that make one step of the work large: long lists, long lines, many faults.
//!
//! Each function takes the number of items and returns a text. The table says whether it is valid.

mod entries;
mod faults;
mod import;
mod lists;
mod markup;
mod texts;

pub(crate) use self::entries::entries;
pub(crate) use self::import::IMPORTS;

/// A shape of catalogs.
pub(crate) struct Shape {
    pub(crate) name: &'static str,
    /// Whether it has no diagnostic, so that the macro generates an enum from it.
    pub(crate) valid: bool,
    /// The text with that many items.
    pub(crate) text: fn(usize) -> String,
}

impl Shape {
    /// The text with as many items as take at least that many bytes.
    pub(crate) fn of_bytes(&self, bytes: usize) -> String {
        const SAMPLE: usize = 1_000;
        let sample = (self.text)(SAMPLE).len();
        (self.text)(bytes * SAMPLE / sample + 1)
    }
}

/// All shapes.
pub(crate) fn shapes() -> impl Iterator<Item = &'static Shape> {
    [entries::SHAPES, lists::SHAPES, markup::SHAPES, faults::SHAPES, texts::SHAPES]
        .into_iter()
        .flatten()
}

const fn valid(name: &'static str, text: fn(usize) -> String) -> Shape {
    Shape { name, valid: true, text }
}

const fn invalid(name: &'static str, text: fn(usize) -> String) -> Shape {
    Shape { name, valid: false, text }
}

/// Items one after the other.
fn items(size: usize, item: impl Fn(usize) -> String) -> String {
    (0..size).map(item).collect()
}

/// Items with commas between.
fn separated(size: usize, item: impl Fn(usize) -> String) -> String {
    (0..size).map(item).collect::<Vec<_>>().join(", ")
}
