//! This machine: its clock, its dice, its name and its languages.

mod identity;

use signin::chance::{Clock, Dice, Timestamp};
use std::time::{SystemTime, UNIX_EPOCH};
use wire::host::About;

/// The wall clock.
pub(crate) struct SystemClock;

/// The operating system's randomness.
pub(crate) struct SystemDice;

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the clock that is passed in"
    )]
    fn now(&self) -> Timestamp {
        let since = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default();
        Timestamp(i64::try_from(since.as_secs()).unwrap_or(i64::MAX))
    }
}

impl Dice for SystemDice {
    #[expect(
        clippy::expect_used,
        reason = "without randomness nothing may be signed, sent or believed"
    )]
    fn fill(&self, bytes: &mut [u8]) {
        getrandom::fill(bytes).expect("the operating system gives randomness");
    }
}

/// What the person may know of this app and this machine.
pub(crate) fn about() -> About {
    About {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        platform: std::env::consts::OS.to_owned(),
        host_name: identity::host_name(),
        serial_number: identity::serial_number(),
        languages: languages(|name| std::env::var(name).ok()),
    }
}

/// The system's languages as tags (`nl-NL`), from what POSIX and gettext say of them.
fn languages(variable: impl Fn(&str) -> Option<String>) -> Vec<String> {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(&variable)
        .find(|value| !value.is_empty());
    let mut languages = Vec::new();
    let preferred = variable("LANGUAGE").unwrap_or_default();
    for name in preferred.split(':').chain(locale.as_deref()) {
        let tag = name
            .split(['.', '@'])
            .next()
            .unwrap_or_default()
            .replace('_', "-");
        if !matches!(tag.as_str(), "" | "C" | "POSIX") && !languages.contains(&tag) {
            languages.push(tag);
        }
    }
    languages
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_preferred_language_comes_first() {
        let check = |set: &[(&str, &str)]| {
            languages(|name| set.iter().find(|it| it.0 == name).map(|it| it.1.to_owned()))
        };
        assert_eq!(check(&[("LANG", "nl_NL.UTF-8")]), ["nl-NL"]);
        assert_eq!(
            check(&[("LANG", "en_US.UTF-8"), ("LANGUAGE", "nl:en")]),
            ["nl", "en", "en-US"]
        );
        assert_eq!(
            check(&[("LANG", "en_US.UTF-8"), ("LC_ALL", "nl_BE@euro")]),
            ["nl-BE"]
        );
        assert!(check(&[("LANG", "C.UTF-8")]).is_empty());
        assert!(check(&[]).is_empty());
    }
}
