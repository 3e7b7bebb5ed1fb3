//! The page's words, in the person's language.

use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};

/// A language the page speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Language {
    English,
    Dutch,
}

impl Language {
    /// Its tag (BCP 47).
    pub(crate) fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Dutch => "nl",
        }
    }

    /// The other one.
    pub(crate) fn other(self) -> Self {
        match self {
            Self::English => Self::Dutch,
            Self::Dutch => Self::English,
        }
    }

    /// The first tag that means a language of the page. Takes `ui_locales` (tags with spaces
    /// between) and `Accept-Language` (commas, weights after semicolons) alike: browsers send the
    /// weights in falling order.
    pub(crate) fn first_of(tags: &str) -> Option<Self> {
        tags.split([' ', ','])
            .filter_map(|tag| tag.split([';', '-']).next())
            .find_map(|primary| match primary.to_ascii_lowercase().as_str() {
                "en" => Some(Self::English),
                "nl" => Some(Self::Dutch),
                _ => None,
            })
    }
}

/// The words of every language.
pub(crate) struct Words {
    english: FluentBundle<FluentResource>,
    dutch: FluentBundle<FluentResource>,
}

impl Words {
    /// Reads the words that were compiled in.
    pub(crate) fn new() -> Self {
        Self {
            english: bundle(
                Language::English,
                include_str!("../../../locales/en/issuer.ftl"),
            ),
            dutch: bundle(
                Language::Dutch,
                include_str!("../../../locales/nl/issuer.ftl"),
            ),
        }
    }

    /// The message `id`, with `arguments` in their places.
    pub(crate) fn say(&self, language: Language, id: &str, arguments: &[(&str, &str)]) -> String {
        let bundle = match language {
            Language::English => &self.english,
            Language::Dutch => &self.dutch,
        };
        let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else {
            tracing::error!(id, "a message is missing");
            return id.to_owned();
        };
        let arguments: FluentArgs<'_> = arguments.iter().copied().collect();
        let mut errors = Vec::new();
        let text = bundle
            .format_pattern(pattern, Some(&arguments), &mut errors)
            .into_owned();
        if !errors.is_empty() {
            tracing::error!(id, ?errors, "a message has an argument it can't use");
        }
        text
    }
}

fn bundle(language: Language, source: &str) -> FluentBundle<FluentResource> {
    let resource =
        FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, errors)| {
            tracing::error!(?errors, "words that can't be read");
            resource
        });
    let mut bundle = FluentBundle::new_concurrent(language.tag().parse().into_iter().collect());
    // Both languages run from left to right, and marks would end up in what people copy.
    bundle.set_use_isolating(false);
    if let Err(errors) = bundle.add_resource(resource) {
        tracing::error!(?errors, "words that stand twice");
    }
    bundle
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn the_first_language_that_the_page_speaks_is_taken() {
        for (tags, language) in [
            ("nl", Some(Language::Dutch)),
            ("fr nl-BE en", Some(Language::Dutch)),
            ("en-GB,en;q=0.9,nl;q=0.8", Some(Language::English)),
            ("de, nl;q=0.5", Some(Language::Dutch)),
            ("fr", None),
            ("", None),
        ] {
            assert_eq!(Language::first_of(tags), language, "{tags}");
        }
    }
}
