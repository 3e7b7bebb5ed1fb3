//! The languages, and what has to be known of each beside its words.

/// A language that everything is said in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// English.
    English,
    /// Dutch.
    Dutch,
}

impl Language {
    /// Every language, the one for whoever reads none of them first.
    pub const ALL: [Self; 2] = [Self::English, Self::Dutch];

    /// Its tag (BCP 47), which is also its folder in `locales/`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Dutch => "nl",
        }
    }

    /// The direction that it is written in, as HTML's `dir` says it.
    #[must_use]
    pub fn direction(self) -> &'static str {
        match self {
            Self::English | Self::Dutch => "ltr",
        }
    }

    /// The language with that tag.
    #[must_use]
    pub fn with_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }

    /// The plural category of a whole number (CLDR, cardinal).
    pub(crate) fn plural_category(self, number: i64) -> &'static str {
        match (self, number.unsigned_abs()) {
            (Self::English | Self::Dutch, 1) => "one",
            (Self::English | Self::Dutch, _) => "other",
        }
    }
}
