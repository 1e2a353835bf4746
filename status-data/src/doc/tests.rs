//! The lines in the documentation of a variant, each for an entry that needs it.

use super::{class_label, entry, overview};
use crate::{Catalog, parse_catalog, parse_registry, registry};

#[test]
fn a_title_stands_behind_the_phrase_unless_it_is_the_phrase() {
    check("code = 404", "404 Not Found\n");
    check("code = 404\ntitle = \"Not Found\"", "404 Not Found\n");
    check("code = 404\ntitle = \"No cart\"", "404 Not Found: No cart\n");
    check("code = 499\ntitle = \"No cart\"", "499 No cart\n");
}

#[test]
fn plain_texts_are_escaped() {
    check("code = 499\ntitle = \"a_b <c> *d* é-1\"", "499 a_b \\<c> \\*d\\* é-1\n");
}

#[test]
fn a_meaning_of_its_own_is_told_from_the_registered_one() {
    let own = "| registration | an unregistered meaning: 404 is registered as Not Found |\n";
    check("code = 404\nphrase = \"No Cart\"", own);
    let unregistered = "| registration | not in the registry of status codes |\n";
    check("code = 499\nphrase = \"No Cart\"", unregistered);
    check_registry("registration = \"unregistered\"", unregistered);
    check_registry("registration = \"obsoleted\"", "| obsoleted: its definition was withdrawn |\n");
    check_registry(
        "registration = \"unused\"",
        "| unused: reserved in the registry, not to be sent |\n",
    );
    let expires = "registration = \"temporary\"\nexpires = 2026-11-13";
    check_registry(expires, "| temporary, expires 2026-11-13 |\n");
}

#[test]
fn each_fact_has_its_words() {
    for (fact, row) in [
        ("cache = \"explicit\"", "| cache | only with explicit freshness |\n"),
        ("cache = \"heuristic\"", "| cache | heuristically cacheable |\n"),
        ("cache = \"never\"", "| cache | never stored |\n"),
        ("content = \"never\"", "| content | never: the message ends with the header section |\n"),
        ("content = \"not-generated\"", "| content | not generated; framed as usual |\n"),
        ("retry = \"never\"", "| retry | not automatically |\n"),
        ("retry = \"idempotent\"", "| retry | idempotent requests |\n"),
        ("retry = \"any\"", "| retry | any request |\n"),
        (
            "headers = [{ name = \"Allow\", level = \"must\", reference = \"RFC9110\" }]",
            "\nHeader fields of the response:\n\n- **must** include `Allow` ([RFC 9110](https://www.rfc-editor.org/rfc/rfc9110.html))\n",
        ),
        ("methods = { HEAD = \"No content.\" }", "\nBy request method:\n\n- `HEAD`: No content. ("),
        ("former = [\"No Cart\", \"A_B\"]", "\nFormerly: No Cart, A\\_B.\n"),
    ] {
        check_registry(fact, row);
    }
}

#[test]
fn redirects_say_what_becomes_of_the_method() {
    for (method, permanent, row) in [
        ("kept", "true", "| redirect | permanent, the method does not change |\n"),
        ("may-become-get", "false", "| redirect | not permanent, POST may change to GET |\n"),
        ("get", "false", "| redirect | not permanent, the method changes to GET |\n"),
    ] {
        check(
            &format!("code = 302\nredirect = {{ method = \"{method}\", permanent = {permanent} }}"),
            row,
        );
    }
}

#[test]
fn references_are_links_to_what_they_name() {
    for (reference, link) in [
        (
            "RFC9110, Section 15.5.5",
            "[RFC 9110, Section 15.5.5](https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.5)",
        ),
        (
            "RFC7231, Section B",
            "[RFC 7231, Section B](https://www.rfc-editor.org/rfc/rfc7231.html#appendix-B)",
        ),
        ("draft-a-b-01", "[draft-a-b-01](https://datatracker.ietf.org/doc/html/draft-a-b-01)"),
        ("https://a.example/b", "<https://a.example/b>"),
    ] {
        let specification = format!("\nSpecification: {link}\n");
        check(&format!("code = 499\ntitle = \"A\"\nreference = \"{reference}\""), &specification);
    }
}

#[test]
fn every_class_has_its_label() {
    for (code, label) in [
        (100, "Informational (1xx)"),
        (299, "Successful (2xx)"),
        (300, "Redirection (3xx)"),
        (499, "Client errors (4xx)"),
        (500, "Server errors (5xx)"),
        (699, "Beyond RFC 9110 (6xx)"),
        (700, "Beyond RFC 9110 (7xx)"),
        (800, "Beyond RFC 9110 (8xx)"),
        (999, "Beyond RFC 9110 (9xx)"),
    ] {
        assert_eq!(class_label(code), label);
    }
}

#[test]
fn an_example_is_a_code_block_that_nothing_in_it_closes() {
    check("code = 404\nexample = \"\"\"\nGET /\n\"\"\"", "\nExample:\n\n```http\nGET /\n```\n\n");
    check("code = 404\nexample = \"a `b` ``` c\"", "\n````http\na `b` ``` c\n````\n");
    let catalog = registry_of("");
    let doc = entry(&catalog.entries[0], &catalog.by_variant(), None);
    assert!(!doc.contains("Example"), "{doc}");
}

#[test]
fn related_statuses_are_links_with_their_headlines() {
    let text = "[A]\ncode = 404\nsummary = \"One.\"\nrelated = [\"B\"]\n[B]\ncode = 410\nsummary = \"One.\"\n";
    let catalog = parse_catalog(text, registry()).catalog;
    let doc = entry(&catalog.entries[0], &catalog.by_variant(), None);
    assert!(doc.contains("\nRelated: [410 Gone](Self::B).\n"), "{doc}");
}

#[test]
fn what_only_a_catalog_has_is_shown_for_catalogs() {
    let own = "code = 404\ngroups = [\"carts\", \"shop\"]\ntype = \"https://a.example/p\"";
    check(own, "| id | `No` |\n| type | `https://a.example/p` |\n| groups | carts, shop |\n");
    check("code = 404\nsource = \"A & B\"", "| source | A \\& B |\n");
    check("code = 404", "\nDefined in `a.toml` as `[No]`.\n");
    let catalog = registry_of("");
    let doc = entry(&catalog.entries[0], &catalog.by_variant(), None);
    assert!(!doc.contains("| id |") && !doc.contains("Defined in"), "{doc}");
}

#[test]
fn the_overview_lists_classes_in_their_order_and_skips_those_without_a_status() {
    let text = "[B]\ncode = 404\nsummary = \"One.\"\n[C]\ncode = 404\ntitle = \"x\"\nsummary = \"One.\"\n[A]\ncode = 200\nsummary = \"One.\"\n";
    let catalog = parse_catalog(text, registry()).catalog;
    assert_eq!(
        overview(&catalog),
        "\n**Successful (2xx)**: [200\u{a0}OK](Self::A)\n\n**Client errors (4xx)**: [404\u{a0}Not Found](Self::B) · [404\u{a0}Not Found: x](Self::C)\n"
    );
}

/// Returns the documentation of a catalog's entry with these keys.
#[track_caller]
fn check(keys: &str, expected: &str) {
    let text = format!("[No]\n{keys}\nsummary = \"One.\"\n");
    let reading = parse_catalog(&text, registry());
    assert_eq!(reading.diagnostics, [], "{text}");
    let doc = entry(&reading.catalog.entries[0], &reading.catalog.by_variant(), Some("a.toml"));
    assert!(doc.contains(expected), "{expected:?} is not in\n{doc}");
}

/// Returns the documentation of an entry of the registry with these keys.
#[track_caller]
fn check_registry(keys: &str, expected: &str) {
    let catalog = registry_of(keys);
    let doc = entry(&catalog.entries[0], &catalog.by_variant(), None);
    assert!(doc.contains(expected), "{expected:?} is not in\n{doc}");
}

#[track_caller]
fn registry_of(keys: &str) -> Catalog {
    let text = format!(
        "[NotFound]\ncode = 404\nphrase = \"Not Found\"\nreference = \"RFC9110\"\nsummary = \"One.\"\n{keys}\n"
    );
    let reading = parse_registry(&text);
    assert_eq!(reading.diagnostics, [], "{text}");
    reading.catalog
}
