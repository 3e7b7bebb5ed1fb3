//! The app knows no portal at first. It joins one whose address is typed and another that a link leads to, and
//! goes back to the first, where the session waits.

use crate::employee;
use anyhow::{Result, ensure};
use support::{company::Company, page::Role, stage::Stage, waiting::until, words::Language};

pub(super) async fn several(name: &str) -> Result<()> {
    let mut stage = Stage::set_without_a_portal(name, Language::English).await?;
    stage.app_says("join-title", &[]).await?;
    stage.picture("first-start").await?;
    type_address(&stage, "our portal").await?;
    stage.app_says("join-not-an-address", &[]).await?;
    type_address(&stage, &stage.portal()).await?;
    let contoso = stage.company.name().to_owned();
    use_found(&stage, &contoso).await?;
    sign_in(&stage, "sanne").await?;
    stage.app.reads("Work phone").await?;

    let organisation = employee::organisation();
    let another = stage.start_another(&organisation).await?;
    let address = another.replace(':', "%3A").replace('/', "%2F");
    stage
        .open_link(&format!("companyportal://join?portal={address}"))
        .await?;
    stage.app_says("join-linked", &[]).await?;
    stage.picture("linked").await?;
    stage.press("join-continue").await?;
    let there = Company::read(&organisation)?;
    let here = std::mem::replace(&mut stage.company, there);
    let fabrikam = stage.company.name().to_owned();
    use_found(&stage, &fabrikam).await?;
    is_painted(&stage, "").await?;
    sign_in(&stage, "mila").await?;
    // Nobody switched her devices on, so the list is another one than at the first portal.
    stage.app_says("devices-empty-title", &[]).await?;
    stage.app.no_longer_reads("Work phone").await?;
    stage.picture("at-another").await?;

    let mila = stage.company.person("mila")?.display_name;
    let account = stage.words.say("frame-account-of", &[("name", &mila)])?;
    stage.app.press(Role::Button, &account).await?;
    let use_another = stage.words.say("frame-use-another", &[])?;
    stage.app.press(Role::Link, &use_another).await?;
    stage.app_says("join-kept-title", &[]).await?;
    stage.picture("both").await?;
    let use_first = stage
        .words
        .say("join-use-this", &[("organisation", &contoso)])?;
    stage.app.press(Role::Button, &use_first).await?;
    stage.company = here;
    stage.app_says("devices-title", &[]).await?;
    stage.app.reads("Work phone").await?;
    is_painted(&stage, "#0f5fb0").await?;
    stage.picture("back-at-the-first").await?;
    ensure!(
        !stage.app_opened_browser(),
        "the browser was opened for nothing"
    );
    Ok(())
}

/// Each organisation has its own colour, or none.
async fn is_painted(stage: &Stage, colour: &str) -> Result<()> {
    let script = "return document.documentElement.style.getPropertyValue('--organisation-colour')";
    until(&format!("the colour to be {colour:?}"), async || {
        let painted = stage.app.client().execute(script, Vec::new()).await?;
        Ok((painted == colour).then_some(()))
    })
    .await
}

async fn type_address(stage: &Stage, address: &str) -> Result<()> {
    let field = stage.words.say("join-address", &[])?;
    stage.app.type_into(&field, address).await?;
    stage.press("join-continue").await
}

/// The organisation is shown before it is used, with the host of its sign-in page.
async fn use_found(stage: &Stage, organisation: &str) -> Result<()> {
    let variables = [("organisation", organisation)];
    stage.app_says("join-found-title", &variables).await?;
    stage.app_says("join-found-sign-in", &[]).await?;
    stage.picture("found").await?;
    stage.press("join-use-found").await?;
    let host = [("host", "localhost")];
    stage.app_says("signing-in-at-host", &host).await
}

async fn sign_in(stage: &Stage, person: &str) -> Result<()> {
    stage.press("signing-in-button").await?;
    stage.sign_in(&stage.company.person(person)?).await?;
    stage.app_says("devices-title", &[]).await
}
