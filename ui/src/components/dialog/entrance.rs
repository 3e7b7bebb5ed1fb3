//! How a dialog comes in: from what opened it. One that takes the place of another, as the device does once it is
//! known, goes on with that one's way in.

use leptos::prelude::*;
use leptos::web_sys;
use std::cell::Cell;
use std::time::Duration;

/// Where from, in CSS pixels from the middle of the window, and when it began.
#[derive(Clone, Copy)]
struct Entrance {
    from: Option<(f64, f64)>,
    at: f64,
}

thread_local! {
    static LAST: Cell<Option<Entrance>> = const { Cell::new(None) };
}

/// How small it is where it comes from.
const SCALE: &str = "0.5";

/// Lets `dialog` come in from `opener`.
pub(super) fn begin(dialog: &web_sys::HtmlElement, opener: Option<&web_sys::HtmlElement>) {
    let now = now();
    let entrance = LAST.get().unwrap_or_else(|| Entrance {
        from: opener.and_then(from_middle),
        at: now,
    });
    LAST.set(Some(entrance));
    let mut properties = vec![("--entrance-begun", format!("{}ms", entrance.at - now))];
    if let Some((x, y)) = entrance.from {
        properties.extend([
            ("--entrance-x", format!("{x}px")),
            ("--entrance-y", format!("{y}px")),
            ("--entrance-scale", SCALE.to_owned()),
        ]);
    }
    let style = web_sys::HtmlElement::style(dialog);
    for (name, value) in properties {
        // Without it the dialog comes in as any other.
        let _refused = style.set_property(name, &value);
    }
}

/// It has gone; what comes in its place does so at once.
pub(super) fn end() {
    set_timeout(|| LAST.set(None), Duration::ZERO);
}

/// How far its middle is from that of the window; `None` where nobody sees it.
fn from_middle(opener: &web_sys::HtmlElement) -> Option<(f64, f64)> {
    if opener.tag_name() == "BODY" || opener.id() == "page" {
        return None;
    }
    let place = opener.get_bounding_client_rect();
    let window = window();
    let (width, height) = (window.inner_width().ok()?, window.inner_height().ok()?);
    let (width, height) = (width.as_f64()?, height.as_f64()?);
    let (x, y) = (
        place.x() + place.width() / 2.0,
        place.y() + place.height() / 2.0,
    );
    let is_seen = place.width() > 0.0 && (0.0..width).contains(&x) && (0.0..height).contains(&y);
    is_seen.then_some((x - width / 2.0, y - height / 2.0))
}

fn now() -> f64 {
    window()
        .performance()
        .map_or(0.0, |performance| performance.now())
}
