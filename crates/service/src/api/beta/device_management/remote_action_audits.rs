//! `GET /beta/deviceManagement/remoteActionAudits`: every action on every device, whoever asked for it, for
//! IT: the newest first.

use crate::api::document::remote_action_audit;
use crate::api::odata::Options;
use crate::api::odata::compared::{once, only_text, terms, time, truth};
use crate::api::odata::filter::{Comparison, Operator};
use crate::api::requested::Asked;
use crate::failure::Failure;
use crate::portal::Portal;
use axum::Json;
use axum::extract::State;
use model::id::{DeviceId, PersonId};
use storage::{CommandQuery, Page, Place};
use wire::failure::GraphFailure;
use wire::graph::{Page as PageDocument, RemoteActionAudit};
use wire::terms::{CommandState, RemoteAction};

const PATH: &str = "/beta/deviceManagement/remoteActionAudits";

#[utoipa::path(
    get,
    path = "/beta/deviceManagement/remoteActionAudits",
    params(
        ("$filter" = Option<String>, Query, description = "`eq` on `managedDeviceId`, `bulkDeviceActionId`, `@portal.initiatedById`, `@portal.deviceOwnerId`, `@portal.byIt`; `eq` and `in` on `@portal.state`, `@portal.action`; `ge` and `le` on `requestDateTime`; `and`; `or` within one of them."),
        ("$top" = Option<u16>, Query, description = "How many on a page: 100 unless said otherwise, at most 200."),
        ("$skiptoken" = Option<String>, Query, description = "Where the page begins; part of links."),
    ),
    responses(
        (status = 200, description = "A page of them, the newest first.", body = PageDocument<RemoteActionAudit>),
        (status = 400, description = "The query isn't supported.", body = GraphFailure),
        (status = 401, description = "No valid token.", body = GraphFailure),
        (status = 403, description = "Not for employees.", body = GraphFailure),
    ),
)]
pub(crate) async fn remote_action_audits(
    State(portal): State<Portal>,
    Asked(options): Asked<Options>,
) -> Result<Json<PageDocument<RemoteActionAudit>>, Failure> {
    options.are_of_history()?;
    let mut query = CommandQuery::default();
    for comparison in options.comparisons()? {
        add(&mut query, comparison)?;
    }
    let place = options.place(PATH, true)?;
    let page = portal.storage().every_command(query, place, options.top()?);
    let Page {
        rows,
        previous,
        next,
    } = page.await?;
    let link = |place| options.link(&portal, PATH, &place);
    Ok(Json(PageDocument {
        context: format!(
            "{}/beta/$metadata#deviceManagement/remoteActionAudits",
            portal.config().resource
        ),
        count: None,
        count_at_least: None,
        last_link: next.as_ref().map(|_| link(Place::End)),
        next_link: next.map(|mark| link(Place::After(mark))),
        previous_link: previous.map(|mark| link(Place::Before(mark))),
        value: rows.into_iter().map(remote_action_audit).collect(),
    }))
}

fn add(query: &mut CommandQuery, comparison: Comparison) -> Result<(), Failure> {
    let Comparison {
        property,
        operator,
        values,
    } = comparison;
    match (property.as_str(), operator) {
        ("managedDeviceId", Operator::IsOneOf) => {
            once(&mut query.device, DeviceId(only_text(values)?))
        }
        ("@portal.initiatedById", Operator::IsOneOf) => {
            once(&mut query.requester, PersonId(only_text(values)?))
        }
        ("@portal.deviceOwnerId", Operator::IsOneOf) => {
            once(&mut query.primary_user, PersonId(only_text(values)?))
        }
        ("bulkDeviceActionId", Operator::IsOneOf) => once(&mut query.bulk, only_text(values)?),
        ("@portal.byIt", Operator::IsOneOf) => once(&mut query.by_it, truth(&values)?),
        ("@portal.state", Operator::IsOneOf) => {
            let states = terms(&values, |state: CommandState| state.into());
            once(&mut query.states, states?)
        }
        ("@portal.action", Operator::IsOneOf) => {
            let actions = terms(&values, |action: RemoteAction| action.into());
            once(&mut query.actions, actions?)
        }
        ("requestDateTime", Operator::AtLeast) => once(&mut query.from, time(&values)?.0),
        ("requestDateTime", Operator::AtMost) => once(&mut query.until, time(&values)?.0),
        _ => Err(Failure::BadRequest(
            "$filter knows managedDeviceId, bulkDeviceActionId, @portal.initiatedById, \
             @portal.deviceOwnerId and @portal.byIt with eq, @portal.state and @portal.action with eq or in, and \
             requestDateTime with ge or le.",
        )),
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::World;
    use crate::testing::asked::request;
    use crate::testing::devices::android;
    use serde_json::Value;
    use std::fmt::Write as _;

    const PATH: &str = super::PATH;

    fn shown(page: &Value) -> String {
        let rows = page["value"].as_array().unwrap().iter();
        let each = rows.map(|row| {
            format!(
                "{} {} {} of {}",
                row["initiatedByUserPrincipalName"].as_str().unwrap(),
                row["action"].as_str().unwrap(),
                row["@portal.state"].as_str().unwrap(),
                row["deviceOwnerUserPrincipalName"].as_str().unwrap(),
            )
        });
        each.collect::<Vec<_>>().join("; ")
    }

    #[tokio::test]
    async fn it_sees_what_was_asked_of_every_device() {
        let world = World::new().await;
        let phone = world.enrols("ada", android()).await;
        let other = world.enrols("grace", android()).await;
        world.resets("ada", &phone).await;
        world.clock.advance(60);
        world.resets("grace", &other).await;
        world.checks_in(&other).await;
        let token = world.token_with_role("helpDesk");
        let get = async |query: &str| world.ask(request("GET", query, &token)).await;
        let all = get(PATH).await.json();
        let mut first = all["value"][0].clone();
        for random in ["id", "managedDeviceId"] {
            first[random] = "…".into();
        }
        insta::assert_snapshot!(serde_json::to_string_pretty(&first).unwrap(), @r#"
        {
          "@portal.action": "resetPasscode",
          "@portal.byIt": false,
          "@portal.deviceOwnerDisplayName": "grace of Contoso",
          "@portal.effect": {
            "characters": "lettersAndDigits",
            "effect": "temporaryPasscode",
            "opens": "device"
          },
          "@portal.failure": null,
          "@portal.initiatedByDisplayName": "grace of Contoso",
          "@portal.lastUpdatedDateTime": "2026-11-23T04:21:00Z",
          "@portal.state": "sent",
          "action": "resetPasscode",
          "actionState": "pending",
          "bulkDeviceActionId": null,
          "deviceActionCategory": "single",
          "deviceDisplayName": "Pixel",
          "deviceOwnerUserPrincipalName": "grace@contoso.example",
          "id": "…",
          "initiatedByUserPrincipalName": "grace@contoso.example",
          "managedDeviceId": "…",
          "requestDateTime": "2026-11-23T04:21:00Z"
        }
        "#);
        let of_phone = format!("managedDeviceId%20eq%20'{}'", phone.id);
        let mut told = String::new();
        for filter in [
            "",
            &of_phone,
            "@portal.state%20in%20('sent','failed')",
            "@portal.action%20eq%20'wipe'",
            "@portal.byIt%20eq%20true",
            "requestDateTime%20ge%202026-11-23T04:21:00Z",
            "requestDateTime%20le%202026-11-23T04:20:59Z",
            "@portal.initiatedById%20eq%20'nobody'",
            "@portal.deviceOwnerId%20in%20('a','b')",
            "@portal.byIt%20eq%20'true'",
            "action%20eq%20'wipe'",
        ] {
            let query = match filter {
                "" => PATH.to_owned(),
                filter => format!("{PATH}?$filter={filter}"),
            };
            let reply = get(&query).await;
            let page = reply.json();
            let shown = match page.get("value") {
                Some(_) => format!("[{}]", shown(&page)),
                None => page["error"]["message"].to_string(),
            };
            let filter = filter.replace(&phone.id, "…").replace("%20", " ");
            writeln!(told, "{filter} {}: {shown}", reply.status.as_u16()).unwrap();
        }
        insta::assert_snapshot!(told, @r#"
         200: [grace@contoso.example resetPasscode sent of grace@contoso.example; ada@contoso.example resetPasscode queued of ada@contoso.example]
        managedDeviceId eq '…' 200: [ada@contoso.example resetPasscode queued of ada@contoso.example]
        @portal.state in ('sent','failed') 200: [grace@contoso.example resetPasscode sent of grace@contoso.example]
        @portal.action eq 'wipe' 200: []
        @portal.byIt eq true 200: []
        requestDateTime ge 2026-11-23T04:21:00Z 200: [grace@contoso.example resetPasscode sent of grace@contoso.example]
        requestDateTime le 2026-11-23T04:20:59Z 200: [ada@contoso.example resetPasscode queued of ada@contoso.example]
        @portal.initiatedById eq 'nobody' 200: []
        @portal.deviceOwnerId in ('a','b') 400: "$filter knows one value at a time of something that it was given several of."
        @portal.byIt eq 'true' 400: "$filter compares a property with what it can't be."
        action eq 'wipe' 400: "$filter knows managedDeviceId, bulkDeviceActionId, @portal.initiatedById, @portal.deviceOwnerId and @portal.byIt with eq, @portal.state and @portal.action with eq or in, and requestDateTime with ge or le."
        "#);
        for query in ["$search=a", "$orderby=action", "$select=id", "$count=true"] {
            let reply = get(&format!("{PATH}?{query}")).await;
            assert_eq!(reply.status, 400, "{query}");
        }
        let page = get(&format!("{PATH}?$top=1")).await.json();
        let next = page["@odata.nextLink"].as_str().unwrap();
        let next = next.strip_prefix("https://portal.contoso.example").unwrap();
        let next = get(next).await.json();
        assert_eq!(next["value"][0], all["value"][1]);
        assert_eq!(world.get("grace", PATH).await.status, 403);
    }
}
