//! Chance, from the machine's own source.

/// A key that names one request, so that asking twice after a lost reply asks once.
#[must_use]
pub fn idempotency_key() -> String {
    web_sys::window()
        .and_then(|window| window.crypto().ok())
        .map(|crypto| crypto.random_uuid())
        .unwrap_or_default()
}
