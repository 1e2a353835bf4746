//! The input of `catalog!` and the file that it names.
//!
//! Takes tokens and a folder; gives the parts of the invocation and the text. Knows nothing of catalogs.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use crate::head::Head;
use crate::token::{Place, Token};

/// `pub enum FilesStatus = "files-api.toml";`
pub(crate) struct Invocation {
    pub(crate) head: Head,
    /// The name of the enum and where it stands.
    pub(crate) name: (String, Place),
    /// The file, as it is written.
    pub(crate) path: String,
    /// Where the path stands.
    pub(crate) place: Place,
}

const FORM: &str = "write `pub enum FilesStatus = \"files-api.toml\";`";

impl Invocation {
    /// Reads the tokens of a call; a fault without a place is in an empty one.
    pub(crate) fn parse(tokens: &[Token]) -> Result<Self, (Option<Place>, String)> {
        let end = tokens.last().map(Token::start);
        let expected = |token: Option<&Token>, what: &str| {
            let found = token.map_or(String::new(), |token| format!(", found `{}`", short(token)));
            (token.map(Token::start).or(end), format!("expected {what}{found}: {FORM}"))
        };
        let Some(at) = tokens.iter().position(|token| token.is_word() && token.text == "enum")
        else {
            let other = Head::split(tokens).err();
            return Err(expected(other.or(tokens.last()), "an enum"));
        };
        let (before, rest) = tokens.split_at(at);
        let head = Head::split(before).map_err(|token| expected(Some(token), "`enum`"))?;
        let name = match rest.get(1) {
            // Any other is a keyword, or a name that the compiler warns of.
            Some(name) if name.is_word() && name.text.starts_with(char::is_uppercase) => {
                (name.text.clone(), name.place)
            }
            other => return Err(expected(other, "a name in upper camel case")),
        };
        if !rest.get(2).is_some_and(|token| token.is_punct("=")) {
            return Err(expected(rest.get(2), "`=`"));
        }
        // A literal from another `macro_rules!` comes in an invisible group.
        let literal = rest.get(3).map(Token::ungrouped).filter(|token| token.is_literal());
        let Some((path, place)) =
            literal.and_then(|token| Some((string(&token.text)?, token.place)))
        else {
            return Err(expected(rest.get(3), "the path of a TOML file as a plain string"));
        };
        match rest.get(4) {
            None => {}
            Some(token) if token.is_punct(";") => {
                if let Some(other) = rest.get(5) {
                    let message = "one catalog at a time: write another `catalog!`";
                    return Err((Some(other.place), message.to_owned()));
                }
            }
            other => return Err(expected(other, "`;`")),
        }
        Ok(Self { head, name, path, place })
    }
}

/// The text of the file below `folder`, or what is wrong with the path or the file.
pub(crate) fn read(folder: &Path, path: &str) -> Result<String, String> {
    if path.is_empty() {
        return Err("the path is empty: write the path from the folder of Cargo.toml".to_owned());
    }
    if Path::new(path).is_absolute() {
        return Err(format!("`{path}` is absolute: write the path from the folder of Cargo.toml"));
    }
    let full = folder.join(path);
    if full.is_dir() {
        return Err(format!("`{path}` is a folder, not a TOML file"));
    }
    let bytes = fs::read(&full).map_err(|error| match error.kind() {
        ErrorKind::NotFound => {
            format!("no file `{path}` in the folder of Cargo.toml ({})", folder.display())
        }
        _ => format!("`{path}` cannot be read: {error}"),
    })?;
    String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let line = error.as_bytes()[..valid].split(|&byte| byte == b'\n').count();
        format!("{path}:{line}: not UTF-8, at byte {valid} of the file")
    })
}

/// The value of a string literal, raw or without escapes but `\\` and `\"`.
fn string(text: &str) -> Option<String> {
    if let Some(raw) = text.strip_prefix('r') {
        let raw = raw.trim_matches('#');
        return Some(raw.strip_prefix('"')?.strip_suffix('"')?.to_owned());
    }
    let inner = text.strip_prefix('"')?.strip_suffix('"')?;
    let mut value = String::with_capacity(inner.len());
    let mut chars = inner.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => value.push(chars.next().filter(|c| matches!(c, '\\' | '"'))?),
            c => value.push(c),
        }
    }
    Some(value)
}

fn short(token: &Token) -> String {
    token.text.chars().take(40).collect()
}
