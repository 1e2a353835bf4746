//! The Content Security Policy of the page: nothing is fetched, and no other style or script runs.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

/// Returns the content of the policy's `meta` element for one style and one script.
pub(super) fn policy(style: &str, script: &str) -> String {
    format!(
        "default-src 'none'; style-src '{}'; script-src '{}'; img-src data:; base-uri 'none'; form-action 'none'",
        hash(style),
        hash(script)
    )
}

fn hash(text: &str) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::{hash, policy};
    use crate::page::{SCRIPT, STYLE};

    #[test]
    fn hash_is_that_of_the_standard_s_own_example() {
        let example = "alert('Hello, world.');";
        assert_eq!(hash(example), "sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=");
    }

    #[test]
    fn everything_is_forbidden_but_the_style_and_the_script() {
        let policy = policy("a", "b");
        let directives: Vec<&str> = policy.split("; ").collect();
        let (style, script) = (hash("a"), hash("b"));
        assert_eq!(
            directives,
            [
                "default-src 'none'",
                &format!("style-src '{style}'"),
                &format!("script-src '{script}'"),
                "img-src data:",
                "base-uri 'none'",
                "form-action 'none'",
            ]
        );
        assert_ne!(style, script);
    }

    #[test]
    fn style_and_script_cannot_end_their_element() {
        for text in [STYLE, SCRIPT] {
            assert!(!text.contains("</") && !text.contains("<!--") && !text.contains('\r'));
        }
    }
}
