//! serde: every written form, through a text format and a binary one, and input that must not be read.

use std::collections::BTreeMap;
use std::fmt::Debug;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use status_codes::{Code, Status};

use crate::catalogs::{FilesStatus, RenamedStatus, ShopStatus, StoreStatus};

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
struct Phrase(#[serde(with = "status_codes::serialize_as::phrase")] Status);

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
struct Name(#[serde(with = "status_codes::serialize_as::name")] Status);

/// Reads back from both formats what was written.
#[track_caller]
fn check<T: Debug + PartialEq + Serialize + DeserializeOwned>(value: &T, json: &str) {
    assert_eq!(serde_json::to_string(value).unwrap(), json);
    assert_eq!(serde_json::from_str::<T>(json).unwrap(), *value);
    let tree = serde_json::to_value(value).unwrap();
    assert_eq!(serde_json::from_value::<T>(tree).unwrap(), *value);
    let bytes = postcard::to_allocvec(value).unwrap();
    assert_eq!(postcard::from_bytes::<T>(&bytes).unwrap(), *value);
}

/// The message says what is wrong with the input.
#[track_caller]
fn refuse<T: Debug + DeserializeOwned>(json: &str, message: &str) {
    let error = serde_json::from_str::<T>(json).unwrap_err().to_string();
    assert!(error.contains(message), "{json}: {error}");
    if let Ok(tree) = serde_json::from_str::<serde_json::Value>(json) {
        assert!(serde_json::from_value::<T>(tree).is_err(), "{json}");
    }
}

#[test]
fn every_code_is_its_number() {
    for number in 100..=999_u16 {
        check(&Code::from_u16(number).unwrap(), &number.to_string());
    }
}

#[test]
fn every_status_is_its_number_phrase_or_name() {
    for status in Status::ALL {
        check(status, status.as_str());
        check(&Name(*status), &format!("{:?}", status.name()));
        check(&Phrase(*status), &format!("{:?}", status.phrase()));
    }
}

#[test]
fn every_status_of_a_catalog_is_its_id() {
    for status in FilesStatus::ALL {
        check(status, &format!("{:?}", status.id()));
    }
    for status in ShopStatus::ALL {
        check(status, &format!("{:?}", status.id()));
    }
}

#[test]
fn shared_id_is_written_after_its_code() {
    for status in StoreStatus::ALL {
        let shared = StoreStatus::with_id(status.id()).len() > 1;
        let written = if shared { status.to_string() } else { status.id().to_owned() };
        assert_eq!(serde_json::to_value(status).unwrap(), written);
        let read: StoreStatus = serde_json::from_value(written.into()).unwrap();
        let same = (status.id(), status.code());
        let first = StoreStatus::ALL.iter().find(|other| (other.id(), other.code()) == same);
        assert_eq!(Some(&read), first);
    }
    check(&StoreStatus::AccessDeniedByPolicy, r#""400 accessDenied""#);
    refuse::<StoreStatus>(r#""accessDenied""#, "expected the id of a status of the Store API");
    refuse::<StoreStatus>(r#""404 accessDenied""#, "expected the id of a status of the Store API");
    refuse::<StoreStatus>(r#""BucketGone""#, "expected the id of a status of the Store API");
}

#[test]
fn former_id_is_read() {
    let read: StoreStatus = serde_json::from_str(r#""Forbidden""#).unwrap();
    assert_eq!(read, StoreStatus::AccessDenied);
    let read: RenamedStatus = serde_json::from_str(r#""400 accessDenied""#).unwrap();
    assert_eq!(read, RenamedStatus::AccessDeniedByPolicy);
    let expected = "expected the id of a status of the Store API";
    refuse::<RenamedStatus>(r#""accessDenied""#, expected);
    refuse::<RenamedStatus>(r#""404 accessDenied""#, expected);
}

/// A glob import brings no module called `serde` or as any other crate.
mod beside_a_glob_import {
    use status_codes::*;

    #[derive(Debug, PartialEq, serde::Serialize, serde::Deserialize)]
    struct Exchange {
        answer: Status,
        upstream: Option<Code>,
    }

    #[test]
    fn derive_finds_its_crate() {
        let exchange = Exchange { answer: status!(502), upstream: Code::from_u16(499) };
        super::check(&exchange, r#"{"answer":502,"upstream":499}"#);
        let _: (axum::Router, http::StatusCode, tracing::Level) =
            (axum::Router::new(), status!(502).http(), tracing::Level::INFO);
        assert_eq!(actix_web::http::StatusCode::from(status!(502)), 502);
    }
}

#[test]
fn statuses_are_values_of_options_lists_and_keys() {
    check(&Some(Status::NotFound), "404");
    check(&None::<Status>, "null");
    check(&vec![Code::NOT_FOUND, Code::MAX], "[404,999]");
    check(&BTreeMap::from([(Status::NotFound, 3)]), r#"{"404":3}"#);
    check(&BTreeMap::from([(FilesStatus::NotFound, 3)]), r#"{"not-found":3}"#);
}

#[test]
fn former_phrases_and_names_are_read() {
    let read = |json| serde_json::from_str::<Phrase>(json).unwrap().0;
    assert_eq!(read(r#""Request Entity Too Large""#), Status::ContentTooLarge);
    assert_eq!(read(r#""not found""#), Status::NotFound);
    let read = |json| serde_json::from_str::<Name>(json).unwrap().0;
    assert_eq!(read(r#""PayloadTooLarge""#), Status::ContentTooLarge);
}

#[test]
fn what_is_no_number_of_a_status_is_refused_and_never_truncated() {
    for json in ["404.0", "4.04e2", "\"404\"", "null", "true", "[404]", "{\"404\":1}", "\"\"", ""] {
        let message = if json.is_empty() { "EOF" } else { "expected a status code as a number" };
        refuse::<Status>(json, message);
        refuse::<Code>(json, message);
    }
    let negative = ["-1", "-404", "-65132", "-9223372036854775808"];
    let wide = ["65936", "4294967700", "18446744073709551615", "0", "99", "1000"];
    for json in negative.into_iter().chain(wide) {
        refuse::<Status>(json, &format!("{json} is not a status of the HTTP status code registry"));
        refuse::<Code>(json, &format!("{json} is not a status code"));
    }
    refuse::<Status>("499", "499 is not a status of the HTTP status code registry");
    refuse::<Code>("36893488147419103636", "invalid type: floating point"); // wider than any integer of JSON's reader
    refuse::<Status>("36893488147419103636", "invalid type: floating point");
    refuse::<BTreeMap<Status, u8>>(r#"{"65936":1}"#, "");
    refuse::<BTreeMap<Status, u8>>(r#"{"-1":1}"#, "");
}

#[test]
fn wider_integers_of_other_formats_are_checked_at_their_width() {
    use serde::de::IntoDeserializer;
    use serde::de::value::Error;

    fn read<'de, T: Deserialize<'de>>(
        number: impl IntoDeserializer<'de, Error>,
    ) -> Result<T, Error> {
        T::deserialize(number.into_deserializer())
    }

    assert_eq!(read(404_u128), Ok(Status::NotFound));
    assert_eq!(read(404_i128), Ok(Status::NotFound));
    assert_eq!(read(404_i16), Ok(Code::NOT_FOUND));
    assert_eq!(read::<Code>(200_u8), Ok(Code::OK));
    for wide in [404 + (1_u128 << 16), 404 + (1 << 32), 404 + (1 << 64), u128::MAX] {
        assert!(read::<Status>(wide).unwrap_err().to_string().contains(&wide.to_string()));
        assert!(read::<Code>(wide).is_err());
    }
    for wide in [404 - (1_i128 << 16), 404 - (1 << 64), i128::MIN] {
        assert!(read::<Status>(wide).unwrap_err().to_string().contains(&wide.to_string()));
        assert!(read::<Code>(wide).is_err());
    }
    assert!(read::<Status>(404.0_f32).is_err());
    assert!(read::<Code>(404.0_f64).is_err());
    assert!(read::<Code>('4').is_err());
}

#[test]
fn bytes_that_are_no_status_are_refused() {
    for number in 0..=u16::MAX {
        let bytes = postcard::to_allocvec(&number).unwrap();
        assert_eq!(postcard::from_bytes(&bytes).ok(), Code::from_u16(number));
        assert_eq!(postcard::from_bytes(&bytes).ok(), Status::from_u16(number));
    }
    for wide in [65_936_u32, 4_294_967_295] {
        let bytes = postcard::to_allocvec(&wide).unwrap();
        assert!(postcard::from_bytes::<Code>(&bytes).is_err());
        assert!(postcard::from_bytes::<Status>(&bytes).is_err());
    }
    for bytes in [&[][..], &[0x80], &[0xFF; 20]] {
        assert!(postcard::from_bytes::<Code>(bytes).is_err());
        assert!(postcard::from_bytes::<Status>(bytes).is_err());
        assert!(postcard::from_bytes::<FilesStatus>(bytes).is_err());
        assert!(postcard::from_bytes::<Phrase>(bytes).is_err());
    }
}

#[test]
fn what_is_no_phrase_name_or_id_is_refused() {
    for json in ["404", "null", "[]", "\"404\"", "\"404 Not Found\"", "\"NotFound\"", "\"\""] {
        refuse::<Phrase>(json, "expected the reason phrase of a status");
    }
    for json in ["404", "null", "[]", "\"404\"", "\"Not Found\"", "\"notfound\"", "\"\""] {
        refuse::<Name>(json, "expected the name of a status");
    }
    for json in ["404", "null", "[]", "\"404\"", "\"NotFound\"", "\"NOT-FOUND\"", "\"\""] {
        refuse::<FilesStatus>(json, "expected the id of a status of the Files API");
    }
}
