//! Notifications grouped by day, as the flag's panel and the notifications page show them.

use leptos::prelude::*;

use super::icon::IconView;
use super::spinner::Spinner;
use super::tone::Tone;

/// The notifications of one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeDay {
    /// The day in words.
    pub day: String,
    /// Its notifications, newest first.
    pub notices: Vec<Notice>,
}

/// One notification: what happened to which device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Which one it is.
    pub id: String,
    /// Where it leads.
    pub href: String,
    /// How good or bad the news is.
    pub tone: Tone,
    /// What happened.
    pub title: String,
    /// To which device, and when.
    pub meta: String,
    /// Whether it hasn't been read; the words for that, if so.
    pub unread: Option<String>,
}

/// What something with headings stands below, which decides their level.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Below {
    /// A page's title.
    #[default]
    PageTitle,
    /// The heading of a part of a page.
    Heading,
}

/// All notifications, newest day first.
#[component]
pub fn NoticeList(
    /// What the list stands below.
    #[prop(optional)]
    below: Below,
    /// The days.
    #[prop(into)]
    days: Signal<Vec<NoticeDay>>,
    /// A notification was opened.
    #[prop(into)]
    on_open: Callback<String>,
) -> impl IntoView {
    let day = move |NoticeDay { day, notices }| {
        let rows = notices
            .into_iter()
            .map(|notice| row(notice, on_open))
            .collect_view();
        let heading = match below {
            Below::PageTitle => view! { <h2 class="section-heading">{day}</h2> }.into_any(),
            Below::Heading => view! { <h3 class="section-heading">{day}</h3> }.into_any(),
        };
        view! {
            <section class="notice-list__day">
                {heading}
                <ul class="notice-list__rows">{rows}</ul>
            </section>
        }
    };
    view! {
        <div class="notice-list">
            {move || days.get().into_iter().map(day).collect_view()}
        </div>
    }
}

fn row(notice: Notice, on_open: Callback<String>) -> impl IntoView {
    let Notice {
        id,
        href,
        tone,
        title,
        meta,
        unread,
    } = notice;
    let class = if unread.is_some() {
        "notice notice--unread"
    } else {
        "notice"
    };
    view! {
        <li>
            <a class=class href=href on:click=move |_| on_open.run(id.clone())>
                <span class=format!("notice__icon notice__icon--{}", tone.class())>
                    {match tone.icon() {
                        Some(icon) => view! { <IconView icon /> }.into_any(),
                        None => view! { <Spinner /> }.into_any(),
                    }}
                </span>
                <span class="notice__words">
                    <span class="notice__title">{title}</span>
                    <span class="notice__meta">{meta}</span>
                </span>
                {unread
                    .map(|words| {
                        view! {
                            <span class="notice__unread">
                                <span class="visually-hidden">{words}</span>
                            </span>
                        }
                    })}
            </a>
        </li>
    }
}
