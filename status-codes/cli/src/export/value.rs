//! Converts a TOML value into JSON. Numbers that JSON does not have (`inf`, `nan`) become strings.

use serde_json::{Map, Number, Value};
use status_data::Value as TomlValue;

/// Returns the value as JSON, tables in the order of the file.
pub(crate) fn json(value: &TomlValue) -> Value {
    match value {
        TomlValue::String(text) => text.as_str().into(),
        TomlValue::Integer(integer) => (*integer).into(),
        TomlValue::Float(float) => {
            Number::from_f64(*float).map_or_else(|| float.to_string().into(), Value::Number)
        }
        TomlValue::Boolean(boolean) => (*boolean).into(),
        TomlValue::Array(values) => values.iter().map(json).collect(),
        TomlValue::Table(pairs) => extensions(pairs).into(),
    }
}

/// Returns the keys of an entry that start with `x-`, or all pairs of another table.
pub(crate) fn extensions(pairs: &[(String, TomlValue)]) -> Map<String, Value> {
    pairs.iter().map(|(key, value)| (key.clone(), json(value))).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use status_data::Value;

    #[test]
    fn every_kind_of_value_is_carried() {
        let value = Value::Table(vec![
            ("b".into(), Value::Array(vec![Value::Integer(-1), Value::Float(0.5)])),
            ("a".into(), Value::Array(vec![Value::Boolean(true), Value::String("\"".into())])),
            ("inf".into(), Value::Float(f64::INFINITY)),
        ]);
        let expected = json!({ "b": [-1, 0.5], "a": [true, "\""], "inf": "inf" });
        assert_eq!(super::json(&value), expected);
        let keys: Vec<String> =
            super::json(&value).as_object().expect("a table").keys().cloned().collect();
        assert_eq!(keys, ["b", "a", "inf"], "tables keep their order");
    }
}
