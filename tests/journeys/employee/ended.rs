//! Signing out everywhere ends every session, in the app and elsewhere, at once.

use super::opened;
use anyhow::{Result, ensure};
use reqwest::Method;
use support::{
    person::{Person, SignIn},
    stage::{Host, Stage, Time},
    words::Language,
};

async fn elsewhere(stage: &Stage) -> Result<Person> {
    let mila = stage.company.person("mila")?;
    let portal = stage.portal();
    Person::sign_in(&portal, &mila.user_name, &mila.password, SignIn::Ordinary).await
}

async fn may_ask(person: &Person) -> Result<bool> {
    let reply = person.request(Method::GET, "/v1.0/me").send().await?;
    Ok(reply.status().is_success())
}

pub(super) async fn from_the_app(host: Host) -> Result<()> {
    let name = "employee/sign-out-everywhere";
    let (stage, _) = opened(host, name, Language::English, Time::Movable, "phone").await?;
    let elsewhere = elsewhere(&stage).await?;
    ensure!(may_ask(&elsewhere).await?, "nobody is signed in elsewhere");
    // A sign-in of the same second counts as one from after signing out.
    stage.let_pass(1).await?;
    stage.press("frame-close").await?;
    stage.go_to("frame-settings").await?;
    stage.picture("settings").await?;
    stage.press("settings-sign-out-everywhere").await?;
    stage.sign_out_at_the_issuer().await?;
    stage.is_signed_out().await?;
    stage.picture("signed-out").await?;
    ensure!(!may_ask(&elsewhere).await?, "a session elsewhere goes on");
    Ok(())
}

pub(super) async fn from_elsewhere(host: Host) -> Result<()> {
    let name = "employee/signed-out-elsewhere";
    let (stage, _) = opened(host, name, Language::English, Time::Real, "phone").await?;
    let elsewhere = elsewhere(&stage).await?;
    let everywhere = elsewhere.request(Method::POST, "/portal/v1/sign-out-everywhere");
    let reply = everywhere.send().await?;
    ensure!(reply.status().is_success(), "{}", reply.status());
    stage.app_says("signing-in-session-ended", &[]).await?;
    stage.picture("ended").await?;
    let shown = stage.app.text().await?;
    ensure!(!shown.contains("Pixel"), "a device is still shown");
    Ok(())
}
