//! Linux is enrolled from here: the code, and the commands to type.

use crate::components::{Appearance, Button, CommandLine, Icon, Intent, MessageBar};
use crate::words::{failure, move_tr, time, tr};
use leptos::html;
use leptos::prelude::*;
use model::time::Timestamp;

use super::code::{self, Code};
use super::copy_button::CopyButton;

/// The steps that enrol a Linux computer once the agent is installed.
#[component]
pub fn LinuxSteps(
    /// The portal's address.
    portal: Signal<String>,
    /// How far the code is.
    code: Signal<Code>,
    /// What time it is.
    now: Signal<Timestamp>,
    /// Get a code.
    on_get: Callback<()>,
) -> impl IntoView {
    let known = Memo::new(move |_| {
        code.with(|code| code.usable(now.get()).map(|known| known.code.clone()))
    });
    let enrol = Signal::derive(move || {
        let code = known
            .get()
            .unwrap_or_else(|| tr!("enrolment-code-placeholder"));
        code::enrol(&portal.read(), &code)
    });
    view! {
        <li class="enrolment__step">
            <p>{move_tr!("enrolment-linux-how-code")}</p>
            <OneTimeCode code now on_get />
        </li>
        <li class="enrolment__step">
            <p>{move_tr!("enrolment-linux-how-enrol")}</p>
            <CommandLine command=enrol>
                <Show when=move || known.read().is_some()>
                    <CopyButton label=move_tr!("enrolment-copy-enrol") text=enrol />
                </Show>
            </CommandLine>
        </li>
        <li class="enrolment__step">
            <p>{move_tr!("enrolment-linux-how-run")}</p>
            <CommandLine command=code::RUN>
                <CopyButton label=move_tr!("enrolment-copy-run") text=code::RUN />
            </CommandLine>
        </li>
    }
}

/// The code, or the button that gets one.
#[component]
fn OneTimeCode(code: Signal<Code>, now: Signal<Timestamp>, on_get: Callback<()>) -> impl IntoView {
    let known = Memo::new(move |_| code.with(|code| code.usable(now.get()).cloned()));
    let trouble = Memo::new(move |_| {
        code.with(|code| match code {
            Code::Failed(failed) => Some(Some(failed.clone())),
            expired if expired.is_expired(now.get()) => Some(None),
            _ => None,
        })
    });
    let busy = Signal::derive(move || *code.read() == Code::Asking);
    let button = move || {
        if *trouble.read() == Some(None) {
            tr!("enrolment-code-again")
        } else {
            tr!("enrolment-code-get")
        }
    };
    move || match known.get() {
        Some(known) => {
            let text = Signal::stored(known.code);
            let until = known.expires_date_time.0;
            view! { <KnownCode text until now on_get /> }.into_any()
        }
        None => view! {
            {move || {
                trouble
                    .get()
                    .map(|trouble| match trouble {
                        Some(failed) => {
                            view! {
                                <MessageBar
                                    intent=Intent::Danger
                                    title=Signal::derive(|| Some(tr!("enrolment-code-failed")))
                                >
                                    {move || failure::sentence(&failed)}
                                </MessageBar>
                            }
                                .into_any()
                        }
                        None => {
                            view! {
                                <MessageBar intent=Intent::Warning>
                                    {move_tr!("enrolment-code-expired")}
                                </MessageBar>
                            }
                                .into_any()
                        }
                    })
            }}
            <Button appearance=Appearance::Primary icon=Icon::Key busy on_press=on_get>
                {button}
            </Button>
        }
        .into_any(),
    }
}

/// The code in large letters; it takes the focus, since the button that got it is gone.
#[component]
fn KnownCode(
    text: Signal<String>,
    until: Timestamp,
    now: Signal<Timestamp>,
    on_get: Callback<()>,
) -> impl IntoView {
    let card = NodeRef::<html::Div>::new();
    Effect::new(move |_| {
        if let Some(card) = card.get() {
            let options = web_sys::FocusOptions::new();
            // It stands where the button was, so it is in sight already.
            options.set_prevent_scroll(true);
            let _unfocusable = card.focus_with_options(&options);
        }
    });
    let until = move || {
        let now = now.get();
        let time = if time::local_day(until) == time::local_day(now) {
            time::time_of_day(until)
        } else {
            time::moment(until, now)
        };
        tr!("enrolment-code-until", { "time" => time })
    };
    view! {
        <div class="enrolment__code" tabindex="-1" node_ref=card>
            <p class="enrolment__code-label">{move_tr!("enrolment-code-label")}</p>
            <p class="enrolment__code-line">
                <strong class="enrolment__code-text" translate="no">
                    {text}
                </strong>
                <CopyButton label=move_tr!("enrolment-copy-code") text />
            </p>
            <p>{until}</p>
            <p class="enrolment__code-warning">{move_tr!("enrolment-code-warning")}</p>
            <Button on_press=on_get>
                {move_tr!("enrolment-code-again")}
            </Button>
        </div>
    }
}
