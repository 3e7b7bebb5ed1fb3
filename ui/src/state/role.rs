//! What the person who is signed in may do, as the portal says: whether IT's places are theirs.

use crate::clock::use_clock;
use crate::host::use_host;
use crate::later::use_later_part;
use crate::state::asked::Asked;
use crate::state::changes::use_changes;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wire::graph::User;
use wire::terms::Role;

/// What is known of the person's role.
#[derive(Clone, Copy)]
pub struct KnownRole {
    asked: RwSignal<Asked<User>>,
    again: RwSignal<u32>,
}

impl KnownRole {
    /// Asks the portal once My Devices is painted: nothing there depends on it.
    #[must_use]
    pub fn asked_later() -> Self {
        let (host, clock, changes) = (use_host(), use_clock(), use_changes());
        let later = use_later_part();
        let (asked, again) = (RwSignal::new(Asked::default()), RwSignal::new(0));
        Effect::new(move |_| {
            again.track();
            if later.here().is_none() {
                return;
            }
            if asked.with_untracked(|asked| asked.answer.is_none()) {
                // Whoever started without a connection is asked about when it is back.
                changes.watch_devices();
            }
            spawn_local(async move {
                let result = host.portal().me().await;
                clock.look();
                let now = clock.now().get_untracked();
                // Its person may have signed out meanwhile.
                let _gone = asked.try_update(|asked: &mut Asked<User>| asked.take(result, now));
            });
        });
        Self { asked, again }
    }

    /// The person with their role, as far as they are known.
    #[must_use]
    pub fn answer(self) -> Signal<Asked<User>> {
        self.asked.into()
    }

    /// Their role, once it is known.
    #[must_use]
    pub fn role(self) -> Memo<Option<Role>> {
        Memo::new(move |_| self.asked.with(|asked| asked.answer.as_ref()?.role))
    }

    /// Whether they are known to belong to IT's staff.
    #[must_use]
    pub fn is_it(self) -> Memo<bool> {
        Memo::new(move |_| {
            self.asked
                .with(|asked| asked.answer.as_ref().is_some_and(is_it))
        })
    }

    /// Asks again.
    pub fn ask_again(self) {
        self.again.update(|count| *count += 1);
    }
}

/// Whether somebody belongs to IT's staff.
#[must_use]
pub fn is_it(person: &User) -> bool {
    matches!(person.role, Some(Role::HelpDesk | Role::Administrator))
}

/// The role of who is signed in, from anywhere below the signed-in start.
#[must_use]
#[expect(clippy::expect_used, reason = "the signed-in start provides the role")]
pub fn use_role() -> KnownRole {
    use_context().expect("the signed-in start provides the role")
}
