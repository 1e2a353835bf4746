//! Whole pages, and the text of each part of an entry.

use status_data::{
    Cache, Catalog, CatalogInfo, Content, Deprecation, Entry, HeaderRule, Level, Medium,
    MemberType, MethodMeaning, REGISTRY_TEXT, Redirect, RedirectMethod, Reference, Registration,
    Retry, VENDORS,
};

use super::{html, registry};
use crate::testing::member;

/// The maximum number of bytes of style, script and controls, which a page has once.
const ONCE: usize = 18_000;

/// The maximum number of bytes that the markup of an entry adds to its texts: labels, links, a line of the index.
const PER_ENTRY: usize = 1_000;

#[test]
fn the_registry_s_page_adds_little_to_its_data_and_is_always_the_same() {
    let page = registry();
    let data = REGISTRY_TEXT.len() + VENDORS.iter().map(|one| one.text.len()).sum::<usize>();
    let entries = page.matches("<article").count();
    let most = data + ONCE + entries * PER_ENTRY;
    assert!(page.len() <= most, "{} bytes, {data} of data, {entries} entries", page.len());
    let empty = html(&Catalog::default(), &[]).len();
    assert!(empty <= ONCE, "{empty} bytes without entries");
    assert_eq!(page, registry());
}

#[test]
fn the_page_names_nothing_to_load() {
    let page = registry();
    let (markup, _) = page.split_once("<script>").expect("a script");
    assert_eq!(markup.matches(" src=").count(), 0);
    assert_eq!(markup.matches("<link ").count(), 1);
    assert!(markup.contains("<link rel=\"icon\" href=\"data:,\">"));
}

#[test]
fn a_catalog_without_entries_is_a_page_too() {
    let page = html(&Catalog::default(), &[]);
    assert!(page.contains("0 statuses") && page.ends_with("</html>\n"));
}

/// Returns the text of markup: what a reader sees, without links.
fn text(markup: &str) -> String {
    let mut out = String::new();
    let mut rest = markup;
    while let Some((before, tag)) = rest.split_once('<') {
        out.push_str(before);
        rest = tag.split_once('>').expect("every tag has an end").1;
    }
    out.push_str(rest);
    out.replace("&lt;", "<").replace("&gt;", ">").replace('\n', " ").trim().to_owned()
}

/// Returns what is between two texts.
#[track_caller]
fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let (_, rest) = text.split_once(start).unwrap_or_else(|| panic!("no {start} in {text}"));
    rest.split_once(end).unwrap_or_else(|| panic!("no {end} in {rest}")).0
}

/// Returns the entry with an anchor.
#[track_caller]
fn article<'a>(page: &'a str, anchor: &str) -> &'a str {
    between(page, &format!("<article id=\"{anchor}\""), "</article>")
}

/// Returns the rows of an entry: label and text.
fn rows(article: &str) -> Vec<(&str, String)> {
    let list = between(article, "<dl>", "</dl>");
    let rows = list.split("<dt>").skip(1);
    rows.map(|row| {
        let (label, value) = row.split_once("</dt>").expect("every label has an end");
        (label, text(value))
    })
    .collect()
}

/// Compares the rows of an entry.
#[track_caller]
fn check_rows(article: &str, expected: &[(&str, &str)]) {
    let rows = rows(article);
    let found: Vec<(&str, &str)> = rows.iter().map(|(label, text)| (*label, &**text)).collect();
    assert_eq!(found, expected);
}

fn named(name: &str, entries: Vec<Entry>) -> Catalog {
    let info = CatalogInfo { name: Some(name.to_owned()), ..CatalogInfo::default() };
    Catalog { info, entries }
}

/// An entry with as few properties as there can be.
fn least(variant: &str, code: u16) -> Entry {
    Entry {
        variant: variant.to_owned(),
        id: variant.to_owned(),
        code,
        phrase: "Alpha".to_owned(),
        summary: "It is `so`.".to_owned(),
        ..Entry::default()
    }
}

fn words(text: &str) -> Vec<String> {
    text.split(' ').map(str::to_owned).collect()
}

fn full() -> Entry {
    let reference =
        |section: &str| Some(Reference::Rfc { number: 9110, section: Some(section.to_owned()) });
    Entry {
        id: "moved-on".to_owned(),
        title: Some("Moved on".to_owned()),
        type_uri: Some("https://a.example/moved-on".to_owned()),
        groups: words("paths auth"),
        seen_in: vec![Medium::Log, Medium::Wire],
        registration: Registration::Obsoleted,
        cache: Cache::Heuristic,
        content: Content::Never,
        redirect: Some(Redirect { method: RedirectMethod::Get, permanent: true }),
        retry: Retry::Any,
        headers: vec![
            HeaderRule {
                name: "Location".to_owned(),
                level: Level::Must,
                when: Some("if *known*".to_owned()),
                reference: reference("15.4"),
            },
            HeaderRule {
                name: "Link".to_owned(),
                level: Level::May,
                when: None,
                reference: reference("8.8"),
            },
        ],
        methods: vec![
            MethodMeaning {
                method: "GET".to_owned(),
                meaning: "Look.".to_owned(),
                reference: None,
            },
            MethodMeaning {
                method: "PUT".to_owned(),
                meaning: "Put `there`.".to_owned(),
                reference: reference("9.3"),
            },
        ],
        members: vec![member("final", MemberType::Boolean)],
        former: vec!["Gone On".to_owned(), "Went".to_owned()],
        related: words("Other Unknown"),
        aliases: words("Went Gone"),
        reference: reference("15.4"),
        source: Some("https://a.example/source".to_owned()),
        deprecated: Some(Deprecation {
            since: "2.0.0".to_owned(),
            note: Some("*Never* sent.".to_owned()),
            replaced_by: Some("Other".to_owned()),
        }),
        description: "Some *more*.".to_owned(),
        example: "GET / HTTP/1.1\n\nHTTP/1.1 310 Alpha\n".to_owned(),
        ..least("MovedOn", 310)
    }
}

#[test]
fn every_property_has_its_row() {
    let other = Entry { groups: words("auth"), ..least("Other", 404) };
    let mut entry = full();
    entry.grpc = Some(status_data::GrpcCode::Aborted);
    entry.members[0].summary = "Whether it is <final>.".to_owned();
    let page = html(&named("A", vec![entry, other]), &[]);
    let article = article(&page, "moved-on");
    let expected = [
        ("Identifier", "moved-on"),
        ("Problem type", "https://a.example/moved-on"),
        ("Groups", "paths, auth"),
        ("Seen", "in logs, on the wire"),
        ("Registration", "obsoleted: its definition was withdrawn"),
        ("Cache", "yes, even without explicit freshness"),
        ("Content", "never: the message ends with the header section"),
        ("Redirect", "permanent, followed with GET"),
        ("Retry", "clients retry any request (practice)"),
        ("Header fields", "must carry Location if known may carry Link (RFC 9110, Section 8.8)"),
        ("By method", "GET Look. PUT Put there. (RFC 9110, Section 9.3)"),
        ("Members", "final (boolean, required): Whether it is <final>."),
        ("gRPC", "servers send it for ABORTED clients report UNKNOWN if there is no grpc-status"),
        ("Formerly", "Gone On, Went"),
        ("Not to be confused with", "404 Alpha"),
        ("In Rust", "MovedOn, Went, Gone"),
        ("Specification", "RFC 9110, Section 15.4"),
        ("Source", "https://a.example/source"),
    ];
    check_rows(article, &expected);
    let (head, _) = article.split_once("<dl>").expect("the rows come last");
    assert!(head.starts_with(" data-code=\"310\" data-class=\"3xx\" data-tokens=\"paths auth\">"));
    assert_eq!(text(between(head, "<h3>", "</h3>")), "310 Moved on obsoleted deprecated");
    assert_eq!(text(between(head, "<p class=\"phrase\">", "</p>")), "Reason phrase: Alpha");
    let deprecated = "Deprecated since 2.0.0; use 404 Alpha. Never sent.";
    assert_eq!(text(between(head, "<p class=\"deprecated\">", "</p>")), deprecated);
    assert!(head.contains("<div class=\"description\">\n<p>Some <em>more</em>.</p>\n</div>"));
    let example = between(head, "<pre class=\"example\">", "</pre>");
    assert_eq!(example, "GET / HTTP/1.1\n\nHTTP/1.1 310 Alpha");
}

#[test]
fn a_property_without_a_value_has_no_row() {
    let page = html(&named("A", vec![least("Made", 250)]), &[]);
    let article = article(&page, "made");
    let expected = [
        ("Registration", "not in the registry"),
        ("Cache", "only with explicit freshness, such as max-age"),
        ("Retry", "clients do not retry the same request"),
        ("In Rust", "Made"),
    ];
    check_rows(article, &expected);
    for part in ["data-tokens", "class=\"phrase\"", "class=\"mark\"", "description", "<pre"] {
        assert!(!article.contains(part), "{part}");
    }
    assert!(article.contains("<p class=\"summary\">It is <code>so</code>.</p>"), "{article}");
}

#[test]
fn what_is_never_sent_is_neither_stored_nor_retried() {
    let labels = |entry: Entry| -> Vec<String> {
        let page = html(&named("A", vec![entry]), &[]);
        rows(article(&page, "lost")).into_iter().map(|(label, _)| label.to_owned()).collect()
    };
    let logged = || Entry { seen_in: vec![Medium::Log], ..least("Lost", 250) };
    assert_eq!(labels(logged()), ["Seen", "Registration", "In Rust"]);
    let retried = Entry { retry: Retry::Idempotent, ..logged() };
    assert_eq!(labels(retried), ["Seen", "Registration", "Retry", "In Rust"]);
}

#[test]
fn the_registration_says_what_is_remarkable() {
    let of = |entry: Entry| {
        let page = html(&named("A", vec![entry]), &[]);
        let rows = rows(article(&page, "made"));
        rows.into_iter().find(|(label, _)| *label == "Registration").map(|(_, text)| text)
    };
    let registration = |registration| Entry { registration, ..least("Made", 250) };
    assert_eq!(of(registration(Registration::Permanent)), None);
    let expected = "unused: reserved, not to be sent";
    assert_eq!(of(registration(Registration::Unused)).as_deref(), Some(expected));
    let expected = "410 is registered as Gone; this catalog gives it another meaning";
    assert_eq!(of(least("Made", 410)).as_deref(), Some(expected));
    assert_eq!(of(least("Made", 250)).as_deref(), Some("not in the registry"));
}

#[test]
fn each_state_that_is_remarkable_is_a_mark() {
    let title = |registration| {
        let entry = Entry { registration, ..least("Made", 250) };
        let page = html(&named("A", vec![entry]), &[]);
        text(between(article(&page, "made"), "<h3>", "</h3>"))
    };
    assert_eq!(title(Registration::Permanent), "250 Alpha");
    assert_eq!(title(Registration::Unregistered), "250 Alpha");
    let temporary = Registration::Temporary { expires: "2027-01-31".to_owned() };
    assert_eq!(title(temporary), "250 Alpha temporary");
    assert_eq!(title(Registration::Unused), "250 Alpha unused");
    assert_eq!(title(Registration::Obsoleted), "250 Alpha obsoleted");
}

#[test]
fn sections_follow_the_classes_and_the_vendors_come_last() {
    let entries = [404, 700, 100, 500, 302, 201].map(|code| least(&format!("S{code}"), code));
    let vendors = [
        named("Zeta Box", vec![least("Lost", 560), least("Late", 404)]),
        named("Eta", vec![least("Late", 404)]),
    ];
    let page = html(&named("A", entries.to_vec()), &vendors);
    let anchors: Vec<&str> =
        page.split("<h2 id=\"").skip(1).map(|part| between(part, "", "\"")).collect();
    let anchors: Vec<&str> = anchors.into_iter().filter(|id| !id.starts_with("page-")).collect();
    assert_eq!(anchors, ["1xx", "2xx", "3xx", "4xx", "5xx", "600-999", "vendors"]);
    let classes = page.split("name=\"class\" value=\"").skip(1).map(|part| between(part, "", "\""));
    assert!(classes.eq(["1xx", "2xx", "3xx", "4xx", "5xx", "600+"]));
    let all = page.split("<article id=\"").skip(1).map(|part| between(part, "", "\""));
    let all: Vec<&str> = all.collect();
    let own = ["s100", "s201", "s302", "s404", "s500", "s700"];
    let theirs = ["zeta-box-late", "eta-late", "zeta-box-lost"];
    assert_eq!(all, [&own[..], &theirs].concat());
    assert!(page.contains(">9 statuses</span>"));
    let used = rows(article(&page, "s404")).into_iter().find(|(label, _)| *label == "Also used by");
    assert_eq!(used.map(|(_, text)| text).as_deref(), Some("Zeta Box: 404 Alpha Eta: 404 Alpha"));
    let late = article(&page, "eta-late");
    assert!(late.starts_with(" data-code=\"404\" data-class=\"4xx\" data-tokens=\"vendor-eta\">"));
    assert_eq!(text(between(late, "<h3>", "</h3>")), "404 Alpha Eta");
    let labels: Vec<&str> = rows(late).into_iter().map(|(label, _)| label).collect();
    assert_eq!(labels, ["Cache", "Retry", "In Rust"], "the section says the rest for all vendors");
    assert!(article(&page, "s404").contains(" data-tokens=\"registry\">"));
    let filter = between(&page, "<label for=\"page-filter\">", "</select>");
    let options: Vec<&str> = filter
        .split("<option value=\"")
        .skip(1)
        .map(|part| between(part, "", "</option>"))
        .collect();
    let expected = [
        "\">Registry and vendors",
        "registry\">Registry only",
        "vendor-zeta-box\">Zeta Box",
        "vendor-eta\">Eta",
    ];
    assert_eq!(options, expected);
    assert!(filter.starts_with("Vendor</label>"));
}

#[test]
fn a_catalog_is_filtered_by_its_groups() {
    let grouped = Entry { groups: words("paths auth"), ..least("Made", 250) };
    let page = html(&named("A", vec![grouped, least("Lost", 404)]), &[]);
    let filter = between(&page, "<label for=\"page-filter\">", "</select>");
    let expected = "Group</label>\n<select id=\"page-filter\"><option value=\"\">All groups</option>\
                    <option value=\"auth\">auth</option><option value=\"paths\">paths</option>";
    assert_eq!(filter, expected);
    let page = html(&named("A", vec![least("Lost", 404)]), &[]);
    assert!(!page.contains("page-filter\">"));
}

#[test]
fn the_head_of_a_page_is_that_of_its_catalog() {
    let head = |info: CatalogInfo, vendors: &[Catalog]| {
        let page = html(&Catalog { info, entries: vec![least("Made", 250)] }, vendors);
        let title = between(&page, "<title>", "</title>").to_owned();
        (title, text(between(&page, "<header>", "</header>")))
    };
    let plain = head(CatalogInfo::default(), &[]);
    assert_eq!(plain, ("HTTP status codes".to_owned(), "HTTP status codes".to_owned()));
    let (_, described) = head(CatalogInfo::default(), &[named("V", Vec::new())]);
    let start = "HTTP status codes  Every status code in IANA’s registry";
    assert!(described.starts_with(start), "{described}");
    let info = CatalogInfo {
        name: Some("A".to_owned()),
        version: Some("1.0.0".to_owned()),
        description: Some("Some *text*.".to_owned()),
        ..CatalogInfo::default()
    };
    let full = head(info, &[]);
    assert_eq!(full, ("A – statuses".to_owned(), "A 1.0.0  Some text.".to_owned()));
}
