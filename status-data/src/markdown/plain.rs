//! Converts a title or a summary, plain text in which backquotes mark code, into Markdown.

/// Returns plain text, in which backquotes mark code, as Markdown that renders the same.
///
/// # Examples
///
/// ```text
/// Cannot mix [] and <key>, see `a_b`   →   Cannot mix \[\] and \<key>, see `a_b`
/// ```
#[must_use]
pub fn plain_to_markdown(text: &str) -> String {
    let text = text.trim_start(); // an indent would make code of it
    let mut markdown = String::with_capacity(text.len());
    let (mut rest, mut is_after_code) = (text, false);
    // A backquote without a partner, or with nothing in between, would turn the rest into code.
    while let Some((before, after)) = rest.split_once('`') {
        markdown += &escaped(before, rest.len() == text.len());
        rest = match after.split_once('`') {
            Some((code, after)) if !code.is_empty() => {
                // Two spans side by side become one: their backquotes would be a run of two, which closes none.
                if is_after_code && before.is_empty() {
                    markdown.pop();
                } else {
                    markdown.push('`');
                }
                markdown.extend([code, "`"]);
                is_after_code = true;
                after
            }
            _ => {
                is_after_code = false;
                markdown += "\\`";
                after
            }
        };
    }
    markdown + &escaped(rest, rest.len() == text.len())
}

/// Escapes the characters that Markdown would treat as markup.
fn escaped(text: &str, is_start: bool) -> String {
    let mut escaped = String::with_capacity(text.len());
    let marker = if is_start { marker(text) } else { None };
    for (at, c) in text.char_indices() {
        let after = text[at + c.len_utf8()..].chars().next();
        let before = text[..at].chars().next_back();
        let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let acts = match c {
            '\\' | '*' | '[' | ']' | '<' | '~' | '|' => true,
            '_' => !is_word(before) || !is_word(after),
            '&' => after.is_some_and(|c| c == '#' || c.is_ascii_alphabetic()),
            _ => marker == Some(at),
        };
        if acts {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// Returns the position of a character that would start a heading, a list, a quote or a rule.
fn marker(text: &str) -> Option<usize> {
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let signs: &[char] = if digits > 0 { &['.', ')'] } else { &['#', '+', '-', '>', '='] };
    text[digits..].starts_with(signs).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::plain_to_markdown;

    #[test]
    fn only_what_acts_is_escaped() {
        for (plain, markdown) in [
            ("", ""),
            ("One sentence.", "One sentence."),
            ("Cannot mix [] and <key>", r"Cannot mix \[\] and \<key>"),
            ("`[a]` and *b*", r"`[a]` and \*b\*"),
            ("a_b, _c_ & d, &lt; and AT&T", r"a_b, \_c\_ & d, \&lt; and AT\&T"),
            (r"C:\path ~x~ a|b", r"C:\\path \~x\~ a\|b"),
            ("# no heading #", r"\# no heading #"),
            ("- no list - 1.", r"\- no list - 1."),
            ("1. no list", r"1\. no list"),
            ("404) no list", r"404\) no list"),
            ("`a` - b", "`a` - b"),
            ("- `a`- `b`", r"\- `a`- `b`"),
            ("a ` <b>", r"a \` \<b>"),
            ("\t<a>", r"\<a>"),
            ("    - a", r"\- a"),
            ("``a ` <b>``", r"\``a ` \<b>\`\`"),
            ("`a``", r"`a`\`"),
            ("`a``b` `c`", "`ab` `c`"),
            ("`a```b`", r"`a`\``b`"),
        ] {
            assert_eq!(plain_to_markdown(plain), markdown);
        }
    }
}
