//! Versions of operating systems, compared as numbers: 10 is more than 7, and 6.0.1 less than 7.

use core::{cmp::Ordering, fmt};

/// A version as the device reports it.
#[derive(Clone, Debug)]
pub struct Version {
    text: String,
    parts: Vec<u32>,
}

impl Version {
    /// Reads dotted numbers ("6.0.1"); `None` for anything else, so that a rule fails closed.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let parts = text
            .split('.')
            .map(|part| {
                let digits = !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
                digits.then(|| part.parse().ok()).flatten()
            })
            .collect::<Option<Vec<u32>>>()?;
        Some(Self {
            text: text.to_owned(),
            parts,
        })
    }

    /// The version as the device wrote it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    fn compare(&self, other: &[u32]) -> Ordering {
        let longest = self.parts.len().max(other.len());
        (0..longest)
            .map(|index| {
                let ours = self.parts.get(index).copied().unwrap_or(0);
                ours.cmp(&other.get(index).copied().unwrap_or(0))
            })
            .find(|ordering| ordering.is_ne())
            .unwrap_or(Ordering::Equal)
    }
}

impl PartialEq for Version {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Version {}

impl PartialOrd for Version {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Version {
    fn cmp(&self, other: &Self) -> Ordering {
        self.compare(&other.parts)
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// The versions that a rule covers: from `from` on, and before `before`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VersionRange {
    /// The first version covered; `None`: from the beginning.
    pub from: Option<&'static [u32]>,
    /// The first version no longer covered; `None`: no end.
    pub before: Option<&'static [u32]>,
}

impl VersionRange {
    /// Every version that can be read.
    pub const ANY: Self = Self {
        from: None,
        before: None,
    };

    /// `from` and everything later.
    #[must_use]
    pub const fn from(from: &'static [u32]) -> Self {
        Self {
            from: Some(from),
            before: None,
        }
    }

    /// Everything earlier than `before`.
    #[must_use]
    pub const fn before(before: &'static [u32]) -> Self {
        Self {
            from: None,
            before: Some(before),
        }
    }

    /// `from` and everything later, but earlier than `before`.
    #[must_use]
    pub const fn between(from: &'static [u32], before: &'static [u32]) -> Self {
        Self {
            from: Some(from),
            before: Some(before),
        }
    }

    /// Whether `version` lies in this range.
    #[must_use]
    pub fn covers(&self, version: &Version) -> bool {
        self.from
            .is_none_or(|from| version.compare(from) != Ordering::Less)
            && self
                .before
                .is_none_or(|before| version.compare(before) == Ordering::Less)
    }
}

impl fmt::Display for VersionRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let dotted = |parts: &[u32]| {
            let texts: Vec<String> = parts.iter().map(ToString::to_string).collect();
            texts.join(".")
        };
        match (self.from, self.before) {
            (None, None) => f.write_str("any"),
            (Some(from), None) => write!(f, "{} and later", dotted(from)),
            (None, Some(before)) => write!(f, "before {}", dotted(before)),
            (Some(from), Some(before)) => {
                write!(f, "{} and later, before {}", dotted(from), dotted(before))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn covers(range: VersionRange, version: &str) -> bool {
        Version::parse(version).is_some_and(|version| range.covers(&version))
    }

    #[test]
    fn versions_compare_as_numbers() {
        let before_seven = VersionRange::before(&[7]);
        assert!(covers(before_seven, "6.0.1"));
        assert!(covers(before_seven, "6.99"));
        assert!(!covers(before_seven, "7"));
        assert!(!covers(before_seven, "7.0"));
        assert!(!covers(before_seven, "10"));
        let creators = VersionRange::from(&[10, 0, 15063]);
        assert!(covers(creators, "10.0.15063.0"));
        assert!(covers(creators, "10.0.15254.603"));
        assert!(!covers(creators, "10.0.14393"));
        assert!(!covers(creators, "10"));
    }

    #[test]
    fn what_is_not_dotted_numbers_is_no_version() {
        for text in [
            "",
            "7.",
            ".7",
            "seven",
            "7.0-beta",
            "７",
            "+7",
            "99999999999",
        ] {
            assert!(Version::parse(text).is_none(), "{text}");
        }
    }
}
