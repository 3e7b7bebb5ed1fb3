//! Settings: language and theme, at once; the account; the version.

pub mod choices;
pub mod view;

pub use choices::{LanguageChoiceView, ThemeChoiceView};
pub use view::{SettingsFeature, SettingsView};
