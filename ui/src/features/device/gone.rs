//! A device that isn't there: it has left, or it never was among the person's own. What was asked of it
//! is still told, as far as the portal tells it.

use crate::components::{EmptyPicture, EmptyState, LinkButton, Timeline, TimelineEntry};
use crate::routes;
use crate::words::{activity, move_tr, outcome as words, tr};
use leptos::prelude::*;
use model::time::Timestamp;
use wire::portal::ActionStory;
use wire::terms::{CommandState, Effect};

use super::outcome::latest;
use super::side::{WhatBecame, tone};

/// The device isn't there.
#[component]
pub fn Gone(
    /// What it was called, where that is known.
    name: Option<String>,
    /// Everything that was asked of it.
    #[prop(into)]
    stories: Signal<Vec<ActionStory>>,
    /// What time it is.
    #[prop(into)]
    now: Signal<Timestamp>,
) -> impl IntoView {
    let known = Memo::new(move |_| {
        name.clone()
            .or_else(|| stories.with(|stories| name_in(stories)))
    });
    let taken_away = Memo::new(move |_| {
        stories.with(|stories| latest(stories).filter(|story| took_it_away(story)).cloned())
    });
    let title = move || match (taken_away.get(), known.get()) {
        (Some(story), Some(name)) => words::title(&story, &name),
        (None, Some(name)) => tr!("device-gone-title", { "device" => name }),
        (_, None) => tr!("device-not-found-title"),
    };
    let picture = Memo::new(
        move |_| match (taken_away.read().is_some(), known.read().is_some()) {
            (true, _) => EmptyPicture::Done,
            (false, true) => EmptyPicture::Devices,
            (false, false) => EmptyPicture::Broken,
        },
    );
    let text = move || match known.get() {
        Some(_) => tr!("device-gone"),
        None => tr!("device-not-found"),
    };
    let entries = move || {
        let entry = move |story: ActionStory| {
            let what = activity::title(&story);
            let meta = activity::requested(&story, now.get());
            let name = Signal::stored(story.device_name.clone());
            view! {
                <TimelineEntry tone=tone(&story) title=what meta=meta>
                    <WhatBecame story name now />
                </TimelineEntry>
            }
        };
        let told = stories.get();
        (!told.is_empty()).then(|| {
            view! {
                <Timeline heading=move_tr!("device-activity")>
                    {told.into_iter().map(entry).collect_view()}
                </Timeline>
            }
        })
    };
    view! {
        <div class="gone">
            {move || {
                view! {
                    <EmptyState
                        picture=picture.get()
                        title=Signal::derive(title)
                        text=Signal::derive(text)
                    >
                        <LinkButton href=routes::DEVICES.to_owned()>
                            {move_tr!("device-gone-list")}
                        </LinkButton>
                    </EmptyState>
                }
            }}
            {entries}
        </div>
    }
}

/// What the device was called when something was last asked of it.
pub(super) fn name_in(stories: &[ActionStory]) -> Option<String> {
    latest(stories).map(|story| story.device_name.clone())
}

/// Whether the device has left because of it.
fn took_it_away(story: &ActionStory) -> bool {
    let takes_away = matches!(
        story.effect,
        Effect::LeavesManagement { .. } | Effect::Erases { .. }
    );
    takes_away && story.state == CommandState::Succeeded
}
