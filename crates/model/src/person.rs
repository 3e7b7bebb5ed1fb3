//! Who asks.

/// What a person may do in the organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Their own devices.
    Employee,
    /// All devices: what can be undone.
    HelpDesk,
    /// All devices: everything.
    Administrator,
}

impl Role {
    /// Every role, the least first.
    pub const ALL: [Self; 3] = [Self::Employee, Self::HelpDesk, Self::Administrator];
}
