//! Lookups as the command line asks for them, and what they print. Texts of the registry are compared with the data.

use serde_json::{Value, json};
use status_codes::Class;
use status_data::Keyword;

use crate::data::registered;
use crate::data::vendors::{self, Meaning};
use crate::output::{Exit, Output};
use crate::run::result_of;
use crate::testing::{EXCHANGE, SMALL};

/// Returns what a successful lookup prints.
#[track_caller]
fn shown(line: &[&str]) -> String {
    let Output { stdout, stderr, exit } = result_of(line);
    assert_eq!((&*stderr, exit), ("", Exit::Success), "{line:?}");
    stdout
}

/// Returns the results of a lookup in JSON.
#[track_caller]
fn results(line: &[&str]) -> Vec<Value> {
    let document = result_of(&[&["--json"], line].concat()).stdout;
    let mut document: Value = serde_json::from_str(&document).expect("the document is JSON");
    assert_eq!(document["version"], 1);
    let results = document["results"].take();
    results.as_array().expect("there is a list of results").clone()
}

/// Returns the meanings that vendors give to 444, of which nginx has one, or those that are called CAPTCHA.
fn meanings(query: &str) -> Vec<Meaning> {
    let is_meant = |one: &Meaning| match query {
        "444" => one.entry.code == 444,
        name => one.entry.title().eq_ignore_ascii_case(name),
    };
    let found: Vec<Meaning> = vendors::meanings().filter(is_meant).collect();
    assert!(!found.is_empty(), "{query}");
    found
}

/// Returns a code that nobody uses.
fn unused() -> String {
    let used = |code: &u16| vendors::meanings().any(|one| one.entry.code == *code);
    (700..=999).find(|code| !used(code)).expect("vendors use few codes").to_string()
}

fn codes(statuses: &Value) -> Vec<u64> {
    let statuses = statuses.as_array().expect("there is a list of statuses");
    statuses.iter().filter_map(|status| status["code"].as_u64()).collect()
}

#[test]
fn queries_are_answered_in_their_order_with_lines_between() {
    let line = format!("\n{}\n\n", "─".repeat(80));
    let (gone, vendor) = (shown(&["410"]), shown(&["nginx"]));
    assert!(gone.starts_with("410 Gone   "), "{gone}");
    assert_eq!(shown(&["410", "nginx"]), format!("{gone}{line}{vendor}"));
    let [taken, full] =
        ["name-taken", "folder-not-empty"].map(|id| shown(&[id, "--catalog", SMALL]));
    assert_eq!(shown(&["409", "--catalog", SMALL]), format!("{taken}{line}{full}"));
}

#[test]
fn what_is_not_found_is_an_error_next_to_the_other_answers() {
    let output = result_of(&["4040", "404", "qqqq", "--oneline"]);
    assert_eq!((&*output.stdout, output.exit), ("404 Not Found\n", Exit::Failure));
    let near = "; did you mean `404 Not Found`?";
    let no_code = format!("\"4040\": not a status code: expected three digits, 100 to 999{near}");
    let unknown = "\"qqqq\": no status has this name or phrase";
    assert_eq!(output.stderr, format!("error: {no_code}\nerror: {unknown}\n"));

    let code = unused();
    let output = result_of(&["4040", &code, "410", "qqqq"]);
    assert_eq!(output.exit, Exit::Failure);
    let unused = format!("{code} is not registered, and no vendor is known to use it");
    assert_eq!(output.stderr, format!("error: {no_code}\nerror: {unused}\nerror: {unknown}\n"));
    // What is known of such codes in general is printed all the same.
    let start = format!("{code} is not registered   ");
    assert!(output.stdout.starts_with(&start), "{}", output.stdout);
    assert!(output.stdout.ends_with(&format!("─\n\n{}", shown(&["410"]))), "{}", output.stdout);

    let output = result_of(&["--json", "404", &code]);
    assert_eq!((&*output.stderr, output.exit), ("", Exit::Failure));
    assert_eq!(result_of(&["--json", "404", "499"]).exit, Exit::Success);
}

#[test]
fn one_line_for_each_status() {
    assert_eq!(shown(&["--oneline", "404", "410"]), "404 Not Found\n410 Gone\n");
    let all = Class::Informational.statuses().iter().map(|status| format!("{status}\n"));
    assert_eq!(shown(&["--oneline", "1xx"]), all.collect::<String>());
    let (_, nginx) = vendors::find("nginx").expect("nginx has codes");
    let all = nginx.entries.iter().map(|entry| format!("{}\n", entry.headline()));
    assert_eq!(shown(&["--oneline", "nginx"]), all.collect::<String>());
    for query in ["444", "captcha"] {
        let meanings = meanings(query).into_iter();
        let expected = meanings.map(|it| format!("{} ({})\n", it.entry.headline(), it.name));
        assert_eq!(shown(&["--oneline", query]), expected.collect::<String>());
    }
    assert_eq!(
        shown(&["--oneline", "409", "404", "--catalog", SMALL]),
        "409 name-taken\n409 folder-not-empty\n404 not-found\n"
    );
}

#[test]
fn only_the_examples() {
    let example = "PUT /folders/a HTTP/1.1\nHost: api.example\n\nHTTP/1.1 409 Conflict\n\
                   Date: Thu, 26 Nov 2026 09:30:00 GMT\nContent-Length: 0\n";
    assert_eq!(shown(&["--example", "409", "--catalog", EXCHANGE]), example);
    assert_eq!(
        shown(&["--example", "409", "409", "--catalog", EXCHANGE]),
        format!("{example}\n{example}")
    );
    let of_class = shown(&["--example", "1xx"]);
    for status in Class::Informational.statuses() {
        assert!(of_class.contains(registered::entry(*status).example.trim_end()), "{status}");
    }
    let output = result_of(&["--example", "NameTaken", "qqqq", "--catalog", SMALL]);
    assert_eq!((&*output.stdout, output.exit), ("", Exit::Failure));
    assert_eq!(
        output.stderr,
        "error: \"NameTaken\": there is no example of an exchange\n\
         error: \"qqqq\": no status has this name or phrase\n"
    );
}

#[test]
fn each_kind_of_query_has_its_text() {
    for (query, start) in [
        ("404", "404 Not Found   "),
        ("508 resource limit is reached", "CloudLinux calls this code "),
        ("4xx", "4xx Client Error\n\n  The request is invalid or cannot be fulfilled.\n"),
        ("nginx", "nginx status_codes::vendor::Nginx\n\n  "),
        ("444", "444 is not registered   "),
    ] {
        let text = shown(&[query]);
        assert!(text.starts_with(start), "{text}");
    }
}

#[test]
fn a_status_of_the_catalog_has_its_own_facts() {
    let facts = |id: &str, catalog: &str| -> Vec<String> {
        let text = shown(&[id, "--catalog", catalog]);
        let labels = ["Id ", "Type ", "Groups ", "Deprecated ", "Catalog ", "Related "];
        let lines = text.lines().filter_map(|line| line.strip_prefix("  "));
        lines
            .filter(|line| labels.iter().any(|label| line.starts_with(label)))
            .map(str::to_owned)
            .collect()
    };
    assert_eq!(
        facts("folder-not-empty", SMALL),
        [
            "Id         folder-not-empty",
            "Type       https://small.example/problems/folder-not-empty",
            "Deprecated since 0.9.0; use NameTaken. Folders are removed whole.",
            "Catalog    Small API",
            "Related    409 Conflict: Name taken",
        ]
    );
    let of_paths = facts("404", SMALL);
    assert!(of_paths.contains(&"Groups     paths".to_owned()), "{of_paths:?}");
    assert_eq!(facts("name-taken", EXCHANGE), ["Id         name-taken", "Catalog    Exchange API"]);
}

#[test]
fn json_has_a_kind_for_each_kind_of_query() {
    let kinds = |line: &[&str]| -> Vec<String> {
        results(line).iter().map(|result| result["kind"].to_string().replace('"', "")).collect()
    };
    assert_eq!(
        kinds(&["404", "captcha", "4xx", "nginx", "499", "qqqq"]),
        ["status", "status", "class", "vendor", "unregistered", "nothing"]
    );
    assert_eq!(kinds(&["409", "--catalog", SMALL]), ["catalog"]);
}

#[test]
fn json_of_a_status_is_that_of_a_list_with_the_tables_of_grpc() {
    let [result] = &results(&["404"])[..] else { panic!("there is one query") };
    assert_eq!(result["query"], "404");
    let list: Value =
        serde_json::from_str(&shown(&["list", "--format", "json"])).expect("the document is JSON");
    let statuses = list["statuses"].as_array().expect("there is a list of statuses");
    let listed = statuses.iter().find(|status| status["code"] == 404);
    let mut expected = listed.expect("404 is registered").clone();
    expected["grpc-tables"] =
        json!({ "server-sends-for": ["NOT_FOUND"], "client-reads": "UNIMPLEMENTED" });
    assert_eq!(result["status"], expected);
}

#[test]
fn json_of_codes_with_names_of_vendors() {
    let [renamed, unregistered] = &results(&["captcha", "444"])[..] else { panic!("two queries") };
    for (result, query) in [(renamed, "captcha"), (unregistered, "444")] {
        assert_eq!(result["query"], query);
        let expected = meanings(query).into_iter().map(|Meaning { vendor, name, entry }| {
            json!({
                "vendor": name,
                "status": format!("{}::{}", vendor.name, entry.variant),
                "phrase": if entry.phrase.is_empty() { Value::Null } else { json!(entry.phrase) },
                "title": entry.title(),
                "summary": entry.summary,
                "description": entry.description,
                "source": entry.source,
                "where": entry.seen_in.iter().map(|medium| medium.as_str()).collect::<Vec<_>>(),
            })
        });
        assert_eq!(result["meanings"], expected.collect::<Value>());
    }
    assert_eq!(renamed["status"]["code"], meanings("captcha")[0].entry.code);
    let where_444 = &unregistered["meanings"][0]["where"];
    assert!(where_444.as_array().is_some_and(|media| !media.is_empty()), "{where_444}");
    let mut rest = unregistered.clone();
    rest["meanings"].take();
    let expected = json!({
        "query": "444",
        "kind": "unregistered",
        "code": 444,
        "class": "4xx",
        "treated-as": 400,
        "grpc-tables": { "server-sends-for": [], "client-reads": "UNKNOWN" },
        "meanings": null,
    });
    assert_eq!(rest, expected);
}

#[test]
fn json_of_lists_and_of_nothing() {
    let [class, vendor, nothing] = &results(&["1xx", "nginx", "not fuond"])[..] else {
        panic!("three queries")
    };
    assert_eq!((&class["class"], &class["name"]), (&json!("1xx"), &json!("Informational")));
    let expected = Class::Informational.statuses().iter().map(|status| u64::from(status.as_u16()));
    assert_eq!(codes(&class["statuses"]), expected.collect::<Vec<_>>());
    assert_eq!(vendor["vendor"], "nginx");
    let (_, nginx) = vendors::find("nginx").expect("nginx has codes");
    let expected = nginx.entries.iter().map(|entry| u64::from(entry.code));
    assert_eq!(codes(&vendor["statuses"]), expected.collect::<Vec<_>>());
    let expected = json!({
        "query": "not fuond",
        "kind": "nothing",
        "error": "no status has this name or phrase",
        "near": "404 Not Found",
    });
    assert_eq!(*nothing, expected);
    let [own] = &results(&["409", "--catalog", SMALL])[..] else { panic!("one query") };
    assert_eq!((&own["catalog"], codes(&own["statuses"])), (&json!("Small API"), vec![409, 409]));
}

#[test]
fn an_unreadable_catalog_is_the_only_answer() {
    let output = result_of(&["404", "--catalog", "no-such-file.toml"]);
    assert_eq!((&*output.stdout, output.exit), ("", Exit::Failure));
    assert_eq!(output.stderr, "error: cannot read no-such-file.toml: there is no such file\n");
}

#[test]
fn a_named_catalog_comes_first_and_its_ids_are_suggested() {
    assert_eq!(shown(&["--oneline", "conflict", "--catalog", EXCHANGE]), "409 name-taken\n");
    assert_eq!(shown(&["--oneline", "410", "--catalog", EXCHANGE]), "410 Gone\n");
    let output = result_of(&["name-takn", "--catalog", EXCHANGE]);
    assert!(output.stderr.ends_with("; did you mean `name-taken`?\n"), "{}", output.stderr);
}

#[test]
fn the_lines_of_standard_input_stand_in_place_of_a_dash() {
    let check = |line: &str, stdin: &str, expected: &[&str]| {
        let line: Vec<String> = line.split(' ').map(str::to_owned).collect();
        let queries = super::queries(&line, None, || Ok(stdin.to_owned()));
        assert_eq!(queries.expect("it can be read"), expected, "{line:?}");
    };
    check("404 gone", "410\n", &["404", "gone"]);
    check("-", "410\n\nnot found\n", &["410", "not found"]);
    check("404 - gone", "410\n", &["404", "410", "gone"]);
}

#[test]
fn what_needs_no_catalog_is_known() {
    for text in ["404", "not found", "4xx", "nginx", "499", "HTTP/1.1 404 Not Found"] {
        assert!(super::is_known(text), "{text}");
    }
    for text in ["", "check", "name-taken", &unused()] {
        assert!(!super::is_known(text), "{text}");
    }
}
