//! The real service as one program with the attacks, configured as somebody would configure it.

use crate::sign_in::portal::CLIENT_ID;
use anyhow::{Context as _, Result, bail, ensure};
use reqwest::{Client, RequestBuilder, Response};
use rusqlite::{Connection, OpenFlags};
use serde_json::{Value, json};
use service::clock::{Clock as _, SystemClock};
use service::{config, server};
use std::fs;
use std::path::{Path, PathBuf};
use storage::Storage;
use support::{ports, waiting, web};
use tempfile::TempDir;
use tokio::sync::oneshot;

/// A service that serves on loopback until this is dropped.
pub(crate) struct Serving {
    pub(crate) port: u16,
    /// The host by which people know it.
    host: String,
    folder: TempDir,
    _running: oneshot::Sender<()>,
}

/// As whom it is a client of the issuer.
#[derive(Clone, Copy)]
pub(crate) struct AtIssuer {
    /// The table of the configuration that says so.
    pub(crate) table: &'static str,
    pub(crate) id: &'static str,
    pub(crate) secret: &'static str,
}

impl Serving {
    /// Serves people whom this issuer signs in; `address` is where they know the portal, if that isn't where
    /// it listens.
    pub(crate) async fn start(
        issuer: &str,
        address: Option<&str>,
        at_issuer: AtIssuer,
    ) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let port = ports::free()?;
        let file = configuration(folder.path(), port, issuer, address, at_issuer)?;
        let settings = config::read(&file)?;
        let storage = Storage::open(&settings.service.database())?;
        storage
            .put_organisation(settings.organisation, SystemClock.now())
            .await?;
        let (running, stop) = oneshot::channel::<()>();
        let stop = async move {
            // It is dropped, never used.
            let _ended = stop.await;
        };
        let serving = tokio::spawn(server::serve(settings.service, storage, stop));
        let known = address.and_then(|it| it.strip_prefix("https://"));
        let serves = Self {
            port,
            host: known.map_or_else(|| format!("127.0.0.1:{port}"), str::to_owned),
            folder,
            _running: running,
        };
        let client = web::client()?;
        waiting::until("the portal", async || {
            ensure!(!serving.is_finished(), "the portal doesn't serve");
            Ok(client.get(serves.loopback()).send().await.ok())
        })
        .await?;
        Ok(serves)
    }

    /// Where it listens.
    pub(crate) fn loopback(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// A post to it, as from the proxy in front of it.
    pub(crate) fn post(&self, client: &Client, path: &str) -> RequestBuilder {
        let address = format!("{}{path}", self.loopback());
        client.post(address).header("host", &self.host)
    }

    /// Enrols a computer for whoever has this token; its id.
    pub(crate) async fn enrol(&self, client: &Client, token: &str) -> Result<String> {
        let post = |path: &str, document: Value| {
            let request = self.post(client, path).bearer_auth(token);
            let request = request.header("content-type", "application/json");
            request.body(document.to_string()).send()
        };
        let code = post("/portal/v1/enrolment-codes", json!({})).await?;
        let code = text(&document(code).await?, "code")?;
        let report = json!({
            "deviceName": "Laptop", "platform": "linux", "operatingSystem": "Debian",
            "osVersion": "12", "chassis": "laptop", "model": "X1", "manufacturer": "Lenovo",
            "serialNumber": "SN-1", "can": ["resetPasscode", "retire", "wipe"],
        });
        let attempt = code.repeat(3);
        let enrol = json!({ "code": code, "attempt": attempt, "report": report });
        let enrolled = post("/channel/v1/enrol", enrol).await?;
        text(&document(enrolled).await?, "deviceId")
    }

    /// How many actions it ever took on for the device of this id.
    pub(crate) fn commands(&self, device: &str) -> Result<usize> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY;
        let file = self.folder.path().join("portal.sqlite");
        let database = Connection::open_with_flags(file, flags)?;
        let query = "SELECT count(*) FROM commands WHERE device_id = ?1";
        let commands: i64 = database.query_row(query, [device], |row| row.get(0))?;
        Ok(commands.try_into()?)
    }
}

/// Writes the configuration of such a service down; its file.
pub(crate) fn configuration(
    folder: &Path,
    port: u16,
    issuer: &str,
    address: Option<&str>,
    AtIssuer { table, id, secret }: AtIssuer,
) -> Result<PathBuf> {
    let secret_file = folder.join("client-secret");
    fs::write(&secret_file, secret)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(&secret_file, fs::Permissions::from_mode(0o600))?;
    }
    let file = folder.join("company-portal.toml");
    let loopback = format!("http://127.0.0.1:{port}");
    let address = address.unwrap_or(&loopback);
    let text = format!(
        "[service]\nlisten = \"127.0.0.1:{port}\"\nresource = \"{address}\"\n\
         native_client_id = \"{CLIENT_ID}\"\ndata = {folder:?}\n\
         [service.issuer]\nidentifier = \"{issuer}\"\n\
         [{table}]\nclient_id = \"{id}\"\nclient_secret_file = {secret_file:?}\n\
         [organisation]\nname = \"Contoso\"\n"
    );
    fs::write(&file, text)?;
    Ok(file)
}

/// The document of a reply that succeeded.
pub(crate) async fn document(response: Response) -> Result<Value> {
    let status = response.status();
    let body = response.text().await?;
    if !status.is_success() {
        bail!("{status}: {body}");
    }
    Ok(serde_json::from_str(&body)?)
}

/// A member that is a text.
pub(crate) fn text(document: &Value, name: &str) -> Result<String> {
    let text = document[name].as_str();
    Ok(text.with_context(|| format!("no {name}"))?.to_owned())
}
