//! The address in the browser: who hears of it, what leads to another one, and what stays on the screen meanwhile.
//! Which page stands at which address is in [`crate::routes`].
//!
//! The browser's history is the one place where the address is kept. What is known of it here was read from there.

mod address;
mod links;
pub mod outlet;
mod percent;
mod query;

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

pub use address::Address;
pub use outlet::{Outlet, Redirect, know_address_while};
pub use percent::decoded;
pub use query::Query;

/// How an address is gone to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NavigateOptions {
    /// It takes the place of the last entry in the browser's history, so that the way back leads past that.
    pub replace: bool,
    /// The window then stands at the page's beginning.
    pub scroll: bool,
}

impl Default for NavigateOptions {
    fn default() -> Self {
        Self {
            replace: false,
            scroll: true,
        }
    }
}

/// What leads to other addresses.
#[derive(Clone, Copy)]
pub struct Navigate(RwSignal<Address>);

impl Navigate {
    /// Goes to `path`, which is one of our own and may have a query. Anybody else's address leads nowhere.
    pub fn to(self, path: &str, options: NavigateOptions) {
        self.go(&Address::read(path), options);
    }

    /// Gives the page that is open another of our own addresses, in the place of the one that it has.
    pub fn in_place_to(self, path: &str) {
        let options = NavigateOptions {
            replace: true,
            scroll: false,
        };
        self.to(path, options);
    }

    fn go(self, address: &Address, options: NavigateOptions) {
        let NavigateOptions { replace, scroll } = options;
        if enter(
            address,
            replace,
            self.0.with_untracked(|known| known == address),
        )
        .is_err()
        {
            leptos::logging::warn!("the browser refuses an address");
            return;
        }
        self.look();
        if scroll {
            window().scroll_to_with_x_and_y(0.0, 0.0);
        }
    }

    /// Looks where the browser is.
    fn look(self) {
        let address = Address::current();
        if self.0.with_untracked(|known| *known != address) {
            self.0.set(address);
        }
    }
}

/// Enters `address` in the browser's history; where it is the last entry already there is no second one.
fn enter(address: &Address, replace: bool, is_last: bool) -> Result<(), JsValue> {
    let history = window().history()?;
    let address = address.written();
    if replace {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&address))
    } else if is_last {
        Ok(())
    } else {
        history.push_state_with_url(&JsValue::NULL, "", Some(&address))
    }
}

/// The address as the page that is drawn here knows it.
#[derive(Clone, Copy)]
struct Here(Signal<Address>);

/// Lets everything below know the address, and follows what is clicked and the way back and forth.
#[component]
pub fn Router(
    /// What knows it.
    children: Children,
) -> impl IntoView {
    let navigate = Navigate(RwSignal::new(Address::current()));
    provide_context(navigate);
    provide_context(Here(navigate.0.into()));
    let clicking = window_event_listener(ev::click, move |click| links::follow(navigate, &click));
    let going_back = window_event_listener(ev::popstate, move |_| navigate.look());
    on_cleanup(move || {
        clicking.remove();
        going_back.remove();
    });
    children()
}

/// What leads to other addresses, from anywhere below the router.
#[must_use]
#[expect(clippy::expect_used, reason = "the router provides it")]
pub fn use_navigate() -> Navigate {
    use_context().expect("the router provides what leads to other addresses")
}

/// The address, from anywhere below the router. A page that was left isn't told of the next one's.
#[must_use]
#[expect(clippy::expect_used, reason = "the router provides it")]
pub fn use_address() -> Signal<Address> {
    let Here(address) = use_context().expect("the router provides the address");
    address
}

/// The address's path, as the browser writes it.
#[must_use]
pub fn use_path() -> Memo<String> {
    let address = use_address();
    Memo::new(move |_| address.read().path.clone())
}

/// The address's query.
#[must_use]
pub fn use_query() -> Memo<Query> {
    let address = use_address();
    Memo::new(move |_| Query::read(&address.read().search))
}
