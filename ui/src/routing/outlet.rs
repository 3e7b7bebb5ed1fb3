//! What is drawn at an address, and how long it stays.

use crate::routes::Page;
use leptos::prelude::*;
use leptos::tachys::reactive_graph::OwnedView;

use super::{Address, Here, NavigateOptions, use_address, use_navigate};

/// Draws the page, and stays with it until it is another one, whatever else changes in the address.
///
/// It is put away only when the next one stands there, so that it gives the focus to something that stays.
#[component]
pub fn Outlet(
    /// Which page; `None` at an address that has none.
    page: Memo<Option<Page>>,
    /// Draws it.
    draw: fn(Option<Page>) -> AnyView,
) -> impl IntoView {
    let around = use_address();
    let outlet = Owner::new();
    move || {
        let drawn = page.get();
        let owner = outlet.child();
        let view = owner.with(|| {
            know_address_while(Signal::derive(move || page.get() == drawn), around);
            draw(drawn)
        });
        OwnedView::new_with_owner(view, owner)
    }
}

/// Lets what is drawn below know `address` while `is_here`, and then as it was last: a page that is left asks nothing
/// anew because of what the next one's address says.
pub fn know_address_while(is_here: Signal<bool>, address: Signal<Address>) {
    let here = Memo::new(move |last: Option<&Address>| match last {
        Some(last) if !is_here.get() => last.clone(),
        _ => address.get(),
    });
    provide_context(Here(here.into()));
}

/// Leads on to another address, which takes the place of this one in the browser's history.
#[component]
pub fn Redirect(
    /// Where to.
    path: &'static str,
) -> impl IntoView {
    let navigate = use_navigate();
    Effect::new(move |_| {
        let options = NavigateOptions {
            replace: true,
            ..NavigateOptions::default()
        };
        navigate.to(path, options);
    });
}
