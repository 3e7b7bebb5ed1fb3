//! The screen as a picture: an address to be typed, or the organisation that was found there.

use crate::components::{
    Appearance, Button, ButtonKind, ButtonSize, Intent, Link, MessageBar, SignInCorner, SignInFoot,
    SignInFrame, TextField,
};
use crate::features::sign_in::corner::{LanguageMenu, ThemeMenu};
use crate::routes;
use crate::state::preferences::{LanguageChoice, ThemeChoice};
use crate::words::{join as words, move_tr, tr};
use leptos::prelude::*;
use wire::host::organisations::{Introduction, NotFound, Organisation, Organisations};

use super::found::Found;
use super::kept::Kept;

/// How far the person has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// They type, or choose among those that are kept.
    Choosing {
        /// What went wrong the last time.
        mistake: Option<Mistake>,
        /// The host is being asked.
        busy: bool,
    },
    /// They look at what was found.
    Found {
        /// The portal, as it introduced itself.
        found: Introduction,
        /// It is being joined.
        busy: bool,
    },
}

/// Why something came to nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mistake {
    /// There is no such portal, or none that may be used.
    NotFound(NotFound),
    /// The host couldn't do it.
    Host,
}

impl Step {
    /// Nothing has been asked yet.
    #[must_use]
    pub fn ready() -> Self {
        Self::Choosing {
            mistake: None,
            busy: false,
        }
    }

    /// Something came to nothing.
    #[must_use]
    pub fn failed(mistake: Mistake) -> Self {
        Self::Choosing {
            mistake: Some(mistake),
            busy: false,
        }
    }

    /// The host is asked.
    pub fn begin(&mut self) {
        match self {
            Self::Choosing { mistake, busy } => (*mistake, *busy) = (None, true),
            Self::Found { busy, .. } => *busy = true,
        }
    }

    fn is_busy(&self) -> bool {
        match self {
            Self::Choosing { busy, .. } | Self::Found { busy, .. } => *busy,
        }
    }
}

/// What a person can do here.
#[derive(Clone, Copy)]
pub struct JoinAnswers {
    /// The address changed.
    pub typed: Callback<String>,
    /// Look who is at the address.
    pub find: Callback<()>,
    /// Use the portal at this address.
    pub choose: Callback<String>,
    /// Go back to the address.
    pub again: Callback<()>,
    /// Ask whether to forget this one; `None`: keep it.
    pub forget: Callback<Option<Organisation>>,
    /// Forget this one.
    pub forget_now: Callback<Organisation>,
    /// Choose a language.
    pub language: Callback<LanguageChoice>,
    /// Choose a theme.
    pub theme: Callback<ThemeChoice>,
}

/// The screen.
#[component]
pub fn JoinView(
    /// Those that the app can be for, once known.
    #[prop(into)]
    organisations: Signal<Option<Organisations>>,
    /// What has been typed.
    #[prop(into)]
    address: Signal<String>,
    /// It came with a link.
    #[prop(into)]
    linked: Signal<bool>,
    /// How far the person has come.
    #[prop(into)]
    step: Signal<Step>,
    /// The one that is about to be forgotten.
    #[prop(into)]
    forgetting: Signal<Option<Organisation>>,
    /// The chosen language.
    #[prop(into)]
    language: Signal<LanguageChoice>,
    /// The chosen theme.
    #[prop(into)]
    theme: Signal<ThemeChoice>,
    /// What can be done.
    answers: JoinAnswers,
) -> impl IntoView {
    let current = Memo::new(move |_| {
        let organisations = organisations.read();
        let kept = &organisations.as_ref()?.kept;
        kept.iter().find(|it| it.current).cloned()
    });
    let name = Signal::derive(move || match (step.get(), current.get()) {
        (Step::Found { found, .. }, _) => found.organisation,
        (_, Some(current)) => current.name.unwrap_or(current.portal),
        (_, None) => tr!("frame-product"),
    });
    // What was found is another picture, while a mistake or a press changes the one that stands there.
    let found = Memo::new(move |_| match step.get() {
        Step::Found { found, .. } => Some(found),
        Step::Choosing { .. } => None,
    });
    let busy = Signal::derive(move || step.read().is_busy());
    let main = move || match found.get() {
        Some(found) => view! { <Found found busy answers /> }.into_any(),
        None => view! { <Choosing organisations address linked step forgetting busy answers /> }
            .into_any(),
    };
    view! {
        <SignInFrame
            organisation=name
            promise=move_tr!("signing-in-promise")
            promise_meta=move_tr!("signing-in-promise-detail")
        >
            <SignInCorner slot>
                <LanguageMenu value=language on_choose=answers.language />
                <ThemeMenu value=theme on_choose=answers.theme />
            </SignInCorner>
            <SignInFoot slot>
                <Show when=move || current.read().is_some() && found.read().is_none()>
                    <Link href=routes::DEVICES>{move_tr!("join-leave")}</Link>
                </Show>
            </SignInFoot>
            {main}
        </SignInFrame>
    }
}

/// An address to be typed, and those that are kept.
#[component]
fn Choosing(
    organisations: Signal<Option<Organisations>>,
    address: Signal<String>,
    linked: Signal<bool>,
    step: Signal<Step>,
    forgetting: Signal<Option<Organisation>>,
    busy: Signal<bool>,
    answers: JoinAnswers,
) -> impl IntoView {
    let others = Memo::new(move |_| organisations.read().as_ref().is_some_and(|it| it.others));
    let some = Memo::new(move |_| {
        let organisations = organisations.read();
        organisations.as_ref().is_some_and(|it| !it.kept.is_empty())
    });
    let mistake = Memo::new(move |_| match step.get() {
        Step::Choosing { mistake, .. } => mistake,
        Step::Found { .. } => None,
    });
    let said = Signal::derive(move || mistake.get().map(words::mistake));
    let title = move || {
        if others.get() {
            tr!("join-title")
        } else {
            tr!("join-title-choose")
        }
    };
    view! {
        <h1 class="sign-in__title">{title}</h1>
        <Show when=move || linked.get()>
            <MessageBar intent=Intent::Info>{move_tr!("join-linked")}</MessageBar>
        </Show>
        <Show
            when=move || others.get()
            fallback=move || {
                said.get().map(|said| view! { <MessageBar intent=Intent::Warning>{said}</MessageBar> })
            }
        >
            <form
                class="join__form"
                on:submit=move |event| {
                    event.prevent_default();
                    if !busy.get_untracked() {
                        answers.find.run(());
                    }
                }
            >
                <TextField
                    id="join-address"
                    label=move_tr!("join-address")
                    value=address
                    on_input=answers.typed
                    hint=Signal::derive(|| Some(tr!("join-address-hint")))
                    mistake=said
                    max_length=2048
                    autofocus=true
                />
                <Button
                    kind=ButtonKind::Submit
                    appearance=Appearance::Primary
                    size=ButtonSize::Wide
                    busy
                >
                    {move_tr!("join-continue")}
                </Button>
            </form>
        </Show>
        <Show when=move || some.get()>
            <Kept organisations forgetting busy answers />
        </Show>
    }
}
