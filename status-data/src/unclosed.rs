//! A text, list or table that is not closed swallows the blocks below it, often to the end of the file.
//!
//! Takes a text that does not parse; gives it without the blocks in which something is not closed, each of them
//! reported once, so that what stands below is read. Blanks take their place: every offset stays.

use core::ops::Range;

use toml::de::{DeTable, Error};

use crate::field::shown;
use crate::problem::{Problem, Rule};
use crate::syntax::{header, line_start};

/// Blocks taken out, each at the cost of reading the text once more; after the last, the rest of the file goes, too.
const MOST: usize = 20;

pub(crate) fn without_unclosed(text: &str, problems: &mut Vec<Problem>) -> String {
    let mut text = text.to_owned();
    for round in 1..=MOST {
        let (_, errors) = DeTable::parse_recoverable(&text);
        let Some((problem, below)) =
            open_text(&text, &errors).or_else(|| open_list(&text, &errors))
        else {
            break;
        };
        let start = block_start(&text, problem.span.start);
        let end = if round == MOST { text.len() } else { below };
        problems.push(problem);
        text.replace_range(start..end, &" ".repeat(end - start));
    }
    text
}

/// A `"""` that is still open where the next block starts.
fn open_text(text: &str, errors: &[Error]) -> Option<(Problem, usize)> {
    let mut open = None;
    let mut offset = 0;
    let mut below = text.len();
    for line in text.split_inclusive('\n') {
        if open.is_some() && block(line).is_some() {
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
    errors.iter().any(|error| error.span().is_some_and(|span| span.start >= below)).then(|| {
        let problem = Problem::new(Rule::Syntax, start..start + 3, "this text is not closed");
        (problem.help("close it with `\"\"\"`"), below)
    })
}

/// A list or inline table that is still open where the next block starts: the parser complains of its bracket.
fn open_list(text: &str, errors: &[Error]) -> Option<(Problem, usize)> {
    errors.iter().find_map(|error| {
        let span: Range<usize> = error.span()?;
        let start = line_start(text, span.start);
        let line = text.get(start..)?.lines().next()?;
        let name = block(line)?;
        let within = start + line.find('[')? == span.start && start > 0;
        within.then(|| {
            let message = format!("a list or table above `[{}]` is not closed", shown(name));
            let problem = Problem::new(Rule::Syntax, span.start..start + line.len(), message);
            (problem.help("close it with `]` or `}`"), span.start)
        })
    })
}

/// The name in a line that starts a block, and not an element of a list.
fn block(line: &str) -> Option<&str> {
    let (_, name) = header(line)?;
    let table = name == "catalog" || name.starts_with(|c: char| c.is_ascii_uppercase());
    (table && line.trim_end().ends_with(']')).then_some(name)
}

/// Where the block starts that an offset lies in, or that ends there.
fn block_start(text: &str, offset: usize) -> usize {
    let mut start = 0;
    let mut at = 0;
    for line in text[..line_start(text, offset)].split_inclusive('\n') {
        if block(line).is_some() {
            start = at;
        }
        at += line.len();
    }
    start
}
