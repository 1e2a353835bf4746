//! Converts TOML into the JSON that a schema validates. Dates become strings, as in editors.

use serde_json::{Map, Value};
use toml::de::{DeTable, DeValue};

pub(crate) fn parse(text: &str) -> Value {
    table(DeTable::parse(text).expect("the file is TOML").get_ref())
}

fn table(table: &DeTable<'_>) -> Value {
    let pairs = table.iter().map(|(key, value)| (key.get_ref().to_string(), json(value.get_ref())));
    Value::Object(pairs.collect::<Map<_, _>>())
}

fn json(value: &DeValue<'_>) -> Value {
    match value {
        DeValue::String(text) => text.as_ref().into(),
        DeValue::Integer(number) => {
            i64::from_str_radix(number.as_str(), number.radix()).expect("a small number").into()
        }
        DeValue::Float(number) => number.as_str().parse::<f64>().expect("a number").into(),
        DeValue::Boolean(value) => (*value).into(),
        DeValue::Datetime(date) => date.to_string().into(),
        DeValue::Array(values) => values.iter().map(|value| json(value.get_ref())).collect(),
        DeValue::Table(inner) => table(inner),
    }
}
