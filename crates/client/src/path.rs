//! Ids in paths. Ids come from replies and from addresses that people typed, so anything that
//! could change the path is escaped.

use core::fmt::Write as _;

/// `id` as one segment of a path: everything but RFC 3986's unreserved characters is escaped.
pub(crate) fn segment(id: &str) -> String {
    let mut segment = String::with_capacity(id.len());
    for byte in id.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'~') {
            segment.push(char::from(byte));
        } else {
            // Writing to a String never fails.
            let _ = write!(segment, "%{byte:02X}");
        }
    }
    segment
}

#[cfg(test)]
mod tests {
    use super::segment;

    #[test]
    fn an_id_stays_one_segment() {
        for (id, expected) in [
            ("0a1b-2c", "0a1b-2c"),
            ("../me", "%2E%2E%2Fme"),
            ("a?b#c", "a%3Fb%23c"),
            ("é", "%C3%A9"),
        ] {
            assert_eq!(segment(id), expected);
        }
    }
}
