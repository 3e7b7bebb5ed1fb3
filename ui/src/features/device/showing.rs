//! Showing the temporary passcode: after a fresh sign-in, for five minutes.

use crate::clock::use_clock;
use crate::host::use_host;
use crate::routes::Confirm;
use crate::state::dice::idempotency_key;
use crate::state::session::use_session;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wire::portal::ActionStory;

use super::asking::Asking;
use super::confirmation::Banner;
use super::outcome::temporary;
use super::passcode::Shown;
use super::turned_down::TurnedDown;

/// How long a temporary passcode stays visible, in seconds.
const VISIBLE: i64 = 300;

/// The temporary passcode as it is shown.
#[derive(Clone, Copy)]
pub(super) struct Showing {
    stories: Signal<Vec<ActionStory>>,
    asking: Asking,
    /// How it is shown.
    pub(super) shown: RwSignal<Shown>,
    reveal: Callback<()>,
}

impl Showing {
    /// The passcode of the device that `stories` are about.
    pub(super) fn new(stories: Signal<Vec<ActionStory>>, asking: Asking) -> Self {
        let host = use_host();
        let clock = use_clock();
        let now = clock.now();
        let shown = RwSignal::new(Shown::Hidden);
        let reveal = Callback::new(move |()| {
            let Some(known) =
                stories.with_untracked(|stories| temporary(stories, now.get_untracked()))
            else {
                return;
            };
            shown.set(Shown::Asking);
            spawn_local(async move {
                let key = idempotency_key();
                match host.portal().reveal(&known.action_id, &key).await {
                    Ok(revealed) => {
                        TurnedDown::forget();
                        clock.look();
                        shown.set(Shown::Visible {
                            passcode: revealed.passcode,
                            until: now.get_untracked().plus(VISIBLE),
                            spelled_out: false,
                            copied: None,
                        });
                    }
                    Err(failure)
                        if failure.wants_fresh_sign_in()
                            && asking.challenge(Confirm::ShowPasscode) =>
                    {
                        shown.set(Shown::Hidden);
                        asking.open(Confirm::ShowPasscode);
                    }
                    Err(failure) => shown.set(Shown::Failed(failure)),
                }
            });
        });
        let showing = Self {
            stories,
            asking,
            shown,
            reveal,
        };
        showing.hide_in_time();
        showing.show_after_signing_in();
        showing
    }

    fn hide_in_time(self) {
        let now = use_clock().now();
        Effect::new(move |_| {
            let now = now.get();
            if matches!(self.shown.get(), Shown::Visible { until, .. } if until <= now) {
                self.shown.set(Shown::Hidden);
            }
        });
    }

    /// Back from a fresh sign-in for showing: show, and leave the banner's address.
    fn show_after_signing_in(self) {
        let now = use_clock().now();
        Effect::new(move |_| {
            let wanted = self.asking.confirm.get() == Some(Confirm::ShowPasscode)
                && self.asking.banner.get() == Banner::Closed;
            let there = self
                .stories
                .with(|stories| temporary(stories, now.get_untracked()).is_some());
            if wanted && there {
                self.asking.leave();
                self.reveal.run(());
            }
        });
    }

    /// What a press on *Show* does.
    pub(super) fn on_show(self) -> Callback<()> {
        let clock = use_clock();
        let confirmed_until = use_session().confirmed_until();
        Callback::new(move |()| {
            clock.look();
            let until = confirmed_until.get_untracked();
            if until.is_some_and(|until| until > clock.now().get_untracked()) {
                self.reveal.run(());
            } else {
                self.asking.open(Confirm::ShowPasscode);
            }
        })
    }

    /// Shows it no longer.
    pub(super) fn hide(self) {
        self.shown.set(Shown::Hidden);
    }

    /// Spells it out, or no longer.
    pub(super) fn spell(self) {
        self.shown.update(|shown| {
            if let Shown::Visible { spelled_out, .. } = shown {
                *spelled_out = !*spelled_out;
            }
        });
    }

    /// Copies it while it is visible, and says whether that worked.
    pub(super) fn copy(self) {
        let Shown::Visible { passcode, .. } = self.shown.get_untracked() else {
            return;
        };
        spawn_local(async move {
            let worked = crate::clipboard::copy(&passcode).await.is_ok();
            self.shown.update(|shown| {
                if let Shown::Visible { copied, .. } = shown {
                    *copied = Some(worked);
                }
            });
        });
    }
}
