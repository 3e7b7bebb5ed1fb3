//! IT's list over the wire: its shape, its pages, and that nothing asked is ignored.

use crate::testing::World;
use crate::testing::asked::{Reply, request};
use crate::testing::devices::{android, iphone};
use http::HeaderValue;
use serde_json::Value;
use std::fmt::Write as _;

const PATH: &str = "/v1.0/deviceManagement/managedDevices";

async fn with_devices() -> World {
    let world = World::new().await;
    for (person, name, report) in [
        ("ada", "Beta", android()),
        ("grace", "alpha", iphone()),
        ("ada", "Gamma", iphone()),
        ("grace", "Delta", android()),
        ("edsger", "épsilon", iphone()),
    ] {
        let mut report = report;
        report["deviceName"] = name.into();
        report["serialNumber"] = format!("SN-{name}").into();
        world.enrols(person, report).await;
    }
    world
}

impl World {
    async fn it_asks(&self, query: &str) -> Reply {
        let encoded = query
            .replace(' ', "%20")
            .replace('"', "%22")
            .replace('é', "%C3%A9");
        let path = format!("{PATH}{encoded}");
        self.ask(request("GET", &path, &self.token_with_role("helpDesk")))
            .await
    }
}

fn names(page: &Value) -> String {
    let devices = page["value"].as_array().unwrap().iter();
    let names: Vec<_> = devices
        .map(|device| device["managedDeviceName"].as_str().unwrap())
        .collect();
    if names.is_empty() {
        "nothing".to_owned()
    } else {
        names.join(" ")
    }
}

/// The path and query of a link.
fn query_of(link: &Value) -> String {
    let link = link.as_str().unwrap();
    let start = format!("https://portal.contoso.example{PATH}");
    link.strip_prefix(&start).unwrap().to_owned()
}

#[tokio::test]
async fn a_page_has_graphs_shape() {
    let world = with_devices().await;
    let query = "?$top=1&$count=true&$filter=operatingSystem eq 'Android'";
    let mut page = world.it_asks(query).await.json();
    for random in ["id", "userId", "@odata.etag"] {
        page["value"][0][random] = "…".into();
    }
    for link in ["@odata.nextLink", "@portal.lastLink"] {
        let whole = page[link].as_str().unwrap();
        let (before, _) = whole.split_once("%24skiptoken=").unwrap();
        page[link] = format!("{before}%24skiptoken=…").into();
    }
    insta::assert_snapshot!(serde_json::to_string_pretty(&page).unwrap(), @r#"
    {
      "@odata.context": "https://portal.contoso.example/v1.0/$metadata#deviceManagement/managedDevices",
      "@odata.count": 2,
      "@odata.nextLink": "https://portal.contoso.example/v1.0/deviceManagement/managedDevices?%24filter=operatingSystem+eq+%27Android%27&%24top=1&%24skiptoken=…",
      "@portal.lastLink": "https://portal.contoso.example/v1.0/deviceManagement/managedDevices?%24filter=operatingSystem+eq+%27Android%27&%24top=1&%24skiptoken=…",
      "value": [
        {
          "@odata.etag": "…",
          "@portal.chassis": "phone",
          "@portal.enrolment": "androidDeviceAdministrator",
          "@portal.platform": "android",
          "complianceGracePeriodExpirationDateTime": "0001-01-01T00:00:00Z",
          "complianceState": "compliant",
          "deviceActionResults": [],
          "deviceName": "Beta",
          "enrolledDateTime": "2026-11-23T04:20:00Z",
          "id": "…",
          "lastSyncDateTime": "2026-11-23T04:20:00Z",
          "managedDeviceName": "Beta",
          "managedDeviceOwnerType": "company",
          "managementAgent": "mdm",
          "manufacturer": "Google",
          "model": "Pixel C",
          "operatingSystem": "Android",
          "osVersion": "6.0.1",
          "serialNumber": "SN-Beta",
          "userDisplayName": "ada of Contoso",
          "userId": "…",
          "userPrincipalName": "ada@contoso.example"
        }
      ]
    }
    "#);
}

#[tokio::test]
async fn links_lead_on_and_back_and_to_the_end() {
    let world = with_devices().await;
    let mut told = String::new();
    let mut page = world.it_asks("?$top=2&$count=true").await.json();
    assert_eq!(page["@odata.count"], 5);
    let last = query_of(&page["@portal.lastLink"]);
    loop {
        writeln!(told, "{}", names(&page)).unwrap();
        if page.get("@odata.nextLink").is_none() {
            break;
        }
        page = world
            .it_asks(&query_of(&page["@odata.nextLink"]))
            .await
            .json();
        assert!(page.get("@odata.count").is_none());
    }
    let before = world
        .it_asks(&query_of(&page["@portal.previousLink"]))
        .await;
    writeln!(told, "before the last: {}", names(&before.json())).unwrap();
    let last = world.it_asks(&last).await.json();
    writeln!(told, "from the end: {}", names(&last)).unwrap();
    assert!(last.get("@odata.nextLink").is_none());
    let before = world
        .it_asks(&query_of(&last["@portal.previousLink"]))
        .await;
    writeln!(told, "before that: {}", names(&before.json())).unwrap();
    insta::assert_snapshot!(told, @r#"
    alpha Beta
    Delta épsilon
    Gamma
    before the last: Delta épsilon
    from the end: épsilon Gamma
    before that: Beta Delta
    "#);
}

#[tokio::test]
async fn what_is_asked_for_is_what_comes() {
    let world = with_devices().await;
    let ada = world.get("ada", "/v1.0/me").await.json();
    let of_ada = format!("?$filter=userId eq '{}'", ada["id"].as_str().unwrap());
    let mut told = String::new();
    for query in [
        "",
        "?$orderby=managedDeviceName desc",
        "?$orderby=userDisplayName&$top=5",
        "?$orderby=@portal.platform",
        "?$filter=@portal.platform eq 'ios'",
        "?$filter=@portal.platform in ('ios','linux') and managementAgent eq 'mdm'",
        "?$filter=managementAgent eq 'eas'",
        "?$filter=(operatingSystem eq 'ios' or operatingSystem eq 'Linux') and complianceState eq 'compliant'",
        "?$filter=managedDeviceOwnerType eq 'company' and lastSyncDateTime ge 2026-11-23T04:20:00Z",
        "?$filter=lastSyncDateTime le 2026-11-23T04:19:59Z",
        "?$search=\"SN-gam\"",
        "?$search=epsi",
        "?$search=ada beta",
        "?$search=a",
        of_ada.as_str(),
    ] {
        let shown = if query == of_ada {
            "?$filter=userId eq '…'"
        } else {
            query
        };
        let page = world.it_asks(query).await.json();
        writeln!(told, "{shown} => {}", names(&page)).unwrap();
    }
    insta::assert_snapshot!(told, @r#"
     => alpha Beta Delta épsilon Gamma
    ?$orderby=managedDeviceName desc => Gamma épsilon Delta Beta alpha
    ?$orderby=userDisplayName&$top=5 => Gamma Beta épsilon alpha Delta
    ?$orderby=@portal.platform => alpha épsilon Gamma Beta Delta
    ?$filter=@portal.platform eq 'ios' => alpha épsilon Gamma
    ?$filter=@portal.platform in ('ios','linux') and managementAgent eq 'mdm' => alpha épsilon Gamma
    ?$filter=managementAgent eq 'eas' => nothing
    ?$filter=(operatingSystem eq 'ios' or operatingSystem eq 'Linux') and complianceState eq 'compliant' => alpha épsilon Gamma
    ?$filter=managedDeviceOwnerType eq 'company' and lastSyncDateTime ge 2026-11-23T04:20:00Z => alpha Beta Delta épsilon Gamma
    ?$filter=lastSyncDateTime le 2026-11-23T04:19:59Z => nothing
    ?$search="SN-gam" => Gamma
    ?$search=epsi => épsilon
    ?$search=ada beta => Beta
    ?$search=a => alpha Beta Delta épsilon Gamma
    ?$filter=userId eq '…' => Beta Gamma
    "#);
}

#[tokio::test]
async fn nothing_that_is_not_supported_is_ignored() {
    let world = with_devices().await;
    let next = world.it_asks("?$top=2").await.json();
    let token = query_of(&next["@odata.nextLink"]);
    let token = token.split_once("skiptoken=").unwrap().1;
    let mut told = String::new();
    for query in [
        "?$skip=100",
        "?$expand=users",
        "?$top=0",
        "?$top=201",
        "?$top=many",
        "?$top=1&$top=2",
        "?$count=perhaps",
        "?$orderby=serialNumber",
        "?$orderby=managedDeviceName,id",
        "?$select=passcode",
        "?$filter=contains(deviceName,'a')",
        "?$filter=deviceName eq 'Beta'",
        "?$filter=complianceState eq 'conflict'",
        "?$filter=complianceState eq compliant",
        "?$filter=complianceState ge 'compliant'",
        "?$filter=lastSyncDateTime eq 2026-11-23T04:20:00Z",
        "?$filter=lastSyncDateTime ge yesterday",
        "?$filter=managementAgent eq 'mdm' or complianceState eq 'compliant'",
        "?$filter=userId eq 'a' and userId eq 'b'",
        "?$search=a OR b",
        "?$skiptoken=nonsense",
        "?$skiptoken=AAAAAAAAAAAAAAAAAAAAAA",
    ] {
        let reply = world.it_asks(query).await;
        let message = reply.json()["error"]["message"].take();
        writeln!(told, "{query} => {} {message}", reply.status.as_u16()).unwrap();
    }
    for other in [
        "$filter=managementAgent eq 'mdm'",
        "$search=a",
        "$orderby=managedDeviceName desc",
    ] {
        let reply = world.it_asks(&format!("?{other}&$skiptoken={token}")).await;
        writeln!(told, "a token with {other} => {}", reply.status.as_u16()).unwrap();
    }
    insta::assert_snapshot!(told, @r#"
    ?$skip=100 => 400 "The query isn't one that is supported here."
    ?$expand=users => 400 "The query isn't one that is supported here."
    ?$top=0 => 400 "$top is from 1 to 200."
    ?$top=201 => 400 "$top is from 1 to 200."
    ?$top=many => 400 "The query isn't one that is supported here."
    ?$top=1&$top=2 => 400 "The query isn't one that is supported here."
    ?$count=perhaps => 400 "The query isn't one that is supported here."
    ?$orderby=serialNumber => 400 "$orderby knows managedDeviceName, lastSyncDateTime, userDisplayName, @portal.platform and complianceState."
    ?$orderby=managedDeviceName,id => 400 "$orderby knows managedDeviceName, lastSyncDateTime, userDisplayName, @portal.platform and complianceState."
    ?$select=passcode => 400 "$select names something that these things don't have."
    ?$filter=contains(deviceName,'a') => 400 "$filter can't be read: it knows eq, ge, le, in, and, or and parentheses."
    ?$filter=deviceName eq 'Beta' => 400 "$filter knows managementAgent, @portal.platform, operatingSystem, managedDeviceOwnerType, complianceState and userId with eq or in, and lastSyncDateTime with ge or le."
    ?$filter=complianceState eq 'conflict' => 400 "$filter compares a property with what it can't be."
    ?$filter=complianceState eq compliant => 400 "$filter compares a property with what it can't be."
    ?$filter=complianceState ge 'compliant' => 400 "$filter knows managementAgent, @portal.platform, operatingSystem, managedDeviceOwnerType, complianceState and userId with eq or in, and lastSyncDateTime with ge or le."
    ?$filter=lastSyncDateTime eq 2026-11-23T04:20:00Z => 400 "$filter knows managementAgent, @portal.platform, operatingSystem, managedDeviceOwnerType, complianceState and userId with eq or in, and lastSyncDateTime with ge or le."
    ?$filter=lastSyncDateTime ge yesterday => 400 "$filter compares a property with what it can't be."
    ?$filter=managementAgent eq 'mdm' or complianceState eq 'compliant' => 400 "In $filter, or joins conditions on one property only."
    ?$filter=userId eq 'a' and userId eq 'b' => 400 "$filter says something of a property twice."
    ?$search=a OR b => 400 "$search knows no operators: each word is looked for."
    ?$skiptoken=nonsense => 400 "$skiptoken isn't one of this list with this filter, search and order."
    ?$skiptoken=AAAAAAAAAAAAAAAAAAAAAA => 400 "$skiptoken isn't one of this list with this filter, search and order."
    a token with $filter=managementAgent eq 'mdm' => 400
    a token with $search=a => 400
    a token with $orderby=managedDeviceName desc => 400
    "#);
}

#[tokio::test]
async fn a_selection_has_what_was_selected() {
    let world = with_devices().await;
    let page = world
        .it_asks("?$top=1&$select=managedDeviceName, @portal.platform")
        .await;
    let page = page.json();
    let device = page["value"][0].as_object().unwrap();
    let members: Vec<_> = device.keys().map(String::as_str).collect();
    assert_eq!(
        members,
        ["@odata.etag", "@portal.platform", "id", "managedDeviceName"]
    );
}

#[tokio::test]
async fn what_may_be_done_is_there_where_that_is_preferred() {
    let world = with_devices().await;
    let token = world.token_with_role("administrator");
    for (preference, there) in [
        ("odata.include-annotations=\"portal.actions\"", true),
        ("odata.include-annotations=\"*\"", true),
        ("odata.include-annotations=\"*,-portal.actions\"", false),
        ("return=minimal", false),
    ] {
        let mut asked = request("GET", PATH, &token);
        let value = HeaderValue::from_static(preference);
        asked.headers_mut().insert("prefer", value);
        let reply = world.ask(asked).await;
        let found = reply.json()["value"][0].get("@portal.actions").is_some();
        assert_eq!(found, there, "{preference}");
        assert_eq!(!reply.header("preference-applied").is_empty(), there);
    }
}

#[tokio::test]
async fn an_employee_is_told_that_it_takes_another_role() {
    let world = with_devices().await;
    insta::assert_snapshot!(world.get("ada", PATH).await.shown(), @r#"
    403
    {
      "error": {
        "code": "forbidden",
        "innerError": {
          "client-request-id": "",
          "date": "…",
          "request-id": "…"
        },
        "message": "This takes another role."
      }
    }
    "#);
}
