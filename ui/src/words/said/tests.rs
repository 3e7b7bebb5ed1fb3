//! What is said, against what Fluent says of the same files.

use super::Spoken;
use super::catalogue::CATALOGUE;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use leptos::prelude::*;
use messages::{Argument, Entry, Language};
use std::fs;
use std::path::Path;

/// What each variable is in turn: numbers on both sides of where a plural begins, and texts that look like more than
/// they are.
const VALUES: [Value; 9] = [
    Value::Number(0),
    Value::Number(1),
    Value::Number(2),
    Value::Number(21),
    Value::Number(-1),
    Value::Number(1_204),
    Value::Text("Anna’s phone"),
    Value::Text("one"),
    Value::Text("0"),
];

#[derive(Clone, Copy)]
enum Value {
    Number(i64),
    Text(&'static str),
}

impl From<Value> for Argument<'_> {
    fn from(value: Value) -> Self {
        match value {
            Value::Number(number) => number.into(),
            Value::Text(text) => text.into(),
        }
    }
}

impl From<Value> for FluentValue<'_> {
    fn from(value: Value) -> Self {
        match value {
            Value::Number(number) => number.into(),
            Value::Text(text) => text.into(),
        }
    }
}

#[test]
fn every_message_says_what_fluent_says() {
    for language in Language::ALL {
        let fluent = fluent(language);
        for entry in CATALOGUE {
            let message = fluent.get_message(entry.id);
            let pattern = message.and_then(|message| message.value()).unwrap();
            for given in choices(entry.variables) {
                let arguments: FluentArgs<'_> = given.iter().copied().collect();
                let mut failures = Vec::new();
                let expected = fluent.format_pattern(pattern, Some(&arguments), &mut failures);
                let arguments: Vec<_> = given
                    .iter()
                    .map(|(name, value)| (*name, (*value).into()))
                    .collect();
                let Entry { id, message, .. } = entry;
                assert_eq!(
                    message.say(language, &arguments),
                    expected,
                    "{id}: {arguments:?}"
                );
                assert!(failures.is_empty(), "{id}: {failures:?}");
            }
        }
    }
}

/// Every choice of values for these variables.
fn choices<'a>(variables: &[&'a str]) -> Vec<Vec<(&'a str, Value)>> {
    let Some((name, others)) = variables.split_first() else {
        return vec![Vec::new()];
    };
    let others = choices(others);
    let with = |value| {
        others
            .iter()
            .map(move |given| [&[(*name, value)], given.as_slice()].concat())
    };
    VALUES.into_iter().flat_map(with).collect()
}

/// Every file of a language, as Fluent reads it.
fn fluent(language: Language) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new(vec![language.tag().parse().unwrap()]);
    let locales = Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales");
    for file in fs::read_dir(locales.join(language.tag())).unwrap() {
        let text = fs::read_to_string(file.unwrap().path()).unwrap();
        let resource = FluentResource::try_new(text).unwrap();
        bundle.add_resource(resource).unwrap();
    }
    bundle
}

#[test]
fn what_is_said_follows_the_language() {
    Owner::new().with(|| {
        let spoken = Spoken::begun(Language::English);
        provide_context(spoken);
        let plain = move_tr!("devices-title");
        let of = RwSignal::new(1_u32);
        let counted = move_tr!("devices-count", { "count" => of.get() });
        let said = move || [plain.get(), counted.get(), tr!("frame-sign-out")].join(", ");
        assert_eq!(said(), "My Devices, \u{2068}1\u{2069} device, Sign out");
        of.set(2);
        spoken.choose(Language::Dutch);
        assert_eq!(
            said(),
            "Mijn apparaten, \u{2068}2\u{2069} apparaten, Afmelden"
        );
    });
}
