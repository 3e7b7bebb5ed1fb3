//! Counts, and says what is wrong as it goes.

/// What was found so far.
#[derive(Default)]
pub(crate) struct Report {
    passed: usize,
    failed: usize,
}

impl Report {
    pub(crate) fn passed(&mut self) {
        self.passed += 1;
    }

    pub(crate) fn failed(&mut self, name: &str, what: &str) {
        self.failed += 1;
        println!("picture {name} ... FAILED: {what}");
    }

    /// Something to look at that fails nothing.
    pub(crate) fn noted(&mut self, name: &str, what: &str) {
        self.passed += 1;
        println!("picture {name} ... {what}");
    }

    /// Closes the report; whether all is well.
    pub(crate) fn close(self) -> bool {
        println!("{} passed, {} failed", self.passed, self.failed);
        self.failed == 0
    }
}
