//! A device at the other end of a channel that loses replies, repeats itself and dies.
//!
//! This file is long because every way a channel can fail is one test of the same shape, read side by side.

#![expect(
    clippy::unwrap_used,
    reason = "what fails in a helper of a test fails the test"
)]

mod every_action;
mod stand_in;

use agent::body::Body;
use agent::channel::Channel;
use agent::device::{Device, Stopped};
use agent::dice::{Dice, SystemDice};
use agent::durable::FileTrouble;
use agent::lock::Lock;
use agent::pretend::{self, machine::PretendMachine};
use stand_in::{StandIn, reset};
use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tempfile::TempDir;
use tokio::task::JoinHandle;
use wire::channel::{DeviceReport, Posture};
use wire::pretend::PretendDevice;
use wire::terms::{Chassis, DeviceFailure, Platform, RemoteAction};

/// Longer than any test: the device never gets to the end of it.
const FOREVER: u64 = 3_600_000;

/// Waits until something holds; gives up after ten seconds.
async fn until(what: &str, holds: impl Fn() -> bool) {
    for _ in 0..2_000 {
        if holds() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    panic!("waited in vain until {what}");
}

fn pretend() -> PretendDevice {
    PretendDevice {
        handle: "work-phone".to_owned(),
        enrolment_code: "code".to_owned(),
        report: DeviceReport {
            device_name: "Work phone".to_owned(),
            platform: Platform::Android,
            operating_system: "Android".to_owned(),
            os_version: "6.0.1".to_owned(),
            chassis: Chassis::Phone,
            model: "One".to_owned(),
            manufacturer: "Contoso".to_owned(),
            serial_number: "C1".to_owned(),
            reset_token_activated: false,
            enrolled_by_current_user: true,
            posture: Posture::default(),
            can: vec![
                RemoteAction::SyncDevice,
                RemoteAction::RemoteLock,
                RemoteAction::ResetPasscode,
                RemoteAction::Retire,
            ],
        },
        passcode: Some("2580".to_owned()),
        activates_reset_token: false,
        offline: false,
        delay_milliseconds: 0,
        fails: None,
        fails_at: HashMap::new(),
        silent_after_accept: false,
    }
}

/// A device's home, a portal, and whether the device is switched on.
struct Scene {
    portal: StandIn,
    home: TempDir,
    on: Option<JoinHandle<Result<(), Stopped>>>,
}

impl Scene {
    fn new() -> Self {
        Self {
            portal: StandIn::start(),
            home: tempfile::tempdir().unwrap(),
            on: None,
        }
    }

    fn open(&self, pretend: PretendDevice) -> Result<Device<PretendMachine>, FileTrouble> {
        let channel = Channel::new(self.portal.url()).unwrap();
        let dice: Arc<dyn Dice> = Arc::new(SystemDice);
        pretend::switch_on(pretend, self.home.path(), &channel, &dice)
    }

    fn switch_on(&mut self, pretend: PretendDevice) {
        let mut device = self.open(pretend).unwrap();
        self.on = Some(tokio::spawn(async move { device.run().await }));
    }

    /// As if its battery were taken out.
    async fn cut_power(&mut self) {
        let on = self.on.take().unwrap();
        on.abort();
        assert!(on.await.is_err());
    }

    fn journal(&self) -> String {
        fs::read_to_string(self.home.path().join("journal.jsonl")).unwrap_or_default()
    }

    fn opens(&self, passcode: &str) -> bool {
        lock(self.home.path()).opens(passcode).unwrap().unwrap()
    }

    async fn completed(&self, times: usize) {
        self.portal
            .until("a command is completed", |known| {
                known.count("complete") >= times
            })
            .await;
    }
}

fn lock(home: &Path) -> Lock {
    Lock::in_directory(home)
}

const RUN_ONCE: &str = r#"{"step":"begun","command":"c1"}
{"step":"done","command":"c1","outcome":{"outcome":"succeeded"}}
"#;

#[tokio::test(flavor = "multi_thread")]
async fn a_command_reaches_the_lock() {
    let mut scene = Scene::new();
    scene.portal.queue("c1", reset("c1", Some("wkj4ytr39")));
    scene.switch_on(pretend());
    scene.completed(1).await;
    scene
        .portal
        .until("it checks in again", |known| known.count("check-in") == 2)
        .await;
    insta::assert_snapshot!(scene.portal.known().calls.join("\n"), @r#"
    enrol code
    check-in with report
    accept c1
    complete c1 {"outcome":"succeeded"}
    check-in
    "#);
    assert_eq!(scene.journal(), RUN_ONCE);
    assert!(scene.opens("wkj4ytr39"));
    assert!(!scene.opens("2580"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_removed_passcode_leaves_the_lock_open() {
    let mut scene = Scene::new();
    scene.portal.queue("c1", reset("c1", None));
    scene.switch_on(pretend());
    scene.completed(1).await;
    assert!(scene.opens(""));
    assert!(!scene.opens("2580"));
}

#[tokio::test(flavor = "multi_thread")]
async fn whichever_reply_is_lost_the_command_runs_once() {
    for call in ["enrol", "check-in", "accept", "complete"] {
        let mut scene = Scene::new();
        scene.portal.lose_reply_to(call);
        scene.portal.queue("c1", reset("c1", Some("wkj4ytr39")));
        scene.switch_on(pretend());
        scene
            .completed(if call == "complete" { 2 } else { 1 })
            .await;
        assert_eq!(scene.journal(), RUN_ONCE, "{call}");
        assert!(scene.opens("wkj4ytr39"), "{call}");
        let known = scene.portal.known();
        assert_eq!(known.count("enrol"), if call == "enrol" { 2 } else { 1 });
        assert_eq!(known.count("accept"), if call == "accept" { 2 } else { 1 });
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_command_delivered_twice_runs_once() {
    let mut scene = Scene::new();
    scene.portal.deliver_twice();
    scene.portal.queue("c1", reset("c1", Some("wkj4ytr39")));
    scene.switch_on(pretend());
    scene.completed(2).await;
    assert_eq!(scene.portal.known().count("accept"), 1);
    assert_eq!(scene.journal(), RUN_ONCE);
}

#[tokio::test(flavor = "multi_thread")]
async fn power_cut_before_it_ran_it_runs_afterwards() {
    let mut scene = Scene::new();
    scene.portal.queue("c1", reset("c1", Some("wkj4ytr39")));
    let slow = PretendDevice {
        delay_milliseconds: FOREVER,
        ..pretend()
    };
    scene.switch_on(slow);
    until("it has begun", || scene.journal().contains("begun")).await;
    scene.cut_power().await;
    assert!(scene.opens("2580"));
    scene.switch_on(pretend());
    scene.completed(1).await;
    assert_eq!(scene.journal(), RUN_ONCE);
    assert!(scene.opens("wkj4ytr39"));
    assert_eq!(scene.portal.known().count("enrol"), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn power_cut_after_it_ran_it_does_not_run_again() {
    let mut scene = Scene::new();
    scene.portal.queue("c1", reset("c1", Some("wkj4ytr39")));
    let slow = PretendDevice {
        delay_milliseconds: FOREVER,
        ..pretend()
    };
    scene.switch_on(slow);
    until("it has begun", || scene.journal().contains("begun")).await;
    scene.cut_power().await;
    // The lock was set, its person set it anew, and the note that the command ran was lost.
    let lock = lock(scene.home.path());
    lock.set_by_command("c1", Some("wkj4ytr39"), &SystemDice)
        .unwrap();
    lock.set_by_person("1379", &SystemDice).unwrap();
    scene.switch_on(pretend());
    scene.completed(1).await;
    assert_eq!(scene.journal(), RUN_ONCE);
    assert_eq!(scene.portal.known().count("accept"), 1);
    assert!(scene.opens("1379"));
}

#[tokio::test(flavor = "multi_thread")]
async fn it_survives_the_portal_dying_at_every_step() {
    let mut scene = Scene::new();
    scene.portal.kill();
    let slow = PretendDevice {
        delay_milliseconds: 200,
        ..pretend()
    };
    scene.switch_on(slow);
    scene.portal.revive();
    scene
        .portal
        .until("it holds the line", |known| known.count("check-in") == 1)
        .await;
    scene.portal.kill();
    scene.portal.queue("c1", reset("c1", Some("wkj4ytr39")));
    scene.portal.revive();
    until("it has begun", || scene.journal().contains("begun")).await;
    scene.portal.kill();
    until("it is done", || scene.journal().contains("done")).await;
    assert_eq!(scene.portal.known().count("complete"), 0);
    scene.portal.revive();
    scene.completed(1).await;
    assert_eq!(scene.journal(), RUN_ONCE);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_command_that_cannot_be_taken_any_more_is_not_run() {
    let mut scene = Scene::new();
    scene.portal.refuse("c0");
    scene.portal.queue("c0", reset("c0", Some("never")));
    scene.portal.queue("c1", reset("c1", Some("wkj4ytr39")));
    scene.switch_on(pretend());
    scene.completed(1).await;
    assert_eq!(scene.journal(), RUN_ONCE);
    assert!(scene.opens("wkj4ytr39"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_device_that_fails_says_why_and_keeps_its_lock() {
    let fails = PretendDevice {
        fails: Some(DeviceFailure::PasscodeRefused),
        ..pretend()
    };
    let mut cannot = pretend();
    cannot.report.can.clear();
    for (device, said) in [
        (
            fails,
            r#"complete c1 {"outcome":"failed","failure":"passcodeRefused"}"#,
        ),
        (cannot, r#"complete c1 {"outcome":"notSupported"}"#),
    ] {
        let mut scene = Scene::new();
        scene.portal.queue("c1", reset("c1", Some("wkj4ytr39")));
        scene.switch_on(device);
        scene.completed(1).await;
        assert_eq!(scene.portal.known().calls[3], said);
        assert!(scene.opens("2580"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_came_after_this_version_is_not_supported_and_keeps_nothing_else_from_running() {
    let mut scene = Scene::new();
    let mut later = reset("c0", None);
    later.action = None;
    let mut otherwise = reset("c1", None);
    otherwise.effect = None;
    scene.portal.queue("c0", later);
    scene.portal.queue("c1", otherwise);
    scene.portal.queue("c2", reset("c2", Some("wkj4ytr39")));
    scene.switch_on(pretend());
    scene.completed(3).await;
    let said: Vec<String> = {
        let known = scene.portal.known();
        let completed = known
            .calls
            .iter()
            .filter(|call| call.starts_with("complete"));
        completed.cloned().collect()
    };
    assert_eq!(
        said,
        [
            r#"complete c0 {"outcome":"notSupported"}"#,
            r#"complete c1 {"outcome":"notSupported"}"#,
            r#"complete c2 {"outcome":"succeeded"}"#,
        ]
    );
    assert!(scene.opens("wkj4ytr39"));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_offline_device_enrols_once_and_is_silent() {
    let scene = Scene::new();
    let offline = PretendDevice {
        offline: true,
        ..pretend()
    };
    for _ in 0..2 {
        let mut device = scene.open(offline.clone()).unwrap();
        device.run().await.unwrap();
    }
    assert_eq!(scene.portal.known().calls, ["enrol code"]);
    let given_another_code = PretendDevice {
        enrolment_code: "new".to_owned(),
        ..offline
    };
    scene.open(given_another_code).unwrap().run().await.unwrap();
    assert_eq!(scene.portal.known().calls, ["enrol code", "enrol new"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_that_is_not_taken_stops_it() {
    let scene = Scene::new();
    let wrong = PretendDevice {
        enrolment_code: "wrong".to_owned(),
        ..pretend()
    };
    let stopped = scene.open(wrong).unwrap().run().await;
    assert!(matches!(stopped, Err(Stopped::NotEnrolled(_))));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_secret_is_given_up_for_a_new_code_only() {
    let mut scene = Scene::new();
    scene.switch_on(pretend());
    scene
        .portal
        .until("it is enrolled", |known| known.count("check-in") == 1)
        .await;
    scene.cut_power().await;
    scene.portal.forget();
    scene.switch_on(pretend());
    scene
        .portal
        .until("it tried twice", |known| {
            known.count("check-in unknown") == 2
        })
        .await;
    scene.cut_power().await;
    scene.switch_on(PretendDevice {
        enrolment_code: "new".to_owned(),
        ..pretend()
    });
    scene
        .portal
        .until("it is enrolled anew", |known| {
            known.count("enrol new") == 1 && known.calls.last().unwrap() == "check-in with report"
        })
        .await;
    assert_eq!(scene.portal.known().count("enrol code"), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_portal_hears_when_its_person_sets_a_passcode() {
    let mut scene = Scene::new();
    scene.portal.queue("c1", reset("c1", Some("wkj4ytr39")));
    scene.switch_on(pretend());
    scene.completed(1).await;
    scene
        .portal
        .until("it checks in again", |known| known.count("check-in") == 2)
        .await;
    // It tells at once, although the line is held for much longer.
    lock(scene.home.path())
        .set_by_person("1379", &SystemDice)
        .unwrap();
    scene
        .portal
        .until("it tells", |known| {
            known.count("check-in with report changed") == 1
        })
        .await;
    scene.portal.queue("c2", reset("c2", None));
    scene.completed(2).await;
    scene
        .portal
        .until("it checks in again", |known| known.count("check-in") == 4)
        .await;
    // Its passcode is gone: it is no longer as it said it was.
    let last = "check-in with report";
    assert_eq!(scene.portal.known().calls.last().unwrap(), last);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_is_activated_by_typing_the_passcode_and_the_portal_hears_of_it_at_once() {
    let mut scene = Scene::new();
    scene.switch_on(PretendDevice {
        activates_reset_token: true,
        ..pretend()
    });
    scene
        .portal
        .until("it says how it is", |known| {
            known.count("check-in with report") == 1
        })
        .await;
    let body = Body::in_directory(scene.home.path());
    assert_eq!(body.unlock("0000").unwrap(), Some(false));
    assert_eq!(body.unlock("2580").unwrap(), Some(true));
    scene
        .portal
        .until("it says so again", |known| {
            known.count("check-in with report") == 2
        })
        .await;
    let reported = scene.portal.known().reported.clone().unwrap();
    assert!(reported.reset_token_activated);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_came_of_a_command_is_told_before_anything_else_even_if_nobody_asks_any_more() {
    for power_is_cut in [false, true] {
        let mut scene = Scene::new();
        let slow = PretendDevice {
            delay_milliseconds: 200,
            ..pretend()
        };
        scene.portal.queue("c1", reset("c1", Some("wkj4ytr39")));
        scene.switch_on(slow);
        until("it has begun", || scene.journal().contains("begun")).await;
        scene.portal.kill();
        until("it is done", || scene.journal().contains("done")).await;
        if power_is_cut {
            scene.cut_power().await;
            scene.switch_on(pretend());
        }
        lock(scene.home.path())
            .set_by_person("1379", &SystemDice)
            .unwrap();
        scene.portal.give_up("c1");
        let before = scene.portal.known().calls.len();
        scene.portal.revive();
        scene
            .portal
            .until("it tells of the change", |known| {
                known.calls.last().unwrap().ends_with("changed")
            })
            .await;
        let known = scene.portal.known();
        assert_eq!(
            known.calls[before], r#"complete c1 {"outcome":"succeeded"}"#,
            "{:?}",
            known.calls
        );
    }
}
