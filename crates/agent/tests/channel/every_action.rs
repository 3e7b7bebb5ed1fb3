//! The other actions: what is told, in which order, and that a device which left stays away.

use crate::{Scene, lock, pretend, until};
use agent::body::Body;
use agent::device::Stopped;
use wire::channel::Accepted;
use wire::pretend::PretendDevice;
use wire::terms::{DeviceFailure, Effect, Loses, RemoteAction};

fn asked(id: &str, action: RemoteAction, effect: Effect) -> Accepted {
    Accepted {
        id: id.to_owned(),
        action: Some(action),
        effect: Some(effect),
        passcode: None,
    }
}

const REMOVAL: Effect = Effect::LeavesManagement {
    loses: Loses::CompanyData,
};

#[tokio::test(flavor = "multi_thread")]
async fn a_status_is_reported_before_it_counts_as_checked() {
    let mut scene = Scene::new();
    let check = asked("c1", RemoteAction::SyncDevice, Effect::ChecksStatus);
    scene.portal.queue("c1", check);
    scene.switch_on(pretend());
    scene.completed(1).await;
    let calls = scene.portal.known().calls[..5].join("\n");
    insta::assert_snapshot!(calls, @r#"
    enrol code
    check-in with report
    accept c1
    check-in with report
    complete c1 {"outcome":"succeeded"}
    "#);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_device_without_a_passcode_says_that_it_could_not_be_locked() {
    let mut scene = Scene::new();
    let remote_lock = asked("c1", RemoteAction::RemoteLock, Effect::Locks);
    scene.portal.queue("c1", remote_lock);
    scene.switch_on(PretendDevice {
        passcode: None,
        ..pretend()
    });
    scene.completed(1).await;
    let known = scene.portal.known();
    let told = known.calls.iter().find(|call| call.starts_with("complete"));
    insta::assert_snapshot!(told.unwrap(), @r#"complete c1 {"outcome":"failed","failure":"noPasscodeSet"}"#);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_removed_device_tells_so_and_stays_away() {
    let mut scene = Scene::new();
    scene.portal.lose_reply_to("complete");
    scene
        .portal
        .queue("c1", asked("c1", RemoteAction::Retire, REMOVAL));
    scene.switch_on(pretend());
    scene.completed(2).await;
    let ended = scene.on.take().unwrap().await.unwrap();
    assert!(matches!(ended, Err(Stopped::LeftManagement)), "{ended:?}");
    assert!(!Body::in_directory(scene.home.path()).is_managed().unwrap());
    assert_eq!(lock(scene.home.path()).opens("2580").unwrap(), Some(true));

    scene.switch_on(pretend());
    let ended = scene.on.take().unwrap().await.unwrap();
    assert!(matches!(ended, Err(Stopped::LeftManagement)), "{ended:?}");
    let known = scene.portal.known();
    assert_eq!((known.count("enrol"), known.count("accept")), (1, 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_removed_device_that_gets_a_new_code_enrols_anew() {
    let mut scene = Scene::new();
    scene
        .portal
        .queue("c1", asked("c1", RemoteAction::Retire, REMOVAL));
    scene.switch_on(pretend());
    scene.completed(1).await;
    let _ended = scene.on.take().unwrap().await.unwrap();
    scene.portal.forget();
    scene.switch_on(PretendDevice {
        enrolment_code: "another".to_owned(),
        ..pretend()
    });
    scene
        .portal
        .until("it is back", |known| {
            known.calls.contains(&"enrol another".to_owned())
        })
        .await;
    assert!(Body::in_directory(scene.home.path()).is_managed().unwrap());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_silent_device_takes_a_command_and_never_answers() {
    let mut scene = Scene::new();
    let remote_lock = asked("c1", RemoteAction::RemoteLock, Effect::Locks);
    scene.portal.queue("c1", remote_lock);
    scene.switch_on(PretendDevice {
        silent_after_accept: true,
        ..pretend()
    });
    until("it has begun", || scene.journal().contains("begun")).await;
    scene.cut_power().await;
    assert_eq!(scene.portal.known().count("complete"), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_device_can_fail_at_one_action_only() {
    let mut scene = Scene::new();
    let check = asked("c1", RemoteAction::SyncDevice, Effect::ChecksStatus);
    scene.portal.queue("c1", check);
    let remote_lock = asked("c2", RemoteAction::RemoteLock, Effect::Locks);
    scene.portal.queue("c2", remote_lock);
    scene.switch_on(PretendDevice {
        fails_at: [(RemoteAction::RemoteLock, DeviceFailure::Other)].into(),
        ..pretend()
    });
    scene.completed(2).await;
    let known = scene.portal.known();
    let told: Vec<_> = known
        .calls
        .iter()
        .filter(|call| call.starts_with("complete"))
        .cloned()
        .collect();
    insta::assert_snapshot!(told.join("\n"), @r#"
    complete c1 {"outcome":"succeeded"}
    complete c2 {"outcome":"failed","failure":"other"}
    "#);
}
