//! How things are and what was done.

use crate::words::{move_tr, tr};
use leptos::prelude::*;

use crate::components::{
    Appearance, Badge, Button, Definition, DefinitionList, Notice, NoticeDay, NoticeList,
    StatusLine, Timeline, TimelineEntry, Tone,
};

pub(super) fn status_lines() -> AnyView {
    view! {
        <StatusLine tone=Tone::Success text=move_tr!("gallery-can-access") />
        <StatusLine tone=Tone::Warning text=move_tr!("gallery-action-required") />
        <StatusLine tone=Tone::Danger text=move_tr!("gallery-cannot-access") />
        <StatusLine tone=Tone::Busy text=move_tr!("gallery-reset-pending") />
        <StatusLine tone=Tone::Waiting text=move_tr!("gallery-waiting") />
        <StatusLine tone=Tone::Neutral text=move_tr!("gallery-contact") />
        <StatusLine tone=Tone::CalledOff text=move_tr!("gallery-called-off") />
        <div class="gallery__row">
            <Badge>{move_tr!("gallery-this-device")}</Badge>
        </div>
    }
    .into_any()
}

pub(super) fn details() -> AnyView {
    view! {
        <div class="gallery__sheet">
            <Facts />
        </div>
    }
    .into_any()
}

/// The details of one device.
#[component]
pub fn Facts() -> impl IntoView {
    view! {
        <DefinitionList heading=move_tr!("gallery-details")>
            <Definition term=move_tr!("gallery-model")>"Samsung Galaxy S5"</Definition>
            <Definition term=move_tr!("gallery-system-name")>"Android 6.0.1"</Definition>
            <Definition term=move_tr!("gallery-serial")>"RF8M30ZK4LP"</Definition>
        </DefinitionList>
    }
}

pub(super) fn timeline() -> AnyView {
    view! {
        <div class="gallery__sheet">
            <Story />
        </div>
    }
    .into_any()
}

/// What was done to one device.
#[component]
pub fn Story() -> impl IntoView {
    view! {
        <Timeline heading=move_tr!("gallery-activity")>
            <TimelineEntry
                tone=Tone::Waiting
                title=move_tr!("gallery-reset-passcode")
                meta=move_tr!("gallery-waiting")
            >
                <Button appearance=Appearance::Subtle on_press=|()| ()>
                    {move_tr!("gallery-cancel")}
                </Button>
            </TimelineEntry>
            <TimelineEntry
                tone=Tone::Success
                title=move_tr!("gallery-check-status")
                meta=move_tr!("gallery-done")
            />
            <TimelineEntry
                tone=Tone::Danger
                title=move_tr!("gallery-lock")
                meta=move_tr!("gallery-reason")
            />
        </Timeline>
    }
}

/// Two days of notifications.
pub(super) fn days() -> Vec<NoticeDay> {
    let notice = |id: &str, tone, title, unread| Notice {
        id: id.to_owned(),
        href: "/gallery".to_owned(),
        tone,
        title,
        meta: tr!("gallery-notice-meta"),
        unread,
    };
    vec![
        NoticeDay {
            day: tr!("gallery-today"),
            notices: vec![
                notice(
                    "1",
                    Tone::Success,
                    tr!("gallery-notice-done"),
                    Some(tr!("gallery-unread")),
                ),
                notice(
                    "2",
                    Tone::Danger,
                    tr!("gallery-notice-failed"),
                    Some(tr!("gallery-unread")),
                ),
            ],
        },
        NoticeDay {
            day: tr!("gallery-yesterday"),
            notices: vec![notice("3", Tone::Success, tr!("gallery-notice-done"), None)],
        },
    ]
}

pub(super) fn notices() -> AnyView {
    view! {
        <div class="gallery__sheet">
            <NoticeList days=Signal::derive(days) on_open=|_| () />
        </div>
    }
    .into_any()
}
