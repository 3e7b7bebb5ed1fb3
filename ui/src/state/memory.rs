//! What outlives a reload of the face. Nothing secret is ever kept here: whoever sits at this
//! machine can read it.

/// How long something is remembered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Memory {
    /// On this machine, until it is forgotten on purpose.
    Machine,
    /// In this window, until it is closed.
    Window,
}

impl Memory {
    /// What is remembered as `key`.
    #[must_use]
    pub fn recall(self, key: &str) -> Option<String> {
        self.storage()?.get_item(key).ok().flatten()
    }

    /// Remembers `value` as `key`. Where the storage is full or forbidden it is forgotten with
    /// the next reload, which everything that is remembered can bear.
    pub fn remember(self, key: &str, value: &str) {
        if let Some(storage) = self.storage() {
            let _forgotten = storage.set_item(key, value);
        }
    }

    /// Forgets what is remembered as `key`.
    pub fn forget(self, key: &str) {
        if let Some(storage) = self.storage() {
            let _remembered = storage.remove_item(key);
        }
    }

    /// Forgets everything whose key begins with `start`.
    pub fn forget_beginning(self, start: &str) {
        let Some(storage) = self.storage() else {
            return;
        };
        let count = storage.length().unwrap_or_default();
        let keys = (0..count).filter_map(|index| storage.key(index).ok().flatten());
        let keys: Vec<_> = keys.filter(|key| key.starts_with(start)).collect();
        for key in keys {
            self.forget(&key);
        }
    }

    fn storage(self) -> Option<web_sys::Storage> {
        let window = web_sys::window()?;
        match self {
            Self::Machine => window.local_storage(),
            Self::Window => window.session_storage(),
        }
        .ok()
        .flatten()
    }
}
