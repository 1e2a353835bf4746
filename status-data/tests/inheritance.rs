//! Properties of entries that are not in their tables: facts of the registry, derived ids and type URIs, the reverse of
//! `related`; and properties of whole catalogs.

use status_data::{
    Cache, Catalog, Content, Entry, Registration, Retry, Value, parse_catalog, parse_registry,
    registry,
};

#[track_caller]
fn catalog(text: &str) -> Catalog {
    let reading = parse_catalog(text, registry());
    assert_eq!(reading.errors().count(), 0, "{}", reading.messages("test.toml", text).join("\n\n"));
    reading.catalog
}

#[track_caller]
fn entry(text: &str) -> Entry {
    catalog(text).entries.swap_remove(0)
}

#[test]
fn a_registered_code_without_a_phrase_takes_over_what_the_registry_says() {
    let own = entry("[Slow]\ncode = 429\nsummary = \"Too fast.\"\n");
    let registered = registry().entry("TooManyRequests").expect("429 is registered");
    assert_eq!(own.phrase, "Too Many Requests");
    assert_eq!(own.reference, registered.reference);
    assert_eq!(own.registration, Registration::Permanent);
    assert_eq!((own.cache, own.retry), (registered.cache, registered.retry));
    assert_eq!(own.headers, registered.headers);
    assert_ne!(own.retry, Retry::Never);
    assert_eq!(own.title(), "Too Many Requests");
    assert_eq!((own.variant.as_str(), own.summary.as_str()), ("Slow", "Too fast."));
    assert_eq!(own.description, "");
}

#[test]
fn every_protocol_fact_of_every_registered_code_is_taken_over() {
    for registered in &registry().entries {
        let own = entry(&format!("[Own]\ncode = {}\nsummary = \"One.\"\n", registered.code));
        let facts = Entry {
            variant: "Own".to_owned(),
            id: "Own".to_owned(),
            summary: "One.".to_owned(),
            description: String::new(),
            example: String::new(),
            former: vec![],
            aliases: vec![],
            related: vec![],
            ..registered.clone()
        };
        assert_eq!(own, facts);
    }
}

#[test]
fn a_phrase_of_its_own_takes_over_nothing() {
    let own = entry("[Resume]\ncode = 308\nphrase = \"Resume Incomplete\"\nsummary = \"Go on.\"\n");
    assert_eq!(own.redirect, None);
    assert_eq!(own.reference, None);
    assert_eq!(own.registration, Registration::Unregistered);
    assert_eq!(
        (own.cache, own.content, own.retry),
        (Cache::Explicit, Content::Allowed, Retry::Never)
    );
    assert_eq!((own.headers, own.methods), (vec![], vec![]));
    assert!(registry().entry("PermanentRedirect").is_some_and(|entry| entry.redirect.is_some()));
}

#[test]
fn codes_without_content_in_http_have_none_in_any_catalog() {
    for (code, content) in [
        (100, Content::Never),
        (199, Content::Never),
        (200, Content::Allowed),
        (204, Content::Never),
        (205, Content::Allowed),
        (304, Content::Never),
    ] {
        let own = entry(&format!("[Own]\ncode = {code}\nphrase = \"Own\"\nsummary = \"One.\"\n"));
        assert_eq!(own.content, content, "{code}");
    }
}

#[test]
fn a_key_of_its_own_stands_before_that_of_the_registry() {
    let own = entry(
        "[Gone]\ncode = 410\nsummary = \"One.\"\ncache = \"never\"\nretry = \"any\"\nheaders = []\nreference = \"https://a.example\"\n",
    );
    assert_eq!((own.cache, own.retry), (Cache::Never, Retry::Any));
    assert_eq!(own.phrase, "Gone");
    assert_eq!(own.headers, vec![]);
    assert_ne!(own.reference, registry().entry("Gone").and_then(|entry| entry.reference.clone()));
}

#[test]
fn related_holds_in_both_directions_and_in_the_order_of_the_file() {
    let text = |variant: &str, related: &str| {
        format!("[{variant}]\ncode = 404\nsummary = \"One.\"\nrelated = [{related}]\n")
    };
    let file = [text("A", "\"C\", \"B\""), text("B", ""), text("C", "\"A\", \"B\"")].concat();
    let related: Vec<Vec<String>> =
        catalog(&file).entries.into_iter().map(|entry| entry.related).collect();
    assert_eq!(related, [["B", "C"], ["A", "C"], ["A", "B"]]);
}

#[test]
fn related_forgets_an_entry_that_could_not_be_read() {
    let text = "[A]\ncode = 404\nsummary = \"One.\"\nrelated = [\"B\"]\n[B]\ncode = 405\n";
    let reading = parse_catalog(text, registry());
    assert_eq!(reading.errors().count(), 1);
    assert_eq!(reading.catalog.entries[0].related, Vec::<String>::new());
}

#[test]
fn replaced_by_forgets_an_entry_that_could_not_be_read() {
    let deprecated = |variant: &str, by: &str| {
        format!(
            "[{variant}]\ncode = 404\nsummary = \"One.\"\ndeprecated = {{ since = \"1.0.0\", replaced-by = \"{by}\" }}\n"
        )
    };
    let text = deprecated("A", "Faulty") + &deprecated("B", "A") + "[Faulty]\ncode = 405\n";
    let reading = parse_catalog(&text, registry());
    assert_eq!(reading.errors().count(), 1);
    let replaced_by = |entry: &Entry| entry.deprecated.as_ref()?.replaced_by.clone();
    let found: Vec<Option<String>> = reading.catalog.entries.iter().map(replaced_by).collect();
    assert_eq!(found, [None, Some("A".to_owned())]);
}

#[test]
fn a_catalog_names_each_group_once_and_none_that_is_taken() {
    let text = |variant: &str, groups: &str| {
        format!("[{variant}]\ncode = 404\nsummary = \"One.\"\ngroups = [{groups}]\n")
    };
    let file = text("A", "\"late\", \"early\", \"all\"") + &text("B", "\"all\", \"early\"");
    let reading = parse_catalog(&file, registry());
    assert_eq!(reading.errors().count(), 1);
    let groups = reading.catalog.entries.iter().map(|entry| entry.groups.join(" "));
    assert_eq!(groups.collect::<Vec<String>>(), ["late early", "early"]);
    assert!(registry().entries.iter().all(|entry| entry.groups.is_empty()));
}

#[test]
fn codes_are_unique_until_two_entries_share_one() {
    let text =
        |variant: &str, code: u16| format!("[{variant}]\ncode = {code}\nsummary = \"One.\"\n");
    let unique = text("A", 404) + &text("B", 405);
    assert!(catalog(&unique).has_unique_codes());
    let shared = catalog(&(unique + &text("C", 404)));
    assert!(!shared.has_unique_codes());
    let variants: Vec<&str> = shared.with_code(404).map(|entry| entry.variant.as_str()).collect();
    assert_eq!(variants, ["A", "C"]);
}

#[test]
fn ids_follow_rename_all() {
    for (form, id) in [
        ("", "ImATeapot2Go"),
        ("rename-all = \"snake_case\"", "im_a_teapot2_go"),
        ("rename-all = \"kebab-case\"", "im-a-teapot2-go"),
        ("rename-all = \"camelCase\"", "imATeapot2Go"),
        ("rename-all = \"SCREAMING_SNAKE_CASE\"", "IM_A_TEAPOT2_GO"),
    ] {
        let text = format!("[catalog]\n{form}\n[ImATeapot2Go]\ncode = 400\nsummary = \"One.\"\n");
        assert_eq!(entry(&text).id, id);
    }
}

#[test]
fn an_id_of_its_own_is_kept_as_it_is() {
    let text = "[catalog]\nrename-all = \"kebab-case\"\n[A]\ncode = 400\nid = \"Über 9\"\nsummary = \"One.\"\n";
    assert_eq!(entry(text).id, "Über 9");
}

#[test]
fn type_uris_are_percent_encoded_unless_written_out() {
    let uri = |catalog: &str, keys: &str| {
        entry(&format!("[catalog]\n{catalog}\n[A]\ncode = 400\nsummary = \"One.\"\n{keys}\n"))
            .type_uri
    };
    let base = "type-base = \"https://a.example/#\"";
    assert_eq!(uri("", ""), None);
    assert_eq!(uri(base, "").as_deref(), Some("https://a.example/#A"));
    for (id, encoded) in [
        ("a b", "a%20b"),
        ("a/b?c#d", "a%2Fb%3Fc%23d"),
        ("100%", "100%25"),
        ("é", "%C3%A9"),
        ("-._~", "-._~"),
    ] {
        let found = uri(base, &format!("id = \"{id}\""));
        assert_eq!(found, Some(format!("https://a.example/#{encoded}")));
    }
    assert_eq!(uri(base, "type = \"about:blank\"").as_deref(), Some("about:blank"));
    assert_eq!(uri("", "type = \"about:blank\"").as_deref(), Some("about:blank"));
}

#[test]
fn the_title_is_the_phrase_where_there_is_none() {
    assert_eq!(entry("[A]\ncode = 404\nsummary = \"One.\"\n").title(), "Not Found");
    assert_eq!(
        entry("[A]\ncode = 404\ntitle = \"No file\"\nsummary = \"One.\"\n").title(),
        "No file"
    );
    let unregistered = entry("[A]\ncode = 440\ntitle = \"Log in\"\nsummary = \"One.\"\n");
    assert_eq!((unregistered.title(), unregistered.phrase.as_str()), ("Log in", ""));
}

#[test]
fn a_method_takes_the_reference_of_its_entry() {
    let text = "[Ok]\ncode = 200\nphrase = \"OK\"\nreference = \"RFC9110, Section 15.3.1\"\nsummary = \"One.\"\nmethods = { GET = \"One.\", PUT = { meaning = \"Two.\", reference = \"RFC4918\" } }\n";
    let reading = parse_registry(text);
    assert_eq!(reading.diagnostics, []);
    let entry = &reading.catalog.entries[0];
    assert_eq!(entry.methods[0].reference, entry.reference);
    assert_ne!(entry.methods[1].reference, entry.reference);
}

#[test]
fn extensions_are_carried_in_the_order_of_the_file() {
    let entry = entry(
        "[A]\ncode = 404\nsummary = \"One.\"\nx-b = { z = 1, a = [2.5, true] }\nx-a = 2026-11-13T12:00:00Z\n",
    );
    let table = Value::Table(vec![
        ("z".to_owned(), Value::Integer(1)),
        ("a".to_owned(), Value::Array(vec![Value::Float(2.5), Value::Boolean(true)])),
    ]);
    let date = Value::String("2026-11-13T12:00:00Z".to_owned());
    assert_eq!(entry.extensions, [("x-b".to_owned(), table), ("x-a".to_owned(), date)]);
}

#[test]
fn an_example_keeps_its_lines() {
    let entry =
        entry("[A]\ncode = 404\nsummary = \"One.\"\nexample = \"\"\"\nGET /\n\n404\n\"\"\"\n");
    assert_eq!(entry.example, "GET /\n\n404");
}
