//! The sentences that a person should read, from the same files as the app's, so that no journey
//! has a copy that goes stale.

use anyhow::{Context as _, Result, bail};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use std::{fs, path::Path};

/// What stands in place of a variable whose value a journey doesn't know.
const UNKNOWN: &str = "\u{1}";

/// A language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// English.
    English,
    /// Dutch.
    Dutch,
}

impl Language {
    /// Its tag (BCP 47), which is also its folder.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Dutch => "nl",
        }
    }
}

/// The words of one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// The words of `language`.
    ///
    /// # Errors
    ///
    /// When it can't be had.
    pub fn of(language: Language) -> Result<Self> {
        let tag: unic_langid::LanguageIdentifier = language.tag().parse()?;
        let mut bundle = FluentBundle::new(vec![tag]);
        // Marks around variables keep directions apart on screen; a journey reads the words.
        bundle.set_use_isolating(false);
        let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        for file in fs::read_dir(repository.join("locales").join(language.tag()))? {
            let path = file?.path();
            let text = fs::read_to_string(&path)?;
            let Ok(resource) = FluentResource::try_new(text) else {
                bail!("{} can't be read", path.display());
            };
            if let Err(failures) = bundle.add_resource(resource) {
                bail!("{}: {failures:?}", path.display());
            }
        }
        Ok(Self { bundle })
    }

    /// What is said under `id`, by the app or by the sign-in page.
    ///
    /// # Errors
    ///
    /// When it can't be had.
    pub fn say(&self, id: &str, variables: &[(&str, &str)]) -> Result<String> {
        let message = self.bundle.get_message(id);
        let pattern = message.and_then(|message| message.value());
        let pattern = pattern.with_context(|| format!("nobody says {id}"))?;
        let arguments: FluentArgs<'_> = variables
            .iter()
            .map(|(name, value)| (*name, *value))
            .collect();
        let mut failures = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(&arguments), &mut failures);
        if !failures.is_empty() {
            bail!("{id}: {failures:?}");
        }
        Ok(text.into_owned())
    }

    /// What is said under `id` before the first variable that isn't among `variables`: a
    /// time, mostly.
    ///
    /// # Errors
    ///
    /// When it can't be had.
    pub fn begins(&self, id: &str, variables: &[(&str, &str)]) -> Result<String> {
        let unknown = ["time", "until", "ago", "date"].map(|name| (name, UNKNOWN));
        let text = self.say(id, &[variables, &unknown].concat())?;
        let beginning = text.split(UNKNOWN).next().unwrap_or_default();
        Ok(beginning.trim().to_owned())
    }
}
