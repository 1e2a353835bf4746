//! A document as a tree, and the references within it.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashSet};
use std::fmt;

use percent_encoding::percent_decode_str;
use saphyr::{LoadableYamlNode, Scalar, Yaml};
use serde_core::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

/// A document that was read.
pub(super) struct Document {
    pub(super) root: Value,
    /// References that were followed and lead nowhere.
    lost: RefCell<BTreeSet<String>>,
}

/// The maximum length of a chain of references.
const LONGEST_CHAIN: usize = 32;

impl Document {
    /// Parses JSON or YAML. Repeated keys are an error in both.
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        let text = text.trim_start_matches('\u{feff}');
        let root = if text.trim_start().starts_with('{') {
            serde_json::from_str::<UniqueKeys>(text)
                .map_err(|error| format!("it is not JSON: {error}"))?
                .0
        } else {
            let mut documents =
                Yaml::load_from_str(text).map_err(|error| format!("it is not YAML: {error}"))?;
            match (documents.pop(), documents.is_empty()) {
                (Some(document), true) => value(&document)?,
                (None, _) => return Err("it is empty".to_owned()),
                (Some(_), false) => return Err("it has several YAML documents".to_owned()),
            }
        };
        let lost = RefCell::default();
        if root.is_object() {
            Ok(Self { root, lost })
        } else {
            Err("it is not an object".to_owned())
        }
    }

    /// Follows `$ref`. Returns `None` for a reference to another document, to nothing or in a circle.
    pub(super) fn resolve<'a>(&'a self, value: &'a Value) -> Option<&'a Value> {
        let mut target = value;
        for _ in 0..LONGEST_CHAIN {
            let Some(reference) = target.get("$ref").and_then(Value::as_str) else {
                return Some(target);
            };
            let Some(next) = self.at(reference) else { break };
            target = next;
        }
        let reference = value.get("$ref").and_then(Value::as_str);
        self.lose(reference.unwrap_or_default());
        None
    }

    /// Returns what a reference within the document is about: a pointer as a URI fragment (RFC 6901 §6).
    pub(super) fn at(&self, reference: &str) -> Option<&Value> {
        let pointer = percent_decode_str(reference.strip_prefix('#')?).decode_utf8_lossy();
        self.root.pointer(&pointer)
    }

    /// Records that a reference leads nowhere.
    pub(super) fn lose(&self, reference: &str) {
        self.lost.borrow_mut().insert(reference.to_owned());
    }

    /// Returns the references that lead nowhere.
    pub(super) fn lost(&self) -> BTreeSet<String> {
        self.lost.take()
    }

    /// Returns whether `export` wrote the document, which then has the id of every status.
    pub(super) fn is_exported(&self) -> bool {
        self.object("/components/responses").any(|(_, response)| {
            let content = response.pointer("/content/application~1problem+json/examples");
            response.get("x-statuses").is_some()
                || entries(content).any(|(_, example)| example.get("x-status").is_some())
        })
    }

    /// Returns the object at a pointer, in its order, or nothing.
    pub(super) fn object(&self, pointer: &str) -> impl Iterator<Item = (&str, &Value)> {
        entries(self.root.pointer(pointer))
    }
}

/// Returns the pairs of an object, or nothing.
pub(super) fn entries(value: Option<&Value>) -> impl Iterator<Item = (&str, &Value)> {
    let object = value.and_then(Value::as_object);
    object.into_iter().flatten().map(|(key, value)| (key.as_str(), value))
}

fn value(yaml: &Yaml<'_>) -> Result<Value, String> {
    Ok(match yaml {
        Yaml::Value(scalar) => match scalar {
            Scalar::Null => Value::Null,
            Scalar::Boolean(boolean) => Value::Bool(*boolean),
            Scalar::Integer(integer) => Value::from(*integer),
            Scalar::FloatingPoint(float) => Number::from_f64(float.0)
                .map_or_else(|| Value::String(float.0.to_string()), Value::Number),
            Scalar::String(text) => Value::String(text.clone().into_owned()),
        },
        Yaml::Representation(text, ..) => Value::String(text.clone().into_owned()),
        Yaml::Sequence(values) => values.iter().map(value).collect::<Result<_, _>>()?,
        Yaml::Mapping(pairs) => {
            let mut object = Map::new();
            for (key, inner) in pairs {
                object.insert(name(key)?, value(inner)?);
            }
            Value::Object(object)
        }
        Yaml::Tagged(_, inner) => value(inner)?,
        Yaml::Alias(_) | Yaml::BadValue => return Err("an alias has no anchor".to_owned()),
    })
}

/// Returns a key as text. `404` without quotes is a number in YAML.
fn name(key: &Yaml<'_>) -> Result<String, String> {
    match value(key)? {
        Value::String(text) => Ok(text),
        Value::Object(_) | Value::Array(_) => Err("a key is not a string".to_owned()),
        scalar => Ok(scalar.to_string()),
    }
}

/// A JSON value in which no object repeats a key.
struct UniqueKeys(Value);

impl<'de> Deserialize<'de> for UniqueKeys {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(UniqueKeysVisitor).map(Self)
    }
}

struct UniqueKeysVisitor;

impl<'de> Visitor<'de> for UniqueKeysVisitor {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value of JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, boolean: bool) -> Result<Value, E> {
        Ok(boolean.into())
    }

    fn visit_i64<E>(self, integer: i64) -> Result<Value, E> {
        Ok(integer.into())
    }

    fn visit_u64<E>(self, integer: u64) -> Result<Value, E> {
        Ok(integer.into())
    }

    fn visit_f64<E>(self, float: f64) -> Result<Value, E> {
        Ok(float.into())
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(text.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let mut values = Vec::new();
        while let Some(UniqueKeys(value)) = seq.next_element()? {
            values.push(value);
        }
        Ok(values.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        let mut seen = HashSet::new();
        while let Some((key, UniqueKeys(value))) = map.next_entry::<String, UniqueKeys>()? {
            if !seen.insert(key.clone()) {
                return Err(A::Error::custom(format_args!("the key `{key}` is repeated")));
            }
            object.insert(key, value);
        }
        Ok(object.into())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::Document;

    #[test]
    fn yaml_and_json_are_the_same_tree() {
        let yaml = "a: {404: x, '4XX': [1, 1.5, true, null], b: &b 'no'}\nc: *b\nd: no\n";
        let json = r#"{"a":{"404":"x","4XX":[1,1.5,true,null],"b":"no"},"c":"no","d":"no"}"#;
        let (yaml, json) = (Document::parse(yaml), Document::parse(json));
        assert_eq!(yaml.ok().map(|it| it.root), json.ok().map(|it| it.root));
    }

    #[test]
    fn keys_that_stand_twice_are_refused() {
        for text in
            ["{\"a\":1,\"a\":2}", "a: 1\na: 2\n", "", "[]", "- a\n", "a: [", "--- 1\n--- 2\n"]
        {
            assert!(Document::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn references_end() {
        let text = r##"{"a":{"$ref":"#/b~1c"},"b/c":{"$ref":"#/d%20e"},"d e":1,"f":{"$ref":"#/f"},"g":{"$ref":"x#/a"}}"##;
        let document = Document::parse(text).expect("it is JSON");
        let resolved = |key: &str| document.resolve(&document.root[key]);
        assert_eq!(resolved("a"), Some(&json!(1)));
        assert_eq!((resolved("f"), resolved("g")), (None, None));
    }
}
