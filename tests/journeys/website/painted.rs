//! Somebody comes to My Devices on a line on which the face takes long to arrive.

use crate::employee::opened;
use anyhow::{Result, ensure};
use serde_json::json;
use support::{
    page::Role,
    stage::{Host, Stage, Time},
    waiting::until,
    words::Language,
};

/// Puts the focus on the first device, and says where that leads.
const FOCUS: &str = r"
const first = document.querySelector('.device-card__link');
first.focus();
return first.getAttribute('href');
";
/// Where what has the focus leads, once what was painted is gone.
const FOCUSED: &str = r"
return document.getElementById('start') ? null : document.activeElement.getAttribute('href');
";

/// The face has a list, but what was painted is there still.
const BOTH: &str = r"
return Boolean(document.getElementById('start') && document.querySelector('#face .device-card'));
";

/// The list is there before the face, in the browser's language; once the face is there it has the list and the focus.
/// A device that is pressed before is opened then, and one on which a finger lies meanwhile when it is lifted.
pub(super) async fn before_the_face(host: Host) -> Result<()> {
    let (stage, device) = opened(host, "painted", Language::Dutch, Time::Real, "phone").await?;
    let app = &stage.app;
    app.devtools("Network.enable", json!({})).await?;
    // A copy that the worker keeps would be there at once.
    app.devtools("Network.setBypassServiceWorker", json!({ "bypass": true }))
        .await?;
    come_without_the_face(&stage).await?;
    app.reads(device.name()).await?;
    stage.app_says("devices-title", &[]).await?;
    stage.picture("painted").await?;
    let first = app.client().execute(FOCUS, Vec::new()).await?;
    app.devtools("Fetch.disable", json!({})).await?;
    let focused = until("the face", async || {
        let focused = app.client().execute(FOCUSED, Vec::new()).await?;
        Ok((!focused.is_null()).then_some(focused))
    });
    ensure!(focused.await? == first, "the focus is lost");
    app.reads(device.name()).await?;
    stage.picture("handed-over").await?;

    come_without_the_face(&stage).await?;
    app.press(Role::Link, device.name()).await?;
    stage.picture("pressed").await?;
    ensure!(is_painted(&stage).await?, "the page was left");
    app.devtools("Fetch.disable", json!({})).await?;
    stage.app_says("device-actions", &[]).await?;
    stage.picture("opened").await?;

    come_without_the_face(&stage).await?;
    let device = app.middle_of(Role::Link, device.name()).await?;
    mouse(&stage, "mousePressed", device).await?;
    app.devtools("Fetch.disable", json!({})).await?;
    until("the face behind what was painted", async || {
        let both = app.client().execute(BOTH, Vec::new()).await?;
        Ok((both == true).then_some(()))
    })
    .await?;
    mouse(&stage, "mouseReleased", device).await?;
    stage.app_says("device-actions", &[]).await
}

/// What the main button of a mouse does there.
async fn mouse(stage: &Stage, kind: &str, [x, y]: [f64; 2]) -> Result<()> {
    let event = json!({ "type": kind, "x": x, "y": y, "button": "left", "clickCount": 1 });
    stage
        .app
        .devtools("Input.dispatchMouseEvent", event)
        .await?;
    Ok(())
}

/// Comes to My Devices; what the face is compiled to is on its way until fetching isn't looked at any more.
async fn come_without_the_face(stage: &Stage) -> Result<()> {
    let compiled = json!({ "patterns": [{ "urlPattern": "*.wasm" }] });
    stage.app.devtools("Fetch.enable", compiled).await?;
    stage.visit("/devices").await?;
    ensure!(is_painted(stage).await?, "nothing is painted");
    Ok(())
}

async fn is_painted(stage: &Stage) -> Result<bool> {
    let painted = stage.app.text_of("#start .frame__page--painted").await?;
    Ok(painted.is_some())
}
