//! An address of ours, taken apart.

use leptos::prelude::*;
use web_sys::{HtmlAnchorElement, Location};

/// An address of ours, without the origin that all of them have.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// The path. From the browser it is percent-encoded.
    pub path: String,
    /// The query with its question mark; empty where there is none.
    pub search: String,
    /// What is looked for in the page, with its `#`; empty where nothing is.
    pub hash: String,
}

impl Address {
    /// The parts of `text`, which begins with a path.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let (text, hash) = text.split_at(text.find('#').unwrap_or(text.len()));
        let (path, search) = text.split_at(text.find('?').unwrap_or(text.len()));
        Self {
            path: path.to_owned(),
            search: search.to_owned(),
            hash: hash.to_owned(),
        }
    }

    /// The whole.
    #[must_use]
    pub fn written(&self) -> String {
        [self.path.as_str(), &self.search, &self.hash].concat()
    }

    /// Where the browser is.
    pub(super) fn current() -> Self {
        let location = window().location();
        // A window that is shown has all three.
        let part = |part: fn(&Location) -> Result<String, _>| part(&location).unwrap_or_default();
        Self {
            path: part(Location::pathname),
            search: part(Location::search),
            hash: part(Location::hash),
        }
    }

    /// Where a link leads.
    pub(super) fn of_link(link: &HtmlAnchorElement) -> Self {
        Self {
            path: link.pathname(),
            search: link.search(),
            hash: link.hash(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Address;

    #[test]
    fn an_address_has_three_parts_and_is_written_as_it_was_read() {
        for (text, parts) in [
            ("/devices", ["/devices", "", ""]),
            ("/devices?a=1&b=2", ["/devices", "?a=1&b=2", ""]),
            ("/devices#page", ["/devices", "", "#page"]),
            ("/devices?a=b#c?d#e", ["/devices", "?a=b", "#c?d#e"]),
            ("", ["", "", ""]),
        ] {
            let address = Address::read(text);
            assert_eq!(
                [&*address.path, &*address.search, &*address.hash],
                parts,
                "{text}"
            );
            assert_eq!(address.written(), text);
        }
    }
}
