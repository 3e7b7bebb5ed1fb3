//! The desktop's notifications (Desktop Notifications Specification 1.2, `org.freedesktop.Notifications`).

use super::{Ending, Notice};
use futures::StreamExt;
use std::collections::HashMap;
use std::time::Duration;
use tokio::time::timeout;
use zbus::zvariant::Value;
use zbus::{Connection, Message, Proxy};

/// The bus's name of whoever shows notifications, and of what they speak.
const NAME: &str = "org.freedesktop.Notifications";
const PATH: &str = "/org/freedesktop/Notifications";
/// What a click on the notification itself is called.
const CLICK: &str = "default";
/// How long the desktop has to show it, which may first have to start what does.
const PATIENCE: Duration = Duration::from_secs(20);
/// How long a click is waited for: some desktops never say that a notification is gone.
const LONGEST: Duration = Duration::from_secs(60 * 60);

/// Shows `notice`, and waits until it is clicked or gone.
pub(super) async fn show(bus: &Connection, notice: &Notice) -> zbus::Result<Ending> {
    let desktop = Proxy::new(bus, NAME, PATH, NAME).await?;
    // Heard from before it is shown, so that no click falls between the two.
    let mut signals = desktop.receive_all_signals().await?;
    let showing = timeout(PATIENCE, notify(&desktop, notice)).await;
    let id = showing.map_err(|_| zbus::Error::Failure("the desktop doesn't answer".into()))??;
    let ending = async {
        while let Some(signal) = signals.next().await {
            if let Some(ending) = ending_of(&signal, id) {
                return ending;
            }
        }
        Ending::Gone
    };
    Ok(timeout(LONGEST, ending).await.unwrap_or(Ending::Gone))
}

/// The id that the desktop gave it.
async fn notify(desktop: &Proxy<'_>, notice: &Notice) -> zbus::Result<u32> {
    let able: Vec<String> = desktop.call("GetCapabilities", &()).await?;
    let is_able = |to: &str| able.iter().any(|it| it == to);
    let body = if is_able("body-markup") {
        as_markup(&notice.body)
    } else {
        notice.body.clone()
    };
    let actions = if is_able("actions") {
        vec![CLICK, ""]
    } else {
        Vec::new()
    };
    let hints = HashMap::from([("desktop-entry", Value::from("Company Portal"))]);
    let (replaces, by_the_desktop) = (0_u32, -1_i32);
    let call = (
        "Company Portal",
        replaces,
        "company-portal",
        notice.title.as_str(),
        body,
        actions,
        hints,
        by_the_desktop,
    );
    desktop.call("Notify", &call).await
}

fn ending_of(signal: &Message, id: u32) -> Option<Ending> {
    let header = signal.header();
    match header.member()?.as_str() {
        "ActionInvoked" => {
            let (of, action): (u32, String) = signal.body().deserialize().ok()?;
            (of == id && action == CLICK).then_some(Ending::Clicked)
        }
        "NotificationClosed" => {
            let (of, _why): (u32, u32) = signal.body().deserialize().ok()?;
            (of == id).then_some(Ending::Gone)
        }
        _ => None,
    }
}

/// The text as it is, for a desktop that would read `<` and `&` in it (§4.1).
fn as_markup(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[cfg(test)]
mod tests;
