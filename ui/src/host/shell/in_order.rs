//! Messages of a channel in the order they were sent: large ones take another way than small
//! ones and may be overtaken (tauri 2.12, `ipc/channel.rs`).

use std::collections::BTreeMap;

/// Holds back what came too early.
pub(super) struct InOrder<M> {
    next: u64,
    early: BTreeMap<u64, M>,
}

impl<M> Default for InOrder<M> {
    fn default() -> Self {
        Self {
            next: 0,
            early: BTreeMap::new(),
        }
    }
}

impl<M> InOrder<M> {
    /// Takes the message that was sent as number `index`; what is due now, the first first.
    pub(super) fn take(&mut self, index: u64, message: M) -> Vec<M> {
        self.early.insert(index, message);
        let mut due = Vec::new();
        while let Some(message) = self.early.remove(&self.next) {
            due.push(message);
            self.next += 1;
        }
        due
    }
}

#[cfg(test)]
mod tests {
    use super::InOrder;

    #[test]
    fn what_overtook_waits() {
        let mut in_order = InOrder::default();
        assert!(in_order.take(1, 'b').is_empty());
        assert!(in_order.take(2, 'c').is_empty());
        assert_eq!(in_order.take(0, 'a'), vec!['a', 'b', 'c']);
        assert_eq!(in_order.take(3, 'd'), vec!['d']);
    }
}
