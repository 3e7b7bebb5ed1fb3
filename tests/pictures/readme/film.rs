//! The moving picture in README.md: the main job, as somebody sees it who looks over a shoulder, walked on the real
//! website of the real service. It is an animated PNG, which browsers play.

mod pointer;
mod roll;

use super::{LAPTOP, signed_in};
use anyhow::{Context as _, Result, ensure};
use pointer::Pointer;
use roll::Roll;
use serde_json::json;
use std::{path::Path, time::Duration};
use support::{
    page::{Page, Role},
    stage::{Host, Stage},
    web_driver::Engine,
};
use tokio::time::Instant;

/// A look that is long enough to read a sentence.
const READING: Duration = Duration::from_millis(1_300);
/// A look that is long enough to see that something happened.
const GLANCE: Duration = Duration::from_millis(500);

/// In how many steps the pointer goes from one thing to the next.
const STEPS: u16 = 8;
/// How long each is seen, however long it took to film.
const STEP: Duration = Duration::from_millis(50);

/// Films into `file`.
pub(super) async fn shoot(file: &Path) -> Result<()> {
    let host = Host::Website(Engine::Chromium);
    let stage = signed_in(host, "readme/film", "sanne", LAPTOP).await?;
    let person = stage.company.person("sanne")?;
    let device = stage.company.device("sanne-phone")?;
    let page = &stage.app;
    page.reads(device.name()).await?;

    let mut camera = Camera::on(page);
    camera.look(READING).await?;
    camera.press(Role::Link, device.name()).await?;
    stage.app_says("device-details", &[]).await?;
    camera.look(READING).await?;
    camera.press_word(&stage, "reset-passcode").await?;
    let name = [("device", device.name())];
    stage.app_says("confirm-you-title", &name).await?;
    camera.look(READING).await?;
    camera.press_word(&stage, "confirm-sign-out").await?;
    page.reads(&person.display_name).await?;
    stage.fill_in(&person).await?;
    camera.look(READING).await?;
    camera.press_word(&stage, "sign-in-button").await?;
    stage.app_says("last-time-left", &[]).await?;
    camera.look(READING).await?;
    camera.press_word(&stage, "last-button").await?;
    camera
        .look_until(async || {
            let show = stage.words.say("passcode-show", &[])?;
            page.offers(Role::Button, &show).await
        })
        .await?;
    camera.look(READING).await?;
    camera.press_word(&stage, "passcode-show").await?;
    stage.app_says("passcode-hides-in", &[]).await?;
    camera.look(READING).await?;
    let length = camera.roll.write(file)?;
    let bytes = file.metadata()?.len();
    println!(
        "{}: {} seconds, {} kB",
        file.display(),
        length.as_secs(),
        bytes / 1_000
    );
    Ok(())
}

/// Films a page, with the pointer that somebody moves over it.
struct Camera<'page> {
    page: &'page Page,
    pointer: Pointer,
    roll: Roll,
}

impl<'page> Camera<'page> {
    fn on(page: &'page Page) -> Self {
        let [width, height] = LAPTOP.map(f64::from);
        Self {
            page,
            pointer: Pointer {
                at: [width / 2.0, height * 0.9],
            },
            roll: Roll::default(),
        }
    }

    /// Films for at least so long.
    async fn look(&mut self, long: Duration) -> Result<()> {
        let begun = Instant::now();
        while begun.elapsed() < long {
            self.take().await?;
        }
        Ok(())
    }

    /// Films until something is so.
    async fn look_until(&mut self, mut done: impl AsyncFnMut() -> Result<bool>) -> Result<()> {
        let begun = Instant::now();
        while !done().await? {
            self.take().await?;
            ensure!(
                begun.elapsed() < Duration::from_secs(60),
                "nothing came of it"
            );
        }
        Ok(())
    }

    async fn press_word(&mut self, stage: &Stage, id: &str) -> Result<()> {
        let name = stage.words.say(id, &[])?;
        self.press(Role::Button, &name).await
    }

    /// Goes there with the pointer, and presses.
    async fn press(&mut self, role: Role, name: &str) -> Result<()> {
        let to = self.page.middle_of(role, name).await?;
        let from = self.pointer.at;
        for step in 1..=STEPS {
            let way = f64::from(step) / f64::from(STEPS);
            // Slow, fast, slow, as a hand moves.
            let way = way * way * (3.0 - 2.0 * way);
            let between = |axis: usize| from[axis] + (to[axis] - from[axis]) * way;
            self.pointer.at = [between(0), between(1)];
            self.mouse("mouseMoved").await?;
            self.expose().await?;
            self.roll.hold(STEP);
        }
        self.look(GLANCE).await?;
        self.mouse("mousePressed").await?;
        self.mouse("mouseReleased").await?;
        self.take().await
    }

    async fn mouse(&self, what: &str) -> Result<()> {
        let [x, y] = self.pointer.at;
        let moved = what == "mouseMoved";
        let button = if moved { "none" } else { "left" };
        let clicks = u8::from(!moved);
        let event = json!({ "type": what, "x": x, "y": y, "button": button, "clickCount": clicks });
        self.page
            .devtools("Input.dispatchMouseEvent", event)
            .await?;
        Ok(())
    }

    /// One picture, seen as long as it took; what is waited for between two isn't filmed.
    async fn take(&mut self) -> Result<()> {
        let begun = Instant::now();
        self.expose().await?;
        self.roll.hold(begun.elapsed());
        Ok(())
    }

    async fn expose(&mut self) -> Result<()> {
        let picture = self.page.client().screenshot().await;
        let picture = picture.context("the page doesn't let itself be filmed")?;
        self.roll.expose(self.pointer.drawn_on(&picture)?);
        Ok(())
    }
}
