//! Where the compiler looks messages up by their ids.

use crate::Message;

/// A message and what it takes.
#[derive(Debug)]
pub struct Entry {
    /// Its id in `locales/`.
    pub id: &'static str,
    /// The names of its variables.
    pub variables: &'static [&'static str],
    /// What is said.
    pub message: &'static Message,
}

/// The message with that id, for constants: there, what is wrong stops the compiler. `entries` are in the order of their
/// ids.
///
/// # Panics
///
/// When there is none, or when it takes other variables than those that are `given`.
#[must_use]
pub const fn find(entries: &[Entry], id: &str, given: &[&str]) -> &'static Message {
    let (mut from, mut to) = (0, entries.len());
    while from < to {
        let middle = usize::midpoint(from, to);
        let entry = &entries[middle];
        if is_before(entry.id, id) {
            from = middle + 1;
        } else {
            to = middle;
        }
    }
    assert!(
        from < entries.len() && is_same(entries[from].id, id),
        "no message in locales/ has this id"
    );
    let Entry {
        variables, message, ..
    } = &entries[from];
    assert!(
        variables.len() == given.len(),
        "the message takes more variables than these, or fewer"
    );
    let mut at = 0;
    while at < variables.len() {
        assert!(
            contains(given, variables[at]),
            "the message takes a variable of another name"
        );
        at += 1;
    }
    message
}

const fn contains(names: &[&str], name: &str) -> bool {
    let mut at = 0;
    while at < names.len() {
        if is_same(names[at], name) {
            return true;
        }
        at += 1;
    }
    false
}

const fn is_same(one: &str, other: &str) -> bool {
    !is_before(one, other) && !is_before(other, one)
}

/// Whether `one` comes before `other`, as [`Ord`] has it, which constants can't use.
const fn is_before(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let mut at = 0;
    while at < one.len() && at < other.len() {
        if one[at] != other[at] {
            return one[at] < other[at];
        }
        at += 1;
    }
    one.len() < other.len()
}

#[cfg(test)]
mod tests {
    use super::{Entry, find};
    use crate::{Message, Pattern};

    static PLAIN: Message = Message::new([Pattern::Text("one"), Pattern::Text("één")]);
    static NAMED: Message = Message::new([Pattern::Parts(&[]), Pattern::Parts(&[])]);

    const ENTRIES: &[Entry] = &[
        Entry {
            id: "device-name",
            variables: &["name", "device"],
            message: &NAMED,
        },
        Entry {
            id: "devices",
            variables: &[],
            message: &PLAIN,
        },
    ];

    #[test]
    fn each_is_found_by_its_id() {
        const FOUND: &Message = find(ENTRIES, "devices", &[]);
        assert!(std::ptr::eq(FOUND, &raw const PLAIN));
        let named = find(ENTRIES, "device-name", &["device", "name"]);
        assert!(std::ptr::eq(named, &raw const NAMED));
    }

    #[test]
    #[should_panic(expected = "no message in locales/ has this id")]
    fn an_unknown_id_is_refused() {
        let _ = find(ENTRIES, "device", &[]);
    }

    #[test]
    #[should_panic(expected = "more variables than these, or fewer")]
    fn a_missing_variable_is_refused() {
        let _ = find(ENTRIES, "device-name", &["name"]);
    }

    #[test]
    #[should_panic(expected = "a variable of another name")]
    fn an_unknown_variable_is_refused() {
        let _ = find(ENTRIES, "device-name", &["name", "name"]);
    }
}
