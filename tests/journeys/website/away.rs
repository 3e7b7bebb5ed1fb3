//! The portal can't be reached from a browser that has been to its website.

use crate::{
    employee::opened,
    reset_passcode::{nothing_happened, open, sign_in},
};
use anyhow::{Result, ensure};
use serde_json::json;
use support::{
    stage::{Host, Stage, Time},
    waiting::until,
    words::Language,
};

/// Answers `true` once a worker has kept the face's files, and the page the list.
const IS_KEPT: &str = r"
const [done] = arguments;
const list = Object.keys(localStorage).some((key) => key.startsWith('last-list '));
navigator.serviceWorker.ready.then(({ active }) => done(list && active.state === 'activated'), () => done(false));
";

/// Answers the page that the worker keeps.
const KEPT_PAGE: &str = r"
const [done] = arguments;
caches.match('/').then((page) => page.text()).then(done, (cause) => done(String(cause)));
";

/// Reloaded, and opened at another address, the website shows what it showed last, and says so; nothing can be asked
/// of a device, and all is as ever once the portal is back.
pub(super) async fn opens_with_the_last_list(host: Host) -> Result<()> {
    let (mut stage, device) =
        opened(host, "offline", Language::English, Time::Real, "phone").await?;
    stage.visit("/devices").await?;
    stage.app.reads(device.name()).await?;
    until("face and list to be kept", async || {
        let client = stage.app.client();
        let kept = client.execute_async(IS_KEPT, Vec::new()).await?;
        Ok((kept == true).then_some(()))
    })
    .await?;
    // This time the page with the list in it comes by way of the worker, which keeps a page that is anybody's.
    stage.app.client().refresh().await?;
    stage.app.reads(device.name()).await?;
    let client = stage.app.client();
    let page = client.execute_async(KEPT_PAGE, Vec::new()).await?;
    let page = page.as_str().unwrap_or_default();
    ensure!(page.contains("id=\"start\""), "no page is kept: {page}");
    ensure!(!page.contains(device.name()), "the worker keeps a device");
    stage.lose_the_network();
    stage.app.client().refresh().await?;
    stage.app.reads(device.name()).await?;
    stage.app_says("time-list-age-just-now", &[]).await?;
    stage.picture("offline").await?;
    stage.visit("/settings").await?;
    stage.app_says("settings-title", &[]).await?;
    stage.picture("offline-settings").await?;
    ensure!(
        stage.commands(&device)?.is_empty(),
        "something was asked of it"
    );
    stage.find_the_network().await?;
    stage.visit("/devices").await?;
    stage.app.reads(device.name()).await?;
    let age = stage.words.say("time-list-age-just-now", &[])?;
    stage.app.no_longer_reads(&age).await?;
    stage.picture("back").await
}

/// Signing out to confirm who one is can't begin without the portal; the banner says so, and does it once that is back.
pub(super) async fn sign_out_is_not_confirmed(host: Host) -> Result<()> {
    let name = "sign-out-unconfirmed";
    let mut stage = Stage::set(host, name, Language::English, Time::Real).await?;
    let person = stage.company.person("sanne")?;
    let device = stage.company.device("sanne-phone")?;
    sign_in(&stage, &person).await?;
    open(&stage, &device).await?;
    stage.press("reset-passcode").await?;
    stage
        .app_says("confirm-you-title", &[("device", device.name())])
        .await?;
    stage.lose_the_network();
    stage.press("confirm-sign-out").await?;
    stage.app_says("confirm-sign-out-unconfirmed", &[]).await?;
    stage.picture("unconfirmed").await?;
    nothing_happened(&stage, &device)?;
    stage.find_the_network().await?;
    stage.press("confirm-sign-out").await?;
    stage.sign_in(&person).await?;
    stage
        .app_says("last-title", &[("device", device.name())])
        .await?;
    stage.picture("confirmed").await?;
    nothing_happened(&stage, &device)
}

/// What comes after the list can't be had: a screen of it says so, and is there once that can be had again.
pub(super) async fn offers_to_reload_without_the_later_part(host: Host) -> Result<()> {
    let name = "part-missing";
    let (stage, device) = opened(host, name, Language::English, Time::Real, "phone").await?;
    let blocks = async |files: &[&str]| {
        let app = &stage.app;
        app.devtools("Network.enable", json!({})).await?;
        // A copy that the worker keeps would do just as well.
        app.devtools("Network.setBypassServiceWorker", json!({ "bypass": true }))
            .await?;
        app.devtools("Network.setCacheDisabled", json!({ "cacheDisabled": true }))
            .await?;
        app.devtools("Network.setBlockedURLs", json!({ "urls": files }))
            .await
    };
    blocks(&["*split_later*"]).await?;
    stage.visit("/devices").await?;
    stage.app.reads(device.name()).await?;
    stage.picture("list-alone").await?;
    stage.go_to("frame-settings").await?;
    stage.app_says("frame-incomplete", &[]).await?;
    stage.picture("incomplete").await?;
    blocks(&[]).await?;
    stage.press("frame-reload").await?;
    stage.app_says("settings-title", &[]).await?;
    stage.picture("complete").await
}
