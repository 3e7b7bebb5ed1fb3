//! The organisation that was found, for the person to judge before anything is sent to its sign-in page.

use crate::components::{Appearance, Button, ButtonSize, Definition};
use crate::words::{move_tr, tr};
use leptos::prelude::*;
use wire::host::organisations::Introduction;

use super::view::JoinAnswers;

/// Whose portal it is, and whose page opens.
#[component]
pub fn Found(
    /// The portal, as it introduced itself.
    found: Introduction,
    /// It is being joined.
    busy: Signal<bool>,
    /// What can be done.
    answers: JoinAnswers,
) -> impl IntoView {
    let Introduction {
        organisation,
        portal,
        sign_in_host,
    } = found;
    let title = move || tr!("join-found-title", { "organisation" => organisation.clone() });
    let chosen = portal.clone();
    view! {
        <h1 class="sign-in__title">{title}</h1>
        <p class="sign-in__lead">{move_tr!("join-found-lead")}</p>
        <dl class="join__facts">
            <Definition term=move_tr!("join-found-portal")>
                <span class="join__address" translate="no">
                    {portal}
                </span>
            </Definition>
            <Definition term=move_tr!("join-found-sign-in")>
                <span class="join__address" translate="no">
                    {sign_in_host}
                </span>
            </Definition>
        </dl>
        <div class="join__form">
            <Button
                appearance=Appearance::Primary
                size=ButtonSize::Wide
                autofocus=true
                busy
                on_press=move |()| answers.choose.run(chosen.clone())
            >
                {move_tr!("join-use-found")}
            </Button>
            <Button size=ButtonSize::Wide on_press=answers.again>
                {move_tr!("join-back")}
            </Button>
        </div>
    }
}
