//! Percent-encoding (RFC 3986 §2.1).

/// Returns the text without percent-encoding. What is not encoded soundly stays; bytes that are not UTF-8 are replaced.
pub(crate) fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let hex = |at: usize| tail.get(at).and_then(|&byte| char::from(byte).to_digit(16));
        if let (b'%', Some(high), Some(low)) = (first, hex(0), hex(1)) {
            bytes.extend(u8::try_from(high * 16 + low));
            rest = &tail[2..];
        } else {
            bytes.push(*first);
            rest = tail;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::decoded;

    #[test]
    fn only_what_is_encoded_changes() {
        for (text, expected) in [
            ("a%20b%2Fc", "a b/c"),
            ("%c3%A9", "é"),
            ("100%", "100%"),
            ("%2", "%2"),
            ("%zz", "%zz"),
        ] {
            assert_eq!(decoded(text), expected);
        }
    }
}
