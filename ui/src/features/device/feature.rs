//! A device, opened: asks for it and its stories, and does what the banners say.

use crate::clock::use_clock;
use crate::components::{Dialog, DialogHeader, DialogSkeleton};
use crate::features::not_read::NotRead;
use crate::host::use_host;
use crate::routes;
use crate::routing::{NavigateOptions, decoded, use_navigate, use_path};
use crate::state::asked::{Asked, ask_watching};
use crate::state::brand::use_brand;
use crate::state::changes::use_changes;
use crate::words::move_tr;
use leptos::prelude::*;
use wire::failure::FailureCode;
use wire::graph::ManagedDevice;
use wire::portal::ActionStory;

use super::gone::{Gone, name_in};
use super::help::Help;
use super::known::KnownDevice;
use super::viewer::use_viewer;

/// The device whose id stands in the address. Another id is another device, so nothing of the
/// first one, its banner or its passcode, is carried over.
#[component]
pub fn DeviceFeature() -> impl IntoView {
    let path = use_path();
    let id = Memo::new(move |_| {
        let path = path.read();
        routes::opened_device(&path)
            .map(decoded)
            .unwrap_or_default()
    });
    move || view! { <OpenedDevice id=id.get() /> }
}

/// A device, opened by whoever looks at it.
#[component]
pub fn OpenedDevice(
    /// Identifies the device.
    id: String,
) -> impl IntoView {
    let host = use_host();
    let viewer = use_viewer();
    let changes = use_changes();
    let id = StoredValue::new(id);
    let again = RwSignal::new(0_u32);
    let watch = move || viewer.watch(changes);
    let device: RwSignal<Asked<ManagedDevice>> = ask_watching(watch, move || {
        again.track();
        viewer.device(host, id.get_value())
    });
    let stories = ask_watching(watch, move || {
        again.track();
        async move { host.portal().stories_of_device(&id.get_value()).await }
    });
    let compliance = ask_watching(watch, move || {
        again.track();
        viewer.compliance(host, id.get_value())
    });
    let navigate = use_navigate();
    let go = Callback::new(move |path: String| navigate.in_place_to(&path));
    let close = Callback::new(move |()| {
        let options = NavigateOptions {
            scroll: !viewer.is_it(),
            ..NavigateOptions::default()
        };
        navigate.to(&viewer.list(), options);
    });
    let reload = Callback::new(move |()| again.update(|count| *count += 1));
    // A device that leaves while it is open is no longer there to be acted on.
    let known = Memo::new(move |_| {
        device.with(|asked| asked.answer.is_some() && !is_gone(asked.failure.as_ref()))
    });
    move || {
        if known.get() {
            let first = device.with_untracked(|asked| asked.answer.clone());
            first
                .map(|first| {
                    let device = Memo::new(move |_| {
                        device.with(|asked| asked.answer.clone().unwrap_or_else(|| first.clone()))
                    });
                    let stories = Memo::new(move |_| {
                        stories.with(|asked| asked.answer.clone().unwrap_or_default())
                    });
                    let compliance = Memo::new(move |_| {
                        compliance.with(|asked| asked.answer.clone().unwrap_or_default())
                    });
                    view! {
                        <KnownDevice
                            device=device.into()
                            stories=stories.into()
                            compliance=compliance.into()
                            go
                            close
                            reload
                        />
                    }
                })
                .into_any()
        } else {
            view! { <NotYet device stories close reload /> }.into_any()
        }
    }
}

/// The device isn't known: it is being asked for, or that failed.
#[component]
fn NotYet(
    device: RwSignal<Asked<ManagedDevice>>,
    stories: RwSignal<Asked<Vec<ActionStory>>>,
    close: Callback<()>,
    reload: Callback<()>,
) -> impl IntoView {
    let host = use_host();
    let now = use_clock().now();
    let brand = use_brand().known();
    let viewer = use_viewer();
    let failed = move || device.with(|asked| asked.failure.clone());
    let called = move || {
        device
            .with(name)
            .or_else(|| stories.with(|asked| asked.answer.as_ref().and_then(|told| name_in(told))))
    };
    let body = move || match failed() {
        None => view! { <DialogSkeleton label=move_tr!("device-loading") /> }.into_any(),
        Some(failed) if is_gone(Some(&failed)) => {
            let stories = Signal::derive(move || stories.get().answer.unwrap_or_default());
            view! { <Gone name=device.with_untracked(name) stories now /> }.into_any()
        }
        Some(failed) => {
            let title = move_tr!("device-failed-title");
            view! { <NotRead failed title on_retry=reload /> }.into_any()
        }
    };
    view! {
        <Dialog
            label=move_tr!("device-loading")
            page_title=move_tr!("device-page")
            close_label=move_tr!("frame-close")
            on_close=close
        >
            <DialogHeader slot>
                <div class="dialog__title-block">
                    <p class="dialog__title">{called}</p>
                </div>
            </DialogHeader>
            {body}
            <Show when=move || failed().is_some() && !viewer.is_it()>
                <Help brand on_open_link=Callback::new(move |url| host.open_link(url)) />
            </Show>
        </Dialog>
    }
}

fn is_gone(failure: Option<&client::Failure>) -> bool {
    failure.and_then(client::Failure::code) == Some(FailureCode::NotFound)
}

/// What the device was called while it was there.
fn name(asked: &Asked<ManagedDevice>) -> Option<String> {
    let device = asked.answer.as_ref()?;
    Some(device.managed_device_name.clone())
}
