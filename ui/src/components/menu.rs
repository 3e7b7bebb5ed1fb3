//! A native popover with what can be chosen. The browser closes it on Escape and on a press elsewhere.

use leptos::prelude::*;

use super::icon::{Icon, IconView};

/// What opens a menu.
#[slot]
pub struct MenuOpener {
    /// What stands in it.
    children: ChildrenFn,
}

/// A button that opens a list of choices below itself.
#[component]
pub fn Menu(
    /// The id of the list in the page; once per page.
    id: &'static str,
    /// What the button opens, in words.
    #[prop(into)]
    label: Signal<String>,
    /// What the button shows.
    menu_opener: MenuOpener,
    /// The items.
    children: Children,
) -> impl IntoView {
    let MenuOpener { children: opener } = menu_opener;
    view! {
        <div class="menu">
            <button
                class="menu__opener"
                type="button"
                popovertarget=id
                aria-haspopup="true"
            >
                <span class="visually-hidden">{label}</span>
                {opener()}
            </button>
            <div class="menu__list" id=id popover="auto">
                {children()}
            </div>
        </div>
    }
}

/// One choice that acts. Choosing closes the menu.
#[component]
pub fn MenuItem(
    /// The id of the menu it stands in.
    menu: &'static str,
    /// An icon before the words.
    #[prop(optional, into)]
    icon: Option<Icon>,
    /// Whether it is what is chosen now; absent when nothing is chosen here.
    #[prop(optional, into)]
    chosen: Option<Signal<bool>>,
    /// What choosing does.
    #[prop(into)]
    on_press: Callback<()>,
    /// The words.
    children: Children,
) -> impl IntoView {
    view! {
        <button
            class="menu__item"
            type="button"
            popovertarget=menu
            popovertargetaction="hide"
            aria-pressed=chosen.map(|chosen| move || chosen.get().to_string())
            on:click=move |_| on_press.run(())
        >
            {icon.map(|icon| view! { <IconView icon /> })}
            <span class="menu__words">{children()}</span>
            {chosen
                .map(|chosen| {
                    view! {
                        <Show when=move || chosen.get()>
                            <IconView icon=Icon::Checkmark />
                        </Show>
                    }
                })}
        </button>
    }
}

/// One choice that leads elsewhere.
#[component]
pub fn MenuLink(
    /// Where it leads.
    #[prop(into)]
    href: Signal<String>,
    /// An icon before the words.
    #[prop(optional, into)]
    icon: Option<Icon>,
    /// The words.
    children: Children,
) -> impl IntoView {
    view! {
        <a class="menu__item" href=href>
            {icon.map(|icon| view! { <IconView icon /> })}
            <span class="menu__words">{children()}</span>
        </a>
    }
}

/// Something in a menu that is only to be read.
#[component]
pub fn MenuText(
    /// What is to be read.
    children: Children,
) -> impl IntoView {
    view! { <div class="menu__text">{children()}</div> }
}
