//! Which of these are you using? A dialog over My Devices, with an address of its own.

use crate::components::{Dialog, DialogHeader, Pick, PickList};
use crate::state::this_device::Identified;
use crate::words::{in_browser, move_tr, tr};
use leptos::prelude::*;
use wire::graph::ManagedDevice;

use super::cards::{about, drawing};

/// What is picked for none of the devices.
const NONE: &str = "";

/// The devices to choose from, and none of them.
#[component]
pub fn IdentifyView(
    /// The devices.
    #[prop(into)]
    devices: Signal<Vec<ManagedDevice>>,
    /// What the person said last.
    #[prop(into)]
    in_use: Signal<Identified>,
    /// The person said which device they are using.
    #[prop(into)]
    on_say: Callback<Identified>,
    /// The dialog is to be closed.
    #[prop(into)]
    on_close: Callback<()>,
) -> impl IntoView {
    let picks = Signal::derive(move || {
        let said = in_use.get();
        let mut picks = devices
            .read()
            .iter()
            .map(|device| Pick {
                id: device.id.clone(),
                drawing: Some(drawing(device.chassis)),
                name: device.managed_device_name.clone(),
                about: about(device),
                picked: said == Identified::Device(device.id.clone()),
            })
            .collect::<Vec<_>>();
        picks.push(Pick {
            id: NONE.to_owned(),
            drawing: None,
            name: tr!("identify-none"),
            about: tr!("identify-none-about"),
            picked: said == Identified::None,
        });
        picks
    });
    let pick = move |id: String| {
        on_say.run(if id == NONE {
            Identified::None
        } else {
            Identified::Device(id)
        });
    };
    let kept = move || {
        if in_browser() {
            tr!("identify-kept-in-browser")
        } else {
            tr!("identify-kept")
        }
    };
    view! {
        <Dialog
            label=move_tr!("identify-title")
            page_title=move_tr!("identify-page")
            close_label=move_tr!("frame-close")
            on_close
        >
            <DialogHeader slot>
                <div class="dialog__title-block">
                    <h2 class="dialog__title">{move_tr!("identify-title")}</h2>
                    <p class="dialog__about">{kept}</p>
                </div>
            </DialogHeader>
            <PickList label=move_tr!("identify-title") picks on_pick=pick />
        </Dialog>
    }
}
