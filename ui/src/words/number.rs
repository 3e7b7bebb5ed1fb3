//! Numbers by the language's own rules (`Intl`). A written number goes into a sentence as one variable.

use super::tr;

/// "1,204".
#[must_use]
pub fn written(number: u64) -> String {
    #[expect(
        clippy::cast_precision_loss,
        reason = "nothing that is counted here comes near 2^52"
    )]
    let number = js_sys::Number::from(number as f64);
    String::from(number.to_locale_string(&tr!("time-locale")))
}

/// "5.9", rounded down.
#[must_use]
pub fn tenths(number: f64) -> String {
    let number = js_sys::Number::from((number * 10.0).floor() / 10.0);
    String::from(number.to_locale_string(&tr!("time-locale")))
}
