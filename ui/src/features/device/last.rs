//! The last banner: what will happen, and the only button that makes it happen.

use crate::components::{
    Appearance, BarActions, BarTrailing, Button, Intent, MessageBar, TextField,
};
use crate::routes::Confirm;
use crate::words::{banner as words, failure, loss, tr};
use client::Failure;
use leptos::prelude::*;
use wire::graph::{IntuneBrand, ManagedDevice};
use wire::terms::{Action, Effect, Loses};

use super::confirmation::{Sending, is_offered};
use super::help::AskIt;

/// Confirms what will happen, for the last time.
#[component]
pub(super) fn Last(
    confirm: Confirm,
    effect: Effect,
    device: Signal<ManagedDevice>,
    /// It is the device in the person's hands.
    is_this: Signal<bool>,
    brand: Signal<IntuneBrand>,
    sending: Memo<Sending>,
    /// The time that is left; `None` where there is no limit.
    left: Signal<Option<String>>,
    on_confirm: Callback<()>,
    on_cancel: Callback<()>,
    on_open_link: Callback<String>,
) -> impl IntoView {
    let name = Signal::derive(move || device.read().managed_device_name.clone());
    let typed = RwSignal::new(String::new());
    let asks_name = confirm == Confirm::ResetDevice;
    let must_type = Signal::derive(move || asks_name && !is_same_name(&typed.read(), &name.read()));
    // What went wrong leads from then on, also while it is tried again.
    let trouble = Memo::new(
        move |before: Option<&Option<Sending>>| match sending.get() {
            Sending::Ready => None,
            Sending::Busy => before.cloned().flatten(),
            ended => Some(ended),
        },
    );
    let is_well = move || trouble.read().is_none();
    let title = move || {
        let name = name.read();
        Some(match *trouble.read() {
            None => words::title(confirm, effect, &name),
            Some(Sending::InDoubt(_)) => tr!("last-doubt-title"),
            Some(_) => words::not_done(effect, &name),
        })
    };
    let intent = if is_loss(effect) {
        Intent::Danger
    } else {
        Intent::Warning
    };
    let appearance = if is_loss(effect) {
        Appearance::Danger
    } else {
        Appearance::Primary
    };
    let button = Memo::new(
        move |before: Option<&String>| match (sending.get(), before) {
            // It stays as wide as it was when it was pressed.
            (Sending::Busy, Some(before)) => before.clone(),
            (Sending::Ready | Sending::Busy, _) => words::button(confirm, effect),
            (Sending::Failed(_) | Sending::InDoubt(_), _) => tr!("last-try-again"),
        },
    );
    let leave = move || match sending.get() {
        Sending::Ready => tr!("last-cancel"),
        // Whoever leaves doesn't cancel what was sent.
        Sending::Busy | Sending::Failed(_) | Sending::InDoubt(_) => tr!("confirming-close"),
    };
    view! {
        <MessageBar intent title=Signal::derive(title)>
            <BarActions slot>
                <Button
                    appearance
                    busy=Signal::derive(move || sending.get() == Sending::Busy)
                    disabled_reason=Signal::derive(move || {
                        must_type.get().then(|| tr!("reset-device-type-first"))
                    })
                    on_press=on_confirm
                >
                    {button}
                </Button>
                <Button on_press=on_cancel>{leave}</Button>
            </BarActions>
            <BarTrailing slot>
                {move || {
                    left.get()
                        .map(|left| {
                            view! {
                                <span role="timer">{tr!("last-time-left", { "time" => left })}</span>
                            }
                        })
                }}
            </BarTrailing>
            <Show
                when=is_well
                fallback=move || view! { <Why confirm effect name trouble sending /> }
            >
                <Consequences confirm effect device is_this />
            </Show>
            {asks_name
                .then(|| {
                    view! {
                        <TextField
                            id="typed-name"
                            label=Signal::derive(move || {
                                tr!("reset-device-type", { "device" => name.get() })
                            })
                            value=typed
                            on_input=Callback::new(move |text| typed.set(text))
                        />
                    }
                })}
            <Show when=move || !is_well()>
                <WhoHelps trouble brand on_open_link />
            </Show>
        </MessageBar>
    }
}

/// What will happen, what is lost and what stays.
#[component]
fn Consequences(
    confirm: Confirm,
    effect: Effect,
    device: Signal<ManagedDevice>,
    is_this: Signal<bool>,
) -> impl IntoView {
    let sentences = move || {
        let device = device.read();
        words::sentences(
            confirm,
            effect,
            device.platform,
            is_offered(&device, Action::RemoteLock),
            &device.managed_device_name,
        )
        .into_iter()
        .map(|sentence| view! { <p>{sentence}</p> })
        .collect_view()
    };
    let lost = move || {
        let lost = device.with(|device| loss::lost(effect, device));
        (!lost.is_empty()).then(|| {
            let lines = lost.into_iter().map(|line| view! { <li>{line}</li> });
            view! { <ul class="message-bar__list">{lines.collect_view()}</ul> }
        })
    };
    let kept = move || {
        device
            .with(|device| loss::kept(effect, device))
            .map(|sentence| view! { <p>{sentence}</p> })
    };
    let here = move || {
        is_this
            .get()
            .then(|| words::on_this_device(confirm))
            .flatten()
            .map(|sentence| view! { <p class="message-bar__stress">{sentence}</p> })
    };
    view! {
        {sentences}
        {lost}
        {kept}
        {here}
    }
}

/// Why it wasn't taken on, or that nobody knows whether it was.
#[component]
fn Why(
    confirm: Confirm,
    effect: Effect,
    name: Signal<String>,
    trouble: Memo<Option<Sending>>,
    sending: Memo<Sending>,
) -> impl IntoView {
    let busy = Memo::new(move |_| sending.get() == Sending::Busy);
    move || {
        let sentence = match trouble.get()? {
            Sending::Failed(failed) => why(confirm, &failed),
            _ => words::doubt(confirm, effect, &name.read()),
        };
        // What is put in the page anew is announced anew: it may fail in the same way once more.
        Some(if busy.get() {
            view! { <p aria-busy="true">{sentence}</p> }.into_any()
        } else {
            view! { <p>{sentence}</p> }.into_any()
        })
    }
}

/// Who can help: what stands below the banner is out of reach.
#[component]
fn WhoHelps(
    trouble: Memo<Option<Sending>>,
    brand: Signal<IntuneBrand>,
    on_open_link: Callback<String>,
) -> impl IntoView {
    let reference = move || match trouble.get() {
        Some(Sending::Failed(failed)) => failure::reference(&failed),
        _ => None,
    };
    view! {
        <AskIt brand on_open_link />
        {move || reference().map(|reference| view! { <p>{reference}</p> })}
    }
}

/// Why it wasn't taken on.
fn why(confirm: Confirm, failed: &Failure) -> String {
    match confirm.action() {
        Some(action) => failure::of_action(action.into(), failed),
        None => failure::sentence(failed),
    }
}

/// Whether something on the device is lost for good.
fn is_loss(effect: Effect) -> bool {
    match effect {
        Effect::Erases { .. } => true,
        Effect::LeavesManagement { loses } => loses != Loses::AccessOnly,
        _ => false,
    }
}

/// Whether `typed` is the name, as far as a keyboard can tell: quotes and capitals don't count.
fn is_same_name(typed: &str, name: &str) -> bool {
    let plain = |text: &str| {
        text.trim()
            .chars()
            .map(|character| match character {
                '‘' | '’' => '\'',
                '“' | '”' => '"',
                '\u{a0}' => ' ',
                other => other,
            })
            .flat_map(char::to_lowercase)
            .collect::<String>()
    };
    plain(typed) == plain(name)
}

#[cfg(test)]
mod tests {
    use super::is_same_name;

    #[test]
    fn a_name_is_typed_as_keyboards_type_it() {
        assert!(is_same_name("sanne's phone ", "Sanne’s phone"));
        assert!(!is_same_name("", "Sanne’s phone"));
        assert!(!is_same_name("Sanne’s phon", "Sanne’s phone"));
    }
}
