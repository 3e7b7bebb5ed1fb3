//! What stands around every page: top bar, rail, and the page itself.

mod drawer;

use leptos::html;
use leptos::prelude::*;

use super::icon::{Icon, IconView};
use drawer::Drawer;

/// One place the rail leads to.
#[derive(Clone, Debug)]
pub struct Place {
    /// Where it leads.
    pub href: &'static str,
    /// Its icon.
    pub icon: Icon,
    /// Its icon while one is there.
    pub icon_current: Icon,
    /// Its words.
    pub label: Signal<String>,
    /// Whether one is there.
    pub current: Signal<bool>,
}

/// Places that only some people have, below a line of their own.
#[derive(Clone, Debug)]
pub struct MorePlaces {
    /// Whose they are.
    pub heading: Signal<String>,
    /// Whether they are there.
    pub shown: Signal<bool>,
    /// Where they lead.
    pub places: Vec<Place>,
}

/// What the frame itself says.
#[derive(Clone, Copy, Debug)]
pub struct FrameWords {
    /// Leads past bar and rail to the page.
    pub skip: Signal<String>,
    /// Folds and unfolds the rail.
    pub menu: Signal<String>,
    /// What the rail is.
    pub places: Signal<String>,
}

/// The notification flag.
#[slot]
pub struct FrameFlag {
    /// What stands in it.
    children: ChildrenFn,
}

/// The person who is signed in.
#[slot]
pub struct FramePerson {
    /// What stands in it.
    children: ChildrenFn,
}

/// Top bar, rail and page.
#[component]
pub fn AppFrame(
    /// The organisation's name.
    #[prop(into)]
    organisation: Signal<String>,
    /// The source of its logo, where it has one.
    #[prop(optional, into)]
    logo: Signal<Option<String>>,
    /// What this app is called.
    #[prop(into)]
    product: Signal<String>,
    /// The page's title, shown in the top bar of a phone.
    #[prop(into)]
    title: Signal<String>,
    /// What the frame says.
    words: FrameWords,
    /// Where the rail leads.
    places: Vec<Place>,
    /// Where else it leads some people.
    #[prop(optional, into)]
    more: Option<MorePlaces>,
    /// The notification flag.
    #[prop(optional)]
    frame_flag: Option<FrameFlag>,
    /// The person.
    #[prop(optional)]
    frame_person: Option<FramePerson>,
    /// The page.
    children: Children,
) -> impl IntoView {
    let folded = RwSignal::new(false);
    let drawer = Drawer::closed();
    let rail = places.clone();
    let more_in_rail = more.clone();
    let page = NodeRef::<html::Main>::new();
    // Followed as a link it would be an entry in the browser's history, and the way back would lead to the same page.
    let skip = move |event: leptos::ev::MouseEvent| {
        if let Some(page) = page.get_untracked() {
            event.prevent_default();
            let _unfocusable = page.focus();
        }
    };
    view! {
        <div class="frame" class:frame--folded=move || folded.get()>
            <a class="frame__skip" href="#page" on:click=skip>
                {words.skip}
            </a>
            <header class="frame__bar">
                <button
                    class="icon-button frame__fold"
                    type="button"
                    aria-label=words.menu
                    aria-expanded=move || (!folded.get()).to_string()
                    aria-controls="rail"
                    on:click=move |_| folded.update(|folded| *folded = !*folded)
                >
                    <IconView icon=Icon::Navigation />
                </button>
                <button
                    class="icon-button frame__unfold"
                    type="button"
                    aria-label=words.menu
                    aria-haspopup="dialog"
                    on:click=move |_| drawer.open()
                >
                    <IconView icon=Icon::Navigation />
                </button>
                <Mark organisation logo />
                <span class="frame__organisation">{organisation}</span>
                <span class="frame__product">{product}</span>
                <span class="frame__title" aria-hidden="true">
                    {title}
                </span>
                <span class="frame__space"></span>
                {frame_flag.map(|slot| (slot.children)())}
                {frame_person.map(|slot| (slot.children)())}
            </header>
            <nav class="frame__rail" id="rail" aria-label=words.places>
                <Places places=rail replace=false />
                {more_in_rail.map(|more| view! { <More more replace=false /> })}
            </nav>
            <dialog
                class="frame__drawer"
                aria-label=words.places
                node_ref=drawer.dialog
                on:click=move |_| drawer.close()
                on:close=move |_| drawer.note_closed()
            >
                <div class="frame__drawer-head">
                    <Mark organisation logo />
                    <span class="frame__organisation">{organisation}</span>
                </div>
                <nav aria-label=words.places on:click=move |event| drawer.note_click(&event)>
                    <Places places replace=true />
                    {more.map(|more| view! { <More more replace=true /> })}
                </nav>
            </dialog>
            <main class="frame__page" id="page" tabindex="-1" node_ref=page>
                {children()}
            </main>
        </div>
    }
}

/// The organisation's mark: its logo, or the first letter of its name on its colour.
#[component]
pub fn Mark(
    /// The organisation's name.
    #[prop(into)]
    organisation: Signal<String>,
    /// The source of its logo, where it has one.
    #[prop(optional, into)]
    logo: Signal<Option<String>>,
) -> impl IntoView {
    let letter = move || {
        let name = organisation.read();
        name.chars()
            .next()
            .map(|first| first.to_uppercase().to_string())
    };
    // Only another picture is drawn anew, not the same one that was asked for again.
    let logo = Memo::new(move |_| logo.get());
    let picture = move || match logo.get() {
        Some(source) => view! { <img class="frame__logo" src=source alt="" /> }.into_any(),
        None => letter.into_any(),
    };
    view! {
        <span
            class="frame__mark"
            class:frame__mark--logo=move || logo.read().is_some()
            aria-hidden="true"
        >
            {picture}
        </span>
    }
}

/// The places that only some people have.
#[component]
fn More(
    /// Which.
    more: MorePlaces,
    /// Whether going there takes the place of the last entry in the browser's history.
    replace: bool,
) -> impl IntoView {
    let MorePlaces {
        heading,
        shown,
        places,
    } = more;
    view! {
        <Show when=move || shown.get()>
            <div class="frame__more">
                <p class="frame__more-heading">{heading}</p>
                <Places places=places.clone() replace />
            </div>
        </Show>
    }
}

/// The places, each a link.
#[component]
fn Places(
    /// Where they lead.
    places: Vec<Place>,
    /// Whether going there takes the place of the last entry in the browser's history.
    replace: bool,
) -> impl IntoView {
    let rows = places
        .into_iter()
        .map(|place| {
            let Place {
                href,
                icon,
                icon_current,
                label,
                current,
            } = place;
            let icon = Signal::derive(move || if current.get() { icon_current } else { icon });
            view! {
                <li>
                    <a
                        class="frame__place"
                        href=href
                        title=label
                        prop:replace=replace
                        aria-current=move || current.get().then_some("page")
                    >
                        <IconView icon />
                        <span class="frame__place-words">{label}</span>
                    </a>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="frame__places">{rows}</ul> }
}
