//! The banners at the top of a device: each asks one thing, and only its button does anything.

use crate::components::{Appearance, BarActions, Button, Intent, MessageBar};
use crate::routes::Confirm;
use crate::words::{banner as words, move_tr, time, tr};
use leptos::prelude::*;
use model::time::Timestamp;
use wire::graph::{Availability, IntuneBrand, ManagedDevice};
use wire::terms::{Chassis, Effect};

use super::confirmation::{Banner, Leaving, Sending, availability};
use super::focus;
use super::help::{AskIt, SignInApp};
use super::last::Last;
use super::viewer::use_viewer;

/// The banner that is open, if one is.
#[component]
pub fn BannerView(
    /// Which.
    #[prop(into)]
    banner: Signal<Banner>,
    /// The device.
    #[prop(into)]
    device: Signal<ManagedDevice>,
    /// It is the device in the person's hands.
    #[prop(into)]
    is_this: Signal<bool>,
    /// The organisation, for IT's contact.
    #[prop(into)]
    brand: Signal<IntuneBrand>,
    /// What time it is.
    #[prop(into)]
    now: Signal<Timestamp>,
    /// How far signing out has come.
    #[prop(into)]
    leaving: Signal<Leaving>,
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
    /// Open a link outside.
    #[prop(into)]
    on_open_link: Callback<String>,
) -> impl IntoView {
    // The banner itself is only put in the page anew when another one opens; what changes within
    // one is told through signals, so that nothing is announced twice and no focus is lost.
    let which = Memo::new(move |_| banner.with(Which::of));
    let sending = Memo::new(move |_| match banner.get() {
        Banner::Last { sending, .. } => sending,
        Banner::Closed | Banner::ConfirmYou { .. } | Banner::TooLate { .. } => Sending::Ready,
    });
    let left = move || match banner.get() {
        Banner::Last { until, .. } => {
            until.map(|until| time::minutes_and_seconds(until.since(now.get())))
        }
        Banner::Closed | Banner::ConfirmYou { .. } | Banner::TooLate { .. } => None,
    };
    leptos::prelude::Effect::new(move |before: Option<Which>| {
        let which = which.get();
        if which == Which::None {
            match before {
                None | Some(Which::None) => {}
                Some(
                    Which::ConfirmYou { confirm, .. }
                    | Which::Last { confirm, .. }
                    | Which::TooLate { confirm, .. },
                ) => focus::give(focus::opener(confirm)),
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
            <ConfirmYou
                confirm
                challenged
                device
                brand
                leaving
                on_sign_out
                on_cancel
                on_open_link
            />
        }
        .into_any(),
        Which::Last { confirm, effect } => view! {
            <Last
                confirm
                effect
                device
                is_this
                brand
                sending
                left=Signal::derive(left)
                on_confirm
                on_cancel
                on_open_link
            />
        }
        .into_any(),
        Which::TooLate { confirm, in_doubt } => view! {
            <TooLate confirm in_doubt device brand on_start_again on_cancel on_open_link />
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
    Last { confirm: Confirm, effect: Effect },
    TooLate { confirm: Confirm, in_doubt: bool },
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
            Banner::Last {
                confirm, effect, ..
            } => Self::Last {
                confirm: *confirm,
                effect: *effect,
            },
            Banner::TooLate { confirm, in_doubt } => Self::TooLate {
                confirm: *confirm,
                in_doubt: *in_doubt,
            },
        }
    }
}

#[component]
fn ConfirmYou(
    confirm: Confirm,
    challenged: bool,
    device: Signal<ManagedDevice>,
    brand: Signal<IntuneBrand>,
    leaving: Signal<Leaving>,
    on_sign_out: Callback<()>,
    on_cancel: Callback<()>,
    on_open_link: Callback<String>,
) -> impl IntoView {
    let title = move || {
        Some(words::confirm_you(
            confirm,
            &device.read().managed_device_name,
        ))
    };
    let body = move || match confirm {
        Confirm::ShowPasscode => tr!("confirm-show"),
        _ => tr!("confirm-you"),
    };
    // Whoever can't open the phone can't confirm with it either.
    let is_own = !use_viewer().is_it();
    let sign_in_app = move || {
        (is_own && device.read().chassis == Chassis::Phone)
            .then(|| view! { <SignInApp brand on_open_link /> })
    };
    view! {
        <MessageBar intent=Intent::Warning title=Signal::derive(title)>
            <BarActions slot>
                <Button
                    appearance=Appearance::Primary
                    busy=Signal::derive(move || leaving.get() == Leaving::UnderWay)
                    on_press=on_sign_out
                >
                    {move_tr!("confirm-sign-out")}
                </Button>
                <Button on_press=on_cancel>{move_tr!("confirm-cancel")}</Button>
            </BarActions>
            {move || challenged.then(|| view! { <p>{tr!("confirm-you-challenged")}</p> })}
            <p>{body}</p>
            {sign_in_app}
            <div role="status">
                {move || {
                    (leaving.get() == Leaving::Unconfirmed)
                        .then(|| view! { <p>{tr!("confirm-sign-out-unconfirmed")}</p> })
                }}
            </div>
        </MessageBar>
    }
}

#[component]
fn TooLate(
    confirm: Confirm,
    in_doubt: bool,
    device: Signal<ManagedDevice>,
    brand: Signal<IntuneBrand>,
    on_start_again: Callback<()>,
    on_cancel: Callback<()>,
    on_open_link: Callback<String>,
) -> impl IntoView {
    let title = move || {
        Some(if in_doubt {
            tr!("last-doubt-title")
        } else {
            tr!("last-too-late-title")
        })
    };
    let sentence = move || {
        let device = device.read();
        let offered = confirm
            .action()
            .and_then(|action| availability(&device, action.into()));
        let effect = match offered {
            Some(Availability::Available(effect)) => Some(effect),
            Some(Availability::Unavailable { .. }) | None => None,
        };
        words::too_late(confirm, effect, in_doubt, &device.managed_device_name)
    };
    let buttons = move || {
        if in_doubt {
            // Who doesn't know what became of it looks first: another request might be a second one.
            view! {
                <Button appearance=Appearance::Primary on_press=on_cancel>
                    {move_tr!("confirming-close")}
                </Button>
                <Button on_press=on_start_again>{move_tr!("last-start-again")}</Button>
            }
            .into_any()
        } else {
            view! {
                <Button appearance=Appearance::Primary on_press=on_start_again>
                    {move_tr!("last-start-again")}
                </Button>
                <Button on_press=on_cancel>{move_tr!("confirming-close")}</Button>
            }
            .into_any()
        }
    };
    view! {
        <MessageBar intent=Intent::Warning title=Signal::derive(title)>
            <BarActions slot>{buttons}</BarActions>
            <p>{sentence}</p>
            <AskIt brand on_open_link />
        </MessageBar>
    }
}
