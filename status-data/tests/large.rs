//! Files that are too long, or too short, to be stored: created here, with their faults.

use std::fmt::Write as _;

use status_data::{
    Diagnostic, MAX_BYTES, MAX_ENTRIES, Parsed, REGISTRY_TEXT, Rule, Severity, VENDORS,
    parse_catalog, parse_registry, registry,
};

/// Returns a catalog with this many valid entries.
fn catalog(entries: usize) -> String {
    let mut text = "catalog.id-member = \"code\"\n".to_owned();
    for number in 0..entries {
        let code = 400 + number % 100;
        let _ = write!(
            text,
            "[Entry{number}]\ncode = {code}\ntitle = \"Entry\"\nsummary = \"One.\"\n\n"
        );
    }
    text
}

/// Parses a catalog and counts its diagnostics by rule. All after the first thousand count as one.
#[track_caller]
fn check(text: &str, rule: Rule, diagnostics: usize, entries: usize) -> Parsed {
    let reading = parse_catalog(text, registry());
    let other: Vec<&Diagnostic> = reading.diagnostics.iter().filter(|p| p.rule != rule).collect();
    assert_eq!(other, Vec::<&Diagnostic>::new());
    assert_eq!(reading.diagnostics.len(), diagnostics.min(1001));
    if diagnostics > 1000 {
        let last = reading.diagnostics.last().map(|last| last.message.as_str());
        assert_eq!(last, Some(&*format!("and {} more", diagnostics - 1000)));
    }
    assert_eq!(reading.catalog.entries.len(), entries);
    reading
}

#[test]
fn one_fault_among_5000_entries_is_one_message_at_its_place() {
    let text = catalog(5000).replace("[Entry4321]\ncode", "[Entry4321]\ncod");
    let reading = check(&text, Rule::UnknownKey, 1, 4999);
    let message = &reading.messages("large.toml", &text)[0];
    assert!(message.starts_with("large.toml:21608:1: unknown key `cod`\n"), "{message}");
}

#[test]
fn a_fault_in_every_one_of_10000_entries_is_rendered() {
    let text = catalog(10_000).replace("summary", "sumary");
    let reading = check(&text, Rule::UnknownKey, 10_000, 0);
    let messages = reading.messages("large.toml", &text);
    assert!(messages[999].starts_with("large.toml:5000:1: unknown key `sumary`\n"));
    assert!(messages[1000].starts_with("large.toml:5005:1: and 9000 more\n"));
}

#[test]
fn every_one_of_5000_blocks_written_twice_is_reported_once() {
    let text = catalog(5000).repeat(2);
    let reading = check(&text, Rule::RepeatedTable, 5000, 0);
    assert_eq!(reading.messages("large.toml", &text).len(), 1001);
}

#[test]
fn broken_toml_in_every_one_of_5000_entries_is_reported_once_each() {
    let text = catalog(5000).replace("\"One.\"", "One.");
    check(&text, Rule::Syntax, 5000, 0);
}

#[test]
fn every_one_of_2000_unknown_names_is_reported() {
    let text =
        catalog(2000).replace("title = \"Entry\"", "title = \"A\"\nrelated = [\"Stranger\"]");
    check(&text, Rule::UnknownStatus, 2000, 2000);
}

#[test]
fn similar_names_are_searched_for_the_first_50_unknown_names() {
    let text = catalog(60).replace("title = \"Entry\"", "title = \"A\"\nrelated = [\"Enrty1\"]");
    let reading = check(&text, Rule::UnknownStatus, 60, 60);
    let messages = reading.messages("large.toml", &text);
    let has_similar = |message: &String| message.contains("did you mean `Entry");
    assert!(messages[..50].iter().all(has_similar), "{}", messages[49]);
    assert!(!messages[50..].iter().any(has_similar), "{}", messages[50]);
}

#[test]
fn more_than_a_thousand_warnings_end_with_a_warning() {
    let warnings = |count: usize| {
        let text =
            catalog(count).replace("\"code\"", "\"code\"\ncatalog.rename-all = \"kebab-case\"");
        text.replace("[Entry", "[TLSEntry")
    };
    for (text, severity) in [
        (warnings(1002), Severity::Warning),
        (warnings(1002) + "[Last]\ncode = 1\n", Severity::Error),
    ] {
        let reading = parse_catalog(&text, registry());
        assert_eq!(reading.diagnostics.len(), 1001);
        let last = reading.diagnostics.last().expect("a thousand and one");
        assert!(last.message.ends_with(" more"), "{last:?}");
        assert_eq!(last.severity, severity, "{last:?}");
    }
}

#[test]
fn every_one_of_30_unclosed_lists_is_reported() {
    let text = catalog(30).replace("title = \"Entry\"", "title = \"Entry\"\ngroups = [\"a\"");
    check(&text, Rule::Syntax, 30, 0);
}

#[test]
fn many_faults_of_one_block_do_not_drown_the_file_in_messages() {
    let text = catalog(1)
        + &"x = y\n".repeat(30)
        + &catalog(2).replace("catalog.id", "x-id").replace("Entry", "Other");
    check(&text, Rule::Syntax, 10, 2);
}

#[test]
fn an_enum_numbers_65535_entries_and_no_more() {
    let most = catalog(MAX_ENTRIES);
    check(&most, Rule::TooManyEntries, 0, MAX_ENTRIES);
    let more = most + "[More]\ncode = 400\nsummary = \"One.\"\n[Even.more]\n";
    let reading = check(&more, Rule::TooManyEntries, 1, MAX_ENTRIES);
    let message = &reading.messages("large.toml", &more)[0];
    assert!(message.starts_with("large.toml:327677:2: more than 65535 entries\n"), "{message}");
}

#[test]
fn twenty_thousand_entries_of_usual_length_are_within_the_limit() {
    let per_entry = VENDORS.iter().map(|vendor| {
        vendor.text.len() / parse_catalog(vendor.text, registry()).catalog.entries.len()
    });
    let usual = per_entry.sum::<usize>() / VENDORS.len();
    assert!(20_000 * usual < MAX_BYTES, "{usual}");
}

#[test]
fn thousands_of_faults_in_one_line_are_one_message() {
    for list in ["x, ", "[x, ", "1 ", "'"] {
        let text = catalog(1) + &format!("groups = [{}]\n", list.repeat(50_000));
        check(&text, Rule::Syntax, 1, 0);
    }
}

#[test]
fn a_list_of_3000_words_is_read_as_one_of_three_is() {
    let entry = catalog(1);
    let list = |key: &str, word: &str| {
        let words: Vec<String> = (0..3000).map(|number| format!("\"{word}{number}\"")).collect();
        format!("{}\n{key} = [{}]\n", entry.trim_end(), words.join(", "))
    };
    check(&list("aliases", "Name"), Rule::DuplicateName, 0, 1);
    check(&list("groups", "group"), Rule::DuplicateName, 0, 1);
    check(&list("related", "Name"), Rule::UnknownStatus, 3000, 1);
}

#[test]
fn the_same_name_again_and_again_is_reported_once_in_a_row() {
    check(&"[Twice]\n\n".repeat(10_000), Rule::RepeatedTable, 1, 0);
    check(&"[One]\n[Two]\n".repeat(10_000), Rule::RepeatedTable, 19_998, 0);
}

#[test]
fn tables_that_are_too_deep_leave_the_stack_whole() {
    let key = ["a"; 80].join(".");
    let deep = (0..80).fold("1".to_owned(), |inner, _| format!("{{ {key} = {inner} }}"));
    check(&(catalog(1) + &format!("{key} = {deep}\n")), Rule::Syntax, 1, 0);
    check(&(catalog(1) + "x-a = " + &"[".repeat(100_000) + "\n"), Rule::Syntax, 1, 0);
    let list = |depth: usize| format!("x-a = {}{}\n", "[".repeat(depth), "]".repeat(depth));
    check(&(catalog(1) + &list(79)), Rule::Syntax, 0, 1);
    check(&(catalog(1) + &list(80)), Rule::Syntax, 1, 0);
    let both = (0..40).fold("1".to_owned(), |inner, _| format!("[{{ {key} = {inner} }}]"));
    check(&(catalog(1) + &format!("{key} = {both}\n")), Rule::Syntax, 1, 0);
}

#[test]
fn a_large_block_is_parsed_again_within_256_kib() {
    let faulty = |length: usize| {
        let text = "[Abc]\ncode = x\n".to_owned();
        let last = "summary = y\n";
        let comment = " ".repeat(length - text.len() - last.len() - "#\n".len());
        text + "#" + &comment + "\n" + last
    };
    let first = "[Abc]\ncode = x".len();
    // The block and what is below its first fault are a quarter of a mebibyte.
    let most = usize::midpoint(256 * 1024, first);
    let help = "write a string in quotes";
    for (length, faults) in [(most, 2), (most + 1, 1), (2 * most, 1), (3 * most, 1)] {
        let text = faulty(length);
        assert_eq!(text.len(), length);
        let reading = check(&text, Rule::Syntax, faults, 0);
        for message in reading.messages("large.toml", &text) {
            assert!(message.contains(help), "{length}: {message}");
        }
    }
}

#[test]
fn a_very_long_key_and_value_are_cut_in_the_message() {
    let long = "é".repeat(100_000);
    let text = catalog(1) + &format!("\"{long}\" = 1\nwhere = [\"{long}\"]\n");
    let reading = parse_catalog(&text, registry());
    assert_eq!(reading.diagnostics.len(), 2);
    for message in reading.messages("large.toml", &text) {
        assert!(message.chars().count() < 1000, "{message}");
    }
}

#[test]
fn an_empty_file_has_no_status() {
    for text in ["", "\n", "\u{feff}", " \t\r\n", "#"] {
        let reading = parse_registry(text);
        assert_eq!(reading.diagnostics.len(), 1, "{text:?}");
        assert_eq!(reading.diagnostics[0].rule, Rule::NoEntries, "{text:?}");
        let message = reading.messages("empty.toml", text).concat();
        assert!(message.starts_with("empty.toml:1:1: no status in this file\n"), "{message}");
    }
}

#[test]
fn line_ends_and_a_byte_order_mark_change_nothing() {
    let sound = parse_registry(REGISTRY_TEXT);
    for text in [
        REGISTRY_TEXT.replace('\n', "\r\n"),
        format!("\u{feff}{REGISTRY_TEXT}"),
        REGISTRY_TEXT.trim_end().to_owned(),
    ] {
        let reading = parse_registry(&text);
        assert_eq!(reading.diagnostics, []);
        assert_eq!(reading.catalog, sound.catalog);
    }
}

#[test]
fn ten_thousand_values_of_one_member_are_read() {
    let values: Vec<String> = (0..10_000).map(|number| number.to_string()).collect();
    let member = "members.a = { type = \"integer\", summary = \"One.\"";
    let text = catalog(1) + &format!("{member}, enum = [{}] }}\n", values.join(", "));
    let parsed = check(&text, Rule::RepeatedWord, 0, 1);
    assert_eq!(parsed.catalog.entries[0].members[0].one_of.len(), 10_000);
}

#[test]
fn ten_thousand_tables_of_one_entry_may_stand_apart() {
    let apart = (0..10_000).map(|number| format!("[Entry0.x-{number}]\n[Other{number}]\n"));
    let apart = apart.collect::<Vec<_>>().concat();
    let text = catalog(1) + &apart + "broken";
    let parsed = parse_catalog(&text, registry());
    assert_eq!(parsed.catalog.entries.len(), 1);
    assert_eq!(parsed.catalog.entries[0].extensions.len(), 10_000);
    assert_eq!(parsed.diagnostics.len(), 1001);
}
