//! Random edits, as people and tools make them by mistake.

use proptest::prelude::*;

/// One edit. Its place is given in thousandths of the text.
#[derive(Clone, Debug)]
pub(crate) enum Edit {
    Delete(usize, usize),
    Insert(usize, &'static str),
    Repeat(usize, usize),
    Move(usize, usize, usize),
}

/// Texts that are inserted by mistake.
pub(crate) const STRAY: &[&str] = &[
    "\"",
    "\"\"\"",
    "'",
    "'''",
    "[",
    "]",
    "[[",
    "]]",
    "{",
    "}",
    "=",
    ",",
    ".",
    "#",
    "\\",
    "\n",
    "\r",
    "\r\n",
    "\t",
    " ",
    "\0",
    "\u{1b}[31m",
    "\u{feff}",
    "\u{202e}",
    "\u{200b}",
    "\u{2028}",
    "é",
    "e\u{301}",
    "漢",
    "👩‍👩‍👧",
    "```",
    "<b>",
    "[x]",
    "\n[Ok]\n",
    "\n[catalog]\n",
    "\n[[Ok]]\n",
    "\n[Ok.methods]\n",
    "\n[[Ok.headers]]\n",
    "\ncode = 1\n",
    "beyond-599 = true",
    "\\u0000",
    "\\U0010FFFF",
    "9999999999999999999999",
    "1979-05-27T07:32:00Z",
    "aliases = [\"Ok\", \"ok\", \"\"]\n",
    "groups = [\"all\", \"a-b\", \"a_b\"]\n",
    "id = \"\"\n",
];

pub(crate) fn edit() -> impl Strategy<Value = Edit> {
    let place = 0..1000_usize;
    let length = prop_oneof![4 => 1..8_usize, 1 => 1..400_usize];
    prop_oneof![
        (place.clone(), length.clone()).prop_map(|(at, length)| Edit::Delete(at, length)),
        (place.clone(), prop::sample::select(STRAY)).prop_map(|(at, text)| Edit::Insert(at, text)),
        (place.clone(), length.clone()).prop_map(|(at, length)| Edit::Repeat(at, length)),
        (place.clone(), length, place).prop_map(|(at, length, to)| Edit::Move(at, length, to)),
    ]
}

/// Applies all edits in order.
pub(crate) fn damaged(text: &str, edits: &[Edit]) -> String {
    let mut text: Vec<char> = text.chars().collect();
    for edit in edits {
        let place = |thousandth: &usize| text.len() * thousandth / 1000;
        let part = |at: &usize, length: &usize| place(at)..(place(at) + length).min(text.len());
        match edit {
            Edit::Delete(at, length) => drop(text.drain(part(at, length))),
            Edit::Insert(at, stray) => {
                let at = place(at);
                drop(text.splice(at..at, stray.chars()));
            }
            Edit::Repeat(at, length) => {
                let part = part(at, length);
                let copy = text[part.clone()].to_vec();
                drop(text.splice(part.end..part.end, copy));
            }
            Edit::Move(at, length, to) => {
                let part: Vec<char> = text.drain(part(at, length)).collect();
                let to = text.len() * to / 1000;
                drop(text.splice(to..to, part));
            }
        }
    }
    text.into_iter().collect()
}

/// Returns a part of a text from the start of a line, so that long files take no more time than short ones.
pub(crate) fn some_lines(text: &str, from: usize) -> String {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let from = lines.len() * from / 1000;
    lines[from..].iter().take(200).copied().collect()
}
