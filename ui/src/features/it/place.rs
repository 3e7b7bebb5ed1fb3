//! The place that somebody looks at in a long list, kept while rows before it come or go.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Makes `change`, then scrolls by as much as the first row that is seen has moved.
pub fn keeping_place(change: &dyn Fn()) {
    let seen = first_seen();
    change();
    let Some((row, top)) = seen else { return };
    // By the next frame the change is in the page, and isn't painted yet.
    request_animation_frame(move || {
        if row.is_connected() {
            let moved = row.get_bounding_client_rect().top() - top;
            if moved != 0.0 {
                window().scroll_by_with_x_and_y(0.0, moved);
            }
        }
    });
}

/// The first row whose end is below the window's top, and where it begins.
fn first_seen() -> Option<(Element, f64)> {
    let rows = document().query_selector_all("[data-row]").ok()?;
    (0..rows.length()).find_map(|at| {
        let row = rows.item(at)?.dyn_into::<Element>().ok()?;
        let place = row.get_bounding_client_rect();
        (place.bottom() > 0.0).then(|| (row, place.top()))
    })
}

/// Scrolls to the page's beginning, or to its end.
pub fn scroll_to(end: bool) {
    request_animation_frame(move || {
        let bottom = document()
            .document_element()
            .map_or(0, |page| page.scroll_height());
        window().scroll_to_with_x_and_y(0.0, if end { f64::from(bottom) } else { 0.0 });
    });
}
