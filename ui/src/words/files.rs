//! The files of `locales/` that the face speaks from, in the two parts that it comes in: what can be said until My
//! Devices is painted, and the rest. `leptos_fluent!` checks every id against all files at compile time.

use fluent_templates::fluent_bundle::FluentResource;
use fluent_templates::fs::resource_from_str;
use fluent_templates::loader::{LanguageIdentifier, build_bundles, build_fallbacks};
use fluent_templates::{StaticLoader, langid};
use std::collections::HashMap;
use std::sync::LazyLock;

/// Words in every language; they are read when something is first said with them.
pub type Words = &'static LazyLock<StaticLoader>;

/// One file in every language.
type File = [(&'static str, &'static str); 2];

macro_rules! file {
    ($name:literal) => {
        [
            (
                "en",
                include_str!(concat!("../../../locales/en/", $name, ".ftl")),
            ),
            (
                "nl",
                include_str!(concat!("../../../locales/nl/", $name, ".ftl")),
            ),
        ]
    };
}

/// What can be said from the start.
pub static FIRST: LazyLock<StaticLoader> = LazyLock::new(|| speaking(texts(FIRST_FILES)));

/// The rest, in the part of the face that is fetched later.
pub static LATER: LazyLock<StaticLoader> = LazyLock::new(|| speaking(texts(LATER_FILES)));

const FIRST_FILES: &[File] = &[
    file!("brand"),
    file!("devices"),
    file!("failures"),
    file!("frame"),
    file!("times"),
];

const LATER_FILES: &[File] = &[
    file!("actions"),
    file!("brand"),
    file!("compliance"),
    file!("confirming"),
    file!("device"),
    file!("enrolment"),
    #[cfg(feature = "gallery")]
    file!("gallery"),
    file!("it"),
    file!("it-actions"),
    file!("it-approvals"),
    file!("it-audit"),
    file!("it-device"),
    file!("it-devices"),
    file!("it-people"),
    file!("it-policy"),
    file!("it-sheet"),
    file!("join"),
    file!("licences"),
    file!("lost"),
    file!("notifications"),
    file!("outcomes"),
    file!("passcode"),
    file!("remote-lock"),
    file!("remove"),
    file!("rename"),
    file!("reset-device"),
    file!("reset-passcode"),
    file!("restart"),
    file!("settings"),
    file!("shortcuts"),
    file!("signing-in"),
    file!("spelling"),
    file!("support"),
];

/// The text of each file with its language.
fn texts(files: &'static [File]) -> impl Iterator<Item = (&'static str, &'static str)> {
    files.iter().flatten().copied()
}

/// Every file of both parts, with its language; one that is in both comes once.
#[cfg(feature = "gallery")]
pub(crate) fn files() -> impl Iterator<Item = (&'static str, &'static str)> {
    let first = texts(FIRST_FILES);
    first.chain(texts(LATER_FILES).filter(|text| texts(FIRST_FILES).all(|other| other != *text)))
}

/// A loader of files, each with its language; it lives as long as the page.
pub(crate) fn speaking<'a>(files: impl Iterator<Item = (&'a str, &'a str)>) -> StaticLoader {
    let mut resources = HashMap::<LanguageIdentifier, Vec<FluentResource>>::new();
    for (language, text) in files {
        // Tests read every file as the face does, so none is left out here.
        if let (Ok(language), Ok(resource)) = (language.parse(), resource_from_str(text)) {
            resources.entry(language).or_default().push(resource);
        }
    }
    let resources = &*Box::leak(Box::new(resources));
    let languages: Vec<_> = resources.keys().cloned().collect();
    StaticLoader::new(
        Box::leak(Box::new(build_bundles(resources, None, |_| ()))),
        Box::leak(Box::new(build_fallbacks(&languages))),
        langid!("en"),
    )
}

#[cfg(test)]
mod tests {
    use super::{FIRST, LATER};
    use fluent_templates::{LanguageIdentifier, StaticLoader};
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    /// Files of which the face says nothing: the service's, the issuer's, the shell's.
    const OF_OTHERS: [&str; 2] = ["callback", "issuer"];

    #[test]
    fn every_message_of_the_face_is_said_in_every_language() {
        let locales = Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales");
        let mut languages = BTreeSet::new();
        for folder in fs::read_dir(locales).unwrap() {
            let folder = folder.unwrap().path();
            let name = folder.file_name().unwrap().to_str().unwrap().to_owned();
            let language: LanguageIdentifier = name.parse().unwrap();
            let mut said_before = BTreeSet::new();
            for file in fs::read_dir(&folder).unwrap() {
                let file = file.unwrap().path();
                let stem = file.file_stem().unwrap().to_str().unwrap();
                let is_gallery = stem == "gallery" && !cfg!(feature = "gallery");
                if OF_OTHERS.contains(&stem) || is_gallery {
                    continue;
                }
                let text = fs::read_to_string(&file).unwrap();
                let ids = text.lines().filter_map(|line| line.split_once(" = "));
                let ids = ids.filter(|(id, _)| id.starts_with(|it: char| it.is_ascii_lowercase()));
                for (id, _) in ids {
                    // The face doesn't start with two of one name.
                    let is_new = said_before.insert(id.to_owned());
                    assert!(
                        is_new,
                        "{name}: {id} of {stem}.ftl is said in another file, too"
                    );
                    let said = [&FIRST, &LATER]
                        .into_iter()
                        .any(|words| said_in(words, &language, id));
                    assert!(said, "{name}: {id} of {stem}.ftl is in neither part");
                }
            }
            languages.insert(name);
        }
        assert_eq!(languages, ["en", "nl"].map(str::to_owned).into());
    }

    /// Whether `words` have that message in that very language; its variables aren't given here.
    fn said_in(words: &StaticLoader, language: &LanguageIdentifier, id: &str) -> bool {
        words
            .lookup_single_language::<String>(language, id, None)
            .map_or_else(
                |failure| format!("{failure:?}").starts_with("FluentError"),
                |_| true,
            )
    }
}
