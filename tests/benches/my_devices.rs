//! My Devices: from asking for the list until it is painted, and from a press until it shows. Of a long
//! list the window is painted full, and further cards are made as somebody comes near them.

use crate::{
    company,
    table::{self, Measured},
};
use anyhow::{Context as _, Result, bail};
use serde_json::{Value, json};
use support::{
    page::{Page, Role},
    stage::{Host, Stage, Time},
    waiting::until,
    words::Language,
};
use tempfile::TempDir;

/// How many devices the people have.
const SIZES: [usize; 3] = [5, 50, 500];

/// How often each is measured.
const RUNS: usize = 15;

/// How many cards the face makes at first: more than the window shows.
const AT_FIRST: usize = 24;

/// How long the window rests before each press, in milliseconds: people don't press anything in the
/// very moment that a page appears, while it is still being painted.
const REST: u32 = 500;

/// Presses the link to the list and waits until a frame with so many cards has been painted: a task
/// that is posted in a frame runs after that frame's paint.
const UNTIL_PAINTED: &str = r#"
const start = performance.now();
document.querySelector('a[href="/devices"]').click();
const look = () => {
  if (document.querySelectorAll(".device-card").length < wanted) {
    return requestAnimationFrame(look);
  }
  const painted = new MessageChannel();
  painted.port1.onmessage = () => done(performance.now() - start);
  painted.port2.postMessage(null);
};
requestAnimationFrame(look);
"#;

/// Presses an action and waits until a frame shows that it was pressed.
const UNTIL_ACKNOWLEDGED: &str = r#"
const button = [...document.querySelectorAll("dialog button")].find(
  (button) => button.textContent.includes(wanted),
);
const before = document.body.innerHTML;
const start = performance.now();
button.click();
const look = () => {
  if (document.body.innerHTML === before) {
    return requestAnimationFrame(look);
  }
  const painted = new MessageChannel();
  painted.port1.onmessage = () => done(performance.now() - start);
  painted.port2.postMessage(null);
};
requestAnimationFrame(look);
"#;

pub(crate) async fn bench() -> Result<()> {
    let folder = TempDir::with_prefix("bench-")?;
    let organisation = folder.path().join("organisation.toml");
    company::write(&organisation, &SIZES)?;
    let load = table::load()?;
    let mut measured = Vec::new();
    for size in SIZES {
        let name = format!("my-devices-{size}");
        let stage = Stage::set_in(
            &organisation,
            Host::App,
            &name,
            Language::English,
            Time::Real,
        )
        .await?;
        sign_in(&stage, size).await?;
        measured.push(painted(&stage.app, size).await?);
        if size == SIZES[0] {
            measured.push(acknowledged(&stage).await?);
        }
    }
    table::print(&measured, &load)
}

async fn sign_in(stage: &Stage, size: usize) -> Result<()> {
    stage.is_signed_out().await?;
    stage.press("signing-in-button").await?;
    stage
        .sign_in(&stage.company.person(&company::person(size))?)
        .await?;
    // Devices enrol one after the other; the list grows until all are there.
    let all = stage
        .words
        .say("devices-count", &[("count", &size.to_string())])?;
    stage.app.reads(&all).await
}

async fn painted(app: &Page, size: usize) -> Result<Measured> {
    let mut milliseconds = Vec::new();
    for _ in 0..RUNS {
        app.press(Role::Link, "Settings").await?;
        app.reads("Language").await?;
        milliseconds.push(time(app, UNTIL_PAINTED, json!(size.min(AT_FIRST))).await?);
    }
    Ok(Measured {
        what: format!("{size} devices: asked for until painted"),
        milliseconds,
    })
}

async fn acknowledged(stage: &Stage) -> Result<Measured> {
    let app = &stage.app;
    let mut milliseconds = Vec::new();
    for _ in 0..RUNS {
        app.press(Role::Link, "Laptop 1").await?;
        let action = stage.words.say("action-remote-lock", &[])?;
        until("the action to be offered", async || {
            Ok(app.offers(Role::Button, &action).await?.then_some(()))
        })
        .await?;
        milliseconds.push(time(app, UNTIL_ACKNOWLEDGED, json!(action)).await?);
        stage.press("confirm-cancel").await?;
        stage.press("frame-close").await?;
        app.no_longer_reads(&stage.words.say("device-details", &[])?)
            .await?;
    }
    Ok(Measured {
        what: "An action pressed until it shows".to_owned(),
        milliseconds,
    })
}

async fn time(app: &Page, script: &str, argument: Value) -> Result<f64> {
    let rested =
        format!("const [wanted, done] = arguments; setTimeout(() => {{ {script} }}, {REST});");
    let timed = app.client().execute_async(&rested, vec![argument]).await;
    let time = match timed {
        Ok(time) => time,
        // What stands there instead tells more than that it took too long.
        Err(failure) => bail!("{failure}\n{}", app.text().await?),
    };
    time.as_f64().context("a time is a number")
}
