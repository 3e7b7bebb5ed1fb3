//! Mark, who administers the portal in a test.

use super::World;
use super::asked::request_with;
use super::minted::{claims, header, sign};
use crate::clock::Clock;
use serde_json::json;

impl World {
    /// A token of Mark, who signed in just now with `role`.
    pub(crate) fn token_with_role(&self, role: &str) -> String {
        let mut document = claims("mark", self.clock.now().0);
        document["roles"] = json!([role]);
        sign(&header(), &document)
    }

    /// Mark switches this, and nothing else.
    pub(crate) async fn switches(&self, action: &str, platform: &str, ownership: &str, on: bool) {
        let policy = json!({ "switches": [
            { "action": action, "platform": platform, "ownership": ownership, "on": on },
        ] });
        let token = self.token_with_role("administrator");
        let put = request_with("PUT", "/portal/v1/policy", &token, &policy);
        let reply = self.ask(put).await;
        assert_eq!(reply.status, 200, "{}", reply.body);
    }
}
