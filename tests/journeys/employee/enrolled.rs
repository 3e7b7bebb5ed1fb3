//! A Linux computer is enrolled from the page: with the code and the command that stand there.

use super::opened;
use anyhow::{Context as _, Result, ensure};
use support::{
    linux_agent::LinuxAgent,
    page::Role,
    stage::{Host, Time},
    waiting::until,
    words::Language,
};

/// Where the commands stand.
const COMMAND: &str = ".command-line code";

pub(super) async fn a_linux_computer(host: Host, name: &str, language: Language) -> Result<()> {
    let (stage, _) = opened(host, name, language, Time::Real, "phone").await?;
    stage.press("frame-close").await?;
    let add = stage.words.say("devices-add", &[])?;
    // First it asks which device she is using.
    stage.press("identify-none").await?;
    stage.app.press(Role::Link, &add).await?;
    let linux = stage.words.say("enrolment-linux", &[])?;
    stage.app.press(Role::Link, &linux).await?;
    stage.app_says("enrolment-linux-how-install", &[]).await?;
    stage.press("enrolment-code-get").await?;
    let placeholder = stage.words.say("enrolment-code-placeholder", &[])?;
    let command = until("the command with its code", async || {
        let command = stage.app.text_of(COMMAND).await?;
        Ok(command.filter(|command| !command.ends_with(&placeholder)))
    })
    .await?;
    stage.picture("code").await?;

    let mut agent = LinuxAgent::new()?;
    let typed = command
        .strip_prefix("sudo portal-agent ")
        .with_context(|| format!("no command of the agent: {command}"))?;
    let typed: Vec<&str> = typed.split_whitespace().collect();
    let output = agent.types(&typed)?;
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    ensure!(output.status.success(), "{said}");
    agent.start()?;

    stage.go_to("frame-my-devices").await?;
    let host_name = std::fs::read_to_string("/proc/sys/kernel/hostname")?;
    stage.app.reads(host_name.trim()).await?;
    stage.picture("listed").await?;
    stage.app.press(Role::Link, host_name.trim()).await?;
    stage.press("action-check-status").await?;
    stage
        .app_says("story-checked-status", &[("device", host_name.trim())])
        .await?;
    stage.picture("checked").await?;
    let journal = agent.journal()?;
    ensure!(journal.len() == 2, "{journal:?}");
    Ok(())
}
