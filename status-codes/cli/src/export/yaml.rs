//! Writes a JSON document as YAML.
//!
//! Every string value is put into double quotes, so that YAML 1.1 and 1.2 read it alike. Without quotes, `2026-01-31` is a
//! date for some parsers and a string for others.

use saphyr::{Mapping, Scalar, Yaml, YamlEmitter};
use serde_json::Value;

/// Returns the document, its keys in the order of the JSON.
pub(crate) fn document(value: &Value) -> String {
    let mut out = String::new();
    let mut emitter = YamlEmitter::new(&mut out);
    emitter.quoted_value(true);
    emitter.dump(&node(value)).expect("a string takes everything");
    out.push('\n');
    out
}

fn node(value: &Value) -> Yaml<'_> {
    match value {
        Value::Null => Yaml::Value(Scalar::Null),
        Value::Bool(boolean) => Yaml::Value(Scalar::Boolean(*boolean)),
        Value::Number(number) => Yaml::Value(match (number.as_i64(), number.as_f64()) {
            (Some(integer), _) => Scalar::Integer(integer),
            (None, float) => Scalar::FloatingPoint(float.unwrap_or_default().into()),
        }),
        Value::String(text) => Yaml::Value(Scalar::String(text.into())),
        Value::Array(values) => Yaml::Sequence(values.iter().map(node).collect()),
        Value::Object(object) => Yaml::Mapping(
            object
                .iter()
                .map(|(key, value)| (Yaml::Value(Scalar::String(key.into())), node(value)))
                .collect::<Mapping<'_>>(),
        ),
    }
}

#[cfg(test)]
mod tests {
    use saphyr::{LoadableYamlNode, Yaml};
    use serde_json::json;

    use super::{document, node};

    #[test]
    fn what_is_written_reads_back_as_it_was() {
        let value = json!({
            "version": "2026-01-31", "no": "no", "404": 404, "text": "a: \"b\"\n- c\t#d\u{7f}",
            "list": [true, 0.5, -1, {}, [], null, { "nested": "~" }], "": "",
        });
        let text = document(&value);
        let read = Yaml::load_from_str(&text).expect("it is YAML");
        assert_eq!(read, [node(&value)], "{text}");
    }

    #[test]
    fn texts_are_quoted_and_numbers_are_not() {
        let text = document(&json!({ "version": "1.0", "status": 404 }));
        assert_eq!(text, "---\nversion: \"1.0\"\nstatus: 404\n");
    }
}
