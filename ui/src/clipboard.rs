//! The machine's clipboard.

use wasm_bindgen_futures::JsFuture;

/// The clipboard can't be written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClipboardUnavailable;

/// Puts `text` on the clipboard.
///
/// # Errors
///
/// When the window may not write there.
pub async fn copy(text: &str) -> Result<(), ClipboardUnavailable> {
    let window = web_sys::window().ok_or(ClipboardUnavailable)?;
    let clipboard = window.navigator().clipboard();
    // Outside a secure context there is no clipboard object at all.
    if clipboard.is_undefined() {
        return Err(ClipboardUnavailable);
    }
    JsFuture::from(clipboard.write_text(text))
        .await
        .map(drop)
        .map_err(|_| ClipboardUnavailable)
}
