//! Scans a line of a Markdown block: code spans, and the text outside of them.
//!
//! Whether code may continue in the next line depends on the block, which `mod.rs` tracks.

use core::ops::Range;

/// A range that is not allowed in a text, and the help.
pub(crate) type Fault = (Range<usize>, &'static str);

pub(crate) const HTML: &str = "HTML is not shown as text; write Markdown";
pub(crate) const LINK: &str = "write the full URL of a link in parentheses, or `\\[` for a bracket";

/// Scans a line. It starts within code that `run` backquotes opened, or outside of code (`None`). Returns the backquotes of
/// code that does not end in the line; the range is empty if the code began in a line above.
pub(crate) fn inline(line: &str, run: Option<usize>) -> Result<Option<Range<usize>>, Fault> {
    match run {
        // A fast path for most lines, which matters in unoptimized builds of the macros.
        None if !line.contains('`') && !line.contains('[') && !line.contains('<') => Ok(None),
        None => outside(line, 0, true),
        Some(run) => match code_end(line, 0, run) {
            Some(end) => outside(line, end, true),
            None => Ok(Some(0..0)),
        },
    }
}

/// Scans a line as cells of a table. Code cannot contain a bar.
pub(crate) fn cells(line: &str) -> Result<(), Fault> {
    let mut start = 0;
    for cell in line.split('|') {
        outside(cell, 0, false).map_err(|(at, rule)| (start + at.start..start + at.end, rule))?;
        start += cell.len() + 1;
    }
    Ok(())
}

/// Continues outside of code. Backquotes without a partner are plain text unless code may stay `open`.
fn outside(line: &str, from: usize, open: bool) -> Result<Option<Range<usize>>, Fault> {
    let bytes = line.as_bytes();
    let mut at = from;
    while let Some(&byte) = bytes.get(at) {
        at = match byte {
            // A letter after a backslash needs no escape and is skipped as well.
            b'\\' => at + 2,
            b'`' => {
                let run = run_length(bytes, at);
                match code_end(line, at + run, run) {
                    Some(end) => end,
                    None if open => return Ok(Some(at..at + run)),
                    None => at + run,
                }
            }
            b'[' => link(line, at)?,
            b'<' => angle(line, at)?,
            _ => at + 1,
        };
    }
    Ok(None)
}

/// Returns where code ends that began before `from` with `run` backquotes: after the same number of backquotes.
fn code_end(line: &str, from: usize, run: usize) -> Option<usize> {
    let mut at = from;
    loop {
        at += line[at..].find('`')?;
        let found = run_length(line.as_bytes(), at);
        at += found;
        if found == run {
            return Some(at);
        }
    }
}

fn run_length(bytes: &[u8], at: usize) -> usize {
    bytes[at..].iter().take_while(|&&byte| byte == b'`').count()
}

/// Returns where `[text](https://…)` ends. Any other bracket could become a link to an item of the user's crate.
fn link(line: &str, start: usize) -> Result<usize, Fault> {
    let no_link = |end: usize| Err((start..end, LINK));
    let bytes = line.as_bytes();
    let mut at = start + 1;
    let close = loop {
        at = match bytes.get(at) {
            None | Some(b'[') => return no_link(line.len()),
            Some(b']') => break at,
            Some(b'\\') => at + 2,
            Some(b'`') => {
                let run = run_length(bytes, at);
                code_end(line, at + run, run).map_or_else(|| no_link(line.len()), Ok)?
            }
            Some(_) => at + 1,
        };
    };
    let Some(target) = line[close + 1..].strip_prefix('(') else { return no_link(close + 1) };
    let Some(length) = target_length(target) else {
        let end = target.find(')').map_or(line.len(), |end| close + 2 + end + 1);
        return no_link(end);
    };
    outside(&line[..close], start + 1, false)?;
    Ok(close + 2 + length) // the parenthesis is plain text
}

/// Returns the length of a URL up to the closing parenthesis.
fn target_length(target: &str) -> Option<usize> {
    if !target.starts_with("https://") && !target.starts_with("http://") {
        return None;
    }
    let mut depth = 0_usize;
    for (at, c) in target.char_indices() {
        match c {
            '(' => depth += 1,
            ')' if depth == 0 => return Some(at),
            ')' => depth -= 1,
            '<' | '>' | '\\' => return None,
            c if c.is_whitespace() => return None,
            _ => {}
        }
    }
    None
}

/// Returns where `<https://…>` ends, or the length of the sign alone if it does not begin a tag.
fn angle(line: &str, at: usize) -> Result<usize, Fault> {
    let rest = &line[at + 1..];
    if !rest.starts_with(|c: char| c.is_ascii_alphabetic() || "/!?".contains(c)) {
        return Ok(at + 1);
    }
    let length = rest.find(['>', '<', ' ', '\t']).unwrap_or(rest.len());
    let is_url = rest.starts_with("https://") || rest.starts_with("http://");
    if is_url && rest[length..].starts_with('>') {
        return Ok(at + 1 + length); // the sign is plain text
    }
    let end = rest.find('>').map_or(line.len(), |end| at + 1 + end + 1);
    Err((at..end, HTML))
}

#[cfg(test)]
mod tests {
    use super::{HTML, LINK, cells, inline};

    #[test]
    fn text_code_links_and_escapes_are_sound() {
        for line in [
            "",
            "plain, *strong*, a < b, 3 <4, a & b",
            "`<b>` and ``a ` <b>``",
            r"\[no link\], \<b>, \` and \\",
            r"\a \é \",
            r"[ab\]](https://a.example)",
            "[text](https://a.example/(b)) and [`[code]`](http://a.example)",
            "<https://a.example/?b#c>",
            "a <https://a.example/[b]`>",
            "[a](https://b`) and [a](https://b/(c)`(d))",
            "![image](https://a.example/b.png)",
        ] {
            assert_eq!(inline(line, None), Ok(None), "{line}");
        }
    }

    #[test]
    fn html_is_found_wherever_code_does_not_hold_it() {
        for line in [
            "<b>",
            "</b>",
            "<!-- a",
            "<?php",
            "<![CDATA[",
            r"\\<b>",
            r"\a<b>",
            r"\`<b>`",
            "`a`<b>`c`",
            "``a` <b>``` ``<b>",
            "<http onclick=a>",
            "<https://a b>",
            "<httpx>",
            "[<b>](https://a.example)",
            "ab [c](https://d)<b>",
            "[a](https://a`b) <b> `",
        ] {
            assert!(matches!(inline(line, None), Err((_, HTML))), "{line}");
        }
        assert_eq!(inline("a` <b>", Some(1)), Err((3..6, HTML)));
        assert_eq!(cells("a ` | <b> ` |"), Err((6..9, HTML)));
        assert_eq!(cells("` <b> | `"), Err((2..5, HTML)));
        assert_eq!(inline("a <b c", None), Err((2..6, HTML)));
        assert_eq!(cells("`a|b`"), Ok(()));
        assert_eq!(cells("ab | c | `d` [x]"), Err((13..16, LINK)));
    }

    #[test]
    fn a_bracket_is_a_link_to_a_url_or_nothing() {
        for (line, at) in [
            ("a [b]", 2..5),
            ("[`b`]", 0..5),
            ("[a](b)", 0..6),
            ("[a] (https://b)", 0..3),
            ("[a](https://b c)", 0..16),
            ("[a](https://b", 0..13),
            ("[a](https://b<c)", 0..16),
            ("[a](https://b>c)", 0..16),
            (r"[a](https://b\c)", 0..16),
            ("[a [b]](https://c)", 0..18),
            ("[a", 0..2),
            (r"[a\", 0..3),
            ("[`a](https://b)", 0..15),
            ("[a]: https://b", 0..3),
            ("[^1]", 0..4),
        ] {
            assert_eq!(inline(line, None), Err((at, LINK)), "{line}");
        }
    }

    #[test]
    fn code_goes_on_until_as_many_backquotes() {
        assert_eq!(inline("a `b", None), Ok(Some(2..3)));
        assert_eq!(inline("``a`", None), Ok(Some(0..2)));
        assert_eq!(inline("<b> [x]", Some(1)), Ok(Some(0..0)));
        assert_eq!(inline("<b>` c", Some(1)), Ok(None));
        assert_eq!(inline("` ``<b>``", Some(2)), Err((4..7, HTML)));
    }
}
