//! Names by a pattern: `*` stands for anything.

/// Whether all of `name` is as `glob` says.
pub(crate) fn matches(glob: &str, name: &str) -> bool {
    match glob.split_once('*') {
        None => glob == name,
        Some((before, rest)) => name.strip_prefix(before).is_some_and(|name| {
            let mut tails = name.char_indices().map(|(at, _)| &name[at..]).chain([""]);
            tails.any(|tail| matches(rest, tail))
        }),
    }
}
