//! Reads `members`: the extension members of a problem document (RFC 9457 §3.2).

use toml::Spanned;

use crate::diagnostic::Diagnostic;
use crate::ident::{acronyms_as_words, snake_case};
use crate::keys::MEMBER_KEYS;
use crate::keyword::Format;
use crate::member_value;
use crate::model::CatalogInfo;
use crate::names::Names;
use crate::rule::Rule;
use crate::table::Table;
use crate::value::{Value, shown};

/// An extension member of a problem document.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// The name in JSON.
    pub name: String,
    /// The type of its value.
    pub kind: MemberType,
    /// What the member is, in one sentence.
    pub summary: String,
    /// Whether every problem of the status has the member.
    pub required: bool,
    /// The minimum of an integer or number.
    pub minimum: Option<Value>,
    /// The maximum of an integer or number.
    pub maximum: Option<Value>,
    /// The accepted values, of the type of the member; empty for any value.
    pub one_of: Vec<Value>,
    /// An example, of the type of the member.
    pub example: Option<Value>,
    /// Whether the value must not be logged.
    pub sensitive: bool,
}

/// The type of a member's value.
#[derive(Clone, Debug, PartialEq)]
pub enum MemberType {
    /// A string.
    String(Option<Format>),
    /// An integer.
    Integer,
    /// A number.
    Number,
    /// `true` or `false`.
    Boolean,
    /// An array of strings, integers, numbers or booleans.
    Array(Box<MemberType>),
    /// An object. Its members cannot be objects.
    Object(Vec<Member>),
}

/// The keywords of a [`MemberType`]. The items of an array have one of the first types.
const TYPES: &[&str] = &["string", "integer", "number", "boolean", "array", "object"];

/// The members that RFC 9457 defines.
const RESERVED: &[&str] = &["type", "title", "status", "detail", "instance"];

/// Returns the members of an entry, in the order of the file.
pub(crate) fn parse(table: &Table<'_>, info: &CatalogInfo) -> Vec<Member> {
    members(table, Some(info))
}

/// Returns the members of a problem document, which also has standard members, or of an object (`None`).
fn members(table: &Table<'_>, document: Option<&CatalogInfo>) -> Vec<Member> {
    let Some(table) = table.free_table("members") else { return Vec::new() };
    let (mut members, mut fields) = (Vec::new(), Names::default());
    for name in &table.keys() {
        let is_legal = check_form(&table, name)
            && document.is_none_or(|info| check_name(&table, name, info.id_member.as_deref()))
            && check_field(&table, name, &mut fields);
        let inner = table.table(name.get_ref(), MEMBER_KEYS);
        let member = inner.and_then(|inner| member(&inner, name.get_ref(), document.is_some()));
        members.extend(member.filter(|_| is_legal));
    }
    members
}

/// Reports a name that RFC 9457 or the key `id-member` defines.
pub(crate) fn check_name(table: &Table<'_>, name: &Spanned<&str>, id_member: Option<&str>) -> bool {
    let text = *name.get_ref();
    let message = if RESERVED.contains(&text) {
        format!("every problem document has a member `{text}` (RFC 9457, Section 3.1)")
    } else if id_member == Some(text) {
        format!("`{text}` is the member that carries the id")
    } else {
        return true;
    };
    table.error(Rule::MemberName, name.span(), &message, "give the member another name");
    false
}

/// Reports a name that cannot be an identifier in all languages (RFC 9457 §3.2).
pub(crate) fn check_form(table: &Table<'_>, name: &Spanned<&str>) -> bool {
    let text = name.get_ref();
    let is_legal = text.as_bytes().first().is_some_and(u8::is_ascii_alphabetic)
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
    let help = "a name starts with a letter and has ASCII letters, digits and `_`";
    table.check(is_legal, Rule::MemberName, name, "cannot name a member", help)
}

/// Reports a name that differs from another only in case or underscores: both would be one field of a Rust struct.
fn check_field(table: &Table<'_>, name: &Spanned<&str>, fields: &mut Names) -> bool {
    let text = *name.get_ref();
    let field = snake_case(&acronyms_as_words(text));
    let words: Vec<&str> = field.split('_').filter(|word| !word.is_empty()).collect();
    let Some(first) = fields.add(&words.join("_"), name.span()) else { return true };
    let other = table.written(&first);
    let message = format!("`{}` and `{}` are the same name in Rust", shown(other), shown(text));
    let diagnostic = Diagnostic::new(Rule::MemberName, name.span(), &message);
    table.push(diagnostic.other(first, "first").help("give the member another name"));
    false
}

fn member(table: &Table<'_>, name: &str, is_top: bool) -> Option<Member> {
    table.require("type", "\"string\"");
    table.require("summary", "\"What it says.\"");
    let kind = member_type(table, is_top);
    let summary = table.plain("summary");
    let required = table.boolean("required").unwrap_or(true);
    let sensitive = table.boolean("sensitive").unwrap_or(false);
    let mut member = Member {
        name: name.to_owned(),
        kind: kind?,
        summary: summary.unwrap_or_default(),
        required,
        minimum: None,
        maximum: None,
        one_of: Vec::new(),
        example: None,
        sensitive,
    };
    member_value::read(table, &mut member);
    (!member.summary.is_empty()).then_some(member)
}

fn member_type(table: &Table<'_>, is_top: bool) -> Option<MemberType> {
    let name = table.word("type", TYPES)?;
    belongs(table, "format", "string", name == "string");
    belongs(table, "items", "array", name == "array");
    belongs(table, "members", "object", name == "object");
    match name {
        "string" => Some(MemberType::String(table.keyword("format"))),
        "array" => {
            table.require("items", "\"string\"");
            let items = scalar(table.word("items", &TYPES[..4])?)?;
            Some(MemberType::Array(Box::new(items)))
        }
        "object" if is_top => {
            table.require("members", "{ … }");
            Some(MemberType::Object(members(table, None)))
        }
        "object" => {
            let help = "the members of an object cannot be objects";
            let span = table.span_of("type");
            table.error(Rule::MemberType, span, "an object within an object", help);
            None
        }
        _ => scalar(name),
    }
}

fn scalar(name: &str) -> Option<MemberType> {
    Some(match name {
        "string" => MemberType::String(None),
        "integer" => MemberType::Integer,
        "number" => MemberType::Number,
        "boolean" => MemberType::Boolean,
        _ => return None,
    })
}

/// Reports a key that does not apply to the type of the member.
pub(crate) fn belongs(table: &Table<'_>, key: &str, types: &str, is_legal: bool) {
    if table.has(key) && !is_legal {
        let message = format!("`{key}` does not apply to the type of the member");
        let help = format!("only a member of type {types} has `{key}`");
        table.error(Rule::ExclusiveKeys, table.span_of(key), &message, &help);
    }
}
