//! Policy: the switches, the organisation and its own words about enrolling, each as it is changed and as it is read.

use crate::words::move_tr;
use leptos::prelude::*;
use wire::graph::{IntuneBrand, RgbColor};
use wire::portal::{EnrolmentText, Policy, PolicyChange, PolicyDefault, PolicyPreview, Switch};
use wire::terms::{Action, EnrolmentQuestion, Ownership, Platform};

use client::Failure;
use wire::failure::FailureCode;

use super::data;
use super::frame::framed_for_it;
use crate::features::device::Sending;
use crate::features::it::policy::{
    OrganisationView, Part, PolicyPage, SaveState, Saved, SwitchesState, SwitchesView, TextsView,
};
use crate::routes;

fn page(part: Part, may_change: bool, shown: AnyView) -> AnyView {
    let page = view! { <PolicyPage part may_change>{shown}</PolicyPage> };
    framed_for_it(routes::IT_POLICY, move_tr!("frame-policy"), page)
}

fn save(dirty: bool, may_change: bool, sending: Sending) -> SaveState {
    SaveState {
        dirty: Signal::stored(dirty),
        mistake: Signal::stored(None),
        sending: Signal::stored(sending),
        saved: Signal::stored(if dirty || !may_change {
            Saved::Not
        } else {
            Saved::Yes
        }),
        may_change: Signal::stored(may_change),
    }
}

fn switch(action: Action, platform: Platform, on: bool) -> Switch {
    Switch {
        action,
        platform,
        ownership: Ownership::Company,
        on,
    }
}

/// What holds by itself, as the service says.
fn defaults() -> Vec<PolicyDefault> {
    let mut all = Vec::new();
    for action in model::action::Action::ALL {
        for platform in model::device::Platform::ALL {
            let ownership = model::device::Ownership::Company;
            if let Some(holds) = model::policy::unswitched(action, platform, ownership) {
                all.push(PolicyDefault {
                    action: action.into(),
                    platform: platform.into(),
                    ownership: ownership.into(),
                    unswitched: holds.into(),
                });
            }
        }
    }
    all
}

/// What Contoso switched.
fn policy() -> Policy {
    Policy {
        switches: vec![
            switch(Action::ResetPasscode, Platform::Android, true),
            switch(Action::Wipe, Platform::Windows, false),
            switch(Action::RebootNow, Platform::Windows, false),
        ],
        it_reveals_passcodes: true,
    }
}

/// The same with two more.
fn changed() -> Policy {
    let mut policy = policy();
    policy.switches.extend([
        switch(Action::Retire, Platform::Windows, true),
        switch(Action::Wipe, Platform::Ios, false),
    ]);
    policy
}

fn switches(draft: Policy, may_change: bool, sending: Sending) -> AnyView {
    let dirty = draft != policy();
    let change = |action, platform, becomes_available, becomes_unavailable| PolicyChange {
        action,
        platform,
        ownership: Ownership::Company,
        becomes_available,
        becomes_unavailable,
    };
    let preview = PolicyPreview {
        changes: vec![
            change(Action::Retire, Platform::Windows, 38, 0),
            change(Action::Wipe, Platform::Ios, 0, 1_204),
        ],
    };
    let state = SwitchesState {
        policy: Signal::stored(policy()),
        draft: Signal::stored(draft),
        defaults: Signal::stored(Some(defaults())),
        ownership: Signal::stored(Ownership::Company),
        preview: Signal::stored(Some(Ok(preview))),
        save: save(dirty, may_change, sending),
    };
    let shown = view! {
        <SwitchesView
            state
            on_change=|_| ()
            on_ownership=|_| ()
            on_save=|()| ()
            on_discard=|()| ()
        />
    };
    page(Part::Actions, may_change, shown.into_any())
}

pub(super) fn saved() -> AnyView {
    switches(policy(), true, Sending::Ready)
}

pub(super) fn changing() -> AnyView {
    switches(changed(), true, Sending::Ready)
}

pub(super) fn changed_meanwhile() -> AnyView {
    let failure = Failure::Portal(client::PortalFailure {
        code: FailureCode::PreconditionFailed,
        reason: None,
        instead: None,
        challenge: false,
        request_id: None,
    });
    switches(changed(), true, Sending::Failed(failure))
}

/// The help desk reads it.
pub(super) fn read_only() -> AnyView {
    switches(policy(), false, Sending::Ready)
}

fn organisation_in(
    colour: &'static str,
    rgb: Option<RgbColor>,
    known: fn() -> IntuneBrand,
    may_change: bool,
) -> AnyView {
    let draft = Signal::derive(move || IntuneBrand {
        theme_color: rgb,
        ..known()
    });
    let shown = view! {
        <OrganisationView
            draft
            colour_text=colour
            save=save(may_change, may_change, Sending::Ready)
            on_change=|_| ()
            on_colour=|_| ()
            on_save=|()| ()
            on_discard=|()| ()
        />
    };
    page(Part::Organisation, may_change, shown.into_any())
}

pub(super) fn organisation() -> AnyView {
    let green = RgbColor {
        r: 0x1b,
        g: 0x6e,
        b: 0x3c,
    };
    organisation_in("#1b6e3c", Some(green), data::contoso_with_logo, true)
}

pub(super) fn organisation_illegible() -> AnyView {
    let grey = RgbColor {
        r: 0x7f,
        g: 0x7f,
        b: 0x7f,
    };
    organisation_in("#7f7f7f", Some(grey), data::contoso, true)
}

pub(super) fn organisation_read_only() -> AnyView {
    organisation_in("", None, data::contoso_with_logo, false)
}

pub(super) fn texts() -> AnyView {
    let draft = Signal::derive(|| {
        // Each in its own language, whichever the page has.
        let text = |language: &str, text: &str| (language.to_owned(), text.to_owned());
        let english = "Ask IT for the setup code.\nEnter it in the app within ten minutes.";
        let dutch = "Vraag IT om de installatiecode.\nVul die binnen tien minuten in de app in.";
        vec![EnrolmentText {
            platform: Platform::Android,
            question: EnrolmentQuestion::How,
            text: [text("en", english), text("nl", dutch)].into(),
        }]
    });
    let shown = view! {
        <TextsView
            draft
            asked=(Platform::Android, EnrolmentQuestion::How)
            save=save(true, true, Sending::Ready)
            on_ask=|_| ()
            on_change=|_| ()
            on_save=|()| ()
            on_discard=|()| ()
        />
    };
    page(Part::Enrolment, true, shown.into_any())
}
