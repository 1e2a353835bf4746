//! Ids, what is displayed, and what is read: for every catalog that the project has.

use std::str::FromStr;

use status_codes::{Catalog, Code, ParseStatusError, Status, catalog, vendor};

catalog! {
    enum FilesStatus = "../status-codes/examples/files-api.toml";
}
catalog! {
    enum ShopStatus = "../status-codes/examples/shop-api.toml";
}
catalog! {
    #[non_exhaustive]
    enum StoreStatus = "catalogs/shared-ids.toml";
}
catalog! {
    enum RenamedStatus = "catalogs/shared-former-ids.toml";
}

#[test]
fn what_is_displayed_is_read_back() {
    reads_back::<Status>();
    reads_back::<FilesStatus>();
    reads_back::<ShopStatus>();
    vendors();
}

include!(concat!(env!("OUT_DIR"), "/vendors.rs"));

/// Text, id, name, URI and code lead back to each status, where they name it alone.
#[track_caller]
fn reads_back<C: Catalog + FromStr<Err = ParseStatusError>>() {
    for &status in C::ALL {
        assert_eq!(status.to_string().parse(), Ok(status));
        assert_eq!(status.id().parse(), Ok(status));
        assert_eq!(C::with_id(status.id()), [status]);
        assert_eq!(C::from_id(status.id()), Some(status));
        assert_eq!(C::from_id_and_code(status.id(), status.code()), Some(status));
        assert_eq!(status.name().parse(), Ok(status));
        for former in status.former_names().iter().chain(status.former_ids()) {
            assert_eq!(former.parse(), Ok(status), "{former}");
        }
        let code = status.code().as_str();
        assert_eq!(code.parse().ok(), (C::with_code(status.code()) == [status]).then_some(status));
        if let Some(uri) = status.type_uri() {
            assert_eq!(C::from_type_uri(uri), Some(status));
        }
    }
    for code in (100..1000).filter_map(Code::from_u16) {
        let statuses: Vec<C> = C::ALL.iter().copied().filter(|s| s.code() == code).collect();
        assert_eq!(C::with_code(code), statuses);
    }
}

#[test]
fn a_shared_id_takes_the_code_to_name_a_status() {
    let [denied, by_policy, .., missing, long] = *StoreStatus::ALL else { panic!("too few") };
    assert_eq!(StoreStatus::with_id("accessDenied"), [denied, by_policy]);
    assert_eq!(<StoreStatus as Catalog>::from_id("accessDenied"), None);
    assert_eq!(denied.to_string(), "403 accessDenied");
    assert_eq!("403 accessDenied".parse(), Ok(denied));
    assert_eq!("400 accessDenied".parse(), Ok(by_policy));
    // Under one code, the first of the file stands for all.
    assert_eq!(StoreStatus::with_id("invalidRange"), [missing, long]);
    assert_eq!("416 invalidRange".parse(), Ok(missing));
    for (text, fault) in [
        ("accessDenied", "several statuses have this id: put the code before it"),
        ("404 accessDenied", "no status has this name or phrase"),
        ("416", "several statuses have the code 416: name one by its id"),
        ("499", "no status has the code 499"),
        ("", "the text is empty"),
    ] {
        assert_eq!(text.parse::<StoreStatus>().unwrap_err().to_string(), fault, "{text}");
    }
}

#[test]
fn a_former_id_is_read_and_never_sent() {
    assert_eq!("Forbidden".parse(), Ok(StoreStatus::AccessDenied));
    assert_eq!(StoreStatus::AccessDenied.former_ids(), ["Forbidden"]);
    assert!(StoreStatus::with_id("Forbidden").is_empty());
    assert_eq!(StoreStatus::AccessDenied.id(), "accessDenied");
}

#[test]
fn a_shared_former_id_takes_the_code_to_name_a_status() {
    let [denied, by_policy] = *RenamedStatus::ALL else { panic!("two statuses") };
    assert_eq!("403 accessDenied".parse(), Ok(denied));
    assert_eq!("400 accessDenied".parse(), Ok(by_policy));
    assert_eq!("403 Forbidden".parse(), Ok(denied));
    assert_eq!("Forbidden".parse(), Ok(denied));
    for (text, fault) in [
        ("accessDenied", "several statuses have this id: put the code before it"),
        ("404 accessDenied", "no status has this name or phrase"),
        ("400 Forbidden", "no status has this name or phrase"),
    ] {
        assert_eq!(text.parse::<RenamedStatus>().unwrap_err().to_string(), fault, "{text}");
    }
}

#[test]
fn a_catalog_has_examples_and_an_id_member() {
    #[expect(deprecated, reason = "it is what is deprecated")]
    let gone = StoreStatus::BucketGone;
    assert!(gone.example().starts_with("GET /a HTTP/1.1\n"), "{}", gone.example());
    assert_eq!(StoreStatus::AccessDenied.example(), "");
    assert_eq!(StoreStatus::INFO.id_member(), Some("code"));
    assert_eq!(FilesStatus::INFO.id_member(), None);
    assert_eq!(gone.deprecated().map(status_codes::Deprecation::since), Some("2026-11-13"));
}
