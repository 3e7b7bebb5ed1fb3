//! Settings: language and theme, at once; what is switched on; the account; the version.

pub mod choices;
pub mod view;

pub use choices::{LanguageChoiceView, ThemeChoiceView};
pub use view::{SettingsAnswers, SettingsFeature, SettingsView, Switches};
