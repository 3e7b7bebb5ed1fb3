//! Saves a file of the portal's. A link alone couldn't: what the cookie is worth is asked for with a header that
//! only this page sends.

use super::fetching::{self, Outgoing};
use super::limit::Limit;
use crate::host::HostUnavailable;
use std::collections::BTreeMap;
use std::time::Duration;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, HtmlAnchorElement, Url};
use wire::host::{Method, Send};

/// A list of a million devices takes minutes to write.
const TIME_LIMIT: Duration = Duration::from_mins(15);

/// Asks at `path` and has the browser keep what comes as `name`, however large it is: it needn't pass through the
/// face's memory.
pub(super) async fn save(path: String, name: String) -> Result<(), HostUnavailable> {
    let request = Send {
        method: Method::Get,
        path,
        headers: BTreeMap::new(),
        body: None,
    };
    let outgoing = Outgoing::carried(request).ok_or(HostUnavailable)?;
    let outgoing = outgoing.with("accept", "text/csv");
    let limit = Limit::of(TIME_LIMIT).ok_or(HostUnavailable)?;
    let response = fetching::open(&outgoing, &limit)
        .await
        .map_err(|_| HostUnavailable)?;
    if !response.ok() {
        return Err(HostUnavailable);
    }
    let blob = response.blob().map_err(|_| HostUnavailable)?;
    let blob: Blob = JsFuture::from(blob)
        .await
        .and_then(JsCast::dyn_into)
        .map_err(|_| HostUnavailable)?;
    offer(&blob, &name).ok_or(HostUnavailable)
}

/// Has the browser keep `blob` where its downloads go.
fn offer(blob: &Blob, name: &str) -> Option<()> {
    let address = Url::create_object_url_with_blob(blob).ok()?;
    let document = web_sys::window()?.document()?;
    let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The browser has begun to read it; the address isn't needed any more.
    Url::revoke_object_url(&address).ok()
}
