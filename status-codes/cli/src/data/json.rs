//! An entry as JSON. Keys and values are named as in the TOML format; keys without a value are omitted.

use std::fmt::Write;

use serde_json::{Map, Value, json};
use status_data::{
    CatalogInfo, Deprecation, Entry, Keyword, Member, MemberType, Reference, Registration,
};

use crate::terminal::is_hidden;

use super::labels;
use crate::export::{member, value};

/// The version of every JSON document that the command writes. It changes when a key is removed or changes its meaning.
pub(crate) const VERSION: u16 = 1;

/// Returns an entry as JSON.
pub(crate) fn entry(entry: &Entry) -> Value {
    let mut object = Object::default();
    object.put("code", entry.code);
    object.put("name", &*entry.variant);
    object.put("id", &*entry.id);
    object.put("class", format!("{}xx", entry.code / 100));
    object.put_some("phrase", Some(&*entry.phrase).filter(|phrase| !phrase.is_empty()));
    object.put("title", entry.title());
    object.put_some("type", entry.type_uri.as_deref());
    object.put("summary", &*entry.summary);
    object.put_some("description", Some(&*entry.description).filter(|text| !text.is_empty()));
    object.put("registration", labels::registration_keyword(&entry.registration));
    if let Registration::Temporary { expires } = &entry.registration {
        object.put("expires", &**expires);
    }
    object.put_some("reference", entry.reference.as_ref().map(reference_value));
    object.put("cache", entry.cache.as_str());
    object.put("content", entry.content.as_str());
    object.put_some(
        "redirect",
        entry.redirect.map(|redirect| {
            json!({ "method": redirect.method.as_str(), "permanent": redirect.permanent })
        }),
    );
    object.put("retry", entry.retry.as_str());
    object.put_list(
        "headers",
        entry.headers.iter().map(|rule| {
            let mut object = Object::default();
            object.put("name", &*rule.name);
            object.put("level", rule.level.as_str());
            object.put_some("when", rule.when.as_deref());
            object.put_some("reference", rule.reference.as_ref().map(reference_value));
            object.0.into()
        }),
    );
    object.put_list(
        "methods",
        entry.methods.iter().map(|meaning| {
            let mut object = Object::default();
            object.put("method", &*meaning.method);
            object.put("meaning", &*meaning.meaning);
            object.put_some("reference", meaning.reference.as_ref().map(reference_value));
            object.0.into()
        }),
    );
    object.put_some("example", Some(&*entry.example).filter(|text| !text.is_empty()));
    object.put_some("grpc", entry.grpc.map(Keyword::as_str));
    object.put_list("former", entry.former.iter().map(|text| text.as_str().into()));
    object.put_list("aliases", entry.aliases.iter().map(|text| text.as_str().into()));
    object.put_list("related", entry.related.iter().map(|text| text.as_str().into()));
    object.put_list("former-ids", entry.former_ids.iter().map(|text| text.as_str().into()));
    object.put_list("groups", entry.groups.iter().map(|text| text.as_str().into()));
    object.put_some("deprecated", entry.deprecated.as_ref().map(deprecation));
    object.put_some("members", members(&entry.members));
    object.put_some("source", entry.source.as_deref());
    object.put_list("where", entry.seen_in.iter().map(|medium| medium.as_str().into()));
    object.0.extend(value::extensions(&entry.extensions));
    object.0.into()
}

/// Returns a deprecation.
pub(crate) fn deprecation(deprecation: &Deprecation) -> Value {
    let mut object = Object::default();
    object.put("since", &*deprecation.since);
    object.put_some("note", deprecation.note.as_deref());
    object.put_some("replaced-by", deprecation.replaced_by.as_deref());
    object.0.into()
}

/// Returns the members of a problem by name, as the file writes them.
fn members(members: &[Member]) -> Option<Map<String, Value>> {
    (!members.is_empty()).then(|| members.iter().map(|it| (it.name.clone(), member(it))).collect())
}

fn member(member: &Member) -> Value {
    let mut object = Object::default();
    object.put("type", member::type_name(&member.kind));
    match &member.kind {
        MemberType::String(format) => {
            object.put_some("format", format.map(member::format_name));
        }
        MemberType::Array(items) => object.put("items", member::type_name(items)),
        MemberType::Object(inner) => object.put_some("members", members(inner)),
        MemberType::Integer | MemberType::Number | MemberType::Boolean => {}
    }
    object.put("summary", &*member.summary);
    object.put("required", member.required);
    object.put_some("minimum", member.minimum.as_ref().map(value::json));
    object.put_some("maximum", member.maximum.as_ref().map(value::json));
    object.put_list("enum", member.one_of.iter().map(value::json));
    object.put_some("example", member.example.as_ref().map(value::json));
    object.put("sensitive", member.sensitive);
    object.0.into()
}

/// Returns the properties of a catalog.
pub(crate) fn about(about: &CatalogInfo) -> Value {
    let mut object = Object::default();
    object.put_some("name", about.name.as_deref());
    object.put_some("description", about.description.as_deref());
    object.put_some("version", about.version.as_deref());
    object.put_some("type-base", about.type_base.as_deref());
    object.put_some("id-member", about.id_member.as_deref());
    object.0.into()
}

/// Returns a document as indented text. Hidden characters, which can only occur in strings, are escaped.
pub(crate) fn document(value: &Value) -> String {
    let text = format!("{value:#}\n");
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c != '\n' && is_hidden(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(out, "\\u{unit:04x}");
            }
        } else {
            out.push(c);
        }
    }
    out
}

fn reference_value(reference: &Reference) -> Value {
    json!({ "text": reference.to_string(), "url": reference.url() })
}

#[derive(Default)]
struct Object(Map<String, Value>);

impl Object {
    fn put(&mut self, key: &str, value: impl Into<Value>) {
        self.0.insert(key.to_owned(), value.into());
    }

    fn put_some(&mut self, key: &str, value: Option<impl Into<Value>>) {
        if let Some(value) = value {
            self.put(key, value);
        }
    }

    fn put_list(&mut self, key: &str, values: impl Iterator<Item = Value>) {
        let values: Vec<Value> = values.collect();
        if !values.is_empty() {
            self.put(key, values);
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};
    use status_data::{
        Cache, CatalogInfo, Content, Deprecation, Entry, Format, GrpcCode, HeaderRule, Level,
        Medium, Member, MemberType, MethodMeaning, Redirect, RedirectMethod, Reference,
        Registration, Retry, Value as TomlValue,
    };

    use super::{about, document, entry};
    use crate::testing::member;

    #[test]
    fn keys_without_a_value_are_omitted() {
        let plain = Entry { variant: "A".into(), code: 250, id: "a".into(), ..Entry::default() };
        let expected = json!({
            "code": 250,
            "name": "A",
            "id": "a",
            "class": "2xx",
            "title": "",
            "summary": "",
            "registration": "unregistered",
            "cache": "explicit",
            "content": "allowed",
            "retry": "never",
        });
        assert_eq!(entry(&plain), expected);
        assert_eq!(about(&CatalogInfo::default()), json!({}));
    }

    #[test]
    fn every_key_of_an_entry_has_its_value() {
        let words = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let reference = || Some(Reference::Rfc { number: 8288, section: Some("3".into()) });
        let full = Entry {
            variant: "Elsewhere".into(),
            code: 307,
            phrase: "Temporary Redirect".into(),
            title: Some("Elsewhere".into()),
            id: "elsewhere".into(),
            former_ids: words("moved-1 moved-2"),
            type_uri: Some("https://a.example/elsewhere".into()),
            groups: words("b a"),
            reference: reference(),
            summary: "It is `elsewhere`.".into(),
            description: "Text.".into(),
            registration: Registration::Temporary { expires: "2027-01-31".into() },
            former: vec!["Moved Away".into()],
            aliases: words("Away"),
            cache: Cache::Never,
            content: Content::NotGenerated,
            redirect: Some(Redirect { method: RedirectMethod::Kept, permanent: false }),
            headers: vec![HeaderRule {
                name: "Location".into(),
                level: Level::Should,
                when: Some("if known".into()),
                reference: reference(),
            }],
            retry: Retry::Any,
            methods: vec![MethodMeaning {
                method: "GET".into(),
                meaning: "Look there.".into(),
                reference: None,
            }],
            related: words("Gone"),
            deprecated: Some(Deprecation {
                since: "2.0.0".into(),
                note: Some("Gone.".into()),
                replaced_by: Some("Gone".into()),
            }),
            source: Some("https://a.example/source".into()),
            seen_in: vec![Medium::Log, Medium::Wire],
            example: "GET / HTTP/1.1\n".into(),
            members: Vec::new(),
            grpc: Some(GrpcCode::DataLoss),
            extensions: vec![("x-audience".into(), TomlValue::Integer(1))],
        };
        let link = json!({ "text": "RFC8288, Section 3", "url": reference().map(|it| it.url()) });
        let expected = json!({
            "code": 307,
            "name": "Elsewhere",
            "id": "elsewhere",
            "class": "3xx",
            "phrase": "Temporary Redirect",
            "title": "Elsewhere",
            "type": "https://a.example/elsewhere",
            "summary": "It is `elsewhere`.",
            "description": "Text.",
            "registration": "temporary",
            "expires": "2027-01-31",
            "reference": link,
            "cache": "never",
            "content": "not-generated",
            "redirect": { "method": "kept", "permanent": false },
            "retry": "any",
            "headers": [
                { "name": "Location", "level": "should", "when": "if known", "reference": link },
            ],
            "methods": [{ "method": "GET", "meaning": "Look there." }],
            "example": "GET / HTTP/1.1\n",
            "grpc": "DATA_LOSS",
            "former": ["Moved Away"],
            "aliases": ["Away"],
            "related": ["Gone"],
            "former-ids": ["moved-1", "moved-2"],
            "groups": ["b", "a"],
            "deprecated": { "since": "2.0.0", "note": "Gone.", "replaced-by": "Gone" },
            "source": "https://a.example/source",
            "where": ["log", "wire"],
            "x-audience": 1,
        });
        assert_eq!(entry(&full), expected);
    }

    #[test]
    fn members_are_as_the_file_writes_them() {
        let inner = vec![member("total", MemberType::Number)];
        let members = vec![
            Member { required: false, ..member("at", MemberType::String(Some(Format::DateTime))) },
            Member {
                minimum: Some(TomlValue::Integer(1)),
                maximum: Some(TomlValue::Integer(9)),
                one_of: vec![TomlValue::Integer(2), TomlValue::Integer(3)],
                example: Some(TomlValue::Integer(2)),
                sensitive: true,
                ..member("count", MemberType::Integer)
            },
            member("names", MemberType::Array(Box::new(MemberType::String(None)))),
            member("price", MemberType::Object(inner)),
        ];
        let with_members = Entry { members, ..Entry::default() };
        let plain = |kind: &str| json!({ "type": kind, "summary": "S.", "required": true, "sensitive": false });
        let with = |kind: &str, more: Value| {
            let mut member = plain(kind);
            let more = more.as_object().expect("the tests give objects").clone();
            member.as_object_mut().expect("it is an object").extend(more);
            member
        };
        let expected = json!({
            "at": with("string", json!({ "format": "date-time", "required": false })),
            "count": with("integer", json!({
                "minimum": 1, "maximum": 9, "enum": [2, 3], "example": 2, "sensitive": true,
            })),
            "names": with("array", json!({ "items": "string" })),
            "price": with("object", json!({ "members": { "total": plain("number") } })),
        });
        assert_eq!(entry(&with_members)["members"], expected);
    }

    #[test]
    fn a_catalog_has_its_properties() {
        let info = CatalogInfo {
            name: Some("A".into()),
            description: Some("D.".into()),
            version: Some("1.0.0".into()),
            type_base: Some("https://a.example/".into()),
            id_member: Some("code".into()),
            ..CatalogInfo::default()
        };
        let expected = json!({
            "name": "A",
            "description": "D.",
            "version": "1.0.0",
            "type-base": "https://a.example/",
            "id-member": "code",
        });
        assert_eq!(about(&info), expected);
    }

    #[test]
    fn hidden_characters_are_escaped_and_kept() {
        let value = json!({ "a\u{202e}": "\u{9b}31m \u{7f}\u{e0001}\n日本 👩" });
        let text = document(&value);
        assert!(
            text.contains(r"a\u202e") && text.contains(r"\u009b31m \u007f\udb40\udc01\n日本 👩"),
            "{text}"
        );
        assert_eq!(serde_json::from_str::<Value>(&text).expect("the document is JSON"), value);
    }
}
