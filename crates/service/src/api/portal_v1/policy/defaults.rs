//! `GET /portal/v1/policy/defaults`: what the rules say where nothing is switched, for each cell that can be switched.

use axum::Json;
use model::action::Action;
use model::device::{Ownership, Platform};
use model::policy::unswitched;
use wire::failure::Problem;
use wire::portal::{List, PolicyDefault};

#[utoipa::path(
    get,
    path = "/portal/v1/policy/defaults",
    responses(
        (status = 200, description = "What holds by itself. Where a cell isn't listed, there is nothing to switch.", body = List<PolicyDefault>),
        (status = 401, description = "No valid token.", body = Problem),
        (status = 403, description = "Not in IT.", body = Problem),
    ),
)]
pub(crate) async fn defaults() -> Json<List<PolicyDefault>> {
    let mut value = Vec::new();
    for action in Action::ALL {
        for platform in Platform::ALL {
            let of = |ownership| default(action, platform, ownership);
            value.extend(Ownership::ALL.into_iter().filter_map(of));
        }
    }
    Json(List { value })
}

fn default(action: Action, platform: Platform, ownership: Ownership) -> Option<PolicyDefault> {
    let holds = unswitched(action, platform, ownership)?;
    Some(PolicyDefault {
        action: action.into(),
        platform: platform.into(),
        ownership: ownership.into(),
        unswitched: holds.into(),
    })
}

#[cfg(test)]
mod tests {
    use crate::testing::World;
    use crate::testing::asked::request;
    use std::fmt::Write as _;

    #[tokio::test]
    async fn it_reads_what_holds_by_itself() {
        let world = World::new().await;
        let token = world.token_with_role("helpDesk");
        let path = "/portal/v1/policy/defaults";
        let reply = world.ask(request("GET", path, &token)).await.json();
        let mut told = String::new();
        for cell in reply["value"].as_array().unwrap() {
            if cell["action"] == "resetPasscode" && cell["ownership"] == "company" {
                writeln!(told, "{} {}", cell["platform"], cell["unswitched"]).unwrap();
            }
        }
        insta::assert_snapshot!(told, @r#"
        "ios" "on"
        "ipadOs" "on"
        "android" "partly"
        "windows10Mobile" "on"
        "windowsPhone" "on"
        "linux" "on"
        "#);
    }
}
