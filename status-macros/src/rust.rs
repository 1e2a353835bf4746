//! Lists of Rust text.
//!
//! Loops over a `&dyn Fn`: of an iterator's `map` and `collect` the compiler makes code anew for each closure, some
//! hundred lines of it, and every dependent pays for that.

/// The text of each item.
pub(crate) fn each<T>(items: &[T], text: &dyn Fn(&T) -> String) -> Vec<String> {
    let mut texts = Vec::with_capacity(items.len());
    for item in items {
        texts.push(text(item));
    }
    texts
}

/// `a, b, c`
pub(crate) fn list<T>(items: &[T], text: &dyn Fn(&T) -> String) -> String {
    each(items, text).join(", ")
}

/// The texts of all items, one after the other.
pub(crate) fn all<T>(items: &[T], text: &dyn Fn(&T) -> String) -> String {
    each(items, text).concat()
}
