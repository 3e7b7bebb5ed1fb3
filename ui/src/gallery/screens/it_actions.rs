//! Device actions as IT sees them: the list, one story, and the switch that stops everything.

use crate::words::{move_tr, tr};
use client::Failure;
use leptos::prelude::*;
use wire::host::SendFailure;
use wire::portal::{ActionStory, Requester};
use wire::terms::{CommandState, Effect, RemoteAction};

use super::data::{self, record, stories};
use super::device::no_passcode_answers;
use super::frame::framed_for_it;
use crate::components::PageHeader;
use crate::features::device::{CallingOff, Shown};
use crate::features::it::actions::{
    ActionFilters, ActionRows, ActionsView, RevealAnswers, RevealState, RevealView, Standing,
    StopAnswers, StopBarView, StopQuestion, StopState, StopView, StoryAnswers, StoryView, rows,
};
use crate::features::it::fresh::Stage;
use crate::features::it::fresh_view::{FreshAnswers, FreshState};
use crate::routes;
use crate::state::asked::Asked;

use crate::features::device::{Leaving, Sending};

/// Nobody has come far with confirming anything.
pub(super) fn fresh_at(stage: Stage) -> FreshState {
    FreshState {
        stage: Signal::stored(stage),
        leaving: Signal::stored(Leaving::NotBegun),
        sending: Signal::stored(Sending::Ready),
        now: data::NOW.into(),
    }
}

/// Nobody answers in a gallery.
pub(super) fn no_fresh_answers() -> FreshAnswers {
    FreshAnswers {
        confirm: Callback::new(|()| ()),
        sign_out: Callback::new(|()| ()),
        start_again: Callback::new(|()| ()),
        cancel: Callback::new(|()| ()),
    }
}

#[derive(Clone, Copy)]
struct Switch {
    stopped: bool,
    question: Option<StopQuestion>,
    may_let_act: bool,
    stage: Option<i64>,
}

const GOING: Switch = Switch {
    stopped: false,
    question: None,
    may_let_act: true,
    stage: None,
};

fn switch(switch: Switch) -> impl IntoView {
    let Switch {
        stopped,
        question,
        may_let_act,
        stage,
    } = switch;
    let stage = match stage {
        Some(left) => Stage::Last {
            until: data::NOW.plus(left),
        },
        None => Stage::ConfirmYou { challenged: false },
    };
    let state = StopState {
        stop: Signal::derive(move || Some(record::stop(stopped))),
        question: Signal::stored(question),
        may_let_act: Signal::stored(may_let_act),
        reason: Signal::stored(String::new()),
        fresh: fresh_at(stage),
    };
    let answers = StopAnswers {
        ask: Callback::new(|_| ()),
        type_reason: Callback::new(|_| ()),
        fresh: no_fresh_answers(),
    };
    view! { <StopView state answers /> }
}

fn page(rows: Signal<Asked<ActionRows>>, filters: ActionFilters, shown: Switch) -> AnyView {
    let page = view! {
        <div class="records-head">
            <PageHeader title=move_tr!("frame-device-actions") />
            {switch(shown)}
        </div>
        <ActionsView
            rows
            filters=Signal::stored(filters)
            now=data::NOW
            busy=false
            on_filter=|_| ()
            on_more=|()| ()
            on_retry=|()| ()
        />
    };
    framed_for_it(routes::IT_ACTIONS, move_tr!("frame-device-actions"), page)
}

fn all(more: bool) -> Signal<Asked<ActionRows>> {
    Signal::derive(move || {
        let rows = rows(record::audits(), &record::bulks(), false);
        Asked::answered(ActionRows { rows, more }, data::NOW)
    })
}

pub(super) fn list() -> AnyView {
    page(all(true), ActionFilters::default(), GOING)
}

/// What somebody gets who comes from a device, and then looks for what wasn't done.
pub(super) fn filtered() -> AnyView {
    let filters = ActionFilters {
        standing: Some(Standing::NotDone),
        device: Some("device-4".to_owned()),
        ..ActionFilters::default()
    };
    let rows = Signal::derive(|| {
        let mut audits = record::audits();
        audits.retain(|audit| audit.state == CommandState::Failed);
        let rows = rows(audits, &[], false);
        Asked::answered(ActionRows { rows, more: false }, data::NOW)
    });
    page(rows, filters, GOING)
}

pub(super) fn none_fits() -> AnyView {
    let filters = ActionFilters {
        standing: Some(Standing::NotDone),
        ..ActionFilters::default()
    };
    let nothing = Asked::answered(ActionRows::default(), data::NOW);
    page(Signal::stored(nothing), filters, GOING)
}

pub(super) fn empty() -> AnyView {
    let nothing = Asked::answered(ActionRows::default(), data::NOW);
    page(Signal::stored(nothing), ActionFilters::default(), GOING)
}

pub(super) fn loading() -> AnyView {
    page(
        Signal::stored(Asked::default()),
        ActionFilters::default(),
        GOING,
    )
}

pub(super) fn failed() -> AnyView {
    let failed = Asked {
        failure: Some(Failure::Host(SendFailure::Unreachable)),
        ..Asked::default()
    };
    page(Signal::stored(failed), ActionFilters::default(), GOING)
}

pub(super) fn stopping() -> AnyView {
    let asks = Switch {
        question: Some(StopQuestion::Stop),
        ..GOING
    };
    page(all(false), ActionFilters::default(), asks)
}

const STOPPED: Switch = Switch {
    stopped: true,
    ..GOING
};

pub(super) fn stopped() -> AnyView {
    page(all(false), ActionFilters::default(), STOPPED)
}

/// The help desk can stop everything, and not let it go on.
pub(super) fn stopped_for_help_desk() -> AnyView {
    let help_desk = Switch {
        may_let_act: false,
        ..STOPPED
    };
    page(all(false), ActionFilters::default(), help_desk)
}

pub(super) fn letting_act_confirm_you() -> AnyView {
    let asks = Switch {
        question: Some(StopQuestion::LetAct),
        ..STOPPED
    };
    page(all(false), ActionFilters::default(), asks)
}

pub(super) fn letting_act() -> AnyView {
    let asks = Switch {
        question: Some(StopQuestion::LetAct),
        stage: Some(252),
        ..STOPPED
    };
    page(all(false), ActionFilters::default(), asks)
}

fn story_of(story: Signal<Asked<ActionStory>>, stopped: bool) -> AnyView {
    story_with(story, stopped, Callback::new(|_| ().into_any()))
}

fn story_with(
    story: Signal<Asked<ActionStory>>,
    stopped: bool,
    reveal: Callback<Signal<ActionStory>, AnyView>,
) -> AnyView {
    let answers = StoryAnswers {
        call_off: Callback::new(|()| ()),
        retry: Callback::new(|()| ()),
    };
    let calling_off = None::<CallingOff>;
    let page = view! {
        <StopBarView stop=Signal::derive(move || Some(record::stop(stopped))) now=data::NOW />
        <StoryView story now=data::NOW calling_off answers reveal />
    };
    framed_for_it(routes::IT_ACTIONS, move_tr!("frame-device-actions"), page)
}

fn fatima() -> Requester {
    Requester {
        id: "fatima".to_owned(),
        display_name: record::FATIMA.to_owned(),
    }
}

/// Fatima locked a phone that hasn't been in contact for three days.
fn locking(state: CommandState) -> ActionStory {
    ActionStory {
        requested_by: fatima(),
        device_name: tr!("gallery-phone"),
        device_last_sync_date_time: data::before(match state {
            CommandState::Queued => 3 * data::DAY,
            _ => 20,
        }),
        ..stories::of(RemoteAction::RemoteLock, Effect::Locks, state)
    }
}

pub(super) fn story_waiting() -> AnyView {
    let story = || Asked::answered(locking(CommandState::Queued), data::NOW);
    story_of(Signal::derive(story), false)
}

pub(super) fn story_failed() -> AnyView {
    let story = || Asked::answered(locking(CommandState::Failed), data::NOW);
    story_of(Signal::derive(story), false)
}

/// Every other screen of IT says so, too, while IT is stopped.
pub(super) fn story_while_stopped() -> AnyView {
    let story = || Asked::answered(locking(CommandState::Succeeded), data::NOW);
    story_of(Signal::derive(story), true)
}

pub(super) fn story_missing() -> AnyView {
    let failed = Asked {
        failure: Some(Failure::Unreadable { status: 502 }),
        ..Asked::default()
    };
    story_of(Signal::stored(failed), false)
}

/// Fatima has reset Sanne's phone, whose temporary passcode she may see once.
fn revealing(asked: bool, stage: Option<i64>, shown: Shown) -> AnyView {
    let story = || {
        let state = CommandState::Succeeded;
        let made = stories::story(state);
        let until = made
            .temporary_passcode
            .and_then(|made| made.until_date_time);
        let story = ActionStory {
            requested_by: fatima(),
            it_reveals_until_date_time: until,
            ..made
        };
        Asked::answered(story, data::NOW)
    };
    let reveal = Callback::new(move |story: Signal<ActionStory>| {
        let state = RevealState {
            story,
            asked: Signal::stored(asked),
            reason: Signal::derive(|| tr!("gallery-it-reveal-reason")),
            shown: Signal::stored(shown.clone()),
            fresh: fresh_at(match stage {
                Some(left) => Stage::Last {
                    until: data::NOW.plus(left),
                },
                None => Stage::ConfirmYou { challenged: false },
            }),
        };
        let answers = RevealAnswers {
            ask: Callback::new(|()| ()),
            type_reason: Callback::new(|_| ()),
            fresh: no_fresh_answers(),
            passcode: no_passcode_answers(),
        };
        view! { <RevealView state answers /> }.into_any()
    });
    story_with(Signal::derive(story), false, reveal)
}

pub(super) fn reveal_offered() -> AnyView {
    revealing(false, None, Shown::Hidden)
}

pub(super) fn reveal_confirm_you() -> AnyView {
    revealing(true, None, Shown::Hidden)
}

pub(super) fn reveal_asked() -> AnyView {
    revealing(true, Some(252), Shown::Hidden)
}

pub(super) fn revealed() -> AnyView {
    let shown = Shown::Visible {
        passcode: "h7mk3rpta".to_owned(),
        until: data::NOW.plus(278),
        spelled_out: false,
        copied: None,
    };
    revealing(false, None, shown)
}
