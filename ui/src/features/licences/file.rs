//! Loads the file of licences, which lies beside the face itself: nothing leaves the host for it.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use super::document::Licences;

/// Where it lies.
const ADDRESS: &str = "/licences.json";

/// The file, where it is there and can be read.
pub(super) async fn load() -> Option<Licences> {
    let asking = web_sys::window()?.fetch_with_str(ADDRESS);
    let reply: web_sys::Response = JsFuture::from(asking).await.ok()?.dyn_into().ok()?;
    if !reply.ok() {
        return None;
    }
    let text = JsFuture::from(reply.text().ok()?).await.ok()?.as_string()?;
    wire::json::read(&text).ok()
}
