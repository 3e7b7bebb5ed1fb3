//! How links and second starts come in from the system.
//!
//! A second start hands what it was started with to the first, and ends. Who starts the app for one portal
//! (`--portal`, or the environment) wants just that: such an app is alone, hears of no link and takes nobody's
//! place. Two that are started so never meet, neither in a test nor on one's own desk.
//!
//! The plugins have commands of their own; no capability grants them to the face.

use crate::host::Host;
use crate::options::Options;
use tauri::{App, Builder, Manager, Wry};
use tauri_plugin_deep_link::DeepLinkExt;

/// Whether the app hears of links: not where it is for one portal alone.
struct Hears;

/// Has the app hear of links, unless it is for one portal.
pub(crate) fn come_in(builder: Builder<Wry>, options: &Options) -> Builder<Wry> {
    if options.portal.is_some() {
        return builder;
    }
    // This one first: a second start has to end before anything else begins.
    #[cfg(desktop)]
    let builder = builder.plugin(tauri_plugin_single_instance::init(
        |app, _arguments, _folder| {
            if let Some(host) = app.try_state::<Host>() {
                host.come_to_front();
            }
        },
    ));
    builder.plugin(tauri_plugin_deep_link::init()).manage(Hears)
}

/// Has `host` follow the link that the app was started with, and those that come.
pub(crate) fn follow(app: &App, host: &Host) {
    if app.try_state::<Hears>().is_none() {
        return;
    }
    let links = app.deep_link();
    match links.get_current() {
        Ok(opened) => opened
            .iter()
            .flatten()
            .for_each(|link| host.follow_link(link.as_str())),
        Err(failure) => tracing::warn!(%failure, "no link can be read"),
    }
    let host = host.clone();
    links.on_open_url(move |event| {
        for link in event.urls() {
            host.follow_link(link.as_str());
        }
    });
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    #[test]
    fn the_face_is_granted_no_command_of_a_plugin() {
        let capability = include_str!("../capabilities/main.json");
        let capability: Value = serde_json::from_str(capability).unwrap();
        let permissions = capability["permissions"].as_array().unwrap();
        assert!(!permissions.is_empty());
        for permission in permissions {
            let of_a_plugin = permission.as_str().unwrap().contains(':');
            assert!(!of_a_plugin, "{permission}");
        }
    }
}
