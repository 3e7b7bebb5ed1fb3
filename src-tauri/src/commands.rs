//! What the face can call: unpack, hand over to the host, return.

use crate::host::Host;
use crate::machine;
use std::sync::{Mutex, PoisonError};
use tauri::ipc::Channel;
use tauri::{State, WebviewWindow};
use tokio::task::AbortHandle;
use wire::host::organisations::{Introduction, NotFound, Organisations, PortalAt};
use wire::host::{
    About, HostEvent, Notify, OpenLink, Reply, Send, SendFailure, Session, SignIn, SignOut,
};

/// Whoever listens to the host's events: the face as it is now, not as it was before a reload.
#[derive(Default)]
pub(crate) struct Subscription(Mutex<Option<AbortHandle>>);

#[tauri::command]
pub(crate) async fn send(host: State<'_, Host>, request: Send) -> Result<Reply, SendFailure> {
    host.send(request).await
}

#[tauri::command]
pub(crate) async fn session(host: State<'_, Host>) -> Result<Session, ()> {
    Ok(host.settled_session().await)
}

#[tauri::command]
pub(crate) async fn sign_in(host: State<'_, Host>, request: SignIn) -> Result<(), ()> {
    host.sign_in(request).await;
    Ok(())
}

#[tauri::command]
pub(crate) async fn cancel_sign_in(host: State<'_, Host>) -> Result<(), ()> {
    host.cancel_sign_in();
    Ok(())
}

#[tauri::command]
pub(crate) async fn reopen_browser(host: State<'_, Host>) -> Result<(), ()> {
    host.reopen_browser().await;
    Ok(())
}

#[tauri::command]
pub(crate) async fn sign_out(host: State<'_, Host>, request: SignOut) -> Result<(), ()> {
    host.sign_out(request).await;
    Ok(())
}

#[tauri::command]
pub(crate) async fn events(
    host: State<'_, Host>,
    subscription: State<'_, Subscription>,
    channel: Channel<HostEvent>,
) -> Result<(), ()> {
    let mut events = host.events();
    let forwarding = tokio::spawn(async move {
        while let Some(event) = events.next().await {
            if channel.send(event).is_err() {
                break;
            }
        }
    });
    let mut current = subscription
        .0
        .lock()
        .unwrap_or_else(PoisonError::into_inner);
    if let Some(previous) = current.replace(forwarding.abort_handle()) {
        previous.abort();
    }
    Ok(())
}

#[tauri::command]
pub(crate) async fn open_link(host: State<'_, Host>, link: OpenLink) -> Result<(), ()> {
    host.open_link(link).await;
    Ok(())
}

// Where a webview can't print by itself its own `print` asks a plugin, which the face may not.
#[tauri::command]
pub(crate) async fn print(window: WebviewWindow) -> Result<(), ()> {
    #[cfg(desktop)]
    {
        window.print().map_err(drop)
    }
    #[cfg(mobile)]
    {
        let _prints_nothing = window;
        Err(())
    }
}

#[tauri::command]
pub(crate) async fn notify(host: State<'_, Host>, request: Notify) -> Result<(), ()> {
    host.notify(request);
    Ok(())
}

#[tauri::command]
pub(crate) async fn about() -> Result<About, ()> {
    Ok(machine::about())
}

#[tauri::command]
pub(crate) async fn organisations(host: State<'_, Host>) -> Result<Organisations, ()> {
    Ok(host.organisations())
}

#[tauri::command]
pub(crate) async fn find_organisation(
    host: State<'_, Host>,
    request: PortalAt,
) -> Result<Introduction, NotFound> {
    host.find_organisation(request).await
}

#[tauri::command]
pub(crate) async fn choose_organisation(
    host: State<'_, Host>,
    request: PortalAt,
) -> Result<(), NotFound> {
    host.choose_organisation(request).await
}

#[tauri::command]
pub(crate) async fn forget_organisation(
    host: State<'_, Host>,
    request: PortalAt,
) -> Result<(), NotFound> {
    host.forget_organisation(request).await
}
