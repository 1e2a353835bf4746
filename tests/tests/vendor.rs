//! The catalogs of vendors: complete, with sources, and without effect on the registry.

use std::collections::BTreeSet;

use status_codes::vendor::{
    AwsLoadBalancer, GoogleUploads, LinkedIn, MicrosoftActiveSync, Nginx, Shopify, meanings,
};
use status_codes::{Cache, Catalog, Code, Content, Medium, Registration, Retry, Status, status};
use status_data::{Keyword, VENDORS, parse_catalog, registry};

/// The catalogs as the reader has them, each with the name of its enum.
fn catalogs() -> impl Iterator<Item = (&'static str, status_data::Catalog)> {
    VENDORS.iter().map(|vendor| {
        let reading = parse_catalog(vendor.text, registry());
        assert!(
            reading.diagnostics.is_empty(),
            "{:#?}",
            reading.messages(vendor.file, vendor.text)
        );
        (vendor.name, reading.catalog)
    })
}

#[track_caller]
fn unchanged(code: u16, phrase: &str, reference: &str) {
    let status = Status::from_u16(code).expect("it is registered");
    assert_eq!(status.phrase(), phrase);
    assert_eq!(status.reference().to_string(), reference);
    assert_eq!(status.code().registered(), Some(status));
    assert_eq!(status.code().equivalent(), status);
    assert_eq!(status.code().to_string(), format!("{code} {phrase}"));
}

/// Codes that some vendor or draft gave a meaning of its own, too.
#[test]
fn no_vendor_changes_what_the_registry_says() {
    unchanged(103, "Early Hints", "RFC8297, Section 2");
    unchanged(306, "Switch Proxy", "RFC9110, Section 15.4.7");
    unchanged(308, "Permanent Redirect", "RFC9110, Section 15.4.9");
    unchanged(418, "I'm a teapot", "RFC9110, Section 15.5.19");
    unchanged(421, "Misdirected Request", "RFC9110, Section 15.5.20");
    unchanged(425, "Too Early", "RFC8470, Section 5.2");
    unchanged(451, "Unavailable For Legal Reasons", "RFC7725, Section 3");
    unchanged(506, "Variant Also Negotiates", "RFC2295, Section 8.1");
    unchanged(507, "Insufficient Storage", "RFC4918, Section 11.5");
    unchanged(508, "Loop Detected", "RFC5842, Section 7.2");
    for (vendor, catalog) in catalogs() {
        for entry in catalog.entries {
            let Some(status) = Status::from_u16(entry.code) else { continue };
            for name in [&entry.variant, &entry.phrase] {
                let read = name.parse::<Status>().ok();
                let own = !status.phrase().eq_ignore_ascii_case(name) && status.name() != name;
                assert!(!own || read != Some(status), "{vendor}::{} names {status}", entry.variant);
            }
        }
    }
}

/// Every number that a vendor uses and nobody registered acts as the class says.
#[test]
fn a_vendors_code_stays_unregistered() {
    for (vendor, catalog) in catalogs() {
        for entry in catalog.entries {
            let code = Code::from_u16(entry.code).expect("the rules allow 100 to 999");
            if registry().with_code(entry.code).next().is_none() {
                let x00 = if entry.code > 599 { 500 } else { entry.code / 100 * 100 };
                assert_eq!(code.registered(), None, "{vendor}");
                assert_eq!(code.equivalent().as_u16(), x00, "{vendor}::{}", entry.variant);
                assert_eq!(code.cache(), Cache::Explicit, "{vendor}::{}", entry.variant);
                assert_eq!(entry.registration, status_data::Registration::Unregistered);
            }
        }
    }
}

#[track_caller]
fn answered(code: u16, vendors: &[&str]) {
    let found: BTreeSet<&str> = meanings(code).iter().map(|meaning| meaning.vendor()).collect();
    let missing: Vec<_> = vendors.iter().filter(|vendor| !found.contains(*vendor)).collect();
    assert!(missing.is_empty(), "{code}: nothing of {missing:?} in {found:?}");
}

/// The collisions between vendors, of those that are met today.
#[test]
fn every_collision_is_answered_completely() {
    let cloudflare = "Cloudflare";
    let foundry = "Cloud Foundry";
    let closed = [
        cloudflare,
        foundry,
        "Alibaba Cloud Application Load Balancer",
        "Azure Application Gateway",
        "Esri ArcGIS",
        "Google APIs",
        "Heroku",
        "nginx",
        "Traefik",
    ];
    answered(202, &["AWS WAF"]);
    answered(405, &["AWS WAF"]);
    answered(419, &["Laravel", "Spring Framework"]);
    answered(420, &["Spring Framework", "Twitter"]);
    answered(421, &["Spring Framework"]);
    answered(430, &["Shopify"]);
    answered(449, &["Microsoft WebDAV"]);
    answered(463, &["Alibaba Cloud Application Load Balancer", "AWS Application Load Balancer"]);
    answered(494, &["Kong", "nginx"]);
    answered(496, &[foundry, "nginx"]);
    answered(498, &["Esri ArcGIS"]);
    answered(499, &closed);
    answered(508, &["CloudLinux", "Vercel"]);
    answered(509, &["cPanel", "Microsoft Graph"]);
    answered(525, &[cloudflare, foundry]);
    answered(526, &[cloudflare, foundry]);
    answered(529, &["Anthropic", "Qualys SSL Labs"]);
    answered(530, &[cloudflare, "Pantheon", "Shopify"]);
    answered(527, &[cloudflare]);
    answered(598, &["Alibaba Cloud EdgeRoutine"]);
    answered(599, &["Alibaba Cloud EdgeRoutine", "Tornado"]);
    answered(999, &["LinkedIn"]);
}

#[test]
fn meanings_of_every_number_are_those_of_the_files_in_their_order() {
    let catalogs: Vec<_> = catalogs().collect();
    let mut total = 0;
    for code in 100..=999 {
        let expected: Vec<_> = catalogs
            .iter()
            .flat_map(|(name, catalog)| {
                catalog.with_code(code).map(move |entry| (name, &catalog.info.name, entry))
            })
            .collect();
        let found = meanings(code);
        assert_eq!(found.len(), expected.len(), "{code}");
        total += found.len();
        for (meaning, (name, vendor, entry)) in found.iter().zip(expected) {
            assert_eq!(Some(meaning.vendor()), vendor.as_deref());
            assert_eq!(meaning.status(), format!("{name}::{}", entry.variant));
            assert_eq!(meaning.code(), code);
            assert_eq!(meaning.phrase(), entry.phrase);
            assert_eq!(meaning.title(), entry.title());
            assert_eq!(meaning.summary(), entry.summary);
            assert_eq!(meaning.description(), entry.description);
            assert_eq!(Some(meaning.source()), entry.source.as_deref());
            let seen_in: Vec<&str> =
                meaning.seen_in().iter().map(|medium| medium.as_str()).collect();
            let words = entry.seen_in.iter().map(|medium| medium.as_str());
            assert_eq!(seen_in, words.collect::<Vec<_>>());
        }
    }
    for none in (0..100).chain(1000..=u16::MAX) {
        assert!(meanings(none).is_empty(), "{none}");
    }
    let entries: usize = catalogs.iter().map(|(_, catalog)| catalog.entries.len()).sum();
    assert_eq!(total, entries);
}

#[test]
fn every_entry_has_a_source_and_a_place_and_a_text() {
    for (vendor, catalog) in catalogs() {
        let about = catalog.info;
        assert!(about.name.is_some() && about.description.is_some(), "{vendor}");
        for entry in catalog.entries {
            let name = format!("{vendor}::{}", entry.variant);
            assert!(entry.source.is_some_and(|source| !source.trim().is_empty()), "{name}");
            assert!(!entry.seen_in.is_empty(), "{name}");
            assert!(!entry.summary.is_empty() && !entry.description.is_empty(), "{name}");
            assert!(!entry.phrase.is_empty() || entry.title.is_some(), "{name}");
            assert!(about.beyond_599 || entry.code <= 599, "{name} is {}", entry.code);
        }
    }
}

#[test]
fn codes_beyond_599_are_refused_where_the_catalog_does_not_allow_them() {
    let problems = |about: &str| {
        let text = format!(
            "[catalog]\nname = \"V\"\n{about}\n[A]\ncode = 600\ntitle = \"A\"\nsummary = \"B.\"\n"
        );
        parse_catalog(&text, registry()).diagnostics.len()
    };
    assert_eq!(
        (problems(""), problems("beyond-599 = false"), problems("beyond-599 = true")),
        (1, 1, 0)
    );
    assert_eq!(Shopify::UnexpectedToken.class(), None);
    assert_eq!(LinkedIn::RequestDenied.code().equivalent(), Status::InternalServerError);
}

/// An entry with a phrase of its own on a registered code means something else, so nothing is taken over.
#[track_caller]
fn inherits_nothing<C: Catalog>(status: C, code: u16, phrase: &str) {
    assert_eq!((status.code().as_u16(), status.phrase()), (code, phrase));
    assert_eq!(status.registration(), Registration::Unregistered);
    assert_eq!(status.cache(), Cache::Explicit);
    assert_eq!(status.content(), Content::Allowed);
    assert_eq!(status.redirect(), None);
    assert_eq!(status.headers(), []);
    assert_eq!(status.method_meanings(), []);
    assert_eq!(status.retry(), Retry::Never);
    assert_eq!(status.reference(), None);
    assert!(status.registered().is_some_and(|registered| registered.as_u16() == code));
}

#[test]
fn a_phrase_of_its_own_on_a_registered_code_inherits_no_protocol_facts() {
    inherits_nothing(GoogleUploads::ResumeIncomplete, 308, "Resume Incomplete");
    inherits_nothing(MicrosoftActiveSync::Redirect, 451, "Redirect");
    inherits_nothing(AwsLoadBalancer::RedirectUrlTooLong, 507, "Insufficient Storage");
}

#[test]
fn every_vendors_file_is_in_the_list_that_feeds_every_crate() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../status-data/vendors");
    let files = std::fs::read_dir(folder).expect("the vendors have a folder");
    let files: BTreeSet<String> = files
        .map(|file| file.expect("the folder can be read").file_name())
        .map(|name| format!("status-data/vendors/{}", name.display()))
        .collect();
    let listed: BTreeSet<String> = VENDORS.iter().map(|vendor| vendor.file.to_owned()).collect();
    assert_eq!(files, listed);
}

#[test]
fn a_vendors_status_is_an_enum_like_any_other() {
    const CLOSED: Nginx = status!(Nginx, 499);
    assert_eq!(CLOSED, Nginx::ClientClosedRequest);
    assert_eq!(CLOSED.to_string(), "499 ClientClosedRequest");
    assert_eq!(CLOSED.phrase(), "Client Closed Request");
    assert_eq!(CLOSED.seen_in(), [Medium::Log]);
    let meaning =
        meanings(499).iter().find(|meaning| meaning.status() == "Nginx::ClientClosedRequest");
    assert_eq!(CLOSED.source(), meaning.map(|meaning| meaning.source()));
    assert_eq!(Nginx::CloseConnection.phrase(), "");
    assert_eq!(Nginx::CloseConnection.to_string(), "444 CloseConnection");
    assert_eq!(Nginx::INFO.name(), "nginx");
    assert_eq!(CLOSED, 499);
    assert_eq!(499, CLOSED);
}
