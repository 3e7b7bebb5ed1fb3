//! What can't be done is greyed, with the reason and what to do instead.

use super::opened;
use anyhow::{Result, ensure};
use support::{
    page::Role,
    stage::{Host, Time},
    words::Language,
};

pub(super) async fn denied(host: Host) -> Result<()> {
    let name = "employee/denied";
    let (stage, device) = opened(host, name, Language::English, Time::Real, "laptop").await?;
    for (action, reason) in [
        ("action-remove", "reason-entra-joined"),
        ("action-remote-lock", "reason-lock-platform"),
        ("reset-passcode", "reason-platform-cant"),
    ] {
        stage.app_says(reason, &[]).await?;
        let button = stage.words.say(action, &[])?;
        ensure!(
            !stage.app.offers(Role::Button, &button).await?,
            "{action} is offered"
        );
    }
    stage.app_says("instead-contact-it", &[]).await?;
    stage.app.reads("+31 20 555 0177").await?;
    stage.picture("reasons").await?;
    ensure!(
        stage.commands(&device)?.is_empty(),
        "something was asked of it"
    );
    Ok(())
}
