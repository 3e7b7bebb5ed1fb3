//! The file of licences, as `crates/xtask/src/face/licences.rs` writes it.

use serde::Deserialize;

/// What the app is made of.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Licences {
    /// Fonts and icons.
    pub works: Vec<Work>,
    /// Packages by licence, that of most packages first.
    pub groups: Vec<Group>,
}

/// A font, or a set of icons.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Work {
    /// Its name.
    pub name: String,
    /// Its licence's identifier (SPDX).
    pub licence: String,
    /// The licence itself.
    pub text: String,
}

/// Packages under one licence.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Group {
    /// The licence, or the choice of them, as an expression (SPDX).
    pub licence: String,
    /// The packages, by name.
    pub packages: Vec<Package>,
    /// The texts that go with them.
    pub notices: Vec<Notice>,
}

/// A text that goes with packages.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Notice {
    /// Whose it is, by name.
    pub packages: Vec<String>,
    /// The text.
    pub text: String,
}

/// A package.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Package {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
}

#[cfg(test)]
mod tests {
    use super::Licences;

    #[test]
    fn the_file_is_read_as_it_is_written() {
        let text = r#"{"works":[{"name":"Inter","licence":"OFL-1.1","text":"…"}],"groups":[{"licence":"MIT","packages":[{"name":"a","version":"1.2.3"}],"notices":[{"packages":["a"],"text":"…"}]}]}"#;
        let licences: Licences = serde_json::from_str(text).expect("it can be read");
        assert_eq!(licences.works[0].licence, "OFL-1.1");
        assert_eq!(licences.groups[0].packages[0].version, "1.2.3");
    }
}
