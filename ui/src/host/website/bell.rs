//! Wakes whoever waits for something that happens to the page.

use crate::host::Answer;
use js_sys::{Array, Function, Promise};
use std::cell::RefCell;
use std::time::Duration;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Rings for everybody who waits then.
#[derive(Default)]
pub(super) struct Bell(RefCell<Vec<Function>>);

impl Bell {
    /// Ends with the next ring.
    pub(super) fn rung(&self) -> Answer<()> {
        let rung = self.promise();
        Box::pin(async move {
            // A promise that nobody rejects.
            let _rung = JsFuture::from(rung).await;
        })
    }

    /// Ends after `pause`, or with the next ring.
    pub(super) async fn rest(&self, pause: Duration) {
        let over = Promise::new(&mut |resolve, _| {
            let milliseconds = i32::try_from(pause.as_millis()).unwrap_or(i32::MAX);
            let timer = web_sys::window().map(|window| {
                window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds)
            });
            if !matches!(timer, Some(Ok(_))) {
                leptos::logging::warn!("the page has no timer");
            }
        });
        let _first = JsFuture::from(Promise::race(&Array::of2(&over, &self.promise()))).await;
    }

    /// Wakes everybody who waits.
    pub(super) fn ring(&self) {
        for resolve in self.0.take() {
            // What resolves a promise throws nothing.
            let _resolved = resolve.call0(&JsValue::NULL);
        }
    }

    fn promise(&self) -> Promise {
        Promise::new(&mut |resolve, _| self.0.borrow_mut().push(resolve))
    }
}
