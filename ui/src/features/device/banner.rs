//! The banners at the top of a device: each asks one thing, and only its button does anything.

use crate::components::{Appearance, BarActions, BarTrailing, Button, Intent, MessageBar};
use crate::routes::Confirm;
use crate::words::{action, failure, time};
use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};
use model::time::Timestamp;
use wire::terms::{Effect, Platform};

use super::confirmation::{Banner, Sending};
use super::focus;

/// The banner that is open, if one is.
#[component]
pub fn BannerView(
    /// Which.
    #[prop(into)]
    banner: Signal<Banner>,
    /// The device's name.
    #[prop(into)]
    device: Signal<String>,
    /// What runs on the device.
    #[prop(into)]
    platform: Signal<Platform>,
    /// What time it is.
    #[prop(into)]
    now: Signal<Timestamp>,
    /// Signing out is under way.
    #[prop(into)]
    leaving: Signal<bool>,
    /// Sign out, and in again.
    #[prop(into)]
    on_sign_out: Callback<()>,
    /// Do it.
    #[prop(into)]
    on_confirm: Callback<()>,
    /// Begin again after it took too long.
    #[prop(into)]
    on_start_again: Callback<()>,
    /// Leave it.
    #[prop(into)]
    on_cancel: Callback<()>,
) -> impl IntoView {
    // The banner itself is only put in the page anew when another one opens; what changes within
    // one is told through signals, so that nothing is announced twice and no focus is lost.
    let which = Memo::new(move |_| banner.with(Which::of));
    let sending = Memo::new(move |_| match banner.get() {
        Banner::Last { sending, .. } => sending,
        Banner::Closed | Banner::ConfirmYou { .. } | Banner::TooLate { .. } => Sending::Ready,
    });
    let left = move || match banner.get() {
        Banner::Last { until, .. } => time::minutes_and_seconds(until.since(now.get())),
        Banner::Closed | Banner::ConfirmYou { .. } | Banner::TooLate { .. } => String::new(),
    };
    leptos::prelude::Effect::new(move |before: Option<Which>| {
        let which = which.get();
        if which == Which::None {
            match before {
                None | Some(Which::None) => {}
                Some(Which::ConfirmYou {
                    confirm: Confirm::ShowPasscode,
                    ..
                }) => focus::give(focus::DIALOG),
                Some(_) => focus::give(focus::RESET_PASSCODE),
            }
        } else if before != Some(which) {
            focus::give(focus::BANNER);
        }
        which
    });
    let opened = move || match which.get() {
        Which::None => ().into_any(),
        Which::ConfirmYou {
            confirm,
            challenged,
        } => view! {
            <ConfirmYou confirm challenged device leaving on_sign_out on_cancel />
        }
        .into_any(),
        Which::Last { effect } => view! {
            <Last effect device platform sending left=Signal::derive(left) on_confirm on_cancel />
        }
        .into_any(),
        Which::TooLate { in_doubt } => view! {
            <TooLate in_doubt device on_start_again on_cancel />
        }
        .into_any(),
    };
    let is_open = move || which.get() != Which::None;
    view! {
        <Show when=is_open>
            <div id="banner" tabindex="-1" autofocus>
                {opened}
            </div>
        </Show>
    }
}

/// The banner without what changes while it is open.
#[derive(Clone, Copy, PartialEq)]
enum Which {
    None,
    ConfirmYou { confirm: Confirm, challenged: bool },
    Last { effect: Effect },
    TooLate { in_doubt: bool },
}

impl Which {
    fn of(banner: &Banner) -> Self {
        match banner {
            Banner::Closed => Self::None,
            Banner::ConfirmYou {
                confirm,
                challenged,
            } => Self::ConfirmYou {
                confirm: *confirm,
                challenged: *challenged,
            },
            Banner::Last { effect, .. } => Self::Last { effect: *effect },
            Banner::TooLate { in_doubt } => Self::TooLate {
                in_doubt: *in_doubt,
            },
        }
    }
}

#[component]
fn ConfirmYou(
    confirm: Confirm,
    challenged: bool,
    device: Signal<String>,
    leaving: Signal<bool>,
    on_sign_out: Callback<()>,
    on_cancel: Callback<()>,
) -> impl IntoView {
    let title = move || {
        Some(match confirm {
            Confirm::ResetPasscode => tr!("confirm-you-title", { "device" => device.get() }),
            Confirm::ShowPasscode => tr!("confirm-show-title", { "device" => device.get() }),
        })
    };
    let body = move || match confirm {
        Confirm::ResetPasscode => tr!("confirm-you"),
        Confirm::ShowPasscode => tr!("confirm-show"),
    };
    view! {
        <MessageBar intent=Intent::Warning title=Signal::derive(title)>
            <BarActions slot>
                <Button
                    appearance=Appearance::Primary
                    busy=leaving
                    on_press=on_sign_out
                >
                    {move_tr!("confirm-sign-out")}
                </Button>
                <Button on_press=on_cancel>{move_tr!("confirm-cancel")}</Button>
            </BarActions>
            {move || challenged.then(|| view! { <p>{tr!("confirm-you-challenged")}</p> })}
            <p>{body}</p>
        </MessageBar>
    }
}

#[component]
fn Last(
    effect: Effect,
    device: Signal<String>,
    platform: Signal<Platform>,
    sending: Memo<Sending>,
    left: Signal<String>,
    on_confirm: Callback<()>,
    on_cancel: Callback<()>,
) -> impl IntoView {
    let sentences = move || {
        action::last_warning(effect, platform.get(), &device.read())
            .into_iter()
            .map(|sentence| view! { <p>{sentence}</p> })
            .collect_view()
    };
    let trouble = move || match sending.get() {
        Sending::Ready | Sending::Busy => None,
        Sending::Failed(failed) => Some(
            view! {
                <p role="alert">{failure::sentence(&failed)}</p>
                <p>{tr!("last-not-done", { "device" => device.get() })}</p>
                {failure::reference(&failed).map(|reference| view! { <p>{reference}</p> })}
            }
            .into_any(),
        ),
        Sending::InDoubt(_) => Some(
            view! { <p role="alert">{tr!("last-doubt", { "device" => device.get() })}</p> }
                .into_any(),
        ),
    };
    let button = move || match sending.get() {
        Sending::Ready => tr!("last-button"),
        Sending::Busy => tr!("last-busy"),
        Sending::Failed(_) | Sending::InDoubt(_) => tr!("last-try-again"),
    };
    let title = move || Some(tr!("last-title", { "device" => device.get() }));
    view! {
        <MessageBar intent=Intent::Warning title=Signal::derive(title)>
            <BarActions slot>
                <Button
                    appearance=Appearance::Primary
                    busy=Signal::derive(move || sending.get() == Sending::Busy)
                    on_press=on_confirm
                >
                    {button}
                </Button>
                <Button on_press=on_cancel>{move_tr!("last-cancel")}</Button>
            </BarActions>
            <BarTrailing slot>
                <span role="timer">{move || tr!("last-time-left", { "time" => left.get() })}</span>
            </BarTrailing>
            {sentences}
            {trouble}
        </MessageBar>
    }
}

#[component]
fn TooLate(
    in_doubt: bool,
    device: Signal<String>,
    on_start_again: Callback<()>,
    on_cancel: Callback<()>,
) -> impl IntoView {
    let sentence = move || {
        if in_doubt {
            tr!("last-doubt-too-late", { "device" => device.get() })
        } else {
            tr!("last-too-late", { "device" => device.get() })
        }
    };
    view! {
        <MessageBar intent=Intent::Warning>
            <BarActions slot>
                <Button appearance=Appearance::Primary on_press=on_start_again>
                    {move_tr!("last-start-again")}
                </Button>
                <Button on_press=on_cancel>{move_tr!("last-cancel")}</Button>
            </BarActions>
            {sentence}
        </MessageBar>
    }
}
