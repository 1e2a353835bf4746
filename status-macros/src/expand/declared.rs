//! What a file declares beyond the methods of the enum, as one table that the facade's `CatalogInfo` carries: members of
//! problems, `x-` keys, and summaries that Markdown would interpret. A catalog without any of these has no table.

use proc_macro2::TokenStream;
use quote::quote;
use status_data::{Catalog, Entry, Keyword, Member, MemberType, Value, plain_to_markdown, sample};

use super::quote::Quote;

/// Returns the call that adds the table to the `CatalogInfo`.
pub(crate) fn declared(catalog: &Catalog) -> Option<TokenStream> {
    let entries: Vec<_> = catalog.entries.iter().filter_map(declaration).collect();
    (!entries.is_empty()).then(|| quote!(.with_declared(&[#(#entries),*])))
}

fn declaration(entry: &Entry) -> Option<TokenStream> {
    let Entry { variant: name, members, extensions, .. } = entry;
    let summary = plain_to_markdown(&entry.summary);
    let summary = Some(summary).filter(|summary| *summary != entry.summary);
    if summary.is_none() && members.is_empty() && extensions.is_empty() {
        return None;
    }
    let (summary, sample) = (summary.quote(), pairs(&sample(members)));
    let (members, extensions) = (members.quote(), pairs(extensions));
    Some(quote! {
        __facade::Declared {
            name: #name,
            summary: #summary,
            members: #members,
            sample: #sample,
            extensions: #extensions,
        }
    })
}

impl Quote for Member {
    fn quote(&self) -> TokenStream {
        let Self { name, summary, required, sensitive, .. } = self;
        let (kind, one_of) = (self.kind.quote(), self.one_of.quote());
        let (minimum, maximum) = (self.minimum.quote(), self.maximum.quote());
        let example = self.example.quote();
        quote! {
            __facade::Member {
                name: #name,
                kind: #kind,
                summary: #summary,
                required: #required,
                sensitive: #sensitive,
                minimum: #minimum,
                maximum: #maximum,
                one_of: #one_of,
                example: #example,
            }
        }
    }
}

impl Quote for MemberType {
    fn quote(&self) -> TokenStream {
        let kind = match self {
            Self::String(format) => {
                let format = format.map(|format| format.as_str().to_owned()).quote();
                quote!(String(#format))
            }
            Self::Integer => quote!(Integer),
            Self::Number => quote!(Number),
            Self::Boolean => quote!(Boolean),
            Self::Array(items) => {
                let items = items.quote();
                quote!(Array(&#items))
            }
            Self::Object(members) => {
                let members = members.quote();
                quote!(Object(#members))
            }
        };
        quote!(__facade::MemberType::#kind)
    }
}

impl Quote for Value {
    fn quote(&self) -> TokenStream {
        let literal = |literal: String| quote!(__facade::Json::Literal(#literal));
        match self {
            Self::String(text) => quote!(__facade::Json::Text(#text)),
            Self::Integer(integer) => literal(integer.to_string()),
            // `Debug` keeps the point, and exponents of JSON have the same form.
            Self::Float(float) if float.is_finite() => literal(format!("{float:?}")),
            // JSON has no number for it; the export writes the same text.
            Self::Float(float) => {
                let text = float.to_string();
                quote!(__facade::Json::Text(#text))
            }
            Self::Boolean(boolean) => literal(boolean.to_string()),
            Self::Array(values) => {
                let values = values.quote();
                quote!(__facade::Json::Array(#values))
            }
            Self::Table(values) => {
                let values = pairs(values);
                quote!(__facade::Json::Object(#values))
            }
        }
    }
}

fn pairs(pairs: &[(String, Value)]) -> TokenStream {
    let pairs = pairs.iter().map(|(name, value)| {
        let value = value.quote();
        quote!((#name, #value))
    });
    quote!(&[#(#pairs),*])
}
