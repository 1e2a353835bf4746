//! A reference as text: for people, for machines, and where to read it.

use status_data::Reference;

use crate::terminal::Text;

/// As the registry writes it: `RFC9110, Section 15.5.5`.
pub(crate) fn text(reference: &Reference) -> String {
    match reference {
        Reference::Rfc { number, section: None } => format!("RFC{number}"),
        Reference::Rfc { number, section: Some(section) } => {
            format!("RFC{number}, Section {section}")
        }
        Reference::Draft(text) | Reference::Url(text) => text.clone(),
    }
}

/// As running text has it: `RFC 9110 §15.5.5`, which leads to the section where a terminal takes links.
pub(crate) fn short(reference: &Reference) -> Text {
    let text = match reference {
        Reference::Rfc { number, section: None } => format!("RFC {number}"),
        Reference::Rfc { number, section: Some(section) } => format!("RFC {number} §{section}"),
        Reference::Draft(text) | Reference::Url(text) => text.clone(),
    };
    Text::default().and_link(text, url(reference))
}

/// Where to read it; the same addresses as the library's `Reference::url`.
pub(crate) fn url(reference: &Reference) -> String {
    match reference {
        Reference::Rfc { number, section: None } => {
            format!("https://www.rfc-editor.org/rfc/rfc{number}.html")
        }
        Reference::Rfc { number, section: Some(section) } => {
            let numbered = section.starts_with(|c: char| c.is_ascii_digit());
            let kind = if numbered { "section" } else { "appendix" };
            format!("https://www.rfc-editor.org/rfc/rfc{number}.html#{kind}-{section}")
        }
        Reference::Draft(name) => format!("https://datatracker.ietf.org/doc/html/{name}"),
        Reference::Url(url) => url.clone(),
    }
}

#[cfg(test)]
mod tests {
    use status_codes::Status;

    #[test]
    fn text_and_address_are_those_of_the_library() {
        for status in Status::ALL {
            let entry = crate::data::registered::entry(*status);
            let reference = entry.reference.as_ref().expect("every registered status has one");
            assert_eq!(super::text(reference), status.reference().to_string());
            assert_eq!(super::url(reference), status.reference().url().to_string());
        }
    }
}
