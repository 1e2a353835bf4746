//! Where a text is not TOML: the words of the parser, and what stands twice.

use core::ops::Range;

use toml_parser::{ErrorSink, Expected, ParseError};

/// A place where the text is not TOML.
pub(crate) struct Fault {
    pub(crate) message: String,
    pub(crate) span: Range<usize>,
    /// Where a key stands first that stands here again.
    pub(crate) first: Option<Range<usize>>,
}

/// All of them, in the order in which they are found.
#[derive(Default)]
pub(crate) struct Faults(pub(crate) Vec<Fault>);

impl Faults {
    pub(crate) fn add(&mut self, message: &str, span: Range<usize>) {
        self.0.push(Fault { message: message.to_owned(), span, first: None });
    }

    pub(crate) fn twice(&mut self, span: Range<usize>, first: Range<usize>) {
        self.0.push(Fault { message: "duplicate key".to_owned(), span, first: Some(first) });
    }
}

impl ErrorSink for Faults {
    /// What the parser found, and what it expected.
    fn report_error(&mut self, error: ParseError) {
        let mut message = error.description().to_owned();
        for (at, expected) in error.expected().unwrap_or_default().iter().enumerate() {
            message += if at == 0 { ", expected " } else { ", " };
            match expected {
                Expected::Literal("\n") => message += "newline",
                Expected::Literal(text) => message.extend(["`", text, "`"]),
                Expected::Description(text) => message += text,
                _ => message += "something else",
            }
        }
        let span = error.unexpected().unwrap_or_default();
        self.add(&message, span.start()..span.end());
    }
}
