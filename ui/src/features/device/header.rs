//! The top of the device: its picture, its name with renaming in place, how it stands.

use crate::components::{
    Appearance, Button, ButtonKind, DeviceDrawing, DrawingSize, Icon, IconButton, StatusLine,
    TextField,
};
use crate::features::devices::standing::Standing;
use crate::features::devices::{about, drawing};
use crate::routes;
use crate::words::{failure, move_tr, standing as words, tr};
use leptos::prelude::*;
use wire::graph::ManagedDevice;
use wire::terms::Action;

use super::confirmation::{Banner, Sending, is_offered};
use super::focus;
use super::quick::Naming;
use super::view::{DeviceAnswers, DeviceState};
use super::viewer::use_viewer;

/// The top of the device.
#[component]
pub(super) fn Header(state: DeviceState, answers: DeviceAnswers) -> impl IntoView {
    let DeviceState {
        device,
        naming,
        now,
        ..
    } = state;
    let name = Signal::derive(move || device.read().managed_device_name.clone());
    let standing = Memo::new(move |_| device.with(Standing::of));
    let renames = Memo::new(move |_| {
        device.with(|device| is_offered(device, Action::Rename))
            && state.banner.with(|banner| *banner == Banner::Closed)
    });
    let is_open = Memo::new(move |_| naming.with(Naming::is_open));
    Effect::new(move |before: Option<bool>| {
        let open = is_open.get();
        match (before, open) {
            (Some(false) | None, true) => focus::give(focus::NAME),
            (Some(true), false) => focus::give(focus::RENAME),
            _ => {}
        }
        open
    });
    view! {
        <DeviceDrawing
            chassis=Signal::derive(move || drawing(device.read().chassis))
            size=DrawingSize::Header
        />
        <div class="dialog__title-block">
            <Show
                when=move || is_open.get()
                fallback=move || {
                    view! {
                        <div class="dialog__name">
                            <h2 class="dialog__title">{name}</h2>
                            <Show when=move || renames.get()>
                                <IconButton
                                    icon=Icon::Edit
                                    label=move_tr!("action-rename")
                                    on_press=move |()| answers.act.run(Action::Rename)
                                />
                            </Show>
                        </div>
                    }
                }
            >
                <NameForm state answers />
            </Show>
            <p class="visually-hidden" role="status">
                {move || match naming.get() {
                    Naming::Done(name) => Some(tr!("rename-done", { "name" => name })),
                    Naming::Open(Sending::Busy) => Some(tr!("rename-busy")),
                    Naming::Closed | Naming::Open(_) => None,
                }}
            </p>
            // Below the buttons of the form they would belong to nothing.
            <Show when=move || !is_open.get()>
                <p class="dialog__about">{move || device.with(about)}</p>
                {use_viewer().is_it().then(|| view! { <Whose device /> })}
                <StatusLine
                    tone=Signal::derive(move || standing.get().tone())
                    text=Signal::derive(move || words::standing(standing.get(), now.get()))
                    short=Signal::derive(move || words::short(standing.get(), now.get()))
                />
            </Show>
        </div>
    }
}

/// Whose device it is, for IT.
#[component]
fn Whose(device: Signal<ManagedDevice>) -> impl IntoView {
    let person = move || {
        device.with(|device| {
            let id = device.user_id.clone()?;
            let name = device.user_display_name.clone();
            Some((id, name.or_else(|| device.user_principal_name.clone())?))
        })
    };
    view! {
        <p class="dialog__about">
            {move || match person() {
                Some((id, name)) => view! {
                    <a class="link" href=routes::it_person(&id)>
                        {name}
                    </a>
                }
                .into_any(),
                None => tr!("it-device-nobody").into_any(),
            }}
        </p>
    }
}

/// The new name, in place of the old one.
#[component]
fn NameForm(state: DeviceState, answers: DeviceAnswers) -> impl IntoView {
    let DeviceState { device, naming, .. } = state;
    let typed = RwSignal::new(device.read_untracked().managed_device_name.clone());
    let busy = Signal::derive(move || naming.get() == Naming::Open(Sending::Busy));
    let mistake = move || match naming.get() {
        Naming::Open(Sending::Failed(failed) | Sending::InDoubt(failed)) => {
            Some(failure::sentence(&failed))
        }
        Naming::Open(Sending::Ready | Sending::Busy) | Naming::Closed | Naming::Done(_) => None,
    };
    let hint = move || {
        let own = device.read().device_name.clone();
        Some(tr!("rename-hint", { "own" => own }))
    };
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        answers.rename.run(typed.get_untracked());
    };
    // Escape would close the whole device.
    let escape = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" {
            event.prevent_default();
            event.stop_propagation();
            answers.stop_renaming.run(());
        }
    };
    view! {
        <form class="name-form" on:submit=send on:keydown=escape>
            <TextField
                id="device-name"
                label=move_tr!("rename-label")
                value=typed
                hint=Signal::derive(hint)
                mistake=Signal::derive(mistake)
                on_input=Callback::new(move |text| typed.set(text))
            />
            <div class="name-form__buttons">
                <Button appearance=Appearance::Primary kind=ButtonKind::Submit busy>
                    {move_tr!("rename-save")}
                </Button>
                <Button on_press=answers.stop_renaming>{move_tr!("rename-cancel")}</Button>
            </div>
        </form>
    }
}
