//! A company with an employee's devices, a help desk and two administrators, served as in production but for
//! the clock, which stands still until it is set.

use super::asker::{Asker, Proof};
use crate::serving::{AtIssuer, configuration, text};
use crate::sign_in::clock::{SetClock, real_now};
use crate::sign_in::issuer::{Issuer, SERVICE_ID, SERVICE_SECRET};
use anyhow::{Result, ensure};
use model::device::{Assignment, ManagementAgent, Ownership};
use model::id::PersonId;
use model::passcode::{Characters, PasscodePolicy};
use model::time::Timestamp;
use reqwest::Client;
use serde_json::{Value, json};
use service::clock::Clock;
use service::dice::{SystemDice, new_id};
use service::guard::hash_of;
use service::portal::{IssuerClients, Portal};
use service::tokens::IssuerKeys;
use service::vault::Vault;
use service::{config, routes};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use storage::{EnrolmentGrant, Owner, Storage};
use support::channel::{Channel, Device, a_few_at_a_time};
use support::kind::{Kind, PHONE};
use support::records::{self, DATABASE};
use support::{ports, web};
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

/// A clock that stands still.
pub(super) struct StandingClock(AtomicI64);

impl Clock for StandingClock {
    fn now(&self) -> Timestamp {
        Timestamp(self.0.load(Ordering::SeqCst))
    }
}

/// What was answered.
#[derive(Debug)]
pub(super) struct Reply {
    pub(super) status: u16,
    /// The id of the action that was asked for.
    pub(super) action: Option<String>,
    pub(super) document: Value,
}

impl Reply {
    /// The code of a failure.
    pub(super) fn code(&self) -> String {
        let graph = &self.document["error"]["code"];
        let code = self.document["code"].as_str().or(graph.as_str());
        code.unwrap_or_default().to_owned()
    }
}

/// The company, until it is dropped.
pub(super) struct Company {
    pub(super) client: Client,
    /// What its devices call.
    pub(super) channel: Channel,
    /// Where its portal is.
    pub(super) address: String,
    pub(super) issuer: Issuer,
    pub(super) devices: Vec<Device>,
    /// Anna's id.
    pub(super) anna: String,
    clock: Arc<StandingClock>,
    folder: TempDir,
    portal: Portal,
    serving: JoinHandle<()>,
}

impl Drop for Company {
    fn drop(&mut self) {
        self.portal.close();
        self.serving.abort();
    }
}

impl Company {
    /// One with so many devices of Anna's, whose administrators have been some for so many seconds.
    pub(super) async fn found(devices: usize, seasoned: i64) -> Result<Self> {
        let issuer = Issuer::start(Arc::<SetClock>::default()).await?;
        let folder = tempfile::tempdir()?;
        let port = ports::free()?;
        let at_issuer = AtIssuer {
            table: "service.issuer.elevation",
            id: SERVICE_ID,
            secret: SERVICE_SECRET,
        };
        let file = configuration(folder.path(), port, &issuer.address, None, at_issuer)?;
        let settings = config::read(&file)?;
        let clock = Arc::new(StandingClock(AtomicI64::new(real_now() - seasoned)));
        let storage = Storage::open(&settings.service.database())?;
        storage
            .put_organisation(settings.organisation, clock.now())
            .await?;
        let vault = Vault::open(&settings.service.vault_key(), &SystemDice)?;
        let clients = IssuerClients::open(&settings.service)?;
        let keys = IssuerKeys::new(issuer.address.clone())?;
        let portal = Portal::new(
            settings.service,
            storage,
            vault,
            clients,
            Arc::new(keys),
            Arc::clone(&clock) as Arc<dyn Clock>,
            Arc::new(SystemDice),
        );
        let listener = TcpListener::bind(("127.0.0.1", port)).await?;
        let router = routes::router(&portal);
        let serving = tokio::spawn(async move {
            // It is aborted, and fails no earlier.
            let _ended = axum::serve(listener, router).await;
        });
        let address = format!("http://127.0.0.1:{port}");
        let mut company = Self {
            client: web::client()?,
            channel: Channel::to(&address)?,
            address,
            issuer,
            devices: Vec::new(),
            anna: String::new(),
            clock,
            folder,
            portal,
            serving,
        };
        company.anna = company.signs_in(Asker::Anna).await?;
        company.signs_in(Asker::Petra).await?;
        company.set_clock(seasoned);
        for asker in [Asker::Bob, Asker::Hugo, Asker::Mark, Asker::Petra] {
            company.signs_in(asker).await?;
        }
        company.devices = company.enrols(&vec![PHONE; devices]).await?;
        Ok(company)
    }

    /// The time of day.
    pub(super) fn now(&self) -> i64 {
        self.clock.now().0
    }

    /// Sets the clock so many seconds ahead; back, when negative.
    pub(super) fn set_clock(&self, seconds: i64) {
        self.clock.0.fetch_add(seconds, Ordering::SeqCst);
    }

    /// The folder of the database and its keys.
    pub(super) fn database(&self) -> PathBuf {
        self.folder.path().join(DATABASE)
    }

    /// A number out of the database.
    pub(super) fn count(&self, query: &str) -> Result<usize> {
        records::count(&self.database(), query)
    }

    /// How many changes there ever were.
    pub(super) fn changes(&self) -> Result<usize> {
        self.count("SELECT count(*) FROM audit")
    }

    async fn signs_in(&self, asker: Asker) -> Result<String> {
        let token = self.token(asker, Proof::Ago(0));
        let me = self.ask("GET", "/v1.0/me", &token, None).await?;
        ensure!(me.status == 200, "{me:?}");
        text(&me.document, "id")
    }

    /// Asks with any token, or a device's secret.
    pub(super) async fn ask(
        &self,
        method: &str,
        path: &str,
        token: &str,
        document: Option<Value>,
    ) -> Result<Reply> {
        let address = format!("{}{path}", self.address);
        let mut request = self.client.request(method.parse()?, address);
        request = request.bearer_auth(token);
        if let Some(document) = document {
            request = request.header("content-type", "application/json");
            request = request.body(document.to_string());
        }
        let response = request.send().await?;
        let action = response.headers().get("x-portal-action-id");
        let action = action
            .map(|id| id.to_str().map(str::to_owned))
            .transpose()?;
        Ok(Reply {
            status: response.status().as_u16(),
            action,
            document: serde_json::from_str(&response.text().await?).unwrap_or_default(),
        })
    }

    /// Somebody who signed in just now asks, and it is done; what was answered.
    pub(super) async fn does(
        &self,
        asker: Asker,
        method: &str,
        path: &str,
        document: Option<Value>,
    ) -> Result<Reply> {
        let token = self.token(asker, Proof::Ago(0));
        let reply = self.ask(method, path, &token, document).await?;
        ensure!(reply.status < 300, "{method} {path}: {reply:?}");
        Ok(reply)
    }

    /// Mark looks at what this would do to these; its id and its list's hash.
    pub(super) async fn previews(&self, action: &str, devices: &[Device]) -> Result<Preview> {
        let ids: Vec<_> = devices.iter().map(|device| &device.id).collect();
        let asked = json!({ "action": action, "devices": { "ids": ids } });
        let path = "/portal/v1/bulk-actions/preview";
        let preview = self.does(Asker::Mark, "POST", path, Some(asked)).await?;
        Ok(Preview {
            id: text(&preview.document, "id")?,
            list_hash: text(&preview.document, "listHash")?,
        })
    }

    /// Enrols one device of Anna's of each of these kinds.
    pub(super) async fn enrols(&self, kinds: &[Kind]) -> Result<Vec<Device>> {
        let enrolling = kinds.iter().enumerate();
        let enrolling = enrolling.map(|(number, kind)| self.enrol_one(number, *kind));
        a_few_at_a_time(enrolling).await
    }

    async fn enrol_one(&self, number: usize, kind: Kind) -> Result<Device> {
        let code = new_id(&SystemDice);
        let grant = EnrolmentGrant {
            code_hash: hash_of(&code),
            owner: Some(Owner {
                new_id: PersonId(new_id(&SystemDice)),
                issuer: self.issuer.address.clone(),
                subject: "anna".to_owned(),
                display_name: "anna".to_owned(),
                user_name: "anna".to_owned(),
            }),
            assignment: Assignment::PrimaryUser,
            ownership: Ownership::Company,
            enrolment: kind.enrolment.into(),
            management_agent: ManagementAgent::Mdm,
            passcode_policy: Some(PasscodePolicy {
                characters: Characters::LettersAndDigits,
                minimum_length: 6,
            }),
            managed_device_name: None,
        };
        let storage = self.portal.storage();
        storage.put_enrolment(grant, self.clock.now()).await?;
        self.channel.enrols(&code, &kind.report(number)).await
    }
}

/// What was looked at, and may be asked for.
pub(super) struct Preview {
    pub(super) id: String,
    pub(super) list_hash: String,
}

impl Preview {
    /// Asking for it.
    pub(super) fn asked(&self) -> Value {
        json!({ "preview": self.id, "listHash": self.list_hash, "reason": "Sold" })
    }
}
