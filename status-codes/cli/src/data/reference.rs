//! A reference within running text.

use status_data::Reference;

use crate::terminal::Text;

/// Returns a reference as in `RFC 9110 §15.5.5`, linked to the section if the terminal supports links.
pub(crate) fn short(reference: &Reference) -> Text {
    let text = match reference {
        Reference::Rfc { number, section: None } => format!("RFC {number}"),
        Reference::Rfc { number, section: Some(section) } => format!("RFC {number} §{section}"),
        Reference::Draft(text) | Reference::Url(text) => text.clone(),
    };
    Text::default().and_link(text, reference.url())
}

#[cfg(test)]
mod tests {
    use status_codes::Status;
    use status_data::Reference;

    #[test]
    fn a_section_has_its_sign() {
        let rfc = |number, section: Option<&str>| Reference::Rfc {
            number,
            section: section.map(str::to_owned),
        };
        for (reference, expected) in [
            (rfc(9110, Some("15.5.5")), "RFC 9110 §15.5.5"),
            (rfc(7725, None), "RFC 7725"),
            (Reference::Draft("draft-a-b-05".to_owned()), "draft-a-b-05"),
            (Reference::Url("https://a.example/b".to_owned()), "https://a.example/b"),
        ] {
            assert_eq!(super::short(&reference).unstyled(), expected);
        }
    }

    #[test]
    fn text_and_address_are_those_of_the_library() {
        for status in Status::ALL {
            let entry = crate::data::registered::entry(*status);
            let reference = entry.reference.as_ref().expect("every registered status has one");
            assert_eq!(reference.to_string(), status.reference().to_string());
            assert_eq!(reference.url(), status.reference().url().to_string());
        }
    }
}
