//! A passcode is reset, the whole way over HTTP: a fresh sign-in, the channel, the device's lock.

use anyhow::{Context as _, Result, bail, ensure};
use reqwest::{Method, Response};
use serde_json::Value;
use std::process::Command;
use support::{
    demo::Demo,
    devices::accepted,
    person::{Person, SignIn},
    program_path,
    waiting::until,
};
use wire::portal::Notifications;
use wire::terms::{CommandState, DeviceFailure, RemoteAction};

/// Somebody of the built-in organisation.
struct Employee {
    user_name: &'static str,
    password: &'static str,
}

const SANNE: Employee = Employee {
    user_name: "sanne@contoso.example",
    password: "tulip-4417",
};
const DAAN: Employee = Employee {
    user_name: "daan@contoso.example",
    password: "windmill-3084",
};

impl Employee {
    async fn sign_in(&self, demo: &Demo, how: SignIn) -> Result<Person> {
        Person::sign_in(&demo.portal(), self.user_name, self.password, how).await
    }
}

/// The demo with every device switched on.
async fn demo() -> Result<Demo> {
    let mut demo = Demo::new(None)?;
    demo.start_service().await?;
    demo.start_devices()?;
    Ok(demo)
}

/// Where an action has been, in order.
fn states(story: &wire::portal::ActionStory) -> Vec<CommandState> {
    story.steps.iter().map(|step| step.state).collect()
}

fn run_once(action: &str) -> [String; 2] {
    [
        format!(r#"{{"step":"begun","command":"{action}"}}"#),
        format!(r#"{{"step":"done","command":"{action}","outcome":{{"outcome":"succeeded"}}}}"#),
    ]
}

/// Reads the stream of events until one is about this action.
async fn heard_of(events: &mut Response, action: &str) -> Result<()> {
    let mut heard = String::new();
    while !heard.contains(action) {
        let chunk = events.chunk().await?.context("the stream goes on")?;
        heard.push_str(&String::from_utf8_lossy(&chunk));
    }
    Ok(())
}

async fn challenge_of(reply: Response) -> Result<String> {
    ensure!(reply.status() == 401, "{}", reply.status());
    let challenge = reply
        .headers()
        .get("www-authenticate")
        .context("a challenge")?;
    Ok(challenge.to_str()?.to_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_android_phone_gets_a_temporary_passcode_after_a_fresh_sign_in() -> Result<()> {
    let mut demo = Demo::new(None)?;
    // Ten minutes ago she signed in; nothing has asked her since.
    demo.start_service_in_the_past(600).await?;
    let signed_in_before = SANNE.sign_in(&demo, SignIn::Ordinary).await?;
    demo.kill_service();
    demo.start_service().await?;
    demo.start_devices()?;
    let phone = signed_in_before.device("Work phone").await?;

    let refused = signed_in_before.reset_passcode(&phone, "first-try").await?;
    let challenge = challenge_of(refused).await?;
    assert!(challenge.starts_with("Bearer "), "{challenge}");
    for part in [
        r#"error="insufficient_user_authentication""#,
        r#"max_age="300""#,
    ] {
        assert!(challenge.contains(part), "{challenge}");
    }
    assert_eq!(signed_in_before.actions(&phone).await?, []);

    let sanne = SANNE.sign_in(&demo, SignIn::Fresh).await?;
    let mut events = sanne
        .request(Method::GET, "/portal/v1/events")
        .send()
        .await?;
    let action = accepted(sanne.reset_passcode(&phone, "k1").await?).await?;
    let story = loop {
        heard_of(&mut events, &action).await?;
        let story = sanne.story(&action).await?;
        if model::command::CommandState::from(story.state).is_settled() {
            break story;
        }
    };
    assert_eq!(story.state, CommandState::Succeeded);
    let states = states(&story);
    assert_eq!(states.first(), Some(&CommandState::Queued));
    assert_eq!(states.last(), Some(&CommandState::Succeeded));
    assert!(states.contains(&CommandState::Accepted), "{states:?}");

    challenge_of(signed_in_before.reveal(&action).await?).await?;
    let shown = sanne.reveal(&action).await?;
    assert_eq!(shown.headers()["cache-control"], "no-store");
    let passcode = sanne.revealed(&action).await?;
    assert!(demo.opens("sanne-phone", &passcode)?);
    assert!(!demo.opens("sanne-phone", "tulp4417")?);
    assert!(passcode.bytes().any(|byte| byte.is_ascii_lowercase()));
    assert_eq!(demo.journal("sanne-phone")?, run_once(&action));

    let notifications: Notifications = sanne.get("/portal/v1/notifications").await?;
    let [told] = notifications.value.as_slice() else {
        bail!("not one notification: {notifications:?}");
    };
    assert_eq!(told.action, RemoteAction::ResetPasscode);
    assert_eq!(told.state, CommandState::Succeeded);
    assert_eq!((notifications.unread, &told.requested_by), (1, &None));
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_iphone_loses_its_passcode() -> Result<()> {
    let demo = demo().await?;
    let sanne = SANNE.sign_in(&demo, SignIn::Fresh).await?;
    let iphone = sanne.device("iPhone").await?;
    let action = accepted(sanne.reset_passcode(&iphone, "k1").await?).await?;
    let story = sanne.settled(&action).await?;
    assert_eq!(story.state, CommandState::Succeeded);
    assert_eq!(story.temporary_passcode, None);
    assert!(demo.opens("sanne-iphone", "")?);
    assert!(!demo.opens("sanne-iphone", "135790")?);
    assert_eq!(sanne.reveal(&action).await?.status(), 410);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_windows_phone_gets_digits() -> Result<()> {
    let demo = demo().await?;
    let sanne = SANNE.sign_in(&demo, SignIn::Fresh).await?;
    let lumia = sanne.device("Old Lumia").await?;
    let action = accepted(sanne.reset_passcode(&lumia, "k1").await?).await?;
    let story = sanne.settled(&action).await?;
    assert_eq!(story.state, CommandState::Succeeded);
    let passcode = sanne.revealed(&action).await?;
    assert!(passcode.bytes().all(|byte| byte.is_ascii_digit()));
    assert!(demo.opens("sanne-lumia", &passcode)?);
    assert!(!demo.opens("sanne-lumia", "4417")?);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_available_says_why_and_nothing_happens() -> Result<()> {
    let demo = demo().await?;
    let sanne = SANNE.sign_in(&demo, SignIn::Fresh).await?;
    let phone = sanne.device("Test phone").await?;
    let refused = sanne.reset_passcode(&phone, "k1").await?;
    assert_eq!(refused.status(), 409);
    let failure: Value = refused.json().await?;
    let error = &failure["error"];
    assert_eq!(error["code"], "notAvailable");
    assert_eq!(error["innerError"]["@portal.reason"], "androidTooNew");
    assert_eq!(error["innerError"]["@portal.instead"], "resetDevice");
    assert_eq!(sanne.actions(&phone).await?, []);
    assert!(demo.opens("sanne-pixel", "kaas1234")?);

    let daan = DAAN.sign_in(&demo, SignIn::Fresh).await?;
    assert_eq!(daan.reset_passcode(&phone, "k1").await?.status(), 404);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_device_that_cannot_says_why_and_keeps_its_passcode() -> Result<()> {
    let demo = demo().await?;
    let daan = DAAN.sign_in(&demo, SignIn::Fresh).await?;
    let iphone = daan.device("Restored iPhone").await?;
    let action = accepted(daan.reset_passcode(&iphone, "k1").await?).await?;
    let story = daan.settled(&action).await?;
    assert_eq!(story.state, CommandState::Failed);
    assert_eq!(story.failure, Some(DeviceFailure::UnlockTokenWrong));
    let handle = "daan-wrong-token";
    assert_eq!(demo.journal(handle)?.len(), 2);
    assert!(demo.opens(handle, "843084")?);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_passcode_of_ones_own_ends_the_temporary_one() -> Result<()> {
    let demo = demo().await?;
    let sanne = SANNE.sign_in(&demo, SignIn::Fresh).await?;
    let phone = sanne.device("Work phone").await?;
    let action = accepted(sanne.reset_passcode(&phone, "k1").await?).await?;
    sanne.settled(&action).await?;
    assert_eq!(sanne.reveal(&action).await?.status(), 200);

    let set = Command::new(program_path("portal-agent"))
        .arg("set-passcode")
        .arg("--data")
        .arg(demo.devices_data())
        .args(["sanne-phone", "bloemen22"])
        .status()?;
    assert!(set.success());
    assert!(demo.opens("sanne-phone", "bloemen22")?);
    until("the temporary passcode to be gone", async || {
        Ok((sanne.reveal(&action).await?.status() == 410).then_some(()))
    })
    .await
}
