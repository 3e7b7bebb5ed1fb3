//! OData's query options, as far as lists know them (OData 4.01 URL Conventions §5). What isn't known is
//! refused rather than ignored: a list that is longer than somebody asked for looks like the right one.

pub(crate) mod compared;
pub(crate) mod filter;
pub(crate) mod link;

use crate::failure::Failure;
use serde::Deserialize;
use wire::graph::LARGEST_PAGE;

/// How many rows a page has where nobody says.
const USUAL_PAGE: u16 = 100;
/// The longest search, in characters.
const LONGEST_SEARCH: usize = 200;
/// The most words of a search.
const MOST_WORDS: usize = 8;

/// The query options of a list.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Options {
    #[serde(rename = "$filter")]
    pub(crate) filter: Option<String>,
    #[serde(rename = "$search")]
    pub(crate) search: Option<String>,
    #[serde(rename = "$orderby")]
    pub(crate) order_by: Option<String>,
    #[serde(rename = "$select")]
    pub(crate) select: Option<String>,
    #[serde(rename = "$top")]
    top: Option<u16>,
    #[serde(rename = "$count")]
    count: Option<bool>,
    #[serde(rename = "$skiptoken")]
    skip_token: Option<String>,
}

impl Options {
    /// How many rows the page has.
    pub(crate) fn top(&self) -> Result<usize, Failure> {
        match self.top.unwrap_or(USUAL_PAGE) {
            top @ 1..=LARGEST_PAGE => Ok(top.into()),
            _ => Err(Failure::BadRequest("$top is from 1 to 200.")),
        }
    }

    /// Those that say which devices a list has.
    pub(crate) fn which(filter: Option<String>, search: Option<String>) -> Self {
        Self {
            filter,
            search,
            ..Self::default()
        }
    }

    /// Refuses everything but what pages.
    pub(crate) fn only_pages(&self) -> Result<(), Failure> {
        let asks = self.filter.is_some()
            || self.search.is_some()
            || self.order_by.is_some()
            || self.select.is_some()
            || self.count.is_some();
        if asks {
            return Err(Failure::BadRequest(
                "This list has one order, and nothing is left out of it.",
            ));
        }
        Ok(())
    }

    /// Whether somebody wants to know how many there are.
    pub(crate) fn counts(&self) -> bool {
        self.count.unwrap_or_default()
    }

    /// Whether they ask for all of a list, whole, and for nothing beside it.
    pub(crate) fn is_of_whole_list(&self) -> bool {
        self.select.is_none()
            && self.top.is_none()
            && self.count.is_none()
            && self.skip_token.is_none()
    }

    /// That nothing is asked for that a list of what happened doesn't have: it is only filtered, and always
    /// has the newest first.
    pub(crate) fn are_of_history(&self) -> Result<(), Failure> {
        let more = self.search.is_some()
            || self.order_by.is_some()
            || self.select.is_some()
            || self.counts();
        if more {
            return Err(Failure::BadRequest(
                "This list can be filtered, and has the newest first; nothing else is supported.",
            ));
        }
        Ok(())
    }

    /// The words that are searched: each stands for itself, or several between quotation marks.
    pub(crate) fn words(&self) -> Result<Vec<String>, Failure> {
        let search = self.search.as_deref().unwrap_or_default();
        if search.chars().count() > LONGEST_SEARCH || search.chars().any(char::is_control) {
            return Err(Failure::BadRequest(
                "$search has at most 200 characters, each of which can be seen.",
            ));
        }
        if search.matches('"').count() % 2 == 1 {
            return Err(Failure::BadRequest(
                "$search has a quotation mark without another.",
            ));
        }
        let mut words = Vec::new();
        for (at, part) in search.split('"').enumerate() {
            if at % 2 == 1 {
                words.push(part.trim());
                continue;
            }
            for word in part.split_whitespace() {
                if matches!(word, "AND" | "OR" | "NOT") {
                    return Err(Failure::BadRequest(
                        "$search knows no operators: each word is looked for.",
                    ));
                }
                words.push(word);
            }
        }
        words.retain(|word| !word.is_empty());
        if words.len() > MOST_WORDS {
            return Err(Failure::BadRequest("$search has at most eight words."));
        }
        Ok(words.into_iter().map(str::to_owned).collect())
    }

    /// The one property that the list is ordered by, and whether the last comes first.
    pub(crate) fn order(&self) -> Result<Option<(&str, bool)>, Failure> {
        let Some(order_by) = &self.order_by else {
            return Ok(None);
        };
        let mut words = order_by.split(' ').filter(|word| !word.is_empty());
        match (words.next(), words.next(), words.next()) {
            (Some(property), None | Some("asc"), None) => Ok(Some((property, false))),
            (Some(property), Some("desc"), None) => Ok(Some((property, true))),
            _ => Err(Failure::BadRequest(
                "$orderby is one property, and asc or desc.",
            )),
        }
    }

    /// The members that are asked for of each row, which has `known` ones; `None`: all.
    pub(crate) fn members(
        &self,
        known: &[&'static str],
    ) -> Result<Option<Vec<&'static str>>, Failure> {
        let Some(select) = &self.select else {
            return Ok(None);
        };
        let member = |name: &str| known.iter().copied().find(|known| *known == name.trim());
        let members: Option<Vec<_>> = select.split(',').map(member).collect();
        members.map(Some).ok_or(Failure::BadRequest(
            "$select names something that these things don't have.",
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(search: &str) -> String {
        let options = Options {
            search: Some(search.to_owned()),
            ..Options::default()
        };
        match options.words() {
            Ok(words) => words.join("|"),
            Err(failure) => failure.message().to_owned(),
        }
    }

    #[test]
    fn each_word_is_looked_for_and_so_is_what_stands_in_quotation_marks() {
        for (search, expected) in [
            ("", ""),
            ("  work  phone ", "work|phone"),
            ("\"work phone\" ada", "work phone|ada"),
            ("\"OR\" or", "OR|or"),
            ("\"\"", ""),
            (
                "work OR phone",
                "$search knows no operators: each word is looked for.",
            ),
            ("\"work", "$search has a quotation mark without another."),
            ("1 2 3 4 5 6 7 8 9", "$search has at most eight words."),
        ] {
            assert_eq!(words(search), expected, "{search}");
        }
        assert!(words("a\0b").contains("can be seen"));
        assert!(words(&"x".repeat(201)).contains("at most 200"));
    }

    #[test]
    fn an_order_is_one_property() {
        let order = |text: &str| {
            let options = Options {
                order_by: Some(text.to_owned()),
                ..Options::default()
            };
            let order = options.order();
            order.map(|order| order.map(|(property, last_first)| (property.to_owned(), last_first)))
        };
        assert_eq!(order("name"), Ok(Some(("name".to_owned(), false))));
        assert_eq!(order("name asc"), Ok(Some(("name".to_owned(), false))));
        assert_eq!(order("name desc"), Ok(Some(("name".to_owned(), true))));
        for wrong in ["", "name DESC", "name desc id", "name, id"] {
            assert!(order(wrong).is_err(), "{wrong}");
        }
    }
}
