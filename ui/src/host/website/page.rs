//! The page itself: what happens to it, and going elsewhere.

use super::Website;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, EventTarget, PageTransitionEvent, Window};
use wire::host::HostEvent;

/// What keeps the copies. Its address has no hash, since a browser knows a worker by it.
const WORKER: &str = "/service-worker.js";

/// Leaves the page.
pub(super) fn go_to(path: &str) -> Option<()> {
    web_sys::window()?.location().assign(path).ok()
}

/// The languages that the browser prefers, the first first.
pub(super) fn languages() -> Vec<String> {
    web_sys::window()
        .map(|window| window.navigator().languages())
        .into_iter()
        .flatten()
        .filter_map(|language| language.as_string())
        .collect()
}

/// Whether the person looks at the page.
pub(super) fn is_in_front() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.is_some_and(|document| !document.hidden() && document.has_focus().unwrap_or(false))
}

/// What time it is, in milliseconds since 1970.
pub(super) fn now() -> f64 {
    js_sys::Date::now()
}

/// From now on notes what may have changed who is signed in, whether the service can be reached, and whether the
/// person is there.
pub(super) fn watch(website: &Website) -> Option<()> {
    let window = web_sys::window()?;
    let document = window.document()?;
    // Another tab may have signed out while nobody looked at this one.
    on(&document, "visibilitychange", website, |website, _| {
        if web_sys::window()
            .and_then(|window| window.document())
            .is_some_and(|document| !document.hidden())
        {
            website.tell(HostEvent::Session);
        }
    })?;
    // A page that the browser kept while it was left knows nothing of what happened since.
    on(&window, "pageshow", website, |website, event| {
        let kept = event
            .dyn_ref::<PageTransitionEvent>()
            .is_some_and(PageTransitionEvent::persisted);
        if kept {
            website.0.leaving.set(false);
            website.0.back.ring();
            website.0.following.doubt();
            website.tell(HostEvent::Session);
        }
    })?;
    for name in ["keydown", "pointerdown"] {
        on(&window, name, website, |website, _| {
            website.0.touched.set(now());
        })?;
    }
    for name in ["online", "offline"] {
        on(&window, name, website, |website, _| {
            website.0.following.doubt();
        })?;
    }
    Some(())
}

/// Has the browser keep a copy of the face's files, so that it opens while the service can't be reached. Browsers
/// offer that only where nobody can have changed the page on its way.
pub(super) fn keep_copies() {
    if let Some(window) = web_sys::window().filter(Window::is_secure_context) {
        let registering = window.navigator().service_worker().register(WORKER);
        spawn_local(async move {
            if JsFuture::from(registering).await.is_err() {
                leptos::logging::warn!("the browser keeps no copy of the face");
            }
        });
    }
}

/// Calls `then` on every event of that name, for as long as the page lives.
fn on(
    target: &EventTarget,
    name: &str,
    website: &Website,
    then: impl Fn(&Website, &Event) + 'static,
) -> Option<()> {
    let website = website.clone();
    let listener = Closure::<dyn Fn(Event)>::new(move |event: Event| then(&website, &event));
    target
        .add_event_listener_with_callback(name, listener.as_ref().unchecked_ref())
        .ok()?;
    listener.forget();
    Some(())
}
