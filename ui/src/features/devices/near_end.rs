//! The end of what is made of a long list: says when somebody comes near it.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// How far from the window the end already counts as near: about one more window.
const MARGIN: &str = "800px 0px 800px 0px";

/// Stands below a list of which there is more, or above one of which there was.
#[component]
pub fn NearEnd(
    /// Somebody comes near; asked again while the end stays near.
    #[prop(into)]
    on_near: Callback<()>,
) -> impl IntoView {
    let end = NodeRef::<leptos::html::Div>::new();
    Effect::new(move |_| {
        let Some(end) = end.get() else { return };
        let seen = Closure::<dyn Fn(Vec<IntersectionObserverEntry>, IntersectionObserver)>::new(
            move |entries: Vec<IntersectionObserverEntry>, observer: IntersectionObserver| {
                let Some(last) = entries.last() else { return };
                if last.is_intersecting() {
                    on_near.run(());
                    // An observer only tells of changes: looking anew tells whether it is near still.
                    observer.unobserve(&last.target());
                    observer.observe(&last.target());
                }
            },
        );
        let options = IntersectionObserverInit::new();
        options.set_root_margin(MARGIN);
        let observer =
            IntersectionObserver::new_with_options(seen.as_ref().unchecked_ref(), &options);
        let Ok(observer) = observer else {
            // Without one the rest is made at once, however long that takes.
            on_near.run(());
            return;
        };
        observer.observe(&end);
        let kept = StoredValue::new_local((observer, seen));
        on_cleanup(move || {
            let _gone = kept.try_with_value(|(observer, _)| observer.disconnect());
        });
    });
    view! { <div class="near-end" aria-hidden="true" node_ref=end></div> }
}
