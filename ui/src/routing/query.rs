//! The query of an address: names and their values, as forms write them.

use super::percent::{decoded, encode};

/// Names and their values, in the order in which they were written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query(Vec<(String, String)>);

impl Query {
    /// What `search` says, with its question mark or without (WHATWG URL, `application/x-www-form-urlencoded`).
    #[must_use]
    pub fn read(search: &str) -> Self {
        let text = |text: &str| decoded(&text.replace('+', " "));
        let search = search.strip_prefix('?').unwrap_or(search);
        let pairs = search.split('&').filter(|pair| !pair.is_empty());
        let pairs = pairs.map(|pair| pair.split_once('=').unwrap_or((pair, "")));
        Self(
            pairs
                .map(|(name, value)| (text(name), text(value)))
                .collect(),
        )
    }

    /// The value of `name`; the last one, where it has several.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        let pairs = self.0.iter().rev();
        let mut values = pairs.filter(|(known, _)| known == name);
        values.next().map(|(_, value)| value.as_str())
    }

    /// Adds a value.
    pub fn insert(&mut self, name: &str, value: &str) {
        self.0.push((name.to_owned(), value.to_owned()));
    }

    /// Takes away every value of `name`.
    pub fn remove(&mut self, name: &str) {
        self.0.retain(|(known, _)| known != name);
    }

    /// The same as a part of an address, with its question mark; empty where there is nothing.
    #[must_use]
    pub fn written(&self) -> String {
        let mut written = String::new();
        for (name, value) in &self.0 {
            written.push(if written.is_empty() { '?' } else { '&' });
            encode(name, &mut written);
            written.push('=');
            encode(value, &mut written);
        }
        written
    }
}

impl FromIterator<(&'static str, String)> for Query {
    fn from_iter<T: IntoIterator<Item = (&'static str, String)>>(pairs: T) -> Self {
        let pairs = pairs.into_iter();
        Self(
            pairs
                .map(|(name, value)| (name.to_owned(), value))
                .collect(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::Query;

    #[test]
    fn a_query_is_read_as_forms_write_it() {
        let query = Query::read("?search=a+b%2Bc%20d&&by=&sheet&search=%41&a=b=c");
        assert_eq!(query.get("search"), Some("A"));
        assert_eq!(query.get("by"), Some(""));
        assert_eq!(query.get("sheet"), Some(""));
        assert_eq!(query.get("a"), Some("b=c"));
        assert_eq!(query.get("b"), None);
        assert_eq!(query, Query::read(query.written().trim_start_matches('?')));
        assert_eq!(Query::read("?x=a+b%2Bc%20d").get("x"), Some("a b+c d"));
        assert_eq!(Query::read("?"), Query::default());
    }

    #[test]
    fn what_is_written_is_read_back() {
        let pairs = [("search", "50% & “Zoë” a+b?#%41"), ("sheet", "")];
        let query: Query = pairs
            .map(|(name, value)| (name, value.to_owned()))
            .into_iter()
            .collect();
        let written = query.written();
        assert_eq!(
            written,
            "?search=50%25%20%26%20%E2%80%9CZo%C3%AB%E2%80%9D%20a%2Bb%3F%23%2541&sheet="
        );
        assert_eq!(Query::read(&written), query);
        assert_eq!(Query::default().written(), "");
    }

    #[test]
    fn what_is_taken_away_leaves_the_others_in_their_order() {
        let mut query = Query::read("?a=1&confirm=x&b=2&confirm=y&c=3");
        query.remove("confirm");
        query.insert("sheet", "lock");
        assert_eq!(query.written(), "?a=1&b=2&c=3&sheet=lock");
    }
}
