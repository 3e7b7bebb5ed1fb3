//! What identifies a thing. Ids are random GUID texts, never counters, so that
//! knowing one says nothing about another.

use core::fmt;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub String);

        impl $name {
            /// The id as text, as it stands in addresses and rows.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id! {
    /// Identifies a person of the organisation.
    PersonId
}
id! {
    /// Identifies a managed device.
    DeviceId
}
id! {
    /// Identifies a command: one remote action on one device.
    CommandId
}
id! {
    /// Identifies a notification behind the flag.
    NotificationId
}
