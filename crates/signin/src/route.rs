//! Where the face may be led back to after signing in: its own routes, never an address.

/// The longest route that is kept, in bytes.
const LONGEST: usize = 512;

/// Whether `route` is one of the face's own routes: it starts with one slash, and no reading of it
/// by any browser names another host.
#[must_use]
pub fn is_own(route: &str) -> bool {
    let decoded_slash = |text: &str| {
        let lower = text.to_ascii_lowercase();
        lower.contains("%2f") || lower.contains("%5c")
    };
    let path = route.split(['?', '#']).next().unwrap_or_default();
    route.len() <= LONGEST
        && path.starts_with('/')
        && !path.starts_with("//")
        && !decoded_slash(path)
        && route
            .bytes()
            .all(|byte| byte.is_ascii_graphic() && byte != b'\\')
}

#[cfg(test)]
mod tests {
    use super::is_own;

    #[test]
    fn only_routes_of_the_face() {
        for route in [
            "/",
            "/devices",
            "/devices/8f14e45f?confirm=reset-passcode",
            "/devices/8f14e45f?name=a%20b&to=https://x.example#top",
        ] {
            assert!(is_own(route), "{route}");
        }
        for route in [
            "",
            "devices",
            "//evil.example",
            "///evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "/%2Fevil.example",
            "/%5cevil.example",
            "https://evil.example/",
            "javascript:alert(1)",
            "/devices\n",
            "/dev\tices",
            "/devices\0",
            " /devices",
            "/apparaten/é",
            "?confirm=reset-passcode",
        ] {
            assert!(!is_own(route), "{route:?}");
        }
        assert!(is_own(&format!("/{}", "a".repeat(511))));
        assert!(!is_own(&format!("/{}", "a".repeat(512))));
    }
}
