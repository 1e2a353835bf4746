//! tracing and OpenTelemetry: the status as `i64`, as the attribute `http.response.status_code` wants it.

use std::sync::{Arc, Mutex};

use opentelemetry::{KeyValue, Value};
use status_codes::{Catalog, Status, status};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

use crate::catalogs::FilesStatus;

/// The attribute of a response, whatever its catalog.
fn attribute(status: impl Catalog) -> KeyValue {
    KeyValue::new("http.response.status_code", i64::from(status.code().as_u16()))
}

#[test]
fn attribute_is_a_64_bit_integer() {
    assert_eq!(attribute(status!(404)).value, Value::I64(404));
    assert_eq!(attribute(FilesStatus::Conflict).value, Value::I64(409));
    for status in Status::ALL {
        assert_eq!(attribute(*status).value, Value::I64(i64::from(status.as_u16())));
    }
}

/// Keeps the integers and the texts that spans are given.
#[derive(Clone, Default)]
struct Recorder(Arc<Mutex<Vec<(&'static str, String)>>>);

impl Visit for Recorder {
    fn record_i64(&mut self, field: &Field, value: i64) {
        self.0.lock().unwrap().push((field.name(), format!("{value}_i64")));
    }

    fn record_debug(&mut self, field: &Field, value: &dyn std::fmt::Debug) {
        self.0.lock().unwrap().push((field.name(), format!("{value:?}")));
    }
}

impl Subscriber for Recorder {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, attributes: &Attributes<'_>) -> Id {
        attributes.record(&mut self.clone());
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, values: &Record<'_>) {
        values.record(&mut self.clone());
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        event.record(&mut self.clone());
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

#[test]
fn span_records_the_code_as_integer_and_the_status_as_text() {
    let recorder = Recorder::default();
    tracing::subscriber::with_default(recorder.clone(), || {
        let status = FilesStatus::Conflict;
        let span = tracing::info_span!(
            "request",
            http.response.status_code = tracing::field::Empty,
            status = tracing::field::Empty,
        );
        span.record("http.response.status_code", i64::from(status.as_u16()));
        span.record("status", tracing::field::display(status));
    });
    assert_eq!(
        *recorder.0.lock().unwrap(),
        [
            ("http.response.status_code", "409_i64".to_owned()),
            ("status", "409 conflict".to_owned()),
        ],
    );
}
