//! How the enum of a user's catalog behaves; the examples of the library are the catalogs.
//!
//! In the Files API a code names one status, in the Shop API many share one.

use std::collections::BTreeSet;

use status_codes::{
    Cache, Catalog, Class, Code, Content, Deprecation, HeaderRule, Level, Redirect, Registration,
    Retry, Status, UnknownCode, catalog, status,
};

catalog! {
    /// What the Files API answers.
    pub enum FilesStatus = "../status-codes/examples/files-api.toml";
}

catalog! {
    /// What the Shop API answers.
    pub enum ShopStatus = "../status-codes/examples/shop-api.toml";
}

/// Names that the generated code uses, too.
mod namesakes {
    use status_codes::catalog;

    catalog! {
        pub enum Documents = "../status-codes/examples/files-api.toml";
    }
    catalog! {
        pub enum Entry = "../status-codes/examples/files-api.toml";
    }
    catalog! {
        pub enum Option = "../status-codes/examples/files-api.toml";
    }
}

#[test]
fn a_catalog_may_have_the_name_of_what_its_code_names() {
    assert_eq!(status!(namesakes::Documents, 404), namesakes::Documents::NotFound);
    assert_eq!(status!(namesakes::Entry, 404), namesakes::Entry::NotFound);
    assert_eq!(status!(namesakes::Option, 404), namesakes::Option::NotFound);
}

#[test]
fn a_catalog_says_what_it_is() {
    assert_eq!(FilesStatus::INFO.name(), "Files API");
    assert_eq!(FilesStatus::INFO.version(), Some("1.0.0"));
    assert_eq!(FilesStatus::INFO.type_base(), Some("https://files.example/problems/"));
    assert!(FilesStatus::INFO.description().is_some_and(|text| text.contains("/admin")));
    assert_eq!(ShopStatus::INFO.name(), "Shop API");
}

#[test]
fn statuses_are_in_the_order_of_the_file_and_dense() {
    assert_eq!(FilesStatus::ALL.len(), 17);
    for (at, status) in ShopStatus::ALL.iter().enumerate() {
        assert_eq!(*status as usize, at);
    }
    assert_eq!(ShopStatus::ALL[0], ShopStatus::OrderPlaced);
    assert!(FilesStatus::ALL.is_sorted() && ShopStatus::ALL.is_sorted());
    assert_eq!(size_of::<ShopStatus>(), 1);
}

#[test]
fn ids_follow_the_file_and_lead_back() {
    assert_eq!(FilesStatus::TargetAccessDenied.id(), "target-access-denied");
    assert_eq!(ShopStatus::MalformedJson.id(), "malformed_json");
    // Written in the file.
    assert_eq!(ShopStatus::InvalidEmail.id(), "invalid_email_address");
    ids_lead_back::<FilesStatus>();
    ids_lead_back::<ShopStatus>();
    for other in ["", "not_found", "NotFound", "Not-found", "404", "not-found ", "zzz"] {
        assert_eq!(FilesStatus::from_id(other), None, "{other}");
        assert!(FilesStatus::with_id(other).is_empty(), "{other}");
    }
    assert_eq!("invalid_sku".parse(), Ok(ShopStatus::ALL[6]));
}

#[track_caller]
fn ids_lead_back<C: Catalog>() {
    let ids: BTreeSet<&str> = C::ALL.iter().map(|status| status.id()).collect();
    assert_eq!(ids.len(), C::ALL.len());
    for status in C::ALL {
        assert_eq!(C::from_id(status.id()), Some(*status));
    }
}

#[test]
fn a_title_is_the_phrase_unless_written() {
    assert_eq!(FilesStatus::MethodNotAllowed.title(), "Method Not Allowed");
    assert_eq!(FilesStatus::NotFound.title(), "File or folder not found");
    assert_eq!(FilesStatus::NotFound.phrase(), "Not Found");
}

#[test]
fn a_type_uri_is_made_of_base_and_id_unless_written() {
    assert_eq!(FilesStatus::NotFound.type_uri(), Some("https://files.example/problems/not-found"));
    assert_eq!(
        ShopStatus::PaymentDeclined.type_uri(),
        Some("https://payments.example/problems/declined")
    );
}

#[test]
fn display_is_code_and_id_and_takes_a_width() {
    assert_eq!(FilesStatus::NotFound.to_string(), "404 not-found");
    assert_eq!(FilesStatus::MethodNotAllowed.to_string(), "405 method-not-allowed");
    assert_eq!(format!("{:>8.6}|", FilesStatus::NotFound), "  404 no|");
    assert_eq!(format!("{:?}", FilesStatus::NotFound), "NotFound");
}

#[test]
fn facts_of_a_registered_code_come_from_the_registry() {
    for status in
        FilesStatus::ALL.iter().filter(|status| **status != FilesStatus::TargetAccessDenied)
    {
        let registered = status.registered().expect("all codes of the Files API are registered");
        assert_eq!(status.phrase(), registered.phrase());
        assert_eq!(status.reference(), Some(registered.reference()));
        assert_eq!(status.cache(), registered.cache());
        assert_eq!(status.content(), registered.content());
        assert_eq!(status.redirect(), registered.redirect());
        assert_eq!(status.registration(), registered.registration());
    }
    assert_eq!(FilesStatus::NotModified.content(), Content::Never);
    assert!(FilesStatus::MovedPermanently.redirect().is_some_and(Redirect::is_permanent));
    // A fact that the file states takes the place of the registry's.
    assert_eq!(Status::ServiceUnavailable.retry(), Retry::Idempotent);
    assert_eq!(ShopStatus::Maintenance.retry(), Retry::Any);
    let required = |rule: &HeaderRule| rule.name() == "Retry-After" && rule.level() == Level::Must;
    assert!(ShopStatus::TooManyRequests.headers().iter().any(required));
}

#[test]
fn an_entry_with_its_own_phrase_inherits_nothing() {
    let status = FilesStatus::TargetAccessDenied;
    assert_eq!((status.as_u16(), status.phrase()), (412, "Precondition Failed"));
    assert_eq!(status.registered(), Some(Status::PreconditionFailed));
    assert_eq!(status.reference(), None);
    assert_eq!(status.registration(), Registration::Unregistered);
    assert_eq!(status.cache(), Cache::Explicit);
    assert_eq!(status.headers(), []);
    assert_eq!(status.former_phrases(), [""; 0]);
}

#[test]
fn a_group_is_a_const_and_a_test_of_membership() {
    assert_eq!(
        FilesStatus::SERVER,
        [
            FilesStatus::InternalServerError,
            FilesStatus::BadGateway,
            FilesStatus::ServiceUnavailable
        ]
    );
    assert!(FilesStatus::BadGateway.is_in(FilesStatus::SERVER));
    assert!(!FilesStatus::NotFound.is_in(FilesStatus::SERVER));
    assert!(!FilesStatus::NotFound.is_in(&[]));
    assert_eq!(FilesStatus::NotFound.groups(), ["files", "folders"]);
    const { assert!(FilesStatus::NotFound.is_in(FilesStatus::FOLDERS)) };
    for (name, group) in [("files", FilesStatus::FILES), ("redirects", FilesStatus::REDIRECTS)] {
        let members = FilesStatus::ALL.iter().filter(|status| status.groups().contains(&name));
        assert!(members.eq(group), "{name}");
    }
}

#[test]
fn deprecated_statuses_say_since_when_and_what_instead() {
    let deprecated = ShopStatus::ALL.iter().filter_map(|status| status.deprecated());
    let since: Vec<_> = deprecated.map(Deprecation::since).collect();
    assert_eq!(since, ["2.1.0", "3.0.0", "2.4.0"]);
    let sku = ShopStatus::from_id("invalid_sku").expect("the id is in the file");
    let deprecation = sku.deprecated().expect("the file says so");
    assert_eq!(deprecation.replaced_by(), Some(ShopStatus::InvalidProductId));
    assert_eq!(deprecation.note(), Some("products are addressed by their identifier"));
    assert_eq!(FilesStatus::NotFound.deprecated(), None);
}

#[test]
fn related_statuses_know_each_other() {
    for status in ShopStatus::ALL {
        for related in status.related() {
            assert!(related.related().contains(status), "{status} and {related}");
        }
    }
    assert!(ShopStatus::MalformedJson.related().contains(&ShopStatus::MissingField));
}

#[test]
fn integers_convert_where_a_code_names_one_status() {
    for number in 0..=u16::MAX {
        let expected = FilesStatus::ALL.iter().copied().find(|status| status.as_u16() == number);
        assert_eq!(FilesStatus::from_u16(number), expected);
        assert_eq!(FilesStatus::try_from(number).ok(), expected);
    }
    assert_eq!(FilesStatus::try_from(404_i32), Ok(FilesStatus::NotFound));
    let error: UnknownCode = FilesStatus::try_from(65_940_u32).unwrap_err();
    assert_eq!(error.to_string(), "65940 is not a status of the Files API");
    assert_eq!(FilesStatus::try_from(Code::NOT_FOUND), Ok(FilesStatus::NotFound));
    assert_eq!(FilesStatus::NotFound, 404);
    assert_eq!(404, FilesStatus::NotFound);
    assert_eq!(u16::from(FilesStatus::NotFound), 404);
    assert_eq!(Code::from(ShopStatus::OutOfStock), Code::CONFLICT);
}

#[test]
fn a_code_leads_to_all_of_its_statuses() {
    for number in 100..=999 {
        let code = Code::from_u16(number).expect("three digits");
        let sharing: Vec<_> =
            ShopStatus::ALL.iter().copied().filter(|status| status.code() == code).collect();
        assert_eq!(ShopStatus::with_code(code), sharing);
        assert_eq!(<ShopStatus as Catalog>::with_code(code), sharing);
        assert_eq!(
            <FilesStatus as Catalog>::with_code(code),
            FilesStatus::from_u16(number).as_slice()
        );
        assert_eq!(<Status as Catalog>::with_code(code), code.registered().as_slice());
    }
    assert_eq!(ShopStatus::with_code(Code::BAD_REQUEST).len(), 15);
    assert_eq!(status!(ShopStatus, 402), ShopStatus::PaymentDeclined);
}

#[test]
fn a_class_follows_from_the_code() {
    assert_eq!(FilesStatus::NotFound.class(), Some(Class::ClientError));
    assert!(FilesStatus::NotFound.is_client_error() && FilesStatus::NotFound.is_error());
    assert!(ShopStatus::OrderPlaced.is_success() && ShopStatus::OrderPlaced.is_final());
}

/// Every method of the trait gives what the inherent method of its name gives, for each status.
macro_rules! agree {
    ($catalog:ident: $($method:ident)*) => {
        for status in <$catalog as Catalog>::ALL.iter().copied() {
            $(assert_eq!($catalog::$method(status), <$catalog as Catalog>::$method(status), stringify!($method));)*
        }
        assert_eq!($catalog::ALL, <$catalog as Catalog>::ALL);
    };
}

#[test]
fn the_trait_agrees_with_the_inherent_methods() {
    agree!(FilesStatus: code name id phrase title summary description type_uri groups deprecated reference registration
        cache content redirect headers retry method_meanings former_phrases related registered class);
    agree!(ShopStatus: code name id phrase title summary description type_uri groups deprecated reference registration
        cache content redirect headers retry method_meanings former_phrases related registered class);
    agree!(Status: code name phrase summary description registration cache content redirect headers retry
        method_meanings former_phrases related);
    for status in Status::ALL {
        assert_eq!(Catalog::id(*status), status.name());
        assert_eq!(Catalog::title(*status), status.phrase());
        assert_eq!(Catalog::class(*status), Some(status.class()));
        assert_eq!(Catalog::reference(*status), Some(status.reference()));
        assert_eq!(Catalog::registered(*status), Some(*status));
        assert_eq!(Catalog::type_uri(*status), None);
        assert_eq!(Catalog::deprecated(*status), None);
        assert_eq!(<Status as Catalog>::from_id(status.name()), Some(*status));
    }
}
