//! What is pictured: the gallery's examples, and in which languages, themes and widths.
//!
//! A screen is opened in both languages and both themes, looked at in both widths, searched for
//! faults in each of those eight ways, and told as text in both languages. Pictures are kept of
//! fewer, so that somebody looks at them:
//! * of a screen that people spend their time on, four, chosen so that any two choices stand
//!   together in one of them (pairwise);
//! * of one that is laid out otherwise where there is room, two with nothing in common;
//! * of every other screen, one: Dutch, dark, on a phone, where there is least room;
//! * of one on paper, one: Dutch and dark, which paper never is;
//! * of a component, one: all of it, from top to bottom;
//! * of a screen that differs from another by a sentence or a list of words only, none: they stand in
//!   its text.

use std::fmt;

/// One example of the gallery.
pub(crate) struct Example {
    /// Its name, as its address has it.
    pub(crate) name: String,
    pub(crate) scope: Scope,
}

/// The screens that people spend their time on.
const MAIN: [&str; 5] = [
    "devices",
    "device",
    "device-last-banner",
    "device-passcode",
    "sign-in",
];

/// The screens that are laid out otherwise where there is room.
const WIDE_TOO: [&str; 7] = [
    "enrolment",
    "it-actions",
    "it-devices",
    "it-policy",
    "it-sheet",
    "settings",
    "support",
];

/// How the names begin of those that differ from another screen by a sentence or a list of words only.
const OTHER_SENTENCES: [&str; 72] = [
    "device-accepted",
    "device-automated",
    "device-confirm-you-challenged",
    "device-expired",
    "device-failed",
    "device-last-banner-failed",
    "device-last-banner-in-doubt",
    "device-last-iphone",
    "device-last-linux",
    "device-last-windows-",
    "device-last-work-profile",
    "device-lock-this",
    "device-locked",
    "device-mac",
    "device-not-locked",
    "device-probably-reset",
    "device-refused-",
    "device-remove-iphone",
    "device-remove-work-profile",
    "device-removed",
    "device-rename-refused",
    "device-reset-laptop",
    "device-restarted",
    "device-unknown",
    "enrolment-ios",
    "enrolment-linux-failed",
    "enrolment-macos",
    "enrolment-own-words",
    "enrolment-windows",
    "it-actions-",
    "it-approval-",
    "it-approvals-",
    "it-audit-",
    "it-bulk-",
    "it-devices-",
    "it-let-act",
    "it-only",
    "it-people-",
    "it-policy-changed-meanwhile",
    "it-policy-changing",
    "it-policy-organisation-",
    "it-policy-read-only",
    "it-reveal-",
    "it-sheet-",
    "it-stopped",
    "it-story-",
    "join-first-",
    "join-forgetting",
    "join-joining",
    "join-kept",
    "join-linked",
    "join-not-",
    "join-searching",
    "settings-notifications-refused",
    "settings-signing-out",
    "sign-in-here-only",
    "sign-in-host-changed",
    "sign-in-host-failed",
    "sign-in-issuer-",
    "sign-in-no-browser",
    "sign-in-no-portal",
    "sign-in-not-",
    "sign-in-portal-",
    "sign-in-refused",
    "sign-in-session-",
    "sign-in-settings-",
    "sign-in-somebody-",
    "sign-in-too-long-",
    "sign-in-took-",
    "sign-in-waiting-",
    "sign-in-website-failed",
    "sign-in-website-session-",
];

/// What an example shows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scope {
    /// One component; its page is pictured from top to bottom.
    Component,
    /// A whole screen; what fits into the window is pictured.
    Screen,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Language {
    English,
    Dutch,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Theme {
    Light,
    Dark,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Width {
    /// A laptop's window.
    Wide,
    /// A phone.
    Narrow,
}

/// One way to look at an example.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Variant {
    pub(crate) language: Language,
    pub(crate) theme: Theme,
    pub(crate) width: Width,
}

impl Example {
    /// The languages and themes in which it is opened.
    pub(crate) fn openings(&self) -> &'static [(Language, Theme)] {
        use {Language::*, Theme::*};
        match self.scope {
            Scope::Component => &[(English, Light), (Dutch, Dark)],
            Scope::Screen => &[
                (English, Light),
                (English, Dark),
                (Dutch, Light),
                (Dutch, Dark),
            ],
        }
    }

    /// Whether a picture is kept of it in that way.
    pub(crate) fn is_pictured(&self, variant: Variant) -> bool {
        let others = [
            variant.language == Language::Dutch,
            variant.theme == Theme::Dark,
            variant.width == Width::Narrow,
        ];
        let others = others.into_iter().filter(|is_other| *is_other).count();
        let name = self.name.as_str();
        if self.scope == Scope::Component {
            others == 0
        } else if self.is_on_paper() {
            others == 2 && variant.width == Width::Wide
        } else if MAIN.contains(&name) {
            others % 2 == 0
        } else if OTHER_SENTENCES.iter().any(|start| name.starts_with(start)) {
            false
        } else if WIDE_TOO.contains(&name) {
            others == 0 || others == 3
        } else {
            others == 3
        }
    }

    /// Whether it is what comes out of a printer.
    pub(crate) fn is_on_paper(&self) -> bool {
        self.name.ends_with("-on-paper")
    }

    /// Whether the accessibility tree is read at that opening: once for each language, since a
    /// theme changes nothing that is told.
    pub(crate) fn is_told(&self, language: Language, theme: Theme) -> bool {
        let first = self.openings().iter().find(|(first, _)| *first == language);
        first.is_some_and(|(_, first)| *first == theme)
    }
}

impl Language {
    /// Its BCP 47 tag.
    pub(crate) fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Dutch => "nl",
        }
    }

    /// Where dates and numbers are written as this language's readers expect.
    pub(crate) fn locale(self) -> &'static str {
        match self {
            Self::English => "en_GB",
            Self::Dutch => "nl_NL",
        }
    }
}

impl Theme {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

impl Width {
    pub(crate) const ALL: [Self; 2] = [Self::Wide, Self::Narrow];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Wide => "wide",
            Self::Narrow => "narrow",
        }
    }

    /// Width and height in CSS pixels.
    pub(crate) fn size(self) -> (u32, u32) {
        match self {
            Self::Wide => (1280, 800),
            Self::Narrow => (390, 844),
        }
    }
}

impl fmt::Display for Variant {
    /// As the picture's file is called: `nl-dark-narrow`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self.width.name();
        let (language, theme) = (self.language.tag(), self.theme.name());
        write!(formatter, "{language}-{theme}-{width}")
    }
}
