//! People: find a person, see their devices, act from there.

pub mod feature;
pub mod view;

pub use feature::{PeopleFeature, PersonFeature};
pub use view::{PeopleAnswers, PeopleView};
