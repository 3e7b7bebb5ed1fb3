//! The story of one action: every state it has been in, why it waits or how it ended, and what can still be done.

use crate::components::{
    BackLink, Button, Card, Definition, EmptyPlace, Link, PageHeader, SheetSkeleton, StatusLine,
    TimelineEntry, Tone,
};
use crate::features::device::CallingOff;
use crate::features::not_read::NotRead;
use crate::state::asked::Asked;
use crate::words::{failure, it_action, move_tr, time, tr};
use leptos::prelude::*;
use model::time::Timestamp;
use wire::portal::{ActionStep, ActionStory};

use super::filters::ActionFilters;
use crate::routes;

/// What the page asks for.
#[derive(Clone, Copy)]
pub struct StoryAnswers {
    /// Call the action off.
    pub call_off: Callback<()>,
    /// Ask for the story again.
    pub retry: Callback<()>,
}

/// One action.
#[component]
pub fn StoryView(
    /// Its story, as far as it is known.
    #[prop(into)]
    story: Signal<Asked<ActionStory>>,
    /// What time it is.
    #[prop(into)]
    now: Signal<Timestamp>,
    /// Whether it is being called off, or couldn't be.
    #[prop(into)]
    calling_off: Signal<Option<CallingOff>>,
    /// What the page asks for.
    answers: StoryAnswers,
    /// Draws what the action made that opens its device, where IT may see that.
    reveal: Callback<Signal<ActionStory>, AnyView>,
) -> impl IntoView {
    let known = Memo::new(move |_| story.with(|asked| asked.answer.clone()));
    let failed = Memo::new(move |_| story.with(|asked| asked.failure.clone()));
    let is_known = Memo::new(move |_| known.read().is_some());
    let opened = move || {
        let first = known.get_untracked()?;
        let story = Signal::derive(move || known.get().unwrap_or_else(|| first.clone()));
        Some(view! { <Known story now calling_off answers reveal /> })
    };
    view! {
        <BackLink href=routes::IT_ACTIONS>{move_tr!("frame-device-actions")}</BackLink>
        {move || {
            if is_known.get() {
                opened().into_any()
            } else if let Some(failed) = failed.get() {
                view! { <NotRead failed title=move_tr!("it-story-failed-title") place=EmptyPlace::Page on_retry=answers.retry /> }.into_any()
            } else {
                view! { <SheetSkeleton label=move_tr!("it-story-loading") /> }.into_any()
            }
        }}
    }
}

#[component]
fn Known(
    story: Signal<ActionStory>,
    now: Signal<Timestamp>,
    calling_off: Signal<Option<CallingOff>>,
    answers: StoryAnswers,
    reveal: Callback<Signal<ActionStory>, AnyView>,
) -> impl IntoView {
    let title =
        Signal::derive(move || story.with(|it| it_action::title(it.action, &it.device_name)));
    let meta = Signal::derive(move || Some(story.with(|it| it_action::meta(it, now.get()))));
    view! {
        <div class="record-head">
            <PageHeader title meta />
        </div>
        {reveal.run(story)}
        <div class="record">
            {move || {
                let story = StoredValue::new(story.get());
                view! {
                    <Happened story now calling_off answers />
                    <Facts story now />
                }
            }}
        </div>
    }
}

/// Where it stands, and every state that it has been in.
#[component]
fn Happened(
    story: StoredValue<ActionStory>,
    now: Signal<Timestamp>,
    calling_off: Signal<Option<CallingOff>>,
    answers: StoryAnswers,
) -> impl IntoView {
    let can_call_off = story.with_value(|it| it.can_be_cancelled);
    let explanation = move || story.with_value(|it| it_action::explanation(it, now.get()));
    let steps = story.with_value(|it| it.steps.iter().rev().copied().collect::<Vec<_>>());
    let steps = steps
        .into_iter()
        .enumerate()
        .map(|(at, step)| view! { <Step step is_latest=at == 0 now /> })
        .collect_view();
    let state = story.with_value(|it| it.state);
    view! {
        <Card heading=move_tr!("it-story-steps")>
            <div class="record__state" role="status">
                <StatusLine
                    tone=it_action::tone(state)
                    text=Signal::derive(move || it_action::state(state))
                />
                <p>{explanation}</p>
            </div>
            {can_call_off.then(|| view! { <CallOff calling_off answers /> })}
            <ol class="timeline__entries">{steps}</ol>
        </Card>
    }
}

/// One state with its time.
#[component]
fn Step(step: ActionStep, is_latest: bool, now: Signal<Timestamp>) -> impl IntoView {
    let ActionStep { state, date_time } = step;
    // Only where it stands now is good or bad news.
    let tone = if is_latest {
        it_action::tone(state)
    } else {
        Tone::Neutral
    };
    view! {
        <TimelineEntry
            tone
            title=Signal::derive(move || it_action::step(state))
            meta=Signal::derive(move || time::moment(date_time.0, now.get()))
        />
    }
}

#[component]
fn CallOff(calling_off: Signal<Option<CallingOff>>, answers: StoryAnswers) -> impl IntoView {
    let busy = Signal::derive(move || {
        calling_off.with(|calling| calling.as_ref().is_some_and(|it| it.failure.is_none()))
    });
    let trouble = move || {
        let failed = calling_off.get()?.failure?;
        Some(view! { <p role="alert">{failure::of_calling_off(&failed)}</p> })
    };
    view! {
        <div>
            <Button busy on_press=answers.call_off>
                {move_tr!("it-story-cancel")}
            </Button>
        </div>
        {trouble}
    }
}

#[component]
fn Facts(story: StoredValue<ActionStory>, now: Signal<Timestamp>) -> impl IntoView {
    let moment = move |of: fn(&ActionStory) -> Timestamp| {
        Signal::derive(move || time::moment(story.with_value(of), now.get()))
    };
    let (device_id, requester_id) =
        story.with_value(|it| (it.device_id.clone(), it.requested_by.id.clone()));
    let ended = story.with_value(|it| model::command::CommandState::from(it.state).is_settled());
    let of_device = ActionFilters {
        device: Some(device_id.clone()),
        ..ActionFilters::default()
    };
    let of_requester = ActionFilters {
        requester: Some(requester_id),
        ..ActionFilters::default()
    };
    let list = |filters: &ActionFilters| format!("{}{}", routes::IT_ACTIONS, filters.written());
    let person = story.with_value(|it| it.user_display_name.clone());
    let requester = move || story.with_value(|it| it.requested_by.display_name.clone());
    view! {
        <Card heading=move_tr!("it-story-facts")>
            <dl class="definition-list__facts">
                <Definition term=move_tr!("it-story-device")>
                    <Link href=routes::it_device(&device_id)>
                        {story.with_value(|it| it.device_name.clone())}
                    </Link>
                </Definition>
                {person
                    .map(|person| {
                        view! { <Definition term=move_tr!("it-story-person")>{person}</Definition> }
                    })}
                <Definition term=move_tr!("it-story-what")>
                    {move || it_action::effect(story.with_value(|it| it.effect))}
                </Definition>
                {(!ended)
                    .then(|| {
                        view! {
                            <Definition term=move_tr!("it-story-until")>
                                {moment(|it| it.until_date_time.0)}
                            </Definition>
                        }
                    })}
                <Definition term=move_tr!("it-story-contact")>
                    {move || {
                        time::ago_alone(story.with_value(|it| it.device_last_sync_date_time.0), now.get())
                    }}
                </Definition>
            </dl>
            <ul class="record__links">
                <li>
                    <Link href=list(&of_device)>{move_tr!("it-story-of-device")}</Link>
                </li>
                <li>
                    <Link href=list(
                        &of_requester,
                    )>{move || tr!("it-story-of-requester", { "name" => requester() })}</Link>
                </li>
            </ul>
        </Card>
    }
}
