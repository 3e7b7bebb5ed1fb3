//! What can be chosen of language and theme, and how a choice is kept.

/// The language that was chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LanguageChoice {
    /// What the system prefers.
    #[default]
    System,
    /// English.
    English,
    /// Dutch.
    Dutch,
}

impl LanguageChoice {
    /// Every choice, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::System, Self::English, Self::Dutch];

    /// The choice as it is kept, a BCP 47 tag or nothing.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::System => "",
            Self::English => "en",
            Self::Dutch => "nl",
        }
    }

    /// The choice that was kept as `text`; anything else is the system's.
    #[must_use]
    pub fn read(text: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|choice| choice.as_str() == text)
            .unwrap_or_default()
    }
}

/// The theme that was chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ThemeChoice {
    /// What the system prefers.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl ThemeChoice {
    /// Every choice, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The choice as it is kept, and as `data-theme` of the page says it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::System => "",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The choice that was kept as `text`; anything else is the system's.
    #[must_use]
    pub fn read(text: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|choice| choice.as_str() == text)
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::{LanguageChoice, ThemeChoice};

    #[test]
    fn what_was_kept_is_read_back() {
        for choice in LanguageChoice::ALL {
            assert_eq!(LanguageChoice::read(choice.as_str()), choice);
        }
        for choice in ThemeChoice::ALL {
            assert_eq!(ThemeChoice::read(choice.as_str()), choice);
        }
        assert_eq!(ThemeChoice::read("sepia"), ThemeChoice::System);
    }
}
