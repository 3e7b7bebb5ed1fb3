//! Don't see your device? How each kind of device is enrolled: what to do, what happens, what the
//! app is. Linux is enrolled from here, with a one-time code; for the others the organisation says how,
//! or the portal says what holds for most organisations, and IT has the link.

pub mod code;
pub mod copy_button;
pub mod feature;
pub mod guide;
pub mod kind;
pub mod linux;
pub mod own_words;
pub mod view;

pub use code::Code;
pub use feature::EnrolmentFeature;
pub use kind::Kind;
pub use view::{CodeAnswers, EnrolmentView};
