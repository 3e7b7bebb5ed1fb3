//! The sentences that a person should read, from the same files as the app's, so that no journey
//! has a copy that goes stale.

use anyhow::{Context as _, Result, bail};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use std::{fs, path::Path};

/// What stands in place of a variable whose value a journey doesn't know.
const UNKNOWN: &str = "\u{1}";

/// A language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Language {
    English,
    Dutch,
}

impl Language {
    /// Its tag (BCP 47), which is also its folder.
    pub(crate) fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Dutch => "nl",
        }
    }
}

/// The words of one language.
pub(crate) struct Words {
    app: FluentBundle<FluentResource>,
    sign_in_page: FluentBundle<FluentResource>,
}

impl Words {
    pub(crate) fn of(language: Language) -> Result<Self> {
        let tag: unic_langid::LanguageIdentifier = language.tag().parse()?;
        let mut words = Self {
            app: FluentBundle::new(vec![tag.clone()]),
            sign_in_page: FluentBundle::new(vec![tag]),
        };
        let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        for file in fs::read_dir(repository.join("locales").join(language.tag()))? {
            let path = file?.path();
            let text = fs::read_to_string(&path)?;
            let Ok(resource) = FluentResource::try_new(text) else {
                bail!("{} can't be read", path.display());
            };
            // The sign-in page is another program's, with words of its own.
            if path.ends_with("issuer.ftl") {
                words.sign_in_page.add_resource_overriding(resource);
            } else {
                words.app.add_resource_overriding(resource);
            }
        }
        words.app.set_use_isolating(false);
        words.sign_in_page.set_use_isolating(false);
        Ok(words)
    }

    /// What the app says under `id`.
    pub(crate) fn app(&self, id: &str, variables: &[(&str, &str)]) -> Result<String> {
        said(&self.app, id, variables)
    }

    /// What the app says under `id` before the first variable that isn't among `variables`: a
    /// time, mostly.
    pub(crate) fn app_begins(&self, id: &str, variables: &[(&str, &str)]) -> Result<String> {
        let unknown = ["time", "until", "ago", "date"].map(|name| (name, UNKNOWN));
        let text = said(&self.app, id, &[variables, &unknown].concat())?;
        let beginning = text.split(UNKNOWN).next().unwrap_or_default();
        Ok(beginning.trim().to_owned())
    }

    /// What the sign-in page says under `id`.
    pub(crate) fn sign_in_page(&self, id: &str, variables: &[(&str, &str)]) -> Result<String> {
        said(&self.sign_in_page, id, variables)
    }
}

fn said(
    bundle: &FluentBundle<FluentResource>,
    id: &str,
    variables: &[(&str, &str)],
) -> Result<String> {
    let message = bundle.get_message(id).and_then(|message| message.value());
    let pattern = message.with_context(|| format!("nobody says {id}"))?;
    let arguments: FluentArgs<'_> = variables
        .iter()
        .map(|(name, value)| (*name, *value))
        .collect();
    let mut failures = Vec::new();
    let text = bundle.format_pattern(pattern, Some(&arguments), &mut failures);
    if !failures.is_empty() {
        bail!("{id}: {failures:?}");
    }
    Ok(text.into_owned())
}
