//! Device actions: what was asked of devices, by whom, and what became of it; and the switch that stops what IT asked.

pub mod feature;
pub mod filter_bar;
pub mod filters;
pub mod progress;
pub mod reveal;
pub mod reveal_view;
pub mod rows;
pub mod stop;
pub mod stop_view;
pub mod story;
pub mod story_view;
pub mod view;

pub use feature::ActionsFeature;
pub use filter_bar::{OneOf, narrowed, periods};
pub use filters::{ActionFilters, Asker, Period, Standing};
pub use reveal::RevealFeature;
pub use reveal_view::{RevealAnswers, RevealState, RevealView};
pub use rows::{ActionRows, Row, rows};
pub use stop::{KnownStop, StoppedBar};
pub use stop_view::{StopAnswers, StopBarView, StopQuestion, StopState, StopView};
pub use story_view::{StoryAnswers, StoryView};
pub use view::ActionsView;
