//! Generates types for the members of problems: a module next to the enum, with a struct for each entry with members.
//!
//! Only names, documentation and types are generated. How a struct is created, written and read is implemented by hand in
//! the facade: see its `catalog_api/members.rs`, which also documents the parts of a member.

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};
use status_data::{Entry, Keyword, Member, MemberType, Value, plain_to_markdown};
use syn::ext::IdentExt;

use super::enum_def::EnumDef;
use super::input::visible_in_parent;
use super::member_names::{Names, identifier, module};

/// Returns the module, and the impls that connect its structs with the statuses; nothing if no entry has members.
pub(crate) fn members(def: &EnumDef<'_>) -> TokenStream {
    if !def.has_members() {
        return TokenStream::new();
    }
    let entries = def.catalog.entries.iter().filter(|entry| !entry.members.is_empty());
    let entries: Vec<&Entry> = entries.collect();
    let EnumDef { facade, attributes, visibility, name, .. } = def;
    let cfg = &attributes.cfg;
    let plain_name = name.unraw().to_string();
    let module = module(&plain_name);
    let doc = format!(
        "The members of the problems of [`{plain_name}`](super::{plain_name}): a struct for each status that has any.\n\n\
         Limits are stated and not checked. The module is empty without the feature `serde` of `status-codes`.\n"
    );
    let names = Names::with(entries.iter().map(|entry| &*entry.variant));
    let mut types = Types { visibility: visible_in_parent(visibility), names, items: Vec::new() };
    for entry in &entries {
        let Entry { variant, summary, members, .. } = entry;
        let doc = format!(
            "The members of [`{variant}`](super::{plain_name}::{variant}).\n\n{}\n",
            plain_to_markdown(summary),
        );
        types.add_struct(variant, &doc, members);
    }
    let types = types.items;
    let structs = entries.iter().map(|entry| format_ident!("{}", entry.variant));
    let allow_deprecated = def.allow_deprecated();
    quote! {
        #facade::__private::__members_api! {
            #cfg
            #[doc = #doc]
            #visibility mod #module {
                use #facade::__private as __facade;
                #(#types)*
            }

            #cfg
            #allow_deprecated
            const _: () = {
                use #facade::__private as __facade;
                __facade::__members_of! { #name: #(#module::#structs)* }
            };
        }
    }
}

/// The most arguments of a function that Clippy accepts.
const MOST_ARGUMENTS: usize = 7;

/// The types of the module.
struct Types {
    visibility: TokenStream,
    names: Names,
    items: Vec<TokenStream>,
}

impl Types {
    fn add_struct(&mut self, name: &str, doc: &str, members: &[Member]) {
        let at = self.items.len();
        let mut fields = Names::default();
        let (mut required, mut optional) = (Vec::new(), Vec::new());
        for member in members {
            let kind = self.kind(name, member);
            let Member { name: json, sensitive, .. } = member;
            let field = fields.field(json);
            let (doc, field_name) = (field_doc(member, &field), identifier(&field));
            let part = quote!(#[doc = #doc] #field_name: #json, #kind, #sensitive);
            if member.required {
                required.push(part);
            } else {
                let with = format_ident!("with_{field}");
                optional.push(quote!(#part, #with));
            }
        }
        let (visibility, name) = (&self.visibility, format_ident!("{name}"));
        let new = (required.len() > MOST_ARGUMENTS)
            .then(|| quote!(new { #[allow(clippy::too_many_arguments)] }));
        let item = quote! {
            __facade::__members_struct! {
                #[doc = #doc]
                #visibility struct #name;
                required { #(#required;)* }
                optional { #(#optional;)* }
                #new
            }
        };
        self.items.insert(at, item); // before the types of its members
    }

    fn add_enum(&mut self, name: &str, doc: &str, values: &[Value]) {
        let mut names = Names::with(["UnknownValue"]); // for values that the file does not list
        let variants = values.iter().filter_map(|value| {
            let Value::String(value) = value else { return None };
            let variant = format_ident!("{}", names.variant(value));
            let doc = format!("{} in JSON.", code(&format!("\"{value}\"")));
            Some(quote!(#[doc = #doc] #variant = #value))
        });
        let (visibility, name) = (&self.visibility, format_ident!("{name}"));
        self.items.push(quote! {
            __facade::__members_enum! {
                #[doc = #doc]
                #visibility enum #name, UnknownValue { #(#variants,)* }
            }
        });
    }

    /// The kind of a member of the struct `owner`, whose type is added where it is one of its own.
    fn kind(&mut self, owner: &str, member: &Member) -> TokenStream {
        let doc = |what: &str| {
            let Member { name, summary, .. } = member;
            format!("{what} `{name}` of [`{owner}`].\n\n{}\n", plain_to_markdown(summary))
        };
        let name = match &member.kind {
            MemberType::String(_) if !member.one_of.is_empty() => {
                let name = self.names.nested(owner, &member.name);
                self.add_enum(&name, &doc("The values of"), &member.one_of);
                name
            }
            MemberType::Object(members) => {
                let name = self.names.nested(owner, &member.name);
                self.add_struct(&name, &doc("The member"), members);
                name
            }
            MemberType::Array(items) => {
                let items = format_ident!("{}", scalar(items, None));
                return quote!([#items]);
            }
            kind => scalar(kind, member.minimum.as_ref()).to_owned(),
        };
        format_ident!("{name}").into_token_stream()
    }
}

/// Returns the kind of a scalar. An integer is unsigned if its minimum is not negative, so that negative values do not
/// compile.
fn scalar(kind: &MemberType, minimum: Option<&Value>) -> &'static str {
    match (kind, minimum) {
        (MemberType::Integer, Some(Value::Integer(0..))) => "u64",
        (MemberType::Integer, _) => "i64",
        (MemberType::Number, _) => "f64",
        (MemberType::Boolean, _) => "bool",
        (MemberType::String(_) | MemberType::Array(_) | MemberType::Object(_), _) => "text",
    }
}

/// Returns the summary, and the properties that the type does not show.
fn field_doc(member: &Member, field: &str) -> String {
    let Member { name, kind, summary, minimum, maximum, one_of, example, sensitive, .. } = member;
    let mut facts = Vec::new();
    if name != field {
        facts.push(format!("{} in JSON.", code(name)));
    }
    if let MemberType::String(Some(format)) = kind {
        facts.push(format!("In the format {}.", code(format.as_str())));
    }
    match (minimum.as_ref().and_then(shown), maximum.as_ref().and_then(shown)) {
        (Some(least), Some(greatest)) => facts.push(format!("From {least} to {greatest}.")),
        (Some(least), None) => facts.push(format!("At least {least}.")),
        (None, Some(greatest)) => facts.push(format!("At most {greatest}.")),
        (None, None) => {}
    }
    if !matches!(kind, MemberType::String(_)) && !one_of.is_empty() {
        let values: Vec<String> = one_of.iter().filter_map(shown).collect();
        facts.push(format!("One of {}.", values.join(", ")));
    }
    if let Some(example) = example.as_ref().and_then(shown) {
        facts.push(format!("For example, {example}."));
    }
    if *sensitive {
        facts.push("Sensitive: `Debug` does not show it.".to_owned());
    }
    let summary = plain_to_markdown(summary);
    if facts.is_empty() { summary } else { format!("{summary}\n\n{}\n", facts.join(" ")) }
}

/// Returns a value as code, or nothing for an array or object.
fn shown(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(code(&format!("\"{text}\""))),
        Value::Integer(number) => Some(code(&number.to_string())),
        Value::Float(number) => Some(code(&number.to_string())),
        Value::Boolean(boolean) => Some(code(&boolean.to_string())),
        Value::Array(_) | Value::Table(_) => None,
    }
}

/// Returns a text as a code span. Each text here starts and ends with a quote, a letter or a digit, so that its own
/// backquotes do not touch the fence.
fn code(text: &str) -> String {
    let fence = "`".repeat(1 + text.split(|c| c != '`').map(str::len).max().unwrap_or_default());
    let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    format!("{fence}{text}{fence}")
}
