//! The one window. It shows the face, opens no other, and goes nowhere else.

use tauri::webview::NewWindowResponse;
use tauri::{
    App, AppHandle, Manager, Runtime, WebviewWindow, WebviewWindowBuilder, plugin::TauriPlugin,
};
use url::Url;

/// The window, as far as the host has to do with it.
pub(crate) trait Window: Send + Sync {
    /// Whether the person has it in front of them.
    fn is_in_front(&self) -> bool;
    /// Brings it in front of the person, as well as their desktop lets it.
    fn come_to_front(&self);
}

/// The one window of the app.
pub(crate) struct MainWindow(AppHandle);

impl MainWindow {
    pub(crate) fn of(app: &AppHandle) -> Self {
        Self(app.clone())
    }

    fn window(&self) -> Option<WebviewWindow> {
        self.0.get_webview_window("main")
    }
}

impl Window for MainWindow {
    fn is_in_front(&self) -> bool {
        self.window().is_some_and(|window| {
            window.is_focused().unwrap_or(false) && !window.is_minimized().unwrap_or(false)
        })
    }

    fn come_to_front(&self) {
        let Some(window) = self.window() else { return };
        // A phone's window can't be minimised.
        #[cfg(desktop)]
        let steps = [window.unminimize(), window.show(), window.set_focus()];
        #[cfg(mobile)]
        let steps = [window.show(), window.set_focus()];
        if let Some(failure) = steps.into_iter().find_map(Result::err) {
            tracing::info!(%failure, "the window doesn't come to the front");
        }
    }
}

/// Opens the window as tauri.conf.json describes it.
pub(crate) fn open(app: &mut App) -> Result<(), Box<dyn std::error::Error>> {
    for config in &app.config().app.windows {
        WebviewWindowBuilder::from_config(app.handle(), config)?
            .on_navigation(is_own)
            .on_new_window(|_, _| NewWindowResponse::Deny)
            .devtools(cfg!(debug_assertions))
            .build()?;
    }
    Ok(())
}

/// The window comes back where it was left, as large as it was.
#[cfg(desktop)]
pub(crate) fn remembers_its_place<R: Runtime>() -> TauriPlugin<R> {
    use tauri_plugin_window_state::{Builder, StateFlags};

    Builder::default()
        .with_state_flags(StateFlags::POSITION | StateFlags::SIZE | StateFlags::MAXIMIZED)
        .build()
}

/// A phone has one place for a window.
#[cfg(mobile)]
pub(crate) fn remembers_its_place<R: Runtime>() -> TauriPlugin<R> {
    tauri::plugin::Builder::new("place").build()
}

/// Whether an address is the face's own: `tauri://localhost`, or as Windows and Android spell it. In
/// development the face may come from a server on this machine.
fn is_own(url: &Url) -> bool {
    let bundled = matches!(
        (url.scheme(), url.host_str(), url.port()),
        ("tauri", Some("localhost"), None) | ("http" | "https", Some("tauri.localhost"), None)
    );
    let served = cfg!(all(debug_assertions, not(feature = "custom-protocol")))
        && url.scheme() == "http"
        && matches!(url.host_str(), Some("127.0.0.1" | "localhost"));
    bundled || served
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_shows_the_face_only() {
        for own in [
            "tauri://localhost",
            "tauri://localhost/devices/1",
            "http://tauri.localhost/",
        ] {
            assert!(is_own(&own.parse().unwrap()), "{own}");
        }
        for other in [
            "https://evil.example/",
            "tauri://evil.example/",
            "http://tauri.localhost.evil.example/",
            "http://tauri.localhost:81/",
            "data:text/html,hello",
            "file:///etc/passwd",
            "about:blank",
        ] {
            assert!(!is_own(&other.parse().unwrap()), "{other}");
        }
    }
}
