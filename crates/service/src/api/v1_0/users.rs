//! `GET /v1.0/users`: the organisation's people, for IT.

pub(crate) mod user;

use crate::api::document;
use crate::api::odata::Options;
use crate::api::requested::Asked;
use crate::api::v1_0::context;
use crate::failure::Failure;
use crate::portal::Portal;
use axum::Json;
use axum::extract::State;
use storage::{Page, PersonQuery, Place};
use wire::failure::GraphFailure;
use wire::graph::{Page as PageDocument, User};

const PATH: &str = "/v1.0/users";

#[utoipa::path(
    get,
    path = "/v1.0/users",
    params(
        ("$search" = Option<String>, Query, description = "Words that all stand somewhere in their names or their mail address."),
        ("$orderby" = Option<String>, Query, description = "`displayName`, `asc` or `desc`."),
        ("$top" = Option<u16>, Query, description = "How many on a page: 100 unless said otherwise, at most 200."),
        ("$skiptoken" = Option<String>, Query, description = "Where the page begins; part of links."),
    ),
    responses(
        (status = 200, description = "A page of them.", body = PageDocument<User>),
        (status = 400, description = "The query isn't supported.", body = GraphFailure),
        (status = 401, description = "No valid token.", body = GraphFailure),
        (status = 403, description = "Not for employees.", body = GraphFailure),
    ),
)]
pub(crate) async fn users(
    State(portal): State<Portal>,
    Asked(options): Asked<Options>,
) -> Result<Json<PageDocument<User>>, Failure> {
    if options.filter.is_some() || options.select.is_some() || options.counts() {
        return Err(Failure::BadRequest(
            "People can be searched and ordered; nothing else is supported.",
        ));
    }
    let descending = match options.order()? {
        None => false,
        Some(("displayName", descending)) => descending,
        Some(_) => return Err(Failure::BadRequest("$orderby knows displayName.")),
    };
    let query = PersonQuery {
        search: options.words()?,
        descending,
    };
    let place = options.place(PATH, false)?;
    let people = portal
        .storage()
        .every_person(query, place, options.top()?, portal.now());
    let Page {
        rows,
        previous,
        next,
    } = people.await?;
    let link = |place| options.link(&portal, PATH, &place);
    Ok(Json(PageDocument {
        context: context(&portal, "users"),
        count: None,
        count_at_least: None,
        last_link: next.as_ref().map(|_| link(Place::End)),
        next_link: next.map(|mark| link(Place::After(mark))),
        previous_link: previous.map(|mark| link(Place::Before(mark))),
        value: rows.into_iter().map(document::user).collect(),
    }))
}

#[cfg(test)]
mod tests {
    use crate::testing::World;
    use crate::testing::asked::request;
    use crate::testing::devices::android;
    use serde_json::Value;
    use std::fmt::Write as _;

    fn names(page: &Value) -> String {
        let people = page["value"].as_array().unwrap().iter();
        let names = people.map(|person| person["displayName"].as_str().unwrap());
        names.collect::<Vec<_>>().join(", ")
    }

    #[tokio::test]
    async fn it_finds_a_person_and_their_devices() {
        let world = World::new().await;
        for person in ["grace", "ada", "edsger"] {
            world.enrols(person, android()).await;
        }
        let token = world.token_with_role("helpDesk");
        let get = async |path: &str| world.ask(request("GET", path, &token)).await;
        let mut told = String::new();
        for query in [
            "",
            "?$orderby=displayName%20desc",
            "?$search=ADA@con",
            "?$search=nobody",
            "?$filter=id%20eq%20'x'",
            "?$count=true",
            "?$orderby=mail",
            "?$skiptoken=nonsense",
        ] {
            let reply = get(&format!("/v1.0/users{query}")).await;
            let page = reply.json();
            let shown = match page.get("value") {
                Some(_) => format!("[{}]", names(&page)),
                None => page["error"]["message"].to_string(),
            };
            writeln!(told, "{query} {}: {shown}", reply.status.as_u16()).unwrap();
        }
        insta::assert_snapshot!(told, @r#"
         200: [ada of Contoso, edsger of Contoso, grace of Contoso, mark of Contoso]
        ?$orderby=displayName%20desc 200: [mark of Contoso, grace of Contoso, edsger of Contoso, ada of Contoso]
        ?$search=ADA@con 200: [ada of Contoso]
        ?$search=nobody 200: []
        ?$filter=id%20eq%20'x' 400: "People can be searched and ordered; nothing else is supported."
        ?$count=true 400: "People can be searched and ordered; nothing else is supported."
        ?$orderby=mail 400: "$orderby knows displayName."
        ?$skiptoken=nonsense 400: "$skiptoken isn't one of this list with this filter, search and order."
        "#);
        let first = get("/v1.0/users?$top=2").await.json();
        let next = first["@odata.nextLink"].as_str().unwrap();
        let next = get(next.strip_prefix("https://portal.contoso.example").unwrap()).await;
        assert_eq!(names(&next.json()), "grace of Contoso, mark of Contoso");
        let found = get("/v1.0/users?$search=grace").await.json();
        let path = format!("/v1.0/users/{}", found["value"][0]["id"].as_str().unwrap());
        let grace = get(&path).await.json();
        assert_eq!(grace, found["value"][0]);
        let devices = get(&format!("{path}/managedDevices?$count=true"))
            .await
            .json();
        assert_eq!(devices["@odata.count"], 1);
        assert_eq!(
            devices["value"][0]["userPrincipalName"],
            "grace@contoso.example"
        );
        let none = get(&format!("{path}/managedDevices?$search=iphone"))
            .await
            .json();
        assert_eq!(none["value"].as_array().unwrap().len(), 0);
        let another = get(&format!("{path}/managedDevices?$filter=userId%20eq%20'a'")).await;
        assert_eq!(another.status, 400);
        for nobody in ["/v1.0/users/nobody", "/v1.0/users/nobody/managedDevices"] {
            assert_eq!(get(nobody).await.status, 404);
        }
        for path in ["/v1.0/users", &path, &format!("{path}/managedDevices")] {
            assert_eq!(world.get("grace", path).await.status, 403);
        }
    }
}
