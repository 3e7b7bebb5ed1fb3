//! How an address writes what isn't of its alphabet: percent-encoded UTF-8 (RFC 3986 §2.1).

/// What an address needs no `%` for within a value; the same characters as in ECMAScript's `encodeURIComponent`.
const PLAIN: &[u8] = b"-_.!~*'()";

/// `text` with what `%` stands for in it. A `%` that stands for nothing is itself.
#[must_use]
pub fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let escaped = match rest {
            [b'%', high, low, after @ ..] => digit(*high)
                .zip(digit(*low))
                .map(|(high, low)| (high << 4 | low, after)),
            _ => None,
        };
        let (byte, after) = escaped.unwrap_or((*first, after));
        bytes.push(byte);
        rest = after;
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Writes `text` so that it can stand in a query as a name or a value.
pub(super) fn encode(text: &str, written: &mut String) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || PLAIN.contains(&byte) {
            written.push(char::from(byte));
        } else {
            let digits = [byte >> 4, byte & 0xf];
            let digits = digits.map(|digit| char::from_digit(digit.into(), 16).unwrap_or('0'));
            written.push('%');
            written.extend(digits.map(|digit| digit.to_ascii_uppercase()));
        }
    }
}

fn digit(byte: u8) -> Option<u8> {
    let digit = char::from(byte).to_digit(16)?;
    u8::try_from(digit).ok()
}

#[cfg(test)]
mod tests {
    use super::{decoded, encode};

    #[test]
    fn what_is_encoded_is_read_back() {
        for (text, encoded) in [
            ("d-1", "d-1"),
            ("a b+c&d=e", "a%20b%2Bc%26d%3De"),
            ("50% of %41", "50%25%20of%20%2541"),
            (
                "Zoë’s “phone”",
                "Zo%C3%AB%E2%80%99s%20%E2%80%9Cphone%E2%80%9D",
            ),
            ("(it's) ok!*~_.", "(it's)%20ok!*~_."),
        ] {
            let mut written = String::new();
            encode(text, &mut written);
            assert_eq!(written, encoded);
            assert_eq!(decoded(&written), text);
        }
    }

    #[test]
    fn what_stands_for_nothing_is_itself() {
        for text in ["%", "100%", "%4", "%zz", "%%"] {
            assert_eq!(decoded(text), text);
        }
        assert_eq!(decoded("%%34%31"), "%41");
        assert_eq!(decoded("%ff"), "\u{fffd}");
        assert_eq!(decoded("%c3%AB"), "ë");
    }
}
