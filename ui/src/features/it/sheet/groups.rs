//! What an action will do, and where it can't, each on how many devices.

use crate::components::{StatusLine, Tone};
use crate::words::{action, bulk as words, number, tr};
use leptos::prelude::*;
use wire::portal::{BulkCannot, BulkPreview, BulkRuns};
use wire::terms::RemoteAction;

/// On how many devices it will run.
#[must_use]
pub fn runs_on(preview: &BulkPreview) -> u32 {
    preview.will_run.iter().map(|group| group.devices).sum()
}

/// The name of the device, where it is asked for a single one.
#[must_use]
pub fn only_device(preview: &BulkPreview) -> Option<String> {
    let runs = preview.will_run.iter().flat_map(|group| &group.sample);
    let cannot = preview.cannot.iter().flat_map(|group| &group.sample);
    let only = runs.chain(cannot).next().filter(|_| preview.devices == 1)?;
    Some(only.managed_device_name.clone()).filter(|name| !name.is_empty())
}

/// The name of the device, where it runs on a single one.
#[must_use]
pub fn only_that_runs(preview: &BulkPreview) -> Option<String> {
    let first = preview
        .will_run
        .iter()
        .flat_map(|group| &group.sample)
        .next();
    let only = first.filter(|_| runs_on(preview) == 1)?;
    Some(only.managed_device_name.clone()).filter(|name| !name.is_empty())
}

/// On how many it can't.
fn cannot_on(preview: &BulkPreview) -> u32 {
    preview.cannot.iter().map(|group| group.devices).sum()
}

/// Both, each with its groups.
#[component]
pub fn Groups(
    /// What it will do.
    preview: BulkPreview,
) -> impl IntoView {
    let needs_approval = preview.needs_approval;
    let (runs, cannot) = (runs_on(&preview), cannot_on(&preview));
    let BulkPreview {
        action,
        will_run,
        cannot: refused,
        ..
    } = preview;
    let written = |count: u32| number::written(count.into());
    let runs_title = move || {
        let number = written(runs);
        if needs_approval {
            tr!("it-sheet-would-run", { "number" => number })
        } else {
            tr!("it-sheet-will-run", { "number" => number })
        }
    };
    let runs_tone = if needs_approval {
        Tone::Waiting
    } else {
        Tone::Success
    };
    let cannot_title = move || match (runs, cannot) {
        (0, 1) => tr!("it-sheet-none-one"),
        (0, cannot) => tr!("it-sheet-none", { "number" => written(cannot) }),
        (_, cannot) => tr!("it-sheet-cannot", { "number" => written(cannot) }),
    };
    let cannot_tone = if runs == 0 {
        Tone::Danger
    } else {
        Tone::Warning
    };
    view! {
        {(runs > 0)
            .then(|| {
                view! {
                    <section class="it-group">
                        <h3>
                            <StatusLine tone=runs_tone text=Signal::derive(runs_title) />
                        </h3>
                        <ul class="it-group__lines">
                            {will_run.into_iter().map(|group| view! { <Runs group /> }).collect_view()}
                        </ul>
                    </section>
                }
            })}
        {(cannot > 0)
            .then(|| {
                view! {
                    <section class="it-group">
                        <h3>
                            <StatusLine tone=cannot_tone text=Signal::derive(cannot_title) />
                        </h3>
                        <ul class="it-group__lines">
                            {refused
                                .into_iter()
                                .map(|group| view! { <Cannot action group /> })
                                .collect_view()}
                        </ul>
                    </section>
                }
            })}
    }
}

#[component]
fn Runs(group: BulkRuns) -> impl IntoView {
    let BulkRuns {
        effect,
        devices,
        sample,
    } = group;
    view! {
        <li class="it-group__line">
            <span class="it-group__count">{move || number::written(devices.into())}</span>
            <div>
                <p>{move || action::effect(effect)}</p>
                <p class="it-group__sample">{move || words::sample(&sample, devices)}</p>
            </div>
        </li>
    }
}

#[component]
fn Cannot(action: RemoteAction, group: BulkCannot) -> impl IntoView {
    let BulkCannot {
        reason,
        instead,
        devices,
        sample,
    } = group;
    let why = move || {
        let why = words::reason(action, reason);
        let instead = instead.map(action::instead).unwrap_or_default();
        [why, instead].join(" ").trim_end().to_owned()
    };
    view! {
        <li class="it-group__line">
            <span class="it-group__count">{move || number::written(devices.into())}</span>
            <div>
                <p>{why}</p>
                <p class="it-group__sample">{move || words::sample(&sample, devices)}</p>
            </div>
        </li>
    }
}
