//! Counts, and says what is wrong as it goes.

/// What was found so far.
pub(crate) struct Report {
    /// What is reported on, in a word.
    of: &'static str,
    passed: usize,
    failed: usize,
}

impl Report {
    /// A report on nothing yet.
    pub(crate) fn of(of: &'static str) -> Self {
        Self {
            of,
            passed: 0,
            failed: 0,
        }
    }

    pub(crate) fn passed(&mut self) {
        self.passed += 1;
    }

    pub(crate) fn failed(&mut self, name: &str, what: &str) {
        self.failed += 1;
        println!("{} {name} ... FAILED: {what}", self.of);
    }

    /// Something to look at that fails nothing.
    pub(crate) fn noted(&mut self, name: &str, what: &str) {
        self.passed += 1;
        println!("{} {name} ... {what}", self.of);
    }

    /// Closes the report; whether all is well.
    pub(crate) fn close(self) -> bool {
        println!("{} passed, {} failed", self.passed, self.failed);
        self.failed == 0
    }
}
