//! Browsers that go through the gallery together, each with an example of its own.

use crate::{camera::Camera, examples::Example};
use anyhow::{Context as _, Result};
use futures::future::join_all;
use std::{cell::RefCell, path::Path};
use support::web_driver::WebDriver;

/// How many look at once: one computes while another waits for its page.
const COUNT: usize = 3;

/// Those that are open.
pub(crate) struct Browsers {
    cameras: Vec<Camera>,
    /// Keeps them running.
    _driver: WebDriver,
}

impl Browsers {
    /// Opens them; what they write down goes into `folder`.
    pub(crate) async fn open(folder: &Path) -> Result<Self> {
        let mut driver = WebDriver::of_chromium(folder).context(
            "The gallery is opened in Chromium through chromedriver; on Debian: apt-get install chromium chromium-driver",
        )?;
        let mut cameras = Vec::new();
        for _ in 0..COUNT {
            cameras.push(Camera::on(driver.open_chromium("en").await?).await?);
        }
        Ok(Self {
            cameras,
            _driver: driver,
        })
    }

    /// What each of them sees through.
    pub(crate) fn cameras(&self) -> &[Camera] {
        &self.cameras
    }

    /// The one for what only one has to do.
    pub(crate) fn first(&self) -> Result<&Camera> {
        self.cameras.first().context("a browser is open")
    }

    /// Has them visit all `examples`: whichever is done takes the next.
    pub(crate) async fn share(
        &self,
        examples: Vec<Example>,
        visit: impl AsyncFn(&Camera, &Example),
    ) {
        let left = RefCell::new(examples.into_iter());
        let next = || left.borrow_mut().next();
        let shares = self.cameras.iter().map(async |camera| {
            while let Some(example) = next() {
                visit(camera, &example).await;
            }
        });
        join_all(shares).await;
    }

    /// Closes them all.
    pub(crate) async fn close(self) -> Result<()> {
        for camera in self.cameras {
            camera.close().await?;
        }
        Ok(())
    }
}
