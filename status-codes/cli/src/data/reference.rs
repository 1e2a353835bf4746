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
