//! The texts of an OpenAPI document, for `impl_utoipa!`: what `status-codes export --format openapi` writes. Not public API.
//!
//! A test compares the document of the macro with the exported one.

use core::fmt;

use crate::declared::{Declared, Text};
use crate::problem::ABOUT_BLANK;
use crate::{Catalog, HeaderRule, Level, Problem};

/// The greatest code that OpenAPI takes as a key of `responses`.
const GREATEST_KEY: u16 = 599;

/// Returns what the file declares for the status.
#[must_use]
pub fn declared<C: Catalog>(status: C) -> Declared {
    C::INFO.declared(status.name())
}

/// Returns whether a response with the status has a problem document.
#[must_use]
pub fn has_problem<C: Catalog>(status: C) -> bool {
    Problem::new(status).content().is_some()
}

/// Returns the description of a response, in Markdown: of one status everything, of several a line for each.
#[must_use]
pub fn response<C: Catalog>(statuses: &[C]) -> impl fmt::Display {
    Response(statuses)
}

struct Response<'a, C>(&'a [C]);

impl<C: Catalog> fmt::Display for Response<'_, C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let [status] = self.0 {
            f.write_str(summary(*status))?;
            if !status.description().is_empty() {
                write!(f, "\n\n{}", status.description().trim_end())?;
            }
        } else {
            let mut before = "";
            for status in self.0 {
                write!(f, "{before}- `{}`: {}", status.id(), summary(*status))?;
                before = "\n";
            }
        }
        match self.0 {
            [status, ..] if status.code().as_u16() > GREATEST_KEY => f.write_str(
                "\n\nOpenAPI has no key above 599 in `responses`, so no operation can use this response.",
            ),
            _ => Ok(()),
        }
    }
}

/// Returns what a status tells the client, in Markdown, and whether it is deprecated.
#[must_use]
pub fn description<C: Catalog>(status: C) -> impl fmt::Display {
    WithDeprecation(summary(status), status)
}

/// Returns the same as plain text.
#[must_use]
pub fn plain_description<C: Catalog>(status: C) -> impl fmt::Display {
    WithDeprecation(status.summary(), status)
}

struct WithDeprecation<C>(&'static str, C);

impl<C: Catalog> fmt::Display for WithDeprecation<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)?;
        match self.1.deprecated() {
            Some(deprecation) => write!(f, " Deprecated since {}.", deprecation.since()),
            None => Ok(()),
        }
    }
}

fn summary<C: Catalog>(status: C) -> &'static str {
    declared(status).summary.unwrap_or(status.summary())
}

/// Returns the type URI, unless it says nothing beyond the code (RFC 9457 §4.2.1).
pub fn type_uri<C: Catalog>(status: C) -> Option<&'static str> {
    status.type_uri().filter(|uri| *uri != ABOUT_BLANK)
}

/// Returns the description of a header field.
#[must_use]
pub fn header(rule: &HeaderRule) -> impl fmt::Display {
    Header(*rule)
}

struct Header(HeaderRule);

impl fmt::Display for Header {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.0.level() {
            Level::Must => "Must be sent",
            Level::Should => "Should be sent",
            Level::May => "May be sent",
        })?;
        if let Some(when) = self.0.when() {
            write!(f, " {when}")?;
        }
        match self.0.reference() {
            Some(reference) => write!(f, " ({reference})."),
            None => f.write_str("."),
        }
    }
}

/// Returns the problem document of an example, in JSON: that of no specific occurrence, with sample members.
#[must_use]
pub fn example<C: Catalog>(status: C) -> impl fmt::Display {
    Example(status)
}

struct Example<C>(C);

impl<C: Catalog> fmt::Display for Example<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let status = self.0;
        let problem = Problem::new(status);
        write!(f, "{{\"type\":{},\"title\":{}", Text(problem.type_uri()), Text(problem.title()))?;
        write!(f, ",\"status\":{}", status.code().as_str())?;
        if let Some(name) = C::INFO.id_member() {
            write!(f, ",{}:{}", Text(name), Text(status.id()))?;
        }
        for (name, value) in declared(status).sample {
            write!(f, ",{}:{value}", Text(name))?;
        }
        f.write_str("}")
    }
}

/// Returns the properties of a status that has no problem document, in JSON.
#[must_use]
pub fn without_problem<C: Catalog>(status: C) -> impl fmt::Display {
    WithoutProblem(status)
}

struct WithoutProblem<C>(C);

impl<C: Catalog> fmt::Display for WithoutProblem<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let status = self.0;
        write!(f, "{{\"name\":{},\"id\":{}", Text(status.name()), Text(status.id()))?;
        if let Some(uri) = status.type_uri() {
            write!(f, ",\"type\":{}", Text(uri))?;
        }
        write!(f, ",\"title\":{},\"summary\":{}", Text(status.title()), Text(status.summary()))?;
        f.write_str("}")
    }
}
