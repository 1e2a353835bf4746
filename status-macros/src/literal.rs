//! `status!(404)` and `status!(FilesStatus, 404)`: one literal becomes one path, or one message.
//!
//! Takes tokens, gives an expansion. The last identifier of the path stands where the literal does, so that an editor
//! shows the status at the number; every other token keeps its own place.

use std::borrow::Cow;

use crate::expansion::{Piece, fault};
use crate::literal_text;
use crate::lookup::{self, Found};
use crate::token::{FACADE, Kind, Place, Token, line};

/// What the argument of `status!` asks for.
enum Argument {
    /// A status of the registry.
    Registry(u16, Place),
    /// A status of the catalog that a type names.
    Catalog(Vec<Token>, u16, Place),
}

/// What is wrong with an argument, and where; without a place, in the call as a whole.
type Fault = (Option<Place>, String);

pub(crate) fn status(input: &[Token]) -> Vec<Piece> {
    expand(input).unwrap_or_else(|(place, message)| vec![fault(place, &message)])
}

fn expand(tokens: &[Token]) -> Result<Vec<Piece>, Fault> {
    match argument(&visible(tokens))? {
        Argument::Registry(code, place) => match lookup::registered(code) {
            Found::Status(variant) => Ok(vec![
                Piece::Input(FACADE),
                Piece::text("::Status::"),
                Piece::At(place, variant.to_owned()),
            ]),
            Found::Nothing(why) => Err((Some(place), why)),
        },
        Argument::Catalog(catalog, code, place) => {
            // An error about the catalog points at its name, so the path to the entry begins and ends there.
            let first = catalog.first().map_or(place, |token| token.place);
            let last = catalog.last().map_or(place, |token| token.place);
            let mut path = vec![Piece::text("<"), Piece::At(first, "<".to_owned())];
            path.extend(Piece::inputs(&catalog));
            path.extend([
                Piece::text("as"),
                Piece::Input(FACADE),
                Piece::text(format!("::Documents<{code}>>::")),
                Piece::At(last, "Entry".to_owned()),
                Piece::text("as"),
                Piece::Input(FACADE),
                Piece::text("::__private::Entry<"),
            ]);
            path.extend(Piece::inputs(&catalog));
            path.extend([Piece::text(">>::"), Piece::At(place, "STATUS".to_owned())]);
            Ok(path)
        }
    }
}

fn argument(tokens: &[Token]) -> Result<Argument, Fault> {
    let Some(first) = tokens.first() else {
        let message = "expected a status code, as in `status!(404)`";
        return Err((None, message.to_owned()));
    };
    let comma = if starts_type(first) { first_comma(tokens) } else { None };
    let Some(comma) = comma else {
        return value(first, &tokens[1..], None)
            .map(|(code, place)| Argument::Registry(code, place));
    };
    let catalog = &tokens[..comma];
    let Some((code, rest)) = tokens[comma + 1..].split_first() else {
        let message = "expected a catalog and a status code, as in `status!(FilesStatus, 404)`";
        return Err((Some(first.place), message.to_owned()));
    };
    value(code, rest, Some(catalog))
        .map(|(code, place)| Argument::Catalog(catalog.to_vec(), code, place))
}

/// The status code and where it stands; it may be followed by one comma.
fn value(first: &Token, rest: &[Token], catalog: Option<&[Token]>) -> Result<(u16, Place), Fault> {
    if !first.is_literal() {
        let all: Vec<Token> = [first].into_iter().chain(rest).cloned().collect();
        let catalog = catalog.map(line);
        return Err((Some(first.place), literal_text::not_a_literal(&all, catalog.as_deref())));
    }
    let code = literal_text::code(&first.text).map_err(|message| (Some(first.place), message))?;
    match rest {
        [] => Ok((code, first.place)),
        [comma] if comma.is_punct(",") => Ok((code, first.place)),
        [comma, other, ..] if comma.is_punct(",") => {
            let catalog = catalog.map_or(String::new(), |catalog| line(catalog) + ", ");
            let message = format!("one status code at a time: write `status!({catalog}{code})`");
            Err((Some(other.place), message))
        }
        [other, ..] => Err((Some(other.place), format!("expected nothing after `{}`", first.text))),
    }
}

/// The comma that ends a type: the first outside of angle brackets.
fn first_comma(tokens: &[Token]) -> Option<usize> {
    let mut depth = 0_usize;
    tokens.iter().position(|token| {
        if token.is_punct("<") {
            depth += 1;
        } else if token.is_punct(">") {
            depth = depth.saturating_sub(1);
        }
        depth == 0 && token.is_punct(",")
    })
}

/// Whether a type that can be a catalog may start so; of anything else, the compiler would complain in its own words.
fn starts_type(token: &Token) -> bool {
    match token.kind {
        Kind::Word | Kind::Group | Kind::Passed(_) => true,
        _ => ["<", ":", "$"].iter().any(|punct| token.is_punct(punct)),
    }
}

/// The tokens without the invisible groups that another `macro_rules!` puts around what it passes on: around the whole
/// argument, or around the literal alone. That of a type stays, for the compiler knows it.
fn visible(tokens: &[Token]) -> Cow<'_, [Token]> {
    let passed = |token: &Token| matches!(token.kind, Kind::Passed(_));
    if !tokens.iter().any(passed) {
        return Cow::Borrowed(tokens);
    }
    if let [Token { kind: Kind::Passed(inner), .. }] = tokens {
        return visible(inner);
    }
    let shown = |token: &Token| {
        let inner = token.ungrouped();
        if inner.is_literal() { inner.clone() } else { token.clone() }
    };
    Cow::Owned(tokens.iter().map(shown).collect())
}
