//! A link with its text and target. Only http and https lead outside the page.

use askama::Template;
use askama::filters::HtmlSafe;
use status_data::{Entry, Reference};

use super::anchors::{Anchor, Anchors};

/// A link. Without a target, only its text is shown.
#[derive(Template)]
#[template(path = "link.html")]
pub(super) struct Link {
    pub(super) text: String,
    pub(super) target: Option<String>,
}

/// It is markup: its own template escapes its texts.
impl HtmlSafe for Link {}

/// Links to the specification.
pub(super) fn reference(reference: &Reference) -> Link {
    let text = match reference {
        Reference::Rfc { number, section: None } => format!("RFC {number}"),
        Reference::Rfc { number, section: Some(section) } => {
            format!("RFC {number}, Section {section}")
        }
        Reference::Draft(text) | Reference::Url(text) => text.clone(),
    };
    Link { text, target: Some(reference.url()) }
}

/// Links a text that is a URL of the web.
pub(super) fn source(text: &str) -> Link {
    let url = is_web(text) && !text.contains(char::is_whitespace);
    Link { text: text.to_owned(), target: url.then(|| text.to_owned()) }
}

/// Links to an entry of the page.
pub(super) fn entry(entry: &Entry, catalog: usize, anchors: &Anchors<'_>) -> Link {
    to(entry, anchors.of(catalog, &entry.variant))
}

fn to(entry: &Entry, anchor: Option<&Anchor<'_>>) -> Link {
    let target = anchor.map(|anchor| format!("#{}", anchor.preferred()));
    Link { text: format!("{} {}", entry.code, entry.title()), target }
}

/// Links to entries of a catalog by variant.
pub(super) fn entries<'v>(
    variants: impl IntoIterator<Item = &'v String>,
    at: usize,
    anchors: &Anchors<'_>,
) -> Vec<Link> {
    let known = variants.into_iter().filter_map(|variant| anchors.of(at, variant));
    known.map(|known| to(known.entry, Some(known))).collect()
}

/// Returns whether a URL has the scheme http or https, which can only open a page.
pub(super) fn is_web(url: &str) -> bool {
    let scheme = url.split_once("://").map(|(scheme, _)| scheme.to_ascii_lowercase());
    scheme.is_some_and(|scheme| scheme == "https" || scheme == "http")
}

#[cfg(test)]
mod tests {
    use super::{is_web, reference, source};
    use status_data::Reference;

    #[test]
    fn a_reference_leads_to_its_section() {
        let rfc = |section: Option<&str>| Reference::Rfc {
            number: 9110,
            section: section.map(str::to_owned),
        };
        for (given, text) in [
            (rfc(None), "RFC 9110"),
            (rfc(Some("15.4")), "RFC 9110, Section 15.4"),
            (Reference::Draft("draft-a-b-05".to_owned()), "draft-a-b-05"),
            (Reference::Url("https://a.example/b".to_owned()), "https://a.example/b"),
        ] {
            let link = reference(&given);
            assert_eq!((&*link.text, link.target), (text, Some(given.url())));
        }
    }

    #[test]
    fn only_http_and_https_are_web() {
        for url in ["https://a.example", "http://a.example", "HTTPS://a.example/b#c"] {
            assert!(is_web(url), "{url}");
        }
        for url in [
            "",
            "javascript:alert(1)",
            "javascript://a.example/%0aalert(1)",
            " https://a.example",
            "java\nscript://x",
            "data:text/html,x",
            "//a.example",
            "file:///etc/passwd",
            "mailto:a@a.example",
            "https:a",
        ] {
            assert!(!is_web(url), "{url}");
        }
    }

    #[test]
    fn a_source_with_words_around_its_url_stays_text() {
        assert!(source("https://a.example/b").target.is_some());
        assert!(source("https://a.example/b and more").target.is_none());
        assert!(source("nginx/nginx:src/http/ngx_http_request.h").target.is_none());
    }
}
