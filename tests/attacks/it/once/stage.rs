//! Plays one attack, or its twin.

use super::super::End;
use super::super::company::{Company, Preview, Reply};
use super::{Asked, Asker, Before, Deed, Hash, Id, Proof};
use crate::elevation::browser::{self, Received};
use crate::serving::text;
use crate::sign_in::issuer::Wrong;
use anyhow::{Context as _, Result, bail, ensure};
use serde_json::json;
use service::dice::{SystemDice, new_id};

/// A company, and what was asked for in it.
struct Stage {
    company: Company,
    /// The action on one device.
    action: String,
    /// What Mark looked at, or asked for.
    preview: Preview,
    /// Something else that he looked at.
    other: Preview,
}

/// Plays it.
pub(in super::super) async fn play(deed: Deed) -> Result<End> {
    let stage = Stage::set(deed).await?;
    for (asker, asked) in deed.then {
        let token = stage.company.token(*asker, Proof::Ago(0));
        let reply = stage.asks(&token, *asked).await?;
        ensure!(reply.status < 300, "{asked:?} before: {reply:?}");
    }
    stage.company.set_clock(deed.later);
    let token = stage.company.token(deed.asker, deed.proof);
    if let Proof::Elevated(purpose) = deed.proof {
        stage.elevates(&token, purpose).await?;
    }
    // Whoever is seen for the first time is a change by itself.
    stage.company.ask("GET", "/v1.0/me", &token, None).await?;
    let before = stage.company.changes()?;
    let reply = stage.asks(&token, deed.asked).await?;
    if reply.status < 300 {
        return Ok(End::Accepted);
    }
    // What a device is refused is over: that is a change.
    ensure!(
        deed.asked == Asked::Take || stage.company.changes()? == before,
        "refused, and something was changed"
    );
    Ok(End::Refused(reply.status, reply.code().into()))
}

impl Stage {
    async fn set(deed: Deed) -> Result<Self> {
        let company = Company::found(10, deed.seasoned).await?;
        let (many, other) = (&company.devices[2..9], &company.devices[9..]);
        let preview = match deed.before {
            Before::Looked => company.previews("retire", &company.devices[2..5]).await?,
            _ => company.previews("retire", many).await?,
        };
        let other = company.previews("retire", other).await?;
        let action = match deed.before {
            Before::One(action) => {
                let path = on_first(&company, "deviceManagement", action);
                let asked = company.does(Asker::Mark, "POST", &path, None).await?;
                asked.action.context("no action")?
            }
            Before::Own(action) => {
                let path = on_first(&company, "me", action);
                let asked = company.does(Asker::Anna, "POST", &path, None).await?;
                asked.action.context("no action")?
            }
            Before::Reset => {
                let path = on_first(&company, "me", "resetPasscode");
                let asked = company.does(Asker::Anna, "POST", &path, None).await?;
                let action = asked.action.context("no action")?;
                set_passcode(&company, &action).await?;
                action
            }
            Before::Many => {
                let path = "/portal/v1/bulk-actions";
                let asked = Some(preview.asked());
                company.does(Asker::Mark, "POST", path, asked).await?;
                String::new()
            }
            Before::Nothing | Before::Looked => String::new(),
        };
        Ok(Self {
            company,
            action,
            preview,
            other,
        })
    }

    async fn asks(&self, token: &str, asked: Asked) -> Result<Reply> {
        let reason = "Why not?";
        let posts = async |path: String, document| {
            let reply = self.company.ask("POST", &path, token, document);
            reply.await
        };
        match asked {
            Asked::Act(action) => {
                posts(on_first(&self.company, "deviceManagement", action), None).await
            }
            Asked::ActOnOwn(action) => posts(on_first(&self.company, "me", action), None).await,
            Asked::Rename => {
                let path = on_first(&self.company, "deviceManagement", "");
                let path = path.trim_end_matches('/');
                let name = json!({ "managedDeviceName": "Pocket phone" });
                self.company.ask("PATCH", path, token, Some(name)).await
            }
            Asked::CallOff => {
                posts(format!("/portal/v1/actions/{}/cancel", self.action), None).await
            }
            Asked::ActOnTwo(action) => {
                let ids = [&self.company.devices[0].id, &self.company.devices[1].id];
                let looked = json!({ "action": action, "devices": { "ids": ids } });
                let path = "/portal/v1/bulk-actions/preview".to_owned();
                let looked = posts(path, Some(looked)).await?;
                ensure!(looked.status == 200, "{looked:?}");
                let looked = Preview {
                    id: text(&looked.document, "id")?,
                    list_hash: text(&looked.document, "listHash")?,
                };
                posts("/portal/v1/bulk-actions".to_owned(), Some(looked.asked())).await
            }
            Asked::Start(id, hash) => {
                let started = Preview {
                    id: self.id(id),
                    list_hash: self.hash(hash).to_owned(),
                };
                posts("/portal/v1/bulk-actions".to_owned(), Some(started.asked())).await
            }
            Asked::CallOffMany(id) => {
                let path = format!("/portal/v1/bulk-actions/{}/cancel", self.id(id));
                posts(path, None).await
            }
            Asked::Approve(id, hash) => {
                let path = format!("/portal/v1/approvals/{}/approve", self.id(id));
                let decide = json!({ "listHash": self.hash(hash), "reason": null });
                posts(path, Some(decide)).await
            }
            Asked::Reject(id, hash) => {
                let path = format!("/portal/v1/approvals/{}/reject", self.id(id));
                let decide = json!({ "listHash": self.hash(hash), "reason": reason });
                posts(path, Some(decide)).await
            }
            Asked::Stop | Asked::LetActAgain => {
                let stop = json!({ "stopped": asked == Asked::Stop, "reason": reason });
                let path = "/portal/v1/stop";
                self.company.ask("PUT", path, token, Some(stop)).await
            }
            Asked::Reveals(reveals) => {
                let policy = json!({ "switches": [], "itRevealsPasscodes": reveals });
                let path = "/portal/v1/policy";
                self.company.ask("PUT", path, token, Some(policy)).await
            }
            Asked::Reveal(reason) => {
                let path = format!("/portal/v1/actions/{}/reveal-to-it", self.action);
                posts(path, Some(json!({ "reason": reason }))).await
            }
            Asked::Take => self.takes().await,
        }
    }

    /// The first phone checks in, and takes the action whether or not it is told of it.
    async fn takes(&self) -> Result<Reply> {
        let secret = &self.company.devices[0].secret;
        let check_in = json!({ "report": null, "waitSeconds": 0 });
        let path = "/channel/v1/check-in";
        let told = self.company.ask("POST", path, secret, Some(check_in));
        let told = told.await?.document["commands"].to_string();
        let path = format!("/channel/v1/commands/{}/accept", self.action);
        let taken = self.company.ask("POST", &path, secret, None).await?;
        if taken.status < 300 && !told.contains(&self.action) {
            bail!("it takes what it wasn't told of: {told}");
        }
        if taken.status >= 300 && told.contains(&self.action) && self.stopped()? {
            bail!("it is told of what was stopped: {told}");
        }
        Ok(taken)
    }

    /// Whether what IT asked for was ever stopped.
    fn stopped(&self) -> Result<bool> {
        let query = "SELECT count(*) FROM audit WHERE action = 'actionsStopped'";
        Ok(self.company.count(query)? > 0)
    }

    fn id(&self, id: Id) -> String {
        match id {
            Id::Right => self.preview.id.clone(),
            Id::Guessed => new_id(&SystemDice),
        }
    }

    fn hash(&self, hash: Hash) -> &str {
        match hash {
            Hash::Right => &self.preview.list_hash,
            Hash::OfAnother => &self.other.list_hash,
        }
    }

    /// Petra signs in anew for this, and her session has it.
    async fn elevates(&self, token: &str, purpose: &str) -> Result<()> {
        let company = &self.company;
        let petra: &[Wrong] = &[Wrong::Claims(|_| json!({ "sub": "petra" }))];
        company.issuer.turn(petra, None);
        let asked = json!({ "purpose": purpose, "port": 50_000 });
        let path = "/portal/v1/elevations";
        let asked = company.ask("POST", path, token, Some(asked)).await?;
        let continue_at = text(&asked.document, "continue")?;
        let returning = browser::go(&company.client, &continue_at).await?;
        let cookie = Some(returning.cookie.as_str());
        let received = browser::come_back(&company.client, returning.callback, cookie);
        let Received::Onward(app) = received.await? else {
            bail!("the portal didn't send the browser on");
        };
        let code = app.query_pairs().find(|pair| pair.0 == "code");
        let code = code.context("no code")?.1.into_owned();
        let id = text(&asked.document, "id")?;
        let path = format!("/portal/v1/elevations/{id}/complete");
        let code = json!({ "code": code });
        let completed = company.ask("POST", &path, token, Some(code)).await?;
        ensure!(completed.status == 200, "{completed:?}");
        Ok(())
    }
}

/// Anna's first phone takes the action, and has set the passcode.
async fn set_passcode(company: &Company, action: &str) -> Result<()> {
    let secret = &company.devices[0].secret;
    let done = json!({ "outcome": "succeeded" });
    for (step, document) in [("accept", None), ("complete", Some(done))] {
        let path = format!("/channel/v1/commands/{action}/{step}");
        let reply = company.ask("POST", &path, secret, document).await?;
        ensure!(reply.status < 300, "{step}: {reply:?}");
    }
    Ok(())
}

/// The address of an action on Anna's first phone.
fn on_first(company: &Company, whose: &str, action: &str) -> String {
    let id = &company.devices[0].id;
    format!("/v1.0/{whose}/managedDevices/{id}/{action}")
}
