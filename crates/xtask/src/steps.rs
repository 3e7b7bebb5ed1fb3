//! Says what is being done and how far it is.

/// Counts the steps of one command: `[2/5] Building the face`.
pub(crate) struct Steps {
    done: usize,
    total: usize,
}

impl Steps {
    pub(crate) fn of(total: usize) -> Self {
        Self { done: 0, total }
    }

    /// Announces the next step.
    pub(crate) fn next(&mut self, what: &str) {
        self.done += 1;
        println!("[{}/{}] {what}", self.done, self.total);
    }
}
