//! Which Markdown a description may hold: it becomes a doc comment in the user's crate and text in a terminal.
//!
//! A code block without a language would become a doctest of the user's crate, and a rustdoc link would break
//! as text and in every crate that lacks its target.

use core::ops::Range;

/// What is wrong, and where in the text; `None` if nothing is.
pub(crate) fn fault(text: &str) -> Option<(Range<usize>, &'static str)> {
    let mut fence: Option<(&str, Range<usize>)> = None;
    let mut paragraph = false;
    let mut start = 0;
    for line in text.split('\n') {
        let span = start..start + line.trim_end().len();
        start += line.len() + 1;
        let indent = line.len() - line.trim_start_matches(' ').len();
        let content = line.trim();
        let mark = ["```", "~~~"].into_iter().find(|mark| content.starts_with(mark));
        match (&fence, mark) {
            (Some((open, _)), Some(close)) if *open == close => fence = None,
            (Some(_), _) => {}
            (None, Some(open)) => {
                let language = content.trim_start_matches(['`', '~']);
                if !is_other_language(language) {
                    return Some((
                        span,
                        "name a language other than Rust, which would run as a test: ```text",
                    ));
                }
                fence = Some((open, span));
            }
            (None, None) if !paragraph && !content.is_empty() && is_code(line, indent) => {
                return Some((span, "fence a code block, and name its language: ```text"));
            }
            (None, None) => {
                if let Some(link) = intra_doc_link(line) {
                    let at = span.start + link.start..span.start + link.end;
                    return Some((
                        at,
                        "write the full URL of a link in parentheses, or `\\[` for a bracket",
                    ));
                }
                if content.contains("<!--") || html_tag(content) {
                    return Some((span, "HTML is not shown as text; write Markdown"));
                }
            }
        }
        paragraph = !content.is_empty() && fence.is_none() && mark.is_none();
    }
    fence.map(|(_, span)| (span, "close the code fence"))
}

fn is_code(line: &str, indent: usize) -> bool {
    indent >= 4 || line[indent..].starts_with('\t')
}

/// rustdoc takes a fence without a language, or with a word of its own anywhere in its line, for a test.
fn is_other_language(info: &str) -> bool {
    let own = |word: &str| {
        ["rust", "should_panic", "no_run", "compile_fail", "test_harness", "standalone"]
            .contains(&word)
            || word.starts_with("edition")
            || word.starts_with("ignore")
    };
    let mut words = info.split(|c: char| c != '_' && c != '-' && !c.is_ascii_alphanumeric());
    info.trim().starts_with(|c: char| c.is_ascii_alphanumeric()) && !words.any(own)
}

/// ``[`Name`]``, `[text]` without a target, or a target that is no URL.
fn intra_doc_link(line: &str) -> Option<Range<usize>> {
    if !line.contains('[') {
        return None; // most lines, at a fraction of the cost in an unoptimised compiler process
    }
    let mut code = false;
    let mut escaped = false;
    for (at, c) in line.char_indices() {
        match c {
            _ if escaped => {}
            '`' => code = !code,
            '[' if !code => {
                let Some(close) = line[at..].find(']').map(|end| at + end) else { continue };
                let rest = &line[close + 1..];
                if let Some(target) = rest.strip_prefix('(') {
                    let end = target.find(')').map_or(target.len(), |end| end + 1);
                    if target.starts_with("https://") || target.starts_with("http://") {
                        continue;
                    }
                    return Some(at..close + 2 + end);
                }
                return Some(at..close + 1);
            }
            _ => {}
        }
        escaped = c == '\\' && !escaped;
    }
    None
}

/// `<b>` or `</b>` outside code; `<https://…>` is a link.
fn html_tag(line: &str) -> bool {
    let mut code = false;
    line.contains('<')
        && line.char_indices().any(|(at, c)| {
            if c == '`' {
                code = !code;
            }
            let next = line[at + c.len_utf8()..].chars().next();
            let tag =
                next.is_some_and(|next| next.is_ascii_alphabetic() || next == '/' || next == '!');
            c == '<' && !code && tag && !line[at..].starts_with("<http")
        })
}

#[cfg(test)]
mod tests {
    use super::fault;

    #[test]
    fn plain_markdown_passes() {
        for text in [
            "",
            "One *paragraph* with `code[0]`.\n\n- a\n- b\n    continued",
            "```json\n{ \"a\": [] }\n```",
            "See <https://a.example/> and [this](https://a.example/).",
            "a < b and 3 <4",
            "`<b>`",
            r"\[not a link\]",
            "text\n    continues a paragraph",
        ] {
            assert_eq!(fault(text), None, "{text:?}");
        }
    }

    #[test]
    fn what_documentation_would_misread_is_found() {
        for (text, start) in [
            ("```\ncode\n```", 0),
            ("a\n\n```rust\n```", 3),
            ("~~~\n~~~", 0),
            ("```should_panic\n```", 0),
            ("```text,rust\n```", 0),
            ("```text no_run\n```", 0),
            ("```json\n```\n    code", 12),
            (" \tcode", 0),
            ("a\n\n    code", 3),
            ("\tcode", 0),
            ("see [`NotFound`]", 4),
            ("see [x](y)", 4),
            ("see [x]", 4),
            ("a <b>", 0),
            ("a <!-- b", 0),
            ("```json\n{}", 0),
        ] {
            assert_eq!(fault(text).map(|(at, _)| at.start), Some(start), "{text:?}");
        }
    }
}
