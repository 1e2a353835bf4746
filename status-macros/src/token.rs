//! The tokens of an input as plain data: what each says, and its place, by which the bridge finds the compiler's token.
//!
//! Knows nothing of what the tokens mean.

/// The number of a token of the input.
pub(crate) type Place = usize;

/// The first token of every input: `$crate`, or `crate` inside the facade itself.
pub(crate) const FACADE: Place = 0;

/// One token, or a group of them.
#[derive(Clone)]
pub(crate) struct Token {
    pub(crate) kind: Kind,
    /// As it is written, a group with all that is in it.
    pub(crate) text: String,
    pub(crate) place: Place,
}

#[derive(Clone)]
pub(crate) enum Kind {
    /// An identifier or a keyword.
    Word,
    /// One character of punctuation.
    Punct,
    Literal,
    /// A group in brackets, braces or parentheses.
    Group,
    /// The invisible group that another `macro_rules!` puts around what it passes on.
    Passed(Vec<Token>),
}

impl Token {
    pub(crate) fn is_word(&self) -> bool {
        matches!(self.kind, Kind::Word)
    }

    pub(crate) fn is_group(&self) -> bool {
        matches!(self.kind, Kind::Group)
    }

    pub(crate) fn is_literal(&self) -> bool {
        matches!(self.kind, Kind::Literal)
    }

    pub(crate) fn is_punct(&self, text: &str) -> bool {
        matches!(self.kind, Kind::Punct) && self.text == text
    }

    /// The only token of an invisible group; any other token itself.
    pub(crate) fn ungrouped(&self) -> &Self {
        match &self.kind {
            Kind::Passed(tokens) if tokens.len() == 1 => tokens[0].ungrouped(),
            _ => self,
        }
    }

    /// Where a token stands; an invisible group stands at the macro that made it.
    pub(crate) fn start(&self) -> Place {
        match &self.kind {
            Kind::Passed(tokens) => tokens.first().map_or(self.place, Self::start),
            _ => self.place,
        }
    }
}

/// Tokens as a line of code: apart where they would run together, and after a comma.
pub(crate) fn line(tokens: &[Token]) -> String {
    let mut line = String::new();
    for (at, token) in tokens.iter().enumerate() {
        let before = at.checked_sub(1).map(|at| &tokens[at]);
        // `<A<X> as B>`: a closing bracket and a word are apart, an opening one and a word are not.
        let apart = |before: &Token| {
            let solid = |token: &Token| !matches!(token.kind, Kind::Punct);
            before.is_punct(",") || (solid(before) || before.is_punct(">")) && solid(token)
        };
        if before.is_some_and(apart) {
            line.push(' ');
        }
        line.push_str(&token.text);
    }
    line
}
