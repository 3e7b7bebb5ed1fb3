//! Counts tests by the closing lines of those who ran them.

use std::ops::AddAssign;

/// How many tests passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
}

impl Tally {
    /// Adds what `line` says: libtest's `test result: ok. 3 passed; 0 failed; …`, or our own
    /// `3 passed, 0 failed`. Any other line says nothing.
    pub(crate) fn read(&mut self, line: &str) {
        let counts = match line.trim().strip_prefix("test result: ") {
            Some(result) => result.split_once(". ").map(|(_, counts)| counts),
            None => Some(line.trim()),
        };
        let mut parts = counts.unwrap_or_default().split([',', ';']);
        let (Some(passed), Some(failed)) = (parts.next(), parts.next()) else {
            return;
        };
        if let (Some(passed), Some(failed)) = (number(passed, "passed"), number(failed, "failed")) {
            *self += Self { passed, failed };
        }
    }
}

fn number(part: &str, word: &str) -> Option<usize> {
    part.trim().strip_suffix(word)?.trim_end().parse().ok()
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        let Self { passed, failed } = other;
        self.passed += passed;
        self.failed += failed;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, passed: usize, failed: usize) {
        let mut tally = Tally::default();
        tally.read(line);
        assert_eq!(tally, Tally { passed, failed }, "{line}");
    }

    #[test]
    fn closing_lines_count_and_others_do_not() {
        check(
            "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s",
            12,
            0,
        );
        check(
            "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out",
            3,
            2,
        );
        check("11 passed, 1 failed", 11, 1);
        check("test rules::all_rows ... ok", 0, 0);
        check("what passed, what failed", 0, 0);
        check("", 0, 0);
    }
}
