//! `GET /v1.0/deviceManagement/auditEvents`: what was done, by whom and to what, for IT: the newest first.

use crate::api::document::audit_event;
use crate::api::odata::Options;
use crate::api::odata::compared::{once, only_text, texts, time};
use crate::api::odata::filter::{Comparison, Operator};
use crate::api::requested::Asked;
use crate::api::v1_0::context;
use crate::failure::Failure;
use crate::portal::Portal;
use axum::Json;
use axum::extract::State;
use model::id::PersonId;
use storage::{AuditQuery, Page, Place};
use wire::failure::GraphFailure;
use wire::graph::{AuditEvent, Page as PageDocument};

const PATH: &str = "/v1.0/deviceManagement/auditEvents";

#[utoipa::path(
    get,
    path = "/v1.0/deviceManagement/auditEvents",
    params(
        ("$filter" = Option<String>, Query, description = "`eq` and `in` on `activityType`; `eq` on `actor/userId`; `ge` and `le` on `activityDateTime`; `and`; `or` within one of them."),
        ("$top" = Option<u16>, Query, description = "How many on a page: 100 unless said otherwise, at most 200."),
        ("$skiptoken" = Option<String>, Query, description = "Where the page begins; part of links."),
    ),
    responses(
        (status = 200, description = "A page of them, the newest first.", body = PageDocument<AuditEvent>),
        (status = 400, description = "The query isn't supported.", body = GraphFailure),
        (status = 401, description = "No valid token.", body = GraphFailure),
        (status = 403, description = "Not for employees.", body = GraphFailure),
    ),
)]
pub(crate) async fn audit_events(
    State(portal): State<Portal>,
    Asked(options): Asked<Options>,
) -> Result<Json<PageDocument<AuditEvent>>, Failure> {
    let query = query(&options)?;
    let place = options.place(PATH, true)?;
    let page = portal
        .storage()
        .every_audit_entry(query, place, options.top()?);
    let Page {
        rows,
        previous,
        next,
    } = page.await?;
    let link = |place| options.link(&portal, PATH, &place);
    Ok(Json(PageDocument {
        context: context(&portal, "deviceManagement/auditEvents"),
        count: None,
        count_at_least: None,
        last_link: next.as_ref().map(|_| link(Place::End)),
        next_link: next.map(|mark| link(Place::After(mark))),
        previous_link: previous.map(|mark| link(Place::Before(mark))),
        value: rows.into_iter().map(audit_event).collect(),
    }))
}

/// Reads the options of a list of what was done.
pub(crate) fn query(options: &Options) -> Result<AuditQuery, Failure> {
    options.are_of_history()?;
    let mut query = AuditQuery::default();
    for comparison in options.comparisons()? {
        add(&mut query, comparison)?;
    }
    Ok(query)
}

fn add(query: &mut AuditQuery, comparison: Comparison) -> Result<(), Failure> {
    let Comparison {
        property,
        operator,
        values,
    } = comparison;
    match (property.as_str(), operator) {
        ("activityType", Operator::IsOneOf) => once(&mut query.actions, texts(values)?),
        ("actor/userId", Operator::IsOneOf) => {
            once(&mut query.person, PersonId(only_text(values)?))
        }
        ("activityDateTime", Operator::AtLeast) => once(&mut query.from, time(&values)?.0),
        ("activityDateTime", Operator::AtMost) => once(&mut query.until, time(&values)?.0),
        _ => Err(Failure::BadRequest(
            "$filter knows activityType with eq or in, actor/userId with eq, and activityDateTime \
             with ge or le.",
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
    const EXPORT: &str = "/portal/v1/audit-events/export";

    fn shown(page: &Value) -> String {
        let events = page["value"].as_array().unwrap().iter();
        let each = events.map(|event| {
            let actor = &event["actor"];
            let who = actor["userPrincipalName"]
                .as_str()
                .or(actor["@portal.displayName"].as_str());
            format!(
                "{} {} {}",
                who.unwrap_or("the portal"),
                event["activityType"].as_str().unwrap(),
                event["resources"][0]["displayName"].as_str().unwrap_or("-"),
            )
        });
        each.collect::<Vec<_>>().join("; ")
    }

    #[tokio::test]
    async fn it_reads_what_was_done_and_takes_it_along() {
        let world = World::new().await;
        let phone = world.enrols("ada", android()).await;
        world.clock.advance(60);
        let action = world.resets("ada", &phone).await;
        world.checks_in(&phone).await;
        world.accepts(&phone, &action).await;
        let token = world.token_with_role("helpDesk");
        let get = async |query: &str| world.ask(request("GET", query, &token)).await;
        let all = get(PATH).await.json();
        let accepted = format!("{PATH}?$filter=activityType%20eq%20'commandAccepted'");
        let mut event = get(&accepted).await.json()["value"][0].take();
        let ada = event["actor"]["userId"].as_str().unwrap().to_owned();
        event["actor"]["userId"] = "…".into();
        event["@portal.hash"] = "…".into();
        event["resources"][0]["resourceId"] = "…".into();
        for property in event["resources"][0]["modifiedProperties"]
            .as_array_mut()
            .unwrap()
        {
            if matches!(
                property["displayName"].as_str(),
                Some("device" | "requestId")
            ) {
                property["newValue"] = "…".into();
            }
        }
        insta::assert_snapshot!(serde_json::to_string_pretty(&event).unwrap(), @r#"
        {
          "@portal.hash": "…",
          "activityDateTime": "2026-11-23T04:21:00Z",
          "activityType": "commandAccepted",
          "actor": {
            "@portal.deviceId": null,
            "@portal.displayName": "ada of Contoso",
            "userId": "…",
            "userPrincipalName": "ada@contoso.example"
          },
          "id": "5",
          "resources": [
            {
              "@portal.action": "resetPasscode",
              "@portal.devices": 1,
              "auditResourceType": "command",
              "displayName": "Pixel",
              "modifiedProperties": [
                {
                  "displayName": "action",
                  "newValue": "resetPasscode"
                },
                {
                  "displayName": "asEmployee",
                  "newValue": "true"
                },
                {
                  "displayName": "awaitsApproval",
                  "newValue": "false"
                },
                {
                  "displayName": "device",
                  "newValue": "…"
                },
                {
                  "displayName": "effect",
                  "newValue": "temporaryPasscode"
                },
                {
                  "displayName": "requestId",
                  "newValue": "…"
                }
              ],
              "resourceId": "…"
            }
          ]
        }
        "#);
        let by_ada = format!("actor/userId%20eq%20'{ada}'");
        let mut told = String::new();
        for filter in [
            "",
            &by_ada,
            "activityType%20in%20('commandTaken','deviceEnrolled')",
            "activityDateTime%20ge%202026-11-23T04:21:00Z",
            "activityDateTime%20le%202026-11-23T04:19:00Z",
            "activityType%20eq%20'nothing'",
            "actor/userPrincipalName%20eq%20'ada'",
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
            let filter = filter.replace(&ada, "…").replace("%20", " ");
            writeln!(told, "{filter} {}: {shown}", reply.status.as_u16()).unwrap();
        }
        insta::assert_snapshot!(told, @r#"
         200: [the portal roleChanged mark of Contoso; Pixel commandTaken Pixel; ada@contoso.example commandAccepted Pixel; the portal roleChanged ada of Contoso; Pixel deviceEnrolled Pixel; the portal enrolmentGranted ada of Contoso; the portal organisationChanged -]
        actor/userId eq '…' 200: [ada@contoso.example commandAccepted Pixel]
        activityType in ('commandTaken','deviceEnrolled') 200: [Pixel commandTaken Pixel; Pixel deviceEnrolled Pixel]
        activityDateTime ge 2026-11-23T04:21:00Z 200: [the portal roleChanged mark of Contoso; Pixel commandTaken Pixel; ada@contoso.example commandAccepted Pixel; the portal roleChanged ada of Contoso]
        activityDateTime le 2026-11-23T04:19:00Z 200: []
        activityType eq 'nothing' 200: []
        actor/userPrincipalName eq 'ada' 400: "$filter knows activityType with eq or in, actor/userId with eq, and activityDateTime with ge or le."
        "#);
        let page = get(&format!("{PATH}?$top=1")).await.json();
        let next = page["@odata.nextLink"].as_str().unwrap();
        let next = next.strip_prefix("https://portal.contoso.example").unwrap();
        assert_eq!(get(next).await.json()["value"][0], all["value"][1]);

        let exported = get(&format!("{EXPORT}?$filter={by_ada}")).await;
        let text = exported.body.trim_start_matches('\u{feff}');
        insta::assert_snapshot!(text.lines().next().unwrap(), @r#"
        id,activityDateTime,activityType,actor,actorUserPrincipalName,actorDisplayName,resource,resourceDisplayName,detail,hash
        "#);
        assert_eq!(exported.body.lines().count(), 2);
        assert!(
            exported.body.contains("commandAccepted"),
            "{}",
            exported.body
        );
        let noted = get(PATH).await.json();
        assert_eq!(noted["value"][0]["activityType"], "auditExported");
        assert_eq!(get(&format!("{EXPORT}?$top=5")).await.status, 400);
        for path in [PATH, EXPORT] {
            assert_eq!(world.get("ada", path).await.status, 403);
        }
    }
}
