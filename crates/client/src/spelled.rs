//! How documents spell a term.

use serde::Serialize;
use wire::json;

/// As documents spell `term`; `None` where it isn't written as one string.
#[must_use]
pub fn spelled(term: &impl Serialize) -> Option<String> {
    json::read(&serde_json::to_string(term).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::spelled;
    use wire::terms::Platform;

    #[test]
    fn what_is_one_string_is_spelled_as_it_is() {
        let text = |spelled: Option<String>| spelled.unwrap_or_default();
        assert_eq!(text(spelled(&Platform::Windows81)), "windows81");
        assert_eq!(text(spelled(&"o'n\"eill\\\u{1}")), "o'n\"eill\\\u{1}");
        assert_eq!(spelled(&["linux"]), None);
    }
}
