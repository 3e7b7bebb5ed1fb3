//! Each screen in its states, with the clock standing still.

mod data;
mod device;
mod devices;
mod sign_in;

use super::Example;

/// Every example of a screen.
#[must_use]
pub fn examples() -> Vec<Example> {
    vec![
        Example::screen("devices", devices::cards),
        Example::screen("devices-empty", devices::empty),
        Example::screen("devices-loading", devices::loading),
        Example::screen("devices-failed", devices::failed),
        Example::screen("device", device::at_rest),
        Example::screen("device-confirm-you", device::confirm_you),
        Example::screen("device-last-banner", device::last_banner),
        Example::screen("device-last-banner-busy", device::last_banner_busy),
        Example::screen("device-too-late", device::too_late),
        Example::screen("device-refused", device::refused),
        Example::screen("device-pending", device::pending),
        Example::screen("device-passcode-hidden", device::passcode_hidden),
        Example::screen("device-passcode", device::passcode_visible),
        Example::screen("sign-in", sign_in::signed_out),
        Example::screen("sign-in-cancelled", sign_in::cancelled),
        Example::screen("sign-in-waiting", sign_in::waiting),
    ]
}
