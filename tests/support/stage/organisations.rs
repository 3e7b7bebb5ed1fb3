//! Another organisation beside the first, and links that lead to it.

use super::Stage;
use super::starting::{Serving, is_ready, start_service};
use crate::{ports, program_path};
use anyhow::{Context as _, Result, ensure};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;
use tokio::time::timeout;

/// How long a second start may take until it has handed over.
const HANDING_OVER: Duration = Duration::from_secs(30);

impl Stage {
    /// Starts the service of the organisation that the file describes, too. Returns its portal's address.
    ///
    /// # Errors
    ///
    /// When it can't be started.
    pub async fn start_another(&mut self, organisation: &Path) -> Result<String> {
        let ports = [ports::free()?, ports::free()?];
        let data = self.folder.path().join("another");
        std::fs::create_dir(&data)?;
        let logs = self.kept.join("another");
        let service = start_service(
            &Serving::Demo {
                organisation: organisation.to_owned(),
                certificate: None,
            },
            &data,
            &logs,
            ports,
            self.clock.as_ref(),
        )?;
        is_ready(ports).await.with_context(|| service.log())?;
        self.elsewhere = Some(service);
        Ok(format!("http://127.0.0.1:{}", ports[0]))
    }

    /// Opens `link` as the system does: it starts the app once more, which hands over to the first and ends.
    ///
    /// # Errors
    ///
    /// When it doesn't.
    pub async fn open_link(&self, link: &str) -> Result<()> {
        let mut command = Command::new(program_path("company-portal"));
        command
            .arg(link)
            .envs(self.environment.iter().cloned())
            .stdin(Stdio::null());
        let mut command = tokio::process::Command::from(command);
        let started = command.kill_on_drop(true).status();
        let ended = timeout(HANDING_OVER, started).await;
        let ended = ended.context("a second app stays open")??;
        ensure!(ended.success(), "a second app ended with {ended}");
        Ok(())
    }
}
