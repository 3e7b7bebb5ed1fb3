//! IT's staff in a test: Mark and Petra, who administer, and Hugo of the help desk.

use super::World;
use super::asked::{Reply, request, request_with};
use super::devices::{Device, android};
use super::minted::{claims, header, sign};
use crate::bulk_work;
use crate::clock::Clock;
use serde_json::{Value, json};
use std::fmt::Write as _;

impl World {
    /// A token of somebody in IT, who signed in just now.
    pub(crate) fn staff(&self, name: &str) -> String {
        let mut document = claims(name, self.clock.now().0);
        document["roles"] = match name {
            "mark" | "petra" => json!(["administrator"]),
            "hugo" => json!(["helpDesk"]),
            other => panic!("{other} isn't in IT"),
        };
        sign(&header(), &document)
    }

    /// Mark and Petra have been administrators for a day, and were seen just now.
    pub(crate) async fn with_staff(&self) {
        for name in ["mark", "petra"] {
            assert_eq!(self.staff_gets(name, "/v1.0/me").await.status, 200);
        }
        self.clock.advance(24 * 60 * 60);
        for name in ["mark", "petra"] {
            assert_eq!(self.staff_gets(name, "/v1.0/me").await.status, 200);
        }
    }

    /// Somebody in IT asks for `path`.
    pub(crate) async fn staff_gets(&self, name: &str, path: &str) -> Reply {
        self.ask(request("GET", path, &self.staff(name))).await
    }

    /// Somebody in IT posts `document` to `path`.
    pub(crate) async fn staff_posts(&self, name: &str, path: &str, document: &Value) -> Reply {
        let token = self.staff(name);
        self.ask(request_with("POST", path, &token, document)).await
    }

    /// So many phones of Ada's.
    pub(crate) async fn phones(&self, number: usize) -> Vec<Device> {
        let mut phones = Vec::new();
        for place in 0..number {
            let mut phone = android();
            phone["deviceName"] = format!("Phone {place:03}").into();
            phones.push(self.enrols("ada", phone).await);
        }
        phones
    }

    /// Somebody in IT looks at what `action` would do to these.
    pub(crate) async fn previews(&self, name: &str, action: &str, devices: &[Device]) -> Value {
        let ids: Vec<_> = devices.iter().map(|device| &device.id).collect();
        let asked = json!({ "action": action, "devices": { "ids": ids } });
        let path = "/portal/v1/bulk-actions/preview";
        let reply = self.staff_posts(name, path, &asked).await;
        assert_eq!(reply.status, 200, "{}", reply.body);
        reply.json()
    }

    /// Somebody in IT asks for what they looked at.
    pub(crate) async fn starts(&self, name: &str, preview: &Value) -> Reply {
        let asked = json!({
            "preview": preview["id"], "listHash": preview["listHash"], "reason": "Sold",
        });
        self.staff_posts(name, "/portal/v1/bulk-actions", &asked)
            .await
    }

    /// The same, asked for and worked through; its id.
    pub(crate) async fn has_asked(&self, name: &str, action: &str, devices: &[Device]) -> String {
        let preview = self.previews(name, action, devices).await;
        let reply = self.starts(name, &preview).await;
        assert_eq!(reply.status, 201, "{}", reply.body);
        bulk_work::run(&self.portal).await;
        preview["id"].as_str().unwrap().to_owned()
    }

    /// How many devices of a bulk action are in which state, in one line.
    pub(crate) async fn states_of(&self, id: &str) -> String {
        let path = format!("/portal/v1/bulk-actions/{id}");
        let action = self.staff_gets("mark", &path).await.json();
        let mut told = String::new();
        for state in action["states"].as_array().unwrap() {
            write!(told, "{}: {}; ", state["state"], state["devices"]).unwrap();
        }
        told
    }

    /// The actions of a bulk action on each device, in the order of the devices' names.
    pub(crate) async fn actions_of(&self, id: &str) -> Vec<String> {
        let path = format!("/portal/v1/bulk-actions/{id}/devices");
        let results = self.staff_gets("mark", &path).await.json();
        let ids = results["value"].as_array().unwrap().iter();
        ids.map(|result| result["actionId"].as_str().unwrap_or_default().to_owned())
            .collect()
    }
}
