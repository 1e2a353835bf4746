//! The page contains everything in the catalog.

use status_browser_tests::{Browser, pages, strings, with};
use status_data::{
    Catalog, Entry, Keyword as _, Level, Member, MemberType, Reference, Registration, Value,
};

/// The page in the seed that the example catalog is made from: its 17 statuses in their order.
const SEED: &[(u16, &str)] = &[
    (200, "OK"),
    (201, "Created"),
    (204, "No Content"),
    (301, "Moved Permanently"),
    (302, "Found"),
    (304, "Not Modified"),
    (307, "Temporary Redirect"),
    (400, "Bad Request"),
    (401, "Unauthorized"),
    (403, "Forbidden"),
    (404, "Not Found"),
    (405, "Method Not Allowed"),
    (409, "Conflict"),
    (412, "Precondition Failed"),
    (500, "Internal Server Error"),
    (502, "Bad Gateway"),
    (503, "Service Unavailable"),
];

#[test]
fn the_files_api_has_all_statuses_of_its_seed_with_their_phrases() {
    with("seed", &pages::files_api(), async |browser| {
        let shown = browser
            .js("return [...document.querySelectorAll('main article')].map((article) =>
                `${article.querySelector('.code').textContent} ${(article.querySelector('.phrase bdi') ?? article.querySelector('h3 bdi')).textContent}`)")
            .await;
        let seed: Vec<String> =
            SEED.iter().map(|(code, phrase)| format!("{code} {phrase}")).collect();
        assert_eq!(strings(&shown), seed);
    });
}

#[test]
fn entries_of_the_files_api_are_shown_whole() {
    with("whole-files", &pages::files_api(), async |browser| {
        check(&browser, &pages::read(pages::FILES_API), "").await;
    });
}

#[test]
fn entries_of_a_large_example_are_shown_whole() {
    with("whole-shop", &pages::of(pages::SHOP_API), async |browser| {
        check(&browser, &pages::read(pages::SHOP_API), "").await;
    });
}

#[test]
fn members_of_every_type_are_shown_whole() {
    with("whole-documented", &pages::of(pages::DOCUMENTED), async |browser| {
        let catalog = pages::read(pages::DOCUMENTED);
        assert!(catalog.entries.iter().any(|entry| entry.members.len() > 12));
        check(&browser, &catalog, "").await;
    });
}

#[test]
fn entries_of_the_registry_and_of_vendors_are_shown_whole() {
    with("whole-registry", &pages::registry(), async |browser| {
        check(&browser, status_data::registry(), "").await;
        for vendor in status_data::VENDORS {
            let catalog = pages::read(vendor.text);
            let name = catalog.info.name.clone().expect("a vendor has a name");
            check(&browser, &catalog, &name).await;
        }
    });
}

/// Every text of every entry stands in the article that has its variant and vendor.
async fn check(browser: &Browser, catalog: &Catalog, vendor: &str) {
    let articles = browser
        .js("return [...document.querySelectorAll('main article')].map((article) => ({
            vendor: article.querySelector('h3 bdi.mark')?.textContent ?? '',
            code: article.dataset.code,
            names: [...article.querySelectorAll('dd code')].map((name) => name.textContent),
            text: article.textContent.replaceAll('*', '').replace(/\\s+/g, ' '),
            links: [...article.querySelectorAll('a')].map((link) => link.getAttribute('href')),
        }))")
        .await;
    let articles = articles.as_array().expect("a list");
    for entry in &catalog.entries {
        let is_it = |article: &&serde_json::Value| {
            article["vendor"] == vendor
                && article["code"].as_str().is_some_and(|code| code.parse() == Ok(entry.code))
                && strings(&article["names"]).contains(&entry.variant)
        };
        let article = articles.iter().find(is_it).unwrap_or_else(|| panic!("no {}", entry.variant));
        let text = article["text"].as_str().expect("a text");
        for expected in texts(entry, catalog) {
            let expected = plain(&expected);
            assert!(text.contains(&expected), "{}: {expected}\n{text}", entry.variant);
        }
        let links = strings(&article["links"]);
        for url in urls(entry) {
            assert!(links.contains(&url), "{}: {url}\n{links:?}", entry.variant);
        }
    }
}

fn texts(entry: &Entry, catalog: &Catalog) -> Vec<String> {
    let mut texts = vec![entry.code.to_string(), entry.title().to_owned(), entry.phrase.clone()];
    texts.push(entry.summary.clone());
    // List marks are markup; what follows them is text.
    texts.extend(
        entry
            .description
            .split("\n\n")
            .flat_map(|block| block.split("\n- "))
            .map(|block| block.trim_start_matches("- ").to_owned()),
    );
    if entry.id != entry.variant {
        texts.push(entry.id.clone());
    }
    texts.extend(entry.groups.iter().chain(&entry.former).chain(&entry.aliases).cloned());
    texts.push(entry.example.clone());
    texts.extend(entry.type_uri.iter().chain(&entry.source).cloned());
    for header in &entry.headers {
        let level = match header.level {
            Level::Must => "must",
            Level::Should => "should",
            Level::May => "may",
        };
        let when = header.when.as_ref().map_or(String::new(), |when| format!(" {when}"));
        texts.push(format!("{level} carry {}{when}", header.name));
    }
    texts.extend(entry.methods.iter().map(|m| format!("{} {}", m.method, m.meaning)));
    let related = entry.related.iter().filter_map(|variant| catalog.entry(variant));
    texts.extend(related.map(|other| format!("{} {}", other.code, other.title())));
    texts.extend(entry.members.iter().flat_map(|member| member_texts("", member)));
    if let Some(deprecated) = &entry.deprecated {
        texts.push(format!("Deprecated since {}", deprecated.since));
        texts.extend(deprecated.note.clone());
        let other = deprecated.replaced_by.as_ref().and_then(|variant| catalog.entry(variant));
        texts.extend(other.map(|other| format!("use {} {}", other.code, other.title())));
    }
    match &entry.registration {
        Registration::Permanent | Registration::Unregistered => {}
        Registration::Temporary { expires } => texts.push(format!("temporary, expires {expires}")),
        Registration::Unused => texts.push("unused".to_owned()),
        Registration::Obsoleted => texts.push("obsoleted".to_owned()),
    }
    texts
}

/// The name of a member with its type, what else is declared, and its summary.
fn member_texts(path: &str, member: &Member) -> Vec<String> {
    let name = format!("{path}{}", member.name);
    let of = |kind: &MemberType| match kind {
        MemberType::String(_) => "string",
        MemberType::Integer => "integer",
        MemberType::Number => "number",
        MemberType::Boolean => "boolean",
        MemberType::Array(_) => "array",
        MemberType::Object(_) => "object",
    };
    let kind = match &member.kind {
        MemberType::String(Some(format)) => format!("string ({})", format.as_str()),
        MemberType::Array(items) => format!("array of {}", of(items)),
        kind => of(kind).to_owned(),
    };
    let required = if member.required { "required" } else { "optional" };
    let mut texts = vec![format!("{name} ({kind}, {required}"), format!("): {}", member.summary)];
    if member.sensitive {
        texts.push(", sensitive)".to_owned());
    }
    if let (Some(Value::Integer(least)), None) = (&member.minimum, &member.maximum) {
        texts.push(format!(", at least {least}"));
    }
    if let (Some(Value::Integer(least)), Some(Value::Integer(greatest))) =
        (&member.minimum, &member.maximum)
    {
        texts.push(format!(", from {least} to {greatest}"));
    }
    if let Some(Value::String(first)) = member.one_of.first() {
        texts.push(format!(", one of {}", serde_json::Value::from(first.as_str())));
    }
    if let Some(Value::Boolean(example)) = &member.example {
        texts.push(format!(", for example {example}"));
    }
    if let MemberType::Object(members) = &member.kind {
        let path = format!("{name}.");
        texts.extend(members.iter().flat_map(|member| member_texts(&path, member)));
    }
    texts
}

fn urls(entry: &Entry) -> Vec<String> {
    let references = entry
        .reference
        .iter()
        .chain(entry.headers.iter().filter_map(|header| header.reference.as_ref()))
        .chain(entry.methods.iter().filter_map(|method| method.reference.as_ref()));
    let mut urls: Vec<String> = references
        .map(|reference| match reference {
            Reference::Rfc { number, section: None } => {
                format!("https://www.rfc-editor.org/rfc/rfc{number}.html")
            }
            Reference::Rfc { number, section: Some(section) } => {
                format!("https://www.rfc-editor.org/rfc/rfc{number}.html#section-{section}")
            }
            Reference::Draft(name) => format!("https://datatracker.ietf.org/doc/html/{name}"),
            Reference::Url(url) => url.clone(),
        })
        .collect();
    let is_address = |uri: &String| uri.starts_with("https://"); // `about:blank` is none
    urls.extend(entry.source.clone().filter(is_address));
    urls.extend(entry.type_uri.clone().filter(is_address));
    urls
}

/// Markdown as it reads, without the asterisks that stand in code.
fn plain(text: &str) -> String {
    text.replace(['`', '*'], "").split_whitespace().collect::<Vec<_>>().join(" ")
}
