//! My Devices: asks for the list, and again whenever the portal says that a device changed. The
//! last answer is kept, and stands in while the portal can't be reached.

use crate::clock::use_clock;
use crate::host::use_host;
use crate::later::{Later, Screen, use_later_part};
use crate::routes::{self, Page};
use crate::routing::{NavigateOptions, Outlet, use_navigate, use_path};
use crate::state::asked::{Asked, ask};
use crate::state::brand::use_brand;
use crate::state::changes::use_changes;
use crate::state::session::use_session;
use crate::state::this_device::{Identified, suggest, use_this_device};
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;
use wire::graph::ManagedDevice;

use super::identify::IdentifyView;
use super::view::DevicesView;

/// The list, for whoever stands over it.
#[derive(Clone, Copy)]
struct KnownDevices(Signal<Asked<Vec<ManagedDevice>>>);

/// The list of devices, and over it whatever is open.
#[component]
pub fn DevicesFeature() -> impl IntoView {
    let host = use_host();
    let changes = use_changes();
    let this_device = use_this_device();
    let retries = RwSignal::new(0_u32);
    let asked = ask(move || {
        changes.watch_devices();
        retries.track();
        async move { host.portal().devices().await }
    });
    let devices = with_last_list(asked);
    provide_context(KnownDevices(devices));
    let later = use_later_part();
    Effect::new(move |_| {
        if !devices.with(Asked::is_waiting) {
            later.ask_after_paint();
        }
    });
    let about = RwSignal::new(None);
    let asking = host.host().about();
    spawn_local(async move {
        about.set(asking.await.ok());
    });
    let suggested = Memo::new(move |_| {
        let about = about.get()?;
        devices.with(|asked| suggest(asked.answer.as_deref()?, &about))
    });
    let path = use_path();
    let open = Memo::new(move |_| Page::read(&path.read()));
    view! {
        <DevicesView
            devices
            now=use_clock().now()
            in_use=this_device.said()
            suggested
            on_say=move |said| this_device.say(said)
            brand=use_brand().known()
            on_retry=move |()| retries.update(|count| *count += 1)
            on_open_link=move |url| host.open_link(url)
        />
        <Outlet page=open draw=draw_open />
    }
}

/// What is open over the list.
fn draw_open(page: Option<Page>) -> AnyView {
    match page {
        Some(Page::Device) => view! { <Later screen=Screen::Device /> }.into_any(),
        Some(Page::Identify) => view! { <Later screen=Screen::Identify /> }.into_any(),
        _ => ().into_any(),
    }
}

/// How long after an answer it is kept: by then it has been painted, and perhaps replaced.
const KEEP_AFTER: Duration = Duration::from_secs(1);

/// Keeps every answer, and shows the last one with its age while there is no other.
fn with_last_list(asked: RwSignal<Asked<Vec<ManagedDevice>>>) -> Signal<Asked<Vec<ManagedDevice>>> {
    let session = use_session();
    let whose = session.whose();
    let owner = whose.clone();
    let later = use_later_part();
    Effect::new(move |earlier: Option<Option<TimeoutHandle>>| {
        if let Some(Some(earlier)) = earlier {
            earlier.clear();
        }
        let Asked {
            answer: Some(devices),
            answered_at: Some(told),
            failure: None,
        } = asked.get()
        else {
            return None;
        };
        let (owner, part) = owner.clone().zip(later.here())?;
        let keep = move || {
            if session.may_keep(&owner) {
                (part.keep_list)(&owner, &devices, told);
            }
        };
        // Where no timer can be had the list is kept with the next answer.
        set_timeout_with_handle(keep, KEEP_AFTER).ok()
    });
    let shown = Memo::new(move |_| {
        let mut asked = asked.get();
        if let (None, Some(failure), Some(whose)) = (&asked.answer, &asked.failure, &whose)
            && failure.is_offline()
            && let Some(part) = later.here()
            // Read only now: a long list takes longer to read than to paint.
            && let Some(kept) = (part.kept_list)(whose)
        {
            asked.answered_at = Some(kept.told());
            asked.answer = Some(kept.devices());
        }
        asked
    });
    shown.into()
}

/// The dialog that asks which device is in use.
#[component]
pub fn IdentifyFeature() -> impl IntoView {
    let this_device = use_this_device();
    let known = use_context::<KnownDevices>();
    let devices = Signal::derive(move || {
        known
            .and_then(|KnownDevices(devices)| devices.with(|asked| asked.answer.clone()))
            .unwrap_or_default()
    });
    let navigate = use_navigate();
    let close = Callback::new(move |()| {
        navigate.to(routes::DEVICES, NavigateOptions::default());
    });
    let say = move |said: Identified| {
        this_device.say(said);
        close.run(());
    };
    view! { <IdentifyView devices in_use=this_device.said() on_say=say on_close=close /> }
}
