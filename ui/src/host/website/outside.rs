//! What leaves the page without leaving the service: links, and notifications of the system.

use super::{Website, page};
use crate::host::{Answer, Notifying};
use crate::routes;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Notification, NotificationOptions, NotificationPermission};
use wire::host::{HostEvent, Notify};

/// How a link is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// In a tab of its own, which learns nothing of this one.
    Tab,
    /// By the program that the system has for it.
    Program,
}

/// How `link` is opened; `None`: it isn't. What the browser makes of an address it decides itself, so that only
/// what the address begins with counts.
fn way(link: &str) -> Option<Way> {
    let begins = |scheme: &str| {
        link.get(..scheme.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    };
    if begins("https://") {
        Some(Way::Tab)
    } else if begins("mailto:") || begins("tel:") {
        Some(Way::Program)
    } else {
        None
    }
}

/// Opens a link outside.
pub(super) fn open(link: &str) -> Option<()> {
    match way(link)? {
        Way::Tab => {
            let opened = web_sys::window()?.open_with_url_and_target_and_features(
                link,
                "_blank",
                "noopener,noreferrer",
            );
            opened.ok().map(drop)
        }
        Way::Program => page::go_to(link),
    }
}

/// Whether the browser lets this website tell the person something through the system.
pub(super) fn notifying() -> Notifying {
    if !has_notifications() {
        return Notifying::Refused;
    }
    allowed(Notification::permission())
}

fn allowed(permission: NotificationPermission) -> Notifying {
    match permission {
        NotificationPermission::Granted => Notifying::Allowed,
        NotificationPermission::Denied => Notifying::Refused,
        _ => Notifying::Unasked,
    }
}

/// Some browsers have none, outside an installed website or at all.
fn has_notifications() -> bool {
    web_sys::window()
        .is_some_and(|window| js_sys::Reflect::has(&window, &"Notification".into()) == Ok(true))
}

/// Has the browser ask the person, and says what became of it.
pub(super) fn ask_to_notify() -> Answer<Notifying> {
    let asking = has_notifications()
        .then(Notification::request_permission)
        .and_then(Result::ok);
    Box::pin(async move {
        if let Some(asking) = asking
            && JsFuture::from(asking).await.is_err()
        {
            leptos::logging::warn!("the browser didn't ask");
        }
        notifying()
    })
}

/// Tells the person through the system, unless they look at the page or never allowed it.
pub(super) fn notify(website: &Website, request: Notify) -> Option<()> {
    let Notify { title, body, path } = request;
    routes::own(&path)?;
    if page::is_in_front() || notifying() != Notifying::Allowed {
        return Some(());
    }
    let options = NotificationOptions::new();
    options.set_body(&body);
    let notification = Notification::new_with_options(&title, &options).ok()?;
    let shown = notification.clone();
    let website = website.clone();
    let clicked = Closure::once_into_js(move || {
        if let Some(window) = web_sys::window()
            && window.focus().is_err()
        {
            leptos::logging::warn!("the page can't come to the front");
        }
        shown.close();
        website.tell(HostEvent::Open(path));
    });
    notification.set_onclick(Some(clicked.unchecked_ref()));
    Some(())
}

#[cfg(test)]
mod tests {
    use super::{Way, way};

    #[test]
    fn only_what_reaches_it_is_opened() {
        for (link, expected) in [
            ("https://support.contoso.example/", Some(Way::Tab)),
            ("mailto:it@contoso.example", Some(Way::Program)),
            ("tel:+31205550100", Some(Way::Program)),
            ("http://support.contoso.example/", None),
            ("javascript:alert(1)", None),
            (" javascript:alert(1)", None),
            ("data:text/html,x", None),
            ("//evil.example", None),
            ("/devices", None),
            ("", None),
        ] {
            assert_eq!(way(link), expected, "{link}");
        }
    }
}
