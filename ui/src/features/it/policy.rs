//! Policy: what employees may do themselves, how the organisation shows itself, and what it says about enrolling.

pub mod colour;
pub mod draft;
pub mod feature;
pub mod logo;
pub mod look;
pub mod organisation;
pub mod organisation_view;
pub mod parts;
pub mod saving;
pub mod switches;
pub mod switches_view;
pub mod texts;
pub mod texts_view;

pub use feature::{PolicyFeature, PolicyPage};
pub use organisation_view::OrganisationView;
pub use parts::{Part, PartsView};
pub use saving::{SaveState, Saved};
pub use switches_view::{SwitchesState, SwitchesView};
pub use texts_view::TextsView;
