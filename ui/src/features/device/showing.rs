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
use super::on_screen::OnScreen;
use super::outcome::temporary;
use super::passcode::Shown;
use super::turned_down::TurnedDown;

/// The temporary passcode as it is shown.
#[derive(Clone, Copy)]
pub(super) struct Showing {
    stories: Signal<Vec<ActionStory>>,
    asking: Asking,
    /// How it is shown.
    pub(super) on_screen: OnScreen,
    reveal: Callback<()>,
}

impl Showing {
    /// The passcode of the device that `stories` are about.
    pub(super) fn new(stories: Signal<Vec<ActionStory>>, asking: Asking) -> Self {
        let host = use_host();
        let clock = use_clock();
        let now = clock.now();
        let on_screen = OnScreen::hidden();
        let shown = on_screen.shown;
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
                        on_screen.show(revealed.passcode);
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
            on_screen,
            reveal,
        };
        showing.show_after_signing_in();
        showing
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
}
