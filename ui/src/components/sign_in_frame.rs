//! The split screen of signing in: the organisation on one side, the one thing to do on the other.

use leptos::prelude::*;

use super::app_frame::Mark;

/// The choice of language, in the corner.
#[slot]
pub struct SignInCorner {
    /// What stands in it.
    children: ChildrenFn,
}

/// What stands at the foot of the side with the button.
#[slot]
pub struct SignInFoot {
    /// What stands in it.
    children: ChildrenFn,
}

/// Drawn devices and a promise beside what is to be done.
#[component]
pub fn SignInFrame(
    /// The organisation's name.
    #[prop(into)]
    organisation: Signal<String>,
    /// The source of its logo, where it has one.
    #[prop(optional, into)]
    logo: Signal<Option<String>>,
    /// The promise, short.
    #[prop(into)]
    promise: Signal<String>,
    /// What that means, one line.
    #[prop(into)]
    promise_meta: Signal<String>,
    /// The choice of language.
    #[prop(optional)]
    sign_in_corner: Option<SignInCorner>,
    /// The foot.
    #[prop(optional)]
    sign_in_foot: Option<SignInFoot>,
    /// Title, text and button.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="sign-in">
            <aside class="sign-in__picture">
                <p class="sign-in__organisation">
                    <Mark organisation logo />
                    <span>{organisation}</span>
                </p>
                <Drawing />
                <div class="sign-in__words">
                    <p class="sign-in__promise">{promise}</p>
                    <p class="sign-in__promise-meta">{promise_meta}</p>
                </div>
            </aside>
            <main class="sign-in__side">
                <div class="sign-in__corner">{sign_in_corner.map(|slot| (slot.children)())}</div>
                <div class="sign-in__main">{children()}</div>
                <div class="sign-in__foot">{sign_in_foot.map(|slot| (slot.children)())}</div>
            </main>
        </div>
    }
}

/// A laptop and a phone, for the eye only.
#[component]
fn Drawing() -> impl IntoView {
    view! {
        <svg class="sign-in__drawing" viewBox="0 0 560 310" aria-hidden="true" focusable="false">
            <rect class="sign-in__shape" x="215" y="5" width="295" height="195" rx="18"></rect>
            <rect class="sign-in__shape sign-in__shape--faint" x="227" y="17" width="271" height="171" rx="10"></rect>
            <rect class="sign-in__shape" x="250" y="42" width="100" height="18" rx="9"></rect>
            <rect class="sign-in__shape" x="250" y="75" width="225" height="85" rx="10"></rect>
            <path class="sign-in__shape sign-in__shape--base" d="M175 205h375l-16 18q-4 5-10 5H201q-6 0-10-5z"></path>
            <path class="sign-in__shape" d="M330 205h65v3q0 5-5 5h-55q-5 0-5-5z"></path>
            <rect class="sign-in__outline" x="12" y="90" width="100" height="210" rx="18"></rect>
            <rect class="sign-in__app" x="29" y="115" width="29" height="29" rx="8"></rect>
            <rect class="sign-in__app" x="66" y="115" width="29" height="29" rx="8"></rect>
            <rect class="sign-in__app" x="29" y="153" width="29" height="29" rx="8"></rect>
            <rect class="sign-in__app sign-in__app--strong" x="66" y="153" width="29" height="29" rx="8"></rect>
            <path class="sign-in__line" d="M41 281h43"></path>
        </svg>
    }
}
