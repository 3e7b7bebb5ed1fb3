//! How the face says a message: in the language of the moment, looked up by the compiler.

use super::Spoken;
#[cfg(feature = "gallery")]
use crate::gallery::pseudo::PseudoLocale;
use leptos::prelude::*;
use messages::{Argument, Message};

/// The messages of `locales/`, as the build script makes them.
pub(crate) mod catalogue {
    use messages::{Entry, Key, Message, Pattern, Select};

    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}

/// The message with an id, which takes these variables; what isn't in `locales/` stops the compiler.
macro_rules! message {
    ($id:literal $(, $name:literal)*) => {{
        const MESSAGE: &messages::Message =
            messages::find($crate::words::catalogue::CATALOGUE, $id, &[$($name),*]);
        MESSAGE
    }};
}

/// Says a message: `tr!("devices-title")`, `tr!("device-name", { "name" => name })`.
///
/// It is of the language of the moment, and belongs in a reactive place.
macro_rules! tr {
    ($id:literal) => {
        $crate::words::say($crate::words::message!($id), &[])
    };
    ($id:literal, { $($name:literal => $value:expr),+ $(,)? }) => {
        $crate::words::say(
            $crate::words::message!($id $(, $name)+),
            &[$(($name, messages::Argument::from($value))),+],
        )
    };
}

/// A signal of what [`tr!`] says.
macro_rules! move_tr {
    ($id:literal) => {
        $crate::words::sentence($crate::words::message!($id))
    };
    ($id:literal, $arguments:tt) => {
        $crate::words::telling(Box::new(move || $crate::words::tr!($id, $arguments)))
    };
}

pub(crate) use {message, move_tr, tr};

/// Says a message in the language of the moment.
#[must_use]
pub fn say(message: &'static Message, arguments: &[(&str, Argument<'_>)]) -> String {
    let language = expect_context::<Spoken>().get();
    #[cfg(feature = "gallery")]
    if let Some(locale) = use_context::<PseudoLocale>() {
        return locale.say(message, arguments);
    }
    message.say(language, arguments)
}

/// A signal of a message that takes nothing.
#[must_use]
pub fn sentence(message: &'static Message) -> Signal<String> {
    telling(Box::new(move || say(message, &[])))
}

/// A signal of what `saying` says; of one type whatever that is, so that there is one code for all of them.
#[must_use]
pub fn telling(saying: Box<dyn Fn() -> String + Send + Sync>) -> Signal<String> {
    Signal::derive(saying)
}

#[cfg(test)]
mod tests;
