//! Starting what stands on a stage.

use crate::{
    clock::MovableClock,
    program::Program,
    program_path,
    screen::Screen,
    tls::{Certificate, NAME},
    waiting::until,
    words::Language,
};
use anyhow::Result;
use std::{
    fs,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
    process::Command,
};

/// What the service is told when it is started.
pub(super) enum Serving {
    /// The demo of a company, with an issuer of its own.
    Demo {
        /// The file that describes the company.
        organisation: PathBuf,
        /// The portal's certificate, where people know it by its name.
        certificate: Option<Certificate>,
    },
    /// What stands in this configuration file.
    Configured(PathBuf),
}

impl Serving {
    /// The portal's certificate, where it has one.
    pub(super) fn certificate(&self) -> Option<&Certificate> {
        match self {
            Self::Demo { certificate, .. } => certificate.as_ref(),
            Self::Configured(_) => None,
        }
    }
}

/// Waits until the service at the first of `ports` answers; before that it has written which
/// devices there are.
pub(super) async fn is_ready(ports: [u16; 2]) -> Result<()> {
    until("the service to be ready", async || {
        let connection = tokio::net::TcpStream::connect(("127.0.0.1", ports[0])).await;
        Ok(connection.is_ok().then_some(()))
    })
    .await
}

pub(super) fn start_service(
    serving: &Serving,
    data: &Path,
    logs: &Path,
    [service, issuer]: [u16; 2],
    clock: Option<&MovableClock>,
) -> Result<Program> {
    let mut command = Command::new(program_path("portal-service"));
    match serving {
        Serving::Demo {
            organisation,
            certificate,
        } => {
            command.arg("--demo").arg("--data").arg(data);
            command.arg("--organisation").arg(organisation);
            if let Some(Certificate { file, key, .. }) = certificate {
                command.args(["--address", &format!("https://{NAME}")]);
                command.arg("--certificate").arg(file);
                command.arg("--key").arg(key);
            }
            command.arg("--listen").arg(format!("127.0.0.1:{service}"));
            command
                .arg("--issuer-listen")
                .arg(format!("127.0.0.1:{issuer}"));
        }
        Serving::Configured(file) => {
            command.arg("--config").arg(file);
            command.env("PORTAL_LOG", "trace");
        }
    }
    command.envs(clock.into_iter().flat_map(MovableClock::environment));
    Program::start("service", &mut command, logs)
}

pub(super) fn start_devices(
    data: &Path,
    logs: &Path,
    portal: &str,
    clock: Option<&MovableClock>,
) -> Result<Program> {
    let mut command = Command::new(program_path("portal-agent"));
    command
        .arg("--pretend")
        .arg(data.join("pretend-devices.json"))
        .args(["--portal", portal])
        .arg("--data")
        .arg(data.join("devices"));
    command.envs(clock.into_iter().flat_map(MovableClock::environment));
    Program::start("devices", &mut command, logs)
}

/// The app's surroundings: nobody's home, our screen, and a browser that hands the address over.
pub(super) fn surroundings(
    folder: &Path,
    screen: &Screen,
    language: Language,
) -> Result<Vec<(&'static str, String)>> {
    let browser = folder.join("browser");
    let opened = folder.join("opened");
    let (new, opened) = (opened.with_extension("new"), opened);
    fs::write(
        &browser,
        format!(
            "#!/bin/sh\nprintf '%s\\n' \"$1\" > '{0}' && mv '{0}' '{1}'\n",
            new.display(),
            opened.display()
        ),
    )?;
    fs::set_permissions(&browser, fs::Permissions::from_mode(0o700))?;
    let text = |path: PathBuf| path.to_string_lossy().into_owned();
    let locale = match language {
        Language::English => "en_GB.UTF-8",
        Language::Dutch => "nl_NL.UTF-8",
    };
    Ok(vec![
        ("BROWSER", text(browser)),
        ("DISPLAY", screen.display().to_owned()),
        ("GDK_BACKEND", "x11".to_owned()),
        ("LANG", "C.UTF-8".to_owned()),
        ("LANGUAGE", locale.to_owned()),
        ("NO_AT_BRIDGE", "1".to_owned()),
        ("TZ", "Europe/Amsterdam".to_owned()),
        ("XDG_CACHE_HOME", text(folder.join("cache"))),
        ("XDG_CONFIG_HOME", text(folder.join("config"))),
        ("XDG_DATA_HOME", text(folder.join("home"))),
    ])
}
